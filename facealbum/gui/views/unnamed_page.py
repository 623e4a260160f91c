"""The groups that wait for a name, biggest first, and the threshold that makes them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from facealbum.gui import words
from facealbum.gui.dialogs.alike_sheet import AlikeSheet
from facealbum.gui.dialogs.ignore_sheet import IgnoreSheet
from facealbum.gui.dialogs.naming import name_group
from facealbum.gui.likely import Likely
from facealbum.gui.models.card_faces import CardFaces
from facealbum.gui.models.group_model import GroupModel, GroupOrder
from facealbum.gui.models.id_model import Role, Section
from facealbum.gui.models.name_model import NameModel
from facealbum.gui.suggesting import SuggestionDesk
from facealbum.gui.unnamed_reading import Found, UnnamedReader
from facealbum.gui.views.changes_list import ChangesList
from facealbum.gui.views.empty_state import EmptyState
from facealbum.gui.views.group_menu import GroupMenu
from facealbum.gui.views.heading_row import HeadingRow
from facealbum.gui.views.labels import GAP
from facealbum.gui.views.loader import Loader
from facealbum.gui.views.page import Page
from facealbum.gui.views.picked_faces import PickedFaces
from facealbum.gui.views.quick_look import glance_at_group, offer
from facealbum.gui.views.threshold_bar import ThresholdBar, Trial
from facealbum.gui.views.trial_cards import TrialCards
from facealbum.gui.views.unnamed_view import UnnamedView
from facealbum.gui.words import tr
from facealbum.jobs import JobHandle, JobState

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from facealbum.domain.types import Change, Group
    from facealbum.gui.bridge import Bridge
    from facealbum.gui.images import Images
    from facealbum.gui.theme import Theme
    from facealbum.library.library import Library


AHEAD = 200
"""Cards below those in sight that stay in their places, so that the user may scroll there while the
groups are being read."""


class UnnamedPage(Page):
    """Cards with name fields; faces can be taken out of a card."""

    def __init__(
        self,
        library: Library,
        bridge: Bridge,
        images: Images,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(library, bridge, images, theme, parent)
        self._loader: Loader[Found] = Loader(bridge, self._read, self._show)
        self._job: JobHandle | None = None
        self.model = GroupModel()
        self.names = NameModel()
        self._faces = CardFaces(library, bridge, self)
        self._likely = Likely(library, bridge, self)
        self.view = UnnamedView(images, theme, self._faces, self.names, self)
        self.view.setAccessibleName(tr("Groups without a name"))
        self.view.show_model(self.model)
        self.threshold = ThresholdBar(library, bridge, theme)
        self.changes = ChangesList(images, theme)
        self._reader = UnnamedReader(library, self.model, self.names)
        self._found = Found()
        self._held: Sequence[str] = ()
        self.cards = TrialCards(self.view, self._faces, self.changes)
        self._desk = SuggestionDesk(library, bridge, self)
        self._heading = HeadingRow(theme, self.title())
        self._rare = QPushButton(GAP + tr("Ignore strangers…"))
        self._rare.setToolTip(tr("Ignore all who were seen once, or at one event only"))
        self._rare.clicked.connect(self._ignore_rare)
        theme.set_icon(self._rare, "ban")
        self.order = QComboBox()
        self.order.setAccessibleName(tr("Sort by"))
        self.order.setToolTip(tr("Sort by"))
        self.order.addItems([words.told(order.value) for order in GroupOrder])
        self.order.currentIndexChanged.connect(self._reorder)
        self._heading.add(self.order)
        self._heading.add(self._rare)
        self._empty = EmptyState(theme, "scan-face")
        self._picked = PickedFaces(self, self.view)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self._heading, self.threshold, self.changes):
            column.addWidget(widget)
        column.addWidget(self._stack, 1)
        self._connect()

    def _connect(self) -> None:
        self.view.named.connect(self._name)
        self.view.opened.connect(self._open)
        offer(self.view, self.images, self.theme, partial(glance_at_group, self.library))
        self.view.asked.connect(self._ask_who)
        self._likely.found.connect(self._propose)
        self.view.menu_requested.connect(self._show_menu)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._show_menu_at)
        self.threshold.applied.connect(self._regroup)
        self.threshold.tried.connect(self._try)
        self.threshold.ended.connect(self._end_trial)
        self.threshold.changes_wanted.connect(self.cards.show_changes)
        self.view.verticalScrollBar().valueChanged.connect(self._scrolled)
        self._desk.found.connect(self.threshold.show_landscape)
        self._desk.offered.connect(self.threshold.slider.offer)
        self.threshold.slider.suggestion_wanted.connect(self._desk.look)
        self.threshold.plot_wanted.connect(self._show_alike)
        self.bridge.job_changed.connect(self._job_changed)
        self._ignore = QShortcut(QKeySequence("Ctrl+I"), self, self._ignore_this)
        self._ignore.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def title(self) -> str:
        """Return the page's title."""
        return tr("Unnamed")

    def activate(self) -> None:
        """Look again where something changed, and put the cursor in the first name field."""
        super().activate()
        if self.view.card.editing:
            self.view.ask_name(self.view.card.editing)
        else:
            self.view.ask_first()
        if not self.view.card.editing:
            self.view.setFocus()

    def focus_first(self) -> None:
        """Put the cursor in the first name field."""
        self.view.ask_first()

    def concerns(self, change: Change) -> bool:
        """Return whether a group may look different."""
        return change.everything or bool(change.groups or change.faces)

    def look(self) -> None:
        """Read all groups, beside the GUI thread."""
        self._faces.refresh(None)
        self._load()

    def look_again(self, change: Change | None) -> None:
        """Read all groups; the faces of those that the change names are read when seen."""
        self._faces.refresh(change)
        self._load()

    def refresh(self, change: Change | None) -> None:
        """Remember which cards are stale, even while out of sight."""
        self._faces.refresh(change)
        super().refresh(change)

    def _load(self) -> None:
        self._held = self._at_hand(AHEAD)
        self._loader.load()

    def _read(self) -> Found:
        return self._reader.find(list(GroupOrder)[self.order.currentIndex()], self._held)

    def _show(self, found: Found) -> None:
        self._found = found.shown()
        self.cards.know(found.known.items, found.people)
        self.names.show(found.names)
        if self.isVisible():
            self._desk.consider(found.faces)
        self.threshold.refresh()
        if self.threshold.trying:
            return
        held = self._at_hand()
        if not found.holds(held):
            found = self._reader.placed(found, held)
        cards, singles = found.cards, found.singles
        sections = (
            Section("groups", "", len(cards), wide=True),
            Section(
                "single",
                tr("Seen once ({number})", number=words.number(len(singles))),
                len(singles),
                foldable=True,
                folded=True,
            ),
        )
        self.cards.leave()
        self.model.take(found.known, found.move, sections)
        self.view.end_trial()
        self._faces.keep(found.known.items)
        self.view.forget_gone()
        self._heading.say(words.number(len(cards)) if cards else "")
        self._heading.offer(something=bool(cards or singles))
        _say_empty(self._empty, someone=bool(found.people))
        self._stack.setCurrentIndex(0 if cards or singles else 1)
        self.threshold.setVisible(bool(cards or singles or found.people))
        if not self.view.card.editing and self.isVisible():
            self.view.ask_first(focus=self.view.hasFocus())
        self.view.follow()

    @Slot()
    def _reorder(self) -> None:
        """Sort the cards anew, from the top: whoever asks for that wants them to move."""
        self.view.setFocus()
        self.view.verticalScrollBar().setValue(0)
        self._load()

    @Slot(object)
    def _try(self, trial: Trial) -> None:
        self._picked.bar.hide()
        self._stack.setCurrentIndex(0)
        self.cards.show_trial(trial)

    @Slot()
    def _scrolled(self) -> None:
        if self.cards.trial is not None:
            rows = self.view.visible_rows()
            self.threshold.reach(rows[-1] if rows else 0)

    @Slot()
    def _end_trial(self) -> None:
        """Show the cards as they are; after a regroup they are read anew instead."""
        if self._job is None and self.cards.trial is not None:
            self._show(self._found)

    def _at_hand(self, ahead: int = 0) -> Sequence[str]:
        """Return the ids of the cards that must not move: those that the user is at.

        So many ``ahead`` of what is in sight are among them.

        A card that moved away under the hand would get the name of another. While a job runs, all
        cards in sight keep their places, lest they jump about twice a second; after it, those down
        to the one with the cursor.
        """
        if not self.view.busy:
            return ()
        rows = self.view.visible_rows()
        last = rows[-1] + ahead if rows else -1
        if not self.bridge.jobs and self.view.verticalOffset() == 0:
            last = self.view.row
        return (self.cards.order or self.model.ids)[: last + 1]

    @Slot(object)
    def _ask_who(self, group: Group) -> None:
        self.names.show_likely([])
        if self.names.rowCount():
            self._likely.ask(group.cover_face_id)

    @Slot(int, list)
    def _propose(self, face_id: int, people: list[str]) -> None:
        group = self.model.group(self.view.card.editing)
        if group is not None and group.cover_face_id == face_id:
            self.names.show_likely(people)
            self.view.field.propose(self.names.likeliest)

    @Slot(str, str, str)
    def _name(self, group_id: str, name: str, person: str) -> None:
        del person  # whom the list offered is looked at side by side like whose name was typed
        keep = partial(self.view.keep_draft, group_id, name)
        name_group(self.window(), self.bridge, self.theme, group_id, name, None, keep)

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        self.open_group.emit(self.model.ids[index.row()])

    @Slot(QPoint)
    def _show_menu_at(self, point: QPoint) -> None:
        index = self.view.indexAt(point)
        if index.isValid() and self.cards.trial is None:
            group_id = self.model.ids[index.row()]
            face = self.view.face_at(point)
            self._show_menu(group_id, self.view.viewport().mapToGlobal(point), face)

    @Slot(str, QPoint)
    def _show_menu(self, group_id: str, where: QPoint, face: int | None = None) -> None:
        menu = GroupMenu(self, [group_id], partial(self._ask_name, group_id))
        if face is not None:
            menu.offer_why(face)
        menu.popup(where)

    def _ignore_rare(self) -> None:
        IgnoreSheet(self.window(), self.library, self.bridge, self.theme).open()

    @Slot()
    def _show_alike(self) -> None:
        sheet = AlikeSheet(self.window(), self.bridge, self.theme, self.library.threshold)
        sheet.wanted.connect(self.threshold.try_suggested)
        self._desk.suggested.connect(sheet.show_suggestion)
        sheet.open()
        self._desk.ask()

    def _ignore_this(self) -> None:
        """Ignore the group that the keyboard is on: a card, or a single face."""
        group_id = self.view.card.editing or str(self.view.currentIndex().data(Role.ID) or "")
        if self.model.group(group_id) is not None and self.cards.trial is None:
            self.bridge.do(partial(self.library.ignore, [group_id]), None, "ignore")

    def _ask_name(self, group_id: str) -> None:
        group = self.model.group(group_id)
        if group is not None and group.faces > 1:
            self.view.ask_name(group_id)
        else:
            self.open_group.emit(group_id)

    @Slot(float)
    def _regroup(self, threshold: float) -> None:
        self._job = self.library.regroup(threshold)
        self.threshold.set_working(True)
        self.bridge.watch(self._job)

    @Slot(object)
    def _job_changed(self, job: JobHandle) -> None:
        if job is self._job and job.finished:
            self.threshold.set_working(False)
            self._job = None
            if job.state is JobState.DONE:
                self.bridge.acted.emit(job.result())
        if job.finished:
            self._desk.outdate()
            self.refresh(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """While another threshold is tried, Enter applies it and Escape leaves it alone."""
        if event.key() == Qt.Key.Key_Escape and self.threshold.trying:
            self.threshold.reset()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.cards.trial is not None:
            self.threshold.apply.click()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the bar over the bottom edge."""
        super().resizeEvent(event)
        self._picked.bar.place()


def _say_empty(empty: EmptyState, *, someone: bool) -> None:
    if someone:
        empty.say(tr("Everyone has a name"), tr("New faces appear here when you add photos."))
    else:
        empty.say(tr("No faces yet"), tr("Drop folders with photos anywhere in this window."))
