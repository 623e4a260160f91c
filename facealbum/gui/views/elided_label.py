"""A line of text that shortens itself in the middle where there is little room."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

FEWEST = 4
"""Letters for which there is always room."""


class ElidedLabel(QLabel):
    """Plain text in one line; the whole of it is in the tooltip when it does not fit."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """Return the room for a few letters."""
        return QSize(
            self.fontMetrics().averageCharWidth() * FEWEST, super().minimumSizeHint().height()
        )

    def shown(self) -> str:
        """Return the text as it fits now."""
        return self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideMiddle, self.contentsRect().width()
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint what fits."""
        with QPainter(self) as painter:
            shown = self.shown()
            self.setToolTip(self.text() if shown != self.text() else "")
            painter.setPen(self.palette().color(self.foregroundRole()))
            painter.drawText(
                self.contentsRect(), self.alignment() | Qt.AlignmentFlag.AlignVCenter, shown
            )
