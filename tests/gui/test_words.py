"""Counts have a singular, thousands have separators, times are said as one says them."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import QLocale

from facealbum.gui import words


@pytest.fixture(autouse=True)
def american(monkeypatch):
    english = QLocale(QLocale.Language.English, QLocale.Country.UnitedStates)
    monkeypatch.setattr(words, "locale", lambda: english)


@pytest.mark.parametrize(
    ("minutes", "said"), [(0, "UTC"), (120, "UTC+2"), (330, "UTC+5:30"), (-210, "UTC\u22123:30")]
)
def test_zones(minutes, said):
    assert words.zone(minutes) == said


@pytest.mark.parametrize(
    ("value", "noun", "said"),
    [
        (0, "photo", "0 photos"),
        (1, "photo", "1 photo"),
        (1204, "face", "1,204 faces"),
        (1, "person", "1 person"),
        (2, "person", "2 people"),
    ],
)
def test_counts(value, noun, said):
    assert words.count(value, noun) == said


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (3, "a few seconds"),
        (34, "30 s"),
        (59, "60 s"),
        (361, "6 min"),
        (4800, "1 h 20 min"),
        (7200, "2 h"),
        (3599, "60 min"),
    ],
)
def test_durations(seconds, said):
    assert words.duration(seconds) == said


def test_dates():
    assert words.month(datetime(2019, 7, 14)) == "July 2019"
    assert "2019" in words.date(datetime(2019, 7, 14))
    assert words.date(None) == words.month(None) == "No date"


@pytest.mark.parametrize(
    ("share", "said"), [(0, "0%"), (0.00034, "0.03%"), (0.034, "3.4%"), (0.34, "34%")]
)
def test_small_shares_keep_their_digits(share, said):
    assert words.percent(share) == said


def test_rates():
    assert words.rate(0) == ""
    assert words.rate(38.2) == "38 photos/s"
    assert words.rate(1.25) in {"1.3 photos/s", "1.2 photos/s"}


def test_a_listing_names_some_and_counts_the_rest():
    assert words.listing([]) == ""
    assert words.listing(["Anna"]) == "Anna"
    assert words.listing(["Anna", "Ben", "Cleo"]) == "Anna, Ben and Cleo"
    assert words.listing(["Anna", "Ben", "Cleo", "Dan"]) == "Anna, Ben and 2 others"


@pytest.mark.parametrize(
    ("taken", "said"),
    [
        (datetime(2019, 2, 28), "Before birth"),
        (datetime(2019, 3, 1), "Under 1 year"),
        (datetime(2020, 2, 29), "Under 1 year"),
        (datetime(2020, 3, 1), "1 year"),
        (datetime(2026, 2, 28), "6 years"),
    ],
)
def test_an_age_is_told_in_full_years(taken, said):
    assert words.age(date(2019, 3, 1), taken) == said


@pytest.mark.parametrize(
    ("days_ago", "said"), [(-40, ""), (40, ", under 1 year old"), (400, ", 1 year old"),
                           (800, ", 2 years old")],
)  # fmt: skip
def test_a_birth_date_is_told_with_the_age(days_ago, said):
    then = date.today() - timedelta(days=days_ago)
    assert words.born(then) == f"born {words.day(then)}{said}"


def test_a_birth_date_has_no_day_of_the_week():
    said = words.born(date(2019, 3, 1))
    assert said.startswith("born ")
    assert "March" in said
    assert "Friday" not in said
    assert said.endswith("years old")


@pytest.mark.parametrize(
    ("seconds", "text"), [(0, "0:00"), (7.9, "0:07"), (61, "1:01"), (3723, "1:02:03")]
)
def test_lengths_are_written_as_players_do(seconds, text):
    assert words.length(seconds) == text
