"""A map to look at: faces where they belong, at a zoom, with a circle; ``map_view`` adds the hand.

It is a view of the same model and selection as the grid of faces.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QPainter, QPen, QPixmap, QRegion
from PySide6.QtWidgets import QAbstractItemView

from facealbum.gui.delegates import drawing
from facealbum.gui.delegates.map_face import paint_placed_face, paint_sign
from facealbum.gui.theme import RADIUS
from facealbum.gui.views.map_layout import DOT, MapLayout, Placed
from facealbum.library import MappedFace, Sureness

if TYPE_CHECKING:
    from PySide6.QtCore import QPersistentModelIndex
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from facealbum.gui.images import Images
    from facealbum.gui.models.face_model import FaceModel
    from facealbum.gui.theme import Theme

    Index = QModelIndex | QPersistentModelIndex

MOST_ZOOM = 12.0
MARGIN = 2
"""Around the drawing of a dot, px."""
REACH = 6
"""So far beside a dot it can still be hit, px."""


class MapCanvas(QAbstractItemView):
    """Shows faces at places.

    Signals:
        zoomed: the zoom changed.
        shown: other faces are shown, or of the same ones another is known.
    """

    zoomed = Signal()
    shown = Signal()

    def __init__(
        self, images: Images, theme: Theme, model: FaceModel, selection: QItemSelectionModel
    ) -> None:
        super().__init__()
        self._images, self._theme, self._faces = images, theme, model
        self._look = drawing.Look(theme, images)
        self._placed: dict[int, MappedFace] = {}
        self._circle = 0.0
        self._edge = 1.0
        self.zoom = 1.0
        self._layout: MapLayout | None = None
        self._dots: dict[tuple[Sureness, float, bool], QPixmap] = {}
        self._band: QRect | None = None
        self._under = 0
        self._by_keys = False
        self.setModel(model)
        self.setSelectionModel(selection)
        self.setFrameShape(QAbstractItemView.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        model.refreshed.connect(self._lay_out_anew)
        images.arrived.connect(self._paint_again)
        theme.changed.connect(self._paint_again)

    # What is shown.

    def show_faces(self, faces: Sequence[MappedFace], circle: float) -> None:
        """Show these faces, those of which the model knows; ``circle`` is drawn for the eye.

        The map ends where the outermost of them does: where nobody lies outside the circle, it
        fills the view.
        """
        self._placed = {face.face_id: face for face in faces}
        self._circle = circle
        farthest = max((math.hypot(face.x, face.y) for face in faces), default=0.0)
        self._edge = max(farthest, circle) or 1.0
        self._lay_out_anew()
        self.shown.emit()

    @property
    def places(self) -> dict[int, tuple[float, float]]:
        """Where the faces are, for the next map to be like this one."""
        return {face.face_id: (face.x, face.y) for face in self._placed.values()}

    def layout_now(self) -> MapLayout:
        """Return where everything lies; worked out once for each size and zoom."""
        if self._layout is None:
            edge = self._edge
            shown = [
                Placed(face.face_id, face.x / edge, face.y / edge)
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
        return layout.rects[face].translated(-self._offset()) if face in layout.rects else QRect()

    def indexAt(self, point: QPoint) -> QModelIndex:
        """Return the face under a point of the viewport, the one on top where several are."""
        layout, spot = self.layout_now(), point + self._offset()
        best, found = math.inf, 0
        reach = QRect(spot.x() - REACH, spot.y() - REACH, 2 * REACH, 2 * REACH)
        for face, rect in layout.rects.items():
            picture = face in layout.pictures
            if rect.contains(spot) if picture else rect.intersects(reach):
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
        for face, place in layout.rects.items():
            if place.intersects(area):
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

    # Painting.

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the circle, the dots, the pictures over them, and what is chosen on top."""
        with QPainter(self.viewport()) as painter:
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
            seen = [face for face, rect in layout.rects.items() if rect.intersects(area)]
            pictures = layout.pictures | front
            for face in sorted(seen, key=lambda face: (face in front, face in pictures)):
                self._paint_face(painter, layout, face, picture=face in pictures)
                if face in selected:
                    accent, rect = self._theme.color("accent"), layout.square(face, picture=True)
                    drawing.paint_ring(painter, rect, accent, drawing.RING, RADIUS)
                    drawing.paint_tick(painter, rect.adjusted(-6, -6, 0, 0), self._theme, on=True)
            if focus and self._faces.ids[current.row()] in layout.points:
                rect = layout.square(self._faces.ids[current.row()], picture=True)
                drawing.paint_focus(painter, rect, self._theme, RADIUS)
            painter.resetTransform()
            if self._band is not None:
                drawing.paint_band(painter, self._theme, self._band)

    def _paint_circle(self, painter: QPainter, layout: MapLayout) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color("border_strong"), 1, Qt.PenStyle.DashLine))
        painter.setBrush(self._theme.color("surface"))
        share = self._circle / self._edge
        painter.drawEllipse(layout.centre, layout.radius_x * share, layout.radius_y * share)

    def _paint_face(
        self, painter: QPainter, layout: MapLayout, face: int, *, picture: bool
    ) -> None:
        rect, sureness = layout.square(face, picture=picture), self._placed[face].sureness
        if picture:
            paint_placed_face(painter, rect, face, sureness, self._look)
        else:
            # Thousands of them: a drawing for each would take longer than a frame.
            painter.drawPixmap(rect.topLeft() - QPoint(MARGIN, MARGIN), self._dot(sureness))

    def _dot(self, sureness: Sureness) -> QPixmap:
        ratio = self.devicePixelRatioF()
        key = (sureness, ratio, self._theme.dark)
        if key not in self._dots:
            side = DOT + 2 * MARGIN
            pixmap = QPixmap(round(side * ratio), round(side * ratio))
            pixmap.setDevicePixelRatio(ratio)
            pixmap.fill(Qt.GlobalColor.transparent)
            with QPainter(pixmap) as painter:
                paint_sign(painter, QRectF(MARGIN, MARGIN, DOT, DOT), sureness, self._theme)
            self._dots[key] = pixmap
        return self._dots[key]
