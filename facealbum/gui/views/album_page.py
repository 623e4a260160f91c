"""One album: what its search finds now, and the chips that change the search."""

from __future__ import annotations

from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from facealbum.domain.errors import UnknownIdError
from facealbum.domain.sentences import sentence
from facealbum.gui import words
from facealbum.gui.dialogs.album_sheets import rename_album
from facealbum.gui.theme import TITLE, XL, L, M, S
from facealbum.gui.views.chip_row import ChipRow
from facealbum.gui.views.elided_label import ElidedLabel
from facealbum.gui.views.empty_state import EmptyState
from facealbum.gui.views.labels import GAP
from facealbum.gui.views.loader import Loader
from facealbum.gui.views.page import Page
from facealbum.gui.views.photo_grid import PhotoGrid
from facealbum.gui.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from facealbum.domain.types import Change
    from facealbum.gui.bridge import Bridge
    from facealbum.gui.images import Images
    from facealbum.gui.models.photo_model import PhotoRows
    from facealbum.gui.navigation import Location
    from facealbum.gui.theme import Theme
    from facealbum.library import AlbumContent
    from facealbum.library.library import Library

Shown = tuple["AlbumContent", "PhotoRows"]
NOTHING = (
    sentence("No photo matches now"),
    sentence("The album fills by itself when photos match its search."),
)


class AlbumPage(Page):
    """Shows the album that ``prepare`` was told of."""

    def __init__(
        self,
        library: Library,
        bridge: Bridge,
        images: Images,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(library, bridge, images, theme, parent)
        self._album_id = 0
        self._content: AlbumContent | None = None
        self._loader: Loader[Shown] = Loader(bridge, self._read, self._show, self._gone)
        self._name, self._count, self._note = ElidedLabel(), QLabel(), QLabel()
        self._name.setFont(theme.font(TITLE, bold=True))
        self._count.setProperty("role", "muted")
        self._note.setWordWrap(True)
        self._note.setContentsMargins(XL, 0, XL, S)
        for label in (self._count, self._note):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.chips = ChipRow(self, keep_last=True)
        self.chips.setAccessibleName(tr("Search of this album"))
        self.chips.edited.connect(self._change)
        self.grid = PhotoGrid(library, bridge, images, theme)
        self.grid.open_photo.connect(self.open_photo)
        self.grid.export_requested.connect(self.export_requested)
        self._empty = EmptyState(theme, "album")
        self._empty.say(*map(words.told, NOTHING))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._build()

    def _build(self) -> None:
        rename = self._button("pencil", tr("Rename (F2)"), self.rename)
        delete = self._button("trash-2", tr("Delete album"), self.delete)
        self._copy = QPushButton(GAP + tr("Export…"))
        self._copy.setToolTip(tr("Copies, a zip file, a PDF of small pictures"))
        self._copy.clicked.connect(lambda: self.export_requested.emit([f"a{self._album_id}"]))
        self.theme.set_icon(self._copy, "download")
        header = QHBoxLayout()
        header.setContentsMargins(XL, L, XL, S)
        header.setSpacing(M)
        header.addWidget(self._name)
        header.addWidget(self._count)
        header.addStretch(1)
        for widget in (self._copy, rename, delete):
            header.addWidget(widget)
        chips = QHBoxLayout()
        chips.setContentsMargins(XL, 0, XL, S)
        chips.addWidget(self.chips)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.grid)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(header)
        column.addLayout(chips)
        column.addWidget(self._note)
        column.addWidget(self._stack, 1)
        self._note.hide()
        for one, next_ in pairwise((self._copy, rename, delete)):
            QWidget.setTabOrder(one, next_)
        self.chips.stand_between(delete, self.grid.view)

    def _button(self, icon: str, title: str, act: object) -> QToolButton:
        button = QToolButton()
        button.setToolTip(title)
        button.setAccessibleName(title)
        button.clicked.connect(act)
        self.theme.set_icon(button, icon)
        return button

    @property
    def album_id(self) -> int:
        """The id of the album that is shown."""
        return self._album_id

    @property
    def note(self) -> str:
        """What is said of the album beside its photos, or ""."""
        return self._note.text()

    def title(self) -> str:
        """Return the album's name."""
        return self._name.text()

    def prepare(self, place: Location) -> None:
        """Show the album whose id ``place`` says.

        Raises:
            UnknownIdError: it is no more.
        """
        album = self.library.album_called(place.what)
        if album.id != self._album_id:
            self._content = None
            self._name.setText(album.name)
            self._count.setText("")
            self.chips.show_parts(())
            self.grid.clear()
        self._album_id = album.id
        self._stale = True

    def activate(self) -> None:
        """Look again, and take the keyboard."""
        super().activate()
        self.grid.setFocus()

    def concerns(self, change: Change) -> bool:
        """Return whether this album may look different."""
        return self._album_id in change.albums or super().concerns(change)

    def look(self) -> None:
        """Read the album, beside the GUI thread."""
        if self._album_id:
            self._loader.load()

    def _read(self) -> Shown:
        content = self.library.album(self._album_id)
        return content, self.grid.ready(content.ids)

    def _show(self, shown: Shown) -> None:
        content, rows = shown
        if content.album.id != self._album_id:
            return
        self._content = content
        self._name.setText(content.album.name)
        self._count.setText(words.count(len(content.ids), "photo"))
        self._note.setText(words.told(content.note))
        self._note.setVisible(bool(content.note))
        self._copy.setEnabled(bool(content.ids))
        self.chips.show_parts(content.parts)
        self.grid.take(rows)
        self._stack.setCurrentIndex(0 if content.ids else 1)

    def _gone(self) -> None:
        """Leave, unless the album that is shown by now is there: the read was of another."""
        try:
            self.library.album_called(f"a{self._album_id}")
        except UnknownIdError:
            self._album_id = 0
            if self.isVisible():
                self.back.emit()

    @Slot(str)
    def _change(self, text: str) -> None:
        album_id = self._album_id
        if text:
            self.bridge.do(partial(self.library.change_album, album_id, text), None, "change album")

    @Slot()
    def rename(self) -> None:
        """Ask for another name."""
        if self._content is not None:
            rename_album(self, self._content.album)

    @Slot()
    def delete(self) -> None:
        """Delete the album; it can be taken back."""
        album_id = self._album_id
        if album_id:
            self.bridge.do(partial(self.library.delete_album, album_id), None, "delete album")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F2 renames, Escape goes back."""
        if event.key() == Qt.Key.Key_F2:
            self.rename()
        elif event.key() == Qt.Key.Key_Escape:
            self.back.emit()
        else:
            super().keyPressEvent(event)
