"""How good are these albums? Figures in words, each with a way to where it is mended."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QPushButton, QScrollArea, QVBoxLayout, QWidget

from facealbum.domain.errors import KnownError
from facealbum.domain.sentences import sentence
from facealbum.gui import words
from facealbum.gui.navigation import Location
from facealbum.gui.theme import XL, XXL, L
from facealbum.gui.views.check_parts import (
    ConfusedTiles,
    FactRow,
    PersonRows,
    heading,
    paragraph,
)
from facealbum.gui.views.empty_state import EmptyState
from facealbum.gui.views.heading_row import HeadingRow
from facealbum.gui.views.page import Page
from facealbum.gui.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from facealbum.domain.types import Change
    from facealbum.gui.bridge import Bridge
    from facealbum.gui.images import Images
    from facealbum.gui.theme import Theme
    from facealbum.jobs import JobHandle
    from facealbum.library import FaceCounts, SelfCheck
    from facealbum.library.library import Library

WIDEST = 860
"""Lines that are longer than this, px, are hard to read."""
PAUSE_MS = 800
"""So long nothing may change before it is counted again."""
NEARLY_ALL = 0.999
PLACES = {
    "people": sentence("People"),
    "unnamed": sentence("Unnamed"),
    "strangers": sentence("Strangers"),
    "hidden": sentence("Hidden"),
    "removed": sentence("Removed faces"),
}
"""What the links to where faces are say, by the place."""


class CheckPage(Page):
    """Asks nothing, only shows.

    Signals:
        failed_wanted: the user wants to see the photos that could not be read.
        place_wanted: a ``Location`` to go to.
        faces_wanted: the id of a person whose doubtful faces are to be seen.
        review_wanted: the id of a person, and those of the groups that the review shall ask about
            first: whether they are that person.
    """

    failed_wanted = Signal()
    place_wanted = Signal(object)
    faces_wanted = Signal(str)
    review_wanted = Signal(str, list)

    def __init__(
        self,
        library: Library,
        bridge: Bridge,
        images: Images,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(library, bridge, images, theme, parent)
        self._job: JobHandle | None = None
        self.found: SelfCheck | None = None
        self._tiles: ConfusedTiles | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._settled)
        self._heading = HeadingRow(theme, self.title())
        self._empty = EmptyState(theme, "scan-face")
        self._scroll = QScrollArea()
        self._scroll.setProperty("role", "read")
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._scroll.setAccessibleName(self.title())
        self.setFocusProxy(self._scroll)
        self._stack = self.lay_out(self._heading, self._empty, self._scroll)
        bridge.job_changed.connect(self._job_moved)

    def title(self) -> str:
        """Return the page's title."""
        return tr("How good are these albums?")

    def activate(self) -> None:
        """Look again where something changed, and take the keyboard."""
        super().activate()
        self._scroll.setFocus()

    def look(self) -> None:
        """Count everything in a job of its own; what was shown stays until it is done."""
        self._begin()

    def look_again(self, change: Change | None) -> None:
        """Count again once things have settled."""
        del change
        self._pause.start()

    @Slot()
    def _settled(self) -> None:
        if self.isVisible():
            self._begin()
        else:
            self._stale = True

    def _begin(self) -> None:
        if self._job is not None and not self._job.finished:
            self._pause.start()
            return
        if self.found is None:
            looking = tr("Looking at your albums…")
            self._empty.say(looking, tr("This takes some seconds at most."))
        self._heading.say(tr("Looking again…") if self.found is not None else "")
        self._job = self.library.check()
        self.bridge.follow(self._job, self._ended)

    @Slot(object)
    def _job_moved(self, job: JobHandle) -> None:
        """Count again when an import or a regroup has ended."""
        if job.finished and self.isVisible():
            self._pause.start()

    def _ended(self, job: JobHandle) -> None:
        self._heading.say("")
        try:
            self._show(job.result(0))
        except KnownError as error:
            self._stale = True
            self.bridge.failed.emit(error)

    def _show(self, found: SelfCheck) -> None:
        self.found = found
        if not found.people:
            self._say_empty(found.counts)
            self._stack.setCurrentIndex(0)
            return
        place = self._scroll.verticalScrollBar().value()
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(XL, L, XL, XXL)
        column.setSpacing(L)
        for part in (self._precision(found), self._people(found), self._alike(found)):
            column.addWidget(part)
        column.addWidget(self._facts(found.counts))
        column.addStretch(1)
        body.setMaximumWidth(WIDEST)
        self._scroll.setWidget(body)
        self._scroll.verticalScrollBar().setValue(place)
        self._stack.setCurrentIndex(1)

    def _say_empty(self, counts: FaceCounts) -> None:
        if counts.faces:
            more = tr("How good an album is, its people show.")
            self._empty.say(tr("Name somebody first"), more)
        else:
            more = tr("Drop folders with photos anywhere in this window.")
            self._empty.say(tr("No faces yet"), more)

    # The parts.

    def _part(self, title: str) -> tuple[QWidget, QVBoxLayout]:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(heading(self.theme, title))
        return part, column

    def _precision(self, found: SelfCheck) -> QWidget:
        part, column = self._part(tr("Is everybody where they belong?"))
        for said, role in precision(found):
            column.addWidget(paragraph(said, role))
        return part

    def _people(self, found: SelfCheck) -> QWidget:
        part, column = self._part(tr("What could be mended"))
        rows = PersonRows(self, found.people)
        rows.doubtful.connect(self.faces_wanted)
        rows.missing.connect(self.review_wanted)
        rows.opened.connect(self.open_group)
        column.addWidget(rows)
        return part

    def _alike(self, found: SelfCheck) -> QWidget:
        part, column = self._part(tr("Easily confused"))
        self._tiles = None
        if not found.confused:
            nobody = tr("No two people with names look much alike.")
            column.addWidget(paragraph(nobody, "muted"))
            return part
        alike = tr("These people look most alike; beside each other their closest faces.")
        column.addWidget(paragraph(alike))
        self._tiles = ConfusedTiles(self, found.confused)
        column.addWidget(self._tiles)
        return part

    def _facts(self, counts: FaceCounts) -> QWidget:
        part, column = self._part(tr("Where the faces are"))
        for said, place in where(counts):
            title = words.told(PLACES[place]) if place else ""
            column.addWidget(FactRow(said, title, partial(self._go, place) if place else None))
        photos = words.count(counts.photos, "photo")
        if counts.photos_without_face:
            number = words.number(counts.photos_without_face)
            photos = tr("{photos}, {number} without a face", photos=photos, number=number)
        column.addWidget(FactRow(photos, tr("Photos"), partial(self._go, "photos")))
        if counts.photos_failed:
            failed = words.count(counts.photos_failed, "photo")
            said = tr("{photos} could not be read", photos=failed)
            column.addWidget(FactRow(said, tr("Show them"), self.failed_wanted.emit))
        return part

    def _go(self, place: str) -> None:
        self.place_wanted.emit(Location(place))

    def links(self) -> list[QPushButton]:
        """Return every link of the page, in order."""
        return self._scroll.findChildren(QPushButton)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the tiles into as many columns as there is room for."""
        super().resizeEvent(event)
        if self._tiles is not None:
            self._tiles.fit(self.width())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.back.emit()
        else:
            super().keyPressEvent(event)


def where(counts: FaceCounts) -> list[tuple[str, str]]:
    """Return where the faces are: a line for each kind that there is, and its place or ""."""
    faces = partial(words.count, noun="face")
    kinds = (
        (
            counts.named,
            tr("{faces} with people who have a name", faces=faces(counts.named)),
            "people",
        ),
        (
            counts.nameless,
            tr("{faces} with people without a name", faces=faces(counts.nameless)),
            "people",
        ),
        (
            counts.grouped,
            tr("{faces} in groups without a name", faces=faces(counts.grouped)),
            "unnamed",
        ),
        (counts.single, tr("{faces} seen once", faces=faces(counts.single)), "unnamed"),
        (counts.strangers, tr("{faces} of strangers", faces=faces(counts.strangers)), "strangers"),
        (counts.hidden, tr("{faces} of hidden people", faces=faces(counts.hidden)), "hidden"),
        (counts.unplaced, tr("{faces} in no group yet", faces=faces(counts.unplaced)), ""),
        (
            counts.not_faces,
            tr("{faces} taken out: no faces", faces=faces(counts.not_faces)),
            "removed",
        ),
    )
    return [(said, place) for number, said, place in kinds if number]


def precision(found: SelfCheck) -> list[tuple[str, str]]:
    """Return what is known of how right the albums are: sentences, each with its role."""
    said = [(_joined(found), "")]
    if found.right is not None:
        joined = tr(
            "Of those that joined by themselves {share} are right.", share=about(found.right)
        )
        said.append((joined, ""))
    if found.answers.whole:
        said.append((_answered(found), ""))
    if found.groups_right is not None:
        share = about(found.groups_right)
        grouped = tr("Of the faces in groups without a name {share} are right.", share=share)
        said.append((grouped, ""))
    if found.impossible is not None and found.impossible.pairs:
        pairs, near = round(found.impossible.pairs), round(found.impossible.near)
        said.append((_estimated(max(pairs, 1), near), "muted"))
    if found.stale:
        stale = tr("Photos or answers came since the faces were last grouped; this may change.")
        said.append((stale, "muted"))
    return said


def _joined(found: SelfCheck) -> str:
    counts, faces = found.counts, words.count(found.counts.named, "face")
    if not found.placed:
        return tr("{faces} with people who have a name, confirmed by you.", faces=faces)
    return tr(
        "{faces} with people who have a name: {confirmed} confirmed by you, {joined} joined by"
        " themselves.",
        faces=faces,
        confirmed=words.number(counts.confirmed),
        joined=words.number(found.placed),
    )


def _answered(found: SelfCheck) -> str:
    answers = found.answers
    low, high = answers.interval
    return tr(
        "By your own answers: {right} of {faces} that you judged had joined the right person,"
        " {share} (in truth {low} to {high}).",
        right=words.number(answers.part),
        faces=words.count(answers.whole, "face"),
        share=words.percent(answers.value),
        low=words.percent(low),
        high=words.percent(high),
    )


def _estimated(pairs: int, near: int) -> str:
    met = words.count(pairs, "pair")
    if not near:
        return tr(
            "Estimated from how alike these faces are: of {pairs} of people met in one photo, who"
            " can't be one person, none is as near as the faces of one group.",
            pairs=met,
        )
    return tr(
        "Estimated from how alike these faces are: of {pairs} of people met in one photo, who"
        " can't be one person, %Ln are as near as the faces of one group.",
        "",
        near,
        pairs=met,
    )


def about(estimate: float) -> str:
    """Return an estimated share, 0..1, in words that promise no more than it holds."""
    if estimate > NEARLY_ALL:
        return tr("more than {share}", share=words.percent(NEARLY_ALL, 1))
    return tr("about {share}", share=words.percent(estimate, 1))
