"""Where each face stands now: with a person or in an unnamed group. A cache, never the truth."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import isnan

import numpy as np
from numpy.typing import NDArray

from facealbum.domain.types import Face, Placement
from facealbum.store.faces import FACE_COLUMNS, FACE_WIDTH, face_of
from facealbum.store.keys import group_id
from facealbum.store.scope import Scope, arrays, as_list, columns
from facealbum.store.summaries import refresh

_PLACE = "c.face_id, c.group_key, c.confirmed, c.distance"
_ROW = np.dtype(
    [("face", np.int64), ("key", np.int64), ("distance", np.float64), ("settled", np.bool_)]
)
_ROWS_AT_ONCE = 8192
"""Written together: as Python's numbers 200,000 rows at once would be 25 MB."""
_BY_DOUBT = "ORDER BY c.confirmed DESC, c.distance, c.photo_id, c.face_id"


@dataclass(frozen=True, slots=True, eq=False)
class PlacementArrays:
    """Placements of many faces, aligned.

    Attributes:
        face_ids: ``(n,)`` int64, unique.
        keys: ``(n,)`` int64: a person's id, or a negative number for an unnamed group. What is
            read from the store has minus the group's smallest face id; what is written may have
            any negative label, the same for faces of the same group.
        distances: ``(n,)`` float64, mean squared distance to the others of the group, NaN for none.
        settled: ``(n,)`` bool: placed by the full linkage or the user, not only for the time of an
            import.
    """

    face_ids: NDArray[np.int64]
    keys: NDArray[np.int64]
    distances: NDArray[np.float64]
    settled: NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.face_ids)


@dataclass(frozen=True, slots=True, eq=False)
class MemberArrays:
    """Who stands in some groups, aligned, by group key and face id.

    Attributes:
        face_ids: ``(n,)`` int64.
        photo_ids: ``(n,)`` int64.
        keys: ``(n,)`` int64, as in ``PlacementArrays`` when read.
        confirmed: ``(n,)`` bool.
    """

    face_ids: NDArray[np.int64]
    photo_ids: NDArray[np.int64]
    keys: NDArray[np.int64]
    confirmed: NDArray[np.bool_]


