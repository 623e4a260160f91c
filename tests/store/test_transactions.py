"""Transactions are whole or nothing; threads that read and write don't disturb each other."""

from __future__ import annotations

import sqlite3
import threading

import pytest

from facealbum.store import Store, Tables

from .filling import run_program


def set_and_fail(tx: Tables, key: str) -> None:
    tx.settings.set(key, 1)
    raise ZeroDivisionError


def test_a_transaction_that_fails_saves_nothing(store):
    with pytest.raises(ZeroDivisionError), store.write() as tx:
        set_and_fail(tx, "a")
    assert store.read.settings.all() == {}
    with store.write() as tx:
        tx.settings.set("b", 2)
    assert store.read.settings.all() == {"b": 2}


def test_an_inner_transaction_that_fails_takes_only_itself_back(store):
    with store.write() as tx:
        tx.settings.set("outer", 1)
        with pytest.raises(ZeroDivisionError), store.write() as inner:
            set_and_fail(inner, "inner")
        tx.settings.set("after", 1)
    assert set(store.read.settings.all()) == {"outer", "after"}


def test_readers_see_what_is_committed_and_nothing_else(store):
    seen: list[object] = []

    def look() -> None:
        seen.append(store.read.settings.get("a"))

    def in_thread() -> None:
        thread = threading.Thread(target=look)
        thread.start()
        thread.join()

    with store.write() as tx:
        tx.settings.set("a", 1)
        in_thread()
    in_thread()
    assert seen == [None, 1]


def test_a_snapshot_stays_at_its_moment(store):
    with store.snapshot() as tables:
        assert tables.settings.get("a") is None
        writer = threading.Thread(target=lambda: write_setting(store))
        writer.start()
        writer.join()
        assert tables.settings.get("a") is None
    assert store.read.settings.get("a") == 1


def write_setting(store: Store) -> None:
    with store.write() as tx:
        tx.settings.set("a", 1)


def test_reading_tables_cannot_write(store):
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        store.read.settings.set("a", 1)


def test_connections_of_threads_that_ended_are_closed(store):
    for _ in range(5):
        thread = threading.Thread(target=store.read.settings.all)
        thread.start()
        thread.join()
    assert store.read.settings.all() == {}
    assert len(store._database._readers) == 1


def test_writers_take_turns(store):
    def add_one() -> None:
        for _ in range(20):
            with store.write() as tx:
                tx.settings.set("count", tx.settings.get("count", 0) + 1)

    threads = [threading.Thread(target=add_one) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert store.read.settings.get("count") == 80


def test_a_program_killed_in_the_middle_of_a_transaction_leaves_the_last_commit(folder):
    killed = run_program(
        """
        import os, sys
        from pathlib import Path
        from facealbum.store import SeenFile, Store
        store = Store.open(Path(sys.argv[1]))
        with store.write() as tx:
            tx.photos.register([SeenFile("/a.jpg", 1, 1, "a" * 32)])
        with store.write() as tx:
            tx.photos.register([SeenFile(f"/{n}.jpg", 1, 1, f"{n:032x}") for n in range(2000)])
            os._exit(9)
        """,
        str(folder),
    )
    assert killed.returncode == 9, killed.stderr
    store = Store.open(folder)
    assert [photo.path for photo in store.read.waiting.next_new(10)] == ["/a.jpg"]
    with store.write() as tx:
        assert tx.scope.connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    store.close()
