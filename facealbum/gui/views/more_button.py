"""The button ⋯ with the menu of what can be done from anywhere."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from facealbum.gui.actions import SEPARATED, Action
from facealbum.gui.theme import Theme
from facealbum.gui.words import tr


class MoreButton(QToolButton):
    """A button that opens a menu of some of the window's actions."""

    def __init__(
        self,
        wanted: Sequence[Action],
        actions: Mapping[str, QAction],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        menu = QMenu(self)
        for action in wanted:
            if action.id in SEPARATED and menu.actions():
                menu.addSeparator()
            menu.addAction(actions[action.id])
        self.setMenu(menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(tr("Menu"))
        self.setToolTip(tr("Menu (F10)"))
        theme.set_icon(self, "ellipsis")

    @Slot()
    def open_by_key(self) -> None:
        """Open the menu under the button, with its first entry chosen: it was a key that asked."""
        menu = self.menu()
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))
        first = next((each for each in menu.actions() if each.isEnabled()), None)
        if first is not None:
            menu.setActiveAction(first)
