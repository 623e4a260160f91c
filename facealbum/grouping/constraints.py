"""What must and what must not be one human, whatever the vectors say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
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
    ``persons`` beats ``rejections`` and ``apart`` where they contradict each other. Faces that are
    one face in two copies of a photo are linked next, unless one of these rules forbids it.

    A weak face shows too little to be led by: it joins a group, but has no weight in that group's
    mean, and two weak faces are never linked, but through a face that is not weak. So it neither
    brings two groups together nor starts one with others of its kind. What the user said outweighs
    its looks: a face in ``persons`` is not weak.

    Attributes:
        photo_of: face id to photo id. A face that is missing shares its photo with none.
        persons: face id to person id, one entry for each IS verdict.
        rejections: (face id, person id), one for each IS_NOT verdict.
        apart: pairs of face ids that are not one human.
        twins: pairs of face ids that are one face, in two copies of a photo.
        weak: face ids, those of ``domain.quality.is_weak``.
    """

    photo_of: Mapping[int, int] = field(default_factory=dict)
    persons: Mapping[int, int] = field(default_factory=dict)
    rejections: AbstractSet[tuple[int, int]] = frozenset()
    apart: AbstractSet[tuple[int, int]] = frozenset()
    twins: AbstractSet[tuple[int, int]] = frozenset()
    weak: AbstractSet[int] = frozenset()

    def leading(self, face_ids: NDArray[np.int64]) -> NDArray[np.bool_]:
        """Return for each face whether it leads: it is not weak, or the user said who it is."""
        if not self.weak:
            return np.ones(len(face_ids), dtype=bool)
        weak, persons = self.weak, self.persons
        return np.fromiter(
            (face not in weak or face in persons for face in face_ids.tolist()),
            np.bool_,
            len(face_ids),
        )


class Conflicts:
    """Which units may not be linked: what each holds and what it refuses, kept up as they merge.

    A unit is a face, or several that are linked already. Two units conflict if both have an
    owner and not the same one, or if one holds a token that the other refuses, or if both are
    weak. A photo is held and refused by each of its faces; a person is held by its faces and
    refused by those that are not that person.

    Attributes:
        owners: ``(u,)`` int64, 0 for none.
        weak: ``(u,)`` bool, whether no face of the unit leads.
    """

    def __init__(
        self,
        owners: NDArray[np.int64],
        holds: Mapping[int, AbstractSet[int]],
        refuses: Mapping[int, AbstractSet[int]],
        weak: NDArray[np.bool_],
    ) -> None:
        self.owners = owners.copy()
        self.weak = weak.copy()
        self._all_lead = not weak.any()
        self._holds: dict[int, AbstractSet[int]] = dict(holds)
        self._refuses: dict[int, AbstractSet[int]] = dict(refuses)
        # A Bloom filter of 64 bits a unit: no shared bit proves that there is no conflict.
        self._held_bits = _bits(self._holds, len(owners))
        self._refused_bits = _bits(self._refuses, len(owners))
        self._free = not owners.any() and not (self._holds and self._refuses)

    def allowed(self, a: NDArray[np.int64], b: NDArray[np.int64]) -> NDArray[np.bool_]:
        """Return for each pair of units whether they may be linked."""
        if self._all_lead:
            return self._permitted(a, b)
        permitted = self._permitted(a, b)
        permitted[self.weak[a] & self.weak[b]] = False
        return permitted

    def bound(self, units: NDArray[np.int64]) -> NDArray[np.bool_]:
        """Return for each unit whether it holds or refuses anything."""
        if self._free:
            return np.zeros(len(units), dtype=bool)
        return np.asarray((self._held_bits[units] | self._refused_bits[units]) != 0)

    def _permitted(self, a: NDArray[np.int64], b: NDArray[np.int64]) -> NDArray[np.bool_]:
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
        if not self._all_lead:
            self.weak[a] &= self.weak[b]
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