class PlacementTable:
    """Placements of faces. Groups that lose their smallest face get a new key by themselves.

    Keys become right again at the end of the transaction or of the recording, or when they are
    read inside it; what a method that writes returns or was given is a key until then.
    """

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._connection = scope.connection

    # Reading

    def face_ids(self, key: int, limit: int = -1) -> list[int]:
        """Return the faces of a group: confirmed ones first, then by doubt.

        The surest come first; those whose distance was not measured come before them.
        """
        refresh(self._scope)
        query = f"SELECT face_id FROM cache_placement c WHERE c.group_key = ? {_BY_DOUBT} LIMIT ?"
        return columns(self._connection, ("face_id",), query, (key, limit))[0]

    def doubtful_first(self, key: int) -> list[int]:
        """Return the faces of a group by doubt, what is confirmed last: the ids alone."""
        refresh(self._scope)
        query = (
            "SELECT face_id FROM cache_placement WHERE group_key = ?"
            " ORDER BY confirmed, distance DESC, face_id"
        )
        return columns(self._connection, ("face_id",), query, (key,))[0]

    def faces_of(self, key: int) -> list[tuple[Face, Placement]]:
        """Return the faces themselves in the order of ``face_ids``."""
        refresh(self._scope)
        rows = self._connection.execute(
            f"SELECT {FACE_COLUMNS}, {_PLACE} FROM cache_placement c"
            f" JOIN face f ON f.id = c.face_id WHERE c.group_key = ? {_BY_DOUBT}",
            (key,),
        )
        return [(face_of(row[:FACE_WIDTH]), placement_of(row[FACE_WIDTH:])) for row in rows]

    def in_photo(self, photo_id: int) -> list[tuple[Face, Placement]]:
        """Return the placed faces of a photo, left to right."""
        refresh(self._scope)
        rows = self._connection.execute(
            f"SELECT {FACE_COLUMNS}, {_PLACE} FROM face f"
            " JOIN cache_placement c ON c.face_id = f.id WHERE f.photo_id = ?"
            " ORDER BY f.box_left, f.box_top, f.id",
            (photo_id,),
        )
        return [(face_of(row[:FACE_WIDTH]), placement_of(row[FACE_WIDTH:])) for row in rows]

    def of_faces(self, face_ids: Iterable[int]) -> dict[int, Placement]:
        """Return the placement of each of these faces that has one."""
        refresh(self._scope)
        rows = self._connection.execute(
            f"SELECT {_PLACE} FROM json_each(?) j JOIN cache_placement c ON c.face_id = j.value",
            (as_list(face_ids),),
        )
        return {row[0]: placement_of(row) for row in rows}

    def face_ids_of(self, keys: Iterable[int]) -> list[int]:
        """Return the faces of some groups, by id."""
        refresh(self._scope)
        rows = self._connection.execute(
            "SELECT face_id FROM cache_placement"
            " WHERE group_key IN (SELECT value FROM json_each(?)) ORDER BY face_id",
            (as_list(keys),),
        )
        return [row[0] for row in rows]

    def arrays(self) -> PlacementArrays:
        """Return every placement, by face id."""
        refresh(self._scope)
        rows = self._connection.execute(
            "SELECT face_id, group_key, coalesce(distance, 9e999), settled"
            " FROM cache_placement ORDER BY face_id"
        )
        # Row by row: 200,000 tuples at once would be 60 MB.
        table = np.fromiter(rows, _ROW)
        distances = np.ascontiguousarray(table["distance"])
        distances[np.isinf(distances)] = np.nan
        return PlacementArrays(
            np.ascontiguousarray(table["face"]),
            np.ascontiguousarray(table["key"]),
            distances,
            np.ascontiguousarray(table["settled"]),
        )

    def members(self, keys: Iterable[int] | None = None) -> MemberArrays:
        """Return who stands in the groups of ``keys``, or in all: no more than is needed of each.

        ``arrays`` is for grouping, this for asking: it knows the photos and what is confirmed.
        """
        refresh(self._scope)
        chosen = "" if keys is None else "WHERE group_key IN (SELECT value FROM json_each(?))"
        names = ("face_id", "photo_id", "group_key", "confirmed")
        faces, photos, groups, confirmed = arrays(
            self._connection,
            names,
            f"SELECT {', '.join(names)} FROM cache_placement {chosen} ORDER BY group_key, face_id",
            () if keys is None else (as_list(keys),),
        )
        return MemberArrays(faces, photos, groups, confirmed.astype(np.bool_))

    def grouped(self) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.bool_]]:
        """Return ``(n,)`` faces by id, the keys of their groups, and whether they are settled.

        As ``arrays`` has them, without the distances, which take it three times as long.
        """
        refresh(self._scope)
        names = ("face_id", "group_key", "settled")
        query = f"SELECT {', '.join(names)} FROM cache_placement ORDER BY face_id"
        faces, keys, settled = arrays(self._connection, names, query)
        return faces, keys, settled.astype(np.bool_)

    def unsettled(self) -> list[int]:
        """Return the faces that an import placed for the time being, by id."""
        rows = self._connection.execute(
            "SELECT face_id FROM cache_placement WHERE settled = 0 ORDER BY face_id"
        )
        return [row[0] for row in rows]

    def count_unsettled(self) -> int:
        """Return the number of ``unsettled``, without reading them."""
        row = self._connection.execute(
            "SELECT count(*) FROM cache_placement WHERE settled = 0"
        ).fetchone()
        return int(row[0])

    def unplaced(self, pipeline: str) -> list[int]:
        """Return the faces with a vector of ``pipeline`` that stand in no group, by id."""
        rows = self._connection.execute(
            "SELECT f.id FROM face f JOIN vector v ON v.face_id = f.id WHERE f.retired = 0"
            " AND v.pipeline = ?"
            " AND NOT EXISTS (SELECT 1 FROM cache_placement c WHERE c.face_id = f.id)"
            " ORDER BY f.id",
            (pipeline,),
        )
        return [row[0] for row in rows]

    # Writing; recorded for undo where a change is being recorded

    def put(self, places: PlacementArrays) -> None:
        """Write placements of some faces; the others stay where they are.

        A negative key names the existing group of that key, else a new group.
        """
        for start in range(0, len(places), _ROWS_AT_ONCE):
            self._put(chosen(places, slice(start, start + _ROWS_AT_ONCE)))

    def _put(self, places: PlacementArrays) -> None:
        ids = places.face_ids.tolist()
        self._touch(ids)
        self._mark_now(ids)
        keys = places.keys.tolist()
        self._scope.dirty.update(keys)
        distances = [None if isnan(value) else value for value in places.distances.tolist()]
        self._connection.executemany(
            "INSERT INTO cache_placement (face_id, photo_id, group_key, distance, settled)"
            " SELECT ?1, photo_id, ?2, ?3, ?4 FROM face"
            " WHERE id = ?1 AND retired = 0"
            " ON CONFLICT (face_id) DO UPDATE SET group_key = ?2, distance = ?3, settled = ?4",
            zip(ids, keys, distances, places.settled.tolist(), strict=True),
        )

    def replace_all(self, places: PlacementArrays) -> int:
        """Make these the only placements; return how many faces changed their group.

        Rows that are the same are not written, so a regroup that changes little costs little.
        """
        new = canonical(places)
        old = self.arrays()
        self.remove(np.setdiff1d(old.face_ids, new.face_ids).tolist())
        spot = np.searchsorted(old.face_ids, new.face_ids)
        spot[spot == len(old)] = 0
        known = (
            old.face_ids[spot] == new.face_ids if len(old) else np.zeros(len(new), dtype=np.bool_)
        )
        same = known.copy()
        moved = ~known
        if len(old):
            moved |= old.keys[spot] != new.keys
            same &= old.keys[spot] == new.keys
            same &= old.settled[spot] == new.settled
            same &= np.isclose(
                old.distances[spot], new.distances, rtol=0, atol=1e-6, equal_nan=True
            )
        self.put(chosen(new, ~same))
        return int(moved.sum())

    def stand_alone(self, face_ids: Sequence[int]) -> None:
        """Let faces that stand nowhere stand each in a group of its own, unsettled."""
        ids = np.array(sorted(face_ids), dtype=np.int64)
        nowhere = np.full(len(ids), np.nan)
        self.put(PlacementArrays(ids, -ids, nowhere, np.zeros(len(ids), np.bool_)))

    def move(self, face_ids: Sequence[int], key: int) -> None:
        """Bring placed faces into an existing group, with no distance until it is measured.

        Raises:
            ValueError: the key is of a person who is not there, whom an undo could not find either.
        """
        if (
            key > 0
            and not self._connection.execute("SELECT 1 FROM person WHERE id = ?", (key,)).fetchone()
        ):
            raise ValueError(f"there is no person {key}")
        self._touch(face_ids)
        self._mark_now(face_ids)
        self._scope.dirty.add(key)
        self._connection.execute(
            "UPDATE cache_placement SET group_key = ?, distance = NULL, settled = 1"
            " WHERE face_id IN (SELECT value FROM json_each(?))",
            (key, as_list(face_ids)),
        )

    def separate(self, face_ids: Sequence[int]) -> int:
        """Make placed faces an unnamed group of their own and return its key.

        Raises:
            ValueError: there is no face.
        """
        if not face_ids:
            raise ValueError("a group needs a face")
        key = -min(face_ids)
        leaving = set(face_ids)
        staying = [face for face in self.face_ids_of([key]) if face not in leaving]
        if staying:
            # The rest of a group gives its key up first, for that key is the new group's.
            self.move_quietly(staying, -min(staying))
        self.move(face_ids, key)
        return key

    def move_quietly(self, face_ids: Sequence[int], key: int) -> None:
        """Change the key of faces whose company stays the same: distances stay."""
        self._touch(face_ids)
        self._mark_now(face_ids)
        self._scope.dirty.add(key)
        self._connection.execute(
            "UPDATE cache_placement SET group_key = ?"
            " WHERE face_id IN (SELECT value FROM json_each(?))",
            (key, as_list(face_ids)),
        )

    def pour(self, from_key: int, to_key: int) -> list[int]:
        """Bring all faces of one group into another and return them."""
        face_ids = self.face_ids_of([from_key])
        self.move(face_ids, to_key)
        return face_ids

    def set_distances(self, face_ids: Sequence[int], distances: Sequence[float | None]) -> None:
        """Write distances measured again, mean squared, 0..4."""
        self._touch(face_ids)
        self._connection.executemany(
            "UPDATE cache_placement SET distance = ? WHERE face_id = ?",
            zip(distances, face_ids, strict=True),
        )

    def remove(self, face_ids: Sequence[int]) -> None:
        """Take faces out of every group."""
        self._touch(face_ids)
        self._mark_now(face_ids)
        self._connection.execute(
            "DELETE FROM cache_placement WHERE face_id IN (SELECT value FROM json_each(?))",
            (as_list(face_ids),),
        )

    def remove_other_pipelines(self, pipeline: str) -> int:
        """Take faces out of every group that were made by another pipeline; return how many."""
        rows = self._connection.execute(
            "SELECT c.face_id FROM cache_placement c JOIN face f ON f.id = c.face_id"
            " WHERE f.pipeline <> ?",
            (pipeline,),
        ).fetchall()
        self.remove([row[0] for row in rows])
        return len(rows)

    def _touch(self, face_ids: Iterable[int]) -> None:
        if self._scope.recorder is not None:
            self._scope.recorder.touch_places(face_ids)

    def _mark_now(self, face_ids: Iterable[int]) -> None:
        self._scope.dirty.update(
            row[0]
            for row in self._connection.execute(
                "SELECT DISTINCT group_key FROM cache_placement"
                " WHERE face_id IN (SELECT value FROM json_each(?))",
                (as_list(face_ids),),
            )
        )


def canonical(places: PlacementArrays) -> PlacementArrays:
    """Return the placements by face id, each negative label made minus its smallest face id."""
    order = np.argsort(places.face_ids)
    ordered = chosen(places, order)
    labels, first, inverse = np.unique(ordered.keys, return_index=True, return_inverse=True)
    keys = np.where(labels > 0, labels, -ordered.face_ids[first])[inverse]
    return PlacementArrays(
        ordered.face_ids, keys.reshape(-1).astype(np.int64), ordered.distances, ordered.settled
    )


def chosen(
    places: PlacementArrays, rows: NDArray[np.bool_] | NDArray[np.int64] | slice
) -> PlacementArrays:
    """Return some rows of placements, by mask, by index or in a row."""
    return PlacementArrays(
        places.face_ids[rows], places.keys[rows], places.distances[rows], places.settled[rows]
    )


def placement_of(row: tuple[int, int, int, float | None]) -> Placement:
    """Make a placement of the columns that this module selects."""
    return Placement(row[0], group_id(row[1]), bool(row[2]), row[3])
