"""What must and what must not be one human, whatever the vectors say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Constraints:
    """The rules that no grouping breaks at any threshold; all keys are face ids.

    Faces of which the user said that they are one person are linked first, even if two of them
    are in one photo: the user said so. Otherwise two faces of one photo are never one human, two
    persons never become one, and a face that is not a person never joins that person's faces.
    ``persons`` beats ``rejections`` and ``apart`` where they contradict each other.

    Attributes:
        photo_of: face id to photo id. A face that is missing shares its photo with none.
        persons: face id to person id, one entry for each IS verdict.
        rejections: (face id, person id), one for each IS_NOT verdict.
        apart: pairs of face ids that are not one human.
    """

    photo_of: Mapping[int, int] = field(default_factory=dict)
    persons: Mapping[int, int] = field(default_factory=dict)
    rejections: AbstractSet[tuple[int, int]] = frozenset()
    apart: AbstractSet[tuple[int, int]] = frozenset()


class Conflicts:
    """Which units may not be linked: what each holds and what it refuses, kept up as they merge.

    A unit is a face, or several that are linked already. Two units conflict if both have an
    owner and not the same one, or if one holds a token that the other refuses. A photo is held
    and refused by each of its faces; a person is held by its faces and refused by those that are
    not that person.

    Attributes:
        owners: ``(u,)`` int64, 0 for none.
    """

    def __init__(
        self,
        owners: NDArray[np.int64],
        holds: Mapping[int, AbstractSet[int]],
        refuses: Mapping[int, AbstractSet[int]],
    ) -> None:
        self.owners = owners.copy()
        self._holds: dict[int, AbstractSet[int]] = dict(holds)
        self._refuses: dict[int, AbstractSet[int]] = dict(refuses)
        # A Bloom filter of 64 bits a unit: no shared bit proves that there is no conflict.
        self._held_bits = _bits(self._holds, len(owners))
        self._refused_bits = _bits(self._refuses, len(owners))
        self._free = not owners.any() and not (self._holds and self._refuses)

    def allowed(self, a: NDArray[np.int64], b: NDArray[np.int64]) -> NDArray[np.bool_]:
        """Return for each pair of units whether they may be linked."""
        if self._free:
            return np.ones(len(a), dtype=bool)
        owner_a, owner_b = self.owners[a], self.owners[b]
        allowed: NDArray[np.bool_] = (owner_a == owner_b) | (owner_a == 0) | (owner_b == 0)
        shared = self._held_bits[a] & self._refused_bits[b]
        shared |= self._refused_bits[a] & self._held_bits[b]
        for pair in np.flatnonzero((shared != 0) & allowed).tolist():
            allowed[pair] = not self._clash(int(a[pair]), int(b[pair]))
        return allowed

    def _clash(self, a: int, b: int) -> bool:
        none: AbstractSet[int] = frozenset()
        held_a, held_b = self._holds.get(a, none), self._holds.get(b, none)
        return not (
            held_a.isdisjoint(self._refuses.get(b, none))
            and held_b.isdisjoint(self._refuses.get(a, none))
        )

    def merge(self, a: NDArray[np.int64], b: NDArray[np.int64]) -> None:
        """Let each ``a`` take over what its ``b`` holds and refuses; no unit occurs twice."""
        if self._free:
            return
        self.owners[a] = np.where(self.owners[a] != 0, self.owners[a], self.owners[b])
        self._held_bits[a] |= self._held_bits[b]
        self._refused_bits[a] |= self._refused_bits[b]
        for book in (self._holds, self._refuses):
            for into, gone in zip(a.tolist(), b.tolist(), strict=True):
                if gone in book:
                    book[into] = _united(book.get(into), book.pop(gone))


def _united(a: AbstractSet[int] | None, b: AbstractSet[int]) -> AbstractSet[int]:
    """Return the union; grows the larger one in place where it is a set of our own making."""
    if a is None:
        return b
    large, small = (a, b) if len(a) >= len(b) else (b, a)
    own = large if isinstance(large, set) else set(large)
    own |= small
    return own


def _bits(book: Mapping[int, AbstractSet[int]], count: int) -> NDArray[np.uint64]:
    bits = np.zeros(count, dtype=np.uint64)
    if book:
        units = np.repeat(
            np.fromiter(book, np.int64, len(book)), [len(tokens) for tokens in book.values()]
        )
        tokens = np.fromiter((t for tokens in book.values() for t in tokens), np.uint64)
        # Fibonacci hashing (Knuth, TAOCP 3, 6.4): the top six bits of the product.
        hashed = (tokens * np.uint64(0x9E3779B97F4A7C15)) >> np.uint64(58)
        np.bitwise_or.at(bits, units, np.uint64(1) << hashed)
    return bits


def photo_token(photo_id: int) -> int:
    """Return the token that the faces of a photo hold and refuse."""
    return 3 * photo_id


def person_token(person_id: int) -> int:
    """Return the token that a person's faces hold and other faces refuse."""
    return 3 * person_id + 1


def conflicts_of(face_ids: NDArray[np.int64], constraints: Constraints) -> Conflicts:
    """Return the conflicts of faces, each a unit of its own, in the order of ``face_ids``."""
    faces = face_ids.tolist()
    rows = {face: row for row, face in enumerate(faces)}
    persons, photo_of = constraints.persons, constraints.photo_of
    owners = np.fromiter((persons.get(face, 0) for face in faces), np.int64, len(faces))
    holds: dict[int, AbstractSet[int]] = {}
    photos = [photo_of.get(face) for face in faces]
    faces_in = Counter(photos)
    for row, photo in enumerate(photos):
        # Only a photo with two faces can forbid anything.
        if photo is not None and faces_in[photo] > 1:
            holds[row] = frozenset((photo_token(photo),))
    refuses = dict(holds)
    rejected = {
        (rows[face], person)
        for face, person in constraints.rejections
        if face in rows and persons.get(face) != person
    }
    for row, person in sorted(rejected):
        refuses[row] = refuses.get(row, frozenset()) | {person_token(person)}
    for row in np.flatnonzero(owners).tolist():
        holds[row] = holds.get(row, frozenset()) | {person_token(int(owners[row]))}
    for index, (one, other) in enumerate(sorted(constraints.apart)):
        if one in rows and other in rows and not _same_person(persons, one, other):
            token = frozenset((3 * index + 2,))
            holds[rows[one]] = holds.get(rows[one], frozenset()) | token
            refuses[rows[other]] = refuses.get(rows[other], frozenset()) | token
    return Conflicts(owners, holds, refuses)


def _same_person(persons: Mapping[int, int], one: int, other: int) -> bool:
    return one in persons and persons[one] == persons.get(other)
