"""A search finds the photos of people and dates; who is not known is answered with who is near."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from facealbum.domain.errors import QueryError
from facealbum.library.query import unparse

PATIENCE = 60.0


@pytest.fixture
def searchable(library, photos, group_with):
    root = photos(
        ("ab19.jpg", "date 2019-07-01T23:59:59", "face anna 1", "face ben 1"),
        ("a20.jpg", "date 2020-01-15", "face anna 2"),
        ("abc21.jpg", "date 2021-12-31T12:00:00", "face anna 3", "face ben 3", "face carol 3"),
        ("c18.jpg", "date 2018-02-28", "face carol 4"),
        ("bare17.jpg", "date 2017-05-05"),
        ("broken.jpg", "broken It is cut off."),
    )
    library.import_paths([root]).result(PATIENCE)
    library.name(group_with(library, "a20.jpg").id, "Anna Maria")
    library.name(group_with(library, "ab19.jpg", 1).id, "Ben")
    return library


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("ben", ["abc21", "ab19"]),
        ("ANNA MARIA", ["abc21", "a20", "ab19"]),
        ("anna maria & ben", ["abc21", "ab19"]),
        ("anna maria ben", ["abc21", "ab19"]),
        ("anna maria -ben", ["a20"]),
        ("ben or p1", ["abc21", "a20", "ab19"]),
        ("not p1", ["c18", "bare17"]),
        ("2019..2020", ["a20", "ab19"]),
        ("until 2019-07-01", ["ab19", "c18", "bare17"]),
        ("Ben, from 2020", ["abc21"]),
        ("not (ben or 2020), from 2018", ["c18"]),
    ],
)
def test_photos_are_found_newest_first(searchable, text, names):
    found = searchable.search(text).photos
    assert [Path(photo.path).stem for photo in found] == names


def test_an_unnamed_group_is_found_by_its_id(searchable):
    carol = searchable.groups()[0]
    assert len(searchable.search(f"{carol.id} and Ben").photos) == 1


@pytest.mark.parametrize(
    ("text", "near"),
    [("Bem", "Ben"), ("Ana Maria", "Anna Maria"), ("anna", "Anna Maria"), ("ben & bne", "Ben")],
)
def test_an_unknown_name_is_answered_with_who_is_near(searchable, text, near):
    with pytest.raises(QueryError, match=rf"nobody called .* Did you mean .*{near}"):
        searchable.search(text)


def test_somebody_wholly_unknown_is_told(searchable):
    with pytest.raises(QueryError, match="nobody called “Zacharias”") as caught:
        searchable.search("Zacharias")
    assert caught.value.todo == ""


@pytest.fixture
def more(library, photos, group_with):
    """Emil, born on 29 February; Ida is hidden, Olaf a stranger, Wim has no name."""
    root = photos(
        ("e.jpg", "date 2019-02-28T23:00:00", "face emil 1"),
        ("ei.jpg", "date 2019-03-01T00:30:00", "face emil 2", "face ida 2"),
        ("io.jpg", "date 2019-03-01T02:31:00", "face ida 3", "face olaf 3"),
        ("w.jpg", "date 2019-06-01", "face wim 4"),
        ("bare.jpg", "date 2019-07-01"),
        folder="Trip to Röme",
    )
    library.import_paths([root]).result(PATIENCE)
    for name, photo, place in (("Emil", "e.jpg", 0), ("Ida", "ei.jpg", 1), ("Olaf", "io.jpg", 1)):
        library.name(group_with(library, photo, place).id, name)
    library.hide(library.person_named("Ida").id)
    with library._context.store.write() as tx:
        tx.people.set_stranger(tx.people.named("Olaf").id, True)
        tx.people.set_birth_date(tx.people.named("Emil").id, date(2016, 2, 29))
    return library


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("only Emil", ["e"]),
        ("Ida and Olaf alone", ["io"]),
        ("only (Emil or Ida)", ["ei", "e"]),
        ("Emil with Ida", ["ei"]),
        ("Emil near Olaf", []),
        ("Emil within 121 minutes of Olaf", ["io", "ei"]),
        ("Emil within 1 day of Olaf", ["io", "ei", "e"]),
        ("2 people", ["io", "ei"]),
        ("no people", ["bare"]),
        ("at least 1 person, not hidden", ["w", "e"]),
        ("unnamed", ["w"]),
        ("hidden", ["io", "ei"]),
        ("strangers", ["io"]),
        ("Emil aged 2", ["e"]),
        ("Emil aged 3 to 9999", ["ei"]),
        ("Emil aged 9999", []),
        ("folder:RÖM and unnamed", ["w"]),
        ('folder:"trip to" -folder:rome', ["bare", "w", "io", "ei", "e"]),
        ("folder:jpg", []),
        ("file:I", ["io", "ei"]),
        ("until 9999, no people", ["bare"]),
        ('"p1" or Emil', None),
        ("p1", ["ei", "e"]),
    ],
)
def test_more_than_people_can_be_asked_for(more, text, names):
    if names is None:
        with pytest.raises(QueryError, match="nobody called “p1”"):
            more.search(text)
        return
    found = [Path(photo.path).stem for photo in more.search(text).photos]
    assert found == names
    assert more.search_ids(text) == more.find(text).ids
    assert len(more.find(text).ids) == len(names)


def test_a_search_is_told_as_it_was_understood(more):
    parts = more.find("emil IDA, not p3, 2019..2020").parts
    assert [unparse(part.query) for part in parts] == ["Emil", "Ida", "not Olaf", "2019 to 2020"]
    assert [[who.name for who in part.people] for part in parts] == [
        ["Emil"],
        ["Ida"],
        ["Olaf"],
        [],
    ]


def test_an_age_without_a_birth_date_says_what_to_do(more):
    with pytest.raises(QueryError, match=r"not known when Ida was born. Set a birth date for Ida"):
        more.search("Ida aged 3")
    with pytest.raises(QueryError, match=r"“Emil Ida” are several people. .* p1 and p2 aged 3"):
        more.search("Emil Ida aged 3")


def test_the_vocabulary_is_names_folders_and_years(more):
    words = more.vocabulary()
    assert words.names == ("Emil", "Ida", "Olaf")
    assert "Trip to Röme" in words.folders
    assert words.years == (2019,)
