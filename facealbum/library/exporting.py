"""Taking photos out: copies with their times, names kept unique, nothing ever overwritten."""

from __future__ import annotations

import errno
import filecmp
import logging
import os
import shutil
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from facealbum.domain.errors import KnownError
from facealbum.domain.types import Photo
from facealbum.jobs import JobHandle, Progress
from facealbum.library.scanning import printable

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What an export did.

    Attributes:
        copied: photos that lie in the destination now.
        skipped: photos that lay there already, under the same name and with the same bytes.
        missing: paths of photos whose file could not be found or read, as text.
    """

    copied: int
    skipped: int
    missing: tuple[str, ...]


def copy_photos(photos: Sequence[Photo], destination: Path, handle: JobHandle) -> ExportReport:
    """Copy ``photos`` into the folder ``destination``, which is made where it does not exist.

    Two photos of one name become ``name.jpg`` and ``name (2).jpg``.

    Raises:
        KnownError: the destination can't be written or its disk is full.
        CancelledError: cancelled; what was copied stays.
    """
    _make_folder(destination)
    copied, skipped, missing = 0, 0, []
    for number, photo in enumerate(photos):
        handle.token.checkpoint()
        handle.report(Progress("Copying photos", number, len(photos)))
        try:
            done = _copy(photo.path, destination)
        except OSError as error:
            if _can_be_read(photo.path):
                raise _unwritable(destination, error) from error
            log.info("can't copy %r: %s", photo.path, error)
            missing.append(printable(photo.path))
            continue
        copied, skipped = copied + done, skipped + (not done)
    handle.report(Progress("Copying photos", len(photos), len(photos)))
    return ExportReport(copied, skipped, tuple(missing))


def _make_folder(destination: Path) -> None:
    try:
        destination.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _unwritable(destination, error) from error
    if not os.access(destination, os.W_OK):
        raise _unwritable(destination, PermissionError(errno.EACCES, "Permission denied"))


def _unwritable(destination: Path, error: OSError) -> KnownError:
    return KnownError(
        f"The photos can't be copied to “{printable(str(destination))}”.",
        f"{error.strerror or error}.",
        "Choose another folder or free some space; what was copied stays.",
    )


def _copy(source: str, destination: Path) -> bool:
    """Copy one file; return False where the same file lies there already."""
    wanted = Path(source)
    number = 1
    while True:
        suffix = f" ({number})" if number > 1 else ""
        target = destination / f"{wanted.stem}{suffix}{wanted.suffix}"
        try:
            # Exclusive creation claims the name: no other program's file is ever overwritten.
            os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666))
        except FileExistsError:
            if _same(source, target):
                return False
            number += 1
            continue
        try:
            shutil.copy2(source, target)
        except BaseException:
            with suppress(OSError):
                target.unlink()
            raise
        return True


def _can_be_read(source: str) -> bool:
    """Whether it is the destination's fault that a copy failed."""
    try:
        with open(source, "rb") as file:  # noqa: PTH123 - odd bytes of a name
            file.read(1)
    except OSError:
        return False
    return True


def _same(source: str, target: Path) -> bool:
    return target.is_file() and filecmp.cmp(source, target, shallow=False)
