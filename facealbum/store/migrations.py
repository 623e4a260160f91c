"""Bringing a library's database up to date, one numbered SQL file at a time."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from facealbum.domain.errors import LibraryError
from facealbum.domain.sentences import sentence
from facealbum.store.backups import back_up
from facealbum.store.faults import explained_file

APPLICATION_ID = 0x0FACEA1B
"""Marks the file as a facealbum library, in SQLite's header field of that name."""

_NUMBERED = re.compile(r"(\d{4})_\w+\.sql")


@dataclass(frozen=True, slots=True)
class Migration:
    """One step: the ``user_version`` that it leads to and its SQL."""

    version: int
    sql: str


def shipped() -> tuple[Migration, ...]:
    """Return the steps that this version of facealbum knows, in order from 1."""
    steps = [
        Migration(int(match[1]), entry.read_text(encoding="utf-8"))
        for entry in files("facealbum.store").joinpath("schema").iterdir()
        if (match := _NUMBERED.fullmatch(entry.name))
    ]
    steps.sort(key=lambda step: step.version)
    if [step.version for step in steps] != list(range(1, len(steps) + 1)):
        raise ValueError("schema files must be numbered 0001, 0002, ... without a gap")
    return tuple(steps)


def migrate(
    connection: sqlite3.Connection, backups: Path, steps: Sequence[Migration] | None = None
) -> None:
    """Take the database to the newest version, each step in one transaction.

    An existing library is copied into ``backups`` before the first step.

    Raises:
        LibraryError: the database comes from a newer facealbum or from another program, is damaged,
            or can't be backed up.
    """
    steps = shipped() if steps is None else steps
    refuse_foreign(connection, steps)
    version = _pragma(connection, "user_version")
    if 0 < version < len(steps):
        try:
            back_up(connection, backups, f"before-version-{len(steps)}")
        except OSError as error:
            what = sentence(
                "The library can't be brought up to date, because it can't be backed up first."
            )
            raise explained_file(error, backups.parent, what) from error
    for step in steps[version:]:
        _take(connection, step)


def refuse_foreign(
    connection: sqlite3.Connection, steps: Sequence[Migration] | None = None
) -> None:
    """Refuse a database that this program must not touch; asks only, changes nothing.

    Raises:
        LibraryError: the database comes from a newer facealbum or from another program.
    """
    steps = shipped() if steps is None else steps
    version = _pragma(connection, "user_version")
    tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if tables and (version == 0 or _pragma(connection, "application_id") != APPLICATION_ID):
        raise LibraryError(
            sentence("The file library.sqlite3 in this folder is not a facealbum library."),
            sentence("Another program made it."),
            sentence("Choose another folder for the library; nothing was changed."),
        )
    if version > len(steps):
        raise LibraryError(
            sentence("This library was made by a newer facealbum."),
            sentence(
                "It has version {version}; this program knows versions up to {newest}.",
                version=version,
                newest=len(steps),
            ),
            sentence("Install the newest facealbum to open it; nothing was changed."),
        )


def _take(connection: sqlite3.Connection, step: Migration) -> None:
    # A step may rebuild a table that others refer to, and this can't be switched in a transaction.
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("BEGIN IMMEDIATE")
    try:
        for statement in _statements(step.sql):
            connection.execute(statement)
        if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
            raise ValueError(f"schema step {step.version} leaves rows that refer to nothing")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {step.version}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    finally:
        connection.execute("PRAGMA foreign_keys = ON")


def _statements(sql: str) -> Iterator[str]:
    """Yield the statements of a script; ``executescript`` would commit the open transaction."""
    statement = ""
    for line in sql.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
    if statement.strip():
        raise ValueError("a schema file ends in the middle of a statement")


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    return int(connection.execute(f"PRAGMA {name}").fetchone()[0])
