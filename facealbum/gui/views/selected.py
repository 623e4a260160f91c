"""What is selected, as runs of rows: of 100,000 photos that are all selected, one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection

from facealbum.gui.models.moves import runs_of

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel


def runs_in(selection: QItemSelection) -> list[range]:
    """Return the rows of a selection as runs, ascending, none of them twice."""
    parts = [selection.at(number) for number in range(selection.count())]
    runs: list[range] = []
    for part in sorted(parts, key=lambda part: part.top()):
        first = max(part.top(), runs[-1].stop if runs else 0)
        if first <= part.bottom():
            runs.append(range(first, part.bottom() + 1))
    return runs


def selection_of(model: QAbstractItemModel, rows: Iterable[int]) -> QItemSelection:
    """Return the selection of some rows of a list."""
    selection = QItemSelection()
    for first, last in runs_of(sorted(rows)):
        selection.select(model.index(first, 0), model.index(last, 0))
    return selection
