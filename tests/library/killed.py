"""An import in a process of its own that kills itself at its n-th step: no test of its own.

    python killed.py LIBRARY PHOTOS STEP    (STEP 0: to the end; prints how many steps it took)

Steps are what a kill may fall between: each photo decoded, each batch analysed, each crop written,
each transaction begun and committed.
"""

from __future__ import annotations

import functools
import itertools
import os
import signal
import sys
import threading
from contextlib import contextmanager
from pathlib import Path

from fakes import FakeAnalyzer, FakePool, FakeWorkshop

from facealbum.library import Library
from facealbum.store import CropFiles, Store

_count = itertools.count(1)
_lock = threading.Lock()
_taken = 0


def step(kill_at: int) -> None:
    global _taken  # noqa: PLW0603
    with _lock:
        _taken = next(_count)
        if _taken == kill_at:
            os.kill(os.getpid(), signal.SIGKILL)


def stepping(method, kill_at):
    @functools.wraps(method)
    def wrapped(*arguments):
        step(kill_at)
        result = method(*arguments)
        step(kill_at)
        return result

    return wrapped


def main(library: Path, photos: Path, kill_at: int) -> None:
    FakePool._decoded = stepping(FakePool._decoded, kill_at)
    FakeAnalyzer.analyze = stepping(FakeAnalyzer.analyze, kill_at)
    CropFiles.write = stepping(CropFiles.write, kill_at)
    write = Store.write

    @contextmanager
    def killable_write(self):
        with write(self) as tx:
            step(kill_at)
            yield tx
            step(kill_at)
        step(kill_at)

    opened = Library.open(library, FakeWorkshop())
    opened.set_setting("videos", True)
    Store.write = killable_write
    opened.import_paths([photos]).result()
    opened.close()
    sys.stdout.write(str(_taken))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
