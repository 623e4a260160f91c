"""Verbs that say what the program is made of, what its log says, and what to tell of a problem."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facealbum.domain.errors import KnownError
from facealbum.domain.log_file import LOG_NAME, log_lines

if TYPE_CHECKING:
    from argparse import Namespace
    from pathlib import Path

    from facealbum.cli.screen import Screen


def about(arguments: Namespace, screen: Screen) -> int:
    """Print versions and licences."""
    from dataclasses import asdict

    from facealbum.library.about import about as found

    told = found()
    if arguments.json:
        screen.json(asdict(told))
        return 0
    screen.lines([f"facealbum {told.version} on {told.system}", ""])
    parts = [(part.name, part.version or "not installed", part.licence) for part in told.parts]
    models = [(model.name, model.version, model.licence) for model in told.models]
    screen.table(("made of", "version", "licence"), [*parts, *models])
    return 0


def library(folder: Path, arguments: Namespace, screen: Screen) -> int:
    """Print the folder of the library; or make another one that which opens from now on."""
    from facealbum.library.place import choose, chosen_folder

    if arguments.folder is not None:
        choose(arguments.folder.expanduser())
        folder = chosen_folder()
    if arguments.json:
        screen.json({"library": str(folder)})
    else:
        screen.lines([str(folder)])
    return 0


def log(folder: Path, arguments: Namespace, screen: Screen) -> int:
    """Print the last lines of the log."""
    lines = log_lines(folder, max(arguments.lines, 0))
    file = folder / LOG_NAME
    if arguments.json:
        screen.json({"file": str(file), "lines": lines})
        return 0
    screen.lines(lines)
    screen.say(f"From {file}." if lines else f"Nothing was logged yet ({file}).")
    return 0


def report(folder: Path, arguments: Namespace, screen: Screen) -> int:
    """Write a report of a problem to a file."""
    from facealbum.library.reporting import write_report

    text = _composed(folder)
    write_report(arguments.file, text)
    if arguments.json:
        screen.json({"file": str(arguments.file), "characters": len(text)})
        return 0
    screen.say(f"The report is in {arguments.file}. Read it before you pass it on.")
    if "\nLibrary\n  Not open" in text:
        screen.say(
            "The library could not be opened, so the log's messages are left out. If its window is"
            " open, the report is made there: Menu, Report a problem."
        )
    return 0


def _composed(folder: Path) -> str:
    from facealbum.library.library import Library
    from facealbum.library.reporting import closed_report

    if not folder.is_dir():
        return closed_report(folder, None)
    try:
        library = Library.open(folder)
    except KnownError as error:
        return closed_report(folder, error)
    try:
        return library.problem_report()
    finally:
        library.close()
