"""Two faces beside each other, from wherever faces are shown, and the two answers."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog

from facealbum.gui.dialogs.compare_sheet import OUTSIDE, CompareSheet, compare_faces
from facealbum.gui.dialogs.merge_sheet import SameSheet
from facealbum.gui.models.face_model import FACES_MIME, dragged_faces
from facealbum.gui.views.group_menu import GroupMenu
from facealbum.gui.views.person_page import FACES, PersonPage
from facealbum.gui.views.person_picker import PersonPicker
from facealbum.gui.views.photo_view import PhotoView
from facealbum.gui.views.unnamed_page import UnnamedPage


@pytest.fixture
def page(qtbot, parts, library):
    made = PersonPage(*parts)
    qtbot.addWidget(made)
    made.resize(900, 640)
    made.show()
    made.show_group(library.person_named("Anna").id)
    made.tabs.setCurrentIndex(FACES)
    qtbot.waitUntil(lambda: made.faces.model.rowCount() > 1)
    return made


@pytest.fixture
def photo(tmp_path):
    file = tmp_path / "holiday.jpg"
    file.write_bytes(b"three faces")
    return file


def faces_of(library, name):
    return [face.id for face, _ in library.faces_of(library.person_named(name).id)]


def ready(qtbot, sheet, sides=2):
    there = (sheet.a, sheet.b)[:sides]
    qtbot.waitUntil(lambda: all(side.face is not None for side in there))
    return sheet


def opened(qtbot, page):
    qtbot.waitUntil(lambda: bool(page.window().findChildren(CompareSheet)))
    return page.window().findChildren(CompareSheet)[0]


def trigger(menu, title):
    next(action for action in menu.actions() if action.text() == title).trigger()


def drop(side, mime):
    event = QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    side.dropEvent(event)


def test_two_faces_of_one_person(qtbot, page, library):
    sheet = ready(qtbot, compare_faces(page, faces_of(library, "Anna")[:2]))
    assert sheet.verdict.text() == "Probably the same person"
    assert sheet.likeness.text() == "Practically no two strangers look this alike."
    assert "Distance 0.00. Up to 1.20" in sheet._numbers.text()
    assert sheet.a._who.text() == "Anna"
    assert sheet._note.text() == "Both stand with Anna now."
    assert sheet.same.isEnabled()
    assert sheet.two.isEnabled()


def test_an_empty_sheet_says_how_to_fill_it_and_another_face_fills_it(qtbot, page, library):
    anna, ben = faces_of(library, "Anna")[0], faces_of(library, "Ben")[0]
    sheet = compare_faces(page)
    assert "drop them here" in sheet.likeness.text()
    assert not sheet.same.isEnabled()
    compare_faces(page, [anna])
    ready(qtbot, sheet, 1)
    assert sheet.b.empty
    assert compare_faces(page, [ben]) is sheet
    ready(qtbot, sheet)
    assert (sheet.a.face.face_id, sheet.b.face.face_id) == (anna, ben)
    compare_faces(page, [ben])
    qtbot.waitUntil(lambda: sheet.a.face is not None and sheet.a.face.face_id == ben)
    assert sheet.b.empty


def test_a_photo_shows_its_faces_and_lets_one_be_chosen(qtbot, page, library, photo):
    sheet = compare_faces(page, [faces_of(library, "Anna")[0], photo])
    ready(qtbot, sheet)
    assert sheet.b.strip.count() == 3
    assert sheet.b.strip.currentRow() == 2
    assert sheet.b._from.text() == "holiday.jpg"
    sheet.b.strip.setFocus()
    qtbot.keyClick(sheet.b.strip, Qt.Key.Key_Home)
    assert sheet.b.chosen == 0
    before = sheet._numbers.text()
    sheet.b.strip.setCurrentRow(1)
    assert sheet._numbers.text() != before
    assert sheet._note.text() == OUTSIDE
    assert not sheet.two.isEnabled()


def test_what_can_not_be_read_is_said_where_it_was_dropped(qtbot, page, tmp_path):
    sheet = compare_faces(page, [tmp_path / "gone.jpg"])
    qtbot.waitUntil(lambda: "does not exist" in sheet.a._hint.text())
    assert sheet.a.empty


def test_faces_and_files_are_dropped(qtbot, page, library, photo):
    sheet = compare_faces(page)
    face = faces_of(library, "Anna")[0]
    index = page.faces.model.index_of(face)
    assert page.faces.model.flags(index) & Qt.ItemFlag.ItemIsDragEnabled
    mime = page.faces.model.mimeData([index])
    assert dragged_faces(mime) == [face]
    drop(sheet.a, mime)
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile(str(photo))])
    drop(sheet.b, files)
    ready(qtbot, sheet)
    assert (sheet.a.face.face_id, sheet.b._what) == (face, photo)
    assert page.faces.model.mimeTypes() == [FACES_MIME]
    assert dragged_faces(files) == []


def test_a_person_and_a_photo_are_chosen(qtbot, page, library, photo, monkeypatch):
    sheet = compare_faces(page)
    sheet.a.person.click()
    picker = page.window().findChildren(PersonPicker)[0]
    picker.picked.emit(library.person_named("Ben").id)
    picker.reject()
    ready(qtbot, sheet, 1)
    assert sheet.a.strip.count() == len(faces_of(library, "Ben"))
    second = faces_of(library, "Ben")[1]
    sheet.a.strip.setCurrentRow(1)
    qtbot.waitUntil(lambda: sheet.a.face.face_id == second)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(photo), ""))
    sheet.b.photo.click()
    ready(qtbot, sheet)


class TestAnswers:
    def test_two_people(self, qtbot, page, library, bridge):
        faces = faces_of(library, "Anna")[:2]
        sheet = ready(qtbot, compare_faces(page, faces))
        with qtbot.waitSignal(bridge.acted) as acted:
            sheet.two.click()
        assert acted.args[0].undoable
        assert faces[0] not in faces_of(library, "Anna")

    def test_the_same_person_as_one_with_a_name(self, qtbot, page, library, bridge):
        other = library.faces_of(library.groups()[0].id)[0][0].id
        sheet = ready(qtbot, compare_faces(page, [other, faces_of(library, "Anna")[0]]))
        with qtbot.waitSignal(bridge.acted):
            sheet.same.click()
        assert other in faces_of(library, "Anna")

    def test_between_two_names_it_is_asked_who_they_are(self, qtbot, page, library, bridge):
        anna, ben = faces_of(library, "Anna")[0], faces_of(library, "Ben")[0]
        sheet = ready(qtbot, compare_faces(page, [anna, ben]))
        assert sheet.verdict.text() in ("Probably the same person", "Probably two people")
        menu = sheet.choice(sheet._named())
        titles = [action.text() for action in menu.actions() if action.text()]
        assert titles == ["Both are Anna", "Both are Ben", "Anna and Ben are one person…"]
        with qtbot.waitSignal(bridge.acted):
            trigger(menu, "Both are Ben")
        assert anna in faces_of(library, "Ben")

    def test_two_people_who_are_one_are_looked_at_first(self, qtbot, page, library):
        faces = [faces_of(library, name)[0] for name in ("Anna", "Ben")]
        sheet = ready(qtbot, compare_faces(page, faces))
        trigger(sheet.choice(sheet._named()), "Anna and Ben are one person…")
        assert page.window().findChildren(SameSheet)

    def test_the_same_face_twice_can_not_be_answered(self, qtbot, page, library):
        face = faces_of(library, "Anna")[0]
        sheet = ready(qtbot, compare_faces(page, [face, face]))
        assert not sheet.same.isEnabled()
        assert sheet._note.text() == "Both sides show the same face."

    def test_a_name_that_is_given_meanwhile_is_shown(self, qtbot, page, library, bridge):
        group = library.groups()[0].id
        other = library.faces_of(group)[0][0].id
        sheet = ready(qtbot, compare_faces(page, [other, faces_of(library, "Anna")[0]]))
        assert sheet.a._who.text() == "No name yet"
        bridge.do(lambda: library.name(group, "Carl"))
        qtbot.waitUntil(lambda: sheet.a._who.text() == "Carl")


class TestFromEverywhere:
    def test_from_two_selected_faces(self, qtbot, page):
        tab = page.faces
        tab.view.select_ids(list(tab.model.ids[:1]))
        assert not tab._compare.isVisible()
        tab.view.select_ids(list(tab.model.ids[:2]))
        assert tab._compare.isVisible()
        tab._compare.click()
        ready(qtbot, opened(qtbot, page))

    def test_by_the_keyboard(self, qtbot, page):
        tab = page.faces
        tab.view.select_ids(list(tab.model.ids[:3]))
        qtbot.keyClick(tab.view, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
        assert not page.window().findChildren(CompareSheet)
        tab.view.select_ids(list(tab.model.ids[:2]))
        qtbot.keyClick(tab.view, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
        sheet = ready(qtbot, opened(qtbot, page))
        for button in (sheet.same, sheet.two, sheet.a.person, sheet.b.photo):
            assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
            assert button.accessibleName() or button.text()
        qtbot.keyClick(sheet, Qt.Key.Key_Escape)
        qtbot.waitUntil(lambda: not page.window().findChildren(CompareSheet))

    def test_from_the_menu_of_a_face(self, qtbot, page):
        tab = page.faces
        trigger(tab.menu(tab.model.ids[0]), "Compare with…")
        ready(qtbot, opened(qtbot, page), 1)
        tab.view.select_ids(list(tab.model.ids[:2]))
        trigger(tab.menu(tab.model.ids[0]), "Compare")
        ready(qtbot, opened(qtbot, page))

    def test_from_a_face_in_a_photo(self, qtbot, parts, library):
        page = PhotoView(*parts)
        qtbot.addWidget(page)
        page.resize(900, 600)
        page.show()
        photo = library.photos_of(library.person_named("Anna").id)[0].id
        page.show_photo(photo, [photo])
        qtbot.waitUntil(lambda: bool(page._faces))
        page.naming.ask_name(page._faces[0].face.id)
        qtbot.mouseClick(page.card._compare, Qt.MouseButton.LeftButton)
        assert not page.card.isVisible()
        ready(qtbot, opened(qtbot, page), 1)

    def test_from_the_cards_of_unnamed_groups(self, qtbot, parts, library, monkeypatch):
        shown = []
        monkeypatch.setattr(GroupMenu, "popup", lambda menu, _where: shown.append(menu))
        page = UnnamedPage(*parts)
        qtbot.addWidget(page)
        page.resize(1000, 700)
        page.show()
        page.activate()
        qtbot.waitUntil(lambda: page.model.rowCount() > 0)
        group = page.model.ids[0]
        faces = [face.id for face, _ in library.faces_of(group)][:2]
        page._show_menu(group, QPoint(0, 0), faces[0])
        trigger(shown[0], "Compare this face with…")
        ready(qtbot, opened(qtbot, page), 1)
        page.view.card.picked.update(dict.fromkeys(faces, group))
        page.view.picked_changed.emit()
        assert page._picked._compare.isVisible()
        page._picked._compare.click()
        ready(qtbot, opened(qtbot, page))
