"""A face in a grid, with a mark while the user has not confirmed it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from facealbum.gui.delegates import drawing
from facealbum.gui.models.face_model import doubt_about
from facealbum.gui.models.id_model import Role
from facealbum.gui.rounded import Shape
from facealbum.gui.theme import TILE_RADIUS

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex

    from facealbum.domain.types import Face
    from facealbum.gui.images import Images
    from facealbum.gui.theme import Theme

    Index = QModelIndex | QPersistentModelIndex

MARK_INSET, MARK_HEIGHT = 6, 20
"""Where the mark of a face that is hard to recognise stands, from its right bottom corner, px."""


class FaceTile(QStyledItemDelegate):
    """Paints a ``(Face, Placement)``; a face that is hard to recognise has a question mark."""

    def __init__(self, images: Images, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._images = images
        self._theme = theme
        self._look = drawing.Look(theme, images)

    def tick_rect(self, cell: QRect) -> QRect:
        """Return where the tick stands."""
        return drawing.tick_rect(cell)

    def foresee(self, cell: QRect, ratio: float, index: Index) -> None:
        """Ask for the crop."""
        row = index.data(Role.ITEM)
        if row is not None:
            self._images.face_tile(row[0].id, Shape.of(cell.size(), TILE_RADIUS, ratio))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the crop, its tick and its ring."""
        row = index.data(Role.ITEM)
        if row is None:
            return
        face: Face = row[0]
        theme, state = self._theme, option.state
        cell: QRect = option.rect
        selected = bool(state & QStyle.StateFlag.State_Selected)
        drawing.paint_face(painter, cell, face.id, self._look, TILE_RADIUS)
        if face.shown_at is not None:
            drawing.paint_play_mark(painter, cell, "", theme)
        if doubt_about(*row):
            corner = QPoint(cell.right() - MARK_INSET, cell.bottom() - MARK_INSET - MARK_HEIGHT)
            drawing.paint_badge(painter, corner, "?", theme)
        if selected:
            drawing.paint_ring(painter, cell, theme.color("accent"), drawing.RING, TILE_RADIUS)
        if selected or state & QStyle.StateFlag.State_MouseOver:
            drawing.paint_tick(painter, cell, theme, on=selected)
        if state & QStyle.StateFlag.State_HasFocus:
            drawing.paint_focus(painter, cell, theme)
