"""Why a face stands where it does, from wherever faces are shown, and the cut of a link."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QWidget

from facealbum.gui.dialogs.explain_sheet import ExplainSheet, alike, compare, explain_face
from facealbum.gui.views.face_picture import FacePicture
from facealbum.gui.views.group_menu import GroupMenu
from facealbum.gui.views.people_page import PeoplePage
from facealbum.gui.views.person_page import PersonPage
from facealbum.gui.views.photo_view import PhotoView
from facealbum.gui.views.unnamed_page import UnnamedPage


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def sheet_of(qtbot, window):
    qtbot.waitUntil(lambda: bool(window.findChildren(ExplainSheet)))
    return window.findChildren(ExplainSheet)[0]


def said(sheet):
    return " ".join(label.text() for label in sheet.findChildren(QLabel))


def trigger(menu, title):
    next(action for action in menu.actions() if action.text() == title).trigger()


def test_it_says_the_link_the_closest_pairs_and_the_nearest_other_person(
    qtbot, window, library, bridge, theme
):
    anna, ben = library.person_named("Anna"), library.person_named("Ben")
    face = library.faces_of(anna.id)[0][0].id
    explain_face(window, bridge, theme, face, anna.id)
    sheet = sheet_of(qtbot, window)
    assert "They were joined at 0.80" in said(sheet)
    assert "Distance 0.40" in said(sheet)
    assert "strangers look this alike" in said(sheet)
    assert "The nearest other person is Ben" in said(sheet)
    assert ben.faces
    assert len(sheet.findChildren(FacePicture)) == 7


def test_a_link_is_cut_and_can_be_taken_back(qtbot, window, library, bridge, theme):
    anna = library.person_named("Anna")
    face = library.faces_of(anna.id)[0][0].id
    explain_face(window, bridge, theme, face, anna.id)
    with qtbot.waitSignal(bridge.acted) as acted:
        sheet_of(qtbot, window).cut.click()
    assert acted.args[0].undoable
    assert library.group(anna.id).faces == anna.faces - 1
    library.undo()
    assert library.group(anna.id).faces == anna.faces


def test_two_people_are_compared(qtbot, window, library, bridge, theme):
    ids = [library.person_named(name).id for name in ("Anna", "Ben")]
    compare(window, bridge, theme, ids)
    sheet = sheet_of(qtbot, window)
    assert sheet.windowTitle() == "The same person?"
    assert "nearest other person" not in said(sheet)


def test_the_people_page_compares_two_selected(qtbot, parts, library):
    page = PeoplePage(*parts)
    qtbot.addWidget(page)
    page.resize(900, 600)
    page.show()
    page.activate()
    qtbot.waitUntil(lambda: page.model.rowCount() > 1)
    page.view.select_ids(list(page.model.ids[:1]))
    assert not page._compare.isVisible()
    page.view.select_ids(list(page.model.ids[:2]))
    assert page._compare.isVisible()
    page._compare.click()
    sheet_of(qtbot, page)


def test_a_face_of_a_person_is_asked_about(qtbot, parts, library):
    page = PersonPage(*parts)
    qtbot.addWidget(page)
    page.show()
    page.show_group(library.person_named("Anna").id)
    qtbot.waitUntil(lambda: page.faces.model.rowCount() > 0)
    trigger(page.faces.menu(page.faces.model.ids[0]), "Why here?")
    sheet_of(qtbot, page)


def test_a_face_of_a_card_is_asked_about(qtbot, parts, monkeypatch):
    shown = []
    monkeypatch.setattr(GroupMenu, "popup", lambda menu, _where: shown.append(menu))
    page = UnnamedPage(*parts)
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    page.activate()
    qtbot.waitUntil(lambda: page.model.rowCount() > 0)
    cell = page.view.visualRect(page.model.index(0))
    page._show_menu_at(page.view.card._place(cell, 0).center())
    trigger(shown[0], "Why is this face here?")
    sheet_of(qtbot, page)
    page._show_menu_at(page.view.card.field_rect(cell).center() + QPoint(0, 40))
    assert "Why is this face here?" not in [action.text() for action in shown[1].actions()]


def test_a_face_in_a_photo_is_asked_about(qtbot, parts, library):
    page = PhotoView(*parts)
    qtbot.addWidget(page)
    page.resize(900, 600)
    page.show()
    photo = library.photos_of(library.person_named("Anna").id)[0].id
    page.show_photo(photo, [photo])
    qtbot.waitUntil(lambda: bool(page._faces))
    anna = next(one for one in page._faces if one.group.name == "Anna")
    page.naming.ask_name(anna.face.id)
    qtbot.mouseClick(page.card._why, Qt.MouseButton.LeftButton)
    sheet_of(qtbot, page)


@pytest.mark.parametrize(
    ("rate", "words"),
    [
        (0.0, "Practically no two strangers look this alike"),
        (2.5e-5, "About 1 in 40,000 strangers look this alike"),
        (0.013, "About 1 in 80 strangers look this alike"),
        (0.3, "30 in 100 strangers look this alike"),
    ],
)
def test_likeness_is_said_in_words(rate, words):
    assert alike(rate) == words
