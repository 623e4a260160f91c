"""What the review queue knows, kept in memory: groups, people, what is confirmed and what is not.

Read once; after that each ``Change`` brings up to date what it touched, so that the questions are
ranked anew in milliseconds at any size of album.
"""

from __future__ import annotations

import weakref
from collections.abc import Collection, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet

import numpy as np
from numpy.typing import NDArray

from facealbum.domain.types import Answer, Person
from facealbum.grouping.candidates import Candidates, Means
from facealbum.grouping.members import add_to_sums
from facealbum.grouping.questions import Doubts
from facealbum.library.group_members import LATE, NOBODY, Members, PersonFaces, UnnamedGroups
from facealbum.library.runs import meet
from facealbum.store import MemberArrays, Tables, group_key

DOUBTS_AT_MOST = 1_000
"""The doubts of a person of up to so many unconfirmed faces are measured again with each answer; of
more, those of new faces only."""

MOVED_AT_ONCE = 4096


class Sitting:
    """Everything as the last ``build`` or ``update`` found it; keys are those of the store.

    Attributes:
        groups: the unnamed groups.
        people: the people who may be asked about, by their confirmed faces.
        candidates: who each group may be.
        persons: everybody, by id.
        doubts: for each person who may be asked about, the unconfirmed faces with the distance to
            the confirmed ones.
    """

    def __init__(self, tables: Tables, version: str, reach: float) -> None:
        self._version = version
        self.persons: dict[int, Person] = {each.id: each for each in tables.people.all()}
        self.doubts: dict[int, Doubts] = {}
        self._births: dict[int, int] = {}
        self._rejected: dict[int, set[int]] = {}
        for verdict in tables.verdicts.all():
            if verdict.answer is Answer.IS_NOT:
                self._rejected.setdefault(verdict.face_id, set()).add(verdict.person_id)
        placed = tables.placements.members()
        days = tables.photos.taken_days()
        members = _dated(placed, days, tables.faces.clip_scenes())
        unnamed = int(np.searchsorted(members.keys, 0))
        self._unnamed = UnnamedGroups(members.part(0, unnamed))
        self._standing = _by_person(members.part(unnamed, len(members)))
        for person in self.persons.values():
            self._note_birth(person)
        self.groups, self.people = self._means(tables, placed)
        # In no circle: a sitting that is not wanted any more goes at once, all its megabytes.
        me = weakref.proxy(self)
        self.candidates = Candidates(
            self.groups, self.people, reach, lambda key, person: bool(me.may_be(key, person))
        )
        self.candidates.look(list(self.groups.rows))
        self._doubt(tables, [person for person in self._standing if person in self.people.rows])

    # Asking

    def may_be(self, key: int, person: int) -> bool:
        """Return whether nothing that is certain keeps a group from being a person."""
        group = self._unnamed[key]
        if meet(group.scenes, self._standing.get(person, NOBODY).scenes.data):
            return False
        if group.earliest < self._births.get(person, 0):
            return False
        said = self._rejected
        return not said or not any(person in said.get(each, ()) for each in group.faces)

    def may_be_one(self, key: int, other: int) -> bool:
        """Return whether two unnamed groups may be one person."""
        return not meet(self._unnamed[key].scenes, self._unnamed[other].scenes)

    def humans(self) -> int:
        """Return how many different humans there seem to be: people, and groups of several faces.

        Those whom nobody has named yet are as likely to be near a face by chance.
        """
        return len(self.people) + int((self.groups.sizes > 1).sum())

    def nameless(self) -> list[int]:
        """Return the people without a name who are worth asking about, by id."""
        return sorted(person for person in self.people.rows if not self.persons[person].name)

    def photos_with(self, person: int) -> set[int]:
        """Return the photos in which a person stands, confirmed or not."""
        faces = self._standing.get(person, NOBODY)
        return {*faces.scenes.tolist(), *faces.unsure_scenes.tolist()}

    def confirmed_of(self, person: int) -> set[int]:
        """Return the confirmed faces of a person, by id."""
        return set(self._standing.get(person, NOBODY).confirmed.tolist())

    def faces_of(self, key: int) -> tuple[int, ...]:
        """Return the faces of an unnamed group, by id."""
        return tuple(self._unnamed[key].faces)

    def photos_of(self, key: int) -> frozenset[int]:
        """Return the photos of an unnamed group."""
        return frozenset(self._unnamed[key].scenes)

    # Reading all

    def _note_birth(self, person: Person) -> None:
        if person.birth_date is not None:
            self._births[person.id] = person.birth_date.toordinal()

    def _asked_about(self, key: int) -> bool:
        person = self.persons.get(key)
        return key < 0 or (person is not None and not person.hidden and not person.stranger)

    def _means(self, tables: Tables, members: MemberArrays) -> tuple[Means, Means]:
        """Sum up the unnamed groups, and the confirmed faces of people, in one reading."""
        keys, labels = np.unique(members.keys, return_inverse=True)
        counted = (members.keys < 0) | members.confirmed
        order = np.argsort(members.face_ids)
        ids, label, counts = members.face_ids[order], labels.reshape(-1)[order], counted[order]
        sums: NDArray[np.float32] | None = None
        sizes = np.zeros(len(keys), np.int64)
        for chunk in tables.faces.chunks(self._version):
            if sums is None:
                sums = np.zeros((len(keys), chunk.vectors.shape[1]), np.float32)
            spot = np.minimum(np.searchsorted(ids, chunk.face_ids), max(len(ids) - 1, 0))
            here = (ids[spot] == chunk.face_ids) & counts[spot] if len(ids) else spot > 0
            add_to_sums(sums, chunk.vectors[here], label[spot[here]])
            sizes += np.bincount(label[spot[here]], minlength=len(keys))
        if sums is None:
            return Means(1), Means(1)
        asked = np.array([self._asked_about(key) for key in keys.tolist()], np.bool_)
        there = np.flatnonzero((sizes > 0) & asked)
        cut = int(np.searchsorted(keys[there], 0))
        groups, people = there[:cut], there[cut:]
        of_people = Means.of(keys[people], sums[people], sizes[people])
        for array in (keys, sums, sizes):
            _close_up(array, groups)
        return Means.of(keys, sums, sizes), of_people

    # Keeping up

    def update(
        self, tables: Tables, touched: Collection[int], faces: Collection[int]
    ) -> AbstractSet[int]:
        """Look again at some groups and at what was said of some faces; return the groups' keys."""
        self._note_rejections(tables, faces)
        placed = tables.placements.of_faces(faces)
        keys = {*touched, *(group_key(placement.group_id) for placement in placed.values())}
        persons = [key for key in keys if key > 0]
        before = {person: self._standing_of(person) for person in persons}
        sums_before = {person: self.confirmed_of(person) for person in persons}
        self._forget(persons)
        for who in tables.people.by_ids(persons):
            self.persons[who.id] = who
            self._note_birth(who)
        self._place(tables, keys)
        self._sum_groups(tables, [key for key in keys if key < 0])
        changed = [each for each in sorted(persons) if self._standing_of(each) != before[each]]
        for person in changed:
            self._sum_person(tables, person, sums_before[person])
            self.candidates.person_changed(person)
        for person in persons:
            if person not in self.people.rows:
                self.doubts.pop(person, None)
        self._doubt(tables, [each for each in persons if each in self.people.rows])
        return keys

    def _place(self, tables: Tables, keys: Collection[int]) -> None:
        """Note who stands with some people and in some groups now."""
        placed = tables.placements.members(keys)
        photos = np.unique(placed.photo_ids[placed.keys < 0]).tolist()
        moments = tables.faces.clip_scenes(placed.face_ids.tolist())
        members = _dated(placed, tables.photos.taken_days(photos), moments)
        unnamed = int(np.searchsorted(members.keys, 0))
        self._unnamed.put([key for key in keys if key < 0], members.part(0, unnamed))
        self._standing.update(_by_person(members.part(unnamed, len(members))))

    def _note_rejections(self, tables: Tables, faces: Collection[int]) -> None:
        for face in faces:
            self._rejected.pop(face, None)
        for verdict in tables.verdicts.of_faces(faces):
            if verdict.answer is Answer.IS_NOT:
                self._rejected.setdefault(verdict.face_id, set()).add(verdict.person_id)

    def _standing_of(self, person: int) -> object:
        """Return all of a person that decides for which groups they are a candidate."""
        who = self.persons.get(person)
        facts = None if who is None else (who.hidden, who.stranger, who.birth_date)
        return facts, self.confirmed_of(person)

    def _forget(self, persons: Iterable[int]) -> None:
        for person in persons:
            for book in (self._standing, self._births, self.persons):
                book.pop(person, None)

    def _sum_groups(self, tables: Tables, keys: Sequence[int]) -> None:
        for key in keys:
            row = self.groups.rows.get(key)
            if row is not None and key not in self._unnamed:
                self.groups.drop(key)
                self.candidates.forget([row])
        there = {key: self.faces_of(key) for key in keys if key in self._unnamed}
        wanted = [face for faces in there.values() for face in faces]
        vectors = tables.faces.vectors_of(wanted, self._version)
        looked = []
        for key, faces in there.items():
            rows = [vectors[face] for face in faces if face in vectors]
            if rows:
                self._fit(rows[0])
                self.groups.put(key, np.sum(rows, axis=0, dtype=np.float32), len(rows))
                looked.append(key)
        self.candidates.look(looked)

    def _fit(self, vector: NDArray[np.float32]) -> None:
        """Give the first face of an empty album the room that its vector needs."""
        if self.groups.sums.shape[1] != len(vector):
            for each in (self.groups, self.people):
                each.sums = np.zeros((len(each.keys), len(vector)), np.float32)

    def _sum_person(self, tables: Tables, person: int, before: AbstractSet[int]) -> None:
        now = self.confirmed_of(person)
        if not now or not self._asked_about(person):
            self.people.drop(person)
            return
        come, gone = now - before, before - now
        row = self.people.rows.get(person)
        anew = row is None or len(come) + len(gone) >= len(now)
        wanted = list(now) if anew else [*come, *gone]
        vectors = tables.faces.vectors_of(wanted, self._version)
        if not anew and len(vectors) < len(wanted):
            vectors, anew = tables.faces.vectors_of(list(now), self._version), True
        if vectors:
            self._fit(next(iter(vectors.values())))
        total = np.zeros(self.people.sums.shape[1], np.float32)
        size = 0
        if not anew and row is not None:
            total, size = self.people.sums[row].copy(), int(self.people.sizes[row])
        for face, vector in vectors.items():
            sign = -1 if face in gone else 1
            total += sign * vector
            size += sign
        if size > 0:
            self.people.put(person, total, size)
        else:
            self.people.drop(person)

    def _doubt(self, tables: Tables, persons: Sequence[int]) -> None:
        """Measure how far people's unconfirmed faces are from their confirmed ones."""
        for person in persons:
            unsure = self._standing.get(person, NOBODY).unsure
            known = self.doubts.pop(person, None)
            if not len(unsure):
                continue
            away = dict[int, float]()
            if known is not None and len(unsure) > DOUBTS_AT_MOST:
                away.update(zip(known.faces.tolist(), known.distances.tolist(), strict=True))
            faces = unsure.tolist()
            new = [face for face in faces if face not in away]
            mean = self.people.mean(person)
            for face, vector in tables.faces.vectors_of(new, self._version).items():
                away[face] = max(2 - 2 * float(mean @ vector), 0.0)
            distances = np.array([away.get(face, float("nan")) for face in faces])
            self.doubts[person] = Doubts(unsure, distances)


