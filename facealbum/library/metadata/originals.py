"""Names written into the photos themselves, and the way back.

Nothing is written into a photo in place. Its file is compared with what the library knows, copied
into the library's folder, and the copy's hash is compared; ExifTool writes a new file beside the
photo; its pixels are decoded and must be those of the original, and its packet the one that was
wanted; only then it takes the photo's name. The library learns the new content in the same moment,
so that the photo keeps its faces and all that was said of them.

``originals/`` in the library's folder has a folder for each time that photos were written, with the
copies and a list, a line for each file, on the disk before the file is replaced.
"""

from __future__ import annotations

import json
import os
import secrets
import shutil
import tempfile
from collections.abc import Sequence
from contextlib import AbstractContextManager, suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from facealbum.domain.errors import KnownError, system_reason
from facealbum.domain.ports import DecodePool
from facealbum.domain.regions import StoredSize
from facealbum.domain.sentences import sentence
from facealbum.domain.types import Photo
from facealbum.library.context import Context
from facealbum.library.metadata import exiftool
from facealbum.library.metadata.reading import regions_inside, stored_size
from facealbum.library.metadata.sidecars import flush_folder
from facealbum.library.metadata.sources import is_raw
from facealbum.library.scanning import content_hash, printable
from facealbum.store import SeenFile

FOLDER = "originals"
LIST = "list.jsonl"
EXTENDED = b"HasExtendedXMP"
LEFT_AS_IT_IS = sentence("The photo was left as it is.")


@dataclass(frozen=True, slots=True, eq=False)
class Opened:
    """A photo that was looked at, to be written.

    Attributes:
        photo: as the library knows it.
        paths: its files that are there, as ``os.fsdecode`` gives them.
        pixels: ``(h, w, 3)`` uint8, as decoded.
        packet: the XMP inside.
        size: how it is stored.
        desk: looks at what ExifTool makes.
    """

    photo: Photo
    paths: tuple[str, ...]
    pixels: NDArray[np.uint8]
    packet: bytes
    size: StoredSize
    desk: Desk


