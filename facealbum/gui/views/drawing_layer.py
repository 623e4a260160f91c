"""A layer over a photo on which a box is drawn around a face that was missed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSizeF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QWidget

from facealbum.domain.geometry import Box
from facealbum.domain.sentences import sentence
from facealbum.gui.theme import BODY, RADIUS
from facealbum.gui.words import told, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent

    from facealbum.gui.theme import Theme
    from facealbum.gui.views.photo_canvas import PhotoCanvas

HINT = sentence(
    "Drag a box around the face, brow to chin.  Arrows move it, Shift+arrows size it,"
    " Enter takes it, Esc leaves."
)
SHORT_HINT = sentence("Drag a box around the face")
WORKING = sentence("Looking at the face…")
STEP = 0.01
"""An arrow moves or sizes the box by so much of the photo's longer side."""
FIRST_SHARE = 0.2
"""Height of the first box in heights of what is seen of the photo."""
ASPECT = 0.75
"""Width of the first box in its height: a face's."""
SMALLEST = 10
"""px; a smaller box was a click."""


class DrawingLayer(QWidget):
    """Covers ``canvas`` while a box is drawn.

    Signals:
        taken: the box stands where the user wants it.
        moved: it stands elsewhere, on the screen or in the photo.
        left: the user does not want to draw.
    """

    taken = Signal()
    moved = Signal()
    left = Signal()

    def __init__(self, theme: Theme, canvas: PhotoCanvas) -> None:
        super().__init__(canvas)
        self._theme = theme
        self._canvas = canvas
        self._box = QRectF()
        self._start: QPointF | None = None
        self._working = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setAccessibleName(tr("Draw a face"))
        self.setAccessibleDescription(told(HINT))
        canvas.zoomed.connect(self._follow)
        self.hide()

    def begin(self) -> None:
        """Cover the photo, with a box in the middle of what is seen of it."""
        photo = self._canvas.photo_rect()
        seen = photo.intersected(QRectF(self._canvas.rect()))
        height = seen.height() * FIRST_SHARE
        rect = QRectF(QPointF(), QSizeF(height * ASPECT, height))
        rect.moveCenter(seen.center())
        self._working = False
        self._box = self._fractions(rect)
        self._follow()
        self.show()
        self.raise_()
        self.setFocus()

    @property
    def box(self) -> Box:
        """The box, in fractions of the photo."""
        box = self._box
        return Box(box.left(), box.top(), box.width(), box.height())

    def box_rect(self) -> QRect:
        """Return where the box stands, in px of the layer."""
        photo, box = self._canvas.photo_rect(), self._box
        return QRectF(
            photo.left() + box.left() * photo.width(),
            photo.top() + box.top() * photo.height(),
            box.width() * photo.width(),
            box.height() * photo.height(),
        ).toRect()

    def work(self) -> None:
        """Show that the face is being looked at; nothing can be drawn meanwhile."""
        self._working = True
        self.setFocus()
        self.update()

    def _fractions(self, rect: QRectF) -> QRectF:
        photo = self._canvas.photo_rect()
        if photo.isEmpty():
            return QRectF()
        inside = rect.intersected(photo)
        return QRectF(
            (inside.left() - photo.left()) / photo.width(),
            (inside.top() - photo.top()) / photo.height(),
            inside.width() / photo.width(),
            inside.height() / photo.height(),
        )

    @Slot()
    def _follow(self) -> None:
        self.setGeometry(self._canvas.rect())
        self.moved.emit()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the box in a dimmed photo, and what to do."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            rect = QRectF(self.box_rect())
            around, hole = QPainterPath(), QPainterPath()
            around.addRect(QRectF(self.rect()))
            hole.addRoundedRect(rect, RADIUS, RADIUS)
            painter.fillPath(around.subtracted(hole), QColor(0, 0, 0, 120))
            painter.setPen(QPen(QColor("#5cc2b6"), 2))
            painter.drawRoundedRect(rect, RADIUS, RADIUS)
            self._paint_hint(painter)

    def _paint_hint(self, painter: QPainter) -> None:
        font = self._theme.font(BODY, bold=True)
        metrics = QFontMetrics(font)
        text = told(WORKING if self._working else HINT)
        if metrics.horizontalAdvance(text) + 48 > self.width():
            text = told(SHORT_HINT)
        chip = QRect(0, 0, metrics.horizontalAdvance(text) + 32, 32)
        chip.moveCenter(QPoint(self.width() // 2, 32))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("scrim"))
        painter.drawRoundedRect(chip, 16, 16)
        painter.setFont(font)
        painter.setPen(QColor("#ffffff"))
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, text)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a box."""
        if event.button() == Qt.MouseButton.LeftButton and not self._working:
            self._start = event.position()
            self.setFocus()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Let the box follow the mouse."""
        if self._start is not None:
            rect = QRectF(self._start, event.position()).normalized()
            if min(rect.width(), rect.height()) >= SMALLEST:
                self._box = self._fractions(rect)
                self.moved.emit()
                self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take the box that was drawn; a click alone draws none."""
        start, self._start = self._start, None
        if start is None:
            return
        drawn = self._fractions(QRectF(start, event.position()).normalized())
        if drawn == self._box and not drawn.isEmpty():
            self.taken.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move, Shift+arrows size, Enter takes the box, Escape leaves."""
        steps = {
            Qt.Key.Key_Left: (-1, 0),
            Qt.Key.Key_Right: (1, 0),
            Qt.Key.Key_Up: (0, -1),
            Qt.Key.Key_Down: (0, 1),
        }
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif self._working:
            event.accept()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.taken.emit()
        elif event.key() in steps:
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._step(*steps[Qt.Key(event.key())], size=shift)
        else:
            super().keyPressEvent(event)

    def _step(self, across: int, down: int, *, size: bool) -> None:
        photo = self._canvas.photo_rect()
        step = STEP * max(photo.width(), photo.height())
        dx, dy = across * step / photo.width(), down * step / photo.height()
        # Larger by Right and Down, about its middle, so that the face stays in it.
        box = (
            self._box.adjusted(-dx / 2, -dy / 2, dx / 2, dy / 2)
            if size
            else self._box.translated(dx, dy)
        )
        whole = QRectF(0, 0, 1, 1)
        grown = min(box.width() * photo.width(), box.height() * photo.height()) >= SMALLEST
        if grown and (size or whole.contains(box)):
            self._box = box.intersected(whole)
            self.moved.emit()
            self.update()
