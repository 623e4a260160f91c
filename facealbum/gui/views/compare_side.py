"""One side of a comparison: a place to drop a face or a photo on, and the face that was chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from facealbum.domain.errors import KnownError
from facealbum.domain.sentences import sentence
from facealbum.gui import words
from facealbum.gui.models.face_model import dragged_faces
from facealbum.gui.picture_reading import crop_pixmap
from facealbum.gui.theme import HEADING, L, M, S
from facealbum.gui.views.drop_overlay import dropped_paths
from facealbum.gui.views.elided_label import ElidedLabel
from facealbum.gui.views.face_picture import FacePicture
from facealbum.gui.views.person_picker import PersonPicker
from facealbum.gui.words import tr
from facealbum.vision.formats import PHOTO_SUFFIXES

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDropEvent

    from facealbum.gui.views.page import Page
    from facealbum.library import ComparedFace, Side

FACE, SMALL = 176, 48
CELL = SMALL + 8
WIDTH = 264
DROP = sentence("Drop a face or a photo here")
SHOWN = 60
"""Faces of a person to choose from, those that are surest."""

Looked = tuple[int, bool, "Side | KnownError"]
"""Which question it answers, whether the faces to choose from stay, and the answer."""


class CompareSide(QFrame):
    """Shows what it was given, or how to give it something.

    Signals:
        changed: another face is chosen, or none.
    """

    changed = Signal()

    def __init__(self, page: Page, name: str) -> None:
        super().__init__()
        self._page, self._name = page, name
        self._what: int | Path | None = None
        self._asked = 0
        self.side: Side | None = None
        self._chosen = 0
        self.setAcceptDrops(True)
        self.setFixedWidth(WIDTH)
        self.setAccessibleName(name)
        self._picture = FacePicture(page.theme, FACE)
        self._hint = QLabel(words.told(DROP))
        self._hint.setProperty("role", "muted")
        self._hint.setObjectName("drop_target")
        self._hint.setWordWrap(True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._who, self._from = ElidedLabel(), ElidedLabel()
        self._who.setFont(page.theme.font(HEADING, bold=True))
        self._from.setProperty("role", "small")
        self.strip = QListWidget()
        self.strip.setObjectName("face_strip")
        self.strip.setViewMode(QListView.ViewMode.IconMode)
        self.strip.setIconSize(QSize(SMALL, SMALL))
        self.strip.setSpacing(2)
        self.strip.setFixedHeight(2 * CELL + M)
        self.strip.setMovement(QListView.Movement.Static)
        self.strip.setResizeMode(QListView.ResizeMode.Adjust)
        self.strip.setAccessibleName(tr("{side}: which face", side=name))
        self.strip.currentRowChanged.connect(self._choose)
        self._choices: list[Callable[[], None]] = []
        self._build()
        self._show()

    def _build(self) -> None:
        self._stack = QStackedWidget()
        for widget in (self._hint, self._picture):
            holder = QWidget()
            row = QHBoxLayout(holder)
            row.setContentsMargins(0, 0, 0, 0)
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignCenter)
            self._stack.addWidget(holder)
        self._hint.setFixedSize(FACE, FACE)
        self._stack.setFixedHeight(FACE)
        self.person = QPushButton(tr("A person…"))
        self.photo = QPushButton(tr("A photo…"))
        links = QHBoxLayout()
        links.setSpacing(S)
        links.addStretch(1)
        for button, act, title in (
            (self.person, self._ask_person, tr("Choose a face of a person")),
            (
                self.photo,
                self._ask_photo,
                tr("Choose a photo; it need not be in your albums"),
            ),
        ):
            button.setProperty("role", "link")
            button.setAutoDefault(False)
            button.setToolTip(title)
            button.setAccessibleName(f"{self._name}: {title}")
            button.clicked.connect(act)
            links.addWidget(button)
        links.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(M, L, M, M)
        column.setSpacing(S)
        column.addWidget(self._stack)
        for label in (self._who, self._from):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        column.addWidget(self.strip)
        column.addLayout(links)
        column.addStretch(1)

    # What is compared.

    @property
    def empty(self) -> bool:
        """Whether nothing was given yet."""
        return self._what is None

    @property
    def face(self) -> ComparedFace | None:
        """The face that is chosen."""
        return None if self.side is None else self.side.faces[self._chosen]

    @property
    def chosen(self) -> int:
        """Its place among the faces of the side."""
        return self._chosen

    def put(self, what: int | Path, *, keep: bool = False) -> None:
        """Look at a face or photo; ``keep`` leaves the faces to choose from as they are."""
        self._what = what
        self._asked += 1
        if not keep:
            self.side = None
            self._offer(())
            self._hint.setText(tr("Looking…"))
            self._show()
        asked, library = self._asked, self._page.library

        def look() -> Looked:
            try:
                return asked, keep, library.look_at(what)
            except KnownError as error:
                return asked, keep, error

        # A bound method: the bridge leaves it alone where this side is gone by then.
        self._page.bridge.ponder(look, self._looked)

    def clear(self) -> None:
        """Show nothing."""
        self._what, self.side = None, None
        self._asked += 1
        self._offer(())
        self._hint.setText(words.told(DROP))
        self._show()
        self.changed.emit()

    def look_again(self) -> None:
        """Read again with whom the face stands, after a change."""
        if self._what is not None and self.face is not None and self.face.face_id is not None:
            self.put(self._what, keep=True)

    def _looked(self, answer: Looked) -> None:
        asked, keep, found = answer
        if asked != self._asked:
            return
        if isinstance(found, KnownError):
            self.side, self._what = None, None
            self._hint.setText(words.told(found.sentence))
        else:
            self.side = found
            self._chosen = min(self._chosen, len(found.faces) - 1) if keep else found.largest
            if not keep and len(found.faces) > 1:
                self._offer_faces(found)
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        face = self.face
        self._stack.setCurrentIndex(0 if face is None else 1)
        self._who.setVisible(face is not None)
        self._from.setVisible(face is not None)
        if face is None:
            return
        self._picture.show_pixmap(_pixmap(face.crop))
        name = face.group.name if face.group is not None else ""
        path = self._what if isinstance(self._what, Path) else None
        known = face.group is not None
        nobody = tr("No name yet") if known else tr("Not in the album")
        self._who.setText(name or nobody)
        self._picture.setAccessibleName(f"{self._name}: {name or nobody}")
        self._from.setText("" if path is None else path.name)
        self._from.setVisible(path is not None)

    # Which face.

    def _offer_faces(self, side: Side) -> None:
        choices = []
        for place, face in enumerate(side.faces):
            choices.append((_icon(_pixmap(face.crop)), partial(self._take, place)))
        self._offer(choices)
        self.strip.setCurrentRow(side.largest)

    def _offer(self, choices: Sequence[tuple[QIcon, Callable[[], None]]]) -> None:
        self.strip.blockSignals(True)
        self.strip.clear()
        self._choices = [act for _, act in choices]
        for number, (icon, _) in enumerate(choices, 1):
            item = QListWidgetItem(icon, "")
            item.setSizeHint(QSize(CELL, CELL))
            of, which = words.number(len(choices)), words.number(number)
            told = tr("Face {number} of {total}", number=which, total=of)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, told)
            self.strip.addItem(item)
        self.strip.setVisible(bool(choices))
        self.strip.blockSignals(False)

    @Slot(int)
    def _choose(self, row: int) -> None:
        if 0 <= row < len(self._choices):
            self._choices[row]()

    def _take(self, place: int) -> None:
        self._chosen = place
        self._show()
        self.changed.emit()

    @Slot()
    def _ask_person(self) -> None:
        picker = PersonPicker(self._page, tr("Whose face?"))
        picker.picked.connect(self.offer_person)
        picker.open()

    @Slot(str)
    def offer_person(self, person: str) -> None:
        """Offer the faces of a person, and take the first."""
        library = self._page.library

        def read() -> list[tuple[int, Path | None]]:
            faces = library.face_ids(person, SHOWN)
            return [(face, library.crop_file(face)) for face in faces]

        self._page.bridge.ask(read, self._offer_person)

    def _offer_person(self, faces: list[tuple[int, Path | None]]) -> None:
        self._offer(
            [
                (
                    _icon(crop_pixmap(file)),
                    partial(self.put, face, keep=True),
                )
                for face, file in faces
            ]
        )
        self.strip.setCurrentRow(0)
        self.strip.setFocus()

    @Slot()
    def _ask_photo(self) -> None:
        # Cameras write names in capitals, and the dialogs of some systems tell them apart.
        kinds = " ".join(f"*{suffix} *{suffix.upper()}" for suffix in sorted(PHOTO_SUFFIXES))
        title, filter_ = tr("Choose a photo"), tr("Photos ({kinds})", kinds=kinds)
        chosen, _ = QFileDialog.getOpenFileName(self, title, str(Path.home()), filter_)
        if chosen:
            self.put(Path(chosen))

    # Dropping.

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take faces and photo files."""
        if dragged_faces(event.mimeData()) or dropped_paths(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Compare what was dropped; of several the first."""
        faces, paths = dragged_faces(event.mimeData()), dropped_paths(event)
        if faces or paths:
            event.acceptProposedAction()
            self.put(faces[0] if faces else paths[0])


def _pixmap(jpeg: bytes) -> QPixmap:
    pixmap = QPixmap()
    pixmap.loadFromData(jpeg)
    return pixmap


def _icon(pixmap: QPixmap) -> QIcon:
    """Return a face that looks the same when it is chosen: the frame says that it is."""
    if pixmap.isNull():
        return QIcon()
    small = pixmap.scaled(
        2 * SMALL,
        2 * SMALL,
        Qt.AspectRatioMode.KeepAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    icon = QIcon(small)
    icon.addPixmap(small, QIcon.Mode.Selected)
    return icon
