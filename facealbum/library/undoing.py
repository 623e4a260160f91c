"""Undo and redo: the journal of the library, which outlives the program.

Undo takes back the latest change that is not taken back yet. Faces that an import found since then
stay, and follow the faces that they had joined.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from facealbum.domain.types import Change
from facealbum.library.context import Context
from facealbum.store import JournalEntry, Recording, Tables


@dataclass(frozen=True, slots=True)
class History:
    """What can be taken back and done again.

    Attributes:
        undo: what ``undo`` would take back, such as "Name Anna", or None.
        redo: what ``redo`` would do again, or None.
        entries: the latest changes, newest first, with those that are taken back.
    """

    undo: str | None
    redo: str | None
    entries: tuple[JournalEntry, ...]


def undo(context: Context) -> Change | None:
    """Take the latest change back; None where there is none."""
    return _travel(context, "Undo", lambda tx: tx.journal.undo())


def redo(context: Context) -> Change | None:
    """Do again what was taken back last; None where there is nothing."""
    return _travel(context, "Redo", lambda tx: tx.journal.redo())


def history(context: Context, limit: int = 100) -> History:
    """Return the latest ``limit`` changes."""
    with context.store.snapshot() as tables:
        back, again = tables.journal.next_undo(), tables.journal.next_redo()
        entries = tuple(tables.journal.entries(limit))
    return History(
        undo=None if back is None else back.label,
        redo=None if again is None else again.label,
        entries=entries,
    )


def _travel(
    context: Context, word: str, step: Callable[[Tables], Recording | None]
) -> Change | None:
    with context.store.write() as tx:
        recording = step(tx)
        context.epoch += recording is not None
        if recording is not None and recording.not_faces:
            context.faces_changed(tx)
    if recording is None:
        return None
    return context.tell(recording, f"{word}: {recording.label}", undoable=word == "Redo")
