"""One question, large: the faces that it is about, beside those of whom they may be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import isfinite
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from facealbum.gui import words
from facealbum.gui.delegates.plain_face import PlainFace
from facealbum.gui.models.face_ids import FaceIds
from facealbum.gui.rounded import Shape
from facealbum.gui.theme import DISPLAY, TILE_RADIUS, XL, L, M, S
from facealbum.gui.views.arrangement import Arrangement, Measures
from facealbum.gui.views.composing_view import ComposingView
from facealbum.gui.views.elided_label import ElidedLabel
from facealbum.gui.words import tr
from facealbum.library import Kind

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent

    from facealbum.gui.images import Images
    from facealbum.gui.theme import Theme
    from facealbum.library import Question

CELLS = ((1, 240), (2, 200), (6, 152), (12, 120))
"""Up to so many faces, cells so wide; of more, the smallest."""
SMALLEST, STRIP_CELL = 96, 88
STRIP_WIDTH = 320
RAREST = 1e-4
"""Rates of wrong matches below this are not told apart, 0..1."""
_MOVES = frozenset(
    {
        Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home,
        Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Space,
    }
)  # fmt: skip


def cell_for(faces: int) -> int:
    """Return how wide a face is shown among so many, logical px."""
    return next((cell for most, cell in CELLS if faces <= most), SMALLEST)


class PickView(ComposingView):
    """Faces that a click or Space takes out and puts back; other keys are the page's."""

    def __init__(self, images: Images, theme: Theme, cell: int, *, pickable: bool) -> None:
        super().__init__(images, theme, Measures(cell=cell, gap=S, margin=S), click_opens=False)
        self.pickable = pickable
        self.setItemDelegate(PlainFace(images, theme, self))

    def set_cell(self, cell: int) -> None:
        """Show faces so wide and no wider."""
        self.set_measures(replace(self.measures, cell=cell))

    def foresee(self, faces: Sequence[int], cell: int) -> None:
        """Have these faces read, the first one soonest, as they would be shown in such cells."""
        width = self.width() - self.verticalScrollBar().sizeHint().width()
        side = Arrangement((), width, replace(self.measures, cell=cell)).cell_width
        shape = Shape.of(QSize(side, side), TILE_RADIUS, self.devicePixelRatioF())
        for face in reversed(faces):
            self._images.face_tile(face, shape)

    @property
    def selects(self) -> bool:
        """Whether faces can be taken out."""
        return self.pickable

    def press(self, index: QModelIndex) -> None:
        """Take a face out or put it back: Enter answers the question and is the page's."""
        if self.pickable:
            self.selectionModel().select(index, QItemSelectionModel.SelectionFlag.Toggle)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take out or put back what is clicked."""
        index = self.indexAt(event.position().toPoint())
        if not index.isValid() or event.button() != Qt.MouseButton.LeftButton:
            return
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.NoUpdate)
        if self.pickable:
            self.selectionModel().select(index, flags.Toggle)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draw no band: one face after the other is looked at."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Do nothing more than the press did."""
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take a second click for one more."""
        self.mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with the arrows, take out with Space."""
        if event.key() not in _MOVES or event.modifiers() != Qt.KeyboardModifier.NoModifier:
            event.ignore()
            return
        self._by_keys = True
        if event.key() != Qt.Key.Key_Space:
            self._step(event)
        elif self.pickable and self.currentIndex().isValid():
            toggle = QItemSelectionModel.SelectionFlag.Toggle
            self.selectionModel().select(self.currentIndex(), toggle)

    def _step(self, event: QKeyEvent) -> None:
        """Move what the keyboard is on without selecting it."""
        action = {
            Qt.Key.Key_Left: self.CursorAction.MoveLeft,
            Qt.Key.Key_Right: self.CursorAction.MoveRight,
            Qt.Key.Key_Up: self.CursorAction.MoveUp,
            Qt.Key.Key_Down: self.CursorAction.MoveDown,
            Qt.Key.Key_Home: self.CursorAction.MoveHome,
            Qt.Key.Key_End: self.CursorAction.MoveEnd,
            Qt.Key.Key_PageUp: self.CursorAction.MovePageUp,
            Qt.Key.Key_PageDown: self.CursorAction.MovePageDown,
        }[Qt.Key(event.key())]
        index = self.moveCursor(action, event.modifiers())
        if index.isValid():
            flags = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(index, flags.NoUpdate)
            self.scrollTo(index)


