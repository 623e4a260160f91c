"""Where faces stood at one moment, as the journal remembers it: in arrays.

A regroup moves 200,000 faces. A tuple and two numbers of Python's for each would be 50 MB, twice,
and what lies between them is not given back.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from math import isnan

import numpy as np
from numpy.typing import NDArray

from facealbum.store.scope import as_list

NOWHERE = 0
"""The key of a face that stands in no group."""

AT_ONCE = 8192
"""Rows that are read or written together."""

ROW = np.dtype([("face", "<i8"), ("key", "<i8"), ("distance", "<f8"), ("settled", "i1")])


@dataclass(frozen=True, slots=True, eq=False)
class Places:
    """Where some faces stood, aligned, by face id.

    Attributes:
        faces: ``(n,)`` int64, ascending, each once.
        keys: ``(n,)`` int64, of their groups, or ``NOWHERE``.
        distances: ``(n,)`` float64, NaN for none.
        settled: ``(n,)`` int8, 0 or 1.
    """

    faces: NDArray[np.int64]
    keys: NDArray[np.int64]
    distances: NDArray[np.float64]
    settled: NDArray[np.int8]

    @classmethod
    def of(cls, rows: NDArray[np.void]) -> Places:
        """Return those of some rows (``ROW``), in any order."""
        rows = rows[np.argsort(rows["face"])]
        return cls(*(np.ascontiguousarray(rows[name]) for name in ROW.names or ()))

    @classmethod
    def of_none(cls) -> Places:
        """Return the places of no face."""
        return cls.of(np.zeros(0, ROW))

    @classmethod
    def joined(cls, parts: Sequence[Places]) -> Places:
        """Return the places of several that have no face in common."""
        faces = np.concatenate([part.faces for part in parts])
        together = cls(
            faces,
            np.concatenate([part.keys for part in parts]),
            np.concatenate([part.distances for part in parts]),
            np.concatenate([part.settled for part in parts]),
        )
        return together.some(np.argsort(faces))

    def __len__(self) -> int:
        return len(self.faces)

    def __contains__(self, face: int) -> bool:
        return bool(self.has(np.array([face]))[0])

    def has(self, faces: NDArray[np.int64]) -> NDArray[np.bool_]:
        """Return which of these faces it speaks of."""
        if not len(self):
            return np.zeros(len(faces), np.bool_)
        at = np.minimum(np.searchsorted(self.faces, faces), len(self) - 1)
        return np.asarray(self.faces[at] == faces)

    def key_of(self, face: int) -> int:
        """Return the key of the group that a face stood in; ``NOWHERE`` also if not known."""
        return int(self.keys[np.searchsorted(self.faces, face)]) if face in self else NOWHERE

    def named(self) -> set[int]:
        """Return the keys of the groups that faces stood in."""
        return set(np.unique(self.keys[self.keys != NOWHERE]).tolist())

    def some(self, which: NDArray[np.bool_] | NDArray[np.int64] | slice) -> Places:
        """Return those of some rows."""
        return Places(
            self.faces[which], self.keys[which], self.distances[which], self.settled[which]
        )

    def same_as(self, other: Places) -> NDArray[np.bool_]:
        """Return which faces stood where they stand in ``other``, which has the same faces."""
        near = self.distances == other.distances
        near |= np.isnan(self.distances) & np.isnan(other.distances)
        return np.asarray((self.keys == other.keys) & (self.settled == other.settled) & near)

    def rows(self) -> Iterator[tuple[int, int, float | None, int]]:
        """Yield face, key, distance and settled as SQL takes them, some thousand at a time."""
        for start in range(0, len(self), AT_ONCE):
            part = self.some(slice(start, start + AT_ONCE))
            distances = [None if isnan(away) else away for away in part.distances.tolist()]
            yield from zip(
                part.faces.tolist(), part.keys.tolist(), distances, part.settled.tolist(),
                strict=True,
            )  # fmt: skip


@dataclass(slots=True, eq=False)
class RememberedPlaces:
    """Places that come a few at a time; parts of like size are joined, so that few stand."""

    _parts: list[Places] = field(default_factory=list)

    def lacking(self, faces: Iterable[int]) -> NDArray[np.int64]:
        """Return those faces, each once, of which nothing is remembered."""
        new = np.unique(ids_of(faces))
        for part in self._parts:
            new = new[~part.has(new)]
        return new

    def add(self, places: Places) -> None:
        """Remember places of faces that were lacking."""
        self._parts.append(places)
        while len(self._parts) > 1 and len(self._parts[-2]) <= 2 * len(self._parts[-1]):
            self._parts[-2:] = [Places.joined(self._parts[-2:])]

    def take(self) -> Places:
        """Return all, and forget them."""
        parts, self._parts = self._parts, []
        return Places.joined(parts) if parts else Places.of_none()


def ids_of(faces: Iterable[int]) -> NDArray[np.int64]:
    """Return ids as an array."""
    return faces if isinstance(faces, np.ndarray) else np.fromiter(faces, np.int64)


def as_lists(faces: NDArray[np.int64]) -> Iterator[str]:
    """Yield ids as ``as_list`` gives them, some thousand at a time."""
    for start in range(0, len(faces), AT_ONCE):
        yield as_list(faces[start : start + AT_ONCE].tolist())
