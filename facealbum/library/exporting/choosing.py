"""Which photos are meant, and whose: people, groups, albums, searches, single photos."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from facealbum.domain.errors import KnownError, UnknownIdError
from facealbum.domain.sentences import joined, sentence
from facealbum.domain.types import Photo
from facealbum.library import albums, reading, searching
from facealbum.library.query import (
    Aged,
    All,
    AnyOf,
    Near,
    Only,
    Query,
    Together,
    Who,
    parse,
)
from facealbum.library.resolving import key_of, with_ids
from facealbum.store import Tables, group_key

What = str | int
"""A group's id, an album (``a3``, ``album:NAME``), a search; or, as a number, a photo's id."""

_NAMED_IN_TITLE = 3


@dataclass(frozen=True, slots=True)
class Choice:
    """What was chosen.

    Attributes:
        title: what it is called: a name, an album's, the search.
        photos: each once, in the order of what was named.
        keys: of the people and groups that were named; empty where everybody with a name counts.
    """

    title: str
    photos: list[Photo]
    keys: tuple[int, ...]


def choose(tables: Tables, what: Sequence[What]) -> Choice:
    """Return the photos that ``what`` means together; nothing means all.

    Raises:
        UnknownIdError: there is no such person, group, album or photo.
        QueryError: a search can't be understood, or names somebody unknown.
    """
    if not what:
        return Choice(sentence("All photos"), tables.photos.by_ids(tables.photos.ids_by_date()), ())
    ids: dict[int, None] = {}
    keys: dict[int, None] = {}
    titles: dict[str, None] = {}
    title: str
    whose: tuple[int, ...]
    for word in what:
        if isinstance(word, int):
            reading.photo(tables, word)
            title, found, whose = sentence("Photos"), [word], ()
        else:
            title, found, whose = _meant(tables, word)
        ids.update(dict.fromkeys(found))
        keys.update(dict.fromkeys(whose))
        titles[title] = None
    return Choice(_listed(list(titles)), tables.photos.by_ids(list(ids)), tuple(keys))


def _meant(tables: Tables, word: str) -> tuple[str, list[int], tuple[int, ...]]:
    """Return title, photos and people of one word."""
    album = albums.meant(tables, word)
    if album is not None:
        content = albums.content(tables, album.id)
        if content.note and not content.text:
            return album.name, [], ()
        return album.name, content.ids, tuple(_wanted(parse(album.query)))
    try:
        key = group_key(word)
    except UnknownIdError:
        query = with_ids(tables, parse(word))
        ids = tables.search.ids(searching.criterion_of(tables, query))
        return word.strip(), ids, tuple(_wanted(query))
    group = reading.group(tables, word)
    photos = [photo.id for photo in reading.photos_of(tables, word)]
    return group.name or without_name(group.id), photos, (key,)


def _wanted(query: Query) -> Iterator[int]:
    """Yield whom a search that has ids wants to see; those whom it excludes are not among them."""
    match query:
        case Who():
            yield key_of(query)
        case Aged(who):
            yield key_of(who)
        case Only(people):
            yield from map(key_of, people)
        case Near(one, other):
            yield from _wanted(one)
            yield from _wanted(other)
        case All(items) | AnyOf(items) | Together(items):
            for item in items:
                yield from _wanted(item)


def without_name(group_id: str) -> str:
    """Return what a person or group without a name is called."""
    if group_id.startswith("p"):
        return sentence("Person {id}", id=group_id)
    return sentence("Group {id}", id=group_id)


def refuse_nothing(choice: Choice) -> None:
    """Refuse a choice without a photo.

    Raises:
        KnownError: there is none.
    """
    if not choice.photos:
        raise KnownError(
            sentence("There is no photo to export."),
            sentence("“{title}” has none now.", title=choice.title),
        )


def _listed(titles: list[str]) -> str:
    if len(titles) > _NAMED_IN_TITLE:
        named = joined(*titles[: _NAMED_IN_TITLE - 1], by=", ")
        return sentence("{names} and {number} others", names=named, number=len(titles) - 2)
    return ", ".join(titles)
