"""Pictures cut to rounded tiles, kept so that painting a full window is moving pixels only."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPixmap, QTransform

LIMIT_BYTES = 40 * 2**20


class RoundedPictures:
    """Tiles by picture, size and corner; those not used for longest go first."""

    def __init__(self, limit_bytes: int = LIMIT_BYTES) -> None:
        self._limit = limit_bytes
        self._tiles: OrderedDict[tuple[int, int, int, float, float], QPixmap] = OrderedDict()
        self.bytes = 0

    def get(self, picture: QPixmap, size: QSize, radius: float, ratio: float) -> QPixmap:
        """Return the middle of ``picture`` filling a rounded tile.

        ``size`` and ``radius`` are logical px, ``ratio`` device px for each of them.
        """
        key = (picture.cacheKey(), size.width(), size.height(), radius, ratio)
        tile = self._tiles.get(key)
        if tile is None:
            tile = rounded(picture, size, radius, ratio)
            self._tiles[key] = tile
            self.bytes += _bytes_of(tile)
            while self.bytes > self._limit and len(self._tiles) > 1:
                self.bytes -= _bytes_of(self._tiles.popitem(last=False)[1])
        else:
            self._tiles.move_to_end(key)
        return tile


def rounded(picture: QPixmap, size: QSize, radius: float, ratio: float) -> QPixmap:
    """Return the middle of ``picture``, scaled to fill a rounded tile of ``size`` logical px."""
    width, height = round(size.width() * ratio), round(size.height() * ratio)
    scale = max(width / picture.width(), height / picture.height())
    left = (width - picture.width() * scale) / 2
    top = (height - picture.height() * scale) / 2
    brush = QBrush(picture)
    brush.setTransform(QTransform(scale, 0, 0, scale, left, top))
    tile = QPixmap(width, height)
    tile.fill(Qt.GlobalColor.transparent)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(brush)
    painter.drawRoundedRect(QRectF(0, 0, width, height), radius * ratio, radius * ratio)
    painter.end()
    tile.setDevicePixelRatio(ratio)
    return tile


def _bytes_of(pixmap: QPixmap) -> int:
    return pixmap.width() * pixmap.height() * 4
