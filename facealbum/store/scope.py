"""What the tables of one connection share while a transaction lasts."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

import numpy as np

if TYPE_CHECKING:
    import sqlite3

    from numpy.typing import NDArray

    from facealbum.store.recording import Recorder

Values: TypeAlias = "Sequence[object] | Mapping[str, object]"
CHARACTERS_AT_ONCE = 32_768
"""Of numbers that are read from text."""


@dataclass(slots=True, eq=False)
class Scope:
    """One connection and what its open transaction must still do.

    Attributes:
        connection: read-only for readers.
        dirty: keys of groups whose anchor and summary must be made again before the commit.
        dropped_crops: crops that no face needs any more; deleted after the commit.
        recorder: takes before-images while a change is being recorded.
    """

    connection: sqlite3.Connection
    dirty: set[int] = field(default_factory=set)
    dropped_crops: set[str] = field(default_factory=set)
    recorder: Recorder | None = None


class Seen:
    """Tells whether anything was written, by any connection, since one last looked."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._state: tuple[int, int] | None = None

    def is_new(self) -> bool:
        """Return whether the database may be different from the last time; at first, it is."""
        # The version tells of other connections' commits, the changes of this one's own writing.
        version: int = self._connection.execute("PRAGMA data_version").fetchone()[0]
        before, self._state = self._state, (version, self._connection.total_changes)
        return before != self._state


@contextmanager
def one_moment(connection: sqlite3.Connection) -> Iterator[None]:
    """Let several queries see one state of the database; inside a transaction they do already."""
    if connection.in_transaction:
        yield
        return
    connection.execute("BEGIN")
    try:
        yield
    finally:
        connection.execute("COMMIT")


def as_list(ids: Iterable[int]) -> str:
    """Return ids as the JSON that ``json_each(?)`` unfolds: any number, one placeholder."""
    return json.dumps([int(value) for value in ids])


def columns(
    connection: sqlite3.Connection, names: Sequence[str], query: str, values: Values = ()
) -> list[list[int]]:
    """Return what ``arrays`` does as lists."""
    return [column.tolist() for column in arrays(connection, names, query, values)]


def arrays(
    connection: sqlite3.Connection, names: Sequence[str], query: str, values: Values = ()
) -> list[NDArray[np.int64]]:
    """Return some columns of a query's n rows, each ``(n,)``; all are integers in every row.

    SQLite makes one row of all. Python would let go of the interpreter for each, and get it back
    from a window that paints meanwhile: 100,000 rows stopped it for hundredths of a second.
    """
    wanted = ", ".join(f"group_concat({name})" for name in names)
    found = connection.execute(f"SELECT {wanted} FROM ({query})", values).fetchone()
    return [_numbers(text) for text in found]


def _numbers(text: str | None) -> NDArray[np.int64]:
    """Return the numbers that stand between commas; a few thousand at a time hold nobody up."""
    parts = [np.zeros(0, np.int64)]
    start, end = 0, len(text) if text else 0
    while text and start < end:
        stop = text.find(",", start + CHARACTERS_AT_ONCE)
        stop = end if stop < 0 else stop
        parts.append(np.fromstring(text[start:stop], np.int64, sep=","))
        start = stop + 1
    return np.concatenate(parts)