def _dated(placed: MemberArrays, days: NDArray[np.int64], moments: Mapping[int, int]) -> Members:
    """Return members with their scenes; a moment is as old as its clip.

    ``days`` are those of the photos, as ``taken_days`` tells them, ``moments`` the scenes of faces
    in clips.
    """
    photos = days[:, 0]
    at = np.minimum(np.searchsorted(photos, placed.photo_ids), max(len(photos) - 1, 0))
    known = photos[at] == placed.photo_ids if len(photos) else np.zeros(len(at), np.bool_)
    taken = np.full(len(at), LATE)
    taken[known] = days[at[known], 1]
    scenes = placed.photo_ids.copy()
    for row in np.flatnonzero(np.isin(placed.face_ids, list(moments))).tolist():
        scenes[row] = moments[int(placed.face_ids[row])]
    return Members(placed.keys, placed.face_ids, scenes, taken, placed.confirmed)


def _by_person(members: Members) -> dict[int, PersonFaces]:
    return {person: PersonFaces.of(those) for person, those in members.groups()}


def _close_up(array: NDArray[np.generic], rows: NDArray[np.int64]) -> None:
    """Move these rows (ascending) of an array to its start and make all others 0.

    Without a second array: the sums of many groups are most of what a sitting keeps.
    """
    for start in range(0, len(rows), MOVED_AT_ONCE):
        part = rows[start : start + MOVED_AT_ONCE]
        array[start : start + len(part)] = array[part]
    array[len(rows) :] = 0
