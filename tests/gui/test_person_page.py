"""A person's page: name, confirm, reject, move, cover; and a group that gets a name."""

import pytest
from PySide6.QtCore import Qt

from facealbum.gui.views.person_page import FACES, PHOTOS, PersonPage
from facealbum.gui.views.person_picker import PersonPicker


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
    """Anna's page, and three of her faces that nobody confirmed."""
    group = library.person_named("Anna")
    unsure = [face.id for face, _ in library.faces_of(group.id)[:3]]
    library._truth.confirmed -= set(unsure)
    page.show_group(group.id)
    page.activate()
    qtbot.waitUntil(lambda: page.faces.model.rowCount() == group.faces)
    return group.id, unsure


def faces(library, group_id):
    return {face.id for face, _ in library.faces_of(group_id)}


def test_a_person_opens_at_the_photos_and_a_group_at_its_faces(page, library):
    page.show_group(library.people()[0].id)
    assert page.tabs.currentIndex() == PHOTOS
    page.show_group(library.groups()[0].id)
    assert page.tabs.currentIndex() == FACES


def test_the_head_says_how_many_are_confirmed(page, library, anna):
    total = len(faces(library, anna[0]))
    assert f"{total} faces" in page.header._facts.text()
    assert "3 not confirmed" in page.header._facts.text()


def test_faces_that_are_not_confirmed_come_first_and_all_are_confirmed_at_once(
    qtbot, page, library, anna
):
    group_id, unsure = anna
    assert set(page.faces.model.ids[:3]) == set(unsure)
    page.header.confirmed.emit()
    qtbot.waitUntil(lambda: library.group(group_id).confirmed == library.group(group_id).faces)
    qtbot.waitUntil(lambda: "all confirmed" in page.header._facts.text())


def test_delete_says_that_faces_are_not_this_person(qtbot, page, library, anna):
    group_id, unsure = anna
    page.tabs.setCurrentIndex(FACES)
    page.faces.view.select_ids(unsure[:2])
    assert page.faces._reject.accessibleName() == "Not Anna"
    qtbot.keyClick(page.faces, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: not faces(library, group_id) & set(unsure[:2]))
    qtbot.waitUntil(lambda: unsure[0] not in page.faces.model.ids)
    library.undo()
    qtbot.waitUntil(lambda: unsure[0] in page.faces.model.ids)


def test_faces_move_to_a_known_person_and_to_a_new_one(qtbot, page, library, anna):
    _, unsure = anna
    page.tabs.setCurrentIndex(FACES)
    page.faces.view.select_ids([unsure[0]])
    page.faces.move_to()
    picker = page.window().findChild(PersonPicker)
    picker.picked.emit(library.person_named("Ben").id)
    picker.close()
    ben = library.person_named("Ben").id
    qtbot.waitUntil(lambda: unsure[0] in faces(library, ben))
    page.faces._move([unsure[1]], None, "Carol")
    qtbot.waitUntil(lambda: library.person_named("Carol") is not None)
    assert faces(library, library.person_named("Carol").id) == {unsure[1]}


def test_a_button_of_the_bar_leaves_the_keyboard_with_the_faces(qtbot, page, anna):
    _, unsure = anna
    page.tabs.setCurrentIndex(FACES)
    for act, rows in (("use_as_cover", 1), ("reject", 2)):
        page.faces.view.select_ids(unsure[:rows])
        button = page.faces._cover if act == "use_as_cover" else page.faces._reject
        button.setFocus()
        assert button.hasFocus()
        button.click()
        assert not page.faces.bar.isVisible()
        assert page.faces.view.hasFocus()


def test_one_face_can_be_the_cover(qtbot, page, library, anna):
    group_id, unsure = anna
    page.tabs.setCurrentIndex(FACES)
    page.faces.view.select_ids(unsure[:2])
    assert not page.faces._cover.isVisible()
    page.faces.view.select_ids([unsure[1]])
    assert page.faces._cover.isVisible()
    page.faces.use_as_cover()
    qtbot.waitUntil(lambda: library.group(group_id).cover_face_id == unsure[1])


def test_renaming_in_the_head(qtbot, page, library, anna):
    qtbot.keyClick(page, Qt.Key.Key_F2)
    field = page.header.field
    assert field.hasFocus()
    field.setText("Annika")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.title() == "Annika")


def test_a_name_that_is_left_is_put_back(qtbot, page, anna):
    page.header.rename()
    page.header.field.setText("Som")
    qtbot.keyClick(page.header.field, Qt.Key.Key_Escape)
    assert page.header.field.text() == "Anna"


def test_what_is_typed_stays_when_the_list_of_people_opens_and_closes(qtbot, page, anna):
    field = page.header.field
    page.header.rename()
    qtbot.keyClicks(field, "Be")
    qtbot.waitUntil(lambda: field.choosing)
    qtbot.keyClicks(field.completer().popup(), "x")
    qtbot.waitUntil(lambda: not field.choosing)
    qtbot.keyClicks(field, "ter")
    assert field.text() == "Bexter"


LONG = "Maximiliane Charlotte Alexandra von und zu Hohenfels-Sonnenberg"


def test_a_long_name_takes_the_room_that_is_there(qtbot, page, library, bridge, anna):
    group_id, _ = anna
    bridge.do(lambda: library.name(group_id, LONG))
    header = page.header
    page.resize(1400, 700)
    qtbot.waitUntil(lambda: header.field.text() == LONG)
    assert header.field.toolTip() == ""
    page.resize(700, 700)
    qtbot.waitUntil(lambda: "…" in header.field.text())
    assert header.field.toolTip() == LONG
    header.rename()
    assert header.field.text() == LONG


def test_a_group_that_is_named_here_stays_in_sight_as_the_person(qtbot, page, library):
    group = library.groups()[0]
    page.show_group(group.id)
    page.activate()
    assert page.header.field.hasFocus()
    page.header.field.setText("Carol")
    qtbot.keyClick(page.header.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.title() == "Carol")
    assert page.group_id == library.person_named("Carol").id


def test_when_the_person_goes_the_page_follows_the_faces(qtbot, page, library, bridge, anna):
    group_id, _ = anna
    ben = library.person_named("Ben").id
    bridge.do(lambda: library.merge([ben, group_id]))
    qtbot.waitUntil(lambda: page.group_id == ben)


def test_clicking_a_face_twice_opens_its_photo(qtbot, page, library, anna):
    page.tabs.setCurrentIndex(FACES)
    at = page.faces.view.visualRect(page.faces.model.index(0)).center()
    with qtbot.waitSignal(page.open_photo) as opened:
        viewport = page.faces.view.viewport()
        qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=at)
        qtbot.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=at)
    photo, walk = opened.args
    assert photo == page.faces.model.face(page.faces.model.ids[0]).photo_id
    assert photo in walk


def test_escape_goes_back(qtbot, page, anna):
    with qtbot.waitSignal(page.back):
        qtbot.keyClick(page, Qt.Key.Key_Escape)
