"""A list in which letters begin a name, those too that an input method puts together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from facealbum.gui.views.section_view import SectionView

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QFocusEvent

    from facealbum.gui.images import Images
    from facealbum.gui.theme import Theme
    from facealbum.gui.views.arrangement import Measures

    Index = QModelIndex | QPersistentModelIndex


class ComposingView(SectionView):
    """A ``SectionView`` that tells what an input method makes while the keyboard is on it.

    Signals:
        composed: a ``QInputMethodEvent``: letters that are put together of several keys.
    """

    composed = Signal(object)

    def __init__(
        self,
        images: Images,
        theme: Theme,
        measures: Measures,
        parent: QWidget | None = None,
        *,
        click_opens: bool = True,
    ) -> None:
        super().__init__(images, theme, measures, parent, click_opens=click_opens)
        self._composes = True
        self.letters_go_to: QWidget | None = None
        """The field that is filled, where it is none at the item that the keyboard is on."""

    def let_compose(self, *, allowed: bool) -> None:
        """Shut input methods out where no name can begin, and let them in again."""
        self._composes = allowed
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, allowed)

    def place_of_letters(self) -> QRect:
        """Return beside what an input method shows its choices, logical px from this view."""
        field = self.letters_go_to
        if field is None:
            return self.visualRect(self.currentIndex())
        return QRect(self.mapFromGlobal(field.mapToGlobal(QPoint())), field.size())

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Tell of what an input method makes, such as a syllable of Korean."""
        self.composed.emit(event)

    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> object:
        """Let an input method work here, and show its choices where the letters go."""
        if query == Qt.InputMethodQuery.ImEnabled:
            return self._composes
        if query == Qt.InputMethodQuery.ImCursorRectangle:
            return self.place_of_letters()
        return super().inputMethodQuery(query)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Stay open for input methods: Qt shuts them out of items without an editor of its own."""
        super().currentChanged(current, previous)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, self._composes)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Stay open for input methods."""
        super().focusInEvent(event)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, self._composes)


def composes_name(event: QInputMethodEvent) -> bool:
    """Return whether an input method began with a letter."""
    return (event.commitString() + event.preeditString())[:1].isalpha()


def compose_into(field: QLineEdit, event: QInputMethodEvent) -> bool:
    """Put what an input method makes into ``field``; return whether something is there.

    It puts letters together only as long as the keyboard stays where it began. So the field is
    filled from there, and gets the keyboard when a letter is whole.
    """
    QApplication.sendEvent(field, event)
    if event.preeditString():
        return True
    if field.text():
        field.setFocus()
    return bool(field.text())


def stop_composing(field: QLineEdit) -> None:
    """Forget the letters that are not whole, here and in the input method."""
    QGuiApplication.inputMethod().reset()
    QApplication.sendEvent(field, QInputMethodEvent())
