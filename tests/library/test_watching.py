"""What happens in a watched folder is imported: the system's own news, in threads that end."""

from __future__ import annotations

import errno
import os
import sys
import threading
from pathlib import Path

import pytest
from watchdog.observers.api import BaseObserver

from facealbum.domain.errors import LibraryError
from facealbum.jobs import HUMBLE, JobHandle
from facealbum.library import drives, watching
from facealbum.library.watching import AT_LIMIT, ON_NETWORK, Pace

PATIENCE = 30.0
PACE = Pace(quiet=0.05, poll=0.05, drives=0.1, step=0.02)


class Told:
    """Wakes at each change of the library."""

    def __init__(self, library):
        self._library = library
        self._changed = threading.Condition()
        library.subscribe(self._hear)

    def _hear(self, _change):
        with self._changed:
            self._changed.notify_all()

    def until(self, holds):
        with self._changed:
            assert self._changed.wait_for(lambda: holds(self._library), PATIENCE)


def shown(library):
    rows = library.photo_rows(library.photos())
    return {Path(row.path).name: row for row in rows if row.status == "done" and row.present}


@pytest.fixture
def album(photos):
    return photos(("a.jpg", "face anna 1"), ("b.jpg", "face anna 2"))


class Jobs(list):
    """The imports that the watcher began; the first begins when the folder is watched."""

    def __init__(self):
        super().__init__()
        self._first = threading.Event()

    def begun(self, job):
        self.append(job)
        if sys.platform == "linux":
            self.niceness = os.getpriority(os.PRIO_PROCESS, threading.get_native_id())
        self._first.set()

    def wait_for_the_first(self):
        assert self._first.wait(PATIENCE)
        return self[0].result(PATIENCE)


@pytest.fixture
def jobs():
    return Jobs()


@pytest.fixture
def watched(library, album, jobs):
    """A library that watches a folder; every import that this begins is in ``jobs``."""
    library.import_paths([album]).result(PATIENCE)
    library.watch_folder(library.folders()[0].id)
    library.keep_watch(jobs.begun, PACE)
    assert jobs.wait_for_the_first().photos_unchanged == 2
    return library


def test_a_new_photo_is_imported(watched, album, write_photo):
    told = Told(watched)
    write_photo(album / "new.jpg", "face ben 1")
    told.until(lambda library: "new.jpg" in shown(library))
    assert watched.counts().faces == 3


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux gives each thread a priority")
def test_who_watches_stands_back_and_so_do_the_imports_that_it_begins(watched, jobs):
    assert jobs.niceness == min(os.getpriority(os.PRIO_PROCESS, 0) + HUMBLE, 19)


def test_photos_in_a_new_folder_are_imported(watched, album, write_photo):
    told = Told(watched)
    write_photo(album / "2024" / "deep" / "new.jpg", "face ben 1")
    told.until(lambda library: "new.jpg" in shown(library))


def test_a_changed_photo_is_looked_at_again(watched, album, write_photo):
    told = Told(watched)
    write_photo(album / "b.jpg", "face anna 2", "face carol 1")
    told.until(lambda library: library.counts().faces == 3)


def test_a_photo_that_was_read_broken_is_read_again_when_it_changes(watched, album, write_photo):
    told = Told(watched)
    write_photo(album / "new.jpg", "broken the end is missing")
    told.until(lambda library: library.counts().failed == 1)
    write_photo(album / "new.jpg", "face ben 1")
    told.until(lambda library: "new.jpg" in shown(library))
    assert watched.counts().failed == 0


def test_a_renamed_photo_stays_the_same(watched, album):
    told = Told(watched)
    before = shown(watched)["a.jpg"].id
    (album / "a.jpg").rename(album / "renamed.jpg")
    told.until(lambda library: "renamed.jpg" in shown(library))
    assert shown(watched)["renamed.jpg"].id == before
    assert watched.counts().photos == 2


def test_a_deleted_photo_is_marked_and_stays_known(watched, album):
    told = Told(watched)
    (album / "a.jpg").unlink()
    told.until(lambda library: set(shown(library)) == {"b.jpg"})
    assert watched.counts().photos == 2


def test_a_deleted_folder_takes_its_photos_along(watched, album, write_photo):
    told = Told(watched)
    write_photo(album / "in" / "c.jpg", "face ben 1")
    told.until(lambda library: "c.jpg" in shown(library))
    (album / "in" / "c.jpg").rename(album.parent / "c.jpg")
    (album / "in").rmdir()
    told.until(lambda library: set(shown(library)) == {"a.jpg", "b.jpg"})


def test_what_changed_before_the_start_is_found(library, album, write_photo):
    library.import_paths([album]).result(PATIENCE)
    library.watch_folder(library.folders()[0].id)
    write_photo(album / "meanwhile.jpg", "face ben 1")
    told = Told(library)
    library.keep_watch(pace=PACE)
    told.until(lambda library: "meanwhile.jpg" in shown(library))


