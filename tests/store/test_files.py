"""Crops and thumbnails: whole or not at all, and never more than their share of the disk."""

from __future__ import annotations

import os
import time

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from facealbum.domain.errors import LibraryError
from facealbum.domain.geometry import Box
from facealbum.store import CropFiles, ThumbnailFiles, crop_name

JPEG = b"\xff\xd8 a picture \xff\xd9"


@pytest.fixture
def crops(tmp_path):
    return CropFiles(tmp_path / "crops")


@pytest.fixture
def thumbnails(tmp_path):
    return ThumbnailFiles(tmp_path / "thumbs", limit=10 * 1000)


def files_below(folder):
    return [path for path in folder.rglob("*") if path.is_file()]


def test_a_crop_is_read_where_it_was_written(crops):
    path = crops.write("abcd_1.jpg", JPEG)
    assert path == crops.existing("abcd_1.jpg") == crops.path_of("abcd_1.jpg")
    assert path.parent.name == "ab"
    assert path.read_bytes() == JPEG


def test_writing_again_replaces_and_leaves_nothing_else(crops, tmp_path):
    crops.write("abcd_1.jpg", b"old")
    crops.write("abcd_1.jpg", b"new")
    assert [path.read_bytes() for path in files_below(tmp_path)] == [b"new"]


def test_a_write_that_fails_leaves_the_old_crop_and_no_half_one(crops, tmp_path, monkeypatch):
    crops.write("abcd_1.jpg", b"old")

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pathlib.Path.replace", full)
    with pytest.raises(LibraryError, match="is full"):
        crops.write("abcd_1.jpg", b"new")
    assert [path.read_bytes() for path in files_below(tmp_path)] == [b"old"]


def test_removing_a_crop_that_is_not_there_is_fine(crops):
    crops.remove("abcd_1.jpg")
    assert crops.existing("abcd_1.jpg") is None


@pytest.mark.parametrize("name", ["", "..", "../x.jpg", "a/b.jpg", ".hidden", "/etc/passwd"])
def test_a_crop_cannot_lie_elsewhere(crops, name):
    with pytest.raises(ValueError, match="plain file name"):
        crops.write(name, JPEG)


FRACTION = st.floats(0, 1)


@given(st.builds(Box, FRACTION, FRACTION, FRACTION, FRACTION))
def test_the_name_of_a_crop_is_always_plain_and_the_same(box):
    name = crop_name("ab" * 16, box)
    assert name == crop_name("ab" * 16, box)
    assert len(name) == 32 + 1 + 16 + len(".jpg")


def test_crops_of_two_faces_have_two_names():
    boxes = [Box(0.1, 0.1, 0.2, 0.2), Box(0.1001, 0.1, 0.2, 0.2)]
    assert len({crop_name(content, box) for content in ("aa", "bb") for box in boxes}) == 4


def test_a_thumbnail_is_kept_by_content_and_side(thumbnails):
    thumbnails.put("abcd", 256, JPEG)
    assert thumbnails.get("abcd", 256) == JPEG
    assert thumbnails.get("abcd", 512) is None
    assert thumbnails.get("ffff", 256) is None


@pytest.mark.parametrize("damage", [b"", JPEG[:-1], JPEG[:4], b"text", JPEG[2:]])
def test_a_damaged_thumbnail_is_made_again(thumbnails, tmp_path, damage):
    thumbnails.put("abcd", 256, JPEG)
    (path,) = files_below(tmp_path)
    path.write_bytes(damage)
    assert thumbnails.get("abcd", 256) is None
    thumbnails.put("abcd", 256, JPEG)
    assert thumbnails.get("abcd", 256) == JPEG


def picture(size: int) -> bytes:
    return b"\xff\xd8" + bytes(size - 4) + b"\xff\xd9"


def test_the_cache_stays_under_its_limit(thumbnails, tmp_path):
    for number in range(30):
        thumbnails.put(f"{number:04x}", 256, picture(1000))
        assert sum(path.stat().st_size for path in files_below(tmp_path)) <= 10_000


def test_what_was_not_looked_at_for_the_longest_goes_first(thumbnails, tmp_path):
    for number in range(10):
        thumbnails.put(f"{number:04x}", 256, picture(1000))
    long_ago = time.time() - 1e6
    for age, path in enumerate(sorted(files_below(tmp_path), key=lambda path: path.name)):
        os.utime(path, (long_ago + age, long_ago + age))
    assert thumbnails.get("0000", 256) is not None
    thumbnails.put("ffff", 256, picture(1000))
    assert thumbnails.get("0000", 256) is not None
    assert thumbnails.get("0001", 256) is None
    assert thumbnails.get("ffff", 256) is not None


def test_a_cache_from_before_a_restart_counts_too(thumbnails, tmp_path):
    for number in range(10):
        thumbnails.put(f"{number:04x}", 256, picture(1000))
    again = ThumbnailFiles(tmp_path / "thumbs", limit=5000)
    again.put("ffff", 256, picture(1000))
    assert sum(path.stat().st_size for path in files_below(tmp_path)) <= 5000


def test_another_bound_holds_at_once_and_the_latest_seen_stay(thumbnails, tmp_path):
    for number in range(8):
        thumbnails.put(f"{number:04x}", 256, picture(1000))
    long_ago = time.time() - 1e6
    for age, path in enumerate(sorted(files_below(tmp_path), key=lambda path: path.name)):
        os.utime(path, (long_ago + age, long_ago + age))
    thumbnails.limit_by(lambda: 3000)
    thumbnails.keep_within()
    left = sorted(path.stem for path in (tmp_path / "thumbs").glob("*/*"))
    assert left == ["0006_256", "0007_256"]


def test_a_bound_that_is_not_reached_deletes_nothing(thumbnails, tmp_path):
    for number in range(5):
        thumbnails.put(f"{number:04x}", 256, picture(1000))
    thumbnails.limit_by(lambda: 5000)
    thumbnails.keep_within()
    assert len(list((tmp_path / "thumbs").glob("*/*"))) == 5


# The tree of merges lies in the database, but is a cache as these are


def test_a_tree_comes_back_as_it_was_kept(store):
    arrays = {"face_a": np.arange(5), "height": np.linspace(0, 1, 5, dtype=np.float32)}
    with store.write() as tx:
        tx.trees.save("pipeline", "stamp 1", arrays)
        tx.trees.save("pipeline", "stamp 2", arrays)
    tree = store.read.trees.load("pipeline")
    assert tree.stamp == store.read.trees.stamp("pipeline") == "stamp 2"
    assert set(tree.arrays) == set(arrays)
    for name, array in arrays.items():
        np.testing.assert_array_equal(tree.arrays[name], array)
        assert tree.arrays[name].dtype == array.dtype


def test_a_tree_that_was_dropped_is_gone(store):
    with store.write() as tx:
        tx.trees.save("pipeline", "stamp", {})
        tx.trees.drop("pipeline")
    assert store.read.trees.load("pipeline") is None
    assert store.read.trees.stamp("pipeline") is None
