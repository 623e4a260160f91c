"""The sheet that splits a person: columns, moving by keys and by dragging, names that wait."""

from __future__ import annotations

import pytest
import shiboken6
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent

from facealbum.gui.dialogs.split_sheet import split_person
from facealbum.gui.views.face_column import MIME
from facealbum.gui.views.group_menu import GroupMenu
from facealbum.gui.views.person_page import PersonPage


@pytest.fixture
def host(qtbot, parts, bridge):
    page = PersonPage(*parts)
    bridge.changed.connect(page.refresh)
    qtbot.addWidget(page)
    page.resize(900, 700)
    page.show()
    with qtbot.waitActive(page):
        page.activateWindow()
    return page


@pytest.fixture
def sheet(qtbot, host, library):
    opened = split_person(host, "p1")
    qtbot.waitUntil(lambda: bool(opened.columns()))
    yield opened
    if shiboken6.isValid(opened):
        opened.close()


def test_the_parts_stand_side_by_side(sheet, library):
    first, second = sheet.columns()
    assert sorted(first + second) == sorted(library._members("p1"))
    assert sheet._parts[0].fixed.text() == "Anna"
    assert not sheet._parts[1].field.isHidden()
    assert sheet.go.isEnabled()


def test_a_digit_sends_the_selected_faces(qtbot, sheet):
    first, second = sheet.columns()
    column = sheet._parts[0].column
    column.setFocus()
    column.setCurrentIndex(column.faces.index(0))
    qtbot.keyClick(column, Qt.Key.Key_2)
    assert sheet.columns() == [first[1:], [*second, first[0]]]
    qtbot.keyClick(column, Qt.Key.Key_9)
    assert sheet.columns()[0] == first[1:]


def test_faces_can_be_dropped_on_another_column(sheet):
    first, second = sheet.columns()
    data = QMimeData()
    data.setData(MIME, f"{first[0]},{first[1]}".encode())
    event = QDropEvent(
        QPointF(5, 5), Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    sheet._parts[1].column.dropEvent(event)
    assert sheet.columns() == [first[2:], [*second, *first[:2]]]


def test_an_empty_column_can_not_be_parted(sheet):
    sheet._move(1, sheet.columns()[0])
    assert not sheet.go.isEnabled()


def test_more_columns_keep_the_names(qtbot, sheet):
    sheet._parts[1].field.setText("Dora")
    sheet.number.setValue(3)
    qtbot.waitUntil(lambda: len(sheet.columns()) == 3)
    assert sheet._parts[1].field.text() == "Dora"


def test_split_is_done_with_the_names(qtbot, sheet, library):
    _, second = sheet.columns()
    sheet._parts[1].field.setText("Dora")
    sheet.go.click()
    qtbot.waitUntil(lambda: library.person_named("Dora") is not None)
    assert set(library._members(library.person_named("Dora").id)) == set(second)


def test_the_menu_and_a_key_open_it(qtbot, host, library, monkeypatch):
    opened = []
    monkeypatch.setattr(
        "facealbum.gui.views.person_page.split_person",
        lambda page, group_id: opened.append(group_id),
    )
    host.show_group("p1")
    control_shift = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(host, Qt.Key.Key_S, control_shift)
    assert opened == ["p1"]
    menu = GroupMenu(host, ["p1"], lambda: None)
    assert any("Split this person" in action.text() for action in menu.actions())
    menu.close()


def test_a_single_face_has_nothing_to_split(host, library):
    face = library._members("p1")[0]
    library.reject_faces([face], "p1")
    assert split_person(host, f"g{face}") is None
