"""What a search found: the photos by date, or a sentence that says why there are none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from facealbum.domain.errors import QueryError
from facealbum.gui import words
from facealbum.gui.bridge import Bridge
from facealbum.gui.images import Images
from facealbum.gui.theme import TITLE, XL, L, M, S, Theme
from facealbum.gui.views.elided_label import ElidedLabel
from facealbum.gui.views.page import Page
from facealbum.gui.views.photo_grid import PhotoGrid

if TYPE_CHECKING:
    from facealbum.gui.navigation import Location
    from facealbum.library import Library, SearchResult

HINT = "Try a name, “Anna & Ben”, “Anna not Ben”, or add a time: “Anna, 2019 to 2021”."


class SearchPage(Page):
    """Shows the photos of one query; looks again when the library changed."""

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
        self._found = 0
        self._heading, self._count, self._sentence = ElidedLabel(), QLabel(), QLabel()
        self._heading.setFont(theme.font(TITLE, bold=True))
        self._count.setProperty("role", "muted")
        self._sentence.setWordWrap(True)
        for label in (self._count, self._sentence):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._copy = QPushButton("Save copies…")
        self._copy.setToolTip("Copy these photos into a folder")
        self._copy.clicked.connect(lambda: self.export_requested.emit(self._query))
        theme.set_icon(self._copy, "download")
        self.grid = PhotoGrid(library, bridge, images, theme)
        self.grid.open_photo.connect(self.open_photo)
        self.setFocusProxy(self.grid)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.grid)
        self._stack.addWidget(self._empty())
        header = QHBoxLayout()
        header.setContentsMargins(XL, L, XL, S)
        header.setSpacing(M)
        header.addWidget(self._heading)
        header.addWidget(self._count)
        header.addStretch(1)
        header.addWidget(self._copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(header)
        column.addWidget(self._stack, 1)

    def _empty(self) -> QWidget:
        page, hint = QWidget(), QLabel(HINT)
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
        self._heading.setText(f"Photos: {query}")
        self._stale = True

    def title(self) -> str:
        """Return the page's title."""
        return f"Search: {self._query}"

    def look(self) -> None:
        """Ask for the photos; they come when they are found."""
        query = self._query
        if not query:
            return

        def found() -> tuple[str, SearchResult | QueryError]:
            try:
                return query, self.library.search(query)
            except QueryError as error:
                return query, error

        self.bridge.ask(found, self._show)

    @Slot(object)
    def _show(self, answer: tuple[str, SearchResult | QueryError]) -> None:
        query, found = answer
        if query != self._query:
            return
        if isinstance(found, QueryError):
            self._say(str(found))
        elif not found.photos:
            self._say("No photo matches that.")
        else:
            self._found = len(found.photos)
            self._count.setText(words.count(self._found, "photo"))
            self._copy.setVisible(True)
            self.grid.show_photos([photo.id for photo in found.photos])
            self._stack.setCurrentIndex(0)

    def _say(self, sentence: str) -> None:
        self._count.setText("")
        self._copy.setVisible(False)
        self._sentence.setText(sentence)
        self._stack.setCurrentIndex(1)
