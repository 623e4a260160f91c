"""The main window: it holds the places together and decides which of them is shown."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from facealbum.domain.errors import UnknownIdError
from facealbum.domain.types import Change
from facealbum.gui import actions, pages, window_place
from facealbum.gui.bridge import Bridge
from facealbum.gui.dialogs.merge_sheet import merge_groups
from facealbum.gui.exchanging import Exchanger
from facealbum.gui.exporting import Exporter
from facealbum.gui.folders import FolderDesk
from facealbum.gui.helping import HelpDesk
from facealbum.gui.images import Images
from facealbum.gui.importing import ImportDesk
from facealbum.gui.keeping import Keeper
from facealbum.gui.left_to_ask import LeftToAsk
from facealbum.gui.navigation import Location, Trail
from facealbum.gui.pages import the
from facealbum.gui.state import WindowState
from facealbum.gui.telling import Teller
from facealbum.gui.theme import Theme
from facealbum.gui.views.check_page import CheckPage
from facealbum.gui.views.drop_overlay import DropOverlay
from facealbum.gui.views.first_run import FirstRun
from facealbum.gui.views.import_strip import ImportStrip
from facealbum.gui.views.loader import Loader
from facealbum.gui.views.person_page import PersonPage
from facealbum.gui.views.photo_view import PhotoView
from facealbum.gui.views.review_page import ReviewPage
from facealbum.gui.views.search_page import SearchPage
from facealbum.gui.views.sidebar import PLACES, Sidebar
from facealbum.gui.views.toast import Toast
from facealbum.gui.views.top_bar import TopBar
from facealbum.gui.views.unnamed_page import UnnamedPage

if TYPE_CHECKING:
    from facealbum.jobs import JobHandle
    from facealbum.library import Counts, History, Library

FOLD_BELOW = 1000
"""Width of the window under which the sidebar shows icons alone, logical px."""
ENOUGH_GROUPS = 20
"""With so many groups found, the first run turns into naming."""
MOSAIC_FACES = 120
_WITHIN = {"album": "albums", "duplicates": "photos"}
"""Pages that belong to a place of the sidebar."""
_BELOW = frozenset({"person", "photo"})
"""Pages that belong to the place that led to them."""
_PLACE_IDS = frozenset(place.id for place in PLACES)


class MainWindow(QMainWindow):
    """The window of one library."""

    closed = Signal()

    def __init__(
        self, library: Library, bridge: Bridge, images: Images, theme: Theme, state: WindowState
    ) -> None:
        super().__init__()
        self.library, self.bridge, self.images, self.theme = library, bridge, images, theme
        self._state = state
        self._trail = Trail()
        self._tally = Loader(bridge, self._read_tally, self._show_tally)
        self.toast_ground = QWidget()
        self.strip = ImportStrip(theme)
        self.desk = ImportDesk(library, bridge, self.strip, self)
        self.teller = Teller(self, state)
        self.keeper = Keeper(self)
        self.exporter = Exporter(self, state)
        self.folders = FolderDesk(self)
        self.exchanger = Exchanger(self)
        self.help_desk = HelpDesk(self)
        self.actions_by_id = actions.made_for(self, theme, self._callbacks())
        self.top_bar = TopBar(self.actions_by_id, library.names, theme)
        self.sidebar = Sidebar(theme)
        self.first_run = FirstRun(self.actions_by_id, images, theme)
        self.pages = pages.made_for(library, bridge, images, theme)
        self.unnamed, self.person = the(UnnamedPage, self.pages), the(PersonPage, self.pages)
        self.photo, self.search_page = the(PhotoView, self.pages), the(SearchPage, self.pages)
        self._left = LeftToAsk(library, bridge, the(ReviewPage, self.pages))
        self._stack, self._rooms = QStackedWidget(), QStackedWidget()
        self._lay_out()
        self.toast = Toast(self.toast_ground, theme, self.strip)
        self._overlay = DropOverlay(self, theme)
        self._overlay.dropped.connect(self.desk.add)
        self._connect()
        window_place.stand(self, state)
        self.sidebar.fold(self.width() < FOLD_BELOW)
        self.setWindowTitle("facealbum")

    # What it is made of.

    def _lay_out(self) -> None:
        for page in self.pages.values():
            self._stack.addWidget(page)
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self.top_bar)
        right.addWidget(self._stack, 1)
        album = QWidget()
        row = QHBoxLayout(album)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.sidebar)
        row.addLayout(right, 1)
        self._rooms.addWidget(self.first_run)
        self._rooms.addWidget(album)
        column = QVBoxLayout(self.toast_ground)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._rooms, 1)
        column.addWidget(self.strip)
        self.setCentralWidget(self.toast_ground)

    def _callbacks(self) -> dict[str, actions.Callback]:
        return {
            **{place.id: partial(self.go, Location(place.id)) for place in PLACES},
            **self.teller.callbacks(),
            "removed": partial(self.go, Location("removed")),
            **self.keeper.callbacks(),
            **self.folders.callbacks(),
            **self.exchanger.callbacks(),
            **self.help_desk.callbacks(),
            "history": partial(self.go, Location("history")),
            "search": self._focus_search,
            "back": self.go_back,
            "forward": self.go_forward,
            "quit": self.leave,
        }

    def _connect(self) -> None:
        for page in self.pages.values():
            page.open_group.connect(self.open_group)
            page.open_photo.connect(self._open_photo)
            page.open_moment.connect(self._open_photo)
            page.back.connect(self.go_back)
            page.retitled.connect(self._retitle)
            page.merge_requested.connect(self._merge)
            page.export_requested.connect(self.exporter.ask)
            page.search_requested.connect(lambda text: self.go(Location("search", text)))
            page.open_album.connect(lambda album: self.go(Location("album", f"a{album}")))
        self.photo.walked.connect(self._retitle)
        check = the(CheckPage, self.pages)
        check.failed_wanted.connect(self.teller.show_failed)
        check.place_wanted.connect(self.go)
        check.faces_wanted.connect(self._open_faces)
        review = the(ReviewPage, self.pages)
        check.review_wanted.connect(review.ask_first)
        check.review_wanted.connect(lambda *_: self.go(Location("review")))
        self._left.counted.connect(lambda left: self.sidebar.set_counts({"review": left}))
        self.sidebar.chosen.connect(lambda place: self.go(Location(place)))
        self.top_bar.search.searched.connect(lambda text: self.go(Location("search", text)))
        self.top_bar.search.entered.connect(self.search_page.setFocus)
        self.top_bar.search.left.connect(lambda: pages.take_keyboard(self.pages, self.here))
        self.search_page.left_alone.connect(self.top_bar.search.setFocus)
        self.top_bar.search.wanted.connect(
            lambda: self.bridge.ponder(self.library.vocabulary, self.top_bar.search.know)
        )
        self.first_run.choose_wanted.connect(self.teller.choose_photos)
        self.first_run.sample_wanted.connect(self.desk.add_sample)
        self.first_run.look_wanted.connect(self._leave_first_run)
        self.strip.failed_wanted.connect(self.teller.show_failed)
        self.desk.started.connect(self._tally.load)
        self.desk.ended.connect(self._import_ended)
        self.desk.ended.connect(self.exchanger.import_ended)
        self.bridge.changed.connect(self._refresh)
        self.bridge.job_changed.connect(self._job_moved)

    # Starting and ending.

    def begin(self, paths: Sequence[Path] = ()) -> None:
        """Show what there is, go on with an import that was broken off, then add ``paths``."""
        counts = self.library.counts()
        self._show_tally(self._read_tally())
        self._left.wait()
        if counts.photos == counts.failed or (counts.unfinished and not counts.faces):
            self._rooms.setCurrentIndex(0)
            self.first_run.invite()
        elif counts.people or not counts.groups:
            self.go(Location("people" if counts.people else "photos"))
        else:
            self.go(Location("unnamed"))
        if paths:
            self.desk.add(paths)  # which takes up what was left unfinished, too
        elif counts.unfinished:
            self.desk.go_on()
        self.folders.begin()

    def leave(self) -> None:
        """Close the window."""
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Hide at once and end what runs; whoever started the window waits for it."""
        window_place.note(self, self._state)
        self._state.save()
        self.hide()
        self.desk.end()
        for job in tuple(self.bridge.jobs):
            job.cancel()
        event.accept()
        self.closed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the sidebar where there is little room."""
        super().resizeEvent(event)
        self.sidebar.fold(self.width() < FOLD_BELOW)

    # Going somewhere.

    @property
    def here(self) -> Location | None:
        """Where the user is; None in the first run."""
        return self._trail.here if self._rooms.currentIndex() == 1 else None

    def go(self, place: Location) -> None:
        """Go to a place and remember it for Back."""
        self._trail.go(place)
        self._show(place)

    @Slot()
    def go_back(self) -> None:
        """Go to where the user came from; from the first place, to the people."""
        left, place = self.here, self._trail.back()
        if place is not None:
            self._show(place)
            if left is not None and left.page == "photo" and left.photo != self.photo.photo_id:
                pages.land_on(self.pages[place.page], self.photo.photo_id)
        elif self.here is not None and self.here.page not in _PLACE_IDS:
            self.go(Location("people"))

    def go_forward(self) -> None:
        """Go to where the user came back from."""
        place = self._trail.forward()
        if place is not None:
            self._show(place)

    @Slot(str)
    def open_group(self, group_id: str) -> None:
        """Go to the page of a person or an unnamed group."""
        self.go(Location("person", group_id))

    @Slot(str)
    def _open_faces(self, group_id: str) -> None:
        self.open_group(group_id)
        self.person.show_faces()

    @Slot(int, list)
    @Slot(int, list, float)
    def _open_photo(self, photo_id: int, walk: list[int], at: float | None = None) -> None:
        whose = self.here.what if self.here is not None and self.here.page == "person" else ""
        self.go(Location("photo", whose, photo_id, tuple(walk), at))

    def _show(self, place: Location) -> None:
        self._rooms.setCurrentIndex(1)
        page = self.pages[place.page]
        try:
            page.prepare(place)
        except UnknownIdError:
            self._trail.forget_here()
            self._show(self._trail.here or Location("people"))
            return
        self._stack.setCurrentWidget(page)
        page.activate()
        from_ = self._trail.came_from(_BELOW) or place
        self.sidebar.select(_WITHIN.get(from_.page, from_.page))
        self.top_bar.search.show_search(place.what if place.page == "search" else "")
        self._retitle()
        within = place.page not in _PLACE_IDS
        self.actions_by_id["back"].setEnabled(within or self._trail.can_go_back)
        self.actions_by_id["forward"].setEnabled(self._trail.can_go_forward)

    @Slot()
    def _retitle(self) -> None:
        here = self.here
        title = self.pages[here.page].title() if here is not None else ""
        self.setWindowTitle(f"{title} – facealbum" if title else "facealbum")

    def _focus_search(self) -> None:
        if self.here is not None:
            self.top_bar.search.setFocus()
            self.top_bar.search.selectAll()

    @Slot(list)
    def _merge(self, group_ids: list[str]) -> None:
        merge_groups(self, self.bridge, self.theme, group_ids)

    # Hearing of changes.

    @Slot(object)
    def _job_moved(self, _job: JobHandle) -> None:
        self.images.spare(bool(self.bridge.jobs))
        if self.desk.faces and self._finding and self.first_run.finding:
            self.first_run.say_found(self.teller.finding(self.desk.faces))

    @Slot(object)
    def _refresh(self, change: Change) -> None:
        self.images.refresh(change)
        for page in self.pages.values():
            page.refresh(change)
        self._tally.load()

    def _read_tally(self) -> tuple[Counts, History, list[int]]:
        """Read what the sidebar, the undo entries and the first run show; in any thread."""
        found: list[int] = []
        if self._finding:
            found = [group.cover_face_id for group in self.library.groups()[:MOSAIC_FACES]]
        return self.library.counts(), self.library.history(), found

    def _show_tally(self, tally: tuple[Counts, History, list[int]]) -> None:
        counts, history, found = tally
        self.sidebar.show_counts(counts)
        self.teller.show_history(history, failed=counts.failed)
        if self._finding:
            self._show_finding(counts, found)

    # The first run.

    @property
    def _finding(self) -> bool:
        return self.here is None and self.desk.busy

    def _show_finding(self, counts: Counts, found: list[int]) -> None:
        if counts.groups + counts.people >= ENOUGH_GROUPS:
            self._leave_first_run()
        else:
            faces = max(self.desk.faces, counts.faces)  # the strip, too, says how many there are
            self.first_run.show_found(self.teller.finding(faces), found)

    @Slot()
    def _leave_first_run(self) -> None:
        counts = self.library.counts()
        if counts.groups or counts.single:
            self.go(Location("unnamed"))
            self.unnamed.focus_first()
        else:
            self.go(Location("people" if counts.people else "photos"))

    @Slot(object, str)
    def _import_ended(self, job: JobHandle, told: str) -> None:
        if self.here is not None:
            self.teller.import_ended(job, told)
            return
        counts = self.library.counts()
        if counts.photos == counts.failed:
            self.first_run.invite(told)
        else:
            self._leave_first_run()
