"""Letting the window go first: what works beside it takes less of the processor."""

from __future__ import annotations

import os
import sys
import threading

HUMBLE = 5
"""How much nicer what works beside the window is: a quarter of its share of a full core."""


def stand_back() -> None:
    """Lower the priority of this thread, and of what it starts; it is never raised again.

    Only Linux gives each thread a priority of its own; elsewhere nothing is lowered.
    """
    if sys.platform == "linux":
        thread = threading.get_native_id()
        usual = os.getpriority(os.PRIO_PROCESS, thread)
        os.setpriority(os.PRIO_PROCESS, thread, usual + HUMBLE)
