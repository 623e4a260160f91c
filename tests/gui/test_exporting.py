"""The sheet that asks how to export, and what the window does with the answer."""

from __future__ import annotations

import threading
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QFileDialog

from facealbum.domain.errors import KnownError
from facealbum.domain.exports import DateFolders, ExportKind, Layout, Manner, Paper, SheetStyle
from facealbum.gui import exporting
from facealbum.gui.dialogs.export_sheet import ExportSheet, Out
from facealbum.gui.main_window import MainWindow
from facealbum.gui.navigation import Location
from facealbum.gui.state import WindowState
from facealbum.gui.views.group_menu import GroupMenu


@pytest.fixture
def anna(library):
    return library.person_named("Anna").id


@pytest.fixture
def sheet(qtbot, library, bridge, theme, tmp_path, anna):
    made = ExportSheet(None, bridge, theme, [anna], tmp_path / "out")
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.open()
    qtbot.waitUntil(made.go.isEnabled)
    return made


def choose(qtbot, sheet, field, value):
    field.setCurrentIndex(field.findData(value))
    qtbot.waitUntil(sheet.go.isEnabled)


def shown(sheet):
    fields = {
        "layout": sheet.layout_choice, "dates": sheet.dates, "show": sheet.shown,
        "paper": sheet.paper, "turn": sheet.turn, "columns": sheet.columns,
    }  # fmt: skip
    return {name for name, field in fields.items() if field.isVisible()}


def test_it_shows_what_would_come_of_it(qtbot, sheet, library, anna):
    photos = len(library.photos_of(anna))
    assert sheet.tree.text() == "For example: IMG_1.jpg"
    assert sheet.facts.text() == f"{photos} photos  ·  3.1 GB  ·  2 there already"
    choose(qtbot, sheet, sheet.layout_choice, Layout.PERSON_DATE)
    assert sheet.tree.text() == "For example: Anna/2019/07/IMG_1.jpg"
    assert "12 folders" in sheet.facts.text()


def test_only_what_belongs_to_the_choice_is_asked(qtbot, sheet):
    assert shown(sheet) == {"layout"}
    choose(qtbot, sheet, sheet.layout_choice, Layout.DATE)
    assert shown(sheet) == {"layout", "dates"}
    choose(qtbot, sheet, sheet.out, Out.SHEET)
    assert shown(sheet) == {"show", "paper", "turn", "columns"}
    assert sheet.tree.text().endswith("out/Anna.pdf")
    choose(qtbot, sheet, sheet.out, Out.ZIP)
    choose(qtbot, sheet, sheet.layout_choice, Layout.PERSON)
    assert sheet.tree.text() == "For example: Anna.zip ▸ Anna/2019/07/IMG_1.jpg"
    choose(qtbot, sheet, sheet.out, Out.CSV)
    assert shown(sheet) == set()
    assert sheet.tree.text().endswith("out/Anna.csv")


def test_an_order_holds_all_that_was_chosen(qtbot, sheet, anna, tmp_path):
    choose(qtbot, sheet, sheet.out, Out.HARD_LINKS)
    choose(qtbot, sheet, sheet.layout_choice, Layout.DATE)
    choose(qtbot, sheet, sheet.dates, DateFolders.DAYS)
    with qtbot.waitSignal(sheet.ordered) as told:
        sheet.go.click()
    (order,) = told.args
    assert (order.what, order.folder, order.title) == ((anna,), tmp_path / "out", "Anna")
    assert order.manner == Manner(ExportKind.HARD_LINKS, Layout.DATE, DateFolders.DAYS)


def test_what_is_refused_is_said_and_can_not_be_ordered(qtbot, sheet, library):
    library.refusal = KnownError("That lies inside facealbum's own folder.")
    sheet.folder.setText("/elsewhere")
    qtbot.waitUntil(lambda: "own folder" in sheet.facts.text())
    assert not sheet.go.isEnabled()
    library.refusal = None
    sheet.folder.setText("/other")
    qtbot.waitUntil(sheet.go.isEnabled)
    sheet.folder.setText(" ")
    qtbot.waitUntil(lambda: sheet.facts.text() == "Choose a folder.")
    assert not sheet.go.isEnabled()


def test_a_folder_without_a_beginning_lies_at_home(sheet):
    sheet.folder.setText("export")
    assert sheet.wanted.folder == Path.home() / "export"
    sheet.folder.setText("~/export")
    assert sheet.wanted.folder == Path.home() / "export"


def test_too_little_room_is_said(qtbot, sheet, library):
    library.free = 1_000_000
    sheet.folder.setText("/small")
    qtbot.waitUntil(lambda: "not enough room: 1.0 MB are free" in sheet.facts.text())
    assert not sheet.go.isEnabled()


def test_a_folder_can_be_chosen(qtbot, sheet, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_words: "/chosen")
    sheet._choose()
    assert sheet.wanted.folder == Path("/chosen")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_words: "")
    sheet._choose()
    assert sheet.wanted.folder == Path("/chosen")


@pytest.fixture
def window(qtbot, library, bridge, images, theme, tmp_path):
    state = WindowState(tmp_path)
    state.export_folder = str(tmp_path / "out")
    made = MainWindow(library, bridge, images, theme, state)
    made.show()
    made.begin()
    qtbot.waitExposed(made)
    yield made
    made.close()
    for job in tuple(bridge.jobs):
        job.join(10)
    made.deleteLater()
    QApplication.sendPostedEvents(made, QEvent.Type.DeferredDelete)


