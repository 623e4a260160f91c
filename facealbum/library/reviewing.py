"""What the user says of faces and people: each verb is one transaction and one journal entry.

Verdicts are the truth; placements follow them at once, only those of the faces spoken of, so that a
verb takes milliseconds at any size of library. An unnamed group that the user speaks of as a whole
becomes a person without a name.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from facealbum.domain.errors import KnownError, UnknownIdError
from facealbum.domain.sentences import Sentence, sentence
from facealbum.domain.types import Answer, Change, Group, Verdict
from facealbum.library.changing import (
    change,
    group_in,
    keys_of,
    name_of,
    person_of,
    pour,
    say_is,
    sources_of,
)
from facealbum.library.context import Context
from facealbum.store import Tables, clean_name, group_key

_HIDE = sentence("Hide {name}"), sentence("Hide {number} people"), sentence("Hide")
_SHOW = sentence("Show {name}"), sentence("Show {number} people"), sentence("Show")


def name(context: Context, group_id: str, name: str) -> Change:
    """Give a person or an unnamed group a name; where somebody has it, the two become one.

    Who gets a name is a stranger no more.

    Raises:
        UnknownIdError: there is no such group.
        KnownError: the name is empty.
    """
    wanted = clean_name(name)
    if not wanted:
        raise KnownError(sentence("A name needs at least one letter."))

    def work(tx: Tables) -> Iterable[int]:
        group, other = group_in(tx, group_id), tx.people.named(wanted)
        if other is None or other.id == group.person_id:
            person = person_of(tx, group, wanted)
            if not group.name:
                say_is(tx, tx.placements.face_ids_of([person]), person)
            tx.people.rename(person, wanted)
            if group.stranger:
                tx.people.set_stranger(person, False)
            return [person]
        pour(tx, group, other.id)
        return [other.id]

    return change(context, sentence("Name {name}", name=wanted), work)


def merge(context: Context, group_ids: Sequence[str]) -> Change:
    """Make groups one person: the first named one, else the first person, else the first group.

    Raises:
        UnknownIdError: one of them does not exist.
        KnownError: fewer than two groups.
    """
    keys = list(dict.fromkeys(group_ids))
    if len(keys) < 2:
        raise KnownError(
            sentence("There is nothing to merge."), "", sentence("Choose two people or groups.")
        )

    def work(tx: Tables) -> Iterable[int]:
        groups = [group_in(tx, key) for key in keys]
        target = min(groups, key=lambda group: (not group.name, group.person_id is None))
        person = person_of(tx, target)
        for group in groups:
            if group is not target:
                pour(tx, group, person)
        return [person]

    with context.store.snapshot() as tables:
        names = filter(None, [group_in(tables, key).name for key in keys])
    name = next(names, "")
    label = sentence("Merge into {name}", name=name) if name else sentence("Merge")
    return change(context, label, work)


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
        sources = sources_of(tx, face_ids)
        goal = None if to is None else group_in(tx, to)
        if goal is not None:
            person, is_new = person_of(tx, goal, wanted), False
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
        say_is(tx, face_ids, person)
        return [person, *(key for key in sources if key > 0), *keys_of(tx, staying)]

    where = wanted or (name_of(context, to) if to else "")
    return change(
        context, sentence("Move to {where}", where=where) if where else sentence("Move faces"), work
    )


def reject_faces(context: Context, face_ids: Sequence[int], group_id: str) -> Change:
    """Say that faces are not this person; each becomes an unnamed group of its own.

    Raises:
        UnknownIdError: a face or the group does not exist.
        KnownError: no face is given, or none of an unnamed group would stay.
    """

    def work(tx: Tables) -> Iterable[int]:
        group = group_in(tx, group_id)
        sources = sources_of(tx, face_ids)
        person = group.person_id or _split_off(tx, group, face_ids)
        tx.verdicts.put([Verdict(face, person, Answer.IS_NOT) for face in face_ids])
        leaving = sources.get(group_key(group_id), [])
        for face in leaving:
            tx.placements.separate([face])
        return [person]

    who = name_of(context, group_id)
    return change(
        context, sentence("Not {who}", who=who) if who else sentence("Not this person"), work
    )


def confirm_faces(context: Context, face_ids: Sequence[int], group_id: str) -> Change:
    """Say that faces are this person.

    Raises:
        UnknownIdError: a face or the group does not exist.
        KnownError: no face is given.
    """

    def work(tx: Tables) -> Iterable[int]:
        group = group_in(tx, group_id)
        sources = sources_of(tx, face_ids)
        person = group.person_id
        if person is None:
            person = tx.people.add().id
            tx.placements.pour(group_key(group_id), person)
        say_is(tx, face_ids, person)
        return [person, *(key for key in sources if key > 0)]

    who = name_of(context, group_id)
    return change(context, sentence("Confirm {who}", who=who) if who else sentence("Confirm"), work)


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
        raise KnownError(
            sentence("A face can't be on both sides."), "", sentence("Choose other faces.")
        )

    def work(tx: Tables) -> Iterable[int]:
        touched = {*sources_of(tx, faces_a), *sources_of(tx, faces_b)}
        small, large = sorted((list(faces_a), list(faces_b)), key=len)
        mine, theirs = (set(tx.verdicts.persons_of(side).values()) for side in (small, large))
        if mine & theirs or not mine | theirs:
            person = tx.people.add().id
            say_is(tx, small, person)
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
        return {key for key in touched if key > 0} | keys_of(tx, [*faces_a, *faces_b])

    return change(context, sentence("Cut a link"), work)


def hide(context: Context, group_ids: Sequence[str]) -> Change:
    """Show people or unnamed groups no more, until ``show``.

    Raises:
        UnknownIdError: one of them does not exist.
        KnownError: none is given.
    """

    def work(tx: Tables) -> Iterable[int]:
        people = {person_of(tx, group_in(tx, each)) for each in group_ids}
        for person in sorted(people):
            tx.people.set_hidden(person, True)
        return people

    return change(context, _label(context, group_ids, _HIDE), work)


def show(context: Context, group_ids: Sequence[str]) -> Change:
    """Show hidden people again; one who is not hidden stays as it is.

    Raises:
        UnknownIdError: one of them does not exist.
        KnownError: none is given.
    """

    def work(tx: Tables) -> Iterable[int]:
        for each in group_ids:
            person = group_in(tx, each).person_id
            if person is not None:
                tx.people.set_hidden(person, False)
        return ()

    return change(context, _label(context, group_ids, _SHOW), work)


def _label(context: Context, group_ids: Sequence[str], labels: tuple[Sentence, ...]) -> Sentence:
    """Return the label of a step on people, out of those of one, of several, of one unnamed."""
    one, many, unnamed = labels
    if not group_ids:
        raise KnownError(sentence("Nobody is chosen."))
    if len(group_ids) > 1:
        return Sentence(many.template, {"number": f"{len(group_ids):,}"})
    name = name_of(context, group_ids[0])
    return Sentence(one.template, {"name": name}) if name else unnamed


def set_cover(context: Context, group_id: str, face_id: int) -> Change:
    """Choose the face that stands for a person.

    Raises:
        UnknownIdError: there is no such group, or the face is not in it.
    """

    def work(tx: Tables) -> Iterable[int]:
        group = group_in(tx, group_id)
        if face_id not in tx.placements.face_ids_of([group_key(group_id)]):
            raise UnknownIdError(
                sentence("Face {face} does not stand with this person.", face=face_id)
            )
        tx.people.set_cover(person_of(tx, group), face_id)
        return ()

    name = name_of(context, group_id)
    return change(
        context, sentence("Cover of {name}", name=name) if name else sentence("Cover"), work
    )


def _split_off(tx: Tables, group: Group, leaving: Sequence[int]) -> int:
    """Make what stays of an unnamed group a person, so that it can be said who is not in it."""
    staying = set(tx.placements.face_ids_of([group_key(group.id)])).difference(leaving)
    if not staying:
        raise KnownError(
            sentence("At least one face must stay in the group."),
            sentence("“Not this person” compares the chosen faces with the others."),
            sentence("Choose fewer faces, or move them to a new person."),
        )
    person = tx.people.add().id
    say_is(tx, sorted(staying), person)
    return person
