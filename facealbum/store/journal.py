"""The journal: every change of the user's, so that it can be taken back, across restarts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from facealbum.store.recording import Image, Recorder, Recording
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
        undone: whether it was taken back and can be done again.
    """

    id: int
    at: datetime
    label: str
    undone: bool


class JournalTable:
    """Records changes, takes them back and does them again, one after the other."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._connection = scope.connection

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

    # Writing

    @contextmanager
    def record(self, label: str) -> Iterator[Recording]:
        """Record what is changed inside as one entry, which ``undo`` takes back.

        People, verdicts, settings and placements are recorded. What had been undone can't be done
        again afterwards. A change that changes nothing leaves no entry.

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
        self._restore(before if undoing else after)
        refresh(self._scope)
        self._connection.execute(
            "UPDATE journal SET undone = ? WHERE id = ?", (int(undoing), row[0])
        )
        recording = Recording(row[1], row[0])
        _tell(recording, before, after)
        return recording

    def _restore(self, image: Image) -> None:
        places_now = Recorder(self._connection).look_at(Image(places=image.places)).places
        self._restore_truth(image)
        self._restore_places(image)
        leaving: dict[int, Counter[int]] = {}
        for face, now in places_now.items():
            then = image.places[face]
            if now is not None and then is not None and now[0] != then[0]:
                leaving.setdefault(now[0], Counter())[then[0]] += 1
        for key, targets in leaving.items():
            self._gather_stragglers(key, targets.most_common(1)[0][0])
        keys = {place[0] for place in image.places.values() if place is not None}
        self._scope.dirty.update(keys, leaving, image.persons)
        for face, now in places_now.items():
            if now is not None and image.places[face] is None:
                self._scope.dirty.add(now[0])

    def _restore_truth(self, image: Image) -> None:
        execute = self._connection.execute
        for key, value in image.settings.items():
            execute("DELETE FROM setting WHERE key = ?", (key,))
            if value is not None:
                execute("INSERT INTO setting VALUES (?, ?)", (key, value))
        faces = as_list(image.verdicts)
        self._mark_verdicts(faces)
        execute("DELETE FROM verdict WHERE face_id IN (SELECT value FROM json_each(?))", (faces,))
        for person, row in image.persons.items():
            # Names are given back only when none is taken any more: two may have been swapped.
            execute("UPDATE person SET name_key = '' WHERE id = ?", (person,))
            if row is None:
                execute("DELETE FROM person WHERE id = ?", (person,))
        for person, row in image.persons.items():
            if row is not None:
                execute(
                    "INSERT INTO person (id, name, name_key, hidden, cover_face_id, birth_date)"
                    " VALUES (?1, ?2, ?3, ?4, (SELECT id FROM face WHERE id = ?5), ?6)"
                    " ON CONFLICT (id) DO UPDATE SET name = ?2, name_key = ?3, hidden = ?4,"
                    " cover_face_id = (SELECT id FROM face WHERE id = ?5), birth_date = ?6",
                    (person, *row),
                )
        self._connection.executemany(
            "INSERT INTO verdict SELECT id, ?2, ?3 FROM face WHERE id = ?1",
            [(face, *row) for face, rows in image.verdicts.items() for row in rows],
        )
        self._mark_verdicts(faces)

    def _mark_verdicts(self, faces: str) -> None:
        """Have the groups counted again in which these faces are confirmed."""
        self._scope.dirty.update(
            row[0]
            for row in self._connection.execute(
                "SELECT DISTINCT person_id FROM verdict"
                " WHERE face_id IN (SELECT value FROM json_each(?))",
                (faces,),
            )
        )

    def _restore_places(self, image: Image) -> None:
        nowhere = [face for face, place in image.places.items() if place is None]
        self._connection.execute(
            "DELETE FROM cache_placement WHERE face_id IN (SELECT value FROM json_each(?))",
            (as_list(nowhere),),
        )
        self._connection.executemany(
            "INSERT INTO cache_placement (face_id, photo_id, group_key, distance, settled)"
            " SELECT ?1, photo_id, ?2, ?3, ?4 FROM face"
            " WHERE id = ?1 AND retired = 0"
            " ON CONFLICT (face_id) DO UPDATE SET group_key = ?2, distance = ?3, settled = ?4",
            [(face, *place) for face, place in image.places.items() if place is not None],
        )

    def _gather_stragglers(self, key: int, target: int) -> None:
        """Bring faces along whose group is no more, unless one of their photo is there already."""
        alive = self._connection.execute(
            "SELECT 1 FROM person WHERE id = ?1 UNION ALL"
            " SELECT 1 FROM cache_placement WHERE face_id = -?1 AND group_key = ?1",
            (key,),
        ).fetchone()
        if alive is not None:
            return
        stragglers = self._connection.execute(
            "SELECT face_id, photo_id FROM cache_placement WHERE group_key = ?", (key,)
        ).fetchall()
        for face, photo in stragglers:
            taken = self._connection.execute(
                "SELECT 1 FROM cache_placement WHERE group_key = ? AND photo_id = ?",
                (target, photo),
            ).fetchone()
            goal = target if taken is None else -face
            self._connection.execute(
                "UPDATE cache_placement SET group_key = ?, settled = 0 WHERE face_id = ?",
                (goal, face),
            )
            self._scope.dirty.add(goal)

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
            f"SELECT id, at, label, undone FROM journal {which}", values
        )
        return [
            JournalEntry(row[0], datetime.fromisoformat(row[1]), row[2], bool(row[3]))
            for row in rows
        ]


def _tell(recording: Recording, before: Image, after: Image) -> None:
    recording.groups = frozenset(before.groups | after.groups)
    recording.faces = frozenset(before.faces | after.faces)
    recording.settings = frozenset({*before.settings, *after.settings})
