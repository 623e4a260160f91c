"""How long the tree, a cut and one new photo take, on vectors that nobody's face made.

People are random directions, each seen ``faces / people`` times, at a mean squared distance of
about 0.5 from each other; every third face is in a photo with another one.
``python benchmarks/grouping_linkage.py [faces]``; without it, 13,233 and 50,000.
"""

from __future__ import annotations

import resource
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

import numpy as np
from figures import show

from facealbum.domain.types import EmbeddingMatrix
from facealbum.grouping.constraints import Constraints
from facealbum.grouping.cut import cut
from facealbum.grouping.join import group_means, join
from facealbum.grouping.linkage import build_tree
from facealbum.grouping.place import place
from facealbum.grouping.thresholds import thresholds_for

if TYPE_CHECKING:
    from numpy.typing import NDArray

PIPELINE = "facenet+sface"
DIMENSION = 640
WITHIN = 0.6
SIZES = {13_233: "<= 4", 50_000: "<= 40"}
"""Faces, and the seconds that the tree may take on 2 cores."""
T = TypeVar("T")


def synthetic(faces: int, people: int) -> NDArray[np.float32]:
    random = np.random.default_rng(0)
    centres = random.normal(size=(people, DIMENSION)).astype(np.float32)
    centres /= np.linalg.norm(centres, axis=1, keepdims=True)
    vectors = random.normal(size=(faces, DIMENSION)).astype(np.float32)
    vectors *= WITHIN / np.sqrt(DIMENSION)
    vectors += centres[random.integers(0, people, faces)]
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    return vectors


def timed(work: Callable[[], T]) -> tuple[T, float]:
    started = time.perf_counter()
    result = work()
    return result, time.perf_counter() - started


def measure(faces: int, people: int, bound: str) -> None:
    vectors = synthetic(faces, people)
    ids = np.arange(1, faces + 1)
    matrix = EmbeddingMatrix(ids, vectors, PIPELINE)
    rules = Constraints(photo_of={int(face): int(face - (face % 3 == 0)) for face in ids})
    limits = thresholds_for(PIPELINE)
    of = f"{faces} faces of {people} people"
    tree, seconds = timed(lambda: build_tree(matrix, rules, limits.loosest))
    show(f"tree up to {limits.loosest}", seconds, "s", of, bound)
    weak = replace(rules, weak=frozenset(range(5, faces + 1, 5)))
    _, seconds = timed(lambda: build_tree(matrix, weak, limits.loosest))
    show(f"tree up to {limits.loosest}, every fifth face weak", seconds, "s", of, bound)
    partition, seconds = timed(lambda: cut(tree, limits.default))
    show("cut", seconds * 1000, "ms", of, "<= 16")
    placed, seconds = timed(lambda: place(matrix, partition, rules))
    show("verdicts pinned", seconds, "s", of)
    groups = group_means(matrix, placed.person_ids, placed.anchor_ids, rules)
    new = EmbeddingMatrix(ids[:1] + faces, vectors[:1].copy(), PIPELINE)
    _, seconds = timed(lambda: join(new, groups, rules, limits.default))
    show(f"one face joined to {len(groups)} groups", seconds * 1000, "ms", of, "<= 100")


def main() -> None:
    sizes = {int(size): "" for size in sys.argv[1:]} or SIZES
    for faces, bound in sizes.items():
        measure(faces, faces // 2, bound)
        measure(faces, 40, bound)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    show("peak memory, vectors included", peak, "MiB", f"{max(sizes)} faces", "<= 2048")


if __name__ == "__main__":
    main()
