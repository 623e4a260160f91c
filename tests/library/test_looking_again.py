"""The second look: after all photos were looked at once, once for each that deserves it."""

from __future__ import annotations

import threading

import pytest

from facealbum.domain.errors import CancelledError
from facealbum.domain.types import Answer, SecondLook
from facealbum.jobs import JobState
from facealbum.library import importing, looking_again, looks
from facealbum.library.looking import Looked

PATIENCE = 60.0


def imported(library, *paths):
    return library.import_paths(paths).result(PATIENCE)


def due(library):
    return library._context.store.read.looks.due()


@pytest.fixture
def scans(photos):
    """Anna upright in two photos, scanned sideways in two, and a photo of nobody."""
    return photos(
        ("a.jpg", "face anna 1"),
        ("b.jpg", "face anna 2"),
        ("c.jpg", "turned anna 3"),
        ("d.jpg", "turned anna 4", "turned ben 1"),
        ("empty.jpg", "date 2018-01-01"),
    )


class TestTurnedPhotos:
    def test_join_the_groups_as_all_others_do(self, library, scans, partition):
        report = imported(library, scans)
        assert (report.photos_new, report.photos_again, report.faces) == (5, 3, 5)
        assert partition(library) == {
            frozenset({("a.jpg", 0.05), ("b.jpg", 0.05), ("c.jpg", 0.05), ("d.jpg", 0.05)}),
            frozenset({("d.jpg", 0.2)}),
        }
        assert library.unfinished() == 0

    def test_give_the_groups_of_a_full_regroup(self, library, scans, partition):
        imported(library, scans)
        before = partition(library)
        library.regroup().result(PATIENCE)
        assert partition(library) == before
        assert library.history().undo is None

    def test_are_looked_at_once_and_no_more(self, library, scans, fake_workshop):
        imported(library, scans)
        batches = list(fake_workshop.batches)
        again = imported(library, scans)
        assert (again.photos_again, again.faces) == (0, 0)
        assert fake_workshop.batches == batches
        assert len(fake_workshop.analyzers) == len(fake_workshop.pools) == 1

    def test_keep_ids_and_answers_when_all_is_looked_at_again(self, library, scans, library_faces):
        imported(library, scans)
        before = [face.id for name in ("c.jpg", "d.jpg") for face in library_faces(library, name)]
        anna, ben = library_faces(library, "d.jpg")
        library.move_faces([ben.id], None, "Ben")
        report = library.look_again().result(PATIENCE)
        assert (report.photos_new, report.photos_again, report.faces) == (5, 3, 5)
        after = [face.id for name in ("c.jpg", "d.jpg") for face in library_faces(library, name)]
        assert after == before
        said = library._context.store.read.verdicts.of_faces([ben.id])
        assert [verdict.answer for verdict in said] == [Answer.IS]
        assert library.person_named("Ben").faces == 1
        assert anna.id in after

    def test_of_one_folder_alone_are_looked_at_again(self, library, scans, photos):
        other = photos(("x.jpg", "face carol 1"), folder="more")
        imported(library, scans, other)
        assert library.look_again([other]).result(PATIENCE).photos_new == 1
        assert library.look_again([scans / "a.jpg"]).result(PATIENCE).photos_new == 1

    def test_are_shown_in_the_progress(self, library, scans, monkeypatch, import_heard):
        monkeypatch.setattr(importing, "REPORT_SECONDS", 0.0)
        monkeypatch.setattr(looking_again, "REPORT_SECONDS", 0.0)
        seen = []
        job = import_heard(library, [scans], lambda handle: seen.append(handle.progress))
        job.result(PATIENCE)
        stages = list(dict.fromkeys(progress.stage for progress in seen))
        assert stages[-2:] == ["Looking again at 3 photos", "Grouping faces"]
        (*_, last) = (progress for progress in seen if "again" in progress.stage)
        assert (last.done, last.total, last.faces) == (3, 3, 5)


