"""Names and answers as one readable file: what it holds, writing it, reading it.

The file is JSON in UTF-8, in a stable order, so that two exports of the same truth differ in
nothing but their date. Nothing in it depends on a pipeline or on the numbers of a library: a photo
is its content (BLAKE2b-128 of the file's bytes) and its paths, a face is its photo and its box in
fractions of the upright photo, a person is their place in the list of people.
``docs/NAMES_FILE.md`` describes it for other programs.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from facealbum.domain.errors import KnownError, system_reason
from facealbum.domain.geometry import Box
from facealbum.domain.sentences import sentence
from facealbum.domain.types import Answer, Face, Person
from facealbum.library.context import Context
from facealbum.store import Place, Tables

FORMAT = "facealbum names"
VERSION = 2
"""Written only where a file says what version 1 did not know, that a name was refused: so an older
facealbum still reads the others."""
_PLACES = 6
"""Digits after the point of a box: a millionth of a photo's side."""


@dataclass(frozen=True, slots=True)
class Exported:
    """What an export wrote."""

    people: int
    answers: int
    photos: int
    albums: int


@dataclass(frozen=True, slots=True)
class SaidFace:
    """A face of the file.

    Attributes:
        box: fractions of the upright photo.
        who: index of the person whom it IS, or None.
        who_not: indices of people whom it IS NOT.
        not_a_face: the user took it out.
        drawn: the user drew it.
        at: of a clip, the second at which the box is there; else None.
        refused: folded names that another program gave it and the user said no to.
    """

    box: Box
    who: int | None
    who_not: tuple[int, ...]
    not_a_face: bool
    drawn: bool
    at: float | None = None
    refused: tuple[str, ...] = ()

    @property
    def places(self) -> list[Place]:
        """Where it is, as the store compares it."""
        return [(self.at or 0.0, self.box)]


@dataclass(frozen=True, slots=True)
class SaidPhoto:
    """A photo of the file with the faces that were spoken of."""

    content_hash: str
    paths: tuple[str, ...]
    faces: tuple[SaidFace, ...]


@dataclass(frozen=True, slots=True)
class SaidPerson:
    """A person of the file; ``cover`` is the index of a photo and of a face in it."""

    name: str
    hidden: bool
    stranger: bool
    birth_date: date | None
    cover: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Said:
    """All that a file says."""

    people: tuple[SaidPerson, ...]
    photos: tuple[SaidPhoto, ...]
    albums: tuple[tuple[str, str], ...]
    thresholds: dict[str, float]


# Writing


def export_names(context: Context, file: Path) -> Exported:
    """Write everything that was said; the file appears whole or not at all.

    Raises:
        KnownError: the file can't be written.
    """
    with context.store.snapshot() as tables:
        content, report = _content(tables)
    text = json.dumps(content, indent=1, ensure_ascii=False)
    # What is no text in a path, JSON can still say: \udc80 to \udcff for the bytes 80 to ff.
    _write(file, text.encode("utf-8", errors="backslashreplace"))
    return report


def _content(tables: Tables) -> tuple[dict[str, Any], Exported]:
    people = sorted(tables.people.all(), key=lambda person: (not person.name, person.id))
    index_of = {person.id: index for index, person in enumerate(people)}
    verdicts = tables.verdicts.all()
    outside = {face.id for face in tables.faces.not_faces()}
    covers = {person.cover_face_id for person in people if person.cover_face_id is not None}
    refusals = tables.metadata.refusals()
    spoken_of = {verdict.face_id for verdict in verdicts} | outside | covers | set(refusals)
    faces = tables.faces.by_ids(sorted(spoken_of | set(tables.faces.drawn_ids())))
    said: dict[int, dict[str, Any]] = {face.id: _face(face, face.id in outside) for face in faces}
    for verdict in verdicts:
        if verdict.answer is Answer.IS:
            said[verdict.face_id]["is"] = index_of[verdict.person_id]
        else:
            said[verdict.face_id].setdefault("is_not", []).append(index_of[verdict.person_id])
    for face_id, names in refusals.items():
        said[face_id]["refused"] = list(names)
    photos, place_of = _photos(tables, faces, said)
    albums = tables.albums.all()
    content = {
        "format": FORMAT,
        "version": VERSION if refusals else 1,
        "written": datetime.now().isoformat(timespec="seconds"),
        "people": [_person(person, place_of) for person in people],
        "photos": photos,
        "albums": [{"name": album.name, "query": album.query} for album in albums],
        "thresholds": _thresholds(tables),
    }
    answers = len(verdicts) + sum(map(len, refusals.values()))
    return content, Exported(len(people), answers, len(photos), len(albums))


def _face(face: Face, not_a_face: bool) -> dict[str, Any]:
    box = [round(value, _PLACES) for value in (
        face.box.left, face.box.top, face.box.width, face.box.height
    )]  # fmt: skip
    said: dict[str, Any] = {"box": box}
    if face.shown_at is not None:
        said["at"] = face.shown_at
    if not_a_face:
        said["not_a_face"] = True
    if face.drawn:
        said["drawn"] = True
    return said


