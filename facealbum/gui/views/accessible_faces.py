"""What who can't see the window is told of the faces on a photo, whose boxes are painted."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

import shiboken6
from PySide6.QtCore import QPoint, QRect, SignalInstance
from PySide6.QtGui import QAccessible

from facealbum.gui.views.accessible_item import FOCUS, PRESS, PaintedItem, PaintedParts
from facealbum.gui.views.face_canvas import FaceCanvas
from facealbum.gui.words import tr


class AccessibleFace(PaintedItem):
    """One face on a photo: a button that asks who it is."""

    _parent: AccessiblePhoto

    def __init__(self, parent: AccessiblePhoto, row: int) -> None:
        super().__init__(parent, row, QAccessible.Role.Button)

    @property
    def _view(self) -> FaceCanvas:
        return self._parent.view

    def name(self) -> str:
        """Return who it is."""
        return self._view.in_words(self.row)

    def hint(self) -> str:
        """Return what a press does."""
        return tr("Press to say who it is.")

    def place(self) -> QRect:
        """Return where its box is."""
        return self._view.face_rect(self._view.faces[self.row].face.id)

    def facts(self) -> Mapping[str, bool]:
        """Return whether the keyboard is on it, and whether its card is open."""
        here = self._view.row == self.row
        return {
            "focusable": True,
            "focused": here and self._view.hasFocus(),
            "active": here,
            "expandable": True,
            "expanded": self._view.faces[self.row].face.id == self._view.selected,
        }

    def acts(self) -> Mapping[str, Callable[[], object]]:
        """Return what a click does, and going there."""
        view, row = self._view, self.row
        return {PRESS: partial(view.press, row), FOCUS: partial(view.go_to, row)}


class AccessiblePhoto(PaintedParts):
    """A photo: its faces, then the cards that stand over it."""

    def __init__(self, view: FaceCanvas) -> None:
        super().__init__(view, QAccessible.Role.Canvas)
        self.view = view

    def count(self) -> int:
        """Return the number of faces that are shown."""
        return len(self.view.faces) if shiboken6.isValid(self.view) else 0

    def make(self, row: int) -> AccessibleFace:
        """Return a new item for a face."""
        return AccessibleFace(self, row)

    def row_at(self, point: QPoint) -> int:
        """Return the face at a place of the photo, -1 where there is none."""
        return self.view.row_at(point)

    def current_row(self) -> int:
        """Return the face that the keyboard is on, -1 for none."""
        return self.view.row

    def renamed(self) -> SignalInstance:
        """Return what tells that the faces may be others now."""
        return self.view.renamed
