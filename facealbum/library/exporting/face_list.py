"""A list of faces for other programs: one row for each, as CSV or JSON; docs/EXPORT.md has it."""

from __future__ import annotations

import csv
import io
import json
from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from facealbum.domain.errors import KnownError
from facealbum.domain.sentences import sentence
from facealbum.domain.types import Answer, Face, Photo, Placement, TakenFrom
from facealbum.jobs import JobHandle, Progress
from facealbum.library.context import Context
from facealbum.library.exporting.choosing import Choice
from facealbum.library.exporting.reports import FacesReport
from facealbum.library.exporting.troubles import refuse_existing, refuse_library, unwritten
from facealbum.library.exporting.writing_files import claimed, unfinished
from facealbum.library.scanning import printable
from facealbum.store import Tables, group_key

FORMAT = "facealbum faces"
VERSION = 1
COLUMNS = (
    "face", "photo", "content", "path", "taken_at", "taken_from", "person", "name", "status",
    "is_not", "distance", "left", "top", "width", "height", "left_px", "top_px", "width_px",
    "height_px", "photo_width", "photo_height", "score", "sharpness", "short_side", "drawn",
    "pipeline", "shown_at",
)  # fmt: skip

_AT_ONCE = 500
_PLACES = 6
"""Digits after the point of a box: a millionth of a photo's side."""
_SAYS = {TakenFrom.EXIF: "camera", TakenFrom.XMP: "description", TakenFrom.FILE: "file"}

Row = dict[str, object]


def write_faces(
    context: Context, choice: Choice, file: Path, handle: JobHandle, *, bom: bool
) -> FacesReport:
    """Write the faces of the chosen photos; the file appears whole or not at all.

    Raises:
        KnownError: the file is neither .csv nor .json, exists, or can't be written.
        CancelledError: cancelled.
    """
    kind = {".csv": _Csv, ".json": _Json}.get(file.suffix.lower())
    if kind is None:
        raise KnownError(
            sentence("It is not clear what “{file}” shall be.", file=printable(str(file))),
            "",
            sentence("Let its name end in .csv or in .json."),
        )
    refuse_library(file, context.store.folder)
    refuse_existing(file)
    try:
        with unfinished(file.absolute().parent) as part:
            with part.open("wb") as target, context.store.snapshot() as tables:
                listing = kind(target, choice.title, bom=bom)
                for row in _rows(tables, choice.photos, handle):
                    listing.add(row)
                listing.end()
            made = claimed(file.absolute().parent, file.name, part.replace)
    except OSError as error:
        raise unwritten(file, error) from error
    place, folder = printable(str(made)), printable(str(made.parent))
    return FacesReport(listing.rows, len(choice.photos), place, folder)


class _Listing(ABC):
    """A file that takes rows.

    Attributes:
        rows: how many it took.
    """

    def __init__(self, file: BinaryIO, title: str, *, bom: bool) -> None:
        self._file = file
        self.rows = 0
        self._begin(title, bom=bom)

    def add(self, row: Row) -> None:
        """Write one row."""
        self._put(row)
        self.rows += 1

    @abstractmethod
    def _begin(self, title: str, *, bom: bool) -> None: ...

    @abstractmethod
    def _put(self, row: Row) -> None: ...

    @abstractmethod
    def end(self) -> None:
        """Write what stands behind the rows."""


class _Csv(_Listing):
    """RFC 4180: commas, CRLF, quotation marks where they are needed."""

    def _begin(self, title: str, *, bom: bool) -> None:
        del title
        if bom:
            self._file.write(b"\xef\xbb\xbf")
        self._write(COLUMNS)

    def _put(self, row: Row) -> None:
        self._write([_cell(row[column]) for column in COLUMNS])

    def end(self) -> None:
        """Write nothing: a CSV ends with its last row."""

    def _write(self, cells: Sequence[str]) -> None:
        line = io.StringIO()
        csv.writer(line, lineterminator="\r\n").writerow(cells)
        # What is no text in a path is written as \udc80 to \udcff, for the bytes 80 to ff.
        self._file.write(line.getvalue().encode("utf-8", errors="backslashreplace"))


class _Json(_Listing):
    """One object with a version, and a list of rows in it, a line for each."""

    def _begin(self, title: str, *, bom: bool) -> None:
        del bom
        head = {
            "format": FORMAT,
            "version": VERSION,
            "written": datetime.now().isoformat(timespec="seconds"),
            "title": title,
        }
        lines = [f"{json.dumps(key)}: {_json(value)},\n" for key, value in head.items()]
        self._file.write(_encoded("{\n" + "".join(lines) + '"faces": ['))

    def _put(self, row: Row) -> None:
        self._file.write(_encoded(("," if self.rows else "") + "\n" + _json(row)))

    def end(self) -> None:
        """Close the list and the object."""
        self._file.write(b"\n]\n}\n")


def _rows(tables: Tables, photos: Sequence[Photo], handle: JobHandle) -> Iterator[Row]:
    names = {person.id: person.name for person in tables.people.all()}
    for start in range(0, len(photos), _AT_ONCE):
        handle.token.checkpoint()
        handle.report(Progress(sentence("Listing faces"), start, len(photos)))
        some = {photo.id: photo for photo in photos[start : start + _AT_ONCE]}
        faces = tables.listing.in_photos(list(some))
        refused: dict[int, list[str]] = {}
        for verdict in tables.verdicts.of_faces(face.id for face, _ in faces):
            if verdict.answer is Answer.IS_NOT:
                refused.setdefault(verdict.face_id, []).append(
                    names.get(verdict.person_id) or f"p{verdict.person_id}"
                )
        for face, placement in faces:
            yield _row(some[face.photo_id], face, placement, names, refused.get(face.id, []))


def _row(
    photo: Photo, face: Face, placement: Placement, names: dict[int, str], refused: list[str]
) -> Row:
    key = group_key(placement.group_id)
    name = names.get(key, "") if key > 0 else ""
    box, width, height = face.box, photo.width, photo.height
    right, bottom = round(box.right * width), round(box.bottom * height)
    left, top = round(box.left * width), round(box.top * height)
    return {
        "face": face.id,
        "photo": photo.id,
        "content": photo.content_hash,
        "path": photo.path,
        "taken_at": None if photo.taken_at is None else photo.taken_at.isoformat(),
        "taken_from": None if photo.taken_at is None else _SAYS[photo.taken_from],
        "person": placement.group_id,
        "name": name,
        "status": _status(key, confirmed=placement.confirmed),
        "is_not": sorted(refused),
        "distance": None if placement.distance is None else round(placement.distance, _PLACES),
        "left": round(box.left, _PLACES),
        "top": round(box.top, _PLACES),
        "width": round(box.width, _PLACES),
        "height": round(box.height, _PLACES),
        "left_px": left,
        "top_px": top,
        "width_px": right - left,
        "height_px": bottom - top,
        "photo_width": width,
        "photo_height": height,
        "score": round(face.score, _PLACES),
        "sharpness": round(face.sharpness, 3),
        "short_side": round(face.short_side, 1),
        "drawn": face.drawn,
        "pipeline": face.pipeline,
        "shown_at": face.shown_at,
    }


def _status(key: int, *, confirmed: bool) -> str:
    """Return whose word it is that the face is this person."""
    if key < 0:
        return "unnamed"
    return "confirmed" if confirmed else "suggested"


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "; ".join(value) if isinstance(value, list) else str(value)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _encoded(text: str) -> bytes:
    # JSON can say what is no text in a path: \udc80 to \udcff for the bytes 80 to ff.
    return text.encode("utf-8", errors="backslashreplace")
