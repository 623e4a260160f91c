"""Who is this? The nearest people for a face of the library or of any photo, or nobody known."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from facealbum.domain.errors import KnownError, UnknownIdError
from facealbum.domain.geometry import Box
from facealbum.domain.types import Answer, Group
from facealbum.grouping.identify import identify, known_persons
from facealbum.grouping.thresholds import false_match_rate
from facealbum.jobs import CancelToken
from facealbum.library.context import Context
from facealbum.library.looking import look
from facealbum.library.scanning import printable, resolve
from facealbum.store import Tables

CANDIDATES = 5


@dataclass(frozen=True, slots=True)
class Candidate:
    """A person who a face may be.

    Attributes:
        person: as the views show them.
        distance: mean squared distance to the confirmed faces, 0..4.
        false_match_rate: share of pairs of different people that are as near as that, 0..1.
    """

    person: Group
    distance: float
    false_match_rate: float


@dataclass(frozen=True, slots=True)
class Identified:
    """The answer for one face.

    Attributes:
        box: the face, fractions of the upright photo.
        person: who it is, or None: nobody known is near enough.
        candidates: the nearest people, nearest first, near enough or not.
    """

    box: Box
    person: Group | None
    candidates: tuple[Candidate, ...]


def identify_face(context: Context, face_id: int) -> Identified:
    """Say who a face is, from what is confirmed of others; one confirmed face of a person will do.

    People whom the user said it is not, and who were not born then, are left out.

    Raises:
        UnknownIdError: there is no such face.
        KnownError: it was found by another pipeline.
    """
    with context.store.snapshot() as tables:
        face = tables.faces.get(face_id)
        if face is None:
            raise UnknownIdError.of_face(face_id)
        vectors = tables.faces.vectors_of([face_id], context.version)
        if face_id not in vectors:
            raise KnownError(f"Face {face_id} can't be compared.", "Another pipeline found it.")
        said = tables.verdicts.of_faces([face_id])
        rejected = {each.person_id for each in said if each.answer is Answer.IS_NOT}
        rejected |= {person for _, person in tables.people.too_early([face_id])}
        people = _People(context, tables, but=face_id)
    return people.identified(face.box, vectors[face_id], rejected)


def identify_photo(context: Context, photo: Path) -> list[Identified]:
    """Say who is in a photo, which need not be in the library, left to right.

    Raises:
        KnownError: the photo does not exist, can't be read or shows no face.
    """
    resolve([photo])
    workshop = context.workshop()
    with workshop.analyzer() as analyzer, workshop.pool() as pool:
        work = iter([(0, str(photo))])
        (looked,) = look(pool, analyzer, work, CancelToken().checkpoint)
    if not looked.faces:
        why = looked.reason or "No face was found in it."
        raise KnownError(f"Nobody can be identified in “{printable(str(photo))}”.", why)
    with context.store.snapshot() as tables:
        people = _People(context, tables)
        births = tables.people.births()
    taken = looked.taken_at
    unborn = {person for person, born in births if taken is not None and taken.date() < born}
    faces = sorted(looked.faces, key=lambda face: face.box.left)
    return [people.identified(face.box, face.vector, unborn) for face in faces]


class _People:
    """The people of whom a face is confirmed, less one face that is to be identified itself."""

    def __init__(self, context: Context, tables: Tables, but: int = 0) -> None:
        confirmed = {
            verdict.face_id: verdict.person_id
            for verdict in tables.verdicts.all()
            if verdict.answer is Answer.IS and verdict.face_id != but
        }
        self._pipeline = context.pipeline
        self._threshold = context.threshold
        self._known = known_persons(tables.faces.matrix(context.version, confirmed), confirmed)
        groups = tables.groups.by_keys(self._known.person_ids.tolist())
        self._groups = {group.person_id: group for group in groups}

    def identified(
        self, box: Box, vector: NDArray[np.float32], rejected: AbstractSet[int]
    ) -> Identified:
        found = identify(vector, self._known, self._threshold, CANDIDATES, rejected)
        candidates = tuple(
            Candidate(
                self._groups[near.person_id],
                near.distance,
                false_match_rate(self._pipeline, near.distance),
            )
            for near in found.nearest
        )
        person = None if found.person_id is None else self._groups[found.person_id]
        return Identified(box, person, candidates)
