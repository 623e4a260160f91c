"""What is written on a tile, laid out once: 100,000 captions are painted again and again."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QStaticText

LINES = 512
"""So many lines are kept laid out in each kind of letters: a few screens of them."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line as it is painted: its words, its width in logical px, whether it was too long."""

    words: QStaticText
    width: float
    elided: bool


class Letters:
    """One size and weight of the system's font, with the lines that were written in it."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self._metrics = QFontMetrics(font)
        self._lines: OrderedDict[tuple[str, int], Line] = OrderedDict()

    @property
    def height(self) -> int:
        """Height of a line, logical px."""
        return self._metrics.height()

    def width(self, text: str) -> int:
        """Return how wide a text is, logical px."""
        return self._metrics.horizontalAdvance(text)

    def line(self, text: str, room: int) -> Line:
        """Return a text as one line, elided in the middle where ``room`` is too narrow for it."""
        key = (text, room)
        line = self._lines.get(key)
        if line is not None:
            self._lines.move_to_end(key)
            return line
        shown = self._metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, room)
        words = QStaticText(shown)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
        words.prepare(font=self.font)
        line = Line(words, words.size().width(), shown != text)
        self._lines[key] = line
        if len(self._lines) > LINES:
            self._lines.popitem(last=False)
        return line
