"""A search finds the photos of people and dates; who is not known is answered with who is near."""

from __future__ import annotations

from pathlib import Path

import pytest

from facealbum.domain.errors import QueryError

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
