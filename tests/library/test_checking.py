"""The self-check: where the faces are, what is doubtful or missing, and what the answers say."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facealbum.grouping.checking import Share
from facealbum.grouping.thresholds import thresholds_for
from facealbum.library.answers import REGROUPS

PATIENCE = 60.0


@pytest.fixture
def album(library, photos):
    """Six people; Anna and Ben have names, and new photos of them came later."""
    root = photos(
        *(
            (f"{who}{n}.jpg", f"face {who} {n}")
            for who in ("anna", "ben", "carl")
            for n in range(4)
        ),
        ("single.jpg", "face dora 1"),
        ("empty.jpg", "date 2020-01-01"),
        ("bad.jpg", "broken Cut off."),
    )
    library.import_paths([root]).result(PATIENCE)
    return root


@pytest.fixture
def group_of(library, album, group_with):
    return lambda photo: group_with(library, photo)


@pytest.fixture
def named(library, group_of, photos):
    library.name(group_of("anna0.jpg").id, "Anna")
    library.name(group_of("ben0.jpg").id, "Ben")
    more = photos(*((f"new{n}.jpg", f"face anna {n + 20}") for n in range(5)), folder="more")
    library.import_paths([more]).result(PATIENCE)
    return library.person_named("Anna").id


def check(library):
    return library.check().result(PATIENCE)


def unconfirmed(library, person):
    return [face.id for face, place in library.faces_of(person) if not place.confirmed]


def test_every_face_is_counted_once(library, named, group_of):
    library.hide(group_of("carl0.jpg").id)
    counts = check(library).counts
    parts = (counts.named, counts.nameless, counts.grouped, counts.single, counts.strangers)
    assert sum(parts) + counts.hidden + counts.unplaced == counts.faces == 18
    assert (counts.named, counts.confirmed, counts.single, counts.hidden) == (13, 8, 1, 4)
    assert (counts.photos_without_face, counts.photos_failed, counts.not_faces) == (1, 1, 0)


def test_an_empty_library_has_nothing_to_check(library):
    found = check(library)
    assert (found.people, found.confused, found.right, found.impossible) == ((), (), None, None)
    assert found.counts.faces == 0


def test_what_joined_by_itself_is_estimated(library, named):
    found = check(library)
    assert found.placed == 5
    assert 0.5 < found.right <= 1
    assert 0 <= found.groups_right <= 1


def test_before_anything_was_linked_no_precision_is_made_up(library, named, monkeypatch):
    monkeypatch.setattr("facealbum.library.checking.load_tree", lambda *_: None)
    assert check(library).right is not None
    library.undo()
    monkeypatch.setattr("facealbum.library.checking.TREE_AT_IMPORT", 3)
    found = check(library)
    assert (found.right, found.groups_right, found.impossible) == (None, None, None)
    assert found.stale


def test_groups_that_a_stricter_threshold_parted_are_missed(library, named, monkeypatch):
    monkeypatch.setattr("facealbum.library.checking.REACH", 0.6)
    library.regroup(library.threshold_range[0]).result(PATIENCE)
    parted = 9 - library.group(named).faces
    anna = next(one for one in check(library).people if one.person.id == named)
    assert parted > 0
    assert anna.missing == pytest.approx(parted, abs=0.5)
    groups = [library.group(near) for near in anna.near]
    assert sum(group.faces for group in groups) == parted


def test_a_group_of_whom_it_was_said_that_it_is_not_the_person_is_not_missed(
    library, named, monkeypatch
):
    monkeypatch.setattr("facealbum.library.checking.REACH", 0.6)
    faces = unconfirmed(library, named)
    library.reject_faces(faces, named)
    anna = next(one for one in check(library).people if one.person.id == named)
    assert library.group(named).faces == 4
    assert not {f"g{face}" for face in faces}.intersection(anna.near)


def test_the_most_alike_pair_is_told(library, named, monkeypatch):
    assert check(library).confused == ()
    limits = replace(thresholds_for(library.pipeline), loosest=4.0)
    monkeypatch.setattr(type(library._context), "limits", property(lambda _: limits))
    library.hide(library.groups()[0].id)
    monkeypatch.setattr("facealbum.library.checking.suggest", lambda *_: None)
    (pair,) = check(library).confused
    assert {pair.a.name, pair.b.name} == {"Anna", "Ben"}
    told = library.explain(pair.a.id, pair.b.id).explanation
    assert pair.closest == told.closest[0]
    assert 0 <= pair.false_match_rate <= 1


def test_a_check_is_kept_until_something_changes(library, named):
    first = check(library)
    assert check(library) is first
    library.confirm_faces(unconfirmed(library, named)[:1], named)
    assert check(library) is not first


def test_a_check_can_be_cancelled(library, named):
    job = library.check()
    job.cancel()
    job.join()
    assert job.finished


class TestAnswers:
    def test_confirmed_is_right_and_rejected_or_moved_is_wrong(self, library, named):
        a, b, c, *_ = unconfirmed(library, named)
        assert check(library).answers == Share(0, 0)
        library.confirm_faces([a], named)
        library.reject_faces([b], named)
        library.move_faces([c], library.person_named("Ben").id)
        assert check(library).answers == Share(1, 3)

    def test_what_was_undone_does_not_count(self, library, named):
        library.confirm_faces(unconfirmed(library, named), named)
        assert check(library).answers == Share(5, 5)
        library.undo()
        assert check(library).answers == Share(0, 0)
        library.redo()
        assert check(library).answers == Share(5, 5)

    def test_naming_is_no_judgement_of_what_the_machine_placed(self, library, group_of):
        library.name(group_of("carl0.jpg").id, "Carl")
        library.move_faces([library.faces_of(group_of("ben0.jpg").id)[0][0].id], None, "Ben")
        assert check(library).answers == Share(0, 0)

    def test_thinking_over_what_was_confirmed_is_none_either(self, library, named):
        confirmed = [face.id for face, place in library.faces_of(named) if place.confirmed]
        library.reject_faces(confirmed[:1], named)
        library.merge([named, library.person_named("Ben").id])
        assert check(library).answers == Share(0, 0)

    def test_the_last_answer_on_a_face_counts(self, library, named):
        face = unconfirmed(library, named)[0]
        library.confirm_faces([face], named)
        library.reject_faces([face], named)
        assert check(library).answers == Share(1, 1)

    def test_a_cut_link_says_that_the_face_which_leaves_was_wrong(self, library, named):
        face = unconfirmed(library, named)[-1]
        sure = library.faces_of(named)[0][0].id
        library.say_two(face, sure)
        assert check(library).answers == Share(0, 1)

    def test_answers_are_bounded_in_time(self, library, named, monkeypatch):
        library.confirm_faces(unconfirmed(library, named), named)
        monkeypatch.setattr("facealbum.library.answers.DAYS", -1)
        library.hide(library.person_named("Ben").id)
        assert check(library).answers == Share(0, 0)

    def test_a_regroup_holds_no_answer(self, library, named):
        library.regroup(library.threshold_range[0]).result(PATIENCE)
        assert library.history().entries[0].label.startswith(REGROUPS)
        assert check(library).answers == Share(0, 0)
