"""What the user says of faces and people: each verb is one transaction and one journal entry.

Verdicts are the truth; placements follow them at once, only those of the faces spoken of, so that a
verb takes milliseconds at any size of library. An unnamed group that the user speaks of as a whole
becomes a person without a name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import numpy as np

from facealbum.domain.errors import KnownError, UnknownIdError
from facealbum.domain.types import Answer, Change, Group, Verdict
from facealbum.grouping.members import member_distances
from facealbum.library import keeping
from facealbum.library.context import Context
from facealbum.store import Tables, clean_name, group_key

MEASURED_AT_MOST = 1_000
"""Distances are measured again at once in groups of up to so many faces; in bigger ones those of
the moved faces wait for the next grouping."""


def name(context: Context, group_id: str, name: str) -> Change:
    """Give a person or an unnamed group a name; where somebody has it, the two become one.

    Raises:
        UnknownIdError: there is no such group.
        KnownError: the name is empty.
    """
    wanted = clean_name(name)
    if not wanted:
        raise KnownError("A name needs at least one letter.")

    def work(tx: Tables) -> Iterable[int]:
        group, other = _group(tx, group_id), tx.people.named(wanted)
        if other is None or other.id == group.person_id:
            person = _person_of(tx, group, wanted)
            if not group.name:
                _say_is(tx, tx.placements.face_ids_of([person]), person)
            tx.people.rename(person, wanted)
            return [person]
        _pour(tx, group, other.id)
        return [other.id]

    return _change(context, f"Name {wanted}", work)


def merge(context: Context, group_ids: Sequence[str]) -> Change:
    """Make groups one person: the first named one, else the first person, else the first group.

    Raises:
        UnknownIdError: one of them does not exist.
        KnownError: fewer than two groups.
    """
    keys = list(dict.fromkeys(group_ids))
    if len(keys) < 2:
        raise KnownError("There is nothing to merge.", "", "Choose two people or groups.")

    def work(tx: Tables) -> Iterable[int]:
        groups = [_group(tx, key) for key in keys]
        target = min(groups, key=lambda group: (not group.name, group.person_id is None))
        person = _person_of(tx, target)
        for group in groups:
            if group is not target:
                _pour(tx, group, person)
        return [person]

    with context.store.snapshot() as tables:
        known = [_group(tables, key).name for key in keys]
    label = next((f"Merge into {known_name}" for known_name in known if known_name), "Merge")
    return _change(context, label, work)


def move_faces(context: Context, face_ids: Sequence[int], to: str | None, name: str = "") -> Change:
    """Say that faces are another person, or a new one (``to`` None), who may get a name.

    They are not the person whom they stood with; and where they leave an unnamed group for a new
    person, those who stay are not the new person. So no regroup brings them together again.

    Raises:
        UnknownIdError: a face or the group does not exist.
        KnownError: no face is given.
    """
    wanted = clean_name(name)

    def work(tx: Tables) -> Iterable[int]:
        sources = _sources(tx, face_ids)
        goal = None if to is None else _group(tx, to)
        if goal is not None:
            person, is_new = _person_of(tx, goal, wanted), False
        else:
            other = tx.people.named(wanted)
            person, is_new = (
                (tx.people.add(wanted).id, True) if other is None else (other.id, False)
            )
        staying: list[int] = []
        for key, moving in sources.items():
            if key > 0 and key != person:
                tx.verdicts.put([Verdict(face, key, Answer.IS_NOT) for face in moving])
            elif key < 0:
                staying += set(tx.placements.face_ids_of([key])).difference(moving)
        if is_new:
            tx.verdicts.put([Verdict(face, person, Answer.IS_NOT) for face in sorted(staying)])
        _say_is(tx, face_ids, person)
        return [person, *(key for key in sources if key > 0), *_keys_of(tx, staying)]

    where = wanted or (_name_of(context, to) if to else "")
    return _change(context, f"Move to {where}" if where else "Move faces", work)


def reject_faces(context: Context, face_ids: Sequence[int], group_id: str) -> Change:
    """Say that faces are not this person; each becomes an unnamed group of its own.

    Raises:
        UnknownIdError: a face or the group does not exist.
        KnownError: no face is given, or none of an unnamed group would stay.
    """

    def work(tx: Tables) -> Iterable[int]:
        group = _group(tx, group_id)
        sources = _sources(tx, face_ids)
        person = group.person_id or _split_off(tx, group, face_ids)
        tx.verdicts.put([Verdict(face, person, Answer.IS_NOT) for face in face_ids])
        leaving = sources.get(group_key(group_id), [])
        for face in leaving:
            tx.placements.separate([face])
        return [person]

    who = _name_of(context, group_id)
    return _change(context, f"Not {who}" if who else "Not this person", work)


def confirm_faces(context: Context, face_ids: Sequence[int], group_id: str) -> Change:
    """Say that faces are this person.

    Raises:
        UnknownIdError: a face or the group does not exist.
        KnownError: no face is given.
    """

    def work(tx: Tables) -> Iterable[int]:
        group = _group(tx, group_id)
        sources = _sources(tx, face_ids)
        person = group.person_id
        if person is None:
            person = tx.people.add().id
            tx.placements.pour(group_key(group_id), person)
        _say_is(tx, face_ids, person)
        return [person, *(key for key in sources if key > 0)]

    who = _name_of(context, group_id)
    return _change(context, f"Confirm {who}" if who else "Confirm", work)


def part(context: Context, faces_a: Sequence[int], faces_b: Sequence[int]) -> Change:
    """Say that two sides are two people, so that nothing brings them together again.

    Who is confirmed as a person on one side, the faces of the other side are not. Where nobody is,
    or the same person on both, the smaller side becomes a new person without a name. Faces that
    stand with a person who they are not leave together for a group of their own.

    Raises:
        UnknownIdError: a face does not exist.
        KnownError: a side has no face, or both have the same one.
    """
    if set(faces_a).intersection(faces_b):
        raise KnownError("A face can't be on both sides.", "", "Choose other faces.")

    def work(tx: Tables) -> Iterable[int]:
        touched = {*_sources(tx, faces_a), *_sources(tx, faces_b)}
        small, large = sorted((list(faces_a), list(faces_b)), key=len)
        mine, theirs = (set(tx.verdicts.persons_of(side).values()) for side in (small, large))
        if mine & theirs or not mine | theirs:
            person = tx.people.add().id
            _say_is(tx, small, person)
            theirs |= mine & theirs
            mine = {person}
            touched.add(person)
        for side, persons in ((small, theirs), (large, mine)):
            refused = persons.difference(tx.verdicts.persons_of(side).values())
            tx.verdicts.put(
                [Verdict(face, person, Answer.IS_NOT) for face in side for person in refused]
            )
            for person in sorted(refused):
                there = set(side).intersection(tx.placements.face_ids_of([person]))
                if there:
                    tx.placements.separate(sorted(there))
        return {key for key in touched if key > 0} | _keys_of(tx, [*faces_a, *faces_b])

    return _change(context, "Cut a link", work)


def hide(context: Context, group_id: str) -> Change:
    """Show a person or an unnamed group no more, until ``show``.

    Raises:
        UnknownIdError: there is no such group.
    """

    def work(tx: Tables) -> Iterable[int]:
        person = _person_of(tx, _group(tx, group_id))
        tx.people.set_hidden(person, True)
        return [person]

    return _change(context, f"Hide {_name_of(context, group_id)}".strip(), work)


def show(context: Context, group_id: str) -> Change:
    """Show a hidden person again; one that is not hidden stays as it is.

    Raises:
        UnknownIdError: there is no such group.
    """

    def work(tx: Tables) -> Iterable[int]:
        person = _group(tx, group_id).person_id
        if person is not None:
            tx.people.set_hidden(person, False)
        return ()

    return _change(context, f"Show {_name_of(context, group_id)}".strip(), work)


def set_cover(context: Context, group_id: str, face_id: int) -> Change:
    """Choose the face that stands for a person.

    Raises:
        UnknownIdError: there is no such group, or the face is not in it.
    """

    def work(tx: Tables) -> Iterable[int]:
        group = _group(tx, group_id)
        if face_id not in tx.placements.face_ids_of([group_key(group_id)]):
            raise UnknownIdError(f"Face {face_id} does not stand with this person.")
        tx.people.set_cover(_person_of(tx, group), face_id)
        return ()

    return _change(context, f"Cover of {_name_of(context, group_id)}".removesuffix(" of "), work)


def _change(context: Context, label: str, work: Callable[[Tables], Iterable[int]]) -> Change:
    """Run ``work`` as one undoable transaction; it returns the keys of groups to measure again."""
    with context.store.write() as tx:
        with tx.journal.record(label) as recording:
            touched = work(tx)
            _measure(tx, context.version, touched)
        context.epoch += 1
    return context.tell(recording)


def _measure(tx: Tables, version: str, keys: Iterable[int]) -> None:
    """Write the distances in groups whose company changed."""
    for key in set(keys):
        face_ids = tx.placements.face_ids_of([key])
        if 1 <= len(face_ids) <= MEASURED_AT_MOST:
            matrix = tx.faces.matrix(version, face_ids)
            distances = member_distances(matrix, np.zeros(len(matrix), np.int32))
            tx.placements.set_distances(
                matrix.face_ids.tolist(),
                [None if np.isnan(value) else float(value) for value in distances],
            )


def _group(tables: Tables, group_id: str) -> Group:
    group = tables.groups.get(group_key(group_id))
    if group is None:
        raise UnknownIdError.of_group(group_id)
    return group


def _name_of(context: Context, group_id: str) -> str:
    group = context.store.read.groups.get(group_key(group_id))
    return "" if group is None else group.name


def _sources(tx: Tables, face_ids: Sequence[int]) -> dict[int, list[int]]:
    """Return the faces by the key of the group that they stand in."""
    if not face_ids:
        raise KnownError("No face is chosen.")
    placements = tx.placements.of_faces(face_ids)
    sources: dict[int, list[int]] = {}
    for face in face_ids:
        if face not in placements:
            raise UnknownIdError.of_face(face)
        sources.setdefault(group_key(placements[face].group_id), []).append(face)
    return sources


def _keys_of(tx: Tables, face_ids: Iterable[int]) -> set[int]:
    placements = tx.placements.of_faces(face_ids)
    return {group_key(placement.group_id) for placement in placements.values()}


def _person_of(tx: Tables, group: Group, name: str = "") -> int:
    """Return the group's person; an unnamed group becomes one, all its faces confirmed."""
    if group.person_id is not None:
        return group.person_id
    other = tx.people.named(name)
    person = tx.people.add(name).id if other is None else other.id
    _pour(tx, group, person)
    return person


