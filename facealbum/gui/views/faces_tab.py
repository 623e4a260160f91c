"""The faces of a person in a grid, to be selected and said something of."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from facealbum.gui.delegates.drawing import Look
from facealbum.gui.delegates.face_tile import FaceTile
from facealbum.gui.models.face_model import FaceModel, Faces, Row
from facealbum.gui.models.id_model import Role
from facealbum.gui.theme import S
from facealbum.gui.views.arrangement import Measures
from facealbum.gui.views.carrying import carry
from facealbum.gui.views.face_verbs import FaceVerbs
from facealbum.gui.views.section_view import SectionView
from facealbum.gui.words import tr

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import Qt

    from facealbum.domain.types import Group
    from facealbum.gui.views.page import Page

CELL = 112


class FacesGrid(SectionView):
    """Faces that can be dragged on a person: on the page People, or beside one to compare."""

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Carry the selected faces, or the one under the mouse."""
        indexes = self.carried()
        if indexes:
            self._pressed_at = None
            first = int(indexes[0].data(Role.ID))
            mime = self.model().mimeData(indexes)
            carry(self, mime, first, len(indexes), Look(self._theme, self._images), actions)


class FacesTab(FaceVerbs):
    """A grid of faces with a bar of what can be done with those that are selected."""

    view: SectionView

    def __init__(self, page: Page) -> None:
        model = FaceModel()
        view = FacesGrid(page.images, page.theme, Measures(cell=CELL, gap=S), click_opens=False)
        view.setAccessibleName(tr("Faces"))
        view.setItemDelegate(FaceTile(page.images, page.theme, view))
        view.show_model(model)
        view.setDragEnabled(True)
        super().__init__(page, model, view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(view)
        self.order_tabs()

    def show_faces(
        self,
        group: Group,
        rows: list[Row],
        ages: Mapping[int, str] | None = None,
        known: Faces | None = None,
    ) -> None:
        """Show the faces of this person or group; by ``ages`` (by photo) where they are given.

        ``known`` are the same faces, compared before.
        """
        if self._group is None or self._group.id != group.id:
            self.view.clearSelection()
            self.view.verticalScrollBar().setValue(0)
        if ages is None:
            self.model.show(rows, person=group.person_id is not None, known=known)
        else:
            self.model.show_by_age(rows, ages, known)
        self.take_group(group)

    def set_cell(self, pixels: int) -> None:
        """Make the cells at least so wide."""
        self.view.set_measures(replace(self.view.measures, cell=pixels))
