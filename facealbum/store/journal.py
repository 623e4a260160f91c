"""The journal: every change of the user's, so that it can be taken back, across restarts."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from facealbum.store.recording import Image, Recorder, Recording
from facealbum.store.restoring import Restorer
from facealbum.store.scope import Scope, as_list
from facealbum.store.summaries import refresh

JOURNAL_BYTES = 64 * 2**20
"""Size of the images that are kept; the oldest entries go first. Naming a group of 100 faces takes
about 5 KiB, a full regroup of 200,000 faces about 2 MiB."""


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """One change of the user's.

    Attributes:
        id: grows with time.
        at: local time.
        label: such as "Name Anna".
        undone: whether it was undone and can be done again.
        takes_back: the older entries that it took back, newest first.
        taken_back: whether a later entry took it back.
    """

    id: int
    at: datetime
    label: str
    undone: bool
    takes_back: tuple[int, ...] = ()
    taken_back: bool = False


class JournalTable:
    """Records changes, takes them back and does them again, one after the other."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._connection = scope.connection
        self._restorer = Restorer(scope)

    # Reading

    def next_undo(self) -> JournalEntry | None:
        """Return the change that ``undo`` would take back."""
        return self._entry("WHERE undone = 0 ORDER BY id DESC LIMIT 1")

    def next_redo(self) -> JournalEntry | None:
        """Return the change that ``redo`` would do again."""
        return self._entry("WHERE undone = 1 ORDER BY id LIMIT 1")

    def entries(self, limit: int = 100) -> list[JournalEntry]:
        """Return the latest changes, newest first, undone ones too."""
        return self._entries("ORDER BY id DESC LIMIT ?", limit)

    def images(self, ids: Sequence[int]) -> Iterator[tuple[int, tuple[Image, Image]]]:
        """Yield id and rows before and after for changes, oldest first."""
        rows = self._connection.execute(
            "SELECT id, before_rows, before_places, after_rows, after_places FROM journal"
            " WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id",
            (as_list(ids),),
        )
        for row in rows:
            yield row[0], (Image.read(row[1], row[2]), Image.read(row[3], row[4]))

    # Writing

    @contextmanager
    def record(self, label: str) -> Iterator[Recording]:
        """Record what is changed inside as one entry, which ``undo`` takes back.

        People, verdicts, what is no face, settings, albums and placements are recorded. What had
        been undone can't be done again afterwards. A change that changes nothing leaves no entry.

        Raises:
            RuntimeError: a change is being recorded already.
        """
        if self._scope.recorder is not None:
            raise RuntimeError("a change is being recorded already")
        refresh(self._scope)
        recording = Recording(label)
        self._scope.recorder = recorder = Recorder(self._connection)
        try:
            yield recording
            refresh(self._scope)
        finally:
            self._scope.recorder = None
        before, after = recorder.images()
        if before or after:
            recording.entry_id = self._write(label, before, after)
            _tell(recording, before, after)

    def undo(self) -> Recording | None:
        """Take the latest change back; None where there is none.

        Faces that are no longer in the library are left out. Faces that joined since then a group
        that now vanishes follow the faces they had joined, to be settled by the next import.
        """
        return self._travel("WHERE undone = 0 ORDER BY id DESC LIMIT 1", undoing=True)

    def redo(self) -> Recording | None:
        """Do again what was taken back last; None where there is nothing."""
        return self._travel("WHERE undone = 1 ORDER BY id LIMIT 1", undoing=False)

    def _travel(self, which: str, *, undoing: bool) -> Recording | None:
        if self._scope.recorder is not None:
            raise RuntimeError("a change is being recorded")
        row = self._connection.execute(
            "SELECT id, label, before_rows, before_places, after_rows, after_places"
            f" FROM journal {which}"
        ).fetchone()
        if row is None:
            return None
        before, after = Image.read(row[2], row[3]), Image.read(row[4], row[5])
        refresh(self._scope)
        self._restorer.restore(before if undoing else after)
        refresh(self._scope)
        self._connection.execute(
            "UPDATE journal SET undone = ? WHERE id = ?", (int(undoing), row[0])
        )
        recording = Recording(row[1], row[0])
        _tell(recording, before, after)
        return recording

    def _write(self, label: str, before: Image, after: Image) -> int:
        self._connection.execute("DELETE FROM journal WHERE undone = 1")
        row = self._connection.execute(
            "INSERT INTO journal (at, label, before_rows, after_rows, before_places, after_places)"
            " VALUES (?, ?, ?, ?, ?, ?) RETURNING id",
            (
                datetime.now().isoformat(timespec="seconds"),
                label,
                before.rows_text(),
                after.rows_text(),
                before.places_bytes(),
                after.places_bytes(),
            ),
        ).fetchone()
        self._connection.execute(
            "DELETE FROM journal WHERE id < ? AND id <= (SELECT id FROM (SELECT id, sum("
            " length(before_rows) + length(after_rows) + length(before_places)"
            " + length(after_places)) OVER (ORDER BY id DESC) AS size FROM journal)"
            " WHERE size > ? ORDER BY id DESC LIMIT 1)",
            (row[0], JOURNAL_BYTES),
        )
        return int(row[0])

    def _entry(self, which: str) -> JournalEntry | None:
        return next(iter(self._entries(which)), None)

    def _entries(self, which: str, *values: int) -> list[JournalEntry]:
        rows = self._connection.execute(
            f"SELECT id, at, label, undone, takes_back FROM journal {which}", values
        ).fetchall()
        gone = self._taken_back()
        return [
            JournalEntry(
                row[0],
                datetime.fromisoformat(row[1]),
                row[2],
                bool(row[3]),
                tuple(json.loads(row[4])),
                row[0] in gone,
            )
            for row in rows
        ]

    def _taken_back(self) -> set[int]:
        rows = self._connection.execute(
            "SELECT takes_back FROM journal WHERE takes_back <> '[]' AND undone = 0"
        )
        return {entry for row in rows for entry in json.loads(row[0])}


def _tell(recording: Recording, before: Image, after: Image) -> None:
    recording.groups = frozenset(before.groups | after.groups)
    recording.faces = frozenset(before.faces | after.faces)
    recording.settings = frozenset({*before.settings, *after.settings})
    recording.albums = frozenset({*before.albums, *after.albums})
    recording.not_faces = frozenset({*before.not_faces, *after.not_faces})
