"""What who can't see the window is told of a list that is painted here.

Qt tells assistive technology the items of its own lists and of no others. So each row of a
``SectionCanvas`` is told as an item of a list: its name, its place, whether it is selected, and
which one the keyboard is on. An item stands for a row, whatever is in it, and lives as long as its
list: Qt keeps a pointer to everything that was ever asked for.
"""

from __future__ import annotations

from functools import partial

import shiboken6
from PySide6.QtCore import QModelIndex, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface, QColor, QWindow
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from facealbum.gui.views.section_canvas import SectionCanvas

SPOKEN = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole)
"""Where the name of an item is looked for, the best first."""


class AccessibleItem(QAccessibleInterface):
    """One row of a list, ``told`` being the name that was given out last."""

    def __init__(self, parent: AccessibleList, row: int) -> None:
        super().__init__()
        self._parent, self.row = parent, row
        self.told = ""

    @property
    def _index(self) -> QModelIndex:
        return self._parent.view.model().index(self.row, 0)

    def isValid(self) -> bool:
        """Return whether the list is there and has such a row."""
        return shiboken6.isValid(self._parent) and self.row < self._parent.rows()

    def object(self) -> QObject | None:  # type: ignore[override]
        """Return None: there is no widget for a row."""
        return None

    def parent(self) -> QAccessibleInterface | None:  # type: ignore[override]
        """Return the list."""
        return self._parent if shiboken6.isValid(self._parent) else None

    def window(self) -> QWindow | None:  # type: ignore[override]
        """Return the window of the list."""
        return self._parent.window() if self.isValid() else None

    def role(self) -> QAccessible.Role:
        """Return that this is an item of a list."""
        return QAccessible.Role.ListItem

    def text(self, kind: QAccessible.Text) -> str:
        """Return the name; nothing else is said of a row."""
        if kind != QAccessible.Text.Name or not self.isValid():
            return ""
        self.told = self.name()
        return self.told

    def name(self) -> str:
        """Return what the model says of the row."""
        said = (self._index.data(role) for role in SPOKEN)
        return next((str(words) for words in said if words), "")

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Keep the name: it is the model's."""

    def rect(self) -> QRect:
        """Return where the row is on the screen, logical px."""
        if not self.isValid():
            return QRect()
        view = self._parent.view
        return view.visualRect(self._index).translated(view.viewport().mapToGlobal(QPoint()))

    def state(self) -> QAccessible.State:
        """Return whether the row is there, in sight, selected, and has the keyboard."""
        state = QAccessible.State()
        if not self.isValid():
            state.invalid = True
            return state
        view, index = self._parent.view, self._index
        inside = view.visualRect(index).intersects(view.viewport().rect())
        facts = {
            "focusable": True,
            "selectable": True,
            "extSelectable": True,
            "selected": view.selectionModel().isSelected(index),
            "focused": view.hasFocus() and view.currentIndex() == index,
            "active": view.currentIndex() == index,
            "invisible": not view.isVisible() or view.isIndexHidden(index),
            "offscreen": not inside,
        }
        for fact, holds in facts.items():
            setattr(state, fact, holds)
        return state

    def childCount(self) -> int:
        """Return 0: a row is one thing."""
        return 0

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """Return None, for whatever is asked."""
        del index
        return None

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """Return None, for whatever is asked."""
        del x, y
        return None

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        """Return None."""

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Return -1: nothing is a part of this."""
        del child
        return -1

    def foregroundColor(self) -> QColor:
        """Return the colour of words in the list."""
        return self._parent.foregroundColor() if self.isValid() else QColor()

    def backgroundColor(self) -> QColor:
        """Return the ground of the list."""
        return self._parent.backgroundColor() if self.isValid() else QColor()


class AccessibleList(QAccessibleWidget):
    """A ``SectionCanvas`` as a list: its rows, then the widgets that stand in it."""

    def __init__(self, view: SectionCanvas) -> None:
        super().__init__(view, QAccessible.Role.List)
        self.view = view
        self._items: dict[int, AccessibleItem] = {}
        view.destroyed.connect(partial(_forget, self, self._items))

    def rows(self) -> int:
        """Return the number of rows now."""
        model = self.view.model() if shiboken6.isValid(self.view) else None
        return 0 if model is None else model.rowCount()

    def item(self, row: int) -> AccessibleItem:
        """Return the item of a row; asked again, the same."""
        if not self._items:
            self.view.items.refreshed.connect(partial(_tell_names, self._items))
        if row not in self._items:
            self._items[row] = AccessibleItem(self, row)
        return self._items[row]

    def childCount(self) -> int:
        """Return the number of rows and widgets."""
        return self.rows() + len(self._widgets())

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """Return a row's item, or one of the widgets that come after the rows."""
        rows, widgets = self.rows(), self._widgets()
        if 0 <= index < rows:
            return self.item(index)
        if rows <= index < rows + len(widgets):
            return QAccessible.queryAccessibleInterface(widgets[index - rows])
        return None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Return where a child stands, -1 where it is none."""
        if isinstance(child, AccessibleItem):
            return child.row
        widgets = self._widgets()
        thing = child.object()
        return self.rows() + widgets.index(thing) if thing in widgets else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """Return what is at a place of the screen, logical px."""
        point = self.view.viewport().mapFromGlobal(QPoint(x, y))
        for widget in self._widgets():
            if widget.isVisible() and widget.geometry().contains(point):
                return QAccessible.queryAccessibleInterface(widget)
        index = self.view.indexAt(point)
        return self.item(index.row()) if index.isValid() else None

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        """Return what has the keyboard, if it is in the list."""
        current = self.view.currentIndex()
        if self.view.hasFocus():
            return self.item(current.row()) if current.isValid() else None
        for widget in self._widgets():
            if widget.hasFocus():
                return QAccessible.queryAccessibleInterface(widget)
        return None

    def _widgets(self) -> list[QWidget]:
        if not shiboken6.isValid(self.view):
            return []
        only = Qt.FindChildOption.FindDirectChildrenOnly
        return self.view.viewport().findChildren(QWidget, options=only)


def install() -> None:
    """Let Qt ask here what to tell of a widget; call once, when the application is there."""
    QAccessible.installFactory(_interface_of)


def _interface_of(class_name: str, thing: QObject | None) -> QAccessibleInterface | None:
    """Return the list of a ``SectionCanvas``, None for what Qt knows itself."""
    if class_name == SectionCanvas.__name__ and isinstance(thing, SectionCanvas):
        return AccessibleList(thing)
    return None


def _forget(_list: AccessibleList, items: dict[int, AccessibleItem]) -> None:
    """Take the items of a list that is gone from those that Qt may be asked for.

    Being connected to the end of the view, this also keeps them alive until then.
    """
    for item in items.values():
        QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(item))
    items.clear()


def _tell_names(items: dict[int, AccessibleItem]) -> None:
    """Tell which rows that somebody asked for have another name now."""
    for item in list(items.values()):
        if item.told and item.isValid() and item.name() != item.told:
            QAccessible.updateAccessibility(QAccessibleEvent(item, QAccessible.Event.NameChanged))
