"""How rows become others, and which of those that stay look different: worked out in any thread."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from itertools import islice
from typing import Generic, TypeVar

Id = TypeVar("Id", bound=Hashable)
Item = TypeVar("Item")
MOST_RUNS = 32
"""More separate pieces of removed or added rows than this are told to the view as a reset."""
MOST_MOVED = 4096
"""So are more removed and added rows than this, in however few pieces: it is another list."""
FEW = 16
"""So many rows that came or went are looked for one by one, each along the list."""
COMPARED_AT_ONCE = 1024


@dataclass(frozen=True, slots=True, eq=False)
class Move(Generic[Id]):
    """How the rows of a list become others.

    Attributes:
        of: the rows now; a list that is never written to.
        to: those that are to be.
        moves: whether they are others.
        anew: so much is different that a view had better begin anew.
        kept: the rows of both, in the order of ``to``.
        removed: the first and last row of each run that goes, counted in ``of``.
        added: the same of each run that comes, counted in ``to``.
        changed: rows of ``to`` that look different although they were there, ascending.
    """

    of: list[Id]
    to: list[Id]
    moves: bool = True
    anew: bool = False
    kept: list[Id] = field(default_factory=list)
    removed: Sequence[tuple[int, int]] = ()
    added: Sequence[tuple[int, int]] = ()
    changed: Sequence[int] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Compared(Generic[Id, Item]):
    """Items that were compared to those of a model, which takes too long for the GUI thread.

    Attributes:
        to: what the model held then.
        items: those that it is to hold, by id.
        changed: ids of those that both hold and that look different.
    """

    to: Mapping[Id, Item]
    items: dict[Id, Item]
    changed: Sequence[Id]


def compared(old: Mapping[Id, Item], new: dict[Id, Item]) -> Compared[Id, Item]:
    """Compare what a model is to hold with what it holds; in any thread."""
    return Compared(old, new, differing(old, new))


def differing(old: Mapping[Id, object], new: Mapping[Id, object]) -> list[Id]:
    """Return the ids that both hold, with another value."""
    return [item for item, value in new.items() if item in old and old[item] != value]


def moved(old: list[Id], new: list[Id]) -> Move[Id]:
    """Work out how rows become others; in any thread.

    An import of photos into 100,000 comes by here every few seconds. Operators of whole sets would
    be quicker by a quarter, and keep all threads waiting for 10 ms.
    """
    head = _same_at_start(old, new)
    if head == len(old) == len(new):
        return Move(old, old, moves=False)
    tail = _same_at_end(old, new, head)
    before, middle = old[head : len(old) - tail], new[head : len(new) - tail]
    was, now = _set_of(before), _set_of(middle)
    come = {item for item in middle if item not in was}
    gone = {item for item in before if item not in now}
    if len(come) == len(new) or len(come) + len(gone) > MOST_MOVED:
        return Move(old, new, anew=True)
    removed = _few_runs(_rows_among(before, gone, head))
    added = _few_runs(_rows_among(middle, come, head))
    if len(removed) + len(added) > MOST_RUNS:
        return Move(old, new, anew=True)
    kept = list(new)
    for first, last in reversed(added):
        del kept[first : last + 1]
    return Move(old, new, kept=kept, removed=removed, added=added)


def _set_of(items: Sequence[Id]) -> set[Id]:
    found: set[Id] = set()
    for at in range(0, len(items), COMPARED_AT_ONCE):
        found.update(items[at : at + COMPARED_AT_ONCE])
    return found


def _rows_among(items: Sequence[Id], wanted: Set[Id], first: int) -> Iterator[int]:
    """Yield the rows of those who are wanted, ascending, where ``items`` begin at row ``first``."""
    if len(wanted) <= FEW:
        return iter(sorted(items.index(item) + first for item in wanted))
    return (row for row, item in enumerate(items, first) if item in wanted)


def _same_at_start(old: Sequence[Id], new: Sequence[Id]) -> int:
    """Return how many items are the same at the start of both."""
    most = min(len(old), len(new))
    at = 0
    while at < most and old[at : at + COMPARED_AT_ONCE] == new[at : at + COMPARED_AT_ONCE]:
        at += COMPARED_AT_ONCE
    while at < most and old[at] == new[at]:
        at += 1
    return min(at, most)


def _same_at_end(old: Sequence[Id], new: Sequence[Id], head: int) -> int:
    """Return how many items are the same at the end of both, behind the first ``head``."""
    most = min(len(old), len(new)) - head
    at = 0
    while at + COMPARED_AT_ONCE <= most and (
        old[len(old) - at - COMPARED_AT_ONCE : len(old) - at]
        == new[len(new) - at - COMPARED_AT_ONCE : len(new) - at]
    ):
        at += COMPARED_AT_ONCE
    while at < most and old[len(old) - at - 1] == new[len(new) - at - 1]:
        at += 1
    return at


def _few_runs(rows: Iterable[int]) -> list[tuple[int, int]]:
    """Return the runs of rows; of more than ``MOST_RUNS`` the first ones, and one more."""
    return list(islice(runs_of(rows), MOST_RUNS + 1))


def runs_of(rows: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Yield ascending rows as (first, last) of each unbroken run."""
    first = last = -1
    for row in rows:
        if first < 0:
            first = last = row
        elif row == last + 1:
            last = row
        else:
            yield first, last
            first = last = row
    if first >= 0:
        yield first, last
