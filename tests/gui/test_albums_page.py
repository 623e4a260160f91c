"""Albums: the listing, one album with its chips, renaming, deleting, what is gone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from facealbum.gui.dialogs.line_sheet import LineSheet
from facealbum.gui.models.album_model import AlbumModel
from facealbum.gui.models.id_model import Role
from facealbum.gui.navigation import Location
from facealbum.gui.views.album_page import AlbumPage
from facealbum.gui.views.albums_page import AlbumsPage
from facealbum.gui.views.group_menu import GroupMenu
from facealbum.gui.views.page import Page


@pytest.fixture
def albums(library):
    library.save_album("Summer", "Anna and 2017 to 2023")
    library.save_album("Both", "Anna and Ben")
    library.save_album("Empty", "1990")
    library._done.clear()
    return library


@pytest.fixture
def page(qtbot, albums, parts, bridge):
    made = AlbumsPage(*parts)
    bridge.changed.connect(made.refresh)
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    made.activate()
    qtbot.waitUntil(lambda: made.model.rowCount() == 3)
    return made


@pytest.fixture
def album(qtbot, albums, parts, bridge):
    made = AlbumPage(*parts)
    bridge.changed.connect(made.refresh)
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    made.prepare(Location("album", "a1"))
    made.activate()
    qtbot.waitUntil(lambda: made.grid.model.rowCount() > 0)
    return made


def names(page):
    return [page.model.card(item).album.name for item in page.model.ids]


def answer(page, text):
    (sheet,) = page.window().findChildren(LineSheet)
    sheet.line.setText(text)
    sheet._accept.click()


def test_albums_stand_by_name_with_cover_and_number(page, library):
    assert names(page) == ["Both", "Empty", "Summer"]
    said = [page.model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(3)]
    both = len(library.find("Anna and Ben").ids)
    assert said[0] == f"Both, {both} photos"
    assert said[1] == "Empty, 0 photos"
    assert page.model.index(0).data(Role.ITEM).cover_photo_id == library.find("Anna & Ben").ids[0]
    page.grab()


def test_the_model_keeps_qts_rules(qtbot, albums):
    model = AlbumModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(albums.albums())
    albums.rename_album(1, "A summer")
    albums.delete_album(3)
    model.show(albums.albums())
    assert [model.index(row).data() for row in range(model.rowCount())] == ["A summer", "Both"]
    assert model.card(3) is None
    assert tester is not None


def test_an_album_opens(qtbot, page):
    page.view.setCurrentIndex(page.model.index(2))
    with qtbot.waitSignal(page.open_album) as opened:
        qtbot.keyClick(page.view, Qt.Key.Key_Return)
    assert opened.args == [1]


def test_f2_renames_and_delete_deletes_and_undo_brings_back(qtbot, page, library, bridge):
    page.view.setCurrentIndex(page.model.index(2))
    qtbot.keyClick(page.view, Qt.Key.Key_F2)
    answer(page, "Winter")
    qtbot.waitUntil(lambda: names(page) == ["Both", "Empty", "Winter"])
    page.view.setCurrentIndex(page.model.index(1))
    qtbot.keyClick(page.view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: names(page) == ["Both", "Winter"])
    bridge.do(library.undo)
    qtbot.waitUntil(lambda: names(page) == ["Both", "Empty", "Winter"])


def test_the_menu_of_an_album(qtbot, page):
    menu = page.menu(1)
    with qtbot.waitSignal(page.export_requested) as told:
        next(one for one in menu.actions() if one.text().startswith("Export")).trigger()
    assert told.args == [["a1"]]


def test_no_album_says_how_to_make_one(qtbot, parts, library):
    made = AlbumsPage(*parts)
    qtbot.addWidget(made)
    made.show()
    made.activate()
    qtbot.waitUntil(lambda: not made.view.isVisible())


def test_an_album_shows_its_photos_and_chips(album, library):
    assert list(album.grid.model.ids) == library.album(1).ids
    assert [chip.words for chip in album.chips.chips] == ["Anna", "2017 to 2023"]
    assert album.title() == "Summer"


def test_a_chip_of_an_album_changes_its_search(qtbot, album, library, bridge):
    with qtbot.waitSignal(bridge.acted) as acted:
        qtbot.mouseClick(album.chips.chips[0], Qt.MouseButton.LeftButton)
    assert acted.args[0].label == "Change album Summer"
    qtbot.waitUntil(lambda: list(album.grid.model.ids) == library.album(1).ids)
    assert library.album(1).text == "not Anna and 2017 to 2023"
    bridge.do(library.undo)
    qtbot.waitUntil(lambda: [chip.excluded for chip in album.chips.chips] == [False, False])


def test_an_album_follows_another_name(qtbot, album, library, bridge):
    bridge.do(lambda: library.name(library.person_named("Anna").id, "Anne"))
    qtbot.waitUntil(lambda: album.chips.chips[0].words == "Anne")


def test_an_album_is_renamed_and_deleted_from_its_page(qtbot, album, library):
    qtbot.keyClick(album, Qt.Key.Key_F2)
    answer(album, "Winter")
    qtbot.waitUntil(lambda: album.title() == "Winter")
    with qtbot.waitSignal(album.back):
        album.delete()
    assert [card.album.name for card in library.albums()] == ["Both", "Empty"]


def test_who_is_gone_is_said(qtbot, album, library, bridge):
    person = library.person_named("Anna")
    faces = [face.id for face, _ in library.faces_of(person.id)]
    bridge.do(lambda: library.reject_faces(faces, person.id))
    qtbot.waitUntil(lambda: "can't be found" in album.note)


def test_an_album_without_photos_says_so(qtbot, album):
    album.prepare(Location("album", "Empty"))
    album.activate()
    qtbot.waitUntil(lambda: not album.grid.isVisible())
    assert [chip.words for chip in album.chips.chips] == ["1990"]


def test_a_persons_menu_makes_an_album(qtbot, parts, library):
    page = Page(*parts)
    qtbot.addWidget(page)
    page.show()
    people = [library.person_named(name).id for name in ("Anna", "Ben")]
    menu = GroupMenu(page, people, lambda: None)
    next(one for one in menu.actions() if one.text() == "New album with…").trigger()
    (sheet,) = page.window().findChildren(LineSheet)
    assert sheet.line.text() == "Anna and Ben"
    with qtbot.waitSignal(page.open_album):
        sheet._accept.click()
    assert library.albums()[0].text == "Anna and Ben"
    unnamed = GroupMenu(page, [library.groups()[0].id], lambda: None)
    assert "New album with…" not in [one.text() for one in unnamed.actions()]
