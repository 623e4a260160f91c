"""Sidecars as files: which one is a photo's, and writing it whole or not at all."""

from __future__ import annotations

import os
import secrets
import shutil
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from facealbum.domain.errors import KnownError, system_reason
from facealbum.domain.sentences import sentence
from facealbum.library.metadata.sources import FolderFiles, is_raw, photos_of_sidecar
from facealbum.library.scanning import printable
from facealbum.vision.formats import PHOTO_SUFFIXES, RAW_SUFFIXES

SUFFIX = ".xmp"


@dataclass(frozen=True, slots=True)
class Sidecar:
    """A photo's sidecar as it is on the disk.

    Attributes:
        path: absolute; it may not exist yet.
        content: its bytes, b"" where it does not exist.
        mtime_ns: time of the last change, ns since 1970; None where it does not exist.
    """

    path: str
    content: bytes
    mtime_ns: int | None

    @property
    def exists(self) -> bool:
        """Whether the file is there."""
        return self.mtime_ns is not None


def sidecar_of(photo: str, beside: FolderFiles, *, adobe: bool) -> Sidecar:
    """Return the sidecar to write for a photo: the one that is there, of either name, or a new one.

    Where two are there, the one of the wanted name. A new ``photo.xmp`` that would also be another
    photo's becomes ``photo.jpg.xmp``.

    Raises:
        KnownError: it can't be read.
    """
    folder, name = os.path.split(photo)
    stem = os.path.splitext(name)[0]  # noqa: PTH122 - odd bytes of a name
    own, shared = name + SUFFIX, stem + SUFFIX
    order = (shared, own) if adobe else (own, shared)
    others = [each for each in _photos_in(folder) if each != name]
    for wanted in order:
        for file in beside.sidecars.get(wanted.casefold(), ()):
            if name in photos_of_sidecar(os.path.basename(file.path), [*others, name]):  # noqa: PTH119
                return _read(file.path)
    alone = all(os.path.splitext(each)[0].casefold() != stem.casefold() for each in others)  # noqa: PTH122
    chosen = shared if adobe and (alone or is_raw(name)) else own
    return Sidecar(os.path.join(folder, chosen), b"", None)  # noqa: PTH118


def _photos_in(folder: str) -> list[str]:
    with suppress(OSError), os.scandir(folder) as entries:
        return [
            entry.name
            for entry in entries
            if os.path.splitext(entry.name)[1].lower() in PHOTO_SUFFIXES | RAW_SUFFIXES  # noqa: PTH122
        ]
    return []


def _read(path: str) -> Sidecar:
    try:
        content = Path(path).read_bytes()
        return Sidecar(path, content, os.stat(path).st_mtime_ns)  # noqa: PTH116
    except OSError as error:
        raise KnownError(
            sentence("“{file}” can't be read.", file=printable(path)), system_reason(error)
        ) from error


def write(sidecar: Sidecar, content: bytes) -> None:
    """Put ``content`` in the sidecar's place, whole or not at all; the disk has it at the end.

    Raises:
        KnownError: the folder can't be written, or another program wrote the sidecar meanwhile.
    """
    path = Path(os.path.realpath(sidecar.path))
    try:
        if _changed(sidecar):
            raise KnownError(
                sentence("“{file}” was left as it is.", file=printable(sidecar.path)),
                sentence("Another program wrote it at the same moment."),
                sentence("Try again."),
            )
        write_whole(path, content)
    except OSError as error:
        raise KnownError(
            sentence("“{file}” can't be written.", file=printable(sidecar.path)),
            system_reason(error),
            sentence("Check that you may write in that folder and that there is room."),
        ) from error


def remove(sidecar: Sidecar) -> None:
    """Delete a sidecar that says nothing any more.

    Raises:
        KnownError: it can't be deleted.
    """
    try:
        Path(sidecar.path).unlink(missing_ok=True)
    except OSError as error:
        raise KnownError(
            sentence("“{file}” can't be deleted.", file=printable(sidecar.path)),
            system_reason(error),
        ) from error


def write_whole(path: Path, content: bytes) -> None:
    """Write a file by temporary file, flush to the disk and rename; it keeps its permissions.

    Raises:
        OSError: it can't be written; what was there stays.
    """
    unfinished = path.with_name(f".facealbum-{secrets.token_hex(6)}{path.suffix}")
    try:
        with unfinished.open("xb") as writing:
            writing.write(content)
            writing.flush()
            os.fsync(writing.fileno())
        if path.exists():
            shutil.copymode(path, unfinished)
        unfinished.replace(path)
        flush_folder(path.parent)
    finally:
        unfinished.unlink(missing_ok=True)


def flush_folder(folder: Path) -> None:
    """Let the disk have a renamed file's new name, where the system can."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _changed(sidecar: Sidecar) -> bool:
    try:
        now: int | None = os.stat(sidecar.path).st_mtime_ns  # noqa: PTH116
    except FileNotFoundError:
        now = None
    return now != sidecar.mtime_ns
