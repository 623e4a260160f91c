"""Which people are near which unnamed groups, kept up while both change.

A group of 100,000 faces is compared to 2,000 people once. After that an answer costs one row or one
column of that table: the groups that changed against all people, a person who changed against all
groups. Only the few nearest people of each group are kept, so the table itself is never made.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

KEPT = 8
"""People kept for each group: the one who is asked about, and others whom a key can choose."""

_ROWS_AT_ONCE = 1024
_FIRST_ROOM = 64

Allowed = Callable[[int, int], bool]
"""Whether the group of a key can be the person of an id at all."""


class Means:
    """Sums of the unit vectors of keys, each in a row that is used again when its key goes.

    Attributes:
        rows: the row of each key.
        keys: ``(r,)`` int64, the key of each row, 0 for a free one.
        sums: ``(r, d)`` float32, the sum of the members' vectors; 0 in a free row.
        sizes: ``(r,)`` int64, number of members; 0 in a free row.
    """

    def __init__(self, dimension: int, room: int = _FIRST_ROOM) -> None:
        self.rows: dict[int, int] = {}
        self.keys = np.zeros(room, np.int64)
        self.sums = np.zeros((room, dimension), np.float32)
        self.sizes = np.zeros(room, np.int64)
        self._free = list(range(room))[::-1]

    @classmethod
    def of(
        cls, keys: NDArray[np.int64], sums: NDArray[np.float32], sizes: NDArray[np.int64]
    ) -> Means:
        """Return means that take these arrays over; a row of size 0, and of zeros, is free."""
        means = cls(sums.shape[1], 0)
        means.keys, means.sums, means.sizes = keys, sums, sizes
        used = np.flatnonzero(sizes)
        means.rows = dict(zip(keys[used].tolist(), used.tolist(), strict=True))
        means._free = np.flatnonzero(sizes == 0)[::-1].tolist()
        return means

    def __len__(self) -> int:
        return len(self.rows)

    def put(self, key: int, total: NDArray[np.float32], size: int) -> None:
        """Let ``key`` have ``size`` > 0 members whose vectors add up to ``total`` ``(d,)``."""
        if key not in self.rows:
            if not self._free:
                self._grow()
            self.rows[key] = self._free.pop()
        row = self.rows[key]
        self.keys[row], self.sums[row], self.sizes[row] = key, total, size

    def drop(self, key: int) -> None:
        """Forget a key; one that is not there is no harm."""
        row = self.rows.pop(key, None)
        if row is not None:
            self.keys[row], self.sums[row], self.sizes[row] = 0, 0, 0
            self._free.append(row)

    def mean(self, key: int) -> NDArray[np.float32]:
        """Return the mean vector of a key, ``(d,)``, not normalised."""
        row = self.rows[key]
        return np.asarray(self.sums[row] / np.float32(self.sizes[row]))

    def distances(self, mean: NDArray[np.float32]) -> NDArray[np.float32]:
        """Return the mean squared distance of each row to a mean, ``(r,)``; infinite if free."""
        far = np.full(len(self.keys), np.inf, np.float32)
        used = self.sizes > 0
        towards = self.sums @ mean
        far[used] = np.maximum(2 - 2 * towards[used] / self.sizes[used], 0)
        return far

    def _grow(self) -> None:
        # By an eighth: the sums of many groups are most of what a sitting keeps.
        room = len(self.keys)
        more = max(room // 8, _FIRST_ROOM)
        self.keys = np.concatenate((self.keys, np.zeros(more, np.int64)))
        self.sizes = np.concatenate((self.sizes, np.zeros(more, np.int64)))
        self.sums = np.concatenate((self.sums, np.zeros((more, self.sums.shape[1]), np.float32)))
        self._free.extend(range(room + more - 1, room - 1, -1))


class Candidates:
    """The nearest people of each unnamed group who it can be, nearest first.

    Attributes:
        near: ``(r, KEPT)`` int64, person ids by the row of ``groups``; 0 where there is none.
        distances: ``(r, KEPT)`` float32, their mean squared distances; infinite where none.
    """

    def __init__(self, groups: Means, people: Means, reach: float, allowed: Allowed) -> None:
        self._groups, self._people = groups, people
        self._reach, self._allowed = reach, allowed
        self.near = np.zeros((0, KEPT), np.int64)
        self.distances = np.zeros((0, KEPT), np.float32)
        # Whoever is not listed is at least so far away, or can't be it.
        self._bounds = np.zeros(0, np.float32)
        self._make_room()

    def look(self, keys: Sequence[int]) -> None:
        """Compare groups to all people anew."""
        self._make_room()
        rows = np.array([self._groups.rows[key] for key in keys], np.int64)
        for start in range(0, len(rows), _ROWS_AT_ONCE):
            self._look(rows[start : start + _ROWS_AT_ONCE])

    def person_changed(self, person: int) -> None:
        """Compare a person, who may be new or gone, to all groups anew."""
        self._make_room()
        lost = self._take_out(person)
        if person in self._people.rows:
            away = self._groups.distances(self._people.mean(person))
            for row in np.flatnonzero(away < self._bounds).tolist():
                if self._allowed(int(self._groups.keys[row]), person):
                    self._insert(row, person, float(away[row]))
        # A list that ran empty says nothing of those beyond its bound.
        thin = lost[(self.near[lost, 0] == 0) & (self._bounds[lost] < self._reach)]
        if len(thin):
            self._look(thin)

    def of(self, key: int) -> list[tuple[int, float]]:
        """Return the nearest people of a group with their distances."""
        row = self._groups.rows[key]
        known = self.near[row] > 0
        return list(
            zip(self.near[row][known].tolist(), self.distances[row][known].tolist(), strict=True)
        )

    def _take_out(self, person: int) -> NDArray[np.int64]:
        """Take a person out of all lists; return the rows that had them."""
        listed = self.near == person
        lost = np.flatnonzero(listed.any(axis=1))
        if len(lost):
            self.distances[listed] = np.inf
            self.near[listed] = 0
            order = np.argsort(self.distances[lost], axis=1, kind="stable")
            self.distances[lost] = np.take_along_axis(self.distances[lost], order, axis=1)
            self.near[lost] = np.take_along_axis(self.near[lost], order, axis=1)
        return lost

    def _insert(self, row: int, person: int, away: float) -> None:
        place = int(np.searchsorted(self.distances[row], away, side="right"))
        if place == KEPT:
            self._bounds[row] = away
            return
        if np.isfinite(self.distances[row, -1]):
            self._bounds[row] = self.distances[row, -1]
        self.near[row, place + 1 :] = self.near[row, place:-1]
        self.distances[row, place + 1 :] = self.distances[row, place:-1]
        self.near[row, place], self.distances[row, place] = person, away

    def _look(self, rows: NDArray[np.int64]) -> None:
        self.near[rows], self.distances[rows], self._bounds[rows] = 0, np.inf, self._reach
        used = np.flatnonzero(self._people.sizes)
        if not len(used):
            return
        means = self._people.sums[used] / self._people.sizes[used, None].astype(np.float32)
        groups = self._groups.sums[rows] / self._groups.sizes[rows, None].astype(np.float32)
        away = np.maximum(2 - 2 * groups @ means.T, 0)
        for line in np.flatnonzero(away.min(axis=1) < self._reach).tolist():
            self._fill(int(rows[line]), used, away[line])

    def _fill(self, row: int, used: NDArray[np.int64], away: NDArray[np.float32]) -> None:
        near = np.flatnonzero(away < self._reach)
        near = near[np.argsort(away[near], kind="stable")]
        key, found = int(self._groups.keys[row]), 0
        for column in near.tolist():
            if found == KEPT:
                self._bounds[row] = away[column]
                return
            person = int(self._people.keys[used[column]])
            if self._allowed(key, person):
                self.near[row, found], self.distances[row, found] = person, away[column]
                found += 1

    def _make_room(self) -> None:
        more = len(self._groups.keys) - len(self._bounds)
        if more > 0:
            self.near = np.concatenate((self.near, np.zeros((more, KEPT), np.int64)))
            blank = np.full((more, KEPT), np.inf, np.float32)
            self.distances = np.concatenate((self.distances, blank))
            bounds = np.full(more, self._reach, np.float32)
            self._bounds = np.concatenate((self._bounds, bounds))

    def forget(self, rows: Iterable[int]) -> None:
        """Empty the lists of rows whose group is gone."""
        gone = list(rows)
        self.near[gone], self.distances[gone], self._bounds[gone] = 0, np.inf, self._reach
