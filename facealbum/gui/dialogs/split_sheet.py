"""Two or more people who were taken for one, side by side, to be put right and parted."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from facealbum.domain.errors import KnownError
from facealbum.gui import words
from facealbum.gui.models.name_model import NameModel
from facealbum.gui.theme import TITLE, XL, L, M, S
from facealbum.gui.views.elided_label import ElidedLabel
from facealbum.gui.views.face_column import FaceColumn
from facealbum.gui.views.name_field import NameField
from facealbum.gui.words import tr

if TYPE_CHECKING:
    from facealbum.domain.types import Group
    from facealbum.gui.bridge import Bridge
    from facealbum.gui.images import Images
    from facealbum.gui.theme import Theme
    from facealbum.gui.views.page import Page

CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
"""With S they ask for the sheet on every page that shows people."""
FEWEST, MOST = 2, 9
WIDTH, HEIGHT, NUMBER = 860, 620, 88


class _Part(QWidget):
    """One column: who it is, how many faces, the faces."""

    def __init__(self, number: int, names: NameModel, images: Images, theme: Theme) -> None:
        super().__init__()
        self.field = NameField(names, images, theme)
        self.field.setAccessibleName(tr("Name of column {number}", number=number))
        self.fixed = ElidedLabel()
        self.fixed.setFont(theme.font(bold=True))
        self.fixed.setMinimumHeight(self.field.sizeHint().height())
        self.fixed.hide()
        self.count = QLabel()
        self.count.setProperty("role", "small")
        self.column = FaceColumn(images, theme)
        self.column.setAccessibleName(tr("Faces of column {number}", number=number))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(S)
        layout.addWidget(self.field)
        layout.addWidget(self.fixed)
        layout.addWidget(self.count)
        layout.addWidget(self.column, 1)

    def show_faces(self, number: int, faces: Sequence[int]) -> None:
        self.column.show_faces(faces)
        self.count.setText(f"{number}. {words.count(len(faces), 'face')}")


class SplitSheet(QDialog):
    """Proposes parts of a person; the user moves faces between them, names them, and parts them."""

    def __init__(
        self,
        parent: QWidget,
        bridge: Bridge,
        images: Images,
        theme: Theme,
        group: Group,
        parts: Sequence[Sequence[int]] = (),
    ) -> None:
        """Show ``parts``, or propose some where none are given."""
        super().__init__(parent)
        self._bridge, self._library = bridge, bridge.library
        self._images, self._theme = images, theme
        self._group = group
        self._faces: list[list[int]] = []
        self._parts: list[_Part] = []
        self._asked = 0
        self._names = NameModel()
        self._names.show([each for each in self._library.people() if each.id != group.id])
        self.setWindowTitle(tr("Split this person"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(WIDTH, HEIGHT)
        heading = QLabel(tr("How many people are these?"))
        if group.name:
            heading.setText(tr("Who is not {name}?", name=group.name))
        heading.setFont(theme.font(TITLE, bold=True))
        heading.setTextFormat(Qt.TextFormat.PlainText)
        heading.setWordWrap(True)
        self._line = QLabel(tr("Looking at the faces…"))
        self._line.setProperty("role", "muted")
        self._line.setWordWrap(True)
        self._columns = QHBoxLayout()
        self._columns.setSpacing(L)
        column = QVBoxLayout(self)
        column.setContentsMargins(XL, XL, XL, XL)
        column.setSpacing(M)
        column.addWidget(heading)
        column.addWidget(self._line)
        column.addWidget(self._side_by_side(), 1)
        column.addLayout(self._controls())
        if parts:
            self._asked = len(parts)
            self.show_parts(parts, len(parts))
        else:
            self._propose()

    def _side_by_side(self) -> QScrollArea:
        """Return what scrolls sideways where there are more columns than there is room for."""
        ground = QWidget()
        ground.setLayout(self._columns)
        self._columns.setContentsMargins(0, 0, 0, 0)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(ground)
        return area

    def _controls(self) -> QHBoxLayout:
        self.number = QSpinBox()
        self.number.setRange(FEWEST, MOST)
        self.number.setAccessibleName(tr("How many people"))
        self.number.setMinimumWidth(NUMBER)
        # In the middle as in the settings: the style sheet's padding does not reach the number.
        self.number.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.number.valueChanged.connect(self._propose)
        self.go, cancel = QPushButton(tr("Split")), QPushButton(tr("Cancel"))
        self.go.setProperty("role", "primary")
        self.go.setAutoDefault(False)
        self.go.setShortcut("Ctrl+Return")
        self.go.setToolTip(tr("Split (Ctrl+Enter)"))
        self.go.clicked.connect(self._split)
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        label = QLabel(tr("&People"))
        label.setBuddy(self.number)
        row = QHBoxLayout()
        row.setSpacing(S)
        row.addWidget(label)
        row.addWidget(self.number)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.go)
        return row

    # Proposing.

    @Slot()
    def _propose(self) -> None:
        parts = self.number.value()
        self._asked = parts
        self.go.setEnabled(False)
        propose = partial(_proposed, self._bridge, self._group.id, parts)
        self._bridge.ponder(propose, self._show)

    def _show(self, found: tuple[int, list[list[int]] | KnownError]) -> None:
        parts, answer = found
        if parts != self._asked:
            return
        if isinstance(answer, KnownError):
            self._line.setText(words.told(answer.sentence))
            return
        self.show_parts(answer, parts)

    def show_parts(self, proposed: Sequence[Sequence[int]], wanted: int) -> None:
        """Show so many columns; faces that are like none of them stay with the first."""
        names = [part.field.text() for part in self._parts]
        columns = [list(part) for part in proposed[:wanted]]
        columns += [[] for _ in range(wanted - len(columns))]
        for lone in proposed[wanted:]:
            columns[0] += lone
        self._faces = columns
        while (item := self._columns.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        self._parts = []
        for number in range(1, wanted + 1):
            part = _Part(number, self._names, self._images, self._theme)
            part.column.sent.connect(partial(self._send, number - 1))
            part.column.dropped.connect(partial(self._move, number - 1))
            part.field.setText(names[number - 1] if number <= len(names) else "")
            self._columns.addWidget(part, 1)
            self._parts.append(part)
        if self._group.name:
            self._parts[0].field.hide()
            self._parts[0].fixed.setText(self._group.name)
            self._parts[0].fixed.show()
        self._line.setText(
            tr(
                "Drag faces to the column where they belong, or press 1 to {number}."
                " A name can wait. You can take this back.",
                number=wanted,
            )
        )
        self._refresh()
        self._parts[-1].column.setFocus()

    def columns(self) -> list[list[int]]:
        """Return the faces of each column."""
        return [list(faces) for faces in self._faces]

    # Moving.

    def _send(self, source: int, digit: int) -> None:
        if digit <= len(self._faces) and digit - 1 != source:
            self._move(digit - 1, self._parts[source].column.chosen())

    def _move(self, target: int, faces: Sequence[int]) -> None:
        moving = set(faces)
        for column, held in enumerate(self._faces):
            if column != target:
                self._faces[column] = [face for face in held if face not in moving]
        there = set(self._faces[target])
        self._faces[target] += [face for face in faces if face not in there]
        self._refresh()

    def _refresh(self) -> None:
        for number, (part, faces) in enumerate(zip(self._parts, self._faces, strict=True), 1):
            part.show_faces(number, faces)
        filled = sum(bool(faces) for faces in self._faces)
        self.go.setEnabled(filled >= FEWEST and bool(self._faces[0]))

    # Doing.

    @Slot()
    def _split(self) -> None:
        names = ["" if part.fixed.text() else part.field.text() for part in self._parts]
        split = partial(self._library.split, self._group.id, self.columns(), names)
        self._bridge.do(split, None, "split")
        self.accept()


def _proposed(
    bridge: Bridge, group_id: str, parts: int
) -> tuple[int, list[list[int]] | KnownError]:
    try:
        return parts, bridge.library.propose_split(group_id, parts)
    except KnownError as error:
        return parts, error


def split_person(page: Page, group_id: str) -> SplitSheet | None:
    """Open the sheet for a person or a group and return at once; None for a single face.

    Raises:
        UnknownIdError: there is no such group.
    """
    group = page.library.group(group_id)
    if group.faces < FEWEST:
        return None
    sheet = SplitSheet(page.window(), page.bridge, page.images, page.theme, group)
    sheet.open()
    return sheet


def part_faces(
    page: Page, group_id: str, staying: Sequence[int], leaving: Sequence[int]
) -> SplitSheet:
    """Open the sheet with the faces that the user took apart and return at once.

    Raises:
        UnknownIdError: there is no such group.
    """
    group, parts = page.library.group(group_id), (staying, leaving)
    sheet = SplitSheet(page.window(), page.bridge, page.images, page.theme, group, parts)
    sheet.open()
    return sheet
