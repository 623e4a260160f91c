"""Opens the window on a library and sees it out again."""

from __future__ import annotations

import gc
import logging
import os
import signal
import socket
import sys
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QEvent, QObject, QSocketNotifier, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from facealbum.domain.bundled import bundled
from facealbum.domain.errors import DamagedLibraryError, KnownError
from facealbum.gui.bridge import Bridge
from facealbum.gui.dialogs.notice import bug_notice, notice, rescue
from facealbum.gui.enter_key import EnterKey
from facealbum.gui.garbage import collected_here
from facealbum.gui.images import Images
from facealbum.gui.language import Language, speak
from facealbum.gui.main_window import MainWindow
from facealbum.gui.manners import hold_little
from facealbum.gui.state import WindowState
from facealbum.gui.theme import Theme
from facealbum.gui.views import accessible
from facealbum.jobs import go_before_others
from facealbum.library.backups import offered, restore
from facealbum.library.library import Library
from facealbum.library.place import choose

log = logging.getLogger(__name__)

USER_ERROR = 2
SWITCH_SECONDS = 0.0002
"""How long a thread that works may keep the window waiting for the interpreter; usually 0.005. A
painting asks for it dozens of times."""
YOUNG, MIDDLE, OLD = 20_000, 2, 2000
"""How rarely garbage in cycles is looked for. Everything stops meanwhile: 0.2 s for a look at all,
with the groups of 200,000 faces in memory, which happens once in an hour of work; 0.1 s for what
twenty looks at the youngest had left, so that there are two."""
LEAVE_SECONDS = 30.0
"""How long what runs may take to end after the window closed; then the process ends regardless."""


def run(library_folder: Path, paths: Sequence[Path]) -> int:
    """Open the window on the library of ``library_folder`` and import ``paths``.

    Where the user goes back to a backup, the window closes, the backup is put in the library's
    place, and the window opens again; so it does for another language or another library. One that
    can't be opened is told, and the one before is opened again.

    Returns the process's exit code when the window was closed: 0, or 2 where the library can't be
    opened, which a dialog has told.
    """
    hold_little()
    go_before_others()
    sys.setswitchinterval(SWITCH_SECONDS)
    gc.set_threshold(YOUNG, MIDDLE, OLD)
    app = _application()
    speak(Language.SYSTEM)
    with collected_here():
        return _until_left(library_folder, paths, app)


def _until_left(library_folder: Path, paths: Sequence[Path], app: QApplication) -> int:
    before: Path | None = None
    while True:
        library = _opened(library_folder, app)
        if library is None:
            if before is None:
                return USER_ERROR
            library_folder, before = before, None
            continue
        try:
            if before is not None:
                choose(library_folder)
            before = None
        except KnownError as error:
            notice(error).exec()
        left = _show(app, library, paths)
        if not left.backup and left.opening is None:
            return left.code
        paths = ()
        if left.opening is not None and left.opening != library_folder:
            library_folder, before = left.opening, library_folder
        elif left.backup:
            _go_back(library_folder, left.backup)


def _go_back(folder: Path, backup: str) -> None:
    try:
        restore(folder, backup)
    except KnownError as error:
        notice(error).exec()


def _opened(folder: Path, app: QApplication) -> Library | None:
    """Return the library, where need be from a backup; None where a dialog told why not."""
    try:
        return Library.open(folder)
    except KnownError as error:
        state = WindowState(folder)  # what is told looks and speaks as the window would
        speak(state.language)
        Theme(state.scheme, app).apply()
        log.warning("the library can't be opened: %s", error)
        backup = offered(folder) if isinstance(error, DamagedLibraryError) else None
        if backup is None:
            notice(error).exec()
            return None
        box = rescue(error, backup)
        box.exec()
        if box.clickedButton() is not box.defaultButton():
            return None
    try:
        restore(folder, backup.name)
        return Library.open(folder)
    except KnownError as error:
        notice(error).exec()
        return None


@dataclass(frozen=True, slots=True)
class _Left:
    """How a window was left.

    Attributes:
        code: for the process to exit with.
        backup: that the library shall go back to, or "".
        opening: the folder of the library to open a window on again, or None.
    """

    code: int
    backup: str
    opening: Path | None


