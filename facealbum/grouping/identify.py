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


def without(known: KnownPersons, person_id: int, vector: NDArray[np.float32]) -> KnownPersons:
    """Return ``known`` less one confirmed face of ``vector`` ``(d,)``: it can't vouch for itself.

    A person who has no other face goes; a person who is not there changes nothing.
    """
    row = int(np.searchsorted(known.person_ids, person_id))
    if row == len(known.person_ids) or known.person_ids[row] != person_id:
        return known
    size = int(known.sizes[row])
    if size == 1:
        return _rows(known, np.arange(len(known.person_ids)) != row)
    means, sizes = known.means.copy(), known.sizes.copy()
    means[row] = (known.means[row] * np.float32(size) - vector) / np.float32(size - 1)
    sizes[row] = size - 1
    return KnownPersons(known.person_ids, means, sizes, known.pipeline)


def renewed(known: KnownPersons, persons: AbstractSet[int], fresh: KnownPersons) -> KnownPersons:
    """Return ``known`` with the rows of ``fresh`` instead of those of ``persons``."""
    stay = _rows(known, ~np.isin(known.person_ids, list(persons)))
    ids = np.concatenate((stay.person_ids, fresh.person_ids))
    order = np.argsort(ids, kind="stable")
    means = fresh.means if not len(stay.means) else stay.means
    if len(stay.means) and len(fresh.means):
        means = np.concatenate((stay.means, fresh.means))
    sizes = np.concatenate((stay.sizes, fresh.sizes))
    return KnownPersons(ids[order], means[order], sizes[order], known.pipeline)


def _rows(known: KnownPersons, rows: NDArray[np.bool_]) -> KnownPersons:
    return KnownPersons(
        known.person_ids[rows], known.means[rows], known.sizes[rows], known.pipeline
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
        if person not in rejected:
            nearest.append(NearPerson(person, float(distances[index])))
        if len(nearest) == at_most:
            break
    near_enough = bool(nearest) and nearest[0].distance <= threshold
    return Identification(nearest[0].person_id if near_enough else None, tuple(nearest))
