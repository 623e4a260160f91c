"""Verbs that keep what was said safe: backups, and names in a file of one's own."""

from __future__ import annotations

from pathlib import Path

from facealbum.library import backups, names_file, naming_again
from facealbum.library.verbs.base import Verbs
from facealbum.store import Backup, Loss


class KeepingVerbs(Verbs):
    """Backing up, and writing and reading names."""

    _daily: backups.DailyBackup | None = None

    def keep_daily(self) -> None:
        """Make today's backup beside everything else, where one is due; returns at once."""
        self._end_daily()
        self._daily = backups.DailyBackup(self._context.store, self._context.alarms.sound)

    def note_opening(self) -> None:
        """Sound the alarm for what was found when the library was opened."""
        told = self._context.store.told
        if told is not None:
            self._context.alarms.sound(told)

    def _end_daily(self) -> None:
        if self._daily is not None:
            self._daily.close()
            self._daily = None

    def back_up(self) -> Backup:
        """Back the library up now."""
        return self._context.store.back_up(backups.BY_HAND)

    def backups(self) -> list[Backup]:
        """Return the backups, newest first; opens each of them, so not for the GUI thread."""
        return self._context.store.backups()

    def loss(self, name: str) -> Loss:
        """Return what going back to a backup would lose; reads all of it."""
        return self._context.store.loss(name)

    def export_names(self, file: Path) -> names_file.Exported:
        """Write everything that was said to one readable file."""
        return names_file.export_names(self._context, Path(file))

    def import_names(self, file: Path) -> naming_again.ImportedNames:
        """Take what another library was told, for the same photos; one step of the history."""
        return naming_again.import_names(self._context, Path(file))
