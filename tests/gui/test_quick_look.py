"""The quick look: Space shows what the keyboard is on over the page, and the arrows go on."""

import pytest
from PySide6.QtCore import Qt

from facealbum.gui.views.albums_page import AlbumsPage
from facealbum.gui.views.people_page import PeoplePage
from facealbum.gui.views.person_page import FACES, MAP, PersonPage
from facealbum.gui.views.photos_page import PhotosPage
from facealbum.gui.views.quick_look import QuickLook
from facealbum.gui.views.unnamed_page import UnnamedPage

Key = Qt.Key


@pytest.fixture
def open_page(qtbot, parts):
    """A page of a kind, shown and with the keyboard."""

    def made(kind):
        page = kind(*parts)
        qtbot.addWidget(page)
        page.resize(900, 700)
        page.show()
        with qtbot.waitActive(page):
            page.activateWindow()
        return page

    return made


@pytest.fixture
def photos(qtbot, open_page):
    page = open_page(PhotosPage)
    page.activate()
    qtbot.waitUntil(lambda: page.grid.model.rowCount() > 3)
    page.grid.view.setCurrentIndex(page.grid.model.index(1))
    return page


@pytest.fixture
def person(qtbot, open_page, library):
    page = open_page(PersonPage)
    group = library.person_named("Anna")
    page.show_group(group.id)
    page.activate()
    page.tabs.setCurrentIndex(FACES)
    qtbot.waitUntil(lambda: page.faces.model.rowCount() == group.faces)
    return page


def looks(page):
    return [look for look in page.findChildren(QuickLook) if look.isVisible()]


def look_at(qtbot, page, view):
    """Press Space and return the look."""
    qtbot.keyClick(view, Key.Key_Space)
    (look,) = looks(page)
    return look


@pytest.mark.parametrize("key", [Key.Key_Space, Key.Key_Escape])
def test_space_opens_a_look_over_the_page_and_a_key_ends_it(qtbot, photos, key):
    view = photos.grid.view
    look = look_at(qtbot, photos, view)
    assert look.glance.photo_id == photos.grid.model.ids[1]
    assert look.geometry() == photos.rect()
    assert look.hasFocus()
    assert view.selected_ids() == []
    with qtbot.assertNotEmitted(photos.back):
        qtbot.keyClick(look, key)
    assert looks(photos) == []
    assert view.hasFocus()


def test_the_arrows_go_to_the_next_photo_and_enter_opens_it(qtbot, photos):
    look = look_at(qtbot, photos, photos.grid.view)
    qtbot.keyClick(look, Key.Key_Right)
    ids = photos.grid.model.ids
    assert look.glance.photo_id == ids[2]
    assert photos.grid.view.currentIndex().row() == 2
    qtbot.keyClick(look, Key.Key_Left)
    assert look.glance.photo_id == ids[1]
    with qtbot.waitSignal(photos.open_photo) as opened:
        qtbot.keyClick(look, Key.Key_Return)
    assert opened.args[0] == ids[1]
    assert looks(photos) == []


