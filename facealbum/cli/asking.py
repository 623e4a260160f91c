"""Verbs that ask the grouping: where to cut, why two are one, who this is."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from facealbum.cli.screen import count, share

if TYPE_CHECKING:
    from argparse import Namespace

    from facealbum.cli.screen import Screen
    from facealbum.domain.types import Group
    from facealbum.library import Explained, Identified, Suggestion
    from facealbum.library.library import Library

ROWS_OF_CURVE = 12


def suggest(library: Library, arguments: Namespace, screen: Screen) -> int:
    """Print a threshold for this library and the curve behind it."""
    found = screen.follow(library.suggest())
    if arguments.json:
        screen.json(_curve(found) | {"current": library.threshold})
        return 0
    every = max(len(found.thresholds) // ROWS_OF_CURVE, 1)
    screen.table(
        ("threshold", "groups", "wrong merges", "false links"),
        (
            (f"{threshold:.2f}", int(groups), f"{wrong:.1f}", share(rate))
            for threshold, groups, wrong, rate in list(
                zip(
                    found.thresholds,
                    found.groups,
                    found.wrong_merges.cumsum(),
                    found.false_link_rate,
                    strict=True,
                )
            )[::every]
        ),
    )
    screen.say(
        f"Suggested: {found.threshold:.2f} (now {library.threshold:.2f}), from the way these faces"
        f" join and {count(found.impossible_pairs, 'pair')} of people met in one photo."
        " Use it with: facealbum regroup --suggested"
    )
    return 0


def _curve(found: Suggestion) -> dict[str, Any]:
    return {
        "threshold": found.threshold,
        "impossible_pairs": found.impossible_pairs,
        "curve": [
            {
                "threshold": round(float(threshold), 4),
                "groups": int(groups),
                "merges": int(merges),
                "wrong_merges": float(wrong),
                "false_link_rate": float(rate),
            }
            for threshold, groups, merges, wrong, rate in zip(
                found.thresholds,
                found.groups,
                found.merges,
                found.wrong_merges,
                found.false_link_rate,
                strict=True,
            )
        ],
    }


def explain(library: Library, arguments: Namespace, screen: Screen) -> int:
    """Say why two faces or groups are one person, or not."""
    found = library.explain(side(arguments.a), side(arguments.b))
    if arguments.json:
        screen.json(_explained(found))
        return 0
    told = found.explanation
    screen.say("One person." if told.together else "Not one person.")
    for reason in found.reasons:
        screen.say(reason)
    screen.say(f"Mean squared distance: {told.distance:.3f}. The closest pairs of faces:")
    screen.table(
        ("face", "face", "distance"),
        ((pair.face_a, pair.face_b, f"{pair.distance:.3f}") for pair in told.closest),
    )
    if found.stale:
        screen.say("Faces or verdicts are newer than this; a regroup may find otherwise.")
    return 0


def _explained(found: Explained) -> dict[str, Any]:
    return {
        **asdict(found.explanation),
        "reasons": list(found.reasons),
        "faces_a": list(found.faces_a),
        "faces_b": list(found.faces_b),
        "stale": found.stale,
    }


def side(word: str) -> int | str:
    """Return a face id for a number, else the id of a person or group."""
    return int(word) if word.isdecimal() else word


def identify(library: Library, arguments: Namespace, screen: Screen) -> int:
    """Say who is in a photo, or who a face of the library is."""
    what = side(arguments.what)
    if isinstance(what, int):
        answers = [library.identify(what)]
    else:
        answers = library.identify_photo(Path(what))
    if arguments.json:
        screen.json([_identified(answer) for answer in answers])
        return 0
    for number, answer in enumerate(answers, 1):
        who = "Nobody known" if answer.person is None else _called(answer.person)
        screen.lines([who if len(answers) == 1 else f"{number}. {who}"])
        for near in answer.candidates:
            screen.say(
                f"  {_called(near.person)}: distance {near.distance:.3f};"
                f" {share(near.false_match_rate)} of different people are as near."
            )
    return 0


def _called(person: Group) -> str:
    return f"{person.name} ({person.id})" if person.name else person.id


def _identified(answer: Identified) -> dict[str, Any]:
    box = answer.box
    return {
        "box": [box.left, box.top, box.width, box.height],
        "person": None if answer.person is None else answer.person.id,
        "name": None if answer.person is None else answer.person.name,
        "candidates": [
            {
                "person": near.person.id,
                "name": near.person.name,
                "distance": near.distance,
                "false_match_rate": near.false_match_rate,
            }
            for near in answer.candidates
        ],
    }
