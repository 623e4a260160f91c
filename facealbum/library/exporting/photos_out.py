"""Exporting photos, from what was chosen to the report; a dry run is its first half."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from facealbum.domain.exports import ExportKind, Manner
from facealbum.jobs import JobHandle
from facealbum.library.context import Context
from facealbum.library.drives import look_for
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
    refuse_no_folder,
    refuse_sources,
    refuse_too_much,
)
from facealbum.library.scanning import printable


def plan(
    context: Context, choice: Choice, place: Path | None, manner: Manner, handle: JobHandle
) -> ExportPlan:
    """Return what ``export`` would do; None is a place where nothing lies yet.

    Raises:
        KnownError: the place is one that ``export`` refuses, except for want of room.
        CancelledError: cancelled.
    """
    work = _work(context, choice, place, manner, handle)
    return replace(work.foreseen(manner, place), offline=_offline(context, work))


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
    away = _offline(context, work)
    if manner.kind is ExportKind.ZIP:
        needed = work.bytes + ENTRY_BYTES * len(work.files)
        refuse_too_much(place, needed, free_bytes(place))
        return replace(pack(work, zip_file(place, choice.title), handle), offline=away)
    if manner.kind is ExportKind.COPIES:
        refuse_too_much(place, work.bytes, free_bytes(place))
    return replace(put_files(work, place, manner.kind, handle), offline=away)


def _work(
    context: Context, choice: Choice, place: Path | None, manner: Manner, handle: JobHandle
) -> Work:
    packed = manner.kind is ExportKind.ZIP
    look_for(context)
    with context.store.snapshot() as tables:
        folders = folders_of(tables, choice, manner)
        work = work_of(choice, folders, None if packed else place, tables.photos.paths_of, handle)
    if place is not None:
        refuse_library(place, context.store.folder)
        refuse_no_folder(place.absolute().parent if packed and not place.is_dir() else place)
        if not packed:
            refuse_sources((place / folder for folder in sorted(work.targets)), work.sources)
    return work


def _offline(context: Context, work: Work) -> tuple[str, ...]:
    """Return those of the missing photos that lie on a drive that is not connected."""
    missing = set(work.missing)
    if not missing:
        return ()
    rows = context.store.read.photos.by_ids([photo.id for photo in work.choice.photos])
    return tuple(path for row in rows if row.offline and (path := printable(row.path)) in missing)