def _pour(tx: Tables, group: Group, person: int) -> None:
    """Make a group, or another person with all that was said of them, this person."""
    if group.person_id is None:
        _say_is(tx, tx.placements.face_ids_of([group_key(group.id)]), person)
    else:
        tx.verdicts.repoint(group.person_id, person)
        tx.placements.pour(group.person_id, person)
        keeping.follow(tx, group.person_id, person)
        tx.people.remove(group.person_id)
        _part_rejected(tx, person)


def _part_rejected(tx: Tables, person: int) -> None:
    """Let faces stand alone that a merge brought to a person whom the user said they are not."""
    rejected = {verdict.face_id for verdict in tx.verdicts.of_person(person, Answer.IS_NOT)}
    for face in rejected.intersection(tx.placements.face_ids_of([person])):
        tx.placements.separate([face])


def _say_is(tx: Tables, face_ids: Sequence[int], person: int) -> None:
    """Confirm faces; those that stand elsewhere move."""
    tx.verdicts.put([Verdict(face, person, Answer.IS) for face in face_ids])
    there = set(tx.placements.face_ids_of([person]))
    moving = [face for face in face_ids if face not in there]
    if moving:
        tx.placements.move(moving, person)


def _split_off(tx: Tables, group: Group, leaving: Sequence[int]) -> int:
    """Make what stays of an unnamed group a person, so that it can be said who is not in it."""
    staying = set(tx.placements.face_ids_of([group_key(group.id)])).difference(leaving)
    if not staying:
        raise KnownError(
            "At least one face must stay in the group.",
            "“Not this person” compares the chosen faces with the others.",
            "Choose fewer faces, or move them to a new person.",
        )
    person = tx.people.add().id
    _say_is(tx, sorted(staying), person)
    return person
