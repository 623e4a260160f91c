"""Where to cut this album's tree, without any label.

At each height there is on one side how much the tree merges there, and on the other how much of
that must be expected to be wrong: with G groups of different people, G (G - 1) / 2 pairs of them
might be nearer than t by chance, each at the false match rate r(t). An album of thousands of
people, each seen once, therefore needs a stricter threshold than one of forty people seen often. As
long as more is merged than twice what is expected to be wrong, more of it is right than wrong, and
a looser threshold is better. The suggestion is where that ends: the maximum over t of

    gained(t) - 2 lost(t)

What a merge of groups of a and b faces weighs is 2 a b / (a + b): so much does it change the sum
behind BCubed recall if it is right and BCubed precision if it is wrong (``clustering_scores``).
``lost`` is half the number of pairs expected to be nearer than t, because merging takes two
(``MERGES_PER_PAIR``), and one standard deviation of that number (Poisson) more, because where few
are expected chance decides; times what the mean pair weighs. The difference is smoothed
(``SMOOTHING``), so that the threshold keeps off the single merges of a small album. Below
the default it takes the loosest of what is as good (``AS_GOOD``).

r(t) begins as the rate that was measured on LFW (``thresholds``). The album's impossible pairs, two
faces of one photo, are known to be different people, and say how much more often, or less, such
pairs are near here: families look alike. See ``_own_rates``.

Measured: the result is within 0.02 BCubed F of the best threshold for every album of
``benchmarks/suggestion.py`` with each family of pipelines. Those albums were in sight while the
constants were chosen, so they show that one setting fits all of them and not how an unseen album
fares. Among smaller draws the worst was 0.026 behind: 92 faces of 10 people, where one face is a
point.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from facealbum.grouping.cut import cut
from facealbum.grouping.pairs import distinct_pairs
from facealbum.grouping.thresholds import false_match_rate, thresholds_for

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

    from facealbum.domain.types import EmbeddingMatrix
    from facealbum.grouping.constraints import Constraints
    from facealbum.grouping.linkage import Tree

STEP = 0.01
"""Distance between two thresholds of the curve, squared distance."""

MERGES_PER_PAIR = 0.5
"""Wrong merges for each pair of groups of different people that is near enough. On View 1 0.2 to
0.6 where it matters, at 1 to 100 pairs for 100 groups; the higher, the stricter the suggestion."""

SMOOTHING = 0.05
"""Standard deviation of the Gaussian that smooths the balance, squared distance. On View 1 0.03 to
0.05 do equally well."""

AS_GOOD = 1.0
"""The suggestion goes from the maximum up to the default as long as that costs less than two single
faces merged: where nothing is in doubt, it need not stop at the last merge of today's album."""

PRIOR_PAIRS = 20.0
"""What is known from elsewhere weighs as much as so many near impossible pairs: the multiple of a
level is uncertain by about a fifth where the album has as many."""

LEVEL = 4.0
"""From one level to the next, pairs of different people that are near get so many times fewer.
Levels that lie closer would count the same pairs again and again."""

PAIRS_AT_MOST = 1_000_000
"""Impossible pairs looked at; of more, evenly spread ones."""

PAIRS_AT_ONCE = 4096


@dataclass(frozen=True, slots=True, eq=False)
class Suggestion:
    """A threshold for an album, and the curves that it comes from.

    Attributes:
        threshold: the suggestion, squared distance, within the range that the slider offers.
        thresholds: ``(k,)`` float64, ascending, ``STEP`` apart: where the curves are measured.
        groups: ``(k,)`` int64, groups of a cut there, single faces included.
        merges: ``(k,)`` int64, merges of the tree between the threshold before and this one;
            those below the strictest count with the first.
        wrong_merges: ``(k,)`` float64, how many of them are expected to be wrong.
        false_link_rate: ``(k,)`` float64, estimated share of pairs of different people of this
            album that are nearer, 0..1.
        impossible_pairs: pairs of groups that met in one photo, from which the rate was learned.
    """

    threshold: float
    thresholds: NDArray[np.float64]
    groups: NDArray[np.int64]
    merges: NDArray[np.int64]
    wrong_merges: NDArray[np.float64]
    false_link_rate: NDArray[np.float64]
    impossible_pairs: int


