"""Photos in a grid, under the headings of their months where they have them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QVBoxLayout, QWidget

from facealbum.gui.delegates.photo_tile import PhotoTile
from facealbum.gui.models.photo_model import Month, PhotoModel
from facealbum.gui.theme import TILE_LARGEST, TILE_SMALLEST
from facealbum.gui.views.arrangement import Measures
from facealbum.gui.views.section_view import SectionView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facealbum.domain.types import Photo
    from facealbum.gui.bridge import Bridge
    from facealbum.gui.images import Images
    from facealbum.gui.theme import Theme
    from facealbum.library.library import Library

CELL = 168
GAP = 4


class PhotoGrid(QWidget):
    """Shows photos by id.

    Signals:
        open_photo: the id of the photo that was opened, and all ids in their order.
        cell_changed: Ctrl and the wheel changed the size of the cells to this, px.
    """

    open_photo = Signal(int, list)
    cell_changed = Signal(int)

    def __init__(
        self,
        library: Library,
        bridge: Bridge,
        images: Images,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        del bridge
        self._lengths = library.clip_lengths
        self.model = PhotoModel(library.photo)
        self.view = SectionView(images, theme, Measures(cell=CELL, gap=GAP), self)
        self.view.setAccessibleName("Photos")
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.view.setItemDelegate(PhotoTile(images, theme, self.view))
        self.view.show_model(self.model)
        self.view.opened.connect(self._open)
        self.view.cell_changed.connect(self.set_cell)
        self.setFocusProxy(self.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)

    def show_photos(self, ids: Sequence[int], months: Sequence[Month] | None = None) -> None:
        """Show these photos in this order; without ``months`` under no heading."""
        self.model.lengths = self._lengths()
        if months is None:
            self.model.renew(ids, None)
        else:
            self.model.show(ids, months)

    def show_rows(self, photos: Sequence[Photo]) -> None:
        """Show these photos, which stand by date, under their months."""
        self.model.lengths = self._lengths()
        self.model.show_rows(photos)

    @Slot(int)
    def set_cell(self, pixels: int) -> None:
        """Make the cells at least so wide, within what tiles may be."""
        cell = min(max(pixels, TILE_SMALLEST), TILE_LARGEST)
        if cell != self.view.measures.cell:
            self.view.set_measures(replace(self.view.measures, cell=cell))
            self.cell_changed.emit(cell)

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        ids = self.model.ids
        self.open_photo.emit(ids[index.row()], list(ids))
