"""From the tree to groups: cut it at a threshold, then pin what the user said."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from facealbum.domain.types import EmbeddingMatrix
    from facealbum.grouping.constraints import Constraints
    from facealbum.grouping.linkage import Tree

THIN_MARGIN = 0.05
"""An unconfirmed face between two persons goes to the nearer only if the other one is farther by
more than this, mean squared distance."""


@dataclass(frozen=True, slots=True, eq=False)
class Partition:
    """Faces in groups.

    Attributes:
        face_ids: ``(n,)`` int64, in the order of the tree.
        labels: ``(n,)`` int32, 0..groups-1, numbered by the first face of each group.
        groups: how many there are.
        threshold: of the cut.
    """

    face_ids: NDArray[np.int64]
    labels: NDArray[np.int32]
    groups: int
    threshold: float


@dataclass(frozen=True, slots=True, eq=False)
class Placed:
    """Where each face stands once the verdicts are pinned; exactly one of the two ids is > 0.

    Attributes:
        face_ids: ``(n,)`` int64, in the order of the matrix.
        person_ids: ``(n,)`` int64, 0 in an unnamed group.
        anchor_ids: ``(n,)`` int64, the smallest face id of the unnamed group, 0 for a person's.
        distances: ``(n,)`` float32, mean squared distance to the other faces of the group; NaN
            for the only one.
    """

    face_ids: NDArray[np.int64]
    person_ids: NDArray[np.int64]
    anchor_ids: NDArray[np.int64]
    distances: NDArray[np.float32]


def cut(tree: Tree, threshold: float) -> Partition:
    """Return the connected components over the merges of height <= ``threshold``.

    Raises:
        ValueError: ``threshold`` is looser than the tree goes.
    """
    if threshold > tree.loosest:
        raise ValueError(f"the tree goes no further than {tree.loosest}")
    count, merges = len(tree.face_ids), len(tree.face_ids) - tree.groups_at(threshold)
    by_id = np.argsort(tree.face_ids, kind="stable")
    rows = [
        by_id[np.searchsorted(tree.face_ids, faces[:merges], sorter=by_id)]
        for faces in (tree.face_a, tree.face_b)
    ]
    # Each face is absorbed once at most, so the merges are a forest of pointers to the first face
    # of each group; jumping over one's pointer halves the way until everyone points to a root.
    root = np.arange(count)
    root[rows[1]] = rows[0]
    while not np.array_equal(root, further := root[root]):
        root = further
    first = root == np.arange(count)
    labels = (np.cumsum(first) - 1)[root].astype(np.int32)
    return Partition(tree.face_ids, labels, int(first.sum()), threshold)


def place(matrix: EmbeddingMatrix, partition: Partition, constraints: Constraints) -> Placed:
    """Pin the verdicts on a partition, whose tree may be older than they are.

    A confirmed face is its person's. A group with confirmed faces of one person is that person's;
    of several, each unconfirmed face goes to the nearest (mean squared distance to the confirmed
    ones) unless the second is nearer than ``THIN_MARGIN`` behind. A face that the user said is
    not the person does not go there, and of two faces of one photo only one: a confirmed one,
    else the nearer to the mean. Faces that go nowhere are linked among themselves at the same
    threshold and stay unnamed groups. Faces of ``matrix`` that the partition lacks stand alone.

    Raises:
        ValueError: the partition holds a face that the matrix lacks.
    """
    raise NotImplementedError


def member_distances(matrix: EmbeddingMatrix, labels: NDArray[np.int32]) -> NDArray[np.float32]:
    """Return for each row the mean squared distance to the other rows of its label, ``(n,)``.

    With m the mean of the n rows of a label, it is (2 n - 2 n x.m) / (n - 1); NaN for n = 1.
    """
    raise NotImplementedError
