"""A face on a map: its picture or a dot, in the shape and colour of how sure it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from facealbum.gui.delegates import drawing
from facealbum.gui.theme import RADIUS
from facealbum.library import Sureness

if TYPE_CHECKING:
    from facealbum.gui.theme import Theme

MARK = 12
"""Side of the mark in the corner of a picture, logical px."""
COLORS = {
    Sureness.CONFIRMED: "accent",
    Sureness.UNCONFIRMED: "border_strong",
    Sureness.DOUBTFUL: "danger",
}


def paint_sign(painter: QPainter, rect: QRectF, sureness: Sureness, theme: Theme) -> None:
    """Draw a filled disk for confirmed, a ring for unconfirmed, a triangle for doubtful."""
    color = theme.color(COLORS[sureness])
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.color("surface"), 1.2))
    painter.setBrush(color)
    if sureness is Sureness.DOUBTFUL:
        grown = rect.adjusted(-1, -1, 1, 0.5)
        corners = (QPointF(grown.center().x(), grown.top()), grown.bottomRight())
        painter.drawPolygon(QPolygonF([*corners, grown.bottomLeft()]))
        return
    if sureness is Sureness.UNCONFIRMED:
        painter.setPen(QPen(color, 2))
        painter.setBrush(theme.color("surface"))
        rect = rect.adjusted(1, 1, -1, -1)
    painter.drawEllipse(rect)


def paint_placed_face(
    painter: QPainter, rect: QRect, face_id: int, sureness: Sureness, look: drawing.Look
) -> None:
    """Draw the picture in a frame, with the sign in its right lower corner."""
    theme = look.theme
    drawing.paint_face(painter, rect, face_id, look, RADIUS)
    color: QColor = theme.color(COLORS[sureness])
    pen = QPen(color, 2 if sureness is not Sureness.UNCONFIRMED else 1)
    if sureness is Sureness.UNCONFIRMED:
        pen.setStyle(Qt.PenStyle.DashLine)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), RADIUS - 1, RADIUS - 1)
    sign = QRectF(rect.right() - MARK + 3, rect.bottom() - MARK + 3, MARK, MARK)
    paint_sign(painter, sign, sureness, theme)
