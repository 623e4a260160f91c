"""What the user said is no face, to be looked at and brought back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Slot
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from facealbum.domain.types import Placement
from facealbum.gui import words
from facealbum.gui.delegates.face_tile import FaceTile
from facealbum.gui.models.face_model import FaceModel, Row
from facealbum.gui.theme import XL, S
from facealbum.gui.views.arrangement import Measures
from facealbum.gui.views.empty_state import EmptyState
from facealbum.gui.views.faces_tab import CELL
from facealbum.gui.views.heading_row import HeadingRow
from facealbum.gui.views.loader import Loader
from facealbum.gui.views.page import Page
from facealbum.gui.views.quick_look import Glance, glance_at, offer
from facealbum.gui.views.section_view import SectionView
from facealbum.gui.views.selection_bar import SelectionBar
from facealbum.gui.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from facealbum.gui.bridge import Bridge
    from facealbum.gui.images import Images
    from facealbum.gui.theme import Theme
    from facealbum.library.library import Library


class RemovedPage(Page):
    """A grid of what was taken out; a double click shows the photo."""

    def __init__(
        self,
        library: Library,
        bridge: Bridge,
        images: Images,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(library, bridge, images, theme, parent)
        self._loader: Loader[list[Row]] = Loader(bridge, self._read, self._show)
        self.model = FaceModel()
        self.view = SectionView(images, theme, Measures(cell=CELL, gap=S), self, click_opens=False)
        self.view.setAccessibleName(self.title())
        self.view.setItemDelegate(FaceTile(images, theme, self.view))
        self.view.show_model(self.model)
        self.view.opened.connect(self._open)
        offer(self.view, images, theme, self._glance)
        self.view.cell_changed.connect(self.view.set_cell)
        self.view.selectionModel().selectionChanged.connect(self._selection_changed)
        self._heading = HeadingRow(theme, self.title())
        self.bar = SelectionBar(theme, self, self.view)
        self.bar.cleared.connect(self.view.clearSelection)
        self.bar.add(tr("Bring back"), "undo-2", self.bring_back, primary=True)
        self._empty = EmptyState(theme, "trash-2")
        self._empty.say(tr("No face was removed"), tr("What you say is no face waits here."))
        self.how = QLabel(tr("Select faces to bring them back to Unnamed, each by itself."))
        self.how.setProperty("role", "muted")
        self.how.setWordWrap(True)
        self.how.setContentsMargins(XL, 0, XL, S)
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.how)
        column.addWidget(self.view, 1)
        self._stack = self.lay_out(self._heading, shown, self._empty)

    def title(self) -> str:
        """Return the page's title."""
        return tr("Removed faces")

    def activate(self) -> None:
        """Look again where something changed, and take the keyboard."""
        super().activate()
        self.view.setFocus()

    def look(self) -> None:
        """Read what was taken out, beside the GUI thread."""
        self._loader.load()

    def _read(self) -> list[Row]:
        return [(face, Placement(face.id, "", False)) for face in self.library.removed_faces()]

    def _show(self, rows: list[Row]) -> None:
        self.model.show(rows, person=False)
        self._heading.say(words.number(len(rows)) if rows else "")
        self._stack.setCurrentIndex(0 if rows else 1)
        self._selection_changed()

    @Slot()
    def _selection_changed(self) -> None:
        self.bar.show_count(self.view.selected_count(), "face")

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        face = self.model.face(self.model.ids[index.row()])
        if face is not None:
            self.open_face(face, self.model.photo_ids())

    def _glance(self, index: QModelIndex) -> Glance | None:
        face = self.model.face(self.model.ids[index.row()])
        return None if face is None else glance_at(face, index)

    def bring_back(self) -> None:
        """Say that the chosen ones are faces after all."""
        chosen = [int(str(item)) for item in self.view.chosen_ids()]
        if chosen:
            self.view.clearSelection()
            self.bridge.do(lambda: self.library.bring_back(chosen), None, "bring back")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.back.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the bar over the bottom edge."""
        super().resizeEvent(event)
        self.bar.place()
