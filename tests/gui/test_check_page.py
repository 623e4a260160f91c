"""How good the albums are, in words, and the way to where each is mended."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from facealbum.domain.errors import KnownError
from facealbum.grouping.checking import Share
from facealbum.gui.dialogs.compare_sheet import CompareSheet
from facealbum.gui.navigation import Location
from facealbum.gui.views.check_page import CheckPage, about, precision
from facealbum.gui.views.check_parts import PEOPLE_SHOWN
from facealbum.gui.views.face_picture import FacePicture
from facealbum.jobs import JobHandle
from facealbum.library import PersonCheck


@pytest.fixture
def page(qtbot, parts):
    made = CheckPage(*parts)
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    made.activate()
    return made


@pytest.fixture
def shown(qtbot, page):
    qtbot.waitUntil(lambda: page.found is not None)
    return page


def said(page):
    labels = page._stack.currentWidget().findChildren(QLabel)
    return " ".join(label.text() for label in labels)


def press(page, title):
    next(link for link in page.links() if link.text() == title).click()


def test_it_says_how_much_is_right(shown):
    text = said(shown)
    assert "5 joined by themselves" in text
    assert "Of those that joined by themselves about 98.1% are right." in text
    assert "45 of 47 faces that you judged had joined the right person, 96%" in text
    assert "Of the faces in groups without a name more than 99.9% are right." in text
    assert "of 40 pairs of people met in one photo" in text
    assert "this may change" in text


def test_each_line_leads_to_where_it_is_mended(qtbot, shown, library):
    anna = library.people()[0]
    with qtbot.waitSignal(shown.faces_wanted) as wanted:
        press(shown, "2 doubtful")
    assert wanted.args == [anna.id]
    with qtbot.waitSignal(shown.review_wanted) as asked:
        press(shown, f"About 12 more photos may show {anna.name}")
    assert asked.args == [anna.id, [library.groups(2)[0].id]]
    with qtbot.waitSignal(shown.failed_wanted):
        press(shown, "Show them")
    with qtbot.waitSignal(shown.place_wanted) as place:
        press(shown, "Unnamed")
    assert place.args == [Location("unnamed")]


def test_two_who_look_alike_stand_beside_each_other(qtbot, shown, library):
    assert "Anna and Ben" in said(shown)
    assert "About 1 in 10,000 strangers look this alike. Distance 0.90" in said(shown)
    press(shown, "Compare")
    qtbot.waitUntil(lambda: bool(shown.window().findChildren(CompareSheet)))
    sheet = shown.window().findChildren(CompareSheet)[0]
    qtbot.waitUntil(lambda: sheet.a.face is not None and sheet.b.face is not None)


def test_every_link_can_be_reached_and_has_a_name(shown):
    for link in shown.links():
        assert link.accessibleName()
        assert link.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_before_anybody_has_a_name(qtbot, page, library):
    qtbot.waitUntil(lambda: page.found is not None)
    for person in library.people():
        page.refresh(library.hide(person.id))
    qtbot.waitUntil(lambda: "Name somebody first" in said(page))


def test_it_counts_again_after_a_change_and_keeps_its_place(qtbot, shown, library, bridge):
    shown.resize(600, 300)
    shown._scroll.verticalScrollBar().setValue(40)
    before = shown.found
    bridge.do(lambda: library.name(library.groups()[0].id, "Carl"))
    bridge.changed.connect(shown.refresh)
    qtbot.waitUntil(lambda: shown.found is not before, timeout=10_000)
    assert shown._scroll.verticalScrollBar().value() == 40


def test_a_page_out_of_sight_counts_when_it_is_shown(qtbot, shown, library):
    shown.hide()
    checks = library.checks
    shown.refresh(library.hide(library.people()[0].id))
    assert library.checks == checks
    shown.show()
    shown.activate()
    qtbot.waitUntil(lambda: library.checks == checks + 1)
    qtbot.waitUntil(lambda: shown._job.finished)


def test_of_very_many_people_those_with_most_to_mend_are_listed(qtbot, shown, library):
    person = library.people()[0]
    many = tuple(
        PersonCheck(replace(person, name=f"Somebody with a rather long name {at}"), 3, None, 0, ())
        for at in range(PEOPLE_SHOWN + 12)
    )
    shown._show(replace(shown.found, people=many))
    assert "And 12 people with less to mend." in said(shown)
    assert len(shown._scroll.findChildren(FacePicture)) == PEOPLE_SHOWN + 2


def test_escape_goes_back(qtbot, shown):
    with qtbot.waitSignal(shown.back):
        qtbot.keyClick(shown, Qt.Key.Key_Escape)


def test_where_nothing_is_known_nothing_is_said(shown):
    bare = replace(
        shown.found,
        right=None,
        groups_right=None,
        answers=Share(0, 0),
        impossible=None,
        stale=False,
    )
    assert len(precision(bare)) == 1


@pytest.mark.parametrize(
    ("estimate", "words"), [(1.0, "more than 99.9%"), (0.9871, "about 98.7%"), (0, "about 0.0%")]
)
def test_no_estimate_is_called_certain(estimate, words):
    assert about(estimate) == words


def test_the_tiles_fit_into_a_narrow_page(shown):
    shown.resize(660, 520)
    assert shown._scroll.widget().minimumSizeHint().width() <= 660
    assert shown._tiles._columns == 2
    shown.resize(1200, 700)
    assert shown._tiles._columns == 3


def test_what_went_wrong_is_told_and_what_was_shown_stays(qtbot, shown, library, bridge):
    def fail(_job):
        raise KnownError("The library can't be read.")

    before = shown.found
    library.check = lambda: JobHandle("Check").start(fail)
    with qtbot.waitSignal(bridge.failed) as failed:
        shown.look()
    assert str(failed.args[0]) == "The library can't be read."
    assert shown.found is before
