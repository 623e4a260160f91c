"""What goes along when a step of the history is taken back, before it is done."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from facealbum.gui import words
from facealbum.gui.models.history_model import now
from facealbum.gui.theme import TITLE, XL, XXL, L, M, S, Theme
from facealbum.gui.words import tr

if TYPE_CHECKING:
    from facealbum.library import JournalEntry

LISTED = 200
"""More steps than that are counted, not listed."""
WIDTH = 480


class StepsSheet(QDialog):
    """Lists steps; accepted when the user wants all of them to go."""

    def __init__(
        self,
        parent: QWidget,
        theme: Theme,
        title: str,
        text: str,
        entries: Sequence[JournalEntry],
        yes: str,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(WIDTH)
        heading, line = QLabel(title), QLabel(text)
        heading.setFont(theme.font(TITLE, bold=True))
        line.setProperty("role", "muted")
        for label in (heading, line):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.list = QListWidget()
        self.list.setObjectName("lines")
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(tr("The steps that go along"))
        for entry in entries[:LISTED]:
            when = words.moment(entry.at, now())
            self.list.addItem(QListWidgetItem(f"{words.told(entry.label)}\n{when}"))
        if len(entries) > LISTED:
            rest = words.number(len(entries) - LISTED)
            self.list.addItem(QListWidgetItem(tr("and {number} more", number=rest)))
        column = QVBoxLayout(self)
        column.setContentsMargins(XXL, XL, XXL, XL)
        column.setSpacing(M)
        column.addWidget(heading)
        column.addWidget(line)
        column.addWidget(self.list, 1)
        column.addSpacing(S)
        column.addLayout(self._buttons(yes))
        self.leave.setFocus()  # in sight, because Enter goes there; only now has it a window

    def _buttons(self, yes: str) -> QHBoxLayout:
        self.leave, go = QPushButton(tr("Leave it")), QPushButton(yes)
        go.setProperty("role", "primary")
        self.leave.setDefault(True)
        self.leave.clicked.connect(self.reject)
        go.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.setSpacing(L)
        buttons.addStretch(1)
        buttons.addWidget(self.leave)
        buttons.addWidget(go)
        return buttons
