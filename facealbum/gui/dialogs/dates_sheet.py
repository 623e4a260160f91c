"""A sheet that asks for the first and the last day of a search."""

from __future__ import annotations

from PySide6.QtCore import QDate, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QDateEdit,
    QDialog,
    QGridLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from facealbum.gui.theme import HEADING, XL, M, S, Theme
from facealbum.gui.views.answer_buttons import answer_buttons
from facealbum.gui.words import tr
from facealbum.library.query import When

WIDTH = 360


class DatesSheet(QDialog):
    """Two days, each of which may be left open; deletes itself when it closes.

    Signals:
        chosen: a ``When``; never one that is open on both sides or ends before it begins.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("When?"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setFixedWidth(WIDTH)
        heading = QLabel(tr("When was it taken?"))
        heading.setFont(theme.font(HEADING, bold=True))
        today = QDate.currentDate()
        self._told, self._accept = QLabel(), QPushButton(tr("Add"))
        self.has_first, self.first = self._side(tr("From", "a day"), QDate(today.year(), 1, 1))
        self.first.setAccessibleName(tr("From this day"))
        self.has_last, self.last = self._side(tr("To", "a day"), today)
        self.last.setAccessibleName(tr("To this day"))
        self._told.setProperty("role", "muted")
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        grid = QGridLayout()
        grid.setSpacing(S)
        grid.setColumnStretch(1, 1)
        for row, (tick, edit) in enumerate(
            ((self.has_first, self.first), (self.has_last, self.last))
        ):
            grid.addWidget(tick, row, 0)
            grid.addWidget(edit, row, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(XL, XL, XL, XL)
        column.setSpacing(M)
        column.addWidget(heading)
        column.addLayout(grid)
        column.addWidget(self._told)
        column.addLayout(answer_buttons(self, self._accept, self._enter))
        for tick, edit in ((self.has_first, self.first), (self.has_last, self.last)):
            tick.toggled.connect(self._check)
            edit.dateChanged.connect(self._check)
        self._check()
        self.first.setFocus()

    def _side(self, title: str, day: QDate) -> tuple[QCheckBox, QDateEdit]:
        tick, edit = QCheckBox(title), QDateEdit(day)
        tick.setChecked(True)
        edit.setCalendarPopup(True)
        edit.setDisplayFormat("yyyy-MM-dd")
        edit.setMinimumDate(QDate(1000, 1, 1))
        tick.toggled.connect(edit.setEnabled)
        return tick, edit

    def _when(self) -> When | None:
        first = self.first.date().toPython() if self.has_first.isChecked() else None
        last = self.last.date().toPython() if self.has_last.isChecked() else None
        if (first is None and last is None) or (first and last and last < first):  # type: ignore[operator]
            return None
        return When(first, last)  # type: ignore[arg-type]

    @Slot()
    def _check(self) -> None:
        when = self._when()
        self._accept.setEnabled(when is not None)
        open_ = not self.has_first.isChecked() and not self.has_last.isChecked()
        wrong = tr("Choose a day at least.") if open_ else tr("The last day is before the first.")
        self._told.setText(tr("Both days are included.") if when is not None else wrong)

    @Slot()
    def _enter(self) -> None:
        when = self._when()
        if when is not None:
            self.accept()
            self.chosen.emit(when)
