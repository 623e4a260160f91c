"""A sheet that asks for one line of text."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCompleter,
    QDialog,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from facealbum.gui.theme import HEADING, XL, M, Theme
from facealbum.gui.views.answer_buttons import answer_buttons
from facealbum.gui.words import tr

WIDTH = 420
LONGEST = 200


class LineSheet(QDialog):
    """Asks for a line; deletes itself when it closes.

    The button that takes the line says ``accept``, or "Add".

    Signals:
        entered: the line, without white space around it; never empty.
    """

    entered = Signal(str)

    def __init__(
        self,
        parent: QWidget,
        theme: Theme,
        title: str,
        hint: str,
        text: str = "",
        accept: str = "",
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setFixedWidth(WIDTH)
        heading = QLabel(title)
        heading.setFont(theme.font(HEADING, bold=True))
        heading.setTextFormat(Qt.TextFormat.PlainText)
        heading.setWordWrap(True)
        self.line = QLineEdit(text)
        self.line.setMaxLength(LONGEST)
        self.line.setPlaceholderText(hint)
        self.line.setAccessibleName(title)
        self.line.selectAll()
        self.line.textChanged.connect(self._check)
        self._accept = QPushButton(accept or tr("Add"))
        column = QVBoxLayout(self)
        column.setContentsMargins(XL, XL, XL, XL)
        column.setSpacing(M)
        column.addWidget(heading)
        column.addWidget(self.line)
        column.addLayout(answer_buttons(self, self._accept, self._enter))
        self._check()

    def complete(self, offered: Sequence[str]) -> None:
        """Offer these while one types."""
        completer = QCompleter(list(offered), self.line)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        popup = QListView()
        popup.setObjectName("completion")
        completer.setPopup(popup)
        self.line.setCompleter(completer)

    @Slot()
    def _check(self) -> None:
        self._accept.setEnabled(bool(self.line.text().strip()))

    @Slot()
    def _enter(self) -> None:
        text = self.line.text().strip()
        if text:
            self.accept()
            self.entered.emit(text)