def suggest(tree: Tree, matrix: EmbeddingMatrix, constraints: Constraints) -> Suggestion:
    """Return a threshold for the faces of ``tree``; ``matrix`` has their vectors, in any order.

    Without merges to judge by, it is the default of the pipeline.

    Raises:
        ValueError: no thresholds are known for the pipeline, or the tree is not built so far.
    """
    limits = thresholds_for(tree.pipeline)
    steps = round((limits.loosest - limits.strictest) / STEP)
    thresholds = np.linspace(limits.strictest, limits.loosest, steps + 1)
    rates, pairs = _own_rates(tree, matrix, constraints, thresholds)
    merged = np.searchsorted(tree.heights, thresholds, side="right")
    groups = len(tree.face_ids) - merged
    gained, mean_weight = _weights(tree, merged)
    near = MERGES_PER_PAIR * (groups * (groups - 1) / 2) * np.diff(rates, prepend=0)
    doubt = mean_weight * np.sqrt(np.cumsum(near))
    balance = _smooth(gained - 2 * (np.cumsum(mean_weight * near) + doubt))
    return Suggestion(
        threshold=_chosen(thresholds, balance, limits.default) if merged[-1] else limits.default,
        thresholds=thresholds,
        groups=groups,
        merges=np.diff(merged, prepend=0),
        wrong_merges=near,
        false_link_rate=rates,
        impossible_pairs=pairs,
    )


def _chosen(thresholds: NDArray[np.float64], balance: NDArray[np.float64], default: float) -> float:
    best = thresholds[balance.argmax()]
    as_good = thresholds[(balance >= balance.max() - AS_GOOD) & (thresholds <= default)]
    return round(float(max(best, as_good.max(initial=best))), 4)


