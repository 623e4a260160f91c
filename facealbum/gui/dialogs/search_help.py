"""What can be written into the search field: a popup of forms, each with an example to try."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from facealbum.domain.forms import FORMS
from facealbum.domain.sentences import sentence
from facealbum.gui.theme import HEADING, XL, XS, L, M, S, Theme
from facealbum.gui.words import told, tr

WIDTH, HEIGHT = 560, 480
MARGIN = 8
INTRODUCTION = sentence(
    "Press an example to write it into the field; Anna, Ben and Carol stand for your people."
)


class SearchHelp(QFrame):
    """Closes on Escape or on a click elsewhere, and deletes itself.

    Signals:
        tried: an example that was pressed.
    """

    tried = Signal(str)

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._window = parent.window()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("search_help")
        self.setAccessibleName(tr("How to search"))
        heading, more = QLabel(tr("How to search")), QLabel(told(INTRODUCTION))
        heading.setFont(theme.font(HEADING, bold=True))
        more.setProperty("role", "muted")
        more.setWordWrap(True)
        page, area = QWidget(), QScrollArea()
        grid = QGridLayout(page)
        grid.setContentsMargins(0, 0, L, 0)
        grid.setHorizontalSpacing(M)
        grid.setVerticalSpacing(XS)
        grid.setColumnStretch(1, 1)
        self.examples: list[QPushButton] = []
        for row, form in enumerate(FORMS):
            button, finds = QPushButton(form.example), QLabel(told(form.finds))
            button.setProperty("role", "link")
            button.clicked.connect(partial(self._try, form.example))
            finds.setWordWrap(True)
            finds.setTextFormat(Qt.TextFormat.PlainText)
            grid.addWidget(button, row, 0, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(finds, row, 1, Qt.AlignmentFlag.AlignVCenter)
            self.examples.append(button)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the examples take it, and scroll
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(XL, L, S, L)
        column.setSpacing(S)
        column.addWidget(heading)
        column.addWidget(more)
        column.addWidget(area, 1)

    def show_at(self, corner: QPoint) -> None:
        """Open with its left upper corner there, inside the window and the screen."""
        room = self._window.frameGeometry().intersected(self.screen().availableGeometry())
        width = min(WIDTH, room.width() - 2 * MARGIN)
        height = min(HEIGHT, max(room.bottom() - corner.y() - MARGIN, HEIGHT // 2))
        self.resize(width, height)
        left = min(corner.x(), room.right() - width - MARGIN)
        self.move(max(left, room.left() + MARGIN), corner.y())
        self.show()
        self.examples[0].setFocus()

    def _try(self, example: str) -> None:
        self.close()
        self.tried.emit(example)
