"""The folders in the window: listed, watched, looked at again, forgotten; and the question."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel

from facealbum.domain.types import Change
from facealbum.gui import files
from facealbum.gui.bridge import Bridge
from facealbum.gui.dialogs.question import Question
from facealbum.gui.images import Images
from facealbum.gui.main_window import MainWindow
from facealbum.gui.navigation import Location
from facealbum.gui.state import WindowState
from facealbum.gui.views.folder_row import AWAY
from facealbum.gui.views.folders_page import FoldersPage


@pytest.fixture
def folders(library):
    library.add_folder("/p/Pictures", photos=40, watched=True, asked=True)
    library.add_folder("/media/stick", photos=2, online=False)
    return library.known


@pytest.fixture
def page(qtbot, parts, folders):
    made = FoldersPage(*parts)
    qtbot.addWidget(made)
    made.resize(900, 600)
    parts[1].changed.connect(made.refresh)
    made.show()
    made.activate()
    qtbot.waitUntil(lambda: len(made.rows) == 2)
    return made


def words_of(row):
    return [label.text() for label in row.findChildren(QLabel)]


def test_each_folder_says_what_is_in_it_and_whether_it_is_there(page):
    here, away = page.rows
    assert words_of(here)[:2] == ["Pictures", "/p/Pictures"]
    assert words_of(here)[2].startswith("40 photos   ·   looked at")
    assert AWAY in words_of(away)[2]
    assert (here.watch.isChecked(), away.watch.isChecked()) == (True, False)
    assert (here.look.isEnabled(), away.look.isEnabled()) == (True, False)


def test_a_note_says_why_a_folder_is_looked_through(page, library, qtbot):
    library.notes = {1: "It lies on another computer."}
    page.look()
    qtbot.waitUntil(lambda: "It lies on another computer." in words_of(page.rows[0]))


def test_a_tick_watches(qtbot, page, library):
    qtbot.mouseClick(page.rows[1].watch, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: library.known[1].watched)
    qtbot.waitUntil(page.rows[1].watch.isChecked)


def test_it_is_looked_at_again_now(qtbot, page, library, bridge):
    with qtbot.waitSignal(bridge.job_changed):
        page.rows[0].look.click()
    assert library.imported == [[Path("/p/Pictures")]]
    qtbot.waitUntil(lambda: not bridge.jobs)


def test_it_is_shown_in_the_file_manager(page, monkeypatch):
    shown = []
    monkeypatch.setattr(files, "show_folder", shown.append)
    page.rows[0].open_wanted.disconnect()
    page._show((page._shown[0][:1], {}))
    page.rows[0].open.click()
    assert shown == ["/p/Pictures"]


@pytest.mark.parametrize("too", [False, True])
def test_forgetting_asks_first(qtbot, page, library, too):
    page.rows[1].forget.click()
    question = page.findChild(Question)
    question.findChild(QCheckBox, "photos_too").setChecked(too)
    assert len(library.known) == 2
    question.sure.click()
    qtbot.waitUntil(lambda: len(page.rows) == 1)
    assert library.forgot_photos is too


def test_escape_goes_back(qtbot, page):
    with qtbot.waitSignal(page.back):
        qtbot.keyClick(page, Qt.Key.Key_Escape)


def test_no_folder_is_said_in_a_sentence(qtbot, parts):
    page = FoldersPage(*parts)
    qtbot.addWidget(page)
    page.show()
    page.activate()
    qtbot.waitUntil(lambda: page._stack.currentIndex() == 1)


def test_names_and_sizes_of_files():
    assert [files.size(size) for size in (None, 10, 87_000, 2_340_000)] == [
        "not there now", "1 kB", "87 kB", "2.3 MB",
    ]  # fmt: skip


class TestInTheWindow:
    @pytest.fixture
    def window(self, qtbot, theme, tmp_path, library):
        bridge, images = Bridge(library), Images(library)
        made = MainWindow(library, bridge, images, theme, WindowState(tmp_path))
        made.show()
        made.begin()
        yield made
        made.close()
        images.close()
        for job in tuple(bridge.jobs):
            job.join()
        bridge.close()
        made.deleteLater()

    def test_it_watches_from_the_start(self, window, library):
        assert library.watching

    def test_the_menu_leads_to_folders_and_duplicates(self, window):
        for name in ("folders", "duplicates"):
            window.actions_by_id[name].trigger()
            assert window.here == Location(name)

    @pytest.mark.parametrize("yes", [True, False])
    def test_after_an_import_one_is_asked_about_each_new_folder(
        self, qtbot, window, library, tmp_path, yes
    ):
        library.add_folder("/p/Pictures")
        library.add_folder("/p/Scans")
        window.desk.add([tmp_path])
        for name in ("Pictures", "Scans"):
            question = f"Keep an eye on “{name}”?"
            qtbot.waitUntil(lambda told=question: told in window.strip.text, timeout=10_000)
            assert window.strip.yes.isVisible()
            (window.strip.yes if yes else window.strip.no).click()
        qtbot.waitUntil(lambda: all(one.asked for one in library.known))
        assert [one.watched for one in library.known] == [yes, yes]
        qtbot.waitUntil(lambda: not window.strip.isVisible())

    def test_a_question_with_a_long_name_leaves_the_window_its_size(self, window):
        narrowest = window.minimumSizeHint().width()
        window.strip.show_end("Added 3 photos.", 13, can_go_on=False)
        window.strip.show_question(f"Keep an eye on “{'Holidays ' * 40}”?", "New photos come.")
        strip = window.strip
        assert window.minimumSizeHint().width() == narrowest
        assert strip.failed.isVisible()
        # The answers stand at their question: what could not be read is not what is asked about.
        lefts = [each.geometry().left() for each in (strip.yes, strip.no, strip.failed)]
        assert lefts == sorted(lefts)

    def test_photos_on_a_drive_that_is_away_are_marked(self, qtbot, window, library):
        library.away.update(library.photos()[:3])
        window.bridge.changed.emit(Change(9, "Drives", photos=frozenset(library.away)))
        qtbot.waitUntil(lambda: window.images.offline == frozenset(library.away))
