"""Verbs that take long: import, regroup, export. Each shows how far it has come."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from facealbum.cli.screen import count, duration
from facealbum.domain.errors import KnownError

if TYPE_CHECKING:
    from argparse import Namespace

    from facealbum.cli.screen import Screen
    from facealbum.library.library import Library


def import_photos(library: Library, arguments: Namespace, screen: Screen) -> int:
    """Find the faces in photos; an import that was cut short goes on first."""
    if arguments.retry:
        job = library.retry_failed()
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
    screen.say(
        f"{count(report.photos_new, 'photo')} looked at, {report.photos_unchanged:,} known before,"
        f" {count(report.faces, 'face')} found in {duration(report.seconds)}."
    )
    if report.photos_failed:
        screen.say(
            f"{count(report.photos_failed, 'photo')} could not be read:"
            " facealbum photos --failed says why."
        )
    return 0


def regroup(library: Library, arguments: Namespace, screen: Screen) -> int:
    """Group all faces anew at a threshold."""
    change = screen.follow(library.regroup(arguments.threshold))
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
    screen.say(
        f"{count(counts.people, 'person', 'people')}, {count(counts.groups, 'unnamed group')} and"
        f" {count(counts.single, 'single face')} at threshold {library.threshold:.2f}."
    )
    return 0


def export(library: Library, arguments: Namespace, screen: Screen) -> int:
    """Copy the photos of a person, a group or a search into a folder."""
    report = screen.follow(library.export(arguments.id, arguments.destination))
    if arguments.json:
        screen.json(asdict(report))
        return 0
    screen.say(f"{count(report.copied, 'photo')} copied to {arguments.destination}.")
    if report.skipped:
        screen.say(f"{count(report.skipped, 'photo')} already there.")
    if report.missing:
        screen.say(f"{count(len(report.missing), 'photo')} could not be found:")
        for path in report.missing:
            screen.say(f"  {path}")
    return 0
