"""The map of a person: where faces lie, picking them by mouse and keys, and the same verbs."""

import math
from dataclasses import replace

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QWheelEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from facealbum.domain.errors import UnknownIdError
from facealbum.gui.dialogs.split_sheet import SplitSheet
from facealbum.gui.views import accessible
from facealbum.gui.views.map_layout import ROOM, MapLayout, Placed
from facealbum.gui.views.person_page import FACES, MAP, PersonPage
from facealbum.library import Sureness


@pytest.fixture
def page(qtbot, parts, bridge):
    made = PersonPage(*parts)
    bridge.changed.connect(made.refresh)
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    with qtbot.waitActive(made):
        made.activateWindow()
    return made


@pytest.fixture
def anna(qtbot, page, library):
    """The map of Anna; the faces that nobody confirmed."""
    group = library.person_named("Anna")
    ours = sorted(face.id for face, _ in library.faces_of(group.id))
    unsure = [ours[2], ours[-1]]
    library._truth.confirmed -= set(unsure)
    page.show_group(group.id)
    page.activate()
    page.tabs.setCurrentIndex(MAP)
    qtbot.waitUntil(lambda: len(page.map.view.places) == group.faces)
    return group.id, unsure


def spot(page, face):
    return page.map.view.visualRect(page.faces.model.index_of(face)).center()


def click(qtbot, page, face, modifier=Qt.KeyboardModifier.NoModifier):
    left = Qt.MouseButton.LeftButton
    qtbot.mouseClick(page.map.view.viewport(), left, modifier, spot(page, face))


def drag(qtbot, page, first, last):
    ground, left = page.map.view.viewport(), Qt.MouseButton.LeftButton
    qtbot.mousePress(ground, left, pos=first)
    qtbot.mouseMove(ground, (first + last) / 2)
    qtbot.mouseMove(ground, last)
    qtbot.mouseRelease(ground, left, pos=last)


def test_nothing_is_compared_before_the_map_is_looked_at(qtbot, page, library):
    page.show_group(library.people()[0].id)
    page.activate()
    qtbot.waitUntil(lambda: page.faces.model.rowCount() > 0)
    assert not hasattr(library, "maps")


def test_the_legend_counts_and_words_say_what_is_shown(page, library, anna):
    total = library.group(anna[0]).faces
    texts = {kind: page.map._labels[kind].text() for kind in Sureness}
    assert texts == {
        Sureness.CONFIRMED: f"Confirmed {total - 2}",
        Sureness.UNCONFIRMED: "Not confirmed 1",
        Sureness.DOUBTFUL: "Doubtful 1",
    }
    assert "typical of Anna" in page.map._meaning.text()
    heard = page.map.view.accessibleDescription()
    assert f"{total} faces: {total - 2} confirmed, 1 not confirmed, 1 doubtful." in heard
    assert "1 face outside the circle" in heard
    assert page.map.view.accessibleName() == "Map of the faces"


def test_a_click_opens_the_photo(qtbot, page, library, anna):
    _, unsure = anna
    with qtbot.waitSignal(page.open_photo) as opened:
        click(qtbot, page, unsure[1])
    assert opened.args[0] == library._faces[unsure[1]].photo_id


def test_ctrl_click_selects_and_then_a_click_selects_more(qtbot, page, anna):
    _group_id, unsure = anna
    with qtbot.assertNotEmitted(page.open_photo):
        click(qtbot, page, unsure[1], Qt.KeyboardModifier.ControlModifier)
        click(qtbot, page, unsure[0])
    assert set(page.map.view.selected_ids()) == set(unsure)
    assert set(page.faces.view.selected_ids()) == set(unsure)
    assert page.map.bar.isVisible()
    click(qtbot, page, unsure[0])
    assert page.map.view.selected_ids() == [unsure[1]]


def test_a_band_selects_what_it_touches_and_the_verbs_work_on_it(qtbot, page, library, anna):
    group_id, unsure = anna
    there = spot(page, unsure[1])
    drag(qtbot, page, there - QPoint(70, 70), there + QPoint(70, 70))
    assert page.map.view.selected_ids() == [unsure[1]]
    assert page.map._reject.accessibleName() == "Not Anna"
    qtbot.keyClick(page.map, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: unsure[1] not in library._members(group_id))
    qtbot.waitUntil(lambda: unsure[1] not in page.map.view.places)
    # The next map is to be like the one that was shown.
    assert set(library.maps[-1]) >= set(library._members(group_id))


def test_the_selected_faces_are_split_from_the_others(qtbot, page, library, anna):
    group_id, unsure = anna
    page.faces.view.select_ids(unsure)
    page.map.split()
    (sheet,) = page.window().findChildren(SplitSheet)
    staying, leaving = sheet.columns()
    assert (set(leaving), len(staying)) == (set(unsure), library.group(group_id).faces - 2)
    sheet.close()
    page.faces.view.selectAll()
    assert page.map._split.isHidden()


