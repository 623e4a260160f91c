"""The parts that the self-check is made of: rows with a link, people, and pairs who look alike."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from facealbum.gui import words
from facealbum.gui.dialogs.compare_sheet import compare_faces
from facealbum.gui.dialogs.explain_sheet import alike
from facealbum.gui.picture_reading import crop_pixmap
from facealbum.gui.theme import HEADING, XS, L, M, S
from facealbum.gui.views.elided_label import ElidedLabel
from facealbum.gui.views.face_picture import FacePicture
from facealbum.gui.views.labels import as_title, short_name
from facealbum.gui.words import tr

if TYPE_CHECKING:
    from facealbum.gui.theme import Theme
    from facealbum.gui.views.page import Page
    from facealbum.library import ConfusedPair, PersonCheck

COVER, ALIKE = 40, 96
PEOPLE_SHOWN = 40
"""Rows of people, those with most to mend."""
TILES_IN_A_ROW = 3
TILE_AND_GAP = 272
"""Width of a page, px, for each column of tiles."""
NAME_WIDTH = 180


def heading(theme: Theme, text: str) -> QLabel:
    """Return the heading of a part."""
    label = QLabel(text)
    label.setFont(theme.font(HEADING, bold=True))
    return label


def paragraph(text: str, role: str = "") -> QLabel:
    """Return a sentence that breaks where it must."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if role:
        label.setProperty("role", role)
    return label


def link(title: str, act: Callable[[], object], name: str = "") -> QPushButton:
    """Return a button that looks like a link; ``name`` is read aloud where the title is short."""
    button = QPushButton(as_title(title))
    button.setProperty("role", "link")
    button.setAccessibleName(name or title)
    button.clicked.connect(lambda _checked=False: act())
    return button


class FactRow(QWidget):
    """A sentence, and at the right the way to what it speaks of."""

    def __init__(self, text: str, title: str, act: Callable[[], object] | None) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(M)
        row.addWidget(paragraph(text), 1)
        if act is not None:
            row.addWidget(link(title, act, f"{text}: {title}"))


class PersonRows(QWidget):
    """A row for each person of whom something may be mended.

    Signals:
        doubtful: the id of a person whose doubtful faces are to be seen.
        missing: the id of a person, and those of the groups that may be them.
        opened: the id of a person.
    """

    doubtful = Signal(str)
    missing = Signal(str, list)
    opened = Signal(str)

    def __init__(self, page: Page, people: Sequence[PersonCheck]) -> None:
        super().__init__()
        self._page = page
        wanting = [one for one in people if one.doubtful or round(one.missing)]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(M)
        grid.setVerticalSpacing(S)
        grid.setColumnStretch(2, 1)
        for row, one in enumerate(wanting[:PEOPLE_SHOWN]):
            self._add(grid, row, one)
        rest = len(wanting) - PEOPLE_SHOWN
        if rest > 0:
            others = words.count(rest, "person")
            more = tr("And {people} with less to mend.", people=others)
            grid.addWidget(paragraph(more, "muted"), PEOPLE_SHOWN, 0, 1, 4)
        fine = len(people) - len(wanting)
        if fine:
            some = words.count(fine, "other person")
            told = tr("Nothing is in doubt with {others}.", others=some)
            if not wanting:
                told = tr("Nothing is in doubt, and nobody near your people waits for a name.")
            grid.addWidget(paragraph(told, "muted"), PEOPLE_SHOWN + 1, 0, 1, 4)

    def _add(self, grid: QGridLayout, row: int, one: PersonCheck) -> None:
        person = one.person
        picture = picture_of(self._page, person.cover_face_id, COVER)
        name = ElidedLabel(person.name)
        name.setFixedWidth(NAME_WIDTH)
        share = person.confirmed / person.faces if person.faces else 0.0
        faces = words.count(person.faces, "face")
        facts = tr("{faces}, {share} confirmed", faces=faces, share=words.percent(share))
        who = QVBoxLayout()
        who.setSpacing(0)
        who.addStretch(1)
        who.addWidget(name)
        who.addWidget(paragraph(facts, "small"))
        who.addStretch(1)
        grid.addWidget(picture, row, 0)
        grid.addLayout(who, row, 1)
        links = QVBoxLayout()
        links.setSpacing(0)
        if one.doubtful:
            said = tr("{number} doubtful", number=words.number(one.doubtful))
            show = partial(self.doubtful.emit, person.id)
            doubts = link(said, show, f"{person.name}: {said}")
            links.addWidget(doubts, 0, Qt.AlignmentFlag.AlignRight)
        if round(one.missing):
            photos = words.count(round(one.missing), "more photo")
            known = short_name(person.name)
            said = tr("About {photos} may show {name}", photos=photos, name=known)
            near = link(said, partial(self.missing.emit, person.id, list(one.near)))
            links.addWidget(near, 0, Qt.AlignmentFlag.AlignRight)
        grid.addLayout(links, row, 2)


