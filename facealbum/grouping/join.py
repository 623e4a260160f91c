"""New faces join the groups that are there, or start their own; nothing placed moves."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from facealbum.grouping.constraints import Seeds, conflicts_of
from facealbum.grouping.linkage import first_of_each, link
from facealbum.grouping.members import distances_to_others, label_means, label_sums
from facealbum.grouping.neighbours import BLOCK, SLACK
from facealbum.grouping.pairs import distinct_pairs
from facealbum.grouping.units import Units

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from facealbum.domain.types import EmbeddingMatrix
    from facealbum.grouping.constraints import Constraints

GROUPS_AT_ONCE = 16384
"""Groups compared to a block of new faces at a time: at most 64 MiB of similarities."""


@dataclass(frozen=True, slots=True, eq=False)
class GroupMeans:
    """The groups that are there, in any order that does not depend on chance (it breaks ties).

    Attributes:
        person_ids: ``(g,)`` int64, 0 for an unnamed group; a person occurs once at most.
        anchor_ids: ``(g,)`` int64, smallest face id of an unnamed group, 0 for a person.
        means: ``(g, d)`` float32, mean of the vectors of the members that lead, of all where none
            does, not normalised.
        sizes: ``(g,)`` int64, number of members that lead; 0 where all are weak.
        photo_ids: for each group the photos of its members; photos with one face may be left out.
        pipeline: of the vectors.
    """

    person_ids: NDArray[np.int64]
    anchor_ids: NDArray[np.int64]
    means: NDArray[np.float32]
    sizes: NDArray[np.int64]
    photo_ids: Sequence[frozenset[int]]
    pipeline: str

    def __len__(self) -> int:
        return len(self.sizes)


@dataclass(frozen=True, slots=True, eq=False)
class Joined:
    """Where each new face goes.

    Attributes:
        face_ids: ``(n,)`` int64, in the order of the new matrix.
        groups: ``(n,)`` int64, index into the ``GroupMeans``, or -1 for a group of new faces.
        person_ids: ``(n,)`` int64, 0 in an unnamed group.
        anchor_ids: ``(n,)`` int64, as of the group joined, or the smallest face id of the new
            group; 0 for a person's. (The anchor of a group that is joined does not change.)
        distances: ``(n,)`` float32, mean squared distance to the other faces of the group, the
            new ones included, of those that were there the ones that lead; NaN for the only one.
    """

    face_ids: NDArray[np.int64]
    groups: NDArray[np.int64]
    person_ids: NDArray[np.int64]
    anchor_ids: NDArray[np.int64]
    distances: NDArray[np.float32]


def group_means(
    matrix: EmbeddingMatrix,
    person_ids: NDArray[np.int64],
    anchor_ids: NDArray[np.int64],
    constraints: Constraints,
) -> GroupMeans:
    """Sum up placed faces into groups: persons by id, then unnamed groups by anchor.

    ``person_ids`` and ``anchor_ids`` are ``(n,)``, one for each row of ``matrix``, as in
    ``Placed``; ``constraints`` say which photos they are in and which of them lead.
    """
    photo_of = constraints.photo_of
    unnamed = person_ids == 0
    keys = np.stack((unnamed, np.where(unnamed, anchor_ids, person_ids)))
    there = distinct_pairs(*keys)
    distinct, labels = keys[:, there.at], there.which
    leading = constraints.leading(matrix.face_ids)
    sizes = np.bincount(labels[leading], minlength=distinct.shape[1])
    counted = leading | (sizes == 0)[labels]
    photos: list[set[int]] = [set() for _ in sizes]
    for face, label in zip(matrix.face_ids.tolist(), labels.tolist(), strict=True):
        if face in photo_of:
            photos[label].add(photo_of[face])
    return GroupMeans(
        person_ids=np.where(distinct[0] == 0, distinct[1], 0),
        anchor_ids=np.where(distinct[0] == 1, distinct[1], 0),
        means=label_means(matrix.vectors[counted], labels[counted], len(sizes)),
        sizes=sizes,
        photo_ids=[frozenset(those) for those in photos],
        pipeline=matrix.pipeline,
    )


def join(
    new: EmbeddingMatrix,
    groups: GroupMeans,
    constraints: Constraints,
    threshold: float,
    homes: Mapping[int, int] | None = None,
) -> Joined:
    """Link the new faces among themselves and to the groups, which are never linked together.

    It is the linkage of ``build_tree`` with the groups as further units that forbid each other,
    so that with no groups it equals ``build_tree`` and ``cut``, and a single face goes to the
    nearest group that may take it. A confirmed face goes to its person. ``constraints`` are those
    of the new faces; its ``apart`` counts among them alone. A new face goes to where its twin
    stands, if it may: ``homes`` has, for placed faces that are twins of new ones, the person's id
    or minus the anchor of their group.

    Raises:
        ValueError: the pipelines differ, or ``threshold`` is not in 0..2.
    """
    if new.pipeline != groups.pipeline:
        raise ValueError("vectors of two pipelines are never compared")
    homes = {face: group for face, group in _indices(groups, homes or {}).items() if group >= 0}
    near = _within_reach(new, groups, constraints, threshold, homes.values())
    seeds = Seeds(
        person_ids=groups.person_ids[near].tolist(),
        photo_ids=[groups.photo_ids[group] for group in near.tolist()],
        weak=(groups.sizes[near] == 0).tolist(),
    )
    leading = constraints.leading(new.face_ids)
    order = np.argsort(~leading, kind="stable")
    units = Units(
        np.concatenate((groups.means[near], new.vectors[order])),
        np.concatenate((groups.sizes[near], leading[order].astype(np.int64))),
        conflicts_of(new.face_ids[order], constraints, seeds),
    )
    ordered = new.face_ids[order].tolist()
    at = {face: len(near) + row for row, face in enumerate(ordered)}
    at.update((face, int(np.searchsorted(near, group))) for face, group in homes.items())
    twins = [(at[a], at[b]) for a, b in sorted(constraints.twins) if a in at and b in at]
    merges = link(units, threshold, seeds=len(near), twins=twins)
    first = np.empty(len(new), dtype=np.int64)
    first[order] = first_of_each(len(units), merges.a, merges.b)[len(near) :]
    joined = first < len(near)
    group = np.full(len(new), -1)
    group[joined] = near[first[joined]]
    return _report(new, groups, constraints, group, first)


def _indices(groups: GroupMeans, homes: Mapping[int, int]) -> dict[int, int]:
    """Return by face the index of the group of its key, -1 where there is none."""
    if not homes:
        return {}
    keys = np.where(groups.person_ids > 0, groups.person_ids, -groups.anchor_ids)
    index = {key: at for at, key in enumerate(keys.tolist())}
    return {face: index.get(key, -1) for face, key in homes.items()}


def _within_reach(
    new: EmbeddingMatrix,
    groups: GroupMeans,
    constraints: Constraints,
    threshold: float,
    wanted: Iterable[int],
) -> NDArray[np.int64]:
    """Return the groups that a new face can join, ascending.

    A group that no single face is near enough to is near to no group of them either: the distance
    to a group is the mean of the distances to its faces.
    """
    floor = np.float32(1 - (threshold + SLACK) / 2)
    persons = {constraints.persons[f] for f in new.face_ids.tolist() if f in constraints.persons}
    near = np.isin(groups.person_ids, list(persons)) & (groups.person_ids != 0)
    near[list(wanted)] = True
    for start in range(0, len(groups), GROUPS_AT_ONCE):
        part = slice(start, start + GROUPS_AT_ONCE)
        for first in range(0, len(new), BLOCK):
            tile = groups.means[part] @ new.vectors[first : first + BLOCK].T
            near[part] |= (tile > floor).any(axis=1)
    return np.flatnonzero(near)


def _report(
    new: EmbeddingMatrix,
    groups: GroupMeans,
    constraints: Constraints,
    group: NDArray[np.int64],
    first: NDArray[np.int64],
) -> Joined:
    joined = group >= 0
    person_ids = np.zeros(len(new), dtype=np.int64)
    person_ids[joined] = groups.person_ids[group[joined]]
    for row, face in enumerate(new.face_ids.tolist()):
        person_ids[row] = constraints.persons.get(face, person_ids[row])
    distinct, labels = np.unique(first, return_inverse=True)
    # Every face of a new group with a confirmed one is that person's.
    owner = np.zeros(len(distinct), dtype=np.int64)
    np.maximum.at(owner, labels, person_ids)
    person_ids = owner[labels]
    smallest = np.full(len(distinct), np.iinfo(np.int64).max)
    np.minimum.at(smallest, labels, new.face_ids)
    anchor_ids = np.where(person_ids > 0, 0, smallest[labels])
    anchor_ids[joined] = groups.anchor_ids[group[joined]]
    sums = label_sums(new.vectors, labels, len(distinct))
    sizes = np.bincount(labels, minlength=len(distinct))
    met = np.full(len(distinct), -1)
    met[labels] = group
    there = met >= 0
    # A group of weak faces only counts as one face.
    weights = np.maximum(groups.sizes[met[there]], 1)
    sums[there] += groups.means[met[there]] * weights[:, None].astype(np.float32)
    sizes[there] += weights
    distances = distances_to_others(new.vectors, sums, sizes, labels)
    return Joined(new.face_ids, group, person_ids, anchor_ids, distances)
