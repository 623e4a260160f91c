"""Groups as the views show them, from a summary that is kept beside the placements."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray

from facealbum.domain.types import Group
from facealbum.store.keys import group_id
from facealbum.store.scope import Scope, arrays, as_list, columns
from facealbum.store.summaries import refresh

# The user's own choice of a cover holds while that face still stands with the person.
_PERSON_GROUP = (
    "SELECT e.id, e.name, e.hidden, coalesce(g.faces, 0), coalesce(g.photos, 0),"
    " coalesce(g.confirmed, 0), coalesce(c.face_id, g.cover_face_id, 0), e.stranger,"
    " e.birth_date, coalesce(g.copies, 0) FROM person e"
    " LEFT JOIN cache_group g ON g.group_key = e.id"
    " LEFT JOIN cache_placement c ON c.face_id = e.cover_face_id AND c.group_key = e.id"
)
_UNNAMED_GROUP = (
    "SELECT g.group_key, '', 0, g.faces, g.photos, g.confirmed, g.cover_face_id, 0, NULL, g.copies"
    " FROM cache_group g"
)

_NUMBERS = ("group_key", "faces", "photos", "confirmed", "cover_face_id", "copies")


@dataclass(frozen=True, slots=True)
class GroupCounts:
    """How many there are of each.

    Attributes:
        people: persons with a face that are neither hidden nor strangers, named or not.
        hidden: persons that are hidden.
        strangers: persons who are strangers.
        groups: unnamed groups of two faces or more.
        singles: unnamed groups of one face.
        placed: faces that stand in any group.
    """

    people: int
    hidden: int
    strangers: int
    groups: int
    singles: int
    placed: int


class GroupTable:
    """Summaries of persons and unnamed groups."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._connection = scope.connection

    # Reading

    def people(self, *, hidden: bool = False) -> list[Group]:
        """Return the persons with a face, or the hidden ones: named first, then by size.

        Strangers are not among them.
        """
        return self._select(
            f"{_PERSON_GROUP} WHERE e.hidden = ? AND e.stranger = 0 AND g.faces > 0"
            " ORDER BY e.name_key = '', g.faces DESC, e.id",
            int(hidden),
        )

    def strangers(self) -> list[Group]:
        """Return the strangers with a face, biggest first."""
        return self._select(
            f"{_PERSON_GROUP} WHERE e.stranger = 1 AND g.faces > 0 ORDER BY g.faces DESC, e.id"
        )

    def unnamed(self, at_least: int = 2, limit: int = -1) -> list[Group]:
        """Return unnamed groups of ``at_least`` faces, biggest first, then oldest first."""
        return [unnamed_group(row) for row in self.unnamed_rows(at_least, limit)]

    def unnamed_rows(self, at_least: int = 1, limit: int = -1) -> NDArray[np.int64]:
        """Return the same groups as ``(n, 6)`` rows that ``unnamed_group`` takes, keys first."""
        refresh(self._scope)
        found = arrays(
            self._connection,
            _NUMBERS,
            f"SELECT {', '.join(_NUMBERS)} FROM cache_group WHERE group_key < 0 AND faces >= ?"
            " ORDER BY faces DESC, group_key DESC LIMIT ?",
            (at_least, limit),
        )
        return np.column_stack(found)

    def unnamed_keys(self, at_least: int = 1) -> list[int]:
        """Return the keys of the same groups in the same order: for lists of many thousands."""
        refresh(self._scope)
        query = (
            "SELECT group_key FROM cache_group WHERE group_key < 0 AND faces >= ?"
            " ORDER BY faces DESC, group_key DESC"
        )
        return columns(self._connection, ("group_key",), query, (at_least,))[0]

    def get(self, key: int) -> Group | None:
        """Return one group, or None where there is no such person or no such group.

        A person without a face is a group of 0 faces whose cover is 0.
        """
        return next(iter(self.by_keys([key])), None)

    def by_keys(self, keys: Sequence[int]) -> list[Group]:
        """Return groups in the order of ``keys``; keys of none are left out."""
        listed = as_list(keys)
        found = {
            group.id: group
            for group in (
                *self._select(
                    f"{_PERSON_GROUP} WHERE e.id IN (SELECT value FROM json_each(?))", listed
                ),
                *self._select(
                    f"{_UNNAMED_GROUP} WHERE g.group_key < 0"
                    " AND g.group_key IN (SELECT value FROM json_each(?))",
                    listed,
                ),
            )
        }
        return [found[identity] for key in keys if (identity := group_id(key)) in found]

    def counts(self) -> GroupCounts:
        """Return how many persons, groups and placed faces there are."""
        refresh(self._scope)
        people, hidden, strangers = self._connection.execute(
            "SELECT count(*) FILTER (WHERE e.hidden = 0 AND e.stranger = 0),"
            " count(*) FILTER (WHERE e.hidden = 1 AND e.stranger = 0),"
            " count(*) FILTER (WHERE e.stranger = 1)"
            " FROM person e JOIN cache_group g ON g.group_key = e.id"
        ).fetchone()
        singles = self._connection.execute(
            "SELECT count(*) FROM cache_group WHERE group_key < 0 AND faces = 1"
        ).fetchone()[0]
        groups = self._connection.execute(
            "SELECT count(*) FROM cache_group WHERE group_key < 0 AND faces > 1"
        ).fetchone()[0]
        placed = self._connection.execute("SELECT count(*) FROM cache_placement").fetchone()[0]
        return GroupCounts(people, hidden, strangers, groups, singles, placed)

    # Writing

    def rebuild(self) -> None:
        """Make all summaries again from the placements."""
        self._scope.dirty.update(
            row[0]
            for row in self._connection.execute(
                "SELECT group_key FROM cache_placement UNION SELECT group_key FROM cache_group"
            )
        )
        refresh(self._scope)

    def _select(self, query: str, *values: Any) -> list[Group]:
        refresh(self._scope)
        return [_group(row) for row in self._connection.execute(query, values)]


def unnamed_group(row: NDArray[np.int64]) -> Group:
    """Make a group of a row of ``GroupTable.unnamed_rows``."""
    key, faces, photos, confirmed, cover, copies = row.tolist()
    return Group(group_id(key), "", None, False, faces, photos, confirmed, cover, copies=copies)


def _group(row: tuple[Any, ...]) -> Group:
    key = row[0]
    return Group(
        group_id(key),
        row[1],
        key if key > 0 else None,
        bool(row[2]),
        row[3],
        row[4],
        row[5],
        row[6],
        bool(row[7]),
        None if row[8] is None else date.fromisoformat(row[8]),
        row[9],
    )
