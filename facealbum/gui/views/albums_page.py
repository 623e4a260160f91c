"""The albums: a tile for each, to open, rename, copy out and delete."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt, Slot
from PySide6.QtWidgets import QAbstractItemView, QMenu, QWidget

from facealbum.domain.sentences import sentence
from facealbum.gui import words
from facealbum.gui.delegates.album_tile import BELOW, AlbumTile
from facealbum.gui.dialogs.album_sheets import rename_album
from facealbum.gui.models.album_model import AlbumModel
from facealbum.gui.models.id_model import Role
from facealbum.gui.theme import TILE_LARGEST, TILE_SMALLEST
from facealbum.gui.views.arrangement import Measures
from facealbum.gui.views.empty_state import EmptyState
from facealbum.gui.views.heading_row import HeadingRow
from facealbum.gui.views.loader import Loader
from facealbum.gui.views.page import Page
from facealbum.gui.views.quick_look import Glance, offer
from facealbum.gui.views.section_view import SectionView
from facealbum.gui.views.size_slider import SizeSlider
from facealbum.gui.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from facealbum.domain.types import Change
    from facealbum.gui.bridge import Bridge
    from facealbum.gui.images import Images
    from facealbum.gui.theme import Theme
    from facealbum.library import AlbumCard
    from facealbum.library.library import Library

CELL = 176
NONE = (
    sentence("No albums yet"),
    sentence("Search for people or dates, then choose “Save as album…” (Ctrl+S)."),
)


class AlbumsPage(Page):
    """All albums in a grid."""

    def __init__(
        self,
        library: Library,
        bridge: Bridge,
        images: Images,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(library, bridge, images, theme, parent)
        self._loader: Loader[list[AlbumCard]] = Loader(bridge, library.albums, self._show)
        self.model = AlbumModel()
        self.view = SectionView(images, theme, Measures(cell=CELL, below=BELOW, gap=16), self)
        self.view.setAccessibleName(self.title())
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.view.setItemDelegate(AlbumTile(images, theme, self.view))
        self.view.show_model(self.model)
        self.view.opened.connect(self._open)
        offer(self.view, images, theme, self._glance)
        self.view.cell_changed.connect(self.set_cell)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._show_menu)
        self._size = SizeSlider(theme, CELL)
        self._size.changed.connect(self.set_cell)
        self._heading = HeadingRow(theme, self.title())
        self._heading.add(self._size)
        self._empty = EmptyState(theme, "album")
        self._empty.say(*map(words.told, NONE))
        self._stack = self.lay_out(self._heading, self.view, self._empty)

    def title(self) -> str:
        """Return the page's title."""
        return tr("Albums")

    def activate(self) -> None:
        """Look again where something changed, and take the keyboard."""
        super().activate()
        self.view.setFocus()

    def concerns(self, change: Change) -> bool:
        """Return whether an album may look different."""
        return bool(change.albums) or super().concerns(change)

    def look(self) -> None:
        """Read all albums, beside the GUI thread."""
        self._loader.load()

    def _show(self, cards: list[AlbumCard]) -> None:
        self.model.show(cards)
        self._heading.say(words.number(len(cards)) if cards else "")
        self._heading.offer(something=bool(cards))
        self._stack.setCurrentIndex(0 if cards else 1)

    @Slot(int)
    def set_cell(self, pixels: int) -> None:
        """Make the tiles at least so wide, within what tiles may be."""
        cell = min(max(pixels, TILE_SMALLEST), TILE_LARGEST)
        self.view.set_measures(replace(self.view.measures, cell=cell))
        self._size.show_size(cell)

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        self.open_album.emit(self.model.ids[index.row()])

    def _glance(self, index: QModelIndex) -> Glance | None:
        """Return the album's cover, under its name and the count; None where it has no photo."""
        card: AlbumCard | None = index.data(Role.ITEM)
        if card is None or not card.cover_photo_id:
            return None
        told = str(index.data(Qt.ItemDataRole.AccessibleTextRole))
        return Glance(told, photo_id=card.cover_photo_id)

    @Slot(QPoint)
    def _show_menu(self, point: QPoint) -> None:
        index = self.view.indexAt(point)
        if index.isValid():
            self.view.setCurrentIndex(index)
            self.menu(self.model.ids[index.row()]).popup(self.view.viewport().mapToGlobal(point))

    def menu(self, album_id: int) -> QMenu:
        """Return the menu of an album; it deletes itself when it closes."""
        menu, icon = QMenu(self), self.theme.icon
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        show, rename = partial(self.open_album.emit, album_id), partial(self._rename, album_id)
        delete = partial(self._delete, album_id)
        menu.addAction(icon("images"), tr("Show photos"), show)
        menu.addAction(icon("pencil"), tr("Rename…") + "\tF2", rename)
        menu.addSeparator()
        export = partial(self.export_requested.emit, [f"a{album_id}"])
        menu.addAction(icon("download"), tr("Export…"), export)
        menu.addAction(icon("trash-2"), tr("Delete album") + "\tDel", delete)
        return menu

    def _current(self) -> int | None:
        index = self.view.currentIndex()
        return self.model.ids[index.row()] if index.isValid() else None

    def _rename(self, album_id: int) -> None:
        card = self.model.card(album_id)
        if card is not None:
            rename_album(self, card.album)

    def _delete(self, album_id: int) -> None:
        self.bridge.do(partial(self.library.delete_album, album_id), None, "delete album")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F2 renames, Delete deletes; both can be taken back."""
        album_id = self._current()
        if event.key() == Qt.Key.Key_F2 and album_id is not None:
            self._rename(album_id)
        elif event.key() == Qt.Key.Key_Delete and album_id is not None:
            self._delete(album_id)
        else:
            super().keyPressEvent(event)
