"""A column of faces that can be dragged to another, for splitting a person."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QListView, QWidget

from facealbum.gui.delegates.plain_face import PlainFace
from facealbum.gui.models.face_ids import FaceIds

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent

    from facealbum.gui.images import Images
    from facealbum.gui.theme import Theme

MIME = "application/x-facealbum-faces"
CELL = 84
"""Width of a face with the space around it, logical px."""


class FaceColumn(QListView):
    """Shows faces; drags those that are selected.

    Signals:
        dropped: ids of faces that were let fall here.
        sent: a digit was pressed: the column, from 1, that the selected faces shall go to.
    """

    dropped = Signal(list)
    sent = Signal(int)

    def __init__(self, images: Images, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.faces = FaceIds()
        self.setModel(self.faces)
        delegate = PlainFace(images, theme, self, crosses=False)
        delegate.side = CELL
        self.setItemDelegate(delegate)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setGridSize(QSize(CELL, CELL))
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDragDropMode(QListView.DragDropMode.DragDrop)
        self.setMinimumWidth(2 * CELL + 24)
        images.arrived.connect(self.viewport().update)

    def show_faces(self, ids: Sequence[int]) -> None:
        """Show these faces."""
        self.faces.show(ids)

    def chosen(self) -> list[int]:
        """Return the selected faces, or the one that the keyboard is on."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        if not rows and self.currentIndex().isValid():
            rows = [self.currentIndex().row()]
        return [self.faces.ids[row] for row in rows]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Send the selected faces to the column of a digit."""
        digit = event.key() - Qt.Key.Key_0
        if 1 <= digit <= 9:
            self.sent.emit(digit)
        else:
            super().keyPressEvent(event)

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """Take the selected faces along."""
        data = QMimeData()
        data.setData(MIME, ",".join(map(str, self.chosen())).encode())
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.exec(Qt.DropAction.MoveAction)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Let faces of another column in."""
        self._consider(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Let faces of another column be moved about."""
        self._consider(event)

    def _consider(self, event: QDragMoveEvent) -> None:
        if event.mimeData().hasFormat(MIME) and event.source() is not self:
            event.acceptProposedAction()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the faces."""
        if event.mimeData().hasFormat(MIME):
            event.acceptProposedAction()
            data = bytes(event.mimeData().data(MIME).data())
            self.dropped.emit([int(number) for number in data.decode().split(",") if number])
