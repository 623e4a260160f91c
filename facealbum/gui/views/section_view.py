"""The one list of the window: what mouse and keys do in it.

A click opens; once something is selected, a click selects more, as does the tick in a cell's
corner. Where ``click_opens`` is off, a click selects and a double click opens. Where dragging is
enabled, what is pressed can be carried, and with it all that is selected.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import chain, islice
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from facealbum.gui.theme import TILE_LARGEST, TILE_SMALLEST
from facealbum.gui.views.accessible_item import tell_focus
from facealbum.gui.views.arrangement import BESIDE, Measures
from facealbum.gui.views.section_canvas import SectionCanvas

if TYPE_CHECKING:
    from collections.abc import Set

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QWheelEvent

    from facealbum.gui.images import Images
    from facealbum.gui.theme import Theme

    Index = QModelIndex | QPersistentModelIndex

WHEEL_STEP = 16
"""Cells grow or shrink by this many px with one notch of Ctrl+wheel, or Ctrl and + or -."""


class SectionView(SectionCanvas):
    """Shows an ``IdModel`` in sections, to be opened and selected from.

    Signals:
        opened: the index that was clicked or entered.
        glanced: the index at which Space asks for a quick look.
        cell_changed: Ctrl and the wheel, or Ctrl and +, - or 0, ask for this size of cells, px.
    """

    opened = Signal(QModelIndex)
    glanced = Signal(QModelIndex)
    cell_changed = Signal(int)

    def __init__(
        self,
        images: Images,
        theme: Theme,
        measures: Measures,
        parent: QWidget | None = None,
        *,
        click_opens: bool = True,
    ) -> None:
        super().__init__(images, theme, measures, parent)
        self._pressed_at: QPoint | None = None
        self._to_untick = QPersistentModelIndex()
        self._click_opens = click_opens
        self._usual_cell = measures.cell

    def selectionCommand(
        self, index: Index, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """Let a plain click open, unless something is selected; then it selects more."""
        flags = QItemSelectionModel.SelectionFlag
        if not self._click_opens:
            return super().selectionCommand(index, event)
        modifiers = self._modifiers(event)
        if modifiers & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier):
            return super().selectionCommand(index, event)
        if self.state() == QAbstractItemView.State.DragSelectingState:
            # Letting go ends the band and leaves what it selected.
            ends = event is not None and event.type() == event.Type.MouseButtonRelease
            return flags.NoUpdate if ends else flags.ClearAndSelect
        if event is None or event.type() != event.Type.MouseButtonPress:
            return flags.NoUpdate
        if not index.isValid():
            return flags.Clear
        return flags.NoUpdate

    @staticmethod
    def _modifiers(event: QEvent | None) -> Qt.KeyboardModifier:
        modifiers = getattr(event, "modifiers", None)
        return modifiers() if modifiers is not None else Qt.KeyboardModifier.NoModifier

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Fold at a heading, tick at the corner of a cell, else as usual."""
        self._pressed_at = None
        self._to_untick = QPersistentModelIndex()
        self._by_keys = False
        point = event.position().toPoint()
        if event.button() == Qt.MouseButton.LeftButton:
            section = self._arrangement.heading_at(point + QPoint(0, self.verticalOffset()))
            if section is not None and section.foldable:
                self.items.fold(section.key, folded=not section.folded)
                return
            index = self.indexAt(point)
            if index.isValid() and self._ticks(index, point, event.modifiers()):
                if self.dragEnabled() and self.selectionModel().isSelected(index):
                    # Until the button is let go, this may be a drag of all that is selected.
                    self._pressed_at, self._to_untick = point, QPersistentModelIndex(index)
                else:
                    self._tick(index)
                return
            self._pressed_at = point
        super().mousePressEvent(event)

    def _ticks(self, index: QModelIndex, point: QPoint, modifiers: Qt.KeyboardModifier) -> bool:
        if not self._click_opens or modifiers != Qt.KeyboardModifier.NoModifier:
            return False
        if self.selectionModel().hasSelection():
            return True
        corner = getattr(self.itemDelegate(), "tick_rect", None)
        return corner is not None and corner(self.visualRect(index)).contains(point)

    def _tick(self, index: QModelIndex) -> None:
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.NoUpdate)
        self.selectionModel().select(index, flags.Toggle)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Carry the cell that was pressed, or draw the band that selects.

        Qt by itself carries only what a press selects.
        """
        if self._carries(event):
            pressed = self._pressed_at or QPoint()
            way = (event.position().toPoint() - pressed).manhattanLength()
            if way >= QApplication.startDragDistance():
                self._to_untick = QPersistentModelIndex()
                self.startDrag(self.model().supportedDragActions())
            return
        super().mouseMoveEvent(event)
        if self.state() == QAbstractItemView.State.DragSelectingState and self._pressed_at:
            self._band = QRect(self._pressed_at, event.position().toPoint()).normalized()
            self.viewport().update()

    def _carries(self, event: QMouseEvent) -> bool:
        pressed = self._pressed_at
        if pressed is None or not (self._click_opens and self.dragEnabled()):
            return False
        idle = self.state() == QAbstractItemView.State.NoState
        held = bool(event.buttons() & Qt.MouseButton.LeftButton)
        return idle and held and self.indexAt(pressed).isValid()

    def carried(self, most: int | None = None) -> list[QModelIndex]:
        """Return what a drag carries: the selection, or what is pressed where that is no part.

        Of a selection the first ``most`` at most.
        """
        pressed = self.indexAt(self._pressed_at) if self._pressed_at is not None else None
        if pressed is None or not pressed.isValid() or self.selectionModel().isSelected(pressed):
            rows = islice(chain.from_iterable(self.selected_runs()), most)
            return [self.model().index(row, 0) for row in rows]
        return [pressed]

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open what was clicked, or untick it."""
        if self._to_untick.isValid():
            ticked = self.model().index(self._to_untick.row(), 0)
            self._to_untick, self._pressed_at = QPersistentModelIndex(), None
            if self.indexAt(event.position().toPoint()) == ticked:
                self._tick(ticked)
            return
        banding = self._band is not None
        self._band = None
        super().mouseReleaseEvent(event)
        self.viewport().update()
        point, pressed = event.position().toPoint(), self._pressed_at
        self._pressed_at = None
        if banding or pressed is None or not self._click_opens:
            return
        index = self.indexAt(point)
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if plain and index.isValid() and index == self.indexAt(pressed):
            self.opened.emit(index)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open, where a single click selects."""
        index = self.indexAt(event.position().toPoint())
        if self._click_opens or not index.isValid():
            self.mousePressEvent(event)
        else:
            self.opened.emit(index)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll, or with Ctrl change the size of the cells."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            notches = event.angleDelta().y() / 120
            self.cell_changed.emit(round(self._measures.cell + notches * WHEEL_STEP))
            event.accept()
            return
        super().wheelEvent(event)

    def _zoomed(self, event: QKeyEvent) -> int | None:
        """Return the size of cells that Ctrl and +, - or 0 ask for; None for other keys."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return None
        cell = self._measures.cell
        return {
            Qt.Key.Key_Plus: cell + WHEEL_STEP,
            Qt.Key.Key_Equal: cell + WHEEL_STEP,
            Qt.Key.Key_Minus: cell - WHEEL_STEP,
            Qt.Key.Key_0: self._usual_cell,
        }.get(Qt.Key(event.key()))

    @Slot(int)
    def set_cell(self, pixels: int) -> None:
        """Make the cells at least so wide, within what tiles may be."""
        cell = min(max(pixels, TILE_SMALLEST), TILE_LARGEST)
        self.set_measures(replace(self._measures, cell=cell))

    def cover(self, pixels: int) -> None:
        """Hear that a bar covers so many px at the bottom: the last rows can be scrolled above."""
        if pixels != self._covered:
            self._covered = pixels
            self.updateGeometries()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is when it was the keyboard that led here."""
        tabs = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        self._by_keys = self._by_keys or event.reason() in tabs
        super().focusInEvent(event)
        if event.reason() in tabs and not self.currentIndex().isValid():
            # Qt does so once; a list that was filled anew since has lost its place.
            self.selectionModel().setCurrentIndex(
                self.moveCursor(
                    QAbstractItemView.CursorAction.MoveHome, Qt.KeyboardModifier.NoModifier
                ),
                QItemSelectionModel.SelectionFlag.NoUpdate,
            )
        # Qt tells of the list after this; the item is what should be heard last.
        QTimer.singleShot(0, self, self._tell_current)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Move the ring, and tell assistive technology what the keyboard is on now."""
        super().currentChanged(current, previous)
        self._paint_ringed(previous)
        self._paint_ringed(current)
        self._tell_current()

    def _paint_ringed(self, index: Index) -> None:
        """Paint an item again with the ring around it: Qt does so with its cell alone."""
        if index.isValid():
            self.viewport().update(self.visualRect(index).marginsAdded(BESIDE))

    def _tell_current(self) -> None:
        tell_focus(self, self.currentIndex().row())

    @property
    def selects(self) -> bool:
        """Whether items can be selected."""
        return self.selectionMode() != QAbstractItemView.SelectionMode.NoSelection

    def press(self, index: QModelIndex) -> None:
        """Do with an item what Enter does, for who presses it without a mouse or a key."""
        self.opened.emit(index)

    @Slot(object)
    def paint_items(self, items: Set[object]) -> None:
        """Paint those of these items again that are in sight."""
        for row in self.visible_rows():
            if self.items.ids[row] in items:
                self.viewport().update(self.visualRect(self.items.index(row)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter, look with Space, select with Ctrl+Space.

        Escape is left to the page when there is nothing to deselect.
        """
        zoomed = self._zoomed(event)
        if zoomed is not None:
            self.cell_changed.emit(zoomed)
            return
        index = self.currentIndex()
        if not self._by_keys:
            self._by_keys = True
            self._paint_ringed(index)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self.opened.emit(index)
        elif event.key() == Qt.Key.Key_Space:
            control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            self._press_space(index, select=bool(control))
        elif event.key() == Qt.Key.Key_Escape and self.selectionModel().hasSelection():
            self.clearSelection()
        elif event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _press_space(self, index: QModelIndex, *, select: bool) -> None:
        """Select what the keyboard is on, or take a look at it, else at what the mouse is on."""
        flags = QItemSelectionModel.SelectionFlag
        if select and index.isValid():
            self.selectionModel().select(index, flags.Toggle)
        elif not select:
            if not index.isValid():
                index = self.indexAt(self.viewport().mapFromGlobal(QCursor.pos()))
                self.selectionModel().setCurrentIndex(index, flags.NoUpdate)
            if index.isValid():
                self.glanced.emit(index)
