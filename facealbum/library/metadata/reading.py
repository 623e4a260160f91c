"""Reading what other programs say of the photos in the library, and keeping it.

What a photo's own file says comes with its pixels from the worker that decodes it. Sidecars and
Picasa's files are read here, those alone that are new, changed or gone since they were read last:
one look into each folder that has photos. Clips are left alone: a box in a file beside a clip does
not say at which moment it is meant.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from facealbum.domain.errors import KnownError, MetadataError
from facealbum.domain.geometry import TURNED_ORIENTATIONS
from facealbum.domain.regions import UPRIGHT, Region, StoredSize
from facealbum.domain.sentences import sentence
from facealbum.domain.types import DecodedPhoto, Photo
from facealbum.exchange.picasa import read_contacts, read_ini
from facealbum.exchange.xmp_reading import read_packet
from facealbum.jobs import JobHandle, Progress
from facealbum.library.context import Context
from facealbum.library.metadata.sources import (
    Beside,
    FolderFiles,
    contacts_files,
    look_into,
    photos_of_sidecar,
)
from facealbum.library.scanning import covers, printable
from facealbum.store import MetadataFile, Tables
from facealbum.vision.clip_names import is_clip

log = logging.getLogger(__name__)

READING = sentence("Reading names from other programs")
FOLDERS_AT_ONCE = 64
"""Folders whose files are written in one transaction."""
PROBLEMS = 20
"""Files that could not be read and are named one by one."""


@dataclass(slots=True)
class MetadataRead:
    """What a reading brought.

    Attributes:
        photos: whose own file was asked.
        files: sidecars and Picasa files that were read.
        gone: sidecars and Picasa files that are no more.
        problems: a sentence for each file that could not be read, the first few.
    """

    photos: int = 0
    files: int = 0
    gone: int = 0
    problems: list[str] = field(default_factory=list)

    def problem(self, path: str, error: OSError | MetadataError) -> None:
        """Remember that a file could not be read."""
        why = error.strerror or "" if isinstance(error, OSError) else error.why
        log.info("can't read %r: %s", path, error)
        if len(self.problems) < PROBLEMS:
            file = printable(path)
            self.problems.append(
                sentence("“{file}” could not be read: {why}", file=file, why=why)
                if why
                else sentence("“{file}” could not be read.", file=file)
            )


def stored_size(photo: Photo | DecodedPhoto, orientation: int) -> StoredSize:
    """Return how a photo of this upright size is stored."""
    if orientation in TURNED_ORIENTATIONS:
        return StoredSize(photo.height, photo.width, orientation)
    return StoredSize(photo.width, photo.height, orientation)


def regions_inside(xmp: bytes, size: StoredSize, path: str) -> list[Region]:
    """Return what a photo's own file says; nothing, and a line in the log, where it is damaged."""
    try:
        return read_packet(xmp, size)
    except MetadataError as error:
        log.info("can't read the metadata in %r: %s", path, error)
        return []


def read_photos(
    context: Context, handle: JobHandle, photo_ids: Sequence[int], done: MetadataRead
) -> None:
    """Ask the files of photos that were looked at before facealbum read names.

    Raises:
        CancelledError: cancelled; what was read is kept.
    """
    if not photo_ids:
        return
    photos = {photo.id: photo for photo in context.store.read.photos.by_ids(photo_ids)}
    with context.workshop().pool() as pool:
        answers = pool.decode((photo.id, photo.path) for photo in photos.values())
        try:
            for number, answer in enumerate(answers, 1):
                xmp, orientation = b"", UPRIGHT
                if answer.photo is not None:
                    xmp, orientation = answer.photo.xmp, answer.photo.orientation
                answer.release()
                _take_inside(context, photos[answer.token], orientation, xmp)
                done.photos += 1
                handle.report(Progress(READING, number, len(photos)))
                handle.token.checkpoint()
        finally:
            close = getattr(answers, "close", None)
            if close is not None:
                close()


