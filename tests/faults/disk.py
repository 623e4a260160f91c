"""A disk that fails where it is told to: SQLite's own writes, and those of Python, one by one.

``Disk`` counts every write below one folder. SQLite's go through its file methods, of which write,
truncate, sync, delete and the growth of shared memory are replaced, below the library that Python
uses. Python's are seen by an audit hook (open for writing, rename, remove, mkdir, utime), and by
files whose bytes go through here. A write that fails for want of space leaves half of its bytes, as
a real one does.

An audit hook stays as long as the process: only a process of its own should make a ``Disk``.
"""

from __future__ import annotations

import ctypes
import errno
import io
import os
import sqlite3
import sys
import threading
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path

SQLITE_OK, SQLITE_FULL = 0, 13
IOERR_WRITE, IOERR_FSYNC, IOERR_TRUNCATE = 778, 1034, 1546
IOERR_DELETE, IOERR_SHMSIZE = 2570, 4874
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND

_POINTER, _INT, _LONG = ctypes.c_void_p, ctypes.c_int, ctypes.c_int64
_OPEN = ctypes.CFUNCTYPE(_INT, _POINTER, _POINTER, _POINTER, _INT, _POINTER)
_DELETE = ctypes.CFUNCTYPE(_INT, _POINTER, ctypes.c_char_p, _INT)
_WRITE = ctypes.CFUNCTYPE(_INT, _POINTER, _POINTER, _INT, _LONG)
_TRUNCATE = ctypes.CFUNCTYPE(_INT, _POINTER, _LONG)
_SYNC = ctypes.CFUNCTYPE(_INT, _POINTER, _INT)
_SHM_MAP = ctypes.CFUNCTYPE(_INT, _POINTER, _INT, _INT, _INT, _POINTER)

_METHODS_BYTES = {1: 13 * 8, 2: 17 * 8, 3: 19 * 8}
"""Size of sqlite3_io_methods by its version; the first has no shared memory."""

_AT_WRITE, _AT_TRUNCATE, _AT_SYNC, _AT_SHM_MAP = 3 * 8, 4 * 8, 5 * 8, 13 * 8
"""Where pointers lie in sqlite3_io_methods, which begins with its version."""

_AT_VFS_OPEN, _AT_VFS_DELETE = 40, 48
"""Where they lie in sqlite3_vfs, on a machine of 64 bits."""


class Fault(StrEnum):
    """What happens at the chosen write."""

    NONE = "none"
    FULL = "full"
    """It fails for want of space, and so does every later one, until space was made."""
    ERROR = "error"
    """It fails by an error of the disk; the next one works."""


def available() -> bool:
    """Whether SQLite's methods can be reached here."""
    return sys.platform == "linux" and ctypes.sizeof(_POINTER) == 8 and _vfs_find() is not None


