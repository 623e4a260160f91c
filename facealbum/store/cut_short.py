"""What a program that was cut short left behind: a log beside the database, whole or not.

A program that ends well folds its log into the database. Where a log with something in it lies
there, the last one was killed or the power failed; then, before anything is written, the pages are
looked at over a connection that can't write, so that nothing damaged is folded into anything.
"""

from __future__ import annotations

import sqlite3
import struct
from contextlib import closing
from pathlib import Path

from facealbum.domain.errors import LibraryError
from facealbum.domain.sentences import sentence
from facealbum.store.backups import passes_check, set_aside
from facealbum.store.faults import damaged, explained_file

LOG = "-wal"
WAIT_SECONDS = 2.0
"""For another program that holds the database locked."""

_HEADER = 32
_MAGIC = 0x377F0682
"""Of a log whose sums are over little-endian words; one more where they are big-endian."""


def look_after(database: Path, backups: Path) -> LibraryError | None:
    """Look at what lies there before the database is opened; mostly there is nothing to be done.

    Returns:
        What the user must be told although the library opens: that its log can't be read.

    Raises:
        DamagedLibraryError: the database, with its log, is not whole.
        LibraryError: a log that can't be read can't be kept either.
        sqlite3.Error: the database can't be opened.
    """
    log = database.with_name(database.name + LOG)
    try:
        if log.stat().st_size <= _HEADER:
            return None
        with log.open("rb") as file:
            header = file.read(_HEADER)
    except OSError:
        # Whether it can be opened is for SQLite to say.
        return None
    lost = None if _begins_well(header) else _kept(database, backups)
    with closing(_reading(database)) as connection:
        if not passes_check(connection):
            raise damaged(database.parent, backups)
    return lost


def _reading(database: Path) -> sqlite3.Connection:
    file = f"{database.absolute().as_uri()}?mode=ro"
    return sqlite3.connect(file, uri=True, timeout=WAIT_SECONDS)


def _begins_well(header: bytes) -> bool:
    """Whether SQLite would read a log that begins so: its format, section 4.1."""
    magic, *_, first, second = struct.unpack(">8I", header)
    if magic & ~1 != _MAGIC:
        return False
    order = ">" if magic & 1 else "<"
    words = struct.unpack(f"{order}6I", header[:24])
    sums = [0, 0]
    for even, odd in zip(words[::2], words[1::2], strict=True):
        sums[0] = (sums[0] + even + sums[1]) & 0xFFFFFFFF
        sums[1] = (sums[1] + odd + sums[0]) & 0xFFFFFFFF
    return sums == [first, second]


def _kept(database: Path, backups: Path) -> LibraryError:
    """Copy a log that SQLite will pass over beside the backups; return what is told of it."""
    try:
        aside = set_aside(database, backups, LOG)
    except OSError as error:
        what = sentence("The log of the library can't be read, and can't be kept either.")
        raise explained_file(error, database.parent, what) from error
    return LibraryError(
        sentence("The latest changes in {folder} may be lost.", folder=database.parent),
        sentence("The program was cut short, and the log that held them can't be read."),
        sentence(
            "The log was kept as {file} beside the backups."
            " Look in the history whether your last answers are there.",
            file=f"{aside.name}{LOG}",
        ),
    )
