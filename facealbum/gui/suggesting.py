"""When to look for a threshold that suits the album: seldom, and beside everything else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from facealbum.gui.views.threshold_slider import Landscape
from facealbum.jobs import JobState

if TYPE_CHECKING:
    from facealbum.gui.bridge import Bridge
    from facealbum.jobs import JobHandle
    from facealbum.library import Suggestion
    from facealbum.library.library import Library

UNASKED_FACES = 20_000
"""With more faces than this the look takes long enough to wait until it is asked for."""


class SuggestionDesk(QObject):
    """Looks for a suggestion once for each import and regroup.

    Signals:
        found: a ``Landscape``.
        suggested: the ``Suggestion`` that it comes from, None where the look came to nothing.
        offered: it is for the user to say whether to look; ``look`` does.
    """

    found = Signal(object)
    suggested = Signal(object)
    offered = Signal()

    def __init__(self, library: Library, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._bridge = bridge
        self._busy = False
        self._due = True
        self._last: Suggestion | None = None

    def outdate(self) -> None:
        """Take the next occasion to look again: the album is another now."""
        self._due = True

    def consider(self, faces: int) -> None:
        """Look if it is time to; ``faces`` are how many the album has."""
        if not self._due or self._busy or self._bridge.jobs or not faces:
            return
        if faces <= UNASKED_FACES:
            self.look()
        else:
            self._due = False
            self.offered.emit()

    def ask(self) -> None:
        """Have ``suggested`` emitted: at once where what is known is still true."""
        if self._last is not None and not self._due:
            self.suggested.emit(self._last)
        else:
            self.look()

    def look(self) -> None:
        """Look now."""
        if not self._busy:
            self._busy, self._due = True, False
            self._bridge.follow(self._library.suggest(), self._show)

    def _show(self, job: JobHandle) -> None:
        self._busy = False
        if job.state is not JobState.DONE:
            self.suggested.emit(None)
            return
        self._last = suggestion = job.result()
        self.suggested.emit(suggestion)
        self.found.emit(
            Landscape(
                suggested=suggestion.threshold,
                links=suggestion.merges.tolist(),
                rates=suggestion.false_link_rate.tolist(),
            )
        )
