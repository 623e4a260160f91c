"""What can be done with faces that were picked on the cards of unnamed groups."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from facealbum.gui.dialogs.compare_sheet import compare_faces
from facealbum.gui.views.person_picker import PersonPicker
from facealbum.gui.views.selection_bar import SelectionBar
from facealbum.gui.words import tr

if TYPE_CHECKING:
    from facealbum.gui.views.page import Page
    from facealbum.gui.views.unnamed_view import UnnamedView


class PickedFaces(QObject):
    """Shows the bar over ``page`` while faces of ``view`` are picked, and does what it says."""

    def __init__(self, page: Page, view: UnnamedView) -> None:
        super().__init__(page)
        self._page = page
        self._view = view
        self.bar = SelectionBar(page.theme, page, view)
        self.bar.cleared.connect(view.clear_picked)
        self.bar.add(tr("Take out"), "corner-up-right", self._take_out, primary=True)
        self.bar.add(tr("Move to…"), "user-round-plus", self._move)
        self._compare = self.bar.add(tr("Compare"), "users", self._compare_them)
        view.picked_changed.connect(self._changed)

    @Slot()
    def _changed(self) -> None:
        picked = len(self._view.card.picked)
        self.bar.show_count(picked, "face")
        self._compare.setVisible(picked == 2)
        self.bar.place()

    def _compare_them(self) -> None:
        compare_faces(self._page, sorted(self._view.card.picked))

    def _take_out(self) -> None:
        self._move_to(None, doing="take out")

    def _move(self) -> None:
        picker = PersonPicker(self._page, tr("Who is this?"), allow_new=True)
        picker.picked.connect(self._move_to)
        picker.named.connect(lambda name: self._move_to(None, name))
        picker.open()

    def _move_to(self, person: str | None, name: str = "", doing: str = "move") -> None:
        faces = sorted(self._view.card.picked)
        self._view.clear_picked()
        move = partial(self._page.library.move_faces, faces, person, name)
        self._page.bridge.do(move, None, doing)
