"""Connections to ``library.sqlite3``: one that writes, one for each thread that reads."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

from facealbum.domain.errors import LibraryError
from facealbum.domain.sentences import sentence
from facealbum.store.cut_short import look_after
from facealbum.store.faults import explained, explanation
from facealbum.store.migrations import migrate, refuse_foreign
from facealbum.store.scope import one_moment

BUSY_TIMEOUT_MS = 10_000
OPENING_TIMEOUT_MS = 2_000
"""Shorter, because nothing can be shown before the library is open."""

PAGE_BYTES = 8192
"""A vector of 2,560 bytes wastes a third of a page of 4,096, and six hundredths of one of 8,192."""

CACHE_KIB = 16_384
READER_CACHE_KIB = 1_024
"""For each of some ten threads that read. The system keeps the file's pages too: with four times as
much, nothing that a page of the window asks 100,000 photos was faster."""
_CACHED_STATEMENTS = 256


class Database:
    """The connections to one database file, and the transactions on it.

    ``writing`` may be used only inside ``transaction``. Close the database when no other thread
    works with it any more.

    Attributes:
        path: the file.
        backups: the folder of its backups.
        told: what the user must be told although the database opened, or None.

    Raises:
        LibraryError: the file can't be opened, is damaged, is newer or is no library.
    """

    def __init__(self, path: Path, backups: Path) -> None:
        self.path = path
        self.backups = backups
        self._write_lock = threading.RLock()
        self._depth = 0
        self._readers: dict[threading.Thread, sqlite3.Connection] = {}
        self._readers_lock = threading.Lock()
        self._local = threading.local()
        self._closed = False
        with self.explained():
            self.told = look_after(path, backups)
            self.writing = _connect(path, "rwc")
            try:
                self.writing.execute(f"PRAGMA busy_timeout = {OPENING_TIMEOUT_MS}")
                refuse_foreign(self.writing)
                _prepare(self.writing)
                migrate(self.writing, backups)
                self.writing.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}")
            except BaseException:
                self.writing.close()
                raise

    @property
    def reading(self) -> sqlite3.Connection:
        """This thread's read-only connection, opened at first use.

        Raises:
            LibraryError: the library is closed or can't be read.
        """
        connection: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if connection is None or self._closed:
            connection = self._open_reader()
            self._local.connection = connection
        return connection

    def _open_reader(self) -> sqlite3.Connection:
        with self._readers_lock:
            if self._closed:
                raise LibraryError(sentence("The library is closed."))
            for thread in [thread for thread in self._readers if not thread.is_alive()]:
                self._readers.pop(thread).close()
            with self.explained():
                connection = _connect(self.path, "ro", _reader(self.path, self.backups))
                connection.execute(f"PRAGMA cache_size = -{READER_CACHE_KIB}")
            self._readers[threading.current_thread()] = connection
            return connection

    @contextmanager
    def transaction(self) -> Iterator[bool]:
        """Hold the write lock and a transaction; commit at the end, roll back on any error.

        Inside another transaction of the same thread it becomes a part of that one, undone alone
        when it fails. Yields whether this is the outermost.

        Raises:
            LibraryError: closed, disk full, locked by another program, read-only or damaged.
        """
        with self._write_lock:
            if self._closed:
                raise LibraryError(sentence("The library is closed."))
            outermost = self._depth == 0
            name = f"level_{self._depth}"
            begin, commit, rollback = (
                (("BEGIN IMMEDIATE",), ("COMMIT",), ("ROLLBACK",))
                if outermost
                else (
                    (f"SAVEPOINT {name}",),
                    (f"RELEASE {name}",),
                    (f"ROLLBACK TO {name}", f"RELEASE {name}"),
                )
            )
            with self.explained():
                self._run(begin)
                self._depth += 1
                try:
                    yield outermost
                    self._run(commit)
                except BaseException:
                    # SQLite itself has rolled back after some errors, such as a full disk.
                    if self.writing.in_transaction:
                        self._run(rollback)
                    raise
                finally:
                    self._depth -= 1

    def _run(self, statements: tuple[str, ...]) -> None:
        for statement in statements:
            self.writing.execute(statement)

    @contextmanager
    def snapshot(self) -> Iterator[sqlite3.Connection]:
        """Hold this thread's reading connection to one moment of the database."""
        connection = self.reading
        with self.explained(), one_moment(connection):
            yield connection

    def explained(self) -> AbstractContextManager[None]:
        """Turn SQLite errors that the user can act on into ``LibraryError``."""
        return explained(self.path, self.backups)

    def close(self) -> None:
        """Fold the log into the database and close all connections; a second call does nothing."""
        with self._write_lock, self._readers_lock:
            if self._closed:
                return
            self._closed = True
            for connection in self._readers.values():
                connection.close()
            self._readers.clear()
            try:
                self.writing.execute("PRAGMA optimize")
                self.writing.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            except sqlite3.DatabaseError:
                # The log stays beside the database and the next start reads it: nothing is lost.
                pass
            finally:
                self.writing.close()


def _reader(path: Path, backups: Path) -> type[sqlite3.Connection]:
    """Return a connection class that explains damage and a lost disk wherever a read meets it."""

    class Reader(sqlite3.Connection):
        def execute(self, *arguments: Any) -> sqlite3.Cursor:
            try:
                return super().execute(*arguments)
            except sqlite3.Error as error:
                known = explanation(error, path.parent, backups)
                # To write here is a bug of the caller, not a fault of the disk.
                if known is None or error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_READONLY:
                    raise
                raise known from error

    return Reader


def _connect(
    path: Path, mode: str, kind: type[sqlite3.Connection] = sqlite3.Connection
) -> sqlite3.Connection:
    return sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True,
        timeout=BUSY_TIMEOUT_MS / 1000,
        isolation_level=None,
        check_same_thread=False,
        factory=kind,
        cached_statements=_CACHED_STATEMENTS,
    )


def _prepare(connection: sqlite3.Connection) -> None:
    connection.execute(f"PRAGMA page_size = {PAGE_BYTES}")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
