"""People appear while the import still runs: new faces join groups for the time being.

The sums of the groups are kept in memory between one batch and the next. What is written here is
marked as not settled: ``regrouping.settle`` places these faces for good when the import ends.
"""

from __future__ import annotations

from collections import Counter

import numpy as np
from numpy.typing import NDArray

from facealbum.domain.types import EmbeddingMatrix
from facealbum.grouping.join import GroupMeans, join
from facealbum.library.context import Context
from facealbum.library.placing import constraints_of, rows_of
from facealbum.store import Tables

GROUPS_AT_MOST = 50_000
"""Only so many groups, the biggest ones, are joined during an import: 128 MiB of sums. A face of a
smaller one starts a group of its own until the import ends."""


class LiveGroups:
    """The groups of the library as sums of vectors, kept up to date while faces come in."""

    def __init__(self, context: Context, version: str, dimension: int) -> None:
        self._context = context
        self._version = version
        self._epoch = -1
        self._keys: list[int] = []
        self._photos: list[frozenset[int]] = []
        self._sums = np.zeros((0, dimension), np.float32)
        self._sizes = np.zeros(0, np.int64)

    def place(self, tx: Tables, new: EmbeddingMatrix) -> set[int]:
        """Join new faces to the groups, write where they stand and return the groups' keys."""
        if self._epoch != self._context.epoch:
            self._load(tx, set(new.face_ids.tolist()))
            self._epoch = self._context.epoch
        photo_of = tx.faces.photos_of(new.face_ids.tolist())
        photo_ids = np.array([photo_of[face] for face in new.face_ids.tolist()], np.int64)
        verdicts = tx.verdicts.of_faces(new.face_ids.tolist())
        constraints = constraints_of(verdicts, new.face_ids, photo_ids)
        joined = join(new, self._means(), constraints, self._context.threshold)
        rows = rows_of(
            joined.face_ids, joined.person_ids, joined.anchor_ids, joined.distances, settled=False
        )
        tx.placements.put(rows)
        self._absorb(rows.keys, new.vectors, photo_ids)
        return set(rows.keys.tolist())

    def _means(self) -> GroupMeans:
        count = len(self._keys)
        keys, sizes = np.array(self._keys, np.int64), self._sizes[:count]
        means: NDArray[np.float32] = self._sums[:count] / sizes.astype(np.float32)[:, None]
        return GroupMeans(
            person_ids=np.maximum(keys, 0),
            anchor_ids=np.maximum(-keys, 0),
            means=means,
            sizes=sizes,
            photo_ids=self._photos,
            pipeline=self._version,
        )

    def _absorb(
        self, keys: NDArray[np.int64], vectors: NDArray[np.float32], photo_ids: NDArray[np.int64]
    ) -> None:
        at = {key: number for number, key in enumerate(self._keys)}
        for key, vector, photo in zip(keys.tolist(), vectors, photo_ids.tolist(), strict=True):
            number = at.setdefault(key, len(self._keys))
            if number == len(self._keys):
                self._keys.append(key)
                self._photos.append(frozenset())
                self._make_room(number + 1)
            self._sums[number] += vector
            self._sizes[number] += 1
            self._photos[number] |= {photo}

    def _make_room(self, count: int) -> None:
        """Double the arrays when they are full, so that adding a group costs little."""
        if count > len(self._sums):
            room = max(2 * len(self._sums), 256)
            sums = np.zeros((room, self._sums.shape[1]), np.float32)
            sizes = np.zeros(room, np.int64)
            sums[: len(self._sums)], sizes[: len(self._sizes)] = self._sums, self._sizes
            self._sums, self._sizes = sums, sizes

    def _load(self, tx: Tables, but: set[int]) -> None:
        """Sum up the groups as the library has them, a few thousand vectors at a time."""
        places = tx.placements.arrays()
        key_of = dict(zip(places.face_ids.tolist(), places.keys.tolist(), strict=True))
        for face in but:
            key_of.pop(face, None)
        sizes = Counter(key_of.values())
        kept = sorted(key for key, _ in sizes.most_common(GROUPS_AT_MOST))
        at = {key: number for number, key in enumerate(kept)}
        dimension = self._sums.shape[1]
        self._sums = np.zeros((len(kept), dimension), np.float32)
        self._sizes = np.zeros(len(kept), np.int64)
        for chunk in tx.faces.chunks(self._version):
            faces = chunk.face_ids.tolist()
            number = np.array([at.get(key_of.get(face, 0), -1) for face in faces], np.int64)
            known = number >= 0
            np.add.at(self._sums, number[known], chunk.vectors[known])
            np.add.at(self._sizes, number[known], 1)
        # A group of faces of another pipeline only has no sum that could be compared.
        present = np.flatnonzero(self._sizes > 0)
        self._sums, self._sizes = self._sums[present], self._sizes[present]
        self._keys = [kept[number] for number in present.tolist()]
        self._photos = self._photos_of(tx, key_of)

    def _photos_of(self, tx: Tables, key_of: dict[int, int]) -> list[frozenset[int]]:
        face_ids, photo_ids = tx.faces.ids(self._version)
        photos: dict[int, set[int]] = {key: set() for key in self._keys}
        for face, photo in zip(face_ids.tolist(), photo_ids.tolist(), strict=True):
            key = key_of.get(face, 0)
            if key in photos:
                photos[key].add(photo)
        return [frozenset(photos[key]) for key in self._keys]
