"""Exporting photos, from what was chosen to the report; a dry run is its first half."""

from __future__ import annotations

from pathlib import Path

from facealbum.domain.exports import ExportKind, Manner
from facealbum.jobs import JobHandle
from facealbum.library.context import Context
from facealbum.library.exporting.choosing import Choice, refuse_nothing
from facealbum.library.exporting.copying import put_files
from facealbum.library.exporting.laying_out import folders_of
from facealbum.library.exporting.packing import ENTRY_BYTES, pack, zip_file
from facealbum.library.exporting.planning import (
    Work,
    free_bytes,
    refuse_all_missing,
    work_of,
)
from facealbum.library.exporting.reports import ExportPlan, ExportReport
from facealbum.library.exporting.troubles import (
    refuse_library,
    refuse_sources,
    refuse_too_much,
)


def plan(
    context: Context, choice: Choice, place: Path | None, manner: Manner, handle: JobHandle
) -> ExportPlan:
    """Return what ``export`` would do; None is a place where nothing lies yet.

    Raises:
        KnownError: the place is one that ``export`` refuses, except for want of room.
        CancelledError: cancelled.
    """
    return _work(context, choice, place, manner, handle).foreseen(manner, place)


def export(
    context: Context, choice: Choice, place: Path, manner: Manner, handle: JobHandle
) -> ExportReport:
    """Put the photos into ``place``: a folder, or for a zip file the file or its folder.

    Raises:
        KnownError: there is nothing to export, the place is refused, full or can't be written.
        CancelledError: cancelled; what was written stays, nothing is there by half.
    """
    refuse_nothing(choice)
    work = _work(context, choice, place, manner, handle)
    refuse_all_missing(work)
    if manner.kind is ExportKind.ZIP:
        needed = work.bytes + ENTRY_BYTES * len(work.files)
        refuse_too_much(place, needed, free_bytes(place))
        return pack(work, zip_file(place, choice.title), handle)
    if manner.kind is ExportKind.COPIES:
        refuse_too_much(place, work.bytes, free_bytes(place))
    return put_files(work, place, manner.kind, handle)


def _work(
    context: Context, choice: Choice, place: Path | None, manner: Manner, handle: JobHandle
) -> Work:
    packed = manner.kind is ExportKind.ZIP
    with context.store.snapshot() as tables:
        folders = folders_of(tables, choice, manner)
        work = work_of(choice, folders, None if packed else place, tables.photos.paths_of, handle)
    if place is not None:
        refuse_library(place, context.store.folder)
        if not packed:
            refuse_sources((place / folder for folder in sorted(work.targets)), work.sources)
    return work
