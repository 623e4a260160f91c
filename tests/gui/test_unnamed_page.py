"""Unnamed: name, walk, take faces out, and nothing moves under the hand."""

import threading
import time

import pytest
from PySide6.QtCore import QPoint, Qt

from facealbum.domain.errors import LibraryError
from facealbum.domain.types import Change, Group
from facealbum.gui.dialogs.merge_sheet import SameSheet
from facealbum.gui.views.changes_list import lines_of
from facealbum.gui.views.threshold_bar import STEPS
from facealbum.gui.views.unnamed_page import UnnamedPage
from facealbum.jobs import JobHandle
from facealbum.library import Preview


@pytest.fixture
def page(qtbot, parts, bridge):
    made = UnnamedPage(*parts)
    bridge.changed.connect(made.refresh)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    with qtbot.waitActive(made):
        made.activateWindow()
    made.activate()
    qtbot.waitUntil(lambda: made.model.rowCount() > 0)
    return made


def enter(qtbot, page, name):
    field = page.view.field
    field.setText(name)
    field.textEdited.emit(name)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_the_cursor_waits_in_the_first_field_of_the_biggest_group(page):
    sizes = [group.faces for group in page.model.groups()]
    assert sizes == sorted(sizes, reverse=True)
    assert page.view.card.editing == page.model.ids[0]
    assert page.view.field.hasFocus()


def test_enter_names_the_group_and_goes_to_the_next(qtbot, page, library):
    first, second = page.model.ids[:2]
    enter(qtbot, page, "Carol")
    assert page.view.card.editing == second
    qtbot.waitUntil(lambda: first not in page.model.ids)
    assert library.person_named("Carol").faces > 1
    assert page.view.card.editing == second
    assert page.view.field.text() == ""


def test_tab_walks_and_what_was_typed_stays(qtbot, page):
    first, second = page.model.ids[:2]
    field = page.view.field
    qtbot.keyClicks(field, "Car")
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert page.view.card.editing == second
    assert field.text() == ""
    qtbot.keyClick(field, Qt.Key.Key_Backtab)
    assert page.view.card.editing == first
    assert field.text() == "Car"


def test_a_name_that_could_not_be_saved_is_on_its_card_again(qtbot, page, library, monkeypatch):
    first, second = page.model.ids[:2]

    def full(group_id, name):
        raise LibraryError("The change was not saved.", "The disk is full.", "Free some space.")

    monkeypatch.setattr(library, "name", full)
    enter(qtbot, page, "Carol")
    qtbot.waitUntil(lambda: page.view.drafts == {first: "Carol"})
    assert page.view.card.editing == second
    assert page.view.field.text() == ""
    qtbot.keyClick(page.view.field, Qt.Key.Key_Backtab)
    assert page.view.field.text() == "Carol"


def test_a_name_that_was_another_persons_is_on_its_card_again(qtbot, page, library):
    first = page.model.ids[0]
    enter(qtbot, page, "anna")
    qtbot.waitUntil(lambda: bool(page.window().findChildren(SameSheet)))
    page.window().findChildren(SameSheet)[0].reject()
    assert page.view.drafts == {first: "anna"}


def test_a_known_name_that_is_typed_is_asked_about(qtbot, page, library):
    before = library.person_named("Anna").faces
    enter(qtbot, page, "anna")
    qtbot.waitUntil(lambda: bool(page.window().findChildren(SameSheet)))
    asked = page.window().findChildren(SameSheet)[0]
    assert library.person_named("Anna").faces == before
    asked.accept()
    qtbot.waitUntil(lambda: library.person_named("Anna").faces > before)


