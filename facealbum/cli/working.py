"""Verbs that take long: import and regroup. Each shows how far it has come."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from facealbum.cli.screen import count, duration
from facealbum.domain.errors import KnownError

if TYPE_CHECKING:
    from argparse import Namespace

    from facealbum.cli.screen import Screen
    from facealbum.library import ImportReport, Preview
    from facealbum.library.library import Library

EVERY_ONE = 1_000_000
"""More joins and parts than any library has groups."""


def import_photos(library: Library, arguments: Namespace, screen: Screen) -> int:
    """Find the faces in photos; an import that was cut short goes on first."""
    if arguments.retry:
        job = library.retry_failed()
    elif arguments.again:
        job = library.look_again(arguments.paths)
    elif arguments.paths:
        unfinished = library.unfinished()
        if unfinished:
            screen.say(f"Going on with {count(unfinished, 'photo')} of an earlier import.")
        job = library.import_paths(arguments.paths)
    elif library.unfinished():
        job = library.resume_import()
    else:
        raise KnownError(
            "There is nothing to go on with.", todo="Name a photo or a folder: import FOLDER."
        )
    report = screen.follow(job)
    for note in report.notes:
        screen.say(note)
    if arguments.json:
        screen.json(asdict(report))
        return 0
    _tell_imported(report, screen)
    return 0


def _tell_imported(report: ImportReport, screen: Screen) -> None:
    screen.say(
        f"{_looked_at(report.photos_new - report.videos, report.videos)} looked at,"
        f" {report.photos_unchanged:,} known before,"
        f" {count(report.faces, 'face')} found in {duration(report.seconds)}."
    )
    if report.names_taken:
        screen.say(f"{count(report.names_taken, 'face')} confirmed that other programs named.")
    elif report.names_open:
        screen.say(
            f"{count(report.names_open, 'name')} from other programs: facealbum review asks about"
            " them, facealbum metadata-read lists them."
        )
    if report.photos_again:
        screen.say(f"{count(report.photos_again, 'photo')} looked at a second time.")
    if report.photos_failed:
        screen.say(
            f"{count(report.photos_failed, 'photo')} could not be read:"
            " facealbum photos --failed says why."
        )


def _looked_at(photos: int, videos: int) -> str:
    if not videos:
        return count(photos, "photo")
    told = count(videos, "video")
    return f"{count(photos, 'photo')} and {told}" if photos else told


def regroup(library: Library, arguments: Namespace, screen: Screen) -> int:
    """Group all faces anew at a threshold, or show what that would change."""
    threshold = arguments.threshold
    if arguments.suggested or arguments.dry_run:
        # It also makes the tree that a preview cuts.
        suggested = screen.follow(library.suggest()).threshold
        threshold = suggested if arguments.suggested else threshold
    if arguments.dry_run:
        chosen = library.threshold if threshold is None else threshold
        return _foresee(library.preview(chosen, EVERY_ONE), arguments, screen)
    change = screen.follow(library.regroup(threshold))
    counts = library.counts()
    if arguments.json:
        screen.json(
            {
                "threshold": library.threshold,
                "people": counts.people,
                "groups": counts.groups,
                "single": counts.single,
                "revision": change.revision,
            }
        )
        return 0
    screen.say(_totals(counts.people, counts.groups, counts.single, library.threshold))
    return 0


def _foresee(preview: Preview, arguments: Namespace, screen: Screen) -> int:
    if arguments.json:
        screen.json(asdict(preview))
        return 0
    for join in preview.joins:
        screen.lines([f"join  {' + '.join(join)}"])
    for group, sizes in preview.parts:
        screen.lines([f"part  {group} into {' + '.join(map(str, sizes))}"])
    joining, parting = count(preview.would_join, "group"), count(preview.would_part, "group")
    screen.say(f"{joining} would join another, {parting} would fall apart. Nothing was changed.")
    totals = _totals(preview.people, preview.groups, preview.singles, preview.threshold)
    screen.say(f"That would make {totals}")
    return 0


def _totals(people: int, groups: int, single: int, threshold: float) -> str:
    return (
        f"{count(people, 'person', 'people')}, {count(groups, 'unnamed group')} and"
        f" {count(single, 'single face')} at threshold {threshold:.2f}."
    )
