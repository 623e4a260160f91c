"""In which scenes the faces of many groups are, in arrays: sets of them take ten times that."""

from __future__ import annotations

from collections.abc import Sequence
from typing import overload

import numpy as np
from numpy.typing import NDArray

from facealbum.library.runs import Runs


class GroupScenes(Sequence[frozenset[int]]):
    """The scenes of each group by its number; only those that changed are sets in memory."""

    def __init__(self, numbers: NDArray[np.int64], scenes: NDArray[np.int64], groups: int) -> None:
        """Take the group's number and the scene of each face, ``(n,)``, in any order."""
        self._scenes = Runs(numbers, scenes, groups)
        self._changed: dict[int, frozenset[int]] = {}
        self._count = groups

    @classmethod
    def of_none(cls) -> GroupScenes:
        """Return the scenes of no group yet."""
        return cls(np.zeros(0, np.int64), np.zeros(0, np.int64), 0)

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, number: int) -> frozenset[int]: ...
    @overload
    def __getitem__(self, number: slice) -> Sequence[frozenset[int]]: ...
    def __getitem__(self, number: int | slice) -> frozenset[int] | Sequence[frozenset[int]]:
        if isinstance(number, slice):
            return [self[each] for each in range(*number.indices(self._count))]
        if not 0 <= number < self._count:
            raise IndexError(number)
        changed = self._changed.get(number)
        return frozenset(self._scenes[number]) if changed is None else changed

    def __setitem__(self, number: int, scenes: frozenset[int]) -> None:
        if not 0 <= number < self._count:
            raise IndexError(number)
        self._changed[number] = scenes

    def append(self) -> None:
        """Add a group that has no face yet."""
        self._changed[self._count] = frozenset()
        self._count += 1

    def keep(self, numbers: NDArray[np.int64]) -> None:
        """Keep the groups of these numbers, ascending; they are numbered anew."""
        same = int((numbers == np.arange(len(numbers))).sum())
        moved = {at: self[number] for at, number in enumerate(numbers[same:].tolist(), same)}
        self._changed = {at: those for at, those in self._changed.items() if at < same} | moved
        self._scenes.keep(same)
        self._count = len(numbers)
