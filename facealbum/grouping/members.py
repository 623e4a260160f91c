"""Sums over the members of groups, and how far each member is from the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from facealbum.domain.vectors import ChosenVectors

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from facealbum.domain.vectors import FaceVectors, Vectors

ROWS_AT_ONCE = 1024


def label_sums(vectors: Vectors, labels: NDArray[np.integer], groups: int) -> NDArray[np.float32]:
    """Return the sum of the vectors ``(n, d)`` of each label 0..groups-1, ``(groups, d)``."""
    sums = np.zeros((groups, vectors.shape[1]), np.float32)
    add_to_sums(sums, vectors, labels)
    return sums


def add_to_sums(sums: NDArray[np.float32], vectors: Vectors, labels: NDArray[np.integer]) -> None:
    """Add the vectors ``(n, d)`` of each label to its row of ``sums`` ``(groups, d)``."""
    order = np.argsort(labels, kind="stable")
    # A product with a sparse matrix does the same, but loading scipy for it takes longer than an
    # import of a few photos can hide.
    for start in range(0, len(order), ROWS_AT_ONCE):
        rows = order[start : start + ROWS_AT_ONCE]
        present, first = np.unique(labels[rows], return_index=True)
        sums[present] += np.add.reduceat(vectors[rows], first, axis=0)


def label_means(
    vectors: NDArray[np.float32], labels: NDArray[np.integer], groups: int
) -> NDArray[np.float32]:
    """Return the mean vector of each label 0..groups-1, none of them empty, ``(groups, d)``."""
    sums = label_sums(vectors, labels, groups)
    sums /= np.bincount(labels, minlength=groups).astype(np.float32)[:, None]
    return sums


def distances_to_others(
    vectors: Vectors,
    sums: NDArray[np.float32],
    sizes: NDArray[np.int64],
    labels: NDArray[np.integer],
) -> NDArray[np.float32]:
    """Return for each vector the mean squared distance to the others of its label, ``(n,)``.

    With s the sum of the n unit vectors of a label, x one of them, it is (2 n - 2 x.s) / (n - 1);
    NaN for n = 1. ``sums`` is ``(g, d)``, ``sizes`` ``(g,)``.
    """
    result = np.full(len(labels), np.nan, dtype=np.float32)
    together = np.flatnonzero(sizes[labels] > 1)
    for start in range(0, len(together), ROWS_AT_ONCE):
        rows = together[start : start + ROWS_AT_ONCE]
        size = sizes[labels[rows]]
        towards = np.vecdot(vectors[rows], sums[labels[rows]]).astype(np.float64)
        result[rows] = np.maximum(2 * (size - towards) / (size - 1), 0)
    return result


def member_distances(matrix: FaceVectors, labels: NDArray[np.integer]) -> NDArray[np.float32]:
    """Return for each row of ``matrix`` the mean squared distance to the others of its label.

    NaN for the only one. Some labels at a time: neither all sums nor all vectors are in memory.
    """
    result = np.full(len(labels), np.nan, dtype=np.float32)
    _, label, sizes = np.unique(labels, return_inverse=True, return_counts=True)
    order = np.argsort(label, kind="stable")
    order = order[sizes[label[order]] > 1]
    ends = np.cumsum(sizes[sizes > 1])
    start = 0
    while start < len(order):
        end = int(ends[np.searchsorted(ends, min(start + ROWS_AT_ONCE, len(order)))])
        rows = order[start:end]
        few = len(rows) <= 2 * ROWS_AT_ONCE
        vectors = matrix.vectors[rows] if few else ChosenVectors(matrix.vectors, rows)
        groups, local = np.unique(label[rows], return_inverse=True)
        sums = label_sums(vectors, local, len(groups))
        result[rows] = distances_to_others(vectors, sums, sizes[groups], local)
        start = end
    return result
