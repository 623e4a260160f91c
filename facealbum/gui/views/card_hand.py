"""The hand on the faces of cards: a press selects one, and what is held can be dragged away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from facealbum.gui.delegates.drawing import Look
from facealbum.gui.models.face_model import faces_to_drag
from facealbum.gui.views.carrying import carry

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

    from facealbum.gui.views.unnamed_view import UnnamedView


class CardHand:
    """What the mouse does with the faces on the cards of a view."""

    def __init__(self, view: UnnamedView, look: Look) -> None:
        self._view, self._look = view, look
        self._held: tuple[int, str, QPoint] | None = None
        """The face that the button is held on, its group, and where it was pressed."""

    def press(self, face: int, group_id: str, point: QPoint) -> None:
        """Select a face, or no more; it is held until the button is let go."""
        self._held = (face, group_id, point)
        self._tick(face, group_id)

    def release(self) -> None:
        """Let go of what is held."""
        self._held = None

    def moves(self, event: QMouseEvent) -> bool:
        """Drag what is held once the mouse went far enough; return whether anything is held."""
        if self._held is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return False
        face, group_id, pressed = self._held
        way = (event.position().toPoint() - pressed).manhattanLength()
        if way >= QApplication.startDragDistance():
            self._held = None
            self._carry(face, group_id)
        return True

    def forget_gone(self) -> None:
        """Select no face of groups that are not there any more."""
        view, picked = self._view, self._view.card.picked
        gone = [face for face, item in picked.items() if view.groups.group(item) is None]
        for face in gone:
            del picked[face]
        if gone:
            view.picked_changed.emit()

    def _tick(self, face: int, group_id: str) -> None:
        picked = self._view.card.picked
        if picked.pop(face, None) is None:
            picked[face] = group_id
        self._view.picked_changed.emit()
        self._view.viewport().update()

    def _carry(self, face: int, group_id: str) -> None:
        """Drag a face, and all that are selected where it is one of them."""
        was_picked = face not in self._view.card.picked  # the press took it out
        faces = [face, *self._view.card.picked] if was_picked else [face]
        self._tick(face, group_id)
        mime, copied = faces_to_drag(faces), Qt.DropAction.CopyAction
        if carry(self._view, mime, face, len(faces), self._look, copied) and was_picked:
            self._view.clear_picked()
