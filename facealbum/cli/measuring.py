"""Verbs that measure: two photos compared, and the accuracy on labelled photos.

They need no library, so they work beside an open window.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from facealbum.cli.screen import share
from facealbum.jobs import JobHandle

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable

    from facealbum.cli.screen import Screen
    from facealbum.domain.ports import Workshop
    from facealbum.library import Match, Verification


def verify(arguments: Namespace, screen: Screen) -> int:
    """Compare the largest faces of two photos."""
    from dataclasses import asdict

    from facealbum.library import evaluating

    found = evaluating.verify(_workshop(arguments), Path(arguments.a), Path(arguments.b))
    if arguments.json:
        screen.json(asdict(found))
        return 0
    tell_match(found, found.threshold, screen)
    return 0


def tell_match(found: Match | Verification, threshold: float, screen: Screen) -> None:
    """Print the judgement of two faces and what it stands on."""
    verdict = "The same person" if found.same else "Different people"
    screen.lines([f"{verdict}: distance {found.distance:.3f}, threshold {threshold:.3f}"])
    often = share(found.false_match_rate)
    screen.say(f"Faces of different people are as near as that in {often} of pairs.")


def evaluate_verification(arguments: Namespace, screen: Screen) -> int:
    """Measure pairs of photos in ten folds, as LFW's View 2."""
    from facealbum.library import evaluating

    def measure(job: JobHandle) -> dict[str, Any]:
        return evaluating.evaluate_verification(
            _workshop(arguments), arguments.photos, arguments.pairs, job.report, job.token
        )

    return _measure("Comparing pairs", measure, arguments, screen)


def evaluate_clustering(arguments: Namespace, screen: Screen) -> int:
    """Measure grouping against the truth."""
    from facealbum.library import evaluating

    def measure(job: JobHandle) -> dict[str, Any]:
        return evaluating.evaluate_clustering(
            _workshop(arguments), arguments.photos, arguments.labels, job.report, job.token
        )

    return _measure("Grouping faces", measure, arguments, screen)


def _measure(
    label: str,
    measure: Callable[[JobHandle], dict[str, Any]],
    arguments: Namespace,
    screen: Screen,
) -> int:
    scores = screen.follow(JobHandle(label).start(measure))
    if arguments.json:
        screen.json(scores)
        return 0
    rows = []
    for name, value in scores.items():
        parts = value.items() if isinstance(value, dict) else [("", value)]
        rows += [(f"{name} {part}".strip(), _figure(figure)) for part, figure in parts]
    screen.table(("figure", ""), rows)
    return 0


def _figure(value: object) -> str:
    return f"{value:.4f}" if isinstance(value, float) else str(value)


def _workshop(arguments: Namespace) -> Workshop:
    from facealbum.library.workshop import workshop_of

    return workshop_of(arguments.pipeline)
