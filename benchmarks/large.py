"""100,000 faces: time, memory and BCubed F of the tree, beside scikit-learn's and scipy's methods.

``python benchmarks/large.py [--full] [--faces N]``. The faces are those of ``extended``, in two
albums: ten photos for each person in the mean, and a lonely one, with 60 in 100 faces of people
seen once. Each method runs in a process of its own with ``LIMIT_S`` seconds; where it does not
finish it says so. The tree is cut at the suggested threshold and at the best; the others have the
best of the settings tried, by the truth that nobody has, chosen on ``TRIED`` faces. ``--full`` adds
300,000 faces. ``FACEALBUM_BENCH_VECTORS=FILE`` keeps the vectors of LFW.
"""

from __future__ import annotations

import argparse
import json
import math
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from extended import FAMILY, crowd, even, lonely
from figures import show
from vectors import Faces, lfw_faces

from facealbum.domain.types import EmbeddingMatrix
from facealbum.grouping.constraints import Constraints
from facealbum.grouping.cut import cut
from facealbum.grouping.evaluate import best_cut, clustering_scores
from facealbum.grouping.linkage import build_tree
from facealbum.grouping.suggest import suggest
from facealbum.grouping.thresholds import thresholds_for

if TYPE_CHECKING:
    from numpy.typing import NDArray

SIZES = (10_000, 30_000, 100_000)
FULL = 300_000
TRIED = 10_000
LARGEST_PAIRWISE = 10_000
"""A matrix of all pairs of more faces does not fit into 2 GiB with its work space."""
LIMIT_S = 300.0
FACES_PER_PERSON = 10
CUTS = 20

BUILD_S, PEAK_MIB, CUT_MS = 120, 2048, 16

