"""A search that is written again and read again is the same search."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from facealbum.domain.errors import QueryError
from facealbum.library.query import (
    Aged,
    All,
    AnyOf,
    File,
    Folder,
    Is,
    Near,
    Not,
    Number,
    Only,
    PhotoState,
    Some,
    SomeKind,
    Together,
    When,
    Who,
    join,
    parse,
    parts_of,
    people_in,
    replaced,
    unparse,
    who,
)

NAMES = [
    "Anna", "Ben", "Mary Ann Evans", "Jean-Luc O'Neil", "김민준", "p3", "g17", "To", "May", "Only",
    "Ann With", "Simon and Garfunkel", "2019", "7 of 9", "Bob “the” Bob", 'Bob "B" Bob', "a,b",
]  # fmt: skip
WORDS = """
    Anna Ben p3 "Ann_and_Co" “Bob” and & or | not -Carol without , ( ) only alone with together near
    within 2 hours of an hour aged to .. from until before after since 2019 2020-02 2021-03-04 July
    May at least most more than fewer exactly people person no 3 unnamed hidden strangers
    is:offline is:video is:photo folder:Summer folder:"Rome" file:IMG_20
""".split()  # noqa: SIM905 - a list of sixty would take sixty lines
NAME = st.sampled_from(NAMES).map(who).filter(bool)
DAYS = st.dates(date(1000, 1, 1), date(9999, 12, 31)) | st.sampled_from(
    [date(2019, 1, 1), date(2019, 12, 31), date(2020, 2, 29), date(2020, 2, 1), date(2020, 12, 1)]
)
TEXT = st.text(st.characters(exclude_characters="“”\n", codec="utf-8"), min_size=1).map(str.strip)
SPAN = st.tuples(DAYS, DAYS).map(sorted)
LEAF = st.one_of(
    NAME,
    SPAN.map(lambda span: When(*span)),
    DAYS.map(lambda day: When(day, None)),
    DAYS.map(lambda day: When(None, day)),
    st.integers(0, 9998).map(lambda least: Number(least, None)),
    st.tuples(st.integers(0, 9), st.integers(0, 9)).map(sorted).map(lambda n: Number(*n)),
    st.sampled_from(SomeKind).map(Some),
    st.sampled_from(PhotoState).map(Is),
    TEXT.filter(bool).map(Folder),
    TEXT.filter(bool).map(File),
    st.tuples(NAME, st.integers(0, 90), st.integers(0, 9)).map(
        lambda row: Aged(row[0], row[1], row[1] + row[2])
    ),
    st.lists(NAME, min_size=1, max_size=3).map(lambda people: Only(tuple(people))),
    st.lists(NAME, min_size=2, max_size=3).map(lambda people: Only(tuple(people), every=False)),
)


def several(items):
    return st.lists(items, min_size=2, max_size=4).map(tuple)


QUERY = st.recursive(
    LEAF,
    lambda inner: st.one_of(
        inner.map(Not),
        several(inner).map(All),
        several(inner).map(AnyOf),
        several(inner).map(Together),
        st.tuples(inner, inner, st.integers(1, 9000)).map(lambda row: Near(*row)),
    ),
    max_leaves=8,
)


@given(QUERY)
@settings(max_examples=400, deadline=None)
def test_what_is_written_is_read_as_the_same_search(query):
    assert parse(unparse(query)) == query


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=9))
@settings(max_examples=600, deadline=None)
def test_any_words_are_a_search_that_comes_back_or_a_sentence(words):
    try:
        query = parse(" ".join(words))
    except QueryError as error:
        told = error.what
    else:
        told = ""
        assert parse(unparse(query)) == query
    assert told.endswith(".") or not told


@given(QUERY)
@settings(max_examples=100, deadline=None)
def test_the_parts_of_a_search_put_together_ask_the_same(query):
    parts = parts_of(query)
    assert not any(isinstance(part, All) for part in parts)
    assert parts_of(join(parts)) == tuple(dict.fromkeys(parts))


@given(QUERY)
@settings(max_examples=100, deadline=None)
def test_people_can_be_replaced_everywhere(query):
    new = replaced(query, lambda person: (Who("p7"),))
    assert new is not None
    assert set(people_in(new)) <= {Who("p7")}
    assert bool(set(people_in(new))) == bool(set(people_in(query)))


@given(QUERY)
@settings(max_examples=100, deadline=None)
def test_without_people_nothing_speaks_of_them(query):
    rest = replaced(query, lambda person: ())
    assert rest is None or not list(people_in(rest))


def test_a_name_is_written_so_that_it_is_read_as_itself():
    for name in NAMES:
        written = who(name)
        assert parse(unparse(written)) == written
        assert written.text == name
    assert who('“Bob” or "Bob"') is None
