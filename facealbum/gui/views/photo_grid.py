"""Photos in a grid, under the headings of their months where they have them.

A click opens a photo, the tick in its corner selects it; what is selected can be exported and
dragged out.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from facealbum.gui.delegates.photo_tile import PhotoTile
from facealbum.gui.models.id_model import Role
from facealbum.gui.models.photo_model import PhotoModel
from facealbum.gui.theme import TILE_LARGEST, TILE_SMALLEST
from facealbum.gui.views.arrangement import Measures
from facealbum.gui.views.clip_moments import moment_of
from facealbum.gui.views.photo_cells import PhotoCells
from facealbum.gui.views.quick_look import Glance, offer
from facealbum.gui.views.selection_bar import SelectionBar
from facealbum.gui.words import tr

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from facealbum.gui.bridge import Bridge
    from facealbum.gui.images import Images
    from facealbum.gui.models.id_model import Section
    from facealbum.gui.models.photo_model import PhotoRows
    from facealbum.gui.theme import Theme
    from facealbum.library.library import Library

CELL = 168
GAP = 4


class PhotoGrid(QWidget):
    """Shows photos by id.

    Signals:
        open_photo: the id of the photo that was opened, and all ids in their order.
        cell_changed: Ctrl and the wheel changed the size of the cells to this, px.
        export_requested: the ids of the photos that are to be exported.

    Attributes:
        whose: the id of the person or group whose photos these are, or "".
    """

    open_photo = Signal(int, list)
    cell_changed = Signal(int)
    export_requested = Signal(list)

    def __init__(
        self,
        library: Library,
        bridge: Bridge,
        images: Images,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        del bridge
        self._library = library
        self._lengths = library.clip_lengths
        self.whose = ""
        self.model = PhotoModel(library.photo)
        self._theme = theme
        measures = Measures(cell=CELL, gap=GAP)
        self.view = PhotoCells(library.photo_rows, images, theme, measures, self)
        self.view.setAccessibleName(tr("Photos"))
        self.view.setItemDelegate(PhotoTile(images, theme, self.view))
        self.view.show_model(self.model)
        self.view.opened.connect(self._open)
        offer(self.view, images, theme, self._glance)
        self.view.cell_changed.connect(self.set_cell)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._show_menu)
        self.view.selectionModel().selectionChanged.connect(self._count_selected)
        self.model.refreshed.connect(self._count_selected)
        self.bar = SelectionBar(theme, self, self.view)
        self.bar.cleared.connect(self.view.clearSelection)
        self.bar.add(tr("Export…"), "download", self.export, primary=True)
        self.setFocusProxy(self.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)

    def ready(
        self,
        ids: Sequence[int],
        sections: Sequence[Section] | None = None,
        moments: Mapping[int, float] | None = None,
    ) -> PhotoRows:
        """Return photos to show in this order, under no heading or these; in any thread.

        ``moments`` says of clips at which second they are shown.
        """
        return self.model.ready(ids, sections, self._lengths(), moments)

    def take(self, rows: PhotoRows) -> None:
        """Show these photos."""
        self.model.show(rows)

    def clear(self) -> None:
        """Show no photo."""
        self.model.show(self.model.ready((), None))

    def land_on(self, photo_id: int) -> None:
        """Let the keyboard be on a photo that was walked to, and bring it into sight.

        Nothing happens where the photo is not shown.
        """
        index = self.model.index_of(photo_id)
        if index.isValid():
            keep = QItemSelectionModel.SelectionFlag.NoUpdate
            self.view.selectionModel().setCurrentIndex(index, keep)
            self.view.scrollTo(index)

    @Slot(int)
    def set_cell(self, pixels: int) -> None:
        """Make the cells at least so wide, within what tiles may be."""
        cell = min(max(pixels, TILE_SMALLEST), TILE_LARGEST)
        if cell != self.view.measures.cell:
            self.view.set_measures(replace(self.view.measures, cell=cell))
            self.cell_changed.emit(cell)

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        ids = self.model.ids
        self.open_photo.emit(ids[index.row()], list(ids))

    def _glance(self, index: QModelIndex) -> Glance:
        words = str(index.data(Qt.ItemDataRole.AccessibleTextRole))
        photo_id = self.model.ids[index.row()]
        clip = index.data(Role.LENGTH) is not None
        at = moment_of(self._library, photo_id, self.whose) if clip else None
        return Glance(words, photo_id=photo_id, at=at)

    @Slot()
    def _count_selected(self) -> None:
        self.bar.show_count(self.view.selected_count(), "photo")

    def chosen(self) -> list[int]:
        """Return the selected photos, or the one that the keyboard is on."""
        return [item for item in self.view.chosen_ids() if isinstance(item, int)]

    def export(self) -> None:
        """Ask for the chosen photos to be exported."""
        chosen = self.chosen()
        if chosen:
            self.export_requested.emit(chosen)

    @Slot(QPoint)
    def _show_menu(self, point: QPoint) -> None:
        index = self.view.indexAt(point)
        if index.isValid():
            if not self.view.selectionModel().isSelected(index):
                self.view.clearSelection()
                self.view.setCurrentIndex(index)
            self.menu(index).popup(self.view.viewport().mapToGlobal(point))

    def menu(self, index: QModelIndex) -> QMenu:
        """Return what can be done with a photo and those that are selected; deletes itself."""
        menu, icon = QMenu(self), self._theme.icon
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        photo_id = self.model.ids[index.row()]
        ids = list(self.model.ids)
        menu.addAction(icon("images"), tr("Open"), lambda: self.open_photo.emit(photo_id, ids))
        menu.addSeparator()
        menu.addAction(icon("download"), tr("Export…") + "\tCtrl+E", self.export)
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+E exports what is selected, or the photo that the keyboard is on."""
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_E and control:
            self.export()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the bar over the bottom edge."""
        super().resizeEvent(event)
        self.bar.place()