def _weights(
    tree: Tree, merged: NDArray[np.int64]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return after so many merges what they weigh together, and what a pair of groups weighs."""
    row_a, row_b = tree.rows_a.tolist(), tree.rows_b.tolist()
    sizes = [1] * len(tree.face_ids)
    counts = np.bincount(sizes, minlength=len(sizes) + 1)
    gained, mean_weight = np.zeros(len(merged)), np.zeros(len(merged))
    weight, done = 0.0, 0
    for step, until in enumerate(merged.tolist()):
        for a, b in zip(row_a[done:until], row_b[done:until], strict=True):
            kept, gone = sizes[a], sizes[b]
            weight += 2 * kept * gone / (kept + gone)
            sizes[a] = kept + gone
            counts[kept] -= 1
            counts[gone] -= 1
            counts[kept + gone] += 1
        done = until
        gained[step], mean_weight[step] = weight, _mean_weight(counts)
    return gained, mean_weight


def _mean_weight(counts: NDArray[np.int64]) -> float:
    """Return the mean of 2 a b / (a + b) over all pairs of groups, ``counts[size]`` of each."""
    size = np.flatnonzero(counts)
    number = counts[size].astype(np.float64)
    total = number.sum()
    if total < 2:
        return 0.0
    weight = 2 * np.outer(size, size) / np.add.outer(size, size)
    # A pair of a group with itself weighs its size.
    return float((number @ weight @ number - number @ size) / (total * (total - 1)))


def _smooth(balance: NDArray[np.float64]) -> NDArray[np.float64]:
    reach = round(3 * SMOOTHING / STEP)
    kernel = np.exp(-0.5 * (np.arange(-reach, reach + 1) * STEP / SMOOTHING) ** 2)
    return np.convolve(np.pad(balance, reach, mode="edge"), kernel / kernel.sum(), mode="valid")


def _own_rates(
    tree: Tree,
    matrix: EmbeddingMatrix,
    constraints: Constraints,
    thresholds: NDArray[np.float64],
) -> tuple[NDArray[np.float64], int]:
    """Return the rate of wrong links at each threshold, and what it was learned from.

    From the loosest threshold on inwards, level by level: with n of N pairs nearer where the
    measured rate r lets expect N r, the album's multiple of r is (n + k m) / (N r + k), the mean of
    the posterior of a Poisson rate under a Gamma prior worth k = ``PRIOR_PAIRS`` expected pairs,
    whose mean m is the multiple of the level before. So the rate is the album's own where it has
    such pairs and the reference's where it has none, and what the looser distances say, where pairs
    abound, is carried to the strict ones, where there are hardly any.
    """
    rates = np.array([false_match_rate(tree.pipeline, value) for value in thresholds.tolist()])
    distances, weights = impossible_pairs(tree, matrix, constraints, thresholds[0])
    order = np.argsort(distances)
    weighed = np.concatenate(([0.0], np.cumsum(weights[order])))
    nearer = weighed[np.searchsorted(distances[order], thresholds, side="right")]
    pairs = float(weights.sum())
    multiple, level, multiples = 1.0, np.inf, np.ones(len(thresholds))
    for step in range(len(thresholds) - 1, -1, -1):
        if rates[step] * LEVEL <= level:
            level = rates[step]
            multiple = (nearer[step] + PRIOR_PAIRS * multiple) / (pairs * level + PRIOR_PAIRS)
        multiples[step] = multiple
    own = np.minimum.accumulate((rates * multiples)[::-1])[::-1]
    return np.minimum(own, 1.0), round(pairs)


def impossible_pairs(
    tree: Tree, matrix: EmbeddingMatrix, constraints: Constraints, strictest: float
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return the distances of pairs of faces of one photo, and what each of them counts.

    Two people who are in many photos together count once: all pairs of the same two groups (at the
    default threshold) share the weight 1. Left out are two faces of which the user said that they
    are one person, and those nearer than ``strictest``: a collage or a mirror.
    """
    labels = cut(tree, thresholds_for(tree.pipeline).default).labels
    label_of = dict(zip(tree.face_ids.tolist(), labels.tolist(), strict=True))
    faces = matrix.face_ids.tolist()
    photos = np.array([constraints.photo_of.get(face, -face) for face in faces], np.int64)
    persons = np.array([constraints.persons.get(face, 0) for face in faces], np.int64)
    group = np.array([label_of.get(face, -face) for face in faces], np.int64)
    a, b = _pairs_of_equals(photos)
    wanted = (persons[a] != persons[b]) | (persons[a] == 0)
    every = -(-int(wanted.sum()) // PAIRS_AT_MOST)
    a, b = a[wanted][:: max(every, 1)], b[wanted][:: max(every, 1)]
    distances = np.empty(len(a))
    for start in range(0, len(a), PAIRS_AT_ONCE):
        part = slice(start, start + PAIRS_AT_ONCE)
        distances[part] = 2 - 2 * np.vecdot(matrix.vectors[a[part]], matrix.vectors[b[part]])
    far = distances >= strictest
    both = np.sort(np.stack((group[a[far]], group[b[far]])), axis=0)
    there = distinct_pairs(*both)
    return distances[far], 1.0 / there.count[there.which]


def _pairs_of_equals(values: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return all pairs of rows with equal values."""
    order = np.argsort(values, kind="stable")
    ordered = values[order]
    firsts: list[NDArray[np.int64]] = []
    seconds: list[NDArray[np.int64]] = []
    for step in _steps(ordered):
        same = np.flatnonzero(ordered[:-step] == ordered[step:])
        firsts.append(order[same])
        seconds.append(order[same + step])
    none = np.empty(0, np.int64)
    return np.concatenate((none, *firsts)), np.concatenate((none, *seconds))


def _steps(ordered: NDArray[np.int64]) -> Iterable[int]:
    """Return how far apart equals can lie in what is ordered: less than the longest run."""
    _, counts = np.unique(ordered, return_counts=True)
    return range(1, int(counts.max(initial=1)))
