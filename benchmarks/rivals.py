"""Other methods on the faces of ``large``: each at its best settings, by the truth that nobody has.

HDBSCAN (scikit-learn) compares all pairs: by brute force it needs several matrices of them,
and its trees fall back to all of them in 640 dimensions, one by one. Up to ``PAIRWISE`` faces
it runs by brute force on the vectors as they are; beyond, on their ``COMPONENTS`` leading principal
components, on which ``large`` also shows its score at a size where both can run.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from itertools import product
from typing import TYPE_CHECKING, Any

import numpy as np

from facealbum.grouping.evaluate import clustering_scores

if TYPE_CHECKING:
    from numpy.typing import NDArray

PAIRWISE = 10_000
"""A matrix of all pairs of more faces does not fit into 2 GiB with its work space."""
COMPONENTS = 64
BLOCK = 2048

EPS = (0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 1.0)
"""Radii of DBSCAN, Euclidean; one of 0.96 is a squared distance of 0.92."""
DENSE = (2, 3, 5)
"""Samples that make a point dense, itself included: DBSCAN's ``min_samples``."""
HDBSCAN_SETTINGS = tuple(
    {"min_cluster_size": size, "min_samples": samples, "cluster_selection_method": method}
    for (size, samples), method in product(((2, 1), (2, 2), (3, 1), (5, 2)), ("eom", "leaf"))
)
"""``cluster_selection_epsilon`` can't be tried: scikit-learn 1.9 fails in it with a TypeError."""


def _score(labels: NDArray[np.int64], truth: NDArray[np.int64]) -> float:
    """Return BCubed F; noise counts as single faces."""
    alone = labels.max(initial=-1) + 1 + np.arange(len(labels))
    return clustering_scores(np.where(labels < 0, alone, labels), truth).bcubed_f


def run_dbscan(
    vectors: NDArray[np.float32], truth: NDArray[np.int64], _settings: dict[str, Any]
) -> dict[str, Any]:
    """Run DBSCAN at every setting on one graph of neighbours, then the best as a user would.

    On a graph that holds all neighbours up to the largest radius DBSCAN finds the same as on the
    vectors; the time is that of the run on the vectors, by brute force, which BLAS makes the
    fastest in 640 dimensions.
    """
    from sklearn.cluster import DBSCAN
    from sklearn.neighbors import sort_graph_by_row_values

    graph = sort_graph_by_row_values(_neighbours(vectors, max(EPS)), warn_when_not_sorted=False)
    best, setting = -1.0, (0.0, 0)
    for radius, least in product(EPS, DENSE):
        method = DBSCAN(eps=radius, min_samples=least, metric="precomputed")
        found = _score(method.fit_predict(graph), truth)
        if found > best:
            best, setting = found, (radius, least)
    del graph
    started = time.perf_counter()
    method = DBSCAN(eps=setting[0], min_samples=setting[1], algorithm="brute", n_jobs=-1)
    again = _score(method.fit_predict(vectors), truth)
    seconds = time.perf_counter() - started
    return {"f": max(best, again), "seconds": seconds, "setting": list(setting)}


def _neighbours(vectors: NDArray[np.float32], radius: float) -> Any:
    """Return the distances up to ``radius`` as a sparse matrix, a block of rows at a time."""
    from scipy.sparse import csr_matrix

    columns, distances, ends = [], [], [0]
    for start in range(0, len(vectors), BLOCK):
        squared = np.maximum(2 - 2 * vectors[start : start + BLOCK] @ vectors.T, 0)
        near = squared <= radius * radius
        columns.append(np.nonzero(near)[1].astype(np.int32))
        distances.append(np.sqrt(squared[near]))
        ends.extend((ends[-1] + np.cumsum(near.sum(axis=1))).tolist())
    shape = (len(vectors), len(vectors))
    return csr_matrix((np.concatenate(distances), np.concatenate(columns), ends), shape)


def run_hdbscan(
    vectors: NDArray[np.float32], truth: NDArray[np.int64], settings: dict[str, Any]
) -> dict[str, Any]:
    """Run HDBSCAN at each of the settings given."""
    from sklearn.cluster import HDBSCAN

    features, algorithm = vectors, "brute"
    if settings["components"]:
        features, algorithm = _components(vectors, settings["components"]), "kd_tree"

    def fit(setting: dict[str, Any]) -> NDArray[np.int64]:
        method = HDBSCAN(**setting, algorithm=algorithm, n_jobs=-1, copy=False)
        labels: NDArray[np.int64] = method.fit_predict(features)
        return labels

    return _best(fit, truth, settings["tried"])


def _components(vectors: NDArray[np.float32], number: int) -> NDArray[np.float64]:
    centred = vectors - vectors.mean(axis=0)
    _, axes = np.linalg.eigh(centred.T @ centred)
    return np.asarray(centred @ axes[:, -number:], np.float64)


def _best(
    fit: Callable[[Any], NDArray[np.int64]], truth: NDArray[np.int64], tried: list[Any]
) -> dict[str, Any]:
    best: dict[str, Any] = {"f": -1.0}
    for setting in tried:
        started = time.perf_counter()
        labels = fit(setting)
        seconds = time.perf_counter() - started
        f = _score(labels, truth)
        if f > best["f"]:
            best = {"f": f, "seconds": seconds, "setting": setting}
    return best


def run_pairwise(
    vectors: NDArray[np.float32], truth: NDArray[np.int64], _settings: dict[str, Any]
) -> dict[str, Any]:
    """Run scipy's average linkage over all pairs, the algorithm of fastcluster."""
    from scipy.cluster.hierarchy import fcluster, linkage
    from scipy.spatial.distance import pdist

    started = time.perf_counter()
    merges = linkage(pdist(vectors, "sqeuclidean"), "average")
    seconds = time.perf_counter() - started
    labels = [fcluster(merges, threshold, "distance") for threshold in np.arange(0.6, 1.4, 0.02)]
    return {
        "seconds": seconds,
        "f": max(clustering_scores(each, truth).bcubed_f for each in labels),
    }