class QuestionView(QWidget):
    """Words over two panes: the faces in doubt, and those of the person or of the other group.

    Signals:
        picked: other faces are taken out than before.
    """

    picked = Signal()

    def __init__(self, images: Images, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title, self._facts = ElidedLabel(), QLabel()
        self._facts.setProperty("role", "muted")
        self._facts.setWordWrap(True)
        self.model, self._strip_model = (
            FaceIds(tr("Face in doubt")),
            FaceIds(tr("Face")),
        )
        self.faces = PickView(images, theme, CELLS[0][1], pickable=True)
        self.faces.setAccessibleName(tr("Faces in doubt"))
        self.faces.show_model(self.model)
        self.faces.selectionModel().selectionChanged.connect(self._selection_changed)
        self.strip = PickView(images, theme, STRIP_CELL, pickable=False)
        self.strip.setAccessibleName(tr("Faces to compare with"))
        self.strip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.strip.show_model(self._strip_model)
        self._whose = ElidedLabel()
        self._side = QWidget()
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(S)
        side.addWidget(self._whose)
        side.addWidget(self.strip, 1)
        panes = QHBoxLayout()
        panes.setSpacing(L)
        panes.addWidget(self.faces, 3)
        panes.addWidget(self._side, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(XL, 0, XL, 0)
        column.setSpacing(M)
        column.addWidget(self._title)
        column.addWidget(self._facts)
        column.addLayout(panes, 1)
        self.setFocusProxy(self.faces)
        theme.changed.connect(self._dress)
        self._dress()

    def show_question(self, question: Question, faces: Sequence[int], strip: Sequence[int]) -> None:
        """Ask; ``faces`` are those in doubt, ``strip`` those to compare them with."""
        self.faces.clearSelection()
        self.faces.pickable = question.kind is not Kind.PAIR and len(faces) > 1
        self.faces.set_cell(cell_for(len(faces)))
        self.model.show(faces)
        self.faces.verticalScrollBar().setValue(0)
        self.faces.setCurrentIndex(self.model.index(0))
        self.faces.clearSelection()
        self._strip_model.show(strip)
        self.strip.verticalScrollBar().setValue(0)
        self._side.setVisible(bool(strip))
        self._title.setText(in_words(question))
        self._whose.setText(_beside(question))
        self._facts.setText(facts(question))
        self.setAccessibleName(f"{self._title.text()} {self._facts.text()}")

    def taken_out(self) -> tuple[int, ...]:
        """Return the faces that the user says are somebody else."""
        return tuple(int(str(item)) for item in self.faces.selected_ids())

    @Slot()
    def _selection_changed(self) -> None:
        self.picked.emit()

    @Slot()
    def _dress(self) -> None:
        self._title.setFont(self._theme.font(DISPLAY, bold=True))
        self._whose.setFont(self._theme.font(bold=True))


def in_words(question: Question) -> str:
    """Return the question in words."""
    many = question.settles > 1
    who = question.person.name if question.person is not None else ""
    if question.kind is Kind.TOLD:
        program = question.program or tr("Another program")
        return tr("{program} says this is {name}", program=program, name=question.name)
    if question.kind is Kind.PAIR:
        return tr("Are these two the same person?")
    if question.kind is Kind.WHO:
        return tr("Who is this?")
    if question.kind is Kind.PAGE and many:
        if not who:
            return tr("Are these all the same person?")
        return tr("Are these all {name}?", name=who)
    if question.kind is Kind.PAGE:
        return tr("Is this really {name}?", name=who)
    return tr("Is this {name}?", name=who) if who else tr("Is this the same person?")


def facts(question: Question) -> str:
    """Return what is known of the question, as far as it helps."""
    parts = [words.count(question.settles, "face")]
    if question.kind is not Kind.PAGE and isfinite(question.false_match_rate):
        parts.append(_rate(question.false_match_rate))
    if question.kind is not Kind.PAIR and question.settles > 1:
        parts.append(tr("click a face that is somebody else"))
    return " · ".join(parts)


def _rate(rate: float) -> str:
    if rate < RAREST:
        least = words.percent(RAREST)
        return tr("less than {share} of different people look so alike", share=least)
    share = words.percent(rate)
    return tr("{share} of different people look so alike", share=share)


def _beside(question: Question) -> str:
    if question.kind is Kind.PAIR and question.other is not None:
        return words.count(question.other.faces, "face")
    if question.person is None:
        return ""
    return question.person.name or tr("No name yet")
