"""The people: a tile for each, to open, name, merge and hide."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt, Slot
from PySide6.QtWidgets import QComboBox, QWidget

from facealbum.domain.sentences import sentence
from facealbum.gui import words
from facealbum.gui.delegates.group_tile import BELOW, GroupTile
from facealbum.gui.dialogs.explain_sheet import compare
from facealbum.gui.dialogs.split_sheet import CONTROL_SHIFT, split_person
from facealbum.gui.models.group_model import GroupModel, Order, sorted_people
from facealbum.gui.models.name_model import NameModel
from facealbum.gui.theme import TILE_LARGEST, TILE_SMALLEST, TILE_USUAL
from facealbum.gui.views.arrangement import Measures
from facealbum.gui.views.empty_state import EmptyState
from facealbum.gui.views.group_menu import GroupMenu
from facealbum.gui.views.heading_row import HeadingRow
from facealbum.gui.views.loader import Loader
from facealbum.gui.views.page import Page
from facealbum.gui.views.people_view import PeopleView
from facealbum.gui.views.quick_look import glance_at_group, offer
from facealbum.gui.views.selection_bar import SelectionBar
from facealbum.gui.views.size_slider import SizeSlider
from facealbum.gui.views.tile_name import TileName
from facealbum.gui.words import tr

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QResizeEvent

    from facealbum.domain.types import Change, Group
    from facealbum.gui.bridge import Bridge
    from facealbum.gui.images import Images
    from facealbum.gui.models.group_model import Groups
    from facealbum.gui.theme import Theme
    from facealbum.library.library import Library

Found = tuple["list[Group]", "Mapping[str, str]", "Groups", "Groups"]
"""Those who are shown, when each was seen last, and the same compared for both lists."""
NOBODY = (
    sentence("Nobody has a name yet"),
    sentence("Give names in Unnamed, and the people you know appear here."),
)
NOBODY_HIDDEN = (
    sentence("Nobody is hidden"),
    sentence("Hide people from their menu; they wait here."),
)


class PeoplePage(Page):
    """People in a grid; with ``hidden`` those that the user hid."""

    def __init__(
        self,
        library: Library,
        bridge: Bridge,
        images: Images,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        hidden: bool = False,
    ) -> None:
        super().__init__(library, bridge, images, theme, parent)
        self._hidden = hidden
        self._people: list[Group] = []
        self._touched: frozenset[str] = frozenset()
        self._seen: Mapping[str, str] = {}
        self._loader: Loader[Found] = Loader(bridge, self._read_sorted, self._show)
        self.model = GroupModel(draggable=True)
        self.names = NameModel()
        self.view = PeopleView(images, theme, Measures(cell=TILE_USUAL, below=BELOW, gap=16), self)
        self.view.setAccessibleName(self.title())
        self.tile = GroupTile(images, theme, self.view)
        self.view.setItemDelegate(self.tile)
        self.view.show_model(self.model)
        self.view.opened.connect(self._open)
        offer(self.view, images, theme, partial(glance_at_group, library))
        self.view.cell_changed.connect(self.set_cell)
        self.view.dropped.connect(self.merge_requested)
        self.view.given.connect(self._take_faces)
        self.view.typed.connect(self._begin_name)
        self.view.composed.connect(self._compose_name)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._show_menu)
        self.view.selectionModel().selectionChanged.connect(self._selection_changed)
        self.naming = TileName(self.view, self.tile, self.names, self)
        icon, *said = self.nobody()
        self._empty = EmptyState(theme, icon)
        self._empty.say(*map(words.told, said))
        self._build()

    def _build(self) -> None:
        self.order = QComboBox()
        self.order.setAccessibleName(tr("Sort by"))
        self.order.setToolTip(tr("Sort by"))
        self.order.addItems([words.told(order.value) for order in Order])
        self.order.currentIndexChanged.connect(self._reorder)
        self._size = SizeSlider(self.theme, TILE_USUAL)
        self._size.changed.connect(self.set_cell)
        self._heading = HeadingRow(self.theme, self.title())
        self._heading.add(self.order)
        self._heading.add(self._size)
        self._bar = SelectionBar(self.theme, self, self.view)
        self._bar.cleared.connect(self.view.clearSelection)
        self._merge = self._bar.add(tr("Merge"), "merge", self.merge_selected, primary=True)
        self._compare = self._bar.add(tr("Compare…"), "users", self.compare_selected)
        self.offer(self._bar)
        self._stack = self.lay_out(self._heading, self.view, self._empty)

    def nobody(self) -> tuple[str, str, str]:
        """Return icon, title and text for where there is nobody."""
        return ("eye-off", *NOBODY_HIDDEN) if self._hidden else ("users", *NOBODY)

    def offer(self, bar: SelectionBar) -> None:
        """Add what else can be done with those who are selected."""
        if self._hidden:
            bar.add(tr("Show again"), "eye", self.show_selected)
        else:
            bar.add(tr("Hide"), "eye-off", self.hide_selected)

    def read(self) -> list[Group]:
        """Return those who are shown; in any thread."""
        return self.library.people(hidden=self._hidden)

    def dismiss(self) -> None:
        """Do what Delete does: hide those who are selected."""
        if not self._hidden:
            self.hide_selected()

    def title(self) -> str:
        """Return the page's title."""
        return tr("Hidden") if self._hidden else tr("People")

    def activate(self) -> None:
        """Look again where something changed, and take the keyboard."""
        super().activate()
        self.view.setFocus()

    def concerns(self, change: Change) -> bool:
        """Return whether a person may look different."""
        return change.everything or bool(change.groups)

    def look(self) -> None:
        """Read all people, beside the GUI thread."""
        self._loader.load()

    def look_again(self, change: Change | None) -> None:
        """Read all people; those whom the change names are painted again."""
        if change is not None:
            self._touched |= change.groups
        self._loader.load()

    @property
    def _order(self) -> Order:
        return list(Order)[self.order.currentIndex()]

    def _read_sorted(self) -> Found:
        """Read those who are shown and, where they are sorted by it, when they were seen last."""
        seen = self.library.last_seen() if self._order is Order.SEEN else {}
        people = self.read()
        return people, seen, self.names.compare(people), self.model.compare(people)

    @Slot()
    def _reorder(self) -> None:
        if self._order is Order.SEEN:
            self._loader.load()
        else:
            self._sort()

    def _show(self, found: Found) -> None:
        people, self._seen, names, known = found
        self._people = people
        self.names.show(names)
        self._sort(known)
        self._heading.say(words.number(len(people)) if people else "")
        self._heading.offer(something=bool(people))
        self._stack.setCurrentIndex(0 if people else 1)
        self.naming.follow()

    def _sort(self, known: Groups | None = None) -> None:
        touched, self._touched = self._touched, frozenset()
        people = sorted_people(self._people, self._order, self._seen)
        self.model.show(people, touched=touched, known=known)

    @Slot(int)
    def set_cell(self, pixels: int) -> None:
        """Make the tiles at least so wide, within what tiles may be."""
        cell = min(max(pixels, TILE_SMALLEST), TILE_LARGEST)
        self.view.set_measures(replace(self.view.measures, cell=cell))
        self._size.show_size(cell)
        self.naming.follow()

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        self.open_group.emit(self.model.ids[index.row()])

    @Slot()
    def _selection_changed(self) -> None:
        chosen = self.view.selected_count()
        self._bar.show_count(chosen, "person")
        self._merge.setEnabled(chosen > 1)
        self._compare.setVisible(chosen == 2)
        self._bar.place()

    @Slot(QPoint)
    def _show_menu(self, point: QPoint) -> None:
        index = self.view.indexAt(point)
        if not index.isValid():
            return
        if not self.view.selectionModel().isSelected(index):
            self.view.clearSelection()
            self.view.setCurrentIndex(index)
        GroupMenu(self, self.chosen(), self._rename).popup(self.view.viewport().mapToGlobal(point))

    def chosen(self) -> list[str]:
        """Return those who are selected, or the one that the keyboard is on."""
        return [str(item) for item in self.view.chosen_ids()]

    def _rename(self) -> None:
        chosen = self.chosen()
        if len(chosen) == 1:
            self.naming.edit(chosen[0])

    @Slot(str)
    def _begin_name(self, letter: str) -> None:
        """Give the one who is chosen a new name, beginning with a letter."""
        chosen = self.chosen()
        if len(chosen) == 1:
            self.naming.edit(chosen[0], letter)

    @Slot(object)
    def _compose_name(self, event: QInputMethodEvent) -> None:
        """Begin a name with what an input method makes."""
        chosen = self.chosen()
        if len(chosen) == 1:
            self.naming.compose(chosen[0], event)

    def _split(self) -> None:
        chosen = self.chosen()
        if len(chosen) == 1:
            split_person(self, chosen[0])

    @Slot(str, list)
    def _take_faces(self, person: str, faces: list[int]) -> None:
        """Say who dropped faces are, and go back to where they were dragged from."""
        self.bridge.do(partial(self.library.move_faces, faces, person), None, "move")
        self.back.emit()

    def merge_selected(self) -> None:
        """Ask for the selected people to become one."""
        chosen = self.chosen()
        if len(chosen) > 1:
            self.merge_requested.emit(chosen)

    def compare_selected(self) -> None:
        """Show how alike the two selected people are."""
        chosen = self.chosen()
        if len(chosen) == 2:
            compare(self.window(), self.bridge, self.theme, chosen)

    def hide_selected(self) -> None:
        """Hide the selected people."""
        chosen = self.chosen()
        self.view.clearSelection()
        if chosen:
            self.bridge.do(partial(self.library.hide, *chosen), None, "hide")

    def show_selected(self) -> None:
        """Show the selected hidden people again."""
        chosen = self.chosen()
        self.view.clearSelection()
        if chosen:
            self.bridge.do(partial(self.library.show, *chosen), None, "show")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F2 names, Ctrl+M merges, Ctrl+Shift+S splits, Delete hides; letters begin a name."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_F2:
            self._rename()
        elif event.key() == Qt.Key.Key_M and control:
            self.merge_selected()
        elif event.key() == Qt.Key.Key_S and event.modifiers() == CONTROL_SHIFT:
            self._split()
        elif event.key() == Qt.Key.Key_Delete:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the bar over the bottom edge and the field under its tile."""
        super().resizeEvent(event)
        self._bar.place()
        self.naming.follow()
