"""A report of a problem: shown as a whole, to be changed, and saved by the user's own hand."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from facealbum.domain.errors import KnownError
from facealbum.domain.sentences import sentence
from facealbum.gui.dialogs.text_sheet import TextSheet
from facealbum.gui.words import told, tr
from facealbum.library.reporting import write_report

if TYPE_CHECKING:
    from facealbum.gui.bridge import Bridge
    from facealbum.gui.theme import Theme

FILE = "facealbum report.txt"
KIND = sentence("Text (*.txt)")
PROMISE = sentence(
    "This is the whole report. Nothing is sent: you save it and pass it on yourself. Photos, names"
    " and places are not in it. You may change it here, and write above it what you did."
)


class ReportSheet(TextSheet):
    """Shows the report before it is saved; what is saved is what is shown."""

    def __init__(
        self, parent: QWidget, bridge: Bridge, theme: Theme, facts: Sequence[tuple[str, object]]
    ) -> None:
        super().__init__(parent, theme, tr("Report a problem"), editable=True)
        self._bridge = bridge
        self.line.setText(tr("Looking what there is to tell…"))
        cancel = self.add(tr("Close"), self.close)
        cancel.setToolTip(tr("Close without saving"))
        self.save = self.add(tr("Save…"), self._choose, primary=True)
        self.save.setEnabled(False)
        bridge.ponder(partial(self._read, facts), self._show)

    def _read(self, facts: Sequence[tuple[str, object]]) -> str | KnownError:
        try:
            return self._bridge.library.problem_report(facts)
        except KnownError as error:
            return error

    def _show(self, report: str | KnownError) -> None:
        if isinstance(report, KnownError):
            self.line.setText(told(report.sentence))
            return
        self.line.setText(told(PROMISE))
        self.show_text(report)
        self.save.setEnabled(True)
        self.text.setFocus()

    @Slot()
    def _choose(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self, tr("Save the report to"), str(Path.home() / FILE), told(KIND)
        )
        if chosen:
            self.save_to(Path(chosen))

    def save_to(self, file: Path) -> None:
        """Save what is shown; a failure is told here, and the text stays."""
        try:
            write_report(file, self.text.toPlainText())
        except KnownError as error:
            self.line.setText(told(error.sentence))
            return
        self.line.setText(tr("Saved to {file}.", file=file))
