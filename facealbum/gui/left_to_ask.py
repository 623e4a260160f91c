"""How many faces the review has left to ask about, for the sidebar, while nobody looks at it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

if TYPE_CHECKING:
    from facealbum.gui.bridge import Bridge
    from facealbum.gui.views.review_page import ReviewPage
    from facealbum.library.library import Library

PAUSE_MS = 1500
"""So long nothing may change before it is counted."""
MOST_FACES = 30_000
"""Counting reads the vectors of the whole library the first time: with more faces than this that
takes seconds and hundreds of MB, which only who opens the review shall pay."""


class LeftToAsk(QObject):
    """Counts once all is quiet; while the review is in sight, it counts itself.

    Signals:
        counted: how many faces are left to settle.
    """

    counted = Signal(int)

    def __init__(self, library: Library, bridge: Bridge, review: ReviewPage) -> None:
        super().__init__(review)
        self._library = library
        self._bridge = bridge
        self._review = review
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._count)
        bridge.changed.connect(self.wait)
        review.left_changed.connect(self.counted)

    @Slot()
    def wait(self) -> None:
        """Count after the pause, which begins anew."""
        self._pause.start()

    @Slot()
    def _count(self) -> None:
        """Count; not beside an import, which changes it at once."""
        if self._bridge.jobs:
            self.wait()
        elif not self._review.isVisible():
            self._bridge.ponder(self._left, self._tell)

    def _left(self) -> int:
        """Return what is left; 0 where that would have to be read first and is too much."""
        at_hand = self._library.review_at_hand() or self._few()
        return self._library.review_left() if at_hand else 0

    def _few(self) -> bool:
        return self._library.counts().faces <= MOST_FACES

    def _tell(self, left: int) -> None:
        self.counted.emit(left)