class TestAnEndInBetween:
    @pytest.fixture
    def many(self, photos):
        return photos(*((f"{n:03}.jpg", f"turned p{n % 5} {n}") for n in range(60)))

    def test_leaves_the_rest_for_the_next_import(
        self, library, many, monkeypatch, partition, import_heard
    ):
        monkeypatch.setattr(looking_again, "REPORT_SECONDS", 0.0)
        reached = threading.Event()

        def watch(handle):
            if "again" in handle.progress.stage and handle.progress.done >= 16:
                reached.set()
                handle.cancel()

        job = import_heard(library, [many], watch)
        assert reached.wait(PATIENCE)
        with pytest.raises(CancelledError):
            job.result(PATIENCE)
        assert job.state is JobState.CANCELLED
        left = library.unfinished()
        assert 0 < left <= 44
        report = library.resume_import().result(PATIENCE)
        assert (report.photos_new, report.photos_again) == (0, left)
        assert library.counts().faces == 60
        assert len(partition(library)) == 5
        assert library.unfinished() == 0

    def test_waits_for_a_disk_that_is_away(self, library, photos):
        root = photos(("a.jpg", "turned anna 1"))
        with library._context.store.write() as tx:
            tx.settings.set("nothing", 1)
        imported(library, root)
        with library._context.store.write() as tx:
            tx.scope.connection.execute("UPDATE photo SET second_look = 'turned'")
            tx.photos.vanish([str(root / "a.jpg")])
        assert library.unfinished() == 0
        (root / "b.jpg").write_bytes((root / "a.jpg").read_bytes())
        assert imported(library, root).photos_again == 1


class TestCrowds:
    def test_are_looked_at_closely_where_the_user_wants_it(self, library, photos, fake_workshop):
        root = photos(("a.jpg", "face anna 1", "small ben 1"))
        library.set_setting("crowds", "everything")
        # The photos of the fakes are small: nothing more is to be seen in them.
        assert imported(library, root).photos_again == 0

    @pytest.fixture
    def large(self, monkeypatch):
        monkeypatch.setattr(looks, "is_large", lambda width, height: True)

    def test_keep_the_faces_that_were_known(self, library, photos, large, library_faces):
        root = photos(("a.jpg", "face anna 1", "small ben 1 0.5", "turned carol 1 0.7"))
        assert imported(library, root).photos_again == 0
        (anna,) = library_faces(library, "a.jpg")
        library.set_setting("crowds", "everything")
        report = library.look_again().result(PATIENCE)
        assert (report.photos_again, report.faces) == (1, 3)
        faces = library_faces(library, "a.jpg")
        assert [round(face.box.left, 2) for face in faces] == [0.05, 0.5, 0.7]
        assert faces[0].id == anna.id

    def test_lose_nothing_where_the_close_look_fails(
        self, library, photos, large, library_faces, caplog
    ):
        library.set_setting("crowds", "everything")
        report = imported(library, photos(("a.jpg", "face anna 1", "bug close")))
        assert (report.photos_failed, report.faces) == (0, 1)
        assert len(library_faces(library, "a.jpg")) == 1
        assert library.failed_photos() == []
        assert due(library) == {}


