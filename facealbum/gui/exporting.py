"""Exporting in the window: the sheet that asks, the job, and what is said when it ends."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from facealbum.domain.errors import KnownError
from facealbum.gui import words
from facealbum.gui.dialogs.export_sheet import SUFFIXES, ExportSheet, Order, Out, What
from facealbum.jobs import JobHandle, JobState
from facealbum.library import ExportReport, FacesReport, SheetReport
from facealbum.library.exporting.file_names import free_file

if TYPE_CHECKING:
    from facealbum.gui.main_window import MainWindow
    from facealbum.gui.state import WindowState

USUAL_FOLDER = "facealbum export"


class Exporter(QObject):
    """Asks, starts the job, and tells how it went; any number of jobs may run."""

    def __init__(self, window: MainWindow, state: WindowState) -> None:
        super().__init__(window)
        self._window, self._state = window, state
        self._bridge, self._library = window.bridge, window.library
        self._jobs: dict[JobHandle, Path] = {}
        self._bridge.job_changed.connect(self._moved)

    @Slot(list)
    def ask(self, what: list[What]) -> None:
        """Ask how to export; ``what`` is as ``Library.export`` takes it."""
        sheet = ExportSheet(
            self._window, self._bridge, self._window.theme, what, self._usual_folder()
        )
        sheet.ordered.connect(self.begin)
        sheet.open()

    def _usual_folder(self) -> Path:
        last = self._state.export_folder
        if last:
            return Path(last)
        pictures = QStandardPaths.StandardLocation.PicturesLocation
        return Path(QStandardPaths.writableLocation(pictures) or Path.home()) / USUAL_FOLDER

    @Slot(object)
    def begin(self, order: Order) -> None:
        """Start what was ordered, beside the GUI thread."""
        self._bridge.ask(partial(self._started, order), self._watch)

    def _started(self, order: Order) -> tuple[JobHandle, Path]:
        if order.out not in SUFFIXES:
            return self._library.export(order.what, order.folder, order.manner), order.folder
        try:
            order.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise KnownError(
                f"The folder “{order.folder}” can't be made.",
                f"{error.strerror or error}.",
                "Choose another folder.",
            ) from error
        file = free_file(order.folder, order.title, SUFFIXES[order.out])
        if order.out is Out.ZIP:
            return self._library.export(order.what, file, order.manner), order.folder
        if order.out is Out.SHEET:
            return self._library.contact_sheet(order.what, file, order.style), order.folder
        return self._library.export_faces(order.what, file, bom=True), order.folder

    def _watch(self, begun: tuple[JobHandle, Path]) -> None:
        job, folder = begun
        self._jobs[job] = folder
        self._bridge.watch(job)

    @Slot(object)
    def _moved(self, job: JobHandle) -> None:
        if not job.finished or job not in self._jobs:
            return
        folder, toast = self._jobs.pop(job), self._window.toast
        if job.state is JobState.CANCELLED:
            toast.say("The export was stopped. What was written stays.")
        elif job.state is JobState.DONE:
            self._state.export_folder = str(folder)
            toast.say(told(job.result(0)), "Open the folder", partial(open_folder, folder))
        else:
            try:
                job.result(0)
            except KnownError as error:
                self._bridge.failed.emit(error)


def open_folder(folder: Path) -> None:
    """Show a folder in the file manager."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def told(report: ExportReport | FacesReport | SheetReport) -> str:
    """Return the sentence that says what an export did."""
    if isinstance(report, FacesReport):
        return f"Listed {words.count(report.faces, 'face')} in {Path(report.place).name}."
    if isinstance(report, SheetReport):
        said = f"{words.count(report.pictures, 'picture')} on {words.count(report.pages, 'page')}."
        if report.unshown:
            said += f" No font of this computer has {' '.join(report.unshown)}."
    else:
        said = f"Exported {words.count(report.copied, 'photo')}."
        if report.skipped:
            said += f" {words.count(report.skipped, 'photo')} had been exported before."
    offline = () if isinstance(report, SheetReport) else report.offline
    missing = len(report.missing) - len(offline)
    if offline:
        away = words.count(len(offline), "photo")
        said += f" {away} could not be read: on a drive that is not connected."
    if missing:
        said += f" {words.count(missing, 'photo')} could not be found."
    return said
