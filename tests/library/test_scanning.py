"""A walk finds the photos of a folder, each once, and ends whatever the folder holds."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from facealbum.domain.errors import KnownError
from facealbum.library.scanning import Walk, content_hash, covers, resolve


def found(*paths):
    return [os.path.relpath(file.path, paths[0]) for file in Walk(resolve(paths))]


def write(path, data=b"x"):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def test_photos_of_a_folder_are_found_in_order_and_the_rest_ignored(tmp_path):
    for name in ["b.jpg", "a.JPEG", "notes.txt", ".hidden.jpg", "deep/c.heic", ".git/d.jpg"]:
        write(tmp_path / name)
    assert found(tmp_path) == ["a.JPEG", "b.jpg", "deep/c.heic"]


def test_size_and_time_of_change_are_told(tmp_path):
    path = write(tmp_path / "a.jpg", b"1234")
    os.utime(path, ns=(5, 7_000_000_123))
    (file,) = Walk(resolve([tmp_path]))
    assert (file.size, file.mtime_ns) == (4, 7_000_000_123)


def test_linked_folders_are_followed_once_and_loops_never(tmp_path):
    write(tmp_path / "album/a.jpg")
    write(tmp_path / "elsewhere/b.jpg")
    (tmp_path / "album/more").symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    (tmp_path / "album/again").symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    (tmp_path / "elsewhere/loop").symlink_to(tmp_path / "album", target_is_directory=True)
    assert found(tmp_path / "album") == ["a.jpg", "again/b.jpg"]


def test_a_photo_or_folder_given_twice_is_found_once(tmp_path):
    write(tmp_path / "a/b.jpg")
    assert found(tmp_path, tmp_path / "a", tmp_path) == ["a/b.jpg"]


def test_a_broken_link_and_a_folder_named_like_a_photo_are_passed_over(tmp_path):
    (tmp_path / "gone.jpg").symlink_to(tmp_path / "nowhere.jpg")
    write(tmp_path / "trip.jpg/a.jpg")
    assert found(tmp_path) == ["trip.jpg/a.jpg"]


def test_a_folder_that_can_not_be_listed_is_told_and_the_rest_goes_on(tmp_path, monkeypatch):
    write(tmp_path / "closed/a.jpg")
    write(tmp_path / "open/b.jpg")
    scandir = os.scandir

    def guarded(folder):
        if os.fspath(folder).endswith("closed"):
            raise PermissionError(13, "Permission denied")
        return scandir(folder)

    monkeypatch.setattr(os, "scandir", guarded)
    walk = Walk(resolve([tmp_path]))
    assert [file.path for file in walk] == [str(tmp_path / "open/b.jpg")]
    assert walk.unreadable == [str(tmp_path / "closed")]


def test_a_name_of_bytes_that_are_no_text_is_found(tmp_path):
    name = os.fsencode(tmp_path) + b"/caf\xe9.jpg"
    write(Path(os.fsdecode(name)))
    (photo,) = Walk(resolve([tmp_path]))
    assert os.fsencode(photo.path) == name


def test_a_path_that_does_not_exist_is_refused_before_anything_starts(tmp_path):
    with pytest.raises(KnownError, match="does not exist"):
        resolve([tmp_path, tmp_path / "nowhere"])


def test_the_content_hash_is_blake2b_128(tmp_path):
    path = write(tmp_path / "a.jpg", b"light" * 100_000)
    expected = hashlib.blake2b(b"light" * 100_000, digest_size=16).hexdigest()
    assert content_hash(str(path)) == expected


def test_a_folder_covers_what_lies_below_it_and_no_namesake():
    assert covers(["/a/b"], "/a/b/c.jpg")
    assert covers(["/a/b.jpg"], "/a/b.jpg")
    assert covers(["/"], "/a.jpg")
    assert not covers(["/a/b"], "/a/bc/d.jpg")
