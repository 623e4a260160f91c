"""What another threshold would do, in milliseconds: the kept tree cut, and compared with now."""

from __future__ import annotations

import threading
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from facealbum.grouping.cut import cut
from facealbum.grouping.linkage import Tree
from facealbum.grouping.thresholds import false_match_rate
from facealbum.library.context import Context
from facealbum.library.placing import load_tree
from facealbum.library.regrouping import checked


@dataclass(frozen=True, slots=True)
class Preview:
    """What a regroup at a threshold would make of the library.

    Attributes:
        threshold: mean squared distance.
        groups: unnamed groups of two faces or more.
        people: people with a face.
        singles: unnamed groups of one face.
        false_match_rate: share of pairs of different people that are nearer than that, 0..1.
        would_join: groups of now that would become one with another.
        would_part: groups of now that would fall apart.
        missing: faces that came since the tree was made; they are counted where they stand.
    """

    threshold: float
    groups: int
    people: int
    singles: int
    false_match_rate: float
    would_join: int
    would_part: int
    missing: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class _Now:
    """What stands where, and how the kept tree links it.

    Attributes:
        revision: of the library when it was read.
        tree: may be older than the library, or None where none was made yet.
        groups: ``(n,)`` int64, the group of each placed face, numbered from 0, by face id.
        confirmed: ``(n,)`` int64, the person by verdict, else 0.
        rows: ``(n,)`` int64, the face's row in the tree, -1 where the tree lacks it.
    """

    revision: int
    tree: Tree | None
    groups: NDArray[np.int64]
    confirmed: NDArray[np.int64]
    rows: NDArray[np.int64]


class Previewer:
    """Keeps what previews need in memory until the library changes."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._lock = threading.Lock()
        self._now: _Now | None = None

    def preview(self, threshold: float) -> Preview:
        """Return what a cut of the kept tree at ``threshold`` would make.

        Raises:
            KnownError: the threshold is outside of what is offered.
        """
        checked(self._context, threshold)
        now = self._current()
        labels = _labels(now, threshold)
        persons = _persons(labels, now.confirmed)
        sizes = np.bincount(labels[persons == 0])
        # A person's faces get a label that no unnamed group has.
        top = int(labels.max(initial=-1)) + 1
        joining, parting = _crossings(now.groups, np.where(persons > 0, top + persons, labels))
        return Preview(
            threshold=threshold,
            groups=int((sizes > 1).sum()),
            people=int((np.bincount(persons)[1:] > 0).sum()),
            singles=int((sizes == 1).sum()),
            false_match_rate=false_match_rate(self._context.pipeline, threshold),
            would_join=joining,
            would_part=parting,
            missing=int((now.rows < 0).sum()),
        )

    def _current(self) -> _Now:
        with self._lock:
            revision = self._context.feed.revision
            if self._now is None or self._now.revision != revision:
                self._now = self._read(revision)
            return self._now

    def _read(self, revision: int) -> _Now:
        with self._context.store.snapshot() as tables:
            kept = load_tree(tables, self._context.version)
            places = tables.placements.arrays()
            persons = tables.verdicts.persons_of(places.face_ids.tolist())
        ids = places.face_ids
        confirmed = np.fromiter((persons.get(face, 0) for face in ids.tolist()), np.int64, len(ids))
        rows = np.full(len(ids), -1)
        tree = None if kept is None else kept[0]
        if tree is not None and len(tree.face_ids):
            order = np.argsort(tree.face_ids)
            at = np.searchsorted(tree.face_ids, ids, sorter=order)
            row = order[np.minimum(at, len(order) - 1)]
            rows = np.where(tree.face_ids[row] == ids, row, -1)
        _, groups = np.unique(places.keys, return_inverse=True)
        return _Now(revision, tree, groups.reshape(-1).astype(np.int64), confirmed, rows)


def _labels(now: _Now, threshold: float) -> NDArray[np.int64]:
    """Return the group of each placed face; one that the tree lacks stays with its own group."""
    if now.tree is None:
        return now.groups
    labels = now.groups + len(now.tree.face_ids)
    known = now.rows >= 0
    labels[known] = cut(now.tree, threshold).labels[now.rows[known]]
    return labels


def _persons(labels: NDArray[np.int64], confirmed: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the person of each face, else 0.

    A label with confirmed faces of one person is that person's; of several, the unconfirmed ones
    stay unnamed here, where the regroup itself looks who is nearest.
    """
    sure = confirmed > 0
    claims = np.unique(np.stack((labels[sure], confirmed[sure])), axis=1)
    claimed, first, count = np.unique(claims[0], return_index=True, return_counts=True)
    owner = np.zeros(int(labels.max(initial=0)) + 1, np.int64)
    owner[claimed[count == 1]] = claims[1][first[count == 1]]
    return np.where(sure, confirmed, owner[labels])


def _crossings(groups: NDArray[np.int64], labels: NDArray[np.int64]) -> tuple[int, int]:
    """Return how many groups of now would join another, and how many would fall apart."""
    width = int(labels.max(initial=0)) + 1
    pairs = np.unique(groups * width + labels)
    now, then = pairs // width, pairs % width
    shared = np.bincount(then, minlength=1)[then] > 1
    return len(np.unique(now[shared])), int((np.bincount(now) > 1).sum())
