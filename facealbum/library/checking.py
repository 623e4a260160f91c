"""How good are these albums? What can be known of it without the truth, person by person."""

from __future__ import annotations

import threading
from collections.abc import Set as AbstractSet
from datetime import datetime

import numpy as np
from numpy.typing import NDArray

from facealbum.domain.sentences import sentence
from facealbum.domain.types import EmbeddingMatrix, PhotoStatus
from facealbum.grouping.checking import (
    REACH,
    alike_pairs,
    mean_or_none,
    nearest_persons,
    right_chances,
    shares_right,
)
from facealbum.grouping.explain import closest_pairs
from facealbum.grouping.linkage import Tree, build_tree
from facealbum.grouping.members import label_means
from facealbum.grouping.place import THIN_MARGIN
from facealbum.grouping.suggest import Suggestion, impossible_pairs, suggest
from facealbum.grouping.thresholds import false_match_rate
from facealbum.jobs import JobHandle, Progress
from facealbum.library.answers import answers_given
from facealbum.library.checked import (
    ConfusedPair,
    FaceCounts,
    ImpossiblePairs,
    PersonCheck,
    SelfCheck,
)
from facealbum.library.context import Context
from facealbum.library.placing import Material, load_tree, material
from facealbum.library.regrouping import TREE_AT_IMPORT
from facealbum.store import group_id

CONFUSED = 12
"""Pairs of people that are told, the most alike."""

FACES_COMPARED = 1_000
"""Faces of each of the two among which the closest pair is looked for, evenly spread."""

STEPS = 6