def _take_inside(context: Context, photo: Photo, orientation: int, xmp: bytes) -> None:
    regions = regions_inside(xmp, stored_size(photo, orientation), photo.path)
    with context.store.write() as tx:
        tx.metadata.record_photo(photo.id, orientation, regions)
        tx.metadata.match([photo.id])


def read_folders(
    context: Context,
    handle: JobHandle,
    roots: Sequence[str],
    done: MetadataRead,
    contacts: Path | None = None,
    *,
    by_hand: bool = False,
) -> None:
    """Read the sidecars and Picasa files beside the photos at or below ``roots``, of all for none.

    ``contacts`` is a ``contacts.xml`` to ask beside those that are found. ``by_hand`` reads
    Picasa's files again though they are as before: the contacts may have changed.

    Raises:
        CancelledError: cancelled; what was read is kept.
    """
    folders = _folders(context.store.read, roots)
    names = _Contacts(done, contacts)
    batch: list[MetadataFile] = []
    gone: list[str] = []
    for number, (folder, photos) in enumerate(folders.items()):
        handle.token.checkpoint()
        found = look_into(folder)
        if found is None:
            continue
        known = context.store.read.metadata.files_in(folder)
        there = {file.path for file in found.files()}
        gone += [path for path in known if path not in there]
        fresh = {
            file.path
            for file in found.files()
            if known.get(file.path) != (file.size, file.mtime_ns)
        }
        if by_hand:
            fresh.update(ini.path for ini in found.inis)
        if fresh:
            tables = context.store.read
            by_name = _photos_in(tables, folder) if photos is None else photos
            batch += _read(tables, folder, found, fresh, by_name, names)
        if len(batch) + len(gone) >= FOLDERS_AT_ONCE:
            _write(context, batch, gone, done)
            batch, gone = [], []
            handle.report(Progress(READING, number + 1, len(folders)))
    _write(context, batch, gone, done)


def _folders(tables: Tables, roots: Sequence[str]) -> dict[str, dict[str, int] | None]:
    """Return the folders of the photos at or below ``roots``, with photo id by name of the file.

    None where only some photo of the folder is asked for: which others there are need not be known
    before something lies beside them.
    """
    folders: dict[str, dict[str, int] | None] = {}
    for root in roots or ("",):
        if root and not os.path.isdir(root):  # noqa: PTH112 - odd bytes of a name
            folders.setdefault(os.path.dirname(root))  # noqa: PTH120
            continue
        under = tables.finder.under(root) if root else tables.finder.by_path()
        for path, photo in sorted(under.items()):
            if is_clip(path):
                continue
            folder, name = os.path.split(path)
            photos = folders.get(folder) or {}
            photos[name] = photo
            folders[folder] = photos
    return folders


def _photos_in(tables: Tables, folder: str) -> dict[str, int]:
    split = ((*os.path.split(path), photo) for path, photo in tables.finder.under(folder).items())
    return {name: photo for where, name, photo in split if where == folder and not is_clip(name)}


def _read(
    tables: Tables,
    folder: str,
    found: FolderFiles,
    fresh: set[str],
    photos: Mapping[str, int],
    names: _Contacts,
) -> list[MetadataFile]:
    """Read the files of a folder that are fresh; one that can't be read says nothing."""
    read = []
    for ini in found.inis:
        if ini.path in fresh:
            told = _of_ini(ini, folder, names)
            by_name = {name.casefold(): photo for name, photo in photos.items()}
            regions = {
                by_name[name.casefold()]: some
                for name, some in told.items()
                if name.casefold() in by_name
            }
            read.append(MetadataFile(ini.path, ini.size, ini.mtime_ns, regions))
    for some in found.sidecars.values():
        for file in some:
            if file.path in fresh:
                for_these = photos_of_sidecar(os.path.basename(file.path), photos)  # noqa: PTH119
                ids = [photos[name] for name in for_these]
                regions = _of_sidecar(tables, file, ids, names.done)
                read.append(MetadataFile(file.path, file.size, file.mtime_ns, regions))
    return read


