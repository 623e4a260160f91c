"""Strangers are asked about no more: one by one, or all who were seen so rarely."""

from __future__ import annotations

import pytest

from facealbum.domain.errors import KnownError, UnknownIdError
from facealbum.library import Seen

PATIENCE = 60.0


@pytest.fixture
def album(library, photos):
    """Anna at two events; Ben at one, over midnight; Carol and Dora once; Emil undated, twice."""
    root = photos(
        ("1.jpg", "date 2020-05-01T18:00", "face anna 1", "face ben 1", "face carol 1"),
        ("2.jpg", "date 2020-05-02T03:00", "face anna 2", "face ben 2"),
        ("3.jpg", "date 2020-05-02T16:00", "face anna 3", "face dora 1"),
        ("4.jpg", "face emil 1"),
        ("5.jpg", "face emil 2"),
    )
    library.import_paths([root]).result(PATIENCE)
    return root


def sizes(groups):
    return sorted(group.faces for group in groups)


def test_a_group_becomes_a_stranger_and_is_a_group_again(library, album, partition):
    before, who_stands_where = library.groups(), partition(library)
    library.ignore([before[0].id, before[1].id])
    assert library.counts().strangers == 2
    assert library.people() == library.people(hidden=True) == []
    assert sizes(library.strangers()) == sizes(before[:2])
    for stranger in library.strangers():
        library.know(stranger.id)
    assert library.counts().strangers == 0
    assert partition(library) == who_stands_where


def test_a_stranger_with_a_name_is_a_person_again(library, album):
    library.name(library.groups()[0].id, "Anna")
    library.ignore(["p1"])
    assert (library.people(), library.strangers()[0].name) == ([], "Anna")
    library.know("p1")
    assert [person.name for person in library.people()] == ["Anna"]
    with pytest.raises(KnownError, match="no stranger"):
        library.know("p1")


def test_who_is_named_is_a_stranger_no_more(library, album):
    library.ignore([library.groups()[0].id])
    library.name("p1", "Anna")
    assert library.strangers() == []
    assert [person.name for person in library.people()] == ["Anna"]
    library.undo()
    assert [stranger.id for stranger in library.strangers()] == ["p1"]


def test_new_photos_of_a_stranger_join_them_silently(library, album, photos, group_with):
    library.ignore_strangers(Seen.ONCE)
    groups = library.counts().groups
    more = photos(("9.jpg", "face carol 2"), folder="more")
    library.import_paths([more]).result(PATIENCE)
    assert group_with(library, "9.jpg").stranger
    assert library.counts().groups == groups
    library.regroup().result(PATIENCE)
    assert group_with(library, "9.jpg").stranger


def test_those_who_were_seen_once_are_counted_first_and_then_ignored(library, album):
    found = library.foresee_strangers(Seen.ONCE)
    assert (found.people, found.faces, len(found.examples)) == (2, 2, 2)
    assert library.counts().strangers == 0
    change = library.ignore_strangers(Seen.ONCE)
    assert change.label == "Ignore 2 strangers"
    assert (library.counts().strangers, library.counts().single) == (2, 0)
    assert library.history().undo == "Ignore 2 strangers"
    library.undo()
    assert library.counts().strangers == 0


def test_an_event_lasts_over_midnight_and_ends_with_a_night_without_a_photo(
    library, album, group_with
):
    found = library.foresee_strangers(Seen.ONE_EVENT)
    assert (found.people, found.faces) == (3, 4)
    library.ignore_strangers(Seen.ONE_EVENT)
    assert group_with(library, "2.jpg", 1).stranger
    assert not group_with(library, "1.jpg", 0).stranger
    assert not group_with(library, "4.jpg").stranger


def test_where_there_is_nobody_left_that_is_said(library, album):
    library.ignore_strangers(Seen.ONCE)
    with pytest.raises(KnownError, match="nobody without a name who was seen once"):
        library.ignore_strangers(Seen.ONCE)
    with pytest.raises(UnknownIdError):
        library.ignore(["g999"])
    with pytest.raises(KnownError):
        library.ignore([])


def test_strangers_are_no_people_of_a_preview(library, album):
    people = library.preview(library.threshold).people
    library.ignore_strangers(Seen.ONCE)
    assert library.preview(library.threshold).people == people
    assert library.preview_groups(library.threshold, people=True) == []


def test_hidden_people_are_counted_apart_from_people_everywhere(library, album):
    """The slider's line shows a preview at rest and the counts in a job: no number may jump."""
    group = library.groups()[0].id
    library.name(group, "Anna")
    person = library.person_named("Anna").id
    for verb in (library.hide, library.show):
        verb(person)
        assert library.preview(library.threshold).people == library.counts().people
    library.hide(person)
    assert library.counts().people == 0
