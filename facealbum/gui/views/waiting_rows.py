"""Which rows of a list wait for which pictures, and what is read before it is seen.

Only the rows whose pictures came are painted again. Once no row in sight waits any more, the
pictures of the screen below are asked for: whoever scrolls on finds them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QTimer

if TYPE_CHECKING:
    from facealbum.gui.images import Images
    from facealbum.gui.pixmap_cache import Key
    from facealbum.gui.views.section_canvas import SectionCanvas


@runtime_checkable
class Foresighted(Protocol):
    """A delegate that can ask for the pictures of what will be seen."""

    def foresee(
        self, cell: QRect, ratio: float, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Ask for what it would paint in ``cell``, on a screen of so many px for a logical one."""


class WaitingRows:
    """Rows by the pictures that were missing when they were painted."""

    def __init__(self, images: Images, view: SectionCanvas) -> None:
        self._images, self._view = images, view
        self._rows: dict[Key, set[int]] = {}
        self._foreseen: tuple[object, ...] = ()
        self._soon = QTimer(view)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._look_ahead)

    def begin(self) -> None:
        """Say that a row is painted now."""
        self._images.missed.clear()

    def end(self, row: int) -> None:
        """Say that it was this one, and note what it lacked."""
        for key in self._images.missed:
            self._rows.setdefault(key, set()).add(row)

    def forget(self) -> None:
        """Forget all rows: they are painted anew."""
        self._rows.clear()

    def settle(self) -> None:
        """Drop what has left the sight before it was read, and read what is seen now."""
        self._images.drop_pending()
        self._rows.clear()
        self._view.viewport().update()
        self._soon.start(0)

    def paint_again(self) -> None:
        """Have those rows painted whose pictures came just now."""
        view = self._view
        if self._images.came is None:
            view.viewport().update()
        for key in self._images.came or ():
            for row in self._rows.pop(key, ()):
                view.viewport().update(view.visualRect(view.model().index(row, 0)))
        if not self._rows and view.isVisible():
            self._soon.start(0)

    def _look_ahead(self) -> None:
        """Ask for the pictures below, the nearest last: what was asked for last is read first."""
        view, delegate = self._view, self._view.itemDelegate()
        place = (view.verticalOffset(), view.measures, view.size(), id(view.items.ids))
        if self._rows or place == self._foreseen or not isinstance(delegate, Foresighted):
            return
        self._foreseen = place
        ratio = view.devicePixelRatioF()
        for row in reversed(view.visible_rows(below=1)):
            index = view.model().index(row, 0)
            delegate.foresee(view.visualRect(index), ratio, index)
