"""Who is this? The nearest persons of a face, or nobody known (open set)."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
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


def known_persons(matrix: EmbeddingMatrix, persons: dict[int, int]) -> KnownPersons:
    """Sum up the confirmed faces: ``persons`` is face id to person id; others are left out."""
    raise NotImplementedError


def identify(
    vector: NDArray[np.float32],
    known: KnownPersons,
    threshold: float,
    at_most: int = 5,
    rejected: AbstractSet[int] = frozenset(),
) -> Identification:
    """Return the nearest persons of ``vector`` ``(d,)``, of length 1, without ``rejected``."""
    raise NotImplementedError
