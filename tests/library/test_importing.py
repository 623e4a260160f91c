"""An import finds the faces of folders, is told what went wrong, and can be held and ended."""

from __future__ import annotations

import os
import random
import shutil
import threading
from pathlib import Path

import pytest

from facealbum.domain.errors import CancelledError, KnownError, LibraryError
from facealbum.domain.types import TakenFrom
from facealbum.jobs import JobState
from facealbum.library import importing, registering, scanning

PATIENCE = 60.0


def imported(library, *paths):
    return library.import_paths(paths).result(PATIENCE)


def shown(library):
    return sorted(Path(row.path).name for row in library.photo_rows(library.photos()))


@pytest.fixture
def album(photos):
    """Anna in three photos, Ben in two of them and alone, Carol once."""
    return photos(
        ("a.jpg", "date 2019-07-01", "face anna 1", "face ben 1"),
        ("b.jpg", "date 2020-01-15", "face anna 2", "face ben 2"),
        ("c.jpg", "date 2021-12-31", "face anna 3"),
        ("d.jpg", "face ben 3"),
        ("e.jpg", "face carol 1"),
        ("empty.jpg", "date 2018-01-01"),
    )


class TestWhatIsFound:
    def test_people_become_groups(self, library, album, partition):
        report = imported(library, album)
        assert (report.photos_new, report.photos_failed, report.faces) == (6, 0, 7)
        assert partition(library) == {
            frozenset({("a.jpg", 0.05), ("b.jpg", 0.05), ("c.jpg", 0.05)}),
            frozenset({("a.jpg", 0.2), ("b.jpg", 0.2), ("d.jpg", 0.05)}),
            frozenset({("e.jpg", 0.05)}),
        }
        counts = library.counts()
        assert (counts.photos, counts.faces, counts.groups, counts.single) == (6, 7, 2, 1)
        assert (counts.failed, counts.unfinished) == (0, 0)

    def test_photos_stand_by_date_the_cameras_or_the_files(self, library, album):
        os.utime(album / "d.jpg", (0, 0))
        imported(library, album)
        rows = {Path(row.path).name: row for row in library.photo_rows(library.photos())}
        assert rows["a.jpg"].taken_at.year == 2019
        assert rows["a.jpg"].taken_from is TakenFrom.EXIF
        assert rows["d.jpg"].taken_from is TakenFrom.FILE
        assert Path(library.photo(library.photos()[-1]).path).name == "d.jpg"

    def test_a_description_dates_a_photo_and_its_offset_is_kept(self, library, photos):
        imported(library, photos(("a.jpg", "described 2019-07-01 120"), ("b.jpg", "face anna 1")))
        rows = {Path(row.path).name: row for row in library.photo_rows(library.photos())}
        assert (rows["a.jpg"].taken_from, rows["a.jpg"].utc_offset) == (TakenFrom.XMP, 120)
        assert (rows["b.jpg"].taken_from, rows["b.jpg"].utc_offset) == (TakenFrom.FILE, None)

    def test_two_faces_of_one_photo_are_two_people(self, library, photos, partition):
        imported(library, photos(("twins.jpg", "face anna 1", "face anna 1b", "face anna 1c")))
        assert len(partition(library)) == 3

    def test_crops_lie_on_the_disk(self, library, album, library_faces):
        imported(library, album)
        (face,) = library_faces(library, "c.jpg")
        assert library.crop_file(face.id).read_bytes() == b"crop of anna 3"

    def test_the_same_photos_give_the_same_groups_in_whatever_order(
        self, open_library, photos, partition
    ):
        chance = random.Random(7)
        looks = [
            [
                f"face {person} {number}"
                for person in chance.sample("abcdefgh", chance.randint(1, 3))
            ]
            for number in range(60)
        ]
        orders = [range(60), chance.sample(range(60), 60)]
        found = []
        for order in orders:
            name = f"order{len(found)}"
            root = photos(
                *((f"{at:02}.jpg", *looks[number]) for at, number in enumerate(order)), folder=name
            )
            library = open_library(folder=f"library {name}")
            imported(library, root)
            number_of = {f"{at:02}.jpg": number for at, number in enumerate(order)}
            found.append(
                {frozenset((number_of[n], left) for n, left in g) for g in partition(library)}
            )
        assert found[0] == found[1]

    def test_an_import_into_an_empty_library_is_a_full_regroup(self, library, album, partition):
        imported(library, album)
        before = partition(library)
        library.regroup().result(PATIENCE)
        assert partition(library) == before
        assert library.history().undo is None, "a regroup that changes nothing is no step"

    def test_a_later_import_moves_no_face_that_stands(self, library, album, photos, group_with):
        imported(library, album)
        before = {name: group_with(library, name).id for name in ("a.jpg", "d.jpg", "e.jpg")}
        imported(library, photos(("f.jpg", "face anna 9", "face carol 2"), folder="more"))
        assert {name: group_with(library, name).id for name in before} == before
        assert group_with(library, "f.jpg", 0).id == before["a.jpg"]
        assert group_with(library, "f.jpg", 1).id == before["e.jpg"]

    def test_new_faces_of_a_person_join_unconfirmed(self, library, album, photos, group_with):
        imported(library, album)
        library.name(group_with(library, "a.jpg").id, "Anna")
        imported(library, photos(("f.jpg", "face anna 9"), folder="more"))
        anna = library.person_named("anna")
        assert (anna.faces, anna.confirmed) == (4, 3)

    def test_people_appear_while_the_import_runs(self, library, album):
        seen = []
        library.subscribe(lambda change: seen.append((change.label, bool(change.groups))))
        imported(library, album)
        assert seen.index(("Import", True)) < seen.index(("Group faces", False))


