"""Exporting in the window: the sheet that asks, the job, and what is said when it ends."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from facealbum.domain.errors import KnownError
from facealbum.domain.sentences import sentence
from facealbum.gui import words
from facealbum.gui.dialogs.export_sheet import SUFFIXES, ExportSheet, Order, Out, What
from facealbum.gui.words import tr
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
                sentence("The folder “{folder}” can't be made.", folder=order.folder),
                f"{error.strerror or error}.",
                sentence("Choose another folder."),
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
            toast.say(tr("The export was stopped. What was written stays."))
        elif job.state is JobState.DONE:
            self._state.export_folder = str(folder)
            toast.say(told(job.result(0)), tr("Open the folder"), partial(open_folder, folder))
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
        faces = words.count(report.faces, "face")
        return tr("Listed {faces} in {file}.", faces=faces, file=Path(report.place).name)
    said = _sheet_told(report) if isinstance(report, SheetReport) else _photos_told(report)
    offline = () if isinstance(report, SheetReport) else report.offline
    missing = len(report.missing) - len(offline)
    if offline:
        away = words.count(len(offline), "photo")
        said.append(
            tr("{photos} could not be read: on a drive that is not connected.", photos=away)
        )
    if missing:
        said.append(tr("{photos} could not be found.", photos=words.count(missing, "photo")))
    return " ".join(said)


def _sheet_told(report: SheetReport) -> list[str]:
    pictures, pages = words.count(report.pictures, "picture"), words.count(report.pages, "page")
    said = [tr("{pictures} on {pages}.", pictures=pictures, pages=pages)]
    if report.unshown:
        said.append(tr("No font of this computer has {signs}.", signs=" ".join(report.unshown)))
    return said


def _photos_told(report: ExportReport) -> list[str]:
    said = [tr("Exported {photos}.", photos=words.count(report.copied, "photo"))]
    if report.skipped:
        before = words.count(report.skipped, "photo")
        said.append(tr("{photos} had been exported before.", photos=before))
    return said
