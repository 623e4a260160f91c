"""Putting photos into folders: as copies or links, one after the other, until all are there."""

from __future__ import annotations

import logging
import os
import time
from contextlib import suppress
from pathlib import Path

from facealbum.domain.exports import ExportKind
from facealbum.domain.sentences import sentence
from facealbum.jobs import JobHandle, Progress
from facealbum.library.exporting.planning import Planned, Work
from facealbum.library.exporting.reports import ExportReport
from facealbum.library.exporting.troubles import stopped
from facealbum.library.exporting.writing_files import (
    SourceError,
    copy_file,
    hard_link,
    symbolic_link,
)
from facealbum.library.scanning import printable

log = logging.getLogger(__name__)

STAGES = {
    ExportKind.COPIES: sentence("Copying photos"),
    ExportKind.HARD_LINKS: sentence("Linking photos"),
    ExportKind.SYMLINKS: sentence("Linking photos"),
    ExportKind.ZIP: sentence("Packing photos"),
}


class Pace:
    """Tells how far an export is, and how long it will still take by the bytes that are left."""

    def __init__(self, handle: JobHandle, kind: ExportKind, work: Work) -> None:
        self._handle = handle
        self._stage = STAGES[kind]
        self._total, self._bytes = len(work.files), work.bytes
        self._begun = time.monotonic()
        self.done = 0
        self.written = 0
        self.tell()

    def step(self, size: int) -> None:
        """Count one file of ``size`` bytes."""
        self.done += 1
        self.written += size
        self.tell()

    def tell(self) -> None:
        """Report where it stands."""
        spent = time.monotonic() - self._begun
        known = self.written > 0 and spent > 1
        left = spent * (self._bytes - self.written) / self.written if known else None
        rate = self.done / spent if spent > 1 else 0.0
        self._handle.report(
            Progress(self._stage, self.done, self._total, rate=rate, seconds_left=left)
        )


class _Folders:
    """The folders of an export, made when the first file needs them."""

    def __init__(self, place: Path) -> None:
        self._place = place
        self._made: list[Path] = []
        self._known: set[str] = set()

    def ready(self, folder: str) -> Path:
        """Return a folder, made where it is missing.

        Raises:
            OSError: it can't be made.
        """
        path = self._place / folder
        if folder not in self._known:
            missing = [each for each in (path, *path.parents) if not each.exists()]
            for each in reversed(missing):
                each.mkdir(exist_ok=True)
                self._made.append(each)
            self._known.add(folder)
        return path

    def tidy(self) -> None:
        """Take away the folders that were made and hold nothing."""
        for folder in reversed(self._made):
            with suppress(OSError):
                folder.rmdir()


def put_files(work: Work, place: Path, kind: ExportKind, handle: JobHandle) -> ExportReport:
    """Copy or link the files into ``place``.

    Raises:
        KnownError: the place can't be written, is full, or can't hold such links; what was done
            stays, nothing is there by half.
        CancelledError: cancelled; likewise.
    """
    folders, pace = _Folders(place), Pace(handle, kind, work)
    missing = list(work.missing)
    done = 0
    try:
        for file in work.files:
            handle.token.checkpoint()
            try:
                _put(file, folders.ready(file.folder), kind, handle)
            except SourceError as error:
                log.info("can't export %r: %s", file.source, error)
                missing.append(printable(file.source))
                pace.step(0)
            else:
                done += 1
                pace.step(file.size)
    except OSError as error:
        links = kind is not ExportKind.COPIES
        raise stopped(place, error, done, len(work.files), links=links) from error
    finally:
        folders.tidy()
    written = pace.written if kind is ExportKind.COPIES else 0
    where = printable(str(place))
    return ExportReport(done, work.skipped, tuple(missing), written, where, where)


def _put(file: Planned, folder: Path, kind: ExportKind, handle: JobHandle) -> None:
    try:
        match kind:
            case ExportKind.HARD_LINKS:
                hard_link(file.source, folder, file.name)
            case ExportKind.SYMLINKS:
                symbolic_link(file.source, folder, file.name)
            case _:
                copy_file(file.source, folder, file.name, handle.token)
    except FileNotFoundError as error:
        # Either side may have gone meanwhile; only where the place is there is it the photo.
        if folder.is_dir() and not os.path.exists(file.source):  # noqa: PTH110
            raise SourceError(str(error)) from error
        raise
