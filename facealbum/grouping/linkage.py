"""The tree: constrained average linkage by rounds of reciprocal nearest neighbours."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from facealbum.domain.types import EmbeddingMatrix
    from facealbum.grouping.constraints import Constraints

Report = Callable[[float], None]
"""Called now and then with the share that is done, 0..1; may raise ``CancelledError``."""


@dataclass(frozen=True, slots=True, eq=False)
class Tree:
    """The merges of a linkage, to be kept and cut at any threshold up to ``loosest``.

    Merge ``m`` joins the group in which ``face_b[m]`` is the first face (in the order of
    ``face_ids``) to the one in which ``face_a[m]`` is; each face is ``face_b`` at most once.
    To store it, keep the arrays; ``Tree(...)`` of the same arrays is the same tree.

    Attributes:
        face_ids: ``(n,)`` int64, every face, in the order of the matrix.
        face_a: ``(m,)`` int64, the group that stays, by its first face.
        face_b: ``(m,)`` int64, the group that joins it, by its first face.
        heights: ``(m,)`` float32, mean squared distance of the two groups, ascending; 0 where the
            user's verdicts linked them.
        loosest: no merge above it was looked for.
        pipeline: of the vectors.

    Raises:
        ValueError: the arrays do not fit together.
    """

    face_ids: NDArray[np.int64]
    face_a: NDArray[np.int64]
    face_b: NDArray[np.int64]
    heights: NDArray[np.float32]
    loosest: float
    pipeline: str

    def groups_at(self, threshold: float) -> int:
        """Return how many groups a cut at ``threshold`` has, without making it."""
        return len(self.face_ids) - int(np.searchsorted(self.heights, threshold, side="right"))


def build_tree(
    matrix: EmbeddingMatrix,
    constraints: Constraints,
    loosest: float,
    report: Report | None = None,
) -> Tree:
    """Link the faces of ``matrix`` by average linkage, up to the distance ``loosest``.

    ``report`` is called at least every second or so; what it raises (``CancelledError``) ends the
    work. Ties are broken by the order of the rows. Memory is O(n d).

    Raises:
        ValueError: ``loosest`` is not in 0..2.
    """
    raise NotImplementedError
