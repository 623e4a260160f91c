"""One folder of the library: where it is, what is in it, and what can be done with it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout

from facealbum.domain.sentences import sentence
from facealbum.gui import words
from facealbum.gui.theme import BODY, XS, L, M, S
from facealbum.gui.views.elided_label import ElidedLabel
from facealbum.gui.words import tr
from facealbum.library.scanning import printable

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from facealbum.domain.types import Folder
    from facealbum.gui.theme import Theme

AWAY = sentence("Not connected, or moved: its photos are shown from what facealbum keeps.")


class FolderRow(QFrame):
    """A card.

    Signals:
        watched: whether the folder shall be watched.
        look_wanted: look again now.
        open_wanted: show it in the file manager.
        forget_wanted: take it from the list.
    """

    watched = Signal(bool)
    look_wanted = Signal()
    open_wanted = Signal()
    forget_wanted = Signal()

    def __init__(
        self, folder: Folder, note: str, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.folder = folder
        self._theme = theme
        self.setObjectName("folder_row")
        path = Path(printable(folder.path))
        name, where, facts = ElidedLabel(), ElidedLabel(), QLabel(facts_of(folder))
        name.setText(path.name or str(path))
        name.setFont(theme.font(BODY, bold=True))
        where.setText(str(path))
        where.setToolTip(str(path))
        where.setProperty("role", "muted")
        facts.setProperty("role", "small")
        words_column = QVBoxLayout()
        words_column.setSpacing(XS)
        for label in (name, where, facts):
            words_column.addWidget(label)
        if note and folder.watched:
            told = QLabel(words.told(note))
            told.setProperty("role", "small")
            told.setWordWrap(True)
            words_column.addWidget(told)
        self.watch = QCheckBox(tr("Watch"))
        self.watch.setToolTip(tr("Look at new photos in it as they come, while the window is open"))
        self.watch.setAccessibleName(tr("Watch {folder}", folder=path.name))
        self.watch.setChecked(folder.watched)
        self.watch.clicked.connect(self.watched)
        show, forget = tr("Show it in the file manager"), tr("Forget this folder…")
        self.look = self._tool("refresh", tr("Look again now"), self.look_wanted.emit)
        self.open = self._tool("folder", show, self.open_wanted.emit)
        self.forget = self._tool("x", forget, self.forget_wanted.emit, tr("Forget this folder"))
        self.look.setEnabled(folder.online)
        self.open.setEnabled(folder.online)
        row = QHBoxLayout(self)
        row.setContentsMargins(L, M, M, M)
        row.setSpacing(S)
        row.addLayout(words_column, 1)
        for widget in (self.watch, self.look, self.open, self.forget):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def _tool(self, icon: str, title: str, act: Callable[[], None], aloud: str = "") -> QToolButton:
        button = QToolButton()
        button.setToolTip(title)
        button.setAccessibleName(f"{aloud or title}: {Path(self.folder.path).name}")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(act)
        self._theme.set_icon(button, icon)
        return button


def facts_of(folder: Folder) -> str:
    """Return the line of what is known of a folder."""
    parts = [words.count(folder.photos, "photo")]
    if not folder.online:
        parts.append(words.told(AWAY))
    elif folder.looked_at is not None:
        then = words.moment(folder.looked_at, datetime.now())
        parts.append(tr("looked at {moment}", moment=then))
    return "   ·   ".join(parts)