EPS = (0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 1.0)
"""Radii of DBSCAN, Euclidean; one of 0.96 is a squared distance of 0.92."""
LEAST = ((2, 1), (2, 2), (3, 1), (5, 2))
"""Settings of HDBSCAN: least size of a cluster, and samples that make a point dense."""


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--full", action="store_true")
    parser.add_argument("--faces", type=int, action="append")
    parser.add_argument("--run", nargs=3, metavar=("METHOD", "FILE", "SETTINGS"))
    arguments = parser.parse_args()
    if arguments.run:
        method, file, settings = arguments.run
        print(json.dumps(run(method, Path(file), json.loads(settings))))
        return
    faces = lfw_faces()
    if faces is None:
        return
    sizes = tuple(arguments.faces or (*SIZES, *((FULL,) if arguments.full else ())))
    with tempfile.TemporaryDirectory() as folder:
        for name, make in (
            ("10 photos a person", lambda count: even(count, count // FACES_PER_PERSON)),
            ("60 % seen once", lonely),
        ):
            measure(faces, name, make, sizes, Path(folder))


def measure(
    faces: Faces,
    album: str,
    make: Callable[[int], NDArray[np.int64]],
    sizes: tuple[int, ...],
    folder: Path,
) -> None:
    """Show what each method makes of an album, from small to large."""
    taken: dict[int, float] = {}
    chosen: dict[str, Any] = {}
    for size in sizes:
        file = folder / f"{size}.npz"
        people = crowd(faces, make(size))
        np.savez(file, vectors=people.vectors, truth=people.truth)
        del people
        of = f"{size:,} faces, {album}"
        tree = alone("tree", file, {}, of)
        if tree is not None:
            taken[size] = tree["seconds"]
            show_tree(tree, of, promised=size == max(SIZES))
        for method, settings in (("DBSCAN", EPS), ("HDBSCAN", LEAST)):
            if size > max(SIZES):
                continue
            if size <= TRIED or method not in chosen:
                chosen[method] = settings
            found = alone(method, file, {"tried": chosen[method]}, of)
            if found is not None:
                chosen[method] = [found["setting"]]
                show_rival(method, found, tree, of)
        if size <= LARGEST_PAIRWISE and (found := alone("scipy", file, {}, of)) is not None:
            show_rival("scipy's average linkage", found, tree, of)
        file.unlink()
    show_growth(taken, album)


def show_tree(tree: dict[str, Any], of: str, *, promised: bool) -> None:
    """Show what the tree took, against what was promised at 100,000 faces."""
    show("tree: time to build", tree["seconds"], "s", of, f"<= {BUILD_S}" if promised else "")
    show("tree: peak memory", tree["peak_mib"], "MiB", of, f"<= {PEAK_MIB}" if promised else "")
    show("tree: a cut, median", tree["cut_ms"], "ms", of, f"<= {CUT_MS}" if promised else "")
    show("tree: BCubed F at the suggested threshold", tree["suggested_f"], "fraction", of)
    show("tree: suggested threshold", tree["suggested"], "squared distance", of)
    show("tree: BCubed F at the best threshold", tree["f"], "fraction", of)


def show_rival(name: str, found: dict[str, Any], tree: dict[str, Any] | None, of: str) -> None:
    """Show what another method took, and by how much the tree's F is better."""
    show(f"{name}: time, its best setting", found["seconds"], "s", of)
    show(f"{name}: peak memory", found["peak_mib"], "MiB", of)
    show(f"{name}: BCubed F, its best setting", found["f"], "fraction", of)
    if tree is not None and "scipy" not in name:
        better = tree["f"] - found["f"]
        promised = f"{max(SIZES):,}" in of
        show(f"tree better than {name}", better, "BCubed F", of, ">= 0" if promised else "")


def show_growth(taken: dict[int, float], album: str) -> None:
    """Show the exponent by which the time grows from one size to the next."""
    sizes = sorted(taken)
    for small, large in pairwise(sizes):
        exponent = math.log(taken[large] / taken[small]) / math.log(large / small)
        show(
            "tree: time grows as faces to the power of",
            exponent,
            "",
            f"{small:,} to {large:,} faces, {album}",
        )


def alone(method: str, file: Path, settings: dict[str, Any], of: str) -> dict[str, Any] | None:
    """Run a method in a process of its own; None, with a sentence, where it did not finish."""
    command = [sys.executable, __file__, "--run", method, str(file), json.dumps(settings)]
    tried = max(len(settings.get("tried", ())), 1)
    limit = LIMIT_S * tried
    try:
        done = subprocess.run(command, stdout=subprocess.PIPE, check=True, timeout=limit)
    except subprocess.TimeoutExpired:
        print(f"{method} did not finish {of} within {limit:.0f} s.", file=sys.stderr, flush=True)
        return None
    except subprocess.CalledProcessError as error:
        print(f"{method} ended with {error.returncode} on {of}.", file=sys.stderr, flush=True)
        return None
    return dict(json.loads(done.stdout.splitlines()[-1]))


def run(method: str, file: Path, settings: dict[str, Any]) -> dict[str, Any]:
    """Run one method on the faces in ``file``; return its time, memory and score."""
    with np.load(file) as arrays:
        vectors, truth = arrays["vectors"], arrays["truth"]
    found = METHODS[method](vectors, truth, settings)
    return found | {"peak_mib": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}


def run_tree(
    vectors: NDArray[np.float32], truth: NDArray[np.int64], _settings: dict[str, Any]
) -> dict[str, Any]:
    """Build the tree, suggest, and cut."""
    matrix = EmbeddingMatrix(np.arange(1, len(truth) + 1), vectors, FAMILY)
    limits = thresholds_for(FAMILY)
    started = time.perf_counter()
    tree = build_tree(matrix, Constraints(), limits.loosest)
    seconds = time.perf_counter() - started
    cuts = []
    for threshold in np.linspace(limits.strictest, limits.loosest, CUTS).tolist():
        started = time.perf_counter()
        cut(tree, threshold)
        cuts.append((time.perf_counter() - started) * 1000)
    suggested = suggest(tree, matrix, Constraints()).threshold
    return {
        "seconds": seconds,
        "cut_ms": float(np.median(cuts)),
        "suggested": suggested,
        "suggested_f": clustering_scores(cut(tree, suggested).labels, truth).bcubed_f,
        "f": best_cut(tree, truth, 0.02).bcubed_f,
    }


def run_best(
    fit: Callable[[Any], NDArray[np.int64]], truth: NDArray[np.int64], settings: dict[str, Any]
) -> dict[str, Any]:
    """Return time and score of the best of the settings; noise counts as single faces."""
    best: dict[str, Any] = {"f": -1.0}
    for setting in settings["tried"]:
        started = time.perf_counter()
        labels = fit(setting)
        seconds = time.perf_counter() - started
        labels = np.where(labels < 0, labels.max() + 1 + np.arange(len(labels)), labels)
        f = clustering_scores(labels, truth).bcubed_f
        if f > best["f"]:
            best = {"f": f, "seconds": seconds, "setting": setting}
    return best


def run_dbscan(
    vectors: NDArray[np.float32], truth: NDArray[np.int64], settings: dict[str, Any]
) -> dict[str, Any]:
    """Run scikit-learn's DBSCAN; by brute force, which BLAS makes the fastest in 640 dimensions."""
    from sklearn.cluster import DBSCAN

    def fit(radius: float) -> NDArray[np.int64]:
        labels: NDArray[np.int64] = DBSCAN(
            eps=radius, min_samples=2, algorithm="brute", n_jobs=-1
        ).fit_predict(vectors)
        return labels

    return run_best(fit, truth, settings)


def run_hdbscan(
    vectors: NDArray[np.float32], truth: NDArray[np.int64], settings: dict[str, Any]
) -> dict[str, Any]:
    """Run scikit-learn's HDBSCAN as it chooses its algorithm itself."""
    from sklearn.cluster import HDBSCAN

    def fit(least: tuple[int, int]) -> NDArray[np.int64]:
        labels: NDArray[np.int64] = HDBSCAN(
            min_cluster_size=least[0], min_samples=least[1], n_jobs=-1, copy=True
        ).fit_predict(vectors)
        return labels

    return run_best(fit, truth, settings)


def run_scipy(
    vectors: NDArray[np.float32], truth: NDArray[np.int64], _settings: dict[str, Any]
) -> dict[str, Any]:
    """Run scipy's average linkage over all pairs."""
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


METHODS: dict[str, Callable[..., dict[str, Any]]] = {
    "tree": run_tree,
    "DBSCAN": run_dbscan,
    "HDBSCAN": run_hdbscan,
    "scipy": run_scipy,
}


if __name__ == "__main__":
    main()
