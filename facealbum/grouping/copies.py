"""Which photos show the same: few bits of their hashes differ, and a second look agrees.

Pairs of hashes that differ in at most ``RADIUS`` of 64 bits are found by multi-index hashing
(Norouzi, Punjani, Fleet: "Fast Search in Hamming Space with Multi-Index Hashing", CVPR 2012): cut
into four parts of 16 bits, two such hashes differ in one part by at most a quarter of the bits, so
looking up each part with up to so many bits turned finds every pair. It is exact.

The second look: the miniatures must agree, the photos have one shape, and the faces at the same
places must be the same faces. Two portraits against one wall agree in the first two and not in the
third. ``benchmarks/duplicates.py`` measures all of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

import numpy as np

from facealbum.domain.geometry import intersection_over_union

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from facealbum.domain.geometry import Box

RADIUS = 11
"""Bits of 64. Half of the hash's bits are set, so nearly all distances are even: it means 10. Of
2 million pairs of different photos of LFW, 17 are as near, and all differ in the second look."""

ALIKE = 0.88
"""Correlation of two miniatures, at least: above the most alike two of 320,000 pairs of different
photos of LFW (0.87). Copies have 0.94 or more; of those that lost a twentieth of their edges one of
a hundred is below."""

SHAPES_APART = 0.1
"""How much the one photo's ratio of width to height may be above the other's, as a share."""

PLAIN = 4
"""Bits that may differ where the look alone is proof enough that two photos are copies."""

PLAINLY_ALIKE = 0.98
"""Correlation that goes with it. Faces of 20 px are so different after strong compression that they
can't be asked then: of 3,200 pairs of copies one in ten had a face farther than ``SAME_LOOK``."""

SAME_PLACE = 0.5
"""Intersection over union of the boxes of one face in two copies, at least."""

SAME_LOOK = 0.4
"""Squared distance of two vectors of one face in two photos that look alike, at most (median of the
faces). Nine of ten copies have less, and different photos of one person seldom."""

SAME_PERSON = 1.2
"""The same where the look is proof enough: beyond it are two people, as in a photo that is looked
at again (99 of 100 pairs of strangers)."""

PARTS = 4
PART_BITS = 16

DIRECTLY = 200_000_000
"""So many comparisons are made one by one: 0.4 s."""

AT_ONCE = 4_000_000
"""Pairs of hashes compared at once: some 100 MiB."""

EQUALS = 16
"""Rows that stand for all that have the same hash."""


@dataclass(frozen=True, slots=True, eq=False)
class SeenFace:
    """A face of a photo as copies are told by it: id, box in fractions, unit vector or None."""

    id: int
    box: Box
    vector: NDArray[np.float32] | None


def near_pairs(
    hashes: NDArray[np.uint64], new: NDArray[np.int64] | None = None, radius: int = RADIUS
) -> NDArray[np.int64]:
    """Return the pairs of rows whose hashes differ in at most ``radius`` bits.

    ``hashes`` is ``(n,)``. With ``new`` (rows) only pairs with one of those. Returns ``(m, 2)``,
    the smaller row first, ascending. A photo without any structure (hash 0) is like no other. Of
    more than ``EQUALS`` rows with one hash the first ones stand for all: each of the others is
    paired with those alone, so that ten thousand copies don't make fifty million pairs.

    Raises:
        ValueError: the radius is not in 0..15.
    """
    if not 0 <= radius < PARTS * 4:
        raise ValueError("the radius must be in 0..15")
    if new is not None and len(new) * len(hashes) <= DIRECTLY:
        return _with_some(hashes, new, radius)
    distinct, which = np.unique(hashes, return_inverse=True)
    which = which.reshape(-1)
    order = np.argsort(which, kind="stable")
    members = np.split(order, np.cumsum(np.bincount(which, minlength=len(distinct)))[:-1])
    found = [np.empty((0, 2), np.int64)]
    for a, b in np.unique(np.sort(_within(distinct, radius), axis=1), axis=0).tolist():
        found.append(_met(members[a], members[b]))
    found += [_met(rows, rows) for rows in members if len(rows) > 1 and hashes[rows[0]]]
    pairs = _ascending(np.concatenate(found))
    return pairs if new is None else pairs[np.isin(pairs, new).any(axis=1)]


def _ascending(pairs: NDArray[np.int64]) -> NDArray[np.int64]:
    return np.unique(np.sort(pairs[pairs[:, 0] != pairs[:, 1]], axis=1), axis=0)


