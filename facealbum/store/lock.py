"""One program on one library: a lock that dies with its process."""

from __future__ import annotations

import os
import sys
import threading
from pathlib import Path

from facealbum.domain.errors import LibraryError, system_reason
from facealbum.domain.sentences import sentence

_held: set[Path] = set()
_held_guard = threading.Lock()


class LibraryLock:
    """Holds ``lock`` in the library folder until ``release``.

    The operating system ends the lock with the process, so the file of a program that was killed
    is no obstacle. Record locks are not inherited by child processes: a decoder that outlives its
    parent keeps nothing locked. They don't exclude within one process, hence the set beside them.

    Raises:
        LibraryError: another program, or this one, has the library open; or the folder can't be
            written or its file system knows no locks.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder.resolve()
        with _held_guard:
            if self._folder in _held:
                raise _in_use(folder)
            _held.add(self._folder)
        try:
            self._descriptor = os.open(folder / "lock", os.O_RDWR | os.O_CREAT, 0o644)
        except OSError as error:
            self._forget()
            raise LibraryError(
                sentence("The library in {folder} can't be opened.", folder=folder),
                system_reason(error),
                sentence("Check that the disk is connected and that you may write there."),
            ) from error
        try:
            _lock_now(self._descriptor)
        except OSError as error:
            os.close(self._descriptor)
            self._forget()
            if isinstance(error, BlockingIOError | PermissionError):
                raise _in_use(folder) from error
            raise LibraryError(
                sentence("The library in {folder} can't be locked.", folder=folder),
                system_reason(error),
                sentence("Move the library to a disk of this computer."),
            ) from error

    def release(self) -> None:
        """Let others open the library; a second call does nothing."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1
            self._forget()

    def _forget(self) -> None:
        with _held_guard:
            _held.discard(self._folder)


def _in_use(folder: Path) -> LibraryError:
    return LibraryError(
        sentence("The library in {folder} is already open.", folder=folder),
        sentence("facealbum is running with it, in a window or on a command line."),
        sentence("Close that one first, or choose another library."),
    )


if sys.platform == "win32":
    import msvcrt

    def _lock_now(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock_now(descriptor: int) -> None:
        fcntl.lockf(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
