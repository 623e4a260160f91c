"""What the user is told when SQLite or the disk below the library can't go on."""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from facealbum.domain.errors import DamagedLibraryError, LibraryError
from facealbum.domain.sentences import Sentence, joined, sentence

FULL = {errno.ENOSPC, errno.EDQUOT}
ROOM_BYTES = 2**20
"""With less than this a disk counts as full: SQLite says of shared memory that can't grow only
that it met an error."""

LONGEST_PATH = 500
"""Bytes; SQLite opens no file whose path is longer than 512, the log's ending included."""


@contextmanager
def explained(database: Path, backups: Path) -> Iterator[None]:
    """Turn errors of SQLite that the user can act on into ``LibraryError``; others pass."""
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
            return damaged(folder, backups)
        case sqlite3.SQLITE_FULL:
            return full(folder)
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return LibraryError(
                sentence(
                    "The library in {folder} can't be used now; nothing was saved.", folder=folder
                ),
                sentence("Another program holds its database locked."),
                sentence(
                    "Close that program (a backup or a database viewer, perhaps) and try again."
                ),
            )
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM | sqlite3.SQLITE_CANTOPEN:
            return _closed_to_us(folder)
        case sqlite3.SQLITE_IOERR:
            if is_full(folder):
                return full(folder)
            return LibraryError(
                sentence("The library in {folder} can't be read or written.", folder=folder),
                sentence("Its disk reports an error or is gone."),
                sentence("Check that the disk is connected and in good health."),
            )
    return None


def explained_file(error: OSError, folder: Path, what: str) -> LibraryError:
    """Return what an error of a file in the library means; ``what`` is the sentence before why."""
    if error.errno in FULL:
        return full(folder)
    return LibraryError(
        what,
        sentence("{reason}: {folder}.", reason=error.strerror or str(error), folder=folder),
        sentence("Check that the disk is connected and that you may write there."),
    )


def full(folder: Path) -> LibraryError:
    """Return what is told where there is no room left."""
    return LibraryError(
        sentence("The change was not saved."),
        sentence("The disk with the library ({folder}) is full.", folder=folder),
        sentence("Free some space and do it again; nothing that was saved is lost."),
    )


def damaged(folder: Path, backups: Path) -> DamagedLibraryError:
    """Return what is told where the database is not whole."""
    return DamagedLibraryError(
        sentence("The library in {folder} is damaged.", folder=folder),
        sentence("Its file library.sqlite3 can't be read as a database."),
        _bring_back(backups),
    )


def lost(folder: Path, backups: Path) -> DamagedLibraryError:
    """Return what is told where the database is gone and its backups are there."""
    return DamagedLibraryError(
        sentence("The library in {folder} has lost its database.", folder=folder),
        sentence("Its file library.sqlite3 is missing or empty."),
        joined(
            _bring_back(backups),
            sentence("To begin anew instead, move that folder away."),
        ),
    )


def _bring_back(backups: Path) -> Sentence:
    return sentence(
        "Backups lie in {backups}: bring the newest back with facealbum restore latest.",
        backups=backups,
    )


def is_full(folder: Path) -> bool:
    """Whether there is no room on the disk of ``folder``."""
    try:
        return shutil.disk_usage(folder).free < ROOM_BYTES
    except OSError:
        return False


def _closed_to_us(folder: Path) -> LibraryError:
    if len(os.fsencode(folder.absolute())) > LONGEST_PATH:
        return LibraryError(
            sentence("The library in {folder} can't be opened.", folder=folder),
            sentence("The path of the folder is too long."),
            sentence("Choose a folder that does not lie so deep."),
        )
    return LibraryError(
        sentence("The library in {folder} can't be written.", folder=folder),
        sentence("The folder or its disk is read-only, missing, or not yours."),
        sentence("Check the disk and your rights, or choose another folder."),
    )
