"""A small card under a face in a photo: who it is, and what can be said of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from facealbum.gui import words
from facealbum.gui.theme import M, S
from facealbum.gui.views.floating_card import FloatingCard
from facealbum.gui.views.flow import Flow
from facealbum.gui.views.labels import GAP
from facealbum.gui.views.name_field import NameField
from facealbum.gui.words import tr

if TYPE_CHECKING:
    from facealbum.domain.types import Group
    from facealbum.gui.images import Images
    from facealbum.gui.models.name_model import NameModel
    from facealbum.gui.theme import Theme


class FaceCard(FloatingCard):
    """Floats over the photo view.

    Signals:
        named: the name that was entered, and the id of the person picked from the list or "".
        opened: the user wants to see all photos of this person.
        confirmed: the face is this person.
        rejected: the face is not this person.
        no_face: it is no face at all.
        why: the user asks why the face stands with this person.
        compared: the user wants to compare the face with another one.
        left: the card is not wanted any more.
    """

    named = Signal(str, str)
    opened = Signal()
    confirmed = Signal()
    rejected = Signal()
    no_face = Signal()
    why = Signal()
    compared = Signal()
    left = Signal()

    def __init__(self, names: NameModel, images: Images, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.field = NameField(names, images, theme)
        self.field.submitted.connect(self.named)
        self.field.left.connect(self.left)
        self._line = QLabel()
        self._line.setProperty("role", "small")
        self._line.setWordWrap(True)
        self._line.setTextFormat(Qt.TextFormat.PlainText)
        self._open = QPushButton(GAP + tr("See photos"))
        self._yes = QPushButton(GAP + tr("Right", "the name is"))
        self._no = QPushButton(GAP + tr("Wrong", "the name is"))
        buttons = Flow(spacing=S)
        for button, signal, icon, title in (
            (self._open, self.opened, "images", tr("All photos of this person")),
            (self._yes, self.confirmed, "check", tr("This is the person")),
            (self._no, self.rejected, "x", tr("This is somebody else")),
        ):
            button.setProperty("role", "quiet")
            button.setToolTip(title)
            button.clicked.connect(signal)
            theme.set_icon(button, icon)
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(M, M, M, S)
        column.setSpacing(S)
        column.addWidget(self.field)
        column.addWidget(self._line)
        column.addLayout(self._links())
        column.addLayout(buttons)
        self.hide()

    def _links(self) -> Flow:
        self._why = QPushButton(tr("Why here?"))
        self._compare = QPushButton(tr("Compare with…"))
        none = QPushButton(tr("No face"))
        row = Flow(spacing=S)
        for link, signal, title in (
            (self._why, self.why, tr("Show which faces link this one to the others")),
            (self._compare, self.compared, tr("Put another face beside this one")),
            (none, self.no_face, tr("This is no face: remove it")),
        ):
            link.setProperty("role", "link")
            link.setToolTip(title)
            link.clicked.connect(signal)
            row.addWidget(link)
        return row

    def show_face(self, group: Group, *, confirmed: bool) -> None:
        """Ask who this face of ``group`` is, or say it."""
        self.field.setText(group.name)
        self.field.selectAll()
        self.say(group, confirmed=confirmed)
        self.show()
        self.raise_()
        self.field.setFocus()

    def say(self, group: Group, *, confirmed: bool) -> None:
        """Say how sure it is that the face belongs to ``group``."""
        self._line.setText(_sentence(group, confirmed))
        self._yes.setVisible(group.person_id is not None and not confirmed)
        self._no.setVisible(group.person_id is not None)
        self._why.setVisible(group.faces > 1)


def _sentence(group: Group, confirmed: bool) -> str:
    others = group.faces - 1
    if group.stranger:
        return tr("You ignore this stranger. Who gets a name is a stranger no more.")
    if group.person_id is not None and confirmed:
        photos = words.count(group.photos, "photo")
        return tr("You said so. {photos}.", photos=photos)
    if group.name:
        return tr("Looks like {name}. Is that right?", name=group.name)
    if others > 0:
        faces = words.count(others, "other face")
        return tr("The name goes to {faces} of the same person too.", faces=faces)
    return tr("Seen in this photo only.")
