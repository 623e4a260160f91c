"""Backups of the database: made whole or not at all, listed, checked, and put back.

A backup is one file in the library folder, ``backups/library-DATE-TIME-WHY.sqlite3``. It holds all
that was found and said; crops and thumbnails are made again from the photos. Each is read through
before it gets its name: a library that was damaged unseen never takes the place of a whole backup.
Putting one back needs the library closed: the present database is backed up first, then its file is
replaced in one step, so that a kill at any moment leaves a whole library, the old one or the new.
"""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import sqlite3
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from facealbum.domain.errors import DamagedLibraryError, LibraryError, UnknownIdError, system_reason
from facealbum.domain.sentences import sentence
from facealbum.store.faults import damaged
from facealbum.store.scope import one_moment

DAILY, BY_HAND, BEFORE_RESTORE = "daily", "by-hand", "before-restore"
KEPT = {DAILY: 7, BY_HAND: 10, BEFORE_RESTORE: 3, "before-version": 3}
"""How many of each kind stay; the newest do."""

LATEST = "latest"
STALE_SECONDS = 24 * 3600
CLOCK_STEP = timedelta(days=1)
"""What is dated later than this was made by a wrong clock; a journey moves it by less."""

FRESH = ".restored"
"""Ending of the copy that is about to become the database."""
PAGES_AT_ONCE = 512
"""Pages of 8 KiB copied in one step; between two of them whoever waits may speak."""

