"""One photo: fitted, zoomed at the mouse, moved by dragging; boxes and names over its faces."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from facealbum.domain.quality import faults_of
from facealbum.gui.delegates.drawing import paint_ring, paint_words
from facealbum.gui.theme import BODY, RADIUS
from facealbum.gui.views.name_places import name_places
from facealbum.gui.words import tr

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import (
        QMouseEvent,
        QPaintEvent,
        QResizeEvent,
        QShowEvent,
        QWheelEvent,
    )

    from facealbum.domain.types import Face, Group, Photo
    from facealbum.gui.images import Images
    from facealbum.gui.theme import Theme

GROUND = "#111110"
"""Behind a photo it is dark in both schemes: nothing beside it should shine."""
CHOSEN = "#5cc2b6"
"""The accent as it is seen on any photo, in both schemes."""
WIDEST_NAME = 240
RING = 6
"""So far outside of its box a face has the ring of the keyboard, px."""
STEP = 1.25
LARGEST = 8.0
"""Logical px of the screen for one px of the photo, at most."""
CLICK = 4
"""A press that moved less than this is a click, px."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A face of the photo, with the group that it is in; ``confirmed`` where the user said so."""

    face: Face
    group: Group
    confirmed: bool = False


class PhotoCanvas(QWidget):
    """Paints a photo.

    Signals:
        face_clicked: the id of a face.
        clicked_beside: a click that hit no face.
        zoomed: the photo is shown at another size.
    """

    face_clicked = Signal(int)
    clicked_beside = Signal()
    zoomed = Signal()

    def __init__(self, images: Images, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._images = images
        self._theme = theme
        self._photo: Photo | None = None
        self._at: float | None = None
        self._faces: list[Shown] = []
        self._zoom = 1.0
        self._middle = QPointF(0.5, 0.5)
        self._pressed: QPoint | None = None
        self._was_clicked = False
        self._dragged_from: tuple[QPoint, QPointF] | None = None
        self._hovered: int | None = None
        self.boxes = False
        self.selected = 0
        self.current = 0
        """The face that the keyboard is on, 0 for none."""
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(tr("Photo"))
        images.arrived.connect(self.update)

    def show_photo(self, photo: Photo, at: float | None = None) -> None:
        """Show this photo, or the frame of a clip at ``at`` seconds, fitted."""
        if self._photo is None or photo.id != self._photo.id:
            self._faces = []
            self.selected = self.current = 0
            self.fit()
        self._photo, self._at = photo, at
        self.update()

    def show_faces(self, faces: Sequence[Shown]) -> None:
        """Show where these faces are."""
        self._faces = list(faces)
        self.update()

    @property
    def zoom(self) -> float:
        """Return how many times larger than fitted the photo is, at least 1."""
        return self._zoom

    def fit(self) -> None:
        """Show all of the photo."""
        self._zoom, self._middle = 1.0, QPointF(0.5, 0.5)
        self.update()
        self.zoomed.emit()

    def enlarge(self, factor: float, at: QPointF | None = None) -> None:
        """Zoom by a factor; the point ``at`` of the widget stays where it is."""
        photo = self.photo_rect()
        if photo.isEmpty() or self._photo is None:
            return
        at = at or QPointF(self.rect().center())
        largest = max(LARGEST * self._photo.width / self._fitted().width(), 1.0)
        zoom = min(max(self._zoom * factor, 1.0), largest)
        share = QPointF(
            (at.x() - photo.left()) / photo.width(), (at.y() - photo.top()) / photo.height()
        )
        self._zoom = zoom
        size = self._fitted().size() * zoom
        self._middle = QPointF(
            share.x() + (self.width() / 2 - at.x()) / size.width(),
            share.y() + (self.height() / 2 - at.y()) / size.height(),
        )
        self._hold()
        self.update()
        self.zoomed.emit()

    def toggle_actual(self, at: QPointF) -> None:
        """Go between fitted and one px for one px."""
        if self._zoom > 1.0 or self._photo is None:
            self.fit()
            return
        actual = self._photo.width / (self._fitted().width() * self.devicePixelRatioF())
        self.enlarge(max(actual, 2.0), at)

    def _fitted(self) -> QRectF:
        if self._photo is None or not self._photo.width or not self.width():
            return QRectF()
        photo = self._photo
        scale = min(self.width() / photo.width, self.height() / photo.height)
        width, height = photo.width * scale, photo.height * scale
        return QRectF((self.width() - width) / 2, (self.height() - height) / 2, width, height)

    def photo_rect(self) -> QRectF:
        """Return where the photo stands, in px of the widget."""
        fitted = self._fitted()
        width, height = fitted.width() * self._zoom, fitted.height() * self._zoom
        return QRectF(
            self.width() / 2 - self._middle.x() * width,
            self.height() / 2 - self._middle.y() * height,
            width,
            height,
        )

    def _hold(self) -> None:
        """Keep the photo from being moved out of sight."""
        size = self._fitted().size() * self._zoom
        held = []
        for middle, room, length in (
            (self._middle.x(), self.width(), size.width()),
            (self._middle.y(), self.height(), size.height()),
        ):
            margin = min(room / length / 2, 0.5) if length else 0.5
            held.append(min(max(middle, margin), 1 - margin))
        self._middle = QPointF(held[0], held[1])

    def face_rect(self, face_id: int) -> QRect:
        """Return where a face stands, in px of the widget; empty where it is not shown."""
        photo = self.photo_rect()
        for shown in self._faces:
            if shown.face.id == face_id:
                box = shown.face.box
                return QRectF(
                    photo.left() + box.left * photo.width(),
                    photo.top() + box.top * photo.height(),
                    box.width * photo.width(),
                    box.height * photo.height(),
                ).toRect()
        return QRect()

    def _face_at(self, point: QPoint) -> int | None:
        hits = [s.face for s in self._faces if self.face_rect(s.face.id).contains(point)]
        return min(hits, key=lambda face: face.box.area).id if hits else None

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the photo, then the boxes."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(GROUND))
            if self._photo is not None:
                seen = self._paint_photo(painter, self._photo)
                self._paint_boxes(painter, all_of_them=self.boxes and seen)

    def _paint_photo(self, painter: QPainter, photo: Photo) -> bool:
        """Paint the photo, or why it is not to be seen; return whether it is."""
        rect = self.photo_rect()
        pixels = self.pixels()
        pixmap = self._images.large(photo.id, pixels, self._at)
        if pixmap is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(rect, pixmap, QRectF(pixmap.rect()))
            if photo.offline:
                away = tr(
                    "On a drive that is not connected:"
                    " this is the small picture that facealbum keeps."
                )
                self._paint_sentence(painter, away)
            return True
        failed = self._images.failed(photo.id, pixels, self._at)
        text = _why_blind(photo) if failed else "…"
        painter.setFont(self._theme.font(BODY))
        painter.setPen(QColor("#b0aaa0"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, text)
        return not failed

    def pixels(self) -> float:
        """Return the longest side in px of the screen at which the photo is needed now."""
        rect = self.photo_rect()
        need = max(rect.width(), rect.height()) * self.devicePixelRatioF()
        photo = self._photo
        return min(need, max(photo.width, photo.height)) if photo is not None else need

    def _paint_boxes(self, painter: QPainter, *, all_of_them: bool) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        names: list[tuple[QRect, str]] = []
        for shown in self._faces:
            chosen = shown.face.id in (self._hovered, self.selected)
            focused = self.hasFocus() and shown.face.id == self.current
            if not (all_of_them or chosen or focused):
                continue
            rect = self.face_rect(shown.face.id)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(0, 0, 0, 110), 4))
            painter.drawRoundedRect(rect, RADIUS, RADIUS)
            line = QPen(QColor(CHOSEN if chosen else "#ffffff"), 2)
            if faults_of(shown.face):
                line.setStyle(Qt.PenStyle.DashLine)
            painter.setPen(line)
            painter.drawRoundedRect(rect, RADIUS, RADIUS)
            if focused:
                around = rect.adjusted(-RING, -RING, RING, RING)
                paint_ring(painter, around.adjusted(-1, -1, 1, 1), QColor(0, 0, 0, 160), 5, RADIUS)
                paint_ring(painter, around, QColor(CHOSEN), 3, RADIUS)
            if shown.face.id != self.selected and rect.intersects(self.rect()):
                nameless = tr("A stranger") if shown.group.stranger else tr("Who is this?")
                names.append((rect, shown.group.name or nameless))
        self._paint_names(painter, names)

    def _paint_sentence(self, painter: QPainter, text: str) -> None:
        letters = self._theme.letters(BODY)
        width = min(letters.width(text) + 28, self.width() - 2 * RADIUS)
        pill = QRect((self.width() - width) // 2, self.height() - 44, width, 30)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("scrim"))
        painter.drawRoundedRect(pill, 15, 15)
        inner = pill.adjusted(14, 0, -13, 0)
        paint_words(painter, inner, text, letters, QColor("#ffffff"), Qt.AlignmentFlag.AlignHCenter)

    def _paint_names(self, painter: QPainter, names: Sequence[tuple[QRect, str]]) -> None:
        """Write who is in these boxes, over all boxes."""
        letters = self._theme.letters(BODY, bold=True)
        widths = [min(letters.width(name) + 20, WIDEST_NAME) for _, name in names]
        chips = name_places([box for box, _ in names], widths, self.rect())
        for chip, (_, name) in zip(chips, names, strict=True):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("scrim"))
            painter.drawRoundedRect(chip, chip.height() / 2, chip.height() / 2)
            inner = chip.adjusted(10, 0, -9, 0)
            center = Qt.AlignmentFlag.AlignHCenter
            paint_words(painter, inner, name, letters, QColor("#ffffff"), center)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom at the mouse."""
        notches = event.angleDelta().y() / 120
        if notches:
            self.enlarge(STEP**notches, event.position())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the photo."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position().toPoint()
            self._dragged_from = (self._pressed, self._middle)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the photo, or show whose face is under the mouse."""
        point = event.position().toPoint()
        if self._dragged_from is not None and self._zoom > 1.0:
            start, middle = self._dragged_from
            size = self._fitted().size() * self._zoom
            moved = point - start
            self._middle = middle - QPointF(moved.x() / size.width(), moved.y() / size.height())
            self._hold()
            self.update()
            self.zoomed.emit()
            return
        hovered = self._face_at(point)
        if hovered != self._hovered:
            self._hovered = hovered
            shape = Qt.CursorShape.PointingHandCursor if hovered else Qt.CursorShape.ArrowCursor
            self.setCursor(shape)
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell which face was clicked."""
        self._was_clicked = True
        point = event.position().toPoint()
        pressed, self._pressed, self._dragged_from = self._pressed, None, None
        if pressed is None or (point - pressed).manhattanLength() > CLICK:
            return
        face = self._face_at(point)
        if face is None:
            self.clicked_beside.emit()
        else:
            self.face_clicked.emit(face)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Zoom in, or back to all of it.

        Whoever opened the photo by a double click in a grid did the first half of it there.
        """
        if self._was_clicked and self._face_at(event.position().toPoint()) is None:
            self.toggle_actual(event.position())

    def showEvent(self, event: QShowEvent) -> None:
        """Show all of the photo, also of one that was zoomed into before the user went away."""
        super().showEvent(event)
        if not event.spontaneous():
            self._was_clicked = False
            self.fit()

    def leaveEvent(self, event: QEvent) -> None:
        """Forget the face that was under the mouse."""
        super().leaveEvent(event)
        self._hovered = None
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what is seen in the middle."""
        super().resizeEvent(event)
        self._hold()
        self.zoomed.emit()


def _why_blind(photo: Photo) -> str:
    """Return why nothing of a photo can be shown."""
    if photo.is_clip:
        if photo.offline:
            return tr("This video is on a drive that is not connected.")
        return tr("This video can't be shown. The file may have been moved.")
    if photo.offline:
        return tr("This photo is on a drive that is not connected.")
    return tr("This photo can't be shown. The file may have been moved.")
