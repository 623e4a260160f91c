"""The strip along the bottom: what is running, how far it is, and the ways to hold or end it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from facealbum.gui import words
from facealbum.gui.theme import ICON, XS, L, M, S, Theme
from facealbum.gui.views.elided_label import ElidedLabel
from facealbum.gui.words import tr
from facealbum.jobs import JobHandle, JobState

STEPS = 1000
"""Parts of the bar; a job's photos are shown as a share of them."""


class ImportStrip(QWidget):
    """Shows one job, or how the last import ended; hidden when there is nothing to say."""

    failed_wanted = Signal()
    """The user wants to see the photos that could not be read."""
    answered = Signal(bool)
    """What the user says to the question that stands there."""
    go_on_wanted = Signal()
    """The user wants a stopped import to go on."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._job: JobHandle | None = None
        self._stage, self._facts = ElidedLabel(), ElidedLabel()
        self._facts.setProperty("role", "muted")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, STEPS)
        self.failed = self._button("", self.failed_wanted.emit)
        self.go_on = self._button(tr("Go on"), self.go_on_wanted.emit)
        self.yes = self._button(tr("Yes"), lambda: self._answer(True))
        self.no = self._button(tr("No"), lambda: self._answer(False))
        self.pause = self._tool("pause", tr("Pause"), self._toggle)
        self.stop = self._tool("x", tr("Stop"), self._stop)
        self.close_summary = self._tool("x", tr("Close this line"), self.hide)
        row = QHBoxLayout()
        row.setSpacing(M)
        row.addWidget(self._stage)
        row.addWidget(self._facts)
        # The answers stand at their question, and what could not be read apart from it.
        row.addWidget(self.yes)
        row.addWidget(self.no)
        row.addStretch(1)
        buttons = (self.failed, self.go_on)
        for button in (*buttons, self.pause, self.stop, self.close_summary):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(L, S, S, S)
        column.setSpacing(XS)
        column.addLayout(row)
        column.addWidget(self.bar)
        theme.changed.connect(self.update)
        self.hide()

    @property
    def text(self) -> str:
        """All that it says, for whoever can't see it."""
        return f"{self._stage.text()} {self._facts.text()}".strip()

    def show_job(self, job: JobHandle, prefix: str = "") -> None:
        """Show how far a running or paused job is; ``prefix`` goes before what is being done."""
        self._job = job
        progress, paused = job.progress, job.state is JobState.PAUSED
        stage = words.told(prefix) + words.told(progress.stage or job.label)
        self._stage.setText(tr("{stage} (paused)", stage=stage) if paused else stage)
        self._facts.setText(_facts(job, paused))
        if progress.total:
            self.bar.setRange(0, STEPS)
            self.bar.setValue(STEPS * progress.done // progress.total)
        else:
            self.bar.setRange(0, 0)
        self._show_failed(progress.failed)
        self._theme.set_icon(self.pause, "play" if paused else "pause")
        self.pause.setAccessibleName(tr("Go on") if paused else tr("Pause"))
        self.pause.setToolTip(self.pause.accessibleName())
        self._show(self.bar, self.pause, self.stop)

    def show_end(self, text: str, failed: int, *, can_go_on: bool) -> None:
        """Say how an import ended, and what can still be done about it."""
        self._job = None
        self._stage.setText(text)
        self._facts.setText("")
        self._show_failed(failed)
        self._show(self.close_summary, *((self.go_on,) if can_go_on else ()))

    def show_question(self, question: str, more: str) -> None:
        """Ask what is answered by yes or no; what could not be read stays in sight."""
        failed = self.failed.isVisible()
        self._job = None
        self._stage.setText(question)
        self._facts.setText(more)
        self._show(self.yes, self.no, self.close_summary)
        self.failed.setVisible(failed)

    def _answer(self, yes: bool) -> None:
        self.hide()
        self.answered.emit(yes)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground and the line above it."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._theme.color("sidebar"))
            painter.fillRect(0, 0, self.width(), 1, self._theme.color("border"))

    def _show(self, *shown: QWidget) -> None:
        known = (self.bar, self.pause, self.stop, self.close_summary, self.go_on, self.yes, self.no)
        for widget in known:
            widget.setVisible(widget in shown)
        self.setAccessibleName(self.text)
        self.show()

    def _show_failed(self, failed: int) -> None:
        number = words.number(failed)
        self.failed.setText(tr("{number} could not be read", number=number))
        self.failed.setVisible(failed > 0)

    def _toggle(self) -> None:
        if self._job is None:
            return
        if self._job.state is JobState.PAUSED:
            self._job.resume()
        else:
            self._job.pause()

    def _stop(self) -> None:
        if self._job is not None:
            self._stage.setText(tr("Stopping…"))
            self.stop.setEnabled(False)
            self._job.cancel()
        self.stop.setEnabled(True)

    def _button(self, text: str, clicked: object) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("role", "link")
        button.clicked.connect(clicked)
        return button

    def _tool(self, icon: str, name: str, clicked: object) -> QToolButton:
        button = QToolButton()
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(clicked)
        button.setFixedSize(ICON + M, ICON + M)
        self._theme.set_icon(button, icon)
        return button


def _facts(job: JobHandle, paused: bool) -> str:
    """Return the numbers of a job in a line; only those that are known."""
    progress = job.progress
    parts = []
    if progress.total:
        done, total = words.number(progress.done), words.number(progress.total)
        parts.append(tr("{done} of {total}", done=done, total=total))
    if progress.faces:
        parts.append(words.count(progress.faces, "face"))
    if not paused:
        parts.append(words.rate(progress.rate))
        if progress.seconds_left is not None and progress.done < progress.total:
            left = words.duration(progress.seconds_left)
            parts.append(tr("{duration} left", duration=left))
    return "   ·   ".join(part for part in parts if part)
