"""Worker processes that turn files into pixels, so that a bad file takes nothing down.

A photo travels as a path to a worker and comes back as pixels in one of a fixed number of slots of
shared memory: that number bounds the memory, however many photos there are. A decoder that crashes,
hangs or takes too much memory costs its own process, which is replaced, and gives the reason for
that one photo. The starting method is spawn, so a program that makes a pool must guard its main
module with ``if __name__ == "__main__"``.
"""

from __future__ import annotations

import contextlib
import logging
import multiprocessing
import os
import queue
import secrets
import shutil
import signal
from collections import Counter
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import partial
from multiprocessing import shared_memory
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import psutil
from pebble import ProcessExpired, ProcessPool

from facealbum.domain.ports import Decoded
from facealbum.domain.sentences import joined, sentence
from facealbum.domain.types import DecodedPhoto
from facealbum.vision.clip_names import is_frame, of_clip
from facealbum.vision.decode import CLOSE_PIXELS, DECODE_SIDE
from facealbum.vision.decode_worker import MEMORY_EXIT, Written, decode_into, prepare
from facealbum.vision.faults import COPY_AGAIN, EXPORT, NEEDS_MEMORY, SMALLER, UNREADABLE
from facealbum.vision.session import usable_cores

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

log = logging.getLogger(__name__)

TIMEOUT_SECONDS = 9.0
"""For one photo or frame of a clip; the slowest real photo measured, a 12-megapixel HIF of 10 bits,
takes two."""
MOST_WORKERS = 8
"""Each takes some 100 MB; more than this outruns the models on any machine seen."""
MOST_CLOSE_WORKERS = 2
"""Where photos come with all their pixels, the models take longer than two of them."""
HELD = 12
"""Slots for photos that the caller holds while it asks for more, where memory allows."""
TRIES = 3
"""So often a photo is begun whose pool broke, be it by another one."""
LATE_TRIES = 2
"""So often one is begun that took too long: the computer may have slept, or a drive woken up."""
NAME = "facealbum"
"""Begins the names of the slots; the process and a random number follow."""
SLOT_BYTES = DECODE_SIDE * DECODE_SIDE * 3
SHARED_MEMORY = Path("/dev/shm")  # noqa: S108
"""Where Linux keeps shared memory; containers give it as little as 64 MB."""

TIMED_OUT = joined(UNREADABLE, sentence("Decoding it took too long."), EXPORT)
CRASHED = joined(
    UNREADABLE, sentence("Its decoder crashed, so the file is probably damaged."), COPY_AGAIN
)
FAILED = joined(
    UNREADABLE, sentence("Its decoder failed, so the file is probably damaged."), COPY_AGAIN
)
TOO_MUCH_MEMORY = joined(UNREADABLE, NEEDS_MEMORY, SMALLER)


@dataclass(frozen=True, slots=True, eq=False)
class _Answer:
    token: int
    path: str
    slot: shared_memory.SharedMemory
    future: Future[Written | str]
    pool: ProcessPool


