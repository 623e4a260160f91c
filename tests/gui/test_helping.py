"""What the program is, its log, and a report of a problem, in the window."""

import sys

import pytest
from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QDialog, QLabel

import facealbum
from facealbum.domain.errors import KnownError
from facealbum.domain.log_file import LOG_NAME
from facealbum.gui.dialogs.about import About


@pytest.fixture
def opened(qtbot, open_window, library):
    """Return how to open a sheet of the menu; it is closed at the end."""
    window = open_window(library)
    sheets = []

    def open_it(action):
        window.actions_by_id[action].trigger()
        (sheet,) = (each for each in window.findChildren(QDialog) if each.isVisible())
        sheets.append(sheet)
        return sheet

    yield open_it
    for sheet in sheets:
        sheet.close()


def words_of(sheet):
    return "\n".join(label.text() for label in sheet.findChildren(QLabel))


def test_about_names_versions_models_and_licences(qtbot, opened, library):
    sheet = opened("about")
    qtbot.waitUntil(sheet.copy.isEnabled)
    told = words_of(sheet)
    python = ".".join(map(str, sys.version_info[:3]))
    for what in (facealbum.__version__, qVersion(), python, "sface-2021dec/1", "Apache-2.0"):
        assert what in told
    assert str(library.folder) in told
    sheet.copy.click()
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith(f"facealbum {facealbum.__version__}\n")
    assert f"Python  {python}" in copied


def test_about_says_where_the_list_of_models_is_damaged(qtbot, bridge, theme, tmp_path, opened):
    sheet = opened("about")
    assert isinstance(sheet, About)
    qtbot.waitUntil(sheet.copy.isEnabled)
    sheet.show_facts(KnownError("The list of the models can't be read."))
    assert "can't be read" in words_of(sheet)


def test_the_log_begins_at_its_end_and_is_searched(qtbot, opened, library):
    library.logged = [f"line {number}" for number in range(100)] + ["Line 5 again"]
    sheet = opened("log")
    qtbot.waitUntil(lambda: "101 lines" in sheet.line.text())
    assert str(library.folder / LOG_NAME) in sheet.line.text()
    assert sheet.text.isReadOnly()
    assert sheet.text.textCursor().block().text() == "Line 5 again"
    qtbot.keyClicks(sheet.search, "line 5")
    assert sheet.told.text() == "12 of 12"
    assert sheet.text.textCursor().selectedText() == "Line 5"
    qtbot.keyClick(sheet.search, Qt.Key.Key_Return)
    assert sheet.told.text() == "1 of 12"
    sheet.before()
    sheet.before()
    assert sheet.text.textCursor().block().text() == "line 59"
    qtbot.keyClicks(sheet.search, "0 nowhere")
    assert sheet.told.text() == "Not in the text"
    assert not sheet.on.isEnabled()


def test_an_empty_log_says_so_and_is_read_again(qtbot, opened, library, monkeypatch):
    sheet = opened("log")
    qtbot.waitUntil(lambda: "Nothing yet" in sheet.line.text())
    library.logged = ["new"]
    sheet.again.click()
    qtbot.waitUntil(lambda: sheet.text.toPlainText() == "new")
    shown = []
    monkeypatch.setattr(QDesktopServices, "openUrl", shown.append)
    sheet.folder.click()
    assert [url.toLocalFile() for url in shown] == [str(library.folder)]


def test_a_log_that_can_not_be_read_is_a_sentence(qtbot, opened, library):
    def broken(_lines):
        raise KnownError("The log can't be read.")

    library.log_lines = broken
    sheet = opened("log")
    qtbot.waitUntil(lambda: sheet.line.text() == "The log can't be read.")


def test_a_report_is_shown_as_a_whole_and_saved_as_it_is_shown(qtbot, opened, tmp_path):
    sheet = opened("report")
    qtbot.waitUntil(sheet.save.isEnabled)
    text = sheet.text.toPlainText()
    assert f"Qt: {qVersion()}" in text
    assert "colours: light (light)" in text
    sheet.text.setFocus()
    qtbot.keyClicks(sheet.text, "I moved the slider. ")
    file = tmp_path / "my report.txt"
    sheet.save_to(file)
    assert file.read_text("utf-8") == f"I moved the slider. {text}"
    assert sheet.line.text() == f"Saved to {file}."


def test_a_report_that_can_not_be_saved_stays(qtbot, opened, tmp_path):
    sheet = opened("report")
    qtbot.waitUntil(sheet.save.isEnabled)
    sheet.save_to(tmp_path / "nowhere" / "report.txt")
    assert "Choose another place." in sheet.line.text()
    assert sheet.isVisible()


def test_what_the_window_tells_of_the_computer_has_no_path(open_window, library):
    window = open_window(library)
    told = str(window.help_desk.facts())
    assert str(library.folder) not in told
    assert "offscreen" in told
