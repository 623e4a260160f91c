"""A library whose program was cut short: its log is read, and what is damaged is never built on."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing

import pytest

from facealbum.domain.errors import DamagedLibraryError
from facealbum.store import Store, restore
from facealbum.store.backups import BY_HAND

from .filling import Filler

HEADER = 32


@pytest.fixture
def names_of():
    def look(folder):
        store = Store.open(folder)
        try:
            return [person.name for person in store.read.people.all()], store.told
        finally:
            store.close()

    return look


@pytest.fixture
def killed(folder, tmp_path):
    """A library as a kill leaves it: Anna in the database, Ben and Carol in the log alone."""
    store = Store.open(folder)
    Filler(store).people(30)
    with store.write() as tx:
        tx.people.add("Anna")
    store.back_up(BY_HAND)
    store.close()
    store = Store.open(folder)
    for name in ("Ben", "Carol"):
        with store.write() as tx:
            tx.people.add(name)
    left = tmp_path / "killed"
    shutil.copytree(folder, left)
    store.close()
    assert (left / "library.sqlite3-wal").stat().st_size > HEADER
    return left


def spoil(path, begin, content):
    with path.open("r+b") as file:
        file.seek(begin)
        file.write(content)


def aside(folder):
    return sorted(path.name.partition(".")[2] for path in (folder / "backups").glob("damaged-*"))


def test_what_was_committed_before_a_kill_is_there(killed, names_of):
    assert names_of(killed) == (["Anna", "Ben", "Carol"], None)
    assert aside(killed) == []


@pytest.mark.parametrize("share", [0.0, 0.3, 0.6, 0.99])
def test_a_log_that_is_spoilt_or_cut_off_within_gives_what_was_committed_before(
    killed, names_of, share
):
    log = killed / "library.sqlite3-wal"
    at = max(HEADER, int(share * log.stat().st_size))
    spoilt = killed.with_name("spoilt")
    shutil.copytree(killed, spoilt)
    spoil(spoilt / log.name, at, b"\xa5" * 64)
    with log.open("r+b") as file:
        file.truncate(at)
    everybody = ["Anna", "Ben", "Carol"]
    for folder in (spoilt, killed):
        names, _ = names_of(folder)
        assert names == everybody[: len(names)]
        assert names
        with closing(sqlite3.connect(folder / "library.sqlite3")) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


@pytest.mark.parametrize("at", [0, 12, 24])
def test_a_log_that_can_not_be_read_is_kept_and_told(killed, names_of, at):
    log = killed / "library.sqlite3-wal"
    spoil(log, at, b"\xa5\xa5\xa5\xa5")
    content = log.read_bytes()
    names, told = names_of(killed)
    assert names == ["Anna"]
    assert "latest changes" in str(told)
    (kept,) = (killed / "backups").glob("damaged-*")
    assert kept.name in str(told)
    assert kept.read_bytes() == content
    assert names_of(killed)[1] is None, "it is told once"


def test_the_log_of_another_database_is_not_folded_into_this_one(killed, names_of, tmp_path):
    """Somebody put an older copy of the database in its place and left the log beside it."""
    other = Store.open(tmp_path / "other")
    Filler(other).people(300)
    other.close()
    database = killed / "library.sqlite3"
    shutil.copyfile(tmp_path / "other" / "library.sqlite3", database)
    before = database.read_bytes(), (killed / "library.sqlite3-wal").read_bytes()
    with pytest.raises(DamagedLibraryError, match="restore latest"):
        Store.open(killed)
    assert (database.read_bytes(), (killed / "library.sqlite3-wal").read_bytes()) == before
    restore(killed, "latest")
    assert names_of(killed) == (["Anna"], None)
    (kept,) = (killed / "backups").glob("damaged-*.sqlite3")
    assert (kept.read_bytes(), kept.with_name(kept.name + "-wal").read_bytes()) == before


def test_a_page_that_was_spoilt_by_the_cut_is_found_at_the_next_start(killed):
    database = killed / "library.sqlite3"
    spoil(database, database.stat().st_size // 2, b"\xa5" * 20_000)
    with pytest.raises(DamagedLibraryError, match="damaged"):
        Store.open(killed)


def test_a_library_that_ended_well_is_not_read_through(folder, monkeypatch):
    store = Store.open(folder)
    Filler(store).people(3)
    store.close()

    def never(connection):
        raise AssertionError("all of the library was read")

    monkeypatch.setattr("facealbum.store.cut_short.passes_check", never)
    Store.open(folder).close()
