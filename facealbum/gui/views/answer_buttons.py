"""The foot of a dialog that asks for something."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton

from facealbum.gui.theme import S
from facealbum.gui.words import tr


def answer_buttons(dialog: QDialog, accept: QPushButton, act: Callable[[], object]) -> QHBoxLayout:
    """Return a row of Cancel and ``accept``, which Enter presses, too, and which runs ``act``."""
    cancel = QPushButton(tr("Cancel"))
    cancel.clicked.connect(dialog.reject)
    accept.setProperty("role", "primary")
    accept.setDefault(True)
    accept.clicked.connect(act)
    row = QHBoxLayout()
    row.setSpacing(S)
    row.addStretch(1)
    row.addWidget(cancel)
    row.addWidget(accept)
    return row
