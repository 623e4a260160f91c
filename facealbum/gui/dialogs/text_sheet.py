"""A sheet with a long text, to be read, searched and copied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import (
    QColor,
    QFontDatabase,
    QGuiApplication,
    QKeySequence,
    QShortcut,
    QTextCursor,
)
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTextEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from facealbum.gui import words
from facealbum.gui.theme import SMALL, TITLE, XL, M, S
from facealbum.gui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from facealbum.gui.theme import Theme

WIDTH, HEIGHT = 860, 600
LEAST_WIDTH, LEAST_HEIGHT = 480, 320
SEARCH_WIDTH = 240
MARKED_AT_MOST = 2_000


class TextSheet(QDialog):
    """Heading, a line under it, the text, a search field, and buttons that others add."""

    def __init__(self, parent: QWidget, theme: Theme, title: str, *, editable: bool) -> None:
        super().__init__(parent)
        self._theme = theme
        self._found: list[QTextCursor] = []
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumSize(LEAST_WIDTH, LEAST_HEIGHT)
        room = parent.size()
        self.resize(min(WIDTH, room.width() - XL), min(HEIGHT, room.height() - XL))
        heading = QLabel(title)
        heading.setFont(theme.font(TITLE, bold=True))
        self.line = QLabel()
        self.line.setTextFormat(Qt.TextFormat.PlainText)
        self.line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.line.setWordWrap(True)
        self.line.setProperty("role", "muted")
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(title)
        self.text.setReadOnly(not editable)
        self.text.setTabChangesFocus(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPixelSize(SMALL)
        self.text.setFont(font)
        self.text.setStyleSheet(f"font-family: '{font.family()}'; font-size: {SMALL}px;")
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(S)
        column = QVBoxLayout(self)
        column.setContentsMargins(XL, XL, XL, XL)
        column.setSpacing(M)
        column.addWidget(heading)
        column.addWidget(self.line)
        column.addLayout(self._search_row())
        column.addWidget(self.text, 1)
        column.addLayout(self.buttons)
        copy = self.add(tr("Copy all"), self._copy)
        copy.setToolTip(tr("Copy the whole text"))
        self.buttons.addStretch(1)

    def _search_row(self) -> QHBoxLayout:
        self.search, self.told = QLineEdit(), QLabel()
        self.search.setPlaceholderText(tr("Search in the text"))
        self.search.setAccessibleName(tr("Search in the text"))
        self.search.setClearButtonEnabled(True)
        self.search.setMaximumWidth(SEARCH_WIDTH)
        self.search.textChanged.connect(self._look)
        self.search.returnPressed.connect(self.next)
        self.told.setProperty("role", "muted")
        self.back = self._arrow(
            tr("The one before"), tr("The one before (Shift+F3)"), "chevron-left", self.before
        )
        self.on = self._arrow(
            tr("The next one"), tr("The next one (F3)"), "chevron-right", self.next
        )
        for keys, act in (
            (QKeySequence.StandardKey.Find, self.search.setFocus),
            (QKeySequence.StandardKey.FindNext, self.next),
            (QKeySequence.StandardKey.FindPrevious, self.before),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)
        row = QHBoxLayout()
        row.setSpacing(S)
        for widget in (self.search, self.back, self.on, self.told):
            row.addWidget(widget)
        row.addStretch(1)
        return row

    def _arrow(self, name: str, tip: str, icon: str, act: Callable[[], object]) -> QToolButton:
        button = QToolButton()
        button.setToolTip(tip)
        button.setAccessibleName(name)
        button.clicked.connect(act)
        button.setEnabled(False)
        self._theme.set_icon(button, icon)
        return button

    def add(self, title: str, act: Callable[[], object], *, primary: bool = False) -> QPushButton:
        """Add a button; the first ones stand on the left."""
        button = QPushButton(title)
        button.setAutoDefault(False)
        if primary:
            button.setProperty("role", "primary")
        button.clicked.connect(act)
        self.buttons.addWidget(button)
        return button

    def show_text(self, text: str, *, from_end: bool = False) -> None:
        """Show ``text``, from its beginning or its end."""
        self.text.setPlainText(text)
        if from_end:
            self.text.moveCursor(QTextCursor.MoveOperation.End)
            self.text.moveCursor(QTextCursor.MoveOperation.StartOfLine)
        self._look()

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())

    # Searching.

    @Slot()
    def _look(self) -> None:
        """Mark all places where the text is, and go to the first from here on."""
        wanted, document = self.search.text(), self.text.document()
        self._found = []
        spot = QTextCursor(document)
        while wanted and len(self._found) < MARKED_AT_MOST:
            spot = document.find(wanted, spot)
            if spot.isNull():
                break
            self._found.append(QTextCursor(spot))
        for button in (self.back, self.on):
            button.setEnabled(bool(self._found))
        self._mark()
        if self._found:
            here = self.text.textCursor().selectionStart()
            self._go(
                next((at for at in self._found if at.selectionStart() >= here), self._found[0])
            )
        else:
            self.told.setText(tr("Not in the text") if wanted else "")

    def _first_from(self, position: int) -> QTextCursor:
        later = (at for at in self._found if at.selectionStart() >= position)
        return next(later, self._found[0])

    def _mark(self) -> None:
        marks = []
        for place in self._found:
            mark = QTextEdit.ExtraSelection()
            mark.cursor = place
            mark.format.setBackground(QColor(self._theme.colors.accent_soft))
            marks.append(mark)
        self.text.setExtraSelections(marks)

    def _go(self, place: QTextCursor) -> None:
        self.text.setTextCursor(place)
        self.text.centerCursor()
        at = self._found.index(place) + 1
        found = words.number(len(self._found))
        self.told.setText(tr("{number} of {all}", number=words.number(at), all=found))

    @Slot()
    def next(self) -> None:
        """Go to the next place, from the last one to the first."""
        if self._found:
            self._go(self._first_from(self.text.textCursor().selectionEnd()))

    @Slot()
    def before(self) -> None:
        """Go to the place before, from the first one to the last."""
        if self._found:
            start = self.text.textCursor().selectionStart()
            earlier = [at for at in self._found if at.selectionEnd() <= start]
            self._go(earlier[-1] if earlier else self._found[-1])
