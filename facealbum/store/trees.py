"""The stored tree of merges, so that moving the threshold need not build it again."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from facealbum.store.scope import Scope

_STAMP = "stamp"


@dataclass(frozen=True, slots=True, eq=False)
class StoredTree:
    """A tree as arrays by name, and the stamp by which ``library`` knows whether it is stale."""

    stamp: str
    arrays: dict[str, NDArray[np.generic]]


class TreeTable:
    """One tree for each pipeline."""

    def __init__(self, scope: Scope) -> None:
        self._connection = scope.connection

    def save(self, pipeline: str, stamp: str, arrays: Mapping[str, NDArray[np.generic]]) -> None:
        """Keep the tree of ``pipeline`` in place of the one before. "stamp" is no array's name."""
        self.drop(pipeline)
        rows = [(pipeline, _STAMP, stamp.encode())]
        for name, array in arrays.items():
            buffer = io.BytesIO()
            np.save(buffer, array, allow_pickle=False)
            rows.append((pipeline, name, buffer.getvalue()))
        self._connection.executemany("INSERT INTO cache_tree VALUES (?, ?, ?)", rows)

    def load(self, pipeline: str) -> StoredTree | None:
        """Return the tree of ``pipeline``, or None where none is kept."""
        rows: dict[str, bytes] = dict(
            self._connection.execute(
                "SELECT name, data FROM cache_tree WHERE pipeline = ?", (pipeline,)
            ).fetchall()
        )
        stamp = rows.pop(_STAMP, None)
        if stamp is None:
            return None
        arrays = {
            name: np.load(io.BytesIO(data), allow_pickle=False) for name, data in rows.items()
        }
        return StoredTree(stamp.decode(), arrays)

    def stamp(self, pipeline: str) -> str | None:
        """Return the stamp of the tree of ``pipeline`` without loading it."""
        row = self._connection.execute(
            "SELECT data FROM cache_tree WHERE pipeline = ? AND name = ?", (pipeline, _STAMP)
        ).fetchone()
        return None if row is None else bytes(row[0]).decode()

    def drop(self, pipeline: str) -> None:
        """Forget the tree of ``pipeline``."""
        self._connection.execute("DELETE FROM cache_tree WHERE pipeline = ?", (pipeline,))
