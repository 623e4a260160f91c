"""Finding photos by who is in them, when and where; ``query`` has the grammar."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from facealbum.domain.errors import QueryError
from facealbum.domain.sentences import sentence
from facealbum.domain.types import Group, Photo
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
    Query,
    Some,
    SomeKind,
    Together,
    When,
    Who,
    parse,
    parts_of,
    people_in,
)
from facealbum.library.resolving import key_of, with_ids, with_names
from facealbum.store import (
    Both,
    Criterion,
    Either,
    Except,
    NearInTime,
    PhotoQuery,
    Presence,
    Tables,
)

_PRESENCE = {
    SomeKind.UNNAMED: Presence.UNNAMED,
    SomeKind.HIDDEN: Presence.HIDDEN,
    SomeKind.STRANGERS: Presence.STRANGER,
}

_STATES = {
    PhotoState.OFFLINE: Presence.OFFLINE,
    PhotoState.DUPLICATE: Presence.COPIED,
    PhotoState.VIDEO: Presence.CLIP,
}


@dataclass(frozen=True, slots=True)
class SearchResult:
    """The photos that a search found.

    Attributes:
        query: as it was typed.
        photos: by date, newest first.
    """

    query: str
    photos: list[Photo]


@dataclass(frozen=True, slots=True)
class SearchPart:
    """One of the things that must all hold.

    Attributes:
        query: with names; who has none is an id.
        people: those of whom it speaks, in the order of its text.
    """

    query: Query
    people: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found, and what it was understood as.

    Attributes:
        parts: what must all hold.
        ids: of the photos, newest first.
    """

    parts: tuple[SearchPart, ...]
    ids: list[int]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What may be typed into a search beside the words of the grammar.

    Attributes:
        names: all names, in alphabetical order.
        folders: the names of folders that photos lie in, in alphabetical order.
        years: years with a photo, newest first.
    """

    names: tuple[str, ...] = ()
    folders: tuple[str, ...] = ()
    years: tuple[int, ...] = ()


def search(tables: Tables, text: str) -> SearchResult:
    """Return the photos that match ``text``; those that could not be read are never among them.

    Raises:
        QueryError: the text is no search, or names somebody who is not in the library.
    """
    return SearchResult(text, tables.photos.by_ids(search_ids(tables, text)))


def search_ids(tables: Tables, text: str) -> list[int]:
    """Return the ids of the same photos in the same order.

    Raises:
        QueryError: as for ``search``.
    """
    return tables.search.ids(criterion_of(tables, with_ids(tables, parse(text))))


def find(tables: Tables, text: str) -> Found:
    """Return the same ids with what the search was understood as.

    Raises:
        QueryError: as for ``search``.
    """
    query = with_ids(tables, parse(text))
    return Found(parts_with_people(tables, query), tables.search.ids(criterion_of(tables, query)))


def vocabulary(tables: Tables) -> Vocabulary:
    """Return what may be typed."""
    years = dict.fromkeys(year for year, _, _ in tables.photos.months() if year)
    return Vocabulary(tuple(tables.people.names()), tuple(tables.search.folders()), tuple(years))


def parts_with_people(tables: Tables, query: Query) -> tuple[SearchPart, ...]:
    """Return the parts of a search that has ids, with names and with whom they speak of."""
    found = []
    for part in parts_of(query):
        people = tables.groups.by_keys([key_of(person) for person in people_in(part)])
        found.append(SearchPart(with_names(tables, part), tuple(people)))
    return tuple(found)


def criterion_of(tables: Tables, query: Query) -> Criterion:
    """Return what the store is asked for a search that has ids.

    Raises:
        QueryError: an age is asked of somebody whose birth date is not known.
    """
    match query:
        case Who():
            return PhotoQuery(all_of=(key_of(query),))
        case Aged():
            return _aged(tables, query)
        case Only(people, every):
            keys = tuple(map(key_of, people))
            every_one, some_one = (keys, ()) if every else ((), keys)
            return PhotoQuery(all_of=every_one, any_of=some_one, only=True)
        case Not(item):
            return Except(criterion_of(tables, item))
        case Near(one, other, minutes):
            sides = criterion_of(tables, one), criterion_of(tables, other)
            return NearInTime(*sides, timedelta(minutes=minutes))
        case All(items) | Together(items):
            return Both(tuple(criterion_of(tables, item) for item in items))
        case AnyOf(items):
            return Either(tuple(criterion_of(tables, item) for item in items))
    return _plain(query)


def _plain(query: Query) -> PhotoQuery:
    """Return the criterion of what speaks of nobody by name."""
    match query:
        case When(first, last):
            return PhotoQuery(since=_begin(first), until=_begin(_day_after(last)))
        case Number(least, most):
            return PhotoQuery(least=least, most=most)
        case Some(kind):
            return PhotoQuery(present=_PRESENCE[kind])
        case Is(state):
            return PhotoQuery(present=_STATES[state])
        case Folder(text):
            return PhotoQuery(folder_text=text)
        case File(text):
            return PhotoQuery(file_text=text)
    raise TypeError(query)


def _begin(day: date | None) -> datetime | None:
    return None if day is None else datetime.combine(day, time.min)


def _day_after(day: date | None) -> date | None:
    return None if day is None or day == date.max else day + timedelta(days=1)


def _aged(tables: Tables, aged: Aged) -> PhotoQuery:
    key = key_of(aged.who)
    person = tables.people.get(key)
    born = None if person is None else person.birth_date
    if person is None or born is None:
        called = person.name if person is not None and person.name else aged.who.text
        raise QueryError(
            sentence("It is not known when {called} was born.", called=called),
            "",
            sentence("Set a birth date for {called} first.", called=called),
        )
    return PhotoQuery(
        all_of=(key,),
        since=_begin(_birthday(born, aged.first) or date.max),
        until=_begin(_birthday(born, aged.last + 1)),
    )


def _birthday(born: date, age: int) -> date | None:
    """Return the day on which somebody becomes so old; None beyond the calendar."""
    year = born.year + age
    if year > date.max.year:
        return None
    try:
        return born.replace(year=year)
    except ValueError:  # born on 29 February
        return date(year, 3, 1)
