"""What who can't see the window is told of a list or a map that is painted here.

Qt tells assistive technology the items of its own lists and of no others. So each row of a
``SectionView`` or ``MapView`` is told as an item of a list, with whether it is selected.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import shiboken6
from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, QRect, Qt, SignalInstance
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from facealbum.gui.views.accessible_item import FOCUS, PRESS, TOGGLE, PaintedItem, PaintedParts
from facealbum.gui.views.map_view import MapView
from facealbum.gui.views.section_view import SectionView

SPOKEN = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole)
"""Where the name of an item is looked for, the best first."""
Flag = QItemSelectionModel.SelectionFlag


class AccessibleItem(PaintedItem):
    """One row of a list."""

    _parent: AccessibleList

    def __init__(self, parent: AccessibleList, row: int) -> None:
        super().__init__(parent, row, QAccessible.Role.ListItem)

    @property
    def _index(self) -> QModelIndex:
        return self._parent.view.model().index(self.row, 0)

    def name(self) -> str:
        """Return what a map says beside the pointer, or else what the model says of the row."""
        view = self._parent.view
        if isinstance(view, MapView):
            return view.words(view.face_of(self._index))
        said = (self._index.data(role) for role in SPOKEN)
        return next((str(words) for words in said if words), "")

    def hint(self) -> str:
        """Return what the place of a face on a map means."""
        view = self._parent.view
        return view.place_in_words(view.face_of(self._index)) if isinstance(view, MapView) else ""

    def place(self) -> QRect:
        """Return where the row is in the viewport."""
        view, index = self._parent.view, self._index
        return view.shown_rect(index) if isinstance(view, MapView) else view.visualRect(index)

    def facts(self) -> Mapping[str, bool]:
        """Return whether the row is selected and has the keyboard."""
        view, index = self._parent.view, self._index
        facts = {
            "focusable": True,
            "focused": view.hasFocus() and view.currentIndex() == index,
            "active": view.currentIndex() == index,
        }
        if view.isIndexHidden(index):
            facts["invisible"] = True
        if view.selects:
            facts |= {
                "selectable": True,
                "extSelectable": True,
                "selected": view.selectionModel().isSelected(index),
            }
        return facts

    def acts(self) -> Mapping[str, Callable[[], object]]:
        """Return what Enter does, what Ctrl+Space does where rows are selected, and going there."""
        acts: dict[str, Callable[[], object]] = {PRESS: self._press, FOCUS: self._go}
        if self._parent.view.selects:
            acts[TOGGLE] = self._toggle
        return acts

    def _go(self) -> None:
        view, index = self._parent.view, self._index
        view.setFocus()
        view.selectionModel().setCurrentIndex(index, Flag.NoUpdate)
        view.scrollTo(index)

    def _press(self) -> None:
        self._go()
        self._parent.view.press(self._index)

    def _toggle(self) -> None:
        self._go()
        self._parent.view.selectionModel().select(self._index, Flag.Toggle)


class AccessibleList(PaintedParts):
    """A list as a list: its rows, then the widgets that stand in it."""

    def __init__(self, view: SectionView | MapView) -> None:
        super().__init__(view, QAccessible.Role.List)
        self.view = view

    @property
    def canvas(self) -> QWidget:
        """The viewport."""
        return self.view.viewport()

    def count(self) -> int:
        """Return the number of rows now."""
        model = self.view.model() if shiboken6.isValid(self.view) else None
        return 0 if model is None else model.rowCount()

    def make(self, row: int) -> AccessibleItem:
        """Return a new item for a row."""
        return AccessibleItem(self, row)

    def row_at(self, point: QPoint) -> int:
        """Return the row at a place of the viewport, -1 where there is none."""
        return self.view.indexAt(point).row()

    def current_row(self) -> int:
        """Return the row that the keyboard is on, -1 for none."""
        return self.view.currentIndex().row()

    def renamed(self) -> SignalInstance:
        """Return what tells that the rows may be others now."""
        return self.view.shown if isinstance(self.view, MapView) else self.view.items.refreshed
