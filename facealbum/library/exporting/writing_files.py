"""One file at a time: read from a source, written whole or not at all, never over another.

A copy is written under a name of its own beside its place and renamed when it is complete; the name
that it gets is claimed first by making an empty file that must not exist. So nobody's file is ever
overwritten, and what breaks off leaves nothing.
"""

from __future__ import annotations

import errno
import logging
import os
import secrets
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from facealbum.jobs import CancelToken
from facealbum.library.exporting.file_names import numbered, portable

log = logging.getLogger(__name__)

CHUNK = 1 << 20
"""Bytes read at once; a cancel is heard between two of them."""

PART = ".facealbum-part"
"""The end of the name of what is not complete yet."""

_FICLONE = 0x40049409
"""Linux: let two files share their blocks until one is changed (ioctl_ficlone(2))."""

_REFUSED_NAME = {errno.EINVAL, errno.EILSEQ, errno.ENAMETOOLONG}


class SourceError(Exception):
    """A photo's own file can't be read: told, while the others go on."""


@contextmanager
def reading(path: str) -> Iterator[BinaryIO]:
    """Open a photo's file for reading.

    Raises:
        SourceError: it can't be opened.
    """
    try:
        file = open(path, "rb", buffering=0)  # noqa: PTH123, SIM115 - odd bytes of a name
    except OSError as error:
        raise SourceError(str(error)) from error
    with file:
        yield file


def pour(source: BinaryIO, target: BinaryIO, token: CancelToken) -> int:
    """Copy what is left of ``source``; return the bytes.

    Raises:
        SourceError: the source can't be read to its end.
        OSError: the target can't be written.
        CancelledError: cancelled.
    """
    total = 0
    while True:
        token.checkpoint()
        try:
            chunk = source.read(CHUNK)
        except OSError as error:
            raise SourceError(str(error)) from error
        if not chunk:
            return total
        target.write(chunk)
        total += len(chunk)


@contextmanager
def unfinished(folder: Path) -> Iterator[Path]:
    """Make an empty file to be filled and renamed; it is gone afterwards unless it was renamed."""
    part = folder / f".{secrets.token_hex(8)}{PART}"
    os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666))
    try:
        yield part
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def copy_file(source: str, folder: Path, name: str, token: CancelToken) -> Path:
    """Copy a file with its times into ``folder`` under ``name`` or the next free one.

    Where the disk can, both share their blocks and no byte is moved.

    Raises:
        SourceError: the source can't be read.
        OSError: the folder can't be written.
        CancelledError: cancelled.
    """
    with unfinished(folder) as part:
        with reading(source) as original, part.open("wb") as copy:
            if not _shares_blocks(original, copy):
                pour(original, copy, token)
        try:
            shutil.copystat(source, part)
        except OSError as error:
            log.info("times of %r can't be kept: %s", source, error)
        return claimed(folder, name, part.replace)


def hard_link(source: str, folder: Path, name: str) -> Path:
    """Give a file another name in ``folder``.

    Raises:
        SourceError: the source is not there.
        OSError: the folder can't be written, or lies on another disk.
    """
    real = _real(source)
    return _linked(folder, name, lambda target: os.link(real, target))


def symbolic_link(source: str, folder: Path, name: str) -> Path:
    """Put a link to a file into ``folder``.

    Raises:
        SourceError: the source is not there.
        OSError: the folder can't be written, or knows no links.
    """
    _real(source)
    absolute = os.path.abspath(source)  # noqa: PTH100 - Path would follow other links too
    return _linked(folder, name, lambda target: os.symlink(absolute, target))  # noqa: PTH211


def claimed(folder: Path, name: str, put: Callable[[Path], object]) -> Path:
    """Have ``put`` fill the first free of ``name``, ``name (2)``…; return its path."""

    def claim(target: Path) -> None:
        os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666))
        try:
            put(target)
        except BaseException:
            with suppress(OSError):
                target.unlink()
            raise

    return _linked(folder, name, claim)


def _linked(folder: Path, name: str, make: Callable[[Path], None]) -> Path:
    """Have ``make`` make the first name that is free; a name that the disk refuses is mended."""
    for candidate in numbered(name):
        try:
            make(folder / candidate)
        except FileExistsError:
            continue
        except OSError as error:
            mended = portable(name, "photo")
            if error.errno not in _REFUSED_NAME or mended == name:
                raise
            return _linked(folder, mended, make)
        return folder / candidate
    raise AssertionError("names have no end")


def _real(source: str) -> str:
    real = os.path.realpath(source)
    if not os.path.isfile(real):  # noqa: PTH113
        raise SourceError(f"{source!r} is not there")
    return real


def _shares_blocks(original: BinaryIO, copy: BinaryIO) -> bool:
    """Let the copy share the original's blocks; False where the disk can't."""
    if sys.platform != "linux":
        return False
    import fcntl

    try:
        fcntl.ioctl(copy.fileno(), _FICLONE, original.fileno())
    except OSError:
        return False
    return True
