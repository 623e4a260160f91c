"""People appear while the import still runs: new faces join groups for the time being.

The means of the groups are kept in memory between one batch and the next, and from one import to
the next as long as the user changes nothing, so that a single photo costs milliseconds in a library
of any size. What is written here is marked as not settled: ``regrouping.settle`` places these faces
for good when the import ends, by these same means where they hold all that it needs.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from facealbum.domain.types import EmbeddingMatrix
from facealbum.grouping.join import GroupMeans, Joined, join
from facealbum.grouping.members import add_to_sums
from facealbum.library.context import Context
from facealbum.library.group_scenes import GroupScenes
from facealbum.library.placing import constraints_of, rows_of, weak_and_unsaid
from facealbum.store import PlacementArrays, Tables, group_key

GROUPS_AT_MOST = 65_536
"""Only so many groups, the biggest ones, are joined during an import: 160 MiB of means. A face of a
smaller one starts a group of its own until the import ends."""

ROOM = 16_384
"""New groups that the means have room for; memory is used only by those that come."""

FACES_AT_ONCE = 4096
"""Faces whose verdicts are read together."""


@dataclass(frozen=True, slots=True, eq=False)
class _Before:
    """A group as it was before unsettled faces came: ``count`` 0 where there was none.

    ``size`` counts the members that lead, ``count`` all.
    """

    mean: NDArray[np.float32]
    size: int
    count: int
    scenes: frozenset[int]


class LiveGroups:
    """The groups of the library as mean vectors, kept up to date while faces come in."""

    def __init__(self, context: Context, version: str, dimension: int) -> None:
        self._context = context
        self._version = version
        self._epoch = -1
        self._keys = np.zeros(0, np.int64)
        self._at: dict[int, int] = {}
        self._scenes = GroupScenes.of_none()
        self._means = np.zeros((0, dimension), np.float32)
        self._sizes = np.zeros(0, np.int64)
        self._counts = np.zeros(0, np.int64)
        self._before: dict[int, _Before] = {}
        self._fresh: set[int] = set()
        self._frozen = False
        self._complete = False

    @property
    def version(self) -> str:
        """The pipeline of the vectors, with its versions."""
        return self._version

    def prepare(self, tables: Tables, epoch: int) -> None:
        """Read the groups unless they are known: while the models are loaded, nobody waits.

        ``tables`` and ``epoch`` are of one moment; what the user changes from then on, ``place``
        finds out.
        """
        if self._epoch != epoch:
            self._load(tables, frozenset())
            self._epoch = epoch

    def prepare_to_settle(self, tables: Tables, epoch: int) -> None:
        """Read the groups again where they don't hold what ``settle`` needs, but for those faces.

        So it is where photos were looked at again. ``tables`` and ``epoch`` are of one moment;
        whether the user changed anything since, ``settle`` finds out.
        """
        waiting = frozenset(tables.placements.unsettled())
        if self._epoch == epoch and self._fresh == waiting:
            return
        self._epoch = -1
        if waiting and not tables.placements.unplaced(self._version):
            self._load(tables, waiting)
            self._fresh = set(waiting)
            self._epoch = epoch

    def place(self, tx: Tables, new: EmbeddingMatrix) -> set[int]:
        """Join new faces to the groups, write where they stand and return the groups' keys."""
        if self._epoch != self._context.epoch:
            self._load(tx, frozenset(new.face_ids.tolist()))
            self._epoch = self._context.epoch
        joined, photo_ids, leading = self._joined(tx, new)
        rows = _rows(joined, settled=False)
        tx.placements.put(rows)
        self._absorb(rows.keys, new.vectors, photo_ids, leading, remember=True)
        self._fresh.update(new.face_ids.tolist())
        return set(rows.keys.tolist())

    def settle(self, tx: Tables) -> set[int] | None:
        """Place for good what was joined since the last time; return keys of groups, else None.

        None, and nothing is done, where these means don't hold all that it needs: the user changed
        something, other faces wait too, groups were left out, or nothing was placed before.
        """
        waiting = tx.placements.unsettled()
        known = self._epoch == self._context.epoch and self._complete and self._frozen
        if not known or not waiting or self._fresh != set(waiting):
            return None
        provisional = tx.placements.of_faces(waiting)
        for key, before in self._before.items():
            number = self._at[key]
            self._means[number], self._scenes[number] = before.mean, before.scenes
            self._sizes[number], self._counts[number] = before.size, before.count
        self._drop_empty()
        new = tx.faces.matrix(self._version, waiting)
        joined, photo_ids, leading = self._joined(tx, new)
        rows = _rows(joined, settled=True)
        tx.placements.put(rows)
        self._before.clear()
        self._fresh.clear()
        self._absorb(rows.keys, new.vectors, photo_ids, leading, remember=False)
        left = {group_key(placement.group_id) for placement in provisional.values()}
        return left.union(rows.keys.tolist())

    def forget(self) -> None:
        """Read the groups anew next time; what an import left half-way is not known here."""
        self._epoch = -1

    def _joined(
        self, tx: Tables, new: EmbeddingMatrix
    ) -> tuple[Joined, NDArray[np.int64], NDArray[np.bool_]]:
        """Join new faces; return where they go, their scenes, and which of them lead."""
        photo_of = tx.faces.scenes_of(new.face_ids.tolist())
        photo_ids = np.array([photo_of[face] for face in new.face_ids.tolist()], np.int64)
        verdicts = tx.verdicts.of_faces(new.face_ids.tolist())
        early = tx.people.too_early(new.face_ids.tolist())
        twins = tx.copies.twins(new.face_ids.tolist())
        weak = tx.faces.weak(new.face_ids.tolist())
        constraints = constraints_of(verdicts, early, new.face_ids, photo_ids, weak, twins)
        homes = homes_of(tx, twins, new.face_ids.tolist())
        joined = join(new, self._there(), constraints, self._context.threshold, homes)
        return joined, photo_ids, constraints.leading(new.face_ids)

    def _there(self) -> GroupMeans:
        """Return the groups; each has a face."""
        count = len(self._scenes)
        keys = self._keys[:count]
        return GroupMeans(
            person_ids=np.maximum(keys, 0),
            anchor_ids=np.maximum(-keys, 0),
            means=self._means[:count],
            sizes=self._sizes[:count],
            photo_ids=self._scenes,
            pipeline=self._version,
        )

    def _drop_empty(self) -> None:
        """Let groups that have no face go: new ones, so few stand behind the first of them."""
        count = len(self._scenes)
        there = np.flatnonzero(self._counts[:count])
        same = int((there == np.arange(len(there))).sum())
        moved = there[same:]
        for each in (self._means, self._sizes, self._counts, self._keys):
            each[same : len(there)] = each[moved]
            each[len(there) : count] = 0
        self._scenes.keep(there)
        self._at = {key: number for number, key in enumerate(self._keys[: len(there)].tolist())}

    def _absorb(
        self,
        keys: NDArray[np.int64],
        vectors: NDArray[np.float32],
        scenes: NDArray[np.int64],
        leading: NDArray[np.bool_],
        *,
        remember: bool,
    ) -> None:
        for key, vector, scene, leads in zip(
            keys.tolist(), vectors, scenes.tolist(), leading.tolist(), strict=True
        ):
            number = self._at.setdefault(key, len(self._scenes))
            if number == len(self._scenes):
                self._make_room(number + 1)
                self._keys[number] = key
                self._scenes.append()
            if remember and key not in self._before:
                self._before[key] = _Before(
                    self._means[number].copy(),
                    int(self._sizes[number]),
                    int(self._counts[number]),
                    self._scenes[number],
                )
            self._scenes[number] |= {scene}
            self._counts[number] += 1
            self._sizes[number] += leads
            # The first face that leads takes the place of the weak ones.
            weight = self._sizes[number] or self._counts[number]
            if leads or not self._sizes[number]:
                self._means[number] += (vector - self._means[number]) / weight

    def _make_room(self, count: int) -> None:
        """Let the arrays grow by an eighth when they are full."""
        if count > len(self._means):
            more = max(len(self._means) // 8, 256)
            self._means = np.concatenate(
                (self._means, np.zeros((more, self._means.shape[1]), np.float32))
            )
            self._sizes = np.concatenate((self._sizes, np.zeros(more, np.int64)))
            self._counts = np.concatenate((self._counts, np.zeros(more, np.int64)))
            self._keys = np.concatenate((self._keys, np.zeros(more, np.int64)))

    def _load(self, tables: Tables, but: frozenset[int]) -> None:
        """Sum up the groups as the library has them, a few thousand vectors at a time."""
        dimension = self._means.shape[1]
        # The new ones don't stand beside the ones before.
        self._means, self._at = np.zeros((0, dimension), np.float32), {}
        self._scenes = GroupScenes.of_none()
        placed, keys, settled = tables.placements.grouped()
        stays = np.isin(placed, list(but), invert=True)
        faces, keys = placed[stays], keys[stays]
        kept, self._complete = _biggest(keys)
        weak = np.isin(faces, list(weak_and_unsaid(tables)))
        led = np.unique(keys[~weak])
        # Where a group has faces that lead, the weak ones have no weight.
        heard = ~weak | np.isin(keys, led, invert=True)
        at = np.minimum(np.searchsorted(kept, keys), max(len(kept) - 1, 0))
        number = np.where(kept[at] == keys, at, -1) if len(kept) else np.full(len(keys), -1)
        # Room that nobody writes to costs nothing, and to grow would take it all twice.
        sums = np.zeros((len(kept) + ROOM, dimension), np.float32)
        counted, leads = np.zeros(len(kept), np.int64), np.zeros(len(kept), np.int64)
        for chunk in tables.faces.chunks(self._version):
            row = np.minimum(np.searchsorted(faces, chunk.face_ids), max(len(faces) - 1, 0))
            known = faces[row] == chunk.face_ids if len(faces) else np.zeros(len(row), np.bool_)
            known[known] = number[row[known]] >= 0
            counted += np.bincount(number[row[known]], minlength=len(kept))
            leading = known.copy()
            leading[known] = ~weak[row[known]]
            leads += np.bincount(number[row[leading]], minlength=len(kept))
            known[known] = heard[row[known]]
            add_to_sums(sums, chunk.vectors[known], number[row[known]])
        # A group of faces of another pipeline only has no mean that could be compared.
        present = np.flatnonzero(counted)
        count = len(present)
        if count < len(kept):
            sums[:count], sums[count:] = sums[present], 0
        leads, counted, kept = leads[present], counted[present], kept[present]
        weights = np.where(leads > 0, leads, counted)
        sums[:count] /= weights.astype(np.float32)[:, None]
        self._means = sums
        self._sizes, self._counts, self._keys = (
            np.pad(each, (0, len(sums) - count)) for each in (leads, counted, kept)
        )
        self._at = {key: number for number, key in enumerate(kept.tolist())}
        self._scenes = _scenes_of(tables, kept, faces, keys)
        self._before, self._fresh = {}, set()
        self._frozen = _any_unsaid(tables, placed[settled])


def _scenes_of(
    tables: Tables, kept: NDArray[np.int64], faces: NDArray[np.int64], keys: NDArray[np.int64]
) -> GroupScenes:
    """Return the scenes of each of the groups ``kept``; the faces stand where ``keys`` say."""
    known, scenes = tables.faces.scenes()
    here = np.isin(keys, kept)
    faces, numbers = faces[here], np.searchsorted(kept, keys[here])
    at = np.minimum(np.searchsorted(known, faces), max(len(known) - 1, 0))
    if not np.array_equal(known[at], faces):
        raise ValueError("a face stands in a group and is in no photo")
    return GroupScenes(numbers, scenes[at], len(kept))


def _any_unsaid(tables: Tables, face_ids: NDArray[np.int64]) -> bool:
    """Return whether the user did not say of one of these faces who it is."""
    parts = (
        face_ids[start : start + FACES_AT_ONCE] for start in range(0, len(face_ids), FACES_AT_ONCE)
    )
    return any(len(tables.verdicts.persons_of(part.tolist())) < len(part) for part in parts)


def _biggest(keys: NDArray[np.int64]) -> tuple[NDArray[np.int64], bool]:
    """Return the keys of the biggest groups, ascending, and whether these are all groups.

    Of equals those whose first face comes first.
    """
    distinct, first, sizes = np.unique(keys, return_index=True, return_counts=True)
    if len(distinct) <= GROUPS_AT_MOST:
        return distinct, True
    return np.sort(distinct[np.lexsort((first, -sizes))[:GROUPS_AT_MOST]]), False


def homes_of(
    tables: Tables, twins: Iterable[tuple[int, int]], new: Iterable[int]
) -> dict[int, int]:
    """Return the keys of the groups that the twins of new faces stand in."""
    placed = {face for pair in twins for face in pair}.difference(new)
    where = tables.placements.of_faces(placed)
    return {face: group_key(placement.group_id) for face, placement in where.items()}


def live_groups(context: Context, version: str, dimension: int) -> LiveGroups:
    """Return the groups that the last import left in memory, or new ones that are still to read."""
    live = context.live
    if live is None or live.version != version:
        live = context.live = LiveGroups(context, version, dimension)
    return live


def _rows(joined: Joined, *, settled: bool) -> PlacementArrays:
    return rows_of(
        joined.face_ids, joined.person_ids, joined.anchor_ids, joined.distances, settled=settled
    )
