"""What a photo tells of the faces on it to who can't see their boxes."""

from __future__ import annotations

import gc

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface
from PySide6.QtWidgets import QApplication

from facealbum.gui.views import accessible
from facealbum.gui.views.photo_view import PhotoView

NAME, DESCRIPTION = QAccessible.Text.Name, QAccessible.Text.Description
PRESS = QAccessibleActionInterface.pressAction()
FOCUS = QAccessibleActionInterface.setFocusAction()


@pytest.fixture(scope="module", autouse=True)
def _installed(qapp):
    accessible.install()


@pytest.fixture
def group_photo(library):
    """A photo with several faces, one of which is Anna's, and another of somebody unnamed."""
    for photo in library.photos():
        names = {group.name for _, group in library.faces_in(photo)}
        if {"Anna", ""} <= names:
            return photo
    raise AssertionError("no such photo")


@pytest.fixture
def view(qtbot, parts, library, bridge, group_photo):
    made = PhotoView(*parts)
    bridge.changed.connect(made.refresh)
    made.resize(1000, 700)
    made.show()
    with qtbot.waitActive(made):
        made.activateWindow()
    made.show_photo(group_photo, [group_photo])
    made.activate()
    qtbot.waitUntil(lambda: len(made.canvas.faces) == len(library.faces_in(group_photo)))
    yield made
    made.deleteLater()
    QApplication.sendPostedEvents(made, QEvent.Type.DeferredDelete)


def told(view):
    return QAccessible.queryAccessibleInterface(view.canvas)


def faces(view):
    """Return what is told of each face."""
    heard = told(view)
    return [heard.child(row) for row in range(len(view.canvas.faces))]


def row_of(view, name):
    return next(row for row, shown in enumerate(view.canvas.faces) if shown.group.name == name)


def test_each_face_is_a_button_that_says_who_it_is(view, library, group_photo):
    total = len(library.faces_in(group_photo))
    heard = faces(view)
    assert {item.role() for item in heard} == {QAccessible.Role.Button}
    anna = heard[row_of(view, "Anna")].text(NAME)
    assert anna.startswith("Anna, ")
    assert f"of {total}" in anna
    nameless = heard[row_of(view, "")].text(NAME)
    assert nameless.startswith(f"Face {row_of(view, '') + 1} of {total}, no name yet")
    assert len({item.text(NAME) for item in heard}) == total


def test_a_name_says_whether_the_user_confirmed_it(qtbot, view, library):
    row = row_of(view, "Anna")
    shown = view.canvas.faces[row]
    library.confirm_faces([shown.face.id], shown.group.id)
    view.look()
    qtbot.waitUntil(lambda: view.canvas.faces[row].confirmed)
    assert faces(view)[row].text(NAME).startswith("Anna, confirmed, Face")
    library.reject_faces([shown.face.id], shown.group.id)
    view.look()
    qtbot.waitUntil(lambda: view.canvas.faces[row].group.name != "Anna")
    assert "Anna" not in faces(view)[row].text(NAME)


def test_the_photo_says_who_is_on_it_and_how_to_get_there(view):
    heard = told(view).text(DESCRIPTION)
    assert "Anna" in heard
    assert "without a name" in heard
    assert "Up and Down" in heard


def test_a_face_is_where_its_box_is_painted(view):
    for shown, item in zip(view.canvas.faces, faces(view), strict=True):
        box = view.canvas.face_rect(shown.face.id)
        assert item.rect() == box.translated(view.canvas.mapToGlobal(QPoint()))
        at = item.rect().center()
        assert told(view).childAt(at.x(), at.y()) is not None
        assert told(view).indexOfChild(item) == item.row


def test_the_keyboard_goes_from_face_to_face_and_is_told(qtbot, view):
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert [item.state().focused for item in faces(view)][:2] == [True, False]
    assert told(view).focusChild().row == 0
    qtbot.keyClick(view.canvas, Qt.Key.Key_Down)
    assert [item.state().focused for item in faces(view)][:2] == [False, True]
    qtbot.keyClick(view.canvas, Qt.Key.Key_End)
    assert faces(view)[-1].state().focused
    qtbot.keyClick(view.canvas, Qt.Key.Key_Home)
    assert faces(view)[0].state().focused


def test_the_face_with_the_keyboard_looks_otherwise(qtbot, view):
    box = view.canvas.face_rect(view.canvas.faces[0].face.id).adjusted(-8, -8, 8, 8)
    before = view.canvas.grab(box).toImage()
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.canvas.grab(box).toImage() != before
    view.setFocus()
    assert view.canvas.grab(box).toImage() == before


def test_enter_opens_the_card_and_leaving_it_comes_back_to_the_face(qtbot, view):
    qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.keyClick(view.canvas, Qt.Key.Key_Return)
    assert view.canvas.selected == view.canvas.faces[0].face.id
    assert view.card.field.hasFocus()
    assert faces(view)[0].state().expanded
    qtbot.keyClick(view.card.field, Qt.Key.Key_Escape)
    assert not view.card.isVisible()
    assert view.canvas.hasFocus()
    assert faces(view)[0].state().focused


def test_a_press_does_what_enter_does(qtbot, view):
    row = row_of(view, "Anna")
    item = faces(view)[row]
    assert item.actionNames() == [PRESS, FOCUS]
    assert item.actionInterface() is item, "Qt itself finds the actions"
    item.doAction(PRESS)
    qtbot.waitUntil(view.card.isVisible)
    assert view.card.field.text() == "Anna"


def test_going_to_a_face_opens_nothing(qtbot, view):
    faces(view)[1].doAction(FOCUS)
    qtbot.waitUntil(lambda: view.canvas.row == 1)
    assert view.canvas.hasFocus()
    assert not view.card.isVisible()


def test_a_face_that_zooming_put_out_of_sight_is_brought_back(qtbot, view):
    canvas = view.canvas
    canvas.enlarge(6.0, canvas.face_rect(canvas.faces[0].face.id).center().toPointF())
    last = faces(view)[-1]
    assert last.state().offscreen
    canvas.go_to(len(canvas.faces) - 1)
    assert not last.state().offscreen


def test_the_keyboard_stays_with_the_faces_when_the_photo_changes(qtbot, view, library):
    one, other = [photo for photo in library.photos() if library.faces_in(photo)][:2]
    view.show_photo(one, [one, other])
    qtbot.waitUntil(lambda: bool(view.canvas.faces))
    qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.keyClick(view.canvas, Qt.Key.Key_Right)
    assert view.photo_id == other
    qtbot.waitUntil(lambda: view.canvas.row == 0)
    assert faces(view)[0].state().focused


def test_a_photo_without_faces_is_no_stop_of_the_keyboard(qtbot, view):
    qtbot.keyClick(view, Qt.Key.Key_Down)
    view.canvas.show_faces([])
    assert view.canvas.focusPolicy() == Qt.FocusPolicy.NoFocus
    assert view.hasFocus()
    assert told(view).text(DESCRIPTION) == "No face found"


def test_nothing_is_told_of_a_photo_that_is_gone(qtbot, parts, library, group_photo):
    views = [PhotoView(*parts)]
    views[0].show_photo(group_photo, [group_photo])
    qtbot.waitUntil(lambda: bool(views[0].canvas.faces))
    ids = [QAccessible.uniqueId(item) for item in faces(views[0])]
    views[0].deleteLater()
    QApplication.sendPostedEvents(views[0], QEvent.Type.DeferredDelete)
    views.clear()
    gc.collect()
    assert [QAccessible.accessibleInterface(each) for each in ids] == [None] * len(ids)
