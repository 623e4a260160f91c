"""The grammar of searches: what is understood, how it binds, and what is said of the rest."""

from __future__ import annotations

from datetime import date

import pytest

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
    parse,
    unparse,
)

ANNA, BEN, CAROL = Who("Anna"), Who("Ben"), Who("Carol")
YEARS = When(date(2019, 1, 1), date(2021, 12, 31))


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("Anna", ANNA),
        ("Anna & Ben", All((ANNA, BEN))),
        ("Anna AND Ben", All((ANNA, BEN))),
        ("Anna or Ben", AnyOf((ANNA, BEN))),
        ("Anna and Ben, not Carol, 2019 to 2021", All((All((ANNA, BEN)), Not(CAROL), YEARS))),
        ("Anna -Carol", All((ANNA, Not(CAROL)))),
        ("Anna & !Carol", All((ANNA, Not(CAROL)))),
        ("Anna or Ben and Carol", AnyOf((ANNA, All((BEN, CAROL))))),
        ("Anna or Ben, Carol", All((AnyOf((ANNA, BEN)), CAROL))),
        ("(Anna | Ben) Carol", All((AnyOf((ANNA, BEN)), CAROL))),
        ("not (Anna or Ben)", Not(AnyOf((ANNA, BEN)))),
        ("Mary Ann Evans & p3", All((Who("Mary Ann Evans"), Who("p3")))),
        ("Jean-Luc O'Neil", Who("Jean-Luc O'Neil")),
        ('"Simon and Garfunkel"', Who("Simon and Garfunkel", quoted=True)),
        ("To & From", All((Who("To"), Who("From")))),
        ("김민준 & 이서연", All((Who("김민준"), Who("이서연")))),
        ("Anna 2019", All((ANNA, When(date(2019, 1, 1), date(2019, 12, 31))))),
    ],
)
def test_a_search_is_understood(text, query):
    assert parse(text) == query


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("only Anna", Only((ANNA,))),
        ("ONLY Anna and Ben", Only((ANNA, BEN))),
        ("only Anna & Ben, not Carol", All((Only((ANNA, BEN)), Not(CAROL)))),
        ("only Anna and not Carol", All((Only((ANNA,)), Not(CAROL)))),
        ("only (Anna or Ben)", Only((ANNA, BEN), every=False)),
        ("only Anna or Ben", AnyOf((Only((ANNA,)), BEN))),
        ("only Anna 2019", All((Only((ANNA,)), When(date(2019, 1, 1), date(2019, 12, 31))))),
        ("Anna alone", Only((ANNA,))),
        ("Anna only", Only((ANNA,))),
        ("Anna and Ben alone", Only((ANNA, BEN))),
        ("Anna, Ben alone", All((ANNA, Only((BEN,))))),
        ("(Anna or Ben) alone", Only((ANNA, BEN), every=False)),
        ("Anna with Ben", Together((ANNA, BEN))),
        ("Anna together with Ben with Carol", Together((ANNA, BEN, CAROL))),
        ("Anna with Ben and Carol", All((Together((ANNA, BEN)), CAROL))),
        ("Anna with (Ben or Carol)", Together((ANNA, AnyOf((BEN, CAROL))))),
        ("Anna without Ben", All((ANNA, Not(BEN)))),
        ("Anna near Ben", Near(ANNA, BEN)),
        ("Anna within an hour of Ben", Near(ANNA, BEN, 60)),
        ("Anna within 3 days of Ben", Near(ANNA, BEN, 3 * 24 * 60)),
        ("Anna within 20 minutes of Ben", Near(ANNA, BEN, 20)),
        ("2 people", Number(2, 2)),
        ("1 person", Number(1, 1)),
        ("no people", Number(0, 0)),
        ("2 to 4 people", Number(2, 4)),
        ("at least 3 people", Number(3, None)),
        ("more than 3 people", Number(4, None)),
        ("at most 3 people", Number(0, 3)),
        ("fewer than 3 people", Number(0, 2)),
        ("only 2 people", Number(2, 2)),
        ("Anna, unnamed", All((ANNA, Some(SomeKind.UNNAMED)))),
        ("hidden or strangers", AnyOf((Some(SomeKind.HIDDEN), Some(SomeKind.STRANGERS)))),
        ("Anna with strangers", Together((ANNA, Some(SomeKind.STRANGERS)))),
        ("folder:Summer", Folder("Summer")),
        ('-Folder:"Trip to Rome"', Not(Folder("Trip to Rome"))),
        ("folder:R&B", Folder("R&B")),
        ("(file:IMG_20)", File("IMG_20")),
        ("IS:Video", Is(PhotoState.VIDEO)),
        ("is:photo", Not(Is(PhotoState.VIDEO))),
        ("Anna aged 3", Aged(ANNA, 3, 3)),
        ("Anna and Ben aged 3 to 5", All((ANNA, Aged(BEN, 3, 5)))),
    ],
)
def test_more_can_be_asked_of_people(text, query):
    assert parse(text) == query


