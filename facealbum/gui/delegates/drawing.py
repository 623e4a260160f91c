"""Strokes that several delegates share: rounded pictures, rings, ticks, headings, elided words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
)

from facealbum.gui import icons
from facealbum.gui.models.id_model import Section
from facealbum.gui.rounded import Shape, rounded
from facealbum.gui.theme import BODY, FOCUS_WIDTH, HEADING, RADIUS, SMALL, TILE_RADIUS, Theme

if TYPE_CHECKING:
    from facealbum.gui.images import Images
    from facealbum.gui.letters import Letters


@dataclass(frozen=True, slots=True)
class Look:
    """What pictures are painted with."""

    theme: Theme
    images: Images


TICK = 22
"""Side of the round tick in the corner of a cell, px."""
MARK = 26
"""Side of the disk with an icon in the corner of a photo, px."""
RING = 3
"""Width of the ring around a selected picture, px."""


def paint_picture(
    painter: QPainter, rect: QRect, pixmap: QPixmap | None, look: Look, radius: float
) -> None:
    """Fill a rounded rectangle with the middle of a picture, or with a quiet tone."""
    shape = Shape.of(rect.size(), radius, painter.device().devicePixelRatioF())
    tile = None if pixmap is None else QPixmap.fromImage(rounded(pixmap.toImage(), shape))
    _paint_tile(painter, rect, tile, shape, look)


def paint_face(painter: QPainter, rect: QRect, face_id: int, look: Look, radius: float) -> None:
    """Fill a rounded rectangle with the crop of a face; 0 for none."""
    shape = Shape.of(rect.size(), radius, painter.device().devicePixelRatioF())
    tile = look.images.face_tile(face_id, shape) if face_id else None
    _paint_tile(painter, rect, tile, shape, look)


def paint_photo(
    painter: QPainter,
    rect: QRect,
    photo_id: int,
    look: Look,
    radius: float,
    at: float | None = None,
) -> None:
    """Fill a rounded rectangle with the middle of a photo; 0 for none.

    ``at`` is the second of a clip, None for the frame that stands for it.
    """
    shape = Shape.of(rect.size(), radius, painter.device().devicePixelRatioF())
    tile = look.images.photo_tile(photo_id, shape, at) if photo_id else None
    _paint_tile(painter, rect, tile, shape, look)


def _paint_tile(
    painter: QPainter, rect: QRect, tile: QPixmap | None, shape: Shape, look: Look
) -> None:
    if tile is None:
        tile = look.images.blanks.get(shape, look.theme.color("hover"))
    if (tile.width(), tile.height()) == (shape.width, shape.height):
        painter.drawPixmap(rect.topLeft(), tile)
    else:  # one of another shape stands in for a moment
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(rect, tile)


def paint_ring(painter: QPainter, rect: QRect, color: QColor, width: float, radius: float) -> None:
    """Draw a rounded outline whose outer edge is ``rect``."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(color, width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inset = width / 2
    painter.drawRoundedRect(
        QRectF(rect).adjusted(inset, inset, -inset, -inset), radius - inset, radius - inset
    )


def paint_focus(painter: QPainter, rect: QRect, theme: Theme, radius: float = TILE_RADIUS) -> None:
    """Draw the ring around what the keyboard is on, just outside ``rect``."""
    grown = rect.adjusted(-4, -4, 4, 4)
    paint_ring(painter, grown, theme.color("accent"), FOCUS_WIDTH, radius + 4)


def tick_rect(picture: QRect) -> QRect:
    """Return where the tick of a picture stands."""
    return QRect(picture.left() + 8, picture.top() + 8, TICK, TICK)