def test_a_person_picked_from_the_list_is_looked_at_side_by_side_too(qtbot, page, library):
    before, group = library.person_named("Anna"), library.group(page.view.card.editing)
    qtbot.keyClicks(page.view.field, "ann")
    qtbot.waitUntil(lambda: page.view.field.choosing)
    popup = page.view.field.completer().popup()
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(page.window().findChildren(SameSheet)))
    asked = page.window().findChildren(SameSheet)[0]
    assert library.person_named("Anna") == before
    asked.reject()
    assert library.person_named("Anna") == before
    assert library.group(group.id) == group
    page.view.named.emit(group.id, "Anna", before.id)
    again = page.window().findChildren(SameSheet)[-1]
    again.accept()
    qtbot.waitUntil(lambda: library.person_named("Anna").faces == before.faces + group.faces)


def test_faces_are_taken_out_of_a_card(qtbot, page, library):
    group = page.model.groups()[0]
    cell = page.view.visualRect(page.model.index(0))
    card = page.view.card
    qtbot.waitUntil(lambda: len(card.shown(cell, group)[0]) > 2)
    chosen = card.shown(cell, group)[0][1:3]
    for number in (1, 2):
        at = card._place(cell, number).center()
        qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert sorted(card.picked) == sorted(chosen)
    assert page._picked.bar.isVisible()
    page._picked._take_out()
    qtbot.waitUntil(lambda: page.model.group(group.id).faces == group.faces - 2)
    assert not page._picked.bar.isVisible()
    (new,) = [person for person in library.people() if not person.name]
    assert {face.id for face, _ in library.faces_of(new.id)} == set(chosen)


def test_a_second_click_leaves_the_face_in(qtbot, page):
    cell = page.view.visualRect(page.model.index(0))
    at = page.view.card._place(cell, 0).center()
    for _ in range(2):
        qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert not page.view.card.picked


def test_a_face_of_a_group_that_is_gone_is_not_selected_any_more(qtbot, page):
    cell = page.view.visualRect(page.model.index(0))
    at = page.view.card._place(cell, 0).center()
    qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert page._picked.bar.isVisible()
    show(page, page.model.groups()[1:])
    assert not page._picked.bar.isVisible()


def test_the_square_with_the_rest_opens_the_group(qtbot, page):
    group = page.model.groups()[0]
    cell = page.view.visualRect(page.model.index(0))
    faces, more = page.view.card.shown(cell, group)
    assert more == group.faces - len(faces)
    at = page.view.card._place(cell, len(faces)).center()
    with qtbot.waitSignal(page.open_group) as opened:
        qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert opened.args == [group.id]


def group(number, faces):
    number += 9000
    return Group(f"g{number}", "", None, False, faces, faces, 0, 1)


def show(page, groups, people=()):
    page._show(page._reader.prepared(groups, list(people), page._at_hand()))


GROWN = [group(9, 50), group(2, 30), group(1, 10), group(3, 7)]


def test_the_card_with_the_cursor_stays_in_its_place_and_the_others_go_by_size(page):
    show(page, [group(1, 9), group(2, 8), group(3, 7)])
    page.view.ask_first()
    show(page, GROWN)
    assert list(page.model.ids) == ["g9001", "g9009", "g9002", "g9003"]
    page.view.field.clearFocus()
    show(page, GROWN)
    assert list(page.model.ids) == ["g9009", "g9002", "g9001", "g9003"]


def test_while_a_job_runs_all_cards_in_sight_stay_in_their_places(page, bridge):
    show(page, [group(1, 9), group(2, 8), group(3, 7)])
    page.view.ask_first()
    bridge.jobs.append(JobHandle("Import"))
    show(page, GROWN)
    assert list(page.model.ids) == ["g9001", "g9002", "g9003", "g9009"]


def test_faces_seen_once_are_folded_away_at_the_end(qtbot, page):
    show(page, [group(1, 9), group(2, 1), group(3, 1)])
    section = page.model.sections[-1]
    assert (section.heading, section.folded) == ("Seen once (2)", True)
    page.model.fold("single", folded=False)
    with qtbot.waitSignal(page.open_group) as opened:
        at = page.view.visualRect(page.model.index(2)).center()
        qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert opened.args == ["g9003"]


