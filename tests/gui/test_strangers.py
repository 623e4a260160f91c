"""Strangers are ignored one by one or in bulk, and taken back; removed faces come back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from facealbum.gui import words
from facealbum.gui.dialogs.birth_date import BirthDateSheet
from facealbum.gui.dialogs.ignore_sheet import IgnoreSheet
from facealbum.gui.dialogs.question import Question
from facealbum.gui.models.face_model import UNDATED, FaceModel
from facealbum.gui.views.group_menu import GroupMenu
from facealbum.gui.views.person_page import BY_AGE, FACES, PersonPage
from facealbum.gui.views.removed_page import RemovedPage
from facealbum.gui.views.strangers_page import StrangersPage
from facealbum.gui.views.unnamed_page import UnnamedPage
from facealbum.library import Seen


@pytest.fixture
def open_page(qtbot, parts, bridge):
    def open_page(kind):
        made = kind(*parts)
        bridge.changed.connect(made.refresh)
        qtbot.addWidget(made)
        made.resize(900, 700)
        made.show()
        with qtbot.waitActive(made):
            made.activateWindow()
        made.activate()
        return made

    return open_page


def entry(menu, title):
    (found,) = [action for action in menu.actions() if action.text().startswith(title)]
    return found


class TestStrangers:
    def test_nobody_is_one_at_first(self, qtbot, open_page):
        page = open_page(StrangersPage)
        qtbot.waitUntil(lambda: page._stack.currentIndex() == 1)

    def test_a_stranger_is_taken_back_from_the_page(self, qtbot, open_page, library):
        library.ignore([group.id for group in library.groups()[:2]])
        page = open_page(StrangersPage)
        qtbot.waitUntil(lambda: page.model.rowCount() == 2)
        page.view.select_ids([page.model.ids[0]])
        page.know_selected()
        qtbot.waitUntil(lambda: len(library.strangers()) == 1)
        qtbot.waitUntil(lambda: page.model.rowCount() == 1)
        qtbot.keyClick(page.view, Qt.Key.Key_Delete)
        assert page.model.rowCount() == 1

    def test_the_menu_ignores_and_takes_back(self, qtbot, open_page, library):
        page = open_page(UnnamedPage)
        group = library.groups()[0]
        entry(GroupMenu(page, [group.id], lambda: None), "Ignore").trigger()
        qtbot.waitUntil(lambda: len(library.strangers()) == 1)
        stranger = library.strangers()[0].id
        menu = GroupMenu(page, [stranger], lambda: None)
        assert not [action for action in menu.actions() if action.text() == "Hide"]
        entry(menu, "Not a stranger").trigger()
        qtbot.waitUntil(lambda: library.strangers() == [])

    def test_ctrl_i_ignores_the_card_with_the_field(self, qtbot, open_page, library):
        page = open_page(UnnamedPage)
        qtbot.waitUntil(page.view.field.isVisible)
        first = page.view.card.editing
        qtbot.keyClick(page.view.field, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda: len(library.strangers()) == 1)
        qtbot.waitUntil(lambda: first not in page.model.ids)


class TestIgnoringInBulk:
    def test_says_how_many_and_shows_faces_before_it_does_it(self, qtbot, open_page, library):
        anna = library.person_named("Anna").id
        library.reject_faces([face.id for face, _ in library.faces_of(anna)[:3]], anna)
        page = open_page(UnnamedPage)
        qtbot.waitUntil(page._rare.isVisible)
        page._rare.click()
        sheet = page.window().findChild(IgnoreSheet)
        sheet.choice.setCurrentIndex(1)
        qtbot.waitUntil(sheet.ignore.isEnabled)
        found = library.foresee_strangers(Seen.ONE_EVENT)
        assert words.count(found.people, "person") in sheet.line.text()
        assert sum(picture.isVisible() for picture in sheet._pictures) == min(found.people, 16)
        sheet.ignore.click()
        qtbot.waitUntil(lambda: len(library.strangers()) == found.people)

    def test_with_nobody_to_ignore_can_not_be_pressed(self, qtbot, open_page, library):
        if library.foresee_strangers(Seen.ONE_EVENT).people:
            library.ignore_strangers(Seen.ONE_EVENT)
        page = open_page(UnnamedPage)
        page._rare.click()
        sheet = page.window().findChild(IgnoreSheet)
        qtbot.waitUntil(lambda: "nobody" in sheet.line.text())
        assert not sheet.ignore.isEnabled()
        sheet.reject()


class TestRemovedFaces:
    def test_come_back_from_their_page(self, qtbot, open_page, library):
        faces = [face.id for face, _ in library.faces_of(library.people()[0].id)[:2]]
        library.not_faces(faces)
        page = open_page(RemovedPage)
        QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
        qtbot.waitUntil(lambda: list(page.model.ids) == faces)
        assert page.how.isVisible()
        page.view.select_ids(faces[:1])
        page.bring_back()
        qtbot.waitUntil(lambda: list(page.model.ids) == faces[1:])
        page.view.selectAll()
        page.bring_back()
        qtbot.waitUntil(lambda: not page.how.isVisible())  # it speaks of faces that are there
        with qtbot.waitSignal(page.back):
            qtbot.keyClick(page, Qt.Key.Key_Escape)

    def test_are_taken_out_in_the_faces_tab(self, qtbot, open_page, library):
        page = open_page(PersonPage)
        page.show_group(library.people()[0].id)
        page.tabs.setCurrentIndex(FACES)
        qtbot.waitUntil(lambda: page.faces.model.rowCount() > 2)
        first, second = page.faces.model.ids[:2]
        page.faces.view.select_ids([first])
        qtbot.keyClick(page.faces, Qt.Key.Key_Delete, Qt.KeyboardModifier.ShiftModifier)
        qtbot.waitUntil(lambda: [face.id for face in library.removed_faces()] == [first])
        page.faces.view.setCurrentIndex(page.faces.model.index_of(second))
        entry(page.faces.menu(second), "No face").trigger()
        qtbot.waitUntil(lambda: len(library.removed_faces()) == 2)


class TestAPerson:
    @pytest.fixture
    def page(self, qtbot, open_page, library):
        page = open_page(PersonPage)
        page.show_group(library.person_named("Anna").id)
        page.tabs.setCurrentIndex(FACES)
        qtbot.waitUntil(lambda: page.faces.model.rowCount() > 2)
        return page

    def menu(self, page):
        return GroupMenu(page, [page.group_id], page.header.rename)

    def test_gets_a_birth_date_and_is_ordered_by_age(self, qtbot, page, library):
        assert not page.order.isVisible()
        entry(self.menu(page), "Birth date").trigger()
        sheet = page.window().findChild(BirthDateSheet)
        assert not sheet.keep.isEnabled()
        sheet.field.setText("1 March 2015")
        assert (
            "1 March 2015" in sheet.understood.text() or "March 1, 2015" in sheet.understood.text()
        )
        sheet.keep.click()
        qtbot.waitUntil(page.order.isVisible)
        assert "born" in page.header._facts.text()
        assert "2015" in page.header._facts.text()
        page.order.setCurrentIndex(BY_AGE)
        headings = [section.heading for section in page.faces.model.sections]
        assert headings == sorted(headings, key=lambda text: int(text.split()[0]))
        assert all("year" in heading for heading in headings)
        entry(self.menu(page), "Birth date").trigger()
        page.window().findChildren(BirthDateSheet)[-1].unknown.click()
        qtbot.waitUntil(lambda: library.group(page.group_id).birth_date is None)

    def test_is_deleted_only_after_asking(self, qtbot, page, library):
        faces = library.person_named("Anna").faces
        entry(self.menu(page), "Delete this person").trigger()
        question = page.window().findChild(Question)
        assert f"{faces} faces will be without a name" in question.line.text()
        assert library.person_named("Anna") is not None
        question.sure.click()
        qtbot.waitUntil(lambda: library.person_named("Anna") is None)
        qtbot.waitUntil(lambda: page.group_id.startswith("g"))

    def test_gets_a_cover_from_the_menu_of_a_face(self, qtbot, page, library):
        face = page.faces.model.ids[-1]
        page.faces.view.setCurrentIndex(page.faces.model.index_of(face))
        entry(page.faces.menu(face), "Use as cover").trigger()
        qtbot.waitUntil(lambda: library.group(page.group_id).cover_face_id == face)


def test_faces_by_age_are_a_model_that_qt_accepts(qtbot, library):
    model = FaceModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    rows = library.faces_of(library.people()[0].id)
    photos = sorted({face.photo_id for face, _ in rows})
    model.show(rows, person=True)
    model.show_by_age(rows, dict.fromkeys(photos[1:], "1 year"))
    assert [section.heading for section in model.sections] == ["1 year", UNDATED]
    model.show(rows, person=True)
    assert model.rowCount() == len(rows)
