"""What the window tells and asks outside its pages: toasts, undo, dialogs, choosing folders."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QFileDialog

from facealbum.domain.errors import KnownError
from facealbum.domain.types import Change
from facealbum.gui import words
from facealbum.gui.dialogs.compare_sheet import compare_faces
from facealbum.gui.dialogs.failed_photos import FailedPhotos
from facealbum.gui.dialogs.settings import SettingsDialog
from facealbum.gui.happened import happened, said_of
from facealbum.gui.language import Language
from facealbum.gui.navigation import Location
from facealbum.gui.state import WindowState
from facealbum.gui.theme import Scheme
from facealbum.gui.views.labels import as_title, in_the_middle
from facealbum.gui.words import told, tr
from facealbum.jobs import JobHandle, JobState

if TYPE_CHECKING:
    from facealbum.gui.main_window import MainWindow
    from facealbum.library import History


STEP = 48
"""A step has no more characters in the menu than this."""


class Teller(QObject):
    """Speaks for the main window."""

    def __init__(self, window: MainWindow, state: WindowState) -> None:
        super().__init__(window)
        self._window = window
        self._state = state
        self._bridge = window.bridge
        self._library = window.library
        self.opening: Path | None = None
        """The library to open a window on once this one is closed: the same, or another."""
        self._bridge.acted.connect(self._acted)
        self._bridge.failed.connect(self.tell_error)

    def callbacks(self) -> dict[str, Callable[[], None]]:
        """Return what the window's actions do, by the action's id."""
        return {
            "menu": self._open_menu,
            "undo": self.undo,
            "redo": self.redo,
            "add": self.choose_photos,
            "failed": self.show_failed,
            "check": lambda: self._window.go(Location("check")),
            "compare": self.compare,
            "settings": self._settings,
        }

    def _open_menu(self) -> None:
        window = self._window
        (window.first_run if window.here is None else window.top_bar).more.open_by_key()

    # Undo.

    def undo(self) -> None:
        """Take the last change back."""
        self._bridge.do(self._library.undo, None, "undo")

    def redo(self) -> None:
        """Do again what was taken back."""
        self._bridge.do(self._library.redo, None, "redo")

    def show_history(self, history: History, *, failed: int) -> None:
        """Say in the menu what undo and redo would do, and whether photos failed."""
        undo: QAction = self._window.actions_by_id["undo"]
        redo: QAction = self._window.actions_by_id["redo"]
        undone, again = _step(history.undo), _step(history.redo)
        undo.setText(tr("Undo: {step}", step=undone) if undone else tr("Undo"))
        redo.setText(tr("Redo: {step}", step=again) if again else tr("Redo"))
        undo.setEnabled(history.undo is not None)
        redo.setEnabled(history.redo is not None)
        self._window.actions_by_id["failed"].setVisible(failed > 0)

    @Slot(object)
    def _acted(self, change: Change) -> None:
        here = self._window.here
        if not change.label or (here is not None and self._window.pages[here.page].tells):
            return
        if change.undoable:
            self._window.toast.say(happened(change.label), tr("Undo"), self.undo)
        else:
            self._window.toast.say(happened(change.label))

    # Failures and ends.

    @Slot(object)
    def tell_error(self, error: KnownError) -> None:
        """Say what failed, why, and what to do."""
        self._window.toast.say(told(error.sentence))

    def import_ended(self, job: JobHandle, how: str) -> None:
        """Say how an import ended, where the strip does not."""
        if job.state is JobState.DONE and not self._window.strip.isVisible():
            self._window.toast.say(how)

    def finding(self, faces: int) -> str:
        """Return the headline of the first import."""
        if not faces:
            return tr("Looking at your photos…")
        return tr("{faces} so far", faces=words.count(faces, "face"))

    # Choosing.

    @Slot()
    def choose_photos(self) -> None:
        """Let the user choose a folder and import it."""
        chosen = QFileDialog.getExistingDirectory(
            self._window, tr("Choose a folder with photos"), str(Path.home())
        )
        if chosen:
            self._window.desk.add([Path(chosen)])

    # Dialogs.

    @Slot()
    def show_failed(self) -> None:
        """List the photos that could not be read."""
        dialog = FailedPhotos(self._window, self._window.theme, self._library.failed_photos())
        dialog.again_wanted.connect(self._window.desk.try_failed_again)
        self._open(dialog)

    def compare(self) -> None:
        """Put two photos beside each other that are still to be chosen."""
        compare_faces(self._window.unnamed)

    def _settings(self) -> None:
        window, language = self._window, self._state.language
        empty = window.here is None
        dialog = SettingsDialog(
            window, self._library, self._bridge, window.theme, language, empty=empty
        )
        dialog.scheme_chosen.connect(self._choose_scheme)
        dialog.again_wanted.connect(self._window.desk.look_again)
        dialog.model_chosen.connect(self._window.desk.catch_up)
        dialog.language_chosen.connect(self._choose_language)
        dialog.reopening_wanted.connect(self._open_again)
        dialog.library_wanted.connect(self._choose_library)
        self._open(dialog)

    @Slot(str)
    def _choose_language(self, language: str) -> None:
        self._state.language = Language(language)

    @Slot()
    def _open_again(self) -> None:
        self._open_library(self._library.folder)

    def _open_library(self, folder: Path) -> None:
        self.opening = folder
        self._window.close()

    @Slot()
    def _choose_library(self) -> None:
        """Let the user choose another library's folder, or an empty one for a new library."""
        chosen = QFileDialog.getExistingDirectory(
            self._window, tr("Choose the folder of a library"), str(self._library.folder.parent)
        )
        if chosen and Path(chosen) != self._library.folder:
            self._open_library(Path(chosen))

    @Slot(str)
    def _choose_scheme(self, scheme: str) -> None:
        self._state.scheme = Scheme(scheme)
        self._window.theme.choose(Scheme(scheme))

    def _open(self, dialog: QDialog) -> None:
        dialog.open()


def _step(label: str | None) -> str:
    """Return a step for the menu, which a long name must not make as wide as the window."""
    return "" if label is None else as_title(in_the_middle(said_of(label), STEP))
