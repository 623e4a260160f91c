"""What the verbs of curating share: one undoable transaction each, and their common steps."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import numpy as np

from facealbum.domain.errors import KnownError, UnknownIdError
from facealbum.domain.sentences import sentence
from facealbum.domain.types import Answer, Change, Group, Verdict
from facealbum.grouping.members import member_distances
from facealbum.library import albums
from facealbum.library.context import Context
from facealbum.store import Recording, Tables, group_key

MEASURED_AT_MOST = 1_000
"""Distances are measured again at once in groups of up to so many faces; in bigger ones those of
the moved faces wait for the next grouping."""


def change(context: Context, label: str, work: Callable[[Tables], Iterable[int]]) -> Change:
    """Run ``work`` as one undoable transaction; it returns the keys of groups to measure again."""
    with context.store.write() as tx:
        recording = recorded(context, tx, label, work)
    return context.tell(recording)


def recorded(
    context: Context, tx: Tables, label: str, work: Callable[[Tables], Iterable[int]]
) -> Recording:
    """Do the same inside a transaction that does something else beside it."""
    with tx.journal.record(label) as recording:
        touched = work(tx)
        measure(tx, context.version, touched)
    context.epoch += 1
    if recording.not_faces:
        context.faces_changed(tx)
    return recording


def measure(tx: Tables, version: str, keys: Iterable[int]) -> None:
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


def group_in(tables: Tables, group_id: str) -> Group:
    """Return a person or an unnamed group.

    Raises:
        UnknownIdError: there is none of this id.
    """
    group = tables.groups.get(group_key(group_id))
    if group is None:
        raise UnknownIdError.of_group(group_id)
    return group


def name_of(context: Context, group_id: str) -> str:
    """Return the name for a label, "" for nobody's."""
    group = context.store.read.groups.get(group_key(group_id))
    return "" if group is None else group.name


def sources_of(tx: Tables, face_ids: Sequence[int]) -> dict[int, list[int]]:
    """Return the faces by the key of the group that they stand in.

    Raises:
        KnownError: no face is given.
        UnknownIdError: a face does not exist, or stands nowhere.
    """
    if not face_ids:
        raise KnownError(sentence("No face is chosen."))
    placements = tx.placements.of_faces(face_ids)
    sources: dict[int, list[int]] = {}
    for face in face_ids:
        if face not in placements:
            raise UnknownIdError.of_face(face)
        sources.setdefault(group_key(placements[face].group_id), []).append(face)
    return sources


def keys_of(tx: Tables, face_ids: Iterable[int]) -> set[int]:
    """Return the keys of the groups that faces stand in."""
    placements = tx.placements.of_faces(face_ids)
    return {group_key(placement.group_id) for placement in placements.values()}


def person_of(tx: Tables, group: Group, name: str = "") -> int:
    """Return the group's person; an unnamed group becomes one, all its faces confirmed."""
    if group.person_id is not None:
        return group.person_id
    other = tx.people.named(name)
    person = tx.people.add(name).id if other is None else other.id
    pour(tx, group, person)
    return person


def pour(tx: Tables, group: Group, person: int) -> None:
    """Make a group, or another person with all that was said of them, this person."""
    if group.person_id is None:
        say_is(tx, tx.placements.face_ids_of([group_key(group.id)]), person)
    else:
        goal = tx.people.get(person)
        if goal is not None and goal.birth_date is None and group.birth_date is not None:
            tx.people.set_birth_date(person, group.birth_date)
        tx.verdicts.repoint(group.person_id, person)
        tx.placements.pour(group.person_id, person)
        albums.follow(tx, group.person_id, person)
        tx.people.remove(group.person_id)
        _part_rejected(tx, person)


def _part_rejected(tx: Tables, person: int) -> None:
    """Let faces stand alone that a merge brought to a person whom they can't be."""
    there = tx.placements.face_ids_of([person])
    rejected = {verdict.face_id for verdict in tx.verdicts.of_person(person, Answer.IS_NOT)}
    for face in sorted(rejected.intersection(there) | too_early(tx, there, person)):
        tx.placements.separate([face])


def too_early(tx: Tables, face_ids: Sequence[int], person: int) -> set[int]:
    """Return those of the faces that were photographed before the person was born.

    Not those of which the user said that they are the person: that is the stronger word.
    """
    sure = tx.verdicts.persons_of(face_ids)
    return {
        face
        for face, unborn in tx.people.too_early(face_ids)
        if unborn == person and sure.get(face) != person
    }


def release(tx: Tables, person: int) -> set[int]:
    """Forget a person and all that was said of them; return the keys of the groups that are left.

    The faces go back to one unnamed group, and of two faces of one photo only one.
    """
    faces = tx.placements.face_ids_of([person])
    tx.verdicts.withdraw([said.face_id for said in tx.verdicts.of_person(person)], person)
    photo_of = tx.faces.scenes_of(faces)
    first = {photo: face for face, photo in sorted(photo_of.items(), reverse=True)}
    together = sorted(first.values())
    for group in (together, *([face] for face in faces if first[photo_of[face]] != face)):
        if group:
            tx.placements.separate(group)
    tx.people.remove(person)
    return keys_of(tx, faces)


def say_is(tx: Tables, face_ids: Sequence[int], person: int) -> None:
    """Confirm faces; those that stand elsewhere move."""
    tx.verdicts.put([Verdict(face, person, Answer.IS) for face in face_ids])
    there = set(tx.placements.face_ids_of([person]))
    moving = [face for face in face_ids if face not in there]
    if moving:
        tx.placements.move(moving, person)
