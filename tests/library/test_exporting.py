"""An export copies and never overwrites; what is missing is told."""

from __future__ import annotations

import os

import pytest

from facealbum.domain.errors import CancelledError, KnownError
from facealbum.domain.types import Photo, PhotoStatus, TakenFrom
from facealbum.jobs import JobHandle
from facealbum.library.exporting import copy_photos


def photo(path, data=b"light", mtime=1_500_000_000):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    os.utime(path, (mtime, mtime))
    return Photo(1, str(path), "", 10, 10, None, TakenFrom.FILE, PhotoStatus.DONE)


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_copies_keep_bytes_and_times(tmp_path):
    out = tmp_path / "new" / "folder"
    report = copy_photos([photo(tmp_path / "a.jpg")], out, JobHandle("export"))
    assert (report.copied, report.skipped, report.missing) == (1, 0, ())
    assert (out / "a.jpg").read_bytes() == b"light"
    assert (out / "a.jpg").stat().st_mtime == 1_500_000_000


def test_photos_of_one_name_get_numbers(tmp_path):
    photos = [
        photo(tmp_path / str(year) / "IMG_1.JPG", b"%d" % year) for year in (2019, 2020, 2021)
    ]
    copy_photos(photos, tmp_path / "out", JobHandle("export"))
    assert names(tmp_path / "out") == ["IMG_1 (2).JPG", "IMG_1 (3).JPG", "IMG_1.JPG"]


def test_what_lies_there_is_never_overwritten(tmp_path):
    (tmp_path / "out").mkdir()
    (tmp_path / "out/a.jpg").write_bytes(b"mine")
    copy_photos([photo(tmp_path / "a.jpg")], tmp_path / "out", JobHandle("export"))
    assert (tmp_path / "out/a.jpg").read_bytes() == b"mine"
    assert (tmp_path / "out/a (2).jpg").read_bytes() == b"light"


def test_a_second_export_copies_nothing(tmp_path):
    photos = [photo(tmp_path / "x/a.jpg", b"1"), photo(tmp_path / "y/a.jpg", b"2")]
    copy_photos(photos, tmp_path / "out", JobHandle("export"))
    report = copy_photos(photos, tmp_path / "out", JobHandle("export"))
    assert (report.copied, report.skipped) == (0, 2)
    assert names(tmp_path / "out") == ["a (2).jpg", "a.jpg"]


def test_exporting_a_folder_into_itself_changes_nothing(tmp_path):
    photos = [photo(tmp_path / "a.jpg")]
    assert copy_photos(photos, tmp_path, JobHandle("export")).skipped == 1
    assert names(tmp_path) == ["a.jpg"]


def test_a_photo_whose_file_is_gone_is_told_and_the_rest_goes_on(tmp_path):
    photos = [photo(tmp_path / "a.jpg"), photo(tmp_path / "b.jpg")]
    (tmp_path / "a.jpg").unlink()
    report = copy_photos(photos, tmp_path / "out", JobHandle("export"))
    assert report.missing == (str(tmp_path / "a.jpg"),)
    assert names(tmp_path / "out") == ["b.jpg"]


def test_a_destination_that_is_a_file_is_refused(tmp_path):
    (tmp_path / "out").write_bytes(b"")
    with pytest.raises(KnownError, match="can't be copied"):
        copy_photos([photo(tmp_path / "a.jpg")], tmp_path / "out", JobHandle("export"))


def test_a_cancelled_export_keeps_what_it_copied(tmp_path):
    handle = JobHandle("export")
    handle.listen(lambda job: job.cancel() if job.progress.done == 1 else None)
    photos = [photo(tmp_path / f"{letter}.jpg", letter.encode()) for letter in "abc"]
    with pytest.raises(CancelledError):
        copy_photos(photos, tmp_path / "out", handle)
    assert names(tmp_path / "out") == ["a.jpg", "b.jpg"]
