"""Line icons (Lucide, ISC licence; see ``resources/icons/LICENSE``) in the colours of the theme."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from facealbum.domain.bundled import bundled

_SIDES = (16, 20)
"""Sides that controls ask for, logical px; others are scaled from them."""


@lru_cache(maxsize=256)
def _drawing(name: str) -> str:
    return (bundled("resources/icons") / f"{name}.svg").read_text(encoding="utf-8")


@lru_cache(maxsize=1024)
def _pixmap(name: str, rgb: str, side: int, ratio: float) -> QPixmap:
    svg = _drawing(name).replace("currentColor", rgb)
    pixels = round(side * ratio)
    pixmap = QPixmap(pixels, pixels)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(0, 0, pixels, pixels))
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def pixmap(name: str, color: QColor, side: int, ratio: float = 1.0) -> QPixmap:
    """Return the icon ``name`` as a square of ``side`` logical px at the device's ``ratio``.

    Raises:
        FileNotFoundError: no such icon is shipped.
    """
    return _pixmap(name, color.name(), side, ratio)


@lru_cache(maxsize=64)
def _on_disk(name: str, rgb: str, ground: int, sides: tuple[int, int], ratio: float) -> QPixmap:
    around, side = sides
    pixels = round(around * ratio)
    pixmap = QPixmap(pixels, pixels)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor.fromRgba(ground))
        painter.drawEllipse(QRectF(0, 0, around, around))
        margin = (around - side) / 2
        painter.drawPixmap(QPointF(margin, margin), _pixmap(name, rgb, side, ratio))
    return pixmap


def on_disk(
    name: str, color: QColor, ground: QColor, sides: tuple[int, int], ratio: float
) -> QPixmap:
    """Return the icon on a disk of the colour ``ground``; ``sides`` of both, logical px.

    Raises:
        FileNotFoundError: no such icon is shipped.
    """
    return _on_disk(name, color.name(), ground.rgba(), sides, ratio)


def icon(name: str, color: QColor, disabled: QColor | None = None) -> QIcon:
    """Return the icon in ``color``, and in ``disabled`` for a control that can't be used."""
    made = QIcon()
    screen = QGuiApplication.primaryScreen()
    ratio = max((each.devicePixelRatio() for each in screen.virtualSiblings()), default=1.0)
    for side in _SIDES:
        made.addPixmap(pixmap(name, color, side, ratio))
        if disabled is not None:
            made.addPixmap(pixmap(name, disabled, side, ratio), QIcon.Mode.Disabled)
    return made
