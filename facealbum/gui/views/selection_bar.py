"""A bar over the bottom edge of a page while something is selected: how much, and what to do."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from facealbum.gui import words
from facealbum.gui.theme import XL, L, M, S
from facealbum.gui.views.labels import GAP, as_title
from facealbum.gui.views.section_view import SectionView
from facealbum.gui.words import tr

if TYPE_CHECKING:
    from facealbum.gui.theme import Theme


class SelectionBar(QFrame):
    """Floats over its parent and the bottom of ``view``, which can be scrolled above it.

    When it goes, ``view`` takes the keyboard from its buttons.

    Signals:
        cleared: the user wants nothing selected.
    """

    cleared = Signal()

    def __init__(self, theme: Theme, parent: QWidget, view: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._view = view
        self.setObjectName("selection_bar")
        self._words = QLabel()
        self._close = close = QToolButton()
        close.setToolTip(tr("Select nothing (Esc)"))
        close.setAccessibleName(tr("Select nothing"))
        close.clicked.connect(self.cleared)
        theme.set_icon(close, "x")
        self._buttons: list[QPushButton] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(S, S, S, S)
        self._row.setSpacing(S)
        self._row.addWidget(close)
        self._row.addWidget(self._words)
        self._row.addSpacing(L)
        theme.changed.connect(self._dress)
        self._dress()
        self.hide()

    def add(
        self, title: str, icon: str, act: Callable[[], None], *, primary: bool = False
    ) -> QPushButton:
        """Add a button; ``act`` is called when it is pressed."""
        button = QPushButton()
        self.retitle(button, title)
        button.setProperty("role", "primary" if primary else "quiet")
        button.clicked.connect(lambda _checked=False: act())
        self._theme.set_icon(button, icon, "on_accent" if primary else "text")
        self._row.addWidget(button)
        self._buttons.append(button)
        return button

    @property
    def stops(self) -> list[QWidget]:
        """The buttons, in the order in which Tab leads to them."""
        return [self._close, *self._buttons]

    def retitle(self, button: QPushButton, title: str) -> None:
        """Give a button other words."""
        button.setAccessibleName(title)
        button.setToolTip(title)
        button.setText(GAP + as_title(title))

    def show_count(self, chosen: int, noun: str) -> None:
        """Say how many are selected; none hides the bar.

        Hide single buttons after this, not before: the keyboard may be on one of them.
        """
        self._words.setText(tr("{things} selected", things=words.count(chosen, noun)))
        focus = self.window().focusWidget()
        if not chosen and focus is not None and self.isAncestorOf(focus):
            self._view.setFocus()  # else Qt gives it to whatever follows, which may be another part
        self.setVisible(chosen > 0)
        if chosen:
            self.place()
        if isinstance(self._view, SectionView):
            self._view.cover(self.height() + XL if chosen else 0)

    def place(self) -> None:
        """Stand in the middle of the parent's bottom edge; with icons alone where it is narrow."""
        parent = self.parentWidget()
        if not self.isVisible() or parent is None:
            return
        room = parent.width() - 2 * M
        for words_too in (True, False):
            for button in self._buttons:
                button.setText(GAP + button.accessibleName() if words_too else "")
            self._row.activate()
            self.adjustSize()
            if self.width() <= room:
                break
        width = min(self.width(), room)
        self.setGeometry(
            (parent.width() - width) // 2,
            parent.height() - self.height() - XL,
            width,
            self.height(),
        )
        self.raise_()

    @Slot()
    def _dress(self) -> None:
        colors = self._theme.colors
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setStyleSheet(
            f"#selection_bar {{ background: {colors.surface}; border-radius: 12px;"
            f"border: 1px solid {colors.border_strong}; }}"
        )
