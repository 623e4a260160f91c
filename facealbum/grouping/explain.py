"""Why the machine takes two faces, or two groups, for one human, or for two."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

import numpy as np

from facealbum.grouping.leaves import leaves_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from numpy.typing import NDArray

    from facealbum.domain.types import EmbeddingMatrix
    from facealbum.grouping.constraints import Constraints
    from facealbum.grouping.leaves import Leaves
    from facealbum.grouping.linkage import Tree

PAIRS_SHOWN = 5
"""Closest pairs that are told."""

ROWS_AT_ONCE = 1024

OBSTACLES_OF_A_KIND = 3
"""Of what forbids it, so many examples of each kind are told."""


class Rule(StrEnum):
    """What forbids that two faces are one human."""

    SAME_PHOTO = "same photo"
    IS_NOT = "is not"
    TWO_PERSONS = "two persons"
    BOTH_WEAK = "both weak"


@dataclass(frozen=True, slots=True)
class Pair:
    """Two faces, one of each side, and their squared distance, 0..4."""

    face_a: int
    face_b: int
    distance: float


@dataclass(frozen=True, slots=True)
class Obstacle:
    """A rule that keeps two faces apart; ``subject`` is the photo's or person's id, or 0."""

    rule: Rule
    face_a: int
    face_b: int
    subject: int


@dataclass(frozen=True, slots=True)
class Step:
    """A merge on the way up: its height, and the faces of the group that it made."""

    height: float
    faces: int


@dataclass(frozen=True, slots=True)
class Explanation:
    """What is known of two sides, each one face or several.

    Attributes:
        threshold: at which it is judged.
        together: whether a cut there has a face of each side in one group.
        height: of the merge that brought a face of each side together, mean squared distance of
            the two groups that it joined; 0 where the user's verdicts did; None where no merge
            did up to the loosest threshold, or the tree lacks the faces.
        path_a: the merges that led from the face of side a nearest to the other side in the tree
            up to that merge, the lowest first; up to the last of all where there is none.
        path_b: likewise of side b.
        distance: mean squared distance between the two sides, over all pairs, 0..4.
        closest: the closest pairs, nearest first.
        obstacles: what forbids that they are one human, some examples of each kind.
    """

    threshold: float
    together: bool
    height: float | None
    path_a: tuple[Step, ...]
    path_b: tuple[Step, ...]
    distance: float
    closest: tuple[Pair, ...]
    obstacles: tuple[Obstacle, ...]


def explain(
    tree: Tree | None,
    a: EmbeddingMatrix,
    b: EmbeddingMatrix,
    constraints: Constraints,
    threshold: float,
) -> Explanation:
    """Explain the sides ``a`` and ``b``, which share no face; ``tree`` None where none is kept.

    Raises:
        ValueError: a side has no face, or both have the same one, or the pipelines differ.
    """
    if not len(a) or not len(b) or np.intersect1d(a.face_ids, b.face_ids).size:
        raise ValueError("two sides need a face each, and none in common")
    if a.pipeline != b.pipeline:
        raise ValueError("vectors of two pipelines are never compared")
    height, path_a, path_b = _meeting(tree, a.face_ids, b.face_ids)
    return Explanation(
        threshold=threshold,
        together=height is not None and height <= threshold,
        height=height,
        path_a=path_a,
        path_b=path_b,
        distance=max(float(2 - 2 * a.vectors.mean(axis=0) @ b.vectors.mean(axis=0)), 0.0),
        closest=closest_pairs(a, b),
        obstacles=tuple(_obstacles(a.face_ids.tolist(), b.face_ids.tolist(), constraints)),
    )


def closest_pairs(
    a: EmbeddingMatrix, b: EmbeddingMatrix, at_most: int = PAIRS_SHOWN
) -> tuple[Pair, ...]:
    """Return the pairs of a face of ``a`` and one of ``b`` that are nearest, nearest first."""
    found: list[Pair] = []
    for start in range(0, len(a), ROWS_AT_ONCE):
        distances = 2 - 2 * a.vectors[start : start + ROWS_AT_ONCE] @ b.vectors.T
        flat = distances.reshape(-1)
        best = np.argpartition(flat, min(at_most, flat.size) - 1)[:at_most]
        rows, columns = np.unravel_index(best, distances.shape)
        found += [
            Pair(int(a.face_ids[start + row]), int(b.face_ids[column]), max(float(distance), 0.0))
            for row, column, distance in zip(rows, columns, flat[best], strict=True)
        ]
    found.sort(key=lambda pair: (pair.distance, pair.face_a, pair.face_b))
    return tuple(found[:at_most])


def _meeting(
    tree: Tree | None, faces_a: NDArray[np.int64], faces_b: NDArray[np.int64]
) -> tuple[float | None, tuple[Step, ...], tuple[Step, ...]]:
    """Return the height of the merge that brought the sides together, and the ways up to it."""
    if tree is None:
        return None, (), ()
    leaves = leaves_of(tree)
    ids = tree.face_ids[leaves.rows]
    side_a = np.flatnonzero(np.isin(ids, faces_a))
    side_b = np.flatnonzero(np.isin(ids, faces_b))
    if not len(side_a) or not len(side_b):
        return None, (), ()
    places = np.concatenate((side_a, side_b))
    is_a = np.concatenate((np.ones(len(side_a), bool), np.zeros(len(side_b), bool)))
    order = np.argsort(places)
    places, is_a = places[order], is_a[order]
    # Side by side, the widest gap between two leaves is the height at which they meet; the
    # lowest of all pairs is one of neighbours.
    widest = np.maximum.reduceat(leaves.gaps, places[:-1] + 1)
    widest[-1] = leaves.gaps[places[-2] + 1 : places[-1] + 1].max()
    widest[is_a[:-1] == is_a[1:]] = np.inf
    at = int(widest.argmin())
    height = float(widest[at])
    one, other = places[at], places[at + 1]
    if not is_a[at]:
        one, other = other, one
    path_a, path_b = (tuple(_way_up(leaves, int(place), height)) for place in (one, other))
    return (None if np.isinf(height) else height), path_a, path_b


def _way_up(leaves: Leaves, place: int, height: float) -> Iterator[Step]:
    """Yield the merges that a leaf took part in below ``height``."""
    left, right = place, place + 1
    count = len(leaves.gaps)
    while True:
        before = leaves.gaps[left]
        behind = leaves.gaps[right] if right < count else np.inf
        now = min(before, behind)
        if np.isinf(now) or now >= height:
            return
        while leaves.gaps[left] <= now:
            left -= 1
        while right < count and leaves.gaps[right] <= now:
            right += 1
        yield Step(float(now), right - left)


def _obstacles(
    faces_a: list[int], faces_b: list[int], constraints: Constraints
) -> Iterator[Obstacle]:
    """Yield what forbids it, photos first."""
    photo_of, persons = constraints.photo_of, constraints.persons
    in_photo = {photo_of[face]: face for face in faces_b if face in photo_of}
    shared = [face for face in faces_a if photo_of.get(face) in in_photo]
    one_person = [
        face
        for face in shared
        if face not in persons or persons[face] != persons.get(in_photo[photo_of[face]])
    ]
    for face in one_person[:OBSTACLES_OF_A_KIND]:
        yield Obstacle(Rule.SAME_PHOTO, face, in_photo[photo_of[face]], photo_of[face])
    holders_a, holders_b = _by_person(faces_a, persons), _by_person(faces_b, persons)
    found = [
        Obstacle(Rule.IS_NOT, face, holders_b[person], person)
        for face in faces_a
        for person in holders_b
        if (face, person) in constraints.rejections and persons.get(face) != person
    ]
    found += [
        Obstacle(Rule.IS_NOT, holders_a[person], face, person)
        for face in faces_b
        for person in holders_a
        if (face, person) in constraints.rejections and persons.get(face) != person
    ]
    yield from found[:OBSTACLES_OF_A_KIND]
    others = [
        Obstacle(Rule.TWO_PERSONS, face_a, face_b, person_b)
        for person_a, face_a in holders_a.items()
        for person_b, face_b in holders_b.items()
        if person_a != person_b
    ]
    yield from others[:OBSTACLES_OF_A_KIND]
    leads = constraints.leading(np.array([*faces_a, *faces_b], dtype=np.int64))
    if not leads.any():
        yield Obstacle(Rule.BOTH_WEAK, faces_a[0], faces_b[0], 0)


def _by_person(faces: list[int], persons: Mapping[int, int]) -> dict[int, int]:
    """Return for each person one face that is confirmed."""
    return {persons[face]: face for face in reversed(faces) if face in persons}