class PhotoDecodePool:
    """Decodes photos in worker processes; ``domain.ports.DecodePool`` says how to use it.

    The caller may hold ``holdable`` answers unreleased while it asks for more. Beyond that the next
    one waits for a release, which must then come from another thread.
    """

    def __init__(
        self,
        workers: int = 0,
        *,
        timeout: float = TIMEOUT_SECONDS,
        task: Callable[..., Written | str] = decode_into,
        close: bool = False,
    ) -> None:
        """Reserve the slots; the processes start with the first photo.

        Args:
            workers: processes; 0 means one fewer than cores, at least one.
            timeout: seconds for one photo.
            task: what a worker does with a slot's name and a path; tests put a decoder that
                misbehaves here.
            close: photos come with all their pixels, as far as memory allows.
        """
        self._workers = workers or min(MOST_WORKERS, max(1, usable_cores() - 1))
        wanted, slot_bytes = HELD + 2 * self._workers, SLOT_BYTES
        self._close = 0
        if close:
            self._workers = min(self._workers, MOST_CLOSE_WORKERS)
            wanted = 1 + self._workers
            self._close = affordable_pixels(wanted)
            slot_bytes = 3 * self._close
        self._timeout = timeout
        self._task = task
        self._pool: ProcessPool | None = None
        self._slots: list[shared_memory.SharedMemory] = []
        self._held = contextlib.ExitStack()
        # The slot that came free last is used first: slots that are never needed take no memory.
        self._free: queue.LifoQueue[shared_memory.SharedMemory] = queue.LifoQueue()
        remove_orphans()
        for _ in range(wanted if close else affordable_slots(wanted)):
            name = f"{NAME}-{os.getpid()}-{secrets.token_hex(4)}"
            slot = shared_memory.SharedMemory(name, create=True, size=slot_bytes)
            self._slots.append(slot)
            self._held.enter_context(held(name))
            self._free.put(slot)

    @property
    def holdable(self) -> int:
        """How many answers the caller may hold; one slot at least stays for the decoders."""
        return max(1, len(self._slots) - 1)

    def decode(self, work: Iterator[tuple[int, str]]) -> Iterator[Decoded]:
        """Yield an answer for each ``(token, path)``, in any order, as they come.

        Pulls from ``work`` only as far as there are free slots. Closing the generator early ends
        the processes and drops what is under way.
        """
        # None in the queue says that a slot came free: one place to wait for either.
        events: queue.SimpleQueue[_Answer | None] = queue.SimpleQueue()
        under_way: dict[str, shared_memory.SharedMemory] = {}
        tries: Counter[int] = Counter()
        more = True
        try:
            while True:
                while more and not self._free.empty():
                    item = next(work, None)
                    if item is None:
                        more = False
                    else:
                        slot = self._free.get()
                        under_way[slot.name] = slot
                        self._submit(*item, slot, events)
                if not more and not under_way:
                    return
                answer = events.get()
                if answer is not None and (most := self._tries(answer)):
                    tries[answer.token] += 1
                    if tries[answer.token] < most:
                        self._submit(answer.token, answer.path, answer.slot, events)
                        continue
                if answer is not None:
                    del under_way[answer.slot.name]
                    yield self._decoded(answer, events)
        finally:
            if under_way:
                # Nobody may write to a slot that is given out again.
                self._stop_workers()
                for slot in under_way.values():
                    self._free.put(slot)

    def close(self) -> None:
        """End the processes and give the shared memory back, twice at no harm."""
        self._stop_workers()
        for slot in self._slots:
            # Pixels that somebody still looks at keep their memory until they are let go.
            with contextlib.suppress(BufferError):
                slot.close()
            # Some systems clear shared memory away when the user logs out.
            with contextlib.suppress(FileNotFoundError):
                slot.unlink()
        self._slots.clear()
        self._held.close()

    def _tries(self, answer: _Answer) -> int:
        """Return how often a photo is begun of which this came; 0 where it is not begun again."""
        if self._broke(answer):
            return TRIES
        return LATE_TRIES if isinstance(answer.future.exception(), TimeoutError) else 0

    def _broke(self, answer: _Answer) -> bool:
        """Return whether the whole pool broke, and end it if so; the next photo makes a new one.

        pebble gives up all its work where a process dies before it is known what that was at.
        """
        future = answer.future
        broke = future.cancelled() or isinstance(future.exception(), BrokenProcessPool)
        if broke and answer.pool is self._pool:
            self._stop_workers()
        return broke

    def _submit(
        self,
        token: int,
        path: str,
        slot: shared_memory.SharedMemory,
        events: queue.SimpleQueue[_Answer | None],
    ) -> None:
        if self._pool is None:
            self._pool = ProcessPool(
                max_workers=self._workers,
                context=multiprocessing.get_context("spawn"),
                initializer=prepare,
                initargs=(sum(each.size for each in self._slots),),
            )
        work = (slot.name, path, self._close) if self._close else (slot.name, path)
        pool = self._pool
        try:
            with _uninterrupted():
                future = pool.schedule(self._task, args=work, timeout=self._timeout)
        except RuntimeError as error:  # it broke just now
            future = Future()
            future.set_exception(BrokenProcessPool(str(error)))
        future.add_done_callback(lambda done: events.put(_Answer(token, path, slot, done, pool)))

    def _decoded(self, answer: _Answer, events: queue.SimpleQueue[_Answer | None]) -> Decoded:
        result = outcome(answer.future)
        give_back = partial(self._give_back, answer.slot, events)
        if isinstance(result, str):
            give_back()
            reason = of_clip(result) if is_frame(answer.path) else result
            return Decoded(answer.token, None, reason, lambda: None)
        pixels = np.ndarray((result.rows, result.columns, 3), np.uint8, answer.slot.buf)
        photo = DecodedPhoto(
            pixels,
            result.width,
            result.height,
            result.taken_at,
            result.taken_from,
            result.utc_offset,
            result.likeness,
            result.orientation,
            result.xmp,
            result.clip,
        )
        return Decoded(answer.token, photo, "", give_back)

    def _give_back(
        self, slot: shared_memory.SharedMemory, events: queue.SimpleQueue[_Answer | None]
    ) -> None:
        self._free.put(slot)
        events.put(None)

    def _stop_workers(self) -> None:
        if self._pool is not None:
            self._pool.stop()
            self._pool.join()
            self._pool = None


