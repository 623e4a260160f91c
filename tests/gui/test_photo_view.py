"""One photo: walk, zoom, boxes, names."""

from dataclasses import replace
from datetime import datetime
from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QLabel, QPushButton

from facealbum.domain.types import TakenFrom
from facealbum.gui.dialogs.merge_sheet import SameSheet
from facealbum.gui.views.facts_panel import FactsPanel
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
    return made


def photo_with(library, wanted):
    """Return a photo with a face of a group for which ``wanted`` holds, and that face and group."""
    for photo_id in library.photos():
        for face, group in library.faces_in(photo_id):
            if wanted(group):
                return photo_id, face, group
    raise AssertionError("no such photo")


def show(qtbot, view, library, photo_id):
    view.show_photo(photo_id, library.photos())
    view.activate()
    qtbot.waitUntil(lambda: len(view._faces) == len(library.faces_in(photo_id)))


def test_arrows_walk_through_the_photos_and_stop_at_the_ends(qtbot, view, library):
    photos = library.photos()
    show(qtbot, view, library, photos[1])
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.photo_id == photos[2]
    for _ in range(4):
        qtbot.keyClick(view, Qt.Key.Key_Left)
    assert view.photo_id == photos[0]
    assert not view.toolbar._before.isEnabled()


def test_keys_zoom_and_escape_first_fits_then_goes_back(qtbot, view, library):
    show(qtbot, view, library, library.photos()[0])
    qtbot.keyClick(view, Qt.Key.Key_Plus)
    assert view.canvas.zoom > 1
    with qtbot.assertNotEmitted(view.back):
        qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert view.canvas.zoom == 1
    with qtbot.waitSignal(view.back):
        qtbot.keyClick(view, Qt.Key.Key_Escape)


def test_the_point_under_the_mouse_stays_there_while_zooming(qtbot, view, library):
    show(qtbot, view, library, library.photos()[0])
    canvas = view.canvas
    photo = canvas.photo_rect()
    at = QPointF(photo.center().x() + 40, photo.center().y() - 30)

    def share():
        rect = canvas.photo_rect()
        return (at.x() - rect.left()) / rect.width(), (at.y() - rect.top()) / rect.height()

    before = share()
    canvas.enlarge(3.0, at)
    assert share() == pytest.approx(before)


def test_a_zoomed_photo_can_not_be_dragged_out_of_sight(qtbot, view, library):
    show(qtbot, view, library, library.photos()[0])
    canvas = view.canvas
    canvas.enlarge(4.0)
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    qtbot.mouseMove(canvas, QPoint(900, 600))
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(900, 600))
    rect = canvas.photo_rect()
    assert rect.left() <= 1
    assert rect.top() <= 1
    assert rect.right() >= canvas.width() - 1


def test_b_shows_the_boxes_and_i_the_facts(qtbot, view, library):
    show(qtbot, view, library, library.photos()[0])
    qtbot.keyClick(view, Qt.Key.Key_B)
    assert view.canvas.boxes
    qtbot.keyClick(view, Qt.Key.Key_I)
    assert view.facts.isVisible()


@pytest.mark.parametrize(
    ("source", "offset", "said"),
    [
        (TakenFrom.EXIF, None, "14:32, says the camera"),
        (TakenFrom.EXIF, 120, "14:32 UTC+2, says the camera"),
        (TakenFrom.XMP, 0, "14:32 UTC, says the description in it"),
        (TakenFrom.FILE, None, "14:32, says the file"),
    ],
)
def test_the_facts_say_whose_word_the_date_is(qtbot, theme, library, source, offset, said):
    photo = replace(
        library.photo(library.photos()[0]),
        taken_at=datetime(2019, 7, 14, 14, 32),
        taken_from=source,
        utc_offset=offset,
    )
    facts = FactsPanel(theme)
    qtbot.addWidget(facts)
    facts.show_photo(photo, [])
    assert said in [label.text() for label in facts.findChildren(QLabel)]


def test_the_facts_say_that_a_file_is_gone_that_the_library_takes_for_present(
    qtbot, theme, library
):
    photo, gone = library.photo(library.photos()[0]), "The file is not there any more."
    assert photo.present
    facts = FactsPanel(theme)
    qtbot.addWidget(facts)
    facts.show_photo(photo, [], 1000)
    assert gone not in [label.text() for label in facts.findChildren(QLabel)]
    facts.show_photo(photo, [], None)
    assert gone in [label.text() for label in facts.findChildren(QLabel)]


