"""The cells of a photo grid: photos can be dragged out, to a file manager or into a mail."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPoint, QSize, Qt
from PySide6.QtGui import QDrag

from facealbum.gui.models.id_model import Role
from facealbum.gui.theme import TILE_USUAL
from facealbum.gui.views.section_view import SectionView

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from facealbum.domain.types import Photo
    from facealbum.gui.images import Images
    from facealbum.gui.theme import Theme
    from facealbum.gui.views.arrangement import Measures

URI_LIST = "text/uri-list"
MOST_DRAGGED = 500
"""More photos than this are exported, not dragged: their paths are read while the mouse moves."""

DRAGGED = 96
"""Longest side of the picture under the mouse, px."""


class PhotoCells(SectionView):
    """A ``SectionView`` of photos; ``rows`` reads photos of the library by their ids."""

    def __init__(
        self,
        rows: Callable[[Sequence[int]], list[Photo]],
        images: Images,
        theme: Theme,
        measures: Measures,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(images, theme, measures, parent)
        self._rows = rows
        self.setDragEnabled(True)

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """Carry the photos' own files; whoever takes them can only copy them."""
        ids = [int(index.data(Role.ID)) for index in self.carried(MOST_DRAGGED)]
        self._pressed_at = None
        mime = photo_files(self._rows(ids)) if ids else None
        if mime is None:
            return
        drag = QDrag(self)
        drag.setMimeData(mime)
        picture = self._images.photo(ids[0], TILE_USUAL * self.devicePixelRatioF())
        if picture is not None:
            size = QSize(DRAGGED, DRAGGED)
            drag.setPixmap(picture.scaled(size, Qt.AspectRatioMode.KeepAspectRatio))
            drag.setHotSpot(QPoint(DRAGGED // 2, DRAGGED // 3))
        drag.exec(Qt.DropAction.CopyAction, Qt.DropAction.CopyAction)


def photo_files(photos: Sequence[Photo]) -> QMimeData | None:
    """Return what a drag of photos carries: the files that are there; None for no file.

    The addresses are written as bytes, since a file's name need not be text.
    """
    there = [Path(photo.path).as_uri() for photo in photos if photo.present and photo.path]
    if not there:
        return None
    mime = QMimeData()
    mime.setData(URI_LIST, "".join(f"{address}\r\n" for address in there).encode("ascii"))
    return mime
