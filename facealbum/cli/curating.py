"""Verbs by which the user says who is who; each can be taken back with undo."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from facealbum.cli.asking import side
from facealbum.cli.changes import tell
from facealbum.cli.screen import count

if TYPE_CHECKING:
    from argparse import Namespace

    from facealbum.cli.screen import Screen
    from facealbum.library.library import Library


def name(library: Library, arguments: Namespace, screen: Screen) -> int:
    """Name a person or a group; a name that is taken makes both one person, after asking."""
    known = library.person_named(arguments.name)
    if known is None or known.id == arguments.id:
        return tell(library.name(arguments.id, arguments.name), arguments, screen)
    there_is = f"There is already {_article(known.name)} {known.name} with {_faces(known.faces)}."
    if screen.attended and not screen.agrees(f"{there_is} The same person?"):
        screen.say("Nothing was changed. Another name keeps the two apart.")
        return 2
    change = library.name(arguments.id, arguments.name)
    if not screen.attended:
        screen.say(f"{there_is} They are one person now; facealbum undo parts them again.")
    return tell(change, arguments, screen)


def _article(name: str) -> str:
    letter = unicodedata.normalize("NFD", name)[:1].casefold()
    return "an" if letter in tuple("aeiou") else "a"


def _faces(number: int) -> str:
    return count(number, "face")


def merge(library: Library, arguments: Namespace, screen: Screen) -> int:
    """Make people or groups one person."""
    return tell(library.merge([arguments.first, *arguments.others]), arguments, screen)


def move(library: Library, arguments: Namespace, screen: Screen) -> int:
    """Move faces to a person, a group, or a new person."""
    if arguments.new is None:
        change = library.move_faces(arguments.faces, arguments.to)
    else:
        change = library.move_faces(arguments.faces, None, arguments.new)
    return tell(change, arguments, screen)


def reject(library: Library, arguments: Namespace, screen: Screen) -> int:
    """Say that faces are not the person that they were taken for."""
    return tell(library.reject_faces(arguments.faces, arguments.id), arguments, screen)


def part(library: Library, arguments: Namespace, screen: Screen) -> int:
    """Say that two faces, people or groups are two people."""
    found = library.explain(side(arguments.a), side(arguments.b))
    return tell(library.part(found.faces_a, found.faces_b), arguments, screen)


def same(library: Library, arguments: Namespace, screen: Screen) -> int:
    """Say that two faces are one person."""
    return tell(library.say_same(arguments.a, arguments.b, arguments.to), arguments, screen)


def hide(library: Library, arguments: Namespace, screen: Screen) -> int:
    """Hide a person or a group."""
    return tell(library.hide(*arguments.ids), arguments, screen)


def show(library: Library, arguments: Namespace, screen: Screen) -> int:
    """Show a hidden person again."""
    return tell(library.show(*arguments.ids), arguments, screen)
