"""Who is nearest: for each unit a short list of the nearest others.

The mean squared distance between the members of two units with mean vectors a and b (of unit
vectors, not normalised) is 2 - 2 a.b, so a blocked matrix product finds neighbours and no
pairwise matrix is kept; the product is one of short vectors, which bounds the true one
(``subspace``). A list stays useful while units merge, because average linkage is
reducible (Bruynooghe 1978): a merged unit is no nearer to others than the nearer of its parts.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np

from facealbum.grouping.shortlist import NONE, Shortlist

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from facealbum.grouping.units import Units

BLOCK = 2048
"""Rows and columns of one tile of the matrix product: 16 MiB, which a laptop's cache holds."""

LISTED = 32
"""Neighbours kept for each unit; more cost memory, fewer cost further searches."""

SLACK = 1e-5
"""A distance from the matrix product is above the exact one by less than this: float32, up to
some thousand dimensions."""

WAITING_AT_MOST = 256
"""Units that wait for a search until one is made though other pairs are left to merge."""

NARROW_BELOW = 0.75
"""The means are packed anew when fewer than this share of them can still merge."""

LAST = np.iinfo(np.int32).max


class Neighbours:
    """For each unit its nearest permitted neighbour within ``loosest``.

    A unit's list holds its nearest permitted units; whatever is not in it is farther than its
    ``reach``, so that the nearest of the list is the nearest of all if it is within the reach.
    A unit whose list has run dry waits until it is searched for anew, against all. The first
    ``seeds`` units forbid each other.
    """

    def __init__(self, units: Units, loosest: float, listed: int = LISTED, seeds: int = 0) -> None:
        count = len(units)
        self._units = units
        self._seeds = seeds
        self._loosest = _rounded_down(loosest)
        self._listed = listed
        self._ids = np.full((count, listed), NONE, dtype=np.int32)
        self._distances = np.full((count, listed), np.inf, dtype=np.float32)
        self._reach = np.full(count, self._loosest, dtype=np.float32)
        self._seen = np.zeros(count, dtype=np.int32)
        self._nearest = np.full(count, NONE)
        self._nearest_distance = np.full(count, np.inf, dtype=np.float32)
        self._waiting = np.zeros(count, dtype=bool)
        # Faces that attach to others; a group of weak ones that was there is joined as any other.
        self._attaching = units.conflicts.weak.copy()
        self._attaching[:seeds] = False
        self._any_attach = bool(self._attaching.any())

    @property
    def open(self) -> int:
        """How many units have a neighbour or wait for a search."""
        return int(np.count_nonzero((self._nearest != NONE) | self._waiting))

    def search_all(self, report: Callable[[float], None]) -> None:
        """Find the neighbours of all units; the seeds are not compared to each other."""
        units, frozen = self._units, self._seeds
        units.narrow(np.flatnonzero(units.alive))
        everyone = units.in_play
        shortlist = self._shortlist(everyone)
        total = len(everyone)
        starts = [*range(0, frozen, BLOCK), *range(frozen, total, BLOCK)]
        stops = [*starts[1:], total]
        for start, stop in zip(starts, stops, strict=True):
            if start < frozen:
                continue
            rows = units.block(start, stop)
            for left, right in zip(starts, stops, strict=True):
                if left > start:
                    break
                tile = rows @ units.block(left, right).T
                shortlist.offer(start, tile, everyone[left:right])
                if left < start:
                    shortlist.offer(left, tile.T, everyone[start:stop])
            report((stop - frozen) / (total - frozen) * stop / total)
        self._adopt(everyone, shortlist)

    def _search(self, searchers: NDArray[np.int64]) -> None:
        """Find the neighbours of ``searchers`` among all that are in play."""
        units = self._units
        in_play = units.alive & (self._waiting | (self._nearest != NONE))
        if np.count_nonzero(in_play) < NARROW_BELOW * len(units.in_play):
            units.narrow(np.flatnonzero(in_play))
        others = units.in_play
        shortlist = self._shortlist(searchers)
        for first in range(0, len(searchers), BLOCK):
            rows = units.rows(searchers[first : first + BLOCK])
            for start in range(0, len(others), BLOCK):
                tile = rows @ units.block(start, start + BLOCK).T
                shortlist.offer(first, tile, others[start : start + BLOCK])
        self._adopt(searchers, shortlist)

    def _shortlist(self, searchers: NDArray[np.int64]) -> Shortlist:
        floor = 1 - (float(self._loosest) + SLACK) / 2
        return Shortlist(searchers, self._listed, floor, self._units.conflicts)

    def _adopt(self, searchers: NDArray[np.int64], shortlist: Shortlist) -> None:
        """Take over what a search found, with exact distances."""
        units, ids = self._units, shortlist.ids
        line, place = np.nonzero(ids != NONE)
        distances = np.full(ids.shape, np.inf, dtype=np.float32)
        distances[line, place] = units.distances(searchers[line], ids[line, place].astype(np.int64))
        full = np.isfinite(shortlist.similarities).all(axis=1)
        reach = np.where(full, 2 - 2 * shortlist.floor - SLACK, self._loosest)
        self._ids[searchers] = ids
        self._distances[searchers] = distances
        self._reach[searchers] = np.minimum(reach, self._loosest)
        self._seen[searchers] = units.rounds
        self._choose(searchers)
        # As many copies of one vector as a list has room for: the list can't tell who is first.
        for unit in searchers[full & self._waiting[searchers]].tolist():
            self._search_exactly(unit)

    def _search_exactly(self, unit: int) -> None:
        units = self._units
        me = np.array([unit])
        everyone = units.in_play
        similarities = units.similarities(unit)
        near = (similarities > 1 - (self._loosest + SLACK) / 2) & (everyone != unit)
        near[near] = units.conflicts.allowed(np.repeat(me, near.sum()), everyone[near])
        if not near.any():
            self._waiting[unit] = False
            return
        near &= similarities >= similarities[near].max() - SLACK
        found = everyone[near]
        distances = units.distances(np.repeat(me, len(found)), found)
        best = int(np.lexsort((found ^ unit, distances))[0])
        within = distances[best] <= self._loosest
        self._nearest[unit] = found[best] if within else NONE
        self._nearest_distance[unit] = distances[best]
        self._waiting[unit] = False

    def reciprocal(
        self,
    ) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float32]]:
        """Return the pairs ``a < b`` that are nearest to each other, and their distances."""
        while True:
            here = np.flatnonzero(self._nearest != NONE)
            there = self._nearest[here]
            mutual = (self._nearest[there] == here) & (here < there)
            waiting = np.flatnonzero(self._waiting)
            if len(waiting) and (len(waiting) >= WAITING_AT_MOST or not mutual.any()):
                self._search(waiting)
                continue
            a = here[mutual]
            return a, there[mutual], self._nearest_distance[a]

    def attached(
        self,
    ) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float32]]:
        """Link weak units to what they are nearest to; return hosts, weak units and distances.

        A weak unit changes no mean, so one host takes all those at once that are nearer than
        whatever could change it: its nearest neighbour that leads, listed or not. One that may
        forbid another must not come before a nearer one that still may, so those go by the host's
        own list, as far as nobody in it is undecided.
        """
        units = self._units
        none = np.empty(0, dtype=np.int64), np.empty(0, dtype=np.int64), np.empty(0, np.float32)
        if not self._any_attach:
            return none
        found = np.flatnonzero(self._attaching & units.alive & (self._nearest != NONE))
        hosts, distances = self._nearest[found], self._nearest_distance[found]
        distinct, which = np.unique(hosts, return_inverse=True)
        limits = self._unchanged_up_to(distinct)
        near = distances <= limits[which.reshape(-1)]
        bound = near & units.conflicts.bound(found)
        near[bound] = np.isin(found[bound], self._in_turn(distinct, limits))
        order = np.lexsort((found[near], distances[near]))
        found, hosts, distances = found[near][order], hosts[near][order], distances[near][order]
        if not len(found):
            return none
        done = units.attach(hosts, found)
        self._after_attaching(hosts, found[done])
        return hosts[done], found[done], distances[done]

    def _unchanged_up_to(self, hosts: NDArray[np.int64]) -> NDArray[np.float32]:
        """Return for each host a distance below which it is linked to no unit that leads."""
        ids, distances = self._ids[hosts], self._distances[hosts]
        leads = (ids != NONE) & ~self._attaching[ids]
        nearest = np.where(leads, distances, np.inf).min(axis=1, initial=np.inf)
        reach = self._reach[hosts]
        # With nobody within the loosest threshold, nothing ever changes it.
        alone = ~np.isfinite(nearest) & (reach >= self._loosest)
        return np.where(alone, np.float32(np.inf), np.minimum(nearest, reach))

    def _in_turn(self, hosts: NDArray[np.int64], limits: NDArray[np.float32]) -> NDArray[np.int64]:
        """Return the weak units of the hosts' lists before which no other one may come."""
        units = self._units
        order = np.argsort(self._distances[hosts], axis=1, kind="stable")
        ids = np.take_along_axis(self._ids[hosts], order, axis=1)
        distances = np.take_along_axis(self._distances[hosts], order, axis=1)
        weak = (ids != NONE) & (distances <= limits[:, None])
        weak[weak] = self._attaching[ids[weak]] & units.alive[ids[weak]]
        ready = weak & (self._nearest[ids] == hosts[:, None])
        undecided = weak & ~ready
        undecided[undecided] = units.conflicts.bound(ids[undecided].astype(np.int64))
        before = np.cumsum(undecided, axis=1) > 0
        attaching: NDArray[np.int64] = ids[ready & ~before].astype(np.int64)
        return attaching

    def _after_attaching(self, hosts: NDArray[np.int64], gone: NDArray[np.int64]) -> None:
        """Bring up to date the hosts, whoever is nearest to one, and those that were refused."""
        units = self._units
        self._nearest[gone] = NONE
        self._waiting[gone] = False
        changed = np.zeros(len(self._units), dtype=bool)
        changed[hosts] = changed[gone] = True
        left = np.flatnonzero(self._nearest != NONE)
        left = np.union1d(left[changed[self._nearest[left]]], hosts)
        ids = self._ids[left]
        # A host may be forbidden now what it listed before.
        stale = (units.changed[ids] > self._seen[left][:, None]) | np.isin(left, hosts)[:, None]
        self._renew(left, ids, self._distances[left], stale & (ids != NONE))

    def follow(self, a: NDArray[np.int64], b: NDArray[np.int64]) -> None:
        """Look again for those whose neighbour merged, once each ``b`` went into its ``a``."""
        units = self._units
        merged = np.zeros(len(units), dtype=bool)
        merged[a] = merged[b] = True
        self._nearest[a] = self._nearest[b] = NONE
        # What neither list holds is as far as the lists reach, in the proportion of the sizes.
        share = (units.sizes[b] / units.sizes[a]).astype(np.float32)
        self._reach[a] += share * (self._reach[b] - self._reach[a])
        ids = np.concatenate((self._ids[a], self._ids[b]), axis=1)
        self._renew(a, ids, np.full(ids.shape, np.inf, dtype=np.float32), ids != NONE)
        left = np.flatnonzero(self._nearest != NONE)
        left = left[merged[self._nearest[left]]]
        ids = self._ids[left]
        stale = (ids != NONE) & (units.changed[ids] > self._seen[left][:, None])
        self._renew(left, ids, self._distances[left], stale)

    def _renew(
        self,
        searchers: NDArray[np.int64],
        ids: NDArray[np.int32],
        distances: NDArray[np.float32],
        stale: NDArray[np.bool_],
    ) -> None:
        """Bring lists up to date: follow merges, drop what is forbidden or beyond the reach."""
        units = self._units
        ids[stale] = units.current(ids[stale].astype(np.int64))
        ids[ids == searchers[:, None]] = NONE
        order = np.argsort(ids, axis=1, kind="stable")
        ids = np.take_along_axis(ids, order, axis=1)
        distances = np.take_along_axis(distances, order, axis=1)
        stale = np.take_along_axis(stale, order, axis=1)
        ids[:, 1:][ids[:, 1:] == ids[:, :-1]] = NONE
        line, place = np.nonzero(stale & (ids != NONE))
        found = ids[line, place].astype(np.int64)
        # A listed unit may have merged into one that is far from everyone, and left the game.
        allowed = units.packed(found) & units.conflicts.allowed(searchers[line], found)
        ids[line[~allowed], place[~allowed]] = NONE
        line, place, found = line[allowed], place[allowed], found[allowed]
        distances[line, place] = units.distances(searchers[line], found)
        beyond = (ids == NONE) | (distances > self._reach[searchers][:, None])
        ids[beyond], distances[beyond] = NONE, np.inf
        if ids.shape[1] > self._listed:
            best = np.argpartition(distances, self._listed - 1, axis=1)[:, : self._listed]
            crowded = np.isfinite(distances).sum(axis=1) > self._listed
            ids = np.take_along_axis(ids, best, axis=1)
            distances = np.take_along_axis(distances, best, axis=1)
            self._reach[searchers[crowded]] = distances[crowded].max(axis=1) - SLACK
        self._ids[searchers], self._distances[searchers] = ids, distances
        self._seen[searchers] = units.rounds
        self._choose(searchers)

    def _choose(self, searchers: NDArray[np.int64]) -> None:
        """Take the nearest within the reach; else wait for a search.

        Of equals, the one whose index differs in the lowest bit: a pair ranks the same from both
        sides, so that there is always a pair of mutual neighbours, and of many copies of one face
        half merge in each round.
        """
        distances, reach = self._distances[searchers], self._reach[searchers]
        distances[distances > reach[:, None]] = np.inf
        nearest = distances.min(axis=1, initial=np.inf)
        found = np.isfinite(nearest)
        rank = self._ids[searchers] ^ searchers[:, None]
        best = np.where(distances == nearest[:, None], rank, LAST).min(axis=1, initial=LAST)
        self._nearest[searchers] = np.where(found, best ^ searchers, NONE)
        self._nearest_distance[searchers] = nearest
        self._waiting[searchers] = ~found & (reach < self._loosest)


def _rounded_down(number: float) -> np.float32:
    """Return the largest float32 that is not above ``number``."""
    near = np.float32(number)
    return near if float(near) <= number else np.nextafter(near, np.float32(-np.inf))
