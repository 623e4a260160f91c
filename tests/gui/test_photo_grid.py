"""Photos of a grid are selected, exported and dragged out."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import quote_from_bytes

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent

from facealbum.gui.views import photo_cells
from facealbum.gui.views.drop_overlay import DropOverlay
from facealbum.gui.views.photo_cells import URI_LIST, photo_files
from facealbum.gui.views.photo_grid import PhotoGrid


@pytest.fixture
def grid(qtbot, parts, library):
    made = PhotoGrid(*parts)
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.take(made.ready(library.photos()))
    made.show()
    qtbot.waitExposed(made)
    return made


def corner(grid, row):
    """Return the middle of a photo's tick."""
    return grid.view.visualRect(grid.model.index(row)).topLeft() + QPoint(19, 19)


def middle(grid, row):
    return grid.view.visualRect(grid.model.index(row)).center()


def click(qtbot, grid, where):
    qtbot.mouseClick(grid.view.viewport(), Qt.MouseButton.LeftButton, pos=where)


def test_the_tick_selects_and_the_bar_exports(qtbot, grid):
    assert not grid.bar.isVisible()
    click(qtbot, grid, corner(grid, 1))
    click(qtbot, grid, middle(grid, 3))
    assert grid.chosen() == [grid.model.ids[1], grid.model.ids[3]]
    assert grid.bar.isVisible()
    with qtbot.waitSignal(grid.export_requested) as told:
        grid.bar._buttons[0].click()
    assert told.args == [[grid.model.ids[1], grid.model.ids[3]]]
    click(qtbot, grid, middle(grid, 3))
    click(qtbot, grid, middle(grid, 1))
    assert not grid.bar.isVisible()


def test_the_keyboard_selects_and_exports(qtbot, grid):
    grid.view.setCurrentIndex(grid.model.index(2))
    qtbot.keyClick(grid.view, Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(grid.view, Qt.Key.Key_Right)
    qtbot.keyClick(grid.view, Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(grid.export_requested) as told:
        qtbot.keyClick(grid.view, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert told.args == [[grid.model.ids[2], grid.model.ids[3]]]
    qtbot.keyClick(grid.view, Qt.Key.Key_Escape)
    assert grid.view.selected_ids() == []


def test_the_last_photos_can_be_seen_above_the_bar(qtbot, grid):
    grid.resize(400, 300)
    last = grid.model.index(grid.model.rowCount() - 1)
    bar = grid.view.verticalScrollBar()
    before = bar.maximum()
    grid.view.selectAll()
    assert bar.maximum() > before > 0
    grid.view.setCurrentIndex(last)
    below = grid.view.mapTo(grid, grid.view.visualRect(last).bottomLeft())
    assert below.y() < grid.bar.y()
    grid.view.clearSelection()
    assert bar.maximum() == before


def test_a_click_still_opens_where_nothing_is_selected(qtbot, grid):
    with qtbot.waitSignal(grid.open_photo) as opened:
        click(qtbot, grid, middle(grid, 2))
    assert opened.args[0] == grid.model.ids[2]


def test_photos_that_are_gone_are_selected_no_more(qtbot, grid):
    click(qtbot, grid, corner(grid, 1))
    grid.clear()
    assert not grid.bar.isVisible()


@pytest.fixture
def drags(monkeypatch):
    """Return what is dragged: the addresses and the actions that are allowed."""
    seen = []

    class Drag:
        def __init__(self, _source):
            self.mime = None

        def setMimeData(self, mime):
            self.mime = mime

        def setPixmap(self, _pixmap):
            pass

        def setHotSpot(self, _point):
            pass

        def exec(self, *actions):
            seen.append((bytes(self.mime.data(URI_LIST).data()), actions))

    monkeypatch.setattr(photo_cells, "QDrag", Drag)
    return seen


def pull(qtbot, grid, row):
    """Press on a photo, pull far enough, and let go."""
    ground, start = grid.view.viewport(), middle(grid, row)
    qtbot.mousePress(ground, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(ground, start + QPoint(2, 1))
    qtbot.mouseMove(ground, start + QPoint(40, 10))
    qtbot.mouseRelease(ground, Qt.MouseButton.LeftButton, pos=start + QPoint(40, 10))


def addresses(library, ids):
    return "".join(f"file://{library.photo(each).path}\r\n" for each in ids).encode()


def test_a_photo_is_dragged_out_as_its_own_file_to_be_copied(qtbot, grid, library, drags):
    pull(qtbot, grid, 2)
    only_copies = (Qt.DropAction.CopyAction, Qt.DropAction.CopyAction)
    assert drags == [(addresses(library, [grid.model.ids[2]]), only_copies)]
    assert not grid.bar.isVisible()


def test_a_drag_carries_all_that_is_selected(qtbot, grid, library, drags):
    click(qtbot, grid, corner(grid, 1))
    click(qtbot, grid, corner(grid, 3))
    pull(qtbot, grid, 3)
    chosen = [grid.model.ids[1], grid.model.ids[3]]
    assert [content for content, _ in drags] == [addresses(library, chosen)]
    assert grid.chosen() == chosen


def test_files_that_are_away_are_not_dragged(qtbot, grid, library, drags):
    away = grid.model.ids[2]
    library._photos[away] = replace(library.photo(away), present=False)
    pull(qtbot, grid, 2)
    assert drags == []


def test_an_address_keeps_every_byte_of_a_name(library):
    photo = library.photo(library.photos()[0])
    odd = replace(photo, path="/photos/caf\udce9 100%\n김.jpg")
    address = b"file:///photos/caf%E9%20100%25%0A" + quote_from_bytes("김".encode()).encode()
    assert bytes(photo_files([odd]).data(URI_LIST).data()) == address + b".jpg\r\n"
    assert photo_files([replace(photo, path="/photos/a b.jpg")]).urls() == [
        QUrl.fromLocalFile("/photos/a b.jpg")
    ]


def test_what_is_dragged_out_is_not_offered_to_be_added(qtbot, grid, theme, monkeypatch):
    overlay = DropOverlay(grid, theme)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile("/photos/a.jpg")])

    def enter(source):
        event = QDragEnterEvent(
            QPoint(5, 5), Qt.DropAction.CopyAction, mime,
            Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
        )  # fmt: skip
        monkeypatch.setattr(QDragEnterEvent, "source", lambda _event: source)
        overlay.eventFilter(grid, event)
        seen = overlay.isVisible()
        overlay.hide()
        return seen

    assert enter(None)
    assert not enter(grid.view)


def test_many_photos_are_dragged_in_bounds(grid, library, drags, monkeypatch):
    monkeypatch.setattr(photo_cells, "MOST_DRAGGED", 3)
    grid.view.selectAll()
    grid.view.startDrag(Qt.DropAction.CopyAction)
    assert drags[0][0].count(b"\r\n") == 3


def test_pressing_between_photos_pulls_a_band(qtbot, grid):
    first = grid.view.visualRect(grid.model.index(0))
    ground, start = grid.view.viewport(), QPointF(first.topLeft()).toPoint() - QPoint(3, 3)
    qtbot.mousePress(ground, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(ground, start + QPoint(30, 20))
    qtbot.mouseMove(ground, middle(grid, 1))
    qtbot.mouseRelease(ground, Qt.MouseButton.LeftButton, pos=middle(grid, 1))
    assert set(grid.view.selected_ids()) == {grid.model.ids[0], grid.model.ids[1]}
