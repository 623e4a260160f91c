"""Choosing a person: filter, arrows, a new name."""

import pytest
from PySide6.QtCore import Qt

from facealbum.gui.views.people_page import PeoplePage
from facealbum.gui.views.person_picker import PersonPicker


@pytest.fixture
def page(qtbot, parts, library):
    for name in ("Annika", "Carol"):
        library.name(library.groups()[0].id, name)
    made = PeoplePage(*parts)
    qtbot.addWidget(made)
    made.show()
    return made


def opened(qtbot, page, **options):
    picker = PersonPicker(page, "Who is this?", **options)
    picker.show()
    return picker


def shown(picker):
    model = picker.list.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_everybody_with_a_name_is_there_but_the_one_it_is_about(qtbot, page, library):
    picker = opened(qtbot, page, but=library.person_named("Ben").id)
    assert set(shown(picker)) == {"Anna", "Annika", "Carol"}
    picker.close()


def test_letters_filter_and_enter_takes_the_first(qtbot, page, library):
    picker = opened(qtbot, page)
    qtbot.keyClicks(picker.line, "car")
    assert shown(picker) == ["Carol"]
    with qtbot.waitSignal(picker.picked) as picked:
        qtbot.keyClick(picker.line, Qt.Key.Key_Return)
    assert picked.args == [library.person_named("Carol").id]


def test_arrows_in_the_line_walk_through_the_people(qtbot, page, library):
    picker = opened(qtbot, page, allow_new=True)
    qtbot.keyClicks(picker.line, "ann")
    assert picker._accept.text() == "New person “ann”"
    qtbot.keyClick(picker.line, Qt.Key.Key_Down)
    with qtbot.waitSignal(picker.picked) as picked:
        qtbot.keyClick(picker.line, Qt.Key.Key_Return)
    assert library.group(picked.args[0]).name in ("Anna", "Annika")


def test_a_name_that_nobody_has_makes_a_new_person(qtbot, page):
    picker = opened(qtbot, page, allow_new=True)
    qtbot.keyClicks(picker.line, "Dora")
    with qtbot.waitSignal(picker.named) as named:
        qtbot.keyClick(picker.line, Qt.Key.Key_Return)
    assert named.args == ["Dora"]


def test_a_name_that_somebody_has_is_that_person(qtbot, page, library):
    picker = opened(qtbot, page, allow_new=True)
    qtbot.keyClicks(picker.line, "anna")
    with qtbot.waitSignal(picker.picked) as picked:
        qtbot.keyClick(picker.line, Qt.Key.Key_Return)
    assert picked.args == [library.person_named("Anna").id]


def test_without_new_names_an_unknown_one_can_not_be_chosen(qtbot, page):
    picker = opened(qtbot, page)
    qtbot.keyClicks(picker.line, "xyz")
    assert not picker._accept.isEnabled()
    picker.close()