@pytest.mark.parametrize(
    "text",
    ["With", "Near", "Only", "Alone", "Ann Within", "Aged", "At Least", "May",
     "Anna July", "Together", "Folder", "To", "From Anna", "7 of 9", "Two People 2"],
)  # fmt: skip
def test_a_word_that_can_not_be_meant_where_it_stands_is_a_name(text):
    assert parse(text) == Who(text)
    assert parse(f'"{text}"') == Who(text, quoted=True)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Anna & Ben, -Carol 2019..2021", "Anna and Ben, not Carol and 2019 to 2021"),
        ("(Anna | Ben) Carol", "Anna or Ben, Carol"),
        ("Anna alone since 2019", "only Anna, from 2019"),
        ("July 2019", "2019-07"),
        ("2019-02-01 to 2019-02-28", "2019-02"),
        ("2019-02-01 to 2020-03-05", "2019-02 to 2020-03-05"),
        ("before 2020", "until 2019"),
        ("more than 1 people", "at least 2 people"),
        ("Anna within 120 minutes of Ben", "Anna near Ben"),
        ("Anna within 48 hours of Ben", "Anna within 2 days of Ben"),
        ("folder: Summer", "folder:Summer"),
        ("not (only Anna & Ben)", "not (only Anna and Ben)"),
    ],
)
def test_a_search_is_written_in_one_way(text, written):
    assert unparse(parse(text)) == written


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2019", date(2019, 1, 1), date(2019, 12, 31)),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29)),
        ("2019-07-01", date(2019, 7, 1), date(2019, 7, 1)),
        ("2019..2021", date(2019, 1, 1), date(2021, 12, 31)),
        ("2019-07 to 2020-02", date(2019, 7, 1), date(2020, 2, 29)),
        ("from 2019-07-01", date(2019, 7, 1), None),
        ("since 2019", date(2019, 1, 1), None),
        ("from 2019 to 2020", date(2019, 1, 1), date(2020, 12, 31)),
        ("until 2020", None, date(2020, 12, 31)),
        ("before 2020", None, date(2019, 12, 31)),
        ("after 2020-03", date(2020, 4, 1), None),
        ("July 2019", date(2019, 7, 1), date(2019, 7, 31)),
        ("from february 2020 to 2021", date(2020, 2, 1), date(2021, 12, 31)),
        ("until 9999", None, date(9999, 12, 31)),
    ],
)
def test_dates_are_whole_years_months_and_days(text, first, last):
    assert parse(text) == When(first, last)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "empty"),
        ("Anna and", "ends after “and”"),
        ("Anna & & Ben", "before “&”"),
        ("(Anna", "bracket"),
        ("Anna)", "can't be understood at “.”"),
        ('"Anna', "quotation mark"),
        ("2019-13", "is no date"),
        ("2021 to 2019", "ends before it begins"),
        ("2019 to Anna", "without an end"),
        ("2019..", "without an end"),
        ("after 9999", "Nothing can be after"),
        ("before 0001", "Nothing can be before"),
        ("folder:", "“folder:” says no name"),
        ("file: , Anna", "“file:” says no name"),
        ('""', "no name in them"),
        ("aged 3", "“aged 3” has nobody in front"),
        ("Anna aged 5 to 3", "age of 5 to 3"),
        ("4 to 2 people", "“4 to 2 people”"),
        ("fewer than 0 people", "“fewer than 0 people”"),
        ("only (Anna, 2019)", "“only” in front of a bracket"),
        ("(Anna or 2019) alone", "“alone” takes nothing but names"),
        ("Anna near Ben alone", "“alone” takes nothing but names"),
        ("Anna within 2 hours of", "ends after “within 2 hours of”"),
        ("not " * 31 + "Anna", "more than 30 brackets and “not”"),
        ("only (" * 40 + "Anna", "more than 30 brackets and “not”"),
        ("Anna " * 301, "more than 300 words"),
    ],
)
def test_what_is_not_understood_is_said_in_a_sentence(text, sentence):
    with pytest.raises(QueryError, match=sentence):
        parse(text)
