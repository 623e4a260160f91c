"""Who is this? Somebody known, or nobody."""

from __future__ import annotations

import pytest

from facealbum.domain.errors import KnownError, UnknownIdError

PATIENCE = 60.0


@pytest.fixture
def album(library, photos, group_with):
    """Anna and Ben are known by one confirmed face each; carol by none."""
    root = photos(("anna.jpg", "face anna 1"), ("ben.jpg", "face ben 1"))
    library.import_paths([root]).result(PATIENCE)
    library.name(group_with(library, "anna.jpg").id, "Anna")
    library.name(group_with(library, "ben.jpg").id, "Ben")
    more = photos(("anna2.jpg", "face anna 2"), ("carol.jpg", "face carol 1"), folder="more")
    library.import_paths([more]).result(PATIENCE)
    return root


@pytest.fixture
def face_in(library, album, library_faces):
    return lambda photo: library_faces(library, photo)[0].id


def test_one_confirmed_face_is_enough(library, face_in):
    found = library.identify(face_in("anna2.jpg"))
    assert found.person.name == "Anna"
    assert [near.person.name for near in found.candidates] == ["Anna", "Ben"]
    near, far = found.candidates
    assert near.distance < library.threshold < far.distance
    assert near.false_match_rate < far.false_match_rate


def test_a_stranger_is_nobody_known_and_the_nearest_are_told_all_the_same(library, face_in):
    found = library.identify(face_in("carol.jpg"))
    assert found.person is None
    assert len(found.candidates) == 2


def test_a_confirmed_face_does_not_vouch_for_itself(library, face_in):
    found = library.identify(face_in("anna.jpg"))
    assert found.person is None
    assert [near.person.name for near in found.candidates] == ["Ben"]


def test_a_person_whom_the_user_ruled_out_is_no_candidate(library, face_in):
    face = face_in("anna2.jpg")
    library.reject_faces([face], library.person_named("Anna").id)
    found = library.identify(face)
    assert [near.person.name for near in found.candidates] == ["Ben"]


def test_where_nobody_was_ever_confirmed_nobody_is_known(library, photos, library_faces):
    library.import_paths([photos(("a.jpg", "face anna 1"))]).result(PATIENCE)
    found = library.identify(library_faces(library, "a.jpg")[0].id)
    assert (found.person, found.candidates) == (None, ())


def test_a_photo_that_is_not_in_the_library(library, album, photos):
    root = photos(("party.jpg", "face carol 5 0.1", "face anna 5 0.6"), folder="elsewhere")
    count = library.counts().photos
    who = [found.person for found in library.identify_photo(root / "party.jpg")]
    assert [None if person is None else person.name for person in who] == [None, "Anna"]
    assert library.counts().photos == count


def test_what_shows_nobody_is_refused(library, album, photos):
    root = photos(("empty.jpg", "date 2020-01-01"), ("bad.jpg", "broken Cut off."), folder="odd")
    with pytest.raises(KnownError, match="No face"):
        library.identify_photo(root / "empty.jpg")
    with pytest.raises(KnownError, match="Cut off"):
        library.identify_photo(root / "bad.jpg")
    with pytest.raises(UnknownIdError):
        library.identify(4040)


def nearest(library, face):
    return {near.person.id: near.distance for near in library.identify(face).candidates}


def everything_read_anew(library, face):
    """Return what a library that kept nothing would answer."""
    return nearest(type(library)(library._context), face)


def test_what_is_kept_between_questions_follows_every_change(library, face_in, photos):
    face = face_in("carol.jpg")
    anna, ben = (library.person_named(name).id for name in ("Anna", "Ben"))

    def agree():
        assert nearest(library, face) == pytest.approx(everything_read_anew(library, face))

    agree()
    for verb in (
        lambda: library.confirm_faces([face_in("anna2.jpg")], anna),
        lambda: library.reject_faces([face_in("anna.jpg")], anna),
        lambda: library.move_faces([face_in("anna2.jpg")], ben),
        library.undo,
        library.undo,
        lambda: library.merge([anna, ben]),
        library.undo,
        library.redo,
        lambda: library.import_paths([photos(("new.jpg", "face anna 8"), folder="new")]).result(60),
        lambda: library.regroup(library.threshold_range[0]).result(60),
        lambda: library.name(library.groups()[0].id, "Carol"),
    ):
        verb()
        agree()


def test_a_photo_that_looks_different_now_is_read_again(library, album, face_in, write_photo):
    face = face_in("carol.jpg")
    before = nearest(library, face)
    write_photo(album / "anna.jpg", "date 2020-01-01", "face anna 99")
    library.import_paths([album]).result(PATIENCE)
    after = nearest(library, face)
    assert after == pytest.approx(everything_read_anew(library, face))
    assert after != before


def test_the_second_question_reads_no_vector_but_its_own(library, face_in, monkeypatch):
    face = face_in("carol.jpg")
    first = nearest(library, face)
    monkeypatch.setattr(
        "facealbum.store.faces.FaceTable.matrix", lambda *_: pytest.fail("read again")
    )
    assert nearest(library, face) == first