class TestFilesThatChange:
    def test_a_second_import_only_looks_at_size_and_time(self, library, album, monkeypatch):
        imported(library, album)

        def never(path):
            raise AssertionError(f"{path} was opened")

        monkeypatch.setattr(registering, "content_hash", never)
        report = imported(library, album)
        assert (report.photos_new, report.photos_unchanged) == (0, 6)

    def test_nothing_new_loads_no_model(self, library, album, fake_workshop):
        imported(library, album)
        imported(library, album)
        assert len(fake_workshop.analyzers) == len(fake_workshop.pools) == 1

    def test_a_changed_photo_is_read_again_and_keeps_its_names(
        self, library, album, write_photo, group_with, library_faces
    ):
        imported(library, album)
        library.name(group_with(library, "c.jpg").id, "Anna")
        (before,) = library_faces(library, "c.jpg")
        write_photo(album / "c.jpg", "date 2021-12-31", "face anna 3", "face dora 1", "")
        report = imported(library, album)
        assert (report.photos_new, report.faces) == (1, 2)
        assert library_faces(library, "c.jpg")[0].id == before.id
        assert group_with(library, "c.jpg").name == "Anna"

    def test_a_face_that_is_gone_leaves_its_group(self, library, album, write_photo):
        imported(library, album)
        write_photo(album / "e.jpg", "date 2022-01-01")
        imported(library, album)
        assert library.counts().faces == 6
        assert library.counts().single == 0

    def test_a_named_face_that_comes_back_stands_with_its_person_again(
        self, library, album, write_photo, group_with
    ):
        imported(library, album)
        library.name(group_with(library, "c.jpg").id, "Anna")
        write_photo(album / "c.jpg", "date 2021-12-31", "nothing to be seen here")
        imported(library, album)
        assert library.person_named("Anna").faces == 2
        write_photo(album / "c.jpg", "date 2021-12-31", "face anna 3")
        imported(library, album)
        anna = library.person_named("Anna")
        assert (anna.faces, anna.confirmed) == (3, 3)
        assert library.unfinished() == 0

    def test_a_moved_photo_keeps_faces_and_names(self, library, album, group_with, fake_workshop):
        imported(library, album)
        library.name(group_with(library, "c.jpg").id, "Anna")
        (album / "old").mkdir()
        (album / "c.jpg").rename(album / "old/renamed.jpg")
        report = imported(library, album)
        assert report.photos_new == 0
        assert group_with(library, "renamed.jpg").name == "Anna"
        assert library.counts().photos == 6

    def test_a_copied_photo_is_one_photo(self, library, album):
        imported(library, album)
        shutil.copy(album / "a.jpg", album / "copy.jpg")
        imported(library, album)
        assert library.counts().photos == 6
        (album / "a.jpg").unlink()
        imported(library, album)
        assert "copy.jpg" in shown(library)

    def test_a_photo_that_vanishes_stays_known(self, library, album, group_with, tmp_path):
        imported(library, album)
        library.name(group_with(library, "c.jpg").id, "Anna")
        (photo_id,) = [row.id for row in library.photos_of("p1") if row.path.endswith("c.jpg")]
        (album / "c.jpg").rename(tmp_path / "c.jpg")
        imported(library, album)
        assert not library.photo(photo_id).present
        (tmp_path / "c.jpg").rename(album / "c.jpg")
        imported(library, album)
        assert library.photo(photo_id).present
        assert group_with(library, "c.jpg").name == "Anna"

    def test_photos_of_other_folders_do_not_vanish(self, library, album, photos):
        imported(library, album)
        imported(library, photos(("f.jpg", "face anna 9"), folder="more"))
        assert all(row.present for row in library.photo_rows(library.photos()))

    def test_another_pipeline_looks_at_everything_again(
        self, open_library, album, fake_workshop, group_with, partition
    ):
        library = open_library()
        imported(library, album)
        before = partition(library)
        library.name(group_with(library, "a.jpg").id, "Anna")
        other = type(fake_workshop)(pipeline="facenet fake 2")
        library = open_library(other)
        library.set_setting("pipeline", "facenet")
        assert library.unfinished() == 6
        report = library.resume_import().result(PATIENCE)
        assert report.photos_new == 6
        assert group_with(library, "b.jpg").name == "Anna"
        assert partition(library) == before


