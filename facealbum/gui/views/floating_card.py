"""A small card that floats over a photo, near a face and never out of sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Slot
from PySide6.QtWidgets import QFrame, QWidget

if TYPE_CHECKING:
    from facealbum.gui.theme import Theme

WIDTH = 280
BESIDE = 10
"""Distance between the card and the face, px."""


class FloatingCard(QFrame):
    """A frame of the theme's surface; what is in it, the cards below add."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("face_card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(WIDTH)
        theme.changed.connect(self._dress)
        self._dress()

    def stand_by(self, face: QRect, room: QRect) -> None:
        """Stand under the face, or over or beside it where there is no room."""
        self.adjustSize()
        layout, size = self.layout(), self.size()
        if layout is not None and layout.hasHeightForWidth():
            # Qt takes the height at the width that the card would like to have.
            size = QSize(WIDTH, layout.totalHeightForWidth(WIDTH))
            self.resize(size)
        left = min(
            max(face.center().x() - size.width() // 2, room.left() + BESIDE),
            room.right() - size.width() - BESIDE,
        )
        top = face.bottom() + BESIDE
        if top + size.height() > room.bottom() - BESIDE:
            top = face.top() - BESIDE - size.height()
        if top < room.top() + BESIDE:
            top = room.bottom() - size.height() - BESIDE
            beside = face.right() + BESIDE
            fits = beside + size.width() <= room.right() - BESIDE
            left = (
                beside if fits else max(face.left() - size.width() - BESIDE, room.left() + BESIDE)
            )
        # A face that is out of sight leaves the card at the edge where it went.
        self.move(
            min(max(left, room.left()), room.right() - size.width()),
            min(max(top, room.top()), room.bottom() - size.height()),
        )

    @Slot()
    def _dress(self) -> None:
        colors = self._theme.colors
        self.setStyleSheet(
            f"#face_card {{ background: {colors.surface}; border-radius: 12px;"
            f"border: 1px solid {colors.border_strong}; }}"
        )
