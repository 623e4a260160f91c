"""What who can't see the window is told of things that a widget paints itself: what all share.

Each of the things is told as a part of the widget: its name, its place, which one the keyboard is
on, and what can be done with it. An item stands for a place in the order, whatever is there, and
lives as long as its widget: Qt keeps a pointer to everything that was ever asked for.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Mapping
from functools import partial

import shiboken6
from PySide6.QtCore import QObject, QPoint, QRect, Qt, QTimer, SignalInstance
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleEvent,
    QAccessibleInterface,
    QColor,
    QWindow,
)
from PySide6.QtWidgets import QAccessibleWidget, QWidget

PRESS = QAccessibleActionInterface.pressAction()
TOGGLE = QAccessibleActionInterface.toggleAction()
FOCUS = QAccessibleActionInterface.setFocusAction()


class PaintedItem(QAccessibleWidget):
    """One thing that ``parent`` paints; ``told`` is the name that was given out last.

    There is no widget for it. It is a ``QAccessibleWidget`` for the sake of its actions: Qt asks
    for them by ``interface_cast``, and PySide6 6.11 takes nothing that is returned from there, None
    included, but crashes on its way to say so. A ``QAccessibleWidget`` answers that itself, in C++,
    and what it can do can be overridden.
    """

    def __init__(self, parent: PaintedParts, row: int, role: QAccessible.Role) -> None:
        super().__init__(parent.ground, role)
        self._parent, self.row, self._role = parent, row, role
        self.told = ""

    # What each kind of thing says of itself.

    @abstractmethod
    def name(self) -> str:
        """Return what is read aloud."""

    def hint(self) -> str:
        """Return what is said after the name, where somebody asks for more."""
        return ""

    @abstractmethod
    def place(self) -> QRect:
        """Return where it is painted, px of the parent's ``canvas``."""

    @abstractmethod
    def facts(self) -> Mapping[str, bool]:
        """Return which states hold, by their names in ``QAccessible.State``."""

    @abstractmethod
    def acts(self) -> Mapping[str, Callable[[], object]]:
        """Return what can be done with it, by the names of ``QAccessibleActionInterface``."""

    # What Qt asks for.

    def isValid(self) -> bool:
        """Return whether the parent is there and has so many things."""
        return shiboken6.isValid(self._parent) and self.row < self._parent.count()

    def object(self) -> QObject | None:  # type: ignore[override]
        """Return None: there is no widget for it."""
        return None

    def parent(self) -> QAccessibleInterface | None:  # type: ignore[override]
        """Return what it is a part of."""
        return self._parent if shiboken6.isValid(self._parent) else None

    def window(self) -> QWindow | None:  # type: ignore[override]
        """Return the window of the parent."""
        return self._parent.window() if self.isValid() else None

    def role(self) -> QAccessible.Role:
        """Return what kind of thing it is."""
        return self._role

    def text(self, kind: QAccessible.Text) -> str:
        """Return the name or the hint; nothing else is said."""
        if not self.isValid():
            return ""
        if kind == QAccessible.Text.Description:
            return self.hint()
        if kind != QAccessible.Text.Name:
            return ""
        self.told = self.name()
        return self.told

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Keep the name: it is not to be changed from here."""

    def rect(self) -> QRect:
        """Return where it is on the screen, logical px."""
        if not self.isValid():
            return QRect()
        return self.place().translated(self._parent.canvas.mapToGlobal(QPoint()))

    def state(self) -> QAccessible.State:
        """Return whether it is there, in sight, and has the keyboard."""
        state = QAccessible.State()
        if not self.isValid():
            state.invalid = True
            return state
        canvas = self._parent.canvas
        state.offscreen = not self.place().intersects(canvas.rect())
        state.invisible = not canvas.isVisible()
        for fact, holds in self.facts().items():
            setattr(state, fact, holds)
        return state

    def actionNames(self) -> list[str]:
        """Return what can be done with it."""
        return list(self.acts()) if self.isValid() else []

    def doAction(self, name: str) -> None:
        """Do it as soon as whoever asks has been answered: what is asked for may be gone then."""
        if self.isValid():
            QTimer.singleShot(0, self._parent.ground, partial(self._act, name))

    def _act(self, action: str) -> None:
        act = self.acts().get(action) if self.isValid() else None
        if act is not None:
            act()

    def keyBindingsForAction(self, name: str) -> list[str]:
        """Return none: the keys are those of the whole widget."""
        del name
        return []

    def relations(
        self,
        match: QAccessible.RelationFlag = QAccessible.RelationFlag.AllRelations,
    ) -> list[tuple[QAccessibleInterface, QAccessible.RelationFlag]]:
        """Return none: what labels the widget does not label its parts."""
        del match
        return []

    def childCount(self) -> int:
        """Return 0: it is one thing."""
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
        """Return the colour of words in the parent."""
        return self._parent.foregroundColor() if self.isValid() else QColor()

    def backgroundColor(self) -> QColor:
        """Return the ground of the parent."""
        return self._parent.backgroundColor() if self.isValid() else QColor()


class PaintedParts(QAccessibleWidget):
    """A widget with what it paints as its parts, and after these the widgets that stand in it."""

    def __init__(self, ground: QWidget, role: QAccessible.Role) -> None:
        super().__init__(ground, role)
        self.ground = ground
        self._items: dict[int, PaintedItem] = {}
        ground.destroyed.connect(partial(_forget, self, self._items))

    # What each kind of widget says of itself.

    @property
    def canvas(self) -> QWidget:
        """On what the things are painted: the widget, or its viewport."""
        return self.ground

    @abstractmethod
    def count(self) -> int:
        """Return the number of things now."""

    @abstractmethod
    def make(self, row: int) -> PaintedItem:
        """Return a new item for a thing."""

    @abstractmethod
    def row_at(self, point: QPoint) -> int:
        """Return the thing at a place of ``canvas``, -1 where there is none."""

    @abstractmethod
    def current_row(self) -> int:
        """Return the thing that the keyboard is on, -1 for none."""

    @abstractmethod
    def renamed(self) -> SignalInstance:
        """Return what tells that names may be others now."""

    # What Qt asks for.

    def item(self, row: int) -> PaintedItem:
        """Return the item of a row; asked again, the same."""
        if not self._items:
            self.renamed().connect(partial(_tell_names, self._items))
        if row not in self._items:
            self._items[row] = self.make(row)
        return self._items[row]

    def childCount(self) -> int:
        """Return the number of things and widgets."""
        return self.count() + len(self._widgets())

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """Return a thing's item, or one of the widgets that come after them."""
        rows, widgets = self.count(), self._widgets()
        if 0 <= index < rows:
            return self.item(index)
        if rows <= index < rows + len(widgets):
            return QAccessible.queryAccessibleInterface(widgets[index - rows])
        return None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Return where a child stands, -1 where it is none."""
        if isinstance(child, PaintedItem):
            return child.row
        widgets = self._widgets()
        thing = child.object()
        return self.count() + widgets.index(thing) if thing in widgets else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """Return what is at a place of the screen, logical px."""
        point = self.canvas.mapFromGlobal(QPoint(x, y))
        for widget in self._widgets():
            if widget.isVisible() and widget.geometry().contains(point):
                return QAccessible.queryAccessibleInterface(widget)
        row = self.row_at(point)
        return self.item(row) if row >= 0 else None

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        """Return what has the keyboard, if it is in here."""
        if self.ground.hasFocus():
            row = self.current_row()
            return self.item(row) if row >= 0 else None
        focus = self.ground.window().focusWidget()
        if focus is not None and self.ground.isAncestorOf(focus) and focus.hasFocus():
            return QAccessible.queryAccessibleInterface(focus)
        return None

    def _widgets(self) -> list[QWidget]:
        if not shiboken6.isValid(self.ground):
            return []
        only = Qt.FindChildOption.FindDirectChildrenOnly
        return self.canvas.findChildren(QWidget, options=only)


def tell_focus(widget: QWidget, row: int) -> None:
    """Tell that the keyboard is on a thing that ``widget`` paints: Qt tells of the widget alone."""
    if QAccessible.isActive() and widget.hasFocus() and row >= 0:
        event = QAccessibleEvent(widget, QAccessible.Event.Focus)
        event.setChild(row)
        QAccessible.updateAccessibility(event)


def _forget(_parts: PaintedParts, items: dict[int, PaintedItem]) -> None:
    """Take the items of a widget that is gone from those that Qt may be asked for.

    Being connected to the end of the widget, this also keeps them alive until then.
    """
    for item in items.values():
        QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(item))
    items.clear()


def _tell_names(items: dict[int, PaintedItem]) -> None:
    """Tell which things that somebody asked for have another name now."""
    for item in list(items.values()):
        if item.told and item.isValid() and item.name() != item.told:
            QAccessible.updateAccessibility(QAccessibleEvent(item, QAccessible.Event.NameChanged))
