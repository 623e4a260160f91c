"""How good the albums are, as numbers and as what may be mended."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from facealbum.cli.screen import count, share

if TYPE_CHECKING:
    from argparse import Namespace

    from facealbum.cli.screen import Screen
    from facealbum.library import ConfusedPair, PersonCheck, SelfCheck
    from facealbum.library.library import Library

NEARLY_ALL = 0.999
"""No estimate is so good that more may be said of a share than that it is above this."""


def check(library: Library, arguments: Namespace, screen: Screen) -> int:
    """Print how good the albums are and where they may be mended."""
    found: SelfCheck = screen.follow(library.check())
    if arguments.json:
        screen.json(_as_data(found))
        return 0
    screen.table(("faces and photos", ""), _facts(found))
    people = [one for one in found.people if one.doubtful or round(one.missing)]
    if people:
        screen.lines([""])
        screen.table(
            ("id", "name", "faces", "confirmed", "doubtful", "may be missing"),
            (_person(one) for one in people),
        )
    if found.confused:
        screen.lines([""])
        screen.table(
            ("alike", "", "distance", "faces", "so near are"),
            (_pair(pair) for pair in found.confused),
        )
    _tell_precision(found, screen)
    return 0


def _facts(found: SelfCheck) -> list[tuple[str, int]]:
    counts = found.counts
    return [
        ("faces", counts.faces),
        ("with people who have a name", counts.named),
        ("of those confirmed", counts.confirmed),
        ("with people without a name", counts.nameless),
        ("in unnamed groups", counts.grouped),
        ("seen once", counts.single),
        ("of strangers", counts.strangers),
        ("of hidden people", counts.hidden),
        ("in no group yet", counts.unplaced),
        ("no faces, as you said", counts.not_faces),
        ("photos", counts.photos),
        ("without a face", counts.photos_without_face),
        ("that can't be read", counts.photos_failed),
    ]


def _person(one: PersonCheck) -> tuple[object, ...]:
    person = one.person
    return person.id, person.name, person.faces, person.confirmed, one.doubtful, round(one.missing)


def _pair(pair: ConfusedPair) -> tuple[object, ...]:
    faces = f"{pair.closest.face_a} {pair.closest.face_b}"
    return (
        pair.a.name,
        pair.b.name,
        f"{pair.distance:.3f}",
        faces,
        f"{share(pair.false_match_rate)} of strangers",
    )


def _tell_precision(found: SelfCheck, screen: Screen) -> None:
    if found.right is not None:
        faces = count(found.placed, "face")
        screen.say(
            f"Of {faces} that joined people by themselves {_about(found.right)} should be right"
            ", by how these faces join."
        )
    if found.groups_right is not None:
        screen.say(f"In the unnamed groups: {_about(found.groups_right)}.")
    answers = found.answers
    if answers.whole:
        low, high = answers.interval
        screen.say(
            f"By your answers {answers.part:,} of {answers.whole:,} were right: {answers.value:.0%}"
            f" ({low:.0%} to {high:.0%})."
        )
    if found.stale:
        screen.say("Faces or answers are newer than the last grouping; a regroup may change this.")


def _about(estimate: float) -> str:
    return "more than 99.9%" if estimate > NEARLY_ALL else f"about {estimate:.1%}"


def _as_data(found: SelfCheck) -> dict[str, Any]:
    low, high = found.answers.interval
    return {
        "threshold": found.threshold,
        "counts": asdict(found.counts),
        "placed": found.placed,
        "right": found.right,
        "groups_right": found.groups_right,
        "answers": {
            "right": found.answers.part,
            "judged": found.answers.whole,
            "share": found.answers.value if found.answers.whole else None,
            "low": low,
            "high": high,
        },
        "impossible_pairs": None if found.impossible is None else asdict(found.impossible),
        "people": [
            {
                "id": one.person.id,
                "name": one.person.name,
                "faces": one.person.faces,
                "confirmed": one.person.confirmed,
                "doubtful": one.doubtful,
                "right": one.right,
                "missing": one.missing,
                "near": list(one.near),
            }
            for one in found.people
        ],
        "confused": [
            {
                "people": [pair.a.id, pair.b.id],
                "names": [pair.a.name, pair.b.name],
                "distance": pair.distance,
                "closest": asdict(pair.closest),
                "false_match_rate": pair.false_match_rate,
            }
            for pair in found.confused
        ],
        "stale": found.stale,
    }
