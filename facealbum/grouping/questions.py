"""Which question settles most faces first: how likely a yes is, and what an answer is worth.

The expected gain of a question is the number of faces that its answer settles on average. With p
the chance that a group of n faces is the nearest person (``Chances``), and k(n) = 1 - 2^(1 - n) the
chance that somebody who was seen n times is somebody whom the user knows:

    group or single face   n (p + (1 - p) k(n))    who knows a face names it, whoever was proposed
    page of one person     sum of 1 - p            only what turns out wrong is news
    two unnamed groups     p min(n, m) / 2         settles nothing before one of them is named

So a group far from everybody counts with almost all its faces, a single face only as far as it
looks like somebody; a pair of groups comes up when the user could say of neither who it is.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

import numpy as np

from facealbum.grouping.thresholds import false_match_rates

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from facealbum.grouping.candidates import Candidates, Means

REACH = 0.35
"""How far beyond the threshold a person may be to be asked about, mean squared distance."""

PAGE = 12
"""Faces on a page of one person: as many as a glance takes in."""

DOUBTFUL = 0.02
"""A face that stands with a person unconfirmed is asked about where it is less likely right than
1 - ``DOUBTFUL``."""

PAIR_FACES = 5
"""Groups of so many faces are held against each other, too."""

PAIRED = 64
"""So many of them, the biggest."""

EVEN = 0.05
"""Where so many wrong people are expected nearer, yes and no are equally likely."""

STEEP = 1.6
"""How fast a yes gets unlikely beyond. Both fit the 1,060 groups that are left of LFW's people with
five photos or more and 1,000 strangers once every group of several faces has its name: nearer than
1.0, 37 of 44 are the nearest person, from there to 1.05 12 of 26, to 1.1 4 of 29, to 1.2 5 of 153.
"""

PRIOR_NOES = 10.0
"""The curve of elsewhere weighs as much as so many expected noes of this album."""


class Kind(StrEnum):
    """What a question asks."""

    PERSON = "person"
    """Is this unnamed group, or this face, that person?"""
    PAGE = "page"
    """Are these faces, which stand with a person unconfirmed, really that person?"""
    WHO = "who"
    """Who is this?"""
    PAIR = "pair"
    """Are these two unnamed groups one person?"""
    TOLD = "told"
    """Another program says who this is: is it so?"""


@dataclass(frozen=True, slots=True)
class Topic:
    """What to ask, by keys: a person's id, or minus the smallest face of an unnamed group.

    Attributes:
        kind: of the question.
        key: who is asked about.
        person: the person who is proposed, or 0.
        other: the second group of a pair, or 0.
        distance: mean squared distance of the two, NaN for WHO.
        chance: of a yes, 0..1.
        gain: expected number of faces that an answer settles.
    """

    kind: Kind
    key: int
    person: int = 0
    other: int = 0
    distance: float = float("nan")
    chance: float = 1.0
    gain: float = 0.0


class Chances:
    """How likely a group is the nearest person, by their distance.

    Among N people, N r(d) wrong ones are expected nearer than d, where r is the false match rate;
    the chance of a yes is 1 / (1 + (a N r(d) / EVEN)^STEEP). The multiple a begins at 1 and goes
    with the answers of this album: (noes + k) / (expected noes + k), the mean of the posterior of
    a Poisson rate under a Gamma prior worth k = ``PRIOR_NOES`` noes, as in ``suggest``.
    """

    def __init__(self, pipeline: str) -> None:
        self._pipeline = pipeline
        self._noes = 0.0
        self._expected = 0.0

    def of(self, distances: NDArray[np.floating], people: int) -> NDArray[np.float64]:
        """Return the chance of a yes for each distance; 0 for an infinite one."""
        multiple = (self._noes + PRIOR_NOES) / (self._expected + PRIOR_NOES)
        chance = np.zeros(distances.shape)
        near = np.isfinite(distances)
        wrong = multiple * max(people, 1) * false_match_rates(self._pipeline, distances[near])
        chance[near] = 1 / (1 + (wrong / EVEN) ** STEEP)
        return chance

    def learn(self, chance: float, *, yes: bool) -> None:
        """Take in the answer to a question that was asked with this chance of a yes."""
        self._noes += not yes
        self._expected += 1 - chance


def known(faces: NDArray[np.integer]) -> NDArray[np.float64]:
    """Return the chance that somebody seen so many times is somebody whom the user knows."""
    return np.asarray(1 - np.exp2(1.0 - faces))


def about_groups(groups: Means, candidates: Candidates, chances: Chances, people: int) -> Topics:
    """Return a question for each unnamed group, but none for a single face near nobody."""
    chance = chances.of(candidates.distances[:, 0], people)
    sizes = groups.sizes
    gain = sizes * (chance + (1 - chance) * known(np.maximum(sizes, 1)))
    asked = (sizes > 1) | ((sizes == 1) & (candidates.near[:, 0] > 0))
    rows = np.flatnonzero(asked)
    return Topics(
        keys=groups.keys[rows],
        people=candidates.near[rows, 0],
        distances=candidates.distances[rows, 0],
        chances=chance[rows],
        gains=gain[rows],
        sizes=sizes[rows],
    )


@dataclass(frozen=True, slots=True, eq=False)
class Topics:
    """Questions about unnamed groups, one for each: all ``(q,)``."""

    keys: NDArray[np.int64]
    people: NDArray[np.int64]
    distances: NDArray[np.float32]
    chances: NDArray[np.float64]
    gains: NDArray[np.float64]
    sizes: NDArray[np.int64]

    def best(self, limit: int) -> list[Topic]:
        """Return the ``limit`` questions of the greatest gain, the older group first of equals."""
        rows = np.arange(len(self.gains))
        if 0 < limit < len(rows):
            least = np.partition(self.gains, len(rows) - limit)[len(rows) - limit]
            rows = np.flatnonzero(self.gains >= least)
        order = rows[np.lexsort((-self.keys[rows], -self.gains[rows]))][:limit]
        return [self._topic(at) for at in order.tolist()]

    def _topic(self, at: int) -> Topic:
        key, person, chance = int(self.keys[at]), int(self.people[at]), float(self.chances[at])
        if self.sizes[at] > 1 and chance < 0.5:
            return Topic(Kind.WHO, key, gain=float(self.gains[at]))
        away = float(self.distances[at])
        return Topic(Kind.PERSON, key, person, 0, away, chance, float(self.gains[at]))


@dataclass(frozen=True, slots=True, eq=False)
class Doubts:
    """The unconfirmed faces of a person.

    Attributes:
        faces: ``(n,)`` int64, ids.
        distances: ``(n,)`` float64, to the confirmed ones, mean squared; NaN where not known.
    """

    faces: NDArray[np.int64]
    distances: NDArray[np.float64]


def about_doubts(
    person: int, doubts: Doubts, chances: Chances, people: int
) -> tuple[Topic, list[int]] | None:
    """Return a page of a person's unconfirmed faces, the most doubtful first, and those faces.

    A distance that is not known is doubtful. None where no face is doubtful.
    """
    faces, away = doubts.faces, doubts.distances
    chance = np.where(np.isnan(away), 0.5, chances.of(np.nan_to_num(away), people))
    order = np.lexsort((faces, chance))
    order = order[chance[order] < 1 - DOUBTFUL][:PAGE]
    if not len(order):
        return None
    worst = float(np.nanmax(away[order])) if np.isfinite(away[order]).any() else float("nan")
    gain = float((1 - chance[order]).sum())
    topic = Topic(Kind.PAGE, person, person, 0, worst, float(chance[order].mean()), gain)
    return topic, faces[order].tolist()


def about_pairs(
    groups: Means, reach: float, chances: Chances, allowed: Callable[[int, int], bool]
) -> list[Topic]:
    """Return the nearest pairs of big unnamed groups, each group with its nearest one."""
    rows = np.flatnonzero(groups.sizes >= PAIR_FACES)
    rows = rows[np.lexsort((-groups.keys[rows], -groups.sizes[rows]))[:PAIRED]]
    means = groups.sums[rows] / np.maximum(groups.sizes[rows, None], 1).astype(np.float32)
    away = np.maximum(2 - 2 * means @ means.T, 0)
    away[np.tril_indices(len(rows))] = np.inf
    found = []
    for one in np.flatnonzero((away < reach).any(axis=1)).tolist():
        near = np.flatnonzero(away[one] < reach)
        for other in near[np.argsort(away[one, near], kind="stable")].tolist():
            keys = int(groups.keys[rows[one]]), int(groups.keys[rows[other]])
            if allowed(*keys):
                found.append((*keys, float(away[one, other]), int(groups.sizes[rows[other]])))
                break
    chance = chances.of(np.array([away for _, _, away, _ in found]), len(groups))
    return [
        Topic(Kind.PAIR, a, 0, b, away, float(p), float(p) * size / 2)
        for (a, b, away, size), p in zip(found, chance.tolist(), strict=True)
    ]


def ranked(topics: Sequence[Topic]) -> list[Topic]:
    """Return questions by gain, the greatest first; chance has no part in the order of equals."""
    return sorted(topics, key=lambda topic: (-topic.gain, topic.kind, -topic.key, topic.other))