def _photos(
    tables: Tables, faces: Iterable[Face], said: dict[int, dict[str, Any]]
) -> tuple[list[dict[str, Any]], dict[int, tuple[int, int]]]:
    """Return the photos by content, and photo and place of each face in them."""
    of_photo: dict[int, list[Face]] = {}
    for face in faces:
        of_photo.setdefault(face.photo_id, []).append(face)
    rows = sorted(tables.photos.by_ids(list(of_photo)), key=lambda photo: photo.content_hash)
    photos, place_of = [], {}
    for number, photo in enumerate(rows):
        ordered = sorted(of_photo[photo.id], key=_order)
        place_of.update({face.id: (number, at) for at, face in enumerate(ordered)})
        photos.append(
            {
                "content": photo.content_hash,
                "paths": sorted(tables.photos.paths_of(photo.id)),
                "faces": [said[face.id] for face in ordered],
            }
        )
    return photos, place_of


def _order(face: Face) -> tuple[float, float, float]:
    return face.box.left, face.box.top, face.shown_at or 0.0


def _person(person: Person, place_of: dict[int, tuple[int, int]]) -> dict[str, Any]:
    said: dict[str, Any] = {"name": person.name}
    if person.hidden:
        said["hidden"] = True
    if person.stranger:
        said["stranger"] = True
    if person.birth_date is not None:
        said["birth_date"] = person.birth_date.isoformat()
    if person.cover_face_id in place_of:
        said["cover"] = list(place_of[person.cover_face_id])
    return said


def _thresholds(tables: Tables) -> dict[str, float]:
    prefix = "threshold "
    return {
        key.removeprefix(prefix): value
        for key, value in sorted(tables.settings.all().items())
        if key.startswith(prefix)
    }


def _write(file: Path, content: bytes) -> None:
    try:
        if file.exists() and not file.is_file():
            # A pipe or a device, such as /dev/stdout, is written to and never renamed over.
            file.write_bytes(content)
            return
        handle, name = tempfile.mkstemp(dir=file.absolute().parent, prefix=f".{file.name}.")
        unfinished = Path(name)
        try:
            with os.fdopen(handle, "wb") as writing:
                writing.write(content)
            unfinished.replace(file)
        finally:
            unfinished.unlink(missing_ok=True)
    except OSError as error:
        raise KnownError(
            sentence("The names could not be written to {file}.", file=file),
            system_reason(error),
            sentence("Choose another place."),
        ) from error


# Reading


def read_names(file: Path) -> Said:
    """Return what a file says.

    Raises:
        KnownError: it can't be read, is no file of names, or comes from a newer facealbum.
    """
    try:
        content = json.loads(file.read_bytes().decode("utf-8"))
    except OSError as error:
        raise KnownError(
            sentence("{file} can't be read.", file=file), system_reason(error)
        ) from error
    except ValueError as error:
        raise _not_names(file, sentence("It is no JSON in UTF-8.")) from error
    if not isinstance(content, dict) or content.get("format") != FORMAT:
        raise _not_names(
            file, sentence("It does not begin with the format “{format}”.", format=FORMAT)
        )
    version = content.get("version")
    if isinstance(version, int) and version > VERSION:
        raise KnownError(
            sentence("{file} was written by a newer facealbum.", file=file),
            sentence(
                "It has version {version}; this program knows versions up to {newest}.",
                version=version,
                newest=VERSION,
            ),
            sentence("Install the newest facealbum to read it; nothing was changed."),
        )
    try:
        return _said(content)
    except (KeyError, TypeError, ValueError, IndexError, AttributeError) as error:
        raise _not_names(
            file, sentence("Something in it makes no sense: {error}.", error=repr(error))
        ) from error


def _said(content: dict[str, Any]) -> Said:
    people = tuple(_said_person(row) for row in content["people"])
    photos = tuple(
        SaidPhoto(
            str(row["content"]),
            tuple(str(path) for path in row["paths"]),
            tuple(_said_face(face, len(people)) for face in row["faces"]),
        )
        for row in content["photos"]
    )
    for person in people:
        if person.cover is not None:
            number, at = person.cover
            _ = photos[number].faces[at]
    albums = tuple((str(row["name"]), str(row["query"])) for row in content.get("albums", []))
    thresholds = content.get("thresholds", {})
    return Said(people, photos, albums, {str(key): float(thresholds[key]) for key in thresholds})


def _said_person(row: dict[str, Any]) -> SaidPerson:
    cover = row.get("cover")
    born = row.get("birth_date")
    return SaidPerson(
        str(row["name"]),
        bool(row.get("hidden", False)),
        bool(row.get("stranger", False)),
        None if born is None else date.fromisoformat(born),
        None if cover is None else (_index(cover[0]), _index(cover[1])),
    )


def _said_face(row: dict[str, Any], people: int) -> SaidFace:
    left, top, width, height = (float(value) for value in row["box"])
    who = row.get("is")
    who_not = tuple(_index(person) for person in row.get("is_not", ()))
    if any(person >= people for person in (*who_not, -1 if who is None else _index(who))):
        raise ValueError("a person who is not in the list of people")
    return SaidFace(
        Box(left, top, width, height),
        who,
        who_not,
        bool(row.get("not_a_face", False)),
        bool(row.get("drawn", False)),
        float(row["at"]) if "at" in row else None,
        _names(row.get("refused", [])),
    )


def _names(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(name, str) for name in value):
        raise ValueError(f"{value!r} is no list of names")
    return tuple(value)


def _index(value: Any) -> int:
    if not isinstance(value, int) or value < 0:
        raise ValueError(f"{value!r} is no place in a list")
    return value


def _not_names(file: Path, why: str) -> KnownError:
    return KnownError(
        sentence("{file} is no file of names that facealbum wrote.", file=file),
        why,
        sentence("Nothing was changed."),
    )
