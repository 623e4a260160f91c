"""Who stands in which group, and where and when they were seen, in arrays.

A library has tens of thousands of unnamed groups of a face or two: as tuples and sets of Python's
they would take ten times that, and never give all of it back.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from facealbum.library.runs import Runs

LATE = date.max.toordinal() + 1
"""Later than any day; of a photo without a date nobody can say that it was before a birth."""


@dataclass(frozen=True, slots=True, eq=False)
class Members:
    """Members of some groups, aligned, those of a group next to each other.

    Attributes:
        keys: ``(n,)`` int64, of the groups, ascending.
        faces: ``(n,)`` int64, ids, ascending in each group.
        scenes: ``(n,)`` int64, the photo of each face, in a clip the moment.
        days: ``(n,)`` int64, when that was, as ``date.toordinal``, or ``LATE``.
        sure: ``(n,)`` bool, whether the face is confirmed.
    """

    keys: NDArray[np.int64]
    faces: NDArray[np.int64]
    scenes: NDArray[np.int64]
    days: NDArray[np.int64]
    sure: NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.keys)

    def part(self, start: int, end: int) -> Members:
        """Return those from ``start`` on, up to but without ``end``."""
        some = slice(start, end)
        return Members(
            self.keys[some], self.faces[some], self.scenes[some], self.days[some], self.sure[some]
        )

    def groups(self) -> Iterator[tuple[int, Members]]:
        """Yield each group's key and members."""
        starts = np.flatnonzero(np.diff(self.keys, prepend=0))
        for start, end in pairwise([*starts.tolist(), len(self)]):
            yield int(self.keys[start]), self.part(start, end)


class UnnamedGroup(NamedTuple):
    """The members of an unnamed group.

    Attributes:
        faces: ids, ascending.
        scenes: theirs, ascending.
        earliest: the first day, or ``LATE``.
    """

    faces: Sequence[int]
    scenes: Sequence[int]
    earliest: int


class UnnamedGroups:
    """The members of all unnamed groups by key; only those that changed stand for themselves."""

    def __init__(self, members: Members) -> None:
        keys, groups = np.unique(members.keys, return_inverse=True)
        order = np.argsort(members.scenes, kind="stable")
        earliest = np.full(len(keys), LATE)
        np.minimum.at(earliest, groups, members.days)
        self._keys, self._earliest = keys.data, earliest.data
        self._faces = Runs(groups, members.faces, len(keys))
        self._scenes = Runs(groups[order], members.scenes[order], len(keys))
        self._changed: dict[int, UnnamedGroup | None] = {}

    def __contains__(self, key: int) -> bool:
        return self._find(key) is not None

    def __getitem__(self, key: int) -> UnnamedGroup:
        group = self._find(key)
        if group is None:
            raise KeyError(key)
        return group

    def put(self, keys: Iterable[int], members: Members) -> None:
        """Let the groups of ``keys`` have these members, or none."""
        self._changed.update(dict.fromkeys(keys))
        for key, those in members.groups():
            self._changed[key] = UnnamedGroup(
                those.faces.tolist(), sorted(those.scenes.tolist()), int(those.days.min())
            )

    def _find(self, key: int) -> UnnamedGroup | None:
        if key in self._changed:
            return self._changed[key]
        at = bisect_left(self._keys, key)
        if at == len(self._keys) or self._keys[at] != key:
            return None
        return UnnamedGroup(self._faces[at], self._scenes[at], self._earliest[at])


class PersonFaces(NamedTuple):
    """The faces that stand with a person.

    Attributes:
        confirmed: ``(n,)`` int64, ids, ascending.
        scenes: ``(s,)`` int64, of the confirmed ones, each once, ascending.
        unsure: ``(m,)`` int64, ids of the others, ascending.
        unsure_scenes: ``(m,)`` int64, of each of them.
    """

    confirmed: NDArray[np.int64]
    scenes: NDArray[np.int64]
    unsure: NDArray[np.int64]
    unsure_scenes: NDArray[np.int64]

    @classmethod
    def of(cls, members: Members) -> PersonFaces:
        """Return those of one person's members."""
        sure, unsure = members.sure, ~members.sure
        return cls(
            members.faces[sure],
            np.unique(members.scenes[sure]),
            members.faces[unsure],
            members.scenes[unsure],
        )


NOBODY = PersonFaces(*np.zeros((4, 0), np.int64))
"""Of a person who stands nowhere."""
