"""Are these two the same person? Two faces of the library or two photos, beside each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from facealbum.domain.errors import KnownError, UnknownIdError
from facealbum.domain.geometry import Box
from facealbum.domain.sentences import sentence
from facealbum.domain.types import Change, DetectedFace, Face, Group, Photo, Placement
from facealbum.grouping.thresholds import false_match_rate, thresholds_for
from facealbum.jobs import CancelToken
from facealbum.library.context import Context
from facealbum.library.looking import Looked, look
from facealbum.library.looks import ANY_WAY_UP
from facealbum.library.reviewing import confirm_faces, move_faces, part
from facealbum.library.scanning import content_hash, printable, resolve
from facealbum.store import Tables, group_key


@dataclass(frozen=True, slots=True, eq=False)
class ComparedFace:
    """One face of a side.

    Attributes:
        box: fractions of the upright photo.
        crop: the whole head as a JPEG, b"" where there is none.
        vector: ``(d,)`` float32 of length 1.
        face_id: of the library, or None for a face of a photo that is not in it.
        group: whom it stands with in the library, or None.
    """

    box: Box
    crop: bytes
    vector: NDArray[np.float32]
    face_id: int | None = None
    group: Group | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Side:
    """What is compared on one side.

    Attributes:
        what: the id of a face, or a photo's file.
        faces: left to right, at least one.
        largest: which of them is the largest.
    """

    what: int | Path
    faces: tuple[ComparedFace, ...]
    largest: int


@dataclass(frozen=True, slots=True)
class Match:
    """One face of each side.

    Attributes:
        distance: squared distance, 0..4.
        false_match_rate: share of pairs of different people that are as near as that, 0..1.
        same: whether the two are judged the same person, at the threshold for two single faces.
    """

    distance: float
    false_match_rate: float
    same: bool


@dataclass(frozen=True, slots=True, eq=False)
class Comparison:
    """Two sides, each with one face or several.

    Attributes:
        a: one side.
        b: the other.
        threshold: up to it two single faces are judged the same person, squared distance.
        pipeline: of the vectors.
    """

    a: Side
    b: Side
    threshold: float
    pipeline: str

    def match(self, of_a: int | None = None, of_b: int | None = None) -> Match:
        """Compare a face of each side, by its place; the largest ones where none is said."""
        one = self.a.faces[self.a.largest if of_a is None else of_a]
        other = self.b.faces[self.b.largest if of_b is None else of_b]
        # One order for both ways round, so that it is the same to the last bit.
        distance = max(2 - 2 * float(np.dot(one.vector, other.vector)), 0.0)
        rate = false_match_rate(self.pipeline, distance)
        return Match(distance, rate, distance <= self.threshold)


def compare(context: Context, a: int | Path | Side, b: int | Path | Side) -> Comparison:
    """Compare two faces (ids) or photos (files); takes a second for a photo that is not known.

    The faces of a photo of the library are those that it has. A side that was looked at before
    takes no time.

    Raises:
        UnknownIdError: there is no such face.
        KnownError: a photo does not exist, can't be read or shows no face, a face was found by
            another pipeline, or both are the same face.
    """
    if isinstance(a, int) and a == b:
        raise KnownError(
            sentence("There is nothing to compare."), sentence("Both are the same face.")
        )
    new = [each for each in (a, b) if not isinstance(each, Side)]
    looked = iter(look_at(context, new))
    one, other = (each if isinstance(each, Side) else next(looked) for each in (a, b))
    return Comparison(one, other, thresholds_for(context.pipeline).pair, context.pipeline)


def look_at(context: Context, what: Sequence[int | Path]) -> list[Side]:
    """Return the faces of each: of the library's own, or found now in photos that it lacks.

    Raises:
        UnknownIdError: there is no such face.
        KnownError: a photo does not exist, can't be read or shows no face, or a face was found by
            another pipeline.
    """
    photos = [each for each in what if isinstance(each, Path)]
    if photos:
        resolve(photos)
    sides: dict[int, Side] = {}
    with context.store.snapshot() as tables:
        for at, each in enumerate(what):
            side = _known_side(context, tables, each)
            if side is not None:
                sides[at] = side
    others = [at for at in range(len(what)) if at not in sides]
    sides.update(zip(others, _found_now(context, [what[at] for at in others]), strict=True))
    return [sides[at] for at in range(len(what))]


def _known_side(context: Context, tables: Tables, what: int | Path) -> Side | None:
    """Return what the library knows of a face or photo; None for a photo that it must look at."""
    if isinstance(what, int):
        face = tables.faces.get(what)
        if face is None:
            raise UnknownIdError.of_face(what)
        faces = [face]
    else:
        photo = _photo_of(tables, what)
        faces = [] if photo is None else tables.faces.of_photo(photo.id)
    vectors = tables.faces.vectors_of([face.id for face in faces], context.version)
    if isinstance(what, int) and not vectors:
        raise KnownError(
            sentence("Face {what} can't be compared.", what=what),
            sentence("Another pipeline found it."),
            sentence("Import its photo again."),
        )
    known = [face for face in faces if face.id in vectors]
    if not known or len(known) < len(faces):
        return None
    places = tables.placements.of_faces([face.id for face in known])
    groups = _groups(tables, places)
    shown = [
        ComparedFace(
            face.box,
            _crop(context, face),
            vectors[face.id],
            face.id,
            groups[places[face.id].group_id] if face.id in places else None,
        )
        for face in known
    ]
    return _side(what, shown)


def _groups(tables: Tables, places: Mapping[int, Placement]) -> dict[str, Group]:
    keys = sorted({group_key(place.group_id) for place in places.values()})
    return {group.id: group for group in tables.groups.by_keys(keys)}


def _photo_of(tables: Tables, file: Path) -> Photo | None:
    try:
        return tables.photos.of_content(content_hash(str(file)))
    except OSError:
        return None  # whoever decodes it will say why


def _crop(context: Context, face: Face) -> bytes:
    file = context.store.crops.existing(face.crop) if face.crop else None
    try:
        return b"" if file is None else file.read_bytes()
    except OSError:
        return b""


def _side(what: int | Path, faces: Sequence[ComparedFace]) -> Side:
    return Side(what, tuple(faces), max(range(len(faces)), key=lambda at: faces[at].box.area))


def _found_now(context: Context, what: Sequence[int | Path]) -> list[Side]:
    """Look at photos with the models, all in one go."""
    if not what:
        return []
    workshop = context.workshop()
    work = ((at, str(path)) for at, path in enumerate(what))
    with workshop.analyzer() as analyzer, workshop.pool() as pool:
        looks = look(pool, analyzer, work, CancelToken().checkpoint, how=ANY_WAY_UP)
        looked = {each.token: each for each in looks}
    return [_side(path, _faces_of(path, looked[at])) for at, path in enumerate(what)]


def _faces_of(what: int | Path, looked: Looked) -> list[ComparedFace]:
    if not looked.faces:
        why = looked.reason or sentence("No face was found in it.")
        raise KnownError(sentence("“{photo}” can't be compared.", photo=printable(str(what))), why)
    ordered: list[DetectedFace] = sorted(looked.faces, key=lambda face: face.box.left)
    return [ComparedFace(face.box, face.crop_jpeg, face.vector) for face in ordered]


def say_same(context: Context, face_a: int, face_b: int, to: str | None = None) -> Change:
    """Say that two faces are one person: the person ``to``, else whom one of them stands with.

    A named person goes before one without a name, a person before an unnamed group, the larger
    before the smaller. Both faces are confirmed there.

    Raises:
        UnknownIdError: a face, or the person, does not exist.
        KnownError: both are the same face, or both stand with people who have names, so that it
            must be said who they are.
    """
    _differ(face_a, face_b)
    faces = [face_a, face_b]
    with context.store.snapshot() as tables:
        places = tables.placements.of_faces(faces)
        for face in faces:
            if face not in places:
                raise UnknownIdError.of_face(face)
        groups = list(_groups(tables, places).values())
    if to is None:
        named = [group for group in groups if group.name]
        if len(named) > 1:
            raise KnownError(
                sentence(
                    "These faces stand with {one} and with {other}.",
                    one=named[0].name,
                    other=named[1].name,
                ),
                sentence("If they are one face's two photos, one of them stands wrong."),
                sentence("Say who they are, or merge the two people."),
            )
        best = max(groups, key=lambda group: (bool(group.name), group.person_id or 0, group.faces))
        to = best.id
    if {places[face].group_id for face in faces} == {to}:
        return confirm_faces(context, faces, to)
    return move_faces(context, faces, to)


def say_two(context: Context, face_a: int, face_b: int) -> Change:
    """Say that two faces are two people; of two that stand together the less sure one leaves.

    Raises:
        UnknownIdError: a face does not exist.
        KnownError: both are the same face.
    """
    _differ(face_a, face_b)
    places = context.store.read.placements.of_faces([face_a, face_b])

    def doubt(face: int) -> float:
        place = places.get(face)
        return -1.0 if place is None or place.distance is None else place.distance

    leaving, staying = sorted((face_a, face_b), key=doubt, reverse=True)
    return part(context, [leaving], [staying])


def _differ(face_a: int, face_b: int) -> None:
    if face_a == face_b:
        raise KnownError(
            sentence("There is nothing to compare."), sentence("Both are the same face.")
        )
