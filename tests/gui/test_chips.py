"""Chips: the parts of a search, to be turned, taken out and added; the text follows."""

from datetime import date

import pytest
from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtWidgets import QDialog

from facealbum.gui.dialogs.dates_sheet import DatesSheet
from facealbum.gui.dialogs.line_sheet import LineSheet
from facealbum.gui.views.chip import CROSS, MOST_FACES, WIDEST, toggled
from facealbum.gui.views.chip_row import ChipRow
from facealbum.gui.views.page import Page
from facealbum.gui.views.person_picker import PersonPicker
from facealbum.library.query import Not, Number, Only, Some, SomeKind, When, Who


@pytest.fixture
def row(qtbot, parts):
    page = Page(*parts)
    made = ChipRow(page)
    qtbot.addWidget(page)
    page.resize(800, 300)
    made.resize(800, 200)
    page.show()
    return made


@pytest.fixture
def show(row, library, qtbot):
    """Show the chips of a search, and every search that they make, as the page does."""
    said = []

    def look(text):
        said.append(text)
        row.show_parts(library.find(text).parts if text else ())

    row.edited.connect(look)
    look.said = said
    return look


def texts(row):
    return [("-" if chip.excluded else "") + chip.words for chip in row.chips]


def test_the_button_that_adds_stands_behind_the_last_chip(qtbot, row, show):
    show("Anna, 2019")
    qtbot.waitUntil(lambda: row.add.x() > row.chips[-1].geometry().right())
    show("Anna")
    qtbot.waitUntil(lambda: row.add.x() < row.chips[0].geometry().right() + 32)


def test_each_part_is_a_chip_in_the_order_of_the_text(row, show):
    show("Anna & !Ben, only Anna, 2019 to 2021, at least 2 people, folder:2019, not 2018")
    assert texts(row) == [
        "Anna", "-Ben", "only Anna", "2019 to 2021", "at least 2 people", "2019", "-2018"
    ]  # fmt: skip
    assert [len(chip.part.people) for chip in row.chips] == [1, 1, 1, 0, 0, 0, 0]


def test_a_click_turns_with_into_without_and_back(qtbot, row, show):
    show("Anna, 2019")
    qtbot.mouseClick(row.chips[0], Qt.MouseButton.LeftButton, pos=QPoint(20, 10))
    assert show.said[-1] == "not Anna and 2019"
    qtbot.mouseClick(row.chips[0], Qt.MouseButton.LeftButton, pos=QPoint(20, 10))
    assert show.said[-1] == "Anna and 2019"
    assert toggled(Not(Who("Anna"))) == Who("Anna")


