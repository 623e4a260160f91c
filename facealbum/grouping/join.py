"""New faces join the groups that are there, or start their own; nothing placed moves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from facealbum.domain.types import EmbeddingMatrix
    from facealbum.grouping.constraints import Constraints


@dataclass(frozen=True, slots=True, eq=False)
class GroupMeans:
    """The groups that are there, in any order that does not depend on chance (it breaks ties).

    Attributes:
        person_ids: ``(g,)`` int64, 0 for an unnamed group; a person occurs once at most.
        anchor_ids: ``(g,)`` int64, smallest face id of an unnamed group, 0 for a person.
        means: ``(g, d)`` float32, mean of the members' vectors, not normalised.
        sizes: ``(g,)`` int64, number of members, > 0.
        photo_ids: for each group the photos of its members; photos with one face may be left out.
        rejected: for each group the persons that one of its members is not (IS_NOT verdicts).
        pipeline: of the vectors.
    """

    person_ids: NDArray[np.int64]
    anchor_ids: NDArray[np.int64]
    means: NDArray[np.float32]
    sizes: NDArray[np.int64]
    photo_ids: Sequence[frozenset[int]]
    rejected: Sequence[frozenset[int]]
    pipeline: str

    def __len__(self) -> int:
        return len(self.sizes)


@dataclass(frozen=True, slots=True, eq=False)
class Joined:
    """Where each new face goes.

    Attributes:
        face_ids: ``(n,)`` int64, in the order of the new matrix.
        groups: ``(n,)`` int64, index into the ``GroupMeans``, or -1 for a group of new faces.
        person_ids: ``(n,)`` int64, 0 in an unnamed group.
        anchor_ids: ``(n,)`` int64, as of the group joined, or the smallest face id of the new
            group; 0 for a person's. (The anchor of a group that is joined does not change.)
        distances: ``(n,)`` float32, mean squared distance to the other faces of the group, the
            new ones included; NaN for the only one.
    """

    face_ids: NDArray[np.int64]
    groups: NDArray[np.int64]
    person_ids: NDArray[np.int64]
    anchor_ids: NDArray[np.int64]
    distances: NDArray[np.float32]


def group_means(
    matrix: EmbeddingMatrix,
    person_ids: NDArray[np.int64],
    anchor_ids: NDArray[np.int64],
    constraints: Constraints,
) -> GroupMeans:
    """Sum up placed faces into groups: persons by id, then unnamed groups by anchor.

    ``person_ids`` and ``anchor_ids`` are ``(n,)``, one for each row of ``matrix``, as in
    ``Placed``. ``constraints`` gives the photos and the IS_NOT verdicts of the members.
    """
    raise NotImplementedError


def join(
    new: EmbeddingMatrix, groups: GroupMeans, constraints: Constraints, threshold: float
) -> Joined:
    """Link the new faces among themselves and to the groups, which are never linked together.

    It is the linkage of ``build_tree`` with the groups as further units that forbid each other,
    so that with no groups it equals ``build_tree`` and ``cut``, and a single face goes to the
    nearest group that may take it. A confirmed face goes to its person. ``constraints`` are those
    of the new faces.

    Raises:
        ValueError: the pipelines differ, or ``threshold`` is not in 0..2.
    """
    raise NotImplementedError
