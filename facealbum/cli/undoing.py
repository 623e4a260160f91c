"""Verbs that take back, and tell what can be taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from facealbum.cli.changes import tell, tell_or_not
from facealbum.cli.screen import count
from facealbum.domain.errors import UnknownIdError

if TYPE_CHECKING:
    from argparse import Namespace

    from facealbum.cli.screen import Screen
    from facealbum.library import History, Step
    from facealbum.library.library import Library


def history(library: Library, arguments: Namespace, screen: Screen) -> int:
    """Print what was done, what undo and redo would do, or what stands on one step."""
    if arguments.id is not None:
        return _one(library, arguments, screen)
    past = library.history(arguments.limit)
    if arguments.json:
        steps = library.steps([entry.id for entry in past.entries])
        entries = [_facts(step) for step in steps]
        screen.json({"undo": past.undo, "redo": past.redo, "entries": entries})
        return 0
    if past.entries:
        screen.table(
            ("id", "when", "what", ""),
            ((e.id, e.at.isoformat(" ", "minutes"), e.label, _state(e)) for e in past.entries),
        )
    _say_next(past, screen)
    return 0


def _say_next(past: History, screen: Screen) -> None:
    if past.undo:
        screen.say(f"undo takes back: {past.undo}")
    if past.redo:
        screen.say(f"redo does again: {past.redo}")
    if not past.undo and not past.redo:
        screen.say("There is nothing to undo.")


def _one(library: Library, arguments: Namespace, screen: Screen) -> int:
    found = library.steps([arguments.id])
    if not found:
        raise UnknownIdError(
            f"There is no step {arguments.id} in the history.", "", "List them: facealbum history."
        )
    (step,) = found
    later = library.standing_on(arguments.id)
    if arguments.json:
        on_it = [{"id": entry.id, "label": entry.label} for entry in later]
        screen.json({**_facts(step), "standing_on": on_it})
        return 0
    screen.table(("what", "is"), _facts(step).items())
    if not later:
        screen.say(f"Nothing stands on it: facealbum undo --step {arguments.id}")
        return 0
    screen.say(f"{count(len(later), 'later step')} would be taken back with it:")
    screen.lines(f"{entry.id}\t{entry.label}" for entry in later)
    return 0


def _state(entry: Any) -> str:
    return "undone" if entry.undone else "taken back" if entry.taken_back else ""


def _facts(step: Step) -> dict[str, Any]:
    entry = step.entry
    return {
        "id": entry.id,
        "at": entry.at.isoformat(),
        "label": entry.label,
        "undone": entry.undone,
        "taken_back": entry.taken_back,
        "takes_back": list(entry.takes_back),
        "people": list(step.people),
        "faces": step.touched,
    }


def undo(library: Library, arguments: Namespace, screen: Screen) -> int:
    """Take back the last change, one older step, or everything down to one."""
    if arguments.step is not None:
        change = library.take_back(arguments.step, with_later=arguments.with_later)
        return tell(change, arguments, screen)
    if arguments.to is not None:
        return tell(library.undo_to(arguments.to), arguments, screen)
    return tell_or_not(library.undo(), "There is nothing to undo.", arguments, screen)


def redo(library: Library, arguments: Namespace, screen: Screen) -> int:
    """Do again what undo took back."""
    return tell_or_not(library.redo(), "There is nothing to do again.", arguments, screen)
