"""Adding photos: from whichever door they come, one import at a time, told by the strip."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from facealbum.domain.bundled import bundled
from facealbum.domain.errors import KnownError
from facealbum.domain.sentences import sentence
from facealbum.gui import words
from facealbum.gui.bridge import Bridge
from facealbum.gui.views.import_strip import ImportStrip
from facealbum.gui.words import tr
from facealbum.jobs import JobHandle, JobState, Lane, stand_back

if TYPE_CHECKING:
    from facealbum.library.library import Library

log = logging.getLogger(__name__)
T = TypeVar("T")

GOING_ON, AGAIN = sentence("Going on: "), sentence("Once more: ")
"""What is said before what an import is doing."""
SAMPLE = "resources/sample/photos"

MOST_NOTES = 3
"""Sentences on what was left out that are told at once; the command line tells all."""


class ImportDesk(QObject):
    """Starts imports, one after the other, and shows how they go; other jobs share its strip."""

    started = Signal()
    ended = Signal(object, str)
    """The ``JobHandle`` of an import that ended, and the sentence that says how."""

    def __init__(
        self, library: Library, bridge: Bridge, strip: ImportStrip, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._bridge = bridge
        self._strip = strip
        self._waiting: list[tuple[Callable[[], JobHandle], str]] = []
        self._prefix = ""
        self._job: JobHandle | None = None
        bridge.job_changed.connect(self._moved)
        strip.go_on_wanted.connect(self.go_on)

    @property
    def busy(self) -> bool:
        """Whether an import is under way."""
        return self._job is not None

    @property
    def faces(self) -> int:
        """How many faces the import under way has found by now."""
        return self._job.progress.faces if self._job is not None else 0

    def add(self, paths: Sequence[Path]) -> None:
        """Import files and folders, after what is under way."""
        chosen = tuple(paths)
        if chosen:
            self._queue(lambda: self._library.import_paths(chosen))

    def add_sample(self) -> None:
        """Import the album of people who do not exist."""
        self.add([bundled(SAMPLE)])

    @Slot()
    def go_on(self) -> None:
        """Go on with what an earlier import left."""
        self._queue(self._library.resume_import, GOING_ON)

    def try_failed_again(self) -> None:
        """Look once more at the photos that could not be read."""
        self._queue(self._library.retry_failed)

    def look_again(self) -> None:
        """Look at all photos again, once what is being written of the settings is written."""
        begin = self._library.look_again
        self._bridge.do(lambda: None, lambda _: self._queue(begin, AGAIN), "look again")

    def catch_up(self) -> None:
        """Look at all photos anew because another model was chosen, once that is written."""
        self._bridge.do(self._library.unfinished, self._catch_up, "look anew")

    def _catch_up(self, unfinished: int) -> None:
        if unfinished:
            self._queue(self._library.resume_import, AGAIN)

    def end(self) -> None:
        """Start nothing more: the window closes."""
        self._waiting.clear()

    def _queue(self, begin: Callable[[], JobHandle], prefix: str = "") -> None:
        self._waiting.append((begin, prefix))
        if not self.busy:
            self._next()

    def _next(self) -> None:
        if not self._waiting:
            return
        begin, self._prefix = self._waiting.pop(0)
        try:
            self._job = self._bridge.watch(begun_humbly(begin))
        except KnownError as error:
            self._bridge.failed.emit(error)
            return
        self._strip.show_job(self._job, self._said_before())
        self.started.emit()

    @Slot(object)
    def _moved(self, job: JobHandle) -> None:
        if job is self._job:
            if job.finished:
                self._finish(job)
            else:
                self._strip.show_job(job, self._said_before())
        elif not self.busy:
            if job.finished:
                self._strip.hide()
            else:
                self._strip.show_job(job)

    def _finish(self, job: JobHandle) -> None:
        self._job = None
        if self._waiting:
            self._next()
            return
        stopped = job.state is not JobState.DONE
        told = self._stopped(job) if stopped else self._summary(job.result(0))
        failed = self._library.counts().failed
        if stopped or failed:
            self._strip.show_end(told, failed, can_go_on=stopped)
        else:
            self._strip.hide()
        self.ended.emit(job, told)
        if job.state is JobState.FAILED:
            self._fail(job)

    def _said_before(self) -> str:
        return words.told(self._prefix) if self._prefix else ""

    def _summary(self, report: Any) -> str:
        if not self._prefix or not report.photos_new:
            return summary(report)
        photos, faces = words.count(report.photos_new, "photo"), words.count(report.faces, "face")
        if self._prefix == AGAIN:
            return tr("Looked at {photos} again: {faces}.", photos=photos, faces=faces)
        # What goes on may be photos that were here long before, looked at with another model.
        return tr("Looked at {photos}: {faces}.", photos=photos, faces=faces)

    def _stopped(self, job: JobHandle) -> str:
        left = self._library.unfinished()
        begun = tr("Stopped.") if job.state is JobState.CANCELLED else _broken_off(job)
        if not left:
            return begun
        photos = words.count(left, "photo")
        return " ".join((begun, tr("{photos} still to look at.", photos=photos)))

    def _fail(self, job: JobHandle) -> None:
        try:
            job.result(0)
        except KnownError as error:
            self._bridge.failed.emit(error)


def _broken_off(job: JobHandle) -> str:
    """Return why an import ended early: the strip says so as long as it can go on."""
    error = job.failure
    broke = tr("The import broke off.")
    if not isinstance(error, KnownError):
        return broke
    return " ".join((broke, words.told(error.why or error.what)))


def begun_humbly(begin: Callable[[], T]) -> T:
    """Begin what works beside the window: its threads and processes let the window go first.

    Linux gives each thread a priority of its own, which what it starts inherits; a thread may lower
    its own and never raise it again, so it is one that only begins the job. Elsewhere nothing is
    lowered.
    """
    if sys.platform != "linux":
        return begin()
    lane = Lane("begin an import")
    try:
        lane.submit(stand_back)
        return lane.submit(begin).result()
    finally:
        lane.close()


def summary(report: Any) -> str:
    """Return the sentences that say what an import brought (a ``library.ImportReport``)."""
    more = len(report.notes) - MOST_NOTES
    notes = [words.told(note) for note in report.notes[:MOST_NOTES]]
    if more > 0:
        notes.append(tr("(And {number} more of these.)", number=more))
    return " ".join((_brought(report), *notes))


def _brought(report: Any) -> str:
    if report.photos_new == 0 and report.photos_failed == 0:
        known = report.photos_unchanged
        return tr("No new photos.") if known else tr("There were no photos in there.")
    if report.photos_new == 0:
        return tr("None of these photos could be read.")
    photos = words.count(report.photos_new, "photo")
    if not report.faces:
        return tr("Added {photos} with nobody in them.", photos=photos)
    return tr(
        "Added {photos} with {faces}.", photos=photos, faces=words.count(report.faces, "face")
    )
