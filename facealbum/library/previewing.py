"""What another threshold would do, in milliseconds: the kept tree cut, and compared with now."""

from __future__ import annotations

import threading
from dataclasses import dataclass

from facealbum.domain.types import Change, Group
from facealbum.grouping.thresholds import false_match_rate
from facealbum.library.context import Context
from facealbum.library.foreseen import Foreseen, Meetings, count_changed
from facealbum.library.regrouping import foreseeable
from facealbum.library.standing import Standing, StandingReader

LISTED = 100
"""Joins and parts that a preview lists, the biggest; it counts them all."""

SHOWN = 200
"""Groups that ``preview_groups`` returns where nobody asks for another number."""


@dataclass(frozen=True, slots=True)
class Preview:
    """What a regroup at a threshold would make of the library.

    Attributes:
        threshold: mean squared distance.
        groups: unnamed groups of two faces or more.
        people: people with a face who are neither hidden nor strangers, as ``Counts`` has it.
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
        self._then: Foreseen | None = None
        context.spare.append(self._let_go)
        context.feed.subscribe(self._hear)

    def preview(self, threshold: float, listed: int = LISTED) -> Preview:
        """Return what a cut of the kept tree at ``threshold`` would make.

        A group with confirmed faces of several people leaves its unconfirmed ones unnamed here,
        where the regroup itself looks who is nearest.

        Raises:
            KnownError: the threshold is beyond the kept tree.
        """
        now, then = self._foreseen(threshold)
        unnamed = then.sizes[: then.segments]
        joined, parted = count_changed(now, then)
        meetings = Meetings(now, then) if listed else None
        return Preview(
            threshold=threshold,
            groups=int((unnamed > 1).sum()),
            people=int((then.sizes[then.segments :][now.shown] > 0).sum()),
            singles=int((unnamed == 1).sum()),
            false_match_rate=false_match_rate(self._context.pipeline, threshold),
            would_join=joined,
            would_part=parted,
            missing=now.missing,
            joins=meetings.joins(now, listed) if meetings else (),
            parts=meetings.parts(now, listed) if meetings else (),
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
        if people:
            return [then.person(now, goal) for goal in then.biggest_people(now, limit).tolist()]
        return [group for group, _ in then.cards(now, then.biggest(now, limit), 0)]

    def preview_cards(
        self, threshold: float, limit: int, faces: int, skip: int = 0
    ) -> list[tuple[Group, tuple[int, ...]]]:
        """Return the unnamed groups as ``preview_groups`` does, with up to ``faces`` faces each.

        Those are the best to recognise somebody by, best first. ``skip`` leaves out the biggest
        groups, for the next page.
        """
        now, then = self._foreseen(threshold)
        return then.cards(now, then.biggest(now, skip + limit)[skip:], faces)

    def _foreseen(self, threshold: float) -> tuple[Standing, Foreseen]:
        """Return what stands now and what would be; what was asked for last is kept."""
        foreseeable(self._context, threshold)
        with self._lock:
            revision = self._context.feed.revision
            if self._now is None or self._now.revision != revision:
                # Not beside the ones before: each is tens of megabytes.
                self._now = self._then = None
                self._now = self._reader.read(revision)
            if self._then is None or self._then.threshold != threshold:
                self._then = Foreseen(self._now, threshold)
            return self._now, self._then

    def _hear(self, change: Change) -> None:
        """Let go of what a change made worthless; of photos, what the next reading would keep."""
        if self._lock.acquire(blocking=False):
            self._now = self._then = None
            if change.photos:
                self._reader = StandingReader(self._context)
            self._lock.release()

    def _let_go(self) -> None:
        """Forget what is kept, unless somebody reads it just now."""
        if self._lock.acquire(blocking=False):
            self._now = self._then = None
            self._reader = StandingReader(self._context)
            self._lock.release()
