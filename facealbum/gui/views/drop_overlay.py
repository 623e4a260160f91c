"""What lies over the whole window while something is dragged over it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from facealbum.gui import icons
from facealbum.gui.theme import TILE_RADIUS, TITLE, L, Theme
from facealbum.gui.words import tr

ICON_SIDE = 64
VEIL = 232


class DropOverlay(QWidget):
    """Says "Drop to add these photos", and takes what is dropped anywhere in the window.

    Signals:
        dropped: the files and folders.
    """

    dropped = Signal(list)

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(tr("Drop to add these photos"))
        self.hide()
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Offer to take files while they are over the window, and take them."""
        if isinstance(event, QDropEvent) and event.type() == QEvent.Type.DragEnter:
            # What is dragged out of this window is no new photo.
            if event.source() is None and dropped_paths(event):
                event.acceptProposedAction()
                self.appear()
            return True
        if event.type() == QEvent.Type.DragLeave:
            self.hide()
        elif event.type() == QEvent.Type.Resize and self.isVisible():
            self.appear()
        elif isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            self._take(event)
            return True
        return super().eventFilter(watched, event)

    def _take(self, event: QDropEvent) -> None:
        self.hide()
        paths = dropped_paths(event)
        window = self.parentWidget()
        if paths and window is not None:
            event.acceptProposedAction()
            window.activateWindow()
            self.dropped.emit(paths)

    def appear(self) -> None:
        """Cover the window."""
        window = self.parentWidget()
        if window is not None:
            self.setGeometry(window.rect())
        self.show()
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the veil, the frame and the words."""
        with QPainter(self) as painter:
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
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, tr("Drop to add these photos"))


def dropped_paths(event: QDropEvent) -> list[Path]:
    """Return the local files and folders that a drag carries."""
    urls = event.mimeData().urls()
    return [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
