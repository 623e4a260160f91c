"""Two faces beside each other: how alike they are, and the answer whether they are one person.

It stands beside the window and not over it, so that a face can be dragged in from any page, and so
that "Compare with…" on another face fills the side that is still empty.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout

from facealbum.domain.sentences import sentence
from facealbum.gui import words
from facealbum.gui.dialogs.explain_sheet import alike
from facealbum.gui.dialogs.merge_sheet import merge_groups
from facealbum.gui.theme import TITLE, XL, XXL, L, M, S
from facealbum.gui.views.compare_side import CompareSide
from facealbum.gui.views.labels import as_title, short_name
from facealbum.gui.words import told, tr

if TYPE_CHECKING:
    from pathlib import Path

    from facealbum.domain.types import Change, Group
    from facealbum.gui.views.page import Page
    from facealbum.library import Comparison

ASK = sentence("Choose two faces: drop them here, or “Compare with…” in the menu of any face.")
OUTSIDE = sentence(
    "You can answer for two faces of your albums; a photo from outside is only looked at."
)


class CompareSheet(QDialog):
    """Deletes itself when it closes; there is one at a time."""

    def __init__(self, page: Page) -> None:
        super().__init__(page.window())
        self._page, self._bridge, self._library = page, page.bridge, page.library
        self.setWindowTitle(tr("The same person?"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        heading = self._label(tr("The same person?"))
        heading.setFont(page.theme.font(TITLE, bold=True))
        self.a = CompareSide(page, tr("First face"))
        self.b = CompareSide(page, tr("Second face"))
        sides = QHBoxLayout()
        sides.setSpacing(L)
        for side in (self.a, self.b):
            side.changed.connect(self._compare)
            sides.addWidget(side)
        self.verdict = self._label("", "heading")
        self.likeness, self._numbers = self._label("", ""), self._label("", "muted")
        self._note = self._label("", "small")
        column = QVBoxLayout(self)
        column.setContentsMargins(XXL, XL, XXL, XL)
        column.setSpacing(S)
        column.addWidget(heading)
        column.addSpacing(S)
        column.addLayout(sides)
        column.addSpacing(S)
        for label in (self.verdict, self.likeness, self._numbers, self._note):
            column.addWidget(label)
        column.addStretch(1)
        column.addSpacing(M)
        column.addLayout(self._buttons())
        self._bridge.changed.connect(self._changed)
        self._compare()

    def _label(self, text: str, role: str = "") -> QLabel:
        label = QLabel(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        if role:
            label.setProperty("role", role)
        return label

    def _buttons(self) -> QHBoxLayout:
        self.two, self.same = QPushButton(tr("Two people")), QPushButton(tr("The same person"))
        self.two.setToolTip(tr("Keep these two apart from now on; can be taken back"))
        self.same.setToolTip(tr("Say that both are one person; can be taken back"))
        close = QPushButton(tr("Close"))
        close.clicked.connect(self.reject)
        self.two.clicked.connect(self._say_two)
        self.same.clicked.connect(self._say_same)
        row = QHBoxLayout()
        row.setSpacing(L)
        for button in (self.two, self.same, close):
            button.setAutoDefault(False)
        row.addWidget(close)
        row.addStretch(1)
        row.addWidget(self.two)
        row.addWidget(self.same)
        return row

    def show_on(self, what: Sequence[int | Path]) -> None:
        """Compare these; a single one fills the side that is empty, or begins anew."""
        wanted = list(what)
        if len(wanted) == 1 and not self.a.empty and self.b.empty:
            self.b.put(wanted[0])
            return
        if wanted:
            self.a.put(wanted[0])
        if len(wanted) > 1:
            self.b.put(wanted[1])
        elif wanted and not self.b.empty:
            self.b.clear()

    # What is said.

    @Slot()
    def _compare(self) -> None:
        one, other = self.a.side, self.b.side
        ids = self._ids()
        self.same.setEnabled(ids is not None)
        self.two.setEnabled(ids is not None)
        if one is None or other is None:
            self._say("", told(ASK), "", "")
            return
        found: Comparison = self._library.compare(one, other)
        match = found.match(self.a.chosen, self.b.chosen)
        number = words.locale().toString(match.distance, "f", 2)
        limit = words.locale().toString(found.threshold, "f", 2)
        note = self._standing() if ids is not None else self._why_not()
        self._say(
            tr("Probably the same person") if match.same else tr("Probably two people"),
            f"{alike(match.false_match_rate)}.",
            tr(
                "Distance {number}. Up to {limit} two faces are taken for one person.",
                number=number,
                limit=limit,
            ),
            note,
        )

    def _standing(self) -> str:
        """Say where the two stand now."""
        groups = [face.group for face in (self.a.face, self.b.face) if face and face.group]
        if len(groups) < 2:
            return ""
        one, other = (group.name or tr("somebody without a name") for group in groups)
        if groups[0].id == groups[1].id:
            return tr("Both stand with {one} now.", one=one)
        return tr("They stand with {one} and with {other} now.", one=one, other=other)

    def _why_not(self) -> str:
        one, other = self.a.face, self.b.face
        if one is None or other is None or one.face_id is None or one.face_id != other.face_id:
            return told(OUTSIDE)
        return tr("Both sides show the same face.")

    def _say(self, verdict: str, likeness: str, numbers: str, note: str) -> None:
        for label, text in (
            (self.verdict, verdict),
            (self.likeness, likeness),
            (self._numbers, numbers),
            (self._note, note),
        ):
            label.setText(text)
            label.setVisible(bool(text))

    def _ids(self) -> tuple[int, int] | None:
        one, other = self.a.face, self.b.face
        if one is None or other is None or one.face_id == other.face_id:
            return None
        if one.face_id is None or other.face_id is None:
            return None
        return one.face_id, other.face_id

    @Slot(object)
    def _changed(self, change: Change) -> None:
        if change.everything or change.faces or change.groups:
            self.a.look_again()
            self.b.look_again()

    # The answers.

    @Slot()
    def _say_two(self) -> None:
        ids = self._ids()
        if ids is not None:
            self._bridge.do(partial(self._library.say_two, *ids), None, "two people")
            self.accept()

    @Slot()
    def _say_same(self) -> None:
        named = self._named()
        if len(named) < 2:
            self._answer(None)
            return
        corner = self.same.mapToGlobal(QPoint(0, self.same.height()))
        self.choice(named).popup(corner)

    def choice(self, people: Sequence[Group]) -> QMenu:
        """Return the menu that asks who both are; it deletes itself."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for person in people:
            both = menu.addAction(as_title(tr("Both are {name}", name=short_name(person.name))))
            both.triggered.connect(partial(self._answer_checked, person.id))
        first, second = (short_name(person.name) for person in people)
        menu.addSeparator()
        merge = menu.addAction(
            as_title(tr("{first} and {second} are one person…", first=first, second=second))
        )
        merge.triggered.connect(lambda: self._merge(people))
        return menu

    def _answer_checked(self, to: str, _checked: bool = False) -> None:
        self._answer(to)

    def _named(self) -> list[Group]:
        groups = [face.group for face in (self.a.face, self.b.face) if face and face.group]
        return list({group.id: group for group in groups if group.name}.values())

    def _answer(self, to: str | None) -> None:
        ids = self._ids()
        if ids is not None:
            self._bridge.do(partial(self._library.say_same, *ids, to), None, "the same")
            self.accept()

    def _merge(self, people: Sequence[Group]) -> None:
        page = self._page
        self.accept()
        merge_groups(page.window(), self._bridge, page.theme, [person.id for person in people])


def compare_faces(page: Page, what: Sequence[int | Path] = ()) -> CompareSheet:
    """Open the sheet, or fill the one that stands open; returns it at once."""
    sheets = page.window().findChildren(CompareSheet)
    sheet = next((one for one in sheets if one.isVisible()), None) or CompareSheet(page)
    sheet.show_on(what)
    sheet.show()
    sheet.raise_()
    sheet.activateWindow()
    return sheet
