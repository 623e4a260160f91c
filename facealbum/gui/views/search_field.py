"""The search line, which completes what is being typed: names, folders, years, words."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QToolButton, QWidget

from facealbum.gui.theme import Theme
from facealbum.gui.words import tr
from facealbum.library.query import Folder, unparse, who
from facealbum.library.searching import Vocabulary

_BEFORE = re.compile(
    r"(?:[&|,+(!]|(?:^|\s)-|(?:^|\s)(?:and|or|not|without|only|with|near|of|to|from|until)\s)",
    re.IGNORECASE,
)
OPENING = ("not", "without", "only", "from", "until", "folder:", "file:")
"""Words that begin something: after one of them the typing goes on."""
WHOLE = (
    "alone", "unnamed", "hidden", "strangers", "no people", "1 person", "2 people",
    "at least 2 people", "at least 3 people",
)  # fmt: skip
"""Words that are a part of a search by themselves."""
BETWEEN = ("and", "or", "with", "near", "alone")
"""Words that may follow a name."""
_FOLDER = "folder:"
MOST = 200
"""Suggestions at once: nobody reads more."""


def open_name(text: str) -> tuple[int, str]:
    """Return where what is being typed at the end of ``text`` begins, and what it is."""
    start = max((match.end() for match in _BEFORE.finditer(text)), default=0)
    rest = text[start:]
    stripped = rest.lstrip(' "“')
    return len(text) - len(stripped), stripped


def quoted(name: str) -> str:
    """Return the name as a search takes it: in quotes where it could be read as something else."""
    written = who(name)
    return name if written is None else unparse(written)


def suggestions(typed: str, known: Vocabulary) -> list[tuple[str, str]]:
    """Return what may be meant by ``typed``: what is shown, and what it puts in its place.

    Names come first, then the words of the grammar, folders and years that begin so.
    """
    key = typed.casefold()
    if key.startswith(_FOLDER):
        wanted = key.removeprefix(_FOLDER).strip(' "“')
        names = [name for name in known.folders if wanted in name.casefold()]
        return [(f"{_FOLDER}{name}", unparse(Folder(name))) for name in names[:MOST]]
    # A sort is stable: those that begin so stand first, else the alphabet holds.
    names = sorted(
        (name for name in known.names if key in name.casefold()),
        key=lambda name: not name.casefold().startswith(key),
    )
    found = [(name, quoted(name)) for name in names[:MOST]]
    # One letter may begin any word: with two, a word is meant.
    if len(key) > 1:
        found += [(word, word) for word in (*OPENING, *WHOLE) if word.startswith(key)]
        found += [(str(year), str(year)) for year in known.years if str(year).startswith(key)]
        found += [
            (f"{_FOLDER}{name}", unparse(Folder(name)))
            for name in known.folders
            if name.casefold().startswith(key)
        ]
    name, _, last = typed.rpartition(" ")
    if last and name.strip().casefold() in {one.casefold() for one in known.names}:
        found += [
            (f"{name} {word}", f"{quoted(name.strip())} {word}")
            for word in BETWEEN
            if word.startswith(last.casefold())
        ]
    return found[:MOST]


class SearchField(QLineEdit):
    """One line: names, ``&``, dates; ``searched`` tells what to look for."""

    searched = Signal(str)
    entered = Signal()
    """Enter ended the typing: the photos may take the keyboard."""
    left = Signal()
    """Escape, with nothing to empty: the page takes the keyboard back."""
    wanted = Signal()
    """The keyboard came in: folders and years may be told with ``know``."""

    def __init__(
        self, names: Callable[[], list[str]], theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._names = names
        self._known = Vocabulary()
        self._texts: dict[str, str] = {}
        self._model = QStringListModel(self)
        self._completer = QCompleter(self._model, self)
        self._completer.setWidget(self)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        # What is offered is chosen here, not by Qt: the empty prefix lets all of it through.
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        # Given, not asked for, because a completer makes its popup late and may say None.
        self._popup = QListView()
        self._popup.setObjectName("completion")
        self._completer.setPopup(self._popup)
        self._popup.installEventFilter(self)
        self._completer.activated.connect(self._complete)
        self.setPlaceholderText(tr("Search: Anna & Ben, 2019 to 2021"))
        self.setAccessibleName(tr("Search photos by people, dates and folders"))
        self.setToolTip(tr("Search photos by people, dates and folders (Ctrl+F)"))
        self.setClearButtonEnabled(True)
        lens = QAction(self)
        theme.set_icon(lens, "search", "muted")
        self.addAction(lens, QLineEdit.ActionPosition.LeadingPosition)
        titles = (tr("Clear"), tr("Search"))
        for button, name in zip(self.findChildren(QToolButton), titles, strict=True):
            button.setAccessibleName(name)
        self.textEdited.connect(self._offer)
        self.returnPressed.connect(self._enter)

    @property
    def completer_names(self) -> list[str]:
        """The names that are offered now."""
        model = self._completer.completionModel()
        return [model.index(row, 0).data() for row in range(model.rowCount())]

    def know(self, known: Vocabulary) -> None:
        """Take the folders and years that can be offered; names are always asked for anew."""
        self._known = known

    def write(self, text: str) -> None:
        """Put a text into the field, to be changed and entered."""
        self.setText(text)
        self.setFocus()

    def show_search(self, text: str) -> None:
        """Say what is shown below; of a long search it is the beginning that is in sight."""
        self.setText(text)
        self.setCursorPosition(0)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that completion may be needed."""
        super().focusInEvent(event)
        self.wanted.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """While something is offered, let Enter search if none was picked, and Escape close it."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if watched is self._popup and event.key() == Qt.Key.Key_Escape:
                self._popup.hide()
                return True
            if watched is self._popup and enter and not self._popup.currentIndex().isValid():
                self._popup.hide()
                self._enter()
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Empty the line on Escape, and leave an empty one."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.text():
            self.clear()
        else:
            self.left.emit()

    def _offer(self, text: str) -> None:
        _, prefix = open_name(text)
        if not prefix or self.cursorPosition() < len(text):
            self._popup.hide()
            return
        names = tuple(self._names())
        known = Vocabulary(names, self._known.folders, self._known.years)
        self._texts = dict(suggestions(prefix, known))
        self._model.setStringList(list(self._texts))
        if self._texts and not self._already(prefix):
            self._completer.complete()
        else:
            self._popup.hide()

    def _already(self, prefix: str) -> bool:
        names = self.completer_names
        return len(names) == 1 and names[0].casefold() == prefix.strip().casefold()

    def _complete(self, shown: str) -> None:
        start, _ = open_name(self.text())
        before = self.text()[:start].rstrip('"“')
        text = self._texts.get(shown, shown)
        goes_on = text.endswith(":") or text.split()[-1] in {*OPENING, *BETWEEN} - {"alone"}
        self.setText(before + text + (" " if goes_on and not text.endswith(":") else ""))
        if not goes_on:
            self._search()

    def _enter(self) -> None:
        self._search()
        if self.text().strip():
            self.entered.emit()

    def _search(self) -> None:
        if self.text().strip():
            self.searched.emit(self.text().strip())
