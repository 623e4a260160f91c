"""Enter presses the button that the keyboard is on, as Space does.

Qt leaves that to the desktop, and where it does not hold, the key goes on to what the button stands
in: Enter on "No" in the review would say yes.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton, QWidget

_KEYS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_PLAIN = frozenset({Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier})


class EnterKey(QObject):
    """Watches the one button that the keyboard is on, and no other widget."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        app.focusChanged.connect(self._moved)

    @Slot(QWidget, QWidget)
    def _moved(self, _before: QWidget | None, now: QWidget | None) -> None:
        # The one before may be half gone. To watch it on costs nothing: it gets no keys.
        if isinstance(now, QPushButton | QToolButton):
            now.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Press the button; a key that is held presses it once."""
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in _KEYS
            and event.modifiers() in _PLAIN
            and isinstance(watched, QPushButton | QToolButton)
        ):
            if not event.isAutoRepeat():
                watched.click()
            return True
        return False
