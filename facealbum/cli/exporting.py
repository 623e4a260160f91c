"""Verbs that take out: photos, a list of faces, a contact sheet."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from facealbum.cli.screen import count
from facealbum.domain.errors import KnownError
from facealbum.domain.exports import (
    FEWEST_COLUMNS,
    MOST_COLUMNS,
    Caption,
    DateFolders,
    ExportKind,
    Layout,
    Manner,
    Paper,
    SheetStyle,
    readable_size,
)

if TYPE_CHECKING:
    import argparse
    from argparse import Namespace

    from facealbum.cli.screen import Screen
    from facealbum.library.library import Library

USUAL = SheetStyle()
LISTED = 20
"""Photos that could not be found and are named one by one."""


def add_verbs(add: Callable[..., argparse.ArgumentParser], text: Callable[[str], str]) -> None:
    """Add the verbs to the parser; ``text`` refuses what is no text."""
    _add_export(add("export", export, "Put photos into a folder or a zip file"), text)
    faces = add("faces-export", export_faces, "List faces in a file for other programs")
    faces.add_argument("file", type=Path, metavar="FILE", help="ends in .csv or .json")
    faces.add_argument(
        "query", type=text, nargs="*", metavar="QUERY",
        help="faces of the photos of a person, a group, an album or a search (default: all)",
    )  # fmt: skip
    faces.add_argument(
        "--bom", action="store_true", help="begin a CSV so that Excel sees it is UTF-8"
    )
    sheet = add("contact-sheet", contact_sheet, "Make a PDF of small pictures")
    sheet.add_argument("file", type=Path, metavar="FILE", help="ends in .pdf")
    sheet.add_argument(
        "query", type=text, nargs="*", metavar="QUERY",
        help="a person, a group, an album or a search (default: all photos)",
    )  # fmt: skip
    _add_style(sheet, text)


def _add_export(verb: argparse.ArgumentParser, text: Callable[[str], str]) -> None:
    verb.add_argument(
        "ids", type=text, nargs="*", metavar="ID",
        help="people, groups, albums (a3, album:NAME) or searches",
    )  # fmt: skip
    verb.add_argument("destination", type=Path, metavar="DEST", help="a folder, or a zip file")
    verb.add_argument(
        "--photo", type=int, action="append", default=[], metavar="N", help="one photo by its id"
    )
    verb.add_argument(
        "--as", dest="kind", choices=[*map(str, ExportKind)], default=str(ExportKind.COPIES),
        help="as what (default: copies); hard links share the photo's own file",
    )  # fmt: skip
    verb.add_argument(
        "--by", dest="layout", choices=[*map(str, Layout)], default=str(Layout.NOTHING),
        help="a folder for each (default: nothing, all in one)",
    )  # fmt: skip
    verb.add_argument(
        "--dates", choices=[*map(str, DateFolders)], default=str(DateFolders.MONTHS),
        help="folders of dates: 2019/07 or 2019-07-14 (default: months)",
    )  # fmt: skip
    verb.add_argument("--dry-run", action="store_true", help="only say how much it would be")


def _add_style(verb: argparse.ArgumentParser, text: Callable[[str], str]) -> None:
    verb.add_argument("--faces", action="store_true", help="show faces, not whole photos")
    verb.add_argument("--title", type=text, default="", metavar="TEXT", help="above the pictures")
    verb.add_argument("--paper", choices=[*map(str, Paper)], default=str(Paper.A4))
    verb.add_argument("--landscape", action="store_true", help="pages wider than high")
    verb.add_argument(
        "--columns", type=int, default=USUAL.columns, metavar="N",
        help=f"pictures side by side, {FEWEST_COLUMNS} to {MOST_COLUMNS} (default: 4)",
    )  # fmt: skip
    verb.add_argument(
        "--captions", nargs="*", choices=[*map(str, Caption)],
        default=[*map(str, USUAL.captions)], help="below each picture (default: name date)",
    )  # fmt: skip


def export(library: Library, arguments: Namespace, screen: Screen) -> int:
    """Put photos into a folder or a zip file, or say how much that would be."""
    what = [*arguments.ids, *arguments.photo]
    if not what:
        raise KnownError(
            "It is not clear whose photos to export.",
            "",
            "Say it before the folder: export ID DEST.",
        )
    manner = Manner(
        ExportKind(arguments.kind), Layout(arguments.layout), DateFolders(arguments.dates)
    )
    if arguments.dry_run:
        return _foresee(library, what, manner, arguments, screen)
    report = screen.follow(library.export(what, arguments.destination, manner))
    if arguments.json:
        screen.json(asdict(report))
        return 0
    verb = "copied" if manner.kind in (ExportKind.COPIES, ExportKind.ZIP) else "linked"
    size = f", {readable_size(report.bytes)}" if report.bytes else ""
    screen.say(f"{count(report.copied, 'photo')} {verb} to {report.place}{size}.")
    if report.skipped:
        screen.say(f"{count(report.skipped, 'photo')} already there.")
    _tell_missing(report.missing, screen, len(report.offline))
    return 0


def _foresee(
    library: Library, what: list[str | int], manner: Manner, arguments: Namespace, screen: Screen
) -> int:
    plan = screen.follow(library.plan_export(what, arguments.destination, manner))
    if arguments.json:
        screen.json(asdict(plan))
        return 0
    screen.say(
        f"{count(plan.photos, 'photo')} of {plan.title}: {count(plan.files, 'file')} in"
        f" {count(plan.folders, 'folder')}, {readable_size(plan.bytes)}. Nothing was written."
    )
    if plan.example:
        screen.say(f"The first would be {plan.example}.")
    if plan.skipped:
        screen.say(f"{count(plan.skipped, 'photo')} already there.")
    if plan.free is not None and plan.bytes > plan.free:
        screen.say(f"There is not enough room: {readable_size(plan.free)} are free.")
    _tell_missing(plan.missing, screen, len(plan.offline))
    return 0


def _tell_missing(missing: tuple[str, ...], screen: Screen, offline: int = 0) -> None:
    if not missing:
        return
    screen.say(f"{count(len(missing), 'photo')} could not be found:")
    for path in missing[:LISTED]:
        screen.say(f"  {path}")
    if len(missing) > LISTED:
        screen.say(f"  and {len(missing) - LISTED:,} more (--json lists them)")
    if offline:
        screen.say(f"{offline:,} of them on a drive that is not connected.")


def export_faces(library: Library, arguments: Namespace, screen: Screen) -> int:
    """List faces in a CSV or JSON file."""
    what = _query(arguments)
    report = screen.follow(library.export_faces(what, arguments.file, bom=arguments.bom))
    if arguments.json:
        screen.json(asdict(report))
        return 0
    faces, photos = count(report.faces, "face"), count(report.photos, "photo")
    screen.say(f"{faces} of {photos} written to {report.place}.")
    return 0


def contact_sheet(library: Library, arguments: Namespace, screen: Screen) -> int:
    """Make a PDF of small pictures."""
    style = SheetStyle(
        title=arguments.title,
        faces=arguments.faces,
        paper=Paper(arguments.paper),
        landscape=arguments.landscape,
        columns=arguments.columns,
        captions=tuple(map(Caption, arguments.captions)),
    )
    report = screen.follow(library.contact_sheet(_query(arguments), arguments.file, style))
    if arguments.json:
        screen.json(asdict(report))
        return 0
    pictures, pages = count(report.pictures, "picture"), count(report.pages, "page")
    screen.say(f"{pictures} on {pages} written to {report.place}.")
    if report.unshown:
        letters = " ".join(report.unshown)
        screen.say(f"No font of this computer has {letters}: a replacement stands there.")
    _tell_missing(report.missing, screen)
    return 0


def _query(arguments: Namespace) -> list[str | int]:
    """Return the one search or id that the words are, or nothing for all."""
    return [" ".join(arguments.query)] if arguments.query else []
