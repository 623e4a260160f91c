"""The review queue: which question settles most faces first, and what each answer leaves to ask.

What it knows is read once and kept (``sitting``); changes that are heard bring it up to date when
the next question is asked for. What was skipped comes last, until the library is closed.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from math import isfinite
from typing import NamedTuple

import numpy as np

from facealbum.domain.errors import KnownError, UnknownIdError
from facealbum.domain.sentences import sentence
from facealbum.domain.types import Change, Group
from facealbum.grouping.questions import (
    REACH,
    Chances,
    Kind,
    Topic,
    Topics,
    about_doubts,
    about_groups,
    about_pairs,
    ranked,
)
from facealbum.grouping.thresholds import false_match_rate
from facealbum.jobs import give_way
from facealbum.library.answering import Answered, Question, Reply, answer
from facealbum.library.changing import keys_of
from facealbum.library.context import Context
from facealbum.library.identifying import Candidate
from facealbum.library.metadata.asking import ToldQueue, ToldTopic, told_about
from facealbum.library.sitting import Sitting
from facealbum.store import Tables, group_id, group_key
from facealbum.vision.session import give_back_freed_memory

FOLLOWS = 0.8
"""What is a person with at least this chance, and clearly nobody else, follows unasked: it stands
with the person, unconfirmed, until a page asks about it."""

FOLLOWING = 2
"""Groups of more faces are worth a question of their own."""

CLEAR = 0.2
"""Clearly nobody else: the next person is farther by so much, mean squared distance."""


class _Other(NamedTuple):
    """A question that is not about who an unnamed group is.

    Attributes:
        topic: what to ask.
        page: the faces of a page, else none.
        left: how many faces are left to settle by it that no group counts.
    """

    topic: Topic
    page: list[int]
    left: int


class Questioner:
    """Asks, hears the answers, and ranks what is left; from any thread, one at a time."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._lock = threading.RLock()
        self._hearing = threading.Lock()
        self._sitting: Sitting | None = None
        self._everything = True
        self._spare = False
        self._groups: set[str] = set()
        self._faces: set[int] = set()
        self._photos = False
        self._pipeline = ""
        self._chances = Chances("")
        self._skipped: dict[tuple[int, int], int] = {}
        self._pages: dict[int, tuple[Topic, list[int]] | None] = {}
        self._told = ToldQueue()
        context.feed.subscribe(self._hear)
        context.spare.append(self._let_go)

    # Asking

    def questions(self, limit: int) -> list[Question]:
        """Return the best ``limit`` questions, the one that settles most first.

        The first time, and after a change of everything, it reads the whole library: seconds for
        100,000 faces; so not for the GUI thread. Otherwise it takes milliseconds.
        """
        with self._now() as (tables, sitting):
            groups, others = self._topics(sitting)
            told = self._told.topics(tables, sitting)
            left = self._left(groups, others) + sum(each.left for each in told.values())
            best = groups.best(limit + len(self._skipped) + len(told))
            # Of a group of which another program says who it is, that is asked first.
            topics = [topic for topic in (*best, *(each.topic for each in others))
                      if topic.key not in told]  # fmt: skip
            topics += [each.topic for each in told.values()]
            pages = {each.topic.key: each.page for each in others if each.page}
            pages.update({key: each.faces for key, each in told.items()})
            fresh = [topic for topic in topics if _same(topic) not in self._skipped]
            again = [topic for topic in topics if _same(topic) in self._skipped]
            again.sort(key=lambda topic: self._skipped[_same(topic)])
            chosen = [*ranked(fresh), *again][:limit]
            return self._asked(tables, sitting, chosen, pages, left, told)

    @property
    def at_hand(self) -> bool:
        """Whether the next question needs no reading of the whole library."""
        return self._sitting is not None and not self._everything

    def left(self) -> int:
        """Return how many faces are left that the queue asks about."""
        with self._now() as (tables, sitting):
            told = self._told.topics(tables, sitting)
            return self._left(*self._topics(sitting)) + sum(each.left for each in told.values())

    def skip(self, question: Question) -> None:
        """Ask it last; forgotten when the library is closed."""
        with self._lock:
            same = _same_of(question)
            self._skipped.pop(same, None)
            last = max(self._skipped.values(), default=0)
            self._skipped[same] = last + 1

    def about(self, what: int | str, person_id: str | None) -> Question:
        """Return the question whether a face (id) or a group is a person; who it is for None.

        ``person_id`` may also be a name that another program gives to faces of the group.

        Raises:
            UnknownIdError: there is no such face, group or person.
            KnownError: the person is what is asked about.
        """
        with self._now() as (tables, sitting):
            if isinstance(what, str):
                group = _group(tables, what)
                faces = tables.placements.doubtful_first(group_key(what))
            else:
                placed = tables.placements.of_faces([what])
                if what not in placed:
                    raise UnknownIdError.of_face(what)
                group, faces = _group(tables, placed[what].group_id), [what]
            if person_id is None:
                return Question(Kind.WHO, group, tuple(faces))
            told = told_about(tables, sitting, group_key(group.id), person_id)
            if told is not None:
                return _told(told, group, _person(tables, told.topic.person))
            person = _group(tables, person_id)
            if person.person_id is None:
                raise KnownError(
                    sentence("This group is no person yet."),
                    "",
                    sentence("Name the group, or merge the two."),
                )
            if what == person.id:
                doubts = sitting.doubts.get(person.person_id)
                if doubts is not None:
                    order = np.argsort(-doubts.distances, kind="stable")
                    faces = doubts.faces[order].tolist()
            kind = Kind.PAGE if person.id == group.id else Kind.PERSON
            return Question(kind, group, tuple(faces), person)

    # Answering

    def answer(self, said: Answered) -> Change:
        """Take in an answer: one entry of the journal, with all who follow.

        Raises:
            UnknownIdError: the person is no more.
            KnownError: the faces are no more, or the question can't be answered so.
        """
        with self._lock:
            with self._now() as (_, sitting):
                pass

            def followers(tx: Tables, person: int, faces: Sequence[int]) -> Iterable[int]:
                return self._followers(sitting, tx, person, faces)

            change = answer(self._context, said, followers)
            question = said.question
            if question.kind is Kind.PERSON and isfinite(question.distance):
                self._chances.learn(question.chance, yes=said.reply is Reply.YES)
            return change

    def _followers(
        self, sitting: Sitting, tx: Tables, person: int, faces: Sequence[int]
    ) -> list[int]:
        """Return the unnamed groups that are obviously the person now, nearest first."""
        known = sitting.confirmed_of(person)
        new = [face for face in faces if face not in known]
        vectors = tx.faces.vectors_of(new, self._context.version)
        total, size = np.zeros(sitting.groups.sums.shape[1], np.float32), len(vectors)
        for vector in vectors.values():
            total += vector
        row = sitting.people.rows.get(person)
        if row is not None:
            total, size = total + sitting.people.sums[row], size + int(sitting.people.sizes[row])
        if not size:
            return []
        away = sitting.groups.distances(total / np.float32(size))
        chance = self._chances.of(away, sitting.humans())
        few = sitting.groups.sizes <= FOLLOWING
        near = np.flatnonzero((chance >= FOLLOWS) & few)
        taken = sitting.photos_with(person) | set(tx.faces.scenes_of(faces).values())
        following = []
        for at in near[np.argsort(away[near], kind="stable")].tolist():
            key = int(sitting.groups.keys[at])
            rivals = [far for other, far in sitting.candidates.of(key) if other != person]
            clear = not rivals or rivals[0] > away[at] + CLEAR
            if (
                clear
                and taken.isdisjoint(sitting.photos_of(key))
                and sitting.may_be(key, person)
                and set(faces).isdisjoint(sitting.faces_of(key))
            ):
                taken |= sitting.photos_of(key)
                following.append(key)
        return following

    # What is known

    def _hear(self, change: Change) -> None:
        with self._hearing:
            if self._everything or change.everything:
                # All will be read: what else is heard until then need not be remembered.
                self._everything = True
                self._groups, self._faces = set(), set()
            else:
                self._groups |= change.groups
                self._faces |= change.faces
            self._photos |= bool(change.photos)

    @contextmanager
    def _now(self) -> Iterator[tuple[Tables, Sitting]]:
        """Hold everything still, at one moment of the library that the sitting is up to date with.

        What was heard is taken before the moment begins: it is told after it was committed, so
        what comes between is heard again the next time.
        """
        with self._lock:
            with self._hearing:
                everything, groups, faces = self._everything, self._groups, self._faces
                self._everything, self._groups, self._faces = False, set(), set()
                photos, self._photos = self._photos, False
            with self._context.store.snapshot() as tables:
                sitting, self._sitting = self._sitting, None
                if everything or sitting is None:
                    sitting = None  # not beside the new one: each is some hundred megabytes
                    sitting = self._read(tables)
                elif groups or faces:
                    self._told.hear({*map(group_key, groups), *keys_of(tables, faces)})
                    for key in sitting.update(tables, {group_key(each) for each in groups}, faces):
                        self._pages.pop(key, None)
                if photos:
                    self._told.outdate()
                # Only what was read to its end is kept.
                self._sitting = sitting
                yield tables, sitting
            if self._spare:
                self._sitting, self._spare = None, False

    def _let_go(self) -> None:
        """Forget the sitting: at once, or once it has answered who asks just now."""
        self._spare = True
        if self._lock.acquire(blocking=False):
            self._sitting, self._spare = None, False
            self._lock.release()

    def _read(self, tables: Tables) -> Sitting:
        self._told.outdate()
        if self._pipeline != self._context.pipeline:
            self._pipeline = self._context.pipeline
            self._chances = Chances(self._pipeline)
        self._pages.clear()
        sitting = Sitting(tables, self._context.version, self._context.threshold + REACH)
        give_back_freed_memory()
        return sitting

    def _topics(self, sitting: Sitting) -> tuple[Topics, list[_Other]]:
        """Return the questions about unnamed groups, and all others."""
        people = sitting.humans()
        groups = about_groups(sitting.groups, sitting.candidates, self._chances, people)
        others: list[_Other] = []
        for person, doubts in sitting.doubts.items():
            if person not in self._pages:
                self._pages[person] = about_doubts(person, doubts, self._chances, people)
                give_way()
            page = self._pages[person]
            if page is not None:
                others.append(_Other(page[0], page[1], len(page[1])))
        for person in sitting.nameless():
            size = int(sitting.people.sizes[sitting.people.rows[person]])
            others.append(_Other(Topic(Kind.WHO, person, gain=float(size)), [], size))
        reach = self._context.threshold + REACH
        pairs = about_pairs(sitting.groups, reach, self._chances, sitting.may_be_one)
        return groups, [*others, *(_Other(pair, [], 0) for pair in pairs)]

    def _left(self, groups: Topics, others: Sequence[_Other]) -> int:
        return int(groups.sizes.sum()) + sum(each.left for each in others)

    # Putting into words

    def _asked(
        self,
        tables: Tables,
        sitting: Sitting,
        topics: Sequence[Topic],
        pages: dict[int, list[int]],
        left: int,
        told: Mapping[int, ToldTopic],
    ) -> list[Question]:
        near = {
            topic.key: sitting.candidates.of(topic.key)
            for topic in topics
            if topic.key in sitting.groups.rows and topic.kind is not Kind.PAIR
        }
        keys = {key for topic in topics for key in (topic.key, topic.person, topic.other) if key}
        keys.update(person for rows in near.values() for person, _ in rows)
        known = {group.id: group for group in tables.groups.by_keys(sorted(keys))}
        asked = []
        for topic in topics:
            if topic.kind in {Kind.PAGE, Kind.TOLD}:
                faces = pages[topic.key]
            else:
                faces = tables.placements.doubtful_first(topic.key)
                faces += tables.placements.doubtful_first(topic.other) if topic.other else []
            likely = tuple(
                Candidate(known[group_id(person)], away, self._rate(away))
                for person, away in near.get(topic.key, ())
                if person != topic.person
            )
            asked.append(
                Question(
                    topic.kind,
                    known[group_id(topic.key)],
                    tuple(faces),
                    known.get(group_id(topic.person)) if topic.person else None,
                    known[group_id(topic.other)] if topic.other else None,
                    topic.distance,
                    self._rate(topic.distance),
                    topic.chance,
                    likely,
                    left,
                    *_by_whom(told.get(topic.key)),
                )
            )
        return asked

    def _rate(self, distance: float) -> float:
        return false_match_rate(self._context.pipeline, distance)


def _same(topic: Topic) -> tuple[int, int]:
    return topic.key, topic.other


def _same_of(question: Question) -> tuple[int, int]:
    other = 0 if question.other is None else group_key(question.other.id)
    return group_key(question.group.id), other


def _told(told: ToldTopic, group: Group, person: Group | None) -> Question:
    faces, chance = tuple(told.faces), told.topic.chance
    name, program = _by_whom(told)
    return Question(Kind.TOLD, group, faces, person, chance=chance, name=name, program=program)


def _by_whom(told: ToldTopic | None) -> tuple[str, str]:
    return ("", "") if told is None else (told.told.name, told.told.program)


def _person(tables: Tables, person: int) -> Group | None:
    return tables.groups.get(person) if person else None


def _group(tables: Tables, identity: str) -> Group:
    found = tables.groups.get(group_key(identity))
    if found is None:
        raise UnknownIdError.of_group(identity)
    return found
