"""The list under every page: what a click does, and what stays where it is."""

import time

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QRegion, QWheelEvent
from PySide6.QtWidgets import QApplication, QStyledItemDelegate

from facealbum.gui.models.id_model import IdModel, Role, Section
from facealbum.gui.pixmap_cache import Key, Kind
from facealbum.gui.views.arrangement import Measures
from facealbum.gui.views.section_view import SectionView

CONTROL = Qt.KeyboardModifier.ControlModifier


class Plain(QStyledItemDelegate):
    def paint(self, painter, option, index):
        pass


@pytest.fixture
def view(qtbot, images, theme):
    made = SectionView(images, theme, Measures(cell=100, gap=10, margin=20))
    made.setItemDelegate(Plain(made))
    model = IdModel(made)
    model.renew(list(range(200)), None)
    made.show_model(model)
    made.resize(520, 400)
    qtbot.addWidget(made)
    made.show()
    return made


def click(qtbot, view, item, modifiers=Qt.KeyboardModifier.NoModifier):
    at = view.visualRect(view.items.index_of(item)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, modifiers, at)


def test_a_click_opens(qtbot, view):
    with qtbot.waitSignal(view.opened) as opened:
        click(qtbot, view, 5)
    assert opened.args[0].row() == 5
    assert view.selected_ids() == []


def test_ctrl_selects_and_then_a_click_selects_more(qtbot, view):
    click(qtbot, view, 1, CONTROL)
    with qtbot.assertNotEmitted(view.opened):
        click(qtbot, view, 3)
    assert view.selected_ids() == [1, 3]
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert view.selected_ids() == []


def test_where_a_click_selects_a_double_click_opens(qtbot, images, theme):
    view = SectionView(images, theme, Measures(cell=100), click_opens=False)
    view.setItemDelegate(Plain(view))
    model = IdModel(view)
    model.renew([1, 2, 3], None)
    view.show_model(model)
    view.resize(500, 300)
    qtbot.addWidget(view)
    view.show()
    click(qtbot, view, 2)
    assert view.selected_ids() == [2]
    with qtbot.waitSignal(view.opened):
        at = view.visualRect(model.index_of(2)).center()
        qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_arrows_walk_without_selecting_and_enter_opens(qtbot, view):
    view.setCurrentIndex(view.items.index_of(0))
    view.clearSelection()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Down):
        qtbot.keyClick(view, key)
    assert view.currentIndex().row() == 1 + 2 * 4
    assert view.selected_ids() == []
    assert view.chosen_ids() == [9]
    with qtbot.waitSignal(view.opened):
        qtbot.keyClick(view, Qt.Key.Key_Return)
    qtbot.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert 10 in view.selected_ids()


def test_the_first_row_in_sight_stays_when_rows_come_before_it(qtbot, view):
    view.verticalScrollBar().setValue(view.visualRect(view.items.index_of(80)).top() - 5)
    view.select_ids([81])
    before = view.visualRect(view.items.index_of(80))
    view.items.renew([*range(1000, 1012), *range(200)], None)
    assert view.visualRect(view.items.index_of(80)) == before
    assert view.selected_ids() == [81]


def test_selection_and_place_survive_even_a_reset(qtbot, view):
    view.verticalScrollBar().setValue(600)
    view.select_ids([100, 102])
    shown = view.items.ids[view.visible_rows()[0]]
    before = view.visualRect(view.items.index_of(shown))
    resets = []
    view.items.modelReset.connect(lambda: resets.append(1))
    view.items.renew([*range(1, 200, 2), *range(0, 200, 4), *range(500, 900, 3)], None)
    assert view.selected_ids() == [100] or set(view.selected_ids()) == {100}
    view.items.renew([n for n in range(1000) if n % 3 or n == shown], None)
    assert resets
    assert view.visualRect(view.items.index_of(shown)).top() == before.top()


def test_at_the_top_new_rows_come_into_sight(qtbot, view):
    view.items.renew([1000, *range(200)], None)
    assert view.verticalOffset() == 0
    assert view.visible_rows()[0] == 0


def test_a_heading_folds_its_section(qtbot, view):
    parts = [Section("a", "A", 4, foldable=True), Section("b", "B", 4)]
    view.items.renew(list(range(8)), parts)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, 40))
    assert [section.folded for section in view.items.sections] == [True, False]
    assert view.visualRect(view.items.index_of(1)).isNull()
    assert view.isIndexHidden(view.items.index_of(1))


def test_ctrl_and_the_wheel_ask_for_another_size(qtbot, view):
    at = QPointF(100, 100)
    event = QWheelEvent(
        at,
        at,
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        CONTROL,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    with qtbot.waitSignal(view.cell_changed) as size:
        QApplication.sendEvent(view.viewport(), event)
    assert size.args == [116]


def test_scrolling_drops_what_is_out_of_sight(qtbot, view, images):
    dropped = []
    images.drop_pending = lambda: dropped.append(1)
    view.verticalScrollBar().setValue(300)
    qtbot.waitUntil(lambda: bool(dropped))


def test_ctrl_and_plus_minus_zero_ask_for_another_size(qtbot, view):
    control = Qt.KeyboardModifier.ControlModifier
    usual = view.measures.cell
    asked = []
    view.cell_changed.connect(asked.append)
    view.cell_changed.connect(view.set_cell)
    for key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus, Qt.Key.Key_0):
        qtbot.keyClick(view, key, control)
    assert [size - usual for size in asked] == [16, 32, 16, 0]
    qtbot.keyClick(view, Qt.Key.Key_0)
    assert len(asked) == 4


