"""The list under every page: items known by an id, in sections, renewed without being reset."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from enum import IntEnum
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from facealbum.gui.models.moves import MOST_RUNS, Move, moved

if TYPE_CHECKING:
    Index = QModelIndex | QPersistentModelIndex

Id = TypeVar("Id", bound=Hashable)
SOUGHT_ONE_BY_ONE = 8
"""So many rows are looked for along the list before a table of all rows is made: a millisecond each
among 100,000, where the table takes ten, and a refresh looks for one or two."""


class Role(IntEnum):
    """What a model knows beside Qt's own roles."""

    ID = Qt.ItemDataRole.UserRole
    ITEM = Qt.ItemDataRole.UserRole + 1
    LIKELY = Qt.ItemDataRole.UserRole + 2
    LENGTH = Qt.ItemDataRole.UserRole + 3
    AT = Qt.ItemDataRole.UserRole + 4


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

    def move(self, ids: Sequence[Id], changed: Sequence[Id] = ()) -> Move[Id]:
        """Work out how the rows become ``ids``, each of which is there once; in any thread.

        ``changed`` are to be painted again.
        """
        move, seek = moved(self._ids, list(ids)), set(changed)
        rows = [row for row, item in enumerate(move.to) if item in seek] if seek else ()
        return replace(move, changed=rows)

    def renew(
        self,
        ids: Sequence[Id] | Move[Id],
        sections: Sequence[Section] | None,
        changed: Sequence[Id] = (),
    ) -> None:
        """Take new rows, worked out before or not; ``changed`` are to be painted again."""
        move = ids if isinstance(ids, Move) else self.move(ids)
        if move.of is not self._ids:
            move = replace(self.move(move.to), changed=move.changed)
        whole = Section("all", "", len(move.to))
        parts = (whole,) if sections is None else self._as_folded(sections)
        if not move.moves and parts == self._sections and not changed and not move.changed:
            return
        self.refreshing.emit()
        self._sections = parts
        if move.moves:
            self._go(move)
        rows = {row for item in changed if (row := self.row_of(item)) is not None}
        self._tell_changed(sorted(rows.union(move.changed)))
        self.refreshed.emit()

    def _tell_changed(self, rows: list[int]) -> None:
        if len(rows) > MOST_RUNS:
            self.dataChanged.emit(self.index(rows[0]), self.index(rows[-1]))
            return
        for row in rows:
            self.dataChanged.emit(self.index(row), self.index(row))

    def _go(self, move: Move[Id]) -> None:
        """Go to other rows: remove, permute, insert, so that a view knows which stay."""
        if move.anew:
            self.beginResetModel()
            self._take(move.to)
            self.endResetModel()
            return
        for first, last in reversed(move.removed):
            self.beginRemoveRows(QModelIndex(), first, last)
            self._take(self._ids[:first] + self._ids[last + 1 :])
            self.endRemoveRows()
        self._permute(move.kept)
        for first, last in move.added:
            self.beginInsertRows(QModelIndex(), first, last)
            self._take(self._ids[:first] + move.to[first : last + 1] + self._ids[first:])
            self.endInsertRows()

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
