"""Backups: whole, of one moment, tidied by kind, listed, and put back with nothing lost."""

from __future__ import annotations

import shutil
import signal
import sys
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from facealbum.domain.errors import DamagedLibraryError, LibraryError, UnknownIdError
from facealbum.store import Store, restore
from facealbum.store import backups as module
from facealbum.store.backups import BEFORE_RESTORE, BY_HAND, DAILY, KEPT, newest_good

from .filling import Filler, run_program

YESTERDAY = timedelta(days=1)


def names(folder):
    """Return the names in a library, opened as at a start of the program."""
    store = Store.open(folder)
    try:
        return store.read.people.names()
    finally:
        store.close()


def name(store, *wanted):
    with store.write() as tx:
        for one in wanted:
            with tx.journal.record(f"Name {one}"):
                tx.people.add(one)


@pytest.fixture
def backups(folder):
    return folder / "backups"


def test_a_backup_says_when_why_and_what_is_in_it(store, filler, backups):
    filler.people(3)
    name(store, "Anna", "Ben")
    backup = store.back_up(BY_HAND)
    assert store.backups() == [backup]
    assert (backup.kind, backup.people, backup.faces) == ("by-hand", 2, 3)
    assert datetime.now() - backup.at < timedelta(minutes=1)
    assert backup.size == (backups / backup.name).stat().st_size
    assert [path.name for path in backups.iterdir()] == [backup.name]


def test_of_each_kind_the_newest_stay(store, filler, backups):
    filler.people(1)
    made = {kind: [store.back_up(kind).name for _ in range(12)] for kind in (DAILY, BY_HAND)}
    left = {backup.name for backup in store.backups()}
    assert left == {*made[DAILY][-KEPT[DAILY] :], *made[BY_HAND][-KEPT[BY_HAND] :]}
    assert KEPT[DAILY] == 7


def test_a_backup_is_of_one_moment_and_nobody_waits_for_it(store, filler, monkeypatch):
    monkeypatch.setattr(module, "PAGES_AT_ONCE", 1)
    filler.people(5)
    name(store, "Anna")
    written = []

    def meanwhile():
        name(store, f"Late {len(written)}")
        written.append(1)

    backup = store.back_up(DAILY, meanwhile)
    assert len(written) > 5
    assert (backup.people, backup.faces) == (1, 5)
    assert len(store.read.people.names()) == 1 + len(written)


def test_one_is_due_once_a_day_and_only_after_a_change(store, filler):
    now = datetime.now()
    assert not store.backup_is_due(now - YESTERDAY)
    filler.people(1)
    assert store.backup_is_due(now - YESTERDAY)
    store.back_up(DAILY)
    assert not store.backup_is_due(now - YESTERDAY)
    tomorrow = datetime.now()
    assert not store.backup_is_due(tomorrow)
    name(store, "Anna")
    assert store.backup_is_due(tomorrow)
    store.back_up(BY_HAND)
    assert not store.backup_is_due(tomorrow)


def test_a_damaged_backup_is_no_reason_not_to_make_another(store, filler, backups):
    filler.people(1)
    made = store.back_up(DAILY)
    (backups / made.name).write_bytes(b"no database" * 1000)
    assert store.backup_is_due(datetime.now())


def test_what_going_back_would_lose_is_told(store, filler):
    name(store, "Anna")
    backup = store.back_up(BY_HAND)
    name(store, "Carol", "Ben")
    filler.people(2)
    loss = store.loss(backup.name)
    assert (loss.names, loss.steps, loss.photos) == (("Ben", "Carol"), 2, 2)


def test_a_backup_that_is_put_back_is_the_library_and_the_old_one_is_kept(folder):
    store = Store.open(folder)
    name(store, "Anna")
    backup = store.back_up(BY_HAND)
    name(store, "Ben")
    store.close()
    assert restore(folder, backup.name) == backup
    assert names(folder) == ["Anna"]
    before = next(one for one in module.listed(folder / "backups") if one.kind == BEFORE_RESTORE)
    restore(folder, before.name)
    assert names(folder) == ["Anna", "Ben"]


def test_the_latest_is_the_newest_that_was_not_made_by_going_back(folder):
    store = Store.open(folder)
    for number in range(3):
        name(store, f"Anna {number}")
        backup = store.back_up(DAILY)
    store.close()
    assert restore(folder, "latest") == restore(folder, "latest") == backup


def test_a_library_that_is_open_is_not_touched(store, folder):
    backup = store.back_up(BY_HAND)
    with pytest.raises(LibraryError, match="already open"):
        restore(folder, backup.name)
    assert store.read.people.names() == []


