"""Saying who a face in a photo is: the card that opens at it, and what its buttons do."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from facealbum.gui.dialogs.compare_sheet import compare_faces
from facealbum.gui.dialogs.explain_sheet import explain_face
from facealbum.gui.dialogs.naming import name_group
from facealbum.gui.likely import Likely
from facealbum.gui.models.name_model import NameModel
from facealbum.gui.views.face_card import FaceCard

if TYPE_CHECKING:
    from facealbum.domain.types import Change, Group
    from facealbum.gui.views.page import Page
    from facealbum.gui.views.photo_canvas import PhotoCanvas, Shown


class FaceNaming(QObject):
    """Opens the card of a face of ``canvas`` and carries the answer to the library.

    Signals:
        open_group: the id of the person whose photos the user wants to see.
        closed: the card went.
    """

    open_group = Signal(str)
    closed = Signal()

    def __init__(self, page: Page, canvas: PhotoCanvas) -> None:
        super().__init__(page)
        self._page = page
        self._canvas = canvas
        self._faces: list[Shown] = []
        self.names = NameModel()
        self._likely = Likely(page.library, page.bridge, self)
        self._likely.found.connect(self._propose)
        self.card = FaceCard(self.names, page.images, page.theme, canvas)
        self.card.named.connect(self._name)
        self.card.left.connect(self.close)
        self.card.why.connect(self._explain)
        self.card.compared.connect(self._compare)
        self.card.opened.connect(self._open_group)
        self.card.confirmed.connect(partial(self._judge, page.library.confirm_faces, "confirm"))
        self.card.rejected.connect(partial(self._judge, page.library.reject_faces, "reject"))
        self.card.no_face.connect(self._take_away)
        canvas.face_clicked.connect(self.ask_name)
        canvas.clicked_beside.connect(self.close)
        canvas.zoomed.connect(self._follow_face)

    def show(self, faces: list[Shown], people: Sequence[Group] | None = None) -> None:
        """Take the faces of the photo, and the people to choose from where they are given."""
        self._faces = faces
        if people is not None:
            self.names.show(people)

    def _selected(self) -> Shown | None:
        found = [shown for shown in self._faces if shown.face.id == self._canvas.selected]
        return found[0] if found else None

    @Slot(int)
    def ask_name(self, face_id: int) -> None:
        """Open the card of a face."""
        self._canvas.selected = face_id
        shown = self._selected()
        if shown is None:
            return
        group = shown.group
        self.card.show_face(group, confirmed=shown.confirmed)
        self._follow_face()
        self._canvas.update()
        self.names.show_likely([])
        self.card.field.propose("")
        if not group.name:
            self._likely.ask(face_id)

    @Slot(int, list)
    def _propose(self, face_id: int, people: list[str]) -> None:
        if self._canvas.selected == face_id:
            self.names.show_likely(people)
            self.card.field.propose(self.names.likeliest)

    @Slot()
    def close(self) -> None:
        """Close the card of a face."""
        if self._canvas.selected:
            self._canvas.selected = 0
            self.card.hide()
            self._canvas.update()
            self.closed.emit()

    @Slot()
    def _follow_face(self) -> None:
        if self._canvas.selected:
            face = self._canvas.face_rect(self._canvas.selected)
            self.card.stand_by(face, self._canvas.rect())

    @Slot()
    def _compare(self) -> None:
        face = self._canvas.selected
        self.close()
        compare_faces(self._page, [face])

    @Slot()
    def _open_group(self) -> None:
        shown = self._selected()
        if shown is not None:
            self.open_group.emit(shown.group.id)

    @Slot(str, str)
    def _name(self, name: str, person: str) -> None:
        """Name the whole group of a face that nobody named; else move the one face."""
        del person  # two with one name are one, picked from the list or typed
        shown, page = self._selected(), self._page
        self.close()
        if shown is None or name == shown.group.name:
            return
        if not shown.group.name:
            name_group(page.window(), page.bridge, page.theme, shown.group.id, name)
        else:
            known = page.library.person_named(name)
            move = partial(
                page.library.move_faces,
                [shown.face.id],
                known.id if known is not None else None,
                "" if known is not None else name,
            )
            page.bridge.do(move, None, "move")

    @Slot()
    def _explain(self) -> None:
        shown, page = self._selected(), self._page
        self.close()
        if shown is not None:
            explain_face(page.window(), page.bridge, page.theme, shown.face.id, shown.group.id)

    def _judge(self, verb: Callable[[list[int], str], Change], label: str) -> None:
        shown = self._selected()
        self.close()
        if shown is not None:
            self._page.bridge.do(partial(verb, [shown.face.id], shown.group.id), None, label)

    @Slot()
    def _take_away(self) -> None:
        shown = self._selected()
        self.close()
        if shown is not None:
            no_face = partial(self._page.library.not_faces, [shown.face.id])
            self._page.bridge.do(no_face, None, "no face")