def test_a_face_of_nobody_is_named_with_its_whole_group(qtbot, view, library):
    photo_id, face, group = photo_with(library, lambda group: not group.name and group.faces > 1)
    show(qtbot, view, library, photo_id)
    at = view.canvas.face_rect(face.id).center()
    qtbot.mouseClick(view.canvas, Qt.MouseButton.LeftButton, pos=at)
    assert view.card.isVisible()
    assert "other face" in view.card._line.text()
    view.card.field.setText("Carol")
    qtbot.keyClick(view.card.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: library.person_named("Carol") is not None)
    assert library.person_named("Carol").faces == group.faces
    qtbot.waitUntil(lambda: "Carol" in [shown.group.name for shown in view._faces])


def test_a_group_is_not_merged_with_who_was_picked_before_both_were_seen(qtbot, view, library):
    photo_id, face, group = photo_with(library, lambda group: not group.name and group.faces > 1)
    show(qtbot, view, library, photo_id)
    view.naming.ask_name(face.id)
    ben = library.person_named("Ben")
    view.card.named.emit("Ben", ben.id)
    (asked,) = view.window().findChildren(SameSheet)
    assert library.person_named("Ben") == ben
    asked.accept()
    qtbot.waitUntil(lambda: library.person_named("Ben").faces == ben.faces + group.faces)


def test_a_face_of_somebody_else_is_moved_alone(qtbot, view, library):
    photo_id, face, group = photo_with(library, lambda group: group.name == "Anna")
    show(qtbot, view, library, photo_id)
    view.naming.ask_name(face.id)
    assert view.card.field.text() == "Anna"
    view.card.named.emit("Ben", library.person_named("Ben").id)
    ben = library.person_named("Ben").id
    qtbot.waitUntil(lambda: face.id in {held.id for held, _ in library.faces_of(ben)})
    assert library.person_named("Anna").faces == group.faces - 1


def test_wrong_takes_the_face_from_the_person(qtbot, view, library):
    photo_id, face, group = photo_with(library, lambda group: group.name == "Anna")
    show(qtbot, view, library, photo_id)
    view.naming.ask_name(face.id)
    view.card.rejected.emit()
    qtbot.waitUntil(lambda: library.person_named("Anna").faces == group.faces - 1)
    assert not view.card.isVisible()


def test_the_card_opens_the_person(qtbot, view, library):
    photo_id, face, group = photo_with(library, lambda group: group.name == "Anna")
    show(qtbot, view, library, photo_id)
    view.naming.ask_name(face.id)
    with qtbot.waitSignal(view.open_group) as opened:
        view.card.opened.emit()
    assert opened.args == [group.id]


def test_the_card_stays_inside_wherever_the_face_is(qtbot, view, library):
    photo_id, face, _ = photo_with(library, lambda group: True)
    show(qtbot, view, library, photo_id)
    view.naming.ask_name(face.id)
    for zoom in (1.0, 2.0, 3.0):
        view.canvas.enlarge(zoom, QPointF(view.canvas.width(), view.canvas.height()))
        assert view.canvas.rect().contains(view.card.geometry())


def test_what_can_be_said_of_a_face_is_whole_and_the_card_no_higher_than_that(qtbot, view, library):
    for group in (library.person_named("Anna"), library.groups()[0]):
        face = library.faces_of(group.id)[0][0]
        view.show_photo(face.photo_id, [face.photo_id])
        qtbot.waitUntil(lambda: bool(view.canvas.faces))
        view.canvas.face_clicked.emit(face.id)
        buttons = [each for each in view.card.findChildren(QPushButton) if each.isVisible()]
        assert len(buttons) >= 3
        for button in buttons:
            assert button.width() >= button.sizeHint().width(), button.text()
            assert view.card.rect().contains(button.geometry())
        assert view.card.height() == view.card.layout().totalHeightForWidth(view.card.width())
        shapes = [button.geometry() for button in buttons]
        assert not any(one.intersects(two) for one, two in combinations(shapes, 2))


def test_walking_on_closes_the_card(qtbot, view, library):
    photo_id, face, _ = photo_with(library, lambda group: True)
    show(qtbot, view, library, photo_id)
    view.naming.ask_name(face.id)
    view.walk(1)
    view.walk(-1)
    assert not view.card.isVisible()


def test_a_double_click_zooms_but_not_its_second_half_alone(qtbot, view, library):
    """The first click of a double one opens a photo from a grid; the second meets the photo."""
    show(qtbot, view, library, library.photos()[0])
    corner, left = QPoint(3, 3), Qt.MouseButton.LeftButton
    qtbot.mouseDClick(view.canvas, left, pos=corner)
    assert view.canvas.zoom == 1
    qtbot.mouseClick(view.canvas, left, pos=corner)
    qtbot.mouseDClick(view.canvas, left, pos=corner)
    assert view.canvas.zoom > 1
    view.hide()
    view.show()
    assert view.canvas.zoom == 1
