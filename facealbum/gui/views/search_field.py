"""The search line, which completes the name that is being typed."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QWidget

from facealbum.gui.theme import Theme

_BEFORE = re.compile(r"(?:[&|,+(!]|(?:^|\s)-|(?:^|\s)(?:and|or|not)\s)", re.IGNORECASE)
_PLAIN = re.compile(r"[^\W_](?:[\w'’.-]|\s)*", re.UNICODE)
_WORDS = frozenset({"and", "or", "not", "to", "from", "since", "until", "before", "after"})


def open_name(text: str) -> tuple[int, str]:
    """Return where the name that is being typed at the end of ``text`` begins, and the name."""
    start = max((match.end() for match in _BEFORE.finditer(text)), default=0)
    rest = text[start:]
    stripped = rest.lstrip(' "“')
    return len(text) - len(stripped), stripped


def quoted(name: str) -> str:
    """Return the name as a search takes it: in quotes where it could be read as something else."""
    taken = any(word.casefold() in _WORDS for word in name.split())
    plain = _PLAIN.fullmatch(name) is not None and not name[0].isdigit() and not taken
    return name if plain else f'"{name}"'


class SearchField(QLineEdit):
    """One line: names, ``&``, dates; ``searched`` tells what to look for."""

    searched = Signal(str)
    entered = Signal()
    """Enter ended the typing: the photos may take the keyboard."""

    def __init__(
        self, names: Callable[[], list[str]], theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._names = names
        self._model = QStringListModel(self)
        self._completer = QCompleter(self._model, self)
        self._completer.setWidget(self)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        # Given, not asked for, because a completer makes its popup late and may say None.
        self._popup = QListView()
        self._popup.setObjectName("completion")
        self._completer.setPopup(self._popup)
        self._popup.installEventFilter(self)
        self._completer.activated.connect(self._complete)
        self.setPlaceholderText("Search: Anna & Ben, 2019 to 2021")
        self.setAccessibleName("Search photos by people and dates")
        self.setToolTip("Search photos by people and dates (Ctrl+F)")
        self.setClearButtonEnabled(True)
        lens = QAction(self)
        theme.set_icon(lens, "search", "muted")
        self.addAction(lens, QLineEdit.ActionPosition.LeadingPosition)
        self.textEdited.connect(self._offer)
        self.returnPressed.connect(self._enter)

    @property
    def completer_names(self) -> list[str]:
        """The names that are offered now."""
        model = self._completer.completionModel()
        return [model.index(row, 0).data() for row in range(model.rowCount())]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Enter search while names are offered and none of them was picked."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if watched is self._popup and enter and not self._popup.currentIndex().isValid():
                self._popup.hide()
                self._enter()
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Empty the line on Escape."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        super().keyPressEvent(event)

    def _offer(self, text: str) -> None:
        _, prefix = open_name(text)
        if not prefix or self.cursorPosition() < len(text):
            self._popup.hide()
            return
        self._model.setStringList(self._names())
        self._completer.setCompletionPrefix(prefix)
        if self._completer.completionCount() and not self._already(prefix):
            self._completer.complete()
        else:
            self._popup.hide()

    def _already(self, prefix: str) -> bool:
        names = self.completer_names
        return len(names) == 1 and names[0].casefold() == prefix.strip().casefold()

    def _complete(self, name: str) -> None:
        start, _ = open_name(self.text())
        before = self.text()[:start].rstrip('"“')
        self.setText(before + quoted(name))
        self._search()

    def _enter(self) -> None:
        self._search()
        if self.text().strip():
            self.entered.emit()

    def _search(self) -> None:
        if self.text().strip():
            self.searched.emit(self.text().strip())
