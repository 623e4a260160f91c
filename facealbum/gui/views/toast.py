"""A short message over the window that goes by itself, with one thing to do about it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QEnterEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from facealbum.gui.theme import RADIUS, XL, L, M, S, Theme
from facealbum.gui.words import tr

ABOVE_BARS = 96
"""Over the bottom edge, so that the bar of a selection and a row of answers stay free, px."""
SHOWN_MS = 7000
READ_MS_PER_LETTER = 60
WIDEST = 640
_MOVES_IT = {QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide}


class Toast(QWidget):
    """The one toast of a window; a new message takes the place of the last.

    It stays above the widget ``below``, where that is seen at the lower edge of the window.
    """

    def __init__(self, window: QWidget, theme: Theme, below: QWidget) -> None:
        super().__init__(window)
        self._below = below
        self._theme = theme
        self._act: Callable[[], None] | None = None
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self.button = QPushButton()
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.clicked.connect(self._acted)
        self._close = QToolButton()
        self._close.setAccessibleName(tr("Close this message"))
        self._close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._close.clicked.connect(self.hide)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(L, S, S, S)
        row.setSpacing(M)
        row.addWidget(self._text, 1)
        row.addWidget(self.button)
        row.addWidget(self._close)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        theme.changed.connect(self._dress)
        self._dress()
        window.installEventFilter(self)
        below.installEventFilter(self)
        self.hide()

    @property
    def message(self) -> str:
        """What it says."""
        return self._text.text()

    def say(self, message: str, button: str = "", act: Callable[[], None] | None = None) -> None:
        """Show ``message`` and, where there is something to do about it, a button for it."""
        self._text.setText(message)
        self._act = act
        self.button.setText(button)
        self.button.setVisible(act is not None)
        # Before it is first shown a button without its style says that it is narrower.
        self.button.ensurePolished()
        self.setAccessibleName(message)
        self._place()
        self.show()
        self.raise_()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
        self._timer.start(max(SHOWN_MS, READ_MS_PER_LETTER * len(message)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the place at the bottom when something there changes."""
        if event.type() in _MOVES_IT:
            self._place()
        return super().eventFilter(watched, event)

    def enterEvent(self, _event: QEnterEvent) -> None:
        """Stay while the pointer rests on it."""
        self._timer.stop()

    def leaveEvent(self, _event: QEvent) -> None:
        """Go some time after the pointer went."""
        self._timer.start(SHOWN_MS)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(self._theme.color("border"))
            painter.setBrush(self._theme.color("toast"))
            painter.drawRoundedRect(
                QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS
            )

    def _acted(self) -> None:
        act = self._act
        self.hide()
        if act is not None:
            act()

    def _dress(self) -> None:
        colors = self._theme.colors
        self._text.setStyleSheet(f"color: {colors.on_toast};")
        self.button.setStyleSheet(
            f"QPushButton {{ background: transparent; border: 2px solid transparent;"
            f" color: {colors.toast_accent}; font-weight: 600; padding: 4px 8px; }}"
            f"QPushButton:focus {{ border-color: {colors.toast_accent}; }}"
            f"QPushButton:hover {{ text-decoration: underline; }}"
        )
        self._close.setStyleSheet("QToolButton:hover { background: transparent; }")
        self._theme.set_icon(self._close, "x", "on_toast")

    def _place(self) -> None:
        window = self.parentWidget()
        if window is None:
            return
        widest = min(WIDEST, window.width() - 2 * XL)
        self._text.setMinimumWidth(0)
        wanted = self._text.fontMetrics().horizontalAdvance(self._text.text()) + S
        rest = self.button.sizeHint().width() + M if self._act is not None else 0
        rest += self._close.sizeHint().width() + L + S + M
        width = min(widest, wanted + rest)
        self._row.activate()
        height = max(self._row.heightForWidth(width), self._row.minimumSize().height())
        taken = 0 if self._below.isHidden() else self._below.sizeHint().height()
        bottom = window.height() - taken - ABOVE_BARS
        self.setGeometry((window.width() - width) // 2, bottom - height, width, height)
