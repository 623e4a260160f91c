"""The line over a photo: which photo, where in the row, zoom, boxes, facts."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from facealbum.gui import words
from facealbum.gui.theme import XL, M, S
from facealbum.gui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from facealbum.domain.types import Photo
    from facealbum.gui.theme import Theme

STEP = 1.5


class PhotoToolbar(QWidget):
    """Buttons for the photo view; the keys do the same.

    Signals:
        walked: +1 or -1.
        enlarged: zoom by this factor.
        fitted: show all of the photo.
    """

    walked = Signal(int)
    enlarged = Signal(float)
    fitted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.file_name = ""
        self._when, self._where = QLabel(), QLabel()
        self._where.setProperty("role", "muted")
        for label in (self._when, self._where):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._before = self._button(
            "chevron-left", tr("The photo before"), tr("The photo before (Left)"), self._go_before
        )
        self._after = self._button(
            "chevron-right", tr("The next photo"), tr("The next photo (Right)"), self._go_after
        )
        self.boxes = self._button("scan-face", tr("Show faces"), tr("Show faces (B)"))
        self.facts = self._button("info", tr("Facts"), tr("Facts (I)"))
        self.draw = self._button(
            "square-plus",
            tr("Draw a face that was missed"),
            tr("Draw a face that was missed (D)"),
        )
        for button in (self.boxes, self.draw, self.facts):
            button.setCheckable(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(XL, S, M, S)
        row.setSpacing(S)
        row.addWidget(self._when)
        row.addWidget(self._where)
        row.addStretch(1)
        row.addWidget(self._before)
        row.addWidget(self._after)
        row.addSpacing(M)
        row.addWidget(self._button("zoom-out", tr("Smaller"), tr("Smaller (-)"), self._smaller))
        row.addWidget(
            self._button("maximize", tr("All of it"), tr("All of it (0)"), self.fitted.emit)
        )
        row.addWidget(self._button("zoom-in", tr("Larger"), tr("Larger (+)"), self._larger))
        row.addSpacing(M)
        row.addWidget(self.boxes)
        row.addWidget(self.draw)
        row.addWidget(self.facts)

    def _button(
        self, icon: str, title: str, tip: str, act: Callable[[], None] | None = None
    ) -> QToolButton:
        button = QToolButton()
        button.setToolTip(tip)
        button.setAccessibleName(title)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        if act is not None:
            button.clicked.connect(lambda _checked=False: act())
        self._theme.set_icon(button, icon)
        return button

    def _go_before(self) -> None:
        self.walked.emit(-1)

    def _go_after(self) -> None:
        self.walked.emit(1)

    def _smaller(self) -> None:
        self.enlarged.emit(1 / STEP)

    def _larger(self) -> None:
        self.enlarged.emit(STEP)

    def show_photo(self, photo: Photo, at: int, of: int) -> None:
        """Say which photo this is: the ``at``-th (from 0) of ``of``."""
        self.file_name = Path(photo.path).name
        self._when.setText(words.date(photo.taken_at))
        self._when.setFont(self._theme.font(bold=True))
        place = tr("{number} of {all}", number=words.number(at + 1), all=words.number(of))
        self._where.setText(place if of > 1 else "")
        self._where.setToolTip(photo.path)
        self._before.setEnabled(at > 0)
        self._after.setEnabled(at < of - 1)
