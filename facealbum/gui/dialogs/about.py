"""What facealbum is, what it is made of, and under which licences."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

import facealbum
from facealbum.domain.errors import KnownError
from facealbum.domain.sentences import sentence
from facealbum.gui.theme import DISPLAY, XL, XXL, M, S
from facealbum.gui.views.first_run import PROMISE
from facealbum.gui.words import told, tr
from facealbum.library.about import about

if TYPE_CHECKING:
    from facealbum.gui.bridge import Bridge
    from facealbum.gui.theme import Theme
    from facealbum.library.about import About as Facts

WIDTH, HEIGHT = 560, 620
ICONS = (sentence("Lucide icons"), "", "ISC")
ROLES = {"detector": sentence("finds faces"), "embedder": sentence("tells faces apart")}
Row = tuple[str, str, str]


class About(QDialog):
    """Name, version, promise, models, parts with licences, and where the library lies."""

    def __init__(self, parent: QWidget, bridge: Bridge, theme: Theme, folder: Path) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: list[Row] = []
        self.setWindowTitle(tr("About facealbum"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(WIDTH, min(HEIGHT, parent.height() - XL))
        title = QLabel("facealbum")
        title.setFont(theme.font(DISPLAY, bold=True))
        self._area = QScrollArea()
        self._area.setAccessibleName(tr("What facealbum is made of"))
        self._area.setProperty("role", "read")
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        column = QVBoxLayout(self)
        column.setContentsMargins(XXL, XXL, XXL, XL)
        column.setSpacing(S)
        column.addWidget(title)
        version = tr("Version {number}. MIT licence.", number=facealbum.__version__)
        column.addWidget(_line(version, "muted"))
        column.addWidget(
            _line(" ".join((tr("Albums of the people in your photos."), told(PROMISE))))
        )
        column.addWidget(_line(tr("Your album's data: {folder}", folder=folder), "small"))
        column.addSpacing(S)
        column.addWidget(self._area, 1)
        column.addLayout(self._buttons())
        bridge.ponder(_facts, self.show_facts)

    def _buttons(self) -> QHBoxLayout:
        self.copy, close = QPushButton(tr("Copy")), QPushButton(tr("Close"))
        self.copy.setToolTip(tr("Copy the versions"))
        self.copy.setEnabled(False)
        self.copy.clicked.connect(self._copy)
        close.clicked.connect(self.close)
        close.setDefault(True)
        row = QHBoxLayout()
        row.setSpacing(S)
        row.addStretch(1)
        row.addWidget(self.copy)
        row.addWidget(close)
        return row

    def show_facts(self, facts: Facts | KnownError) -> None:
        """List what the program is made of."""
        if isinstance(facts, KnownError):
            self._area.setWidget(_line(told(facts.sentence)))
            return
        models = [
            (f"{one.name}: {told(ROLES.get(one.role, one.role))}", one.version, one.licence)
            for one in facts.models
        ]
        parts = [
            (part.name, part.version or tr("missing"), told(part.licence)) for part in facts.parts
        ]
        parts.insert(1, ("Qt", qVersion(), "LGPL-3.0-only"))
        parts.append((told(ICONS[0]), *ICONS[1:]))
        self._rows = [*models, *parts]
        ground, grid = QWidget(), QGridLayout()
        ground.setLayout(grid)
        grid.setContentsMargins(S, S, M, S)
        grid.setHorizontalSpacing(M)
        grid.setVerticalSpacing(S)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(2, 2)
        self._add(grid, tr("Models"), models)
        self._add(grid, tr("Made with"), parts)
        grid.addWidget(_line(facts.system, "small"), grid.rowCount(), 0, 1, 3)
        self._area.setWidget(ground)
        self.copy.setEnabled(True)

    def _add(self, grid: QGridLayout, title: str, rows: list[Row]) -> None:
        heading = QLabel(title)
        heading.setFont(self._theme.font(bold=True))
        grid.addWidget(heading, grid.rowCount(), 0, 1, 3)
        for row in rows:
            at = grid.rowCount()
            for place, text in enumerate(row):
                if text:
                    shown = _line(text, "small" if place else "")
                    grid.addWidget(shown, at, place, Qt.AlignmentFlag.AlignTop)

    @Slot()
    def _copy(self) -> None:
        rows = [f"facealbum {facealbum.__version__}"]
        rows += ["  ".join(part for part in row if part) for row in self._rows]
        QGuiApplication.clipboard().setText("\n".join(rows))


def _facts() -> Facts | KnownError:
    try:
        return about()
    except KnownError as error:
        return error


def _line(text: str, role: str = "") -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if role:
        label.setProperty("role", role)
    return label
