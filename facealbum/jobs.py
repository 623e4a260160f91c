"""Lanes of work, cancel, pause and progress: plain threads, no Qt.

A verb that takes long returns a ``JobHandle`` at once and runs in threads of its own. The thread
asks its ``CancelToken`` at every photo; that is where a pause holds it and a cancel ends it.
An error ends the job and is raised again by ``JobHandle.result``: nothing is swallowed.
"""

from __future__ import annotations

import contextlib
import logging
import os
import queue
import sys
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from facealbum.domain.errors import CancelledError, KnownError

log = logging.getLogger(__name__)
T = TypeVar("T")

HUMBLE = 9
"""How much nicer what works beside the window is than the window: an eighth of its share of a full
core. A painting waits for its turn dozens of times, for the interpreter and then for a core, and
Linux lets it in at once only where the other thread is much nicer: beside one that was 3 nicer it
waited several ms in one of ten times."""
MODEST = 6
"""The same of what the window itself waits for: its reads, and the verbs that write."""
MOMENT = 2e-5
"""Seconds of a rest; what counts is that the thread sleeps at all."""
BEHIND = 6
"""How much nicer again the threads of networks and of numpy are, which work without Python's
interpreter. Whoever holds that must not wait for them, for then the window does too."""


def stand_back(by: int = HUMBLE) -> None:
    """Lower the priority of this thread, and of what it starts; it is never raised again.

    Only Linux gives each thread a priority of its own; elsewhere nothing is lowered.
    """
    if sys.platform == "linux":
        _lower(threading.get_native_id(), by)


def stand_back_to(niceness: int) -> None:
    """Lower the priority of this thread, as ``stand_back`` does, unless it is so low already."""
    if sys.platform == "linux":
        _lower_to(threading.get_native_id(), niceness)


def give_way() -> None:
    """Rest for a moment, so that who waits for the interpreter gets it: between steps of a loop.

    numpy lets go of it in many calls for less time than another thread needs to wake up, and who
    was woken in vain waits anew without asking for it: loops over 1,000 small arrays kept the
    window waiting for 0.05 to 0.15 s.
    """
    time.sleep(MOMENT)


def made_behind(make: Callable[[], T]) -> T:
    """Return what ``make`` returns; threads it starts that are none of Python's go behind.

    It runs in this thread: malloc keeps for a thread of its own what that one let go, up to 40 MiB
    once the networks were closed that it had made.
    """
    before = _threads()
    made = make()
    for thread in _threads_of_libraries() - before:
        with contextlib.suppress(ProcessLookupError):
            _lower(thread, BEHIND)
    return made


def go_before_others() -> None:
    """Lower the threads that libraries have started by now, which are none of Python's.

    numpy's multiply on behalf of who works beside the window, with the priority of who imported it.
    """
    for thread in _threads_of_libraries():
        with contextlib.suppress(ProcessLookupError):
            usual = os.getpriority(os.PRIO_PROCESS, threading.get_native_id())
            _lower_to(thread, usual + HUMBLE + BEHIND)


def _threads() -> set[int]:
    """Return the threads of this process, where each can have a priority of its own."""
    if sys.platform != "linux":
        return set()
    return {int(each.name) for each in Path("/proc/self/task").iterdir()}


def _threads_of_libraries() -> set[int]:
    """Return those threads of this process that are none of Python's."""
    all_of_them = _threads()
    # Who is just starting has a thread already, and tells its number when its turn comes.
    while None in (of_python := {thread.native_id for thread in threading.enumerate()}):
        give_way()
    return all_of_them - of_python


def _lower_to(thread: int, niceness: int) -> None:
    _lower(thread, max(niceness - os.getpriority(os.PRIO_PROCESS, thread), 0))


def _lower(thread: int, by: int) -> None:
    os.setpriority(os.PRIO_PROCESS, thread, os.getpriority(os.PRIO_PROCESS, thread) + by)


