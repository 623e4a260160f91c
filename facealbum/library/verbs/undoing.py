"""Verbs that take back, and tell what can be taken back."""

from __future__ import annotations

from facealbum.domain.types import Change
from facealbum.library import undoing
from facealbum.library.verbs.base import Verbs


class UndoingVerbs(Verbs):
    """Undo, redo and the history."""

    def undo(self) -> Change | None:
        """Take the latest change back; None where there is none."""
        return undoing.undo(self._context)

    def redo(self) -> Change | None:
        """Do again what was taken back last; None where there is nothing."""
        return undoing.redo(self._context)

    def history(self) -> undoing.History:
        """Return what undo and redo would do, and the latest changes."""
        return undoing.history(self._context)