def test_the_keyboard_goes_from_face_to_face(qtbot, page, anna):
    _group_id, unsure = anna
    view, model = page.map.view, page.faces.model

    def current():
        return model.ids[view.currentIndex().row()]

    order = list(view.places)
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert current() == order[0]
    assert "IMG_" in page.map._told.text()
    assert page.map._told.text() == view.accessibleDescription()
    qtbot.keyClick(view, Qt.Key.Key_PageUp)
    assert current() == order[1]
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.places[current()][0] > view.places[order[1]][0]
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert current() == order[-1] == unsure[1]
    assert view.selected_ids() == []
    qtbot.keyClick(view, Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    assert view.selected_ids() == [unsure[1]]
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert view.selected_ids() == []
    with qtbot.waitSignal(page.open_photo):
        qtbot.keyClick(view, Qt.Key.Key_Return)


def test_the_wheel_zooms_around_the_pointer_and_keys_zoom_too(qtbot, page, anna):
    view = page.map.view
    face = list(view.places)[1]
    there = spot(page, face)
    QApplication.sendEvent(view.viewport(), wheel(view, there, 480))
    assert view.zoom > 2
    moved = spot(page, face) - there
    assert abs(moved.x()) <= 4
    assert abs(moved.y()) <= 4
    qtbot.keyClick(view, Qt.Key.Key_Minus)
    qtbot.keyClick(view, Qt.Key.Key_0)
    assert view.zoom == 1
    assert (view.horizontalScrollBar().maximum(), view.verticalScrollBar().maximum()) == (0, 0)
    qtbot.keyClick(view, Qt.Key.Key_Plus)
    assert view.zoom > 1


def wheel(view, point, delta):
    spot = QPointF(point)
    none = Qt.KeyboardModifier.NoModifier
    return QWheelEvent(
        spot, QPointF(view.mapToGlobal(point)), QPoint(), QPoint(0, delta),
        Qt.MouseButton.NoButton, none, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip


def test_the_middle_button_moves_the_map(qtbot, page, anna):
    view, middle = page.map.view, Qt.MouseButton.MiddleButton
    view.zoom_by(3)
    before = view.horizontalOffset()
    qtbot.mousePress(view.viewport(), middle, pos=QPoint(200, 200))
    qtbot.mouseMove(view.viewport(), QPoint(160, 200))
    qtbot.mouseRelease(view.viewport(), middle, pos=QPoint(160, 200))
    assert view.horizontalOffset() == before + 40


def test_a_single_face_has_no_map_and_somebody_gone_does_no_harm(qtbot, page, library, anna):
    library.map_person = lambda *_: (_ for _ in ()).throw(UnknownIdError("gone"))
    other = next(group for group in library.groups() if group.faces > 1)
    page.show_group(other.id)
    page.tabs.setCurrentIndex(MAP)
    qtbot.waitUntil(lambda: not page.map._busy)
    library.move_faces(library._members(other.id)[1:], None)
    page.show_group(library.groups()[-1].id)
    qtbot.waitUntil(lambda: page.faces.model.rowCount() == 1)
    page.tabs.setCurrentIndex(MAP)
    assert page.map._empty.isVisible()


def test_ctrl_tab_comes_by_the_map(qtbot, page, anna):
    page.tabs.setCurrentIndex(FACES)
    qtbot.keyClick(page, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert page.tabs.currentIndex() == MAP
    assert page.map.view.hasFocus()


def test_the_model_is_sound_under_both_views(page, anna):
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    QAbstractItemModelTester(page.faces.model, fatal)
    clear = QItemSelectionModel.SelectionFlag.ClearAndSelect
    page.map.view.selectionModel().select(page.faces.model.index(0), clear)
    assert page.faces.view.selected_ids() == [page.faces.model.ids[0]]


def test_no_picture_lies_over_another_and_the_first_ones_have_room():
    faces = [Placed(number, (number % 40) / 20 - 1, number / 500 - 1) for number in range(1, 1000)]
    layout = MapLayout(faces, QSize(800, 500), 1.0)
    rects = [layout.rects[face] for face in sorted(layout.pictures)]
    assert 1 in layout.pictures
    assert 10 < len(rects) < len(faces)
    apart = layout.side * ROOM - 1
    for at, one in enumerate(rects):
        for other in rects[at + 1 :]:
            way = one.center() - other.center()
            assert max(abs(way.x()), abs(way.y())) >= apart
    closer = MapLayout(faces, QSize(800, 500), 4.0)
    assert len(closer.pictures) > len(layout.pictures)
    assert closer.side > layout.side


def test_a_map_of_faces_that_are_all_alike_fills_its_view(qtbot, page, anna):
    view = page.map.view
    faces = [replace(face, x=face.x / 10, y=face.y / 10) for face in view._placed.values()]
    view.show_faces(faces, 0.5)
    layout = view.layout_now()
    farthest = max(math.hypot(face.x, face.y) for face in faces)
    assert farthest < 0.5
    assert view._edge == 0.5
    first = faces[0]
    there = layout.point(first.x / 0.5, first.y / 0.5)
    assert layout.points[first.face_id] == there
    view.show_faces([replace(first, x=1.0, y=0.0)], 0.5)
    assert view.layout_now().points[first.face_id].x() == pytest.approx(
        view.layout_now().centre.x() + view.layout_now().radius_x
    )


def test_each_face_of_the_map_is_told_with_what_its_place_means(qtbot, page, anna):
    accessible.install()
    view, order = page.map.view, list(page.map.view.places)
    heard = QAccessible.queryAccessibleInterface(view)
    assert heard.childCount() >= len(order)

    def item(face):
        return heard.child(page.faces.model.row_of(face))

    first, last = item(order[0]), item(order[-1])
    assert "IMG_" in first.text(QAccessible.Text.Name)
    assert "onfirmed" in first.text(QAccessible.Text.Name)
    meaning = first.text(QAccessible.Text.Description)
    assert meaning == f"1 of {len(order)}, the most typical first"
    assert last.text(QAccessible.Text.Description).startswith("Outside the circle")
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert first.state().focused
    with qtbot.waitSignal(view.opened) as opened:
        last.doAction(QAccessibleActionInterface.pressAction())
    assert page.faces.model.ids[opened.args[0].row()] == order[-1]


def test_tab_into_the_map_shows_where_the_keyboard_is(qtbot, page, anna):
    view = page.map.view
    page.tabs.setFocus()
    before = view.viewport().grab().toImage()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    assert view.currentIndex().isValid()
    assert view.viewport().grab().toImage() != before
