"""Verbs that keep what was said safe: backups, and names in a file of one's own."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from facealbum.cli.screen import count

if TYPE_CHECKING:
    from argparse import Namespace
    from pathlib import Path

    from facealbum.cli.screen import Screen
    from facealbum.library import Backup
    from facealbum.library.library import Library

LISTED = 10
"""Photos that were not found and are named one by one."""


def back_up(library: Library, arguments: Namespace, screen: Screen) -> int:
    """Back the library up."""
    backup = library.back_up()
    if arguments.json:
        screen.json(_facts(backup))
    else:
        screen.say(f"Backed up as {backup.name}.")
    return 0


def backups(folder: Path, arguments: Namespace, screen: Screen) -> int:
    """List the backups, also of a library that can't be opened."""
    from facealbum.library.backups import listed

    found = listed(folder)
    if arguments.json:
        screen.json([_facts(backup) for backup in found])
        return 0
    if found:
        screen.table(
            ("name", "when", "why", "people", "faces", "MiB"),
            (
                (
                    one.name,
                    one.at.isoformat(" ", "minutes"),
                    one.kind,
                    "damaged" if one.people is None else f"{one.people:,}",
                    "" if one.faces is None else f"{one.faces:,}",
                    f"{one.size / 2**20:.1f}",
                )
                for one in found
            ),
        )
    else:
        screen.say("There is no backup yet. Make one with: facealbum backup")
    return 0


def restore(folder: Path, arguments: Namespace, screen: Screen) -> int:
    """Put a backup in the library's place; what the library is now is backed up first."""
    from facealbum.library.backups import restore as put_back

    backup = put_back(folder, arguments.name)
    if arguments.json:
        screen.json(_facts(backup))
        return 0
    screen.say(f"The library is again as it was on {backup.at.isoformat(' ', 'minutes')}.")
    screen.say("As it was before this, it is among the backups, too: facealbum backups")
    return 0


def _facts(backup: Backup) -> dict[str, Any]:
    return {**asdict(backup), "at": backup.at.isoformat()}


def export_names(library: Library, arguments: Namespace, screen: Screen) -> int:
    """Write all names and answers to a file."""
    done = library.export_names(arguments.file)
    if arguments.json:
        screen.json(asdict(done))
    else:
        people, answers = count(done.people, "person", "people"), count(done.answers, "answer")
        screen.say(f"{people} and {answers} written to {arguments.file}.")
    return 0


def import_names(library: Library, arguments: Namespace, screen: Screen) -> int:
    """Take names and answers from a file."""
    from facealbum.library.naming_again import told

    done = library.import_names(arguments.file)
    if arguments.json:
        facts = asdict(done)
        facts["change"] = {"revision": done.change.revision, "label": done.change.label}
        screen.json(facts)
        return 0
    for sentence in told(done):
        screen.say(sentence)
    for path in done.photos_missing[:LISTED]:
        screen.say(f"  {path}")
    if len(done.photos_missing) > LISTED:
        screen.say(f"  and {len(done.photos_missing) - LISTED:,} more (--json lists them)")
    return 0