def test_a_folder_that_is_not_watched_is_left_alone(library, album, write_photo, jobs):
    library.import_paths([album]).result(PATIENCE)
    library.keep_watch(jobs.begun, PACE)
    told = Told(library)
    write_photo(album / "new.jpg", "face ben 1")
    library.watch_folder(library.folders()[0].id)
    told.until(lambda library: "new.jpg" in shown(library))
    jobs.wait_for_the_first()  # an import may have shown what it did before its beginning is told
    assert len(jobs) == 1, "only the look at what was watched from now on"


def test_news_wait_while_an_import_runs_and_are_not_doubled(watched, album, write_photo, jobs):
    before = len(jobs)
    told = Told(watched)
    with watched._context.turn(JobHandle("another import")):
        for number in range(5):
            write_photo(album / f"new{number}.jpg", f"face ben {number}")
    told.until(lambda library: library.counts().photos == 7 and not library.unfinished())
    assert len(jobs) - before <= 5
    assert watched.counts().faces == 7


def test_a_drive_that_goes_and_comes_is_watched_again(watched, album, tmp_path, write_photo):
    told = Told(watched)
    album.rename(tmp_path / "away")
    told.until(lambda library: library.offline_photos())
    assert watched.counts().photos == 2
    write_photo(tmp_path / "away" / "new.jpg", "face ben 1")
    (tmp_path / "away").rename(album)
    told.until(lambda library: "new.jpg" in shown(library))
    assert watched.offline_photos() == frozenset()
    write_photo(album / "newer.jpg", "face ben 2")
    told.until(lambda library: "newer.jpg" in shown(library))


@pytest.mark.parametrize("why", [AT_LIMIT, ON_NETWORK])
def test_where_the_system_tells_nothing_it_is_asked(
    library, album, monkeypatch, write_photo, jobs, why
):
    if why is ON_NETWORK:
        monkeypatch.setattr(drives, "is_on_network", lambda path: True)
    else:
        refuse_once(monkeypatch)
    library.import_paths([album]).result(PATIENCE)
    (folder,) = library.folders()
    library.watch_folder(folder.id)
    library.keep_watch(jobs.begun, PACE)
    jobs.wait_for_the_first()
    assert library.watch_notes() == {folder.id: why}
    told = Told(library)
    write_photo(album / "new.jpg", "face ben 1")
    told.until(lambda library: "new.jpg" in shown(library))


def refuse_once(monkeypatch):
    schedule = BaseObserver.schedule

    def refused(self, *arguments, **options):
        if not isinstance(self, watching.PollingObserver):
            raise OSError(errno.ENOSPC, "inotify watch limit reached")
        return schedule(self, *arguments, **options)

    monkeypatch.setattr(BaseObserver, "schedule", refused)


def test_no_longer_watched_is_no_longer_watched(watched, monkeypatch):
    ended, end = threading.Event(), watching._end

    def told(observer):
        end(observer)
        ended.set()

    monkeypatch.setattr(watching, "_end", told)
    watched.watch_folder(watched.folders()[0].id, on=False)
    assert ended.wait(PATIENCE)
    assert [one.watched for one in watched.folders()] == [False]


def test_a_network_drive_is_told_by_its_file_system(monkeypatch):
    class Drive:
        def __init__(self, mountpoint, fstype, opts=""):
            self.mountpoint, self.fstype, self.opts = mountpoint, fstype, opts

    known = [Drive("/", "ext4"), Drive("/mnt/nas", "nfs4"), Drive("Z:\\", "", "rw,remote")]
    monkeypatch.setattr(drives.psutil, "disk_partitions", lambda all: known)
    assert drives.is_on_network("/mnt/nas/photos")
    assert not drives.is_on_network("/mnt/nasty")
    assert not drives.is_on_network("/home")


def test_a_folder_that_goes_while_it_is_to_be_watched_is_tried_again(
    library, album, monkeypatch, write_photo, jobs
):
    schedule, refused = BaseObserver.schedule, []

    def gone_once(self, *arguments, **options):
        if not refused:
            refused.append(arguments)
            raise FileNotFoundError(errno.ENOENT, "No such file or directory")
        return schedule(self, *arguments, **options)

    monkeypatch.setattr(BaseObserver, "schedule", gone_once)
    library.import_paths([album]).result(PATIENCE)
    library.watch_folder(library.folders()[0].id)
    library.keep_watch(jobs.begun, PACE)
    jobs.wait_for_the_first()
    assert len(refused) == 1
    assert library.watch_notes() == {}


def test_a_library_that_cannot_be_written_does_not_end_the_watch(
    watched, album, monkeypatch, write_photo
):
    look_for, failed = drives.look_for, threading.Event()

    def full(context, roots=()):
        monkeypatch.setattr(drives, "look_for", look_for)
        failed.set()
        raise LibraryError("The disk is full.")

    monkeypatch.setattr(drives, "look_for", full)
    told = Told(watched)
    assert failed.wait(PATIENCE)
    write_photo(album / "new.jpg", "face ben 1")
    told.until(lambda library: "new.jpg" in shown(library))
