"""The steps of the history, newest first: all ids at once, the rest of a row when it is shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer, Slot

from facealbum.gui import words
from facealbum.gui.happened import said_of
from facealbum.gui.models.id_model import IdModel, Role
from facealbum.gui.words import tr

if TYPE_CHECKING:
    from facealbum.gui.bridge import Bridge
    from facealbum.gui.models.id_model import Index
    from facealbum.library import Step

PAGE = 50
"""Rows that are read at once around one that is shown."""


class HistoryModel(IdModel[int]):
    """Steps by id; ``Role.ITEM`` is a ``Step``, or None until it was read."""

    def __init__(
        self,
        bridge: Bridge,
        read: Callable[[Sequence[int]], list[Step]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._read = read
        self._steps: dict[int, Step] = {}
        self._fresh: set[int] = set()
        self._asked: set[int] = set()
        self._wanted: set[int] = set()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._ask)

    def show(self, ids: Sequence[int], steps: Sequence[Step]) -> None:
        """Take these ids, and steps that were read already; others are read anew when shown."""
        self._fresh.clear()
        self._asked.clear()
        known = set(ids)
        self._steps = {item: step for item, step in self._steps.items() if item in known}
        changed = self._take_steps(steps)
        self.renew(ids, None, changed)

    def step(self, item: int) -> Step | None:
        """Return what was read of a step."""
        return self._steps.get(item)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the id, the step, or the words for it."""
        item = super().data(index, Role.ID)
        if not isinstance(item, int):
            return None
        if role == Role.ID:
            return item
        if role == Role.ITEM:
            if item not in self._fresh:
                self._want(index.row())
            return self._steps.get(item)
        step = self._steps.get(item)
        spoken = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole)
        if step is None or role not in (*spoken, Qt.ItemDataRole.ToolTipRole):
            return None
        when = words.moment(step.entry.at, now())
        parts = [said_of(step.entry.label), detail(step), state(step), when]
        return ", ".join(part for part in parts if part)

    def _want(self, row: int) -> None:
        first = row - row % PAGE
        wanted = [item for item in self.ids[first : first + PAGE] if item not in self._asked]
        self._wanted.update(wanted)
        self._asked.update(wanted)
        if self._wanted and not self._timer.isActive():
            self._timer.start(0)

    @Slot()
    def _ask(self) -> None:
        wanted, self._wanted = sorted(self._wanted), set()
        self._bridge.ask(lambda: self._read(wanted), self._arrived)

    def _arrived(self, steps: list[Step]) -> None:
        rows = (self.row_of(item) for item in self._take_steps(steps))
        self._tell_changed(sorted(row for row in rows if row is not None))

    def _take_steps(self, steps: Sequence[Step]) -> list[int]:
        changed = [step.entry.id for step in steps if self._steps.get(step.entry.id) != step]
        self._steps.update((step.entry.id, step) for step in steps)
        self._fresh.update(step.entry.id for step in steps)
        self._asked.update(step.entry.id for step in steps)
        return changed


def now() -> datetime:
    """Return the time, by which a day is called today or yesterday."""
    return datetime.now()


def detail(step: Step) -> str:
    """Return whom and how much a step was about."""
    faces = words.count(step.touched, "face") if step.touched else ""
    people = words.listing([name for name in step.people if name not in step.entry.label])
    return " · ".join(part for part in (people, faces) if part)


def state(step: Step) -> str:
    """Return what became of a step, "" where it stands."""
    if step.entry.undone:
        return tr("Undone")
    return tr("Taken back") if step.entry.taken_back else ""
