"""People: sort, open, name, merge, hide."""

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QInputMethodEvent
from PySide6.QtWidgets import QApplication

from facealbum.gui.models.face_model import faces_to_drag
from facealbum.gui.theme import TILE_LARGEST, TILE_SMALLEST
from facealbum.gui.views.people_page import PeoplePage

NAMED = ["Anna", "Ben", "Carol", "Dora"]


@pytest.fixture
def page(qtbot, parts, library, bridge):
    for name in NAMED[2:]:
        library.name(library.groups()[0].id, name)
    made = PeoplePage(*parts)
    bridge.changed.connect(made.refresh)
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    made.activate()
    qtbot.waitUntil(lambda: made.model.rowCount() == len(NAMED))
    return made


def shown(page):
    return [group.name for group in page.model.groups()]


def select(page, *names):
    page.view.select_ids([group.id for group in page.model.groups() if group.name in names])


def test_people_stand_there_with_the_most_photos_first(page, library):
    photos = [group.photos for group in page.model.groups()]
    assert sorted(shown(page)) == NAMED
    assert photos == sorted(photos, reverse=True)


def test_sorting_by_name_and_by_time(page):
    page.order.setCurrentText("Name")
    assert shown(page) == NAMED
    page.order.setCurrentText("Recently added")
    assert shown(page) == NAMED[::-1]


def test_the_size_of_tiles_stays_within_its_bounds(page):
    page.set_cell(10)
    assert page.view.measures.cell == TILE_SMALLEST
    page.set_cell(1000)
    assert page.view.measures.cell == TILE_LARGEST


def test_a_click_opens_the_person(qtbot, page):
    at = page.view.visualRect(page.model.index(1)).center()
    with qtbot.waitSignal(page.open_group) as opened:
        qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert opened.args == [page.model.ids[1]]


def test_f2_names_in_place(qtbot, page, library):
    page.view.setCurrentIndex(page.model.index_of(library.person_named("Ben").id))
    qtbot.keyClick(page, Qt.Key.Key_F2)
    field = page.naming.field
    assert field.isVisible()
    assert field.text() == "Ben"
    field.setText("Benjamin")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Benjamin" in shown(page))
    assert not field.isVisible()


def test_the_enter_that_gives_a_name_opens_nobody(qtbot, page, library):
    page.view.setCurrentIndex(page.model.index_of(library.person_named("Ben").id))
    qtbot.keyClick(page, Qt.Key.Key_F2)
    page.naming.field.setText("Benjamin")
    with qtbot.assertNotEmitted(page.open_group):
        qtbot.keyClick(page.naming.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Benjamin" in shown(page))


def test_where_there_is_nobody_nothing_is_offered_to_sort_them(qtbot, page, library):
    assert page.order.isVisible()
    page.bridge.do(lambda: library.hide(*(group.id for group in library.people())))
    qtbot.waitUntil(lambda: page._stack.currentIndex() == 1)
    assert not page.order.isVisible()
    assert not page._size.isVisible()


def test_a_letter_begins_a_new_name(qtbot, page):
    page.view.setCurrentIndex(page.model.index(0))
    qtbot.keyClick(page.view, Qt.Key.Key_Q)
    assert page.naming.field.hasFocus()
    assert page.naming.field.text() == "q"
    qtbot.keyClick(page.naming.field, Qt.Key.Key_Escape)
    qtbot.keyClick(page.view, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    assert not page.naming.field.isVisible()
    page.view.selectAll()
    qtbot.keyClick(page.view, Qt.Key.Key_Q)
    assert not page.naming.field.isVisible()


def compose(page, preedit, commit=""):
    """Let an input method say what it makes to whoever has the keyboard."""
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit)
    QApplication.sendEvent(QApplication.focusWidget(), event)


def test_an_input_method_begins_a_new_name(qtbot, page, library):
    """Korean is put together of several keys: to take the keyboard meanwhile would break it up."""
    view, field = page.view, page.naming.field
    view.setFocus()
    view.setCurrentIndex(page.model.index(0))
    person = page.model.ids[0]
    assert view.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    assert view.inputMethodQuery(Qt.InputMethodQuery.ImEnabled) is True
    for made, done in (("ㅎ", ""), ("하", ""), ("한", ""), ("ㄴ", "한"), ("나", "")):
        compose(page, made, done)
        assert field.isVisible()
        assert view.hasFocus()
    assert field.text() == "한"
    compose(page, "", "나")
    assert field.hasFocus()
    compose(page, "", " 김")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: library.group(person).name == "한나 김")


def test_what_an_input_method_takes_back_leaves_the_name(qtbot, page):
    page.view.setFocus()
    page.view.setCurrentIndex(page.model.index(0))
    name = page.model.groups()[0].name
    compose(page, "ㅎ")
    compose(page, "")
    assert not page.naming.field.isVisible()
    compose(page, "", "1")
    assert not page.naming.field.isVisible()
    assert page.model.groups()[0].name == name
    page.view.selectAll()
    compose(page, "ㅎ")
    assert not page.naming.field.isVisible()


def test_escape_leaves_the_name(qtbot, page):
    page.view.setCurrentIndex(page.model.index(0))
    qtbot.keyClick(page, Qt.Key.Key_F2)
    page.naming.field.setText("Somebody else")
    qtbot.keyClick(page.naming.field, Qt.Key.Key_Escape)
    assert not page.naming.field.isVisible()
    assert sorted(shown(page)) == NAMED


