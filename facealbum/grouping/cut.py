"""From the tree to groups: cut it at a threshold, in milliseconds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from facealbum.grouping.linkage import first_of_each

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from facealbum.grouping.linkage import Tree


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


def cut(tree: Tree, threshold: float) -> Partition:
    """Return the connected components over the merges of height <= ``threshold``.

    Raises:
        ValueError: ``threshold`` is looser than the tree goes.
    """
    if threshold > tree.loosest:
        raise ValueError(f"the tree goes no further than {tree.loosest}")
    count, merges = len(tree.face_ids), len(tree.face_ids) - tree.groups_at(threshold)
    root = first_of_each(count, tree.rows_a[:merges], tree.rows_b[:merges])
    first = root == np.arange(count)
    labels = (np.cumsum(first) - 1)[root].astype(np.int32)
    return Partition(tree.face_ids, labels, int(first.sum()), threshold)
