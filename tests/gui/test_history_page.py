"""The history: every step named, the way back to each, and what goes along is said first."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from facealbum.gui.delegates.history_row import HistoryRow
from facealbum.gui.dialogs.steps_sheet import LISTED, StepsSheet
from facealbum.gui.models.history_model import PAGE, HistoryModel
from facealbum.gui.models.id_model import Role
from facealbum.gui.views.history_page import HistoryPage


@pytest.fixture
def done(library):
    """Do six things."""
    for number in range(6):
        library.name("p1", f"Anna {number}")
    return library


@pytest.fixture
def page(qtbot, parts, done):
    made = HistoryPage(*parts)
    qtbot.addWidget(made)
    made.bridge.changed.connect(made.refresh)
    made.resize(900, 600)
    made.show()
    made.activate()
    qtbot.waitUntil(lambda: made.model.rowCount() > 0)
    return made


def choose(page, item):
    page.list.setCurrentIndex(page.model.index_of(item))


def sheet(qtbot, page):
    qtbot.waitUntil(lambda: page.findChild(StepsSheet) is not None)
    return page.findChild(StepsSheet)


def label(page, item):
    return page.model.step(item).entry.label


def test_each_step_is_named_newest_first_and_the_newest_is_chosen(page):
    assert page.model.ids == [6, 5, 4, 3, 2, 1]
    assert label(page, 6) == "Name Anna 5"
    assert page.chosen() == 6
    assert page.undo_one.isEnabled()
    assert not page.redo.isEnabled()
    spoken = page.model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Name Anna 4, Ben")


def test_the_newest_step_is_undone_like_ctrl_z(qtbot, page, done):
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    qtbot.waitUntil(page.redo.isEnabled)
    assert done.history_ids() == [6, 5, 4, 3, 2, 1]
    assert page.model.step(6).entry.undone
    assert not page.undo_one.isEnabled()
    page.redo.click()
    qtbot.waitUntil(lambda: not page.redo.isEnabled())


def test_an_older_step_goes_alone_where_nothing_stands_on_it(qtbot, page, done):
    choose(page, 3)
    page.undo_one.click()
    qtbot.waitUntil(lambda: page.model.ids[0] == 7)
    assert label(page, 7) == "Take back: Name Anna 2"
    qtbot.waitUntil(lambda: page.model.step(3).entry.taken_back)
    choose(page, 3)
    assert not page.undo_one.isEnabled()
    assert page.undo_down.isEnabled()


def test_what_stands_on_a_step_is_shown_before_it_goes(qtbot, page, done):
    done.standing = {2: [5, 4]}
    choose(page, 2)
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    asked = sheet(qtbot, page)
    assert [asked.list.item(row).text().split("\n")[0] for row in range(2)] == [
        "Name Anna 4",
        "Name Anna 3",
    ]
    asked.reject()
    assert len(done.history_ids()) == 6
    page.undo_one.click()
    qtbot.waitUntil(lambda: page.findChildren(StepsSheet)[-1:] not in ([], [asked]))
    page.findChildren(StepsSheet)[-1].accept()
    qtbot.waitUntil(lambda: len(page.model.ids) == 7)
    assert done.asked_with_later


def test_everything_down_to_a_step_goes_after_asking(qtbot, page, done):
    choose(page, 4)
    page.undo_down.click()
    asked = sheet(qtbot, page)
    assert asked.list.count() == 3
    asked.accept()
    qtbot.waitUntil(lambda: page.model.step(4).entry.undone)
    assert done.history().undo == "Name Anna 2"


def test_five_thousand_steps_are_read_as_they_are_shown(qtbot, parts, library, benchmark_once):
    library._done = [(f"Name {number}", None) for number in range(5_000)]
    asked: list[int] = []
    steps = library.steps

    def counted(ids):
        asked.extend(ids)
        return steps(ids)

    library.steps = counted
    page = HistoryPage(*parts)
    qtbot.addWidget(page)
    page.resize(900, 600)
    page.show()
    page.activate()
    qtbot.waitUntil(lambda: page.model.rowCount() == 5_000)
    page.grab()
    assert len(asked) <= 2 * PAGE
    page.list.scrollToBottom()
    page.grab()
    qtbot.waitUntil(lambda: page.model.step(1) is not None)
    assert len(asked) <= 5 * PAGE
    ids = list(page.model.ids)
    assert benchmark_once(lambda: page.model.show(ids, ())) < 0.1


def test_an_empty_history_says_so(qtbot, parts, library):
    library._done.clear()
    page = HistoryPage(*parts)
    qtbot.addWidget(page)
    page.show()
    page.activate()
    qtbot.waitUntil(lambda: page._stack.currentIndex() == 1)
    assert not page.undo_one.isEnabled()
    assert not page.undo_down.isEnabled()


def test_the_model_keeps_qts_rules(qtbot, bridge, done):
    model = HistoryModel(bridge, done.steps)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show([3, 2, 1], done.steps([3]))
    assert model.index(1).data(Role.ITEM) is None
    qtbot.waitUntil(lambda: model.step(1) is not None)
    model.show([4, 3, 2, 1], ())
    model.show([2, 1], ())
    assert model.index(0).data(Role.ID) == 2


def test_rows_are_painted_in_both_schemes(qtbot, page, theme):
    assert isinstance(page.list.itemDelegate(), HistoryRow)
    light = page.grab().toImage()
    theme.choose(theme.scheme.DARK)
    assert page.grab().toImage() != light


def test_where_enter_goes_is_seen(qtbot, theme, done):
    made = StepsSheet(None, theme, "Title", "Text", [done.steps([1])[0].entry], "Yes")
    qtbot.addWidget(made)
    made.show()
    with qtbot.waitActive(made):
        made.activateWindow()
    assert made.focusWidget() is made.leave
    qtbot.keyClick(made.leave, Qt.Key.Key_Return)
    assert made.result() == StepsSheet.DialogCode.Rejected


def test_a_long_list_of_steps_that_go_along_is_cut(qtbot, theme, done):
    entries = [step.entry for step in done.steps([1])] * (LISTED + 3)
    made = StepsSheet(None, theme, "Title", "Text", entries, "Yes")
    qtbot.addWidget(made)
    assert made.list.count() == LISTED + 1
    assert made.list.item(LISTED).text() == "and 3 more"
    QApplication.processEvents()
