"""The only crossing between the window and the threads that work for it.

Everything that arrives from another thread comes in through one private queued signal to a bound
slot of this object, which lives in the GUI thread; what the pages hear from it they hear there.

A worker never holds the last reference to a part of the window: whoever lets go of that ends its
connections, and PySide6 does so without a lock (``garbage``). What a worker is given is an
``_Errand``, which the GUI thread empties.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from facealbum.domain.errors import CancelledError, KnownError
from facealbum.domain.types import Change
from facealbum.jobs import HUMBLE, MODEST, JobHandle, Lane, stand_back

if TYPE_CHECKING:
    from facealbum.library.library import Library

log = logging.getLogger(__name__)
T = TypeVar("T")

QUIET_MS = 120
"""Least time between two announcements of changes or of progress: a page need not hurry more."""
PAUSE = 6
"""After an announcement of what an import changed, pages rest so many times as long as they read
for it: a list of 100,000 photos takes a third of a second, in which painting waits for its turn."""
LONGEST_PAUSE_SECONDS = 3.0


def merged(first: Change, second: Change) -> Change:
    """Return one change that tells of both; the label is the later one's."""
    return Change(
        revision=max(first.revision, second.revision),
        label=second.label,
        groups=first.groups | second.groups,
        faces=first.faces | second.faces,
        photos=first.photos | second.photos,
        albums=first.albums | second.albums,
        everything=first.everything or second.everything,
        undoable=second.undoable,
    )


@dataclass(slots=True, eq=False)
class _Errand:
    """What a worker is to do, and what became of it; emptied in the GUI thread alone."""

    work: Callable[[], Any] | None
    done: Callable[[Any], None]
    failed: Callable[[], None] | None = None
    result: Any = None
    error: BaseException | None = None

    def run(self) -> None:
        """Do it, in a worker."""
        try:
            self.result = self.work() if self.work is not None else None
        except BaseException as error:  # noqa: BLE001 - handed to whoever asked
            self.error = error

    def empty(self) -> _Errand:
        """Return the same with what it holds, and hold nothing any more."""
        full = replace(self)
        self.work, self.done, self.failed, self.result, self.error = (
            None,
            _nothing,
            None,
            None,
            None,
        )
        return full


