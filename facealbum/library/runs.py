"""Many short lists of numbers in one array: lists of Python's own take ten times that."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray


class Runs:
    """The numbers of each list by the list's number, one list after the other.

    They are looked at through ``memoryview``, which gives a few numbers sooner than an array does.
    """

    def __init__(self, lists: NDArray[np.int64], numbers: NDArray[np.int64], count: int) -> None:
        """Take for each number, ``(n,)``, which of ``count`` lists it is in; its order stays."""
        self._numbers = numbers[np.argsort(lists, kind="stable")].data
        self._ends = np.cumsum(np.bincount(lists, minlength=count)).data

    def __len__(self) -> int:
        return len(self._ends)

    def __getitem__(self, number: int) -> memoryview[int]:
        return self._numbers[self._ends[number - 1] if number else 0 : self._ends[number]]

    def keep(self, count: int) -> None:
        """Forget all lists but the first ``count``."""
        self._ends = self._ends[:count]


def meet(one: Sequence[int], other: Sequence[int]) -> bool:
    """Return whether two ascending lists have a number in common."""
    few, many = sorted((one, other), key=len)
    for number in few:
        at = bisect_left(many, number)
        if at < len(many) and many[at] == number:
            return True
    return False
