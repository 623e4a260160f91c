"""The daily backup: made beside everything else, soon after the library is opened."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from facealbum.domain.errors import KnownError, LibraryError
from facealbum.store import BACKUPS_NAME, Backup, Store, backups_in, newest_good, restore

__all__ = ["BY_HAND", "DailyBackup", "listed", "offered", "restore"]

log = logging.getLogger(__name__)

DAILY, BY_HAND = "daily", "by-hand"
A_DAY = timedelta(days=1)
REST_SECONDS = 0.02
"""Between two pieces of a backup, so that the disk is free for who looks at photos."""


class DailyBackup:
    """Makes a backup in a thread of its own where one is due; ``close`` waits for it.

    ``failed`` is called, in that thread, with what kept it from being made: so damage that nobody
    met is known within a day, while there is a backup from before.
    """

    def __init__(self, store: Store, failed: Callable[[KnownError], None]) -> None:
        self._store = store
        self._failed = failed
        self._hurry = threading.Event()
        self._thread = threading.Thread(target=self._work, name="daily backup")
        self._thread.start()

    def close(self) -> None:
        """Let the backup be finished without rests."""
        self._hurry.set()
        self._thread.join()

    def _work(self) -> None:
        try:
            if self._store.backup_is_due(datetime.now() - A_DAY):
                self._store.back_up(DAILY, lambda: self._hurry.wait(REST_SECONDS))
        except LibraryError as error:
            # Whoever works is not stopped by it; the next start tries again.
            log.warning("no daily backup was made: %s", error)
            self._failed(error)


def offered(folder: Path) -> Backup | None:
    """Return the backup to offer for a library that can't be opened: the newest good one."""
    return newest_good(folder / BACKUPS_NAME)


def listed(folder: Path) -> list[Backup]:
    """Return the backups of the library in ``folder``, newest first; it may be open or damaged."""
    return backups_in(folder / BACKUPS_NAME)
