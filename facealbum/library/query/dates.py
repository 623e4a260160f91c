"""Years, months and days as a search writes them, and the days that they span."""

from __future__ import annotations

import calendar
from datetime import date

from facealbum.domain.errors import QueryError
from facealbum.domain.sentences import sentence

FORMS = sentence("Write 2019, 2019-07, 2019-07-01 or July 2019.")


def span_of(text: str) -> tuple[date, date]:
    """Return the first and the last day of a year, a month or a day.

    Raises:
        QueryError: there is no such date.
    """
    parts = [int(part) for part in text.split("-")]
    try:
        year, month = parts[0], parts[1] if len(parts) > 1 else 1
        if len(parts) == 3:
            return date(year, month, parts[2]), date(year, month, parts[2])
        last_month = 12 if len(parts) == 1 else month
        last_day = calendar.monthrange(year, last_month)[1]
        return date(year, month, 1), date(year, last_month, last_day)
    except (ValueError, calendar.IllegalMonthError) as error:
        raise QueryError(sentence("“{text}” is no date.", text=text), "", FORMS) from error


def written(first: date | None, last: date | None) -> str:
    """Return the shortest text of the days from ``first`` to ``last``; one may be open."""
    if first is None:
        return f"until {_shortest(last or date.max, 1)}"
    if last is None:
        return f"from {_shortest(first, 0)}"
    for text in _texts(first):
        if span_of(text) == (first, last):
            return text
    return f"{_shortest(first, 0)} to {_shortest(last, 1)}"


def _texts(day: date) -> tuple[str, str, str]:
    """Return year, month and day."""
    whole = day.isoformat()
    return whole[:4], whole[:7], whole


def _shortest(day: date, end: int) -> str:
    """Return the shortest text whose span begins (``end`` 0) or ends (1) with ``day``."""
    return next(text for text in _texts(day) if span_of(text)[end] == day)