def test_the_field_goes_to_the_next_card_when_its_group_is_gone(page):
    show(page, [group(1, 9), group(2, 8), group(3, 7)])
    page.view.ask_name("g9002")
    show(page, [group(1, 9), group(3, 7)])
    assert page.view.card.editing == "g9003"
    show(page, [])
    assert page.view.card.editing == ""
    assert not page.view.field.isVisible()


def test_a_new_threshold_is_applied_by_a_job_that_can_be_undone(qtbot, page, library, bridge):
    page.threshold.slider.setValue(150)
    wanted = page.threshold.threshold
    with qtbot.waitSignal(bridge.acted) as acted:
        page.threshold.apply.click()
        assert not page.threshold.slider.isEnabled()
    assert acted.args[0].undoable
    assert library.threshold == wanted
    qtbot.waitUntil(page.threshold.slider.isEnabled)
    assert not page.threshold.trying


def trial_shown(page):
    return page.view.card.tried and not page.threshold._asking


def test_while_the_slider_moves_the_cards_are_those_that_would_be(qtbot, page, library):
    before, field = list(page.model.ids), page.view.card.editing
    library_before = library.groups()
    page.threshold.slider.setValue(STEPS)
    qtbot.waitUntil(lambda: trial_shown(page))
    biggest = library.preview_cards(page.threshold.threshold, 1, 3)[0]
    group = page.model.groups()[0]
    assert group == biggest[0]
    assert group.faces > library_before[0].faces
    assert page._faces.of(group.id)[:3] == biggest[1]
    assert group.id in page.view.card.different
    assert library.groups() == library_before
    page.threshold.cancel.click()
    assert list(page.model.ids) == before
    assert page.view.card.editing == field
    assert not page.view.card.tried


def test_what_stays_as_it_is_has_no_mark(qtbot, page):
    now = page._found.known.items
    page.threshold.slider.setValue(page.threshold.slider.value() + 30)
    qtbot.waitUntil(lambda: trial_shown(page))
    marked = page.view.card.different
    assert marked == {g.id for g in page.model.groups() if g != now.get(g.id)}
    assert 0 < len(marked) < page.model.rowCount()


def test_nobody_can_be_named_or_picked_in_a_preview(qtbot, page, library):
    page.threshold.slider.setValue(STEPS)
    qtbot.waitUntil(lambda: trial_shown(page))
    assert not page.view.field.isVisible()
    cell = page.view.visualRect(page.model.index(0))
    at = page.view.card._place(cell, 0).center()
    qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert not page.view.card.picked
    page.view.setFocus()
    qtbot.keyClicks(page.view, "Zoe")
    assert not page.view.drafts
    assert page.view.card.editing == ""


def test_what_was_typed_is_there_again_after_a_preview(qtbot, page):
    qtbot.keyClicks(page.view.field, "Car")
    page.threshold.slider.setValue(STEPS)
    qtbot.waitUntil(lambda: trial_shown(page))
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert page.view.field.isVisible()
    assert page.view.field.text() == "Car"


def test_enter_applies_a_preview_from_the_cards_too(qtbot, page, library):
    page.threshold.slider.setValue(150)
    wanted = page.threshold.threshold
    qtbot.waitUntil(lambda: trial_shown(page))
    page.view.setFocus()
    qtbot.keyClick(page.view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: library.threshold == wanted)
    qtbot.waitUntil(lambda: not page.view.card.tried)


