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

from facealbum.domain.sentences import Sentence, joined, sentence
from facealbum.domain.types import Photo
from facealbum.gui import words
from facealbum.gui.theme import TITLE, XL, M, S, Theme
from facealbum.gui.words import tr

SAID_ABOVE = sentence("The photo can't be read.")


class FailedPhotos(QDialog):
    """A list of files and reasons; a double click shows a file's folder."""

    again_wanted = Signal()

    def __init__(self, parent: QWidget, theme: Theme, photos: Sequence[Photo]) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Photos that could not be read"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(640, 420)
        heading = QLabel(_headline(len(photos)))
        heading.setFont(theme.font(TITLE, bold=True))
        line = QLabel(tr("They are left out of the album. The files themselves were not touched."))
        line.setProperty("role", "muted")
        line.setWordWrap(True)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Photos that could not be read"))
        self.list.setWordWrap(True)
        self.list.setObjectName("failed")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for photo in photos:
            item = QListWidgetItem(f"{photo.path}\n{_reason(photo)}")
            item.setData(Qt.ItemDataRole.UserRole, photo.path)
            item.setToolTip(photo.path)
            self.list.addItem(item)
        self.list.itemActivated.connect(_show_folder)
        again, close = QPushButton(tr("Try again")), QPushButton(tr("Close"))
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
        return tr("Every photo could be read")
    return tr("{photos} could not be read", photos=words.count(count, "photo"))


def _reason(photo: Photo) -> str:
    """Return why a photo could not be read, without what the heading says."""
    reason = photo.reason
    if isinstance(reason, Sentence) and SAID_ABOVE in reason.values.values():
        parts = [part for part in reason.values.values() if isinstance(part, str)]
        return words.told(joined(*(part for part in parts if part != SAID_ABOVE)))
    # As plain text: of a library from before sentences were kept with their parts.
    return words.told(reason.removeprefix(f"{SAID_ABOVE} "))


def _show_folder(item: QListWidgetItem) -> None:
    folder = Path(item.data(Qt.ItemDataRole.UserRole)).parent
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
