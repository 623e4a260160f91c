"""Views get what they ask for, in the order in which they show it."""

from __future__ import annotations

from pathlib import Path

import pytest

from facealbum.domain.errors import UnknownIdError

PATIENCE = 60.0


@pytest.fixture
def album(library, photos):
    root = photos(
        ("a.jpg", "date 2019-07-01", "face anna 1", "face ben 1"),
        ("b.jpg", "date 2020-01-15", "face anna 2"),
        ("c.jpg", "date 2020-01-31", "face ben 2"),
        ("d.jpg", "date 2021-12-31", "face anna 3", "face carol 1"),
        ("broken.jpg", "broken It is cut off."),
    )
    library.import_paths([root]).result(PATIENCE)
    return root


def names(rows):
    return [Path(row.path).name for row in rows]


def test_photos_stand_newest_first_under_their_months(library, album):
    assert names(library.photo_rows(library.photos())) == ["d.jpg", "c.jpg", "b.jpg", "a.jpg"]
    assert library.months() == [(2021, 12, 1), (2020, 1, 2), (2019, 7, 1)]


def test_people_stand_before_groups_and_the_biggest_first(library, album, group_with):
    assert [group.faces for group in library.groups()] == [3, 2, 1]
    assert [group.faces for group in library.groups(at_least=2)] == [3, 2]
    library.merge([group_with(library, "c.jpg").id, group_with(library, "d.jpg", 1).id])
    library.name(group_with(library, "a.jpg").id, "Anna")
    library.merge(["p1", "p2"])
    assert [(person.name, person.faces) for person in library.people()] == [("Anna", 6)]


def test_a_groups_photos_and_faces(library, album, group_with):
    anna = group_with(library, "b.jpg")
    assert names(library.photos_of(anna.id)) == ["d.jpg", "b.jpg", "a.jpg"]
    rows = library.faces_of(anna.id)
    assert {placement.group_id for _, placement in rows} == {anna.id}
    assert not any(placement.confirmed for _, placement in rows)


def test_a_face_is_told_by_its_id(library, album):
    (face, _), *_others = library.faces_in(library.photos()[0])
    assert library.face(face.id) == face
    with pytest.raises(UnknownIdError, match="There is no face 99"):
        library.face(99)


def test_the_ids_of_a_group_s_faces_stand_as_the_faces_do(library, album, group_with):
    anna = group_with(library, "b.jpg")
    last = library.faces_of(anna.id)[-1][0].id
    library.name(anna.id, "Anna")
    library.confirm_faces([last], "p1")
    faces = [face.id for face, _ in library.faces_of("p1")]
    assert len(faces) > 2
    assert library.face_ids("p1", 2) == faces[:2]
    assert library.face_ids("p1") == faces


def test_the_faces_of_a_photo_stand_left_to_right_with_their_groups(library, album, group_with):
    photo_id = library.photos()[0]
    rows = library.faces_in(photo_id)
    assert [face.box.left for face, _ in rows] == sorted(face.box.left for face, _ in rows)
    assert [group.faces for _, group in rows] == [3, 1]


def test_everything_is_counted(library, album, group_with):
    library.name(group_with(library, "a.jpg").id, "Anna")
    library.hide(group_with(library, "c.jpg").id)
    counts = library.counts()
    assert (counts.photos, counts.faces, counts.failed, counts.unfinished) == (5, 6, 1, 0)
    assert (counts.people, counts.hidden, counts.groups, counts.single) == (1, 1, 0, 1)


def test_ids_that_are_not_there_are_told(library, album):
    for ask in (
        lambda: library.group("p99"),
        lambda: library.faces_of("g99"),
        lambda: library.face_ids("g99", 2),
        lambda: library.photos_of("x"),
        lambda: library.photo(99),
        lambda: library.faces_in(99),
        lambda: library.thumbnail(99, 64),
    ):
        with pytest.raises(UnknownIdError):
            ask()
    assert library.crop_file(99) is None
    assert library.person_named("nobody") is None


def test_listeners_hear_each_change_until_they_leave(library, album, group_with):
    heard = []
    leave = library.subscribe(heard.append)
    first = library.name(group_with(library, "a.jpg").id, "Anna")
    leave()
    library.undo()
    assert heard == [first]
    assert library.revision == first.revision + 1


def test_of_a_photo_it_is_known_which_faces_the_user_confirmed(library, album, group_with):
    photo = library.photos()[0]
    (one, group), (other, _) = library.faces_in(photo)
    assert library.confirmed_in(photo) == frozenset()
    library.name(group.id, "Anna")
    library.confirm_faces([one.id], library.person_named("Anna").id)
    assert one.id in library.confirmed_in(photo)
    assert other.id not in library.confirmed_in(photo)
