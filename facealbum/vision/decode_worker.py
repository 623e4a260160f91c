"""What runs in a worker process of the decode pool; imports Pillow and numpy, no models.

A worker has a limit of memory, says nothing on the terminal, leaves no core dump, ignores the
terminal's Ctrl+C (the program itself ends it) and ends with the program, even when that is killed.
"""

from __future__ import annotations

import contextlib
import ctypes
import multiprocessing
import os
import signal
import sys
import threading
import time
from dataclasses import dataclass
from multiprocessing import connection, shared_memory
from typing import TYPE_CHECKING

import numpy as np
import psutil

from facealbum.domain.errors import PhotoUnreadableError
from facealbum.jobs import HUMBLE, stand_back_to
from facealbum.vision.clip import decode_frame
from facealbum.vision.clip_names import is_frame
from facealbum.vision.decode import decode
from facealbum.vision.likeness import likeness

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from facealbum.domain.clips import ClipFacts
    from facealbum.domain.types import Likeness, TakenFrom

ARENAS = -8
"""M_ARENA_MAX of glibc's malloc.h: how many heaps the threads of a process may have."""
MEMORY_LIMIT = 768 * 1024 * 1024
"""Bytes that decoding one photo may take, over what the process has at its start."""
MEMORY_EXIT = 77
"""How a worker ends that was over its limit where the system itself sets none."""
LOOK_SECONDS = 0.05
"""Between two looks at the memory there."""

_slots: dict[str, shared_memory.SharedMemory] = {}


@dataclass(frozen=True, slots=True)
class Written:
    """Pixels that lie in a slot now, and what else the file said; sizes in px."""

    rows: int
    columns: int
    width: int
    height: int
    taken_at: datetime | None
    taken_from: TakenFrom
    utc_offset: int | None
    likeness: Likeness | None = None
    orientation: int = 1
    xmp: bytes = b""
    clip: ClipFacts | None = None


def prepare(slot_bytes: int) -> None:
    """Set a fresh worker's limits; ``slot_bytes`` is what all slots together take."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # The program ends a worker that hangs, which would be in no state to run a handler.
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    _silence()
    _limit_memory(slot_bytes)
    # No further: on a busy computer it must do with its seconds by the clock.
    stand_back_to(HUMBLE)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent.sentinel,), daemon=True).start()


def decode_into(slot: str, path: str, close: int = 0) -> Written | str:
    """Decode a photo, or a frame of a clip, into a slot of shared memory.

    Returns the reason where that fails. ``close`` is how many px the slot has room for, where all
    of the photo's are wanted.
    """
    try:
        photo = decode_frame(path) if is_frame(path) else decode(path, close)
    except PhotoUnreadableError as error:
        return error.sentence
    rows, columns = photo.pixels.shape[:2]
    if slot not in _slots:
        _slots[slot] = shared_memory.SharedMemory(slot)
    np.ndarray(photo.pixels.shape, np.uint8, _slots[slot].buf)[:] = photo.pixels
    return Written(
        rows,
        columns,
        photo.width,
        photo.height,
        photo.taken_at,
        photo.taken_from,
        photo.utc_offset,
        None if photo.clip is not None else likeness(photo.pixels),
        photo.orientation,
        photo.xmp,
        photo.clip,
    )


def _silence() -> None:
    """Send what C libraries say of damaged photos nowhere: it is the user's terminal."""
    with contextlib.suppress(OSError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 2)
        os.close(nowhere)


def _limit_memory(slot_bytes: int) -> None:
    """Limit the memory that is written to on Linux; macOS and Windows heed no such limit.

    Not the address space: the heaps that threads of a decoder reserve, and the libraries that a
    worker comes to load, would use that up without a byte of memory.
    """
    if sys.platform != "linux":
        most = psutil.Process().memory_info().rss + slot_bytes + MEMORY_LIMIT
        threading.Thread(target=end_when_large, args=(most,), daemon=True).start()
        return
    import resource

    # Each thread's heap keeps what was freed in it: a third of a worker's memory after some HEIC.
    with contextlib.suppress(AttributeError):
        ctypes.CDLL(None).mallopt(ARENAS, 1)
    # Slots are shared, so they do not count.
    most = psutil.Process().memory_info().data + MEMORY_LIMIT
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_DATA, (most, most))
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def end_when_large(most: int, end: Callable[[int], object] = os._exit) -> None:
    """Call ``end`` with ``MEMORY_EXIT`` once this process holds more than ``most`` bytes."""
    process = psutil.Process()
    while process.memory_info().rss <= most:
        time.sleep(LOOK_SECONDS)
    end(MEMORY_EXIT)


def _end_with(sentinel: int) -> None:
    connection.wait([sentinel])
    os._exit(1)
