"""Names from other programs and for them, in the window: the sheets, and what is told of both."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QMessageBox

from facealbum.domain.errors import KnownError
from facealbum.gui import words
from facealbum.gui.dialogs.other_names import OtherNames
from facealbum.gui.dialogs.write_names import WriteNames, clips_stay
from facealbum.gui.navigation import Location
from facealbum.jobs import JobHandle, JobState
from facealbum.library import (
    ImportReport,
    MetadataWritten,
    PhotosRestored,
    TakenNames,
)

if TYPE_CHECKING:
    from facealbum.gui.main_window import MainWindow
    from facealbum.library import OriginalsRun

PROBLEMS = 20


class Exchanger(QObject):
    """Opens the sheets and says how their jobs ended."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._bridge, self._library = window.bridge, window.library
        self._jobs: list[JobHandle] = []
        self._bridge.job_changed.connect(self._job_moved)

    def callbacks(self) -> dict[str, Callable[[], None]]:
        """Return what the window's actions do, by the action's id."""
        return {
            "other_names": self.show_names,
            "write_names": self.show_writing,
            "written_photos": self.show_written,
        }

    def show_names(self) -> None:
        """List the names that other programs gave."""
        window = self._window
        sheet = OtherNames(window, self._bridge, window.images, window.theme)
        sheet.wanted.connect(self._begin)
        sheet.review_wanted.connect(lambda: window.go(Location("review")))
        sheet.open()

    def show_writing(self) -> None:
        """Show what writing names would change, first of the photos that are looked at."""
        window, here = self._window, self._window.here
        what = here.what if here is not None and here.page in _HAVE_PHOTOS else ""
        called = window.pages[here.page].title() if here is not None and what else ""
        sheet = WriteNames(window, self._bridge, window.theme, what or None, called)
        sheet.wanted.connect(self._begin)
        sheet.open()

    @Slot(object)
    def _begin(self, begin: Callable[[], JobHandle]) -> None:
        """Begin a job beside the window: which photos it is about is read first."""
        self._bridge.ponder(begin, self._watch)

    @Slot(object)
    def _watch(self, job: JobHandle) -> None:
        self._jobs.append(job)
        self._bridge.watch(job)

    # Originals.

    def show_written(self) -> None:
        """Ask whether the photos that were written last shall be put back."""
        self._bridge.ask(self._library.rewritten_photos, self._offer)

    def _offer(self, runs: list[OriginalsRun]) -> None:
        if not runs:
            self._window.toast.say("Names were never written into photos.")
            return
        last = runs[0]
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle("Photos written")
        files = words.count(last.files, "photo")
        box.setText(f"Put {files} back as they were before names were written into them?")
        more = f" {words.count(len(runs) - 1, 'earlier time')} can be put back after." * (
            len(runs) > 1
        )
        box.setInformativeText(f"Written on {words.date(last.at)}.{more}")
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        go = box.addButton("Put them back", QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(box.addButton("Cancel", QMessageBox.ButtonRole.RejectRole))
        go.clicked.connect(partial(self._restore, last.id))
        box.open()

    def _restore(self, run: str, _checked: bool = False) -> None:
        self._begin(partial(self._library.restore_photos, run))

    # Ends.

    @Slot(object)
    def _job_moved(self, job: JobHandle) -> None:
        if not job.finished or job not in self._jobs:
            return
        self._jobs.remove(job)
        try:
            result = job.result(0) if job.state is not JobState.CANCELLED else None
        except KnownError as error:
            self._bridge.failed.emit(error)
            return
        if isinstance(result, MetadataWritten | PhotosRestored) and result.problems:
            self._tell_problems(result)
        elif result is not None:
            undo = isinstance(result, TakenNames) and result.change.undoable
            say = self._window.toast.say
            if undo:
                say(ended(result), "Undo", self._window.teller.undo)
            else:
                say(ended(result))

    def _tell_problems(self, result: MetadataWritten | PhotosRestored) -> None:
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle("Names")
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(ended(result))
        left = words.count(len(result.problems), "file")
        box.setInformativeText(f"{left} could not be written.")
        box.setDetailedText("\n".join(list(result.problems)[:PROBLEMS]))
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()

    @Slot(object, str)
    def import_ended(self, job: JobHandle, told: str) -> None:
        """Say that an import met names of other programs."""
        if job.state is not JobState.DONE:
            return
        report: ImportReport = job.result(0)
        found, taken = report.names_open, report.names_taken
        if taken:
            names = f"{words.count(taken, 'face')} confirmed that other programs named."
            self._window.toast.say(f"{told} {names}", "Undo", self._window.teller.undo)
        elif found:
            were = "was" if found == 1 else "were"
            names = f"{words.count(found, 'name')} from other programs {were} found."
            self._window.toast.say(f"{told} {names}", "Look", self.show_names)


_HAVE_PHOTOS = frozenset({"person", "search", "album"})


def ended(result: object) -> str:
    """Return the sentence that says how a job on names ended."""
    match result:
        case TakenNames():
            told = f"{words.count(result.confirmed, 'face')} confirmed."
            if result.otherwise:
                told += f" What you said of {words.count(result.otherwise, 'other')} stays."
            return told
        case MetadataWritten():
            return f"Names written into {words.count(result.written, 'file')}.{clips_stay(result)}"
        case PhotosRestored():
            return f"{words.count(result.restored, 'photo')} put back."
    return ""
