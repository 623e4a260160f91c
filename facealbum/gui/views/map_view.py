"""A map to be used: zoomed by the wheel, picked from by mouse and keys.

A click opens; once something is selected, a click selects more. A drag over the map selects what it
touches; with the middle button, or by the scroll bars, the map is moved.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QHelpEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QApplication, QToolTip

from facealbum.gui import words
from facealbum.gui.views.accessible_item import tell_focus
from facealbum.gui.views.map_canvas import MapCanvas
from facealbum.gui.words import tr

if TYPE_CHECKING:
    from PySide6.QtCore import QPersistentModelIndex
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QWheelEvent

    from facealbum.gui.images import Images
    from facealbum.gui.models.face_model import FaceModel
    from facealbum.gui.theme import Theme

    Index = QModelIndex | QPersistentModelIndex

STEP = 1.25
"""One notch of the wheel, one press of a key."""
ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
TABS = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
Flag = QItemSelectionModel.SelectionFlag


class MapView(MapCanvas):
    """Shows faces at places, to be opened and selected from.

    Signals:
        opened: the index that was clicked or entered.
        glanced: the index at which Space asks for a quick look.
        pointed: the face that mouse or keyboard is on, 0 for none.
    """

    opened = Signal(QModelIndex)
    glanced = Signal(QModelIndex)
    pointed = Signal(int)

    def __init__(
        self, images: Images, theme: Theme, model: FaceModel, selection: QItemSelectionModel
    ) -> None:
        super().__init__(images, theme, model, selection)
        self._pressed: QPoint | None = None
        self._panned: QPoint | None = None
        self.words: Callable[[int], str] = str
        """What is said of a face beside the pointer."""
        self.selects = True
        self.setMouseTracking(True)

    def face_of(self, index: Index) -> int:
        """Return the face of a row, 0 for none."""
        return self._faces.ids[index.row()] if index.isValid() else 0

    def rank(self, face_id: int) -> int:
        """Return how many of the faces are at least so typical, 1 for the most typical one."""
        order = [face for face in self._placed if face in self.layout_now().points]
        return order.index(face_id) + 1 if face_id in order else 0

    def outside(self, face_id: int) -> bool:
        """Return whether a face lies outside of the circle."""
        face = self._placed.get(face_id)
        return face is not None and face.x**2 + face.y**2 > self._circle**2

    def place_in_words(self, face_id: int) -> str:
        """Return what the place of a face says, for whoever can't see it; "" for one not here."""
        rank = self.rank(face_id)
        if not rank:
            return ""
        number, total = words.number(rank), words.number(len(self.layout_now().points))
        if self.outside(face_id):
            return tr(
                "Outside the circle, unlike the others: {number} of {total}, the most typical"
                " first",
                number=number,
                total=total,
            )
        return tr("{number} of {total}, the most typical first", number=number, total=total)

    def shown_rect(self, index: QModelIndex) -> QRect:
        """Return where a face is seen in the viewport: a chosen one is a picture, never a dot."""
        face, layout = self.face_of(index), self.layout_now()
        here = index == self.currentIndex() and self.hasFocus()
        if face in layout.rects and (here or self.selectionModel().isSelected(index)):
            offset = QPoint(self.horizontalOffset(), self.verticalOffset())
            return layout.square(face, picture=True).translated(-offset)
        return self.visualRect(index)

    def press(self, index: QModelIndex) -> None:
        """Open the photo of a face, as Enter does."""
        self.opened.emit(index)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom around the pointer."""
        notches = event.angleDelta().y() / 120
        self.zoom_by(STEP**notches, event.position().toPoint())
        event.accept()

    # Mouse.

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a click, a band or a move."""
        self._by_keys = False
        point = event.position().toPoint()
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = point
        elif event.button() == Qt.MouseButton.MiddleButton:
            self._panned = point
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the map, draw the band, or tell what is under the pointer."""
        point = event.position().toPoint()
        if self._panned is not None:
            way, self._panned = point - self._panned, point
            self.horizontalScrollBar().setValue(self.horizontalOffset() - way.x())
            self.verticalScrollBar().setValue(self.verticalOffset() - way.y())
        elif self._pressed is not None:
            way = point - self._pressed
            if self._band is not None or way.manhattanLength() >= QApplication.startDragDistance():
                self._band = QRect(self._pressed, point).normalized()
                self.viewport().update()
        else:
            self._point_at(self.indexAt(point))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End what the press began."""
        if event.button() == Qt.MouseButton.MiddleButton:
            self._panned = None
            self.viewport().unsetCursor()
        if event.button() != Qt.MouseButton.LeftButton or self._pressed is None:
            return
        pressed, band = self._pressed, self._band
        self._pressed = self._band = None
        more = event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        )
        if band is not None:
            self.setSelection(band, Flag.Select if more else Flag.ClearAndSelect)
            self.viewport().update()
            return
        index = self.indexAt(pressed)
        if not index.isValid():
            self.clearSelection()
        elif more or self.selectionModel().hasSelection():
            self.selectionModel().setCurrentIndex(index, Flag.Toggle)
        else:
            self.opened.emit(index)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take the second click as a click."""
        self.mousePressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Point at nothing any more."""
        self._point_at(QModelIndex())
        super().leaveEvent(event)

    def _point_at(self, index: QModelIndex) -> None:
        face = self._faces.ids[index.row()] if index.isValid() else 0
        if face != self._under:
            for one in (self._under, face):
                self._update_around(one)
            self._under = face
            self.pointed.emit(face)

    def _update_around(self, face: int) -> None:
        """Paint again where a face is as a picture."""
        layout = self.layout_now()
        if face in layout.rects:
            square = layout.square(face, picture=True).adjusted(-8, -8, 8, 8)
            self.viewport().update(square.translated(-self._offset()))

    def viewportEvent(self, event: QEvent) -> bool:
        """Name the photo beside the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            index = self.indexAt(event.pos())
            text = self.words(self._faces.ids[index.row()]) if index.isValid() else ""
            QToolTip.showText(event.globalPos(), text, self.viewport())
            return True
        return super().viewportEvent(event)

    # Keys.

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is when it was the keyboard that led here."""
        self._by_keys = self._by_keys or event.reason() in TABS
        super().focusInEvent(event)
        if event.reason() in TABS and not self.currentIndex().isValid():
            self._go_along(Qt.Key.Key_Home)
        # Qt tells of the map after this; the face is what should be heard last.
        QTimer.singleShot(0, self, self._tell_current)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Move the ring, and tell assistive technology what the keyboard is on now."""
        super().currentChanged(current, previous)
        for index in (previous, current):
            if index.isValid():
                self._update_around(self._faces.ids[index.row()])
        self._tell_current()

    def _tell_current(self) -> None:
        tell_focus(self, self.currentIndex().row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk by arrows, open with Enter, look with Space, select with Ctrl+Space, zoom."""
        self._by_keys = True
        key, index = event.key(), self.currentIndex()
        if key in ARROWS:
            self._walk(
                *ARROWS[Qt.Key(key)],
                select=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier),
            )
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self.opened.emit(index)
        elif key == Qt.Key.Key_Space and index.isValid():
            self._press_space(index, event.modifiers())
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_by(STEP)
        elif key == Qt.Key.Key_Minus:
            self.zoom_by(1 / STEP)
        elif key == Qt.Key.Key_0:
            self.fit()
        elif key == Qt.Key.Key_Escape and self.selectionModel().hasSelection():
            self.clearSelection()
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self._go_along(Qt.Key(key))
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.selectAll()
        else:
            event.ignore()

    def _press_space(self, index: QModelIndex, modifiers: Qt.KeyboardModifier) -> None:
        if modifiers & Qt.KeyboardModifier.ControlModifier:
            self.selectionModel().select(index, Flag.Toggle)
        else:
            self.glanced.emit(index)

    def _go_along(self, key: Qt.Key) -> None:
        cursor = QAbstractItemView.CursorAction
        action = {
            Qt.Key.Key_Home: cursor.MoveHome,
            Qt.Key.Key_End: cursor.MoveEnd,
            Qt.Key.Key_PageUp: cursor.MovePageUp,
            Qt.Key.Key_PageDown: cursor.MovePageDown,
        }[key]
        self._go_to(self.moveCursor(action, Qt.KeyboardModifier.NoModifier))

    def _go_to(self, index: QModelIndex, *, select: bool = False) -> None:
        if index.isValid():
            self.selectionModel().setCurrentIndex(index, Flag.Select if select else Flag.NoUpdate)
            self.scrollTo(index)
            self._point_at(index)

    def _walk(self, dx: int, dy: int, *, select: bool) -> None:
        """Go to the nearest face in a direction; from none to the most typical one."""
        layout, current = self.layout_now(), self.currentIndex()
        here = self._faces.ids[current.row()] if current.isValid() else 0
        if here not in layout.points:
            self._go_along(Qt.Key.Key_Home)
            return
        start, best, found = layout.points[here], math.inf, 0
        for face, point in layout.points.items():
            way = point - start
            ahead = way.x() * dx + way.y() * dy
            aside = abs(way.x() * dy) + abs(way.y() * dx)
            if ahead > 0 and aside <= 2 * ahead and ahead + 2 * aside < best:
                best, found = ahead + 2 * aside, face
        if found:
            self._go_to(self._faces.index_of(found), select=select)
