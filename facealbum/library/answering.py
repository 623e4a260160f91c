"""What an answer in the review queue says: verdicts, who follows, one transaction, one entry.

A yes confirms all faces of the question but those that the user took out. Taken out, and after a
no, a face is not that person for good; what leaves a person or a group so goes on together with
those of the same look, so that several wrong faces of one human are one question.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from facealbum.domain.counts import counted
from facealbum.domain.errors import KnownError, UnknownIdError
from facealbum.domain.sentences import sentence
from facealbum.domain.types import Answer, Change, Group, Verdict
from facealbum.grouping.constraints import Constraints
from facealbum.grouping.cut import cut
from facealbum.grouping.linkage import build_tree
from facealbum.grouping.questions import Kind
from facealbum.library.changing import change, group_in, keys_of, person_of, pour, say_is
from facealbum.library.context import Context
from facealbum.library.identifying import Candidate
from facealbum.library.reviewing import part
from facealbum.store import Tables, clean_name, group_key


class Reply(StrEnum):
    """What a user answers; who does not know says nothing (``skip``)."""

    YES = "yes"
    NO = "no"
    SAME_AS = "same as"
    """It is somebody else, whom the answer names."""


@dataclass(frozen=True, slots=True)
class Question:
    """One question of the review queue.

    Attributes:
        kind: what it asks.
        group: who is asked about: an unnamed group, or for a page the person.
        faces: the faces that a yes confirms, the most doubtful first; of a pair those of both.
        person: who is proposed, or None.
        other: the second group of a pair, or None.
        distance: mean squared distance of the two, of a page the largest; NaN where none is
            proposed.
        false_match_rate: share of pairs of different people that are as near, 0..1, or NaN.
        chance: of a yes, as the queue estimates it, 0..1.
        likely: other people who are near, nearest first; never one who can't be it.
        left: faces that are left to settle, those of the question included.
        name: who it is as another program says, "" where none does.
        program: that program, "" where it is not known.
    """

    kind: Kind
    group: Group
    faces: tuple[int, ...]
    person: Group | None = None
    other: Group | None = None
    distance: float = float("nan")
    false_match_rate: float = float("nan")
    chance: float = 1.0
    likely: tuple[Candidate, ...] = ()
    left: int = 0
    name: str = ""
    program: str = ""

    @property
    def settles(self) -> int:
        """How many faces a yes settles."""
        return len(self.faces)


@dataclass(frozen=True, slots=True)
class Answered:
    """What the user said to a question.

    Attributes:
        question: as it was asked.
        reply: yes, no, or somebody else.
        to: the id of that person or group, or None.
        name: their name where ``to`` is None; a new one makes a new person.
        without: faces of the question that the answer does not hold for: they are not that person.
    """

    question: Question
    reply: Reply
    to: str | None = None
    name: str = ""
    without: tuple[int, ...] = ()


Followers = Callable[[Tables, int, Sequence[int]], Iterable[int]]
"""Keys of the unnamed groups that are obviously a person once more faces are confirmed."""


def answer(context: Context, said: Answered, followers: Followers) -> Change:
    """Take in an answer.

    Raises:
        UnknownIdError: the person is no more.
        KnownError: the faces are no more, or the question can't be answered so.
    """
    question = said.question
    if question.kind is Kind.PAIR and said.reply is Reply.NO:
        return _part(context, question)
    kept = tuple(face for face in question.faces if face not in said.without)
    if said.reply is not Reply.NO and not kept:
        raise KnownError(
            sentence("No face is left to say that of."), "", sentence("Answer no instead.")
        )

    def work(tx: Tables) -> Iterable[int]:
        _check(tx, question.faces)
        proposed = _proposed(tx, question)
        if said.reply is Reply.NO:
            return _refuse(context, tx, question, proposed)
        person = _target(tx, said, proposed)
        touched = {person, *say_yes(context, tx, kept, person)}
        if said.without:
            _say_is_not(tx, said.without, person)
            touched |= _go_on_together(context, tx, said.without)
        if proposed not in {None, person} and question.kind is Kind.PAGE:
            touched |= {proposed, *_say_no(context, tx, kept, proposed)}
        for key in followers(tx, person, kept):
            tx.placements.pour(key, person)
        return touched

    return change(context, _label(context, said, len(kept)), work)


def _label(context: Context, said: Answered, kept: int) -> str:
    question = said.question
    who = question.person.name if question.person is not None else question.name
    if said.reply is Reply.SAME_AS:
        who = clean_name(said.name)
        if said.to is not None:
            found = context.store.read.groups.get(group_key(said.to))
            who = found.name if found is not None else ""
    number = question.settles if said.reply is Reply.NO else kept
    faces = counted(number, "face")
    who = who or sentence("Same person")
    if said.reply is Reply.NO:
        return sentence("{who}: no, {faces}", who=who, faces=faces)
    return sentence("{who}: yes, {faces}", who=who, faces=faces)


def _part(context: Context, question: Question) -> Change:
    first = set(context.store.read.placements.face_ids_of([group_key(question.group.id)]))
    side = [face for face in question.faces if face in first]
    return part(context, side, [face for face in question.faces if face not in first])


def _check(tx: Tables, faces: Sequence[int]) -> None:
    placed = tx.placements.of_faces(faces)
    if len(placed) < len(set(faces)):
        raise KnownError(
            sentence("These faces have changed since you were asked."),
            sentence("An import or another change took some of them away."),
            sentence("Look at the next question."),
        )


def _proposed(tx: Tables, question: Question) -> int | None:
    if question.person is None:
        return None
    person = tx.people.get(question.person.person_id or 0)
    if person is None:
        raise UnknownIdError.of_group(question.person.id)
    return person.id


def _target(tx: Tables, said: Answered, proposed: int | None) -> int:
    """Return who the faces are: the proposed person, or whom the user named.

    A name that nobody has makes a new person; the question's own person without a name gets it.
    """
    question = said.question
    if said.reply is Reply.YES:
        if question.kind is Kind.PAIR:
            return tx.people.add().id
        if proposed is None and question.name:
            known = tx.people.named(question.name)
            return tx.people.add(question.name).id if known is None else known.id
        if proposed is None:
            raise KnownError(
                sentence("Yes needs somebody who was proposed."), "", sentence("Say who it is.")
            )
        return proposed
    if said.to is not None:
        return person_of(tx, group_in(tx, said.to))
    wanted = clean_name(said.name)
    if not wanted:
        raise KnownError(sentence("A name needs at least one letter."))
    other, own = tx.people.named(wanted), question.group
    if question.kind is Kind.WHO and own.person_id is not None:
        if other is None:
            tx.people.rename(own.person_id, wanted)
            return own.person_id
        if other.id != own.person_id:
            pour(tx, own, other.id)
    return tx.people.add(wanted).id if other is None else other.id


def say_yes(context: Context, tx: Tables, faces: Sequence[int], person: int) -> set[int]:
    """Confirm faces; what stands with the person unconfirmed in the same photos gives way."""
    say_is(tx, faces, person)
    photos = list(set(tx.faces.photos_of(faces).values()))
    scenes = set(tx.faces.scenes_of(faces).values())
    there = tx.placements.members([person])
    near = there.face_ids[~there.confirmed & np.isin(there.photo_ids, photos)].tolist()
    crowded = [face for face, scene in sorted(tx.faces.scenes_of(near).items()) if scene in scenes]
    return _go_on_together(context, tx, crowded)


def _refuse(context: Context, tx: Tables, question: Question, proposed: int | None) -> set[int]:
    """Say no to who was proposed, or to the name that another program gave."""
    if question.name:
        tx.metadata.refuse(question.faces, question.name)
    elif proposed is None:
        raise KnownError(sentence("Nobody was proposed, so there is nobody to say no to."))
    if proposed is None:
        return set()
    return {proposed, *_say_no(context, tx, question.faces, proposed)}


def _say_no(context: Context, tx: Tables, faces: Sequence[int], person: int) -> set[int]:
    """Say that faces are not a person; those that stand there leave."""
    _say_is_not(tx, faces, person)
    there = set(tx.placements.face_ids_of([person]))
    return _go_on_together(context, tx, [face for face in faces if face in there])


def _say_is_not(tx: Tables, faces: Sequence[int], person: int) -> None:
    tx.verdicts.put([Verdict(face, person, Answer.IS_NOT) for face in faces])


def _go_on_together(context: Context, tx: Tables, faces: Sequence[int]) -> set[int]:
    """Make faces unnamed groups of those that belong together; return the keys."""
    if not faces:
        return set()
    matrix = tx.faces.matrix(context.version, faces)
    threshold = context.threshold
    rules = Constraints(photo_of=tx.faces.scenes_of(faces))
    partition = cut(build_tree(matrix, rules, threshold), threshold)
    for group in range(partition.groups):
        tx.placements.separate(partition.face_ids[partition.labels == group].tolist())
    for face in set(faces).difference(matrix.face_ids.tolist()):
        tx.placements.separate([face])
    return keys_of(tx, faces)
