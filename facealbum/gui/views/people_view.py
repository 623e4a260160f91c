"""The grid of people: one tile can be dragged on another, and faces on who they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QWidget

from facealbum.gui.delegates import drawing
from facealbum.gui.delegates.group_tile import GroupTile
from facealbum.gui.models.face_model import dragged_faces
from facealbum.gui.models.group_model import dragged_ids
from facealbum.gui.models.id_model import Role
from facealbum.gui.views.carrying import carry
from facealbum.gui.views.composing_view import ComposingView

if TYPE_CHECKING:
    from PySide6.QtGui import (
        QDragEnterEvent,
        QDragLeaveEvent,
        QDragMoveEvent,
        QDropEvent,
        QKeyEvent,
    )

    from facealbum.gui.images import Images
    from facealbum.gui.theme import Theme
    from facealbum.gui.views.arrangement import Measures

EDGE = 48
"""Dragging nearer than this to the upper or lower edge scrolls, px."""


class PeopleView(ComposingView):
    """A ``ComposingView`` of groups.

    Signals:
        dropped: ids: the one that was dropped on, then those that were dragged.
        given: the id of the one on whom faces were dropped, and the ids of the faces.
        typed: a letter, which begins a name.
    """

    dropped = Signal(list)
    given = Signal(str, list)
    typed = Signal(str)

    def __init__(
        self, images: Images, theme: Theme, measures: Measures, parent: QWidget | None = None
    ) -> None:
        super().__init__(images, theme, measures, parent)
        self._look = drawing.Look(theme, images)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setAutoScroll(True)
        self.setAutoScrollMargin(EDGE)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDropIndicatorShown(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell of a letter; do with other keys as every list does."""
        if begins_name(event):
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Carry the selected people, or the one under the mouse, with the face as the cursor."""
        indexes = self.carried()
        if not indexes:
            return
        self._pressed_at = None
        cover = indexes[0].data(Role.ITEM).cover_face_id
        mime = self.model().mimeData(indexes)
        carry(self, mime, cover, len(indexes), self._look, actions)

    def _aim(self, target: str | None) -> None:
        tile = self.itemDelegate()
        if isinstance(tile, GroupTile) and tile.target != target:
            tile.target = target
            self.viewport().update()

    def _target(self, event: QDropEvent) -> str | None:
        """Return who would be dropped on; None where nobody would take what is dragged."""
        mime = event.mimeData()
        dragged = dragged_ids(mime)
        index = self.indexAt(event.position().toPoint())
        target = index.data(Role.ID) if index.isValid() else None
        takes = bool(dragged or dragged_faces(mime)) and target not in dragged
        return str(target) if target is not None and takes else None

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take people and faces; what else is dragged belongs to the window."""
        if dragged_ids(event.mimeData()) or dragged_faces(event.mimeData()):
            event.accept()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Ring the tile that would be dropped on."""
        mime = event.mimeData()
        if not (dragged_ids(mime) or dragged_faces(mime)):
            event.ignore()
            return
        super().dragMoveEvent(event)
        target = self._target(event)
        self._aim(target)
        event.setAccepted(target is not None)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Forget the ring."""
        super().dragLeaveEvent(event)
        self._aim(None)

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell who, or which faces, were dropped on whom."""
        target, mime = self._target(event), event.mimeData()
        self._aim(None)
        self.setState(QAbstractItemView.State.NoState)
        if target is None:
            event.ignore()
            return
        event.acceptProposedAction()
        faces = dragged_faces(mime)
        if faces:
            self.given.emit(target, faces)
        else:
            self.dropped.emit([target, *dragged_ids(mime)])


def begins_name(event: QKeyEvent) -> bool:
    """Return whether a key is a letter and no command."""
    commands = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    return event.text().isalpha() and not event.modifiers() & commands
