"""Verbs that take back, and tell what can be taken back."""

from __future__ import annotations

from collections.abc import Sequence

from facealbum.domain.types import Change
from facealbum.library import steps, undoing
from facealbum.library.verbs.base import Verbs
from facealbum.store import JournalEntry


class UndoingVerbs(Verbs):
    """Undo, redo and the history."""

    def undo(self) -> Change | None:
        """Take the latest change back; None where there is none."""
        return undoing.undo(self._context)

    def redo(self) -> Change | None:
        """Do again what was taken back last; None where there is nothing."""
        return undoing.redo(self._context)

    def undo_to(self, entry_id: int) -> Change:
        """Undo everything down to one step and including it."""
        return undoing.undo_to(self._context, entry_id)

    def take_back(self, entry_id: int, *, with_later: bool = False) -> Change:
        """Take one older step back, and with ``with_later`` those that stand on it."""
        return undoing.take_back(self._context, entry_id, with_later=with_later)

    def standing_on(self, entry_id: int) -> list[JournalEntry]:
        """Return which later steps stand on one, newest first; takes a while."""
        return undoing.standing_on(self._context, entry_id)

    def history(self, limit: int = 100) -> undoing.History:
        """Return what undo and redo would do, and the latest changes."""
        return undoing.history(self._context, limit)

    def history_ids(self) -> list[int]:
        """Return the ids of all steps, newest first."""
        return self._context.store.read.journal.ids()

    def steps(self, ids: Sequence[int]) -> list[steps.Step]:
        """Return steps with the people and faces that they touched, newest first."""
        return steps.steps(self._context, ids)
