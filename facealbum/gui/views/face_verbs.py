"""What can be said of the selected faces of a person, in a grid and on a map: one bar, one menu."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt, Slot
from PySide6.QtWidgets import QMenu, QWidget

from facealbum.gui.dialogs.compare_sheet import compare_faces
from facealbum.gui.dialogs.explain_sheet import explain_face
from facealbum.gui.dialogs.split_sheet import part_faces
from facealbum.gui.views.labels import as_title, short_name
from facealbum.gui.views.person_picker import PersonPicker
from facealbum.gui.views.quick_look import Glance, glance_at, offer
from facealbum.gui.views.selected import runs_in
from facealbum.gui.views.selection_bar import SelectionBar
from facealbum.gui.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from facealbum.domain.types import Change, Group
    from facealbum.gui.models.face_model import FaceModel
    from facealbum.gui.views.map_view import MapView
    from facealbum.gui.views.page import Page
    from facealbum.gui.views.section_view import SectionView

    Verb = Callable[[Sequence[int], str], Change]


class FaceVerbs(QWidget):
    """Ground under a view of a person's faces, with a bar of what can be done with the chosen."""

    def __init__(self, page: Page, model: FaceModel, view: SectionView | MapView) -> None:
        super().__init__(page)
        self._page = page
        self._group: Group | None = None
        self.model, self.view = model, view
        view.opened.connect(self._open)
        offer(view, page.images, page.theme, self._glance)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._show_menu)
        view.selectionModel().selectionChanged.connect(self._selection_changed)
        self.setFocusProxy(view)
        self.bar = SelectionBar(page.theme, self, view)
        self.bar.cleared.connect(view.clearSelection)
        self._confirm = self.bar.add(tr("Confirm"), "check", self.confirm)
        self._reject = self.bar.add(tr("Not this person"), "user-round-x", self.reject)
        self.bar.add(tr("Move to…"), "corner-up-right", self.move_to)
        self.bar.add(tr("New person"), "user-round-plus", self.take_out)
        self._split = self.bar.add(tr("Split…"), "split", self.split)
        self._compare = self.bar.add(tr("Compare"), "users", self.compare)
        self.bar.add(tr("No face"), "trash-2", self.take_away)
        self._cover = self.bar.add(tr("Use as cover"), "star", self.use_as_cover)

    def order_tabs(self, *after: QWidget) -> None:
        """Let Tab lead from the view to the bar and then to ``after``; call when all is in place.

        As its focus proxy, the view is where Tab comes to first; what stands before it in the order
        would never be reached.
        """
        stops = [self.view, *self.bar.stops, *after]
        for one, following in pairwise(stops):
            QWidget.setTabOrder(one, following)

    def take_group(self, group: Group) -> None:
        """Speak of this person or group from now on; whoever calls shows the faces."""
        self._group = group
        named = tr("Not {name}", name=short_name(group.name))
        self.bar.retitle(self._reject, named if group.name else tr("Not this person"))
        self._selection_changed()

    def chosen(self) -> list[int]:
        """Return the selected faces, or the one that the keyboard is on."""
        return [int(str(item)) for item in self.view.chosen_ids()]

    @Slot()
    def _selection_changed(self) -> None:
        runs = runs_in(self.view.selectionModel().selection())
        selected = sum(len(run) for run in runs)
        person = self._group is not None and self._group.person_id is not None
        self.bar.show_count(selected, "face")
        self._confirm.setVisible(person and self.model.any_unconfirmed(runs))
        self._reject.setVisible(person)
        self._cover.setVisible(person and selected == 1)
        self._compare.setVisible(selected == 2)
        self._split.setVisible(0 < selected < self.model.rowCount())
        self.bar.place()

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        face = self.model.face(self.model.ids[index.row()])
        if face is not None:
            self._page.open_face(face, self.model.photo_ids())

    def _glance(self, index: QModelIndex) -> Glance | None:
        face = self.model.face(self.model.ids[index.row()])
        return None if face is None else glance_at(face, index)

    @Slot(QPoint)
    def _show_menu(self, point: QPoint) -> None:
        index = self.view.indexAt(point)
        if index.isValid():
            if not self.view.selectionModel().isSelected(index):
                self.view.clearSelection()
                self.view.setCurrentIndex(index)
            menu = self.menu(self.model.ids[index.row()])
            menu.popup(self.view.viewport().mapToGlobal(point))

    def menu(self, face_id: int) -> QMenu:
        """Return what can be asked and said of a face; the menu deletes itself."""
        menu, page, group = QMenu(self), self._page, self._group
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        icon = page.theme.icon
        if group is not None and group.faces > 1:
            why = menu.addAction(icon("circle-question-mark"), tr("Why here?"))
            why.triggered.connect(
                lambda: explain_face(page.window(), page.bridge, page.theme, face_id, group.id)
            )
            menu.addSeparator()
        if group is not None and group.person_id is not None:
            menu.addAction(icon("check"), tr("Confirm")).triggered.connect(self.confirm)
            no = menu.addAction(icon("user-round-x"), as_title(self._reject.accessibleName()))
            no.triggered.connect(self.reject)
        menu.addAction(icon("corner-up-right"), tr("Move to…")).triggered.connect(self.move_to)
        if 0 < len(self.chosen()) < self.model.rowCount():
            menu.addAction(icon("split"), tr("Split…")).triggered.connect(self.split)
        two = len(self.chosen()) == 2
        compare = menu.addAction(icon("users"), tr("Compare") if two else tr("Compare with…"))
        compare.triggered.connect(self.compare if two else lambda: compare_faces(page, [face_id]))
        if group is not None and group.person_id is not None:
            menu.addAction(icon("star"), tr("Use as cover")).triggered.connect(self.use_as_cover)
        menu.addSeparator()
        menu.addAction(icon("trash-2"), tr("No face: remove")).triggered.connect(self.take_away)
        return menu

    def compare(self) -> None:
        """Put the chosen face beside another one, or the two that are chosen."""
        chosen = self.chosen()
        if 0 < len(chosen) <= 2:
            compare_faces(self._page, chosen)

    def confirm(self) -> None:
        """Say that the chosen faces are this person."""
        self._do("confirm", self._page.library.confirm_faces)

    def reject(self) -> None:
        """Say that the chosen faces are not this person."""
        self._do("reject", self._page.library.reject_faces)

    def _do(self, label: str, verb: Verb) -> None:
        group, chosen = self._group, self.chosen()
        if group is None or group.person_id is None or not chosen:
            return
        self.view.clearSelection()
        self._page.bridge.do(partial(verb, chosen, group.id), None, label)

    def take_away(self) -> None:
        """Say that the chosen ones are no faces."""
        chosen = self.chosen()
        if chosen:
            self.view.clearSelection()
            no_faces = partial(self._page.library.not_faces, chosen)
            self._page.bridge.do(no_faces, None, "no face")

    def take_out(self) -> None:
        """Make the chosen faces a person of their own."""
        self._move(self.chosen(), None, "")

    def split(self) -> None:
        """Show the chosen faces beside the others, to be parted from them."""
        group, chosen = self._group, self.chosen()
        if group is not None and 0 < len(chosen) < self.model.rowCount():
            staying = [face for face in self.model.ids if face not in set(chosen)]
            part_faces(self._page, group.id, staying, chosen)

    def move_to(self) -> None:
        """Ask who the chosen faces are."""
        chosen, group = self.chosen(), self._group
        if not chosen or group is None:
            return
        picker = PersonPicker(self._page, tr("Who is this?"), but=group.id, allow_new=True)
        picker.picked.connect(lambda person: self._move(chosen, person, ""))
        picker.named.connect(lambda name: self._move(chosen, None, name))
        picker.open()

    def _move(self, faces: list[int], to: str | None, name: str) -> None:
        if faces:
            self.view.clearSelection()
            move = partial(self._page.library.move_faces, faces, to, name)
            self._page.bridge.do(move, None, "move")

    def use_as_cover(self) -> None:
        """Let the chosen face stand for the person."""
        group, chosen = self._group, self.chosen()
        if group is not None and group.person_id is not None and len(chosen) == 1:
            self.view.clearSelection()
            cover = partial(self._page.library.set_cover, group.id, chosen[0])
            self._page.bridge.do(cover, None, "cover")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete says no, Ctrl+Enter says yes, Ctrl+D compares."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if event.key() == Qt.Key.Key_Delete and shift:
            self.take_away()
        elif event.key() == Qt.Key.Key_Delete:
            self.reject()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and control:
            self.confirm()
        elif event.key() == Qt.Key.Key_D and control:
            self.compare()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the bar over the bottom edge."""
        super().resizeEvent(event)
        self.bar.place()
