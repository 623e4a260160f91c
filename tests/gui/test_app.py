"""Opening and leaving: what can't be opened is told, a bug is logged and told, nothing hangs."""

from __future__ import annotations

import ctypes
import gc
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from facealbum.domain.errors import LibraryError
from facealbum.domain.sentences import sentence
from facealbum.gui import app, manners
from facealbum.gui.language import Language, speak
from facealbum.gui.main_window import MainWindow
from facealbum.gui.state import WindowState
from facealbum.gui.theme import Scheme, Theme

from .fake_library import FakeLibrary


@pytest.fixture
def fake(tmp_path, monkeypatch):
    """``app.run`` opens this library in memory."""
    library = FakeLibrary(tmp_path, loaded=False)
    monkeypatch.setattr(app.Library, "open", lambda folder: library)
    return library


def soon(act) -> None:
    QTimer.singleShot(50, act)


def windows() -> list[MainWindow]:
    shown = [w for w in QApplication.topLevelWidgets() if w.isVisible()]
    return [widget for widget in shown if isinstance(widget, MainWindow)]


def window() -> MainWindow:
    return windows()[0]


def test_it_ends_well_and_closes_the_library(qapp, fake, tmp_path):
    soon(lambda: window().close())
    assert app.run(tmp_path, []) == 0
    assert fake.closed


@pytest.fixture
def as_python_is_by_itself():
    """The settings of the whole process are put back after the test, and are the usual before."""
    before = sys.getswitchinterval(), gc.get_threshold()
    sys.setswitchinterval(0.005)
    gc.set_threshold(700, 10, 10)
    gc.enable()
    yield
    gc.disable()
    sys.setswitchinterval(before[0])
    gc.set_threshold(*before[1])
    gc.unfreeze()


def test_threads_garbage_and_memory_are_set_for_a_window_before_it_is_there(
    qapp, fake, tmp_path, as_python_is_by_itself, monkeypatch
):
    tuned: list[tuple[int, int]] = []

    class NoLibrary:
        def mallopt(self, what: int, value: int) -> int:
            assert not [w for w in QApplication.topLevelWidgets() if w.isVisible()]
            tuned.append((what, value))
            return 1

    monkeypatch.setattr(manners.ctypes, "CDLL", lambda name: NoLibrary())
    held: list[tuple[float, tuple[int, int, int], bool]] = []

    def look_and_close() -> None:
        held.append((sys.getswitchinterval(), gc.get_threshold(), gc.get_freeze_count() > 0))
        assert not gc.isenabled()  # a worker would collect, too
        window().close()

    gc.unfreeze()
    soon(look_and_close)
    assert app.run(tmp_path, []) == 0
    # malloc.h: M_MMAP_THRESHOLD is -3, M_ARENA_MAX is -8.
    assert tuned == [(-3, 64 * 1024), (-8, 2)]
    (interval, thresholds, frozen) = held[0]
    assert interval == pytest.approx(0.0002)
    assert thresholds == (20_000, 2, 2000)
    assert frozen
    assert gc.isenabled()


def test_a_c_library_that_cannot_be_tuned_is_left_as_it_is(monkeypatch):
    def none_such(name):
        raise OSError("no such library")

    for found in (none_such, lambda name: object()):
        monkeypatch.setattr(manners.ctypes, "CDLL", found)
        manners.hold_little()


@pytest.mark.skipif(sys.platform != "linux", reason="other C libraries know no such call")
def test_the_c_library_of_linux_takes_what_it_is_told(monkeypatch):
    told: list[int] = []
    real = ctypes.CDLL

    class Listening:
        def __init__(self, name: str | None) -> None:
            self._library = real(name)

        def mallopt(self, what: int, value: int) -> None:
            told.append(self._library.mallopt(what, value))

    monkeypatch.setattr(manners.ctypes, "CDLL", Listening)
    manners.hold_little()
    assert told == [1, 1]


def test_it_imports_the_paths_of_the_command_line_as_absolute_ones(qapp, fake, tmp_path):
    soon(lambda: window().close())
    app.run(tmp_path, [tmp_path / "a" / ".." / "b"])
    assert fake.imported == [[tmp_path / "b"]]


