"""All photos by date, however many there are."""

import pytest
from PySide6.QtCore import Qt

from facealbum.domain.errors import PhotoUnreadableError
from facealbum.domain.types import Change
from facealbum.gui.models.photo_model import month_sections
from facealbum.gui.views.photos_page import PhotosPage


@pytest.fixture
def page(qtbot, parts, library):
    made = PhotosPage(*parts)
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    made.activate()
    qtbot.waitUntil(lambda: made.grid.model.rowCount() == len(library.photos()))
    return made


def test_photos_stand_newest_first_under_headings(page, library):
    assert list(page.grid.model.ids) == library.photos()
    headings = [section.heading for section in page.grid.model.sections]
    assert headings == sorted(headings, reverse=True)


def test_a_click_opens_the_photo_with_all_to_walk_through(qtbot, page, library):
    view = page.grid.view
    with qtbot.waitSignal(page.open_photo) as opened:
        at = view.visualRect(page.grid.model.index(2)).center()
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert opened.args == [library.photos()[2], library.photos()]


def test_no_photo_is_said_in_a_sentence(qtbot, parts, library):
    library.photos = list
    page = PhotosPage(*parts)
    qtbot.addWidget(page)
    page.show()
    page.activate()
    qtbot.waitUntil(lambda: page._stack.currentIndex() == 1)


def test_the_oldest_photos_stand_first_where_that_is_wanted(qtbot, page, library):
    page.order.setCurrentText("Oldest first")
    qtbot.waitUntil(lambda: list(page.grid.model.ids) == library.photos()[::-1])
    headings = [section.heading for section in page.grid.model.sections]
    assert headings == sorted(headings)


def test_photos_by_their_faces_stand_under_how_many_there_are(qtbot, page, library):
    page.order.setCurrentText("Most faces")
    qtbot.waitUntil(lambda: page.grid.model.sections[0].heading == "3 faces")
    assert page.grid.model.sections[1].heading == "No faces"
    assert page.grid.model.rowCount() == len(library.photos())


def test_another_order_begins_at_the_top(qtbot, page, library):
    page.grid.set_cell(250)
    page.grid.view.verticalScrollBar().setValue(400)
    page.order.setCurrentText("Name of the file")
    qtbot.waitUntil(lambda: list(page.grid.model.ids) == sorted(library.photos()))
    assert page.grid.view.verticalOffset() == 0


def test_a_change_of_names_alone_reads_nothing(page, library):
    asked = []
    library.ordered_photos = asked.append
    page.refresh(Change(9, "Name Anna", groups=frozenset({"p1"})))
    assert asked == []


def unreadable(photo_id, side, at=None):
    raise PhotoUnreadableError("There is no such file.")


def test_a_hundred_thousand_photos_are_shown_and_scrolled(qtbot, page, library, benchmark_once):
    library.thumbnail = unreadable
    ids = list(range(1, 100_001))
    months = [(2023 - n // 12, 12 - n % 12, 1000) for n in range(100)]
    grid = page.grid
    rows = grid.ready(ids, month_sections(months))
    assert benchmark_once(lambda: (grid.clear(), grid.take(rows))) < 0.5
    bar = grid.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    assert 0 < len(grid.view.visible_rows()) < 100
    assert page.scrubber.text() == grid.view.section_in_sight() != ""