def asked(qtbot, window, what):
    window.exporter.ask(what)
    (sheet,) = window.findChildren(ExportSheet)
    qtbot.waitUntil(sheet.go.isEnabled)
    return sheet


def test_an_export_is_done_told_and_its_folder_opened(qtbot, window, library, anna, monkeypatch):
    opened = []
    monkeypatch.setattr(exporting.QDesktopServices, "openUrl", opened.append)
    sheet = asked(qtbot, window, [anna])
    folder = sheet.wanted.folder
    sheet.go.click()
    qtbot.waitUntil(lambda: "Exported" in window.toast.message)
    assert window.exporter._usual_folder() == folder
    photos = len(library.photos_of(anna))
    assert window.toast.message == (
        f"Exported {photos} photos. 2 photos had been exported before. 1 photo could not be found."
    )
    window.toast.button.click()
    assert [url.toLocalFile() for url in opened] == [str(folder)]
    assert library.exported == [("export", (anna,), folder, Manner())]


@pytest.mark.parametrize(
    ("out", "name"), [(Out.ZIP, "Anna (2).zip"), (Out.SHEET, "Anna.pdf"), (Out.CSV, "Anna.csv")]
)
def test_a_file_gets_a_name_that_nothing_has(qtbot, window, library, anna, tmp_path, out, name):
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "Anna.zip").write_bytes(b"mine")
    sheet = asked(qtbot, window, [anna])
    choose(qtbot, sheet, sheet.out, out)
    if out is Out.SHEET:
        choose(qtbot, sheet, sheet.paper, Paper.LETTER)
        choose(qtbot, sheet, sheet.columns, 7)
        choose(qtbot, sheet, sheet.turn, True)
        choose(qtbot, sheet, sheet.shown, True)
    sheet.go.click()
    qtbot.waitUntil(lambda: bool(window.toast.message))
    ((_, what, file, how),) = library.exported
    assert (what, file) == ((anna,), tmp_path / "out" / name)
    expected = {
        Out.ZIP: Manner(ExportKind.ZIP),
        Out.SHEET: SheetStyle(faces=True, paper=Paper.LETTER, landscape=True, columns=7),
        Out.CSV: True,
    }
    assert how == expected[out]


def test_the_strip_shows_an_export_and_can_stop_it(qtbot, window, library, anna):
    library.held = threading.Event()
    asked(qtbot, window, [anna]).go.click()
    qtbot.waitUntil(lambda: "Copying photos" in window.strip.text)
    window.strip.stop.click()
    library.held.set()
    qtbot.waitUntil(lambda: "was stopped" in window.toast.message)
    assert not window.strip.isVisible()


def test_an_export_that_fails_is_a_sentence(qtbot, window, library, anna):
    sheet = asked(qtbot, window, [anna])
    library.refusal = KnownError("The disk is full.", "", "Free some space.")
    sheet.go.click()
    qtbot.waitUntil(lambda: window.toast.message == "The disk is full. Free some space.")


def test_a_folder_that_can_not_be_made_is_a_sentence(qtbot, window, anna, tmp_path):
    (tmp_path / "out").write_bytes(b"a file")
    sheet = asked(qtbot, window, [anna])
    choose(qtbot, sheet, sheet.out, Out.ZIP)
    sheet.go.click()
    qtbot.waitUntil(lambda: "can't be made" in window.toast.message)


def test_the_folder_is_remembered(qtbot, window, anna, tmp_path):
    sheet = asked(qtbot, window, [anna])
    sheet.folder.setText(str(tmp_path / "other"))
    qtbot.waitUntil(sheet.go.isEnabled)
    sheet.go.click()
    qtbot.waitUntil(lambda: bool(window.toast.message))
    assert asked_folder(window) == tmp_path / "other"


def asked_folder(window):
    return window.exporter._usual_folder()


def test_every_page_offers_it(qtbot, window, library, monkeypatch):
    wanted = []
    for page in window.pages.values():
        page.export_requested.disconnect()
        page.export_requested.connect(wanted.append)
    people = [person.id for person in library.people()]
    menu = GroupMenu(window.pages["people"], people, lambda: None)
    trigger(menu)
    menu = GroupMenu(window.pages["people"], people[:1], lambda: None)
    trigger(menu)
    window.go(Location("photos"))
    grid = window.pages["photos"].grid
    qtbot.waitUntil(lambda: grid.model.rowCount() > 3)
    grid.view.select_ids([grid.model.ids[2], grid.model.ids[0]])
    trigger(grid.menu(grid.model.index(0)))
    assert wanted == [people, people[:1], [grid.model.ids[0], grid.model.ids[2]]]


def trigger(menu):
    (action,) = [each for each in menu.actions() if each.text().startswith("Export")]
    action.trigger()
    menu.deleteLater()


def test_sentences_of_all_kinds():
    from facealbum.library import ExportReport, FacesReport, SheetReport

    told = partial(exporting.told)
    assert told(ExportReport(1, 0, ())) == "Exported 1 photo."
    assert told(FacesReport(2, 1, "/out/f.csv", "/out")) == "Listed 2 faces in f.csv."
    sheet = SheetReport(2, 30, ("/a",), ("지",), "/s.pdf", "/")
    assert told(sheet) == (
        "30 pictures on 2 pages. No font of this computer has 지. 1 photo could not be found."
    )