class TestWhatGoesWrong:
    def test_a_photo_that_can_not_be_read_is_listed_with_its_reason(self, library, photos):
        root = photos(
            ("a.jpg", "face anna 1"),
            ("broken.jpg", "broken The file is cut off."),
            ("z.jpg", "face anna 2"),
        )
        report = imported(library, root)
        assert (report.photos_new, report.photos_failed) == (2, 1)
        (failed,) = library.failed_photos()
        assert (Path(failed.path).name, failed.reason) == ("broken.jpg", "The file is cut off.")
        assert shown(library) == ["a.jpg", "z.jpg"]

    def test_a_bug_in_one_photo_stops_nothing(self, library, photos, caplog):
        root = photos(("a.jpg", "face anna 1"), ("bug.jpg", "bug"), ("z.jpg", "face anna 2"))
        assert imported(library, root).photos_failed == 1
        assert "stumbled" in library.failed_photos()[0].reason
        assert "ZeroDivisionError" in caplog.text

    def test_a_file_that_can_not_be_opened_is_listed_and_tried_again(
        self, library, album, monkeypatch
    ):
        hashed = scanning.content_hash

        def guarded(path):
            if path.endswith("c.jpg"):
                raise PermissionError(13, "Permission denied")
            return hashed(path)

        monkeypatch.setattr(registering, "content_hash", guarded)
        report = imported(library, album)
        assert (report.photos_new, report.photos_failed) == (5, 1)
        assert library.failed_photos()[0].reason == "The file can't be opened: Permission denied."
        report = library.retry_failed().result(PATIENCE)
        assert (report.photos_new, report.photos_failed) == (1, 0)
        assert library.failed_photos() == []
        monkeypatch.setattr(registering, "content_hash", hashed)
        assert imported(library, album).photos_unchanged == 6

    def test_a_photo_that_vanishes_before_it_is_read_is_no_failure(
        self, library, album, monkeypatch
    ):
        modified = importing.modified

        def vanish(path):
            found = modified(path)
            if path.endswith("c.jpg"):
                Path(path).unlink()
            return found

        monkeypatch.setattr(importing, "modified", vanish)
        report = imported(library, album)
        assert report.photos_failed == 0
        assert library.failed_photos() == []
        assert library.unfinished() == 0

    def test_a_folder_that_can_not_be_opened_is_told_in_a_sentence(
        self, library, album, photos, monkeypatch
    ):
        photos(("x.jpg", "face anna 1"), folder="photos/closed")
        scandir = os.scandir

        def guarded(folder):
            if os.fspath(folder).endswith("closed"):
                raise PermissionError(13, "Permission denied")
            return scandir(folder)

        monkeypatch.setattr(os, "scandir", guarded)
        report = imported(library, album)
        assert report.photos_new == 6
        (note,) = report.notes
        assert "closed" in note

    def test_a_path_that_does_not_exist_starts_nothing(self, library, tmp_path):
        with pytest.raises(KnownError, match="does not exist"):
            library.import_paths([tmp_path / "nowhere"])

    def test_a_library_that_can_not_be_written_ends_the_import(
        self, library, album, monkeypatch, fake_workshop, caplog
    ):
        def full(name, jpeg):
            raise LibraryError("The disk is full.")

        monkeypatch.setattr(library._context.store.crops, "write", full)
        job = library.import_paths([album])
        with pytest.raises(LibraryError, match="disk is full"):
            job.result(PATIENCE)
        assert job.state is JobState.FAILED
        assert fake_workshop.pools[0].closed


