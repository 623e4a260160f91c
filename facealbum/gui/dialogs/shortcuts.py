"""Every key of the window in one list."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from facealbum.gui.actions import ACTIONS, PAGE_KEYS
from facealbum.gui.theme import TITLE, XL, XXL, L, S, Theme
from facealbum.gui.words import told, tr


class Shortcuts(QDialog):
    """Two columns: the keys, and what they do."""

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keyboard shortcuts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(520, 600)
        heading, close = QLabel(tr("Keyboard shortcuts")), QPushButton(tr("Close"))
        heading.setFont(theme.font(TITLE, bold=True))
        close.clicked.connect(self.close)
        close.setDefault(True)
        area, page = QScrollArea(), QWidget()
        area.setAccessibleName(tr("Keyboard shortcuts"))
        area.setProperty("role", "read")
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        grid = QGridLayout(page)
        grid.setContentsMargins(S, S, L, S)
        grid.setHorizontalSpacing(XXL)
        grid.setVerticalSpacing(S)
        grid.setColumnStretch(1, 1)
        for row, (keys, what) in enumerate(all_keys()):
            shown, meaning = QLabel(keys), QLabel(what)
            shown.setFont(theme.font(bold=True))
            meaning.setWordWrap(True)
            grid.addWidget(shown, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(meaning, row, 1)
        area.setWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(XL, XL, XL, XL)
        column.setSpacing(S)
        column.addWidget(heading)
        column.addWidget(area, 1)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)


def all_keys() -> list[tuple[str, str]]:
    """Return keys, as this system writes them, with what they do."""
    everywhere = [
        (_either(action.keys), told(action.title).rstrip("…")) for action in ACTIONS if action.keys
    ]
    return everywhere + [(told(keys), told(what)) for keys, what in PAGE_KEYS]


def _either(keys: Sequence[str]) -> str:
    """Return keys of which each does."""
    native = QKeySequence.SequenceFormat.NativeText
    written = [QKeySequence(key).toString(native) for key in keys]
    return reduce(lambda first, other: tr("{key} or {other}", key=first, other=other), written)
