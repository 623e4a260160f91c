"""Drawing a face that the detector missed: the layer, the card that asks who it is, the job."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from facealbum.domain.errors import CancelledError, KnownError
from facealbum.gui.theme import M, S
from facealbum.gui.views.drawing_layer import DrawingLayer
from facealbum.gui.views.floating_card import FloatingCard
from facealbum.gui.views.name_field import NameField
from facealbum.gui.words import tr

if TYPE_CHECKING:
    from facealbum.gui.images import Images
    from facealbum.gui.models.name_model import NameModel
    from facealbum.gui.theme import Theme
    from facealbum.gui.views.page import Page
    from facealbum.gui.views.photo_canvas import PhotoCanvas
    from facealbum.jobs import JobHandle


class DrawCard(FloatingCard):
    """Asks who the drawn face is; no name is an answer too.

    Signals:
        added: the name or "", and the id of the person picked from the list or "".
        left: the user does not want to draw.
    """

    added = Signal(str, str)
    left = Signal()

    def __init__(self, names: NameModel, images: Images, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.field = NameField(names, images, theme)
        self.field.submitted.connect(self.added)
        self.field.left.connect(self.left)
        self.field.returnPressed.connect(self._add_nameless)
        line = QLabel(tr("Without a name it waits in Unnamed."))
        line.setProperty("role", "small")
        add, cancel = QPushButton(tr("Add face")), QPushButton(tr("Cancel"))
        add.setProperty("role", "primary")
        add.clicked.connect(self._add)
        cancel.clicked.connect(self.left)
        buttons = QHBoxLayout()
        buttons.setSpacing(S)
        buttons.addWidget(add)
        buttons.addWidget(cancel)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(M, M, M, M)
        column.setSpacing(S)
        column.addWidget(self.field)
        column.addWidget(line)
        column.addLayout(buttons)
        self.hide()

    @Slot()
    def _add(self) -> None:
        self.added.emit(" ".join(self.field.text().split()), "")

    @Slot()
    def _add_nameless(self) -> None:
        if not self.field.text().strip() and not self.field.choosing:
            self.added.emit("", "")


class FaceDrawing(QObject):
    """Lets the user draw faces on ``canvas``.

    Signals:
        closed: drawing ended, with a face or without.
    """

    closed = Signal()

    def __init__(self, page: Page, canvas: PhotoCanvas, names: NameModel) -> None:
        super().__init__(page)
        self._page = page
        self._canvas = canvas
        self._photo_id = 0
        self._at: float | None = None
        self._boxes = False
        self.layer = DrawingLayer(page.theme, canvas)
        self.layer.taken.connect(self._ask)
        self.layer.moved.connect(self._follow)
        self.layer.left.connect(self.close)
        self.card = DrawCard(names, page.images, page.theme, canvas)
        self.card.added.connect(self._draw)
        self.card.left.connect(self.close)

    @property
    def on(self) -> bool:
        """Whether the user is drawing."""
        return bool(self._photo_id)

    def begin(self, photo_id: int, at: float | None = None) -> None:
        """Let a box be drawn; the faces that are known show theirs. ``at`` is a clip's moment."""
        self._photo_id, self._at = photo_id, at
        self._boxes, self._canvas.boxes = self._canvas.boxes, True
        self.layer.begin()

    @Slot()
    def close(self) -> None:
        """Stop drawing."""
        if self.on:
            self._photo_id = 0
            self._canvas.boxes = self._boxes
            self.card.hide()
            self.layer.hide()
            self._canvas.update()
            self.closed.emit()

    @Slot()
    def _ask(self) -> None:
        self.card.field.clear()
        self.card.show()
        self.card.raise_()
        self._follow()
        self.card.field.setFocus()

    @Slot()
    def _follow(self) -> None:
        if self.card.isVisible():
            self.card.stand_by(self.layer.box_rect(), self._canvas.rect())

    @Slot(str, str)
    def _draw(self, name: str, person: str) -> None:
        """Let the library look at the box; what comes of it is told like any other change."""
        self.card.hide()
        self.layer.work()
        photo_id, box = self._photo_id, self.layer.box
        to, new = person or None, "" if person else name
        job = self._page.library.draw_face(photo_id, box, to, new, self._at)
        self._page.bridge.follow(job, partial(self._drawn, photo_id))

    def _drawn(self, photo_id: int, job: JobHandle) -> None:
        bridge = self._page.bridge
        try:
            bridge.acted.emit(job.result(0))
        except CancelledError:
            return
        except KnownError as error:
            bridge.failed.emit(error)
        if photo_id == self._photo_id:
            self.close()