class ConfusedTiles(QWidget):
    """Pairs of people, each with their two most alike faces."""

    def __init__(self, page: Page, pairs: Sequence[ConfusedPair]) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, S, 0, 0)
        self._grid.setSpacing(M)
        self._tiles = [ConfusedTile(page, pair) for pair in pairs]
        self._columns = 0
        self.fit(page.width())

    def fit(self, width: int) -> None:
        """Stand in as many columns as there is room for in a page of ``width`` px."""
        columns = max(min(width // TILE_AND_GAP, TILES_IN_A_ROW), 1)
        if columns == self._columns:
            return
        self._columns = columns
        for at, tile in enumerate(self._tiles):
            self._grid.addWidget(tile, at // columns, at % columns, Qt.AlignmentFlag.AlignTop)
        for column in range(TILES_IN_A_ROW):
            self._grid.setColumnStretch(column, int(column < columns))


class ConfusedTile(QFrame):
    """Two faces beside each other, the names, how alike they are, and a link to compare."""

    def __init__(self, page: Page, pair: ConfusedPair) -> None:
        super().__init__()
        self._theme = page.theme
        self.setObjectName("confused")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        faces = QHBoxLayout()
        faces.setSpacing(S)
        for face in (pair.closest.face_a, pair.closest.face_b):
            faces.addWidget(picture_of(page, face, ALIKE))
        faces.addStretch(1)
        names = words.listing([pair.a.name, pair.b.name])
        distance = words.locale().toString(pair.closest.distance, "f", 2)
        both = [pair.closest.face_a, pair.closest.face_b]
        aloud = tr("Compare {names}", names=names)
        compare = link(tr("Compare"), lambda: compare_faces(page, both), aloud)
        facts = tr(
            "{alike}. Distance {distance}", alike=alike(pair.false_match_rate), distance=distance
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(M, M, M, S)
        column.setSpacing(XS)
        column.addLayout(faces)
        column.addWidget(ElidedLabel(names))
        column.addWidget(paragraph(facts, "small"))
        column.addWidget(compare, 0, Qt.AlignmentFlag.AlignLeft)
        page.theme.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        colors = self._theme.colors
        self.setStyleSheet(
            f"#confused {{ background: {colors.surface}; border-radius: 12px;"
            f"border: 1px solid {colors.border}; }}"
        )

    def minimumSizeHint(self) -> QSize:
        """Return room for two faces."""
        return QSize(2 * ALIKE + S + 2 * M + L, super().minimumSizeHint().height())


def picture_of(page: Page, face_id: int, side: int) -> FacePicture:
    """Return the crop of a face, ``side`` logical px wide."""
    picture = FacePicture(page.theme, side)
    picture.setFixedSize(side, side)
    file = page.library.crop_file(face_id)
    if file is not None:
        picture.show_pixmap(crop_pixmap(file))
    return picture
