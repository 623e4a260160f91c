"""Two people who were taken for one: where a person's own faces fall apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from facealbum.domain.types import EmbeddingMatrix
from facealbum.grouping.constraints import Constraints
from facealbum.grouping.linkage import Tree, build_tree, first_of_each
from facealbum.grouping.members import label_means

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

MEANINGFUL_SHARE = 0.02
"""A part has at least this share of the faces, and two faces where there are four or more."""

LINKED = 2_000
"""Of more faces, so many evenly spread ones are linked: the time of a tree grows with the square.
What is a meaningful part of 10,000 is one of 2,000 as well."""

LOOSEST = 2.0
"""The whole tree: vectors that have nothing in common are no farther."""


def propose(
    matrix: EmbeddingMatrix, photo_of: Mapping[int, int], parts: int, threshold: float
) -> list[list[int]]:
    """Return the faces of one person in ``parts`` or fewer parts, biggest first, then outliers.

    The tree of these faces alone (average linkage, no two of one photo) is cut at the greatest
    height where it has so many parts of a meaningful size. What lies beside them goes to the
    nearest part; only a single face to which nothing is linked at ``threshold`` is an outlier, a
    list of its own. Fewer than ``parts`` lists come back where there are fewer faces. Of more than
    ``LINKED`` faces, those that are not linked go to the part whose mean is nearest.

    Raises:
        ValueError: fewer than two parts are asked for.
    """
    if parts < 2:
        raise ValueError("a split has two parts at least")
    count = len(matrix)
    if count <= parts:
        return [[face] for face in matrix.face_ids.tolist()]
    if count <= LINKED:
        return _linked(matrix, photo_of, parts, threshold)
    rows = np.arange(LINKED) * count // LINKED
    few = EmbeddingMatrix(matrix.face_ids[rows], matrix.vectors[rows], matrix.pipeline)
    found = _linked(few, photo_of, parts, threshold)
    return _with_the_rest(matrix, np.delete(np.arange(count), rows), found, parts)


def _with_the_rest(
    matrix: EmbeddingMatrix, rest: NDArray[np.int64], found: list[list[int]], parts: int
) -> list[list[int]]:
    """Return the parts with the rows of ``rest``, each in the part whose mean is nearest."""
    row_of = {face: row for row, face in enumerate(matrix.face_ids.tolist())}
    rows = [[row_of[face] for face in part] for part in found[:parts]]
    means = np.stack([matrix.vectors[part].mean(axis=0) for part in rows])
    lengths = np.einsum("ij,ij->i", means, means)
    # The mean of many is shorter: 2 - 2 a.b would draw everything to the tightest part.
    nearest = (matrix.vectors[rest] @ means.T - lengths / 2).argmax(axis=1)
    for part in range(len(rows)):
        found[part] += matrix.face_ids[rest[nearest == part]].tolist()
    return [*sorted(found[:parts], key=len, reverse=True), *found[parts:]]


def _linked(
    matrix: EmbeddingMatrix, photo_of: Mapping[int, int], parts: int, threshold: float
) -> list[list[int]]:
    count = len(matrix)
    tree = build_tree(matrix, Constraints(photo_of=photo_of), LOOSEST)
    least = max(int(count * MEANINGFUL_SHARE), 2 if count >= 2 * parts else 1)
    merges = _merges_until(tree, parts, least)
    while merges is None and least > 1:
        least //= 2
        merges = _merges_until(tree, parts, least)
    first = first_of_each(count, tree.rows_a[: merges or 0], tree.rows_b[: merges or 0])
    _, labels, sizes = np.unique(first, return_inverse=True, return_counts=True)
    chosen = np.lexsort((np.arange(len(sizes)), -sizes))[:parts]
    goals = _with_the_nearest(matrix, labels.reshape(-1), sizes, chosen)
    alone = _alone_at(tree, threshold) & ~np.isin(labels.reshape(-1), chosen[sizes[chosen] == 1])
    goals[alone] = -1
    found = [matrix.face_ids[goals == part].tolist() for part in range(len(chosen))]
    outliers = [[face] for face in matrix.face_ids[goals < 0].tolist()]
    return [*sorted(found, key=len, reverse=True), *outliers]


def _merges_until(tree: Tree, parts: int, least: int) -> int | None:
    """Return after how many merges, the most there are, ``parts`` groups are meaningful."""
    sizes = [1] * len(tree.face_ids)
    big = len(sizes) if least <= 1 else 0
    found = 0 if big >= parts else None
    for done, (a, b) in enumerate(zip(tree.rows_a.tolist(), tree.rows_b.tolist(), strict=True), 1):
        big -= (sizes[a] >= least) + (sizes[b] >= least)
        sizes[a] += sizes[b]
        big += sizes[a] >= least
        if big >= parts:
            found = done
    return found


def _alone_at(tree: Tree, threshold: float) -> NDArray[np.bool_]:
    """Return for each row whether nothing is linked to it at a threshold."""
    merges = len(tree.face_ids) - tree.groups_at(threshold)
    alone = np.ones(len(tree.face_ids), dtype=bool)
    alone[tree.rows_a[:merges]] = False
    alone[tree.rows_b[:merges]] = False
    return alone


def _with_the_nearest(
    matrix: EmbeddingMatrix,
    labels: NDArray[np.int64],
    sizes: NDArray[np.int64],
    chosen: NDArray[np.int64],
) -> NDArray[np.int64]:
    """Return for each row the part, an index into ``chosen``, that its group goes to."""
    means = label_means(matrix.vectors, labels, len(sizes))
    goal = (means @ means[chosen].T).argmax(axis=1)
    goal[chosen] = np.arange(len(chosen))
    return np.asarray(goal[labels])
