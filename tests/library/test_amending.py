"""What is no face stays out, nobody is in a photo from before the birth, and a person can go."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from facealbum.domain.errors import KnownError, UnknownIdError
from facealbum.domain.types import Answer

PATIENCE = 60.0


@pytest.fixture
def album(library, photos):
    """Anna in six photos, 2010 to 2015; Ben in three without a camera's date."""
    root = photos(
        *((f"anna{n}.jpg", f"date 201{n}-06-01", f"face anna {n}") for n in range(6)),
        *((f"ben{n}.jpg", f"face ben {n}") for n in range(3)),
    )
    library.import_paths([root]).result(PATIENCE)
    return root


@pytest.fixture
def who(library, album, library_faces):
    def look(person, *numbers):
        return [library_faces(library, f"{person}{number}.jpg")[0].id for number in numbers]

    return look


def years(library, group_id):
    """The years of the photos of a person."""
    return sorted(photo.taken_at.year for photo in library.photos_of(group_id))


def look_again(library, other, album):
    """Look at every photo with another pipeline, which finds the same faces."""
    other.pipeline = "facenet+sface fake 2"
    library.import_paths([album]).result(PATIENCE)


class TestNotAFace:
    def test_is_out_of_sight_and_no_longer_confirmed(self, library, who, group_with):
        (face,) = who("anna", 0)
        anna = library.name(group_with(library, "anna0.jpg").id, "Anna")
        library.not_faces([face])
        assert library.counts().faces == 8
        assert library.group("p1").faces == 5
        assert [each.id for each in library.removed_faces()] == [face]
        verdicts = library._context.store.read.verdicts.of_faces([face])
        assert verdicts == []
        assert anna.undoable

    def test_stays_out_through_imports_regroups_and_other_pipelines(
        self, library, album, who, fake_workshop
    ):
        (face,) = who("ben", 1)
        library.not_faces([face])
        library.regroup(1.1).result(PATIENCE)
        look_again(library, fake_workshop, album)
        assert [each.id for each in library.removed_faces()] == [face]
        assert library.counts().faces == 8
        library.undo()
        assert library.counts().faces == 8

    def test_is_told_to_the_library_that_keeps_faces_in_memory(self, library, album, who):
        before = library.preview(library.threshold)
        library.not_faces(who("ben", 0, 1))
        now = library.preview(library.threshold)
        assert (before.singles, now.singles) == (0, 1)

    def test_comes_back_alone(self, library, who):
        faces = who("anna", 0, 1)
        library.not_faces(faces)
        library.bring_back(faces)
        assert sorted(group.faces for group in library.groups()) == [1, 1, 3, 4]
        assert library.removed_faces() == []

    def test_a_face_that_is_there_can_not_come_back(self, library, who):
        with pytest.raises(KnownError, match="was not taken out"):
            library.bring_back(who("anna", 0))
        with pytest.raises(UnknownIdError):
            library.bring_back([99])
        with pytest.raises(KnownError, match="No face"):
            library.not_faces([])

    def test_keeps_its_photo_when_the_file_is_deleted(self, library, album, who):
        library.not_faces(who("anna", 0))
        (album / "anna0.jpg").write_text("face carol 1")
        library.import_paths([album]).result(PATIENCE)
        assert len(library.removed_faces()) == 1


