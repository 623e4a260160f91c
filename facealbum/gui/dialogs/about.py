"""What facealbum is, and what it is made of."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QVBoxLayout, QWidget

import facealbum
from facealbum.domain.sentences import sentence
from facealbum.gui.theme import DISPLAY, XXL, S, Theme
from facealbum.gui.views.first_run import PROMISE
from facealbum.gui.words import told, tr

MADE_OF = sentence(
    "Face recognition: FaceNet (MIT), SFace (Apache 2.0) and YuNet (MIT).\n"
    "Window: Qt for Python (LGPL). Icons: Lucide (ISC)."
)
WIDTH = 440


class About(QDialog):
    """Name, version, promise, parts and where the library lies."""

    def __init__(self, parent: QWidget, theme: Theme, folder: Path) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("About facealbum"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = QLabel("facealbum")
        title.setFont(theme.font(DISPLAY, bold=True))
        close = QPushButton(tr("Close"))
        close.clicked.connect(self.close)
        close.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(XXL, XXL, XXL, XXL)
        column.setSpacing(S)
        column.addWidget(title)
        column.addWidget(_line(tr("Version {number}", number=facealbum.__version__), "muted"))
        column.addWidget(_line(tr("Albums of the people in your photos.")))
        column.addWidget(_line(told(PROMISE)))
        column.addSpacing(S)
        column.addWidget(_line(told(MADE_OF), "small"))
        column.addWidget(_line(tr("Your album's data: {folder}", folder=folder), "small"))
        column.addSpacing(S)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        self.setFixedWidth(WIDTH)


def _line(text: str, role: str = "") -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if role:
        label.setProperty("role", role)
    return label
