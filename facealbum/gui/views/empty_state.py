"""What a page shows where there is nothing to show: an icon, a sentence, what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from facealbum.gui import icons
from facealbum.gui.theme import HEADING, XS, M

if TYPE_CHECKING:
    from facealbum.gui.theme import Theme

ICON_SIDE = 48


class EmptyState(QWidget):
    """An icon over two lines, in the middle."""

    def __init__(self, theme: Theme, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon = icon
        self._picture, self._line, self._more = QLabel(), QLabel(), QLabel()
        self._more.setProperty("role", "muted")
        column = QVBoxLayout(self)
        column.setSpacing(M)
        column.addStretch(2)
        for label in (self._picture, self._line, self._more):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setTextFormat(Qt.TextFormat.PlainText)
            column.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
        column.setSpacing(XS)
        column.addStretch(3)
        theme.changed.connect(self._dress)
        self._dress()

    def say(self, line: str, more: str) -> None:
        """Set the sentence and what to do about it."""
        self._line.setText(line)
        self._more.setText(more)
        self.setAccessibleName(f"{line} {more}")

    def sizeHint(self) -> QSize:
        """Return the room for two lines of words."""
        return QSize(420, 200)

    @Slot()
    def _dress(self) -> None:
        ratio = self.devicePixelRatioF()
        faint = self._theme.color("faint")
        self._picture.setPixmap(icons.pixmap(self._icon, faint, ICON_SIDE, ratio))
        self._line.setFont(self._theme.font(HEADING, bold=True))
