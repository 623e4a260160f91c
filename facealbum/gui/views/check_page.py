"""How good are these albums? Figures in words, each with a way to where it is mended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QPushButton, QScrollArea, QVBoxLayout, QWidget

from facealbum.domain.errors import KnownError
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
        self._heading = HeadingRow(theme, "How good are these albums?")
        self._empty = EmptyState(theme, "scan-face")
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._scroll.setAccessibleName("How good are these albums?")
        self.setFocusProxy(self._scroll)
        self._stack = self.lay_out(self._heading, self._empty, self._scroll)
        bridge.job_changed.connect(self._job_moved)

    def title(self) -> str:
        """Return the page's title."""
        return "How good are these albums?"

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
            self._empty.say("Looking at your albums…", "This takes some seconds at most.")
        self._heading.say("Looking again…" if self.found is not None else "")
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
            self._empty.say("Name somebody first", "How good an album is, its people show.")
        else:
            self._empty.say("No faces yet", "Drop folders with photos anywhere in this window.")

    # The parts.

    def _part(self, title: str) -> tuple[QWidget, QVBoxLayout]:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(heading(self.theme, title))
        return part, column

    def _precision(self, found: SelfCheck) -> QWidget:
        part, column = self._part("Is everybody where they belong?")
        for sentence, role in precision(found):
            column.addWidget(paragraph(sentence, role))
        return part

    def _people(self, found: SelfCheck) -> QWidget:
        part, column = self._part("What could be mended")
        rows = PersonRows(self, found.people)
        rows.doubtful.connect(self.faces_wanted)
        rows.missing.connect(self.review_wanted)
        rows.opened.connect(self.open_group)
        column.addWidget(rows)
        return part

    def _alike(self, found: SelfCheck) -> QWidget:
        part, column = self._part("Easily confused")
        self._tiles = None
        if not found.confused:
            column.addWidget(paragraph("No two people with names look much alike.", "muted"))
            return part
        column.addWidget(
            paragraph("These people look most alike; beside each other their closest faces.", "")
        )
        self._tiles = ConfusedTiles(self, found.confused)
        column.addWidget(self._tiles)
        return part

    def _facts(self, counts: FaceCounts) -> QWidget:
        part, column = self._part("Where the faces are")
        go = self.place_wanted.emit
        for number, words_for, title, act in (
            (counts.named, "with people who have a name", "People", lambda: go(Location("people"))),
            (
                counts.nameless,
                "with people without a name",
                "People",
                lambda: go(Location("people")),
            ),
            (
                counts.grouped,
                "in groups without a name",
                "Unnamed",
                lambda: go(Location("unnamed")),
            ),
            (counts.single, "seen once", "Unnamed", lambda: go(Location("unnamed"))),
            (counts.strangers, "of strangers", "", None),
            (counts.hidden, "of hidden people", "Hidden", lambda: go(Location("hidden"))),
            (counts.unplaced, "in no group yet", "", None),
            (counts.not_faces, "taken out: no faces", "", None),
        ):
            if number:
                said = f"{words.count(number, 'face')} {words_for}"
                column.addWidget(FactRow(said, title, act))
        photos = [f"{words.count(counts.photos, 'photo')}"]
        if counts.photos_without_face:
            photos.append(f"{words.number(counts.photos_without_face)} without a face")
        column.addWidget(FactRow(", ".join(photos), "Photos", lambda: go(Location("photos"))))
        if counts.photos_failed:
            said = f"{words.count(counts.photos_failed, 'photo')} could not be read"
            column.addWidget(FactRow(said, "Show them", self.failed_wanted.emit))
        return part

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


def precision(found: SelfCheck) -> list[tuple[str, str]]:
    """Return what is known of how right the albums are: sentences, each with its role."""
    counts = found.counts
    named = words.count(counts.named, "face")
    whose = f"{named} with people who have a name: {words.number(counts.confirmed)} confirmed by"
    whose += f" you, {words.number(found.placed)} joined by themselves."
    if not found.placed:
        whose = f"{named} with people who have a name, confirmed by you."
    said = [(whose, "")]
    if found.right is not None:
        said.append((f"Of those that joined by themselves {about(found.right)} are right.", ""))
    answers = found.answers
    if answers.whole:
        low, high = answers.interval
        said.append(
            (
                f"By your own answers: {words.number(answers.part)} of"
                f" {words.count(answers.whole, 'face')} that you judged had joined the right"
                f" person, {words.percent(answers.value)} (in truth {words.percent(low)} to"
                f" {words.percent(high)}).",
                "",
            )
        )
    if found.groups_right is not None:
        said.append(
            (f"Of the faces in groups without a name {about(found.groups_right)} are right.", "")
        )
    if found.impossible is not None and found.impossible.pairs:
        pairs, near = round(found.impossible.pairs), round(found.impossible.near)
        met = words.count(pairs, "pair") if pairs > 1 else "1 pair"
        alike = "none is" if not near else f"{words.number(near)} {'is' if near == 1 else 'are'}"
        said.append(
            (
                f"Estimated from how alike these faces are: of {met} of people met in one photo,"
                f" who can't be one person, {alike} as near as the faces of one group.",
                "muted",
            )
        )
    if found.stale:
        said.append(
            ("Photos or answers came since the faces were last grouped; this may change.", "muted")
        )
    return said


def about(estimate: float) -> str:
    """Return an estimated share, 0..1, in words that promise no more than it holds."""
    if estimate > NEARLY_ALL:
        return "more than 99.9 %"
    return f"about {words.locale().toString(100.0 * estimate, 'f', 1)} %"
