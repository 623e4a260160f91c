"""A contact sheet of what was chosen: its photos, or the faces of those whom it is of."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from facealbum.domain.errors import KnownError
from facealbum.domain.exports import (
    FEWEST_COLUMNS,
    MOST_COLUMNS,
    Caption,
    SheetStyle,
)
from facealbum.domain.sentences import sentence
from facealbum.domain.types import Photo
from facealbum.jobs import JobHandle, Progress
from facealbum.library.exporting.choosing import Choice, refuse_nothing
from facealbum.library.exporting.file_names import as_text
from facealbum.library.exporting.reports import SheetReport
from facealbum.library.exporting.troubles import refuse_existing, refuse_library, unwritten
from facealbum.library.exporting.writing_files import claimed, unfinished
from facealbum.library.scanning import printable
from facealbum.store import Tables, group_key

if TYPE_CHECKING:
    from facealbum.library.context import Context
    from facealbum.library.pictures import Pictures
    from facealbum.vision.contact_sheet import ContactSheet, Tile

log = logging.getLogger(__name__)

SUFFIX = ".pdf"
MOST_PICTURES = 3_000
"""The PDF is made in memory: 1,000 pictures take 170 MiB at most (benchmarks/export.py)."""

_KEPT_SIDES = (256, 512)
"""Thumbnails of these sizes are kept on the disk, px."""
_LARGE_SIDES = (1024, 2048)


@dataclass(frozen=True, slots=True)
class _Shown:
    """A picture of the sheet: a photo, or with ``face`` a face of it."""

    photo: Photo
    names: str
    face: int = 0


def write_sheet(
    context: Context,
    pictures: Pictures,
    choice: Choice,
    file: Path,
    style: SheetStyle,
    handle: JobHandle,
) -> SheetReport:
    """Write the sheet; the file appears whole or not at all.

    Raises:
        KnownError: nothing or too much was chosen; the file is no .pdf, exists, or can't be
            written; the number of columns makes no sense.
        CancelledError: cancelled.
    """
    from facealbum.vision.contact_sheet import ContactSheet

    _refuse(context, choice, file, style)
    with context.store.snapshot() as tables:
        shown = _faces(tables, choice) if style.faces else _photos(tables, choice)
    if not shown:
        raise KnownError(
            sentence("There is no face to show.")
            if style.faces
            else sentence("There is no photo to show."),
            sentence("“{title}” has none now.", title=choice.title),
        )
    if len(shown) > MOST_PICTURES:
        raise KnownError(
            sentence(
                "A contact sheet holds {most} pictures at most; these are {shown}.",
                most=f"{MOST_PICTURES:,}",
                shown=f"{len(shown):,}",
            ),
            "",
            sentence("Choose fewer, such as one year."),
        )
    tiles = [_tile(each, style) for each in shown]
    with ContactSheet(style, style.title or choice.title, tiles) as sheet:
        missing = _fill(sheet, pictures, shown, tiles, handle)
        made = _written(sheet, file.absolute())
    return SheetReport(
        sheet.pages,
        len(shown) - len(missing),
        tuple(missing),
        sheet.unshown,
        printable(str(made)),
        printable(str(made.parent)),
    )


def _fill(
    sheet: ContactSheet,
    pictures: Pictures,
    shown: Sequence[_Shown],
    tiles: Sequence[Tile],
    handle: JobHandle,
) -> list[str]:
    """Put all pictures on the sheet; return the photos of which there is none."""
    picture = _maker(pictures, sheet.picture_side())
    missing = []
    for number, (tile, each) in enumerate(zip(tiles, shown, strict=True)):
        handle.token.checkpoint()
        handle.report(Progress(sentence("Making a contact sheet"), number, len(tiles)))
        if not sheet.place(tile, picture(each)):
            missing.append(printable(each.photo.path))
    handle.token.checkpoint()
    return missing


def _written(sheet: ContactSheet, file: Path) -> Path:
    """Write the sheet whole or not at all; return where it lies."""
    try:
        with unfinished(file.parent) as part:
            with part.open("wb") as target:
                sheet.write(target)
            return claimed(file.parent, file.name, part.replace)
    except OSError as error:
        raise unwritten(file, error) from error


def _refuse(context: Context, choice: Choice, file: Path, style: SheetStyle) -> None:
    refuse_nothing(choice)
    if file.suffix.lower() != SUFFIX:
        raise KnownError(
            sentence("“{file}” is no name for a PDF.", file=printable(str(file))),
            "",
            sentence("Let it end in .pdf."),
        )
    if not FEWEST_COLUMNS <= style.columns <= MOST_COLUMNS:
        raise KnownError(
            sentence(
                "A contact sheet has {fewest} to {most} columns.",
                fewest=FEWEST_COLUMNS,
                most=MOST_COLUMNS,
            )
        )
    refuse_library(file, context.store.folder)
    refuse_existing(file)


def _photos(tables: Tables, choice: Choice) -> list[_Shown]:
    """Return the photos, each with the names of those who are in it."""
    names = _names(tables)
    found: dict[int, list[str]] = {}
    for face, placement in tables.listing.in_photos([photo.id for photo in choice.photos]):
        name = names.get(group_key(placement.group_id), "")
        if name:
            found.setdefault(face.photo_id, []).append(name)
    return [
        _Shown(photo, ", ".join(dict.fromkeys(found.get(photo.id, ())))) for photo in choice.photos
    ]


def _faces(tables: Tables, choice: Choice) -> list[_Shown]:
    """Return the faces of those who were named, else all of the photos, in the photos' order."""
    names, wanted = _names(tables), set(choice.keys)
    photos = {photo.id: photo for photo in choice.photos}
    shown = []
    for face, placement in tables.listing.in_photos(list(photos)):
        key = group_key(placement.group_id)
        if not wanted or key in wanted:
            shown.append(_Shown(photos[face.photo_id], names.get(key, ""), face.id))
    return shown


def _names(tables: Tables) -> dict[int, str]:
    return {person.id: person.name for person in tables.people.all() if not person.hidden}


def _tile(shown: _Shown, style: SheetStyle) -> Tile:
    return tuple(_caption(shown, each) for each in style.captions)


def _caption(shown: _Shown, caption: Caption) -> str:
    match caption:
        case Caption.NAME:
            return shown.names
        case Caption.DATE:
            taken = shown.photo.taken_at
            return "" if taken is None else taken.date().isoformat()
        case Caption.FILE:
            return as_text(Path(shown.photo.path).name)


def _maker(pictures: Pictures, side: int) -> Callable[[_Shown], bytes | None]:
    """Return what makes the JPEG of a picture, None for one that can't be made now."""
    kept = next((each for each in _KEPT_SIDES if each >= side), 0)
    large = next((each for each in _LARGE_SIDES if each >= side), _LARGE_SIDES[-1])

    def make(shown: _Shown) -> bytes | None:
        try:
            if shown.face:
                crop = pictures.crop(shown.face)
                return None if crop is None else crop.read_bytes()
            if kept:
                return pictures.thumbnail(shown.photo.id, kept)
            return pictures.upright(shown.photo.id, large)
        except (KnownError, OSError) as error:
            log.info("no picture of %r: %s", shown.photo.path, error)
            return None

    return make
