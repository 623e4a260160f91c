"""Folders and copies on the command line."""

from datetime import datetime
from types import SimpleNamespace

import pytest

from facealbum.domain.types import Change, Folder, Photo, PhotoStatus, TakenFrom
from facealbum.library import Copy, Forgotten


def photo(number, width):
    return Photo(number, f"/p/{number}.jpg", "", width, 300, None, TakenFrom.FILE, PhotoStatus.DONE)


class Shelf:
    """A library with two folders and one set of copies."""

    def __init__(self):
        self.done = []
        self.waiting = 0
        self.known = [
            Folder(1, "/p", 40, True, True, True, datetime(2024, 5, 1, 12, 30)),
            Folder(3, "/media/stick", 2, False, False, False, None),
        ]

    def close(self):
        pass

    def look_for_folders(self):
        self.done.append("look")
        return frozenset()

    def folders(self):
        return self.known

    def folder_meant(self, text):
        return {"f1": 1, "/media/stick": 3}[text]

    def watch_folder(self, folder_id, *, on):
        self.done.append(("watch", folder_id, on))

    def forget_folder(self, folder_id, *, photos):
        self.done.append(("forget", folder_id, photos))
        return Forgotten(Change(2, "Forget"), 5 * photos, 2 * photos)

    def uncompared(self):
        return self.waiting

    def find_duplicates(self):
        self.done.append("find")
        return SimpleNamespace(
            listen=lambda told: told(SimpleNamespace(finished=True)), result=lambda: 1
        )

    def duplicates(self):
        return [[7, 8]]

    def copies_of(self, photo_id):
        assert photo_id == 7
        return [
            Copy(photo(7, 400), (("/p/7.jpg", 2**20), ("/q/7.jpg", None))),
            Copy(photo(8, 200), (("/p/8.jpg", 2**18),)),
        ]


@pytest.fixture
def shelf():
    return Shelf()


def test_folders_are_looked_for_and_listed(run, shelf):
    shown = run("folders", on=shelf)
    assert shelf.done == ["look"]
    assert shown.out.splitlines()[1:] == [
        "f1      40  yes      yes    2024-05-01 12:30  /p",
        "f3       2           no                       /media/stick",
    ]
    assert run("folders", "--json", on=shelf).data[1] == {
        "id": "f3",
        "path": "/media/stick",
        "photos": 2,
        "watched": False,
        "online": False,
        "looked_at": None,
    }
    shelf.known = []
    assert "No folder yet" in run("folders", on=shelf).err


def test_a_folder_is_watched_and_no_longer(run, shelf):
    assert "While the window is open" in run("folder-watch", "f1", on=shelf).err
    assert "is not watched" in run("folder-watch", "/media/stick", "--off", on=shelf).err
    assert shelf.done == [("watch", 1, True), ("watch", 3, False)]
    assert run("folder-watch", "f1", "--json", on=shelf).data["watched"] is True


def test_a_folder_is_forgotten_with_its_photos_where_asked(run, shelf):
    assert "files themselves are where they were" in run("folder-forget", "f1", on=shelf).err
    shown = run("folder-forget", "f1", "--photos", on=shelf)
    assert "5 photos removed from the library, 2 kept." in shown.err
    assert shelf.done == [("forget", 1, False), ("forget", 1, True)]
    data = run("folder-forget", "f1", "--photos", "--json", on=shelf).data
    assert data == {"photos_removed": 5, "photos_kept": 2}


def test_copies_are_listed_with_sizes_and_paths(run, shelf):
    shown = run("duplicates", on=shelf)
    assert shown.out.splitlines() == [
        "400 x 300\t1.00 MiB\t/p/7.jpg",
        "400 x 300\tnot there\t/q/7.jpg",
        "200 x 300\t0.25 MiB\t/p/8.jpg",
        "",
    ]
    assert "1 set of photos that show the same. Nothing was deleted." in shown.err
    ((first, second),) = run("duplicates", "--json", on=shelf).data
    assert first["files"] == [
        {"path": "/p/7.jpg", "bytes": 2**20},
        {"path": "/q/7.jpg", "bytes": None},
    ]
    assert (second["id"], second["width"]) == (8, 200)


def test_photos_that_were_never_compared_are_first(run, shelf):
    run("duplicates", on=shelf)
    assert shelf.done == []
    shelf.waiting = 3
    run("duplicates", on=shelf)
    assert shelf.done == ["find"]
