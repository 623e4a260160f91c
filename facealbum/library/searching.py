"""Finding photos by who is in them and when they were taken; ``query`` has the grammar."""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from functools import reduce

from facealbum.domain.errors import QueryError, UnknownIdError
from facealbum.domain.types import Photo
from facealbum.library.query import All, AnyOf, Not, Query, When, Who, parse
from facealbum.store import PhotoQuery, Tables, group_key

NEAR_NAMES = 3


@dataclass(frozen=True, slots=True)
class SearchResult:
    """The photos that a search found.

    Attributes:
        query: as it was typed.
        photos: by date, newest first.
    """

    query: str
    photos: list[Photo]


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
    found = _Search(tables).matching(parse(text))
    return [photo_id for photo_id in tables.photos.ids_by_date() if photo_id in found]


class _Search:
    """Answers a query with sets of photo ids."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables

    def matching(self, query: Query) -> set[int]:
        match query:
            case Who():
                return self._of_people(query)
            case When():
                return self._taken(query)
            case Not(item):
                return set(self._tables.photos.ids_by_date()) - self.matching(item)
            case All(items):
                return reduce(set.intersection, map(self.matching, items))
            case AnyOf(items):
                return reduce(set.union, map(self.matching, items))

    def _taken(self, when: When) -> set[int]:
        first = None if when.first is None else datetime.combine(when.first, time.min)
        last = None if when.last is None else datetime.combine(when.last, time.min)
        until = None if last is None else last + timedelta(days=1)
        return self._ids(PhotoQuery(since=first, until=until))

    def _of_people(self, who: Who) -> set[int]:
        return self._ids(PhotoQuery(all_of=tuple(self._keys(who))))

    def _ids(self, query: PhotoQuery) -> set[int]:
        return set(self._tables.search.ids(query))

    def _keys(self, who: Who) -> list[int]:
        """Return the group of a name or id, or of each of several names side by side."""
        whole = self._key(who.text)
        if whole is not None:
            return [whole]
        words = who.text.split()
        if who.quoted or len(words) < 2:
            raise self._unknown(who.text)
        return self._side_by_side(words)

    def _side_by_side(self, words: list[str]) -> list[int]:
        keys = []
        while words:
            for count in range(len(words), 0, -1):
                key = self._key(" ".join(words[:count]))
                if key is not None:
                    keys.append(key)
                    words = words[count:]
                    break
            else:
                raise self._unknown(" ".join(words))
        return keys

    def _key(self, text: str) -> int | None:
        person = self._tables.people.named(text)
        if person is not None:
            return person.id
        try:
            key = group_key(text.casefold())
        except UnknownIdError:
            return None
        return None if self._tables.groups.get(key) is None else key

    def _unknown(self, text: str) -> QueryError:
        names = {name.casefold(): name for name in self._tables.people.names()}
        first_words = {name.split()[0]: known for name, known in names.items()}
        near = difflib.get_close_matches(
            text.casefold(), [*names, *first_words], NEAR_NAMES, cutoff=0.6
        )
        suggested = dict.fromkeys({**first_words, **names}[word] for word in near)
        todo = f"Did you mean {' or '.join(suggested)}?" if suggested else ""
        return QueryError(f"There is nobody called “{text}”.", "", todo)
