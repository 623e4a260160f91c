"""100,000 faces: time, memory and BCubed F of the tree, beside scikit-learn's and scipy's methods.

``python benchmarks/large.py [--full] [--faces N] [--tree]``. The faces are those of ``extended``,
in two albums: ten photos for each person in the mean, and a lonely one, with 60 in 100 faces of
people seen once. Each method runs in a process of its own with ``LIMIT_S`` seconds; where it does
not finish it says so. The tree is cut at the suggested threshold and at the best; the others
(``rivals``) have the best of the settings tried, HDBSCAN's beyond 10,000 faces chosen on 10,000,
for one run takes half an hour there. ``--full`` adds 300,000 faces, ``--tree`` leaves the others
out. ``FACEALBUM_BENCH_VECTORS=FILE`` keeps the vectors of LFW.
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
from rivals import (
    COMPONENTS,
    HDBSCAN_SETTINGS,
    PAIRWISE,
    run_dbscan,
    run_hdbscan,
    run_pairwise,
)
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
LIMIT_S = 3600.0
FACES_PER_PERSON = 10
CUTS = 20

BUILD_S, PEAK_MIB, CUT_MS = 120, 2048, 16


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--full", action="store_true")
    parser.add_argument("--faces", type=int, action="append")
    parser.add_argument("--tree", action="store_true")
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
            measure(faces, name, make, sizes, Path(folder), rivals=not arguments.tree)


def measure(
    faces: Faces,
    album: str,
    make: Callable[[int], NDArray[np.int64]],
    sizes: tuple[int, ...],
    folder: Path,
    *,
    rivals: bool,
) -> None:
    """Show what each method makes of an album, from small to large."""
    taken: dict[int, float] = {}
    chosen: dict[str, Any] | None = None
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
        if rivals and size <= max(SIZES):
            chosen = measure_rivals(file, tree, size, of, chosen)
        file.unlink()
    show_growth(taken, album)


def measure_rivals(
    file: Path, tree: dict[str, Any] | None, size: int, of: str, chosen: dict[str, Any] | None
) -> dict[str, Any] | None:
    """Show what the others make of the same faces; return HDBSCAN's best setting."""
    if (found := alone("DBSCAN", file, {}, of)) is not None:
        show_rival("DBSCAN", found, tree, of)
    if size <= PAIRWISE:
        if (found := alone("scipy", file, {}, of)) is not None:
            show_rival("scipy's average linkage", found, tree, of)
        settings = {"tried": list(HDBSCAN_SETTINGS), "components": 0}
        if (found := alone("HDBSCAN", file, settings, of)) is not None:
            show_rival("HDBSCAN", found, tree, of)
            chosen = found["setting"]
    settings = {"tried": [chosen or HDBSCAN_SETTINGS[0]], "components": COMPONENTS}
    if (found := alone("HDBSCAN", file, settings, of)) is not None:
        show_rival(f"HDBSCAN on {COMPONENTS} components", found, tree, of)
    return chosen


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
    try:
        done = subprocess.run(command, stdout=subprocess.PIPE, check=True, timeout=LIMIT_S)
    except subprocess.TimeoutExpired:
        print(f"{method} did not finish {of} within {LIMIT_S:.0f} s.", file=sys.stderr, flush=True)
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
    return found | {"peak_mib": peak_mib()}


def peak_mib() -> float:
    """Return the most memory that this process held.

    Linux counts what a process was started from into ``ru_maxrss``, so its own mark is read there.
    """
    status = Path("/proc/self/status")
    if status.exists():
        (mark,) = (line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
        return int(mark.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


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


METHODS: dict[str, Callable[..., dict[str, Any]]] = {
    "tree": run_tree,
    "DBSCAN": run_dbscan,
    "HDBSCAN": run_hdbscan,
    "scipy": run_pairwise,
}


if __name__ == "__main__":
    main()
