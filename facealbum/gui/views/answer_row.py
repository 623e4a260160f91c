"""What can be answered to a question, as buttons: yes, no, somebody else, skip, undo."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from facealbum.gui import words
from facealbum.gui.models.name_model import NameModel
from facealbum.gui.theme import XL, M, S
from facealbum.gui.views.composing_view import compose_into, composes_name, stop_composing
from facealbum.gui.views.flow import Flow
from facealbum.gui.views.labels import GAP, as_title, short_name
from facealbum.gui.views.name_field import NameField
from facealbum.gui.words import tr
from facealbum.library import Kind

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance
    from PySide6.QtGui import QInputMethodEvent

    from facealbum.gui.images import Images
    from facealbum.gui.theme import Theme
    from facealbum.library import Question

LIKELY = 9
"""As many people have a digit."""


class AnswerRow(QWidget):
    """The likely people with their digits, in as many lines as they need, and the answers.

    Signals:
        said_yes: it is the proposed person.
        said_no: it is not.
        ignored: it is a stranger.
        skipped: ask later.
        taken_back: undo.
        chosen: the digit of one of the likely people.
    """

    said_yes = Signal()
    said_no = Signal()
    ignored = Signal()
    skipped = Signal()
    taken_back = Signal()
    chosen = Signal(int)

    def __init__(self, images: Images, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._composing = False
        self.names = NameModel()
        self.field = NameField(self.names, images, theme)
        self.yes = self._button(tr("Yes"), "check", "Enter", self.said_yes)
        self.yes.setProperty("role", "primary")
        theme.set_icon(self.yes, "check", "on_accent")
        self.no = self._button(tr("No"), "x", "Delete", self.said_no)
        self.stranger = self._button(tr("A stranger"), "ban", "Ctrl+I", self.ignored)
        self._others = Flow(spacing=S)  # nine names are wider than many a window
        answers = QHBoxLayout()
        answers.setSpacing(S)
        answers.addWidget(self.yes)
        answers.addWidget(self.no)
        answers.addWidget(self.field, 1)
        answers.addWidget(self.stranger)
        answers.addWidget(self._button(tr("Skip"), "arrow-right", "S", self.skipped))
        answers.addWidget(self._button(tr("Undo"), "undo-2", "Z", self.taken_back))
        column = QVBoxLayout(self)
        column.setContentsMargins(XL, S, XL, M)
        column.setSpacing(S)
        column.addLayout(self._others)
        column.addLayout(answers)

    def show_question(self, question: Question) -> None:
        """Offer what can be answered to ``question``."""
        proposed = question.person is not None or question.kind in {Kind.PAIR, Kind.TOLD}
        self.yes.setVisible(proposed)
        self.no.setVisible(proposed)
        self.field.setVisible(question.kind is not Kind.PAIR)
        self.stranger.setVisible(question.kind in {Kind.WHO, Kind.PERSON, Kind.TOLD})
        if self._composing:
            self._composing = False
            stop_composing(self.field)
        self.field.clear()
        other = tr("Somebody else: type a name")
        self.field.setPlaceholderText(other if proposed else tr("Type a name"))
        self.names.show_likely([each.person.id for each in question.likely])
        self._show_others(question)

    @Slot(object)
    def compose(self, event: QInputMethodEvent) -> None:
        """Begin a name with what an input method makes where the keyboard is, until it is whole."""
        if self._composing or composes_name(event):
            made = compose_into(self.field, event)
            self._composing = bool(event.preeditString())
            if made and not self._composing:
                self.field.open_list()

    def say_taken_out(self, faces: int) -> None:
        """Say on the button what a yes would do."""
        some = tr("Yes, but {number} not", number=words.number(faces))
        some = some if faces else tr("Yes")
        self.yes.setText(GAP + some)
        self.yes.setAccessibleName(some)

    def _show_others(self, question: Question) -> None:
        while (item := self._others.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for digit, each in enumerate(question.likely[:LIKELY], 1):
            name = each.person.name or tr("No name yet")
            button = QPushButton(f"{digit}{GAP}{as_title(short_name(name))}")
            button.setProperty("role", "quiet")
            button.setAccessibleName(f"{digit}: {name}")
            button.setToolTip(tr("It is {name} ({digit})", name=name, digit=digit))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(partial(self._choose, digit))
            self._others.addWidget(button)

    def _choose(self, digit: int, _checked: bool = False) -> None:
        self.chosen.emit(digit)

    def _button(self, title: str, icon: str, keys: str, act: SignalInstance) -> QPushButton:
        button = QPushButton(GAP + title)
        button.setAccessibleName(title)
        button.setToolTip(f"{title} ({keys})")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda _checked=False: act.emit())
        self._theme.set_icon(button, icon)
        return button
