"""The parts of a search as chips, with a button that adds more; text and chips stay in step."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton, QWidget

from facealbum.domain.sentences import sentence
from facealbum.gui.dialogs.dates_sheet import DatesSheet
from facealbum.gui.dialogs.line_sheet import LineSheet
from facealbum.gui.theme import XS, S
from facealbum.gui.views.chip import HEIGHT, Chip, toggled
from facealbum.gui.views.flow import Flow
from facealbum.gui.views.person_picker import PersonPicker
from facealbum.gui.words import told, tr
from facealbum.library.query import (
    Folder,
    Is,
    Not,
    Number,
    Only,
    PhotoState,
    Query,
    Some,
    SomeKind,
    Who,
    unparse_parts,
    who,
)

if TYPE_CHECKING:
    from facealbum.gui.views.page import Page
    from facealbum.library import SearchPart, Vocabulary

NUMBERS = (
    (sentence("No people"), Number(0, 0)),
    (sentence("1 person"), Number(1, 1)),
    (sentence("2 people"), Number(2, 2)),
    (sentence("At least 2 people"), Number(2, None)),
    (sentence("At least 3 people"), Number(3, None)),
    (sentence("At least 5 people"), Number(5, None)),
)
KINDS = (
    (sentence("Somebody without a name"), SomeKind.UNNAMED),
    (sentence("A hidden person"), SomeKind.HIDDEN),
    (sentence("A stranger"), SomeKind.STRANGERS),
)


class ChipRow(QWidget):
    """Shows the parts of a search.

    Signals:
        edited: the text of the search that the chips make now; "" for none.
    """

    edited = Signal(str)

    def __init__(self, page: Page, *, keep_last: bool = False) -> None:
        super().__init__(page)
        self._page = page
        self._keep_last = keep_last
        self._focus: int | None = None
        self._before: QWidget | None = None
        self._behind: QWidget | None = None
        self.chips: list[Chip] = []
        self.add = QToolButton()
        self.add.setFixedSize(HEIGHT, HEIGHT)
        self.add.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.add.setAccessibleName(tr("Add to the search"))
        self.add.setToolTip(tr("Add to the search"))
        self.add.clicked.connect(self._open_menu)
        page.theme.set_icon(self.add, "plus")
        self._flow = Flow(self, XS + S // 2)
        self._flow.addWidget(self.add)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(tr("Parts of the search"))

    @property
    def parts(self) -> tuple[Query, ...]:
        """What the chips say now."""
        return tuple(chip.part.query for chip in self.chips)

    def show_parts(self, parts: Sequence[SearchPart]) -> None:
        """Show these parts; nothing happens where they are shown already."""
        if [chip.part for chip in self.chips] == list(parts):
            return
        if self._focus is None:
            held = [at for at, chip in enumerate(self.chips) if chip.hasFocus()]
            self._focus = held[0] if held else None
        for chip in self.chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._flow.removeWidget(self.add)
        self.chips = [self._chip(part) for part in parts]
        if self._keep_last and len(self.chips) == 1:
            self.chips[0].fix()
        self._flow.addWidget(self.add)
        self._order()
        self._keep_focus()
        self.updateGeometry()

    def stand_between(self, before: QWidget, behind: QWidget) -> None:
        """Let Tab go from one widget through the chips to the other."""
        self._before, self._behind = before, behind
        self._order()

    def _order(self) -> None:
        if self._before is None or self._behind is None:
            return
        # New widgets stand at the end of the window's order until they are put in their place.
        for one, next_ in pairwise([self._before, *self.chips, self.add, self._behind]):
            QWidget.setTabOrder(one, next_)

    def _chip(self, part: SearchPart) -> Chip:
        chip = Chip(part, self._page.images, self._page.theme, self)
        chip.clicked.connect(lambda _checked=False, chip=chip: self._toggle(chip))
        chip.removed.connect(partial(self._remove, chip))
        self._flow.addWidget(chip)
        chip.show()
        return chip

    def _keep_focus(self) -> None:
        """Leave the keyboard where it was: on the chip in the place of the one that changed."""
        at, self._focus = self._focus, None
        if at is not None:
            target: QWidget = self.chips[min(at, len(self.chips) - 1)] if self.chips else self.add
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    # Changing.

    def _toggle(self, chip: Chip) -> None:
        at = self.chips.index(chip)
        parts = list(self.parts)
        parts[at] = toggled(parts[at])
        self._tell(parts, at)

    def _remove(self, chip: Chip) -> None:
        at = self.chips.index(chip)
        parts = list(self.parts)
        del parts[at]
        self._tell(parts, at)

    def put(self, *new: Query) -> None:
        """Add parts to the search."""
        self._tell([*self.parts, *new], None)

    def make_only(self) -> None:
        """Ask for the people of the search and nobody else."""
        people = tuple(part for part in self.parts if isinstance(part, Who))
        rest = [part for part in self.parts if not isinstance(part, Who)]
        if people:
            self._tell([Only(people), *rest], None)

    def _tell(self, parts: list[Query], focus: int | None) -> None:
        held = focus is not None and self.chips[focus].hasFocus()
        self._focus = focus if held else None
        self.edited.emit(unparse_parts(parts))

    # The menu of what can be added.

    @Slot()
    def _open_menu(self) -> None:
        self.menu().popup(self.add.mapToGlobal(QPoint(0, self.add.height())))

    def menu(self) -> QMenu:
        """Return the menu of what can be added; it deletes itself when it closes."""
        menu, icon = QMenu(self), self._page.theme.icon
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(icon("user-round-plus"), tr("Person…"), partial(self._ask_person, False))
        menu.addAction(icon("user-round-x"), tr("Not person…"), partial(self._ask_person, True))
        only = menu.addAction(icon("user-round-check"), tr("Only these people"), self.make_only)
        only.setEnabled(any(isinstance(part, Who) for part in self.parts))
        number = menu.addMenu(icon("users"), tr("Number of people"))
        for title, count in NUMBERS:
            number.addAction(told(title), partial(self.put, count))
        menu.addSeparator()
        menu.addAction(icon("calendar"), tr("Dates…"), self._ask_dates)
        menu.addAction(icon("folder"), tr("Folder…"), self._ask_folder)
        menu.addAction(icon("play"), tr("Videos"), partial(self.put, Is(PhotoState.VIDEO)))
        menu.addSeparator()
        for title, kind in KINDS:
            menu.addAction(told(title), partial(self.put, Some(kind)))
        return menu

    def _ask_person(self, excluded: bool) -> None:
        title = tr("Who must not be there?") if excluded else tr("Who must be there?")
        picker = PersonPicker(self._page, title)

        def picked(person: str) -> None:
            found = who(self._page.library.group(person).name) or Who(person)
            self.put(Not(found) if excluded else found)

        picker.picked.connect(picked)
        picker.open()

    def _ask_dates(self) -> None:
        sheet = DatesSheet(self._page.window(), self._page.theme)
        sheet.chosen.connect(self.put)
        sheet.open()

    def _ask_folder(self) -> None:
        self._page.bridge.ask(self._page.library.vocabulary, self._choose_folder)

    def _choose_folder(self, known: Vocabulary) -> None:
        title, hint = tr("In which folder?"), tr("A part of its name or path")
        sheet = LineSheet(self._page.window(), self._page.theme, title, hint)
        sheet.complete(known.folders)
        sheet.entered.connect(lambda text: self.put(Folder(text)))
        sheet.open()
