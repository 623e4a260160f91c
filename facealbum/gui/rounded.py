"""Pictures cut to rounded tiles, so that painting a full window is moving pixels only."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import ceil

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPixmap, QTransform

BLANKS = 16
"""Shapes whose empty tile is kept; a window that changes its width makes new ones."""

CORNERS = 16
FULL = 255
FINE = 8
"""So many points across and down of one px tell how much of it lies in the corner's circle."""


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
    """Return the middle of ``picture``, scaled to fill a tile."""
    scale = max(shape.width / picture.width(), shape.height / picture.height())
    left = (shape.width - picture.width() * scale) / 2
    top = (shape.height - picture.height() * scale) / 2
    brush = QBrush(picture)
    brush.setTransform(QTransform(scale, 0, 0, scale, left, top))
    return _cut(brush, shape)


def round_off(tile: QImage, shape: Shape) -> None:
    """Make the corners of an opaque tile, which has the sides of ``shape``, transparent.

    In any thread: without a painter, each call of which lets go of the interpreter and has the
    window, which paints at the same time, wait for it.
    """
    tile.reinterpretAsFormat(QImage.Format.Format_ARGB32_Premultiplied)
    tile.setDevicePixelRatio(shape.ratio)
    rows = np.frombuffer(tile.bits(), np.uint8).reshape(tile.height(), tile.bytesPerLine())
    pixels = rows[:, : 4 * tile.width()].reshape(tile.height(), tile.width(), 4)
    corner = _corner(min(shape.radius, shape.width / 2, shape.height / 2))
    side = len(corner)
    for rightwards in (pixels, pixels[:, ::-1]):
        for downwards in (rightwards, rightwards[::-1]):
            part = downwards[:side, :side]
            part[:] = (part * corner + FULL // 2) // FULL


@lru_cache(CORNERS)
def _corner(radius: float) -> NDArray[np.uint16]:
    """Return how much of each px of the left upper corner lies in the circle, 0..255."""
    side = ceil(radius)
    at = (np.arange(side * FINE) + 0.5) / FINE - radius
    inside = at[:, None] ** 2 + at**2 <= radius**2
    share = inside.reshape(side, FINE, side, FINE).mean(axis=(1, 3))
    full: NDArray[np.uint16] = np.round(share * FULL).astype(np.uint16)
    return full[..., None]


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
