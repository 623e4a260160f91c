"""The grammar of searches: what is understood, how it binds, and what is said of the rest."""

from __future__ import annotations

from datetime import date

import pytest

from facealbum.domain.errors import QueryError
from facealbum.library.query import All, AnyOf, Not, When, Who, parse

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
    ],
)
def test_what_is_not_understood_is_said_in_a_sentence(text, sentence):
    with pytest.raises(QueryError, match=sentence):
        parse(text)
