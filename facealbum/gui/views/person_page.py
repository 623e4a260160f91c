"""One person, or one group without a name: their photos, their faces and a map of these."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from facealbum.domain.errors import UnknownIdError
from facealbum.domain.types import TakenFrom
from facealbum.gui import words
from facealbum.gui.dialogs.naming import name_group
from facealbum.gui.dialogs.split_sheet import CONTROL_SHIFT, split_person
from facealbum.gui.models.name_model import NameModel
from facealbum.gui.models.photo_model import month_sections, months_of
from facealbum.gui.theme import TILE_LARGEST, TILE_SMALLEST, XL, M
from facealbum.gui.views.clip_moments import moments_of
from facealbum.gui.views.faces_tab import FacesTab
from facealbum.gui.views.group_menu import GroupMenu
from facealbum.gui.views.loader import Loader
from facealbum.gui.views.map_tab import MapTab
from facealbum.gui.views.page import Page
from facealbum.gui.views.person_header import PersonHeader
from facealbum.gui.views.photo_grid import CELL, PhotoGrid
from facealbum.gui.views.size_slider import SizeSlider
from facealbum.gui.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from facealbum.domain.types import Change, Face, Group, Photo
    from facealbum.gui.bridge import Bridge
    from facealbum.gui.images import Images
    from facealbum.gui.models.face_model import Faces, Row
    from facealbum.gui.models.group_model import Groups
    from facealbum.gui.models.photo_model import PhotoRows
    from facealbum.gui.navigation import Location
    from facealbum.gui.theme import Theme
    from facealbum.library.library import Library


@dataclass(frozen=True)
class Found:
    """A person, read and made ready beside the GUI thread."""

    group: Group
    photos: list[Photo]
    rows: PhotoRows
    faces: list[Row]
    known: Faces
    names: Groups


PHOTOS, FACES, MAP = 0, 1, 2
CONTROL = Qt.KeyboardModifier.ControlModifier
BY_AGE = 1
"""Place of the order in its list; the other is by doubt."""


class PersonPage(Page):
    """Shows the group that ``show_group`` was given."""

    def __init__(
        self,
        library: Library,
        bridge: Bridge,
        images: Images,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(library, bridge, images, theme, parent)
        self._group_id = ""
        self._group: Group | None = None
        self._first: Face | None = None
        self._dated: list[Photo] = []
        self._loader: Loader[Found] = Loader(bridge, self._read, self._show, self._gone)
        self.names = NameModel()
        self.header = PersonHeader(self.names, images, theme, self)
        self.header.named.connect(self._name)
        self.header.menu.connect(self._show_menu)
        self.header.confirmed.connect(self._confirm_all)
        self.photos = PhotoGrid(library, bridge, images, theme)
        self.photos.open_photo.connect(self.open_photo)
        self.photos.export_requested.connect(self.export_requested)
        self.faces = FacesTab(self)
        self.map = MapTab(self, self.faces)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._build()

    def _build(self) -> None:
        self.tabs = QTabBar()
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.setElideMode(Qt.TextElideMode.ElideNone)
        for title in (tr("Photos"), tr("Faces"), tr("Map")):
            self.tabs.addTab(title)
        self.tabs.currentChanged.connect(self._turn)
        self.order = QComboBox()
        self.order.setAccessibleName(tr("Sort faces by"))
        self.order.setToolTip(tr("Sort faces by"))
        self.order.addItems([tr("By doubt"), tr("By age")])
        self.order.currentIndexChanged.connect(self._sort_faces)
        self._size = size = SizeSlider(self.theme, CELL)
        size.changed.connect(self._set_cell)
        self.photos.cell_changed.connect(size.show_size)
        self.faces.view.cell_changed.connect(size.show_size)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.photos)
        self._stack.addWidget(self.faces)
        self._stack.addWidget(self.map)
        row = QHBoxLayout()
        row.setContentsMargins(XL - M, 0, XL, 0)
        row.addWidget(self.tabs)
        row.addStretch(1)
        row.addWidget(self.order)
        row.addWidget(size)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(row)
        column.addWidget(self._stack, 1)

    @property
    def group_id(self) -> str:
        """The id of the person or group that is shown."""
        return self._group_id

    def title(self) -> str:
        """Return the person's name."""
        return (self._group.name if self._group else "") or tr("No name yet")

    def prepare(self, place: Location) -> None:
        """Show the group whose id ``place`` says."""
        self.show_group(place.what)

    def show_group(self, group_id: str) -> None:
        """Show this person or group from the top.

        Raises:
            UnknownIdError: there is no such group.
        """
        group = self.library.group(group_id)
        if group_id != self._group_id:
            self.faces.view.clearSelection()
            self.photos.view.clearSelection()
            self.photos.view.verticalScrollBar().setValue(0)
            self.tabs.setCurrentIndex(PHOTOS if group.person_id is not None else FACES)
            self._clear(group)
        self._group_id = self.photos.whose = group_id
        self._stale = False
        self._loader.load()

    def show_faces(self) -> None:
        """Turn to the faces, the doubtful ones first."""
        self.tabs.setCurrentIndex(FACES)

    def _clear(self, group: Group) -> None:
        """Show the head of a person at once; the pictures follow."""
        self._group = group
        self._first = None
        self.header.show_group(group)
        self.photos.clear()
        self._dated = []
        self.faces.show_faces(group, [])
        self._offer_order()

    def activate(self) -> None:
        """Look again where something changed, and take the keyboard."""
        super().activate()
        if self._group is not None and not self._group.name:
            self.header.rename()
        else:
            self._focus_tab()

    def concerns(self, change: Change) -> bool:
        """Return whether this person may look different."""
        return change.everything or self._group_id in change.groups

    def look(self) -> None:
        """Read the person, beside the GUI thread."""
        if self._group_id:
            self._loader.load()

    def _read(self) -> Found:
        library, group_id = self.library, self._group_id
        photos, faces = library.photos_of(group_id), library.faces_of(group_id)
        others = [person for person in library.people() if person.id != group_id]
        months = month_sections(months_of(photos))
        return Found(
            library.group(group_id),
            photos,
            self.photos.ready([photo.id for photo in photos], months, moments_of(faces)),
            faces,
            self.faces.model.compare(faces),
            self.names.compare(others),
        )

    def _show(self, found: Found) -> None:
        group, photos, faces = found.group, found.photos, found.faces
        if group.id != self._group_id:
            return
        if not group.faces:
            self._gone()
            return
        self._group = group
        self.retitled.emit()
        self._first = faces[0][0] if faces else None
        self.names.show(found.names)
        self.header.show_group(group)
        self.photos.take(found.rows)
        self._dated = [each for each in photos if each.taken_from is not TakenFrom.FILE]
        self.faces.show_faces(group, faces, self._ages(), found.known)
        self.map.show_person(group, photos)
        self._offer_order()
        for tab, title, shown in ((PHOTOS, tr("Photos"), photos), (FACES, tr("Faces"), faces)):
            self.tabs.setTabText(tab, f"{title}  {words.number(len(shown))}")

    def _ages(self) -> dict[int, str] | None:
        """Return the age in each dated photo, the youngest first, where faces stand by age."""
        born = self._group.birth_date if self._group is not None else None
        if born is None or self.order.currentIndex() != BY_AGE:
            return None
        dated = [(each.taken_at, each.id) for each in self._dated if each.taken_at is not None]
        return {photo: words.age(born, taken_at) for taken_at, photo in sorted(dated)}

    def _offer_order(self) -> None:
        born = self._group is not None and self._group.birth_date is not None
        self.order.setVisible(born and self.tabs.currentIndex() == FACES)

    @Slot()
    def _sort_faces(self) -> None:
        if self._group is not None:
            self.faces.show_faces(self._group, self.faces.model.rows(), self._ages())

    def _gone(self) -> None:
        """Go to the group that holds this one's first face now, or back where there is none."""
        if self._exists():
            return
        first, self._group_id = self._first, ""
        try:
            found = self.library.faces_in(first.photo_id) if first is not None else []
        except UnknownIdError:
            found = []
        for face, group in found:
            if first is not None and face.id == first.id:
                self.show_group(group.id)
                return
        if self.isVisible():
            self.back.emit()

    def _exists(self) -> bool:
        """Return whether what is shown by now is there: the read was of what was shown before."""
        try:
            return self.library.group(self._group_id).faces > 0
        except UnknownIdError:
            return False

    @Slot(int)
    def _turn(self, tab: int) -> None:
        self._stack.setCurrentIndex(tab)
        self._offer_order()
        self._size.setVisible(tab != MAP)
        self._focus_tab()

    def _focus_tab(self) -> None:
        tabs: tuple[QWidget, ...] = (self.photos, self.faces, self.map)
        tabs[self.tabs.currentIndex()].setFocus()

    @Slot(int)
    def _set_cell(self, pixels: int) -> None:
        cell = min(max(pixels, TILE_SMALLEST), TILE_LARGEST)
        self.photos.set_cell(cell)
        self.faces.set_cell(cell)

    @Slot(str, str)
    def _name(self, name: str, person: str) -> None:
        del person
        group_id = self._group_id
        name_group(
            self.window(),
            self.bridge,
            self.theme,
            group_id,
            name,
            lambda _change: self._follow(group_id, name),
        )
        self.header.put_back()

    def _follow(self, was: str, name: str) -> None:
        """Stay with the faces: with a name the group became a person of another id."""
        person = self.library.person_named(name)
        if self.isVisible() and person is not None and self._group_id in (was, ""):
            self.show_group(person.id)

    @Slot()
    def _show_menu(self) -> None:
        if self._group_id:
            corner = QPoint(0, self.header.more.height())
            where = self.header.more.mapToGlobal(corner)
            GroupMenu(self, [self._group_id], self.header.rename).popup(where)

    @Slot()
    def _confirm_all(self) -> None:
        faces = [face.id for face, place in self.faces.model.rows() if not place.confirmed]
        if faces and self._group_id:
            confirm = partial(self.library.confirm_faces, faces, self._group_id)
            self.bridge.do(confirm, None, "confirm")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F2 names, Ctrl+Tab turns to the next tab, Ctrl+Shift+S splits, Escape goes back."""
        if event.key() == Qt.Key.Key_F2:
            self.header.rename()
        elif event.key() == Qt.Key.Key_S and event.modifiers() == CONTROL_SHIFT:
            if self._group_id:
                split_person(self, self._group_id)
        elif event.key() == Qt.Key.Key_Tab and event.modifiers() == CONTROL:
            self.tabs.setCurrentIndex((self.tabs.currentIndex() + 1) % self.tabs.count())
        elif event.key() == Qt.Key.Key_Escape:
            self.back.emit()
        else:
            super().keyPressEvent(event)
