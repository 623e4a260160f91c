"""Under a photo: its copies, with their sizes and where their files lie."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from facealbum.gui import files, words
from facealbum.gui.theme import XS, L, M, S
from facealbum.gui.views.elided_label import ElidedLabel
from facealbum.gui.words import tr
from facealbum.library.scanning import printable

if TYPE_CHECKING:
    from facealbum.gui.images import Images
    from facealbum.gui.theme import Theme
    from facealbum.library import Copy

PICTURE = 64
CARD = 260
HEIGHT = 124


class CopiesStrip(QFrame):
    """Hidden where a photo has no copies.

    Signals:
        opened: the id of a copy to be shown.
    """

    opened = Signal(int)

    def __init__(self, images: Images, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._images, self._theme = images, theme
        self._pictures: list[tuple[int, QPushButton]] = []
        self.heading = QLabel()
        self.heading.setFont(theme.font(13, bold=True))
        self._area = QScrollArea()
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the buttons take it, and scroll
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.cards: list[QWidget] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(L, S, L, S)
        column.setSpacing(XS)
        column.addWidget(self.heading)
        column.addWidget(self._area)
        self.setFixedHeight(HEIGHT)
        images.arrived.connect(self._paint)
        self.hide()

    def show_copies(self, photo_id: int, copies: list[Copy]) -> None:
        """Show the files of a photo and of its copies; nothing where it has none."""
        self._pictures = []
        self.cards = []
        others = len(copies) - 1
        if copies:
            held = sum(len(copy.files) for copy in copies)
            like = tr("{copies} like this one", copies=words.count(others, "copy"))
            same = tr("{files} of it", files=words.count(held, "file"))
            self.heading.setText(like if others else same)
        ground = QWidget()
        row = QHBoxLayout(ground)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(M)
        for copy in copies:
            for path, size in copy.files:
                card = self._card(copy, path, size, here=copy.photo.id == photo_id)
                self.cards.append(card)
                row.addWidget(card)
        row.addStretch(1)
        self._area.setWidget(ground)
        self.setVisible(bool(copies))
        self._paint()

    def _card(self, copy: Copy, path: str, size: int | None, *, here: bool) -> QWidget:
        card, picture = QFrame(), QPushButton()
        card.setFixedWidth(CARD)
        picture.setFixedSize(PICTURE, PICTURE)
        picture.setIconSize(QSize(PICTURE - 8, PICTURE - 8))
        picture.setEnabled(not here)
        title = tr("This photo") if here else tr("Show this copy")
        picture.setToolTip(title)
        picture.setAccessibleName(f"{title}: {Path(printable(path)).name}")
        picture.clicked.connect(partial(self.opened.emit, copy.photo.id))
        self._pictures.append((copy.photo.id, picture))
        name, facts = ElidedLabel(), ElidedLabel()
        name.setFont(self._theme.font(bold=here))
        name.setText(Path(printable(path)).name)
        name.setToolTip(printable(path))
        facts.setText(f"{words.pixels(copy.photo.width, copy.photo.height)} · {files.size(size)}")
        facts.setProperty("role", "small")
        where = QPushButton(tr("Show in folder"))
        where.setProperty("role", "link")
        where.setToolTip(printable(path))
        where.setStyleSheet("text-align: left; padding: 0;")
        where.setEnabled(size is not None)
        where.clicked.connect(partial(files.show_file, path))
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addStretch(1)
        for widget in (name, facts, where):
            lines.addWidget(widget)
        lines.addStretch(1)
        row = QHBoxLayout(card)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S)
        row.addWidget(picture)
        row.addLayout(lines, 1)
        return card

    @Slot()
    def _paint(self) -> None:
        for photo_id, button in self._pictures:
            pixmap = self._images.photo(photo_id, PICTURE * self.devicePixelRatioF())
            if pixmap is not None:
                icon = QIcon(pixmap)
                # The one that is shown can't be pressed, but is no less a picture.
                icon.addPixmap(pixmap, QIcon.Mode.Disabled)
                button.setIcon(icon)
