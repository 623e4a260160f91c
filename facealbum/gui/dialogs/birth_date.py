"""When somebody was born: a date, or that it is not known."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import (
    QDateEdit,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from facealbum.gui import words
from facealbum.gui.theme import TITLE, XL, XXL, M, S, Theme

EARLIEST = QDate(1850, 1, 1)
"""Stands for a date that is not known: a little older than any photo of a person."""
WIDTH = 380


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
        self.setWindowTitle("Birth date")
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        heading = QLabel(f"When was {name} born?" if name else "When was this person born?")
        heading.setFont(theme.font(TITLE, bold=True))
        line = QLabel(
            "Faces in photos from before that day can't be this person. Type the day, the month and"
            " the year; the arrow keys count."
        )
        line.setProperty("role", "muted")
        for label in (heading, line):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.field = QDateEdit()
        self.field.setAccessibleName("Birth date")
        self.field.setLocale(words.locale())
        self.field.setDisplayFormat("d MMMM yyyy")
        self.field.setDateRange(EARLIEST, QDate.currentDate())
        self.field.setSpecialValueText("Not known")
        self.field.setDate(EARLIEST if born is None else QDate(born.year, born.month, born.day))
        self.unknown = QPushButton("Not known")
        self.unknown.setAutoDefault(False)
        self.unknown.clicked.connect(self._forget)
        row = QHBoxLayout()
        row.setSpacing(S)
        row.addWidget(self.field, 1)
        row.addWidget(self.unknown)
        column = QVBoxLayout(self)
        column.setContentsMargins(XXL, XL, XXL, XL)
        column.setSpacing(M)
        column.addWidget(heading)
        column.addWidget(line)
        column.addLayout(row)
        column.addSpacing(S)
        column.addLayout(self._buttons())
        self.setMinimumWidth(WIDTH)
        if born is None:
            # One types the day over today's rather than over a year of long ago.
            self.field.setDate(QDate.currentDate())
            self.field.setSelectedSection(QDateEdit.Section.DaySection)
        self.field.setFocus()

    def _buttons(self) -> QHBoxLayout:
        cancel, keep = QPushButton("Cancel"), QPushButton("Keep this date")
        keep.setProperty("role", "primary")
        keep.setDefault(True)
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        keep.clicked.connect(self._keep)
        row = QHBoxLayout()
        row.setSpacing(S)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(keep)
        return row

    def _forget(self) -> None:
        self.accept()
        self._chosen(None)

    def _keep(self) -> None:
        day = self.field.date()
        self.accept()
        known = day > EARLIEST
        self._chosen(date(day.year(), day.month(), day.day()) if known else None)
