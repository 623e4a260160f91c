"""What lies over the whole window while something is dragged over it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from facealbum.gui import icons
from facealbum.gui.theme import TILE_RADIUS, TITLE, L, Theme

ICON_SIDE = 64
VEIL = 232


class DropOverlay(QWidget):
    """Says "Drop to add these photos"; lets every event through."""

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName("Drop to add these photos")
        self.hide()

    def appear(self) -> None:
        """Cover the window."""
        window = self.parentWidget()
        if window is not None:
            self.setGeometry(window.rect())
        self.show()
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the veil, the frame and the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = self._theme.color("background")
        veil.setAlpha(VEIL)
        painter.fillRect(self.rect(), veil)
        accent = self._theme.color("accent")
        painter.setPen(QPen(accent, 2, Qt.PenStyle.DashLine))
        frame = QRectF(self.rect()).adjusted(L, L, -L, -L)
        painter.drawRoundedRect(frame, TILE_RADIUS, TILE_RADIUS)
        middle = self.rect().center()
        icon = icons.pixmap("folder-plus", accent, ICON_SIDE, self.devicePixelRatioF())
        painter.drawPixmap(middle.x() - ICON_SIDE // 2, middle.y() - ICON_SIDE, icon)
        painter.setPen(self._theme.color("text"))
        painter.setFont(self._theme.font(TITLE, bold=True))
        below = self.rect().adjusted(0, ICON_SIDE, 0, 0)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, "Drop to add these photos")
        painter.end()
