"""How alike are the faces here? The album's distances at full size, and what they mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from facealbum.domain.sentences import sentence
from facealbum.gui.theme import TITLE, XL, M, S
from facealbum.gui.views.alike_plot import AlikePlot, load
from facealbum.gui.words import told, tr

if TYPE_CHECKING:
    from types import ModuleType

    from facealbum.gui.bridge import Bridge
    from facealbum.gui.theme import Theme
    from facealbum.library import Suggestion

WIDTH, HEIGHT = 820, 560
LEAST_WIDTH, LEAST_HEIGHT = 480, 400
HEADLINE = sentence("How alike are the faces here?")
MEANING = sentence(
    "Each link joins two faces or groups as one person. On the left are links of faces that look"
    " very much alike, on the right of those that hardly do. A good threshold lies where the bars"
    " have ended and the curve of wrong links has not begun to rise."
)


class AlikeSheet(QDialog):
    """Shows the plot once there is something to show.

    Signals:
        wanted: the user wants to try the suggested threshold.
    """

    wanted = Signal()

    def __init__(self, parent: QWidget, bridge: Bridge, theme: Theme, current: float) -> None:
        super().__init__(parent)
        self._theme, self._current = theme, current
        self._plots: ModuleType | None = None
        self._found: Suggestion | None = None
        self.plot: AlikePlot | None = None
        self.setWindowTitle(told(HEADLINE))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumSize(LEAST_WIDTH, LEAST_HEIGHT)
        room = parent.size()
        self.resize(min(WIDTH, room.width() - XL), min(HEIGHT, room.height() - XL))
        heading = QLabel(told(HEADLINE))
        heading.setFont(theme.font(TITLE, bold=True))
        meaning = QLabel(told(MEANING))
        meaning.setWordWrap(True)
        meaning.setProperty("role", "muted")
        self._line = QLabel(tr("Looking at the faces…"))
        self._line.setWordWrap(True)
        self._line.setTextFormat(Qt.TextFormat.PlainText)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(XL, XL, XL, XL)
        self._column.setSpacing(M)
        self._column.addWidget(heading)
        self._column.addWidget(meaning)
        self._column.addWidget(self._line, 1)
        self._column.addLayout(self._buttons())
        bridge.ponder(load, self._take_plots)

    def _buttons(self) -> QHBoxLayout:
        self.try_it = QPushButton(tr("Try the suggested threshold"))
        close = QPushButton(tr("Close"))
        self.try_it.setEnabled(False)
        self.try_it.setAutoDefault(False)
        self.try_it.clicked.connect(self._try)
        close.clicked.connect(self.close)
        close.setDefault(True)
        row = QHBoxLayout()
        row.setSpacing(S)
        row.addStretch(1)
        row.addWidget(self.try_it)
        row.addWidget(close)
        return row

    @Slot(object)
    def show_suggestion(self, found: Suggestion | None) -> None:
        """Take what is known of the album; None where nothing can be said."""
        if found is None or len(found.thresholds) < 2:
            self._line.setText(tr("This can't be said now. Try again when the import has ended."))
            return
        self._found = found
        self._show()

    def _take_plots(self, plots: ModuleType) -> None:
        self._plots = plots
        self._show()

    def _show(self) -> None:
        if self._plots is None or self._found is None or self.plot is not None:
            return
        self.plot = AlikePlot(self._plots, self._theme, self._found, self._current)
        self.plot.read.connect(self._line.setText)
        self._column.insertWidget(2, self.plot, 1)
        self._column.setStretchFactor(self._line, 0)
        self._line.setText(self.plot.words_here())
        self.try_it.setEnabled(True)
        self.plot.setFocus()

    @Slot()
    def _try(self) -> None:
        self.wanted.emit()
        self.close()
