"""The name field: typed names, picked people, keys that lead on."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from facealbum.domain.geometry import Box
from facealbum.gui.likely import Likely
from facealbum.gui.models.id_model import Role
from facealbum.gui.models.name_model import NameModel
from facealbum.gui.views.name_field import NameField
from facealbum.gui.views.unnamed_page import UnnamedPage
from facealbum.library import Identified


@pytest.fixture
def field(qtbot, library, images, theme):
    library.name(library.groups()[0].id, "Johanna")
    names = NameModel()
    names.show(library.people())
    window = QWidget()
    made = NameField(names, images, theme, window)
    qtbot.addWidget(window)
    window.resize(400, 400)
    window.show()
    with qtbot.waitActive(window):
        window.activateWindow()
    made.setFocus()
    yield made
    window.close()


def offered(field):
    completion = field.completer().completionModel()
    return {completion.index(row, 0).data() for row in range(completion.rowCount())}


def test_enter_gives_the_name_without_needless_space(qtbot, field):
    qtbot.keyClicks(field, "  Mary   Ann ")
    with qtbot.waitSignal(field.submitted) as given:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert given.args == ["Mary Ann", ""]


def test_an_empty_name_is_not_given(qtbot, field):
    with qtbot.assertNotEmitted(field.submitted):
        qtbot.keyClick(field, Qt.Key.Key_Return)


def test_people_are_offered_wherever_the_letters_stand_in_the_name(qtbot, field):
    qtbot.keyClicks(field, "ann")
    assert offered(field) == {"Anna", "Johanna"}
    assert field.choosing


def test_enter_takes_what_was_typed_even_while_people_are_offered(qtbot, field):
    qtbot.keyClicks(field, "ann")
    with qtbot.waitSignal(field.submitted) as given:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert given.args == ["ann", ""]
    assert not field.choosing


@pytest.fixture
def undone(field):
    """What the window's own undo and redo were asked for."""
    asked = []
    for key, name in (("Ctrl+Z", "undo"), ("Ctrl+Shift+Z", "redo")):
        action = QAction(field.window())
        action.setShortcut(QKeySequence(key))
        action.triggered.connect(lambda _checked=False, name=name: asked.append(name))
        field.window().addAction(action)
    return asked


def press(qtbot, field, *, shift=False):
    held = Qt.KeyboardModifier.ControlModifier
    if shift:
        held |= Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(field, Qt.Key.Key_Z, held)


def test_undo_in_a_field_where_nothing_was_typed_is_for_the_window(qtbot, field, undone):
    press(qtbot, field)
    press(qtbot, field, shift=True)
    assert undone == ["undo", "redo"]


def test_undo_of_what_was_typed_stays_in_the_field(qtbot, field, undone):
    qtbot.keyClicks(field, "zzz")
    press(qtbot, field)
    assert field.text() == ""
    assert undone == []
    press(qtbot, field, shift=True)
    assert field.text() == "zzz"
    assert undone == []


def test_down_and_enter_pick_a_person(qtbot, field, library):
    qtbot.keyClicks(field, "johan")
    qtbot.keyClick(field._list, Qt.Key.Key_Down)
    with qtbot.waitSignal(field.submitted) as given:
        qtbot.keyClick(field._list, Qt.Key.Key_Return)
    assert given.args == ["Johanna", library.person_named("Johanna").id]


def test_a_click_picks_a_person(qtbot, field, library):
    qtbot.keyClicks(field, "ben")
    index = field.completer().completionModel().index(0, 0)
    at = field._list.visualRect(index).center()
    with qtbot.waitSignal(field.submitted) as given:
        qtbot.mouseClick(field._list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert given.args == ["Ben", library.person_named("Ben").id]


def test_tab_walks_where_the_field_is_one_of_many(qtbot, field):
    field.walks = True
    for key, step in ((Qt.Key.Key_Tab, 1), (Qt.Key.Key_Backtab, -1), (Qt.Key.Key_Down, 1)):
        with qtbot.waitSignal(field.walked) as walked:
            qtbot.keyClick(field, key)
        assert walked.args == [step]


def test_escape_clears_one_of_many_first_and_then_leaves(qtbot, field):
    field.walks = True
    field.setText("Ann")
    with qtbot.assertNotEmitted(field.left):
        qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    with qtbot.waitSignal(field.left):
        qtbot.keyClick(field, Qt.Key.Key_Escape)


def test_escape_clears_as_typing_does_so_that_nothing_is_kept_of_it(qtbot, field):
    field.walks = True
    qtbot.keyClicks(field, "zzz")
    with qtbot.waitSignal(field.textEdited) as edited:
        qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert edited.args == [""]


def test_escape_from_the_list_gives_back_what_was_typed(qtbot, field):
    qtbot.keyClicks(field, "johan")
    qtbot.keyClick(field._list, Qt.Key.Key_Down)
    assert field.text() == "Johanna"
    with qtbot.assertNotEmitted(field.submitted):
        qtbot.keyClick(field._list, Qt.Key.Key_Escape)
    assert not field.choosing
    assert field.text() == "johan"


def test_the_list_is_as_high_as_its_people(qtbot, field):
    qtbot.keyClicks(field, "ann")
    assert len(offered(field)) == 2
    assert field._list.verticalScrollBar().maximum() == 0


def test_those_who_look_alike_stand_first_and_the_field_asks(qtbot, parts, library, bridge):
    page = UnnamedPage(*parts)
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    page.activate()
    qtbot.waitUntil(lambda: page.view.field.placeholderText() == "Anna?")
    ids = [library.person_named(name).id for name in ("Anna", "Ben")]
    assert list(page.names.ids[:2]) == ids
    assert page.names.index_of(ids[0]).data(Role.LIKELY)
    assert "looks alike" in page.names.index_of(ids[0]).data(Qt.ItemDataRole.AccessibleTextRole)
    qtbot.mouseClick(page.view.field, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.view.field.choosing)


def test_nobody_known_means_that_none_is_proposed(qtbot, parts, library):
    library.identify = lambda face: Identified(Box(0, 0, 0.1, 0.1), None, ())
    likely = Likely(library, parts[1])
    with qtbot.waitSignal(likely.found) as found:
        likely.ask(7)
    assert found.args == [7, []]


def test_of_faces_asked_for_meanwhile_only_the_last_is_answered(qtbot, parts, library):
    likely = Likely(library, parts[1])
    answered = []
    likely.found.connect(lambda face, _people: answered.append(face))
    for face in (1, 2, 3, 4):
        likely.ask(face)
    qtbot.waitUntil(lambda: bool(answered))
    assert answered == [4]
