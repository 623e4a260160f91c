"""What goes wrong around the window: told in a sentence, with a way on where there is one."""

from __future__ import annotations

import os
import sys
import threading
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QTimer
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QMessageBox

from facealbum.domain.errors import DamagedLibraryError, LibraryError
from facealbum.gui import app, keeping
from facealbum.gui.importing import _broken_off
from facealbum.gui.main_window import MainWindow
from facealbum.gui.picture_reading import crop_pixmap, decoded
from facealbum.gui.state import WindowState
from facealbum.gui.theme import Scheme
from facealbum.jobs import JobHandle
from facealbum.library import Backup
from facealbum.store import Store

DAMAGED = DamagedLibraryError("The library is damaged.", "It can't be read.", "Restore it.")
GONE = LibraryError("The library can't be read.", "Its disk is gone.", "Connect it.")
BACKUP = Backup("newest.sqlite3", datetime(2026, 1, 2), "daily", 4, 20, 100)


@pytest.fixture
def window(qtbot, library, bridge, images, theme, tmp_path):
    made = MainWindow(library, bridge, images, theme, WindowState(tmp_path))
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def bugs(window, monkeypatch):
    monkeypatch.setattr(sys, "excepthook", lambda *_: None)
    hook = app.Bugs(window)
    yield hook
    hook.close()


def test_a_disk_that_is_gone_under_a_read_of_the_window_is_no_bug(window, bugs, qtbot, caplog):
    sys.excepthook(LibraryError, GONE, None)
    qtbot.waitUntil(lambda: window.toast.message == str(GONE))
    assert [record.levelname for record in caplog.records] == ["WARNING"]
    assert window.findChildren(QMessageBox) == []


@pytest.fixture
def offered(monkeypatch):
    monkeypatch.setattr(keeping, "offered", lambda folder: BACKUP)


def box_of(window):
    return window.findChild(QMessageBox)


def test_damage_that_is_met_in_the_window_offers_the_backup_once(window, bridge, offered, qtbot):
    for _ in range(2):
        bridge.failed.emit(DAMAGED)
    qtbot.waitUntil(lambda: box_of(window) is not None and box_of(window).isVisible())
    assert len(window.findChildren(QMessageBox)) == 1
    assert "4 named people" in box_of(window).informativeText()
    box_of(window).defaultButton().click()
    qtbot.waitUntil(lambda: not window.isVisible())
    assert window.keeper.going_back_to == "newest.sqlite3"


def test_who_does_not_want_the_backup_now_goes_on(window, bridge, offered, qtbot):
    bridge.failed.emit(DAMAGED)
    qtbot.waitUntil(lambda: box_of(window) is not None and box_of(window).isVisible())
    (later,) = [b for b in box_of(window).buttons() if b is not box_of(window).defaultButton()]
    assert later.text() == "Not now"
    later.click()
    assert window.isVisible()
    assert window.keeper.going_back_to == ""


def test_damage_without_a_backup_is_told(window, bridge, monkeypatch, qtbot):
    monkeypatch.setattr(keeping, "offered", lambda folder: None)
    bridge.failed.emit(DAMAGED)
    qtbot.waitUntil(lambda: window.toast.message == str(DAMAGED))
    assert box_of(window) is None


def test_damage_that_another_thread_finds_by_the_way_is_told_here(window, library, qtbot):
    thread = threading.Thread(target=library.alarm, args=(GONE,))
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: window.toast.message == str(GONE))


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (LibraryError("The change was not saved.", "The disk is full."), "The disk is full."),
        (LibraryError("It is gone."), "It is gone."),
        (ZeroDivisionError("a bug"), ""),
    ],
)
def test_the_strip_says_why_an_import_broke_off(error, said, caplog):
    def fail(_job):
        raise error

    job = JobHandle("Import").start(fail)
    job.join()
    assert _broken_off(job) == f"The import broke off. {said}".strip()


def test_a_library_that_another_program_has_open_is_told_in_a_dialog(qapp, tmp_path):
    told = []

    def read_and_close():
        box = QApplication.activeModalWidget()
        told.append(f"{box.text()} {box.informativeText()}")
        box.accept()

    other = Store.open(tmp_path / "library")
    try:
        QTimer.singleShot(50, read_and_close)
        assert app.run(tmp_path / "library", []) == app.USER_ERROR
    finally:
        other.close()
    assert len(told) == 1
    assert "already open" in told[0]
    assert "Close that one first" in told[0]


# Paths that are no text


@pytest.fixture
def odd_folder(tmp_path):
    if sys.platform != "linux":
        pytest.skip("other systems want file names to be text")
    folder = Path(os.fsdecode(os.fsencode(tmp_path) + b"/odd \xff folder"))
    folder.mkdir()
    return folder


def test_the_window_s_state_is_never_written_beside_a_library_with_an_odd_path(odd_folder):
    state = WindowState(odd_folder)
    state.scheme = Scheme.DARK
    state.save()
    assert list(odd_folder.parent.iterdir()) == [odd_folder]
    assert list(odd_folder.iterdir()) == []
    assert state.scheme is Scheme.SYSTEM
    assert Path(os.devnull).is_char_device(), "a stand-in was replaced by a file"


def test_crops_are_shown_wherever_the_library_lies(qapp, odd_folder):
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "JPEG")
    (odd_folder / "crop.jpg").write_bytes(bytes(buffer.data().data()))
    assert decoded((odd_folder / "crop.jpg").read_bytes(), 96).width() == 40
    assert crop_pixmap(odd_folder / "crop.jpg").width() == 40
    assert crop_pixmap(None).isNull()
    assert crop_pixmap(odd_folder / "gone.jpg").isNull()
