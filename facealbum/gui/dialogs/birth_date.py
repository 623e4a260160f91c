"""When somebody was born: a date, or that it is not known."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from facealbum.gui import words
from facealbum.gui.theme import TITLE, XL, XXL, M, S, Theme
from facealbum.gui.typed_date import typed_date
from facealbum.gui.views.answer_buttons import answer_buttons
from facealbum.gui.words import tr

WIDTH = 380
EXAMPLE = date(1984, 5, 3)


class BirthDateSheet(QDialog):
    """Asks for a birth date; ``chosen`` is called with it, or with None for not known."""

    def __init__(
        self,
        parent: QWidget,
        theme: Theme,
        name: str,
        born: date | None,
        chosen: Callable[[date | None], None],
    ) -> None:
        super().__init__(parent)
        self._chosen = chosen
        self.setWindowTitle(tr("Birth date"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        heading = QLabel(
            tr("When was {name} born?", name=name) if name else tr("When was this person born?")
        )
        heading.setFont(theme.font(TITLE, bold=True))
        line = QLabel(tr("Faces in photos from before that day can't be this person."))
        line.setProperty("role", "muted")
        self.understood = QLabel()
        for label in (heading, line, self.understood):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.field = QLineEdit()
        self.field.setAccessibleName(tr("Birth date"))
        self.field.setPlaceholderText(words.day(EXAMPLE))
        self.unknown = QPushButton(tr("Not known"))
        self.unknown.clicked.connect(self._forget)
        row = QHBoxLayout()
        row.setSpacing(S)
        row.addWidget(self.field, 1)
        row.addWidget(self.unknown)
        self.keep = QPushButton(tr("Keep this date"))
        column = QVBoxLayout(self)
        column.setContentsMargins(XXL, XL, XXL, XL)
        column.setSpacing(M)
        column.addWidget(heading)
        column.addWidget(line)
        column.addLayout(row)
        column.addWidget(self.understood)
        column.addSpacing(S)
        column.addLayout(answer_buttons(self, self.keep, self._keep))
        self.setMinimumWidth(WIDTH)
        self.field.textChanged.connect(self._read)
        self.field.setText("" if born is None else words.day(born))
        self._read()
        self.field.selectAll()
        self.field.setFocus()

    @property
    def born(self) -> date | None:
        """The day that is typed, or None while it is none."""
        return typed_date(self.field.text(), words.locale(), date.today())

    @Slot()
    def _read(self) -> None:
        """Say back what is understood, with the age, which shows a wrong year at once."""
        born = self.born
        self.keep.setEnabled(born is not None)
        asked = tr(
            "Type a day such as {day} or {digits}.",
            day=words.day(EXAMPLE),
            digits=EXAMPLE.isoformat(),
        )
        self.understood.setText(asked if born is None else _told(born))

    def _forget(self) -> None:
        self.accept()
        self._chosen(None)

    def _keep(self) -> None:
        born = self.born
        if born is not None:
            self.accept()
            self._chosen(born)


def _told(born: date) -> str:
    """Return what ``words.born`` says, as a line of its own."""
    day, today = words.day(born), date.today()
    years = today.year - born.year - ((today.month, today.day) < (born.month, born.day))
    if not years:
        return tr("Born {day}, under 1 year old", day=day)
    return tr("Born {day}, {age} old", day=day, age=words.count(years, "year"))
