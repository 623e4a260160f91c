"""The photos that could not be read, each with its reason."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from facealbum.domain.types import Photo
from facealbum.gui import words
from facealbum.gui.theme import TITLE, XL, M, S, Theme

SAID_ABOVE = "The photo can't be read. "


class FailedPhotos(QDialog):
    """A list of files and reasons; a double click shows a file's folder."""

    again_wanted = Signal()

    def __init__(self, parent: QWidget, theme: Theme, photos: Sequence[Photo]) -> None:
        super().__init__(parent)
        self.setWindowTitle("Photos that could not be read")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(640, 420)
        heading = QLabel(_headline(len(photos)))
        heading.setFont(theme.font(TITLE, bold=True))
        line = QLabel("They are left out of the album. The files themselves were not touched.")
        line.setProperty("role", "muted")
        line.setWordWrap(True)
        self.list = QListWidget()
        self.list.setAccessibleName("Photos that could not be read")
        self.list.setWordWrap(True)
        self.list.setObjectName("failed")
        for photo in photos:
            item = QListWidgetItem(f"{photo.path}\n{photo.reason.removeprefix(SAID_ABOVE)}")
            item.setData(Qt.ItemDataRole.UserRole, photo.path)
            item.setToolTip(photo.path)
            self.list.addItem(item)
        self.list.itemActivated.connect(_show_folder)
        again, close = QPushButton("Try again"), QPushButton("Close")
        again.setEnabled(bool(photos))
        again.clicked.connect(self._again)
        close.clicked.connect(self.close)
        close.setDefault(True)
        buttons = QHBoxLayout()
        buttons.setSpacing(M)
        buttons.addStretch(1)
        buttons.addWidget(again)
        buttons.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(XL, XL, XL, XL)
        column.setSpacing(S)
        column.addWidget(heading)
        column.addWidget(line)
        column.addWidget(self.list, 1)
        column.addLayout(buttons)

    def _again(self) -> None:
        self.again_wanted.emit()
        self.close()


def _headline(count: int) -> str:
    if count == 0:
        return "Every photo could be read"
    return f"{words.count(count, 'photo')} could not be read"


def _show_folder(item: QListWidgetItem) -> None:
    folder = Path(item.data(Qt.ItemDataRole.UserRole)).parent
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