class TestHoldingAndEnding:
    @pytest.fixture
    def many(self, photos):
        return photos(*((f"{n:03}.jpg", f"face p{n % 9} {n}") for n in range(120)))

    @pytest.fixture
    def held(self, library, many, import_heard):
        """An import that stands at its fortieth photo, with people to see already."""
        reached, people = threading.Event(), threading.Event()
        library.subscribe(lambda change: people.set() if change.groups else None)

        def watch(handle):
            if handle.progress.done >= 40 and not reached.is_set():
                reached.set()
                handle.pause()

        job = import_heard(library, [many], watch)
        assert reached.wait(PATIENCE)
        assert people.wait(PATIENCE)
        return job

    def test_progress_counts_up_to_the_total(self, library, many, import_heard):
        seen = []
        job = import_heard(library, [many], lambda handle: seen.append(handle.progress))
        job.result(PATIENCE)
        assert seen[-1].done == seen[-1].total == 120
        assert seen[-1].faces == 120
        done = [progress.done for progress in seen]
        assert done == sorted(done)
        assert set(done) >= set(range(1, 121))  # each at once, not with the next batch
        stages = list(dict.fromkeys(progress.stage for progress in seen))
        assert stages[-2:] == ["Looking at photos", "Grouping faces"]

    def test_a_paused_import_holds_and_goes_on(self, library, held):
        assert held.state is JobState.PAUSED
        assert library.counts().faces < 120
        held.resume()
        assert held.result(PATIENCE).faces == 120

    def test_a_cancelled_import_keeps_what_is_done_and_goes_on_later(
        self, library, held, fake_workshop, partition
    ):
        held.cancel()
        with pytest.raises(CancelledError):
            held.result(PATIENCE)
        assert held.state is JobState.CANCELLED
        assert fake_workshop.pools[0].closed
        assert fake_workshop.analyzers[0].closed
        done = library.counts().faces
        left = library.unfinished()
        assert left > 0
        report = library.resume_import().result(PATIENCE)
        assert library.counts().faces == 120
        assert report.faces == 120 - done
        assert library.unfinished() == 0
        assert len(partition(library)) == 9

    def test_closing_the_library_ends_the_import_and_leaves_nothing_behind(
        self, library, held, fake_workshop
    ):
        library.close()
        assert held.state is JobState.CANCELLED
        assert fake_workshop.pools[0].closed
        assert not [thread for thread in threading.enumerate() if thread.name == "writer"]

    def test_a_second_import_waits_for_the_first(self, library, held, photos):
        second = library.import_paths([photos(("x.jpg", "face new 1"), folder="more")])
        waiting = threading.Event()
        second.listen(lambda job: waiting.set() if "Waiting" in job.progress.stage else None)
        assert waiting.wait(PATIENCE)
        held.resume()
        assert second.result(PATIENCE).photos_new == 1
        assert held.finished

    def test_what_is_named_while_it_runs_stays(self, library, held, group_with):
        first = library.groups()[0]
        library.name(first.id, "Anna")
        faces = {face.id for face, _ in library.faces_of("p1")}
        held.resume()
        held.result(PATIENCE)
        anna = library.faces_of("p1")
        assert faces == {face.id for face, placement in anna if placement.confirmed}
