"""What is under the mouse while people or faces are dragged: the first one's face, and how many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QDrag, QPainter, QPixmap

from facealbum.gui import words
from facealbum.gui.delegates.drawing import Look, paint_face
from facealbum.gui.theme import SMALL, TILE_RADIUS

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtWidgets import QWidget

SIDE = 96
"""Side of the face under the mouse, px."""
BADGE = 26
"""Height of the number on it, px."""


def carry(
    source: QWidget, mime: QMimeData, face_id: int, number: int, look: Look, action: Qt.DropAction
) -> bool:
    """Drag what ``mime`` holds out of ``source``; return, at the end, whether somebody took it.

    Events go on being handled until then.
    """
    drag = QDrag(source)
    drag.setMimeData(mime)
    drag.setPixmap(_picture(face_id, number, look, source.devicePixelRatioF()))
    drag.setHotSpot(QPoint(SIDE // 2, SIDE // 2))
    return drag.exec(action, action) != Qt.DropAction.IgnoreAction


def _picture(face_id: int, number: int, look: Look, ratio: float) -> QPixmap:
    pixmap = QPixmap(round(SIDE * ratio), round(SIDE * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(0.9)
        paint_face(painter, QRect(0, 0, SIDE, SIDE), face_id, look, TILE_RADIUS)
        painter.setOpacity(1.0)
        if number > 1:
            _paint_number(painter, words.number(number), look)
    return pixmap


def _paint_number(painter: QPainter, number: str, look: Look) -> None:
    painter.setFont(look.theme.font(SMALL, bold=True))
    width = max(BADGE, painter.fontMetrics().horizontalAdvance(number) + BADGE // 2)
    badge = QRectF(SIDE - width - 4, 4, width, BADGE)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.theme.color("accent"))
    painter.drawRoundedRect(badge, BADGE / 2, BADGE / 2)
    painter.setPen(look.theme.color("on_accent"))
    painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, number)
