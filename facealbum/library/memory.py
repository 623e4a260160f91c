"""How much memory a piece of work took, worker processes included."""

from __future__ import annotations

import threading
from types import TracebackType

import psutil

_EVERY_SECONDS = 0.2
_MIB = 1024 * 1024


class PeakMemory:
    """Watches this process and its children while it is open.

    Memory that processes share is counted once: of the children only what is theirs alone.
    """

    def __init__(self) -> None:
        self.peak_mib = 0.0
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._watch, name="peak memory", daemon=True)

    def __enter__(self) -> PeakMemory:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._done.set()
        self._thread.join()
        self._look()

    def _watch(self) -> None:
        while not self._done.wait(_EVERY_SECONDS):
            self._look()

    def _look(self) -> None:
        own = psutil.Process()
        total = own.memory_info().rss
        for child in own.children(recursive=True):
            try:
                usage = child.memory_info()
            except psutil.Error:
                continue
            total += usage.rss - getattr(usage, "shared", 0)
        self.peak_mib = max(self.peak_mib, total / _MIB)
