"""Sections with headings and cells in a grid, painted by a delegate.

There is no widget for an item and no memory for a row: what is in sight is worked out from the
sections. A refresh of the model leaves the selection alone and keeps the first row in sight where
it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    Qt,
    QTimer,
    Slot,
)
from PySide6.QtGui import QPainter, QRegion
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem, QWidget

from facealbum.gui.delegates.drawing import paint_band, paint_heading
from facealbum.gui.views.arrangement import HEADING, Arrangement, Measures
from facealbum.gui.views.selected import runs_in, selection_of
from facealbum.gui.views.waiting_rows import WaitingRows

if TYPE_CHECKING:
    from PySide6.QtCore import QPersistentModelIndex
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from facealbum.gui.images import Images
    from facealbum.gui.models.id_model import IdModel
    from facealbum.gui.theme import Theme

    Index = QModelIndex | QPersistentModelIndex

SETTLE_MS = 60
"""After scrolling, what is out of sight by then is not read any more."""


class SectionCanvas(QAbstractItemView):
    """Shows an ``IdModel`` in sections: places, painting, refreshing."""

    def __init__(
        self, images: Images, theme: Theme, measures: Measures, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._images = images
        self._theme = theme
        self._measures = measures
        self._arrangement = Arrangement((), 0, measures)
        self._anchor: tuple[object, int] | None = None
        self._kept: list[object] = []
        self._waiting = WaitingRows(images, self)
        self._band: QRect | None = None
        self._by_keys = False
        self._covered = 0
        self._pointer = QPoint(-1, -1)
        self._refreshing = False
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self._read_what_is_seen)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QAbstractItemView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        # Whoever paints all of itself can be scrolled by moving pixels.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        images.arrived.connect(self._paint_what_came)
        theme.changed.connect(self.viewport().update)

    def show_model(self, model: IdModel[int] | IdModel[str]) -> None:
        """Show ``model``, and keep place and selection over its refreshes."""
        self.setModel(model)
        model.refreshing.connect(self._begin_refresh)
        model.refreshed.connect(self._end_refresh)
        model.rowsInserted.connect(self.lay_out)
        model.rowsRemoved.connect(self.lay_out)
        model.layoutChanged.connect(self.lay_out)
        model.modelReset.connect(self.lay_out)
        self.lay_out()

    @property
    def items(self) -> IdModel[int] | IdModel[str]:
        """The model, with its own methods."""
        return self.model()  # type: ignore[return-value]

    @property
    def measures(self) -> Measures:
        """How large things are now."""
        return self._measures

    def set_measures(self, measures: Measures) -> None:
        """Take other sizes; the first row in sight stays in sight."""
        if measures == self._measures:
            return
        self._note_place()
        self._measures = measures
        self._restore_place()

    def selected_runs(self) -> list[range]:
        """Return the selected rows as unbroken runs, ascending: one of them where all are."""
        return runs_in(self.selectionModel().selection())

    def selected_count(self) -> int:
        """Return how many items are selected."""
        return sum(len(run) for run in self.selected_runs())

    def selected_ids(self) -> list[object]:
        """Return the ids of the selected items in the order of the rows."""
        ids = self.items.ids
        return [item for run in self.selected_runs() for item in ids[run.start : run.stop]]

    def chosen_ids(self) -> list[object]:
        """Return the selected ids, or the one that the keyboard is on."""
        chosen = self.selected_ids()
        current = self.currentIndex()
        if not chosen and current.isValid():
            chosen = [self.items.ids[current.row()]]
        return chosen

    def select_ids(self, ids: list[object]) -> None:
        """Select exactly these items, as far as they are in the list."""
        found = (self.items.row_of(item) for item in ids)  # type: ignore[arg-type]
        rows = (row for row in found if row is not None)
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().select(selection_of(self.model(), rows), flag)

    def visible_rows(self, below: int = 0) -> list[int]:
        """Return the rows that are at least partly in sight, or so many screens ``below`` that."""
        top = self.verticalOffset() + below * self.viewport().height()
        bands = self._arrangement.rows_between(top, top + self.viewport().height())
        return [row for band in bands for row in band]

    def section_in_sight(self) -> str:
        """Return the heading of the section at the top edge."""
        section = self._arrangement.section_at(self.verticalOffset() + HEADING)
        return section.heading if section else ""

    # Geometry, as QAbstractItemView asks for it.

    def visualRect(self, index: Index) -> QRect:
        """Return the place of an item in the viewport."""
        if not index.isValid():
            return QRect()
        return self._arrangement.rect(index.row()).translated(0, -self.verticalOffset())

    def indexAt(self, point: QPoint) -> QModelIndex:
        """Return the item under a point of the viewport."""
        row = self._arrangement.row_at(point + QPoint(0, self.verticalOffset()))
        return QModelIndex() if row is None else self.model().index(row, 0)

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring an item into sight, with its heading if it is the first."""
        rect = self._arrangement.rect(index.row()) if index.isValid() else QRect()
        if rect.isNull():
            return
        bar, gap = self.verticalScrollBar(), self._measures.gap
        height = self.viewport().height() - self._covered
        top, bottom = rect.top() - gap, rect.bottom() + gap
        if hint == QAbstractItemView.ScrollHint.PositionAtTop:
            bar.setValue(top)
        elif hint == QAbstractItemView.ScrollHint.PositionAtCenter:
            bar.setValue((top + bottom - height) // 2)
        elif top < bar.value():
            bar.setValue(top if top > self._measures.margin + HEADING else 0)
        elif bottom > bar.value() + height:
            bar.setValue(bottom - height)

    def horizontalOffset(self) -> int:
        """Return 0: nothing ever scrolls sideways."""
        return 0

    def verticalOffset(self) -> int:
        """Return how far the content is scrolled, px."""
        return self.verticalScrollBar().value()

    def isIndexHidden(self, index: Index) -> bool:
        """Return whether the item is folded away."""
        return self._arrangement.hidden(index.row())

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Return the item that an arrow, Home, End or Page key leads to."""
        del modifiers
        rows = self.model().rowCount()
        row = self.currentIndex().row()
        if rows == 0:
            return QModelIndex()
        if row < 0:
            visible = self.visible_rows()
            return self.model().index(visible[0] if visible else 0, 0)
        page = max(1, self.viewport().height() // max(self._arrangement.cell_height, 1))
        cursor = QAbstractItemView.CursorAction
        target = {
            cursor.MoveLeft: row - 1,
            cursor.MoveRight: row + 1,
            cursor.MovePrevious: row - 1,
            cursor.MoveNext: row + 1,
            cursor.MoveUp: self._arrangement.step(row, -1),
            cursor.MoveDown: self._arrangement.step(row, 1),
            cursor.MovePageUp: self._arrangement.step(row, -page),
            cursor.MovePageDown: self._arrangement.step(row, page),
            cursor.MoveHome: 0,
            cursor.MoveEnd: rows - 1,
        }[action]
        index = self.model().index(min(max(target, 0), rows - 1), 0)
        return self.currentIndex() if self.isIndexHidden(index) else index

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Select what the rectangle of the viewport touches."""
        area = rect.normalized().translated(0, self.verticalOffset())
        touched = self._arrangement.rows_touching(area)
        self.selectionModel().select(selection_of(self.model(), touched), command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """Return what to paint again when the selection changes."""
        del selection
        return QRegion(self.viewport().rect())

    def updateGeometries(self) -> None:
        """Measure the scroll bar."""
        bar, height = self.verticalScrollBar(), self.viewport().height()
        bar.setRange(0, max(0, self._arrangement.height + self._covered - height))
        bar.setPageStep(height)
        bar.setSingleStep(36)
        super().updateGeometries()

    @Slot()
    def _begin_refresh(self) -> None:
        self._note_place()
        self._refreshing = True

    @Slot()
    def _end_refresh(self) -> None:
        self._refreshing = False
        self._restore_place()

    @Slot()
    def lay_out(self) -> None:
        """Work out the places of all rows anew; in the middle of a refresh, wait for its end."""
        if self._refreshing:
            return
        sections = self.items.sections if self.model() is not None else ()
        # The bar's width is kept free even while there is none, so that cells never change size
        # because a bar came or went.
        width = self.width() - self.verticalScrollBar().sizeHint().width()
        self._arrangement = Arrangement(sections, width, self._measures)
        self._waiting.forget()
        self.updateGeometries()
        self.viewport().update()

    @Slot()
    def _note_place(self) -> None:
        """Remember which item stands where at the top, and what is selected."""
        self._kept = self.selected_ids()
        offset = self.verticalOffset()
        visible = self.visible_rows()
        self._anchor = None
        if offset > 0 and visible and visible[0] < len(self.items.ids):
            row = visible[0]
            self._anchor = (self.items.ids[row], self._arrangement.rect(row).top() - offset)

    @Slot()
    def _restore_place(self) -> None:
        self.lay_out()
        if self._anchor is not None:
            item, distance = self._anchor
            row = self.items.row_of(item)  # type: ignore[arg-type]
            rect = self._arrangement.rect(row) if row is not None else QRect()
            if not rect.isNull():
                self.verticalScrollBar().setValue(rect.top() - distance)
        if self._kept and not self.selectionModel().hasSelection():
            self.select_ids(self._kept)

    # Painting.

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the headings and cells that the dirty part touches."""
        with QPainter(self.viewport()) as painter:
            painter.fillRect(event.rect(), self._theme.color("background"))
            offset = self.verticalOffset()
            area = event.rect().translated(0, offset)
            option = QStyleOptionViewItem()
            self.initViewItemOption(option)
            pointer = self.viewport().mapFromGlobal(self.cursor().pos())
            self._pointer = pointer if self.underMouse() else QPoint(-1, -1)
            for section, rect in self._arrangement.headings_between(area.top(), area.bottom()):
                paint_heading(painter, self._theme, section, rect.translated(0, -offset))
            for row in self._arrangement.rows_to_paint(event.region(), offset):
                self._paint_row(painter, row, option)
            if self._band is not None:
                paint_band(painter, self._theme, self._band)

    def _paint_row(self, painter: QPainter, row: int, option: QStyleOptionViewItem) -> None:
        index = self.model().index(row, 0)
        cell = QStyleOptionViewItem(option)
        rect = self.visualRect(index)
        cell.rect = rect
        state = QStyle.StateFlag.State_Enabled
        if self.selectionModel().isSelected(index):
            state |= QStyle.StateFlag.State_Selected
        if rect.contains(self._pointer):
            state |= QStyle.StateFlag.State_MouseOver
        if self._by_keys and self.hasFocus() and index == self.currentIndex():
            state |= QStyle.StateFlag.State_HasFocus
        cell.state = state
        self._waiting.begin()
        self.itemDelegate().paint(painter, cell, index)
        self._waiting.end(row)

    @Slot()
    def _paint_what_came(self) -> None:
        """Paint the rows again whose pictures came, and no others: some come in every frame."""
        self._waiting.paint_again()

    @Slot()
    def _read_what_is_seen(self) -> None:
        self._waiting.settle()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Scroll, and forget soon what has left the sight before it was read."""
        super().scrollContentsBy(dx, dy)
        self.viewport().scroll(dx, dy)
        self._settle.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out for the new width; the first row in sight stays."""
        self._note_place()
        super().resizeEvent(event)
        self._restore_place()