class Disk:
    """Counts writes below ``folder`` and fails the one that is chosen.

    Attributes:
        count: writes since ``arm``.
        hit: what was failed first, "" while nothing was.
        watch: called before each write with its number; for a look at the folder at that moment.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = str(folder)
        self.count, self.hit = 0, ""
        self.watch: Callable[[int], None] | None = None
        self._fault, self._at = Fault.NONE, 0
        self._armed = self._watching = False
        self._lock = threading.RLock()
        self._kept: list[object] = []
        self._methods: dict[int, int] = {}
        self._replace_sqlite()
        self._replace_python()

    def arm(self, fault: Fault = Fault.NONE, at: int = 0) -> None:
        """Count from now on, and let ``fault`` happen at the write of this number, from 1."""
        self.count, self.hit = 0, ""
        self._fault, self._at, self._armed = fault, at, True

    def mend(self) -> None:
        """Let everything work again; nothing is counted any more."""
        self._armed = False

    def fails(self, what: str, *, frees: bool = False) -> bool:
        """Count a write and say whether it fails; what ``frees`` space works on a full disk."""
        with self._lock:
            if not self._armed or self._watching:
                return False
            self.count += 1
            if self.watch is not None:
                self._watching = True
                try:
                    self.watch(self.count)
                finally:
                    self._watching = False
            match self._fault:
                case Fault.FULL:
                    failed = self.count >= self._at and not frees
                case Fault.ERROR:
                    failed = self.count == self._at
                case _:
                    failed = False
            if failed and not self.hit:
                self.hit = what
            return failed

    def error(self) -> OSError:
        """Return what Python raises for the fault."""
        number = errno.ENOSPC if self._fault is Fault.FULL else errno.EIO
        return OSError(number, os.strerror(number))

    def holds(self, path: object) -> bool:
        """Whether a path lies below the folder."""
        if isinstance(path, int) or path is None:
            return False
        return os.fsdecode(os.fspath(path)).startswith(self.folder)  # type: ignore[call-overload]

    # SQLite.

    def _replace_sqlite(self) -> None:
        vfs = _vfs_find()
        assert vfs is not None
        original_open = _OPEN(_pointer_at(vfs + _AT_VFS_OPEN))
        original_delete = _DELETE(_pointer_at(vfs + _AT_VFS_DELETE))

        def opened(vfs: int, name: int, file: int, flags: int, out: int) -> int:
            code = original_open(vfs, name, file, flags, out)
            if code == SQLITE_OK and name and self.holds(ctypes.string_at(name)):
                methods = _pointer_at(file)
                _put_pointer(file, self._replaced(methods))
            return code

        def deleted(vfs: int, name: bytes, sync: int) -> int:
            if self.holds(name) and self.fails("delete", frees=True):
                return IOERR_DELETE
            return original_delete(vfs, name, sync)

        for at, made in (
            (_AT_VFS_OPEN, _OPEN(opened)),
            (_AT_VFS_DELETE, _DELETE(deleted)),
        ):
            self._kept.append(made)
            _put_pointer(vfs + at, _address(made))

    def _replaced(self, methods: int) -> int:
        """Return the address of a copy of a file's methods that asks before it writes."""
        if methods not in self._methods:
            version = ctypes.c_int.from_address(methods).value
            content = ctypes.string_at(methods, _METHODS_BYTES[version])
            copy = ctypes.create_string_buffer(content, len(content))
            address = ctypes.addressof(copy)
            self._kept.append(copy)
            shared = version > 1 and _pointer_at(methods + _AT_SHM_MAP)
            for at, made in self._asking(methods, shared=bool(shared)):
                self._kept.append(made)
                _put_pointer(address + at, _address(made))
            self._methods[methods] = address
        return self._methods[methods]

    def _asking(self, methods: int, *, shared: bool) -> list[tuple[int, object]]:
        write = _WRITE(_pointer_at(methods + _AT_WRITE))
        truncate = _TRUNCATE(_pointer_at(methods + _AT_TRUNCATE))
        sync = _SYNC(_pointer_at(methods + _AT_SYNC))

        def written(file: int, data: int, size: int, offset: int) -> int:
            if not self.fails("write of the database"):
                return write(file, data, size, offset)
            write(file, data, size // 2, offset)
            return SQLITE_FULL if self._fault is Fault.FULL else IOERR_WRITE

        def truncated(file: int, size: int) -> int:
            if self.fails("truncation of the database", frees=True):
                return IOERR_TRUNCATE
            return truncate(file, size)

        def synced(file: int, flags: int) -> int:
            return IOERR_FSYNC if self.fails("sync of the database") else sync(file, flags)

        asking: list[tuple[int, object]] = [
            (_AT_WRITE, _WRITE(written)),
            (_AT_TRUNCATE, _TRUNCATE(truncated)),
            (_AT_SYNC, _SYNC(synced)),
        ]
        if shared:
            asking.append((_AT_SHM_MAP, self._mapping(methods)))
        return asking

    def _mapping(self, methods: int) -> object:
        shm_map = _SHM_MAP(_pointer_at(methods + _AT_SHM_MAP))

        def mapped(file: int, page: int, size: int, extend: int, out: int) -> int:
            if extend and self.fails("growth of shared memory"):
                return IOERR_SHMSIZE
            return shm_map(file, page, size, extend, out)

        return _SHM_MAP(mapped)

    # Python.

    def _replace_python(self) -> None:
        sys.addaudithook(self._heard)
        fdopen, opened, fsync, sendfile = os.fdopen, io.open, os.fsync, os.sendfile

        def fdopen_here(descriptor: int, mode: str = "r", *rest: object, **more: object) -> object:
            if self._armed and mode == "wb":
                return io.BufferedWriter(_Half(self, descriptor))
            return fdopen(descriptor, mode, *rest, **more)  # type: ignore[call-overload]

        def open_here(path: object, mode: str = "r", *rest: object, **more: object) -> object:
            if self._armed and mode == "wb" and self.holds(path):
                return io.BufferedWriter(_Half(self, path))
            return opened(path, mode, *rest, **more)  # type: ignore[call-overload]

        def fsync_here(descriptor: int) -> None:
            if self.fails("sync"):
                raise self.error()
            fsync(descriptor)

        def sendfile_here(out: int, source: int, offset: int, count: int) -> int:
            if self.fails("copy"):
                raise self.error()
            return sendfile(out, source, offset, count)

        os.fdopen, io.open = fdopen_here, open_here  # type: ignore[assignment]
        os.fsync, os.sendfile = fsync_here, sendfile_here  # type: ignore[assignment]

    def _heard(self, event: str, words: tuple[object, ...]) -> None:
        if not self._armed:
            return
        if event == "open":
            path, _, flags = words
            counts = bool(int(flags) & WRITING)  # type: ignore[call-overload]
        else:
            counts = event in _CHANGES
            path = words[0] if counts else None
        if counts and self.holds(path) and self.fails(event, frees=event in _FREE):
            raise self.error()


_CHANGES = {"os.rename", "os.remove", "os.mkdir", "os.utime", "os.truncate", "os.link"}
_FREE = {"os.rename", "os.remove", "os.utime"}


class _Half(io.FileIO):
    """A file that takes half of what no longer fits."""

    def __init__(self, disk: Disk, file: object) -> None:
        super().__init__(file, "wb")  # type: ignore[arg-type]
        self._disk = disk

    def write(self, content: object) -> int:
        if self._disk.fails("write of a file"):
            view = memoryview(content)  # type: ignore[arg-type]
            super().write(view[: len(view) // 2])
            raise self._disk.error()
        return super().write(content)  # type: ignore[arg-type]


def _vfs_find() -> int | None:
    """Return the address of the file system that SQLite uses by default."""
    try:
        import _sqlite3

        find = ctypes.CDLL(_sqlite3.__file__).sqlite3_vfs_find
    except (AttributeError, ImportError, OSError):
        return None
    find.restype, find.argtypes = _POINTER, [ctypes.c_char_p]
    sqlite3.connect(":memory:").close()
    found: int | None = find(None)
    return found


def _pointer_at(address: int) -> int:
    return ctypes.c_void_p.from_address(address).value or 0


def _put_pointer(address: int, value: int | None) -> None:
    ctypes.c_void_p.from_address(address).value = value


def _address(function: object) -> int | None:
    return ctypes.cast(function, _POINTER).value  # type: ignore[arg-type]
