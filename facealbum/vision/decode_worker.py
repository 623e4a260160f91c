"""What runs in a worker process of the decode pool; imports Pillow and numpy, no models.

A worker has a limit of address space, leaves no core dump, ignores the terminal's Ctrl+C (the
program itself ends it) and ends with the program, even when that is killed.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
import threading
from dataclasses import dataclass
from multiprocessing import connection, shared_memory
from typing import TYPE_CHECKING

import numpy as np
import psutil

from facealbum.domain.errors import PhotoUnreadableError
from facealbum.vision.clip import decode_frame
from facealbum.vision.clip_names import is_frame
from facealbum.vision.decode import decode

if TYPE_CHECKING:
    from datetime import datetime

    from facealbum.domain.clips import ClipFacts

MEMORY_LIMIT = 768 * 1024 * 1024
"""Bytes that decoding one photo may take, over what the process has at its start."""

_slots: dict[str, shared_memory.SharedMemory] = {}


@dataclass(frozen=True, slots=True)
class Written:
    """Pixels that lie in a slot now, and what else the file said; sizes in px."""

    rows: int
    columns: int
    width: int
    height: int
    taken_at: datetime | None
    clip: ClipFacts | None = None


def prepare(slot_bytes: int) -> None:
    """Set a fresh worker's limits; ``slot_bytes`` is what all slots together take."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _limit_memory(slot_bytes)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent.sentinel,), daemon=True).start()


def decode_into(slot: str, path: str) -> Written | str:
    """Decode a photo, or a frame of a clip, into a slot of shared memory.

    Returns the reason where that fails.
    """
    try:
        photo = decode_frame(path) if is_frame(path) else decode(path)
    except PhotoUnreadableError as error:
        return str(error)
    rows, columns = photo.pixels.shape[:2]
    if slot not in _slots:
        _slots[slot] = shared_memory.SharedMemory(slot)
    np.ndarray(photo.pixels.shape, np.uint8, _slots[slot].buf)[:] = photo.pixels
    return Written(rows, columns, photo.width, photo.height, photo.taken_at, photo.clip)


def _limit_memory(slot_bytes: int) -> None:
    """Limit the address space where the system can; Windows has no such limit."""
    try:
        import resource
    except ImportError:
        return
    most = psutil.Process().memory_info().vms + slot_bytes + MEMORY_LIMIT
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (most, most))
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _end_with(sentinel: int) -> None:
    connection.wait([sentinel])
    os._exit(1)
