"""A model that is given new rows tells the view just what happened, and keeps what can be kept."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QItemSelectionModel, QPersistentModelIndex
from PySide6.QtTest import QAbstractItemModelTester

from facealbum.gui.models.id_model import IdModel, Role, Section
from facealbum.gui.models.moves import MOST_MOVED, differing, moved

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal
IDS = st.lists(st.integers(0, 60), unique=True, max_size=50)


@given(IDS, IDS)
def test_any_rows_can_follow_any_rows(before, after):
    model = IdModel()
    tester = QAbstractItemModelTester(model, FATAL)
    model.renew(before, None)
    held = {item: QPersistentModelIndex(model.index_of(item)) for item in before}
    model.renew(after, None)
    assert [model.index(row).data(Role.ID) for row in range(model.rowCount())] == after
    for item, index in held.items():
        if index.isValid():
            assert index.data(Role.ID) == item
    del tester


def test_rows_that_come_and_go_leave_the_selection_alone(qtbot):
    model = IdModel()
    model.renew(list(range(100)), None)
    selection = QItemSelectionModel(model)
    selection.select(model.index_of(50), QItemSelectionModel.SelectionFlag.Select)
    model.renew([200, *range(99, 10, -1), 300], None)
    assert [index.data(Role.ID) for index in selection.selectedIndexes()] == [50]


def test_a_move_that_was_worked_out_for_other_rows_is_worked_out_again():
    model = IdModel()
    tester = QAbstractItemModelTester(model, FATAL)
    model.renew([1, 2, 3], None)
    late = model.move([1, 2, 3, 4])
    model.renew([2, 3, 9], None)
    model.renew(late, None)
    assert list(model.ids) == [1, 2, 3, 4]
    del tester


def test_a_few_rows_among_many_move_alone_and_another_list_is_begun_anew():
    many = list(range(100_000))
    move = moved(many, [*many[:50], 200_000, *many[50:70_000], *many[70_003:]])
    assert (move.added, move.removed) == ([(50, 50)], [(70_000, 70_002)])
    assert moved(many, many[: -MOST_MOVED - 1]).anew
    assert not moved(many, many[:-MOST_MOVED]).anew
    assert moved([], [1, 2]).anew
    assert not moved([1, 2], [1, 2]).moves


def test_equal_rows_say_nothing(qtbot):
    model = IdModel()
    model.renew([1, 2, 3], None)
    with qtbot.assertNotEmitted(model.refreshing):
        model.renew([1, 2, 3], None)


def test_changed_rows_are_told_one_by_one(qtbot):
    model = IdModel()
    model.renew([1, 2, 3], None)
    with qtbot.waitSignal(model.dataChanged) as told:
        model.renew([1, 2, 3], None, [2])
    assert told.args[0].row() == told.args[1].row() == 1


def test_a_fold_stays_over_refreshes():
    model = IdModel()
    parts = [Section("cards", "", 1), Section("single", "Seen once", 2, foldable=True, folded=True)]
    model.renew([1, 2, 3], parts)
    model.fold("single", folded=False)
    model.renew([1, 2, 3], parts)
    assert [section.folded for section in model.sections] == [False, False]


def test_differing_names_what_both_hold_with_another_value():
    assert differing({1: "a", 2: "b"}, {1: "a", 2: "c", 3: "d"}) == [2]


@pytest.mark.parametrize("item", [None, 7])
def test_an_unknown_id_has_no_index(item):
    model = IdModel()
    model.renew([1, 2], None)
    assert not model.index_of(item).isValid()
