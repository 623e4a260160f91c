"""A photo is imported when it is complete: when nothing happens to it any more."""

from __future__ import annotations

import pytest

from facealbum.library.settling import Unrest, concerns, to_look_at

QUIET = 2.0


class Clock:
    now = 100.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def unrest(clock):
    return Unrest(QUIET, clock)


def test_a_file_that_grows_is_not_at_rest(unrest, clock, tmp_path):
    photo = tmp_path / "a.jpg"
    photo.write_bytes(b"1")
    unrest.add([str(photo)])
    for size in range(2, 6):
        clock.now += QUIET
        photo.write_bytes(b"1" * size)
        assert unrest.at_rest() == []
    clock.now += QUIET / 2
    assert unrest.at_rest() == []
    clock.now += QUIET / 2
    assert unrest.at_rest() == [str(photo)]
    assert not unrest


def test_news_of_a_file_begin_the_wait_anew(unrest, clock, tmp_path):
    photo = tmp_path / "a.jpg"
    photo.write_bytes(b"1")
    unrest.add([str(photo)])
    clock.now += QUIET - 0.1
    unrest.add([str(photo)])
    clock.now += QUIET - 0.1
    assert unrest.at_rest() == []


def test_what_is_gone_is_at_rest_too(unrest, clock, tmp_path):
    gone = str(tmp_path / "gone.jpg")
    unrest.add([gone])
    clock.now += QUIET
    assert unrest.at_rest() == [gone]


def test_a_folder_is_taken_apart_into_files_that_rest_one_by_one(unrest, clock, tmp_path):
    folder = tmp_path / "new"
    folder.mkdir()
    (folder / "small.jpg").write_bytes(b"1")
    (folder / "notes.txt").write_bytes(b"1")
    growing = folder / "large.jpg"
    growing.write_bytes(b"1")
    unrest.add([str(folder)])
    assert unrest.at_rest() == []
    clock.now += QUIET
    growing.write_bytes(b"12")
    assert unrest.at_rest() == [str(folder / "small.jpg")]
    clock.now += QUIET
    assert unrest.at_rest() == [str(growing)]


@pytest.mark.parametrize(
    ("path", "does"),
    [
        ("/p/a.JPG", True),
        ("/p/folder", True),
        ("/p/.a.jpg.x7Gh2", False),
        ("/p/.hidden.jpg", False),
        ("/p/a.jpg.part", False),
        ("/p/a.jpg.crdownload", False),
        ("/p/a.txt", False),
        ("/p/a.MP4", True),
        ("/p/a.jpg.XMP", True),
        ("/p/.picasa.ini", True),
    ],
)
def test_names_under_which_files_are_copied_are_passed_over(path, does):
    assert concerns(path) is does


def test_where_a_file_says_who_is_in_photos_its_folder_is_looked_at(tmp_path):
    folder = tmp_path
    news = ["a.jpg", "a.jpg.xmp", ".picasa.ini"]
    assert to_look_at(str(folder / name) for name in news) == (
        str(folder / "a.jpg"), str(folder)
    )  # fmt: skip


def test_of_a_folder_that_is_gone_the_one_that_it_lay_in_is_looked_at(tmp_path):
    folder = tmp_path
    (folder / "there").mkdir()
    gone = [str(folder / "gone"), str(folder / "gone" / "deep"), str(folder / "there")]
    assert to_look_at(gone) == (str(folder), str(folder / "there"))
