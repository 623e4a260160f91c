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
from facealbum.gui.words import tr
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
            self._window.toast.say(tr("Names were never written into photos."))
            return
        last = runs[0]
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(tr("Photos written"))
        photos = words.count(last.files, "photo")
        box.setText(
            tr("Put {photos} back as they were before names were written into them?", photos=photos)
        )
        box.setInformativeText(" ".join(_about(runs)))
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        go = box.addButton(tr("Put them back"), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(box.addButton(tr("Cancel"), QMessageBox.ButtonRole.RejectRole))
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
                say(ended(result), tr("Undo"), self._window.teller.undo)
            else:
                say(ended(result))

    def _tell_problems(self, result: MetadataWritten | PhotosRestored) -> None:
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(tr("Names"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(ended(result))
        left = words.count(len(result.problems), "file")
        box.setInformativeText(tr("{files} could not be written.", files=left))
        box.setDetailedText("\n".join(map(words.told, list(result.problems)[:PROBLEMS])))
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
            names = tr(
                "{faces} confirmed that other programs named.", faces=words.count(taken, "face")
            )
            self._window.toast.say(f"{told} {names}", tr("Undo"), self._window.teller.undo)
        elif found:
            names = tr("%Ln names from other programs were found.", "", found)
            self._window.toast.say(f"{told} {names}", tr("Look"), self.show_names)


_HAVE_PHOTOS = frozenset({"person", "search", "album"})


def ended(result: object) -> str:
    """Return the sentence that says how a job on names ended."""
    match result:
        case TakenNames():
            told = tr("{faces} confirmed.", faces=words.count(result.confirmed, "face"))
            if not result.otherwise:
                return told
            others = words.count(result.otherwise, "other face")
            return " ".join((told, tr("What you said of {others} stays.", others=others)))
        case MetadataWritten():
            files = words.count(result.written, "file")
            return tr("Names written into {files}.", files=files) + clips_stay(result)
        case PhotosRestored():
            return tr("{photos} put back.", photos=words.count(result.restored, "photo"))
    return ""


def _about(runs: list[OriginalsRun]) -> list[str]:
    """Return sentences on when photos were written, the latest time first."""
    told = [tr("Written on {date}.", date=words.date(runs[0].at))]
    if len(runs) > 1:
        times = words.count(len(runs) - 1, "earlier time")
        told.append(tr("{times} can be put back after.", times=times))
    return told