class Desk:
    """Decodes photos before and after; one process, for bytes are a stranger's."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self._entered: AbstractContextManager[DecodePool] | None = None
        self._pool: DecodePool | None = None

    def open(self) -> None:
        """Start the process."""
        self._entered = self.context.picture_pool()
        self._pool = self._entered.__enter__()

    def close(self) -> None:
        """End the process."""
        if self._entered is not None:
            self._entered.__exit__(None, None, None)
            self._entered = None

    def look_at(self, photo: Photo) -> Opened:
        """Return a photo as it is, if it is as the library knows it.

        Raises:
            KnownError: it can't be read, changed since it was imported, or is one of those into
                which facealbum does not write.
        """
        paths = tuple(self.context.store.read.finder.present_paths(photo.id))
        if not paths:
            raise KnownError(sentence("The photo is not there."), "", sentence("Connect its disk."))
        if is_raw(photo.path):
            raise KnownError(
                sentence("It is a camera's RAW photo, into which facealbum never writes."),
                "",
                sentence("Have the names written beside it."),
            )
        if any(hash_of(path) != photo.content_hash for path in paths):
            raise KnownError(
                sentence("The photo changed since it was imported."),
                "",
                sentence("Import it again."),
            )
        pixels, packet, orientation = self.decoded(photo.path)
        if EXTENDED in packet:
            raise KnownError(
                sentence("Its metadata is in two parts, which facealbum does not write."),
                "",
                sentence("Have the names written beside it."),
            )
        return Opened(photo, paths, pixels, packet, stored_size(photo, orientation), self)

    def decoded(self, path: str) -> tuple[NDArray[np.uint8], bytes, int]:
        """Return pixels, XMP packet and orientation of a file.

        Raises:
            KnownError: it can't be decoded.
        """
        if self._pool is None:
            raise RuntimeError("the desk is not open")
        (answer,) = self._pool.decode(iter([(0, path)]))
        try:
            if answer.photo is None:
                raise KnownError(answer.reason)
            return answer.photo.pixels.copy(), answer.photo.xmp, answer.photo.orientation
        finally:
            answer.release()


@dataclass(frozen=True, slots=True)
class Line:
    """One file that was written.

    Attributes:
        photo_id: the photo.
        path: the file, as ``os.fsdecode`` gives it.
        before: its content hash before.
        after: its content hash since.
        copy: name of the copy of what it was.
        mtime_ns: its time of change before, ns since 1970.
    """

    photo_id: int
    path: str
    before: str
    after: str
    copy: str
    mtime_ns: int


@dataclass(frozen=True, slots=True)
class Run:
    """One time that names were written into photos; the originals are kept.

    Attributes:
        folder: where they are kept.
        at: local time.
        files: how many files were written.
        size: bytes that the originals take.
        program: where ExifTool is; "" for a run of earlier.
    """

    folder: Path
    at: datetime
    files: int = 0
    size: int = 0
    program: str = ""

    @property
    def id(self) -> str:
        """The name of the run."""
        return self.folder.name

    @classmethod
    def begin(cls, library: Path) -> Run:
        """Make a run in a library's folder.

        Raises:
            KnownError: ExifTool is not there, or the folder can't be written.
        """
        program, now = exiftool.find(), datetime.now()
        folder = library / FOLDER / f"{now:%Y%m%d-%H%M%S}-{secrets.token_hex(2)}"
        try:
            folder.mkdir(parents=True)
        except OSError as error:
            raise KnownError(
                sentence("The originals can't be kept, so nothing was written."),
                system_reason(error),
                sentence("Check that you may write in {library}.", library=library),
            ) from error
        return cls(folder, now, program=program)

    def end(self) -> str:
        """Return the run's id; "" where nothing was written, and it is gone."""
        if lines(self.folder):
            return self.id
        shutil.rmtree(self.folder, ignore_errors=True)
        return ""

    def write(self, opened: Opened, packet: bytes, *, keep_time: bool) -> None:
        """Write a packet into all files of a photo.

        Raises:
            KnownError: something was not as it must be; the photo is as it was.
        """
        try:
            copy = self._copied(opened)
            first, *others = opened.paths
            made = [self._made(opened, first, packet)]
            made += [copied_beside(made[0], path) for path in others]
            try:
                self._replace(opened, copy, made, packet, keep_time=keep_time)
            finally:
                for unfinished in made:
                    Path(unfinished).unlink(missing_ok=True)
        except OSError as error:
            raise KnownError(LEFT_AS_IT_IS, system_reason(error)) from error

    def _copied(self, opened: Opened) -> str:
        """Copy the original and compare the hashes; the disk has the copy at the end."""
        photo = opened.photo
        name = photo.content_hash + os.path.splitext(photo.path)[1]  # noqa: PTH122
        target = self.folder / name
        if not target.exists():
            shutil.copy2(opened.paths[0], target)
            with target.open("rb") as file:
                os.fsync(file.fileno())
            flush_folder(self.folder)
        if hash_of(str(target)) != photo.content_hash:
            target.unlink()
            raise KnownError(LEFT_AS_IT_IS, sentence("Its backup is not the same as the photo."))
        return name

    def _made(self, opened: Opened, path: str, packet: bytes) -> str:
        """Let ExifTool make the new file beside the photo, and look whether it is right."""
        made = _beside(path)
        try:
            with tempfile.NamedTemporaryFile(suffix=".xmp", delete=False) as file:
                file.write(packet)
            try:
                exiftool.write_packet(self.program, path, made, Path(file.name))
            finally:
                Path(file.name).unlink()
            pixels, written, orientation = opened.desk.decoded(made)
            if not np.array_equal(pixels, opened.pixels) or orientation != opened.size.orientation:
                raise KnownError(LEFT_AS_IT_IS, sentence("ExifTool would have changed its pixels."))
            if regions_inside(written, opened.size, made) != regions_inside(
                packet, opened.size, made
            ):
                raise KnownError(
                    LEFT_AS_IT_IS, sentence("The names can't be read back from what ExifTool made.")
                )
        except BaseException:
            Path(made).unlink(missing_ok=True)
            raise
        return made

    def _replace(
        self, opened: Opened, copy: str, made: Sequence[str], packet: bytes, *, keep_time: bool
    ) -> None:
        photo, after = opened.photo, hash_of(made[0])
        store = opened.desk.context.store
        other = store.read.photos.of_content(after)
        if other is not None and other.id != photo.id:
            raise KnownError(
                LEFT_AS_IT_IS, sentence("The same photo with these names is another one here.")
            )
        for path, new in zip(opened.paths, made, strict=True):
            status = os.stat(path)  # noqa: PTH116 - odd bytes of a name
            dress(path, new, keep_time=keep_time)
            line = Line(photo.id, path, photo.content_hash, after, copy, status.st_mtime_ns)
            self._note(line)
        _swap(opened.paths, made, self.folder / copy)
        with store.write() as tx:
            tx.rewriter.rewritten(photo.id, after, seen_files(opened.paths, after))
            regions = regions_inside(packet, opened.size, photo.path)
            tx.metadata.record_photo(photo.id, opened.size.orientation, regions)
            tx.metadata.match([photo.id])

    def _note(self, line: Line) -> None:
        with (self.folder / LIST).open("a", encoding="utf-8", errors="surrogateescape") as file:
            file.write(json.dumps(asdict(line)) + "\n")
            file.flush()
            os.fsync(file.fileno())


