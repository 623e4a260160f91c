"""Who is this? The nearest people for a face of the library or of any photo, or nobody known."""

from __future__ import annotations

import threading
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from itertools import groupby
from operator import itemgetter
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from facealbum.domain.errors import KnownError, UnknownIdError
from facealbum.domain.geometry import Box
from facealbum.domain.sentences import sentence
from facealbum.domain.types import Answer, Change, Group
from facealbum.grouping.identify import (
    KnownPersons,
    identify,
    known_persons,
    renewed,
    without,
)
from facealbum.grouping.thresholds import false_match_rate
from facealbum.jobs import CancelToken
from facealbum.library.context import Context
from facealbum.library.looking import look
from facealbum.library.looks import ANY_WAY_UP
from facealbum.library.scanning import printable, resolve
from facealbum.store import Tables, group_key

CANDIDATES = 5

FACES_AT_ONCE = 8192
"""Confirmed faces whose vectors are in memory together, 20 MiB; or those of one person."""

NEWS_AT_MOST = 200
"""Changes that are remembered one by one until somebody asks."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A person who a face may be.

    Attributes:
        person: as the views show them.
        distance: mean squared distance to the confirmed faces, 0..4.
        false_match_rate: share of pairs of different people that are as near as that, 0..1.
    """

    person: Group
    distance: float
    false_match_rate: float


@dataclass(frozen=True, slots=True)
class Identified:
    """The answer for one face.

    Attributes:
        box: the face, fractions of the upright photo.
        person: who it is, or None: nobody known is near enough.
        candidates: the nearest people, nearest first, near enough or not.
    """

    box: Box
    person: Group | None
    candidates: tuple[Candidate, ...]


class Identifier:
    """Says who faces are; keeps the people's means in memory between two questions.

    What a change touched is read again when the next question comes, only those people whose faces
    it named; all of them where it says "everything".
    """

    def __init__(self, context: Context) -> None:
        self._context = context
        self._lock = threading.Lock()
        self._known: KnownPersons | None = None
        self._news: list[Change] = []
        self._news_lock = threading.Lock()
        context.feed.subscribe(self._hear)

    def identify_face(self, face_id: int) -> Identified:
        """Say who a face is, from what is confirmed of others; one confirmed face will do.

        People whom the user said it is not, and who were not born then, are left out.

        Raises:
            UnknownIdError: there is no such face.
            KnownError: it was found by another pipeline.
        """
        with self._context.store.snapshot() as tables:
            face = tables.faces.get(face_id)
            if face is None:
                raise UnknownIdError.of_face(face_id)
            vector = tables.faces.vectors_of([face_id], self._context.version).get(face_id)
            if vector is None:
                raise KnownError(
                    sentence("Face {face} can't be compared.", face=face_id),
                    sentence("Another pipeline found it."),
                )
            said = tables.verdicts.of_faces([face_id])
            unborn = {person for _, person in tables.people.too_early([face_id])}
        rejected = {each.person_id for each in said if each.answer is Answer.IS_NOT} | unborn
        own = next((each.person_id for each in said if each.answer is Answer.IS), None)
        known = self.known()
        if own is not None and not face.retired:
            known = without(known, own, vector)
        return self._identified(known, face.box, vector, rejected)

    def identify_photo(self, photo: Path) -> list[Identified]:
        """Say who is in a photo, which need not be in the library, left to right.

        Raises:
            KnownError: the photo does not exist, can't be read or shows no face.
        """
        resolve([photo])
        workshop = self._context.workshop()
        with workshop.analyzer() as analyzer, workshop.pool() as pool:
            work = iter([(0, str(photo))])
            (looked,) = look(pool, analyzer, work, CancelToken().checkpoint, how=ANY_WAY_UP)
        if not looked.faces:
            why = looked.reason or sentence("No face was found in it.")
            raise KnownError(
                sentence("Nobody can be identified in “{photo}”.", photo=printable(str(photo))), why
            )
        known = self.known()
        births = self._context.store.read.people.births()
        taken = looked.taken_at
        unborn = {person for person, born in births if taken is not None and taken.date() < born}
        faces = sorted(looked.faces, key=lambda face: face.box.left)
        return [self._identified(known, face.box, face.vector, unborn) for face in faces]

    def known(self) -> KnownPersons:
        """Return the people of whom a face is confirmed, as the library has them now."""
        version = self._context.version
        with self._lock:
            with self._news_lock:
                news, self._news = self._news, []
            if self._known is not None and self._known.pipeline != version:
                self._known = None
            try:
                with self._context.store.snapshot() as tables:
                    if self._known is None or any(change.everything for change in news):
                        self._known = _everybody(tables, version)
                    elif news:
                        self._known = _renewed(tables, self._known, _touched(tables, news))
            except BaseException:
                self._known = None
                raise
            return self._known

    def _hear(self, change: Change) -> None:
        """Note a change; many that nobody asked after are as good as one of everything."""
        with self._news_lock:
            if len(self._news) < NEWS_AT_MOST:
                self._news.append(change)
            else:
                self._news[:] = [replace(change, everything=True)]

    def _identified(
        self,
        known: KnownPersons,
        box: Box,
        vector: NDArray[np.float32],
        rejected: AbstractSet[int],
    ) -> Identified:
        found = identify(vector, known, self._context.threshold, CANDIDATES, rejected)
        persons = [near.person_id for near in found.nearest]
        groups = {group.person_id: group for group in self._groups(persons)}
        candidates = tuple(
            Candidate(
                groups[near.person_id],
                near.distance,
                false_match_rate(self._context.pipeline, near.distance),
            )
            for near in found.nearest
            if near.person_id in groups
        )
        return Identified(box, groups.get(found.person_id), candidates)

    def _groups(self, persons: list[int]) -> list[Group]:
        return self._context.store.read.groups.by_keys(persons)


def _everybody(tables: Tables, version: str) -> KnownPersons:
    """Sum up person by person: the vectors of all confirmed faces are read a part at a time."""
    confirmed = sorted(
        (verdict.person_id, verdict.face_id)
        for verdict in tables.verdicts.all()
        if verdict.answer is Answer.IS
    )
    known, part = known_persons(tables.faces.matrix(version, ()), {}), dict[int, int]()
    for person, theirs in groupby(confirmed, key=itemgetter(0)):
        part.update((face, person) for _, face in theirs)
        if len(part) >= FACES_AT_ONCE:
            known, part = _with(tables, known, part), {}
    return _with(tables, known, part)


def _with(tables: Tables, known: KnownPersons, confirmed: dict[int, int]) -> KnownPersons:
    """Return ``known`` and the persons of some confirmed faces, by face."""
    fresh = known_persons(tables.faces.matrix(known.pipeline, confirmed), confirmed)
    return renewed(known, set(confirmed.values()), fresh)


def _touched(tables: Tables, news: list[Change]) -> set[int]:
    """Return the people of whose confirmed faces some came, went or look different now."""
    keys = {group_key(group) for change in news for group in change.groups}
    faces = {face for change in news for face in change.faces}
    for photo in {photo for change in news for photo in change.photos}:
        faces.update(face.id for face in tables.faces.of_photo(photo, retired=True))
    return {key for key in keys if key > 0}.union(tables.verdicts.persons_of(faces).values())


def _renewed(tables: Tables, known: KnownPersons, persons: set[int]) -> KnownPersons:
    confirmed = {
        verdict.face_id: person
        for person in persons
        for verdict in tables.verdicts.of_person(person, Answer.IS)
    }
    fresh = known_persons(tables.faces.matrix(known.pipeline, confirmed), confirmed)
    return renewed(known, persons, fresh)
