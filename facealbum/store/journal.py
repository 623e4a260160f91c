"""The journal: every change of the user's, so that it can be taken back, across restarts."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import cache

from facealbum.domain.sentences import packed, unpacked
from facealbum.store.footprints import Footprint
from facealbum.store.packing import pack, unpack
from facealbum.store.recording import Image, Recorder, Recording
from facealbum.store.restoring import Restorer
from facealbum.store.scope import Scope, as_list
from facealbum.store.summaries import refresh
from facealbum.store.taking_back import Images, TakingBack, in_force, standing_on

JOURNAL_BYTES = 256 * 2**20
"""Size of the images that are kept; the oldest entries go first. An answer on one face takes 125
bytes, naming a group of 100 faces 2 KiB, a full regroup of 200,000 faces 2.4 MiB: so a hundred of
those, or a hundred thousand names."""

TRIM_EVERY = 16
"""Entries between two looks at that size, which reads something of each."""


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

    def ids(self) -> list[int]:
        """Return the ids of all changes, newest first."""
        rows = self._connection.execute("SELECT id FROM journal ORDER BY id DESC")
        return [row[0] for row in rows]

    def by_ids(self, ids: Sequence[int]) -> list[JournalEntry]:
        """Return changes, newest first; ids of none are left out."""
        return self._entries(
            "WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id DESC", as_list(ids)
        )

    def get(self, entry_id: int) -> JournalEntry | None:
        """Return one change, or None."""
        return next(iter(self.by_ids([entry_id])), None)

    def images(self, ids: Sequence[int], *, places: bool = True) -> Iterator[tuple[int, Images]]:
        """Yield id and rows before and after for changes, oldest first; the truth alone is fast."""
        rows = self._connection.execute(
            "SELECT id, before_rows, before_places, after_rows, after_places FROM journal"
            " WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id",
            (as_list(ids),),
        )
        for row in rows:
            yield (
                row[0],
                (unpack(row[1], row[2], places=places), unpack(row[3], row[4], places=places)),
            )

    def standing_on(self, entry_id: int) -> list[JournalEntry]:
        """Return which later changes stand on one, newest first.

        They touched what it touched, speak of people whom it made or removed, or took a name that
        it set free; or they stand on such a one. What is undone or taken back stands on nothing.
        """
        rows = self._connection.execute(
            "SELECT id FROM journal WHERE id > ? AND undone = 0 ORDER BY id", (entry_id,)
        )
        later = [row[0] for row in rows]
        return self.by_ids(standing_on(entry_id, later, self._takes_back(), cache(self._footprint)))

    def _footprint(self, entry_id: int) -> Footprint:
        for _, (before, after) in self.images([entry_id], places=False):
            return Footprint.of(before, after)
        return Footprint()

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
        if before or after or recording.takes_back:
            recording.entry_id = self._write(recording, before, after)
            _tell(recording, before)
            _tell(recording, after)

    def take_back(self, recording: Recording, ids: Sequence[int]) -> set[int]:
        """Give what some changes touched back what it was before them, as a part of ``recording``.

        The caller leaves out none that stands on one of them. Faces go back to where they stood
        only from where the change had put them; then all stand as was said.

        Returns:
            The keys of the groups in which the distances are to be measured again.

        Raises:
            RuntimeError: no change is being recorded.
        """
        if self._scope.recorder is None:
            raise RuntimeError("a change must be recorded")
        recording.takes_back = tuple(sorted(ids, reverse=True))
        work = TakingBack(self._scope, self._scope.recorder)
        for entry_id in recording.takes_back:
            ((_, (before, after)),) = self.images([entry_id])
            work.apply(before, after)
        return work.finish()

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
        recording = Recording(unpacked(row[1]), row[0])
        # One image at a time: each of a regroup of 200,000 faces is 50 MB.
        there, here = (row[2:4], row[4:6]) if undoing else (row[4:6], row[2:4])
        _tell(recording, unpack(*here))
        refresh(self._scope)
        image = unpack(*there)
        self._restorer.restore(image)
        refresh(self._scope)
        self._connection.execute(
            "UPDATE journal SET undone = ? WHERE id = ?", (int(undoing), row[0])
        )
        _tell(recording, image)
        return recording

    def _write(self, recording: Recording, before: Image, after: Image) -> int:
        self._connection.execute("DELETE FROM journal WHERE undone = 1")
        row = self._connection.execute(
            "INSERT INTO journal (at, label, before_rows, after_rows, before_places, after_places,"
            " takes_back) VALUES (?, ?, '', '', ?, ?, ?) RETURNING id",
            (
                datetime.now().isoformat(timespec="seconds"),
                packed(recording.label),
                pack(before),
                pack(after),
                json.dumps(recording.takes_back),
            ),
        ).fetchone()
        if row[0] % TRIM_EVERY == 0:
            self._trim(row[0])
        return int(row[0])

    def _trim(self, newest: int) -> None:
        self._connection.execute(
            "DELETE FROM journal WHERE id < ? AND id <= (SELECT id FROM (SELECT id, sum("
            " length(before_rows) + length(after_rows) + length(before_places)"
            " + length(after_places)) OVER (ORDER BY id DESC) AS size FROM journal)"
            " WHERE size > ? ORDER BY id DESC LIMIT 1)",
            (newest, JOURNAL_BYTES),
        )

    def _entry(self, which: str) -> JournalEntry | None:
        return next(iter(self._entries(which)), None)

    def _entries(self, which: str, *values: int | str) -> list[JournalEntry]:
        rows = self._connection.execute(
            f"SELECT id, at, label, undone, takes_back FROM journal {which}", values
        ).fetchall()
        gone = in_force(self._takes_back()) if rows else set()
        return [
            JournalEntry(
                row[0],
                datetime.fromisoformat(row[1]),
                unpacked(row[2]),
                bool(row[3]),
                tuple(json.loads(row[4])),
                row[0] in gone,
            )
            for row in rows
        ]

    def _takes_back(self) -> dict[int, list[int]]:
        """Return what each change that is not undone took back, of those that took back any."""
        rows = self._connection.execute(
            "SELECT id, takes_back FROM journal WHERE takes_back <> '[]' AND undone = 0"
        )
        return {row[0]: json.loads(row[1]) for row in rows}


def _tell(recording: Recording, image: Image) -> None:
    """Add to a recording what an image, before or after, speaks of."""
    recording.groups |= image.groups
    recording.faces |= image.faces
    recording.settings |= image.settings.keys()
    recording.albums |= image.albums.keys()
    recording.not_faces |= image.not_faces.keys()
