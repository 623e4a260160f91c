"""What another threshold would do, in milliseconds: the kept tree cut, and compared with now."""

from __future__ import annotations

import threading
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from facealbum.domain.types import Group
from facealbum.grouping.thresholds import false_match_rate
from facealbum.library.context import Context
from facealbum.library.regrouping import foreseeable
from facealbum.library.standing import Standing, StandingReader
from facealbum.store import group_id

LISTED = 100
"""Joins and parts that a preview lists, the biggest; it counts them all."""

NO_FACE = np.iinfo(np.int64).max

SHOWN = 200
"""Groups that ``preview_groups`` returns where nobody asks for another number."""


@dataclass(frozen=True, slots=True)
class Preview:
    """What a regroup at a threshold would make of the library.

    Attributes:
        threshold: mean squared distance.
        groups: unnamed groups of two faces or more.
        people: people with a face who are no strangers.
        singles: unnamed groups of one face.
        false_match_rate: share of pairs of different people that are nearer than that, 0..1.
        would_join: groups of now that would become one with another.
        would_part: groups of now that would fall apart.
        missing: faces that came since the tree was made; they are counted where they stand.
        joins: for what would come together, the ids of the groups of now, biggest result first.
        parts: a group of now and how many faces would be where, biggest group first.
    """

    threshold: float
    groups: int
    people: int
    singles: int
    false_match_rate: float
    would_join: int
    would_part: int
    missing: int = 0
    joins: tuple[tuple[str, ...], ...] = ()
    parts: tuple[tuple[str, tuple[int, ...]], ...] = ()


