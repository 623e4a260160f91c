"""The review page: one question at a time, answered by keys alone."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QPushButton

from facealbum.domain.errors import KnownError
from facealbum.gui.asking import Shown
from facealbum.gui.dialogs.merge_sheet import SameSheet
from facealbum.gui.left_to_ask import LeftToAsk
from facealbum.gui.models.face_ids import FaceIds
from facealbum.gui.views.question_view import PickView, cell_for, facts, in_words
from facealbum.gui.views.review_page import EMPTY, QUESTION, ReviewPage
from facealbum.gui.window_place import SMALLEST
from facealbum.library import Candidate, Kind, Question


@pytest.fixture
def page(qtbot, parts, bridge):
    made = ReviewPage(*parts)
    bridge.changed.connect(made.refresh)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    with qtbot.waitActive(made):
        made.activateWindow()
    made.activate()
    qtbot.waitUntil(lambda: made.question is not None)
    return made


@pytest.fixture
def press(qtbot, page):
    """Press a key where the keyboard is and wait for the next question."""

    def press(key, modifier=Qt.KeyboardModifier.NoModifier, *, waits=True):
        before = page._shown
        qtbot.keyClick(QApplication.focusWidget() or page, key, modifier)
        if waits:
            qtbot.waitUntil(
                lambda: not page._waiting and page._shown is not before and not page._reading
            )

    return press


def test_the_model_keeps_qts_rules(qtbot):
    model = FaceIds()
    tester = QAbstractItemModelTester(
        model, QAbstractItemModelTester.FailureReportingMode.Fatal, model
    )
    model.show([3, 1, 2, 3])
    assert list(model.ids) == [3, 1, 2]
    model.show([2, 5])
    assert model.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == "Face 1 of 2"
    model.show([])
    assert tester is not None


def test_enter_is_yes_and_the_next_question_follows(page, press, library):
    asked = page.question
    assert asked.person.name == "Anna"
    left = library.review_left()
    press(Qt.Key.Key_Return)
    assert all(place == "p1" for face, place in library._truth.place.items() if face in asked.faces)
    assert page.question.group.id != asked.group.id
    assert page.bar.said == f"+{asked.settles} faces"
    assert library.review_left() == left - asked.settles


def test_delete_is_no_and_the_next_likely_person_is_asked_about(page, press, library):
    asked = page.question
    press(Qt.Key.Key_Delete)
    assert {(face, "p1") for face in asked.faces} <= library._truth.refused
    assert (page.question.group.id, page.question.person.name) == (asked.group.id, "Ben")
    press(Qt.Key.Key_Delete)
    assert page.question.kind is Kind.WHO
    assert not page.yes.isVisible()


def test_a_digit_is_one_of_the_other_likely_people(page, press, library):
    asked = page.question
    press(Qt.Key.Key_1)
    assert {library._truth.place[face] for face in asked.faces} == {"p2"}


def test_a_digit_that_is_nobody_does_nothing(page, press, library):
    before = len(library._done)
    press(Qt.Key.Key_7, waits=False)
    assert len(library._done) == before


def test_a_letter_begins_a_name(qtbot, page, press, library):
    asked = page.question
    press(Qt.Key.Key_D, Qt.KeyboardModifier.ShiftModifier, waits=False)
    assert page.field.hasFocus()
    assert page.field.text().casefold() == "d"
    qtbot.keyClicks(page.field, "ora")
    press(Qt.Key.Key_Return)
    assert library.person_named("Dora" if page.field.text() != "dora" else "dora") is not None
    assert {library._truth.place[face] for face in asked.faces} == {library.person_named("dora").id}


def compose(preedit, commit=""):
    """Let an input method say what it makes to whoever has the keyboard."""
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit)
    QApplication.sendEvent(QApplication.focusWidget(), event)


def test_an_input_method_begins_a_name(page, press, library):
    """Korean is put together of several keys: to take the keyboard meanwhile would break it up."""
    asked, faces, field = page.question, page.view.faces, page.field
    assert faces.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    assert faces.inputMethodQuery(Qt.InputMethodQuery.ImEnabled) is True
    choices = faces.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
    assert faces.mapToGlobal(choices.topLeft()) == field.mapToGlobal(QPoint())
    for made, done in (("ㅎ", ""), ("하", ""), ("한", ""), ("ㄴ", "한"), ("나", "")):
        compose(made, done)
        assert faces.hasFocus()
    assert field.text() == "한"
    compose("", "나")
    assert field.hasFocus()
    press(Qt.Key.Key_Return)
    assert {library._truth.place[each] for each in asked.faces} == {library.person_named("한나").id}


def test_what_an_input_method_takes_back_or_makes_of_no_letters_begins_no_name(page, press):
    compose("ㅎ")
    compose("")
    compose("", "1")
    assert (page.field.text(), page.view.faces.hasFocus()) == ("", True)
    compose("ㅎ")
    press(Qt.Key.Key_Return)  # the next question starts with an empty field
    compose("")
    assert (page.field.text(), page.view.faces.hasFocus()) == ("", True)


def test_two_groups_are_given_no_name_by_an_input_method(qtbot, page, library):
    """Where no name can be typed the keys are commands, also while Korean is typed elsewhere."""
    one, other = library.groups()[:2]
    faces = tuple(face.id for face, _ in library.faces_of(one.id))
    pair = Question(Kind.PAIR, one, faces, other=other)
    page._ask(Shown(pair, faces, ()))
    for focused in (False, True):
        page.view.faces.setFocus() if focused else page.view.faces.clearFocus()
        assert not page.view.faces.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    assert page.view.faces.inputMethodQuery(Qt.InputMethodQuery.ImEnabled) is False


def test_nine_likely_people_stand_in_a_small_window(qtbot, page, library):
    group = library.groups()[0]
    long = [replace(group, id=f"p{n}", name=f"Alexandra Papadopoulos {n}") for n in range(9)]
    likely = tuple(Candidate(person, 0.5, 0.1) for person in long)
    page._ask(Shown(Question(Kind.WHO, group, (group.cover_face_id,), likely=likely), (1,), ()))
    width = SMALLEST.width() - 60  # less the folded sidebar
    page.resize(width, SMALLEST.height())

    def buttons():
        names = [person.name for person in long]
        return [
            each
            for each in page.answers.findChildren(QPushButton)
            if each.isVisible() and each.accessibleName()[3:] in names
        ]

    qtbot.waitUntil(lambda: len(buttons()) == 9)

    def in_sight(button):
        return page.rect().contains(QRect(button.mapTo(page, QPoint()), button.sizeHint()))

    qtbot.waitUntil(lambda: all(in_sight(button) for button in buttons()))
    assert page.width() == width
    assert page.view.faces.height() > 100


def sheets(page):
    return [sheet for sheet in page.window().findChildren(SameSheet) if sheet.isVisible()]


@pytest.mark.parametrize("picked", [False, True])
def test_whose_name_somebody_has_is_looked_at_beside_them(qtbot, page, library, picked):
    asked, ben = page.question, library.person_named("Ben")
    page.field.setText("ben")
    page.field.submitted.emit("Ben" if picked else "ben", ben.id if picked else "")
    (sheet,) = sheets(page)
    assert sheet.windowTitle() == "Is this the same Ben?"
    sheet.reject()
    assert page.question is asked
    assert library.person_named("Ben") == ben
    assert page.field.text() == "ben"
    page.field.submitted.emit("ben", "")
    sheets(page)[0].accept()
    qtbot.waitUntil(lambda: page.question is not None and page.question is not asked)
    assert {library._truth.place[face] for face in asked.faces} == {ben.id}


def test_who_is_proposed_stands_beside_them_already(qtbot, page, library):
    asked = page.question
    page.field.submitted.emit(asked.person.name.upper(), "")
    assert sheets(page) == []
    qtbot.waitUntil(lambda: page.question is not None and page.question is not asked)
    assert {library._truth.place[face] for face in asked.faces} == {asked.person.id}


def test_a_yes_to_the_same_person_does_not_answer_another_question(qtbot, page, library):
    asked, ben = page.question, library.person_named("Ben")
    page.field.submitted.emit("Ben", "")
    (sheet,) = sheets(page)
    library.name(asked.group.id, "Zoe")
    qtbot.waitUntil(lambda: page.question is not None and page.question.group.id != asked.group.id)
    sheet.accept()
    assert library.person_named("Ben") == ben
    assert not page._waiting


def test_escape_leaves_the_field_first(qtbot, page, press):
    press(Qt.Key.Key_D, waits=False)
    page.field._list.hide()
    qtbot.keyClick(page.field, Qt.Key.Key_Escape)
    assert page.view.faces.hasFocus()
    assert page.field.text() == ""


def test_s_skips_and_z_takes_back(page, press, library):
    first = page.question.group.id
    press(Qt.Key.Key_S)
    assert page.question.group.id != first
    asked = page.question
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Z)
    assert page.question.group.id == asked.group.id
    assert library.group(asked.group.id).faces == asked.settles


def test_with_ctrl_skipping_and_a_page_need_no_letter_that_an_input_method_takes(
    qtbot, page, press, library
):
    first = page.question.group.id
    press(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert page.question.group.id != first
    library._truth.confirmed -= set(library._members("p1")[:3])
    page._shown = None
    page.look()
    qtbot.waitUntil(lambda: page.question is not None and not page._reading)
    press(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert page.question.kind is Kind.PAGE


def test_a_stranger_is_ignored_and_taken_back(page, press, library):
    asked = page.question
    press(Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    assert page.question.group.id != asked.group.id
    assert [group.faces for group in library.strangers()] == [asked.group.faces]
    press(Qt.Key.Key_Z)
    assert page.question.group.id == asked.group.id
    assert library.strangers() == []


def test_space_takes_a_face_out(page, press, library):
    asked = page.question
    press(Qt.Key.Key_Right, waits=False)
    press(Qt.Key.Key_Space, waits=False)
    out = page.view.taken_out()
    assert out == (asked.faces[1],)
    assert page.yes.accessibleName() == "Yes, but 1 not"
    press(Qt.Key.Key_Return)
    assert library._truth.place[out[0]] == f"g{out[0]}"
    assert library._truth.place[asked.faces[0]] == "p1"


def test_a_click_takes_out_and_puts_back(qtbot, page):
    view = page.view.faces
    place = view.visualRect(page.view.model.index(0)).center()
    for expected in (1, 0):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place))
        assert len(page.view.taken_out()) == expected


def test_everything_taken_out_is_a_no(page, press, library):
    asked = page.question
    page.view.faces.selectAll()
    press(Qt.Key.Key_Return)
    assert {(face, "p1") for face in asked.faces} <= library._truth.refused


def test_p_shows_a_page_of_the_person(qtbot, page, press, library):
    unsure = library._members("p1")[:3]
    library._truth.confirmed -= set(unsure)
    page._shown = None
    page.look()
    qtbot.waitUntil(lambda: page.question is not None and not page._reading)
    press(Qt.Key.Key_P)
    assert page.question.kind is Kind.PAGE
    assert set(page.question.faces) == set(unsure)
    press(Qt.Key.Key_Return)
    assert set(unsure) <= library._truth.confirmed


def test_what_is_asked_stays_while_an_import_runs(qtbot, page, library):
    asked = page.question
    with qtbot.waitSignal(page.left_changed):
        library._announce("Import", {"g999"}, photos=[1])
    assert page.question is asked


def test_what_is_gone_is_asked_no_more(qtbot, page, library):
    asked = page.question
    library.name(asked.group.id, "Zoe")
    qtbot.waitUntil(lambda: page.question is not None and page.question.group.id != asked.group.id)


def test_a_refused_answer_is_told(qtbot, page, bridge, library, monkeypatch):
    def refuse(*_args):
        raise KnownError("These faces have changed.")

    monkeypatch.setattr(library, "answer", refuse)
    with qtbot.waitSignal(bridge.failed):
        qtbot.keyClick(page, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.question is not None and not page._waiting)


def test_in_the_end_there_is_nothing_left(qtbot, page, press, library):
    for _ in range(30):
        if page._stack.currentIndex() == EMPTY:
            break
        assert page._stack.currentIndex() == QUESTION
        press(Qt.Key.Key_Return)
    assert page._stack.currentIndex() == EMPTY
    assert "Nothing left to ask" in page.empty.accessibleName()


def test_questions_in_words(page, library):
    anna, ben = library.people()[:2]
    group = library.groups()[0]
    said = {
        in_words(Question(Kind.PERSON, group, (1, 2), anna)): "Is this Anna?",
        in_words(Question(Kind.PAGE, anna, (1, 2), anna)): "Are these all Anna?",
        in_words(Question(Kind.PAGE, anna, (1,), anna)): "Is this really Anna?",
        in_words(Question(Kind.WHO, group, (1,))): "Who is this?",
        in_words(Question(Kind.PAIR, group, (1, 2), None, group)): "Are these two the same person?",
    }
    assert all(told == expected for told, expected in said.items())
    assert "0.10% of different people" in facts(
        Question(Kind.PERSON, group, (1,), ben, None, 1, 1e-3)
    )
    assert cell_for(1) > cell_for(5) > cell_for(400)


def test_what_another_page_wants_asked_comes_first(qtbot, page, press, library):
    ben, last = library.person_named("Ben"), library.groups(2)[-1]
    asked_before = page.question.group.id
    assert asked_before != last.id
    page.ask_first(ben.id, [last.id, "g999999"])
    page.activate()
    qtbot.waitUntil(lambda: page.question is not None and page.question.group.id == last.id)
    assert page.question.person.id == ben.id
    press(Qt.Key.Key_Delete)
    assert page.question.group.id == asked_before


def test_what_is_left_is_counted_while_nobody_looks(qtbot, parts, library, bridge):
    page = ReviewPage(*parts)
    qtbot.addWidget(page)
    counter = LeftToAsk(library, bridge, page)
    counter._pause.setInterval(0)
    with qtbot.waitSignal(counter.counted) as told:
        library.name(library.groups(2)[0].id, "Carol")
    assert told.args == [library.review_left()] != [0]


def test_what_is_foreseen_is_what_is_painted_then(qtbot, images, theme, monkeypatch):
    wanted = set()
    monkeypatch.setattr(images, "_want", wanted.add)
    view = PickView(images, theme, 200, pickable=True)
    qtbot.addWidget(view)
    view.resize(640, 480)
    view.foresee([1, 2, 3], 96)
    foreseen = set(wanted)
    model = FaceIds()
    view.show_model(model)
    view.set_cell(96)
    model.show([1, 2, 3])
    view.grab()
    assert len(foreseen) == 3
    assert wanted == foreseen