def test_the_cross_takes_a_chip_out(qtbot, row, show):
    show("Anna, 2019")
    at = QPoint(row.chips[1].width() - CROSS // 2, 10)
    qtbot.mouseClick(row.chips[1], Qt.MouseButton.LeftButton, pos=at)
    assert show.said[-1] == "Anna"
    assert texts(row) == ["Anna"]


def test_chips_are_turned_and_taken_out_by_keyboard_and_the_focus_stays(qtbot, row, show):
    show("Anna, Ben, 2019")
    row.chips[1].setFocus()
    qtbot.keyClick(row.chips[1], Qt.Key.Key_Space)
    assert show.said[-1] == "Anna and not Ben and 2019"
    qtbot.waitUntil(row.chips[1].hasFocus)
    qtbot.keyClick(row.chips[1], Qt.Key.Key_Return)
    assert show.said[-1] == "Anna and Ben and 2019"
    qtbot.waitUntil(row.chips[1].hasFocus)
    for left in ("Anna and 2019", "Anna", ""):
        focused = next(chip for chip in row.chips if chip.hasFocus())
        qtbot.keyClick(focused, Qt.Key.Key_Delete)
        assert show.said[-1] == left
    qtbot.waitUntil(row.add.hasFocus)


def test_what_a_chip_does_is_read_aloud(row, show):
    show("Anna, not Ben")
    assert [chip.accessibleName() for chip in row.chips] == ["with Anna", "without Ben"]
    assert "Space: without" in row.chips[0].toolTip()
    assert row.add.accessibleName()


def test_the_last_chip_of_an_album_stays(qtbot, parts, library):
    page = Page(*parts)
    qtbot.addWidget(page)
    row = ChipRow(page, keep_last=True)
    row.show_parts(library.find("Anna").parts)
    with qtbot.assertNotEmitted(row.edited):
        qtbot.keyClick(row.chips[0], Qt.Key.Key_Delete)
    with qtbot.waitSignal(row.edited) as told:
        qtbot.keyClick(row.chips[0], Qt.Key.Key_Space)
    assert told.args == ["not Anna"]


def action(row, *titles):
    menu = row.menu()
    for title in titles[:-1]:
        menu = next(one.menu() for one in menu.actions() if one.text() == title)
    return next(one for one in menu.actions() if one.text() == titles[-1])


def sheet(row, kind):
    (found,) = [one for one in row.window().findChildren(QDialog) if isinstance(one, kind)]
    return found


def test_people_are_added_with_and_without(qtbot, row, show, library):
    show("2019")
    for title, text in (("Person…", "2019 and Anna"), ("Not person…", "2019 and Anna and not Ben")):
        action(row, title).trigger()
        picker = sheet(row, PersonPicker)
        picker.picked.emit(library.person_named("Anna" if title == "Person…" else "Ben").id)
        picker.reject()
        picker.deleteLater()
        qtbot.waitUntil(lambda: not row.window().findChildren(PersonPicker))
        assert show.said[-1] == text


def test_numbers_kinds_and_only_are_added(row, show):
    show("Anna and Ben, 2019")
    action(row, "Number of people", "At least 3 people").trigger()
    assert row.parts[-1] == Number(3, None)
    action(row, "Only these people").trigger()
    assert row.parts[0] == Only((Who("Anna"), Who("Ben")))
    assert show.said[-1].startswith("only Anna and Ben, 2019")
    assert not action(row, "Only these people").isEnabled()
    action(row, "A stranger").trigger()
    assert row.parts[-1] == Some(SomeKind.STRANGERS)


def test_dates_are_added(row, show):
    show("Anna")
    action(row, "Dates…").trigger()
    dates = sheet(row, DatesSheet)
    dates.first.setDate(QDate(2019, 7, 1))
    dates.last.setDate(QDate(2019, 6, 1))
    assert not dates._accept.isEnabled()
    dates.has_last.setChecked(False)
    dates._accept.click()
    assert row.parts[-1] == When(date(2019, 7, 1), None)
    assert show.said[-1] == "Anna and from 2019-07"


def test_dates_open_on_both_sides_are_none(row, qtbot, theme):
    dates = DatesSheet(row, theme)
    qtbot.addWidget(dates)
    dates.has_first.setChecked(False)
    dates.has_last.setChecked(False)
    assert not dates._accept.isEnabled()
    assert "a day at least" in dates._told.text()


def test_a_folder_is_added(qtbot, row, show):
    show("Anna")
    action(row, "Folder…").trigger()
    qtbot.waitUntil(lambda: bool(row.window().findChildren(LineSheet)))
    folders = sheet(row, LineSheet)
    assert folders.line.completer() is not None
    assert not folders._accept.isEnabled()
    folders.line.setText(" Trip to Rome ")
    folders._accept.click()
    assert show.said[-1] == 'Anna and folder:"Trip to Rome"'


def test_chips_go_on_in_the_next_line_and_long_ones_are_cut(row, show, library, bridge):
    name = "Maximiliane Wilhelmine " * 6
    library.name(library.person_named("Anna").id, name)
    show(f'"{name.strip()}", Ben, 2019, not 2018')
    assert row.chips[0].sizeHint().width() == WIDEST
    wide, narrow = (row._flow.heightForWidth(width) for width in (2000, 360))
    assert narrow > 2 * wide


def test_many_faces_on_one_chip_are_a_few(row, show, library):
    for name in ("Carol", "Dora", "Emil"):
        library.name(library.groups()[0].id, name)
    show("only (Anna or Ben or Carol or Dora or Emil)")
    assert len(row.chips[0]._faces()) == MOST_FACES
    row.grab()
