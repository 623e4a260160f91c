"""Packing photos into one zip file: stored as they are, whole or not at all."""

from __future__ import annotations

import logging
import os
import struct
import tempfile
import time
import zipfile
from pathlib import Path
from typing import BinaryIO, cast

from facealbum.domain.exports import ExportKind
from facealbum.jobs import CancelToken, JobHandle
from facealbum.library.exporting.copying import Pace
from facealbum.library.exporting.file_names import as_text, folded, numbered, portable, titled
from facealbum.library.exporting.planning import Planned, Work
from facealbum.library.exporting.reports import ExportReport
from facealbum.library.exporting.troubles import unwritten
from facealbum.library.exporting.writing_files import (
    SourceError,
    claimed,
    pour,
    reading,
    unfinished,
)
from facealbum.library.scanning import printable

log = logging.getLogger(__name__)

SUFFIX = ".zip"
HELD_BYTES = 32 * 2**20
"""A photo is read to its end before a byte of it is packed; larger ones wait on the disk."""

ENTRY_BYTES = 512
"""Room for what a zip file holds for each photo beside its bytes."""

_EARLIEST, _LATEST = (1980, 1, 1, 0, 0, 0), (2107, 12, 31, 23, 59, 58)
_TIME_FIELD, _MODIFIED = 0x5455, 1
"""Info-ZIP's field for times as Unix counts them; zip's own have no zone and no odd seconds."""


def zip_file(place: Path, title: str) -> Path:
    """Return the file that is meant by ``place``: itself, or in a folder one called ``title``."""
    if place.is_dir():
        return place / titled(title, SUFFIX)
    return place if place.suffix.lower() == SUFFIX else place.with_name(place.name + SUFFIX)


def pack(work: Work, file: Path, handle: JobHandle) -> ExportReport:
    """Pack the files into ``file``, or the next free name; it appears when it is complete.

    Raises:
        KnownError: it can't be written; nothing of it is left.
        CancelledError: cancelled; nothing of it is left.
    """
    pace = Pace(handle, ExportKind.ZIP, work)
    missing = list(work.missing)
    done = 0
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with unfinished(file.parent) as part:
            names: set[str] = set()
            with zipfile.ZipFile(part, "w", zipfile.ZIP_STORED, allowZip64=True) as archive:
                for planned in work.files:
                    handle.token.checkpoint()
                    try:
                        size = _add(archive, planned, names, part.parent, handle.token)
                    except SourceError as error:
                        log.info("can't pack %r: %s", planned.source, error)
                        missing.append(printable(planned.source))
                        pace.step(0)
                    else:
                        done += 1
                        pace.step(size)
            made = claimed(file.parent, file.name, part.replace)
    except OSError as error:
        raise unwritten(file, error) from error
    place, folder = printable(str(made)), printable(str(made.parent))
    return ExportReport(done, work.skipped, tuple(missing), pace.written, place, folder)


def _add(
    archive: zipfile.ZipFile, planned: Planned, names: set[str], folder: Path, token: CancelToken
) -> int:
    """Pack one photo; return its bytes.

    Raises:
        SourceError: it can't be read to its end; nothing of it was packed.
    """
    with tempfile.SpooledTemporaryFile(max_size=HELD_BYTES, dir=str(folder)) as held:
        spool = cast(BinaryIO, held)
        with reading(planned.source) as original:
            modified = os.fstat(original.fileno()).st_mtime
            size = pour(original, spool, token)
        spool.seek(0)
        entry = _entry(_free_name(planned, names), modified)
        entry.file_size = size
        with archive.open(entry, "w") as packed:
            pour(spool, cast(BinaryIO, packed), token)
    return size


def _entry(name: str, modified: float) -> zipfile.ZipInfo:
    when = time.localtime(modified)[:6]
    entry = zipfile.ZipInfo(name, date_time=min(max(when, _EARLIEST), _LATEST))
    entry.compress_type = zipfile.ZIP_STORED
    entry.create_system = 3  # Unix: only then the rights are read, on whatever system
    entry.external_attr = 0o100644 << 16
    seconds = int(modified)
    if -(2**31) <= seconds < 2**31:
        entry.extra = struct.pack("<HHBi", _TIME_FIELD, 5, _MODIFIED, seconds)
    return entry


def _free_name(planned: Planned, names: set[str]) -> str:
    """Return a name that no entry has yet, on disks that know no capitals either."""
    folder = f"{planned.folder}/" if planned.folder else ""
    name = as_text(planned.name)
    for candidate in numbered(portable(name, "photo") if _escapes(name) else name):
        if folded(folder + candidate) not in names:
            names.add(folded(folder + candidate))
            return folder + candidate
    raise AssertionError("names have no end")


def _escapes(name: str) -> bool:
    """Whether a program that unpacks would take part of the name for a folder."""
    return any(letter in name for letter in "/\\\0:") or name in {".", ".."}
