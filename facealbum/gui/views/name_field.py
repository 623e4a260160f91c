"""A line that asks for a name and offers the people who have one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QWidget

from facealbum.domain.sentences import sentence
from facealbum.gui.delegates.name_row import HEIGHT, NameRow
from facealbum.gui.models.id_model import Role
from facealbum.gui.words import told, tr

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent, QMouseEvent

    from facealbum.gui.images import Images
    from facealbum.gui.models.name_model import NameModel
    from facealbum.gui.theme import Theme

ROWS = 7
NARROWEST = 220
QUESTION = sentence("Who is this?")
LONGEST = 120
"""A name has no more characters than this."""


class NameField(QLineEdit):
    """Takes a name.

    Signals:
        submitted: the name, and the id of the person that was picked from the list or "".
        left: the user pressed Escape with nothing typed.
        walked: +1 or -1: Tab or an arrow leads to the next or the previous field.
    """

    submitted = Signal(str, str)
    left = Signal()
    walked = Signal(int)

    def __init__(
        self, names: NameModel, images: Images, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setMaxLength(LONGEST)
        self.setPlaceholderText(told(QUESTION))
        self._proposed = ""
        self.setAccessibleName(tr("Name"))
        self.walks = False
        completer = QCompleter(self)
        completer.setModel(names)
        completer.setCompletionRole(Qt.ItemDataRole.EditRole)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setMaxVisibleItems(ROWS)
        self._list = QListView()
        self._list.setObjectName("completion")
        self._list.setUniformItemSizes(True)
        self._list.setMouseTracking(True)
        completer.setPopup(self._list)
        self._list.setItemDelegate(NameRow(images, theme, self._list))
        self._list.setMinimumWidth(NARROWEST)
        self._list.setMinimumHeight(HEIGHT + 10)
        images.arrived.connect(self._list.viewport().update)
        self.setCompleter(completer)
        completer.activated[QModelIndex].connect(self._picked)  # type: ignore[index]
        self.returnPressed.connect(self._entered)

    def propose(self, name: str) -> None:
        """Ask whether it is ``name``, "" for nobody; the list has it first."""
        self._proposed = name
        self.setPlaceholderText(tr("{name}?", name=name) if name else told(QUESTION))

    def open_list(self) -> None:
        """Open the list of people, those who look alike first."""
        self.completer().setCompletionPrefix(self.text())
        self.completer().complete()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open the list where somebody is proposed and nothing typed yet."""
        super().mousePressEvent(event)
        if self._proposed and not self.text():
            self.open_list()

    @property
    def choosing(self) -> bool:
        """Whether the list of people is open."""
        return self._list.isVisible()

    @Slot(QModelIndex)
    def _picked(self, index: QModelIndex) -> None:
        if self._list.isVisible():
            self._list.hide()
        name, person = str(index.data(Qt.ItemDataRole.EditRole)), str(index.data(Role.ID))
        # The completer writes the name into the field after this; the field is cleared after that.
        QTimer.singleShot(0, self, lambda: self._submit(name, person))

    @Slot()
    def _entered(self) -> None:
        current = self._list.currentIndex() if self._list.isVisible() else QModelIndex()
        if current.isValid():
            return
        self._list.hide()
        self._submit(self.text(), "")

    def _submit(self, name: str, person: str) -> None:
        name = " ".join(name.split())
        if name:
            self.submitted.emit(name, person)

    def event(self, event: QEvent) -> bool:
        """Walk with Tab where the field is one of many; leave undo to the window unless it types.

        After each name the cursor is in the next empty field, and Ctrl+Z there means the name.
        """
        if event.type() == event.Type.ShortcutOverride:
            pressed: QKeyEvent = event  # type: ignore[assignment]
            undo = pressed.matches(QKeySequence.StandardKey.Undo) and not self.isUndoAvailable()
            redo = pressed.matches(QKeySequence.StandardKey.Redo) and not self.isRedoAvailable()
            if undo or redo:
                event.ignore()
                return False
        if event.type() == event.Type.KeyPress and self.walks:
            key: QKeyEvent = event  # type: ignore[assignment]
            if key.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
                self._list.hide()
                self.walked.emit(1 if key.key() == Qt.Key.Key_Tab else -1)
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Escape, walk with the arrows, while no list is open; Alt+Down opens it.

        A field that is one of many is cleared first, before it is left. While a list is open,
        Escape closes it and gives back what was typed before the arrows led through it.
        """
        open_ = self._list.isVisible()
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if event.key() == Qt.Key.Key_Down and alt and not open_:
            self.open_list()
            return
        if event.key() == Qt.Key.Key_Escape and open_:
            if self._list.currentIndex().isValid():
                self.setText(self.completer().completionPrefix())
            self._list.hide()
        elif event.key() == Qt.Key.Key_Escape:
            if self.walks and self.text():
                self.selectAll()
                self.del_()  # as if typed: clear() is no edit, and what is kept of the field stays
            else:
                self.left.emit()
        elif self.walks and not open_ and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.walked.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            said = bool(self.text().strip()) and not open_
            super().keyPressEvent(event)
            if said and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                event.accept()  # it gave a name: what the field stands in must not open as well
