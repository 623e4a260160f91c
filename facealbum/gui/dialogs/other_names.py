"""The names that other programs gave: who they are, how often, and what to do about them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from facealbum.domain.sentences import sentence
from facealbum.gui import words
from facealbum.gui.theme import TITLE, XL, M, S, Theme
from facealbum.gui.words import tr

if TYPE_CHECKING:
    from facealbum.gui.bridge import Bridge
    from facealbum.gui.images import Images
    from facealbum.jobs import JobHandle
    from facealbum.library import Told, ToldName

FACE = 44
"""Side of the face in front of a name, logical px."""
ABOUT = sentence(
    "What you said yourself stays as it is, whatever is chosen here. Undo takes it all back."
)
NOBODY = sentence("No other program named anybody in these photos.")
SEVERAL = 3


class OtherNames(QDialog):
    """A line for each name, to be taken or left.

    Signals:
        review_wanted: the user would rather be asked about each.
        wanted: what begins the job that takes names; it ends with a ``TakenNames``.
    """

    review_wanted = Signal()
    wanted = Signal(object)

    def __init__(self, parent: QWidget, bridge: Bridge, images: Images, theme: Theme) -> None:
        super().__init__(parent)
        self._bridge, self._library, self._images = bridge, bridge.library, images
        self.setWindowTitle(tr("Names from other programs"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(640, 520)
        heading = QLabel(tr("Names from other programs"))
        about = QLabel(words.told(ABOUT))
        heading.setFont(theme.font(TITLE, bold=True))
        about.setProperty("role", "muted")
        about.setWordWrap(True)
        self.told = QLabel(tr("Looking…"))
        self.told.setWordWrap(True)
        self.list = QListWidget()
        self.list.setObjectName("lines")
        self.list.setAccessibleName(tr("Names; the ticked ones are taken"))
        self.list.setIconSize(QSize(FACE, FACE))
        self.list.setWordWrap(True)
        self.list.itemChanged.connect(self._count)
        self.draw = QCheckBox()
        self.draw.toggled.connect(self._count)
        self.draw.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(XL, XL, XL, XL)
        column.setSpacing(S)
        for widget in (heading, self.told, about):
            column.addWidget(widget)
        column.addWidget(self.list, 1)
        column.addWidget(self.draw)
        column.addLayout(self._buttons())
        images.arrived.connect(self._show_faces)
        self._look()

    def _buttons(self) -> QHBoxLayout:
        self.again = QPushButton(tr("Read again"))
        self.review = QPushButton(tr("Ask me about each"))
        self.take, close = QPushButton(tr("Take them")), QPushButton(tr("Close"))
        self.again.setToolTip(tr("Look again into the photos and the files beside them"))
        self.take.setProperty("role", "primary")
        self.again.clicked.connect(self._read_again)
        self.review.clicked.connect(self._ask_in_review)
        self.take.clicked.connect(self._take)
        close.clicked.connect(self.close)
        for button in (self.again, self.review, close):
            button.setAutoDefault(False)
        self.take.setDefault(True)
        self._enable(open_faces=0)
        row = QHBoxLayout()
        row.setSpacing(M)
        row.addWidget(self.again)
        row.addStretch(1)
        for button in (close, self.review, self.take):
            row.addWidget(button)
        return row

    def _look(self) -> None:
        self._bridge.ask(self._library.told_names, self._show)

    def _show(self, told: Told) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        for name in told.names:
            item = QListWidgetItem(described(name))
            item.setData(Qt.ItemDataRole.UserRole, name)
            if name.open or name.not_found:
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                item.setCheckState(Qt.CheckState.Checked if name.open else _UNTICKED)
            self.list.addItem(item)
        self.list.blockSignals(False)
        self.told.setText(summary(told))
        self.draw.setVisible(bool(told.not_found))
        faces = words.count(told.not_found, "face")
        self.draw.setText(tr("Add also {faces} that were not found", faces=faces))
        self._enable(told.open)
        self._show_faces()
        self._count()

    def _enable(self, open_faces: int) -> None:
        self.review.setEnabled(bool(open_faces))
        self.take.setEnabled(False)

    @Slot()
    def _show_faces(self) -> None:
        pixels = FACE * self.devicePixelRatioF()
        for row in range(self.list.count()):
            item = self.list.item(row)
            name: ToldName = item.data(Qt.ItemDataRole.UserRole)
            if name.faces and item.icon().isNull():
                picture = self._images.face(name.faces[0], pixels)
                if picture is not None:
                    self.list.blockSignals(True)
                    item.setIcon(QIcon(picture))
                    self.list.blockSignals(False)

    def _ticked(self) -> list[ToldName]:
        items = [self.list.item(row) for row in range(self.list.count())]
        return [
            item.data(Qt.ItemDataRole.UserRole)
            for item in items
            if item.flags() & Qt.ItemFlag.ItemIsUserCheckable
            and item.checkState() == Qt.CheckState.Checked
        ]

    @Slot()
    def _count(self) -> None:
        """Say on the button how many faces would be taken."""
        drawn = self.draw.isChecked()
        faces = sum(each.open + each.not_found * drawn for each in self._ticked())
        take = tr("Take {faces}", faces=words.count(faces, "face"))
        self.take.setText(take if faces else tr("Take them"))
        self.take.setEnabled(faces > 0)

    @Slot()
    def _read_again(self) -> None:
        self.again.setEnabled(False)
        self.told.setText(tr("Reading…"))
        self._bridge.ponder(self._library.read_metadata, self._reading)

    def _reading(self, job: JobHandle) -> None:
        self._bridge.follow(job, self._read)

    def _read(self, _job: JobHandle) -> None:
        self.again.setEnabled(True)
        self._look()

    @Slot()
    def _take(self) -> None:
        names = [each.name for each in self._ticked()]
        self.wanted.emit(partial(self._library.take_names, names, draw=self.draw.isChecked()))
        self.close()

    @Slot()
    def _ask_in_review(self) -> None:
        self.close()
        self.review_wanted.emit()


_UNTICKED = Qt.CheckState.Unchecked


def summary(told: Told) -> str:
    """Return the sentence above the list."""
    if not told.names:
        return words.told(NOBODY)
    programs = sorted({program for name in told.names for program in name.programs})
    who = words.listing(programs, most=SEVERAL) or tr("Other programs")
    people = words.count(len(told.names), "person")
    faces = words.count(told.open, "face")
    return tr(
        "{who} named {people}. Of {faces} of theirs you have not said yet who it is.",
        who=who,
        people=people,
        faces=faces,
    )


def described(name: ToldName) -> str:
    """Return a name as two lines: who, and what is known of it."""
    facts = (
        (name.open, tr("{faces} to take", faces=_faces(name.open))),
        (name.not_found, tr("{faces} not found", faces=_faces(name.not_found))),
        (name.same, tr("{faces} you named so already", faces=_faces(name.same))),
        (
            name.otherwise,
            tr("{faces} you said is somebody else", faces=_faces(name.otherwise)),
        ),
        (name.refused, tr("{faces} you said no to", faces=_faces(name.refused))),
    )
    parts = [text for number, text in facts if number]
    if name.unplaced:
        photos = words.count(name.unplaced, "photo")
        parts.append(tr("{photos} without a place", photos=photos))
    said_by = words.listing(list(name.programs), most=SEVERAL)
    who = name.name if name.known else tr("{name} (new)", name=name.name)
    return f"{who}\n{' · '.join(filter(None, [said_by, *parts]))}"


def _faces(number: int) -> str:
    return words.count(number, "face")
