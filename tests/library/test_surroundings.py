"""Disks that are pulled out, photos that change while they are read, paths as odd as can be."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pytest

from facealbum.domain.errors import DamagedLibraryError, LibraryError
from facealbum.library import Library, importing, registering, scanning
from facealbum.library.scanning import Walk

PATIENCE = 60.0
NO_TEXT = b"b\xff d"


def imported(library, *paths):
    return library.import_paths(paths).result(PATIENCE)


@pytest.fixture
def album(photos):
    return photos(("a.jpg", "face anna 1"), ("b.jpg", "face anna 2"), ("c.jpg", "face ben 1"))


# What is imported, and from where.


def test_a_folder_that_vanishes_before_it_is_read_is_told_and_its_photos_stay(
    library, album, monkeypatch, tmp_path
):
    imported(library, album)
    walk = Walk.__iter__

    def pulled_out(self):
        album.rename(tmp_path / "elsewhere")
        yield from walk(self)

    monkeypatch.setattr(Walk, "__iter__", pulled_out)
    report = imported(library, album)
    assert [str(album) in note for note in report.notes] == [True]
    assert all(row.present for row in library.photo_rows(library.photos()))
    assert library.counts().faces == 3


def test_a_folder_that_vanishes_while_it_is_read_is_told_and_its_photos_stay(
    library, photos, monkeypatch
):
    root = photos(("a.jpg", "face anna 1"))
    photos(("x.jpg", "face ben 1"), folder="photos/deep")
    imported(library, root)
    listed = Walk._listed

    def pulled_out(self, folder):
        if folder.endswith("deep"):
            shutil.rmtree(root)
        return listed(self, folder)

    monkeypatch.setattr(Walk, "_listed", pulled_out)
    report = imported(library, root)
    assert "deep" in report.notes[0]
    present = {Path(row.path).name: row.present for row in library.photo_rows(library.photos())}
    assert present["x.jpg"]


def test_a_photo_that_changes_while_it_is_read_is_right_after_the_next_import(
    library, album, write_photo, monkeypatch, library_faces, group_with
):
    """It is another photo between the moment it is hashed and that in which it is decoded."""
    modified = importing.modified

    def changed(path):
        found = modified(path)
        if path.endswith("b.jpg"):
            write_photo(Path(path), "date 2020-01-01", "face ben 7", "face carol 1")
        return found

    monkeypatch.setattr(importing, "modified", changed)
    imported(library, album)
    monkeypatch.setattr(importing, "modified", modified)
    imported(library, album)
    assert len(library_faces(library, "b.jpg")) == 2
    assert group_with(library, "b.jpg", 0).id == group_with(library, "c.jpg").id
    (photo,) = [p for p in library.photo_rows(library.photos()) if p.path.endswith("b.jpg")]
    assert photo.content_hash == scanning.content_hash(photo.path)
    assert library.unfinished() == 0


def test_a_photo_that_vanishes_while_it_is_hashed_is_listed_and_forgotten_when_looked_for(
    library, album, monkeypatch
):
    hashed = registering.content_hash

    def vanish(path):
        if path.endswith("b.jpg"):
            Path(path).unlink()
        return hashed(path)

    monkeypatch.setattr(registering, "content_hash", vanish)
    report = imported(library, album)
    assert report.photos_new == 2
    monkeypatch.setattr(registering, "content_hash", hashed)
    imported(library, album)
    assert library.unfinished() == 0
    assert library.counts().faces == 2


@pytest.mark.parametrize("ns", [2**63 - 1, 2**63 + 10**18, 2**62, -(10**18), 0])
def test_a_photo_may_be_of_any_year(library, album, ns):
    photo = album / "a.jpg"
    try:
        os.utime(photo, ns=(ns, ns))
    except (OSError, OverflowError):
        pytest.skip("this disk knows no such year")
    assert imported(library, album).photos_new == 3
    assert imported(library, album).photos_unchanged == 3
    assert library.retry_failed().result(PATIENCE).photos_new == 0


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have other limits")
def test_a_path_that_is_longer_than_the_system_allows_is_told(library, album):
    here = os.open(album, os.O_RDONLY)
    try:
        for _ in range(20):
            os.mkdir("n" * 240, dir_fd=here)
            below = os.open("n" * 240, os.O_RDONLY, dir_fd=here)
            os.close(here)
            here = below
        os.close(os.open("deep.jpg", os.O_CREAT | os.O_WRONLY, dir_fd=here))
    finally:
        os.close(here)
    report = imported(library, album)
    assert report.photos_new == 3
    (note,) = report.notes
    assert "can't be opened" in note


def test_a_link_to_itself_is_no_photo_and_no_folder(library, album):
    (album / "self.jpg").symlink_to(album / "self.jpg")
    (album / "self").symlink_to(album / "self")
    (album / "up").symlink_to(album, target_is_directory=True)
    report = imported(library, album)
    assert (report.photos_new, report.photos_failed, report.notes) == (3, 0, ())


@pytest.mark.skipif(sys.platform != "linux", reason="other systems want file names to be text")
def test_photos_and_library_may_lie_in_folders_whose_names_are_no_text(
    tmp_path, fake_workshop, write_photo, no_thread_left
):
    root = Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + NO_TEXT))
    write_photo(root / "photos" / "a.jpg", "face anna 1")
    library = Library.open(root / "library", fake_workshop)
    imported(library, root / "photos")
    library.name(library.groups(1)[0].id, "Anna")
    backup = library.back_up()
    library.export_names(root / "names.json")
    library.export("Anna", root / "out").result(PATIENCE)
    library.close()
    library = Library.open(root / "library", fake_workshop)
    assert [one.name for one in library.backups()][-1:] == [backup.name]
    assert library.person_named("anna").faces == 1
    library.close()
    assert [os.fsencode(path.name) for path in tmp_path.iterdir()] == [NO_TEXT]


def test_a_library_whose_path_is_too_long_for_the_database_is_a_sentence(tmp_path, fake_workshop):
    deep = tmp_path.joinpath(*["n" * 100] * 5)
    with pytest.raises(LibraryError, match="too long"):
        Library.open(deep, fake_workshop)


# The library itself


def test_a_library_without_its_pictures_works_and_makes_them_again(library, album, library_faces):
    imported(library, album)
    shutil.rmtree(library.folder / "crops")
    shutil.rmtree(library.folder / "thumbs", ignore_errors=True)
    (face,) = library_faces(library, "a.jpg")
    assert library.crop_file(face.id) is None
    assert library.crop_again(face.id).read_bytes().startswith(b"\xff\xd8")
    photo = library.photos()[0]
    assert library.thumbnail(photo, 64).startswith(b"\xff\xd8")
    library.name("g1", "Anna")
    assert library.undo() is not None


def test_an_empty_crop_is_made_again(library, album, library_faces):
    """A power cut may leave the name of a file without its bytes."""
    imported(library, album)
    (face,) = library_faces(library, "a.jpg")
    library.crop_file(face.id).write_bytes(b"")
    assert library.crop_file(face.id) is None
    assert library.crop_again(face.id).stat().st_size > 0


def test_a_photo_is_shown_where_its_thumbnail_can_not_be_kept(library, album, monkeypatch):
    imported(library, album)

    def full(*_):
        raise LibraryError("The change was not saved.", "The disk is full.")

    monkeypatch.setattr(library._context.store.thumbnails, "put", full)
    assert library.thumbnail(library.photos()[0], 64).startswith(b"\xff\xd8")


def test_the_room_for_thumbnails_is_set_and_holds_over_a_restart(open_library):
    mib = 2**20
    library = open_library()
    thumbnails = library._context.store.thumbnails
    for number in range(40):
        jpeg = b"\xff\xd8" + bytes(mib - 4) + b"\xff\xd9"
        thumbnails.put(f"{number:04x}", 256, jpeg)
    library.set_setting("cache size", 32)
    kept = sum(path.stat().st_size for path in (library.folder / "thumbs").glob("*/*"))
    assert 0.5 * 32 * mib < kept <= 32 * mib
    library.close()
    thumbnails = open_library()._context.store.thumbnails
    for number in range(40, 48):
        thumbnails.put(f"{number:04x}", 256, jpeg)
    kept = sum(path.stat().st_size for path in (library.folder / "thumbs").glob("*/*"))
    assert kept <= 32 * mib


@pytest.fixture
def spoil(album, open_library):
    """Return a library that was spoilt while it was closed, in the middle, unseen."""

    def spoilt():
        library = open_library()
        imported(library, album)
        library.back_up()
        library.name(library.groups(1)[0].id, "Anna")
        library.close()
        database = library.folder / "library.sqlite3"
        content = bytearray(database.read_bytes())
        page = 8192
        # Not the pages that opening reads: the schema at the begin, settings and journal.
        for begin in range(len(content) // 3 // page * page, len(content) // 2, page):
            content[begin : begin + page] = b"\xa5" * page
        database.write_bytes(content)
        for backup in (library.folder / "backups").glob("*-daily*"):
            backup.unlink()
        return library.folder

    return spoilt


def test_damage_that_nobody_met_is_told_within_a_day(spoil, fake_workshop, no_thread_left):
    folder = spoil()
    library = Library.open(folder, fake_workshop)
    heard = []
    end = library.on_alarm(heard.append)
    library._end_daily()
    end()
    library.close()
    assert [type(error) for error in heard] == [DamagedLibraryError]
    assert library.alarms == tuple(heard)
    late = []
    library.on_alarm(late.append)
    assert late == heard, "who comes later hears of it too"
