"""Between the store and the grouping: what was said as constraints, what was grouped as rows."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

from facealbum.domain.types import Answer, EmbeddingMatrix, Verdict
from facealbum.domain.vectors import FaceVectors, ReadMatrix, ReadVectors
from facealbum.grouping.constraints import Constraints
from facealbum.grouping.linkage import Tree
from facealbum.library.context import Context
from facealbum.store import PlacementArrays, Tables

M = TypeVar("M", bound=FaceVectors)

RULES = 3
"""Grows when the same faces and verdicts make another tree: a tree that is kept is made anew then.
2: weak faces lead nobody. 3: none is linked above its distance."""


@dataclass(frozen=True, slots=True, eq=False)
class Material(Generic[M]):
    """All that a grouping needs, read at one moment.

    Attributes:
        matrix: the faces to group, by content hash and place in the photo. All vectors are in
            memory, or each is read when it is wanted.
        constraints: the photos and verdicts of all faces.
        places: where every face stands.
        stamp: tells whether faces or verdicts changed since.
        epoch: tells whether the user changed anything since.
    """

    matrix: M
    constraints: Constraints
    places: PlacementArrays
    stamp: str
    epoch: int


def material(context: Context, version: str) -> Material[EmbeddingMatrix]:
    """Read everything of the pipeline ``version`` at one moment."""
    return _material(context, version, lambda tables, _ids: tables.faces.matrix(version))


def material_but_vectors(context: Context, version: str) -> Material[ReadMatrix]:
    """Read the same but for the vectors, which are read when they are wanted.

    Half a gigabyte of 200,000 faces; who only cuts a kept tree needs few of them at a time.
    """

    def read(ids: NDArray[np.int64]) -> NDArray[np.float32]:
        found = context.store.read.faces.vectors_of(ids.tolist(), version)
        few = [found[face] for face in ids.tolist()]
        return np.stack(few) if few else np.empty((0, 0), np.float32)

    def matrix(tables: Tables, ids: NDArray[np.int64]) -> ReadMatrix:
        first = tables.faces.vectors_of(ids[:1].tolist(), version)
        vectors = ReadVectors(ids, sum(map(len, first.values())), read)
        return ReadMatrix(ids, vectors, version)

    return _material(context, version, matrix)


def _material(
    context: Context, version: str, matrix_of: Callable[[Tables, NDArray[np.int64]], M]
) -> Material[M]:
    with context.moment() as (tables, epoch):
        face_ids, photo_ids = tables.faces.ids(version)
        matrix = matrix_of(tables, face_ids)
        verdicts = tables.verdicts.all()
        early = tables.people.too_early()
        places = tables.placements.arrays()
        twins = tables.copies.twins()
        weak = tables.faces.weak()
        stamp = stamp_of(context, tables, version, verdicts)
    constraints = constraints_of(verdicts, early, face_ids, photo_ids, weak, twins)
    return Material(matrix, constraints, places, stamp, epoch)


def constraints_of(
    verdicts: Iterable[Verdict],
    early: AbstractSet[tuple[int, int]],
    face_ids: NDArray[np.int64],
    photo_ids: NDArray[np.int64],
    weak: AbstractSet[int],
    twins: Iterable[tuple[int, int]] = (),
) -> Constraints:
    """Return what was said, and the photos of ``face_ids``, as the grouping wants it.

    ``early`` are faces and the people who were not born then: as if the user had said that the
    face is not the person, but for a face of which the user said that it is. ``weak`` are the weak
    faces among them, ``twins`` those that are one face in two copies of a photo.
    """
    persons: dict[int, int] = {}
    rejections = set(early)
    for verdict in verdicts:
        if verdict.answer is Answer.IS:
            persons[verdict.face_id] = verdict.person_id
        else:
            rejections.add((verdict.face_id, verdict.person_id))
    photo_of = dict(zip(face_ids.tolist(), photo_ids.tolist(), strict=True))
    return Constraints(photo_of, persons, rejections, twins=frozenset(twins), weak=weak)


def weak_and_unsaid(tables: Tables) -> frozenset[int]:
    """Return the weak faces of which the user did not say who they are."""
    weak = tables.faces.weak()
    return weak.difference(tables.verdicts.persons_of(weak))


def stamp_of(
    context: Context, tables: Tables, version: str, verdicts: Iterable[Verdict] | None = None
) -> str:
    """Return what a tree depends on, in short: the faces, the verdicts and the birth dates."""
    said = tables.verdicts.all() if verdicts is None else verdicts
    digest = hashlib.blake2b(digest_size=16)
    for person, born in tables.people.births():
        digest.update(f"{person} born {born.isoformat()}\n".encode())
    for verdict in said:
        digest.update(f"{verdict.face_id} {verdict.person_id} {verdict.answer}\n".encode())
    faces = context.faces_revision(tables)
    return f"{version}|{faces}|{RULES}|{digest.hexdigest()}"


def save_tree(tx: Tables, tree: Tree, stamp: str) -> None:
    """Keep a tree until the faces or verdicts change."""
    tx.trees.save(
        tree.pipeline,
        stamp,
        {
            "face_ids": tree.face_ids,
            "face_a": tree.face_a,
            "face_b": tree.face_b,
            "heights": tree.heights,
            "loosest": np.array([tree.loosest]),
        },
    )


def load_tree(tables: Tables, version: str) -> tuple[Tree, str] | None:
    """Return the tree that is kept and its stamp, stale or not; None where there is none."""
    stored = tables.trees.load(version)
    if stored is None:
        return None
    arrays = stored.arrays
    tree = Tree(
        face_ids=arrays["face_ids"].astype(np.int64),
        face_a=arrays["face_a"].astype(np.int64),
        face_b=arrays["face_b"].astype(np.int64),
        heights=arrays["heights"].astype(np.float32),
        loosest=float(arrays["loosest"][0]),
        pipeline=version,
    )
    return tree, stored.stamp


def rows_of(
    face_ids: NDArray[np.int64],
    person_ids: NDArray[np.int64],
    anchor_ids: NDArray[np.int64],
    distances: NDArray[np.float32],
    *,
    settled: bool,
) -> PlacementArrays:
    """Return what ``place`` or ``join`` found as rows for the store."""
    return PlacementArrays(
        face_ids=face_ids,
        keys=np.where(person_ids > 0, person_ids, -anchor_ids),
        distances=distances.astype(np.float64),
        settled=np.full(len(face_ids), settled, np.bool_),
    )


def those_elsewhere(places: PlacementArrays, face_ids: NDArray[np.int64]) -> PlacementArrays:
    """Return the placements of faces that are not among ``face_ids``.

    They are faces of another pipeline whose photos can't be looked at now. They stay where they
    are, apart from the others: vectors of two pipelines are never compared.
    """
    rest = ~np.isin(places.face_ids, face_ids)
    ids, keys = places.face_ids[rest], places.keys[rest].copy()
    for key in np.unique(keys[keys < 0]):
        keys[keys == key] = -ids[keys == key].min()
    return PlacementArrays(ids, keys, places.distances[rest], places.settled[rest])


def together(a: PlacementArrays, b: PlacementArrays) -> PlacementArrays:
    """Return the rows of both."""
    return PlacementArrays(
        np.concatenate((a.face_ids, b.face_ids)),
        np.concatenate((a.keys, b.keys)),
        np.concatenate((a.distances, b.distances)),
        np.concatenate((a.settled, b.settled)),
    )
