"""What a painted list tells of its rows to who can't see it."""

from __future__ import annotations

import gc

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface
from PySide6.QtWidgets import QApplication, QLineEdit

from facealbum.gui.models.face_ids import FaceIds
from facealbum.gui.views import accessible
from facealbum.gui.views.arrangement import Measures
from facealbum.gui.views.question_view import PickView
from facealbum.gui.views.section_view import SectionView

NAME = QAccessible.Text.Name
PRESS = QAccessibleActionInterface.pressAction()
TOGGLE = QAccessibleActionInterface.toggleAction()
FOCUS = QAccessibleActionInterface.setFocusAction()


@pytest.fixture(scope="module", autouse=True)
def _installed(qapp):
    accessible.install()


@pytest.fixture
def model():
    made = FaceIds()
    made.show(range(1, 201))
    return made


@pytest.fixture
def view(qtbot, images, theme, model):
    made = SectionView(images, theme, Measures(cell=80))
    made.show_model(model)
    made.setAccessibleName("Faces")
    made.resize(400, 300)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.deleteLater()
    QApplication.sendPostedEvents(made, QEvent.Type.DeferredDelete)


def told(view):
    return QAccessible.queryAccessibleInterface(view)


def test_the_rows_are_items_of_a_list_with_names(view):
    heard = told(view)
    assert (heard.role(), heard.text(NAME)) == (QAccessible.Role.List, "Faces")
    assert heard.childCount() == 200
    item = heard.child(7)
    assert (item.role(), item.text(NAME)) == (QAccessible.Role.ListItem, "Face 8 of 200")
    assert heard.indexOfChild(item) == 7
    assert item.parent().text(NAME) == "Faces"
    assert heard.child(200) is None


def test_an_item_is_where_its_row_is_painted(view, model):
    rect = told(view).child(2).rect()
    place = view.visualRect(model.index(2)).translated(view.viewport().mapToGlobal(QPoint()))
    assert rect == place
    at = rect.center()
    assert told(view).childAt(at.x(), at.y()).text(NAME) == "Face 3 of 200"


def test_an_item_says_whether_it_is_selected_and_in_sight(view, model):
    view.select_ids([2])
    assert told(view).child(1).state().selected
    assert not told(view).child(0).state().selected
    assert not told(view).child(0).state().offscreen
    assert told(view).child(199).state().offscreen


def test_a_press_of_an_item_opens_it(qtbot, view):
    item = told(view).child(3)
    assert item.actionNames() == [PRESS, FOCUS, TOGGLE]
    assert item.actionInterface() is item, "Qt itself finds the actions"
    with qtbot.waitSignal(view.opened) as opened:
        item.doAction(PRESS)
    assert opened.args[0].row() == 3
    assert item.state().focused or not view.isActiveWindow()


def test_an_item_is_selected_and_gone_to_without_being_opened(qtbot, view):
    with qtbot.assertNotEmitted(view.opened, wait=1):
        told(view).child(4).doAction(TOGGLE)
        qtbot.waitUntil(lambda: view.selected_ids() == [5])
        told(view).child(4).doAction(TOGGLE)
        qtbot.waitUntil(lambda: view.selected_ids() == [])
        told(view).child(150).doAction(FOCUS)
        qtbot.waitUntil(lambda: view.currentIndex().row() == 150)
    assert not told(view).child(150).state().offscreen


def test_what_is_pressed_too_late_does_nothing(qtbot, view, model):
    with qtbot.assertNotEmitted(view.opened, wait=1):
        told(view).child(199).doAction(PRESS)
        model.show(range(1, 11))
        QApplication.processEvents()


def test_a_press_in_a_question_takes_the_face_out_and_answers_nothing(qtbot, images, theme):
    doubted = FaceIds()
    doubted.show([1, 2, 3])
    picks = PickView(images, theme, 96, pickable=True)
    qtbot.addWidget(picks)
    picks.show_model(doubted)
    item = told(picks).child(1)
    item.doAction(PRESS)
    qtbot.waitUntil(lambda: picks.selected_ids() == [2])
    picks.pickable = False
    assert TOGGLE not in item.actionNames()
    assert not item.state().selectable
    picks.clearSelection()
    item.doAction(PRESS)
    QApplication.processEvents()
    assert picks.selected_ids() == []


def test_a_row_that_is_gone_is_no_item_and_the_others_have_new_names(view, model):
    first, last = told(view).child(0), told(view).child(199)
    assert last.isValid()
    model.show(range(50, 60))
    assert not last.isValid()
    assert last.text(NAME) == ""
    assert first.text(NAME) == "Face 1 of 10"


def test_a_widget_in_the_list_comes_after_the_rows(view, qtbot):
    field = QLineEdit(view.viewport())
    field.setAccessibleName("Name")
    field.show()
    heard = told(view)
    assert heard.childCount() == 201
    assert heard.child(200).text(NAME) == "Name"
    assert heard.indexOfChild(heard.child(200)) == 200


def test_nothing_is_told_of_a_list_that_is_gone(images, theme, model):
    made = SectionView(images, theme, Measures(cell=80))
    made.show_model(model)
    heard = told(made)
    ids = [QAccessible.uniqueId(heard.child(row)) for row in range(5)]
    del heard
    made.deleteLater()
    QApplication.sendPostedEvents(made, QEvent.Type.DeferredDelete)
    del made
    gc.collect()
    model.show([3, 2, 1])
    assert [QAccessible.accessibleInterface(each) for each in ids] == [None] * 5


def test_tab_comes_to_an_item_also_when_the_list_was_filled_anew(view, model):
    view.setFocus(Qt.FocusReason.TabFocusReason)
    assert view.currentIndex().row() == 0
    view.clearFocus()
    model.show([])
    model.show(range(1, 20))
    assert not view.currentIndex().isValid()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    assert view.currentIndex().row() == 0