def lines(folder: Path) -> list[Line]:
    """Return the list of a run; a last line that was cut short by a kill speaks of nothing yet."""
    try:
        text = (folder / LIST).read_text(encoding="utf-8")
    except OSError:
        return []
    found = []
    for row in text.splitlines():
        with suppress(ValueError, TypeError):
            fields: dict[str, Any] = json.loads(row)
            found.append(Line(**fields))
    return found


def hash_of(path: str) -> str:
    """Return the content hash of a file.

    Raises:
        KnownError: it can't be read.
    """
    try:
        return content_hash(path)
    except OSError as error:
        raise KnownError(
            sentence("“{file}” can't be read.", file=printable(path)), system_reason(error)
        ) from error


def _beside(path: str) -> str:
    """Return a name beside a file that no walk takes for a photo."""
    folder, name = os.path.split(path)
    suffix = os.path.splitext(name)[1]  # noqa: PTH122
    return os.path.join(folder, f".facealbum-{secrets.token_hex(6)}{suffix}")  # noqa: PTH118


def copied_beside(source: str, path: str) -> str:
    """Copy a file beside another, under a name of its own; return the copy's path."""
    made = _beside(path)
    shutil.copyfile(source, made)
    return made


def dress(path: str, made: str, *, keep_time: bool) -> None:
    """Give a new file what the old one has beside its bytes, and let the disk have it."""
    if keep_time:
        shutil.copystat(path, made)
    else:
        shutil.copymode(path, made)
    with open(made, "rb") as file:  # noqa: PTH123 - odd bytes of a name
        os.fsync(file.fileno())


def _swap(paths: Sequence[str], made: Sequence[str], original: Path) -> None:
    """Let new files take their names; where one can't, the others are as they were."""
    swapped: list[str] = []
    try:
        for path, new in zip(paths, made, strict=True):
            os.replace(new, path)  # noqa: PTH105 - odd bytes of a name
            swapped.append(path)
            flush_folder(Path(path).parent)
    except OSError:
        for path in swapped:
            os.replace(copied_beside(str(original), path), path)  # noqa: PTH105
        raise


def seen_files(paths: Sequence[str], digest: str) -> list[SeenFile]:
    """Return files of one content as the library remembers them."""
    found = []
    for path in paths:
        status = os.stat(path)  # noqa: PTH116 - odd bytes of a name
        found.append(SeenFile(path, status.st_size, status.st_mtime_ns, digest))
    return found
