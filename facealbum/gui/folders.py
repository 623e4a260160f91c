"""Folders in the window: watching them, asking whether to, and what is on a drive that is away."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from facealbum.gui.importing import begun_humbly
from facealbum.gui.navigation import Location
from facealbum.gui.views.loader import Loader
from facealbum.gui.words import tr
from facealbum.jobs import JobHandle, JobState

if TYPE_CHECKING:
    from facealbum.domain.types import Change, Folder
    from facealbum.gui.main_window import MainWindow


class FolderDesk(QObject):
    """Speaks with the library's watcher for the main window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._bridge, self._library = window.bridge, window.library
        self._asked: Folder | None = None
        self._offline: Loader[frozenset[int]] = Loader(
            self._bridge, self._library.offline_photos, self._show_offline
        )
        self._bridge.changed.connect(self._heard)
        window.desk.ended.connect(self._import_ended)
        window.strip.answered.connect(self._answered)

    def callbacks(self) -> dict[str, Callable[[], None]]:
        """Return what the window's actions do, by the action's id."""
        return {
            "folders": partial(self._window.go, Location("folders")),
            "duplicates": partial(self._window.go, Location("duplicates")),
        }

    def begin(self) -> None:
        """Watch from now on, with the priority of what works beside the window."""
        begun_humbly(partial(self._library.keep_watch, self._bridge.watch))
        self._offline.load()

    @Slot(object)
    def _heard(self, change: Change) -> None:
        if change.everything or change.photos:
            self._offline.load()

    def _show_offline(self, photo_ids: frozenset[int]) -> None:
        self._window.images.set_offline(photo_ids)

    @Slot(object, str)
    def _import_ended(self, job: JobHandle, _told: str) -> None:
        if job.state is JobState.DONE:
            self._bridge.ask(self._library.folders, self._ask)

    def _ask(self, folders: list[Folder]) -> None:
        """Ask about the next folder of which the user has said nothing, in the strip."""
        open_ones = [one for one in folders if one.online and not one.asked and one.photos]
        if not open_ones or self._window.desk.busy:
            return
        self._asked = open_ones[0]
        name = Path(self._asked.path).name or self._asked.path
        self._window.strip.show_question(
            tr("Keep an eye on “{name}”?", name=name),
            tr("New photos in it are looked at as they come."),
        )

    @Slot(bool)
    def _answered(self, yes: bool) -> None:
        folder, self._asked = self._asked, None
        if folder is not None:
            verb = partial(self._library.watch_folder, folder.id, on=yes)
            self._bridge.do(verb, self._ask_on, "watch a folder")

    def _ask_on(self, _change: Change) -> None:
        self._bridge.ask(self._library.folders, self._ask)