def _of_ini(file: Beside, folder: str, names: _Contacts) -> dict[str, list[Region]]:
    try:
        return read_ini(_content(file.path), names.near(folder))
    except (OSError, MetadataError) as error:
        names.done.problem(file.path, error)
        return {}


def _of_sidecar(
    tables: Tables, file: Beside, photo_ids: Sequence[int], done: MetadataRead
) -> dict[int, list[Region]]:
    found = {}
    orientations = tables.metadata.orientations(photo_ids)
    try:
        content = _content(file.path) if photo_ids else b""
        for photo in tables.photos.by_ids(photo_ids):
            size = stored_size(photo, orientations.get(photo.id, UPRIGHT))
            regions = read_packet(content, size)
            if regions:
                found[photo.id] = regions
    except (OSError, MetadataError) as error:
        done.problem(file.path, error)
        return {}
    return found


def _content(path: str) -> bytes:
    return Path(path).read_bytes()


def _write(
    context: Context, files: Sequence[MetadataFile], gone: Sequence[str], done: MetadataRead
) -> None:
    if not files and not gone:
        return
    with context.store.write() as tx:
        touched = tx.metadata.forget_files(gone)
        for file in files:
            touched |= tx.metadata.record_file(file)
        tx.metadata.match(sorted(touched))
    done.files += len(files)
    done.gone += len(gone)


class _Contacts:
    """The names of Picasa's contacts, looked for when a first ini asks."""

    def __init__(self, done: MetadataRead, chosen: Path | None) -> None:
        self.done = done
        self._chosen = chosen
        self._read: dict[Path, dict[str, str]] = {}

    def near(self, folder: str) -> dict[str, str]:
        """Return names by id for the photos of a folder."""
        names: dict[str, str] = {}
        for file in contacts_files([folder], self._chosen):
            if file not in self._read:
                self._read[file] = self._of(file)
            names.update(self._read[file])
        return names

    def _of(self, file: Path) -> dict[str, str]:
        try:
            return read_contacts(_content(str(file)))
        except (OSError, MetadataError) as error:
            self.done.problem(str(file), error)
            return {}


def unknown_paths(tables: Tables, roots: Iterable[str]) -> list[str]:
    """Return those of ``roots`` under which the library has no photo."""
    known = tables.finder.by_path()
    return [root for root in roots if not any(covers([root], path) for path in known)]


def read_again(
    context: Context, handle: JobHandle, roots: Sequence[str], contacts: Path | None
) -> MetadataRead:
    """Read everything beside the photos, and the files of photos that were never asked.

    Raises:
        KnownError: the library has no photo under one of ``roots``, or ``contacts`` is no file.
        CancelledError: cancelled; what was read is kept.
    """
    if contacts is not None and not contacts.is_file():
        raise KnownError(
            sentence("There is no file {contacts}.", contacts=contacts),
            "",
            sentence("Name Picasa's contacts.xml."),
        )
    handle.report(Progress(READING))
    with context.turn(handle):
        tables, done = context.store.read, MetadataRead()
        unknown = unknown_paths(tables, roots)
        if unknown:
            raise KnownError(
                sentence("The library has no photo in “{place}”.", place=printable(unknown[0])),
                sentence("Names are read for photos that were imported."),
                sentence("Import it first."),
            )
        here = photos_below(tables, roots) if roots else None
        read_photos(context, handle, tables.metadata.unread(here), done)
        read_folders(context, handle, roots, done, contacts, by_hand=True)
    context.feed.tell(
        sentence("Names from other programs"), photos=tables.metadata.photos_with_names()
    )
    return done


def photos_below(tables: Tables, roots: Sequence[str]) -> list[int]:
    """Return the photos that have a file at or below ``roots``, by id."""
    known = tables.finder.by_path()
    return sorted({photo for path, photo in known.items() if covers(roots, path)})
