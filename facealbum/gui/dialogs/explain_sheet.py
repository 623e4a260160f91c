"""Why two faces or groups are one person, or not: what links them, side by side, and a cut."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from facealbum.domain.errors import KnownError
from facealbum.grouping.thresholds import false_match_rate
from facealbum.gui import words
from facealbum.gui.picture_reading import crop_pixmap
from facealbum.gui.theme import BODY, TITLE, XL, XXL, L, M, S
from facealbum.gui.views.face_picture import FacePicture
from facealbum.gui.words import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from facealbum.gui.bridge import Bridge
    from facealbum.gui.theme import Theme
    from facealbum.library import Candidate, Explained
    from facealbum.library.library import Library

FACE = 72
PAIRS = 3
WIDTH = 460
NEVER = 1e-7
"""Fewer strangers than this are as good as none."""


@dataclass(frozen=True, slots=True)
class Told:
    """What the sheet says.

    Attributes:
        explained: the two sides.
        strangers: for each of the closest pairs, the share of strangers who are so alike, 0..1.
        other: the nearest person whom the face does not stand with, or None.
    """

    explained: Explained
    strangers: tuple[float, ...]
    other: Candidate | None


class ExplainSheet(QDialog):
    """Says why; deletes itself when it closes."""

    def __init__(
        self, parent: QWidget, bridge: Bridge, theme: Theme, title: str, told: Told
    ) -> None:
        super().__init__(parent)
        self._bridge, self._library, self._theme = bridge, bridge.library, theme
        self._told = told
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(WIDTH)
        heading = self._label(title)
        heading.setFont(theme.font(TITLE, bold=True))
        column = QVBoxLayout(self)
        column.setContentsMargins(XXL, XL, XXL, XL)
        column.setSpacing(M)
        column.addWidget(heading)
        for reason in told.explained.reasons:
            column.addWidget(self._label(words.told(reason)))
        column.addWidget(self._label(tr("The faces that are most alike:"), "muted"))
        column.addLayout(self._pairs())
        if told.other is not None:
            column.addLayout(self._nearest_other(told.other))
        if told.explained.stale:
            stale = tr(
                "Photos or answers came since the faces were last grouped; grouping them anew"
                " may change this."
            )
            column.addWidget(self._label(stale, "small"))
        column.addSpacing(S)
        column.addLayout(self._buttons())

    def _label(self, text: str, role: str = "") -> QLabel:
        label = QLabel(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setFont(self._theme.font(BODY))
        if role:
            label.setProperty("role", role)
        return label

    def _pairs(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(S)
        grid.setColumnStretch(2, 1)
        closest = self._told.explained.explanation.closest[:PAIRS]
        for row, (pair, rate) in enumerate(zip(closest, self._told.strangers, strict=False)):
            grid.addWidget(self._picture(pair.face_a), row, 0)
            grid.addWidget(self._picture(pair.face_b), row, 1)
            number = words.locale().toString(pair.distance, "f", 2)
            distance = tr("Distance {number}", number=number)
            grid.addWidget(self._label(f"{alike(rate)}\n{distance}", "muted"), row, 2)
        return grid

    def _picture(self, face_id: int) -> FacePicture:
        picture = FacePicture(self._theme, FACE)
        file = self._library.crop_file(face_id)
        if file is not None:
            picture.show_pixmap(crop_pixmap(file))
        return picture

    def _nearest_other(self, other: Candidate) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(M)
        row.addWidget(self._picture(other.person.cover_face_id))
        name = other.person.name or tr("Somebody without a name")
        number = words.locale().toString(other.distance, "f", 2)
        text = tr(
            "The nearest other person is {name}, at {number} on average.", name=name, number=number
        )
        row.addWidget(self._label(text), 1)
        return row

    def _buttons(self) -> QHBoxLayout:
        self.cut = QPushButton(tr("Not the same person"))
        close = QPushButton(tr("Close"))
        self.cut.setToolTip(tr("Keep them apart from now on; can be taken back"))
        close.setDefault(True)
        close.clicked.connect(self.reject)
        self.cut.clicked.connect(self._part)
        row = QHBoxLayout()
        row.setSpacing(L)
        row.addWidget(self.cut)
        row.addStretch(1)
        row.addWidget(close)
        return row

    def _part(self) -> None:
        sides = self._told.explained
        part = partial(self._library.part, sides.faces_a, sides.faces_b)
        self._bridge.do(part, None, "cut a link")
        self.accept()


def alike(rate: float) -> str:
    """Return how many strangers (0..1) look as much alike, in words."""
    if rate < NEVER:
        return tr("Practically no two strangers look this alike")
    if rate > 0.05:
        return tr("{number} in 100 strangers look this alike", number=round(rate * 100))
    one_in = round(1 / rate)
    digits = len(str(one_in)) - 1
    rounded = words.number(round(one_in, -digits))
    return tr("About 1 in {number} strangers look this alike", number=rounded)


def explain_face(parent: QWidget, bridge: Bridge, theme: Theme, face_id: int, group: str) -> None:
    """Open a sheet on why a face stands with its group; returns at once."""
    library = bridge.library

    def read() -> Told:
        return _told(library, face_id, group)

    bridge.ask(read, partial(_open, parent, bridge, theme, tr("Why here?")))


def compare(parent: QWidget, bridge: Bridge, theme: Theme, sides: Sequence[str]) -> None:
    """Open a sheet on two people or groups; returns at once."""
    library = bridge.library
    one, other = sides

    def read() -> Told:
        return _told(library, one, other)

    bridge.ask(read, partial(_open, parent, bridge, theme, tr("The same person?")))


def _told(library: Library, a: int | str, b: str) -> Told:
    explained = library.explain(a, b)
    closest = explained.explanation.closest[:PAIRS]
    rates = tuple(false_match_rate(library.pipeline, pair.distance) for pair in closest)
    return Told(explained, rates, _nearest_other(library, a, b) if isinstance(a, int) else None)


def _nearest_other(library: Library, face_id: int, group: str) -> Candidate | None:
    try:
        candidates = library.identify(face_id).candidates
    except KnownError:
        return None
    return next((one for one in candidates if one.person.id != group), None)


def _open(parent: QWidget, bridge: Bridge, theme: Theme, title: str, told: Told) -> None:
    ExplainSheet(parent, bridge, theme, title, told).open()
