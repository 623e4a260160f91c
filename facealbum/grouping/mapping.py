"""A map of one person's faces: the middle is what is typical, near faces are alike.

How far a face lies from the middle is how unlike the person it is, and nothing else; so a face that
is out of place lies outside, however few of its kind there are. (The two principal components alone
would hide it: one face in a hundred hardly adds to any variance.) The direction is what is left to
choose, and it is chosen so that the distances between the places are like those between the faces:
multidimensional scaling by majorization (SMACOF: J. de Leeuw, "Applications of convex analysis to
multidimensional scaling", 1977; I. Borg and P. Groenen, "Modern Multidimensional Scaling", 2005,
chapter 8), after each step of which every point goes back to its own circle (radial layout by
stress: U. Brandes and C. Pich, "More flexible radial layout", Journal of Graph Algorithms and
Applications 15, 2011). It begins with the two principal components, which for squared distances
are classical scaling (J. C. Gower, Biometrika 53, 1966). Nothing is drawn by chance.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from facealbum.domain.types import EmbeddingMatrix

SHOWN = 3_000
"""Faces on a map at most: of more, those that are most like the person are left out."""

LAID_OUT = 600
"""Of more, so many evenly spread ones are laid out, and each other lies in the direction of those
that it is nearest to: a step takes time with the square."""

STEPS = 40
NEAREST = 3
ROWS_AT_ONCE = 512
INNERMOST = 0.12
"""How far from the middle the most typical face lies: exactly there only one would have room."""

CIRCLE, JUST_OUTSIDE = 0.74, 0.78
"""Radius of the circle at which a face is as far from the middle as the threshold, and the least of
a face that is farther."""

_TINY = 1e-9


@dataclass(frozen=True, slots=True, eq=False)
class FaceMap:
    """Where the faces of a person lie; rows from the most typical face to the least.

    Attributes:
        face_ids: ``(n,)`` int64.
        places: ``(n, 2)`` float64, inside the circle of radius 1 around (0, 0).
        distances: ``(n,)`` float64, mean squared distance to the faces that the middle stands for.
        nearest: ``(n, k)`` int64, rows of the most alike faces, the nearest first.
        nearest_distances: ``(n, k)`` float64, squared distances to them.
        left_out: how many more faces there are, all nearer to the middle than these.
    """

    face_ids: NDArray[np.int64]
    places: NDArray[np.float64]
    distances: NDArray[np.float64]
    nearest: NDArray[np.int64]
    nearest_distances: NDArray[np.float64]
    left_out: int


def map_faces(
    matrix: EmbeddingMatrix,
    middle: NDArray[np.floating],
    threshold: float,
    like: Mapping[int, tuple[float, float]] | None = None,
) -> FaceMap:
    """Return a map of the faces of ``matrix`` around ``middle`` ``(d,)``, a mean of unit vectors.

    ``like`` has the places of faces on an earlier map: this one is turned and mirrored so that they
    lie as near to there as may be (orthogonal Procrustes; P. Schönemann, Psychometrika 31, 1966).
    Takes 0.2 s of one core for 250 faces, 1 s for 1,000, 2 s for 3,000.
    """
    distances = np.maximum(2 - 2 * (matrix.vectors @ middle.astype(np.float32)), 0)
    order = np.lexsort((matrix.face_ids, distances))
    left_out = max(len(order) - SHOWN, 0)
    order = order[left_out:]
    vectors = matrix.vectors[order]
    away = distances[order].astype(np.float64)
    directions = _directions(vectors, middle)
    places = directions * _radii(away, threshold)[:, None]
    ids = matrix.face_ids[order]
    if like:
        places = _turned(places, ids, like)
    nearest, near = _nearest(vectors, NEAREST)
    return FaceMap(ids, places, away, nearest, near, left_out)


def _radii(away: NDArray[np.float64], threshold: float) -> NDArray[np.float64]:
    """Return how far out each face lies, which grows with its distance.

    Within the circle half by the distance and half by how many faces are nearer, both by the root,
    so that the faces fill it rather than lie in a ring; beyond it straight on, up to the edge for
    the farthest.
    """
    if len(away) == 1 and away[0] <= threshold:
        return np.zeros(1)
    low = min(float(away.min(initial=threshold)), threshold - _TINY)
    high = max(float(away.max(initial=threshold)), threshold + _TINY)
    by_distance = np.sqrt(np.clip((away - low) / (threshold - low), 0, 1))
    # Equally far ones lie equally far out: ``away`` is in ascending order.
    within = max(int((away <= threshold).sum()), 1)
    by_rank = np.sqrt(np.minimum(np.searchsorted(away, away) / within, 1))
    outside = np.clip((away - threshold) / (high - threshold), 0, 1)
    return np.where(
        away <= threshold,
        INNERMOST + (CIRCLE - INNERMOST) * (by_distance + by_rank) / 2,
        JUST_OUTSIDE + (1 - JUST_OUTSIDE) * outside,
    )


def _directions(vectors: NDArray[np.float32], middle: NDArray[np.floating]) -> NDArray[np.float64]:
    """Return for each row a direction of length 1."""
    count = len(vectors)
    if count <= 1:
        return np.tile((1.0, 0.0), (count, 1))
    rows = np.unique(np.linspace(0, count - 1, min(count, LAID_OUT)).round().astype(np.int64))
    chosen = vectors[rows].astype(np.float64)
    radii = np.maximum(np.linalg.norm(chosen - middle, axis=1), _TINY)
    laid_out = _scaled(chosen, radii)
    directions = np.empty((count, 2))
    directions[rows] = laid_out
    rest = np.setdiff1d(np.arange(count), rows)
    for start in range(0, len(rest), ROWS_AT_ONCE):
        some = rest[start : start + ROWS_AT_ONCE]
        alike = vectors[some] @ vectors[rows].T
        nearest = np.argsort(-alike, axis=1, kind="stable")[:, :NEAREST]
        directions[some] = _unit(laid_out[nearest].sum(axis=1))
    return directions


def _scaled(vectors: NDArray[np.float64], radii: NDArray[np.float64]) -> NDArray[np.floating]:
    """Return directions ``(n, 2)`` for which the stress is least that the steps find."""
    directions: NDArray[np.floating] = _unit(_components(vectors)).astype(np.float32)
    wanted = np.sqrt(np.maximum(2 - 2 * vectors @ vectors.T, 0)).astype(np.float32)
    circles = radii.astype(np.float32)[:, None]
    for _ in range(STEPS):
        points = directions * circles
        square = (points**2).sum(axis=1)
        apart = np.sqrt(np.maximum(square[:, None] + square - 2 * points @ points.T, 0))
        pull = np.divide(wanted, apart, out=np.zeros_like(wanted), where=apart > _TINY)
        # The Guttman transform, up to a factor that the circles take out again.
        directions = _unit(pull.sum(axis=1)[:, None] * points - pull @ points, directions)
    return _unit(directions.astype(np.float64))


def _components(vectors: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the two principal components ``(n, 2)``; the largest entry of each is positive."""
    centred = vectors - vectors.mean(axis=0)
    _, basis = np.linalg.eigh(centred @ centred.T)
    found = basis[:, -1:-3:-1]
    largest = np.take_along_axis(found, np.abs(found).argmax(axis=0)[None], axis=0)
    return np.asarray(found * np.where(largest < 0, -1.0, 1.0))


