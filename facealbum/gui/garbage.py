"""Garbage in circles is collected in the GUI thread, and in no other.

Python collects in whichever thread happens to make an object. But PySide6 (6.11) ends the
connections of a receiver that goes in a table that it changes without a lock, and without the
interpreter's: a worker that collects a closed sheet while the window connects the next one crashes
the program, or never comes back. It also deletes what Python owns of Qt right there, timers and
models among it, which belong to the GUI thread.
"""

from __future__ import annotations

import gc
import linecache
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, QTimer, Slot

SWEEP_MS = 100
"""How often the GUI thread looks whether enough was made since. The more that is, the longer it
stops: 40 ms for what reading a large library makes in half a second."""

SOURCES_AT_ONCE = 5
"""Files whose lines are let go each time: all at once, 100,000 strings, would stop the window."""


class Sweeper(QObject):
    """Collects in its own thread as often as ``gc.get_threshold`` wants, in place of Python."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._by_itself = gc.isenabled()
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.sweep)
        self._timer.start(SWEEP_MS)

    @Slot()
    def sweep(self) -> None:
        """Collect what Python by itself would have collected by now."""
        due = [made > most for made, most in zip(gc.get_count(), gc.get_threshold(), strict=True)]
        if due[0]:
            gc.collect(2 if due[2] else 1 if due[1] else 0)
        for file in list(linecache.cache)[:SOURCES_AT_ONCE]:
            # PySide reads the source of every module that is imported after it, to see whether it
            # speaks of PySide, and Python keeps the lines: 10 MiB that nobody asks for again.
            linecache.cache.pop(file, None)

    def close(self) -> None:
        """Let Python collect by itself again, if it did before."""
        self._timer.stop()
        if self._by_itself:
            gc.enable()


@contextmanager
def collected_here() -> Iterator[Sweeper]:
    """Collect garbage in this thread alone, which is the GUI thread, as long as a window is there.

    An application has to be there already.
    """
    sweeper = Sweeper()
    try:
        yield sweeper
    finally:
        sweeper.close()
