"""Who is this? The nearest persons of a face, or nobody known (open set)."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from facealbum.grouping.members import label_means

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from facealbum.domain.types import EmbeddingMatrix


@dataclass(frozen=True, slots=True, eq=False)
class KnownPersons:
    """The persons of whom at least one face is confirmed.

    Attributes:
        person_ids: ``(p,)`` int64, ascending.
        means: ``(p, d)`` float32, mean of the confirmed faces' vectors, not normalised.
        sizes: ``(p,)`` int64, number of confirmed faces.
        pipeline: of the vectors.
    """

    person_ids: NDArray[np.int64]
    means: NDArray[np.float32]
    sizes: NDArray[np.int64]
    pipeline: str


@dataclass(frozen=True, slots=True)
class NearPerson:
    """A person near a face; ``distance`` is the mean squared distance to the confirmed faces."""

    person_id: int
    distance: float


@dataclass(frozen=True, slots=True)
class Identification:
    """The answer for one face.

    Attributes:
        person_id: the nearest person if near enough, or None: nobody known.
        nearest: the nearest persons, nearest first, near enough or not.
    """

    person_id: int | None
    nearest: tuple[NearPerson, ...]


def known_persons(matrix: EmbeddingMatrix, persons: Mapping[int, int]) -> KnownPersons:
    """Sum up the confirmed faces: ``persons`` is face id to person id; others are left out."""
    person = np.array([persons.get(face, 0) for face in matrix.face_ids.tolist()], dtype=np.int64)
    confirmed = np.flatnonzero(person)
    person_ids, labels = np.unique(person[confirmed], return_inverse=True)
    return KnownPersons(
        person_ids=person_ids,
        means=label_means(matrix.vectors[confirmed], labels, len(person_ids)),
        sizes=np.bincount(labels, minlength=len(person_ids)),
        pipeline=matrix.pipeline,
    )


def identify(
    vector: NDArray[np.float32],
    known: KnownPersons,
    threshold: float,
    at_most: int = 5,
    rejected: AbstractSet[int] = frozenset(),
) -> Identification:
    """Return the nearest persons of ``vector`` ``(d,)``, of length 1, without ``rejected``.

    Of persons that are equally near, the one with the smaller id comes first.
    """
    if not len(known.person_ids):
        return Identification(None, ())
    distances = np.maximum(2 - 2 * known.means @ vector, 0)
    nearest: list[NearPerson] = []
    for index in np.argsort(distances, kind="stable").tolist():
        person = int(known.person_ids[index])
        if person not in rejected and len(nearest) < at_most:
            nearest.append(NearPerson(person, float(distances[index])))
    near_enough = bool(nearest) and nearest[0].distance <= threshold
    return Identification(nearest[0].person_id if near_enough else None, tuple(nearest))
