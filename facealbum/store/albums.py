"""Searches that are kept under a name."""

from __future__ import annotations

from typing import Any

from facealbum.domain.types import Album
from facealbum.store.people import clean_name, name_key
from facealbum.store.scope import Scope

_COLUMNS = "id, name, query"


class AlbumTable:
    """Albums by id and name. No two have the same name."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._connection = scope.connection

    # Reading

    def all(self) -> list[Album]:
        """Return every album, in alphabetical order."""
        return self._select("ORDER BY name_key, id")

    def get(self, album_id: int) -> Album | None:
        """Return one album, or None."""
        return next(iter(self._select("WHERE id = ?", album_id)), None)

    def named(self, name: str) -> Album | None:
        """Return the album of this name, however it is typed, or None."""
        return next(iter(self._select("WHERE name_key = ?", name_key(name))), None)

    def count(self) -> int:
        """Return how many there are."""
        return int(self._connection.execute("SELECT count(*) FROM album").fetchone()[0])

    # Writing; recorded for undo where a change is being recorded

    def add(self, name: str, query: str) -> Album:
        """Insert an album.

        Raises:
            ValueError: another one has this name.
        """
        self._refuse_taken(name, 0)
        row = self._connection.execute(
            "INSERT INTO album (name, name_key, query) VALUES (?, ?, ?) RETURNING id",
            (clean_name(name), name_key(name), query),
        ).fetchone()
        if self._scope.recorder is not None:
            self._scope.recorder.created_album(row[0])
        return Album(int(row[0]), clean_name(name), query)

    def rename(self, album_id: int, name: str) -> None:
        """Give an album another name.

        Raises:
            ValueError: another one has this name.
        """
        self._refuse_taken(name, album_id)
        self._set(album_id, "name = ?, name_key = ?", clean_name(name), name_key(name))

    def set_query(self, album_id: int, query: str) -> None:
        """Let an album search for something else."""
        self._set(album_id, "query = ?", query)

    def remove(self, album_id: int) -> None:
        """Delete an album; its photos stay where they are."""
        self._touch(album_id)
        self._connection.execute("DELETE FROM album WHERE id = ?", (album_id,))

    def _set(self, album_id: int, assignment: str, *values: Any) -> None:
        self._touch(album_id)
        self._connection.execute(f"UPDATE album SET {assignment} WHERE id = ?", (*values, album_id))

    def _touch(self, album_id: int) -> None:
        if self._scope.recorder is not None:
            self._scope.recorder.touch_album(album_id)

    def _select(self, rest: str, *values: Any) -> list[Album]:
        rows = self._connection.execute(f"SELECT {_COLUMNS} FROM album {rest}", values)
        return [Album(*row) for row in rows]

    def _refuse_taken(self, name: str, but: int) -> None:
        other = self.named(name)
        if other is not None and other.id != but:
            raise ValueError(f"album {other.id} has this name")
