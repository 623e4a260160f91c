"""Two faces or photos beside each other: how alike they are, and the two answers."""

from __future__ import annotations

import pytest

from facealbum.domain.errors import KnownError, UnknownIdError
from facealbum.grouping.thresholds import false_match_rate, thresholds_for

PATIENCE = 60.0


@pytest.fixture
def album(library, photos):
    root = photos(
        ("a.jpg", "face anna 1"),
        ("b.jpg", "face anna 2"),
        ("c.jpg", "face ben 1"),
        ("both.jpg", "face carol 1 0.1", "face ben 2 0.6"),
    )
    library.import_paths([root]).result(PATIENCE)
    return root


@pytest.fixture
def face(library, album, library_faces):
    return lambda photo, place=0: library_faces(library, photo)[place].id


def standing(library, face_id):
    """Return the group of a face, and whether it is confirmed there."""
    for group in [*library.people(), *library.groups()]:
        for face, place in library.faces_of(group.id):
            if face.id == face_id:
                return group.id, place.confirmed
    return None


def test_two_faces_of_one_person_are_nearer_than_the_threshold(library, face):
    found = library.compare(face("a.jpg"), face("b.jpg"))
    match = found.match()
    assert found.threshold == thresholds_for(library.pipeline).pair
    assert match.same
    assert match.distance < found.threshold
    assert match.false_match_rate == false_match_rate(library.pipeline, match.distance)
    assert not library.compare(face("a.jpg"), face("c.jpg")).match().same


def test_comparing_is_symmetric_to_the_last_bit(library, face, photos):
    new = photos(("new.jpg", "face anna 7 0.1", "face dora 1 0.6"), folder="new") / "new.jpg"
    for a, b in ((face("a.jpg"), face("c.jpg")), (face("both.jpg", 1), new)):
        there, back = library.compare(a, b), library.compare(b, a)
        for i in range(len(there.a.faces)):
            for j in range(len(there.b.faces)):
                assert there.match(i, j) == back.match(j, i)


def test_a_photo_that_is_not_in_the_library_is_looked_at_and_not_kept(library, album, face, photos):
    new = photos(("new.jpg", "face anna 7 0.1", "face dora 1 0.6"), folder="new") / "new.jpg"
    count = library.counts().photos
    found = library.compare(face("a.jpg"), new)
    assert [one.face_id for one in found.b.faces] == [None, None]
    assert found.b.faces[0].crop == b"crop of anna 7"
    assert (found.match(0, 0).same, found.match(0, 1).same) == (True, False)
    assert library.counts().photos == count


def test_a_photo_of_the_library_has_its_faces_wherever_a_copy_lies(
    library, album, face, tmp_path, fake_workshop
):
    looked = len(fake_workshop.batches)
    copy = tmp_path / "copy.jpg"
    copy.write_bytes((album / "both.jpg").read_bytes())
    side = library.look_at(copy)
    assert [one.face_id for one in side.faces] == [face("both.jpg"), face("both.jpg", 1)]
    assert side.faces[0].crop == b"crop of carol 1"
    assert len(fake_workshop.batches) == looked


def test_a_side_that_was_looked_at_is_compared_without_looking_again(library, face):
    a, b = library.look_at(face("a.jpg")), library.look_at(face("b.jpg"))
    assert library.compare(a, b).match() == library.compare(face("a.jpg"), face("b.jpg")).match()


def test_what_can_not_be_compared_is_refused(library, album, face, photos):
    odd = photos(("empty.jpg", "date 2020-01-01"), ("bad.jpg", "broken Cut off."), folder="odd")
    with pytest.raises(KnownError, match="No face"):
        library.compare(face("a.jpg"), odd / "empty.jpg")
    with pytest.raises(KnownError, match="Cut off"):
        library.compare(odd / "bad.jpg", face("a.jpg"))
    with pytest.raises(KnownError, match="does not exist"):
        library.compare(odd / "gone.jpg", face("a.jpg"))
    with pytest.raises(KnownError, match="same face"):
        library.compare(face("a.jpg"), face("a.jpg"))
    with pytest.raises(UnknownIdError):
        library.compare(4040, face("a.jpg"))


class TestTheSamePerson:
    def test_a_face_of_an_unnamed_group_goes_to_the_person(self, library, face):
        anna = library.name(standing(library, face("a.jpg"))[0], "Anna").groups
        person = library.person_named("Anna").id
        assert person in anna
        change = library.say_same(face("c.jpg"), face("a.jpg"))
        assert change.undoable
        assert standing(library, face("c.jpg")) == (person, True)
        assert standing(library, face("a.jpg")) == (person, True)
        library.undo()
        assert standing(library, face("c.jpg"))[0] != person

    def test_faces_of_one_person_are_confirmed(self, library, face, photos):
        library.name(standing(library, face("a.jpg"))[0], "Anna")
        more = photos(("d.jpg", "face anna 3"), folder="more")
        library.import_paths([more]).result(PATIENCE)
        person = library.person_named("Anna").id
        assert standing(library, face("d.jpg")) == (person, False)
        library.say_same(face("d.jpg"), face("a.jpg"))
        assert standing(library, face("d.jpg")) == (person, True)

    def test_two_unnamed_groups_become_a_person_without_a_name(self, library, face):
        library.say_same(face("c.jpg"), face("both.jpg"))
        first, second = standing(library, face("c.jpg")), standing(library, face("both.jpg"))
        assert first == second
        assert first[0].startswith("p")

    def test_between_two_names_the_user_must_choose(self, library, face):
        library.name(standing(library, face("a.jpg"))[0], "Anna")
        library.name(standing(library, face("c.jpg"))[0], "Ben")
        before = len(library.history().entries)
        with pytest.raises(KnownError, match="Say who they are"):
            library.say_same(face("a.jpg"), face("c.jpg"))
        assert len(library.history().entries) == before
        ben = library.person_named("Ben").id
        library.say_same(face("a.jpg"), face("c.jpg"), ben)
        assert standing(library, face("a.jpg")) == (ben, True)

    def test_a_face_is_not_the_same_as_itself(self, library, face):
        for verb in (library.say_same, library.say_two):
            with pytest.raises(KnownError):
                verb(face("a.jpg"), face("a.jpg"))
        with pytest.raises(UnknownIdError):
            library.say_same(face("a.jpg"), 4040)


def test_two_people_stand_apart_and_stay_so(library, face):
    a, b = face("a.jpg"), face("b.jpg")
    assert standing(library, a)[0] == standing(library, b)[0]
    library.say_two(a, b)
    assert standing(library, a)[0] != standing(library, b)[0]
    library.regroup(library.threshold_range[1]).result(PATIENCE)
    assert standing(library, a)[0] != standing(library, b)[0]


def test_of_two_that_stand_together_the_less_sure_one_leaves(library, face, photos):
    library.name(standing(library, face("a.jpg"))[0], "Anna")
    more = photos(*((f"{n}.jpg", f"face anna {n}") for n in range(20, 24)), folder="more")
    library.import_paths([more]).result(PATIENCE)
    person = library.person_named("Anna").id
    rows = [(f, p) for f, p in library.faces_of(person) if not p.confirmed]
    (surer, _), *_, (doubtful, _) = rows
    library.say_two(surer.id, doubtful.id)
    assert standing(library, surer.id)[0] == person
    assert standing(library, doubtful.id)[0] != person
