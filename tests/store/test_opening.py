"""Opening, closing, locking, migrating, and what a damaged or foreign library is told."""

from __future__ import annotations

import os
import sqlite3
import stat
import sys
from contextlib import closing
from pathlib import Path

import pytest

from facealbum.domain.errors import LibraryError
from facealbum.store import Store
from facealbum.store.backups import back_up
from facealbum.store.migrations import (
    Migration,
    migrate,
    shipped,
)

from .filling import Filler, run_program


def database(folder: Path) -> Path:
    return folder / "library.sqlite3"


def test_a_missing_folder_becomes_an_empty_library(folder):
    store = Store.open(folder)
    assert store.read.photos.ids_by_date() == []
    store.close()
    assert database(folder).is_file()


def test_what_was_written_is_there_after_opening_again(folder):
    store = Store.open(folder)
    faces = Filler(store).photo(0.1, 0.5)
    store.close()
    again = Store.open(folder)
    assert [face.id for face in again.read.faces.by_ids(faces)] == faces
    again.close()


def test_closing_leaves_no_log_beside_the_database(folder):
    store = Store.open(folder)
    Filler(store).photo(0.1)
    store.close()
    assert not list(folder.glob("*-wal"))


def test_closing_twice_is_fine_and_a_closed_library_says_so(folder):
    store = Store.open(folder)
    assert store.read.settings.all() == {}
    store.close()
    store.close()
    with pytest.raises(LibraryError, match="closed"):
        _ = store.read
    with pytest.raises(LibraryError, match="closed"), store.write():
        pass


def test_the_database_is_set_up_for_safety(store):
    with store.write() as tx:
        ask = tx.scope.connection.execute
        assert ask("PRAGMA journal_mode").fetchone() == ("wal",)
        assert ask("PRAGMA synchronous").fetchone() == (1,)
        assert ask("PRAGMA foreign_keys").fetchone() == (1,)
        strict = ask("SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 0")
        assert {name for (name,) in strict if not name.startswith("sqlite_")} == set()


# One program at a time


def test_a_second_opening_is_refused_while_the_first_lasts(store, folder):
    with pytest.raises(LibraryError, match="already open"):
        Store.open(folder)
    with store.write() as tx:
        tx.settings.set("still", "working")
    store.close()
    Store.open(folder).close()


OPEN_AND_SAY = """
    import sys
    from pathlib import Path
    from facealbum.domain.errors import LibraryError
    from facealbum.store import Store
    try:
        Store.open(Path(sys.argv[1]))
    except LibraryError as error:
        print(error)
"""


def test_another_program_gets_the_same_sentence(store, folder):
    other = run_program(OPEN_AND_SAY, str(folder))
    assert "already open" in other.stdout


def test_the_lock_of_a_program_that_was_killed_is_no_obstacle(folder):
    killed = run_program(
        """
        import os, sys
        from pathlib import Path
        from facealbum.store import Store
        Store.open(Path(sys.argv[1]))
        os._exit(9)
        """,
        str(folder),
    )
    assert killed.returncode == 9
    assert (folder / "lock").exists()
    Store.open(folder).close()


# Disks and files that are not as they should be


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_read_only_folder_is_told(folder):
    folder.mkdir()
    folder.chmod(stat.S_IRUSR | stat.S_IXUSR)
    try:
        with pytest.raises(LibraryError, match="can't be opened"):
            Store.open(folder)
    finally:
        folder.chmod(stat.S_IRWXU)


def test_a_folder_that_cannot_be_made_is_told(tmp_path):
    (tmp_path / "disk").write_text("a file where a folder should be")
    with pytest.raises(LibraryError, match="can't be made"):
        Store.open(tmp_path / "disk" / "library")


def test_a_file_that_is_no_database_is_refused_and_left_alone(folder):
    folder.mkdir()
    database(folder).write_bytes(b"not a database at all " * 500)
    with pytest.raises(LibraryError, match="damaged") as refused:
        Store.open(folder)
    assert str(folder / "backups") in str(refused.value)
    assert database(folder).read_bytes().startswith(b"not a database")


@pytest.fixture
def damaged(folder):
    store = Store.open(folder)
    Filler(store).people(30)
    store.close()
    with closing(sqlite3.connect(database(folder))) as connection:
        (page,) = connection.execute("PRAGMA page_size").fetchone()
        roots = connection.execute("SELECT rootpage FROM sqlite_master WHERE tbl_name = 'photo'")
        places = [(root - 1) * page for (root,) in roots]
    content = bytearray(database(folder).read_bytes())
    for place in places:
        content[place : place + page] = b"\xff" * page
    database(folder).write_bytes(content)
    broken = Store.open(folder)
    yield broken
    broken.close()


def test_a_damaged_database_is_told_when_a_write_meets_it(damaged):
    with pytest.raises(LibraryError, match="damaged"), damaged.write() as tx:
        tx.waiting.retry_failed()


def test_a_damaged_database_is_told_when_a_read_meets_it(damaged):
    with pytest.raises(LibraryError, match="damaged"):
        damaged.read.photos.ids_by_date()