class Previewer:
    """Keeps what previews need in memory until the library changes."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._reader = StandingReader(context)
        self._lock = threading.Lock()
        self._now: Standing | None = None
        self._then: _Then | None = None

    def preview(self, threshold: float, listed: int = LISTED) -> Preview:
        """Return what a cut of the kept tree at ``threshold`` would make.

        A group with confirmed faces of several people leaves its unconfirmed ones unnamed here,
        where the regroup itself looks who is nearest.

        Raises:
            KnownError: the threshold is beyond the kept tree.
        """
        now, then = self._foreseen(threshold)
        unnamed = then.sizes[: then.segments]
        cells = _Cells(now, then)
        return Preview(
            threshold=threshold,
            groups=int((unnamed > 1).sum()),
            people=int((then.sizes[then.segments :][~now.strangers] > 0).sum()),
            singles=int((unnamed == 1).sum()),
            false_match_rate=false_match_rate(self._context.pipeline, threshold),
            would_join=len(np.unique(cells.now[cells.joined])),
            would_part=int((cells.parts_of_now > 1).sum()),
            missing=now.missing,
            joins=cells.joins(now, listed),
            parts=cells.parts(now, listed),
        )

    def preview_groups(
        self, threshold: float, limit: int = SHOWN, *, people: bool = False
    ) -> list[Group]:
        """Return the groups as they would be, biggest first: unnamed ones, or ``people``.

        Ids and covers are those that the regroup would give them. Hidden people and strangers are
        left out.

        Raises:
            KnownError: the threshold is beyond the kept tree.
        """
        now, then = self._foreseen(threshold)
        return [_group(now, *found) for found in then.biggest(now, limit, people=people)]

    def preview_cards(
        self, threshold: float, limit: int, faces: int, skip: int = 0
    ) -> list[tuple[Group, tuple[int, ...]]]:
        """Return the unnamed groups as ``preview_groups`` does, with up to ``faces`` faces each.

        Those are the best to recognise somebody by, best first. ``skip`` leaves out the biggest
        groups, for the next page.
        """
        now, then = self._foreseen(threshold)
        found = then.biggest(now, skip + limit, people=False)
        return _cards(now, found[skip:], faces)

    def _foreseen(self, threshold: float) -> tuple[Standing, _Then]:
        """Return what stands now and what would be; what was asked for last is kept."""
        foreseeable(self._context, threshold)
        with self._lock:
            revision = self._context.feed.revision
            if self._now is None or self._now.revision != revision:
                self._now, self._then = self._reader.read(revision), None
            if self._then is None or self._then.threshold != threshold:
                self._then = _Then(self._now, threshold)
            return self._now, self._then


class _Then:
    """Where each face would be: in a segment of the line, or with a person.

    Attributes:
        threshold: mean squared distance.
        segments: how many segments the line is cut into.
        goal: ``(n,)`` int64, the segment, or ``segments`` and the person's number where it would
            be a person's.
        sizes: ``(segments + p,)`` int64, faces of each goal.
    """

    def __init__(self, now: Standing, threshold: float) -> None:
        self.threshold = threshold
        cuts = now.gaps > threshold
        self.starts = np.flatnonzero(cuts)
        self.segments = len(self.starts)
        segment = np.cumsum(cuts) - 1
        owner = self._owners(now)
        person = np.where(now.confirmed >= 0, now.confirmed, owner[segment])
        places, nobody = now.refused.T
        unsure = (person[places] == nobody) & (now.confirmed[places] < 0)
        person[places[unsure]] = -1
        self.goal = np.where(person >= 0, self.segments + person, segment)
        self.sizes = np.bincount(self.goal, minlength=self.segments + len(now.persons))

    def _owners(self, now: Standing) -> NDArray[np.int64]:
        """Return the one person of whom each segment has confirmed faces, else -1."""
        if not len(now.persons):
            return np.full(self.segments, -1)
        last = np.maximum.reduceat(now.confirmed, self.starts)
        nobody = len(now.persons)
        first = np.minimum.reduceat(
            np.where(now.confirmed >= 0, now.confirmed, nobody), self.starts
        )
        return np.where(first == last, last, -1)

    def biggest(
        self, now: Standing, limit: int, *, people: bool
    ) -> list[tuple[int | None, NDArray[np.int64]]]:
        """Return the person or None, and the places in the line, of the biggest goals."""
        sizes = self.sizes.copy()
        if people:
            sizes[: self.segments] = 0
            sizes[self.segments :][now.strangers] = 0
            for number, person in enumerate(now.persons.tolist()):
                if now.people[person].hidden:
                    sizes[self.segments + number] = 0
        else:
            sizes[self.segments :] = 0
        chosen = _largest(sizes, limit, self._first_faces(now))
        wanted = np.zeros(len(sizes), np.bool_)
        wanted[chosen] = True
        places = np.flatnonzero(wanted[self.goal])
        goals = self.goal[places]
        order = np.argsort(goals, kind="stable")
        ends = np.cumsum(np.bincount(goals, minlength=len(sizes)))
        found = []
        for goal in chosen.tolist():
            mine = places[order[ends[goal] - sizes[goal] : ends[goal]]]
            person = int(now.persons[goal - self.segments]) if goal >= self.segments else None
            found.append((person, mine))
        return found

    def _first_faces(self, now: Standing) -> NDArray[np.int64]:
        """Return the smallest face id of each goal."""
        first = np.full(len(self.sizes), NO_FACE)
        unnamed = self.goal < self.segments
        ids = np.where(unnamed, now.face_ids, NO_FACE)
        first[: self.segments] = np.minimum.reduceat(ids, self.starts) if len(ids) else NO_FACE
        np.minimum.at(first, self.goal[~unnamed], now.face_ids[~unnamed])
        return first


class _Cells:
    """Which group of now meets which goal, and in how many faces.

    Attributes:
        now: ``(c,)`` int64, groups of now, ascending.
        then: ``(c,)`` int64, goals.
        sizes: ``(c,)`` int64, faces in both.
        joined: ``(c,)`` bool, whether another group of now meets the same goal.
        parts_of_now: ``(g,)`` int64, goals that each group of now meets.
    """

    def __init__(self, now: Standing, then: _Then) -> None:
        width = len(then.sizes)
        pairs = now.groups * width + then.goal
        # Neighbours mostly share both, so that few are left to sort.
        runs = np.flatnonzero(np.diff(pairs, prepend=-1))
        lengths = np.diff(runs, append=len(pairs))
        cells, which = np.unique(pairs[runs], return_inverse=True)
        self.now, self.then = cells // max(width, 1), cells % max(width, 1)
        self.sizes = np.bincount(which.reshape(-1), weights=lengths).astype(np.int64)
        self.joined = np.bincount(self.then, minlength=width)[self.then] > 1
        self.parts_of_now = np.bincount(self.now, minlength=len(now.keys))

    def joins(self, now: Standing, listed: int) -> tuple[tuple[str, ...], ...]:
        """Return for the biggest goals of several groups who would meet there, biggest first."""
        goals, groups, sizes = (each[self.joined] for each in (self.then, self.now, self.sizes))
        order = np.lexsort((groups, -sizes, goals))
        goals, groups = goals[order], groups[order]
        faces = np.bincount(self.then[self.joined], weights=sizes).astype(np.int64)
        found = []
        for goal in _largest(faces, listed).tolist():
            first, last = np.searchsorted(goals, (goal, goal + 1))
            found.append(tuple(group_id(int(now.keys[each])) for each in groups[first:last]))
        return tuple(found)

    def parts(self, now: Standing, listed: int) -> tuple[tuple[str, tuple[int, ...]], ...]:
        """Return the biggest groups that would fall apart, and the sizes of what they fall into."""
        parting = self.parts_of_now[self.now] > 1
        groups = np.bincount(self.now[parting], weights=self.sizes[parting])
        found = []
        for group in _largest(groups.astype(np.int64), listed).tolist():
            first, last = np.searchsorted(self.now, (group, group + 1))
            sizes = np.sort(self.sizes[first:last])[::-1]
            found.append((group_id(int(now.keys[group])), tuple(sizes.tolist())))
        return tuple(found)


def _largest(
    sizes: NDArray[np.int64], limit: int, first: NDArray[np.int64] | None = None
) -> NDArray[np.int64]:
    """Return where the ``limit`` largest of ``sizes`` above 0 are, largest first.

    Of equals comes first what has the least ``first``, else what stands first.
    """
    if limit == 0:
        return np.empty(0, np.int64)
    found = np.flatnonzero(sizes)
    rank = found if first is None else first[found]
    if len(found) > limit:
        least = np.partition(sizes[found], len(found) - limit)[len(found) - limit]
        enough = sizes[found] >= least
        found, rank = found[enough], rank[enough]
    return found[np.lexsort((rank, -sizes[found]))][:limit]


def _group(now: Standing, person_id: int | None, places: NDArray[np.int64]) -> Group:
    """Return the faces at ``places`` of the line as one group."""
    faces = now.face_ids[places]
    sure = now.confirmed[places] >= 0
    cover = int(faces[(now.quality[places] + sure).argmax()])
    person = None if person_id is None else now.people[person_id]
    if person is not None and person.cover_face_id in faces.tolist():
        cover = person.cover_face_id or cover
    return Group(
        id=group_id(-int(faces.min()) if person_id is None else person_id),
        name="" if person is None else person.name,
        person_id=person_id,
        hidden=False if person is None else person.hidden,
        faces=len(faces),
        photos=len(np.unique(now.photo_ids[places])),
        confirmed=int(sure.sum()),
        cover_face_id=cover,
    )


def _cards(
    now: Standing, found: list[tuple[int | None, NDArray[np.int64]]], faces: int
) -> list[tuple[Group, tuple[int, ...]]]:
    """Return unnamed groups as cards: all in one go, for a page may have a thousand of them."""
    if not found:
        return []
    sizes = np.array([len(places) for _, places in found])
    places = np.concatenate([places for _, places in found])
    card = np.repeat(np.arange(len(sizes)), sizes)
    ends = np.cumsum(sizes)
    begins = ends - sizes
    # Stable, so that of faces equally good the one that stands first in the line comes first.
    best = now.face_ids[places[np.lexsort((-now.quality[places], card))]].tolist()
    smallest = np.minimum.reduceat(now.face_ids[places], begins)
    width = int(now.photo_ids.max()) + 1
    photos = np.unique(card * width + now.photo_ids[places]) // width
    return [
        (
            Group(
                id=group_id(-first), name="", person_id=None, hidden=False, faces=size,
                photos=seen, confirmed=0, cover_face_id=best[begin],
            ),
            tuple(best[begin : begin + min(size, faces)]) if faces else (),
        )
        for first, size, seen, begin in zip(
            smallest.tolist(), sizes.tolist(), np.bincount(photos).tolist(), begins.tolist(),
            strict=True,
        )
    ]  # fmt: skip
