"""Names on buttons and in menus: as they are written, and no longer than there is room for."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton, QWidget

from facealbum.gui.views.answer_row import AnswerRow
from facealbum.gui.views.facts_panel import FactsPanel
from facealbum.gui.views.labels import as_title, in_the_middle
from facealbum.gui.views.selection_bar import SelectionBar
from facealbum.library import Candidate, Kind, Question

COUPLE = "Anna & Ben"


def test_what_is_too_long_loses_its_middle():
    assert in_the_middle("Name Anna", 9) == "Name Anna"
    assert in_the_middle("Name Anna and Ben", 10) == "Name A…Ben"
    assert len(in_the_middle("a" * 500, 48)) == 48


def test_an_and_is_written_twice_where_qt_takes_one_for_the_mark_of_a_key():
    assert as_title(COUPLE) == "Anna && Ben"


@pytest.fixture
def couple(library):
    """A person who is called so."""
    group = library.groups()[0].id
    library.name(group, COUPLE)
    return library.person_named(COUPLE)


def test_a_name_stands_on_buttons_as_it_is_written(qtbot, theme, images, library, couple):
    row, facts, ground = AnswerRow(images, theme), FactsPanel(theme), QWidget()
    bar = SelectionBar(theme, ground, ground)
    for widget in (row, facts, ground):
        qtbot.addWidget(widget)
    group = library.groups()[0]
    likely = (Candidate(couple, 0.5, 0.1),)
    row.show_question(Question(Kind.WHO, group, (group.cover_face_id,), likely=likely))
    bar.add(f"Not {COUPLE}", "x", lambda: None)
    photo = library.photos_of(couple.id)[0]
    facts.show_photo(photo, [couple], 1000)
    for widget in (row, bar, facts):
        (button,) = (
            each for each in widget.findChildren(QPushButton) if COUPLE in each.accessibleName()
        )
        assert "Anna && Ben" in button.text()
