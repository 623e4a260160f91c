"""Names from other programs and for them, in the window."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from facealbum.gui.dialogs.other_names import NOBODY, OtherNames, described
from facealbum.gui.dialogs.write_names import ABOUT, INSIDE, WriteNames
from facealbum.gui.exchanging import ended
from facealbum.gui.navigation import Location
from facealbum.gui.views.question_view import in_words
from facealbum.library import Kind, MetadataChoice, MetadataWritten, Question, Told

from .fake_exchange import MARIE, PIERRE


@pytest.fixture
def window(open_window, library):
    return open_window(library)


@pytest.fixture
def names(qtbot, window):
    window.actions_by_id["other_names"].trigger()
    made = window.findChild(OtherNames)
    qtbot.waitUntil(lambda: made.told.text() != "Looking…")
    return made


@pytest.fixture
def writing(qtbot, window):
    window.actions_by_id["write_names"].trigger()
    made = window.findChild(WriteNames)
    qtbot.waitUntil(made.write.isEnabled)
    return made


def press(qtbot, parent, text):
    qtbot.waitUntil(lambda: parent.findChild(QMessageBox) is not None)
    box = parent.findChild(QMessageBox)
    next(button for button in box.buttons() if button.text() == text).click()


def test_names_are_listed_with_what_can_be_done(names):
    assert names.told.text() == (
        "Picasa and digiKam named 2 people. Of 3 faces of theirs you have not said yet who it is."
    )
    assert [names.list.item(row).text() for row in range(2)] == [
        "Marie Curie (new)\ndigiKam · 3 faces to take · 1 face you named so already"
        " · 1 face you said is somebody else",
        "Pierre Curie\nPicasa and digiKam · 2 faces not found · 2 faces you said no to"
        " · 1 photo without a place",
    ]
    assert names.take.text() == "Take 3 faces"


def test_only_what_is_ticked_is_taken_and_undo_is_offered(qtbot, window, names, library):
    names.list.item(1).setCheckState(Qt.CheckState.Checked)
    names.draw.setChecked(True)
    assert names.take.text() == "Take 5 faces"
    names.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert names.take.text() == "Take 2 faces"
    names.take.click()
    qtbot.waitUntil(window.toast.isVisible)
    assert library.exchanged[-1] == ("take", ("Pierre Curie",), True)
    assert window.toast.message == "3 faces confirmed. What you said of 1 other face stays."
    assert window.toast.button.text() == "Undo"


def test_the_review_can_ask_instead(qtbot, window, names):
    names.review.click()
    assert window.here == Location("review")


def test_reading_again_reads_and_looks_again(qtbot, names, library):
    library.told = Told(())
    names.again.click()
    qtbot.waitUntil(lambda: names.told.text() == NOBODY)
    assert library.exchanged == [("read", ())]
    assert not names.take.isEnabled()


def test_an_import_that_met_names_says_so(qtbot, window, library):
    library.names_open = 312
    window.desk.add(["photos"])
    qtbot.waitUntil(lambda: window.toast.button.text() == "Look", timeout=10_000)
    assert window.toast.message.endswith("312 names from other programs were found.")
    window.toast.button.click()
    assert window.findChild(OtherNames) is not None


def test_what_writing_would_change_is_shown_first(writing):
    assert writing.told.text() == (
        "1 file would be written. 1 name of other programs would stay. 1 photo can't be written."
    )
    assert writing.list.item(0).text().split("\n") == [
        "/p/a.jpg.xmp (new)",
        "New: Marie Curie",
        "Ann becomes Anna",
        "Taken out: Ben",
        "Anne stays; here it is Anna",
    ]
    assert writing.about.text() == ABOUT


def test_a_choice_looks_again_and_is_what_is_written(qtbot, window, writing, library):
    writing.unconfirmed.setChecked(True)
    writing.replace.setChecked(True)
    qtbot.waitUntil(writing.write.isEnabled)
    writing.write.click()
    qtbot.waitUntil(window.toast.isVisible)
    chosen = MetadataChoice(unconfirmed=True, replace=True)
    assert library.exchanged[-2:] == [("foresee", None, chosen), ("write", None, chosen)]
    assert window.toast.message == "Names written into 1 file."


def test_names_in_videos_are_no_trouble(qtbot, window, library, monkeypatch):
    seen = replace(library._foreseen(), photos=(), clips=2)
    monkeypatch.setattr(library, "_foreseen", lambda: seen)
    window.actions_by_id["write_names"].trigger()
    stay = "Names in 2 videos stay in facealbum: they are written for photos alone."
    qtbot.waitUntil(lambda: window.findChild(WriteNames).told.text().endswith(stay))
    assert ended(MetadataWritten((), 3, 0, clips=1)) == (
        "Names written into 3 files. Names in 1 video stay in facealbum: they are written for"
        " photos alone."
    )


def test_photos_are_written_only_after_a_warning(qtbot, window, writing, library):
    writing.inside.setChecked(True)
    assert writing.about.text() == INSIDE
    assert writing.keep_time.isVisible()
    qtbot.waitUntil(writing.write.isEnabled)
    writing.write.click()
    assert library.exchanged[-1][0] == "foresee"
    press(qtbot, writing, "Write")
    qtbot.waitUntil(lambda: library.exchanged[-1][0] == "write")
    assert library.exchanged[-1][2].into_photos

    def told():
        return [box.detailedText() for box in window.findChildren(QMessageBox)]

    qtbot.waitUntil(lambda: any("It can't be read." in text for text in told()))


def test_the_person_looked_at_comes_first(qtbot, window, library):
    window.open_group("p1")
    window.actions_by_id["write_names"].trigger()
    sheet = window.findChild(WriteNames)
    assert [sheet.photos.itemText(row) for row in range(2)] == ["Photos of Anna", "All photos"]
    qtbot.waitUntil(lambda: bool(library.exchanged))
    assert library.exchanged[-1][1] == "p1"


def test_written_photos_are_put_back_on_request(qtbot, window, library):
    window.actions_by_id["written_photos"].trigger()
    press(qtbot, window, "Put them back")
    qtbot.waitUntil(lambda: window.toast.message == "7 photos put back.")
    assert library.exchanged[-1] == ("restore", "20260102-030405-ab")


def test_a_name_says_who_gave_it():
    assert described(replace(MARIE, programs=(), known=True)).startswith("Marie Curie\n3 faces")
    assert "no to" in described(PIERRE)


def test_the_question_names_the_program(library):
    group = library.groups()[0]
    asked = Question(Kind.TOLD, group, (1,), name="Marie Curie", program="digiKam")
    assert in_words(asked) == "digiKam says this is Marie Curie"
    several = replace(asked, faces=(1, 2), program="")
    assert in_words(several) == "Another program says this is Marie Curie"
