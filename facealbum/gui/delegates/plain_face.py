"""A face that is asked about: plain, or crossed out where it is somebody else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from facealbum.gui.delegates import drawing
from facealbum.gui.models.id_model import Role
from facealbum.gui.theme import TILE_RADIUS

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex

    from facealbum.gui.images import Images
    from facealbum.gui.theme import Theme

    Index = QModelIndex | QPersistentModelIndex

MARK = 24
"""Side of the mark in the corner of a face that is taken out, logical px."""
FADED = 150
"""Alpha of the veil over a face that is taken out."""


class PlainFace(QStyledItemDelegate):
    """Paints a face id; a selected one is crossed out, or ringed where selecting is choosing."""

    def __init__(
        self, images: Images, theme: Theme, parent: QObject | None = None, *, crosses: bool = True
    ) -> None:
        super().__init__(parent)
        self._theme, self._crosses = theme, crosses
        self._look = drawing.Look(theme, images)
        self.side = 0

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return a square of ``side``, for views that do not lay their cells out themselves."""
        return QSize(self.side, self.side) if self.side else super().sizeHint(option, index)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the face, and what was said of it."""
        face, state = index.data(Role.ID), option.state
        cell: QRect = option.rect
        if self.side:
            cell = cell.adjusted(4, 4, -4, -4)
        if face is None:
            return
        drawing.paint_face(painter, cell, face, self._look, TILE_RADIUS)
        if state & QStyle.StateFlag.State_Selected:
            if self._crosses:
                self._cross_out(painter, cell)
            else:
                accent = self._theme.color("accent")
                drawing.paint_ring(painter, cell, accent, drawing.RING, TILE_RADIUS)
        elif state & QStyle.StateFlag.State_MouseOver and self._crosses:
            strong = self._theme.color("border_strong")
            drawing.paint_ring(painter, cell, strong, 1, TILE_RADIUS)
        if state & QStyle.StateFlag.State_HasFocus:
            drawing.paint_focus(painter, cell, self._theme)

    def _cross_out(self, painter: QPainter, cell: QRect) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        path = QPainterPath()
        path.addRoundedRect(QRectF(cell), TILE_RADIUS, TILE_RADIUS)
        veil = self._theme.color("background")
        veil.setAlpha(FADED)
        painter.fillPath(path, veil)
        mark = QRectF(cell.right() - MARK - 6, cell.top() + 6, MARK, MARK)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("danger"))
        painter.drawEllipse(mark)
        pen = QPen(self._theme.color("on_danger"), 2)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        inner = mark.adjusted(8, 8, -8, -8)
        painter.drawLine(inner.topLeft(), inner.bottomRight())
        painter.drawLine(inner.topRight(), inner.bottomLeft())
