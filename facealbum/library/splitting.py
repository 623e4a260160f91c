"""Splitting a person: the parts that the program proposes, and what the user makes of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from facealbum.domain.errors import KnownError, UnknownIdError
from facealbum.domain.sentences import sentence
from facealbum.domain.types import Answer, Change, Group, Verdict
from facealbum.grouping.split import propose
from facealbum.library.changing import change, group_in, name_of, say_is
from facealbum.library.context import Context
from facealbum.store import Tables, clean_name, group_key

PARTS_AT_MOST = 9
"""As many as there are keys to send a face to one."""


def propose_split(context: Context, group_id: str, parts: int = 2) -> list[list[int]]:
    """Return the faces of a person or group in parts, biggest first, then each outlier alone.

    Takes a second or two for 10,000 faces.

    Raises:
        UnknownIdError: there is no such group.
        KnownError: it has one face only, or so many parts make no sense.
    """
    if not 2 <= parts <= PARTS_AT_MOST:
        raise KnownError(
            sentence("A person can't be split into {parts}.", parts=parts),
            "",
            sentence("Choose a number from 2 to {most}.", most=PARTS_AT_MOST),
        )
    with context.store.snapshot() as tables:
        group_in(tables, group_id)
        faces = tables.placements.face_ids_of([group_key(group_id)])
        matrix = tables.faces.matrix(context.version, faces)
        photos = tables.faces.scenes_of(faces)
    if len(faces) < 2:
        raise KnownError(sentence("There is nothing to split."), sentence("It is one face only."))
    found = propose(matrix, photos, parts, context.threshold)
    # Faces of another pipeline can't be compared: they stay.
    found[0] += sorted(set(faces).difference(matrix.face_ids.tolist()))
    return found


def split(
    context: Context, group_id: str, parts: Sequence[Sequence[int]], names: Sequence[str] = ()
) -> Change:
    """Say that the faces of one group are several people.

    The first part stays who it is; the others become people, named or not, or join the person who
    has that name. No face of one part is the person of another, so nothing brings them together
    again. A single face without a name is nobody's: it goes back to the unnamed ones. Faces of
    which no part speaks stay with the first.

    Raises:
        UnknownIdError: there is no such group, or a face does not stand in it.
        KnownError: fewer than two parts, a face in two of them, a name twice, or a part that leaves
            with the name of who stays.
    """
    wanted = [clean_name(name) for name in names]
    wanted += [""] * (len(parts) - len(wanted))
    called = name_of(context, group_id)
    label = sentence("Split {name}", name=called) if called else sentence("Split")

    def work(tx: Tables) -> Iterable[int]:
        group = group_in(tx, group_id)
        key = group_key(group_id)
        staying, leaving = _checked(tx, key, parts, wanted)
        person = _who_stays(tx, group, staying, wanted[0])
        touched = {person}
        for faces, name in leaving:
            tx.verdicts.put([Verdict(face, person, Answer.IS_NOT) for face in faces])
            if len(faces) == 1 and not name:
                tx.placements.separate(list(faces))
                continue
            known = tx.people.named(name)
            if known is not None and known.id == person:
                raise KnownError(
                    sentence("{name} is who the first part is already.", name=known.name),
                    "",
                    sentence("Give the other part another name, or none."),
                )
            other = tx.people.add(name).id if known is None else known.id
            say_is(tx, list(faces), other)
            tx.verdicts.put([Verdict(face, other, Answer.IS_NOT) for face in staying])
            touched.add(other)
        return touched

    return change(context, label, work)


def _checked(
    tx: Tables, key: int, parts: Sequence[Sequence[int]], names: Sequence[str]
) -> tuple[list[int], list[tuple[tuple[int, ...], str]]]:
    """Return the faces that stay, and those of each other part with its name."""
    filled = [(tuple(part), name) for part, name in zip(parts, names, strict=True)]
    leaving = [(part, name) for part, name in filled[1:] if part]
    if not filled or not filled[0][0] or not leaving:
        raise KnownError(
            sentence("A split needs two parts."),
            "",
            sentence("Put a face into each of two columns."),
        )
    faces = [face for part, _ in filled for face in part]
    there = set(tx.placements.face_ids_of([key]))
    if strange := set(faces) - there:
        raise UnknownIdError(
            sentence("Face {face} does not stand with this person.", face=min(strange))
        )
    if len(set(faces)) < len(faces):
        raise KnownError(
            sentence("A face can't be in two parts."), "", sentence("Choose one of them.")
        )
    given = [name.casefold() for _, name in filled if name]
    if len(set(given)) < len(given):
        raise KnownError(
            sentence("Two parts have one name."),
            sentence("They would be one person."),
            sentence("Change one."),
        )
    return sorted(there.difference(*(part for part, _ in leaving))), leaving


def _who_stays(tx: Tables, group: Group, staying: Sequence[int], name: str) -> int:
    """Return the person of the first part, renamed where it was given a name that nobody has."""
    person = group.person_id
    if person is None:
        known = tx.people.named(name)
        person = tx.people.add(name).id if known is None else known.id
        say_is(tx, staying, person)
    elif name and name != group.name:
        known = tx.people.named(name)
        if known is not None and known.id != person:
            raise KnownError(
                sentence("{name} is somebody else.", name=known.name),
                "",
                sentence("Split first, then merge the two."),
            )
        tx.people.rename(person, name)
    return person
