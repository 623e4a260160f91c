"""The bar over the pages: back, forward, search, and the menu of everything else."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from facealbum.gui.actions import ACTIONS
from facealbum.gui.dialogs.search_help import SearchHelp
from facealbum.gui.theme import XS, M, S, Theme
from facealbum.gui.views.more_button import MoreButton
from facealbum.gui.views.search_field import SearchField
from facealbum.gui.words import tr

SEARCH_WIDEST = 560


class TopBar(QWidget):
    """Buttons for some of the window's actions, and the search field."""

    def __init__(
        self,
        actions: Mapping[str, QAction],
        names: Callable[[], list[str]],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.search = SearchField(names, theme)
        self.search.setMaximumWidth(SEARCH_WIDEST)
        self.more = MoreButton([each for each in ACTIONS if each.in_menu], actions, theme)
        row = QHBoxLayout(self)
        row.setContentsMargins(M, S, M, S)
        row.setSpacing(XS)
        for name in ("back", "forward"):
            row.addWidget(self._button(actions[name]))
        row.addSpacing(S)
        row.addWidget(self.search, 10)
        self.help = self._button(None)
        self.help.setAccessibleName(tr("How to search"))
        self.help.setToolTip(tr("How to search"))
        self.help.clicked.connect(self._show_help)
        theme.set_icon(self.help, "circle-question-mark")
        row.addWidget(self.help)
        row.addStretch(1)
        row.addWidget(self._button(actions["add"]))
        row.addWidget(self.more)
        theme.changed.connect(self.update)

    @Slot()
    def _show_help(self) -> None:
        help_ = SearchHelp(self, self._theme)
        help_.tried.connect(self.search.write)
        help_.show_at(self.search.mapToGlobal(QPoint(0, self.search.height() + XS)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground and the line under it."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._theme.color("background"))
            painter.fillRect(0, self.height() - 1, self.width(), 1, self._theme.color("border"))

    def _button(self, action: QAction | None) -> QToolButton:
        button = QToolButton()
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        if action is not None:
            button.setDefaultAction(action)
            button.setAccessibleName(action.text().rstrip("…"))
        return button
