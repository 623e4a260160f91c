"""The faces of a person as a map: what is typical in the middle, what is not outside."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Slot
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from facealbum.domain.errors import KnownError
from facealbum.domain.sentences import sentence
from facealbum.gui import words
from facealbum.gui.delegates.map_face import paint_sign
from facealbum.gui.models.face_model import doubt_about
from facealbum.gui.models.id_model import Role
from facealbum.gui.theme import XL, L, M, S
from facealbum.gui.views.empty_state import EmptyState
from facealbum.gui.views.face_verbs import FaceVerbs
from facealbum.gui.views.labels import ElidedLabel
from facealbum.gui.views.map_view import STEP, MapView
from facealbum.gui.words import told, tr
from facealbum.library import PersonMap, Sureness

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QPaintEvent, QShowEvent

    from facealbum.domain.types import Group, Photo
    from facealbum.gui.theme import Theme
    from facealbum.gui.views.faces_tab import FacesTab
    from facealbum.gui.views.page import Page

SIGN = 10
SAID = {
    Sureness.CONFIRMED: sentence("Confirmed"),
    Sureness.UNCONFIRMED: sentence("Not confirmed"),
    Sureness.DOUBTFUL: sentence("Doubtful"),
}
FEWEST = 2


class _Sign(QWidget):
    """One shape of the legend."""

    def __init__(self, sureness: Sureness, theme: Theme) -> None:
        super().__init__()
        self._sureness, self._theme = sureness, theme
        self.setFixedSize(QSize(SIGN + 6, SIGN + 6))
        theme.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            paint_sign(painter, QRectF(3, 3, SIGN, SIGN), self._sureness, self._theme)


class MapTab(FaceVerbs):
    """The map with its legend; it shares model and selection with the grid of faces."""

    view: MapView

    def __init__(self, page: Page, faces: FacesTab) -> None:
        canvas = MapView(page.images, page.theme, faces.model, faces.view.selectionModel())
        canvas.setAccessibleName(tr("Map of the faces"))
        canvas.words = self._words
        super().__init__(page, faces.model, canvas)
        self._photos: dict[int, Photo] = {}
        self._stale, self._busy = True, False
        self._labels = {kind: QLabel() for kind in Sureness}
        self._told, self._meaning = ElidedLabel(), QLabel()
        self._meaning.setWordWrap(True)
        self._empty = EmptyState(page.theme, "scan-face")
        self._build(page.theme)
        canvas.pointed.connect(self._tell)
        canvas.zoomed.connect(self._tell_rest)

    def _build(self, theme: Theme) -> None:
        upper = QHBoxLayout()
        upper.setContentsMargins(XL, S, XL, 0)
        upper.setSpacing(S)
        self._meaning.setProperty("role", "muted")
        upper.addWidget(self._meaning, 1)
        closer, farther = partial(self.view.zoom_by, STEP), partial(self.view.zoom_by, 1 / STEP)
        zooms = []
        for name, tip, icon, act in (
            (tr("Zoom out"), tr("Zoom out (-)"), "zoom-out", farther),
            (tr("Zoom in"), tr("Zoom in (+)"), "zoom-in", closer),
            (tr("Show all"), tr("Show all (0)"), "maximize", self.view.fit),
        ):
            zooms.append(_button(name, tip, icon, act, theme))
            upper.addWidget(zooms[-1])
        lower = QHBoxLayout()
        lower.setContentsMargins(XL, 0, XL, 0)
        lower.setSpacing(S)
        for kind in Sureness:
            lower.addWidget(_Sign(kind, theme))
            lower.addWidget(self._labels[kind])
            lower.addSpacing(M)
        self._told.setProperty("role", "muted")
        lower.addSpacing(L)
        lower.addWidget(self._told, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        column.addLayout(upper)
        column.addLayout(lower)
        column.addWidget(self._stack, 1)
        self.order_tabs(*zooms)

    def show_person(self, group: Group, photos: Sequence[Photo]) -> None:
        """Show this person or group, whose faces the model has; reads when it is in sight."""
        if self._group is None or self._group.id != group.id:
            self.view.show_faces((), 0.0)
            self.view.fit()
        self._photos = {photo.id: photo for photo in photos}
        self.take_group(group)
        self._stale = True
        if self.isVisible():
            self._load()

    def showEvent(self, event: QShowEvent) -> None:
        """Read what is not read yet."""
        super().showEvent(event)
        self._load()

    def _load(self) -> None:
        group = self._group
        if group is None or self._busy or not self._stale:
            return
        self._stale = False
        if group.faces < FEWEST:
            self._empty.say(tr("One face only"), tr("A map says which faces are alike."))
            self._stack.setCurrentWidget(self._empty)
            return
        self._stack.setCurrentWidget(self.view)
        self._busy = True
        if not self.view.places:
            self._meaning.setText(tr("Comparing the faces…"))
        library, places = self._page.library, self.view.places
        read = partial(_read, partial(library.map_person, group.id, places))
        self._page.bridge.ponder(read, self._show)

    def _show(self, found: PersonMap | KnownError) -> None:
        self._busy = False
        if isinstance(found, KnownError) or self._group is None or found.group.id != self._group.id:
            self._load()  # the page itself sees to somebody who is gone
            return
        self.view.show_faces(found.faces, found.circle)
        counts = self.view.counts()
        for kind, label in self._labels.items():
            label.setText(f"{told(SAID[kind])} {words.number(counts[kind])}")
        self._meaning.setText(_meaning(found))
        self.view.setAccessibleDescription(_described(found, counts))
        self._tell_rest()
        self._load()

    @Slot(int)
    def _tell(self, face_id: int) -> None:
        if face_id:
            self._told.setText(self._words(face_id))
            self.view.setAccessibleDescription(self._words(face_id))
        else:
            self._tell_rest()

    @Slot()
    def _tell_rest(self) -> None:
        layout = self.view.layout_now()
        dots = len(layout.points) - len(layout.pictures)
        more = tr("%Ln faces as dots: zoom in to see them", "", dots) if dots else ""
        self._told.setText(more or tr("Click: the photo. Ctrl+click or a drag: select."))

    def _words(self, face_id: int) -> str:
        """Return photo, date and how sure a face is."""
        row = self.model.index_of(face_id).data(Role.ITEM)
        if row is None:
            return ""
        face, place = row
        photo = self._photos.get(face.photo_id)
        parts = [] if photo is None else [Path(photo.path).name, words.date(photo.taken_at)]
        sureness = self.view.sureness(face_id)
        parts.append("" if sureness is None else told(SAID[sureness]))
        return ", ".join(part for part in (*parts, doubt_about(face, place)) if part)


def _read(read: Callable[[], PersonMap]) -> PersonMap | KnownError:
    try:
        return read()
    except KnownError as error:
        return error


def _button(name: str, tip: str, icon: str, act: Callable[[], None], theme: Theme) -> QToolButton:
    button = QToolButton()
    button.setToolTip(tip)
    button.setAccessibleName(name)
    button.clicked.connect(lambda _checked=False: act())
    theme.set_icon(button, icon)
    return button


def _meaning(found: PersonMap) -> str:
    """Return what place and distance mean on this map, and who is not on it."""
    name = found.group.name
    parts = [
        tr("In the middle is what is typical of {name}.", name=name)
        if name
        else tr("In the middle is what is typical of this group."),
        tr("Faces side by side are alike; those outside the circle are unlike the others."),
    ]
    if found.left_out:
        parts.append(tr("%Ln faces in the very middle are left out.", "", found.left_out))
    if found.other_pipeline:
        parts.append(tr("%Ln face(s) can't be compared with these.", "", found.other_pipeline))
    return " ".join(parts)


def _described(found: PersonMap, counts: dict[Sureness, int]) -> str:
    """Return what the map shows, for whoever can't see it."""
    outside = sum(face.x**2 + face.y**2 > found.circle**2 for face in found.faces)
    parts = [
        tr(
            "%Ln face(s): {sure} confirmed, {unsure} not confirmed, {doubtful} doubtful.",
            "",
            len(found.faces),
            sure=words.number(counts[Sureness.CONFIRMED]),
            unsure=words.number(counts[Sureness.UNCONFIRMED]),
            doubtful=words.number(counts[Sureness.DOUBTFUL]),
        ),
        tr("%Ln face(s) outside the circle, unlike the others.", "", outside),
        tr(
            "Arrows go from face to face, Home to the most typical, End to the least;"
            " Enter opens the photo, Space takes a look, Ctrl+Space selects."
        ),
    ]
    return " ".join(parts)
