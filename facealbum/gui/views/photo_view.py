"""One photo in the whole window: look, walk on, see who is on it, say who it is."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facealbum.domain.errors import UnknownIdError
from facealbum.gui import files
from facealbum.gui.views.clip_bar import ClipBar
from facealbum.gui.views.clip_moments import at_moment, moment_of, open_in_player, telling_moment
from facealbum.gui.views.copies_strip import CopiesStrip
from facealbum.gui.views.face_canvas import FaceCanvas
from facealbum.gui.views.face_drawing import FaceDrawing
from facealbum.gui.views.face_naming import FaceNaming
from facealbum.gui.views.facts_panel import FactsPanel
from facealbum.gui.views.loader import Loader
from facealbum.gui.views.page import Page
from facealbum.gui.views.photo_canvas import STEP, Shown
from facealbum.gui.views.photo_toolbar import PhotoToolbar
from facealbum.gui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from facealbum.domain.clips import Moment
    from facealbum.domain.types import Change, Group, Photo
    from facealbum.gui.bridge import Bridge
    from facealbum.gui.images import Images
    from facealbum.gui.navigation import Location
    from facealbum.gui.theme import Theme
    from facealbum.library import Copy
    from facealbum.library.library import Library

Found = tuple["Photo", "list[Shown]", "list[Group]", "list[Moment]", "list[Copy]", "int | None"]
STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_PageUp: -1,
    Qt.Key.Key_PageDown: 1,
    Qt.Key.Key_Space: 1,
    Qt.Key.Key_Backspace: -1,
}
"""Which way a key walks."""
MOMENT_STEPS = {Qt.Key.Key_Comma: -1, Qt.Key.Key_Period: 1}
"""Which way it steps through a clip."""


class PhotoView(Page):
    """Walks through photos by id."""

    walked = Signal(int)
    """The id of the photo that is shown now."""

    def __init__(
        self,
        library: Library,
        bridge: Bridge,
        images: Images,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(library, bridge, images, theme, parent)
        self._photo_id = 0
        self._ids: list[int] = []
        self._photo: Photo | None = None
        self._faces: list[Shown] = []
        self._whose = ""
        self._at: float | None = None
        self._moments: list[Moment] = []
        self._loader: Loader[Found] = Loader(bridge, self._read, self._show, self._gone)
        self.canvas = FaceCanvas(images, theme)
        self.naming = FaceNaming(self, self.canvas)
        self.naming.open_group.connect(self.open_group)
        self.naming.closed.connect(self._card_closed)
        self.card = self.naming.card
        self.drawing = FaceDrawing(self, self.canvas, self.naming.names)
        self.drawing.closed.connect(self._drawing_ended)
        self.facts = FactsPanel(theme)
        self.facts.opened.connect(self.open_group)
        self.facts.hide()
        self.clip = ClipBar(theme)
        self.clip.chosen.connect(self.go_to_moment)
        self.clip.player_wanted.connect(self.play)
        self.copies = CopiesStrip(images, theme)
        self.copies.opened.connect(self._open_copy)
        self.toolbar = PhotoToolbar(theme)
        self.toolbar.walked.connect(self.walk)
        self.toolbar.enlarged.connect(self.canvas.enlarge)
        self.toolbar.fitted.connect(self.canvas.fit)
        self.toolbar.draw.toggled.connect(self.draw)
        self.toolbar.boxes.toggled.connect(self.show_boxes)
        self.toolbar.facts.toggled.connect(self.facts.setVisible)
        # Its keys work wherever the keyboard is in here: as a stop of Tab it would show nothing.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(tr("Photo"))
        self._build()

    def _build(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.canvas, 1)
        row.addWidget(self.facts)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.toolbar)
        column.addLayout(row, 1)
        column.addWidget(self.clip)
        column.addWidget(self.copies)

    def title(self) -> str:
        """Return the name of the photo's file."""
        return self.toolbar.file_name

    @property
    def photo_id(self) -> int:
        """The id of the photo that is shown, 0 for none."""
        return self._photo_id

    def prepare(self, place: Location) -> None:
        """Show the photo that ``place`` says, and walk through the others of it."""
        self._whose = place.what
        self.show_photo(place.photo, list(place.walk), place.at)

    def show_photo(self, photo_id: int, ids: list[int], at: float | None = None) -> None:
        """Show this photo, of a clip the second ``at``; the arrows walk through ``ids``.

        Raises:
            UnknownIdError: there is no such photo.
        """
        self._ids = list(ids) if photo_id in ids else [photo_id]
        self._go(photo_id, at)

    def _go(self, photo_id: int, at: float | None = None) -> None:
        photo = self.library.photo(photo_id)
        if photo.is_clip and at is None:
            at = moment_of(self.library, photo_id, self._whose)  # no other frame comes up before
        self.naming.close()
        self.drawing.close()
        self._photo_id = photo_id
        self._photo = photo
        self._at, self._faces, self._moments = at, [], []
        self.naming.show([])
        self._stale = False
        self.clip.setVisible(photo.is_clip)
        self.canvas.show_photo(photo, at)
        self.toolbar.show_photo(photo, self._ids.index(photo_id), len(self._ids))
        self._loader.load()
        self.walked.emit(photo_id)

    def activate(self) -> None:
        """Look again where something changed, and take the keyboard."""
        super().activate()
        self.setFocus()

    def look(self) -> None:
        """Read the photo and its faces, beside the GUI thread."""
        if self._photo_id:
            self._loader.load()

    def concerns(self, change: Change) -> bool:
        """Return whether the photo, its faces or their names may be different."""
        groups = {shown.group.id for shown in self._faces}
        faces = {shown.face.id for shown in self._faces}
        return (
            change.everything
            or self._photo_id in change.photos
            or bool(groups & change.groups)
            or bool(faces & change.faces)
        )

    def _read(self) -> Found:
        photo_id = self._photo_id
        sure = self.library.confirmed_in(photo_id)
        found = self.library.faces_in(photo_id)
        faces = [Shown(face, group, face.id in sure) for face, group in found]
        moments = self.library.moments(photo_id)
        copies = self.library.copies_of(photo_id)
        photo = self.library.photo(photo_id)
        size = files.bytes_of(photo.path)
        return photo, faces, self.library.people(), moments, copies, size

    def _show(self, found: Found) -> None:
        photo, faces, people, moments, copies, size = found
        if photo.id != self._photo_id:
            return
        self._photo, self._faces, self._moments = photo, faces, moments
        if photo.is_clip and self._at is None and faces:
            self._at = telling_moment(faces, self._whose)
        self.naming.show([], people)
        self._show_faces(photo)
        groups = {each.group.id: each.group for each in faces}
        self.facts.show_photo(photo, list(groups.values()), size)
        self.copies.show_copies(photo.id, copies)
        self._read_neighbours()

    def _show_faces(self, photo: Photo) -> None:
        """Show the photo, or the moment of a clip, with the faces that are seen there."""
        faces = at_moment(self._faces, self._moments, self._at) if photo.is_clip else self._faces
        self.naming.show(faces)
        self.canvas.show_photo(photo, self._at)
        self.canvas.show_faces(faces)
        if photo.is_clip:
            times = [moment.at for moment in self._moments]
            self.clip.show_clip(times, photo.duration or 0.0, self._at)
            self.clip.player.setEnabled(photo.present and not photo.offline)

    @Slot(float)
    def go_to_moment(self, at: float) -> None:
        """Show another moment of the clip."""
        if self._photo is not None and self._photo.is_clip:
            self.naming.close()
            self.drawing.close()
            self._at = at
            self._show_faces(self._photo)
            self._read_neighbours()

    @Slot()
    def play(self) -> None:
        """Open the clip in the system's video player."""
        if self._photo is not None and self._photo.is_clip:
            open_in_player(self._photo, self.bridge)

    def _gone(self) -> None:
        try:
            # The read may have been of the photo before this one.
            self.library.photo(self._photo_id)
        except UnknownIdError:
            self._photo_id = 0
            if self.isVisible():
                self.back.emit()

    def _read_neighbours(self) -> None:
        """Have the photos beside this one read, for the next step; this one stays first."""
        at = self._ids.index(self._photo_id)
        longest = max(self.canvas.width(), self.canvas.height()) * self.devicePixelRatioF()
        for beside in (at - 1, at + 1):
            if 0 <= beside < len(self._ids):
                self.images.large(self._ids[beside], longest)
        if self._moments:
            for moment in self.clip.beside():
                self.images.large(self._photo_id, self.canvas.pixels(), moment)
        self.images.large(self._photo_id, self.canvas.pixels(), self._at)

    @Slot(int)
    def walk(self, step: int) -> None:
        """Go to the next photo, or with -1 to the one before."""
        at = self._ids.index(self._photo_id) + step if self._photo_id in self._ids else -1
        if not 0 <= at < len(self._ids):
            return
        try:
            self._go(self._ids[at])
        except UnknownIdError:
            del self._ids[at]

    @Slot(int)
    def _open_copy(self, photo_id: int) -> None:
        self.show_photo(photo_id, self._ids if photo_id in self._ids else [photo_id, *self._ids])
        self.setFocus()

    @Slot(bool)
    def show_boxes(self, on: bool) -> None:
        """Show the boxes of all faces, or only of that under the mouse."""
        self.canvas.boxes = on
        self.toolbar.boxes.setChecked(on)
        self.canvas.update()

    @Slot(bool)
    def draw(self, on: bool) -> None:
        """Let the user draw a face that was missed, or stop that."""
        if not on:
            self.drawing.close()
        elif self._photo_id:
            self.naming.close()
            self.drawing.begin(self._photo_id, self._at)

    @Slot()
    def _card_closed(self) -> None:
        """Give the keyboard back to the face from which it came."""
        (self.canvas if self.canvas.current else self).setFocus()

    @Slot()
    def _drawing_ended(self) -> None:
        self.toolbar.draw.setChecked(False)
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right walk, Up and Down go to a face, B shows boxes, D draws, I facts.

        + and - zoom, Escape closes.

        In a clip "," and "." step through its moments, V plays it.
        """
        acts: dict[int, Callable[[], object]] = {
            Qt.Key.Key_V: self.play,
            Qt.Key.Key_Up: partial(self.canvas.step, -1),
            Qt.Key.Key_Down: partial(self.canvas.step, 1),
            Qt.Key.Key_Plus: partial(self.canvas.enlarge, STEP),
            Qt.Key.Key_Equal: partial(self.canvas.enlarge, STEP),
            Qt.Key.Key_Minus: partial(self.canvas.enlarge, 1 / STEP),
            Qt.Key.Key_0: self.canvas.fit,
            Qt.Key.Key_B: self.toolbar.boxes.toggle,
            Qt.Key.Key_D: self.toolbar.draw.toggle,
            Qt.Key.Key_I: self.toolbar.facts.toggle,
            Qt.Key.Key_Escape: self._escape,
        }
        key = event.key()
        if key in STEPS:
            self.walk(STEPS[Qt.Key(key)])
        elif key in MOMENT_STEPS:
            self.clip.step(MOMENT_STEPS[Qt.Key(key)])
        elif key in acts:
            acts[key]()
        else:
            super().keyPressEvent(event)

    def _escape(self) -> None:
        if self.canvas.selected:
            self.naming.close()
        elif self.canvas.zoom > 1.0:
            self.canvas.fit()
        else:
            self.back.emit()
