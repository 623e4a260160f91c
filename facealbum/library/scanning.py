"""Finding photos: walks folders, tells photos from the rest, hashes their bytes.

Only reads, and only what is asked for: a name that is no photo's is never opened.
"""

from __future__ import annotations

import errno
import hashlib
import logging
import os
import stat
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from facealbum.domain.errors import KnownError
from facealbum.domain.sentences import sentence
from facealbum.vision.clip_names import is_clip
from facealbum.vision.formats import PHOTO_SUFFIXES

log = logging.getLogger(__name__)

HASH_BYTES = 16
"""BLAKE2b-128: 32 hex digits. Two of a million photos clash with a chance under 1e-26."""


_NOT_THERE = {errno.ENOENT, errno.ELOOP, errno.ENOTDIR}
"""Gone since it was listed, or a link to nothing or to itself."""

LATEST_NS = 2**63 - 1
"""The year 2262, which is the last that the database can hold; some disks know later ones."""


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file of a photo or clip as the folder shows it.

    Attributes:
        path: absolute; bytes that are no text are kept as ``os.fsdecode`` does.
        size: bytes.
        mtime_ns: time of the last change, ns since 1970, at most ``LATEST_NS``.
    """

    path: str
    size: int
    mtime_ns: int


@dataclass(slots=True)
class Walk:
    """A walk over files and folders; iterate it once, then read what it could not see.

    Attributes:
        roots: absolute files and folders to look at.
        clips: whether clips are looked for as well.
        unreadable: folders that could not be listed and photos that could not be looked at, filled
            while walking; what is not there any more is no photo.
        left_out: clips that were passed over, counted while walking.
    """

    roots: tuple[str, ...]
    clips: bool = False
    unreadable: list[str] = field(default_factory=list)
    left_out: int = 0
    _seen: set[tuple[int, int]] = field(default_factory=set)

    def __iter__(self) -> Iterator[FoundFile]:
        for root in self.roots:
            try:
                status = os.stat(root)  # noqa: PTH116 - takes the odd bytes of a name as they are
            except OSError as error:
                # It was there when it was given: a disk that was pulled out, a folder just moved.
                # Of a photo the watcher tells that it went, which is no fault.
                if not (is_photo(root) or is_clip(root)):
                    self._closed(root, error)
                continue
            if stat.S_ISDIR(status.st_mode):
                yield from self._folder(root)
            elif self._wanted(root):
                yield _found(root, status)

    def _folder(self, root: str) -> Iterator[FoundFile]:
        waiting = [root]
        while waiting:
            folder = waiting.pop()
            entries = self._listed(folder)
            for entry in entries:
                found = self._file(entry) if self._wanted(entry.name) else None
                if found is not None:
                    yield found
            waiting += [entry.path for entry in reversed(entries) if _is_folder(entry)]

    def _wanted(self, name: str) -> bool:
        if not is_clip(name):
            return is_photo(name)
        self.left_out += not self.clips
        return self.clips

    def _listed(self, folder: str) -> list[os.DirEntry[str]]:
        """Return what lies in ``folder`` by name; nothing where it was walked before."""
        try:
            status = os.stat(folder)  # noqa: PTH116
            if (status.st_dev, status.st_ino) in self._seen:
                return []
            self._seen.add((status.st_dev, status.st_ino))
            with os.scandir(folder) as entries:
                visible = [entry for entry in entries if not entry.name.startswith(".")]
        except OSError as error:
            self._closed(folder, error)
            return []
        return sorted(visible, key=lambda entry: entry.name)

    def _file(self, entry: os.DirEntry[str]) -> FoundFile | None:
        try:
            status = entry.stat()
        except OSError as error:
            if error.errno not in _NOT_THERE:
                self._closed(entry.path, error)
            return None
        return _found(entry.path, status) if stat.S_ISREG(status.st_mode) else None

    def _closed(self, path: str, error: OSError) -> None:
        log.info("can't look at %r: %s", path, error)
        self.unreadable.append(path)


def resolve(paths: Iterable[Path | str]) -> tuple[str, ...]:
    """Return the paths as absolute text, in the order given, each once.

    Raises:
        KnownError: one of them does not exist, or there is none.
    """
    roots = dict.fromkeys(os.path.abspath(os.fspath(path)) for path in paths)  # noqa: PTH100
    if not roots:
        raise KnownError(
            sentence("There is nothing to import."), "", sentence("Name a folder or a photo.")
        )
    for root in roots:
        if not os.path.exists(root):  # noqa: PTH110
            raise KnownError(
                sentence("“{place}” does not exist.", place=printable(root)),
                "",
                sentence("Check the path, then try again."),
            )
    return tuple(roots)


def covers(roots: Sequence[str], path: str) -> bool:
    """Whether ``path`` is one of ``roots`` or lies below one."""
    return any(path == root or path.startswith(root.rstrip(os.sep) + os.sep) for root in roots)


def stamp(status: os.stat_result) -> int:
    """Return the time of a file's last change as the library keeps it."""
    return min(status.st_mtime_ns, LATEST_NS)


def content_hash(path: str) -> str:
    """Return the BLAKE2b-128 of the file's bytes as 32 hex digits.

    Raises:
        OSError: the file can't be read.
    """
    with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - odd bytes of a name
        digest = hashlib.file_digest(file, lambda: hashlib.blake2b(digest_size=HASH_BYTES))
    return digest.hexdigest()


def printable(path: str) -> str:
    """Return the path as text that any terminal and window can show."""
    return os.fsencode(path).decode("utf-8", "replace")


def is_photo(name: str) -> bool:
    """Whether a file is a photo, by the end of its name."""
    return os.path.splitext(name)[1].lower() in PHOTO_SUFFIXES  # noqa: PTH122


def _found(path: str, status: os.stat_result) -> FoundFile:
    return FoundFile(path, status.st_size, stamp(status))


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False
