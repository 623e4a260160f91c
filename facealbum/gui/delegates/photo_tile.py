"""A photo in a grid: its middle, in a square."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from facealbum.gui import words
from facealbum.gui.delegates import drawing
from facealbum.gui.models.id_model import Role
from facealbum.gui.rounded import Shape
from facealbum.gui.theme import RADIUS

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex

    from facealbum.gui.images import Images
    from facealbum.gui.theme import Theme

    Index = QModelIndex | QPersistentModelIndex


class PhotoTile(QStyledItemDelegate):
    """Paints the photo whose id the row holds."""

    def __init__(self, images: Images, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._images = images
        self._theme = theme
        self._look = drawing.Look(theme, images)

    def tick_rect(self, cell: QRect) -> QRect:
        """Return where the tick stands."""
        return drawing.tick_rect(cell)

    def foresee(self, cell: QRect, ratio: float, index: Index) -> None:
        """Ask for the photo."""
        photo_id = index.data(Role.ID)
        if photo_id is not None:
            shape = Shape.of(cell.size(), RADIUS, ratio)
            self._images.photo_tile(photo_id, shape, index.data(Role.AT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the photo, lighter under the mouse."""
        photo_id = index.data(Role.ID)
        if photo_id is None:
            return
        theme, state = self._theme, option.state
        cell: QRect = option.rect
        drawing.paint_photo(painter, cell, photo_id, self._look, RADIUS, index.data(Role.AT))
        if photo_id in self._images.offline:
            drawing.paint_mark(painter, cell, "drive-off", theme)
        length = index.data(Role.LENGTH)
        if length is not None:
            drawing.paint_play_mark(painter, cell, words.length(length) if length else "", theme)
        if state & QStyle.StateFlag.State_MouseOver:
            drawing.paint_ring(painter, cell, theme.color("border_strong"), 1, RADIUS)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected:
            drawing.paint_ring(painter, cell, theme.color("accent"), drawing.RING, RADIUS)
        if selected or state & QStyle.StateFlag.State_MouseOver:
            drawing.paint_tick(painter, cell, theme, on=selected)
        if state & QStyle.StateFlag.State_HasFocus:
            drawing.paint_focus(painter, cell, theme, RADIUS)