def test_100_000_rows_are_selected_read_and_kept_in_no_time(qtbot, view):
    view.items.renew(list(range(100_000)), None)
    took = []
    for _ in range(3):
        view.clearSelection()
        # The time of this thread alone: others may have the processor meanwhile.
        began = time.thread_time()
        view.selectAll()
        ids = view.selected_ids()
        assert view.selected_count() == len(ids) == 100_000
        view.items.renew(list(range(1, 100_001)), None)
        took.append(time.thread_time() - began)
        assert view.selected_count() == 99_999
        view.items.renew(list(range(100_000)), None)
    assert min(took) < 0.05


def test_runs_of_selected_rows_meet_and_part(view):
    view.select_ids([3, 4, 5, 9])
    assert view.selected_runs() == [range(3, 6), range(9, 10)]
    assert view.selected_count() == 4
    view.select_ids([6, 5, 4])
    assert view.selected_ids() == [4, 5, 6]
    assert view.selected_runs() == [range(4, 7)]


class Asking(QStyledItemDelegate):
    """Asks for the picture of each item and notes which rows it painted."""

    def __init__(self, images, parent):
        super().__init__(parent)
        self.images = images
        self.painted = []

    def paint(self, painter, option, index):
        self.painted.append(index.row())
        self.images.face(index.data(Role.ID), 96)


def test_when_a_picture_comes_only_its_cell_is_painted_again(qtbot, view, images, monkeypatch):
    monkeypatch.setattr(images, "_want", lambda key: None)
    asking = Asking(images, view)
    view.setItemDelegate(asking)
    qtbot.waitExposed(view)
    view.viewport().repaint()
    QApplication.processEvents()
    assert {0, 5, 8} <= set(asking.painted)

    def come(*faces):
        asking.painted.clear()
        picture = QImage(96, 96, QImage.Format.Format_RGB32)
        images._finished += [(Key(Kind.FACE, face, 96), picture) for face in faces]
        images._take_in()
        qtbot.waitUntil(lambda: bool(asking.painted))
        return set(asking.painted)

    assert come(5) == {5}
    assert come(0, 8, 150) == {0, 8}
    images.set_offline(frozenset({7}))
    asking.painted.clear()
    qtbot.waitUntil(lambda: {0, 5, 8} <= set(asking.painted))


def test_items_of_which_more_is_known_are_painted_again_and_no_others(
    qtbot, view, images, monkeypatch
):
    monkeypatch.setattr(images, "_want", lambda key: None)
    asking = Asking(images, view)
    view.setItemDelegate(asking)
    view.viewport().repaint()
    QApplication.processEvents()
    asking.painted.clear()
    view.paint_items(frozenset({view.items.ids[3], view.items.ids[150]}))
    qtbot.waitUntil(lambda: bool(asking.painted))
    assert set(asking.painted) == {3}


class Painted(QObject):
    """Notes which parts of a viewport are painted."""

    def __init__(self, viewport):
        super().__init__(viewport)
        self.region = QRegion()
        viewport.installEventFilter(self)

    def eventFilter(self, _watched, event):
        if event.type() == QEvent.Type.Paint:
            self.region += event.region()
        return False


def test_the_ring_around_an_item_is_painted_and_wiped_out_with_it(qtbot, view):
    def ringed(row):
        ring = view.visualRect(view.items.index(row)).adjusted(-4, -4, 4, 4)
        return (QRegion(ring) - painted.region).isEmpty()

    view.setFocus()
    view.setCurrentIndex(view.items.index(6))
    QApplication.processEvents()
    painted = Painted(view.viewport())
    qtbot.keyClick(view, Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: ringed(0) and ringed(6))
    painted.region = QRegion()
    qtbot.keyClick(view, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: ringed(0) and ringed(1))
    assert not ringed(3)


class Failing(QStyledItemDelegate):
    """Paints half of what it should, and then there is a bug."""

    def paint(self, painter, option, index):
        raise ZeroDivisionError


def test_a_bug_in_painting_is_told_and_the_window_goes_on(qtbot, view):
    with qtbot.captureExceptions() as raised:
        view.setItemDelegate(Failing(view))
        view.viewport().update()
        QApplication.processEvents()
        view.setItemDelegate(QStyledItemDelegate(view))
    assert {kind for kind, _, _ in raised} == {ZeroDivisionError}
    view.viewport().repaint()
    assert view.grab().width() == view.width()


class Foreseeing(Asking):
    """Notes what it is to foresee."""

    def __init__(self, images, parent):
        super().__init__(images, parent)
        self.foreseen = []

    def foresee(self, cell, ratio, index):
        self.foreseen.append(index.row())


def test_once_all_in_sight_is_there_the_screen_below_is_asked_for_the_nearest_last(
    qtbot, view, images, monkeypatch
):
    monkeypatch.setattr(images, "_want", lambda key: None)
    delegate = Foreseeing(images, view)
    view.setItemDelegate(delegate)
    view.verticalScrollBar().setValue(1)
    seen = set(view.visible_rows())
    qtbot.waitUntil(lambda: not view._settle.isActive() and not view._waiting._soon.isActive())
    assert delegate.foreseen == []
    picture = QImage(96, 96, QImage.Format.Format_RGB32)
    images._finished += [(Key(Kind.FACE, view.items.ids[row], 96), picture) for row in seen]
    images._take_in()
    qtbot.waitUntil(lambda: bool(delegate.foreseen))
    assert delegate.foreseen == sorted(delegate.foreseen, reverse=True)
    assert min(delegate.foreseen) <= max(seen) + 1
    assert max(delegate.foreseen) > max(seen)
    before = list(delegate.foreseen)
    images._take_in()
    view.viewport().repaint()
    QApplication.processEvents()
    assert delegate.foreseen == before
