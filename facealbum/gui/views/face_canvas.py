"""A photo whose faces the keyboard walks through; ``photo_canvas`` paints it.

All faces together are one stop of Tab, as the items of a list are: a crowd must not stand between
the keyboard and the rest of the page.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer, Signal

from facealbum.domain.quality import faults_of, said
from facealbum.gui import words
from facealbum.gui.views.accessible_item import tell_focus
from facealbum.gui.views.photo_canvas import RING, PhotoCanvas, Shown
from facealbum.gui.words import told, tr

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
    from PySide6.QtWidgets import QWidget

    from facealbum.gui.images import Images
    from facealbum.gui.theme import Theme

MOST_NAMES = 8
"""So many of those on a photo are named in one sentence."""


class FaceCanvas(PhotoCanvas):
    """A ``PhotoCanvas`` whose faces can be gone through and pressed by keys.

    Signals:
        renamed: other faces are shown, or they have other names.
    """

    renamed = Signal()

    def __init__(self, images: Images, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(images, theme, parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @property
    def faces(self) -> Sequence[Shown]:
        """The faces that are shown, left to right."""
        return self._faces

    def show_faces(self, faces: Sequence[Shown]) -> None:
        """Show where these faces are; the keyboard stays on the face that it is on."""
        before = self.row
        super().show_faces(faces)
        if self.row < 0:
            rows = len(self._faces)
            gone = self.current and rows
            self.current = self._faces[min(max(before, 0), rows - 1)].face.id if gone else 0
        policy = Qt.FocusPolicy.TabFocus if self._faces else Qt.FocusPolicy.NoFocus
        self.setFocusPolicy(policy)
        self.setAccessibleDescription(described(self._faces))
        self.renamed.emit()
        if self.hasFocus():
            self._keep_the_keyboard()

    def _keep_the_keyboard(self) -> None:
        """Let the keyboard be on a face of a photo that was walked to; where is none, leave."""
        page = self.parentWidget()
        if self._faces:
            self.go_to(max(self.row, 0))
        elif page is not None:
            page.setFocus()

    @property
    def row(self) -> int:
        """The place of the face that the keyboard is on, -1 for none."""
        ids = [shown.face.id for shown in self._faces]
        return ids.index(self.current) if self.current in ids else -1

    def row_at(self, point: QPoint) -> int:
        """Return the place of the face at a point, -1 where there is none."""
        face = self._face_at(point)
        return next((row for row, shown in enumerate(self._faces) if shown.face.id == face), -1)

    def go_to(self, row: int) -> None:
        """Bring the keyboard to a face, as far as there are so many."""
        if not self._faces:
            return
        self.current = self._faces[min(max(row, 0), len(self._faces) - 1)].face.id
        self.setFocus()
        self._bring_into_sight(self.current)
        self.update()
        tell_focus(self, self.row)

    def step(self, by: int) -> None:
        """Go so many faces on; from none to the first or the last."""
        here = self.row
        self.go_to(here + by if here >= 0 else 0 if by > 0 else len(self._faces) - 1)

    def press(self, row: int) -> None:
        """Do with a face what a click does."""
        if 0 <= row < len(self._faces):
            self.go_to(row)
            self.face_clicked.emit(self.current)

    def _bring_into_sight(self, face_id: int) -> None:
        """Move a photo that was zoomed into until a face is seen."""
        around = self.face_rect(face_id).adjusted(-RING, -RING, RING, RING)
        if self.zoom == 1.0 or self.rect().contains(around):
            return
        photo, middle = self.photo_rect(), QRectF(around).center()
        self._middle = QPointF(
            (middle.x() - photo.left()) / photo.width(), (middle.y() - photo.top()) / photo.height()
        )
        self._hold()
        self.zoomed.emit()

    def in_words(self, row: int) -> str:
        """Return who a face is, how sure that is, and which of the faces it is."""
        shown = self._faces[row]
        which = tr(
            "Face {number} of {total}",
            number=words.number(row + 1),
            total=words.number(len(self._faces)),
        )
        faults = () if shown.confirmed else faults_of(shown.face)
        return ", ".join([*_who(shown, which), *([told(said(faults))] if faults else [])])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down go from face to face, Home and End to the first and last, Enter presses."""
        acts: dict[int, Callable[[], object]] = {
            Qt.Key.Key_Up: partial(self.step, -1),
            Qt.Key.Key_Down: partial(self.step, 1),
            Qt.Key.Key_Home: partial(self.go_to, 0),
            Qt.Key.Key_End: partial(self.go_to, len(self._faces) - 1),
            Qt.Key.Key_Return: partial(self.press, self.row),
            Qt.Key.Key_Enter: partial(self.press, self.row),
        }
        if event.key() in acts:
            acts[event.key()]()
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Let the mouse lead: the keyboard is on no face any more."""
        self.current = 0
        super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Be on a face: the one that the keyboard left, or the first; backwards the last."""
        super().focusInEvent(event)
        if self.row < 0 and self._faces:
            last = event.reason() == Qt.FocusReason.BacktabFocusReason
            self.current = self._faces[-1 if last else 0].face.id
            self._bring_into_sight(self.current)
        self.update()
        # Qt tells of the photo after this; the face is what should be heard last.
        QTimer.singleShot(0, self, self._tell_current)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the keyboard went."""
        super().focusOutEvent(event)
        self.update()

    def _tell_current(self) -> None:
        tell_focus(self, self.row)


def _who(shown: Shown, which: str) -> list[str]:
    """Return the words for a face: the name first, where it has one."""
    if shown.group.name:
        sure = tr("confirmed") if shown.confirmed else tr("not confirmed yet")
        return [shown.group.name, sure, which]
    return [which, tr("a stranger") if shown.group.stranger else tr("no name yet")]


def described(faces: Sequence[Shown]) -> str:
    """Return who is on a photo, and how to get to them."""
    if not faces:
        return tr("No face found")
    named = list(dict.fromkeys(shown.group.name for shown in faces if shown.group.name))
    nameless = sum(not shown.group.name for shown in faces)
    parts = [f"{words.count(len(faces), 'face')}."]
    if named:
        parts.append(f"{words.listing(named, most=MOST_NAMES)}.")
    if nameless:
        parts.append(tr("%Ln face(s) without a name.", "", nameless))
    parts.append(tr("Up and Down go from face to face, Enter says who it is."))
    return " ".join(parts)
