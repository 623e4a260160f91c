"""The log: what the program warned of and where it stumbled."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from facealbum.domain.errors import KnownError
from facealbum.domain.log_file import LOG_NAME
from facealbum.gui.dialogs.text_sheet import TextSheet
from facealbum.gui.words import told, tr

if TYPE_CHECKING:
    from facealbum.gui.bridge import Bridge
    from facealbum.gui.theme import Theme

LINES = 1_000


class LogSheet(TextSheet):
    """Shows the last lines of the log, the newest at the end."""

    def __init__(self, parent: QWidget, bridge: Bridge, theme: Theme) -> None:
        super().__init__(parent, theme, tr("Log"), editable=False)
        self._bridge = bridge
        self._file = Path(bridge.library.folder) / LOG_NAME
        self.line.setText(tr("Reading…"))
        self.again = self.add(tr("Read again"), self._read)
        self.folder = self.add(tr("Open folder"), self._open_folder)
        self.folder.setToolTip(str(self._file.parent))
        self.add(tr("Close"), self.close)
        self._read()

    @Slot()
    def _read(self) -> None:
        self._bridge.ponder(self._lines, self._show)

    def _lines(self) -> list[str] | KnownError:
        try:
            return self._bridge.library.log_lines(LINES)
        except KnownError as error:
            return error

    def _show(self, found: list[str] | KnownError) -> None:
        if isinstance(found, KnownError):
            self.line.setText(told(found.sentence))
            return
        if found:
            last = tr("The last %Ln line(s) of {file}", "", len(found), file=self._file)
            self.line.setText(last)
        else:
            self.line.setText(tr("Nothing yet in {file}", file=self._file))
        self.show_text("\n".join(found), from_end=True)

    @Slot()
    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._file.parent)))
