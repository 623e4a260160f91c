"""Numbers, counts, dates and durations as a person says them.

The words are English; the order of a date and the separators are those of the system's territory.
"""

from __future__ import annotations

import re
from datetime import date as Day  # noqa: N812 - ``date`` is a function here
from datetime import datetime
from functools import cache

from PySide6.QtCore import QDate, QLocale, QTime

MINUTE, HOUR = 60, 3600

_IRREGULAR = {"person": "people"}


@cache
def locale() -> QLocale:
    """Return English as the system's territory writes it."""
    system = QLocale.system()
    if system.language() == QLocale.Language.C:
        return QLocale(QLocale.Language.English, QLocale.Country.UnitedStates)
    return QLocale(QLocale.Language.English, system.territory())


def number(value: int) -> str:
    """Return a whole number with separators between the thousands."""
    return locale().toString(value)


def count(value: int, one: str, many: str = "") -> str:
    """Return the count with its noun: ``1 photo``, ``1,204 photos``, ``2 people``."""
    noun = one if value == 1 else (many or _IRREGULAR.get(one, f"{one}s"))
    return f"{number(value)} {noun}"


def percent(share: float) -> str:
    """Return a share (0..1) in percent, with as many places as a small one needs."""
    value = float(share * 100)
    places = 0 if value >= 10 or value == 0 else 1 if value >= 1 else 2
    return f"{locale().toString(value, 'f', places)} %"


def date(moment: datetime | None) -> str:
    """Return a day in full, such as ``14 July 2019``, or ``No date``."""
    if moment is None:
        return "No date"
    day = QDate(moment.year, moment.month, moment.day)
    return locale().toString(day, QLocale.FormatType.LongFormat)


def zone(utc_offset: int) -> str:
    """Return how far a clock is from UTC, in minutes, as ``UTC+2``, ``UTC−3:30`` or ``UTC``."""
    hours, minutes = divmod(abs(utc_offset), HOUR // MINUTE)
    sign = "" if utc_offset == 0 else "+" if utc_offset > 0 else "\u2212"
    told = f"{hours}:{minutes:02}" if minutes else str(hours)
    return f"UTC{sign}{told if sign else ''}"


def age(born: Day, moment: datetime) -> str:
    """Return how old somebody is at a moment, in full years: ``7 years``, ``Under 1 year``."""
    birthday_to_come = (moment.month, moment.day) < (born.month, born.day)
    years = moment.year - born.year - birthday_to_come
    return count(years, "year") if years > 0 else "Under 1 year" if years == 0 else "Before birth"


def day(then: Day) -> str:
    """Return a day without its weekday: ``1 March 2019``."""
    pattern = locale().dateFormat(QLocale.FormatType.LongFormat)
    without_weekday = re.sub(r"d{3,4}\W*", "", pattern)
    return locale().toString(QDate(then.year, then.month, then.day), without_weekday)


def born(then: Day) -> str:
    """Return when somebody was born and how old they are: ``born 1 March 2019, 7 years old``."""
    return f"born {day(then)}, {age(then, datetime.now()).lower()} old"


def month(moment: datetime | None) -> str:
    """Return the month of a heading, such as ``July 2019``, or ``No date``."""
    if moment is None:
        return "No date"
    name = locale().standaloneMonthName(moment.month, QLocale.FormatType.LongFormat)
    return f"{name} {moment.year}"


def duration(seconds: float) -> str:
    """Return a time left, rounded as one would say it: ``6 min``, ``1 h 20 min``."""
    if seconds < 10:
        return "a few seconds"
    if seconds < MINUTE:
        return f"{max(10, round(seconds / 10) * 10)} s"
    if seconds < HOUR:
        return f"{round(seconds / MINUTE)} min"
    hours, rest = divmod(round(seconds / MINUTE), 60)
    return f"{number(hours)} h {rest} min" if rest else f"{number(hours)} h"


def length(seconds: float) -> str:
    """Return how long a video is, or a moment of it, as players write it: ``0:07``, ``1:02:03``."""
    minutes, rest = divmod(int(seconds), MINUTE)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def rate(per_second: float) -> str:
    """Return photos a second, or "" while it is not known."""
    if per_second <= 0:
        return ""
    places = 0 if per_second >= 10 else 1
    return f"{locale().toString(per_second, 'f', places)} photos/s"


def listing(names: list[str], most: int = 3) -> str:
    """Return names in a sentence: ``Anna``, ``Anna and Ben``, ``Anna, Ben and 3 others``."""
    if len(names) > most:
        return f"{', '.join(names[: most - 1])} and {count(len(names) - most + 1, 'other')}"
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def moment(then: datetime, now: datetime) -> str:
    """Return when something was done, such as ``10:32``, ``Yesterday 10:32``, ``14 July 2019``."""
    time = locale().toString(QTime(then.hour, then.minute), QLocale.FormatType.ShortFormat)
    days = (now.date() - then.date()).days
    if days == 0:
        return time
    return f"Yesterday {time}" if days == 1 else date(then)
