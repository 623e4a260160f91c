"""Which rows of a list wait for which pictures, so that only those are painted when some come."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractItemView

    from facealbum.gui.images import Images
    from facealbum.gui.pixmap_cache import Key


class WaitingRows:
    """Rows by the pictures that were missing when they were painted."""

    def __init__(self, images: Images) -> None:
        self._images = images
        self._rows: dict[Key, set[int]] = {}

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

    def paint_again(self, view: QAbstractItemView) -> None:
        """Have those rows of ``view`` painted whose pictures came just now."""
        if self._images.came is None:
            view.viewport().update()
        for key in self._images.came or ():
            for row in self._rows.pop(key, ()):
                view.viewport().update(view.visualRect(view.model().index(row, 0)))
