"""Folders are remembered; their drives come and go, and no photo is taken for deleted by that."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from facealbum.domain.errors import KnownError, PhotoUnreadableError, UnknownIdError
from facealbum.library import drives, registering, scanning
from facealbum.library.pictures import keep_thumbnail

PATIENCE = 60.0


def imported(library, *paths):
    return library.import_paths(paths).result(PATIENCE)


def paths(library):
    return {Path(row.path).name: row for row in library.photo_rows(library.photos())}


@pytest.fixture
def album(photos):
    return photos(
        ("a.jpg", "face anna 1"), ("b.jpg", "face anna 2"), ("c.jpg", "face ben 1"), folder="stick"
    )


@pytest.fixture
def no_file_is_read(monkeypatch):
    """Photos whose bytes are hashed, but for the samples by which a drive is known again."""
    hashed = []

    def counted(path):
        hashed.append(path)
        return scanning.content_hash(path)

    monkeypatch.setattr(registering, "content_hash", counted)
    return hashed


class TestRemembering:
    def test_what_was_imported_is_listed(self, library, album):
        imported(library, album)
        (folder,) = library.folders()
        assert (folder.path, folder.photos, folder.online) == (str(album), 3, True)
        assert not folder.watched
        assert not folder.asked
        assert folder.looked_at is not None

    def test_single_photos_are_no_folder_and_a_folder_in_one_is_none_of_its_own(
        self, library, album, photos
    ):
        imported(library, album / "a.jpg")
        assert library.folders() == []
        imported(library, album)
        inner = photos(("d.jpg", "face carol 1"), folder="stick/inner")
        imported(library, inner)
        assert [one.path for one in library.folders()] == [str(album)]

    def test_the_setting_decides_for_new_folders(self, library, album, photos):
        library.set_setting("watch", "always")
        imported(library, album)
        library.set_setting("watch", "never")
        imported(library, photos(("d.jpg", "face carol 1"), folder="other"))
        said = {Path(one.path).name: (one.watched, one.asked) for one in library.folders()}
        assert said == {"stick": (True, True), "other": (False, True)}

    def test_a_library_without_a_list_gets_one_once(self, open_library, album):
        library = open_library()
        imported(library, album)
        with library._context.store.write() as tx:
            tx.folders.forget(library.folders()[0].id)
            tx.settings.set("folders derived", False)
        library.look_for_folders()
        assert [one.path for one in library.folders()] == [str(album)]
        library.forget_folder(library.folders()[0].id)
        library.look_for_folders()
        assert library.folders() == []

    def test_a_folder_is_meant_by_id_or_path(self, library, album):
        imported(library, album)
        (folder,) = library.folders()
        assert library.folder_meant(f"F{folder.id}") == library.folder_meant(str(album))
        with pytest.raises(UnknownIdError, match="no folder"):
            library.folder_meant("f99")
        with pytest.raises(UnknownIdError):
            library.watch_folder(99)
        with pytest.raises(UnknownIdError):
            library.look_into_folder(99)


class TestDrives:
    def test_a_drive_that_is_away_leaves_its_photos_known(
        self, library, album, tmp_path, group_with
    ):
        imported(library, album)
        library.name(group_with(library, "a.jpg").id, "Anna")
        told = []
        library.subscribe(lambda change: told.append(change.photos))
        album.rename(tmp_path / "pulled")
        assert library.look_for_folders() == frozenset(library.photos())
        assert told == [frozenset(library.photos())]
        assert all(row.offline and row.present for row in paths(library).values())
        assert library.person_named("Anna").faces == 2
        assert library.search_ids("is:offline") == library.photos()
        assert library.search_ids("not is:offline") == []
        assert not library.folders()[0].online
        assert library.look_for_folders() == frozenset(), "nothing is told twice"

    def test_at_the_same_place_it_is_back_without_reading_a_photo(
        self, library, album, tmp_path, no_file_is_read, fake_workshop
    ):
        imported(library, album)
        no_file_is_read.clear()
        album.rename(tmp_path / "pulled")
        library.look_for_folders()
        (tmp_path / "pulled").rename(album)
        assert library.look_for_folders() == frozenset(library.photos())
        report = imported(library, album)
        assert (report.photos_new, report.photos_unchanged) == (0, 3)
        assert no_file_is_read == []
        assert len(fake_workshop.analyzers) == 1
        assert not any(row.offline for row in paths(library).values())

    def test_it_is_found_again_at_another_mount_point(
        self, library, album, tmp_path, monkeypatch, group_with, no_file_is_read
    ):
        imported(library, album)
        library.name(group_with(library, "a.jpg").id, "Anna")
        library.watch_folder(library.folders()[0].id)
        no_file_is_read.clear()
        mount = tmp_path / "media" / "other"
        mount.mkdir(parents=True)
        album.rename(mount / "stick")
        monkeypatch.setattr(drives, "_mount_points", lambda: [str(mount)])
        library.look_for_folders()
        (folder,) = library.folders()
        assert (folder.path, folder.online, folder.watched) == (str(mount / "stick"), True, True)
        assert paths(library)["a.jpg"].path == str(mount / "stick" / "a.jpg")
        assert imported(library, folder.path).photos_new == 0
        assert no_file_is_read == []
        assert library.person_named("Anna").confirmed == 2

    def test_an_import_of_the_new_place_finds_it_too(self, library, album, tmp_path):
        imported(library, album)
        album.rename(tmp_path / "renamed")
        report = imported(library, tmp_path / "renamed")
        assert report.photos_new == 0
        assert [one.path for one in library.folders()] == [str(tmp_path / "renamed")]
        assert not any(row.offline for row in paths(library).values())

    def test_another_drive_in_its_place_is_not_taken_for_it(
        self, library, album, tmp_path, monkeypatch, photos
    ):
        imported(library, album)
        known = set(library.photos())
        album.rename(tmp_path / "pulled")
        photos(("a.jpg", "face dora 1"), ("z.jpg", "face emil 1"), folder="stick")
        device = drives.device_of
        monkeypatch.setattr(drives, "device_of", lambda path: device(path) and f"new {path}")
        library.look_for_folders()
        assert library.search_ids("is:offline") == library.photos()
        assert imported(library, album).photos_new == 2
        assert known < set(library.photos()), "no photo of the first drive was overwritten"
        assert paths(library)["b.jpg"].present
        shutil.rmtree(album)
        (tmp_path / "pulled").rename(album)
        assert imported(library, album).photos_new == 0
        assert {row.id for row in paths(library).values() if row.present} >= known

    def test_a_file_that_is_deleted_from_a_drive_that_is_there_vanishes(self, library, album):
        imported(library, album)
        (album / "b.jpg").unlink()
        imported(library, album)
        gone = next(row for row in library.photo_rows(library.photos()) if "b.jpg" in row.path)
        assert (gone.present, gone.offline) == (False, False)

    def test_an_import_around_a_drive_that_is_away_takes_nothing_for_deleted(
        self, library, album, tmp_path, photos
    ):
        imported(library, album)
        album.rename(tmp_path.parent / f"{tmp_path.name} pulled")
        around = photos(("x.jpg", "face carol 1"), folder="more").parent
        imported(library, around / "more", around)
        assert {name for name, row in paths(library).items() if row.offline} == {
            "a.jpg", "b.jpg", "c.jpg",
        }  # fmt: skip
        assert all(row.present for row in paths(library).values())

    def test_a_drive_pulled_out_while_it_is_imported_loses_nothing(
        self, library, album, tmp_path, monkeypatch, fake_workshop
    ):
        def decode(self, work):
            for token, path in work:
                if album.exists():
                    album.rename(tmp_path / "pulled")
                yield self._decoded(token, path)

        with fake_workshop.pool() as made:
            monkeypatch.setattr(type(made), "decode", decode)
        assert imported(library, album).photos_failed == 0
        assert library.unfinished() == 0, "what is away does not wait to be looked at"
        monkeypatch.undo()
        (tmp_path / "pulled").rename(album)
        library.look_for_folders()
        assert library.unfinished() == 3
        assert library.resume_import().result(PATIENCE).faces == 3

    def test_an_export_says_what_is_away(self, library, album, tmp_path):
        imported(library, album)
        here = tmp_path / "here"
        here.mkdir()
        (here / "d.jpg").write_text("face dora 1\n")
        imported(library, here)
        album.rename(tmp_path / "pulled")
        report = library.export("is:offline or not is:offline", tmp_path / "out").result(PATIENCE)
        assert report.copied == 1
        assert len(report.offline) == len(report.missing) == 3
        with pytest.raises(KnownError, match="drive"):
            library.export("is:offline", tmp_path / "out").result(PATIENCE)

    def test_a_thumbnail_stands_for_a_photo_that_is_away(self, library, album, tmp_path):
        imported(library, album)
        photo = paths(library)["a.jpg"]
        album.rename(tmp_path / "pulled")
        with pytest.raises(PhotoUnreadableError):
            library.upright_photo(photo.id, 1024)
        store = library._context.store
        store.thumbnails.put(photo.content_hash, 256, b"\xff\xd8small\xff\xd9")
        store.thumbnails.put(photo.content_hash, 512, b"\xff\xd8larger\xff\xd9")
        assert library.upright_photo(photo.id, 1024) == b"\xff\xd8larger\xff\xd9"
        assert library.thumbnail(photo.id, 48) == b"\xff\xd8larger\xff\xd9"

    def test_an_import_from_another_drive_keeps_thumbnails(self, library, album, monkeypatch):
        kept = []
        here = drives.device_of(str(album))
        monkeypatch.setattr(
            "facealbum.library.importing.drives.device_of",
            lambda path: f"{here} stick" if path.endswith("stick") else here,
        )
        monkeypatch.setattr(
            "facealbum.library.importing.keep_thumbnail",
            lambda store, digest, pixels: kept.append(digest),
        )
        imported(library, album)
        assert sorted(kept) == sorted(row.content_hash for row in paths(library).values())

    def test_a_thumbnail_is_made_once(self, library):
        import numpy as np

        store, pixels = library._context.store, np.zeros((60, 80, 3), np.uint8)
        keep_thumbnail(store, "ab" * 16, pixels)
        kept = store.thumbnails.largest("ab" * 16)
        assert kept[:2] == b"\xff\xd8"
        keep_thumbnail(store, "ab" * 16, pixels + 200)
        assert store.thumbnails.largest("ab" * 16) == kept


class TestForgetting:
    def test_photos_and_names_stay_known(self, library, album, group_with):
        imported(library, album)
        library.name(group_with(library, "a.jpg").id, "Anna")
        done = library.forget_folder(library.folders()[0].id)
        assert (done.removed, done.kept, library.folders()) == (0, 0, [])
        assert library.counts().photos == 3
        assert library.person_named("Anna").faces == 2

    def test_with_its_photos_what_was_said_stays(self, library, album, group_with):
        imported(library, album)
        library.name(group_with(library, "a.jpg").id, "Anna")
        done = library.forget_folder(library.folders()[0].id, photos=True)
        assert (done.removed, done.kept) == (1, 2)
        assert library.person_named("Anna").faces == 2
        assert library.groups() == []
        assert imported(library, album).photos_new == 1
        assert library.counts().photos == 3

    def test_the_next_regroup_and_undo_still_work(self, library, album, group_with, partition):
        imported(library, album)
        library.name(group_with(library, "a.jpg").id, "Anna")
        library.forget_folder(library.folders()[0].id, photos=True)
        library.regroup().result(PATIENCE)
        assert len(partition(library)) == 1
        assert library.undo().label == "Undo: Name Anna"


def test_a_folder_that_is_away_is_looked_for_on_drives_and_not_at_the_top_of_the_system_s_own():
    top, stick = Path(drives.TOP), Path(drives.TOP) / "media" / "stick"
    places = drives._candidates(str(top / "photos" / "2019"), [str(top), str(stick)])
    assert list(map(Path, places)) == [
        top / "2019",
        stick / "photos" / "2019",
        stick / "2019",
        stick,
    ]
