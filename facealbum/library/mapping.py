"""The map of a person: where their faces lie by who is near whom, and which ones are doubtful."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from facealbum.domain.types import Answer, EmbeddingMatrix, Group, Placement
from facealbum.grouping.checking import nearest_persons
from facealbum.grouping.identify import KnownPersons
from facealbum.grouping.mapping import CIRCLE, map_faces
from facealbum.grouping.place import THIN_MARGIN
from facealbum.library.context import Context
from facealbum.library.reading import faces_of, group
from facealbum.store import Tables


class Sureness(StrEnum):
    """How sure it is that a face is the person that it stands with."""

    CONFIRMED = "confirmed"
    UNCONFIRMED = "unconfirmed"
    DOUBTFUL = "doubtful"


@dataclass(frozen=True, slots=True)
class MappedFace:
    """One face of a map.

    Attributes:
        face_id: of the face.
        x: place from left to right; the middle is 0, the edge of the map is at radius 1.
        y: place from top to bottom, likewise.
        sureness: confirmed, unconfirmed or doubtful.
        distance: mean squared distance to the confirmed faces (to all where none is), 0..4.
        nearest: the most alike faces of the map with their squared distances, the nearest first.
    """

    face_id: int
    x: float
    y: float
    sureness: Sureness
    distance: float
    nearest: tuple[tuple[int, float], ...]


@dataclass(frozen=True, slots=True)
class PersonMap:
    """The faces of a person or group: those in the middle are typical, near ones are alike.

    Attributes:
        group: whose they are.
        threshold: mean squared distance.
        circle: radius at which a face is as unlike as the threshold; farther ones are doubtful.
        faces: from the most typical face to the least.
        left_out: faces that are more typical than all of these, left out because they are many.
        other_pipeline: faces that can't be compared, because another pipeline found them.
    """

    group: Group
    threshold: float
    circle: float
    faces: tuple[MappedFace, ...]
    left_out: int
    other_pipeline: int


def map_person(
    context: Context,
    known: KnownPersons,
    group_id: str,
    like: Mapping[int, tuple[float, float]] | None = None,
) -> PersonMap:
    """Return the map of a person or group; ``like`` has the places of faces on an earlier one.

    ``known`` are the people of whom faces are confirmed. Takes some seconds for thousands of faces.

    Raises:
        UnknownIdError: there is no such group.
    """
    with context.store.snapshot() as tables:
        whose = group(tables, group_id)
        placements = {face.id: place for face, place in faces_of(tables, group_id)}
        matrix = tables.faces.matrix(context.version, placements)
        refused = _refused(tables, list(placements), known)
    threshold = context.threshold
    middle = _middle(matrix, placements)
    found = map_faces(matrix, middle, threshold, like)
    vectors = _rows(matrix, found.face_ids)
    others = nearest_persons(
        vectors,
        known.means,
        {
            row: refused.get(face, set()) | _own(known, whose)
            for row, face in enumerate(found.face_ids.tolist())
        },
    )
    doubtful = (found.distances > threshold) | (others.distance <= found.distances + THIN_MARGIN)
    return PersonMap(
        group=whose,
        threshold=threshold,
        circle=CIRCLE,
        faces=tuple(
            MappedFace(
                face,
                round(float(found.places[row, 0]), 4),
                round(float(found.places[row, 1]), 4),
                _sureness(placements[face], doubtful=bool(doubtful[row])),
                float(found.distances[row]),
                tuple(
                    (int(found.face_ids[other]), float(apart))
                    for other, apart in zip(
                        found.nearest[row], found.nearest_distances[row], strict=True
                    )
                ),
            )
            for row, face in enumerate(found.face_ids.tolist())
        ),
        left_out=found.left_out,
        other_pipeline=len(placements) - len(matrix),
    )


def _sureness(place: Placement, *, doubtful: bool) -> Sureness:
    if place.confirmed:
        return Sureness.CONFIRMED
    return Sureness.DOUBTFUL if doubtful else Sureness.UNCONFIRMED


def _middle(matrix: EmbeddingMatrix, placements: Mapping[int, Placement]) -> NDArray[np.float32]:
    """Return the mean of the confirmed faces, of all where none is."""
    if not len(matrix):
        return np.zeros(matrix.vectors.shape[1], np.float32)
    sure = np.array([placements[face].confirmed for face in matrix.face_ids.tolist()], np.bool_)
    chosen = matrix.vectors[sure] if sure.any() else matrix.vectors
    return np.asarray(chosen.mean(axis=0))


def _rows(matrix: EmbeddingMatrix, face_ids: NDArray[np.int64]) -> NDArray[np.float32]:
    by_id = np.argsort(matrix.face_ids)
    return matrix.vectors[by_id[np.searchsorted(matrix.face_ids, face_ids, sorter=by_id)]]


def _own(known: KnownPersons, whose: Group) -> set[int]:
    """Return the row of ``known`` that is the person, if there is one."""
    return set(np.flatnonzero(known.person_ids == (whose.person_id or 0)).tolist())


def _refused(tables: Tables, faces: list[int], known: KnownPersons) -> dict[int, set[int]]:
    """Return for each face the rows of ``known`` who it is not, as the user said."""
    row_of = {person: row for row, person in enumerate(known.person_ids.tolist())}
    refused: dict[int, set[int]] = {}
    for said in tables.verdicts.of_faces(faces):
        if said.answer is Answer.IS_NOT and said.person_id in row_of:
            refused.setdefault(said.face_id, set()).add(row_of[said.person_id])
    return refused
