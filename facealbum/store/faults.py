"""What the user is told when SQLite can't go on."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from facealbum.domain.errors import DamagedLibraryError, LibraryError


@contextmanager
def explained(database: Path, backups: Path) -> Iterator[None]:
    """Turn SQLite errors that the user can act on into ``LibraryError``; others pass."""
    try:
        yield
    except sqlite3.Error as error:
        known = explanation(error, database.parent, backups)
        if known is None:
            raise
        raise known from error


def explanation(error: sqlite3.Error, folder: Path, backups: Path) -> LibraryError | None:
    """Return what an error means for the library in ``folder``; None where it is a bug."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return None
    # The lower eight bits are the error, those above say more of it.
    match code & 0xFF:
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
            return DamagedLibraryError(
                f"The library in {folder} is damaged.",
                "Its file library.sqlite3 can't be read as a database.",
                f"Backups lie in {backups}: bring the newest back with facealbum restore latest.",
            )
        case sqlite3.SQLITE_FULL:
            return LibraryError(
                "The change was not saved.",
                f"The disk with the library ({folder}) is full.",
                "Free some space and do it again; nothing that was saved is lost.",
            )
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return LibraryError(
                "The change was not saved.",
                "Another program holds the library's database locked.",
                "Close that program (a backup or a database viewer, perhaps) and try again.",
            )
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM | sqlite3.SQLITE_CANTOPEN:
            return LibraryError(
                f"The library in {folder} can't be written.",
                "The folder or its disk is read-only, missing, or not yours.",
                "Check the disk and your rights, or choose another folder.",
            )
        case sqlite3.SQLITE_IOERR:
            return LibraryError(
                f"The library in {folder} can't be read or written.",
                "Its disk reports an error or is gone.",
                "Check that the disk is connected and in good health.",
            )
    return None
