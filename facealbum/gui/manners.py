"""Manners among programs: memory that is not needed goes back to the system."""

from __future__ import annotations

import contextlib
import ctypes

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
