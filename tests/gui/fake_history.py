"""The verbs of history, backups and names files, for the library in memory."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path

from facealbum.domain.types import Change
from facealbum.library import Backup, Exported, ImportedNames, JournalEntry, Loss, Step

NOW = datetime.now()


class FakeHistory:
    """Steps are numbered from 1; a step that was taken back is followed by one that says so."""

    BACKUPS = (
        Backup("library-3-daily.sqlite3", NOW - timedelta(hours=3), "daily", 12, 340, 3 * 2**20),
        Backup("library-2-by-hand.sqlite3", NOW - timedelta(days=1), "by-hand", None, None, 90),
        Backup("library-1-daily.sqlite3", NOW - timedelta(days=9), "daily", 1, 1, 2**20),
    )

    def _labels(self) -> list[tuple[str, bool]]:
        undone = [(label, True) for label, _ in reversed(self._undone)]
        return [*((label, False) for label, _ in self._done), *undone]

    def history_ids(self) -> list[int]:
        return list(range(len(self._labels()), 0, -1))

    def steps(self, ids: Sequence[int]) -> list[Step]:
        gone = getattr(self, "taken_back", set())
        found = []
        for item in sorted(ids, reverse=True):
            if not 0 < item <= len(self._labels()):
                continue
            label, undone = self._labels()[item - 1]
            at = NOW - timedelta(minutes=7 * (len(self._labels()) - item))
            entry = JournalEntry(item, at, label, undone, taken_back=item in gone)
            faces = tuple(range(item, item + item % 5))
            found.append(Step(entry, faces, 3 * len(faces), ("Anna", "Ben")[: item % 3]))
        return found

    def standing_on(self, entry_id: int) -> list[JournalEntry]:
        standing = getattr(self, "standing", {}).get(entry_id, [])
        return [step.entry for step in self.steps(standing)]

    def take_back(self, entry_id: int, *, with_later: bool = False) -> Change:
        label = f"Take back: {self._labels()[entry_id - 1][0]}"
        self.taken_back = {entry_id, *getattr(self, "standing", {}).get(entry_id, [])}
        self.asked_with_later = with_later
        self._note(label)
        return self._announce(label, set(), undoable=True)

    def undo_to(self, entry_id: int) -> Change:
        label = self._labels()[entry_id - 1][0]
        while len(self._done) >= entry_id:
            self.undo()
        return self._announce(f"Undo: {label} and more", set())

    def crop_again(self, face_id: int) -> Path | None:
        return self.crop_file(face_id)

    def keep_daily(self) -> None:
        self.kept = getattr(self, "kept", 0) + 1

    def backups(self) -> list[Backup]:
        return list(self.BACKUPS)

    def back_up(self) -> Backup:
        made = Backup("library-4-by-hand.sqlite3", NOW, "by-hand", 12, 340, 3 * 2**20)
        self.BACKUPS = (made, *self.BACKUPS)
        return made

    def loss(self, name: str) -> Loss:
        return Loss(("Carol", "Dora"), 12, 3) if name.endswith("daily.sqlite3") else Loss((), 0, 0)

    def export_names(self, file: Path) -> Exported:
        file.write_text("{}")
        return Exported(2, 1200, 30, 0)

    def import_names(self, file: Path) -> ImportedNames:
        change = self._announce("Import names", set(), undoable=True)
        missing = tuple(f"/photos/{number}.jpg" for number in range(25))
        return ImportedNames(change, 1, 2, (), 30, 4, 0, 1, 7, 2, 0, missing, 1, (), None)
