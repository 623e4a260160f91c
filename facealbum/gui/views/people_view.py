"""The grid of people, where one tile can be dragged on another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QDrag, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QWidget

from facealbum.gui.delegates import drawing
from facealbum.gui.delegates.group_tile import GroupTile
from facealbum.gui.models.group_model import dragged_ids
from facealbum.gui.models.id_model import Role
from facealbum.gui.theme import TILE_RADIUS
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

DRAGGED = 96
"""Side of the face under the mouse while it is dragged, px."""
EDGE = 48
"""Dragging nearer than this to the upper or lower edge scrolls, px."""


class PeopleView(ComposingView):
    """A ``ComposingView`` of groups.

    Signals:
        dropped: ids: the one that was dropped on, then those that were dragged.
        typed: a letter, which begins a name.
    """

    dropped = Signal(list)
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
        drag = QDrag(self)
        drag.setMimeData(self.model().mimeData(indexes))
        drag.setPixmap(self._face(indexes[0].data(Role.ITEM).cover_face_id))
        drag.setHotSpot(QPoint(DRAGGED // 2, DRAGGED // 2))
        self._pressed_at = None
        drag.exec(actions, Qt.DropAction.MoveAction)

    def _face(self, face_id: int) -> QPixmap:
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(round(DRAGGED * ratio), round(DRAGGED * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        with QPainter(pixmap) as painter:
            painter.setOpacity(0.9)
            square = pixmap.rect()
            square.setSize(square.size() / ratio)
            drawing.paint_face(painter, square, face_id, self._look, TILE_RADIUS)
        return pixmap

    def _aim(self, target: str | None) -> None:
        tile = self.itemDelegate()
        if isinstance(tile, GroupTile) and tile.target != target:
            tile.target = target
            self.viewport().update()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take people; what else is dragged belongs to the window."""
        if dragged_ids(event.mimeData()):
            event.accept()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Ring the tile that would be dropped on."""
        dragged = dragged_ids(event.mimeData())
        if not dragged:
            event.ignore()
            return
        super().dragMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        target = index.data(Role.ID) if index.isValid() else None
        self._aim(target if target not in dragged else None)
        event.setAccepted(target is not None and target not in dragged)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Forget the ring."""
        super().dragLeaveEvent(event)
        self._aim(None)

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell who was dropped on whom."""
        dragged = dragged_ids(event.mimeData())
        index = self.indexAt(event.position().toPoint())
        self._aim(None)
        self.setState(QAbstractItemView.State.NoState)
        target = index.data(Role.ID) if index.isValid() else None
        if target is not None and dragged and target not in dragged:
            event.acceptProposedAction()
            self.dropped.emit([target, *dragged])
        else:
            event.ignore()


def begins_name(event: QKeyEvent) -> bool:
    """Return whether a key is a letter and no command."""
    commands = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    return event.text().isalpha() and not event.modifiers() & commands