def _show(app: QApplication, library: Library, paths: Sequence[Path]) -> _Left:
    """Show the window until it is closed."""
    state = WindowState(library.folder)
    speak(state.language)
    theme = Theme(state.scheme, app)
    theme.apply()
    bridge, images = Bridge(library), Images(library)
    window = MainWindow(library, bridge, images, theme, state)
    bugs = Bugs(window)
    signals = QuitSignals(window)
    window.show()
    window.begin([Path(os.path.abspath(path)) for path in paths])  # noqa: PTH100 - keeps symlinks
    gc.freeze()  # what is there by now stays until the end
    code = app.exec()
    _leave(library, bridge, images)
    signals.close()
    bugs.close()
    left = _Left(code, window.keeper.going_back_to, window.teller.opening)
    window.deleteLater()
    app.sendPostedEvents(window, QEvent.Type.DeferredDelete.value)
    return left


def _application() -> QApplication:
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(sys.argv[:1])
        accessible.install()
        accessible.follow_focus(app)
        EnterKey(app)
    app.setApplicationName("facealbum")
    app.setApplicationDisplayName("")
    app.setDesktopFileName("facealbum")
    app.setStyle("Fusion")
    icon = bundled("resources/icons") / "facealbum.svg"
    app.setWindowIcon(QIcon(str(icon)))
    return app


def _leave(library: Library, bridge: Bridge, images: Images) -> None:
    """Wait for what runs, in order; a watchdog ends the process if that never ends.

    Every write is one transaction, so that even then nothing is lost but time.
    """
    watchdog = threading.Timer(LEAVE_SECONDS, _give_up)
    watchdog.daemon = True
    watchdog.start()
    images.close()
    for job in tuple(bridge.jobs):
        job.join()
    bridge.close()
    library.close()
    watchdog.cancel()


def _give_up() -> None:
    log.error("facealbum did not end within %s s", LEAVE_SECONDS)
    os._exit(1)


class Bugs(QObject):
    """Logs what nobody caught, and tells the user once at a time."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._told: QMessageBox | None = None
        self._before = sys.excepthook
        sys.excepthook = self._hook

    def close(self) -> None:
        """Give the hook back."""
        sys.excepthook = self._before

    def _hook(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._window.close()
            return
        if isinstance(error, KnownError) and isinstance(self._window, MainWindow):
            # What the disk did to a read of the window itself is no bug.
            log.warning("%s", error)
            self._window.bridge.failed.emit(error)
            return
        log.critical("a bug", exc_info=(kind, error, trace))
        self._before(kind, error, trace)
        if self._told is None and threading.current_thread() is threading.main_thread():
            self._told = bug_notice(_log_file(), self._window)
            self._told.destroyed.connect(self._forget)
            self._told.open()

    @Slot()
    def _forget(self) -> None:
        self._told = None


class QuitSignals(QObject):
    """Closes the window where the system or Ctrl+C in the terminal asks the process to end.

    Python's handlers run between bytecodes, of which Qt's loop executes none: the wakeup socket
    makes the loop run one.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._reader, self._writer = socket.socketpair()
        for end in (self._reader, self._writer):
            end.setblocking(False)
        self._notifier = QSocketNotifier(self._reader.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._woken)
        self._wakeup = signal.set_wakeup_fd(self._writer.fileno(), warn_on_full_buffer=False)
        self._handlers = {
            number: signal.signal(number, lambda _number, _frame: None)
            for number in (signal.SIGINT, signal.SIGTERM)
        }

    def close(self) -> None:
        """Give the handlers back."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._wakeup)
        for number, handler in self._handlers.items():
            signal.signal(number, handler)
        self._reader.close()
        self._writer.close()

    @Slot()
    def _woken(self) -> None:
        numbers = self._reader.recv(64)
        if any(number in self._handlers for number in numbers):
            self._window.close()


def _log_file() -> Path | None:
    for handler in logging.getLogger().handlers:
        if isinstance(handler, logging.FileHandler):
            return Path(handler.baseFilename)
    return None
