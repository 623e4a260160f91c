"""How good is the suggested threshold? BCubed F there, at the default and at the best one.

The albums: all of LFW, parts of it of very different kinds, and the sample album, imported. LFW has
one face a photo and so no impossible pairs; they are made up for one album, by putting faces of
different people into one photo. ``FACEALBUM_BENCH_VECTORS=FILE`` keeps the vectors of LFW.
"""

from __future__ import annotations

import csv
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from figures import SAMPLE, show
from vectors import Faces, lfw_faces

from facealbum.domain.geometry import Box, intersection_over_union
from facealbum.domain.types import EmbeddingMatrix
from facealbum.grouping.constraints import Constraints
from facealbum.grouping.cut import cut
from facealbum.grouping.evaluate import best_cut, clustering_scores
from facealbum.grouping.linkage import build_tree
from facealbum.grouping.suggest import suggest
from facealbum.grouping.thresholds import FAMILIES
from facealbum.library import Library
from facealbum.store import Store

if TYPE_CHECKING:
    from numpy.typing import NDArray

SEEDS = 3
OFTEN = 10
"""Photos of a person who is seen often, at least."""
WORSE_AT_MOST = 0.02


@dataclass(frozen=True, slots=True, eq=False)
class Album:
    """Faces ``(n, d)``, who each is ``(n,)``, and the photo of each where that is known."""

    name: str
    vectors: NDArray[np.float32]
    truth: NDArray[np.int64]
    photo_of: dict[int, int] = field(default_factory=dict)


def main() -> None:
    faces = lfw_faces()
    for family in FAMILIES:
        if faces is not None:
            measure(family, list(lfw_albums(faces, family)))
        if SAMPLE.is_dir():
            measure(family, [sample_album(family)])


def measure(family: str, albums: list[Album]) -> None:
    """Show the three scores of each album and how far the suggestion is behind."""
    for album in albums:
        matrix = EmbeddingMatrix(np.arange(1, len(album.truth) + 1), album.vectors, family)
        rules = Constraints(photo_of=album.photo_of)
        tree = build_tree(matrix, rules, FAMILIES[family].loosest)
        found = suggest(tree, matrix, rules)
        of = f"{album.name}, {len(matrix)} faces, {family}"
        best = best_cut(tree, album.truth)
        scores = {}
        for name, threshold in (
            ("default", FAMILIES[family].default),
            ("suggested", found.threshold),
            ("best", best.threshold),
        ):
            labels = cut(tree, threshold).labels
            scores[name] = clustering_scores(labels, album.truth).bcubed_f
            show(f"{name} threshold", threshold, "squared distance", of)
            show(f"BCubed F at the {name} threshold", scores[name], "fraction", of)
        behind = scores["best"] - scores["suggested"]
        show("suggested behind best", behind, "BCubed F", of, f"<= {WORSE_AT_MOST}")
        show("impossible pairs", found.impossible_pairs, "pairs of groups", of)


def lfw_albums(faces: Faces, family: str) -> Iterator[Album]:
    """Yield albums of many and of few people, of strangers and of friends."""
    vectors = faces.of_family(family)
    _, truth, count = np.unique(faces.names, return_inverse=True, return_counts=True)
    random = np.random.default_rng(0)
    often, once = np.flatnonzero(count >= OFTEN), np.flatnonzero(count == 1)

    def album(name: str, people: NDArray[np.int64]) -> Album:
        rows = np.flatnonzero(np.isin(truth, people))
        return Album(name, vectors[rows], truth[rows])

    everybody = np.arange(len(count))
    yield album("LFW", everybody)
    yield album(f"people of LFW with {OFTEN} photos or more", often)
    for name, draw in drawn_albums(random, often, once).items():
        for seed in range(SEEDS):
            yield album(f"{name}, draw {seed + 1}", draw())
    yield with_photos(
        album("40 people seen often, two or three in a photo", random.choice(often, 40))
    )


def drawn_albums(
    random: np.random.Generator, often: NDArray[np.int64], once: NDArray[np.int64]
) -> dict[str, Callable[[], NDArray[np.int64]]]:
    """Return how to draw the people of an album, by its name."""

    def some(people: NDArray[np.int64], number: int) -> NDArray[np.int64]:
        return random.choice(people, number, replace=False)

    return {
        "40 people seen often": lambda: some(often, 40),
        "10 people seen often": lambda: some(often, 10),
        "1,000 people seen once and 50 seen often": lambda: np.concatenate(
            (some(once, 1000), some(often, 50))
        ),
        "3,000 people seen once": lambda: some(once, 3000),
    }


def with_photos(album: Album) -> Album:
    """Put the faces into photos of three, less whoever would be in one twice."""
    random = np.random.default_rng(1)
    people: dict[int, set[int]] = defaultdict(set)
    photo_of = {}
    for place, row in enumerate(random.permutation(len(album.truth)).tolist()):
        photo, person = place // 3, int(album.truth[row])
        if person not in people[photo]:
            people[photo].add(person)
            photo_of[row + 1] = photo
    return Album(album.name, album.vectors, album.truth, photo_of)


def sample_album(family: str) -> Album:
    """Import the sample album; who a face is says the box that it overlaps most."""
    boxes = defaultdict(list)
    with (SAMPLE.parent / "truth.csv").open(newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            box = Box(*(float(row[side]) for side in ("left", "top", "width", "height")))
            boxes[SAMPLE / row["file"]].append((box, row["person"]))
    with tempfile.TemporaryDirectory() as folder:
        library = Library.open(Path(folder) / "library")
        library.set_setting("pipeline", family)
        library.import_paths([SAMPLE]).result()
        people = {}
        for photo in library.photo_rows(library.photos()):
            for face, _ in library.faces_in(photo.id):
                there = boxes[Path(photo.path)]
                best = max(there, key=lambda known: intersection_over_union(known[0], face.box))
                people[face.id] = best[1], photo.id
        library.close()
        store = Store.open(Path(folder) / "library")
        matrix = store.read.faces.matrix(store.read.faces.by_ids(list(people))[0].pipeline)
        store.close()
    named = [people[face] for face in matrix.face_ids.tolist()]
    _, truth = np.unique([person for person, _ in named], return_inverse=True)
    photo_of = {at + 1: photo for at, (_, photo) in enumerate(named)}
    return Album("sample album", matrix.vectors, truth, photo_of)


if __name__ == "__main__":
    main()