def test_ctrl_m_asks_to_merge_the_selected(qtbot, page, library):
    select(page, "Anna", "Ben")
    with qtbot.waitSignal(page.merge_requested) as asked:
        qtbot.keyClick(page, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    assert {library.group(item).name for item in asked.args[0]} == {"Anna", "Ben"}


def test_one_person_alone_is_not_merged(qtbot, page):
    select(page, "Anna")
    with qtbot.assertNotEmitted(page.merge_requested):
        qtbot.keyClick(page, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)


def drop(page, dragged, on):
    mime = page.model.mimeData([page.model.index(dragged)])
    drop_mime(page, mime, QPointF(page.view.visualRect(page.model.index(on)).center()))


def drop_mime(page, mime, at):
    """Drag over a place and let go there; return whether it was taken."""
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    copy, over = Qt.DropAction.CopyAction, QEvent.Type.DragMove
    move = QDragMoveEvent(at.toPoint(), copy, mime, left, none, over)
    page.view.dragMoveEvent(move)
    event = QDropEvent(at, copy, mime, left, none)
    event.ignore()
    page.view.dropEvent(event)
    assert event.isAccepted() == move.isAccepted()
    return event.isAccepted()


def test_a_tile_dropped_on_another_asks_to_merge(qtbot, page):
    with qtbot.waitSignal(page.merge_requested) as asked:
        drop(page, 2, on=0)
    assert asked.args[0] == [page.model.ids[0], page.model.ids[2]]


def test_a_tile_dropped_on_itself_does_nothing(qtbot, page):
    with qtbot.assertNotEmitted(page.merge_requested):
        drop(page, 0, on=0)


def test_faces_dropped_on_a_tile_are_that_person_and_the_page_goes_back(qtbot, page, library):
    anna, ben = library.person_named("Anna").id, library.person_named("Ben").id
    faces = [face.id for face, _ in library.faces_of(anna)][:2]
    at = QPointF(page.view.visualRect(page.model.index_of(ben)).center())
    with qtbot.waitSignal(page.back):
        assert drop_mime(page, faces_to_drag(faces), at)
    qtbot.waitUntil(lambda: set(faces) <= {face.id for face, _ in library.faces_of(ben)})
    assert page.tile.target is None


def test_a_tile_is_ringed_while_faces_are_over_it_and_beside_tiles_nobody_takes_them(page):
    mime, tile = faces_to_drag([1, 2]), QPoint(page.view.visualRect(page.model.index(1)).center())
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    copy = Qt.DropAction.CopyAction
    enter = QDragEnterEvent(tile, copy, mime, left, none)
    page.view.dragEnterEvent(enter)
    assert enter.isAccepted()
    over = QEvent.Type.DragMove
    page.view.dragMoveEvent(QDragMoveEvent(tile, copy, mime, left, none, over))
    assert page.tile.target == page.model.ids[1]
    corner = QPointF(page.view.viewport().rect().bottomRight())
    assert not drop_mime(page, mime, corner)
    assert page.tile.target is None


def test_files_that_are_dragged_are_left_to_the_window(page):
    files, copy = QMimeData(), Qt.DropAction.CopyAction
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDragEnterEvent(QPoint(50, 50), copy, files, left, none)
    page.view.dragEnterEvent(event)
    assert not event.isAccepted()


def test_delete_hides_and_the_hidden_page_shows_again(qtbot, page, parts, library, bridge):
    select(page, "Carol", "Dora")
    qtbot.keyClick(page, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: sorted(shown(page)) == ["Anna", "Ben"])
    hidden = PeoplePage(*parts, hidden=True)
    bridge.changed.connect(hidden.refresh)
    qtbot.addWidget(hidden)
    hidden.show()
    hidden.activate()
    qtbot.waitUntil(lambda: sorted(shown(hidden)) == ["Carol", "Dora"])
    select(hidden, "Carol")
    hidden.show_selected()
    qtbot.waitUntil(lambda: shown(hidden) == ["Dora"])


def test_selection_stays_while_others_are_named(qtbot, page, library, bridge):
    select(page, "Ben")
    bridge.do(lambda: library.name(library.groups()[0].id, "Emil"))
    qtbot.waitUntil(lambda: "Emil" in shown(page))
    assert page.view.selected_ids() == [library.person_named("Ben").id]


def test_a_page_out_of_sight_looks_again_only_when_it_is_shown(qtbot, page, library, bridge):
    page.hide()
    bridge.do(lambda: library.name(library.groups()[0].id, "Emil"))
    with qtbot.waitSignal(bridge.acted):
        pass
    assert "Emil" not in shown(page)
    page.show()
    page.activate()
    qtbot.waitUntil(lambda: "Emil" in shown(page))


def test_nobody_is_said_in_a_sentence(qtbot, parts, library):
    for group in library.people():
        library.hide(group.id)
    page = PeoplePage(*parts)
    qtbot.addWidget(page)
    page.show()
    page.activate()
    qtbot.waitUntil(lambda: not page.view.isVisible())


def test_people_can_stand_by_their_latest_photo(qtbot, page, library):
    library.last_seen = lambda: {
        library.person_named(name).id: f"20{20 + number}-01-01"
        for number, name in enumerate(["Ben", "Dora", "Anna"])
    }
    page.order.setCurrentText("Latest photo")
    qtbot.waitUntil(lambda: shown(page) == ["Anna", "Dora", "Ben", "Carol"])