def test_quitting_ends_it_like_closing(qapp, fake, tmp_path):
    soon(lambda: window().actions_by_id["quit"].activate(QAction.ActionEvent.Trigger))
    assert app.run(tmp_path, []) == 0


def test_a_library_that_cannot_be_opened_is_told_with_what_to_do(qapp, tmp_path, monkeypatch):
    told: list[tuple[str, str]] = []

    def refuse(folder):
        raise LibraryError("The library is already open.", "It runs elsewhere.", "Close that one.")

    def read_and_close() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        told.append((box.text(), box.informativeText()))
        box.accept()

    monkeypatch.setattr(app.Library, "open", refuse)
    soon(read_and_close)
    assert app.run(tmp_path, []) == app.USER_ERROR
    assert told == [("The library is already open.", "It runs elsewhere.\n\nClose that one.")]


def test_what_is_told_of_a_library_speaks_the_language_that_was_chosen_in_it(
    qapp, tmp_path, monkeypatch
):
    told: list[tuple[str, bool]] = []
    state = WindowState(tmp_path)
    state.language, state.scheme = Language.KOREAN, Scheme.DARK
    state.save()

    def refuse(folder):
        why = sentence("The library in {folder} is already open.", folder="x")
        raise LibraryError(why)

    def read_and_close() -> None:
        box = QApplication.activeModalWidget()
        told.append((box.text(), box.palette().window().color().lightness() < 128))
        box.accept()

    monkeypatch.setattr(app.Library, "open", refuse)
    soon(read_and_close)
    try:
        assert app.run(tmp_path, []) == app.USER_ERROR
    finally:
        speak(Language.ENGLISH)
        Theme(Scheme.LIGHT, qapp).apply()
    ((text, dark),) = told
    assert text
    assert "already open" not in text
    assert dark


def test_a_bug_is_logged_and_told_once(qtbot, caplog, monkeypatch):
    shown: list[str] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, error, trace: shown.append(str(error)))
    parent = QWidget()
    qtbot.addWidget(parent)
    before = sys.excepthook
    bugs = app.Bugs(parent)
    try:
        for _ in range(2):
            error = ZeroDivisionError("oops")
            sys.excepthook(ZeroDivisionError, error, None)
    finally:
        bugs.close()
    boxes = parent.findChildren(QMessageBox)
    assert len(boxes) == 1
    assert "Your photos and your names are safe." in boxes[0].informativeText()
    assert [record.levelname for record in caplog.records] == ["CRITICAL", "CRITICAL"]
    assert shown == ["oops", "oops"]
    assert sys.excepthook is before


def test_another_library_is_opened_once_the_window_is_closed(qapp, tmp_path, monkeypatch):
    opened: list[Path] = []
    chosen: list[Path] = []

    def open_(folder: Path) -> FakeLibrary:
        opened.append(folder)
        folder.mkdir(exist_ok=True)
        return FakeLibrary(folder, loaded=False)

    def leave_for(folder: Path | None) -> None:
        if not windows():
            soon(lambda: leave_for(folder))  # the first is closed, the other not yet shown
            return
        window().teller.opening = folder
        window().close()
        if folder is not None:
            soon(lambda: leave_for(None))

    monkeypatch.setattr(app.Library, "open", open_)
    monkeypatch.setattr(app, "choose", chosen.append)
    soon(lambda: leave_for(tmp_path / "other"))
    assert app.run(tmp_path / "one", []) == 0
    assert opened == [tmp_path / "one", tmp_path / "other"]
    assert chosen == [tmp_path / "other"]


def test_where_another_library_cannot_be_opened_the_one_before_comes_back(
    qapp, tmp_path, monkeypatch
):
    opened: list[Path] = []

    def open_(folder: Path) -> FakeLibrary:
        opened.append(folder)
        if folder.name == "other":
            soon(lambda: QApplication.activeModalWidget().close())
            raise LibraryError("The library is already open.")
        if len(opened) > 1:
            soon(lambda: window().close())
        folder.mkdir(exist_ok=True)
        return FakeLibrary(folder, loaded=False)

    def leave() -> None:
        window().teller.opening = tmp_path / "other"
        window().close()

    monkeypatch.setattr(app.Library, "open", open_)
    soon(leave)
    assert app.run(tmp_path / "one", []) == 0
    assert [folder.name for folder in opened] == ["one", "other", "one"]
