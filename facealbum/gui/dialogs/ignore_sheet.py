"""Ignoring in bulk: how many people were seen so rarely, some of their faces, and one button."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QGridLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from facealbum.domain.sentences import sentence
from facealbum.gui import words
from facealbum.gui.picture_reading import crop_pixmap
from facealbum.gui.theme import TITLE, XL, XXL, M, S
from facealbum.gui.views.answer_buttons import answer_buttons
from facealbum.gui.views.face_picture import FacePicture
from facealbum.gui.words import tr
from facealbum.library import EVENT_PAUSE, Seen, Strangers

if TYPE_CHECKING:
    from facealbum.gui.bridge import Bridge
    from facealbum.gui.theme import Theme
    from facealbum.library import Library

FACE = 56
COLUMNS, ROWS = 8, 2
HOURS = round(EVENT_PAUSE.total_seconds() / 3600)
CHOICES = {
    Seen.ONCE: sentence("Seen once: in one photo only"),
    Seen.ONE_EVENT: sentence(
        "Seen at one event only: no {hours} hours without a photo", hours=HOURS
    ),
}


class IgnoreSheet(QDialog):
    """Counts first, shows some faces, and ignores on yes; nothing is ignored that has a name."""

    def __init__(self, parent: QWidget, library: Library, bridge: Bridge, theme: Theme) -> None:
        super().__init__(parent)
        self._library = library
        self._bridge = bridge
        self._theme = theme
        self.setWindowTitle(tr("Ignore strangers"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        heading = QLabel(tr("Ignore people without a name"))
        heading.setFont(theme.font(TITLE, bold=True))
        text = QLabel(
            tr(
                "You are not asked about strangers any more, nor about new photos of them. They"
                " wait in Strangers, and you can take this back."
            )
        )
        text.setProperty("role", "muted")
        text.setWordWrap(True)
        self.choice = QComboBox()
        self.choice.setAccessibleName(tr("Whom to ignore"))
        self.choice.setToolTip(tr("Whom to ignore"))
        for seen, title in CHOICES.items():
            self.choice.addItem(words.told(title), seen)
        self.choice.currentIndexChanged.connect(self._count)
        self.line = QLabel()
        self.line.setTextFormat(Qt.TextFormat.PlainText)
        self._faces = QGridLayout()
        self._faces.setSpacing(S)
        self._faces.setColumnStretch(COLUMNS, 1)
        self._pictures = [FacePicture(theme, FACE) for _ in range(COLUMNS * ROWS)]
        for number, picture in enumerate(self._pictures):
            self._faces.addWidget(picture, number // COLUMNS, number % COLUMNS)
        column = QVBoxLayout(self)
        column.setContentsMargins(XXL, XL, XXL, XL)
        column.setSpacing(M)
        for widget in (heading, text, self.choice, self.line):
            column.addWidget(widget)
        column.addLayout(self._faces)
        column.addSpacing(S)
        self.ignore = QPushButton()
        column.addLayout(answer_buttons(self, self.ignore, self._ignore))
        self._count()

    @property
    def seen(self) -> Seen:
        """How rarely people must have been seen."""
        return Seen(self.choice.currentData())

    @Slot()
    def _count(self) -> None:
        """Ask how many that would be, beside the GUI thread."""
        self.line.setText(tr("Counting…"))
        self.ignore.setText(tr("Ignore"))
        self.ignore.setEnabled(False)
        seen = self.seen
        foresee = partial(self._library.foresee_strangers, seen)
        self._bridge.ponder(lambda: (seen, foresee()), self._show)

    def _show(self, found: tuple[Seen, Strangers]) -> None:
        seen, strangers = found
        if seen is not self.seen:
            return
        people = words.count(strangers.people, "person")
        if strangers.people:
            faces = words.count(strangers.faces, "face")
            self.line.setText(tr("{people} with {faces}, such as:", people=people, faces=faces))
            self.ignore.setText(tr("Ignore {people}", people=people))
        else:
            self.line.setText(tr("There is nobody without a name who was seen so rarely."))
        self.ignore.setEnabled(strangers.people > 0)
        for number, picture in enumerate(self._pictures):
            shown = number < len(strangers.examples)
            picture.setVisible(shown)
            if shown:
                file = self._library.crop_file(strangers.examples[number])
                picture.show_pixmap(crop_pixmap(file))
        self.adjustSize()

    @Slot()
    def _ignore(self) -> None:
        self.accept()
        self._bridge.do(partial(self._library.ignore_strangers, self.seen), None, "ignore")
