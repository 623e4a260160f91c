"""What photos look like, which of them show the same, and which of their faces are one face."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from facealbum.domain.types import Likeness
from facealbum.store.scope import Scope, as_list

if TYPE_CHECKING:
    from numpy.typing import NDArray

Pairs = Sequence[tuple[int, int]]
_MODULUS = 2**64
_SIGN = 2**63
MINIATURE_BYTES = 256

HAS_COPY = (
    "SELECT c.photo_a AS id FROM cache_copy c"
    " JOIN photo a ON a.id = c.photo_a JOIN photo b ON b.id = c.photo_b"
    " UNION ALL SELECT c.photo_b FROM cache_copy c"
    " JOIN photo a ON a.id = c.photo_a JOIN photo b ON b.id = c.photo_b"
)
"""Ids of the photos that another photo shows as well."""


@dataclass(frozen=True, slots=True, eq=False)
class Looks:
    """What some photos look like, aligned, by id.

    Attributes:
        photo_ids: ``(n,)`` int64.
        miniatures: ``(n, 256)`` uint8.
        shapes: ``(n,)`` float32, width over height of the upright photo.
    """

    photo_ids: NDArray[np.int64]
    miniatures: NDArray[np.uint8]
    shapes: NDArray[np.float32]


class CopyTable:
    """Looks of photos, and the pairs that were found from them; the pairs are a cache."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._connection = scope.connection

    # Reading

    def hashes(self) -> tuple[NDArray[np.int64], NDArray[np.uint64]]:
        """Return ids and hashes of all photos whose look is known, by id: 100,000 take 40 ms."""
        # One text of all numbers costs a fraction of a row for each.
        row = self._connection.execute(
            "SELECT group_concat(id), group_concat(look_hash) FROM (SELECT id, look_hash FROM photo"
            " INDEXED BY photo_look WHERE look_hash IS NOT NULL AND status = 'done' ORDER BY id)"
        ).fetchone()
        ids, hashes = (np.fromstring(text or "", dtype=np.int64, sep=",") for text in row)
        return ids, hashes.view(np.uint64)

    def looks(self, photo_ids: Iterable[int]) -> Looks:
        """Return what these photos look like, those of which that is not known left out."""
        rows = self._connection.execute(
            "SELECT id, miniature, width * 1.0 / height FROM photo"
            " WHERE id IN (SELECT value FROM json_each(?)) AND miniature IS NOT NULL AND height > 0"
            " ORDER BY id",
            (as_list(photo_ids),),
        ).fetchall()
        ids, small, shapes = list(zip(*rows, strict=True)) or [(), (), ()]
        return Looks(
            np.array(ids, np.int64),
            np.frombuffer(b"".join(small), np.uint8).reshape(len(rows), MINIATURE_BYTES),
            np.array(shapes, np.float32),
        )

    def without_look(self) -> list[int]:
        """Return the photos that were decoded before looks were kept and can be read, by id.

        A clip has no look: none of its frames stands for all of it.
        """
        rows = self._connection.execute(
            "SELECT id FROM photo WHERE status = 'done' AND look_hash IS NULL AND present = 1"
            " AND offline = 0 AND duration IS NULL ORDER BY id"
        )
        return [row[0] for row in rows]

    def uncompared(self) -> list[int]:
        """Return the photos with a look that were not compared with the others, by id."""
        rows = self._connection.execute(
            "SELECT id FROM photo WHERE status = 'done' AND look_hash IS NOT NULL"
            " AND NOT EXISTS (SELECT 1 FROM cache_compared c WHERE c.photo_id = photo.id)"
            " ORDER BY id"
        )
        return [row[0] for row in rows]

    def pairs(self) -> list[tuple[int, int]]:
        """Return the pairs of photos that show the same, the smaller id first."""
        rows = self._connection.execute(
            "SELECT c.photo_a, c.photo_b FROM cache_copy c JOIN photo a ON a.id = c.photo_a"
            " JOIN photo b ON b.id = c.photo_b ORDER BY c.photo_a, c.photo_b"
        )
        return rows.fetchall()

    def pairs_of(self, photo_ids: Iterable[int]) -> list[tuple[int, int]]:
        """Return the pairs with one of these photos in them."""
        rows = self._connection.execute(
            "WITH these AS (SELECT value AS id FROM json_each(?))"
            " SELECT c.photo_a, c.photo_b FROM these JOIN cache_copy c ON c.photo_a = these.id"
            " JOIN photo p ON p.id = c.photo_b"
            " UNION SELECT c.photo_a, c.photo_b FROM these JOIN cache_copy c"
            " ON c.photo_b = these.id JOIN photo p ON p.id = c.photo_a",
            (as_list(photo_ids),),
        )
        return rows.fetchall()

    def twins(self, face_ids: Iterable[int] | None = None) -> list[tuple[int, int]]:
        """Return the pairs of faces that are one face, all or those with one of ``face_ids``."""
        if face_ids is None:
            rows = self._connection.execute(
                "SELECT t.face_a, t.face_b FROM cache_twin t"
                " JOIN face a ON a.id = t.face_a JOIN face b ON b.id = t.face_b"
                " WHERE a.retired = 0 AND b.retired = 0 ORDER BY t.face_a, t.face_b"
            )
            return rows.fetchall()
        listed = as_list(face_ids)
        rows = self._connection.execute(
            "WITH these AS (SELECT value AS id FROM json_each(?)), found AS ("
            " SELECT t.face_a, t.face_b FROM these JOIN cache_twin t ON t.face_a = these.id"
            " UNION SELECT t.face_a, t.face_b FROM these JOIN cache_twin t ON t.face_b = these.id)"
            " SELECT face_a, face_b FROM found JOIN face a ON a.id = face_a"
            " JOIN face b ON b.id = face_b WHERE a.retired = 0 AND b.retired = 0"
            " ORDER BY face_a, face_b",
            (listed,),
        )
        return rows.fetchall()

    # Writing

    def set_likeness(self, photo_id: int, likeness: Likeness | None) -> None:
        """Keep what a photo looks like."""
        set_likeness(self._connection, photo_id, likeness)

    def compared(self, photo_ids: Iterable[int], copies: Pairs, twins: Pairs) -> None:
        """Keep what comparing these photos with all others found.

        ``copies`` are pairs of photos, ``twins`` pairs of faces; the smaller id is first.
        """
        self._connection.executemany("INSERT OR IGNORE INTO cache_copy VALUES (?, ?)", copies)
        self._connection.executemany("INSERT OR IGNORE INTO cache_twin VALUES (?, ?)", twins)
        self._connection.executemany(
            "INSERT OR IGNORE INTO cache_compared VALUES (?)", ((one,) for one in photo_ids)
        )
        rows = self._connection.execute(
            "SELECT DISTINCT group_key FROM cache_placement"
            " WHERE face_id IN (SELECT value FROM json_each(?))",
            (as_list({face for pair in twins for face in pair}),),
        )
        self._scope.dirty.update(row[0] for row in rows)


def set_likeness(connection: sqlite3.Connection, photo_id: int, likeness: Likeness | None) -> None:
    """Keep what a photo looks like, and forget what it was found to be like before."""
    for table, column in (("cache_copy", "photo_a"), ("cache_copy", "photo_b")):
        connection.execute(f"DELETE FROM {table} WHERE {column} = ?", (photo_id,))
    for column in ("face_a", "face_b"):
        connection.execute(
            f"DELETE FROM cache_twin WHERE {column} IN (SELECT id FROM face WHERE photo_id = ?)",
            (photo_id,),
        )
    connection.execute("DELETE FROM cache_compared WHERE photo_id = ?", (photo_id,))
    if likeness is not None:
        # SQLite's integers have a sign.
        value = likeness.look_hash - _MODULUS * (likeness.look_hash >= _SIGN)
        connection.execute(
            "UPDATE photo SET look_hash = ?, miniature = ? WHERE id = ?",
            (value, likeness.miniature, photo_id),
        )
