"""What is linked: faces, or groups of them that are linked already, as mean and size."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from facealbum.grouping.shortlist import NONE
from facealbum.grouping.subspace import shortened

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from facealbum.grouping.constraints import Conflicts

PAIRS_AT_ONCE = 256
"""Pairs of rows gathered for one exact distance computation."""


class Units:
    """What is linked: faces, or groups of them, as mean and size. Merging keeps the smaller index.

    A weak unit has size 0, so that its mean has no weight once it is linked. Weak faces stand
    behind all others: what one is linked to keeps its index.

    Attributes:
        sizes: ``(u,)`` int64, number of faces that lead.
        alive: ``(u,)`` bool, not yet merged into another.
        rounds: how many rounds of merges there were.
        changed: ``(u,)`` int32, the round in which it last merged.
        conflicts: which may not be linked.
        in_play: units that may still merge, ascending, and some that no longer do.
    """

    def __init__(
        self, means: NDArray[np.float32], sizes: NDArray[np.int64], conflicts: Conflicts
    ) -> None:
        count = len(sizes)
        self._means = means
        self._short = shortened(means)
        self._slot = np.arange(count)
        self._into = np.arange(count)
        self.sizes = sizes
        self.alive = np.ones(count, dtype=bool)
        self.rounds = 0
        self.changed = np.zeros(count, dtype=np.int32)
        self.conflicts = conflicts
        self.in_play = np.arange(count)

    def __len__(self) -> int:
        return len(self.sizes)

    def rows(self, units: NDArray[np.int64]) -> NDArray[np.float32]:
        """Return the means of ``units``, shortened: products with ``block`` are upper bounds."""
        return self._short[self._slot[units]]

    def block(self, start: int, stop: int) -> NDArray[np.float32]:
        """Return those of ``in_play[start:stop]`` without a copy; a merged unit's is NaN."""
        return self._short[start:stop]

    def similarities(self, unit: int) -> NDArray[np.float32]:
        """Return the product of a unit's mean with that of each of ``in_play``."""
        return np.asarray(self._means @ self._means[self._slot[unit]])

    def packed(self, units: NDArray[np.int64]) -> NDArray[np.bool_]:
        """Return for each unit whether its mean is still at hand: ``narrow`` left it in play."""
        return np.asarray(self._slot[units] != NONE)

    def current(self, units: NDArray[np.int64]) -> NDArray[np.int64]:
        """Return the units into which ``units`` were merged meanwhile, or themselves."""
        now = self._into[units]
        while True:
            further = self._into[now]
            if np.array_equal(further, now):
                self._into[units] = now
                return now
            now = further

    def distances(self, a: NDArray[np.int64], b: NDArray[np.int64]) -> NDArray[np.float32]:
        """Return the mean squared distance of each pair, bit for bit the same for (b, a)."""
        first, second = self._slot[np.minimum(a, b)], self._slot[np.maximum(a, b)]
        result = np.empty(len(a), dtype=np.float32)
        for start in range(0, len(a), PAIRS_AT_ONCE):
            part = slice(start, start + PAIRS_AT_ONCE)
            result[part] = np.vecdot(self._means[first[part]], self._means[second[part]])
        return np.maximum(2 - 2 * result, 0)

    def merge(self, a: NDArray[np.int64], b: NDArray[np.int64]) -> None:
        """Merge each ``b`` into its ``a`` in one round; ``a < b``, and no unit occurs twice."""
        self.rounds += 1
        share = (self.sizes[b] / (self.sizes[a] + self.sizes[b]))[:, None]
        for start in range(0, len(a), PAIRS_AT_ONCE):
            part = slice(start, start + PAIRS_AT_ONCE)
            kept, gone = self._slot[a[part]], self._slot[b[part]]
            mean, other = self._means[kept].astype(np.float64), self._means[gone]
            self._means[kept] = mean + share[part] * (other - mean)
            # Above no floor, whatever the threshold.
            self._means[gone] = np.nan
            if self._short is not self._means:
                mean, other = self._short[kept].astype(np.float64), self._short[gone]
                self._short[kept] = mean + share[part] * (other - mean)
                self._short[gone] = np.nan
        self.sizes[a] += self.sizes[b]
        self.alive[b] = False
        self._into[b] = a
        self.changed[a] = self.changed[b] = self.rounds
        self.conflicts.merge(a, b)

    def attach(self, hosts: NDArray[np.int64], weak: NDArray[np.int64]) -> NDArray[np.bool_]:
        """Link each of ``weak`` to its host in one round, in this order; a host may occur often.

        Returns:
            Which were linked: one that an earlier one forbids is not.
        """
        done = np.ones(len(weak), dtype=bool)
        bound = self.conflicts.bound(weak)
        for at in np.flatnonzero(bound).tolist():
            host, face = hosts[at : at + 1], weak[at : at + 1]
            done[at] = self.conflicts.allowed(host, face)[0]
            if done[at]:
                self.conflicts.merge(host, face)
        self.rounds += 1
        gone = weak[done]
        self.alive[gone] = False
        self._into[gone] = hosts[done]
        self.changed[gone] = self.changed[hosts] = self.rounds
        lost = self._slot[gone]
        self._means[lost[lost != NONE]] = np.nan
        self._short[lost[lost != NONE]] = np.nan
        return done

    def narrow(self, units: NDArray[np.int64]) -> None:
        """Keep the means of ``units`` (ascending) only: the others never merge again."""
        if len(units) == len(self.in_play):
            return
        is_short = self._short is not self._means
        self._means = self._means[self._slot[units]]
        self._short = self._short[self._slot[units]] if is_short else self._means
        self._slot = np.full(len(self), NONE)
        self._slot[units] = np.arange(len(units))
        self.in_play = units