class JobState(StrEnum):
    """Where a job stands."""

    RUNNING = "running"
    PAUSED = "paused"
    DONE = "done"
    CANCELLED = "cancelled"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a job has come.

    Attributes:
        stage: what is being done, in the user's words: "Looking for photos", "Looking at photos".
        done: photos finished in this job, those that failed included.
        total: photos known so far; grows while folders are still being walked.
        faces: faces found in this job.
        failed: photos that could not be read in this job.
        rate: photos a second over the last moments, 0 until known.
        seconds_left: an estimate, or None while there is none.
    """

    stage: str = ""
    done: int = 0
    total: int = 0
    faces: int = 0
    failed: int = 0
    rate: float = 0.0
    seconds_left: float | None = None


class CancelToken:
    """Carries pause, resume and cancel into the threads of a job."""

    def __init__(self) -> None:
        self._cancelled = threading.Event()
        self._running = threading.Event()
        self._running.set()

    @property
    def cancelled(self) -> bool:
        """Whether ``cancel`` was called."""
        return self._cancelled.is_set()

    @property
    def paused(self) -> bool:
        """Whether the job holds still until ``resume``."""
        return not self._running.is_set()

    def cancel(self) -> None:
        """End the job at its next checkpoint; wakes a paused one."""
        self._cancelled.set()
        self._running.set()

    def pause(self) -> None:
        """Hold the job at its next checkpoint, unless it is cancelled, be it just now."""
        self._running.clear()
        if self.cancelled:
            self._running.set()

    def resume(self) -> None:
        """Let a paused job go on."""
        self._running.set()

    def checkpoint(self) -> None:
        """Wait while paused.

        Raises:
            CancelledError: the job was cancelled.
        """
        self._running.wait()
        if self.cancelled:
            raise CancelledError


class JobHandle:
    """A job under way, as a face of the program sees it; every method may be called anywhere.

    Listeners are called in the job's own threads and must return at once.
    """

    def __init__(self, label: str) -> None:
        self.label = label
        self.token = CancelToken()
        self._progress = Progress()
        self._future: Future[Any] = Future()
        self._lock = threading.Lock()
        self._listeners: list[Callable[[JobHandle], None]] = []
        self._thread: threading.Thread | None = None

    def start(self, work: Callable[[JobHandle], Any]) -> JobHandle:
        """Run ``work(handle)`` in a thread; its return value becomes the job's result."""
        self._thread = threading.Thread(target=self._run, args=(work,), name=f"job: {self.label}")
        self._thread.start()
        return self

    def _run(self, work: Callable[[JobHandle], Any]) -> None:
        try:
            result = work(self)
        except BaseException as error:
            if isinstance(error, KnownError):
                log.warning("%s failed: %s", self.label, error)
            elif not isinstance(error, CancelledError):
                log.error("%s failed", self.label, exc_info=error)
            self._future.set_exception(error)
        else:
            self._future.set_result(result)
        self._notify()

    @property
    def progress(self) -> Progress:
        """The latest progress."""
        return self._progress

    @property
    def state(self) -> JobState:
        """Where the job stands."""
        if self._future.done():
            if self.failure is None:
                return JobState.DONE
            cancelled = isinstance(self.failure, CancelledError)
            return JobState.CANCELLED if cancelled else JobState.FAILED
        return JobState.PAUSED if self.token.paused else JobState.RUNNING

    @property
    def finished(self) -> bool:
        """Whether the job has ended, in whatever way."""
        return self._future.done()

    @property
    def failure(self) -> BaseException | None:
        """What ended the job before it was done; None while it runs and where it is done."""
        return self._future.exception() if self._future.done() else None

    def report(self, progress: Progress) -> None:
        """Tell the listeners how far the job has come; called by the job itself."""
        self._progress = progress
        self._notify()

    def listen(self, listener: Callable[[JobHandle], None]) -> None:
        """Call ``listener(handle)`` at every progress and once at the end."""
        with self._lock:
            self._listeners.append(listener)
        if self.finished:
            listener(self)

    def _notify(self) -> None:
        with self._lock:
            listeners = tuple(self._listeners)
        for listener in listeners:
            listener(self)

    def pause(self) -> None:
        """Hold the job at the next photo."""
        self.token.pause()
        self._notify()

    def resume(self) -> None:
        """Let it go on."""
        self.token.resume()
        self._notify()

    def cancel(self) -> None:
        """End it at the next photo; what is done stays."""
        self.token.cancel()

    def result(self, timeout: float | None = None) -> Any:
        """Wait for the end and return what the job returned.

        Raises:
            CancelledError: it was cancelled.
            TimeoutError: it is still running after ``timeout`` seconds.
            Exception: whatever ended the job.
        """
        value = self._future.result(timeout)
        self.join(timeout)
        return value

    def join(self, timeout: float | None = None) -> None:
        """Wait until the job's thread has ended; raises nothing."""
        if self._thread is not None and self._thread is not threading.current_thread():
            self._thread.join(timeout)


class Lane:
    """One thread that does what it is given, in order."""

    def __init__(self, name: str) -> None:
        self._queue: queue.SimpleQueue[tuple[Future[Any], Callable[[], Any]] | None] = (
            queue.SimpleQueue()
        )
        self._closed = False
        self._lock = threading.Lock()
        self._thread = threading.Thread(target=self._run, name=name)
        self._thread.start()

    def submit(self, work: Callable[[], T]) -> Future[T]:
        """Queue ``work`` and return its future.

        Raises:
            RuntimeError: the lane is closed.
        """
        future: Future[T] = Future()
        with self._lock:
            if self._closed:
                raise RuntimeError("the lane is closed")
            self._queue.put((future, work))
        return future

    def _run(self) -> None:
        while (item := self._queue.get()) is not None:
            future, work = item
            if not future.set_running_or_notify_cancel():
                continue
            try:
                future.set_result(work())
            except BaseException as error:  # noqa: BLE001 - handed to whoever asks for the result
                future.set_exception(error)

    def close(self) -> None:
        """Do what is queued, then end the thread; a second call does nothing."""
        with self._lock:
            if not self._closed:
                self._closed = True
                self._queue.put(None)
        if self._thread is not threading.current_thread():
            self._thread.join()
