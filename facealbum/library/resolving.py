"""Who is meant by the names of a search: names become ids, and ids names again."""

from __future__ import annotations

import difflib

from facealbum.domain.errors import QueryError, UnknownIdError
from facealbum.domain.sentences import sentence
from facealbum.library.query import Query, Who, replaced, who
from facealbum.store import Tables, group_id, group_key

NEAR_NAMES = 3


def with_ids(tables: Tables, query: Query) -> Query:
    """Return the search with everybody by id, as ``p3`` or ``g17``.

    Raises:
        QueryError: somebody is not in the library.
    """
    found = replaced(query, lambda person: [_by_id(key) for key in keys_of(tables, person)])
    # Nobody is replaced by nothing, so something is left.
    return query if found is None else found


def with_names(tables: Tables, query: Query) -> Query:
    """Return a search that has ids with the names of today; who has none stays an id."""

    def named(person: Who) -> list[Who]:
        known = tables.people.get(key_of(person))
        return [(who(known.name) if known is not None else None) or person]

    return replaced(query, named) or query


def without_gone(tables: Tables, query: Query) -> tuple[Query | None, int]:
    """Return a search that has ids without those who are no more, and how many they are."""
    gone: set[Who] = set()

    def there(person: Who) -> list[Who]:
        if tables.groups.get(key_of(person)) is not None:
            return [person]
        gone.add(person)
        return []

    return replaced(query, there), len(gone)


def key_of(person: Who) -> int:
    """Return the group key of somebody who is given by id."""
    return group_key(person.text.casefold())


def keys_of(tables: Tables, person: Who) -> list[int]:
    """Return the group of a name or id, or of each of several names side by side.

    Raises:
        QueryError: somebody is not in the library.
    """
    whole = _key(tables, person.text, may_be_id=not person.quoted)
    if whole is not None:
        return [whole]
    words = person.text.split()
    if person.quoted or len(words) < 2:
        raise _unknown(tables, person.text)
    return _side_by_side(tables, words)


def _by_id(key: int) -> Who:
    return Who(group_id(key))


def _side_by_side(tables: Tables, words: list[str]) -> list[int]:
    keys = []
    while words:
        for count in range(len(words), 0, -1):
            key = _key(tables, " ".join(words[:count]), may_be_id=True)
            if key is not None:
                keys.append(key)
                words = words[count:]
                break
        else:
            raise _unknown(tables, " ".join(words))
    return keys


def _key(tables: Tables, text: str, *, may_be_id: bool) -> int | None:
    if may_be_id:
        try:
            key = group_key(text.casefold())
        except UnknownIdError:
            pass
        else:
            if tables.groups.get(key) is not None:
                return key
    person = tables.people.named(text)
    return None if person is None else person.id


def _did_you_mean(names: list[str]) -> str:
    if not names:
        return ""
    said = names[0]
    for name in names[1:]:
        said = sentence("{name} or {other}", name=said, other=name)
    return sentence("Did you mean {names}?", names=said)


def _unknown(tables: Tables, text: str) -> QueryError:
    names = {name.casefold(): name for name in tables.people.names()}
    first_words = {name.split()[0]: known for name, known in names.items()}
    near = difflib.get_close_matches(
        text.casefold(), [*names, *first_words], NEAR_NAMES, cutoff=0.6
    )
    suggested = dict.fromkeys({**first_words, **names}[word] for word in near)
    todo = _did_you_mean(list(suggested))
    return QueryError(sentence("There is nobody called “{text}”.", text=text), "", todo)