def _unit(
    points: NDArray[np.floating], instead: NDArray[np.floating] | None = None
) -> NDArray[np.floating]:
    """Return the points on the circle of radius 1; ``instead`` for those in the middle."""
    lengths = np.linalg.norm(points, axis=1)
    other = np.tile((1.0, 0.0), (len(points), 1)) if instead is None else instead
    lost = lengths <= _TINY
    safe = np.where(lost, 1.0, lengths)
    return np.where(lost[:, None], other, points / safe[:, None])


def _turned(
    places: NDArray[np.float64],
    face_ids: NDArray[np.int64],
    like: Mapping[int, tuple[float, float]],
) -> NDArray[np.float64]:
    known = [row for row, face in enumerate(face_ids.tolist()) if face in like]
    if not known:
        return places
    were = np.array([like[face] for face in face_ids[known].tolist()])
    left, _, right = np.linalg.svd(places[known].T @ were)
    return np.asarray(places @ (left @ right))


def _nearest(
    vectors: NDArray[np.float32], most: int
) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Return for each row the ``most`` nearest other rows, and how far they are."""
    count = len(vectors)
    most = min(most, max(count - 1, 0))
    rows, distances = np.empty((count, most), np.int64), np.empty((count, most))
    if not most:
        return rows, distances
    for start in range(0, count, ROWS_AT_ONCE):
        block = 2 - 2 * vectors[start : start + ROWS_AT_ONCE] @ vectors.T
        here = np.arange(len(block))
        block[here, start + here] = np.inf
        found = np.sort(np.argpartition(block, most - 1, axis=1)[:, :most], axis=1)
        found = np.take_along_axis(
            found, np.argsort(block[here[:, None], found], axis=1, kind="stable"), axis=1
        )
        rows[start : start + len(block)] = found
        distances[start : start + len(block)] = np.maximum(block[here[:, None], found], 0)
    return rows, distances
