"""Clocks go wrong: an empty battery, a journey, a date of 2038. Backups are made all the same."""

from __future__ import annotations

import os
import time
from datetime import datetime, timedelta

import pytest

from facealbum.domain.errors import DamagedLibraryError
from facealbum.store import Store, backups_in
from facealbum.store import backups as module

from .filling import Filler

DAY = timedelta(days=1)
NOW = datetime(2026, 3, 29, 12, 0)


@pytest.fixture
def clock(monkeypatch):
    """Set the clock that backups are dated by."""

    def to(moment):
        class Clock(datetime):
            @classmethod
            def now(cls, tz=None):
                return moment

        monkeypatch.setattr(module, "datetime", Clock)

    to(NOW)
    return to


def say(store, name):
    with store.write() as tx, tx.journal.record(f"Name {name}"):
        tx.people.add(name)


def days(store):
    return [backup.at for backup in store.backups()]


@pytest.fixture
def curated(store, clock, filler):
    filler.people(1)
    say(store, "Anna")
    return store


def test_a_backup_from_the_future_does_not_stop_the_daily_one(curated, clock):
    clock(datetime(2038, 1, 19))
    curated.back_up(module.DAILY)
    clock(NOW)
    say(curated, "Ben")
    assert curated.backup_is_due(NOW - DAY)
    curated.back_up(module.DAILY)
    say(curated, "Carol")
    assert not curated.backup_is_due(NOW - DAY)
    clock(NOW + 2 * DAY)
    assert curated.backup_is_due(NOW + DAY)


def test_a_clock_that_went_back_deletes_no_backup_that_was_just_made(curated, clock):
    for day in range(module.KEPT[module.DAILY]):
        clock(NOW + day * DAY)
        curated.back_up(module.DAILY)
    clock(datetime(1970, 1, 1, 0, 5))
    made = curated.back_up(module.DAILY)
    assert made.at.year == 1970
    assert made.name in {backup.name for backup in curated.backups()}
    assert len(curated.backups()) == module.KEPT[module.DAILY]


def test_the_newest_good_one_is_not_one_from_the_future(curated, clock, folder):
    clock(datetime(2038, 1, 19))
    curated.back_up(module.BY_HAND)
    clock(NOW)
    say(curated, "Ben")
    curated.back_up(module.BY_HAND)
    assert module.newest_good(folder / "backups").at == NOW
    assert days(curated) == [NOW, datetime(2038, 1, 19)]


def test_backups_of_a_journey_through_time_zones_stay_in_order(curated, clock):
    clock(NOW + timedelta(hours=14))
    curated.back_up(module.BY_HAND)
    clock(NOW)
    curated.back_up(module.BY_HAND)
    assert days(curated) == [NOW + timedelta(hours=14), NOW]


def test_the_history_keeps_the_order_in_which_things_were_said(store, monkeypatch):
    moments = iter([NOW, datetime(1970, 1, 1), datetime(2038, 1, 19), NOW])

    class Clock(datetime):
        @classmethod
        def now(cls, tz=None):
            return next(moments)

    monkeypatch.setattr("facealbum.store.journal.datetime", Clock)
    for name in ("Anna", "Ben", "Carol", "Dora"):
        say(store, name)
    assert [entry.label for entry in store.read.journal.entries()] == [
        "Name Dora", "Name Carol", "Name Ben", "Name Anna",
    ]  # fmt: skip
    for left in (3, 2, 1, 0):
        with store.write() as tx:
            tx.journal.undo()
        assert len(store.read.people.all()) == left


def test_a_backup_that_was_cut_short_in_the_future_is_tidied_up(store, clock, folder):
    backups = folder / "backups"
    backups.mkdir()
    for name, moment in (("future", time.time() + 10 * 365 * 86_400), ("young", time.time())):
        (backups / f"library-{name}.part").touch()
        os.utime(backups / f"library-{name}.part", (moment, moment))
    store.back_up(module.BY_HAND)
    assert [path.name for path in backups.glob("*.part")] == ["library-young.part"]


def test_a_damaged_library_takes_no_backup_s_place(folder, clock):
    store = Store.open(folder)
    Filler(store).people(40)
    say(store, "Anna")
    for day in range(module.KEPT[module.DAILY]):
        clock(NOW + day * DAY)
        store.back_up(module.DAILY)
    store.close()
    whole = backups_in(folder / "backups")
    database = folder / "library.sqlite3"
    content = bytearray(database.read_bytes())
    half = len(content) // 2
    content[half : half + 30_000] = b"\xa5" * 30_000
    database.write_bytes(content)
    clock(NOW + 10 * DAY)
    store = Store.open(folder)
    with pytest.raises(DamagedLibraryError, match="restore latest"):
        store.back_up(module.DAILY)
    store.close()
    assert backups_in(folder / "backups") == whole
    assert not list((folder / "backups").glob("*.part"))
