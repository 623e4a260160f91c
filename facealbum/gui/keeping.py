"""What keeps names safe, in the window: the backups, and a file of names of one's own."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QFileDialog, QMessageBox

from facealbum.domain.errors import DamagedLibraryError, KnownError
from facealbum.domain.sentences import sentence
from facealbum.gui import words
from facealbum.gui.dialogs.backups import Backups
from facealbum.gui.dialogs.notice import rescue
from facealbum.gui.words import tr
from facealbum.library.backups import offered
from facealbum.library.naming_again import told

if TYPE_CHECKING:
    from facealbum.gui.main_window import MainWindow
    from facealbum.library import Backup, Exported, ImportedNames

FILE = "facealbum names.json"
KIND = sentence("Names (*.json)")
HOUR_MS = 3_600_000
LISTED = 20
"""Photos that were not found and are named one by one."""


class Keeper(QObject):
    """Opens the dialogs, and remembers which backup the library shall go back to."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._bridge, self._library = window.bridge, window.library
        self.going_back_to = ""
        """The backup to put back when the window has closed, "" for none."""
        self._offering = False
        self._bridge.failed.connect(self._heard)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._keep_daily)
        self._timer.start(HOUR_MS)

    def callbacks(self) -> dict[str, Callable[[], None]]:
        """Return what the window's actions do, by the action's id."""
        return {
            "backups": self.show_backups,
            "names_export": self.export_names,
            "names_import": self.import_names,
        }

    @Slot()
    def _keep_daily(self) -> None:
        """Have a window that stays open for days backed up as one that is opened each day."""
        self._bridge.ponder(self._library.keep_daily, lambda _: None)

    def show_backups(self) -> None:
        """List the backups."""
        dialog = Backups(self._window, self._bridge, self._window.theme)
        dialog.wanted.connect(self._go_back)
        dialog.open()

    @Slot(object)
    def _heard(self, error: KnownError) -> None:
        """Offer the newest good backup, once, where damage is met while the window is open."""
        if isinstance(error, DamagedLibraryError) and not self._offering:
            self._offering = True
            folder = self._library.folder
            self._bridge.ponder(lambda: offered(folder), partial(self._offer, error))

    def _offer(self, error: KnownError, backup: Backup | None) -> None:
        if backup is None:
            return
        box = rescue(error, backup, self._window, tr("Not now"))

        def answered() -> None:
            if box.clickedButton() is box.defaultButton():
                self._go_back(backup.name)
            box.deleteLater()

        box.finished.connect(answered)
        box.open()

    @Slot(str)
    def _go_back(self, name: str) -> None:
        """Close the window: a library is put back while nobody has it open."""
        self.going_back_to = name
        self._window.close()

    def export_names(self) -> None:
        """Let the user choose a file and write all names to it."""
        chosen, _ = QFileDialog.getSaveFileName(
            self._window,
            tr("Save all names and answers to"),
            str(Path.home() / FILE),
            words.told(KIND),
        )
        if chosen:
            file = Path(chosen)
            verb = partial(self._library.export_names, file)
            self._bridge.do(verb, partial(self._exported, file), "export names")

    def _exported(self, file: Path, done: Exported) -> None:
        people, answers = words.count(done.people, "person"), words.count(done.answers, "answer")
        self._window.toast.say(
            tr("{people} and {answers} saved to {file}.", people=people, answers=answers, file=file)
        )

    def import_names(self) -> None:
        """Let the user choose a file and take names from it."""
        chosen, _ = QFileDialog.getOpenFileName(
            self._window,
            tr("Take names and answers from"),
            str(Path.home()),
            words.told(KIND),
        )
        if chosen:
            verb = partial(self._library.import_names, Path(chosen))
            self._bridge.do(verb, self._imported, "import names")

    def _imported(self, done: ImportedNames) -> None:
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Information)
        box.setWindowTitle(tr("Names"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        first, *rest = map(words.told, told(done))
        box.setText(first)
        box.setInformativeText("\n".join([*rest, tr("Undo takes all of it back.")]))
        if done.photos_missing:
            more = len(done.photos_missing) - LISTED
            ending = [tr("and {number} more", number=words.number(more))] if more > 0 else []
            box.setDetailedText("\n".join([*done.photos_missing[:LISTED], *ending]))
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()
