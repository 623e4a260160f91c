"""The list under every page: items known by an id, in sections, renewed without being reset."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence, Set
from contextlib import suppress
from dataclasses import dataclass, replace
from enum import IntEnum
from itertools import islice
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

if TYPE_CHECKING:
    Index = QModelIndex | QPersistentModelIndex

Id = TypeVar("Id", bound=Hashable)
Item = TypeVar("Item")
MOST_RUNS = 32
"""More separate pieces of removed or added rows than this are told to the view as a reset."""
MOST_MOVED = 4096
"""So are more removed and added rows than this, in however few pieces: it is another list."""
SOUGHT_ONE_BY_ONE = 8
"""So many rows are looked for along the list before a table of all rows is made: a millisecond each
among 100,000, where the table takes ten, and a refresh looks for one or two."""
FEW = 16
"""So many rows that came or went are looked for in this way too."""
COMPARED_AT_ONCE = 1024


class Role(IntEnum):
    """What a model knows beside Qt's own roles."""

    ID = Qt.ItemDataRole.UserRole
    ITEM = Qt.ItemDataRole.UserRole + 1
    LIKELY = Qt.ItemDataRole.UserRole + 2
    LENGTH = Qt.ItemDataRole.UserRole + 3


@dataclass(frozen=True, slots=True)
class Section:
    """Rows that stand together under one heading.

    Attributes:
        key: what the section is known by, to stay folded over a refresh.
        heading: the words above it, "" for none.
        rows: number of rows, >= 0.
        detail: quieter words beside the heading.
        wide: each row takes the whole width.
        foldable: the user may fold it.
        folded: its rows are not shown.
    """

    key: str
    heading: str
    rows: int
    detail: str = ""
    wide: bool = False
    foldable: bool = False
    folded: bool = False


class IdModel(QAbstractListModel, Generic[Id]):
    """Ids in order, and the sections that they stand in.

    Signals:
        refreshing: the rows are about to be renewed; a view notes what it shows.
        refreshed: they are; a view puts itself back.
    """

    refreshing = Signal()
    refreshed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ids: list[Id] = []
        self._row_of: dict[Id, int] | None = None
        self._sought = 0
        self._sections: tuple[Section, ...] = ()
        self._folds: dict[str, bool] = {}

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of items; an item has no children."""
        return 0 if parent.isValid() else len(self._ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the id; what else is known of a row, the models below add."""
        if not index.isValid() or index.row() >= len(self._ids):
            return None
        return self._ids[index.row()] if role == Role.ID else None

    @property
    def ids(self) -> Sequence[Id]:
        """The ids in the order of the rows."""
        return self._ids

    @property
    def sections(self) -> tuple[Section, ...]:
        """The sections in order; their rows add up to ``rowCount``."""
        return self._sections

    def row_of(self, item: Id) -> int | None:
        """Return the row of an id, or None."""
        if self._row_of is None:
            self._sought += 1
            if self._sought <= SOUGHT_ONE_BY_ONE:
                with suppress(ValueError):
                    return self._ids.index(item)
                return None
            self._row_of = {known: row for row, known in enumerate(self._ids)}
        return self._row_of.get(item)

    def index_of(self, item: Id) -> QModelIndex:
        """Return the index of an id, or an invalid one."""
        row = self.row_of(item)
        return QModelIndex() if row is None else self.index(row)

    def fold(self, key: str, *, folded: bool) -> None:
        """Fold or unfold a section; it stays so over the refreshes."""
        self._folds[key] = folded
        self.refreshing.emit()
        self._sections = self._as_folded(self._sections)
        self.refreshed.emit()

    def _as_folded(self, sections: Sequence[Section]) -> tuple[Section, ...]:
        return tuple(
            replace(part, folded=self._folds.get(part.key, part.folded)) for part in sections
        )

    def renew(
        self, ids: Sequence[Id], sections: Sequence[Section] | None, changed: Sequence[Id] = ()
    ) -> None:
        """Take new rows: ``ids`` in order, each once; ``changed`` are to be painted again."""
        new = list(ids)
        parts = (Section("all", "", len(new)),) if sections is None else self._as_folded(sections)
        if new == self._ids and parts == self._sections and not changed:
            return
        self.refreshing.emit()
        self._sections = parts
        if new != self._ids:
            self._rearrange(new)
        rows = (self.row_of(item) for item in changed)
        self._tell_changed(sorted(row for row in rows if row is not None))
        self.refreshed.emit()

    def _tell_changed(self, rows: list[int]) -> None:
        if len(rows) > MOST_RUNS:
            self.dataChanged.emit(self.index(rows[0]), self.index(rows[-1]))
            return
        for row in rows:
            self.dataChanged.emit(self.index(row), self.index(row))

    def _rearrange(self, new: list[Id]) -> None:
        """Go from the rows that are to ``new``: remove, permute, insert.

        An import of photos into 100,000 comes by here twice a second, and the window answers to
        nobody meanwhile: so sets are compared, which takes a tenth of a pass over all rows.
        """
        head = _same_at_start(self._ids, new)
        tail = _same_at_end(self._ids, new, head)
        old = self._ids[head : len(self._ids) - tail]
        middle = new[head : len(new) - tail]
        before, now = set(old), set(middle)
        come, gone = now - before, before - now
        if len(come) == len(new) or len(come) + len(gone) > MOST_MOVED:
            self._begin_anew(new)
            return
        removed = _few_runs(_rows_among(old, gone, head))
        added = _few_runs(_rows_among(middle, come, head))
        if len(removed) + len(added) > MOST_RUNS:
            self._begin_anew(new)
            return
        for first, last in reversed(removed):
            self.beginRemoveRows(QModelIndex(), first, last)
            self._take(self._ids[:first] + self._ids[last + 1 :])
            self.endRemoveRows()
        kept = list(new)
        for first, last in reversed(added):
            del kept[first : last + 1]
        self._permute(kept)
        for first, last in added:
            self.beginInsertRows(QModelIndex(), first, last)
            self._take(self._ids[:first] + new[first : last + 1] + self._ids[first:])
            self.endInsertRows()

    def _begin_anew(self, new: list[Id]) -> None:
        self.beginResetModel()
        self._take(new)
        self.endResetModel()

    def _permute(self, order: list[Id]) -> None:
        if order == self._ids:
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        held = [self._ids[index.row()] for index in before]
        self._take(order)
        self.changePersistentIndexList(before, [self.index_of(item) for item in held])
        self.layoutChanged.emit()

    def _take(self, ids: list[Id]) -> None:
        self._ids = ids
        self._row_of, self._sought = None, 0


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
