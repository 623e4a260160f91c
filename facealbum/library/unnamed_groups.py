"""The unnamed groups as they were read last: most are the same when they are read again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from facealbum.store import unnamed_group

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from facealbum.domain.types import Group
    from facealbum.store import Tables


class UnnamedGroups:
    """Reads all unnamed groups, and makes anew only what is different from the last time.

    An import changes a few hundred of 25,000 twice a second. Made anew they had to be compared one
    by one, collected and let go, for which the whole window waited.
    """

    def __init__(self) -> None:
        self._last: tuple[NDArray[np.int64], list[Group]] = (np.zeros((0, 1), np.int64), [])

    def read(self, tables: Tables) -> list[Group]:
        """Return the groups, biggest first, then oldest first; in any thread."""
        rows = tables.groups.unnamed_rows()
        old, known = self._last
        before, same = np.zeros(len(rows), np.intp), np.zeros(len(rows), np.bool_)
        if len(old):
            order = np.argsort(old[:, 0])
            places = np.searchsorted(old[order, 0], rows[:, 0])
            before = order[np.minimum(places, len(old) - 1)]
            same = (old[before] == rows).all(axis=1)
        groups: list[Group] = [
            known[at] if stays else unnamed_group(row)
            for at, stays, row in zip(before.tolist(), same.tolist(), rows, strict=True)
        ]
        self._last = rows, groups
        return groups
