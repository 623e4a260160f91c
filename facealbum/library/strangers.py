"""Strangers: people whom the user does not want to be asked about, one by one or all at once.

A stranger is a person, mostly without a name: new faces of a stranger join them, and nobody is
asked about those either.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from facealbum.domain.errors import KnownError, UnknownIdError
from facealbum.domain.sentences import sentence
from facealbum.domain.types import Answer, Change, Verdict
from facealbum.library.changing import change, group_in, name_of, recorded, release
from facealbum.library.context import Context
from facealbum.store import PlacementArrays, Tables, group_id, group_key

EVENT_PAUSE = timedelta(hours=12)
"""Photos with no longer pause between one and the next are of one event: a day out, a wedding with
the dance after midnight. A night ends it where evening and morning had no photo."""

EXAMPLES = 24
"""Faces shown before strangers are ignored in bulk."""


class Seen(StrEnum):
    """How often somebody was seen whom the user means to ignore."""

    ONCE = "once"
    ONE_EVENT = "one-event"


@dataclass(frozen=True, slots=True)
class Strangers:
    """Whom ``ignore_strangers`` would make strangers.

    Attributes:
        people: unnamed groups, single faces included.
        faces: faces of them.
        examples: up to ``EXAMPLES`` faces, one of each of the biggest groups, best to look at.
    """

    people: int
    faces: int
    examples: tuple[int, ...]


def ignore(context: Context, group_ids: Sequence[str]) -> Change:
    """Make people and unnamed groups strangers: they are asked about no more, until ``know``.

    Raises:
        UnknownIdError: one of them does not exist.
        KnownError: none is given.
    """
    keys = [group_key(each) for each in dict.fromkeys(group_ids)]
    if not keys:
        raise KnownError(
            sentence("There is nobody to ignore."), "", sentence("Choose people or groups.")
        )

    def work(tx: Tables) -> Sequence[int]:
        found = {group.id for group in tx.groups.by_keys(keys)}
        for key in keys:
            if group_id(key) not in found:
                raise UnknownIdError.of_group(group_id(key))
            if key > 0:
                tx.people.set_stranger(key, True)
        _make_strangers(tx, [key for key in keys if key < 0])
        return ()

    return change(context, _label(len(keys), name_of(context, group_id(keys[0]))), work)


def foresee_strangers(context: Context, seen: Seen) -> Strangers:
    """Say whom ``ignore_strangers`` would make strangers; takes some tenths of a second."""
    with context.store.snapshot() as tables:
        found = _Unnamed(tables)
        chosen = found.seen(seen)
    return Strangers(
        len(chosen), int(found.sizes[chosen].sum()), tuple(found.best(chosen, EXAMPLES))
    )


def ignore_strangers(context: Context, seen: Seen) -> Change:
    """Make strangers of all unnamed groups that were seen once, or at one event only.

    An event is photos that a camera dated with no pause longer than ``EVENT_PAUSE`` between one and
    the next; a photo without such a date is an event of its own. Seen once is one face.

    Raises:
        KnownError: there is none.
    """
    with context.store.write() as tx:
        found = _Unnamed(tx)
        keys = found.keys[found.seen(seen)].tolist()
        if not keys:
            raise KnownError(
                sentence("There is nobody without a name who was seen once.")
                if seen is Seen.ONCE
                else sentence("There is nobody without a name who was seen at one event only.")
            )

        def work(tx: Tables) -> Sequence[int]:
            _make_strangers(tx, keys)
            return ()

        recording = recorded(context, tx, _label(len(keys), ""), work)
    return context.tell(recording)


def know(context: Context, group_id: str) -> Change:
    """Take back that somebody is a stranger; who has no name is an unnamed group again.

    Raises:
        UnknownIdError: there is no such group.
        KnownError: it is no stranger.
    """

    def work(tx: Tables) -> set[int]:
        group = group_in(tx, group_id)
        if group.person_id is None or not group.stranger:
            raise KnownError(
                sentence("This is no stranger."), "", sentence("Look at the list of strangers.")
            )
        if not group.name:
            return release(tx, group.person_id)
        tx.people.set_stranger(group.person_id, False)
        return set()

    name = name_of(context, group_id)
    return change(
        context,
        sentence("Not a stranger: {name}", name=name) if name else sentence("Not a stranger"),
        work,
    )


def _make_strangers(tx: Tables, keys: Sequence[int]) -> None:
    """Make each unnamed group a person without a name who is a stranger, all faces confirmed."""
    placements = tx.placements.of_faces(tx.placements.face_ids_of(keys))
    person_of = {group_id(key): tx.people.add(stranger=True).id for key in keys}
    persons = [person_of[placement.group_id] for placement in placements.values()]
    tx.verdicts.put(
        [Verdict(face, person, Answer.IS) for face, person in zip(placements, persons, strict=True)]
    )
    distances = [placement.distance for placement in placements.values()]
    tx.placements.put(
        PlacementArrays(
            np.array(list(placements), np.int64),
            np.array(persons, np.int64),
            np.array([np.nan if each is None else each for each in distances], np.float64),
            np.full(len(placements), True),
        )
    )


def _label(number: int, name: str) -> str:
    if number > 1:
        return sentence("Ignore {number} strangers", number=f"{number:,}")
    return sentence("Ignore {name}", name=name) if name else sentence("Ignore a stranger")


class _Unnamed:
    """The unnamed groups and where they were seen.

    Attributes:
        keys: ``(g,)`` int64, ascending.
        sizes: ``(g,)`` int64, faces of each.
    """

    def __init__(self, tables: Tables) -> None:
        places = tables.placements.arrays()
        ids, photo_ids, quality = tables.faces.looks()
        unnamed = places.keys < 0
        self._faces = places.face_ids[unnamed]
        at = np.searchsorted(ids, self._faces)
        self._quality = quality[at]
        self.keys, groups = np.unique(places.keys[unnamed], return_inverse=True)
        self._groups = groups.reshape(-1)
        self.sizes = np.bincount(self._groups, minlength=len(self.keys))
        event = events(tables)
        self._events = np.array(
            [event.get(photo, -photo) for photo in photo_ids[at].tolist()], np.int64
        )

    def seen(self, seen: Seen) -> NDArray[np.int64]:
        """Return which of the groups were seen once, or at one event only."""
        if seen is Seen.ONCE:
            return np.flatnonzero(self.sizes == 1)
        first = np.full(len(self.keys), np.iinfo(np.int64).max)
        last = np.full(len(self.keys), np.iinfo(np.int64).min)
        np.minimum.at(first, self._groups, self._events)
        np.maximum.at(last, self._groups, self._events)
        return np.flatnonzero(first == last)

    def best(self, chosen: NDArray[np.int64], limit: int) -> list[int]:
        """Return the face that shows each of the biggest of these groups best."""
        biggest = chosen[np.argsort(-self.sizes[chosen], kind="stable")][:limit]
        faces = []
        for group in biggest.tolist():
            mine = np.flatnonzero(self._groups == group)
            faces.append(int(self._faces[mine[self._quality[mine].argmax()]]))
        return faces


def events(tables: Tables) -> dict[int, int]:
    """Return the number of the event, from 0, of each photo that a camera dated."""
    event, number, before = {}, 0, None
    for photo, taken_at in tables.photos.camera_dates():
        if before is not None and taken_at - before > EVENT_PAUSE:
            number += 1
        event[photo], before = number, taken_at
    return event
