"""What an export will do: which file goes where, what lies there already, how much room it takes.

It looks and writes nothing, so that a dry run is the first half of an export.
"""

from __future__ import annotations

import filecmp
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from facealbum.domain.errors import KnownError
from facealbum.domain.exports import ExportKind, Manner
from facealbum.domain.sentences import sentence
from facealbum.domain.types import Photo
from facealbum.jobs import JobHandle, Progress
from facealbum.library.exporting.choosing import Choice
from facealbum.library.exporting.file_names import alike_key
from facealbum.library.exporting.reports import ExportPlan
from facealbum.library.scanning import printable

STAGE = sentence("Looking at what is to be exported")


@dataclass(frozen=True, slots=True)
class Planned:
    """One file to be written.

    Attributes:
        source: path of the photo's file.
        folder: below the place, with ``/`` between its parts; "" for the place itself.
        size: bytes.
    """

    source: str
    folder: str
    size: int

    @property
    def name(self) -> str:
        """What the file is called where it comes from."""
        return os.path.basename(self.source)  # noqa: PTH119 - odd bytes of a name


@dataclass(frozen=True, slots=True)
class Work:
    """All files of an export.

    Attributes:
        choice: what was chosen.
        files: to be written, in order.
        skipped: files that lie there already.
        missing: paths of photos that can't be found, as text.
        targets: all folders of the layout, those that hold everything already too.
        sources: where the photos lie now, one path for each folder.
    """

    choice: Choice
    files: tuple[Planned, ...]
    skipped: int
    missing: tuple[str, ...]
    targets: frozenset[str]
    sources: frozenset[str]

    @property
    def bytes(self) -> int:
        """What the files hold together."""
        return sum(file.size for file in self.files)

    def foreseen(self, manner: Manner, place: Path | None) -> ExportPlan:
        """Return what is told of it."""
        first = next(iter(self.files), None)
        example = "" if first is None else "/".join(filter(None, (first.folder, first.name)))
        linked = manner.kind in (ExportKind.HARD_LINKS, ExportKind.SYMLINKS)
        return ExportPlan(
            title=self.choice.title,
            photos=len(self.choice.photos),
            files=len(self.files),
            bytes=0 if linked else self.bytes,
            skipped=self.skipped,
            missing=self.missing,
            folders=len({file.folder for file in self.files}),
            example=printable(example),
            free=None if place is None else free_bytes(place),
        )


def work_of(
    choice: Choice,
    folders: dict[int, list[str]],
    place: Path | None,
    other_paths: Callable[[int], list[str]],
    handle: JobHandle,
) -> Work:
    """Return what is to be done to put the photos into ``place``; None is an empty place.

    ``other_paths`` gives every known file of a photo, for one whose first is gone.

    Raises:
        CancelledError: cancelled.
    """
    shelves = _Shelves(place)
    files: list[Planned] = []
    skipped, missing = 0, []
    sources: dict[str, str] = {}
    targets: set[str] = set()
    for number, photo in enumerate(choice.photos):
        handle.token.checkpoint()
        if number % 64 == 0:
            handle.report(Progress(STAGE, number, len(choice.photos)))
        found = _source(photo, other_paths)
        if found is None:
            missing.append(printable(photo.path))
            continue
        path, size = found
        sources.setdefault(os.path.dirname(path), path)  # noqa: PTH120
        targets.update(folders[photo.id])
        for folder in folders[photo.id]:
            planned = Planned(path, folder, size)
            if shelves.holds(planned):
                skipped += 1
            else:
                files.append(planned)
    origins = frozenset(sources.values())
    return Work(choice, tuple(files), skipped, tuple(missing), frozenset(targets), origins)


def refuse_all_missing(work: Work) -> None:
    """Refuse an export of which no photo is there.

    Raises:
        KnownError: all are missing.
    """
    if work.missing and not work.files and not work.skipped:
        raise KnownError(
            sentence("None of these photos can be found now."),
            sentence("Their folder was moved, or the drive that they lie on is not connected."),
            sentence("Connect the drive, then try again."),
        )


def free_bytes(place: Path) -> int:
    """Return how much room is at a place that need not exist yet.

    Raises:
        KnownError: there is no such disk.
    """
    absolute = place.absolute()
    for folder in (absolute, *absolute.parents):
        with suppress(OSError):
            return shutil.disk_usage(folder).free
    raise KnownError(
        sentence("“{place}” can't be reached.", place=printable(str(place))),
        "",
        sentence("Check that the disk is connected."),
    )


def _source(photo: Photo, other_paths: Callable[[int], list[str]]) -> tuple[str, int] | None:
    """Return path and size of a file of the photo that is there, or None."""

    def paths() -> Iterator[str]:
        yield photo.path
        yield from other_paths(photo.id)

    for path in paths():
        try:
            return path, os.stat(path).st_size  # noqa: PTH116 - odd bytes of a name
        except OSError:
            continue
    return None


class _Shelves:
    """What lies in the folders of an export already, each folder listed once."""

    def __init__(self, place: Path | None) -> None:
        # It remembers what it compared by sizes and times, which may be those of another content.
        filecmp.clear_cache()
        self._place = place
        self._listed: dict[str, dict[str, list[str]]] = {}

    def holds(self, planned: Planned) -> bool:
        """Whether the folder holds the file already, under its name or with a number behind."""
        if self._place is None:
            return False
        folder = self._place / planned.folder
        if planned.folder not in self._listed:
            self._listed[planned.folder] = _by_name(folder)
        near = self._listed[planned.folder].get(alike_key(planned.name), [])
        return any(_same(planned, folder / name) for name in near)


def _by_name(folder: Path) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                found.setdefault(alike_key(entry.name), []).append(entry.name)
    except OSError:
        return {}
    return found


def _same(planned: Planned, there: Path) -> bool:
    """Whether the file there has the same content; a file that can't be read has another."""
    try:
        if os.stat(there).st_size != planned.size:  # noqa: PTH116
            return False
        return there.samefile(planned.source) or filecmp.cmp(planned.source, there, shallow=False)
    except OSError:
        return False
