"""A face that was missed is drawn by mouse or by keys, and asked who it is."""

import pytest
from PySide6.QtCore import QPoint, Qt

from facealbum.gui.views.photo_view import PhotoView


@pytest.fixture
def view(qtbot, parts, library, bridge):
    made = PhotoView(*parts)
    bridge.changed.connect(made.refresh)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    with qtbot.waitActive(made):
        made.activateWindow()
    photo_id = library.photos()[0]
    made.show_photo(photo_id, library.photos())
    made.activate()
    qtbot.waitUntil(lambda: len(made._faces) == len(library.faces_in(photo_id)))
    return made


def drawn(library, view):
    return [face for face, _ in library.faces_in(view.photo_id) if face.drawn]


def drag(qtbot, layer, start, end):
    qtbot.mousePress(layer, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(layer, end)
    qtbot.mouseRelease(layer, Qt.MouseButton.LeftButton, pos=end)


def test_a_dragged_box_asks_who_it_is_and_becomes_a_face(qtbot, view, library):
    qtbot.keyClick(view, Qt.Key.Key_D)
    assert view.toolbar.draw.isChecked()
    photo = view.canvas.photo_rect().toRect()
    start = photo.topLeft() + QPoint(10, 8)
    drag(qtbot, view.drawing.layer, start, start + QPoint(60, 80))
    card = view.drawing.card
    qtbot.waitUntil(card.field.hasFocus)
    card.field.setText("Zoe")
    qtbot.keyClick(card.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(drawn(library, view)) == 1)
    box = drawn(library, view)[0].box
    assert box.left == pytest.approx(10 / photo.width(), abs=0.005)
    assert box.height == pytest.approx(80 / photo.height(), abs=0.005)
    assert library.person_named("Zoe").faces == 1
    qtbot.waitUntil(lambda: not view.drawing.on)
    assert not view.toolbar.draw.isChecked()
    qtbot.waitUntil(lambda: "Zoe" in [shown.group.name for shown in view._faces])


def test_by_keys_the_box_is_moved_sized_and_taken_without_a_name(qtbot, view, library):
    qtbot.keyClick(view, Qt.Key.Key_D)
    layer = view.drawing.layer
    qtbot.waitUntil(layer.hasFocus)
    before = layer.box
    for _ in range(3):
        qtbot.keyClick(layer, Qt.Key.Key_Up)
        qtbot.keyClick(layer, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert layer.box.height > before.height
    assert layer.box.top < before.top
    assert layer.box.width == pytest.approx(before.width)
    for _ in range(400):
        qtbot.keyClick(layer, Qt.Key.Key_Left)
        qtbot.keyClick(layer, Qt.Key.Key_Up)
    assert 0 <= layer.box.left < 0.02
    assert 0 <= layer.box.top < 0.02
    qtbot.keyClick(layer, Qt.Key.Key_Return)
    qtbot.waitUntil(view.drawing.card.field.hasFocus)
    qtbot.keyClick(view.drawing.card.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(drawn(library, view)) == 1)
    qtbot.waitUntil(lambda: not view.drawing.on)
    assert view.hasFocus()


def test_escape_leaves_without_a_face(qtbot, view, library):
    qtbot.keyClick(view, Qt.Key.Key_D)
    with qtbot.assertNotEmitted(view.back):
        qtbot.keyClick(view.drawing.layer, Qt.Key.Key_Escape)
    assert not view.drawing.on
    assert not view.canvas.boxes
    view.toolbar.draw.click()
    qtbot.keyClick(view.drawing.layer, Qt.Key.Key_Return)
    qtbot.waitUntil(view.drawing.card.field.hasFocus)
    qtbot.keyClick(view.drawing.card.field, Qt.Key.Key_Escape)
    assert not view.drawing.on
    assert drawn(library, view) == []


def test_a_click_draws_nothing(qtbot, view):
    view.draw(True)
    qtbot.mouseClick(view.drawing.layer, Qt.MouseButton.LeftButton, pos=QPoint(300, 300))
    assert not view.drawing.card.isVisible()


def test_a_box_on_a_known_face_is_refused_with_a_sentence(qtbot, view, library, bridge):
    (face, _), *_ = library.faces_in(view.photo_id)
    rect = view.canvas.face_rect(face.id)
    view.draw(True)
    drag(qtbot, view.drawing.layer, rect.topLeft(), rect.bottomRight())
    with qtbot.waitSignal(bridge.failed) as failed:
        view.drawing.card.added.emit("", "")
    assert "There is a face already" in str(failed.args[0])
    qtbot.waitUntil(lambda: not view.drawing.on)


def test_walking_on_ends_it(qtbot, view):
    view.draw(True)
    view.walk(1)
    assert not view.drawing.on


def test_no_face_takes_a_face_away_from_its_card(qtbot, view, library):
    (face, _), *_ = library.faces_in(view.photo_id)
    view.naming.ask_name(face.id)
    view.card.no_face.emit()
    qtbot.waitUntil(lambda: [each.id for each in library.removed_faces()] == [face.id])
    qtbot.waitUntil(lambda: face.id not in [shown.face.id for shown in view._faces])


def test_a_stranger_is_not_asked_about(qtbot, view, library):
    (face, group), *_ = [
        found for found in library.faces_in(view.photo_id) if not found[1].name
    ] or library.faces_in(view.photo_id)
    library.ignore([group.id])
    qtbot.waitUntil(lambda: any(shown.group.stranger for shown in view._faces))
    view.naming.ask_name(face.id)
    assert "ignore this stranger" in view.card._line.text()
    view.card.field.setText("Zoe")
    qtbot.keyClick(view.card.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: library.person_named("Zoe") is not None)