def _met(one: NDArray[np.int64], other: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return each row of one side with the first ones of the other side, and the reverse."""
    sides = (one, other[:EQUALS]), (one[:EQUALS], other)
    grids = [np.stack(np.meshgrid(a, b), axis=-1).reshape(-1, 2) for a, b in sides]
    return np.concatenate(grids)


def _with_some(
    hashes: NDArray[np.uint64], some: NDArray[np.int64], radius: int
) -> NDArray[np.int64]:
    """Return the pairs with one of the rows ``some``: each compared with all, for they are few."""
    found = [np.empty((0, 2), np.int64)]
    for row in some.tolist():
        if hashes[row]:
            near = np.bitwise_count(hashes ^ hashes[row]) <= radius
            rows = np.flatnonzero(near & (hashes != 0))
            found.append(np.stack((np.full(len(rows), row), rows), axis=1))
    return _ascending(np.concatenate(found))


def _within(hashes: NDArray[np.uint64], radius: int) -> NDArray[np.int64]:
    """Return the pairs of distinct hashes within the radius, each several times perhaps."""
    found = [np.empty((0, 2), np.int64)]
    turned = [
        sum(1 << bit for bit in bits)
        for count in range(radius // PARTS + 1)
        for bits in combinations(range(PART_BITS), count)
    ]
    used = np.flatnonzero(hashes)
    for part in range(PARTS):
        keys = (hashes[used] >> np.uint64(PART_BITS * part)) & np.uint64(2**PART_BITS - 1)
        order = np.argsort(keys, kind="stable")
        rows, sorted_keys = used[order], keys[order].astype(np.int64)
        starts = np.searchsorted(sorted_keys, np.arange(2**PART_BITS + 1))
        for mask in turned:
            for a, b in _candidates(sorted_keys ^ mask, starts):
                one, other = rows[a], rows[b]
                near = np.bitwise_count(hashes[one] ^ hashes[other]) <= radius
                near &= one < other
                found.append(np.stack((one[near], other[near]), axis=1))
    return np.concatenate(found)


def _candidates(
    keys: NDArray[np.int64], starts: NDArray[np.int64]
) -> Iterator[tuple[NDArray[np.int64], NDArray[np.int64]]]:
    """Yield which row meets which: row i meets all rows of the bucket ``keys[i]``."""
    counts = starts[keys + 1] - starts[keys]
    ends = np.cumsum(counts)
    at = 0
    while at < len(keys):
        until = max(int(np.searchsorted(ends, ends[at] - counts[at] + AT_ONCE, "right")), at + 1)
        some = counts[at:until]
        a = np.repeat(np.arange(at, until), some)
        within = np.arange(len(a)) - np.repeat(np.cumsum(some) - some, some)
        yield a, starts[keys[a]] + within
        at = until


def look_alike(
    miniatures: tuple[NDArray[np.uint8], NDArray[np.uint8]],
    shapes: tuple[NDArray[np.float32], NDArray[np.float32]],
    bits: NDArray[np.uint8],
) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Return for each pair whether the two look alike, and whether that is proof enough.

    Miniatures are ``(m, 256)``, shapes (width over height) ``(m,)``, ``bits`` those that differ.
    """
    one, other = (_standardised(side) for side in miniatures)
    correlation = np.vecdot(one, other)
    apart = np.abs(np.log(shapes[0] / shapes[1]))
    alike: NDArray[np.bool_] = correlation >= ALIKE
    alike &= apart <= np.log1p(SHAPES_APART)
    plain: NDArray[np.bool_] = alike & (correlation >= PLAINLY_ALIKE)
    plain &= bits <= PLAIN
    return alike, plain


def _standardised(miniatures: NDArray[np.uint8]) -> NDArray[np.float32]:
    levels = miniatures.astype(np.float32)
    levels -= levels.mean(axis=1, keepdims=True)
    length = np.linalg.norm(levels, axis=1, keepdims=True)
    levels /= np.maximum(length, np.float32(1e-6))
    return levels


def same_faces(
    one: Sequence[SeenFace], other: Sequence[SeenFace], *, plain: bool
) -> list[tuple[int, int]] | None:
    """Return the faces that are one face in two copies, as pairs of ids; None for no copies.

    They are none where most faces at one place are two people, where more than half of the faces
    have no counterpart, or where only one of the photos shows a face. ``plain`` says that the look
    is proof enough: then only faces of two people speak against it, and a small copy may have lost
    its faces.
    """
    pairs = _at_one_place(one, other)
    if not plain and 2 * len(pairs) < max(len(one), len(other)):
        return None
    reach = SAME_PERSON if plain else SAME_LOOK
    found, distances = [], []
    for a, b in pairs:
        if a.vector is not None and b.vector is not None:
            distances.append(2 - 2 * float(a.vector @ b.vector))
            if distances[-1] <= reach:
                found.append((min(a.id, b.id), max(a.id, b.id)))
    return None if distances and float(np.median(distances)) > reach else found


def _at_one_place(
    one: Sequence[SeenFace], other: Sequence[SeenFace]
) -> list[tuple[SeenFace, SeenFace]]:
    overlaps = sorted(
        (-overlap, left, right)
        for left, a in enumerate(one)
        for right, b in enumerate(other)
        if (overlap := intersection_over_union(a.box, b.box)) > SAME_PLACE
    )
    pairs: dict[int, int] = {}
    for _, left, right in overlaps:
        if left not in pairs and right not in pairs.values():
            pairs[left] = right
    return [(one[left], other[right]) for left, right in pairs.items()]


def sets_of(pairs: Iterable[tuple[int, int]]) -> list[list[int]]:
    """Return the sets that pairs hang together in, each ascending, the biggest first."""
    home: dict[int, set[int]] = {}
    for a, b in pairs:
        large, small = home.setdefault(a, {a}), home.setdefault(b, {b})
        if large is small:
            continue
        if len(large) < len(small):
            large, small = small, large
        large |= small
        home.update(dict.fromkeys(small, large))
    distinct = {id(found): found for found in home.values()}.values()
    return sorted((sorted(found) for found in distinct), key=lambda found: (-len(found), found))
