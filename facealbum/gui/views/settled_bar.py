"""A thin bar of how far the review has come, and what the last answer settled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from facealbum.gui import words
from facealbum.gui.theme import BODY, XL, XS, S
from facealbum.gui.words import tr

if TYPE_CHECKING:
    from facealbum.gui.theme import Theme

THICK = 4
"""Height of the bar, logical px."""


class SettledBar(QWidget):
    """The share of this sitting's faces that are settled, over its words."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._most, self._left, self._last = 0, 0, ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    @property
    def said(self) -> str:
        """What it says of the last answer."""
        return self._last

    def show_left(self, left: int, *, answered: bool) -> None:
        """Show how many faces are left; ``answered`` where an answer made the difference."""
        settled = self._left - left
        if answered:
            self._last = f"+{words.count(settled, 'face')}" if settled > 0 else ""
        self._most, self._left = max(self._most, left), left
        to_come = tr("{faces} left", faces=words.count(left, "face"))
        settled_now = tr("{faces} settled.", faces=self._last)
        self.setAccessibleName(f"{settled_now} {to_come}" if self._last else to_come)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of the bar and its words."""
        return QSize(200, THICK + XS + self.fontMetrics().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the bar, and the words under it."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            ground = QRectF(self.rect()).adjusted(XL, 0, -XL, 0)
            ground.setHeight(THICK)
            painter.setBrush(self._theme.color("pressed"))
            painter.drawRoundedRect(ground, THICK / 2, THICK / 2)
            share = 1 - self._left / self._most if self._most else 0
            if share > 0:
                done = QRectF(ground)
                done.setWidth(max(ground.width() * share, THICK))
                painter.setBrush(self._theme.color("accent"))
                painter.drawRoundedRect(done, THICK / 2, THICK / 2)
            painter.setFont(self._theme.font(BODY, bold=True))
            painter.setPen(self._theme.color("accent"))
            line = self.rect().adjusted(XL, THICK + XS, -XL, S)
            painter.drawText(line, Qt.AlignmentFlag.AlignLeft, self._last)
