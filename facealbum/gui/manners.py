"""Manners among programs: what works beside the window lets it go first, and memory goes back."""

from __future__ import annotations

import contextlib
import ctypes
import os
import sys
import threading

HUMBLE = 5
"""How much nicer what works beside the window is: a quarter of its share of a full core."""
MODEST = 4
"""The same of those who read what the window shows next: before an import, after painting."""

_MMAP_THRESHOLD, _ARENA_MAX = -3, -8
_OWN_BLOCK = 64 * 1024
_ARENAS = 2


def hold_little() -> None:
    """Let pictures and arrays that are not needed any more go back to the system at once.

    glibc keeps freed blocks for later, those of each thread apart, and the more the larger they
    were: 110 MB after some hundred pages of pictures. Other C libraries know no such call.
    """
    with contextlib.suppress(OSError, AttributeError, TypeError):
        tune = ctypes.CDLL(None).mallopt
        tune(_MMAP_THRESHOLD, _OWN_BLOCK)
        tune(_ARENA_MAX, _ARENAS)


def stand_back(by: int = HUMBLE) -> None:
    """Lower the priority of this thread, and of what it starts; it is never raised again.

    Only Linux gives each thread a priority of its own; elsewhere nothing is lowered.
    """
    if sys.platform == "linux":
        thread = threading.get_native_id()
        usual = os.getpriority(os.PRIO_PROCESS, thread)
        os.setpriority(os.PRIO_PROCESS, thread, usual + by)
