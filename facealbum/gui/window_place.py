"""Where the window stands: as large and there where it was left, and inside the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from facealbum.gui.state import WindowState

USUAL = QSize(1280, 800)
SMALLEST = QSize(720, 520)
FRAME, EDGES = 40, 8
"""Left for the title bar of a window that is as high as the screen, and for the edges at both sides
of one that is as wide, logical px."""
_FULL = Qt.WindowState.WindowMaximized | Qt.WindowState.WindowFullScreen


def stand(window: QWidget, state: WindowState) -> None:
    """Bring the window to where ``state`` says that it was, or to its usual size."""
    window.setMinimumSize(SMALLEST)
    window.resize(USUAL)
    screen = window.screen().availableGeometry().size()
    if screen.width() < USUAL.width() + EDGES or screen.height() < USUAL.height() + FRAME:
        room = screen - QSize(EDGES, FRAME)
        window.resize(room.boundedTo(USUAL).expandedTo(SMALLEST))
    geometry, place = state.geometry, state.place
    if geometry is not None and window.restoreGeometry(geometry):
        inside = window.screen().availableGeometry().contains(place)
        if inside and not window.windowState() & _FULL:
            window.setGeometry(place)


def note(window: QWidget, state: WindowState) -> None:
    """Keep in ``state`` where the window stands."""
    state.geometry, state.place = window.saveGeometry(), window.normalGeometry()
