"""A quick look: what the keyboard is on in a list, as large as the page, until Space or Escape.

The list stays what it is: the arrows go on walking through it, and the look follows.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QRect, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from facealbum.domain.errors import UnknownIdError
from facealbum.gui.delegates import drawing
from facealbum.gui.models.id_model import IdModel, Role
from facealbum.gui.theme import BODY, RADIUS, TILE_RADIUS, XL, XXL
from facealbum.gui.views.page import Page
from facealbum.gui.views.photo_canvas import GROUND
from facealbum.gui.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent, QPaintEvent, QWheelEvent

    from facealbum.domain.geometry import Box
    from facealbum.domain.types import Face, Group
    from facealbum.gui.images import Images
    from facealbum.gui.theme import Theme
    from facealbum.gui.views.map_view import MapView
    from facealbum.gui.views.section_view import SectionView
    from facealbum.library.library import Library

LARGEST_CROP = 512
"""A crop is shown no larger than it is kept, logical px."""
VEIL = 244
ON_GROUND = QColor("#f5f4f2")
WALKED = frozenset(
    {
        Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home,
        Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown,
    }
)  # fmt: skip
"""Keys that are the list's."""


@dataclass(frozen=True, slots=True)
class Glance:
    """What is shown of an item.

    Attributes:
        words: what stands under the picture.
        face_id: the face whose crop is shown until the photo comes, and where none does.
        photo_id: the photo that is shown, 0 for none.
        box: the place in the photo that is meant.
        at: the second of a clip.
    """

    words: str
    face_id: int = 0
    photo_id: int = 0
    box: Box | None = None
    at: float | None = None


Sight = Callable[[QModelIndex], Glance | None]


def offer(view: SectionView | MapView, images: Images, theme: Theme, sight: Sight) -> None:
    """Let Space open a quick look in ``view``; ``sight`` says what an item looks like."""

    def show(index: QModelIndex) -> None:
        if index.isValid() and sight(index) is not None:
            QuickLook(view, images, theme, sight).show()

    view.glanced.connect(show)


def glance_at(face: Face, index: QModelIndex) -> Glance:
    """Return a face in its photo, under the words that are read aloud for it."""
    words = str(index.data(Qt.ItemDataRole.AccessibleTextRole) or "")
    return Glance(words, face.id, face.photo_id, face.box, face.shown_at)


def glance_at_group(library: Library, index: QModelIndex) -> Glance | None:
    """Return the cover of a person or an unnamed group in its photo, under name and count."""
    group: Group | None = index.data(Role.ITEM)
    if group is None:
        return None
    try:
        return glance_at(library.face(group.cover_face_id), index)
    except UnknownIdError:  # looked again, the photo has no such face; the group is read anew soon
        return None


class QuickLook(QWidget):
    """Lies over the page of ``view`` and shows what its keyboard is on; deletes itself."""

    def __init__(
        self, view: SectionView | MapView, images: Images, theme: Theme, sight: Sight
    ) -> None:
        ground = _page_of(view)
        super().__init__(ground)
        self._view, self._images, self._theme, self._sight = view, images, theme, sight
        self.glance: Glance | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setGeometry(ground.rect())
        self.raise_()
        images.arrived.connect(self.update)
        view.selectionModel().currentChanged.connect(self.follow)
        model = view.model()
        if isinstance(model, IdModel):
            model.refreshed.connect(self.follow)
        self.follow()
        self.setFocus()

    @Slot()
    def follow(self) -> None:
        """Show what the keyboard is on now; nothing more where it is gone."""
        index = self._view.currentIndex()
        self.glance = self._sight(index) if index.isValid() else None
        if self.glance is None:
            self.close()
            return
        self.setAccessibleName(tr("Quick look: {what}", what=self.glance.words))
        self.update()

    def done(self) -> None:
        """Give the keyboard back to the list and go."""
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.close()

    # Keys and mouse.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space and Escape close, Enter opens the item, what walks is the list's."""
        key = event.key()
        if key in (Qt.Key.Key_Space, Qt.Key.Key_Escape):
            self.done()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            index = self._view.currentIndex()
            self.done()
            self._view.opened.emit(index)
        elif key in WALKED:
            QApplication.sendEvent(self._view, event)
        # Everything else waits: nothing is done to what lies under a look.
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Close."""
        event.accept()
        self.done()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave what lies underneath where it is."""
        event.accept()

    def hideEvent(self, event: QHideEvent) -> None:
        """Be gone for good when the page is left."""
        super().hideEvent(event)
        self.close()

    # Painting.

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the dark ground, the picture and the words under it."""
        parent = self.parentWidget()
        if parent is not None and self.size() != parent.size():
            self.resize(parent.size())
        with QPainter(self) as painter:
            veil = QColor(GROUND)
            veil.setAlpha(VEIL)
            painter.fillRect(self.rect(), veil)
            glance = self.glance
            if glance is not None:
                letters = self._theme.letters(BODY)
                high = letters.height
                line = QRect(XL, self.height() - XXL - high, self.width() - 2 * XL, high)
                room = QRect(XL, XL, self.width() - 2 * XL, line.top() - 2 * XL)
                self._paint_picture(painter, room, glance)
                center = Qt.AlignmentFlag.AlignHCenter
                drawing.paint_words(painter, line, glance.words, letters, ON_GROUND, center)

    def _paint_picture(self, painter: QPainter, room: QRect, glance: Glance) -> None:
        pixels = max(room.width(), room.height()) * self.devicePixelRatioF()
        photo = self._photo(pixels, glance)
        picture = photo or self._crop(glance)
        if picture is None or room.isEmpty():
            return
        largest = room.size()
        if photo is None:
            largest = largest.boundedTo(QSize(LARGEST_CROP, LARGEST_CROP))
        fitted = picture.size().scaled(largest, Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect(room.topLeft(), fitted)
        place.moveCenter(room.center())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if photo is not None:
            painter.drawPixmap(place, photo)
            if glance.box is not None:
                _paint_box(painter, place, glance.box)
        else:
            look = drawing.Look(self._theme, self._images)
            drawing.paint_picture(painter, place, picture, look, TILE_RADIUS)

    def _photo(self, pixels: float, glance: Glance) -> QPixmap | None:
        """Return the photo, a smaller one while it comes, None where there is none to be had."""
        if not glance.photo_id:
            return None
        large = self._images.large(glance.photo_id, pixels, glance.at)
        return large or self._images.photo(glance.photo_id, pixels)

    def _crop(self, glance: Glance) -> QPixmap | None:
        """Return the crop of the face, if there is one."""
        if not glance.face_id:
            return None
        return self._images.face(glance.face_id, LARGEST_CROP * self.devicePixelRatioF())


def _page_of(view: QWidget) -> QWidget:
    widget: QWidget | None = view
    while widget is not None and not isinstance(widget, Page):
        widget = widget.parentWidget()
    return widget or view.window()


def _paint_box(painter: QPainter, photo: QRect, box: Box) -> None:
    place = QRectF(
        photo.left() + box.left * photo.width(),
        photo.top() + box.top * photo.height(),
        box.width * photo.width(),
        box.height * photo.height(),
    )
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for color, width in ((QColor(0, 0, 0, 120), 4), (QColor(Qt.GlobalColor.white), 2)):
        painter.setPen(QPen(color, width))
        painter.drawRoundedRect(place, RADIUS, RADIUS)
