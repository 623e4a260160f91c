"""Undo and redo: the journal of the library, which outlives the program.

Undo takes back the latest change that is not taken back yet. Faces that an import found since then
stay, and follow the faces that they had joined. An older step can be taken back alone, as a new
step of its own, where no later one stands on it, or together with those.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from facealbum.domain.errors import KnownError, UnknownIdError
from facealbum.domain.sentences import joined, sentence
from facealbum.domain.types import Change
from facealbum.library.changing import measure
from facealbum.library.context import Context
from facealbum.store import JournalEntry, Recording, Tables

NAMED_AT_MOST = 3
"""So many of the steps that stand on one are named in a sentence."""


@dataclass(frozen=True, slots=True)
class History:
    """What can be taken back and done again.

    Attributes:
        undo: what ``undo`` would take back, such as "Name Anna", or None.
        redo: what ``redo`` would do again, or None.
        entries: the latest changes, newest first, with those that are taken back.
        undo_id: the entry that ``undo`` would take back, or None.
        redo_id: the entry that ``redo`` would do again, or None.
    """

    undo: str | None
    redo: str | None
    entries: tuple[JournalEntry, ...]
    undo_id: int | None = None
    redo_id: int | None = None


def undo(context: Context) -> Change | None:
    """Take the latest change back; None where there is none."""
    recording = _travel(context, lambda tx: tx.journal.undo())
    if recording is None:
        return None
    return context.tell(recording, sentence("Undo: {step}", step=recording.label), undoable=False)


def redo(context: Context) -> Change | None:
    """Do again what was taken back last; None where there is nothing."""
    recording = _travel(context, lambda tx: tx.journal.redo())
    if recording is None:
        return None
    return context.tell(recording, sentence("Redo: {step}", step=recording.label))


def history(context: Context, limit: int = 100) -> History:
    """Return the latest ``limit`` changes."""
    with context.store.snapshot() as tables:
        back, again = tables.journal.next_undo(), tables.journal.next_redo()
        entries = tuple(tables.journal.entries(limit))
    return History(
        undo=None if back is None else back.label,
        redo=None if again is None else again.label,
        entries=entries,
        undo_id=None if back is None else back.id,
        redo_id=None if again is None else again.id,
    )


def undo_to(context: Context, entry_id: int) -> Change:
    """Undo one change after another, down to this one and including it, all or nothing.

    Raises:
        UnknownIdError: there is no such step.
        KnownError: it is undone already.
    """
    undone: list[Recording] = []
    with context.store.write() as tx:
        wanted = _entry(tx, entry_id)
        if wanted.undone:
            raise _already(wanted)
        while (recording := tx.journal.undo()) is not None:
            undone.append(recording)
            if recording.entry_id == entry_id:
                break
        context.epoch += 1
        if any(recording.not_faces for recording in undone):
            context.faces_changed(tx)
    together = Recording(wanted.label, entry_id)
    for recording in undone:
        together.groups |= recording.groups
        together.faces |= recording.faces
        together.settings |= recording.settings
        together.albums |= recording.albums
    label = sentence("Undo: {step}", step=wanted.label)
    if len(undone) > 1:
        more = f"{len(undone) - 1:,}"
        label = sentence("Undo: {step} and {number} more", step=wanted.label, number=more)
    return context.tell(together, label, undoable=False)


def standing_on(context: Context, entry_id: int) -> list[JournalEntry]:
    """Return which later steps stand on one and would have to be taken back with it, newest first.

    Raises:
        UnknownIdError: there is no such step.
    """
    with context.store.snapshot() as tables:
        _entry(tables, entry_id)
        return tables.journal.standing_on(entry_id)


def take_back(context: Context, entry_id: int, *, with_later: bool = False) -> Change:
    """Take one older step back, as a new step; with ``with_later`` also those that stand on it.

    Raises:
        UnknownIdError: there is no such step.
        KnownError: it is undone or taken back already, or later steps stand on it.
    """
    with context.store.write() as tx:
        wanted = _entry(tx, entry_id)
        if wanted.undone or wanted.taken_back:
            raise _already(wanted)
        later = tx.journal.standing_on(entry_id)
        if later and not with_later:
            raise _stood_on(wanted, later)
        with tx.journal.record(sentence("Take back: {step}", step=wanted.label)) as recording:
            keys = tx.journal.take_back(recording, [entry_id, *(entry.id for entry in later)])
            measure(tx, context.version, keys)
        context.epoch += 1
        if recording.not_faces:
            context.faces_changed(tx)
    return context.tell(recording)


def _entry(tables: Tables, entry_id: int) -> JournalEntry:
    entry = tables.journal.get(entry_id)
    if entry is None:
        raise UnknownIdError(
            sentence("There is no step {number} in the history.", number=entry_id),
            sentence("Very old steps are forgotten, and undone ones once something new is done."),
            sentence("Look its number up in the history."),
        )
    return entry


def _already(entry: JournalEntry) -> KnownError:
    if entry.undone:
        return KnownError(
            sentence("“{step}” is undone already.", step=entry.label),
            "",
            sentence("Redo does it again."),
        )
    return KnownError(
        sentence("“{step}” is taken back already.", step=entry.label),
        "",
        sentence("To have it again, take back the step that took it back."),
    )


def _stood_on(entry: JournalEntry, later: list[JournalEntry]) -> KnownError:
    shown = [sentence("“{step}”", step=other.label) for other in reversed(later[-NAMED_AT_MOST:])]
    steps, rest = joined(*shown, by=", "), len(later) - NAMED_AT_MOST
    return KnownError(
        sentence("“{step}” can't be taken back alone: 1 later step stands on it.", step=entry.label)
        if len(later) == 1
        else sentence(
            "“{step}” can't be taken back alone: {number} later steps stand on it.",
            step=entry.label,
            number=f"{len(later):,}",
        ),
        sentence("{steps} and {number} more.", steps=steps, number=f"{rest:,}")
        if rest > 0
        else sentence("{steps}.", steps=steps),
        sentence("Take those back with it, or leave it as it is."),
    )


def _travel(context: Context, step: Callable[[Tables], Recording | None]) -> Recording | None:
    with context.store.write() as tx:
        recording = step(tx)
        context.epoch += recording is not None
        if recording is not None and recording.not_faces:
            context.faces_changed(tx)
    return recording
