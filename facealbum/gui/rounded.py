"""Pictures cut to rounded tiles, so that painting a full window is moving pixels only."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPixmap, QTransform

BLANKS = 16
"""Shapes whose empty tile is kept; a window that changes its width makes new ones."""


@dataclass(frozen=True, slots=True)
class Shape:
    """A rounded tile: sides and corner in device px, and how many of those make a logical one."""

    width: int
    height: int
    radius: float
    ratio: float

    @classmethod
    def of(cls, size: QSize, radius: float, ratio: float) -> Shape:
        """Return the shape of a tile that is ``size`` large with a ``radius``, in logical px."""
        return cls(round(size.width() * ratio), round(size.height() * ratio), radius * ratio, ratio)


class Blanks:
    """Tiles of one colour: what stands where a picture is still to come."""

    def __init__(self) -> None:
        self._tiles: dict[tuple[Shape, int], QPixmap] = {}

    def get(self, shape: Shape, color: QColor) -> QPixmap:
        """Return the tile; drawn once."""
        key = (shape, color.rgba())
        tile = self._tiles.get(key)
        if tile is None:
            if len(self._tiles) >= BLANKS:
                self._tiles.clear()
            tile = self._tiles[key] = QPixmap.fromImage(_cut(QBrush(color), shape))
        return tile


def rounded(picture: QImage, shape: Shape) -> QImage:
    """Return the middle of ``picture``, scaled to fill a tile; in any thread."""
    scale = max(shape.width / picture.width(), shape.height / picture.height())
    left = (shape.width - picture.width() * scale) / 2
    top = (shape.height - picture.height() * scale) / 2
    brush = QBrush(picture)
    brush.setTransform(QTransform(scale, 0, 0, scale, left, top))
    return _cut(brush, shape)


def _cut(brush: QBrush, shape: Shape) -> QImage:
    tile = QImage(shape.width, shape.height, QImage.Format.Format_ARGB32_Premultiplied)
    tile.fill(Qt.GlobalColor.transparent)
    with QPainter(tile) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(brush)
        whole = QRectF(0, 0, shape.width, shape.height)
        painter.drawRoundedRect(whole, shape.radius, shape.radius)
    tile.setDevicePixelRatio(shape.ratio)
    return tile
