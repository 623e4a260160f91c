"""What a search found: the photos by date, or a sentence that says why there are none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from facealbum.domain.errors import QueryError
from facealbum.domain.sentences import sentence
from facealbum.gui import words
from facealbum.gui.bridge import Bridge
from facealbum.gui.dialogs.album_sheets import save_as_album
from facealbum.gui.images import Images
from facealbum.gui.theme import TITLE, XL, L, M, S, Theme
from facealbum.gui.views.chip_row import ChipRow
from facealbum.gui.views.elided_label import ElidedLabel
from facealbum.gui.views.labels import GAP
from facealbum.gui.views.page import Page
from facealbum.gui.views.photo_grid import PhotoGrid
from facealbum.gui.words import tr

if TYPE_CHECKING:
    from facealbum.gui.models.photo_model import PhotoRows
    from facealbum.gui.navigation import Location
    from facealbum.library import Found, Library

Answer = tuple[str, "Found | QueryError", "PhotoRows"]
"""What was asked, what was found, and the photos as they are shown."""
HINT = sentence(
    "Try a name, “Anna and Ben”, “only Anna”, or add a time: “Anna, 2019 to 2021”."
    " The question mark beside the search field shows all that can be written."
)


class SearchPage(Page):
    """Shows the photos of one query; looks again when the library changed.

    Signals:
        left_alone: no photo was found while the photos had the keyboard.
    """

    left_alone = Signal()

    def __init__(
        self,
        library: Library,
        bridge: Bridge,
        images: Images,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(library, bridge, images, theme, parent)
        self._query = ""
        self.shown = ""
        """The query whose answer is shown."""
        self._found = 0
        self._heading, self._count, self._sentence = ElidedLabel(), QLabel(), QLabel()
        self._heading.setFont(theme.font(TITLE, bold=True))
        self._count.setProperty("role", "muted")
        self._sentence.setWordWrap(True)
        for label in (self._count, self._sentence):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.chips = ChipRow(self)
        self.chips.edited.connect(self._edited)
        self._keep = QPushButton(GAP + tr("Save as album…"))
        self._keep.setToolTip(tr("Keep this search as an album (Ctrl+S)"))
        self._keep.clicked.connect(self.save)
        theme.set_icon(self._keep, "album")
        QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self, self.save)
        self._copy = QPushButton(GAP + tr("Export…"))
        self._copy.setToolTip(tr("Copies, a zip file, a PDF of small pictures"))
        self._copy.clicked.connect(lambda: self.export_requested.emit([self._query]))
        theme.set_icon(self._copy, "download")
        self.grid = PhotoGrid(library, bridge, images, theme)
        self.grid.open_photo.connect(self.open_photo)
        self.grid.export_requested.connect(self.export_requested)
        self._build()

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Give the keyboard to the photos.

        A focus proxy would do that too, but would itself be a stop of Tab and lead past the chips.
        """
        self.grid.setFocus(reason)

    def _build(self) -> None:
        self._stack = QStackedWidget()
        self._stack.addWidget(self.grid)
        self._stack.addWidget(self._empty())
        header = QHBoxLayout()
        header.setContentsMargins(XL, L, XL, S)
        header.setSpacing(M)
        header.addWidget(self._heading)
        header.addWidget(self._count)
        header.addStretch(1)
        header.addWidget(self._keep)
        header.addWidget(self._copy)
        chips = QHBoxLayout()
        chips.setContentsMargins(XL, 0, XL, S)
        chips.addWidget(self.chips)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(header)
        column.addLayout(chips)
        column.addWidget(self._stack, 1)
        QWidget.setTabOrder(self._keep, self._copy)
        self.chips.stand_between(self._copy, self.grid.view)

    def _empty(self) -> QWidget:
        page, hint = QWidget(), QLabel(words.told(HINT))
        hint.setProperty("role", "muted")
        hint.setWordWrap(True)
        column = QVBoxLayout(page)
        column.setContentsMargins(XL, XL, XL, XL)
        column.addWidget(self._sentence)
        column.addWidget(hint)
        column.addStretch(1)
        return page

    @property
    def query(self) -> str:
        """What was searched for last."""
        return self._query

    @property
    def found(self) -> int:
        """How many photos are shown."""
        return self._found if self._stack.currentIndex() == 0 else 0

    @property
    def sentence(self) -> str:
        """What is said in place of photos, or "" while there are some."""
        return self._sentence.text() if self._stack.currentIndex() == 1 else ""

    def prepare(self, place: Location) -> None:
        """Look for what ``place`` says."""
        self.search(place.what)

    def search(self, query: str) -> None:
        """Look for ``query`` as soon as the page is shown."""
        self._query = query
        self._heading.setText(tr("Photos: {search}", search=query))
        self._stale = True

    def title(self) -> str:
        """Return the page's title."""
        return tr("Search: {search}", search=self._query)

    def look(self) -> None:
        """Ask for the photos; they come when they are found."""
        query = self._query
        if not query:
            return

        def found() -> Answer:
            try:
                answer = self.library.find(query)
            except QueryError as error:
                return query, error, self.grid.ready(())
            return query, answer, self.grid.ready(answer.ids)

        self.bridge.ask(found, self._show)

    @Slot(object)
    def _show(self, answer: Answer) -> None:
        query, found, rows = answer
        if query != self._query:
            return
        self.shown = query
        self._keep.setVisible(not isinstance(found, QueryError))
        if isinstance(found, QueryError):
            self.chips.show_parts(())
            self._say(words.told(found.sentence))
            return
        self.chips.show_parts(found.parts)
        if not found.ids:
            self._say(tr("No photo matches that."))
        else:
            self._found = len(found.ids)
            self._count.setText(words.count(self._found, "photo"))
            self._copy.setVisible(True)
            self.grid.take(rows)
            self._stack.setCurrentIndex(0)

    def _say(self, text: str) -> None:
        self._count.setText("")
        self._copy.setVisible(False)
        self._sentence.setText(text)
        focus = self.window().focusWidget()
        if focus is not None and self.grid.isAncestorOf(focus):
            self.left_alone.emit()
        self._stack.setCurrentIndex(1)

    @Slot(str)
    def _edited(self, text: str) -> None:
        if text:
            self.search_requested.emit(text)
        else:
            self.back.emit()

    @Slot()
    def save(self) -> None:
        """Ask for a name and keep the search as an album."""
        if self._query and self._keep.isVisible():
            save_as_album(self, self._query)
