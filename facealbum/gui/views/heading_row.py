"""The line at the top of a page: its title, a count, and what the page adds at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from facealbum.gui.theme import TITLE, XL, L, M, S

if TYPE_CHECKING:
    from facealbum.gui.theme import Theme

CONTROL = 34
"""Height of a control: the line is as high without one, so that all titles stand at one height."""


class HeadingRow(QWidget):
    """Title and count; ``add`` puts controls at the right."""

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._added: list[QWidget] = []
        self._title, self._count = QLabel(title), QLabel()
        self._count.setProperty("role", "muted")
        for label in (self._title, self._count):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.setMinimumHeight(L + CONTROL + S)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(XL, L, XL, S)
        self._row.setSpacing(M)
        self._row.addWidget(self._title, 0, Qt.AlignmentFlag.AlignBaseline)
        self._row.addWidget(self._count, 0, Qt.AlignmentFlag.AlignBaseline)
        self._row.addStretch(1)
        theme.changed.connect(self._dress)
        self._dress()

    def say(self, count: str) -> None:
        """Set the words beside the title."""
        self._count.setText(count)

    def add(self, widget: QWidget) -> None:
        """Put a control at the right end."""
        self._added.append(widget)
        self._row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def offer(self, *, something: bool) -> None:
        """Show the controls where there is something that they work on."""
        for widget in self._added:
            widget.setVisible(something)

    @Slot()
    def _dress(self) -> None:
        self._title.setFont(self._theme.font(TITLE, bold=True))
