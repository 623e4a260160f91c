"""Taking a search apart and putting it together: for chips, and for the people in albums."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain

from facealbum.domain.errors import QueryError
from facealbum.domain.sentences import sentence
from facealbum.library.query.nodes import Aged, All, AnyOf, Near, Not, Only, Query, Together, Who
from facealbum.library.query.writing import unparse

Replace = Callable[[Who], Sequence[Who]]


def parts_of(query: Query | None) -> tuple[Query, ...]:
    """Return what must all hold, one by one; nothing for no search."""
    if query is None:
        return ()
    if isinstance(query, All):
        return tuple(chain.from_iterable(map(parts_of, query.items)))
    return (query,)


def join(parts: Iterable[Query]) -> Query | None:
    """Return the search for what matches each part, each said once; None for no part."""
    items = tuple(dict.fromkeys(parts))
    return (items[0] if len(items) == 1 else All(items)) if items else None


def unparse_parts(parts: Iterable[Query]) -> str:
    """Return the text of the parts put together, "" for none."""
    query = join(parts)
    return "" if query is None else unparse(query)


def people_in(query: Query) -> Iterator[Who]:
    """Yield everybody of whom the search speaks, in the order of its text."""
    match query:
        case Who():
            yield query
        case Aged(who):
            yield who
        case Only(people):
            yield from people
        case Not(item):
            yield from people_in(item)
        case Near(one, other):
            yield from people_in(one)
            yield from people_in(other)
        case All(items) | AnyOf(items) | Together(items):
            for item in items:
                yield from people_in(item)


def replaced(query: Query, replace: Replace) -> Query | None:
    """Return the search with each ``Who`` as what ``replace`` makes of it.

    One becomes several that all must be there. What speaks of nobody any more is left out; None
    where nothing is left.

    Raises:
        QueryError: an age is asked of several people.
    """
    match query:
        case Who():
            return join(replace(query))
        case Aged(who, first, last):
            people = replace(who)
            if len(people) > 1:
                raise QueryError(
                    sentence("“{name}” are several people.", name=who.text),
                    sentence("An age is asked of one."),
                    sentence(
                        "Write it like this: {one} and {other} aged 3.",
                        one=unparse(people[0]),
                        other=unparse(people[-1]),
                    ),
                )
            return Aged(people[0], first, last) if people else None
        case Only(people, every):
            kept = tuple(dict.fromkeys(chain.from_iterable(map(replace, people))))
            return Only(kept, every or len(kept) == 1) if kept else None
        case Not(item):
            inner = replaced(item, replace)
            return None if inner is None else Not(inner)
        case Near(one, other, minutes):
            sides = replaced(one, replace), replaced(other, replace)
            return None if None in sides else Near(*sides, minutes)  # type: ignore[arg-type]
        case All(items) | AnyOf(items) | Together(items):
            return _several(query, items, replace)
    return query


def _several(
    query: All | AnyOf | Together, items: Iterable[Query], replace: Replace
) -> Query | None:
    found = (replaced(item, replace) for item in items)
    left = tuple(dict.fromkeys(item for item in found if item is not None))
    if len(left) < 2:
        return left[0] if left else None
    return type(query)(left)
