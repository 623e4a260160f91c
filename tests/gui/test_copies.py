"""Copies in the window: set by set on a page, and under each photo of a set."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QIcon, QImage, QPainter
from PySide6.QtWidgets import QLabel, QPushButton, QStyle, QStyleOptionViewItem

from facealbum.gui.delegates.photo_tile import PhotoTile
from facealbum.gui.models.photo_model import AWAY, PhotoModel
from facealbum.gui.views import copies_strip
from facealbum.gui.views.duplicates_page import DuplicatesPage
from facealbum.gui.views.photo_view import PhotoView
from facealbum.library import Copy


@pytest.fixture
def sets(library):
    photos = library.photos()
    library.sets.extend([photos[:3], photos[5:7]])
    return library.sets


@pytest.fixture
def page(qtbot, parts, sets):
    made = DuplicatesPage(*parts)
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    made.activate()
    qtbot.waitUntil(lambda: made.grid.model.rowCount() == 5)
    return made


def test_each_set_stands_under_a_heading(page, sets):
    assert list(page.grid.model.ids) == [photo for some in sets for photo in some]
    assert [(part.heading, part.rows) for part in page.grid.model.sections] == [
        ("3 photos that look the same", 3),
        ("2 photos that look the same", 2),
    ]
    assert page.grid.model.sections[0].detail.startswith("up to ")
    assert not page.find_now.isVisible()


def test_photos_of_an_older_library_are_looked_through_when_asked(qtbot, page, library):
    library.waiting = 7
    page.look()
    qtbot.waitUntil(page.find_now.isVisible)
    page.find_now.click()
    qtbot.waitUntil(lambda: not page.find_now.isVisible())
    qtbot.waitUntil(lambda: not page.bridge.jobs)


def test_no_duplicates_are_said_in_a_sentence(qtbot, page, library):
    library.sets.clear()
    page.look()
    qtbot.waitUntil(lambda: page._stack.currentIndex() == 1)


@pytest.fixture
def view(qtbot, parts, sets, library):
    made = PhotoView(*parts)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    made.show_photo(sets[0][0], library.photos())
    qtbot.waitUntil(made.copies.isVisible)
    return made


def test_a_photo_shows_its_copies_with_sizes_and_names(view):
    assert view.copies.heading.text() == "2 copies like this one"
    assert len(view.copies.cards) == 3
    told = [label.text() for label in view.copies.cards[1].findChildren(QLabel)]
    assert told[1].endswith("px · 2.0 MB")


def test_the_copy_that_is_shown_is_no_less_a_picture(qtbot, view):
    here = view.copies.cards[0].findChild(QPushButton)
    qtbot.waitUntil(lambda: not here.icon().isNull())
    size = here.iconSize()
    plain, pressed = (
        here.icon().pixmap(size, mode) for mode in (QIcon.Mode.Normal, QIcon.Mode.Disabled)
    )
    assert plain.toImage() == pressed.toImage()
    bold = [card.findChild(QLabel).font().bold() for card in view.copies.cards[:2]]
    assert bold == [True, False]


def test_a_copy_is_gone_to_and_a_photo_without_any_shows_none(qtbot, view, sets, library):
    here, other = (card.findChild(QPushButton) for card in view.copies.cards[:2])
    assert (here.isEnabled(), other.isEnabled()) == (False, True)
    with qtbot.waitSignal(view.walked):
        other.click()
    assert view.photo_id == sets[0][1]
    view.show_photo(library.photos()[-1], library.photos())
    qtbot.waitUntil(lambda: not view.copies.isVisible())


def test_the_folder_of_a_copy_is_shown(view, monkeypatch, sets, library):
    shown = []
    monkeypatch.setattr(copies_strip.files, "show_file", shown.append)
    copy = Copy(library.photo(sets[0][0]), (("/p/a.jpg", 100), ("/q/a.jpg", None)))
    view.copies.show_copies(sets[0][0], [copy])
    assert view.copies.heading.text() == "2 files of it"
    links = [card.findChildren(QPushButton)[1] for card in view.copies.cards]
    assert [link.isEnabled() for link in links] == [True, False]
    links[0].click()
    assert shown == ["/p/a.jpg"]


def painted(tile, index):
    image = QImage(160, 160, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter, option = QPainter(image), QStyleOptionViewItem()
    option.rect, option.state = QRect(0, 0, 160, 160), QStyle.StateFlag.State_Enabled
    tile.paint(painter, option, index)
    painter.end()
    return image


def test_a_photo_that_is_away_is_marked_and_says_so(images, theme, library):
    photo = library.photos()[0]
    model = PhotoModel(lambda number: replace(library.photo(number), offline=True))
    model.renew([photo], None)
    tile, index = PhotoTile(images, theme), model.index(0)
    before = painted(tile, index)
    images.set_offline(frozenset({photo}))
    after = painted(tile, index)
    corner = QRect(120, 120, 36, 36)
    assert before.copy(corner) != after.copy(corner)
    assert before.copy(0, 0, 110, 110) == after.copy(0, 0, 110, 110)
    assert model.data(index, Qt.ItemDataRole.ToolTipRole).endswith(AWAY)
    assert AWAY.lower() in model.data(index, Qt.ItemDataRole.AccessibleTextRole)