class TestBirth:
    @pytest.fixture
    def anna(self, library, album, who, group_with):
        """Anna, of whom one face of 2014 is confirmed."""
        group = group_with(library, "anna0.jpg")
        library.confirm_faces(who("anna", 4), group.id)
        library.name("p1", "Anna")
        return "p1"

    def test_sends_faces_from_before_away_but_for_confirmed_ones(self, library, anna, who):
        library.undo()
        library.confirm_faces(who("anna", 0), "p1")
        library.set_birth_date("p1", date(2013, 6, 1))
        assert years(library, "p1") == [2010, 2013, 2014, 2015]
        assert [group.faces for group in library.groups()] == [3, 2]

    def test_is_undone_with_all_that_left(self, library, album, who, group_with, partition):
        library.confirm_faces(who("anna", 4), group_with(library, "anna0.jpg").id)
        before = partition(library)
        library.set_birth_date("p1", date(2013, 1, 1))
        assert years(library, "p1") == [2013, 2014, 2015]
        assert library.group("p1").birth_date == date(2013, 1, 1)
        library.undo()
        assert partition(library) == before
        assert library.group("p1").birth_date is None

    def test_no_regroup_brings_them_back(self, library, who, group_with):
        library.confirm_faces(who("anna", 4), group_with(library, "anna0.jpg").id)
        library.set_birth_date("p1", date(2013, 1, 1))
        for threshold in (0.8, 1.15, None):
            library.regroup(threshold).result(PATIENCE)
            assert 2014 in years(library, "p1")
            assert years(library, "p1")[0] >= 2013
        library.set_birth_date("p1", None)
        library.regroup().result(PATIENCE)
        assert years(library, "p1") == list(range(2010, 2016))

    def test_no_import_brings_one_in(self, library, who, group_with, photos):
        library.confirm_faces(who("anna", 4), group_with(library, "anna0.jpg").id)
        library.set_birth_date("p1", date(2013, 1, 1))
        library.not_faces(who("anna", 0, 1, 2))
        more = photos(
            ("new.jpg", "date 2013-01-01", "face anna 21"),
            ("undated.jpg", "face anna 22"),
            folder="more",
        )
        library.import_paths([more]).result(PATIENCE)
        assert group_with(library, "new.jpg").id == "p1"
        assert group_with(library, "undated.jpg").id == "p1"
        old = photos(("old.jpg", "date 2012-12-31", "face anna 20"), folder="old")
        library.import_paths([old]).result(PATIENCE)
        assert group_with(library, "old.jpg").person_id is None

    def test_no_preview_promises_one(self, library, who, group_with):
        library.confirm_faces(who("anna", 4), group_with(library, "anna0.jpg").id)
        library.set_birth_date("p1", date(2013, 1, 1))
        (anna,) = library.preview_groups(library.threshold, people=True)
        assert anna.faces == 3

    def test_nobody_is_identified_before(self, library, who, group_with, album):
        library.confirm_faces(who("anna", 4), group_with(library, "anna0.jpg").id)
        (early,) = who("anna", 0)
        assert library.identify(early).person.id == "p1"
        assert library.identify_photo(album / "anna0.jpg")[0].person.id == "p1"
        library.set_birth_date("p1", date(2013, 1, 1))
        assert library.identify(early).candidates == ()
        assert library.identify_photo(album / "anna0.jpg")[0].candidates == ()
        assert library.identify_photo(album / "anna5.jpg")[0].person.id == "p1"

    def test_what_the_user_says_of_a_face_is_stronger(self, library, who, group_with):
        library.confirm_faces(who("anna", 4), group_with(library, "anna0.jpg").id)
        library.set_birth_date("p1", date(2013, 1, 1))
        library.confirm_faces(who("anna", 0), "p1")
        library.regroup().result(PATIENCE)
        assert years(library, "p1")[0] == 2010
        assert not {2011, 2012}.intersection(years(library, "p1"))

    def test_a_merge_keeps_the_date_and_lets_early_faces_go(self, library, who, group_with):
        library.confirm_faces(who("ben", 0), group_with(library, "ben0.jpg").id)
        library.set_birth_date("p1", date(2013, 1, 1))
        library.confirm_faces(who("anna", 4), group_with(library, "anna0.jpg").id)
        library.name("p2", "Anna")
        library.undo()
        library.merge(["p2", "p1"])
        assert library.group("p2").birth_date == date(2013, 1, 1)
        assert years(library, "p2")[0] == 2013

    def test_that_is_still_to_come_is_refused(self, library, anna):
        with pytest.raises(KnownError, match="still to come"):
            library.set_birth_date("p1", date.today() + timedelta(days=1))

    def test_makes_the_kept_tree_stale(self, library, who, group_with):
        library.confirm_faces(who("anna", 4), group_with(library, "anna0.jpg").id)
        library.regroup().result(PATIENCE)
        (early, sure) = who("anna", 0, 4)
        assert not library.explain(early, sure).stale
        library.set_birth_date("p1", date(2013, 1, 1))
        told = library.explain(early, sure)
        assert told.stale
        assert told.reasons[0] == "A photo of them was taken before this person was born."


class TestDeleting:
    def test_leaves_the_faces_as_one_unnamed_group(self, library, album, group_with, partition):
        before = partition(library)
        library.name(group_with(library, "anna0.jpg").id, "Anna")
        library.reject_faces([group_with(library, "ben0.jpg").cover_face_id], "p1")
        library.delete_person("p1")
        assert library.people() == []
        assert sorted(group.faces for group in library.groups()) == [3, 6]
        assert library._context.store.read.verdicts.all() == []
        library.regroup().result(PATIENCE)
        assert partition(library) == before

    def test_parts_two_faces_of_one_photo(self, library, photos, library_faces):
        root = photos(("both.jpg", "face anna 1", "face ben 1"), ("anna.jpg", "face anna 2"))
        library.import_paths([root]).result(PATIENCE)
        library.merge([group.id for group in library.groups()])
        library.delete_person("p1")
        assert sorted(group.faces for group in library.groups()) == [1, 2]

    def test_a_group_is_nobody_to_delete(self, library, album):
        with pytest.raises(KnownError, match="nobody yet"):
            library.delete_person(library.groups()[0].id)
        with pytest.raises(UnknownIdError):
            library.delete_person("p7")


def test_verdicts_are_told_apart_by_answer_in_what_a_not_face_keeps(library, who, group_with):
    (face,) = who("anna", 0)
    library.name(group_with(library, "ben0.jpg").id, "Ben")
    library.move_faces([face], "p1")
    library.reject_faces([face], "p1")
    library.not_faces([face])
    answers = [v.answer for v in library._context.store.read.verdicts.of_faces([face])]
    assert answers == [Answer.IS_NOT]
