"""Days as people type them: 3 May 1984, May 3, 1984, 3.5.1984, 1984-05-03, 03051984.

What is understood is shown back at once, so that no day is taken for another unnoticed.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QLocale

EARLIEST_YEAR = 1850
"""A little older than any photo of a person."""
SHORTEST_MONTH = 3
"""Letters that tell a month, in English and in most languages."""
_WORDS = re.compile(r"\d+|[^\W\d_]+")
_SUFFIXES = frozenset({"st", "nd", "rd", "th", "of", "년", "월", "일"})
"""What stands beside the numbers of a date in English and Korean and says nothing more."""


def typed_date(text: str, locale: QLocale, today: date) -> date | None:
    """Return the day that ``text`` names, from ``EARLIEST_YEAR`` to today, or None.

    Where only numbers stand, ``locale`` says whether the day or the month comes first, unless the
    numbers allow one reading only. A year has four digits.
    """
    words = [word for word in _WORDS.findall(text.casefold()) if word not in _SUFFIXES]
    if len(words) == 1 and len(words[0]) == 8 and words[0].isdecimal():
        words = _cut(words[0])
    if len(words) != 3:
        return None
    named = [month for word in words if (month := _month(word, locale))]
    numbers = [int(word) for word in words if word.isdecimal()]
    years = [number for number in numbers if number >= EARLIEST_YEAR]
    if len(years) != 1 or len(numbers) + len(named) != 3 or len(named) > 1:
        return None
    year, rest = years[0], [number for number in numbers if number != years[0]]
    if named:
        return _day(year, named[0], rest[0], today)
    year_first = numbers[0] == year
    month, day = rest if year_first or _month_first(locale) else rest[::-1]
    found = _day(year, month, day, today)
    # 25/12/1984 has one reading only, whatever the locale; a year that comes first is always ISO.
    return found if found is not None or year_first else _day(year, day, month, today)


def _cut(digits: str) -> list[str]:
    """Return eight digits in three: the year first where it can be one and the last four can't."""
    if int(digits[:4]) >= EARLIEST_YEAR and int(digits[4:]) < EARLIEST_YEAR:
        return [digits[:4], digits[4:6], digits[6:]]
    return [digits[:2], digits[2:4], digits[4:]]


def _month(word: str, locale: QLocale) -> int:
    """Return the month 1..12 that a word begins or is, else 0."""
    if len(word) < SHORTEST_MONTH or word.isdecimal():
        return 0
    for month in range(1, 13):
        if locale.monthName(month, locale.FormatType.LongFormat).casefold().startswith(word):
            return month
    return 0


def _month_first(locale: QLocale) -> bool:
    pattern = locale.dateFormat(locale.FormatType.ShortFormat)
    return pattern.find("M") < pattern.find("d")


def _day(year: int, month: int, day: int, today: date) -> date | None:
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    return found if found <= today and year >= EARLIEST_YEAR else None