def test_what_lies_in_the_log_only_is_kept_too(folder):
    """A program that was killed leaves its last words in the log."""
    store = Store.open(folder)
    backup = store.back_up(BY_HAND)
    store.close()
    killed = run_program(
        """
        import os, sys
        from pathlib import Path
        from facealbum.store import Store
        store = Store.open(Path(sys.argv[1]))
        with store.write() as tx:
            tx.people.add("Ben")
        os._exit(9)
        """,
        str(folder),
    )
    assert killed.returncode == 9
    assert (folder / "library.sqlite3-wal").stat().st_size > 0
    restore(folder, backup.name)
    assert names(folder) == []
    (kept,) = [one for one in module.listed(folder / "backups") if one.kind == BEFORE_RESTORE]
    assert kept.people == 1


# What is damaged


@pytest.fixture
def spoilt(folder):
    """Return a library whose database is no database any more, and its two backups."""
    store = Store.open(folder)
    Filler(store).people(30)
    name(store, "Anna")
    good = store.back_up(DAILY)
    name(store, "Ben")
    bad = store.back_up(DAILY)
    store.close()
    (folder / "backups" / bad.name).write_bytes(b"no database" * 1000)
    (folder / "library.sqlite3").write_bytes(b"no database either" * 1000)
    return folder, good, bad


def test_a_damaged_library_is_brought_back_from_the_newest_good_backup(spoilt):
    folder, good, _ = spoilt
    with pytest.raises(DamagedLibraryError, match="facealbum restore latest"):
        Store.open(folder)
    assert newest_good(folder / "backups") == good
    restore(folder, "latest")
    assert names(folder) == ["Anna"]
    (aside,) = (folder / "backups").glob("damaged-*.sqlite3")
    assert aside.read_bytes().startswith(b"no database either")


def test_a_damaged_backup_is_listed_as_such_and_not_put_back(spoilt):
    folder, good, bad = spoilt
    listed = {one.name: one for one in module.listed(folder / "backups")}
    assert (listed[bad.name].people, listed[good.name].people) == (None, 1)
    with pytest.raises(LibraryError, match="is damaged"):
        restore(folder, bad.name)


def test_a_library_that_lost_its_database_does_not_begin_anew(spoilt):
    folder, _, _ = spoilt
    (folder / "library.sqlite3").unlink()
    with pytest.raises(DamagedLibraryError, match="lost its database"):
        Store.open(folder)
    restore(folder, "latest")
    assert names(folder) == ["Anna"]


def test_a_backup_that_is_not_there_is_a_sentence(store, folder):
    with pytest.raises(UnknownIdError, match="no backup yet"):
        restore(folder, "latest")
    with pytest.raises(UnknownIdError, match="no backup “mine”"):
        restore(folder, "mine")


def test_a_backup_of_an_older_version_is_brought_up_to_date(folder):
    store = Store.open(folder)
    name(store, "Ben")
    backup = store.back_up(BY_HAND)
    store.close()
    first_version = Path(__file__).parent / "libraries" / "0001.sqlite3"
    shutil.copy(first_version, folder / "backups" / backup.name)
    restore(folder, backup.name)
    assert names(folder) == ["Anna"]


# Kills

RESTORING = """
    import os, signal, sys
    from pathlib import Path
    from facealbum.store import backups, restore
    kill_at, taken = int(sys.argv[3]), 0

    def step():
        global taken
        taken += 1
        if taken == kill_at:
            os.kill(os.getpid(), signal.SIGKILL)

    def stepping(work):
        def wrapped(*arguments):
            step()
            result = work(*arguments)
            step()
            return result
        return wrapped

    for name in ("check", "_copy", "_tidy", "_keep_present", "_copied", "_drop_log", "_replace"):
        setattr(backups, name, stepping(getattr(backups, name)))
    unlink, replace = Path.unlink, Path.replace
    Path.unlink = lambda self, missing_ok=False: (step(), unlink(self, missing_ok), step())[1]
    Path.replace = stepping(replace)
    restore(Path(sys.argv[1]), sys.argv[2])
    print(taken)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_a_kill_in_the_middle_leaves_a_whole_library_old_or_new(folder):
    store = Store.open(folder)
    Filler(store).people(20)
    name(store, "Anna")
    backup = store.back_up(BY_HAND)
    name(store, "Ben")
    store.close()
    old = (folder / "library.sqlite3").read_bytes()
    seen = []
    for kill_at in range(1, 100):
        (folder / "library.sqlite3").write_bytes(old)
        done = run_program(RESTORING, str(folder), backup.name, str(kill_at))
        seen.append(names(folder))
        if done.returncode == 0:
            break
        assert done.returncode == -signal.SIGKILL
    assert len(seen) > 15
    switch = seen.index(["Anna"])
    assert seen == [["Anna", "Ben"]] * switch + [["Anna"]] * (len(seen) - switch)
    assert 1 < switch < len(seen) - 1