@contextlib.contextmanager
def _uninterrupted() -> Iterator[None]:
    """Keep Ctrl+C from the processes that are started here, and by the threads that are.

    The terminal sends it to all of them: a worker ignores it, but only once it is ready.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def outcome(future: Future[Written | str]) -> Written | str:
    """Return what a worker said, or the sentence for what became of it."""
    if future.cancelled():
        return CRASHED
    match future.exception():
        case None:
            return future.result()
        case TimeoutError():
            return TIMED_OUT
        case BrokenProcessPool():
            return CRASHED
        case ProcessExpired(exitcode=code):
            return TOO_MUCH_MEMORY if code == MEMORY_EXIT else CRASHED
        case MemoryError():
            return TOO_MUCH_MEMORY
        case error:
            log.error("a decoder failed in a way that nobody thought of", exc_info=error)
            return FAILED


@contextlib.contextmanager
def held(name: str) -> Iterator[None]:
    """Keep a slot from being taken for an orphan's, by a lock that ends with this process."""
    path = SHARED_MEMORY / name
    if not path.exists():  # a system that gives shared memory no names
        yield
        return
    import fcntl

    with path.open("rb") as file:
        fcntl.flock(file, fcntl.LOCK_SH)
        yield


def remove_orphans() -> None:
    """Remove the slots of programs that were killed together with all that cleans up after them.

    Their number alone does not tell: a program in another container, which has numbers of its own,
    may use the same shared memory.
    """
    for path in SHARED_MEMORY.glob(f"{NAME}-*-*"):
        _, pid, _ = path.name.split("-")
        if pid.isdecimal() and not psutil.pid_exists(int(pid)):
            import fcntl

            with contextlib.suppress(OSError), path.open("rb") as file:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
                path.unlink()


def affordable_slots(wanted: int) -> int:
    """Return how many slots fit into half of the free shared memory, at least 2.

    A page of shared memory that the system can't give kills the process that writes to it, so what
    is promised must be there.
    """
    if not SHARED_MEMORY.is_dir():
        return wanted
    room = shutil.disk_usage(SHARED_MEMORY).free // 2
    return max(2, min(wanted, room // SLOT_BYTES))


def affordable_pixels(slots: int) -> int:
    """Return how many px each of so many slots may hold, ``CLOSE_PIXELS`` at most.

    As ``affordable_slots``; with little room photos come smaller, down to the ordinary size.
    """
    if not SHARED_MEMORY.is_dir():
        return CLOSE_PIXELS
    room = shutil.disk_usage(SHARED_MEMORY).free // 2
    return max(SLOT_BYTES // 3, min(CLOSE_PIXELS, room // (3 * slots)))
