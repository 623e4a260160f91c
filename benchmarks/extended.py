"""LFW made larger: people who do not exist, with faces that vary as LFW's do.

The model of noise: a person is a draw from the normal distribution that has the mean and covariance
of the mean vectors of LFW's people with ``SEEN`` photos or more; a face of theirs is that plus the
deviation of a real photo of such a person from its person's mean (times sqrt(k / (k - 1)), for the
mean of k photos is nearer to each than the person is), brought to length 1. So looking alike, and
looking unlike oneself, are as frequent as in LFW, and bad photos stay bad photos.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from vectors import Faces

SEEN = 4
AT_ONCE = 8192
FAMILY = "facenet+sface"


@dataclass(frozen=True, slots=True, eq=False)
class Crowd:
    """Vectors ``(n, d)`` float32 of length 1, and who each is, ``(n,)``."""

    vectors: NDArray[np.float32]
    truth: NDArray[np.int64]


def crowd(faces: Faces, sizes: NDArray[np.int64], seed: int = 0) -> Crowd:
    """Return people of so many faces each, in an order that says nothing."""
    random = np.random.default_rng(seed)
    means, deviations = _fitted(faces)
    middle = means.mean(axis=0)
    _, spread, axes = np.linalg.svd(means - middle, full_matrices=False)
    spread /= np.sqrt(len(means) - 1)
    people = (random.normal(size=(len(sizes), len(spread))) * spread) @ axes + middle
    truth = random.permutation(np.repeat(np.arange(len(sizes)), sizes))
    vectors = np.empty((len(truth), means.shape[1]), np.float32)
    for start in range(0, len(truth), AT_ONCE):
        part = slice(start, start + AT_ONCE)
        drawn = random.integers(0, len(deviations), len(truth[part]))
        rows = people[truth[part]] + deviations[drawn]
        vectors[part] = rows / np.linalg.norm(rows, axis=1, keepdims=True)
    return Crowd(vectors, truth)


def _fitted(faces: Faces) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return the means of the people seen often enough, and the deviations of their faces."""
    vectors = faces.of_family(FAMILY).astype(np.float64)
    _, person, count = np.unique(faces.names, return_inverse=True, return_counts=True)
    order = np.argsort(person, kind="stable")
    sums = np.add.reduceat(vectors[order], np.cumsum(count) - count)
    means = sums / count[:, None]
    rows = count[person] >= SEEN
    wider = np.sqrt(count[person] / np.maximum(count[person] - 1, 1))[rows, None]
    return means[count >= SEEN], (vectors[rows] - means[person[rows]]) * wider


def even(total: int, people: int) -> NDArray[np.int64]:
    """Return sizes of ``people`` groups with ``total`` faces: a few large, most small.

    Person r has a share in proportion to 1 / (r + 10), and at least one face.
    """
    share = 1 / (np.arange(people) + 10)
    sizes = 1 + np.floor((total - people) * share / share.sum()).astype(np.int64)
    sizes[: total - int(sizes.sum())] += 1
    return sizes


def lonely(total: int, singles: float = 0.6) -> NDArray[np.int64]:
    """Return sizes where a share of all faces is of people seen once, the rest of one in twenty."""
    once = round(total * singles)
    return np.concatenate((even(total - once, max((total - once) // 20, 1)), np.ones(once, int)))