def test_a_lock_file_that_cannot_be_opened_is_told(folder):
    (folder / "lock").mkdir(parents=True)
    with pytest.raises(LibraryError, match="can't be opened"):
        Store.open(folder)


def test_a_refused_library_can_be_opened_once_it_is_repaired(folder):
    folder.mkdir()
    database(folder).write_bytes(b"not a database at all " * 500)
    with pytest.raises(LibraryError):
        Store.open(folder)
    database(folder).unlink()
    Store.open(folder).close()


def test_the_database_of_another_program_is_refused(folder):
    folder.mkdir()
    other = sqlite3.connect(database(folder))
    other.execute("CREATE TABLE recipe (id INTEGER)")
    other.close()
    before = database(folder).read_bytes()
    with pytest.raises(LibraryError, match="not a facealbum library"):
        Store.open(folder)
    assert database(folder).read_bytes() == before


def test_a_newer_library_is_refused_with_both_versions(folder):
    Store.open(folder).close()
    newer = sqlite3.connect(database(folder))
    newer.execute("PRAGMA user_version = 99")
    newer.close()
    with pytest.raises(LibraryError, match="version 99"):
        Store.open(folder)


def test_a_lock_by_another_program_ends_in_a_sentence_and_saves_nothing(store, folder):
    with store.write() as tx:
        tx.scope.connection.execute("PRAGMA busy_timeout = 1")
    viewer = sqlite3.connect(database(folder), isolation_level=None)
    viewer.execute("BEGIN IMMEDIATE")
    with pytest.raises(LibraryError, match="locked"), store.write() as tx:
        tx.settings.set("never", 1)
    viewer.execute("ROLLBACK")
    viewer.close()
    with store.write() as tx:
        assert tx.settings.get("never") is None


def test_a_library_that_another_program_holds_to_itself_is_told_at_the_start(folder, monkeypatch):
    Store.open(folder).close()
    monkeypatch.setattr("facealbum.store.db.OPENING_TIMEOUT_MS", 1)
    viewer = sqlite3.connect(database(folder), isolation_level=None)
    viewer.execute("PRAGMA locking_mode = EXCLUSIVE")
    viewer.execute("BEGIN EXCLUSIVE")
    with pytest.raises(LibraryError, match="holds its database locked"):
        Store.open(folder)
    viewer.execute("ROLLBACK")
    viewer.close()
    Store.open(folder).close()


def test_a_full_disk_ends_in_a_sentence_and_saves_nothing(store):
    with store.write() as tx:
        pages = tx.scope.connection.execute("PRAGMA page_count").fetchone()[0]
    with store.write() as tx:
        tx.scope.connection.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(LibraryError, match="full"), store.write() as tx:
        tx.settings.set("much", "x" * 1_000_000)
    assert store.read.settings.all() == {}
    with store.write() as tx:
        tx.scope.connection.execute("PRAGMA max_page_count = 1000000")
        tx.settings.set("there is", "space again")
    assert store.read.settings.get("there is") == "space again"


# Migrations


def connection_to(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(path, isolation_level=None)


def test_a_library_is_backed_up_before_its_first_step(folder):
    Store.open(folder).close()
    steps = (*shipped(), Migration(len(shipped()) + 1, "CREATE TABLE extra (id INTEGER) STRICT;"))
    connection = connection_to(database(folder))
    migrate(connection, folder / "backups", steps)
    assert connection.execute("PRAGMA user_version").fetchone() == (len(steps),)
    connection.close()
    (backup,) = (folder / "backups").glob("*.sqlite3")
    copy = connection_to(backup)
    assert copy.execute("PRAGMA user_version").fetchone() == (len(shipped()),)
    copy.close()


def test_an_empty_folder_has_nothing_to_back_up(store, folder):
    assert not (folder / "backups").exists()


def test_a_step_that_fails_leaves_the_library_as_it_was(folder):
    Store.open(folder).close()
    bad = Migration(
        len(shipped()) + 1,
        "CREATE TABLE extra (id INTEGER) STRICT;\nINSERT INTO nowhere VALUES (1);",
    )
    connection = connection_to(database(folder))
    with pytest.raises(sqlite3.OperationalError):
        migrate(connection, folder / "backups", (*shipped(), bad))
    assert connection.execute("PRAGMA user_version").fetchone() == (len(shipped()),)
    assert connection.execute("SELECT * FROM sqlite_master WHERE name = 'extra'").fetchall() == []
    connection.close()
    Store.open(folder).close()


def test_a_step_may_not_leave_rows_that_refer_to_nothing(folder):
    Store.open(folder).close()
    bad = Migration(len(shipped()) + 1, "INSERT INTO verdict VALUES (1, 1, 'is');")
    connection = connection_to(database(folder))
    with pytest.raises(ValueError, match="refer to nothing"):
        migrate(connection, folder / "backups", (*shipped(), bad))
    connection.close()


def test_only_the_newest_backups_are_kept(store, folder):
    with store.write() as tx:
        tx.settings.set("a", 1)
    connection = connection_to(database(folder))
    paths = [back_up(connection, folder / "backups", "test") for _ in range(5)]
    connection.close()
    assert sorted((folder / "backups").iterdir()) == paths[-3:]
