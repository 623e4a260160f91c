"""One question before something is done that one would not do by accident."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from facealbum.gui.theme import TITLE, XL, XXL, M, S, Theme
from facealbum.gui.words import tr

WIDTH = 420


class Question(QDialog):
    """Asks, and is accepted by the button that says ``yes``; Enter alone changes nothing."""

    def __init__(self, parent: QWidget, theme: Theme, title: str, text: str, yes: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        heading, self.line = QLabel(title), QLabel(text)
        heading.setFont(theme.font(TITLE, bold=True))
        self.line.setProperty("role", "muted")
        for label in (heading, self.line):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        cancel, self.sure = QPushButton(tr("Cancel")), QPushButton(yes)
        self.sure.setProperty("role", "danger")
        self.sure.clicked.connect(self.accept)
        cancel.setDefault(True)
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.setSpacing(S)
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.sure)
        column = QVBoxLayout(self)
        column.setContentsMargins(XXL, XL, XXL, XL)
        column.setSpacing(M)
        column.addWidget(heading)
        column.addWidget(self.line)
        column.addSpacing(S)
        column.addLayout(buttons)
        self.setMinimumWidth(WIDTH)
        cancel.setFocus()


def ask(
    parent: QWidget, theme: Theme, title: str, text: str, yes: str, act: Callable[[], None]
) -> Question:
    """Ask, and ``act`` on yes; returns at once: the question that now stands open."""
    question = Question(parent, theme, title, text, yes)
    question.accepted.connect(act)
    question.open()
    return question
