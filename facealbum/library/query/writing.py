"""The tree to text, in the fewest words that are read as the same tree again."""

from __future__ import annotations

import re

from facealbum.library.query.dates import written
from facealbum.library.query.nodes import (
    NEAR_MINUTES,
    Aged,
    All,
    AnyOf,
    File,
    Folder,
    Near,
    Not,
    Number,
    Only,
    Query,
    Some,
    Together,
    Video,
    When,
    Who,
)
from facealbum.library.query.words import MINUTES, MONTHS, RESERVED

_SEARCH, _ANY, _ALL, _NEAR, _ONE = range(5)
"""How tightly a rule of the grammar binds; a looser one inside a tighter one stands in brackets."""

_PLAIN_NAME = re.compile(r"[^\W\d_](?:[\w'’.-]|\s)*")
_ID = re.compile(r"[pg]\d+", re.IGNORECASE)
_PLAIN_VALUE = re.compile(r"[^\s,()|\"“”]+")


def who(name: str) -> Who | None:
    """Return the search for the person of this name, in quotes where it needs them.

    None where a name holds both kinds of quotation marks and no search can say it.
    """
    words = name.split()
    taken = any(word.casefold() in RESERVED or word.casefold() in MONTHS for word in words)
    if _PLAIN_NAME.fullmatch(name) and not taken and not _ID.fullmatch(name):
        return Who(" ".join(words))
    return Who(name.strip(), quoted=True) if _quotable(name) and name.strip() else None


def unparse(query: Query) -> str:
    """Return the text of a tree: ``parse(unparse(query)) == query`` for what ``parse`` returns."""
    return _write(query, _SEARCH)


def _write(query: Query, room: int) -> str:
    text, binding = _written(query)
    return text if binding >= room else f"({text})"


def _written(query: Query) -> tuple[str, int]:
    """Return the text and how tightly it binds."""
    match query:
        case All(items):
            return _all(items)
        case AnyOf(items):
            return " or ".join(_write(item, _ALL) for item in items), _ANY
        case Together(items):
            return " with ".join(map(_side, items)), _NEAR
        case Near(one, other, minutes):
            return f"{_side(one)} {_within(minutes)} {_side(other)}", _NEAR
        case Not(item):
            return f"not {_write(item, _ONE)}", _ONE
        case Only(people, True):
            return _only(people), _ALL
        case Only(people):
            return f"only ({' or '.join(map(_name, people))})", _ONE
    return _leaf(query), _ONE


def _all(items: tuple[Query, ...]) -> tuple[str, int]:
    # "only" takes all names that "and" joins to it: behind it stands a comma.
    if any(isinstance(item, All | AnyOf | Only) for item in items):
        return ", ".join(_write(item, _ANY) for item in items), _SEARCH
    return " and ".join(_write(item, _NEAR) for item in items), _ALL


def _side(item: Query) -> str:
    """Return one side of "with" or "near", which are those words only between names."""
    is_name = isinstance(item, Some | Aged) or (isinstance(item, Who) and _harmless(item))
    return _write(item, _ONE) if is_name else f"({_write(item, _SEARCH)})"


def _only(people: tuple[Who, ...]) -> str:
    names = " and ".join(map(_name, people))
    return f"only {names}" if all(map(_harmless, people)) else f"only ({names})"


def _harmless(person: Who) -> bool:
    """Return whether no word of the name could be read as one of the grammar's."""
    return person.quoted or RESERVED.isdisjoint(person.text.casefold().split())


def _leaf(query: Query) -> str:
    match query:
        case Who():
            return _name(query)
        case When(first, last):
            return written(first, last)
        case Number(least, most):
            return _number(least, most)
        case Some(kind):
            return str(kind)
        case Folder(text):
            return f"folder:{_value(text)}"
        case File(text):
            return f"file:{_value(text)}"
        case Video():
            return "is:video"
        case Aged(person, first_year, last_year):
            span = f"{first_year}" if first_year == last_year else f"{first_year} to {last_year}"
            return f"{_name(person)} aged {span}"
    raise TypeError(query)


def _name(person: Who) -> str:
    return _in_quotes(person.text) if person.quoted else person.text


def _value(text: str) -> str:
    return text if _PLAIN_VALUE.fullmatch(text) else _in_quotes(text)


def _quotable(text: str) -> bool:
    return '"' not in text or not set("“”") & set(text)


def _in_quotes(text: str) -> str:
    return f"“{text}”" if '"' in text else f'"{text}"'


def _number(least: int, most: int | None) -> str:
    if most is None:
        return f"at least {_people(least)}"
    if least == most:
        return _people(most) if most else "no people"
    return f"{least} to {_people(most)}" if least else f"at most {_people(most)}"


def _people(number: int) -> str:
    return f"{number} {'person' if number == 1 else 'people'}"


def _within(minutes: int) -> str:
    if minutes == NEAR_MINUTES:
        return "near"
    unit = next(unit for unit in ("day", "hour", "minute") if minutes % MINUTES[unit] == 0)
    number = minutes // MINUTES[unit]
    return f"within {number} {unit}{'' if number == 1 else 's'} of"
