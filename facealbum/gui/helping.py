"""What the window helps with: keys, what the program is, its log, and reports of problems."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from facealbum.gui.dialogs.about import About
from facealbum.gui.dialogs.log_sheet import LogSheet
from facealbum.gui.dialogs.report_sheet import ReportSheet
from facealbum.gui.dialogs.shortcuts import Shortcuts

if TYPE_CHECKING:
    from facealbum.gui.main_window import MainWindow


class HelpDesk(QObject):
    """Opens the dialogs."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def callbacks(self) -> dict[str, Callable[[], None]]:
        """Return what the window's actions do, by the action's id."""
        return {
            "shortcuts": self.show_shortcuts,
            "log": self.show_log,
            "report": self.report,
            "about": self.show_about,
        }

    def show_shortcuts(self) -> None:
        """List the keys."""
        Shortcuts(self._window, self._window.theme).open()

    def show_about(self) -> None:
        """Say what the program is."""
        window = self._window
        About(window, window.bridge, window.theme, window.library.folder).open()

    def show_log(self) -> None:
        """Show the log."""
        LogSheet(self._window, self._window.bridge, self._window.theme).open()

    def report(self) -> None:
        """Show a report of a problem, to be saved."""
        window = self._window
        ReportSheet(window, window.bridge, window.theme, self.facts()).open()

    def facts(self) -> list[tuple[str, object]]:
        """Return what only the window knows of the computer."""
        screens = [
            f"{screen.size().width()} x {screen.size().height()} at {screen.devicePixelRatio():.0%}"
            for screen in QGuiApplication.screens()
        ]
        size, style = self._window.size(), QApplication.style()
        return [
            ("Qt", qVersion()),
            ("screen system", QGuiApplication.platformName()),
            ("screens", ", ".join(screens)),
            ("window", f"{size.width()} x {size.height()}"),
            ("style", style.objectName()),
            ("colours", f"{self._window.theme.scheme} ({self._dark()})"),
        ]

    def _dark(self) -> str:
        return "dark" if self._window.theme.dark else "light"