def paint_tick(painter: QPainter, picture: QRect, theme: Theme, *, on: bool) -> None:
    """Draw the round tick: filled when selected, else an open ring over the picture."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    circle = QRectF(tick_rect(picture)).adjusted(1, 1, -1, -1)
    if on:
        painter.setPen(QPen(theme.color("surface"), 1.5))
        painter.setBrush(theme.color("accent"))
    else:
        painter.setPen(QPen(QColor(255, 255, 255, 235), 1.5))
        painter.setBrush(theme.color("scrim"))
    painter.drawEllipse(circle)
    pen = QPen(theme.color("on_accent") if on else QColor(255, 255, 255, 200), 2)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    x, y = circle.left(), circle.top()
    painter.drawPolyline(
        [QPointF(x + 6, y + 10.5), QPointF(x + 9, y + 13.5), QPointF(x + 14, y + 7)]
    )


def paint_words(
    painter: QPainter,
    rect: QRect,
    text: str,
    letters: Letters,
    color: QColor,
    alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    """Write one line in the middle of ``rect``, elided in its own middle where it is too long."""
    line = letters.line(text, rect.width())
    spare = rect.width() - line.width
    if alignment == Qt.AlignmentFlag.AlignLeft:
        spare = 0.0
    elif alignment == Qt.AlignmentFlag.AlignHCenter:
        spare /= 2
    painter.setFont(letters.font)
    painter.setPen(color)
    top = rect.top() + (rect.height() - letters.height) // 2
    painter.drawStaticText(QPointF(rect.left() + round(spare), top), line.words)


def paint_heading(painter: QPainter, theme: Theme, section: Section, rect: QRect) -> None:
    """Write the heading of a section, with a small triangle where it can be folded."""
    left = rect.left()
    middle = rect.center().y()
    if section.foldable:
        _paint_triangle(painter, theme, QPoint(left + 6, middle), open_=not section.folded)
        left += 20
    letters = theme.letters(HEADING, bold=True)
    width = letters.width(section.heading)
    words_rect = QRect(left, rect.top(), rect.right() - left, rect.height())
    paint_words(painter, words_rect, section.heading, letters, theme.color("text"))
    if section.detail:
        words_rect.setLeft(left + width + 10)
        paint_words(painter, words_rect, section.detail, theme.letters(BODY), theme.color("muted"))


def _paint_triangle(painter: QPainter, theme: Theme, at: QPoint, *, open_: bool) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(theme.color("muted"), 2)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    x, y = at.x(), at.y()
    down = [QPointF(x - 4, y - 2), QPointF(x, y + 2), QPointF(x + 4, y - 2)]
    right = [QPointF(x - 2, y - 4), QPointF(x + 2, y), QPointF(x - 2, y + 4)]
    painter.drawPolyline(down if open_ else right)


def paint_band(painter: QPainter, theme: Theme, rect: QRect) -> None:
    """Draw the rectangle that the mouse pulls to select."""
    fill = theme.color("accent")
    fill.setAlpha(40)
    painter.fillRect(rect, fill)
    painter.setPen(theme.color("accent"))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(rect.adjusted(0, 0, -1, -1))


def paint_badge(painter: QPainter, right_top: QPoint, text: str, theme: Theme) -> None:
    """Write a short word on a dark pill whose right top corner is given."""
    letters = theme.letters(SMALL, bold=True)
    width = letters.width(text) + 14
    rect = QRect(right_top.x() - width, right_top.y(), width, 20)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("scrim"))
    painter.drawRoundedRect(rect, 10, 10)
    paint_words(painter, rect, text, letters, QColor("#ffffff"), Qt.AlignmentFlag.AlignHCenter)


def paint_mark(painter: QPainter, picture: QRect, icon: str, theme: Theme) -> None:
    """Draw a small icon on a dark disk in the right lower corner of a picture."""
    at = QPoint(picture.right() - MARK - 5, picture.bottom() - MARK - 5)
    ratio = painter.device().devicePixelRatioF()
    white, ground, sides = QColor("#ffffff"), theme.color("scrim"), (MARK, MARK - 10)
    painter.drawPixmap(at, icons.on_disk(icon, white, ground, sides, ratio))


def paint_play_mark(painter: QPainter, picture: QRect, text: str, theme: Theme) -> None:
    """Mark a picture as a video's: a small triangle at its foot, and how long it is."""
    letters = theme.letters(SMALL, bold=True)
    width = letters.width(text) + 5 if text else 0
    rect = QRect(picture.left() + 6, picture.bottom() - 25, 20 + width, 20)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("scrim"))
    painter.drawRoundedRect(rect, 10, 10)
    painter.setBrush(QColor("#ffffff"))
    x, y = rect.left() + 7, rect.center().y() + 1
    painter.drawPolygon([QPointF(x, y - 5), QPointF(x, y + 5), QPointF(x + 8, y)])
    if text:
        paint_words(painter, rect.adjusted(18, 0, 0, 0), text, letters, QColor("#ffffff"))


def paint_round(painter: QPainter, rect: QRect, face_id: int, look: Look) -> None:
    """Paint an avatar: a face in a circle."""
    paint_face(painter, rect, face_id, look, rect.width() / 2)


def paint_card(
    painter: QPainter, rect: QRect, theme: Theme, *, hover: bool, radius: float = RADIUS
) -> None:
    """Paint the ground of a card."""
    path = QPainterPath()
    path.addRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.color("border_strong" if hover else "border"), 1))
    painter.setBrush(theme.color("surface"))
    painter.drawPath(path)
