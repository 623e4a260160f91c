"""The review queue: one question at a time, answered with a key."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from facealbum.domain.errors import KnownError
from facealbum.gui import words
from facealbum.gui.asking import IN_STRIP, Found, QuestionReader, Shown
from facealbum.gui.dialogs.naming import if_same
from facealbum.gui.theme import S
from facealbum.gui.views.answer_row import LIKELY, AnswerRow
from facealbum.gui.views.empty_state import EmptyState
from facealbum.gui.views.heading_row import HeadingRow
from facealbum.gui.views.page import Page
from facealbum.gui.views.question_view import STRIP_CELL, QuestionView, cell_for
from facealbum.gui.views.settled_bar import SettledBar
from facealbum.gui.words import tr
from facealbum.library import Kind, Reply

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from facealbum.domain.types import Change
    from facealbum.gui.bridge import Bridge
    from facealbum.gui.images import Images
    from facealbum.gui.theme import Theme
    from facealbum.library import Question
    from facealbum.library.library import Library

DIGITS = range(Qt.Key.Key_1, Qt.Key.Key_9 + 1)
QUESTION, EMPTY, FIRST = 0, 1, 2


class ReviewPage(Page):
    """Asks.

    Signals:
        left_changed: how many faces are left to settle.
    """

    tells = True
    left_changed = Signal(int)

    def __init__(
        self,
        library: Library,
        bridge: Bridge,
        images: Images,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(library, bridge, images, theme, parent)
        self._shown: Shown | None = None
        self._last: Question | None = None
        self._reader = QuestionReader(library)
        self._waiting = False
        self._reading = False
        self._again = False
        self._answered_one = False
        self._like: Question | None = None
        self.heading = HeadingRow(theme, self.title())
        self.bar = SettledBar(theme)
        self.view = QuestionView(images, theme)
        self.view.picked.connect(self._picked)
        self.answers = AnswerRow(images, theme)
        self.view.faces.composed.connect(self.answers.compose)
        self.names, self.field, self.yes = self.answers.names, self.answers.field, self.answers.yes
        self.answers.said_yes.connect(lambda: self._reply(Reply.YES))
        self.answers.said_no.connect(lambda: self._reply(Reply.NO))
        self.answers.ignored.connect(self._ignore)
        self.answers.skipped.connect(self._skip)
        self.answers.taken_back.connect(self._take_back)
        self.answers.chosen.connect(self._somebody)
        self.field.submitted.connect(self._name)
        self.field.left.connect(self._leave_field)
        self.view.faces.letters_go_to = self.field
        self.empty = EmptyState(theme, "user-round-check")
        self.empty.say(tr("Nothing left to ask"), tr("New photos may bring new questions."))
        self.first = EmptyState(theme, "user-round-check")
        self.first.say(tr("Looking for the best question…"), tr("The first one takes a moment."))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._build()
        images.arrived.connect(self._repaint)

    def _build(self) -> None:
        asking = QWidget()
        column = QVBoxLayout(asking)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        column.addWidget(self.bar)
        column.addWidget(self.view, 1)
        column.addWidget(self.answers)
        self._stack = QStackedWidget()
        for widget in (asking, self.empty, self.first):
            self._stack.addWidget(widget)
        self._stack.setCurrentIndex(FIRST)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.heading)
        whole.addWidget(self._stack, 1)

    def title(self) -> str:
        """Return the words for the window's title."""
        return tr("Review")

    @property
    def question(self) -> Question | None:
        """What is asked now."""
        return None if self._shown is None else self._shown.question

    def activate(self) -> None:
        """Ask, and take the keyboard."""
        super().activate()
        self._focus()

    def ask_first(self, person: str, groups: list[str]) -> None:
        """Ask whether ``groups`` are ``person`` before anything else."""
        self._reader.ask_first(person, groups)
        self._shown, self._stale = None, True

    # Reading.

    def look(self) -> None:
        """Ask the best question, unless what is asked still stands."""
        if self._reading:
            self._again = True
            return
        self._reading = True
        find = partial(self._reader.find, self._shown, self._like)
        self.bridge.ponder(find, self._found)

    def look_again(self, change: Change | None) -> None:
        """Look, but not for the change of an answer under way: the next question comes with it."""
        if not self._waiting:
            super().look_again(change)

    def _go_on(self, like: Question | None = None) -> None:
        """Ask the next question, or one ``like`` that which was taken back."""
        if like is None and self._shown is not None:
            self._reader.leave(self._shown.question)
        self._shown, self._like, self._answered_one = None, like, True
        self.look()

    def _found(self, found: Found) -> None:
        self._reading = False
        if self._again:
            self._again = False
            self.look()
            return
        answered, self._answered_one, self._like = self._answered_one, False, None
        self._waiting = False
        self.names.show(found.people)
        self.bar.show_left(found.left, answered=answered)
        left = tr("{faces} left", faces=words.count(found.left, "face"))
        self.heading.say(left if found.left else "")
        self.left_changed.emit(found.left)
        before, self._shown = self._shown, found.asked[0] if found.asked else None
        if self._shown is None:
            self._stack.setCurrentIndex(EMPTY)
            self.empty.setFocus()
            return
        self._stack.setCurrentIndex(QUESTION)
        if before is not self._shown:
            self._ask(self._shown)
        for next_one in found.asked[1:]:
            _preload(self.view, next_one)

    # Asking.

    def _ask(self, shown: Shown) -> None:
        question = shown.question
        self.view.show_question(question, shown.faces, shown.strip)
        self.answers.show_question(question)
        self.view.faces.let_compose(allowed=not self.field.isHidden())
        self._picked()
        if self.isVisible():
            self._focus()

    @Slot()
    def _picked(self) -> None:
        self.answers.say_taken_out(len(self.view.taken_out()))

    def _focus(self) -> None:
        if self._stack.currentIndex() == QUESTION:
            self.view.setFocus()
        else:
            self.setFocus()

    @Slot()
    def _repaint(self) -> None:
        if self.isVisible():
            self.view.faces.viewport().update()
            self.view.strip.viewport().update()

    # Answering.

    def _reply(self, reply: Reply, to: str | None = None, name: str = "") -> None:
        question = self.question
        if question is None or self._waiting:
            return
        proposed = question.person is not None or question.kind in {Kind.PAIR, Kind.TOLD}
        if not proposed and reply is Reply.YES:
            self.field.setFocus()
            return
        without = () if reply is Reply.NO else self.view.taken_out()
        if reply is not Reply.NO and len(without) == len(question.faces):
            reply, without = Reply.NO, ()  # every face was taken out
        if reply is Reply.NO and not proposed:
            return
        self._waiting = True
        self._last = question
        answer = partial(self.library.answer, question, reply, to, name, without)
        self.bridge.do(partial(_tried, answer), self._answered, "answer")

    @Slot(object)
    def _answered(self, result: object) -> None:
        """Ask the next question; what failed is said, and the queue is looked at again."""
        if isinstance(result, KnownError):
            self.bridge.failed.emit(result)
        self._go_on()

    @Slot(str, str)
    def _name(self, name: str, person: str) -> None:
        """Say who it is; a group whose name somebody has already is looked at beside them."""
        question = self.question
        if question is None:
            return
        give = partial(self._give, question, name, person)
        if question.kind in {Kind.PERSON, Kind.WHO}:
            proposed = question.person.id if question.person is not None else ""
            window, group = self.window(), question.group
            if_same(window, self.bridge, self.theme, group, name, give, proposed=proposed)
        else:
            give()

    def _give(self, question: Question, name: str, person: str) -> None:
        """Answer, unless something else is asked by now."""
        if self.question == question:
            self._reply(Reply.SAME_AS, person or None, name)

    def _somebody(self, digit: int) -> None:
        question = self.question
        if question is not None and digit <= min(len(question.likely), LIKELY):
            self._reply(Reply.SAME_AS, question.likely[digit - 1].person.id)

    def _ignore(self) -> None:
        """Make a stranger of who is asked about."""
        question = self.question
        if question is None or self._waiting or not self.answers.stranger.isVisible():
            return
        self._waiting, self._last = True, question
        ignore = partial(self.library.ignore, [question.group.id])
        self.bridge.do(partial(_tried, ignore), self._answered, "ignore")

    def _skip(self) -> None:
        question = self.question
        if question is None or self._waiting:
            return
        self._waiting = True
        skip = partial(self.library.skip_question, question)
        self.bridge.do(partial(_tried, skip), self._answered, "skip")

    def _take_back(self) -> None:
        """Undo, and ask again what was answered last."""
        if self._waiting:
            return
        self._waiting = True
        undo = partial(_tried, self.library.undo)
        self.bridge.do(undo, lambda _: self._go_on(self._last), "undo")

    def _page(self) -> None:
        """Show the proposed person's unconfirmed faces on a page."""
        question = self.question
        if question is None or question.person is None or self._waiting:
            return
        person = question.person
        if person.confirmed == person.faces:
            return
        self._waiting = True

        self.bridge.ponder(partial(self._reader.page_of, question), self._show_page)

    def _show_page(self, shown: Shown) -> None:
        self._waiting = False
        self._shown = shown
        self._ask(shown)

    @Slot()
    def _leave_field(self) -> None:
        self.field.clear()
        self.view.setFocus()

    # Keys.

    def event(self, event: QEvent) -> bool:
        """Take the digits before the window's own shortcuts do."""
        if event.type() == QEvent.Type.ShortcutOverride and self._stack.currentIndex() == QUESTION:
            key: QKeyEvent = event  # type: ignore[assignment]
            if key.key() in DIGITS and key.modifiers() in _PLAIN:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer: yes, no, a digit, the first letter of a name; or skip, take back, a page."""
        key, plain = event.key(), event.modifiers() in _PLAIN
        acts: dict[Qt.Key, Callable[[], None]] = {
            Qt.Key.Key_Return: partial(self._reply, Reply.YES),
            Qt.Key.Key_Enter: partial(self._reply, Reply.YES),
            Qt.Key.Key_Delete: partial(self._reply, Reply.NO),
            Qt.Key.Key_Backspace: partial(self._reply, Reply.NO),
            Qt.Key.Key_S: self._skip,
            Qt.Key.Key_Z: self._take_back,
            Qt.Key.Key_P: self._page,
        }
        letter = event.text()
        shifted = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        with_ctrl = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if with_ctrl and key == Qt.Key.Key_I:
            self._ignore()
        elif plain and key in DIGITS:
            self._somebody(key - Qt.Key.Key_0)
        elif (plain and key in acts) or (with_ctrl and key in _NOT_LETTERS):
            acts[Qt.Key(key)]()
        elif (plain or shifted) and letter.isalpha() and self.field.isVisible():
            self.field.setFocus()
            self.field.setText(letter)
            self.field.open_list()
        elif key == Qt.Key.Key_Escape:
            self.back.emit()
        else:
            super().keyPressEvent(event)


_PLAIN = frozenset({Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier})
_NOT_LETTERS = frozenset({Qt.Key.Key_S, Qt.Key.Key_P})
"""Heard with Ctrl, too: an input method takes letters for itself, S begins a Korean name then."""


def _preload(view: QuestionView, shown: Shown) -> None:
    """Have the faces of the question after this one read."""
    view.strip.foresee(shown.strip, STRIP_CELL)
    view.faces.foresee(shown.faces[:IN_STRIP], cell_for(len(shown.faces)))


def _tried(verb: Callable[[], object]) -> object:
    """Do it in the writing thread; the result is no ``Change``, for the bar says what was done."""
    try:
        verb()
    except KnownError as error:
        return error
    return None
