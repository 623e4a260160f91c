"""Everything that was done, step by step, and the way back: one step, or all down to one."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Slot
from PySide6.QtWidgets import QListView, QPushButton, QWidget

from facealbum.gui import words
from facealbum.gui.delegates.history_row import HistoryRow
from facealbum.gui.dialogs.steps_sheet import StepsSheet
from facealbum.gui.models.history_model import PAGE, HistoryModel
from facealbum.gui.models.id_model import Role
from facealbum.gui.views.empty_state import EmptyState
from facealbum.gui.views.heading_row import HeadingRow
from facealbum.gui.views.loader import Loader
from facealbum.gui.views.page import Page
from facealbum.gui.words import tr

if TYPE_CHECKING:
    from facealbum.domain.types import Change
    from facealbum.gui.bridge import Bridge
    from facealbum.gui.images import Images
    from facealbum.gui.theme import Theme
    from facealbum.library import History, JournalEntry, Step
    from facealbum.library.library import Library

Past = tuple[list[int], "list[Step]", "History"]


class HistoryPage(Page):
    """The list of steps, and what can be done with the one that is chosen."""

    def __init__(
        self,
        library: Library,
        bridge: Bridge,
        images: Images,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(library, bridge, images, theme, parent)
        self._loader: Loader[Past] = Loader(bridge, self._read, self._show)
        self._past: History | None = None
        self.model = HistoryModel(bridge, library.steps, self)
        self.list = self._make_list()
        self.undo_one = self._button(tr("Undo this step"), self.undo_chosen)
        self.undo_down = self._button(tr("Undo down to here…"), self.undo_down_to_chosen)
        self.redo = self._button(tr("Redo"), self._redo)
        self._heading = HeadingRow(theme, self.title())
        for button in (self.redo, self.undo_down, self.undo_one):
            self._heading.add(button)
        self._empty = EmptyState(theme, "history")
        more = tr("What you say about people is listed here, step by step.")
        self._empty.say(tr("Nothing done yet"), more)
        self._stack = self.lay_out(self._heading, self.list, self._empty)
        for before, after in pairwise((self.list, self.undo_one, self.undo_down, self.redo)):
            self.setTabOrder(before, after)

    def _make_list(self) -> QListView:
        view = QListView()
        view.setModel(self.model)
        view.setItemDelegate(HistoryRow(self.images, self.theme, view))
        view.setUniformItemSizes(True)
        view.setMouseTracking(True)
        view.setAccessibleName(tr("Steps, newest first"))
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.selectionModel().currentChanged.connect(self._chose)
        view.activated.connect(self.undo_chosen)
        self.model.dataChanged.connect(self._enable)
        self.images.arrived.connect(view.viewport().update)
        self.theme.changed.connect(view.viewport().update)
        return view

    def _button(self, text: str, act: object) -> QPushButton:
        button = QPushButton(text)
        button.setEnabled(False)
        button.clicked.connect(act)
        return button

    def title(self) -> str:
        """Return the page's title."""
        return tr("History")

    def activate(self) -> None:
        """Look again where something changed, and take the keyboard."""
        super().activate()
        self.list.setFocus()

    def concerns(self, change: Change) -> bool:
        """Return whether the history may be longer now, or an entry of it in another state."""
        return super().concerns(change) or change.undoable or bool(change.albums)

    def look(self) -> None:
        """Read the ids of all steps, and what the first of them say."""
        self._loader.load()

    def _read(self) -> Past:
        ids = self.library.history_ids()
        return ids, self.library.steps(ids[:PAGE]), self.library.history(1)

    def _show(self, past: Past) -> None:
        ids, steps, self._past = past
        chosen = self.chosen()
        self.model.show(ids, steps)
        self._heading.say(words.count(len(ids), "step") if ids else "")
        self._heading.offer(something=bool(ids or self._past.redo))
        self._stack.setCurrentIndex(0 if ids else 1)
        if chosen is None or self.model.row_of(chosen) is None:
            chosen = ids[0] if ids and self._past.undo_id is None else self._past.undo_id
        index = QModelIndex() if chosen is None else self.model.index_of(chosen)
        self.list.setCurrentIndex(index)
        self._enable()

    # The step that is chosen.

    def chosen(self) -> int | None:
        """Return the id of the chosen step."""
        item = self.list.currentIndex().data(Role.ID)
        return item if isinstance(item, int) else None

    @Slot()
    def _chose(self) -> None:
        self._enable()

    @Slot()
    def _enable(self) -> None:
        chosen = self.chosen()
        step = None if chosen is None else self.model.step(chosen)
        standing = step is not None and not step.entry.undone
        self.undo_one.setEnabled(standing and step is not None and not step.entry.taken_back)
        self.undo_down.setEnabled(standing)
        self.redo.setEnabled(self._past is not None and self._past.redo is not None)

    @Slot()
    def undo_chosen(self) -> None:
        """Take the chosen step back; asks first where later ones stand on it."""
        chosen = self.chosen()
        step = None if chosen is None else self.model.step(chosen)
        if chosen is None or step is None or not self.undo_one.isEnabled():
            return
        if self._past is not None and chosen == self._past.undo_id:
            self.bridge.do(self.library.undo, None, "undo")
            return
        entry = step.entry
        self.bridge.ponder(
            lambda: self.library.standing_on(chosen), lambda later: self._asked(entry, later)
        )

    def _asked(self, entry: JournalEntry, later: list[JournalEntry]) -> None:
        if not later:
            self._take_back(entry.id)
            return
        sheet = StepsSheet(
            self,
            self.theme,
            tr("Undo “{step}”?", step=words.told(entry.label)),
            tr(
                "%Ln later steps stand on it and would go with it. Everything else stays.",
                "",
                len(later),
            ),
            later,
            tr("Undo both") if len(later) == 1 else tr("Undo all of them"),
        )
        sheet.accepted.connect(lambda: self._take_back(entry.id))
        sheet.open()

    def _take_back(self, entry_id: int) -> None:
        self.bridge.do(lambda: self.library.take_back(entry_id, with_later=True), None, "take back")

    @Slot()
    def undo_down_to_chosen(self) -> None:
        """Undo the chosen step and everything after it, after asking where that is more."""
        chosen = self.chosen()
        if chosen is None or not self.undo_down.isEnabled():
            return
        if self._past is not None and chosen == self._past.undo_id:
            self.bridge.do(self.library.undo, None, "undo")
            return
        down = (self.model.row_of(chosen) or 0) + 1
        self.bridge.ask(lambda: self.library.history(down), self._ask_down)

    def _ask_down(self, past: History) -> None:
        entries = [entry for entry in past.entries if not entry.undone]
        if not entries:
            return
        last = entries[-1]
        sheet = StepsSheet(
            self,
            self.theme,
            tr("Undo everything down to “{step}”?", step=words.told(last.label)),
            tr(
                "{steps} would be undone, the newest first. Redo does them again, until you do"
                " something else.",
                steps=words.count(len(entries), "step"),
            ),
            entries,
            tr("Undo them"),
        )
        sheet.accepted.connect(
            lambda: self.bridge.do(lambda: self.library.undo_to(last.id), None, "undo to")
        )
        sheet.open()

    @Slot()
    def _redo(self) -> None:
        self.bridge.do(self.library.redo, None, "redo")
