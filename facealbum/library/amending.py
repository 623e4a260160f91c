"""What the user says beyond who is who: what is no face, a birth date, whom to forget."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

import numpy as np

from facealbum.domain.errors import KnownError, UnknownIdError
from facealbum.domain.sentences import sentence
from facealbum.domain.types import Change, Face
from facealbum.library.changing import (
    change,
    group_in,
    keys_of,
    name_of,
    person_of,
    release,
    sources_of,
    too_early,
)
from facealbum.library.context import Context
from facealbum.store import PlacementArrays, Tables


def not_faces(context: Context, face_ids: Sequence[int]) -> Change:
    """Say that these are no faces: they are out of sight, and no import finds them again.

    Whom the user said that they are is withdrawn.

    Raises:
        UnknownIdError: one of them does not exist, or was taken out already.
        KnownError: none is given.
    """
    chosen = list(dict.fromkeys(face_ids))

    def work(tx: Tables) -> Iterable[int]:
        sources = sources_of(tx, chosen)
        staying = set(tx.placements.face_ids_of(sources)).difference(chosen)
        for face, person in tx.verdicts.persons_of(chosen).items():
            tx.verdicts.withdraw([face], person)
        tx.faces.set_not_faces(chosen, said=True)
        return keys_of(tx, staying)

    label = sentence("Not a face")
    if len(chosen) != 1:
        label = sentence("Not a face: {number} of them", number=f"{len(chosen):,}")
    return change(context, label, work)


def bring_back(context: Context, face_ids: Sequence[int]) -> Change:
    """Say that these are faces after all; each stands alone until the next regroup or verb.

    Raises:
        UnknownIdError: one of them does not exist.
        KnownError: none is given, or one was never taken out.
    """
    chosen = list(dict.fromkeys(face_ids))
    if not chosen:
        raise KnownError(sentence("No face is chosen."))

    def work(tx: Tables) -> Iterable[int]:
        taken_out = {face.id for face in tx.faces.not_faces()}
        for face in chosen:
            if tx.faces.get(face) is None:
                raise UnknownIdError.of_face(face)
            if face not in taken_out:
                raise KnownError(
                    sentence("Face {face} was not taken out.", face=face),
                    "",
                    sentence("It is where it was."),
                )
        tx.faces.set_not_faces(chosen, said=False)
        stand_alone(tx, chosen)
        return ()

    label = sentence("Bring a face back")
    if len(chosen) != 1:
        label = sentence("Bring {number} faces back", number=f"{len(chosen):,}")
    return change(context, label, work)


def removed_faces(tables: Tables) -> list[Face]:
    """Return what the user said is no face, by id.

    Not what the user drew: a drawing that was undone or taken out is drawn again.
    """
    return [face for face in tables.faces.not_faces() if not face.drawn]


def stand_alone(tx: Tables, face_ids: Sequence[int]) -> None:
    """Give each face that stands nowhere an unnamed group of its own."""
    ids = np.array(face_ids, np.int64)
    count = len(ids)
    tx.placements.put(PlacementArrays(ids, -ids, np.full(count, np.nan), np.full(count, True)))


def set_birth_date(context: Context, group_id: str, birth_date: date | None) -> Change:
    """Say when a person was born, or that it is not known (None).

    Faces of photos that a camera dated before the birth leave at once, unless the user said that
    they are the person, and none joins any more.

    Raises:
        UnknownIdError: there is no such group.
        KnownError: the date is still to come.
    """
    if birth_date is not None and birth_date > date.today():
        raise KnownError(
            sentence(
                "Nobody was born on {day}: that is still to come.", day=birth_date.isoformat()
            ),
            "",
            sentence("Look at the year."),
        )

    def work(tx: Tables) -> Iterable[int]:
        person = person_of(tx, group_in(tx, group_id))
        tx.people.set_birth_date(person, birth_date)
        early = too_early(tx, tx.placements.face_ids_of([person]), person)
        if not early:
            return ()
        tx.placements.separate(sorted(early))
        return {person, *keys_of(tx, early)}

    return change(context, _birth_label(name_of(context, group_id), birth_date), work)


def _birth_label(name: str, birth_date: date | None) -> str:
    if birth_date is None:
        if name:
            return sentence("Forget a birth date: {name}", name=name)
        return sentence("Forget a birth date")
    if name:
        return sentence("Born {day}: {name}", day=birth_date.isoformat(), name=name)
    return sentence("Born {day}", day=birth_date.isoformat())


def delete_person(context: Context, group_id: str) -> Change:
    """Forget a person: all that was said of them is withdrawn, their faces are unknown again.

    Raises:
        UnknownIdError: there is no such group.
        KnownError: it is an unnamed group, of which nothing was said.
    """

    def work(tx: Tables) -> Iterable[int]:
        person = group_in(tx, group_id).person_id
        if person is None:
            raise KnownError(
                sentence("This is nobody yet."),
                sentence("Only a person can be deleted."),
                sentence("Ignore the group instead."),
            )
        return release(tx, person)

    name = name_of(context, group_id)
    label = sentence("Delete {name}", name=name) if name else sentence("Delete a person")
    return change(context, label, work)
