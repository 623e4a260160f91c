"""The month at the top edge, said beside the scroll bar while it moves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QLabel

from facealbum.gui.theme import XL

if TYPE_CHECKING:
    from facealbum.gui.theme import Theme
    from facealbum.gui.views.section_canvas import SectionCanvas

SHOWN_MS = 900
LONG_LIST = 3
"""Lists of more than this many screens have the word; shorter ones show their headings anyway."""


class Scrubber(QLabel):
    """A pill that follows the handle of a view's scroll bar."""

    def __init__(self, view: SectionCanvas, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.hide()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_MS)
        self._timer.timeout.connect(self.hide)
        view.verticalScrollBar().valueChanged.connect(self._follow)

    @Slot(int)
    def _follow(self, value: int) -> None:
        bar = self._view.verticalScrollBar()
        words = self._view.section_in_sight()
        if not words or bar.maximum() < LONG_LIST * bar.pageStep():
            self.hide()
            return
        colors = self._theme.colors
        self.setStyleSheet(
            f"background: {colors.toast}; color: {colors.on_toast};"
            "border-radius: 12px; padding: 4px 12px; font-weight: 600;"
        )
        self.setText(words)
        self.adjustSize()
        room = self._view.height() - self.height()
        top = round(room * value / max(bar.maximum(), 1))
        self.move(self._view.width() - self.width() - XL, top)
        self.raise_()
        self.show()
        self._timer.start()
