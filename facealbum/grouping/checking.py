"""How good are the groups, judged without the truth: by their own tree and by what was answered.

**Right or not, face by face.** At each height the tree makes so many merges, and so many of them
must be expected to be wrong: ``suggest`` counts both. Their ratio is the local false discovery rate
(Efron, Tibshirani, Storey and Tusher 2001, "Empirical Bayes analysis of a microarray experiment",
eq. 2.6: of what is found at a level, the share that chance alone would have brought there). A face
is right if no merge on its way to the person's confirmed faces was a wrong one. ``suggest`` learns
the rate from pairs of faces of one photo, which can't be one person and which no tree may join: the
machine's own rule keeps them from showing up in a group, so they are counted by their distances.

**Who is missing.** Unnamed groups near a person are that person or, by chance, somebody else; how
many chance brings at a distance is known, and what is observed beyond that is right.

**Answers.** A share of answers that were right, with the interval of Wilson.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from facealbum.grouping.suggest import MERGES_PER_PAIR

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from collections.abc import Set as AbstractSet

    from numpy.typing import NDArray

    from facealbum.grouping.linkage import Tree
    from facealbum.grouping.suggest import Suggestion

NORMAL_95 = 1.959964
"""Quantile of the normal distribution that leaves 2.5 % above it."""

SMOOTHED_STEPS = 5
"""Merges of so many steps of the curve to each side are counted together: the single steps of a
small album hold too few."""

REACH = 0.2
"""An unnamed group that is farther from a person than the threshold and this is not looked at,
mean squared distance."""

BAND = 0.05
"""Width of the bands of distance in which groups near a person are counted."""

ROWS_AT_ONCE = 2048


@dataclass(frozen=True, slots=True)
class Share:
    """A share of some, with what it may be in truth.

    Attributes:
        part: how many of them.
        whole: of how many, at least ``part``.
    """

    part: int
    whole: int

    @property
    def value(self) -> float:
        """The share, 0..1; 1 of none."""
        return self.part / self.whole if self.whole else 1.0

    @property
    def interval(self) -> tuple[float, float]:
        """The interval of Wilson: 95 of 100 such intervals hold the true share, 0..1 each end.

        Wilson 1927, "Probable inference, the law of succession, and statistical inference", JASA
        22; of the usual ones it keeps its word for few answers and for shares near 0 and 1 (Brown,
        Cai and DasGupta 2001). Nothing is known from none: 0 to 1.
        """
        if not self.whole:
            return 0.0, 1.0
        z2 = NORMAL_95**2 / self.whole
        middle = (self.value + z2 / 2) / (1 + z2)
        spread = self.value * (1 - self.value) / self.whole + z2 / (4 * self.whole)
        away = NORMAL_95 * sqrt(spread) / (1 + z2)
        # At none and at all the formula meets the share itself, but for rounding.
        return max(min(middle - away, self.value), 0.0), min(max(middle + away, self.value), 1.0)


def right_chances(
    tree: Tree, found: Suggestion, persons: Mapping[int, int], threshold: float
) -> NDArray[np.float64]:
    """Return for each face of ``tree`` the chance that it stands rightly in a cut, ``(n,)`` 0..1.

    ``persons`` is who is confirmed, by face id: such a face is right, and of a wrong merge the side
    without one is the wrong side. Where neither has one, either may be, the smaller more likely.
    """
    rows = list(zip(tree.rows_a.tolist(), tree.rows_b.tolist(), strict=True))
    sure = np.fromiter((face in persons for face in tree.face_ids.tolist()), np.bool_)
    sides = _sides(rows, sure.tolist())
    # Of all merges, cut or not: what is alike does not depend on the threshold.
    step = np.searchsorted(found.thresholds, tree.heights, side="left")
    kind = np.array([side.sure_a + side.sure_b for side in sides], np.int64)
    rates = _wrong_rates(step, kind, sure, found)
    rates[(tree.heights == 0) | (tree.heights > threshold)] = 0.0  # said by the user, or not made
    # From the top down: each b of a merge left the row a, which until then stood for both.
    chances = np.ones(len(tree.face_ids))
    for (a, b), side, rate in zip(
        reversed(rows), reversed(sides), reversed(rates.tolist()), strict=True
    ):
        chances[b] = chances[a] * (1 - rate * side.blame_b)
        chances[a] *= 1 - rate * side.blame_a
    return chances


class _Merge(NamedTuple):
    """Whether the sides of a merge have a confirmed face, and whose fault a wrong one is, 0..1."""

    sure_a: bool
    sure_b: bool
    blame_a: float
    blame_b: float


def _sides(rows: list[tuple[int, int]], sure: list[bool]) -> list[_Merge]:
    """Return what each merge joined; ``sure`` is whether a row is confirmed, and is used up."""
    sizes = [1] * len(sure)
    found = []
    for a, b in rows:
        both = sizes[a] + sizes[b]
        blame_a = 0.0 if sure[a] else 1.0 if sure[b] else sizes[b] / both
        blame_b = 0.0 if sure[b] else 1.0 if sure[a] else sizes[a] / both
        found.append(_Merge(sure[a], sure[b], blame_a, blame_b))
        sizes[a] = both
        sure[a] = sure[a] or sure[b]
    return found


def _wrong_rates(
    step: NDArray[np.int64], kind: NDArray[np.int64], sure: NDArray[np.bool_], found: Suggestion
) -> NDArray[np.float64]:
    """Return for each merge the share of merges like it that are wrong, 0..1.

    Alike are those of one height, with as many sides (``kind``) that hold a confirmed face: a group
    meets the few people by chance less often than it meets the many others. It never falls with the
    distance.
    """
    steps = len(found.thresholds)
    made = np.stack([np.bincount(step[kind == each], minlength=steps)[:steps] for each in range(3)])
    # Of two sides without a confirmed face one such is left, of one without and one with none.
    unsure = int((~sure).sum()) - np.cumsum(made[0] + made[1])
    certain = int(sure.sum()) - np.cumsum(made[2])
    before = np.diff(found.false_link_rate, prepend=0.0) * MERGES_PER_PAIR
    met = np.stack((unsure * (unsure - 1) / 2, unsure * certain, np.zeros(steps)))
    rates = np.zeros(made.shape)
    window = np.ones(2 * SMOOTHED_STEPS + 1)
    for each in range(2):
        wrong = met[each] * before
        # The first step holds all that lies below: by itself, lest it drown its neighbours.
        there, bad = (
            np.concatenate((values[:1], np.convolve(values[1:], window, mode="same")))
            for values in (made[each].astype(np.float64), wrong)
        )
        np.divide(bad, there, out=rates[each], where=there > 0)
    rates = np.maximum.accumulate(np.minimum(rates, 1.0), axis=1)
    return rates[kind, np.minimum(step, steps - 1)]


@dataclass(frozen=True, slots=True, eq=False)
class Nearest:
    """The nearest person of each of some rows.

    Attributes:
        person: ``(n,)`` int64, an index into the persons; -1 where there is none.
        distance: ``(n,)`` float32, mean squared distance to that person; infinite for none.
    """

    person: NDArray[np.int64]
    distance: NDArray[np.float32]


def nearest_persons(
    means: NDArray[np.float32],
    persons: NDArray[np.float32],
    but: Mapping[int, AbstractSet[int]] | None = None,
) -> Nearest:
    """Return who of ``persons`` ``(p, d)`` is nearest to each of ``means`` ``(n, d)``.

    Both are means of unit vectors. ``but`` names for a row the persons who it is not.
    """
    person = np.full(len(means), -1)
    distance = np.full(len(means), np.inf, np.float32)
    if not len(persons):
        return Nearest(person, distance)
    refused = but or {}
    for start in range(0, len(means), ROWS_AT_ONCE):
        block = 2 - 2 * means[start : start + ROWS_AT_ONCE] @ persons.T
        for row in range(start, start + len(block)):
            for one in refused.get(row, ()):
                block[row - start, one] = np.inf
        best = block.argmin(axis=1)
        person[start : start + len(block)] = best
        distance[start : start + len(block)] = np.maximum(block[np.arange(len(block)), best], 0)
    person[np.isinf(distance)] = -1
    return Nearest(person, distance)


def shares_right(
    distances: NDArray[np.floating], pairs: float, found: Suggestion
) -> NDArray[np.float64]:
    """Return for each group near its nearest person the chance that it is that person, 0..1.

    ``distances`` ``(n,)`` are those of the groups that are near enough; ``pairs`` is how many pairs
    of a group and a person there are in all. In each band of distance chance brings
    ``MERGES_PER_PAIR`` times the pairs that are so near by the album's own rate; the rest is right.
    """
    if not len(distances):
        return np.empty(0)
    band = (np.asarray(distances, np.float64) / BAND).astype(np.int64)
    observed = np.bincount(band)
    edges = np.arange(len(observed) + 1) * BAND
    rates = np.interp(edges, found.thresholds, found.false_link_rate, left=0.0)
    chance = MERGES_PER_PAIR * pairs * np.diff(rates)
    right = np.where(observed > 0, 1 - chance / np.maximum(observed, 1), 1.0)
    return np.minimum.accumulate(np.clip(right, 0, 1))[band]


def alike_pairs(
    means: NDArray[np.float32], at_most: int, limit: float
) -> list[tuple[int, int, float]]:
    """Return the pairs of rows that are most alike, nearest first: two places and the distance.

    Only those whose mean squared distance is ``limit`` at most.
    """
    kept: list[tuple[float, int, int]] = []
    for start in range(0, len(means), ROWS_AT_ONCE):
        block = 2 - 2 * means[start : start + ROWS_AT_ONCE] @ means.T
        rows, columns = np.nonzero(block <= limit)
        later = rows + start < columns
        rows, columns = rows[later], columns[later]
        distances = block[rows, columns]
        if len(rows) > at_most:
            best = np.argpartition(distances, at_most - 1)[:at_most]
            rows, columns, distances = rows[best], columns[best], distances[best]
        near = np.maximum(distances, 0).tolist()
        kept += zip(near, (rows + start).tolist(), columns.tolist(), strict=True)
    kept.sort()
    return [(a, b, distance) for distance, a, b in kept[:at_most]]


def mean_or_none(values: Collection[float] | NDArray[np.float64]) -> float | None:
    """Return the mean, or None of nothing."""
    return float(np.mean(np.asarray(values))) if len(values) else None
