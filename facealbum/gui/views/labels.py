"""Words in controls: beside an icon, and where there may be too little room for them."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel

GAP = "\u2002"
"""An en space before the words: Qt leaves 4 px between icon and words, which looks crammed."""

LONGEST = 20
"""Names on buttons have no more characters than this."""


def short_name(name: str) -> str:
    """Return a name that fits on a button."""
    return name if len(name) <= LONGEST else f"{name[: LONGEST - 2]}…"


def in_the_middle(text: str, longest: int) -> str:
    """Return a text of at most ``longest`` characters, what is left out of it in its middle."""
    if len(text) <= longest:
        return text
    kept = longest - 1
    return f"{text[: kept - kept // 3].rstrip()}…{text[-(kept // 3) :].lstrip()}"


def as_title(text: str) -> str:
    """Return a text as a button or a menu is given it.

    There Qt takes an & for the mark of a key, and two for one: people are called "Anna & Ben".
    """
    return text.replace("&", "&&")


class ElidedLabel(QLabel):
    """One line that is cut with an ellipsis where it does not fit; the tooltip has all of it."""

    def setText(self, text: str) -> None:
        """Show ``text``."""
        super().setText(text)
        self.setToolTip(text)

    def minimumSizeHint(self) -> QSize:
        """Return that it may become as narrow as one likes."""
        return QSize(1, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Write what fits."""
        with QPainter(self) as painter:
            text = self.fontMetrics().elidedText(
                self.text(), Qt.TextElideMode.ElideRight, self.width()
            )
            painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
            painter.drawText(self.rect(), self.alignment(), text)