class TestWhichPhotosDeserveIt:
    @pytest.fixture
    def settings(self, library):
        return library.settings

    def after(self, settings, *faces, side=4000, reason=""):
        return looks.due_after(settings, Looked(1, side, side, None, faces, reason))

    @pytest.fixture
    def face(self, fake_workshop):
        from dataclasses import replace

        with fake_workshop.analyzer() as analyzer:
            sure = analyzer._face(0, "anna", "1")

        def make(**facts):
            return replace(sure, **facts)

        return make

    def test_one_in_which_no_face_is_sure(self, settings, face):
        assert self.after(settings) is SecondLook.TURNED
        assert self.after(settings, face(score=0.86)) is SecondLook.TURNED
        assert self.after(settings, face(score=0.86), face(score=0.93)) is SecondLook.NONE
        assert self.after(settings, reason="It is cut off.") is SecondLook.NONE

    def test_one_whose_faces_lie_on_their_side(self, settings, face):
        upright = ((0.4, 0.4), (0.6, 0.4), (0.5, 0.5), (0.42, 0.6), (0.58, 0.6))
        lying = tuple((1 - y, x) for x, y in upright)
        assert self.after(settings, face(score=0.95, landmarks=upright)) is SecondLook.NONE
        assert self.after(settings, face(score=0.95, landmarks=lying)) is SecondLook.TURNED

    def test_a_crowd_only_as_the_setting_says(self, settings, face):
        sure, small = face(score=0.95, short_side=600.0), face(score=0.95, short_side=90.0)
        assert self.after(settings, small) is SecondLook.NONE
        settings.set("crowds", "small faces")
        assert self.after(settings, sure) is SecondLook.NONE
        assert self.after(settings, sure, small) is SecondLook.CLOSE
        assert self.after(settings, small, side=640) is SecondLook.NONE
        settings.set("crowds", "everything")
        assert self.after(settings, sure) is SecondLook.CLOSE
        assert self.after(settings) is SecondLook.CLOSE

    def test_the_settings_say_how_photos_are_looked_at(self, settings):
        assert looks.first_look(settings) == looks.Look()
        settings.set("sensitivity", "eager")
        settings.set("smallest face", 30)
        assert looks.first_look(settings) == looks.Look(least_score=0.6, smallest=30.0)
        close = looks.second_look(settings, SecondLook.CLOSE)
        assert (close.turned, close.tiled, close.least_score) == (True, True, 0.6)


class TestWeakFaces:
    def test_join_a_person_but_start_no_group(self, library, photos, partition):
        imported(
            library,
            photos(
                ("a.jpg", "face anna 1"),
                ("b.jpg", "weak anna 2"),
                ("c.jpg", "weak ben 1"),
                ("d.jpg", "weak ben 2"),
            ),
        )
        assert partition(library) == {
            frozenset({("a.jpg", 0.05), ("b.jpg", 0.05)}),
            frozenset({("c.jpg", 0.05)}),
            frozenset({("d.jpg", 0.05)}),
        }

    def test_lead_once_the_user_said_who_they_are(self, library, photos, group_with):
        imported(library, photos(("a.jpg", "weak ben 1"), ("b.jpg", "weak ben 2")))
        library.name(group_with(library, "a.jpg").id, "Ben")
        library.regroup().result(PATIENCE)
        assert library.person_named("Ben").faces == 2

    def test_that_came_first_are_joined_by_a_good_one(self, library, photos, group_with):
        imported(library, photos(("a.jpg", "weak ben 1")))
        imported(library, photos(("b.jpg", "face ben 2"), folder="more"))
        assert group_with(library, "a.jpg").id == group_with(library, "b.jpg").id

    @pytest.mark.parametrize("at_once", [True, False])
    def test_stand_the_same_whether_the_groups_were_in_memory_or_not(
        self, library, photos, partition, monkeypatch, at_once
    ):
        from facealbum.library import regrouping

        monkeypatch.setattr(regrouping, "TREE_AT_IMPORT", 0 if at_once else 10_000)
        imported(library, photos(("a.jpg", "face anna 1"), ("b.jpg", "weak ben 1")))
        imported(
            library,
            photos(("c.jpg", "weak anna 2"), ("d.jpg", "weak ben 2"), folder="more"),
        )
        imported(library, photos(("e.jpg", "face ben 3"), ("f.jpg", "weak ben 4"), folder="last"))
        assert partition(library) == {
            frozenset({("a.jpg", 0.05), ("c.jpg", 0.05)}),
            frozenset({("d.jpg", 0.05), ("e.jpg", 0.05), ("f.jpg", 0.05)}),
            frozenset({("b.jpg", 0.05)}),
        }

    def test_are_told_in_an_explanation(self, library, photos, library_faces):
        imported(library, photos(("a.jpg", "weak ben 1"), ("b.jpg", "weak ben 2")))
        (one,), (other,) = library_faces(library, "a.jpg"), library_faces(library, "b.jpg")
        assert "Neither shows enough" in library.explain(one.id, other.id).reasons[0]
