"""Crops and thumbnails: JPEG files beside the database, each written whole or not at all."""

from __future__ import annotations

import os
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path

from facealbum.domain.geometry import Box
from facealbum.domain.sentences import sentence
from facealbum.store.faults import explained_file

THUMBNAIL_BYTES = 512 * 2**20
"""Size of the thumbnails that are kept where nobody chose another; those not looked at for the
longest go first."""

_KEPT_SHARE = 0.9
_TOUCH_AFTER_S = 3600.0
_JPEG_START = b"\xff\xd8"
_JPEG_END = b"\xff\xd9"
_BOX_STEPS = 0xFFFF


def crop_name(content_hash: str, box: Box, shown_at: float | None = None) -> str:
    """Return the name of a face's crop: the photo's content and the box in steps of 1/65,535.

    In a clip the millisecond at which it is shown is part of it.

    The same face of the same content has the same name, so that work done again after a kill
    writes the same file; two faces never share one.
    """
    steps = (
        round(min(max(value, 0.0), 1.0) * _BOX_STEPS)
        for value in (box.left, box.top, box.width, box.height)
    )
    moment = "" if shown_at is None else f"_{round(1000 * shown_at)}"
    return f"{content_hash}_{''.join(f'{step:04x}' for step in steps)}{moment}.jpg"


def frame_name(content_hash: str, at: float) -> str:
    """Return what thumbnails of a clip's frame are known by, which do not stand for the clip.

    It begins with the clip's hash and lies beside its thumbnails; ``at`` are seconds.
    """
    return f"{content_hash}@{round(1000 * at)}"


class CropFiles:
    """Crops of faces by name, in ``crops/ab/`` by the name's first two letters."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def write(self, name: str, jpeg: bytes) -> Path:
        """Write a crop, in place of one of the same name; return its path.

        Raises:
            LibraryError: the disk is full, gone or read-only.
        """
        path = self.path_of(name)
        _write_whole(path, jpeg)
        return path

    def path_of(self, name: str) -> Path:
        """Return where a crop lies; the file may be missing.

        Raises:
            ValueError: the name is not a plain file name.
        """
        return _sharded(self._folder, name)

    def existing(self, name: str) -> Path | None:
        """Return where a crop lies, or None where there is no such file.

        An empty one is none: a power cut may leave a file whose bytes never came to the disk.
        """
        path = self.path_of(name)
        try:
            return path if path.stat().st_size else None
        except OSError:
            return None

    def remove(self, name: str) -> None:
        """Delete a crop that no face needs; one that is missing is no error."""
        try:
            self.path_of(name).unlink(missing_ok=True)
        except OSError:
            # A file left behind costs its bytes; the change that freed it is saved already.
            return


class ThumbnailFiles:
    """Thumbnails by content hash or ``frame_name``, and side, bounded in size.

    Any thread may call it.
    """

    def __init__(self, folder: Path, limit: int = THUMBNAIL_BYTES) -> None:
        self._folder = folder
        self._limit: Callable[[], int] = lambda: limit
        self._lock = threading.Lock()
        self._size: int | None = None

    def limit_by(self, limit: Callable[[], int]) -> None:
        """Ask ``limit``, with each new thumbnail, how many bytes may be kept."""
        self._limit = limit

    def keep_within(self) -> None:
        """Delete at once what is over the limit; else the next thumbnail does it."""
        with self._lock:
            self._size = self._shrink()

    def get(self, content_hash: str, side: int) -> bytes | None:
        """Return a thumbnail's JPEG, or None where there is none or it is damaged."""
        path = self._path(content_hash, side)
        try:
            jpeg = path.read_bytes()
            written = path.stat().st_mtime
        except OSError:
            return None
        if not (jpeg.startswith(_JPEG_START) and jpeg.endswith(_JPEG_END)):
            return None
        # A time to come is as wrong as an old one: a clock was set in between.
        if abs(time.time() - written) > _TOUCH_AFTER_S:
            _touch(path)
        return jpeg

    def largest(self, content_hash: str) -> bytes | None:
        """Return the largest thumbnail of a photo that is kept, or None."""
        kept = self._path(content_hash, 0).parent.glob(f"{content_hash}_*.jpg")
        sides = sorted((int(path.stem.rpartition("_")[2]) for path in kept), reverse=True)
        found = (self.get(content_hash, side) for side in sides)
        return next((jpeg for jpeg in found if jpeg is not None), None)

    def put(self, content_hash: str, side: int, jpeg: bytes) -> None:
        """Keep a thumbnail.

        Raises:
            LibraryError: the disk is full, gone or read-only.
        """
        path = self._path(content_hash, side)
        _write_whole(path, jpeg)
        with self._lock:
            if self._size is None:
                self._size = sum(size for _, size, _ in self._files())
            else:
                self._size += len(jpeg)
            if self._size > self._limit():
                self._size = self._shrink()

    def _path(self, content_hash: str, side: int) -> Path:
        return _sharded(self._folder, f"{content_hash}_{side}.jpg")

    def _files(self) -> list[tuple[float, int, Path]]:
        """Return time of last use, size and path of each thumbnail."""
        found: list[tuple[float, int, Path]] = []
        for path in self._folder.glob("*/*"):
            try:
                status = path.stat()
            except OSError:
                continue
            found.append((status.st_mtime, status.st_size, path))
        return found

    def _shrink(self) -> int:
        files = sorted(self._files(), key=lambda file: (file[0], file[2]))
        size = sum(file[1] for file in files)
        limit = self._limit()
        if size <= limit:
            return size
        for _, bytes_, path in files:
            if size <= limit * _KEPT_SHARE:
                break
            path.unlink(missing_ok=True)
            size -= bytes_
        return size


def _sharded(folder: Path, name: str) -> Path:
    if not name or Path(name).name != name or name.startswith("."):
        raise ValueError(f"not a plain file name: {name!r}")
    return folder / name[:2] / name


def _touch(path: Path) -> None:
    try:
        os.utime(path)
    except OSError:
        # Evicted meanwhile, or on a disk without times: only the order of eviction suffers.
        return


def _write_whole(path: Path, content: bytes) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor, temporary = tempfile.mkstemp(dir=path.parent, suffix=".part")
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(content)
            Path(temporary).replace(path)
        except BaseException:
            Path(temporary).unlink(missing_ok=True)
            raise
    except OSError as error:
        folder = path.parent.parent.parent
        what = sentence("A picture for the library could not be saved.")
        raise explained_file(error, folder, what) from error
