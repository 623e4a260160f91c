"""One face with round corners, for sheets and for the faces of the first run."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from facealbum.gui.theme import TILE_RADIUS, Theme


class FacePicture(QWidget):
    """A square of ``side`` logical px that shows a face, or an empty tile until it has one."""

    def __init__(self, theme: Theme, side: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._side = side
        self._pixmap = QPixmap()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_pixmap(self, pixmap: QPixmap) -> None:
        """Show ``pixmap``, cut to a square."""
        self._pixmap = pixmap
        self.update()

    def sizeHint(self) -> QSize:
        """Return the fixed size."""
        return QSize(self._side, self._side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the face, or the ground of an empty tile."""
        with QPainter(self) as painter:
            painter.setRenderHints(
                QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
            )
            rect = QRectF(self.rect())
            path = QPainterPath()
            path.addRoundedRect(rect, TILE_RADIUS, TILE_RADIUS)
            painter.setClipPath(path)
            painter.fillRect(rect, self._theme.color("hover"))
            if not self._pixmap.isNull():
                ratio = self.devicePixelRatioF()
                side = int(self._side * ratio)
                fitted = self._pixmap.scaled(
                    QSize(side, side),
                    Qt.AspectRatioMode.KeepAspectRatioByExpanding,
                    Qt.TransformationMode.SmoothTransformation,
                )
                left = (fitted.width() - side) / 2
                top = (fitted.height() - side) / 2
                painter.drawPixmap(rect, fitted, QRectF(left, top, side, side))
