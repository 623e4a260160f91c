"""A map to look at: faces where they belong, zoomed by the wheel, picked by mouse and keys.

It is a view of the same model and selection as the grid of faces. A click opens; once something is
selected, a click selects more. A drag over the map selects what it touches; with the middle button,
or by the scroll bars, the map is moved.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QHelpEvent, QKeySequence, QPainter, QPen, QRegion
from PySide6.QtWidgets import QAbstractItemView, QApplication, QToolTip

from facealbum.gui.delegates import drawing
from facealbum.gui.delegates.map_face import paint_face, paint_sign
from facealbum.gui.theme import RADIUS
from facealbum.gui.views.map_layout import MapLayout, Placed
from facealbum.library import MappedFace, Sureness

if TYPE_CHECKING:
    from PySide6.QtCore import QPersistentModelIndex
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent, QWheelEvent

    from facealbum.gui.images import Images
    from facealbum.gui.models.face_model import FaceModel
    from facealbum.gui.theme import Theme

    Index = QModelIndex | QPersistentModelIndex

MOST_ZOOM = 12.0
STEP = 1.25
"""One notch of the wheel, one press of a key."""
REACH = 6
"""So far beside a dot it can still be hit, px."""
ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
Flag = QItemSelectionModel.SelectionFlag


class MapCanvas(QAbstractItemView):
    """Shows faces at places.

    Signals:
        opened: the index that was clicked or entered.
        pointed: the face that mouse or keyboard is on, 0 for none.
        zoomed: the zoom changed.
    """

    opened = Signal(QModelIndex)
    pointed = Signal(int)
    zoomed = Signal()

    def __init__(
        self, images: Images, theme: Theme, model: FaceModel, selection: QItemSelectionModel
    ) -> None:
        super().__init__()
        self._images, self._theme, self._faces = images, theme, model
        self._look = drawing.Look(theme, images.rounded)
        self._placed: dict[int, MappedFace] = {}
        self._circle = 0.0
        self.zoom = 1.0
        self._layout: MapLayout | None = None
        self._pressed: QPoint | None = None
        self._panned: QPoint | None = None
        self._band: QRect | None = None
        self._under = 0
        self._by_keys = False
        self.words: Callable[[int], str] = str
        """What is said of a face beside the pointer."""
        self.setModel(model)
        self.setSelectionModel(selection)
        self.setFrameShape(QAbstractItemView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        model.refreshed.connect(self._lay_out_anew)
        images.arrived.connect(self._paint_again)
        theme.changed.connect(self._paint_again)

    # What is shown.

    def show_faces(self, faces: Sequence[MappedFace], circle: float) -> None:
        """Show these faces, those of which the model knows; ``circle`` is drawn for the eye."""
        self._placed = {face.face_id: face for face in faces}
        self._circle = circle
        self._lay_out_anew()

    @property
    def places(self) -> dict[int, tuple[float, float]]:
        """Where the faces are, for the next map to be like this one."""
        return {face.face_id: (face.x, face.y) for face in self._placed.values()}

    def layout_now(self) -> MapLayout:
        """Return where everything lies; worked out once for each size and zoom."""
        if self._layout is None:
            shown = [
                Placed(face.face_id, face.x, face.y)
                for face in reversed(self._placed.values())
                if self._faces.row_of(face.face_id) is not None
            ]
            self._layout = MapLayout(shown, self._room(), self.zoom)
        return self._layout

    def _room(self) -> QSize:
        """Return the size of the viewport as it is without scroll bars."""
        return self.maximumViewportSize()

    @Slot()
    def _lay_out_anew(self) -> None:
        self._layout = None
        self.updateGeometries()
        self.viewport().update()

    @Slot()
    def _paint_again(self) -> None:
        if self.isVisible():
            self.viewport().update()

    def sureness(self, face_id: int) -> Sureness | None:
        """Return how sure a face is, None for one that is not on the map."""
        face = self._placed.get(face_id)
        return None if face is None else face.sureness

    def counts(self) -> dict[Sureness, int]:
        """Return how many of the faces are confirmed, unconfirmed and doubtful."""
        shown = [self._placed[face].sureness for face in self.layout_now().points]
        return {kind: shown.count(kind) for kind in Sureness}

    # Selection, as the verbs ask for it.

    def selected_ids(self) -> list[int]:
        """Return the selected faces in the order of the rows."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return [self._faces.ids[row] for row in rows]

    def chosen_ids(self) -> list[int]:
        """Return the selected faces, or the one that the keyboard is on."""
        current = self.currentIndex()
        chosen = self.selected_ids()
        return chosen or ([self._faces.ids[current.row()]] if current.isValid() else [])

    # Geometry, as QAbstractItemView asks for it.

    def visualRect(self, index: Index) -> QRect:
        """Return the place of a face in the viewport."""
        face = self._faces.ids[index.row()] if index.isValid() else 0
        layout = self.layout_now()
        return layout.rect(face).translated(-self._offset()) if face in layout.points else QRect()

    def indexAt(self, point: QPoint) -> QModelIndex:
        """Return the face under a point of the viewport, the one on top where several are."""
        layout, spot = self.layout_now(), point + self._offset()
        best, found = math.inf, 0
        for face in layout.points:
            picture = face in layout.pictures
            rect = layout.rect(face)
            if not picture:
                rect = rect.adjusted(-REACH, -REACH, REACH, REACH)
            if rect.contains(spot):
                away = (layout.points[face] - QPointF(spot)).manhattanLength()
                away += 0 if picture else 1_000
                if away < best:
                    best, found = away, face
        return self._faces.index_of(found) if found else QModelIndex()

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a face into sight."""
        del hint
        rect = self.visualRect(index)
        room = self.viewport().rect().adjusted(8, 8, -8, -8)
        if rect.isNull() or room.contains(rect):
            return
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setValue(across.value() + min(rect.left() - room.left(), 0))
        across.setValue(across.value() + max(rect.right() - room.right(), 0))
        down.setValue(down.value() + min(rect.top() - room.top(), 0))
        down.setValue(down.value() + max(rect.bottom() - room.bottom(), 0))

    def _offset(self) -> QPoint:
        return QPoint(self.horizontalOffset(), self.verticalOffset())

    def horizontalOffset(self) -> int:
        """Return how far the map is moved to the left, px."""
        return self.horizontalScrollBar().value()

    def verticalOffset(self) -> int:
        """Return how far the map is moved up, px."""
        return self.verticalScrollBar().value()

    def isIndexHidden(self, index: Index) -> bool:
        """Return whether the face is not on the map."""
        return self._faces.ids[index.row()] not in self.layout_now().points

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Return where Home (the most typical face), End (the least) and Page keys lead."""
        del modifiers
        order = [face for face in self._placed if face in self.layout_now().points]
        if not order:
            return QModelIndex()
        cursor = QAbstractItemView.CursorAction
        current = self.currentIndex()
        here = self._faces.ids[current.row()] if current.isValid() else 0
        at = order.index(here) if here in order else 0
        steps = {cursor.MoveHome: -at, cursor.MovePageUp: 1, cursor.MovePageDown: -1}
        target = at + steps.get(action, len(order) if action == cursor.MoveEnd else 0)
        return self._faces.index_of(order[min(max(target, 0), len(order) - 1)])

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Select what the rectangle of the viewport touches."""
        layout, area = self.layout_now(), rect.normalized().translated(self._offset())
        selection = QItemSelection()
        for face in layout.points:
            if layout.rect(face).intersects(area):
                index = self._faces.index_of(face)
                selection.select(index, index)
        self.selectionModel().select(selection, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """Return what to paint again when the selection changes."""
        del selection
        return QRegion(self.viewport().rect())

    def updateGeometries(self) -> None:
        """Measure the scroll bars."""
        content, room = self.layout_now().size, self._room()
        for bar, whole, part in (
            (self.horizontalScrollBar(), content.width(), room.width()),
            (self.verticalScrollBar(), content.height(), room.height()),
        ):
            bar.setRange(0, max(whole - part, 0))
            bar.setPageStep(part)
            bar.setSingleStep(36)
        super().updateGeometries()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out for the new size."""
        self._layout = None
        super().resizeEvent(event)

    # Zooming and moving.

    def zoom_by(self, factor: float, around: QPoint | None = None) -> None:
        """Zoom in or out, ``around`` (a point of the viewport) staying where it is."""
        zoom = min(max(self.zoom * factor, 1.0), MOST_ZOOM)
        if zoom == self.zoom:
            return
        spot = around if around is not None else self.viewport().rect().center()
        before = self.layout_now()
        held = QPointF(spot + self._offset()) - before.centre
        x, y = held.x() / before.radius_x, held.y() / before.radius_y
        self.zoom = zoom
        self._lay_out_anew()
        after = self.layout_now().point(x, y)
        self.horizontalScrollBar().setValue(round(after.x() - spot.x()))
        self.verticalScrollBar().setValue(round(after.y() - spot.y()))
        self.zoomed.emit()

    def fit(self) -> None:
        """Show the whole map."""
        self.zoom_by(1 / self.zoom)

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
            self._under = face
            self.pointed.emit(face)
            self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        """Name the photo beside the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            index = self.indexAt(event.pos())
            text = self.words(self._faces.ids[index.row()]) if index.isValid() else ""
            QToolTip.showText(event.globalPos(), text, self.viewport())
            return True
        return super().viewportEvent(event)

    # Keys.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk by arrows, open with Enter, select with Space, zoom with plus and minus."""
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
            self.selectionModel().select(index, Flag.Toggle)
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

    # Painting.

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the circle, the dots, the pictures over them, and what is chosen on top."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._theme.color("background"))
        layout = self.layout_now()
        painter.translate(-self._offset())
        if layout.points:
            self._paint_circle(painter, layout)
        area = event.rect().translated(self._offset())
        selected = set(self.selected_ids())
        current = self.currentIndex()
        focus = self._by_keys and self.hasFocus() and current.isValid()
        front = selected | {self._under, self._faces.ids[current.row()] if focus else 0}
        seen = [face for face in layout.points if layout.rect(face).intersects(area)]
        pictures = layout.pictures | front
        for face in sorted(seen, key=lambda face: (face in front, face in pictures)):
            self._paint_face(painter, layout, face, picture=face in pictures)
            if face in selected:
                accent, rect = self._theme.color("accent"), layout.rect(face, picture=True)
                drawing.paint_ring(painter, rect, accent, drawing.RING, RADIUS)
                drawing.paint_tick(painter, rect.adjusted(-6, -6, 0, 0), self._theme, on=True)
        if focus and self._faces.ids[current.row()] in layout.points:
            rect = layout.rect(self._faces.ids[current.row()], picture=True)
            drawing.paint_focus(painter, rect, self._theme, RADIUS)
        painter.resetTransform()
        if self._band is not None:
            drawing.paint_band(painter, self._theme, self._band)
        painter.end()

    def _paint_circle(self, painter: QPainter, layout: MapLayout) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color("border_strong"), 1, Qt.PenStyle.DashLine))
        painter.setBrush(self._theme.color("surface"))
        painter.drawEllipse(
            layout.centre, layout.radius_x * self._circle, layout.radius_y * self._circle
        )

    def _paint_face(
        self, painter: QPainter, layout: MapLayout, face: int, *, picture: bool
    ) -> None:
        rect, sureness = layout.rect(face, picture=picture), self._placed[face].sureness
        if picture:
            pixels = rect.width() * self.devicePixelRatioF()
            pixmap = self._images.face(face, pixels)
            paint_face(painter, rect, pixmap, sureness, self._look)
        else:
            paint_sign(painter, rect.toRectF(), sureness, self._theme)