def test_scrolling_on_in_a_preview_brings_the_groups_that_are_smaller(
    qtbot, page, library, monkeypatch
):
    monkeypatch.setattr("facealbum.gui.views.threshold_bar.CARDS", 3)
    page.threshold._reach = 3
    page.resize(900, 420)
    page.threshold.slider.setValue(STEPS // 4)
    qtbot.waitUntil(lambda: trial_shown(page))
    whole = page.cards.trial.preview.groups
    assert page.model.rowCount() == 3 < whole
    bar = page.view.verticalScrollBar()

    def at_the_end():
        bar.setValue(bar.maximum())
        return page.model.rowCount() == whole

    qtbot.waitUntil(at_the_end)
    ids = list(page.model.ids)
    assert len(set(ids)) == whole
    place = bar.value()
    page.threshold.slider.setValue(page.threshold.slider.value() + 1)
    qtbot.waitUntil(lambda: page.cards.trial.preview.threshold == page.threshold.threshold)
    assert page.model.rowCount() >= min(page.view.visible_rows()[-1], whole - 2)
    assert bar.value() >= place // 2


def test_the_end_that_is_reached_while_something_else_is_asked_is_not_the_end(
    qtbot, page, library, monkeypatch
):
    """At the end nothing scrolls any more, so nobody would ask again."""
    monkeypatch.setattr("facealbum.gui.views.threshold_bar.CARDS", 3)
    page.threshold._reach = 3
    page.resize(900, 420)
    page.threshold.slider.setValue(STEPS // 4)
    qtbot.waitUntil(lambda: trial_shown(page))
    asked, gate, preview = threading.Event(), threading.Event(), library.preview

    def slowly(*choice):
        asked.set()
        gate.wait(5)
        return preview(*choice)

    monkeypatch.setattr(library, "preview", slowly)
    page.threshold.refresh()
    qtbot.waitUntil(asked.is_set)
    bar = page.view.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert page.model.rowCount() == 3
    gate.set()
    qtbot.waitUntil(lambda: page.model.rowCount() > 3)


def test_a_change_in_the_middle_of_a_preview_leaves_the_preview(qtbot, page, library):
    page.threshold.slider.setValue(STEPS)
    qtbot.waitUntil(lambda: trial_shown(page))
    gone = library.groups()[-1].id
    library.name(gone, "Zoe")
    qtbot.waitUntil(lambda: gone not in page._found.known.items)
    qtbot.waitUntil(lambda: gone not in page.model.ids)
    assert page.view.card.tried


def test_the_changes_are_listed_with_faces_and_words(qtbot, page, library):
    page.threshold.slider.setValue(page.threshold.slider.value() + 40)
    qtbot.waitUntil(lambda: trial_shown(page))
    assert not page.changes.isVisible()
    page.threshold.changes.click()
    assert page.changes.isVisible()
    qtbot.waitUntil(lambda: page.changes.model().rowCount() > 0)
    assert page.cards.trial.preview.would_join > 0
    joined = page.cards.trial.preview.joins[0]
    line = page.changes.model().index(0, 0)
    assert line.data() == f"{len(joined)} groups would become one"
    covers = tuple(library.group(item).cover_face_id for item in joined)
    assert line.data(Qt.ItemDataRole.UserRole).covers == covers
    page.threshold.slider.setValue(0)
    qtbot.waitUntil(lambda: page.cards.trial.preview.parts != ())
    qtbot.waitUntil(lambda: "would part into" in page.changes.model().index(0, 0).data())
    page.threshold.cancel.click()
    assert not page.changes.isVisible()


def test_groups_that_would_join_somebody_known_are_told_by_the_name():
    anna = Group("p1", "Anna", 1, False, 9, 9, 9, 1)
    known = {"p1": anna, "g9001": group(1, 4), "g9002": group(2, 3)}
    preview = Preview(
        1.0, 0, 1, 0, 0.0, 3, 1, joins=(("p1", "g9001", "g9002"),), parts=(("p1", (8, 1)),)
    )
    assert [line.words for line in lines_of(preview, known)] == [
        "2 groups would join Anna",
        "Anna would part into 8 and 1",
    ]


def test_escape_leaves_the_threshold(qtbot, page, library):
    page.threshold.slider.setValue(150)
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert page.threshold.threshold == library.threshold


def test_the_menu_of_a_card_opens_at_its_button(qtbot, page):
    cell = page.view.visualRect(page.model.index(0))
    at = page.view.card.menu_rect(cell).center()
    page.view.menu_requested.disconnect()
    with qtbot.waitSignal(page.view.menu_requested) as asked:
        qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert asked.args[0] == page.model.ids[0]
    assert isinstance(asked.args[1], QPoint)


def test_a_refresh_with_2000_groups_takes_less_than_10_ms_in_the_gui_thread(page):
    many = [group(number, 50 - number // 40) for number in range(1, 2001)]
    singles = [group(number, 1) for number in range(3000, 5000)]
    show(page, [*many, *singles])
    grown = [group(number, 60 - number // 40) for number in range(2, 2001)]
    changed = Change(2, "Import", groups=frozenset({"g9007", "g14000"}))
    took = []
    for _ in range(3):
        # The time of this thread alone: others may have the processor meanwhile.
        groups = [group(1, 5), *grown, *singles]
        found = page._reader.prepared(groups, [], page._at_hand())
        began = time.thread_time()
        page._faces.refresh(changed)
        page._show(found)
        took.append(time.thread_time() - began)
        show(page, [*many, *singles])
    assert min(took) < 0.010


def test_who_scrolls_on_while_groups_are_read_finds_them_worked_out(qtbot, page, monkeypatch):
    # No read of the library may be under way: it would work out places, too.
    qtbot.waitUntil(lambda: not page._loader.busy)
    monkeypatch.setattr(page._loader, "load", lambda: None)
    show(page, [group(number, 500 - number) for number in range(1, 401)])
    page.view.verticalScrollBar().setValue(2000)
    page.look()
    found = page._reader.prepared(
        [group(number, 1000 + number) for number in range(1, 401)], [], page._held
    )
    page.view.verticalScrollBar().setValue(6000)
    rows = page.view.visible_rows()
    before = list(page.model.ids)
    again = []
    monkeypatch.setattr(page._reader, "placed", lambda *given: again.append(given) or found)
    page._show(found)
    assert not again
    assert list(page.model.ids)[: rows[-1] + 1] == before[: rows[-1] + 1]


def test_the_groups_can_stand_by_their_latest_photo(qtbot, page, library):
    groups = [group for group in library.groups() if group.faces > 1]
    library.last_seen = lambda: {
        group.id: f"20{10 + number}-01-01" for number, group in enumerate(groups)
    }
    page.order.setCurrentText("Latest photo")
    expected = [group.id for group in groups][::-1]
    qtbot.waitUntil(lambda: page.model.ids[: len(expected)] == expected)
    assert page.view.verticalOffset() == 0


def test_ctrl_and_plus_minus_zero_resize_the_cards_and_the_field_stays_on_its_card(qtbot, page):
    view, control = page.view, Qt.KeyboardModifier.ControlModifier
    usual = view.visualRect(page.model.index(0)).height()

    def press(key):
        qtbot.keyClick(view.field, key, control)
        cell = view.visualRect(page.model.index(0))
        place = view.card._place(cell, 0)
        assert cell.contains(view.field.geometry())
        assert cell.contains(view.card.menu_rect(cell))
        assert abs(place.center().y() - cell.center().y()) <= 1
        return cell.height() - usual

    assert press(Qt.Key.Key_Plus) == 16
    assert press(Qt.Key.Key_0) == 0
    assert [press(Qt.Key.Key_Minus), press(Qt.Key.Key_Minus)] == [-16, -16]
    assert view.field.text() == ""


def test_a_press_of_a_card_goes_into_its_name_field(page):
    view = page.view
    view.setFocus()
    view.press(page.model.index(1))
    assert view.card.editing == page.model.ids[1]
    assert view.field.hasFocus()


def test_a_press_of_who_was_seen_once_opens_them(qtbot, page):
    show(page, [group(1, 5), group(3000, 1)])
    page.model.fold("single", folded=False)
    row = page.model.index(1)
    with qtbot.waitSignal(page.view.opened) as opened:
        page.view.press(row)
    assert opened.args[0] == row
