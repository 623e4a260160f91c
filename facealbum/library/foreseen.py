"""Where each face would be at another threshold, from one pass over the line of all faces.

The slider asks for it many times a second beside a window that draws, so nothing here sorts, or
looks at faces one by one, beyond what is shown.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from facealbum.domain.types import Group
from facealbum.library.standing import Standing
from facealbum.store import group_id

NO_FACE = np.iinfo(np.int64).max


class Foreseen:
    """Where each face would be: in a segment of the line, or with a person.

    Attributes:
        threshold: mean squared distance.
        segments: how many segments the line is cut into.
        starts: ``(segments,)`` int64, where each begins.
        goal: ``(n,)`` int64, the segment, or ``segments`` and the person's number where it would
            be a person's.
        sizes: ``(segments + p,)`` int64, faces of each goal.
    """

    def __init__(self, now: Standing, threshold: float) -> None:
        self.threshold = threshold
        cuts = now.gaps > threshold
        self.starts = np.flatnonzero(cuts)
        self.segments = len(self.starts)
        self.goal = np.cumsum(cuts) - 1
        if len(now.sure):
            self._give_to_people(now)
        self.sizes = np.bincount(self.goal, minlength=self.segments + len(now.persons))

    def _give_to_people(self, now: Standing) -> None:
        """Give each segment to the one person of whom it has confirmed faces, if there is one."""
        person, segment = now.confirmed[now.sure], self.goal[now.sure]
        owner = np.full(self.segments, -1)
        owner[segment] = person
        owner[segment[owner[segment] != person]] = -1
        theirs = owner[self.goal]
        theirs[now.sure] = person
        places, nobody = now.refused.T
        unsure = (theirs[places] == nobody) & (now.confirmed[places] < 0)
        theirs[places[unsure]] = -1
        owned = np.flatnonzero(theirs >= 0)
        self.goal[owned] = self.segments + theirs[owned]

    def biggest(self, now: Standing, limit: int) -> NDArray[np.int64]:
        """Return the unnamed goals with most faces, of equals the one with the oldest face."""
        unnamed = np.where(self.goal < self.segments, now.face_ids, NO_FACE)
        first = np.minimum.reduceat(unnamed, self.starts) if len(unnamed) else unnamed
        return largest(self.sizes[: self.segments], limit, first)

    def biggest_people(self, now: Standing, limit: int) -> NDArray[np.int64]:
        """Return the goals with most faces that are people, strangers and hidden ones left out."""
        sizes = self.sizes.copy()
        sizes[: self.segments] = 0
        sizes[self.segments :][~now.shown] = 0
        first = np.full(len(sizes), NO_FACE)
        np.minimum.at(first, self.goal, now.face_ids)
        return largest(sizes, limit, first)

    def person(self, now: Standing, goal: int) -> Group:
        """Return the person whose goal it is, as they would be."""
        places = np.flatnonzero(self.goal == goal)
        person = now.people[int(now.persons[goal - self.segments])]
        faces = now.face_ids[places]
        sure = now.confirmed[places] >= 0
        cover = int(faces[(now.quality[places] + sure).argmax()])
        if person.cover_face_id in faces.tolist():
            cover = person.cover_face_id or cover
        return Group(
            id=group_id(person.id),
            name=person.name,
            person_id=person.id,
            hidden=person.hidden,
            faces=len(faces),
            photos=len(np.unique(now.photo_ids[places])),
            confirmed=int(sure.sum()),
            cover_face_id=cover,
        )

    def cards(
        self, now: Standing, goals: NDArray[np.int64], faces: int
    ) -> list[tuple[Group, tuple[int, ...]]]:
        """Return unnamed goals as groups, each with up to ``faces`` of its faces, best first."""
        if not len(goals):
            return []
        begin = self.starts[goals]
        lengths = np.append(self.starts, len(self.goal))[goals + 1] - begin
        card = np.repeat(np.arange(len(goals)), lengths)
        places = np.repeat(begin - np.cumsum(lengths) + lengths, lengths) + np.arange(len(card))
        # What a person has in a segment is not on its card.
        here = self.goal[places] == goals[card]
        card, places = card[here], places[here]
        sizes = self.sizes[goals]
        ends = np.cumsum(sizes)
        begins = ends - sizes
        ids = now.face_ids[places]
        count = len(self.goal)
        best = now.face_ids[now.by_rank[np.sort(card * count + now.rank[places]) % count]].tolist()
        return [
            (
                Group(
                    id=group_id(-first), name="", person_id=None, hidden=False, faces=size,
                    photos=photos, confirmed=0, cover_face_id=best[start],
                ),
                tuple(best[start : start + min(size, faces)]),
            )
            for first, size, photos, start in zip(
                np.minimum.reduceat(ids, begins).tolist(), sizes.tolist(),
                distinct(now.photo_ids[places], card, len(goals)), begins.tolist(), strict=True,
            )
        ]  # fmt: skip


def count_changed(now: Standing, then: Foreseen) -> tuple[int, int]:
    """Return how many groups of now would come to share a goal, and how many would fall apart.

    Each goal remembers one group that it meets; where another group meets it, they join there. The
    same the other way round tells who parts.
    """
    group_of = np.empty(len(then.sizes), np.int64)
    group_of[then.goal] = now.groups
    joins = np.zeros(len(then.sizes), np.bool_)
    joins[then.goal[group_of[then.goal] != now.groups]] = True
    joined = np.zeros(len(now.keys), np.bool_)
    joined[now.groups[joins[then.goal]]] = True
    goal_of = np.empty(len(now.keys), np.int64)
    goal_of[now.groups] = then.goal
    parted = np.zeros(len(now.keys), np.bool_)
    parted[now.groups[goal_of[now.groups] != then.goal]] = True
    return int(np.count_nonzero(joined)), int(np.count_nonzero(parted))


class Meetings:
    """Which group of now meets which goal, and in how many faces.

    Attributes:
        now: ``(c,)`` int64, groups of now, ascending.
        then: ``(c,)`` int64, goals.
        sizes: ``(c,)`` int64, faces in both.
        joined: ``(c,)`` bool, whether another group of now meets the same goal.
        parts_of_now: ``(g,)`` int64, goals that each group of now meets.
    """

    def __init__(self, now: Standing, then: Foreseen) -> None:
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
        for goal in largest(faces, listed).tolist():
            first, last = np.searchsorted(goals, (goal, goal + 1))
            found.append(tuple(group_id(int(now.keys[each])) for each in groups[first:last]))
        return tuple(found)

    def parts(self, now: Standing, listed: int) -> tuple[tuple[str, tuple[int, ...]], ...]:
        """Return the biggest groups that would fall apart, and the sizes of what they fall into."""
        parting = self.parts_of_now[self.now] > 1
        groups = np.bincount(self.now[parting], weights=self.sizes[parting])
        found = []
        for group in largest(groups.astype(np.int64), listed).tolist():
            first, last = np.searchsorted(self.now, (group, group + 1))
            sizes = np.sort(self.sizes[first:last])[::-1]
            found.append((group_id(int(now.keys[group])), tuple(sizes.tolist())))
        return tuple(found)


def largest(
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


def distinct(values: NDArray[np.int64], group: NDArray[np.int64], groups: int) -> list[int]:
    """Return how many different ``values``, all of at least 0, each of ``groups`` groups has.

    ``group`` says of each value whose it is. No sort, and no set.
    """
    counts = np.zeros(groups, np.int64)
    last = np.empty(int(values.max(initial=-1)) + 1, np.int64)
    # In each round every value is counted in one group that has it, and struck out there.
    while len(values):
        here = np.arange(len(values))
        last[values] = here
        counts += np.bincount(group[last[values] == here], minlength=groups)
        left = group[last[values]] != group
        values, group = values[left], group[left]
    return counts.tolist()