def test_nothing_is_done_to_the_photos_under_a_look(qtbot, photos):
    look = look_at(qtbot, photos, photos.grid.view)
    with qtbot.assertNotEmitted(photos.export_requested):
        qtbot.keyClick(look, Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    qtbot.mouseClick(look, Qt.MouseButton.LeftButton)
    assert looks(photos) == []


def test_a_look_goes_with_its_page_and_with_what_it_shows(qtbot, photos):
    look_at(qtbot, photos, photos.grid.view)
    photos.hide()
    photos.show()
    assert looks(photos) == []
    photos.grid.view.setFocus()
    look_at(qtbot, photos, photos.grid.view)
    photos.grid.model.renew([], None)
    assert looks(photos) == []


def test_a_face_is_looked_at_in_its_photo(qtbot, person):
    view, model = person.faces.view, person.faces.model
    view.setCurrentIndex(model.index(1))
    look = look_at(qtbot, person, view)
    face = model.face(model.ids[1])
    assert (look.glance.photo_id, look.glance.box) == (face.photo_id, face.box)
    qtbot.keyClick(look, Key.Key_Right)
    assert look.glance.box == model.face(model.ids[2]).box


def test_a_face_of_the_map_is_looked_at(qtbot, person):
    person.tabs.setCurrentIndex(MAP)
    view = person.map.view
    qtbot.waitUntil(lambda: bool(view.places))
    qtbot.keyClick(view, Key.Key_Home)
    look = look_at(qtbot, person, view)
    typical, second = list(view.places)[:2]
    assert look.glance.face_id == typical
    qtbot.keyClick(look, Key.Key_PageUp)
    assert look.glance.face_id == second


@pytest.fixture
def people(qtbot, open_page):
    page = open_page(PeoplePage)
    page.activate()
    qtbot.waitUntil(lambda: page.model.rowCount() > 1)
    page.view.setCurrentIndex(page.model.index(0))
    return page


def test_a_person_is_looked_at_in_the_photo_of_the_cover_with_the_name(qtbot, people, library):
    look = look_at(qtbot, people, people.view)
    first = people.model.groups()[0]
    cover = library.face(first.cover_face_id)
    assert (look.glance.photo_id, look.glance.box) == (cover.photo_id, cover.box)
    assert look.accessibleName().startswith(f"Quick look: {first.name}")


def painted(look):
    """Return how much of the look is picture: its width in px, from the left to the right."""
    picture = look.grab().toImage()
    row = [picture.pixelColor(x, picture.height() // 2) for x in range(picture.width())]
    ground = row[0]
    seen = [x for x, color in enumerate(row) if color != ground]
    return seen[-1] - seen[0] + 1 if seen else 0


def test_the_crop_of_the_face_stands_there_until_the_photo_comes(
    qtbot, people, images, monkeypatch
):
    look = look_at(qtbot, people, people.view)
    with monkeypatch.context() as late:
        late.setattr(images, "large", lambda *_words: None)
        late.setattr(images, "photo", lambda *_words: None)
        qtbot.waitUntil(lambda: 0 < painted(look) <= 512)
        crop = look.grab().toImage()
    qtbot.waitUntil(lambda: look.grab().toImage() != crop)


def test_an_album_is_looked_at_with_its_cover_and_an_empty_one_not_at_all(
    qtbot, open_page, library
):
    library.save_album("Anna", "Anna")
    library.save_album("Zero", "1990")
    page = open_page(AlbumsPage)
    page.activate()
    qtbot.waitUntil(lambda: page.model.rowCount() == 2)
    page.view.setCurrentIndex(page.model.index(0))
    look = look_at(qtbot, page, page.view)
    assert look.glance.photo_id == page.model.card(page.model.ids[0]).cover_photo_id > 0
    assert look.accessibleName().startswith("Quick look: Anna, ")
    qtbot.keyClick(look, Key.Key_Right)
    assert looks(page) == []
    qtbot.keyClick(page.view, Key.Key_Space)
    assert looks(page) == []


def test_in_unnamed_space_looks_from_the_list_and_types_in_the_field(qtbot, open_page):
    page = open_page(UnnamedPage)
    page.activate()
    qtbot.waitUntil(page.view.field.hasFocus)
    qtbot.keyClick(page.view.field, Key.Key_Space)
    assert looks(page) == []
    assert page.view.field.text() == " "
    page.view.field.clear()
    qtbot.keyClick(page.view.field, Key.Key_Escape)
    look = look_at(qtbot, page, page.view)
    assert look.glance.face_id == page.model.groups()[0].cover_face_id
    qtbot.keyClick(look, Key.Key_Down)
    assert look.glance.face_id == page.model.groups()[1].cover_face_id
    assert look.hasFocus()


def test_a_picture_is_painted_as_soon_as_it_is_there(qtbot, photos, images):
    look = look_at(qtbot, photos, photos.grid.view)
    empty = look.grab().toImage()
    qtbot.waitUntil(lambda: images.has_large(look.glance.photo_id, look.width()))
    assert look.grab().toImage() != empty
