"""The most similar few of many, as tiles of a matrix product pass by."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from facealbum.grouping.constraints import Conflicts

NONE = -1
"""Stands where there is no unit."""

OVERFULL = 4
"""A tile with more hits than this many times its room is thinned out before they are sorted in."""


class Shortlist:
    """The most similar permitted units of each searcher, kept while tiles of similarities come.

    Attributes:
        ids: ``(m, listed)`` int32 units, ``NONE`` where there are fewer, in no order.
        similarities: ``(m, listed)`` float32, -inf where there are fewer.
        floor: ``(m,)`` float32; what is not listed is permitted and at most as similar, or it is
            forbidden.
    """

    def __init__(
        self, searchers: NDArray[np.int64], listed: int, floor: float, conflicts: Conflicts
    ) -> None:
        shape = (len(searchers), listed)
        self._searchers = searchers
        self._conflicts = conflicts
        self.ids = np.full(shape, NONE, dtype=np.int32)
        self.similarities = np.full(shape, -np.inf, dtype=np.float32)
        self.floor = np.full(len(searchers), floor, dtype=np.float32)

    def offer(self, first: int, tile: NDArray[np.float32], offered: NDArray[np.int64]) -> None:
        """Take the best of ``tile`` ``(r, c)``, of r searchers from ``first`` on and c others."""
        row, column = _above(tile, self.floor[first : first + len(tile)])
        searchers, found = self._searchers[first + row], offered[column]
        allowed = (found != searchers) & self._conflicts.allowed(searchers, found)
        row, column = row[allowed], column[allowed]
        if not len(row):
            return
        similarities = tile[row, column]
        listed = self.ids.shape[1]
        if len(row) > OVERFULL * listed * len(tile):
            best = _among_best(tile.shape, row, column, similarities, listed)
            row, column, similarities = row[best], column[best], similarities[best]
        self._insert(first, row, offered[column], similarities)

    def _insert(
        self,
        first: int,
        row: NDArray[np.int64],
        ids: NDArray[np.int64],
        similarities: NDArray[np.float32],
    ) -> None:
        counts = np.bincount(row)
        touched = np.flatnonzero(counts)
        width, listed = int(counts.max()), self.ids.shape[1]
        line = np.searchsorted(touched, row)
        place = np.arange(len(row)) - np.repeat(
            np.concatenate(([0], np.cumsum(counts[touched])[:-1])), counts[touched]
        )
        rows = first + touched
        all_similarities = np.full((len(touched), listed + width), -np.inf, dtype=np.float32)
        all_ids = np.full((len(touched), listed + width), NONE, dtype=np.int32)
        all_similarities[:, :listed] = self.similarities[rows]
        all_ids[:, :listed] = self.ids[rows]
        all_similarities[line, listed + place] = similarities
        all_ids[line, listed + place] = ids
        best = np.argpartition(all_similarities, width, axis=1)[:, width:]
        kept = np.take_along_axis(all_similarities, best, axis=1)
        self.similarities[rows] = kept
        self.ids[rows] = np.take_along_axis(all_ids, best, axis=1)
        self.floor[rows] = np.maximum(self.floor[rows], kept.min(axis=1))


def _above(
    tile: NDArray[np.float32], floor: NDArray[np.float32]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return rows (ascending) and columns of what is above its row's floor."""
    # Of a flat mask numpy finds the few hits some ten times faster than of one with rows.
    if tile.flags.c_contiguous:
        hits = np.flatnonzero(tile > floor[:, None])
        row, column = np.divmod(hits, tile.shape[1])
        return row, column
    # A transposed tile is walked as it lies in memory, then put in the order of its rows.
    column, row = np.divmod(np.flatnonzero(floor < tile.T), tile.shape[0])
    order = np.argsort(row, kind="stable")
    return row[order], column[order]


def _among_best(
    shape: tuple[int, ...],
    row: NDArray[np.int64],
    column: NDArray[np.int64],
    similarities: NDArray[np.float32],
    listed: int,
) -> NDArray[np.bool_]:
    dense = np.full(shape, -np.inf, dtype=np.float32)
    dense[row, column] = similarities
    at = shape[1] - listed
    return np.asarray(similarities >= np.partition(dense, at, axis=1)[:, at][row])
