"""All that the window says, in the user's language: texts, counts, dates and durations.

A text is written in English where it is used, as ``tr("Save album {name}", name=name)``, and
looked up in the translations when it is shown (``language``). What is written before the language
is known, in a table of a module, is marked with ``sentence`` and said with ``told``, and so is what
the rooms below say. ``make translations`` collects the texts; docs/TRANSLATING.md tells the rest.
The order of a date and the separators are those of the system's territory.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date as Day  # noqa: N812 - ``date`` is a function here
from datetime import datetime
from functools import cache

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from facealbum.domain.sentences import Sentence
from facealbum.gui.korean import with_particles

MINUTE, HOUR = 60, 3600

_korean = False


def use(korean: bool) -> None:
    """Say everything in Korean, else in English; ``language.speak`` calls this."""
    global _korean  # noqa: PLW0603 - what the whole window speaks
    _korean = korean
    locale.cache_clear()
    QLocale.setDefault(locale())


@cache
def locale() -> QLocale:
    """Return the language of the window as the system's territory writes it."""
    system = QLocale.system()
    language = QLocale.Language.Korean if _korean else QLocale.Language.English
    if system.language() == QLocale.Language.C or (_korean and system.language() != language):
        territory = QLocale.Country.SouthKorea if _korean else QLocale.Country.UnitedStates
        return QLocale(language, territory)
    return QLocale(language, system.territory())


def tr(text: str, comment: str = "", n: int = -1, /, **values: object) -> str:
    """Return ``text`` in the user's language, with ``values`` for the names in braces.

    Args:
        text: English, a whole sentence where it can be; literal, so that ``lupdate`` finds it.
        comment: tells apart two uses of one text; not together with ``values``: fill those in
            with ``format``.
        n: chooses the plural form; ``%Ln`` in the text stands for it.
        values: of the names in braces.
    """
    said = QCoreApplication.translate("", text, comment, n)
    if values:
        said = said.format(**values)
    return with_particles(said) if _korean else said


def told(text: str) -> str:
    """Return what another room says, or what a table says, in the user's language."""
    if not isinstance(text, Sentence):
        return tr(text)
    values = {
        name: told(value) if isinstance(value, Sentence) else value
        for name, value in text.values.items()
    }
    return tr(text.template, **values)


def number(value: int) -> str:
    """Return a whole number with separators between the thousands."""
    return locale().toString(value)


_COUNTED: dict[str, Callable[[int], str]] = {
    "album": lambda n: tr("%Ln album(s)", "", n),
    "answer": lambda n: tr("%Ln answer(s)", "", n),
    "copy": lambda n: tr("%Ln copies", "", n),
    "earlier time": lambda n: tr("%Ln earlier time(s)", "", n),
    "face": lambda n: tr("%Ln face(s)", "", n),
    "file": lambda n: tr("%Ln file(s)", "", n),
    "folder": lambda n: tr("%Ln folder(s)", "", n),
    "group": lambda n: tr("%Ln group(s)", "", n),
    "hidden person": lambda n: tr("%Ln hidden people", "", n),
    "later step": lambda n: tr("%Ln later step(s)", "", n),
    "line": lambda n: tr("%Ln line(s)", "", n),
    "link": lambda n: tr("%Ln link(s)", "", n),
    "moment": lambda n: tr("%Ln moment(s)", "", n),
    "more photo": lambda n: tr("%Ln more photo(s)", "", n),
    "name": lambda n: tr("%Ln name(s)", "", n),
    "named person": lambda n: tr("%Ln named people", "", n),
    "other face": lambda n: tr("%Ln other face(s)", "", n),
    "other person": lambda n: tr("%Ln other people", "", n),
    "other": lambda n: tr("%Ln other(s)", "", n),
    "page": lambda n: tr("%Ln page(s)", "", n),
    "pair": lambda n: tr("%Ln pair(s)", "", n),
    "person": lambda n: tr("%Ln people", "", n),
    "person or group": lambda n: tr("%Ln people and groups", "", n),
    "photo": lambda n: tr("%Ln photo(s)", "", n),
    "picture": lambda n: tr("%Ln picture(s)", "", n),
    "question": lambda n: tr("%Ln question(s)", "", n),
    "set": lambda n: tr("%Ln set(s)", "", n),
    "step": lambda n: tr("%Ln step(s)", "", n),
    "stranger": lambda n: tr("%Ln stranger(s)", "", n),
    "video": lambda n: tr("%Ln video(s)", "", n),
    "year": lambda n: tr("%Ln year(s)", "", n),
}