class Checker:
    """Checks once for each revision of the library."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._lock = threading.Lock()
        self._last: SelfCheck | None = None

    def check(self, handle: JobHandle) -> SelfCheck:
        """Return the check of the library as it is now.

        Raises:
            CancelledError: cancelled.
        """
        with self._lock:
            revision = self._context.feed.revision
            if self._last is None or self._last.revision != revision:
                self._last = _Check(self._context, handle, revision).made()
            return self._last


class _Check:
    """One check: reads everything once, then counts."""

    def __init__(self, context: Context, handle: JobHandle, revision: int) -> None:
        self._context, self._handle, self._revision = context, handle, revision
        self._step(sentence("Reading faces"), 0)
        with context.store.snapshot() as tables:
            self.found: Material[EmbeddingMatrix] = material(context, context.version)
            groups = tables.groups
            everyone = [*groups.people(), *groups.people(hidden=True), *groups.strangers()]
            self.answers = answers_given(tables, datetime.now())
            self._not_faces = len(tables.faces.not_faces())
            self._photos = tables.photos.count()
            self._failed = tables.photos.count(PhotoStatus.FAILED)
            self._without_face = tables.photos.count_without_face()
            self._faces = tables.faces.count()
            kept = load_tree(tables, context.version)
        self.groups = {group.person_id: group for group in everyone if group.person_id}
        self.named = [
            group for group in everyone if group.name and not (group.hidden or group.stranger)
        ]
        matrix = self.found.matrix
        self.keys = _keys(self.found)
        persons = self.found.constraints.persons
        self.said = np.array([persons.get(face, 0) for face in matrix.face_ids.tolist()], np.int64)
        self.stale = kept is None or kept[1] != self.found.stamp
        self.tree = None if kept is None else kept[0]

    def _step(self, stage: str, done: int) -> None:
        self._handle.token.checkpoint()
        self._handle.report(Progress(stage, done, STEPS))

    def made(self) -> SelfCheck:
        self._step(sentence("Counting wrong links"), 1)
        threshold = self._context.threshold
        tree = self._tree()
        found = None if tree is None else suggest(tree, self.found.matrix, self.found.constraints)
        self._step(sentence("Counting wrong links"), 2)
        chances = self._chances(tree, found, threshold)
        named = np.isin(self.keys, [group.person_id or 0 for group in self.named])
        placed = named & (self.said == 0)
        impossible = None if tree is None else self._impossible(tree, threshold)
        self._step(sentence("Looking for who is missing"), 3)
        people = self._people(chances, found, threshold)
        self._step(sentence("Looking for who is alike"), 5)
        return SelfCheck(
            revision=self._revision,
            threshold=threshold,
            counts=self._counts(),
            placed=int(placed.sum()),
            right=_known_mean(chances[placed]),
            groups_right=_known_mean(chances[self._in_groups()]),
            answers=self.answers,
            impossible=impossible,
            people=people,
            confused=self._confused(),
            stale=self.stale,
        )

    def _tree(self) -> Tree | None:
        """Return the kept tree, or a new one where that takes seconds; None where it takes more."""
        matrix = self.found.matrix
        if self.tree is not None or not 0 < len(matrix) <= TREE_AT_IMPORT:
            return self.tree
        self.stale = False
        limits = self._context.limits

        def report(_share: float) -> None:
            self._handle.token.checkpoint()

        return build_tree(matrix, self.found.constraints, limits.loosest, report)

    def _chances(
        self, tree: Tree | None, found: Suggestion | None, threshold: float
    ) -> NDArray[np.float64]:
        """Return the chance that each row stands rightly, NaN where the tree lacks the face."""
        ids = self.found.matrix.face_ids
        chances = np.full(len(ids), np.nan)
        if tree is None or found is None:
            return chances
        known = right_chances(tree, found, self.found.constraints.persons, threshold)
        by_id = np.argsort(tree.face_ids)
        spot = np.searchsorted(tree.face_ids, ids, sorter=by_id)
        rows = by_id[np.minimum(spot, len(by_id) - 1)]
        there = tree.face_ids[rows] == ids
        chances[there] = known[rows[there]]
        return chances

    def _in_groups(self) -> NDArray[np.bool_]:
        """Return which rows stand in unnamed groups of two or more."""
        keys, which, count = np.unique(self.keys, return_inverse=True, return_counts=True)
        several = (count > 1) & (keys < 0)
        return several[which.reshape(-1)]

    def _counts(self) -> FaceCounts:
        places = self.found.places
        sizes = np.unique(places.keys[places.keys < 0], return_counts=True)[1]
        people = self.groups.values()
        strangers = sum(group.faces for group in people if group.stranger)
        hidden = sum(group.faces for group in people if group.hidden and not group.stranger)
        shown = [group for group in people if not (group.hidden or group.stranger)]
        return FaceCounts(
            faces=self._faces,
            named=sum(group.faces for group in shown if group.name),
            confirmed=sum(group.confirmed for group in shown if group.name),
            nameless=sum(group.faces for group in shown if not group.name),
            grouped=int(sizes[sizes > 1].sum()),
            single=int((sizes == 1).sum()),
            strangers=strangers,
            hidden=hidden,
            unplaced=self._faces - len(places),
            not_faces=self._not_faces,
            photos=self._photos,
            photos_without_face=self._without_face,
            photos_failed=self._failed,
        )

    def _impossible(self, tree: Tree, threshold: float) -> ImpossiblePairs:
        strictest = self._context.limits.strictest
        matrix, rules = self.found.matrix, self.found.constraints
        distances, weights = impossible_pairs(tree, matrix, rules, strictest)
        pairs = float(weights.sum())
        return ImpossiblePairs(
            pairs,
            float(weights[distances <= threshold].sum()),
            pairs * false_match_rate(self._context.pipeline, threshold),
        )

    def _people(
        self, chances: NDArray[np.float64], found: Suggestion | None, threshold: float
    ) -> tuple[PersonCheck, ...]:
        persons = np.unique(self.keys[self.keys > 0])
        if not len(persons):
            return ()
        means = self._person_means(persons)
        doubtful = self._doubtful(persons, means, threshold)
        self._step(sentence("Looking for who is missing"), 4)
        near = self._near(persons, means, found, threshold)
        checks = []
        for group in self.named:
            mine = (self.keys == group.person_id) & (self.said == 0)
            groups = sorted(near.get(group.person_id or 0, []), reverse=True)
            checks.append(
                PersonCheck(
                    person=group,
                    doubtful=int(doubtful[mine].sum()),
                    right=_known_mean(chances[mine]),
                    missing=sum(faces for faces, _ in groups),
                    near=tuple(key for _, key in groups),
                )
            )
        checks.sort(key=lambda check: (-check.doubtful - check.missing, check.person.id))
        return tuple(checks)

    def _person_means(self, persons: NDArray[np.int64]) -> NDArray[np.float32]:
        """Return the mean of each person: of the confirmed faces, of all where none is."""
        sure = (self.said == self.keys) & np.isin(self.keys, persons)
        without = ~np.isin(persons, self.said[sure])
        rows = np.flatnonzero(sure | np.isin(self.keys, persons[without]))
        labels = np.searchsorted(persons, self.keys[rows])
        return label_means(self.found.matrix.vectors[rows], labels, len(persons))

    def _doubtful(
        self, persons: NDArray[np.int64], means: NDArray[np.float32], threshold: float
    ) -> NDArray[np.bool_]:
        """Return which rows stand with a person, unconfirmed, and may well be somebody else."""
        rows = np.flatnonzero((self.keys > 0) & (self.said == 0))
        vectors = self.found.matrix.vectors[rows]
        own = np.searchsorted(persons, self.keys[rows])
        away = 2 - 2 * np.vecdot(vectors, means[own])
        others = nearest_persons(vectors, means, {at: {one} for at, one in enumerate(own.tolist())})
        doubtful = np.zeros(len(self.keys), np.bool_)
        doubtful[rows] = (away > threshold) | (others.distance <= away + THIN_MARGIN)
        return doubtful

    def _near(
        self,
        persons: NDArray[np.int64],
        means: NDArray[np.float32],
        found: Suggestion | None,
        threshold: float,
    ) -> dict[int, list[tuple[float, str]]]:
        """Return by person the unnamed groups near them: expected photos of theirs, and the id."""
        rows = np.flatnonzero(self.keys < 0)
        keys, labels = np.unique(self.keys[rows], return_inverse=True)
        if found is None or not len(keys):
            return {}
        labels = labels.reshape(-1)
        groups = label_means(self.found.matrix.vectors[rows], labels, len(keys))
        refused = self._refused(persons, rows, labels)
        nearest = nearest_persons(groups, means, refused)
        close = np.flatnonzero(nearest.distance <= threshold + REACH)
        pairs = float(len(keys)) * len(persons)
        shares = shares_right(nearest.distance[close], pairs, found)
        sizes = np.bincount(labels)
        near: dict[int, list[tuple[float, str]]] = {}
        for at, share in zip(close.tolist(), shares.tolist(), strict=True):
            if share > 0:
                person = int(persons[nearest.person[at]])
                found_here = (share * float(sizes[at]), group_id(int(keys[at])))
                near.setdefault(person, []).append(found_here)
        return near

    def _refused(
        self, persons: NDArray[np.int64], rows: NDArray[np.int64], labels: NDArray[np.int64]
    ) -> dict[int, AbstractSet[int]]:
        """Return for each group the persons who it is not: as was said, or by a common photo."""
        rules = self.found.constraints
        ids = self.found.matrix.face_ids
        label_of = dict(zip(ids[rows].tolist(), labels.tolist(), strict=True))
        place_of = {person: at for at, person in enumerate(persons.tolist())}
        refused: dict[int, set[int]] = {}
        for face, person in rules.rejections:
            if face in label_of and person in place_of:
                refused.setdefault(label_of[face], set()).add(place_of[person])
        in_photo: dict[int, list[int]] = {}
        for face, key in zip(ids.tolist(), self.keys.tolist(), strict=True):
            if key > 0 and face in rules.photo_of:
                in_photo.setdefault(rules.photo_of[face], []).append(place_of[key])
        for face, label in label_of.items():
            there = in_photo.get(rules.photo_of.get(face, 0))
            if there:
                refused.setdefault(label, set()).update(there)
        return dict(refused)

    def _confused(self) -> tuple[ConfusedPair, ...]:
        persons = np.intersect1d(self.keys, [group.person_id or 0 for group in self.named])
        if len(persons) < 2:
            return ()
        means = self._person_means(persons)
        pairs = alike_pairs(means, CONFUSED, self._context.limits.loosest)
        return tuple(
            self._confusion(int(persons[a]), int(persons[b]), distance) for a, b, distance in pairs
        )

    def _confusion(self, a: int, b: int, distance: float) -> ConfusedPair:
        self._handle.token.checkpoint()
        closest = closest_pairs(self._some(a), self._some(b), 1)[0]
        rate = false_match_rate(self._context.pipeline, closest.distance)
        return ConfusedPair(self.groups[a], self.groups[b], distance, closest, rate)

    def _some(self, person: int) -> EmbeddingMatrix:
        rows = np.flatnonzero(self.keys == person)
        rows = rows[:: -(-len(rows) // FACES_COMPARED)]
        matrix = self.found.matrix
        return EmbeddingMatrix(matrix.face_ids[rows], matrix.vectors[rows], matrix.pipeline)


def _keys(found: Material[EmbeddingMatrix]) -> NDArray[np.int64]:
    """Return the key of the group that each row of the matrix stands in, 0 for none."""
    ids, places = found.matrix.face_ids, found.places
    if not len(places):
        return np.zeros(len(ids), np.int64)
    spot = np.minimum(np.searchsorted(places.face_ids, ids), len(places) - 1)
    return np.where(places.face_ids[spot] == ids, places.keys[spot], 0)


def _known_mean(chances: NDArray[np.float64]) -> float | None:
    return mean_or_none(chances[~np.isnan(chances)])