@dataclass(frozen=True, slots=True)
class Seeds:
    """Groups that stand before the faces as units, and that nothing links to each other.

    Attributes:
        person_ids: for each, 0 for an unnamed group.
        photo_ids: for each, the photos of its members.
        weak: for each, whether no face of it leads.
    """

    person_ids: Sequence[int] = ()
    photo_ids: Sequence[AbstractSet[int]] = ()
    weak: Sequence[bool] = ()

    def __len__(self) -> int:
        return len(self.person_ids)


def conflicts_of(
    face_ids: NDArray[np.int64], constraints: Constraints, seeds: Seeds | None = None
) -> Conflicts:
    """Return the conflicts of seeds and faces, each a unit, in that order.

    Each seed is an owner of its own, and so is each person that no seed is: a confirmed face
    makes no unnamed seed a person's.
    """
    seeds = seeds or Seeds()
    faces = face_ids.tolist()
    units = {face: len(seeds) + row for row, face in enumerate(faces)}
    owners = _owners(faces, constraints.persons, seeds)
    holds = _held_photos(units, constraints.photo_of, seeds)
    refuses = dict(holds)
    unwanted = set()
    for face, person in sorted(constraints.rejections):
        if face in units and constraints.persons.get(face) != person:
            _add(refuses, units[face], person_token(person))
            unwanted.add(person)
    for unit, person in enumerate(seeds.person_ids):
        if person in unwanted:
            _add(holds, unit, person_token(person))
    for face, unit in units.items():
        if constraints.persons.get(face) in unwanted:
            _add(holds, unit, person_token(constraints.persons[face]))
    for index, (one, other) in enumerate(sorted(constraints.apart)):
        if one in units and other in units and not _same_person(constraints, one, other):
            _add(holds, units[one], _apart_token(index))
            _add(refuses, units[other], _apart_token(index))
    weak = np.zeros(len(seeds) + len(faces), dtype=bool)
    weak[: len(seeds.weak)] = seeds.weak
    weak[len(seeds) :] = ~constraints.leading(face_ids)
    return Conflicts(owners, holds, refuses, weak)


def _owners(faces: list[int], persons: Mapping[int, int], seeds: Seeds) -> NDArray[np.int64]:
    owner_of = {person: unit + 1 for unit, person in enumerate(seeds.person_ids) if person}
    owners = np.zeros(len(seeds) + len(faces), dtype=np.int64)
    owners[: len(seeds)] = np.arange(1, len(seeds) + 1)
    for row, face in enumerate(faces):
        if face in persons:
            person = persons[face]
            owner_of.setdefault(person, len(seeds) + row + 1)
            owners[len(seeds) + row] = owner_of[person]
    return owners


def _held_photos(
    units: Mapping[int, int], photo_of: Mapping[int, int], seeds: Seeds
) -> dict[int, AbstractSet[int]]:
    """Return the photo tokens of each unit; only a photo in two units can forbid anything."""
    photos = {unit: photo_of[face] for face, unit in units.items() if face in photo_of}
    seen = Counter(photos.values())
    holds: dict[int, AbstractSet[int]] = {}
    for unit, those in enumerate(seeds.photo_ids):
        shared = [photo for photo in those if photo in seen]
        if shared:
            seen.update(shared)
            holds[unit] = frozenset(photo_token(photo) for photo in shared)
    holds.update(
        (unit, frozenset((photo_token(photo),)))
        for unit, photo in photos.items()
        if seen[photo] > 1
    )
    return holds


def _add(book: dict[int, AbstractSet[int]], unit: int, token: int) -> None:
    book[unit] = frozenset((*book.get(unit, ()), token))


def _apart_token(index: int) -> int:
    return 3 * index + 2


def _same_person(constraints: Constraints, one: int, other: int) -> bool:
    person = constraints.persons.get(one)
    return person is not None and person == constraints.persons.get(other)
