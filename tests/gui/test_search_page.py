"""The search page: what was found, its chips, and saving it; completion in the field; the help."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication

from facealbum.domain.forms import FORMS
from facealbum.gui.dialogs.line_sheet import LineSheet
from facealbum.gui.dialogs.search_help import SearchHelp
from facealbum.gui.navigation import Location
from facealbum.gui.views.search_field import SearchField, quoted, suggestions
from facealbum.gui.views.search_page import SearchPage
from facealbum.library import Vocabulary

KNOWN = Vocabulary(("Anna", "Ben", "Mary and Joe", "Noel"), ("2019 Rome", "Summer"), (2020, 2019))


@pytest.fixture
def page(qtbot, parts, bridge):
    made = SearchPage(*parts)
    bridge.changed.connect(made.refresh)
    made.search_requested.connect(lambda text: look(made, text))
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    return made


def look(page, text):
    page.prepare(Location("search", text))
    page.activate()


def test_photos_and_chips_of_a_search(qtbot, page, library):
    look(page, "Anna, 2017 to 2023")
    qtbot.waitUntil(lambda: page.found > 0)
    assert page.found == len(library.find("Anna, 2017 to 2023").ids)
    assert [chip.words for chip in page.chips.chips] == ["Anna", "2017 to 2023"]
    qtbot.mouseClick(page.chips.chips[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.query == "not Anna and 2017 to 2023")
    qtbot.waitUntil(lambda: page.found == len(library.find(page.query).ids))


def test_without_the_last_chip_one_goes_back(qtbot, page):
    look(page, "Anna")
    qtbot.waitUntil(lambda: bool(page.chips.chips))
    with qtbot.waitSignal(page.back):
        qtbot.keyClick(page.chips.chips[0], Qt.Key.Key_Delete)


def test_what_is_no_search_is_said_and_has_no_chips(qtbot, page):
    look(page, "Anna")
    qtbot.waitUntil(lambda: bool(page.chips.chips))
    look(page, "Anna and")
    qtbot.waitUntil(lambda: "ends after" in page.sentence)
    assert page.chips.chips == []
    page.save()
    assert not page.window().findChildren(LineSheet)


def test_no_photo_keeps_the_chips(qtbot, page):
    look(page, "Anna, 1990")
    qtbot.waitUntil(lambda: page.sentence == "No photo matches that.")
    assert len(page.chips.chips) == 2


def test_ctrl_s_saves_the_search_as_an_album(qtbot, page, library):
    look(page, "Anna")
    qtbot.waitUntil(lambda: page.found > 0)
    qtbot.keyClick(page, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(page.window().findChildren(LineSheet)))
    (sheet,) = page.window().findChildren(LineSheet)
    sheet.line.setText("Only Anna")
    with qtbot.waitSignal(page.open_album) as opened:
        qtbot.keyClick(sheet.line, Qt.Key.Key_Return)
    assert library.album(opened.args[0]).text == "Anna"


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("an", [("Anna", "Anna"), ("Mary and Joe", '"Mary and Joe"')]),
        ("n", [("Noel", "Noel"), ("Anna", "Anna"), ("Ben", "Ben"),
               ("Mary and Joe", '"Mary and Joe"')]),
        ("no", [("Noel", "Noel"), ("not", "not"), ("no people", "no people")]),
        ("unn", [("unnamed", "unnamed")]),
        ("at le", [("at least 2 people",) * 2, ("at least 3 people",) * 2]),
        ("20", [("2020", "2020"), ("2019", "2019"), ("folder:2019 Rome", 'folder:"2019 Rome"')]),
        ("fol", [("folder:", "folder:")]),
        ("folder:r", [("folder:2019 Rome", 'folder:"2019 Rome"'),
                      ("folder:Summer", "folder:Summer")]),
        ("folder:", [("folder:2019 Rome", 'folder:"2019 Rome"'),
                     ("folder:Summer", "folder:Summer")]),
        ("anna al", [("anna alone", "anna alone")]),
        ("Ben wi", [("Ben with", "Ben with")]),
        ("xyz", []),
    ],
)  # fmt: skip
def test_names_words_folders_and_years_are_offered(typed, offered):
    assert suggestions(typed, KNOWN) == offered


def test_a_name_that_could_be_something_else_is_put_in_quotes():
    assert [quoted(name) for name in ("Anna", "Hidden Ann", "p3", "May", "2 Pac")] == [
        "Anna", '"Hidden Ann"', '"p3"', '"May"', '"2 Pac"'
    ]  # fmt: skip


@pytest.fixture
def field(qtbot, theme):
    made = SearchField(lambda: list(KNOWN.names), theme)
    made.know(KNOWN)
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_beginning_of_a_long_search_is_in_sight(field):
    field.resize(200, field.height())
    long = f"Anna & {'von und zu ' * 9}Ben, 2019 to 2022"
    field.show_search(long)
    field.grab()
    assert field.text() == long
    assert field.cursorPositionAt(field.contentsRect().center()) < len(long) / 2


def test_a_picked_word_that_begins_something_lets_the_typing_go_on(qtbot, field):
    qtbot.keyClicks(field, "Anna, onl")
    assert field.completer_names == ["only"]
    with qtbot.assertNotEmitted(field.searched):
        field._complete("only")
    assert field.text() == "Anna, only "
    qtbot.keyClicks(field, "be")
    assert field.completer_names == ["Ben"]
    with qtbot.waitSignal(field.searched) as told:
        field._complete("Ben")
    assert told.args == ["Anna, only Ben"]


def test_enter_searches_for_what_is_typed_while_others_are_offered(qtbot, field):
    qtbot.keyClicks(field, "Anna, folder:2")
    assert field.completer_names == ["folder:2019 Rome"]
    assert field._popup.isVisible()
    with qtbot.waitSignal(field.searched) as told:
        qtbot.keyClick(field._popup, Qt.Key.Key_Return)
    assert told.args == ["Anna, folder:2"]
    qtbot.keyClicks(field, "0")
    qtbot.keyClick(field._popup, Qt.Key.Key_Escape)
    assert field.text() == "Anna, folder:20"


def test_a_picked_folder_is_searched_for(qtbot, field):
    qtbot.keyClicks(field, "Anna & folder:ro")
    assert field.completer_names == ["folder:2019 Rome"]
    with qtbot.waitSignal(field.searched) as told:
        field._complete("folder:2019 Rome")
    assert told.args == ['Anna & folder:"2019 Rome"']


def test_the_keyboard_in_the_field_asks_for_the_vocabulary(qtbot, field):
    with qtbot.waitSignal(field.wanted):
        QApplication.sendEvent(field, QFocusEvent(QEvent.Type.FocusIn))


def test_the_help_shows_every_form_and_tries_one(qtbot, theme, field):
    shown = SearchHelp(field, theme)
    shown.show_at(field.mapToGlobal(field.rect().bottomLeft()))
    assert [button.text() for button in shown.examples] == [form.example for form in FORMS]
    with qtbot.waitSignal(shown.tried) as told:
        shown.examples[4].click()
    assert told.args == ["only Anna and Ben"]
    field.write(told.args[0])
    assert field.text() == "only Anna and Ben"
