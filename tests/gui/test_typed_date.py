"""A typed day is understood as it is meant, or not at all."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QLocale

from facealbum.gui.typed_date import typed_date

BRITISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
AMERICAN = QLocale(QLocale.Language.English, QLocale.Country.UnitedStates)
TODAY = date(2026, 11, 24)
THIRD_OF_MAY = date(1984, 5, 3)


@pytest.mark.parametrize(
    "text",
    [
        "3 May 1984", "May 3, 1984", "3rd of May 1984", "1984-05-03", "1984/5/3", "19840503",
        "03.MAY.1984", "1984년 5월 3일", "  3   may  1984 ",
    ],
)  # fmt: skip
@pytest.mark.parametrize("locale", [BRITISH, AMERICAN], ids=["gb", "us"])
def test_what_has_one_reading_needs_no_locale(text, locale):
    assert typed_date(text, locale, TODAY) == THIRD_OF_MAY


def test_the_locale_says_what_comes_first():
    for text in ("3.5.1984", "03/05/1984", "03051984"):
        assert typed_date(text, BRITISH, TODAY) == THIRD_OF_MAY
        assert typed_date(text, AMERICAN, TODAY) == date(1984, 3, 5)


def test_a_number_that_is_no_month_is_the_day():
    assert typed_date("25/12/1984", AMERICAN, TODAY) == date(1984, 12, 25)
    assert typed_date("12/25/1984", BRITISH, TODAY) == date(1984, 12, 25)


@pytest.mark.parametrize(
    "text",
    [
        "", "1984", "May 1984", "3 May 84", "3.5.84", "31 June 1984", "1984-13-01", "3 Ma 1984",
        "3 5", "1 May 1849", "25 November 2026", "3 May 1984 1990", "3 May June 1984",
        "May May 1984", "999999999", "99999999", "never",
    ],
)  # fmt: skip
def test_what_is_no_day_or_none_of_a_living_person_is_refused(text):
    assert typed_date(text, BRITISH, TODAY) is None