class Bridge(QObject):
    """Carries verbs out of the GUI thread and their results back into it."""

    changed = Signal(object)
    """A ``Change``: something in the library is different; several may have been joined."""
    job_changed = Signal(object)
    """A ``JobHandle`` that is watched got further, was paused, or ended."""
    failed = Signal(object)
    """A ``KnownError`` of a verb: to be shown."""
    acted = Signal(object)
    """The ``Change`` of a verb that the user asked for: to be offered for undo."""

    _returned = Signal(object)
    _woken = Signal()

    def __init__(
        self,
        library: Library,
        parent: QObject | None = None,
        *,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self.library = library
        self._clock = clock
        self.jobs: list[JobHandle] = []
        self._errands: set[_Errand] = set()
        self._writes = Lane("window writes")
        self._reads = Lane("window reads")
        self._thoughts = Lane("window thoughts")
        for lane, by in ((self._writes, MODEST), (self._reads, MODEST), (self._thoughts, HUMBLE)):
            lane.submit(partial(stand_back, by))
        self._lock = threading.Lock()
        self._pending: Change | None = None
        self._moved: list[JobHandle] = []
        self._told_at = self._changed_at = 0.0
        self._read_seconds = 0.0
        self._closed = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._tell_in_time)
        queued = Qt.ConnectionType.QueuedConnection
        self._returned.connect(self._deliver, queued)
        self._woken.connect(self._schedule, queued)
        self._unsubscribe = library.subscribe(self._hear)
        self._end_alarms = library.on_alarm(self._alarmed)

    def do(
        self,
        verb: Callable[[], T],
        done: Callable[[T], None] | None = None,
        label: str = "",
        failed: Callable[[], None] | None = None,
    ) -> None:
        """Run a verb that writes, after those already asked for; ``done`` gets its result here.

        ``label`` names the verb in the log. Where the result is a ``Change``, the pages have heard
        of it before ``done`` runs, and the user is offered to undo it. Where the verb could not be
        done, which the user is told, ``failed`` may give back what they had typed.
        """
        self._submit(self._writes, verb, partial(self._did, done), label, failed)

    def ask(self, query: Callable[[], T], done: Callable[[T], None]) -> None:
        """Run a slow read beside the writes; ``done`` gets its result here."""
        self._submit(self._reads, partial(self._timed, query), partial(_call, done), "")

    def ponder(self, question: Callable[[], T], done: Callable[[T], None]) -> None:
        """Run what may take a second, so that no read waits for it; ``done`` gets its result."""
        self._submit(self._thoughts, question, partial(_call, done), "")

    def watch(self, job: JobHandle) -> JobHandle:
        """Announce where the job stands now, its progress and its end by ``job_changed``."""
        self.jobs.append(job)
        job.listen(self._job_moved)
        self._job_moved(job)
        return job

    def follow(self, job: JobHandle, done: Callable[[JobHandle], None]) -> None:
        """Hand ``job`` to ``done``, here, once it has ended; nobody else hears of it."""
        if self._closed:
            return
        errand, ended = self._errand(None, partial(_call, done)), threading.Event()

        def heard(job: JobHandle) -> None:
            with self._lock:
                first = job.finished and not ended.is_set()
                if first:
                    ended.set()
                    errand.result = job
            if first:
                self._send(errand)

        job.listen(heard)

    def close(self) -> None:
        """Stop listening, let the lanes finish what they hold, and end their threads."""
        if self._closed:
            return
        self._closed = True
        self._unsubscribe()
        self._end_alarms()
        self._timer.stop()
        self._writes.close()
        self._reads.close()
        self._thoughts.close()
        for errand in self._errands:
            errand.empty()
        self._errands.clear()

    def _submit(
        self,
        lane: Lane,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        label: str,
        failed: Callable[[], None] | None = None,
    ) -> None:
        if self._closed:
            return
        log.debug("asked: %s", label)
        lane.submit(partial(self._run, self._errand(work, done, failed)))

    def _errand(
        self,
        work: Callable[[], Any] | None,
        done: Callable[[Any], None],
        failed: Callable[[], None] | None = None,
    ) -> _Errand:
        errand = _Errand(work, done, failed)
        self._errands.add(errand)
        return errand

    def _timed(self, query: Callable[[], T]) -> T:
        began = self._clock()
        try:
            return query()
        finally:
            with self._lock:
                self._read_seconds += self._clock() - began

    def _run(self, errand: _Errand) -> None:
        errand.run()
        self._send(errand)

    def _send(self, errand: _Errand) -> None:
        if not self._closed:
            self._returned.emit(errand)

    @Slot(object)
    def _deliver(self, errand: _Errand) -> None:
        self._errands.discard(errand)
        errand = errand.empty()
        error = errand.error
        if self._closed:
            return
        if isinstance(error, KnownError):
            self.failed.emit(error)
            if errand.failed is not None and _owned(errand.failed):
                errand.failed()
        elif isinstance(error, CancelledError):
            log.debug("a verb was cancelled")
        elif error is not None:
            raise error
        else:
            errand.done(errand.result)

    def _did(self, done: Callable[[Any], None] | None, result: Any) -> None:
        self._tell()
        if isinstance(result, Change):
            self.acted.emit(result)
        if done is not None:
            _call(done, result)

    def _alarmed(self, error: KnownError) -> None:
        self._send(_Errand(None, _nothing, error=error))

    def _hear(self, change: Change) -> None:
        with self._lock:
            asleep = self._pending is None and not self._moved
            self._pending = change if self._pending is None else merged(self._pending, change)
        if asleep and not self._closed:
            self._woken.emit()

    def _job_moved(self, job: JobHandle) -> None:
        with self._lock:
            asleep = self._pending is None and not self._moved
            if job not in self._moved:
                self._moved.append(job)
        if (asleep or job.finished) and not self._closed:
            self._woken.emit()

    @Slot()
    def _schedule(self) -> None:
        if self._closed or self._timer.isActive():
            return
        waited = (self._clock() - self._told_at) * 1000
        if waited >= QUIET_MS:
            self._tell_in_time()
        else:
            self._timer.start(int(QUIET_MS - waited) + 1)

    @Slot()
    def _tell_in_time(self) -> None:
        """Tell of progress, and of changes once the pages have rested from reading the last ones.

        With the end of a job all is told: nobody should see it end before they see what it did.
        """
        with self._lock:
            ended = any(job.finished for job in self._moved)
            pause = min(PAUSE * self._read_seconds, LONGEST_PAUSE_SECONDS)
            due = self._clock() - self._changed_at >= pause
        self._tell(changes=ended or due)

    def _tell(self, *, changes: bool = True) -> None:
        change = None
        with self._lock:
            if changes:
                change, self._pending = self._pending, None
                self._changed_at, self._read_seconds = self._clock(), 0.0
            moved, self._moved = self._moved, []
            waiting = self._pending is not None
        self._told_at = self._clock()
        if waiting:
            self._timer.start(QUIET_MS)
        if change is not None:
            self.changed.emit(change)
        for job in moved:
            if job.finished and job in self.jobs:
                self.jobs.remove(job)
            self.job_changed.emit(job)


def _nothing(_result: Any) -> None:
    """Nobody waits for it."""


def _call(done: Callable[[Any], None], result: Any) -> None:
    if _owned(done):
        done(result)


def _owned(method: Callable[..., Any]) -> bool:
    """Return whether the widget whose method it is, if it is one, is there still."""
    owner = getattr(method, "__self__", None)
    return not isinstance(owner, QObject) or shiboken6.isValid(owner)
