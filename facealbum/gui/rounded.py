"""Pictures cut to rounded tiles, kept so that painting a full window is moving pixels only."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPixmap, QTransform

LIMIT_BYTES = 40 * 2**20
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


class RoundedPictures:
    """Tiles by picture and shape; those not used for longest go first."""

    def __init__(self, limit_bytes: int = LIMIT_BYTES) -> None:
        self._limit = limit_bytes
        self._tiles: OrderedDict[tuple[int, Shape], QPixmap] = OrderedDict()
        self._blanks: dict[tuple[Shape, int], QPixmap] = {}
        self.bytes = 0

    def get(self, picture: QPixmap, shape: Shape) -> QPixmap:
        """Return the middle of ``picture`` filling a tile; made now where it is not kept."""
        key = (picture.cacheKey(), shape)
        tile = self._tiles.get(key)
        if tile is None:
            tile = QPixmap.fromImage(rounded(picture.toImage(), shape))
            self._keep(key, tile)
        else:
            self._tiles.move_to_end(key)
        return tile

    def put(self, picture: QPixmap, shape: Shape, tile: QImage) -> None:
        """Keep the tile of a picture that was made elsewhere."""
        self._keep((picture.cacheKey(), shape), QPixmap.fromImage(tile))

    def blank(self, shape: Shape, color: QColor) -> QPixmap:
        """Return a tile of one colour: what stands where a picture is still to come."""
        key = (shape, color.rgba())
        tile = self._blanks.get(key)
        if tile is None:
            if len(self._blanks) >= BLANKS:
                self._blanks.clear()
            tile = self._blanks[key] = QPixmap.fromImage(_cut(QBrush(color), shape))
        return tile

    def _keep(self, key: tuple[int, Shape], tile: QPixmap) -> None:
        self._tiles[key] = tile
        self.bytes += _bytes_of(tile)
        while self.bytes > self._limit and len(self._tiles) > 1:
            self.bytes -= _bytes_of(self._tiles.popitem(last=False)[1])


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


def _bytes_of(pixmap: QPixmap) -> int:
    return pixmap.width() * pixmap.height() * 4