def count(value: int, noun: str) -> str:
    """Return the count with its noun: ``1 photo``, ``1,204 photos``, ``2 people``.

    Raises:
        KeyError: no translation knows the noun.
    """
    return _COUNTED[noun](value)


def percent(share: float, places: int | None = None) -> str:
    """Return a share (0..1) in percent; without ``places`` with as many as a small one needs."""
    value = float(share * 100)
    if places is None:
        places = 0 if value >= 10 or value == 0 else 1 if value >= 1 else 2
    return tr("{number}%", number=locale().toString(value, "f", places))


def date(moment: datetime | None) -> str:
    """Return a day in full, such as ``14 July 2019``, or ``No date``."""
    if moment is None:
        return tr("No date")
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
    years = full_years(born, moment)
    if years > 0:
        return count(years, "year")
    return tr("Under 1 year") if years == 0 else tr("Before birth")


def full_years(born: Day, moment: datetime) -> int:
    """Return how many birthdays somebody has had at a moment; below 0 before the birth."""
    birthday_to_come = (moment.month, moment.day) < (born.month, born.day)
    return moment.year - born.year - birthday_to_come


def day(then: Day) -> str:
    """Return a day without its weekday: ``1 March 2019``."""
    pattern = locale().dateFormat(QLocale.FormatType.LongFormat)
    without_weekday = re.sub(r"d{3,4}\W*", "", pattern)
    return locale().toString(QDate(then.year, then.month, then.day), without_weekday)


def born(then: Day) -> str:
    """Return when somebody was born and how old they are: ``born 1 March 2019, 7 years old``."""
    years = full_years(then, datetime.now())
    if years > 0:
        return tr("born {day}, %Ln year(s) old", "", years, day=day(then))
    if years == 0:
        return tr("born {day}, under 1 year old", day=day(then))
    return tr("born {day}", day=day(then))


def month(moment: datetime | None) -> str:
    """Return the month of a heading, such as ``July 2019``, or ``No date``."""
    if moment is None:
        return tr("No date")
    name = locale().standaloneMonthName(moment.month, QLocale.FormatType.LongFormat)
    return tr("{month} {year}", month=name, year=moment.year)


def duration(seconds: float) -> str:
    """Return a time left, rounded as one would say it: ``6 min``, ``1 h 20 min``."""
    if seconds < 10:
        return tr("a few seconds")
    if seconds < MINUTE:
        return tr("{seconds} s", seconds=max(10, round(seconds / 10) * 10))
    if seconds < HOUR:
        return tr("{minutes} min", minutes=round(seconds / MINUTE))
    hours, rest = divmod(round(seconds / MINUTE), 60)
    if rest:
        return tr("{hours} h {minutes} min", hours=number(hours), minutes=rest)
    return tr("{hours} h", hours=number(hours))


def length(seconds: float) -> str:
    """Return how long a video is, or a moment of it, as players write it: ``0:07``, ``1:02:03``."""
    minutes, rest = divmod(int(seconds), MINUTE)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def pixels(width: int, height: int) -> str:
    """Return how large a photo is, such as ``4,000 × 3,000 px``."""
    return tr("{width} × {height} px", width=number(width), height=number(height))


def rate(per_second: float) -> str:
    """Return photos a second, or "" while it is not known."""
    if per_second <= 0:
        return ""
    places = 0 if per_second >= 10 else 1
    return tr("{number} photos/s", number=locale().toString(per_second, "f", places))


def listing(names: list[str], most: int = 3) -> str:
    """Return names in a sentence: ``Anna``, ``Anna and Ben``, ``Anna, Ben and 3 others``."""
    if len(names) > most:
        others = count(len(names) - most + 1, "other")
        return tr("{names} and {others}", names=", ".join(names[: most - 1]), others=others)
    if len(names) < 2:
        return "".join(names)
    return tr("{names} and {last}", names=", ".join(names[:-1]), last=names[-1])


def moment(then: datetime, now: datetime) -> str:
    """Return when something was done, such as ``10:32``, ``Yesterday 10:32``, ``14 July 2019``."""
    time = locale().toString(QTime(then.hour, then.minute), QLocale.FormatType.ShortFormat)
    days = (now.date() - then.date()).days
    if days == 0:
        return time
    return tr("Yesterday {time}", time=time) if days == 1 else date(then)