_NAMED = re.compile(r"library-(\d{8}-\d{6}-\d{6})-([a-z-]+?)(?:-\d+)?\.sqlite3")
_STAMP = "%Y%m%d-%H%M%S-%f"
_AT_MOST_BYTES = 2**20


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup.

    Attributes:
        name: of its file.
        at: when it was made, local time.
        kind: why: "daily", "by-hand", "before-restore" or "before-version".
        people: people with a name; None where the file can't be read.
        faces: faces that stand in it; None where the file can't be read.
        size: bytes.
    """

    name: str
    at: datetime
    kind: str
    people: int | None
    faces: int | None
    size: int


@dataclass(frozen=True, slots=True)
class Loss:
    """What the library has and a backup has not.

    Attributes:
        names: of people who are named now and are not in the backup, in alphabetical order.
        steps: steps of the history that are done now and are not in the backup.
        photos: photos that came since.
    """

    names: tuple[str, ...]
    steps: int
    photos: int


def back_up(
    connection: sqlite3.Connection,
    folder: Path,
    reason: str,
    between: Callable[[], object] | None = None,
) -> Path:
    """Copy the database into ``folder`` with SQLite's backup API and return the copy's path.

    The copy is of one moment, whatever is written meanwhile, and gets its name when it is whole; of
    the older ones of its kind the newest stay. ``between`` is called after each of its steps.

    Raises:
        DamagedLibraryError: the copy, and so the database, is not whole; older backups stay.
        OSError: the folder can't be written.
        sqlite3.Error: the database can't be read, or the disk is full.
    """
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"library-{datetime.now().strftime(_STAMP)}-{reason}.sqlite3"
    unfinished = path.with_suffix(".part")
    unfinished.unlink(missing_ok=True)
    try:
        _copy(connection, unfinished, between)
        if not is_whole(unfinished):
            raise damaged(folder.parent, folder)
        unfinished.replace(path)
    finally:
        # One that can't be deleted now is deleted by a later backup.
        with contextlib.suppress(OSError):
            unfinished.unlink(missing_ok=True)
    _tidy(folder, path)
    return path


def _copy(
    connection: sqlite3.Connection, target: Path, between: Callable[[], object] | None
) -> None:
    copy = sqlite3.connect(target)
    try:
        with one_moment(connection):
            # The first read opens the moment: the steps see no later commit and never begin anew.
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
            connection.backup(
                copy,
                pages=-1 if between is None else PAGES_AT_ONCE,
                progress=None if between is None else lambda *_: _call(between),
                sleep=0,
            )
        # One plain file, with no log beside it.
        copy.execute("PRAGMA journal_mode = DELETE")
    finally:
        copy.close()


def _call(between: Callable[[], object] | None) -> None:
    if between is not None:
        between()


def _tidy(folder: Path, made: Path) -> None:
    """Delete old backups; the one just ``made`` stays, whatever the clock says."""
    kinds: dict[str, list[Path]] = {}
    now = datetime.now()
    for path in folder.glob("library-*.sqlite3"):
        if match := _NAMED.fullmatch(path.name):
            kinds.setdefault(match[2], []).append(path)
    for kind, paths in kinds.items():
        paths.sort(key=lambda path: (path == made, *_age(_moment(path), now)), reverse=True)
        for old in paths[KEPT.get(kind, KEPT["before-version"]) :]:
            # One that can't be deleted costs its bytes; the new one is made.
            with contextlib.suppress(OSError):
                old.unlink()
    for part in folder.glob("library-*.part*"):
        # One that was cut short by a kill; the one that another thread is at is younger.
        with contextlib.suppress(OSError):
            if abs(time.time() - part.stat().st_mtime) > STALE_SECONDS:
                part.unlink()


def _age(at: datetime, now: datetime) -> tuple[bool, datetime]:
    """Return what sorts backups from the oldest to the newest.

    One that is dated far in the future was made by a clock that went wrong; it comes before those
    of which one knows when they were made.
    """
    return at <= now + CLOCK_STEP, at


def _moment(path: Path) -> datetime:
    match = _NAMED.fullmatch(path.name)
    return datetime.min if match is None else datetime.strptime(match[1], _STAMP)


# Looking


def listed(folder: Path) -> list[Backup]:
    """Return the backups in ``folder``, newest first; those from the future come last."""
    found = [_described(path) for path in folder.glob("library-*.sqlite3")]
    now = datetime.now()
    backups = (backup for backup in found if backup)
    return sorted(backups, key=lambda one: _age(one.at, now), reverse=True)


def newest_good(folder: Path) -> Backup | None:
    """Return the newest backup that is whole, but for those made before a restore; or None."""
    for backup in listed(folder):
        if backup.kind != BEFORE_RESTORE and is_whole(folder / backup.name):
            return backup
    return None


def find(folder: Path, name: str) -> Backup:
    """Return the backup of this name, or with ``latest`` the newest good one.

    Raises:
        UnknownIdError: there is none.
    """
    if name == LATEST:
        found = newest_good(folder)
    else:
        found = next((backup for backup in listed(folder) if backup.name == name), None)
    if found is None:
        raise UnknownIdError(
            sentence("There is no backup yet.")
            if name == LATEST
            else sentence("There is no backup “{name}”.", name=name),
            sentence("Backups lie in {folder}.", folder=folder),
            sentence("List them: facealbum backups."),
        )
    return found


def check(path: Path) -> None:
    """Read all of a backup.

    Raises:
        LibraryError: it is damaged.
    """
    if not is_whole(path):
        raise LibraryError(
            sentence("The backup {file} is damaged.", file=path.name),
            sentence("Its file can't be read as a database."),
            sentence("Choose another backup; nothing was changed."),
        )


def loss(connection: sqlite3.Connection, path: Path) -> Loss:
    """Return what the database of ``connection`` has and the backup has not.

    Raises:
        LibraryError: the backup is damaged.
    """
    check(path)
    with contextlib.closing(_open(path)) as other:
        then, names_then = _point(other), _names(other)
    now = _point(connection)
    steps = connection.execute(
        "SELECT count(*) FROM journal WHERE id > ? AND undone = 0", (then[0],)
    ).fetchone()[0]
    missing = [name for key, name in _names(connection).items() if key not in names_then]
    return Loss(tuple(missing), int(steps), max(now[3] - then[3], 0))


def is_due(connection: sqlite3.Connection, folder: Path, oldest: datetime) -> bool:
    """Return whether a daily backup is to be made.

    There is something to lose, the newest daily one is older than ``oldest``, and something changed
    since the newest of all.
    """
    now = _point(connection)
    if not now[2]:
        return False
    backups = listed(folder)
    latest = datetime.now() + CLOCK_STEP
    if any(oldest <= backup.at <= latest for backup in backups if backup.kind == DAILY):
        return False
    for backup in backups:
        with (
            contextlib.suppress(sqlite3.DatabaseError),
            contextlib.closing(_open(folder / backup.name)) as other,
        ):
            return _point(other) != now
    return True


def _described(path: Path) -> Backup | None:
    match = _NAMED.fullmatch(path.name)
    if match is None:
        return None
    try:
        size = path.stat().st_size
    except OSError:
        return None
    people = faces = None
    with (
        contextlib.suppress(sqlite3.DatabaseError),
        contextlib.closing(_open(path)) as connection,
    ):
        people = len(_names(connection))
        faces = int(connection.execute("SELECT count(*) FROM face WHERE retired = 0").fetchone()[0])
    return Backup(path.name, _moment(path), match[2], people, faces, size)


def _open(path: Path) -> sqlite3.Connection:
    # Immutable: no log is looked for or left beside it.
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)


def is_whole(path: Path) -> bool:
    """Whether a backup can be read to its last page; 1.3 s for 200,000 faces."""
    try:
        with contextlib.closing(_open(path)) as connection:
            return passes_check(connection) and bool(_point(connection))
    except sqlite3.DatabaseError:
        return False


def passes_check(connection: sqlite3.Connection) -> bool:
    """Whether SQLite finds the pages of a database in order."""
    answer: tuple[object, ...] = connection.execute("PRAGMA quick_check(1)").fetchone()
    return answer == ("ok",)


def _names(connection: sqlite3.Connection) -> dict[str, str]:
    return dict(
        connection.execute(
            "SELECT name_key, name FROM person WHERE name_key <> '' ORDER BY name_key"
        ).fetchall()
    )


def _point(connection: sqlite3.Connection) -> tuple[Any, ...]:
    """Return where a library stands: newest step, undone ones, faces, photos, settings."""
    row: tuple[Any, ...] = connection.execute(
        "SELECT (SELECT coalesce(max(id), 0) FROM journal),"
        " (SELECT count(*) FROM journal WHERE undone = 1),"
        " (SELECT count(*) FROM face), (SELECT count(*) FROM photo),"
        " (SELECT group_concat(key || '=' || value) FROM (SELECT * FROM setting ORDER BY key))"
    ).fetchone()
    return row


# Putting back


def put_back(database: Path, backup: Path) -> None:
    """Make a backup the database, whose library is closed and locked by the caller.

    Raises:
        LibraryError: the backup is damaged, or the disk is full, gone or read-only.
    """
    check(backup)
    try:
        if database.exists():
            _keep_present(database, backup.parent)
        fresh = _copied(backup, database.with_name(database.name + FRESH))
        # A log of the old database must not be read into the new one; what was in it is kept.
        _drop_log(database)
        _replace(fresh, database)
    except OSError as error:
        raise LibraryError(
            sentence("The backup was not put back."),
            system_reason(error),
            sentence("Check the disk of the library and try again; nothing was lost."),
        ) from error


def _keep_present(database: Path, folder: Path) -> None:
    """Back up the database as it is, its log included; one that is damaged is set aside."""
    try:
        # Closing a connection that can write would fold a damaged log into the database.
        reading = f"{database.absolute().as_uri()}?mode=ro"
        with contextlib.closing(sqlite3.connect(reading, uri=True)) as connection:
            back_up(connection, folder, BEFORE_RESTORE)
        with contextlib.closing(sqlite3.connect(database)) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    except (sqlite3.DatabaseError, DamagedLibraryError):
        set_aside(database, folder, "", "-wal")


def set_aside(database: Path, folder: Path, *endings: str) -> Path:
    """Copy damaged files of a database beside the backups; return the path of the first kind.

    Raises:
        OSError: the disk is full, gone or read-only.
    """
    folder.mkdir(parents=True, exist_ok=True)
    aside = folder / f"damaged-{datetime.now().strftime(_STAMP)}.sqlite3"
    for ending in endings:
        part = database.with_name(database.name + ending)
        if part.exists():
            shutil.copyfile(part, aside.with_name(aside.name + ending))
    return aside


def _copied(source: Path, target: Path) -> Path:
    with source.open("rb") as reading, target.open("wb") as writing:
        shutil.copyfileobj(reading, writing, _AT_MOST_BYTES)
        writing.flush()
        os.fsync(writing.fileno())
    return target


def _drop_log(database: Path) -> None:
    for ending in ("-wal", "-shm"):
        database.with_name(database.name + ending).unlink(missing_ok=True)


def _replace(fresh: Path, database: Path) -> None:
    fresh.replace(database)
    # Windows opens no folder; there the rename is on the disk when it returns.
    with contextlib.suppress(OSError):
        folder = os.open(database.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
