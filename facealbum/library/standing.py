"""What stands where now, laid out so that a preview of any threshold takes milliseconds."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from facealbum.domain.types import Answer, Person
from facealbum.grouping.leaves import Leaves, kept_leaves, leaves_of
from facealbum.library.context import Context
from facealbum.library.placing import load_tree
from facealbum.store import Tables


@dataclass(frozen=True, slots=True, eq=False)
class Standing:
    """All placed faces, side by side in the order of the leaves of the kept tree.

    A face that came after the tree was made stands behind one of its group.

    Attributes:
        revision: of the library when it was read.
        face_ids: ``(n,)`` int64.
        photo_ids: ``(n,)`` int64.
        gaps: ``(n,)`` float64, as in ``Leaves``.
        groups: ``(n,)`` int64, the group of now, an index into ``keys``.
        keys: ``(g,)`` int64, a person's id or minus the smallest face of an unnamed group.
        confirmed: ``(n,)`` int64, an index into ``persons`` by verdict, else -1.
        sure: ``(k,)`` int64, where those with a verdict stand, ascending.
        persons: ``(p,)`` int64, ids of those with a confirmed face, ascending.
        shown: ``(p,)`` bool, which of ``persons`` are neither hidden nor strangers.
        refused: ``(k, 2)`` int64, places in the line and whom the face there can't be, an index
            into ``persons``: the user said so, or they were not born then.
        people: what is known of each person, by id.
        quality: ``(n,)`` float64, how well a face shows a person, 0..1.
        rank: ``(n,)`` int64, how many faces show a person better; of equals the first is before.
        by_rank: ``(n,)`` int64, the place of the face of each rank.
        missing: faces that the tree lacks.
    """

    revision: int
    face_ids: NDArray[np.int64]
    photo_ids: NDArray[np.int64]
    gaps: NDArray[np.float64]
    groups: NDArray[np.int64]
    keys: NDArray[np.int64]
    confirmed: NDArray[np.int64]
    sure: NDArray[np.int64]
    persons: NDArray[np.int64]
    shown: NDArray[np.bool_]
    refused: NDArray[np.int64]
    people: Mapping[int, Person]
    quality: NDArray[np.float64]
    rank: NDArray[np.int64]
    by_rank: NDArray[np.int64]
    missing: int


@dataclass(frozen=True, slots=True, eq=False)
class Looks:
    """What does not change while no photo is looked at: ``(n,)`` by face id."""

    face_ids: NDArray[np.int64]
    photo_ids: NDArray[np.int64]
    quality: NDArray[np.float64]


_Line = tuple[NDArray[np.int64], Leaves]
"""The faces of a tree, in its order, and its leaves."""


class StandingReader:
    """Reads the standing; what the last reading found and no change touched is not read again."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._looks: tuple[int, Looks] | None = None
        self._line: tuple[str, _Line] | None = None

    def read(self, revision: int) -> Standing:
        """Return what stands where; ``revision`` is the library's."""
        with self._context.store.snapshot() as tables:
            looks = self._looks_of(tables)
            line = self._line_of(tables)
            places = tables.placements.arrays()
            verdicts = tables.verdicts.all()
            refused = tables.people.too_early()
            people = {person.id: person for person in tables.people.all()}
        said = {v.face_id: v.person_id for v in verdicts if v.answer is Answer.IS}
        refused |= {(v.face_id, v.person_id) for v in verdicts if v.answer is Answer.IS_NOT}
        ids = places.face_ids
        keys, groups = np.unique(places.keys, return_inverse=True)
        order, gaps, missing = _lined_up(ids, groups.reshape(-1).astype(np.int64), line)
        person = np.fromiter((said.get(face, 0) for face in ids.tolist()), np.int64, len(ids))
        persons = np.unique(person[person > 0])
        confirmed = np.where(person > 0, np.searchsorted(persons, person), -1)
        at = np.searchsorted(looks.face_ids, ids)[order]
        by_rank = np.argsort(-looks.quality[at], kind="stable")
        rank = np.empty(len(by_rank), np.int64)
        rank[by_rank] = np.arange(len(by_rank))
        return Standing(
            revision=revision,
            face_ids=ids[order],
            photo_ids=looks.photo_ids[at],
            gaps=gaps,
            groups=groups.reshape(-1)[order].astype(np.int64),
            keys=keys,
            confirmed=confirmed[order],
            sure=np.flatnonzero(person[order] > 0),
            persons=persons,
            shown=_shown(people, persons),
            refused=_refused(refused, ids[order], persons),
            people=people,
            quality=looks.quality[at],
            rank=rank,
            by_rank=by_rank,
            missing=missing,
        )

    def _looks_of(self, tables: Tables) -> Looks:
        revision = self._context.faces_revision(tables)
        if self._looks is None or self._looks[0] != revision:
            self._looks = revision, Looks(*tables.faces.looks())
        return self._looks[1]

    def _line_of(self, tables: Tables) -> _Line | None:
        """Return the faces of the kept tree and its leaves: all that is needed of it."""
        version = self._context.version
        stamp = tables.trees.stamp(version)
        if stamp is None:
            return None
        if self._line is None or self._line[0] != stamp:
            kept = load_tree(tables, version)
            if kept is None:
                return None
            self._line = stamp, (kept[0].face_ids, leaves_of(kept[0]))
        return self._line[1]


def _shown(people: Mapping[int, Person], persons: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Return which of ``persons`` the page of people has."""
    those = (people[each] for each in persons.tolist())
    return np.array([not (each.hidden or each.stranger) for each in those], np.bool_)


def _refused(
    pairs: AbstractSet[tuple[int, int]], line: NDArray[np.int64], persons: NDArray[np.int64]
) -> NDArray[np.int64]:
    """Return pairs of face and person as place in the line and index into ``persons``."""
    both = np.array(sorted(pairs), np.int64).reshape(-1, 2)
    by_id = np.argsort(line)
    known = np.isin(both[:, 0], line) & np.isin(both[:, 1], persons)
    faces, people = both[known, 0], both[known, 1]
    return np.stack(
        (by_id[np.searchsorted(line, faces, sorter=by_id)], np.searchsorted(persons, people)), 1
    )


def _lined_up(
    ids: NDArray[np.int64], groups: NDArray[np.int64], kept: _Line | None
) -> tuple[NDArray[np.int64], NDArray[np.float64], int]:
    """Return the rows of ``ids`` (ascending) side by side, the gaps, and how many the tree lacks.

    Those stand behind the first face of their group that it has, without a gap.
    """
    line = np.empty(0, np.int64)
    gaps = np.full(len(ids), np.inf)
    if kept is not None and len(ids):
        faces, all_leaves = kept
        spot = np.minimum(np.searchsorted(ids, faces), len(ids) - 1)
        leaves = kept_leaves(all_leaves, ids[spot] == faces)
        line = spot[leaves.rows]
        gaps[line] = leaves.gaps
    placed = np.full(len(ids), False)
    placed[line] = True
    missing = np.flatnonzero(~placed)
    place = np.empty(len(ids))
    place[line] = np.arange(len(line))
    # Its own group's first face of the line, else behind all; those of one group side by side.
    first = np.full(int(groups.max(initial=-1)) + 1, np.inf)
    np.minimum.at(first, groups[line], place[line])
    place[missing] = np.where(
        np.isinf(first[groups[missing]]), len(line) + groups[missing], first[groups[missing]]
    )
    order = np.lexsort((~placed, place))
    gaps = gaps[order]
    same = np.diff(groups[order], prepend=-1) == 0
    gaps[~placed[order] & same] = 0
    return order, gaps, len(missing)
