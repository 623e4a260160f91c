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
