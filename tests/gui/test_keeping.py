"""Backups and names files in the window, and a library that opens from a backup."""

from __future__ import annotations

from datetime import datetime

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox

from facealbum.domain.errors import DamagedLibraryError, LibraryError
from facealbum.gui import app
from facealbum.gui.dialogs import backups as dialogs
from facealbum.gui.dialogs.backups import Backups
from facealbum.gui.main_window import MainWindow
from facealbum.library import Backup, Loss

from .fake_library import FakeLibrary


@pytest.fixture
def window(open_window, library):
    return open_window(library)


@pytest.fixture
def dialog(qtbot, window):
    window.actions_by_id["backups"].trigger()
    made = window.findChild(Backups)
    qtbot.waitUntil(lambda: made.list.count() == 3)
    return made


def box_of(qtbot, parent):
    qtbot.waitUntil(lambda: parent.findChild(QMessageBox) is not None)
    return parent.findChild(QMessageBox)


def press(box, text):
    next(button for button in box.buttons() if button.text() == text).click()


def test_backups_are_listed_with_what_is_in_them(dialog):
    texts = [dialog.list.item(row).text().split("\n") for row in range(3)]
    assert texts[0][1] == "12 named people · 340 faces · 3 MB"
    assert texts[1][1] == "Damaged; it can't be used"
    assert texts[2][1] == "1 named person · 1 face · 1 MB"
    assert dialog.restore.isEnabled()
    dialog.list.setCurrentRow(1)
    assert not dialog.restore.isEnabled()


def test_one_is_made_now(qtbot, dialog):
    dialog.now.click()
    qtbot.waitUntil(lambda: dialog.list.count() == 4)
    assert dialog.now.isEnabled()
    assert "made by you" in dialog.list.item(0).text()


def test_going_back_says_what_is_lost_and_staying_is_the_default(qtbot, dialog, window):
    dialog.restore.click()
    box = box_of(qtbot, dialog)
    assert "Named since then, and lost: Carol and Dora." in box.informativeText()
    assert box.defaultButton().text() == "Stay"
    press(box, "Stay")
    assert window.keeper.going_back_to == ""
    assert window.isVisible()


def test_enter_on_a_backup_asks_and_closes_nothing(qtbot, dialog):
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    box = box_of(qtbot, dialog)
    assert dialog.isVisible()
    press(box, "Stay")


def test_a_dialog_that_was_closed_meanwhile_asks_nothing(qtbot, dialog, window):
    dialog.restore.click()
    dialog.close()
    window.bridge.ponder(lambda: 1, lambda _: window.toast.say("later"))
    qtbot.waitUntil(lambda: window.toast.message == "later")
    assert window.findChild(QMessageBox) is None


def test_going_back_closes_the_window_and_remembers_where_to(qtbot, dialog, window):
    dialog.restore.click()
    press(box_of(qtbot, dialog), "Go back")
    qtbot.waitUntil(lambda: not window.isVisible())
    assert window.keeper.going_back_to == "library-3-daily.sqlite3"


def test_nothing_lost_is_said_too():
    assert dialogs.lost(Loss((), 0, 0))[0] == "Nothing was said since then; nothing would be lost."


def test_a_window_that_stays_open_asks_every_hour_whether_a_backup_is_due(qtbot, window, library):
    assert window.keeper._timer.interval() == 3_600_000
    window.keeper._timer.timeout.emit()
    qtbot.waitUntil(lambda: getattr(library, "kept", 0) == 1)


def test_no_backup_is_said(qtbot, window, library):
    library.BACKUPS = ()
    window.actions_by_id["backups"].trigger()
    made = window.findChild(Backups)
    qtbot.waitUntil(lambda: made.list.count() == 1)
    assert made.list.item(0).text() == "No backup yet"
    assert not made.restore.isEnabled()


def test_names_are_saved_to_a_file(qtbot, window, tmp_path, monkeypatch):
    file = tmp_path / "mine.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    window.actions_by_id["names_export"].trigger()
    qtbot.waitUntil(lambda: "saved to" in window.toast.message)
    assert window.toast.message.startswith("2 people and 1,200 answers")
    assert file.exists()


def test_names_that_are_taken_in_are_told_with_what_was_not_found(
    qtbot, window, tmp_path, monkeypatch
):
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "a"), ""))
    window.actions_by_id["names_import"].trigger()
    box = box_of(qtbot, window)
    assert box.text().startswith("1 new person, 2 known before; 30 faces confirmed")
    assert "2 said otherwise here" in box.informativeText()
    assert box.detailedText().endswith("and 5 more")
    box.accept()


def test_no_file_chosen_does_nothing(window, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    window.actions_by_id["names_import"].trigger()
    window.actions_by_id["names_export"].trigger()
    assert window.findChild(QMessageBox) is None


def test_ctrl_h_goes_to_the_history(qtbot, window):
    window.actions_by_id["history"].trigger()
    assert window.here.page == "history"
    assert window.windowTitle() == "History – facealbum"


# Opening


@pytest.fixture
def damaged(tmp_path, monkeypatch):
    """A library that opens only after a backup was put back."""
    library = FakeLibrary(tmp_path, loaded=False)
    restored: list[str] = []

    def open_it(folder):
        if not restored:
            raise DamagedLibraryError("The library is damaged.", "Its file can't be read.", "Do.")
        return library

    backup = Backup("newest.sqlite3", datetime.now(), "daily", 4, 20, 100)
    monkeypatch.setattr(app.Library, "open", open_it)
    monkeypatch.setattr(app, "offered", lambda folder: backup)
    monkeypatch.setattr(app, "restore", lambda folder, name: restored.append(name))
    return library, restored


def soon(act) -> None:
    QTimer.singleShot(50, act)


def window_shown() -> MainWindow:
    shown = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
    return next(widget for widget in shown if isinstance(widget, MainWindow))


def test_a_damaged_library_goes_on_with_the_newest_backup(qapp, damaged, tmp_path):
    library, restored = damaged

    def answer():
        box = QApplication.activeModalWidget()
        assert "4 named people" in box.informativeText()
        soon(lambda: window_shown().close())
        press(box, "Go on with the backup")

    soon(answer)
    assert app.run(tmp_path, []) == 0
    assert restored == ["newest.sqlite3"]
    assert library.closed


def test_who_does_not_want_the_backup_leaves(qapp, damaged, tmp_path):
    soon(lambda: press(QApplication.activeModalWidget(), "Quit"))
    assert app.run(tmp_path, []) == app.USER_ERROR
    assert damaged[1] == []


def test_a_window_that_goes_back_opens_again(qapp, tmp_path, monkeypatch):
    opened: list[FakeLibrary] = []
    restored: list[str] = []

    def open_it(folder):
        opened.append(FakeLibrary(tmp_path, loaded=False))
        return opened[-1]

    def put_back(folder, name):
        assert all(library.closed for library in opened)
        restored.append(name)
        raise LibraryError("The backup was not put back.")

    monkeypatch.setattr(app.Library, "open", open_it)
    monkeypatch.setattr(app, "restore", put_back)

    def go_back():
        soon(told)
        window_shown().keeper._go_back("mine.sqlite3")

    def told():
        box = QApplication.activeModalWidget()
        if box is None:
            soon(told)  # the window that goes has not gone yet
            return
        assert box.text() == "The backup was not put back."
        soon(lambda: window_shown().close())
        box.accept()

    soon(go_back)
    assert app.run(tmp_path, []) == 0
    assert (len(opened), restored) == (2, ["mine.sqlite3"])
