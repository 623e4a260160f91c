"""The window as a whole, on a library in memory: adding photos, places, naming, undo, leaving."""

from __future__ import annotations

import itertools
import threading
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QRect, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from facealbum.domain.errors import KnownError
from facealbum.gui import words
from facealbum.gui.dialogs.failed_photos import FailedPhotos
from facealbum.gui.dialogs.merge_sheet import SameSheet, merge_groups
from facealbum.gui.dialogs.naming import name_group
from facealbum.gui.dialogs.search_help import SearchHelp
from facealbum.gui.dialogs.settings import SettingsDialog
from facealbum.gui.dialogs.shortcuts import Shortcuts
from facealbum.gui.main_window import FOLD_BELOW, MainWindow
from facealbum.gui.navigation import Location
from facealbum.gui.theme import Scheme
from facealbum.gui.views.sidebar import NARROW, PLACES, WIDE
from facealbum.jobs import JobState
from facealbum.library.library import Library

from .fake_library import FakeLibrary


@pytest.fixture
def window(open_window, library):
    return open_window(library)


@pytest.fixture
def held(empty_library):
    """The import of the empty library waits at each step until this is set."""
    empty_library.step = threading.Event()
    return empty_library.step


def drop(window: MainWindow, *paths: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    at, copy = QPoint(200, 200), Qt.DropAction.CopyAction
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(window, QDragEnterEvent(at, copy, mime, left, none))
    assert window._overlay.isVisible()
    QApplication.sendEvent(window, QDropEvent(at, copy, mime, left, none))
    assert not window._overlay.isVisible()


def said(field: QWidget) -> object:
    """Return what a field of the settings says."""
    return field.property(field.metaObject().userProperty().name())


def wheel_down(widget: QWidget) -> None:
    at, none = QPointF(widget.rect().center()), Qt.KeyboardModifier.NoModifier
    turn, button = QPoint(0, -120), Qt.MouseButton.NoButton
    phase = Qt.ScrollPhase.NoScrollPhase
    wheel = QWheelEvent(at, widget.mapToGlobal(at), QPoint(), turn, button, none, phase, False)
    QApplication.sendEvent(widget, wheel)


class TestFirstRun:
    def test_an_empty_library_invites(self, open_window, empty_library):
        window = open_window(empty_library)
        assert window.here is None
        assert not window.first_run.finding
        assert window.first_run.choose.isVisible()
        assert not window.strip.isVisible()

    def test_the_settings_are_in_reach_before_there_are_photos(self, open_window, empty_library):
        window = open_window(empty_library)
        window.actions_by_id["menu"].trigger()
        menu = window.first_run.more.menu()
        assert menu.isVisible()
        assert menu.activeAction() is window.actions_by_id["settings"]
        ids = [entry.objectName() for entry in menu.actions() if not entry.isSeparator()]
        assert ids == ["settings", "shortcuts", "log", "report", "about", "quit"]
        menu.close()
        window.actions_by_id["settings"].trigger()
        first = window.findChild(SettingsDialog)
        assert first.isVisible()
        assert not first.again.isVisible()  # there is nothing to look at again
        first.close()
        window.go(Location("people"))
        window.actions_by_id["menu"].trigger()
        assert window.top_bar.more.menu().isVisible()
        window.top_bar.more.menu().close()

    def test_dropped_photos_become_faces_and_then_names_to_give(
        self, open_window, empty_library, held, tmp_path, qtbot
    ):
        window = open_window(empty_library)
        drop(window, tmp_path)
        assert empty_library.imported == [[tmp_path]]
        held.set()
        qtbot.waitUntil(lambda: window.here is not None)
        assert window.here == Location("unnamed")
        photos = window.sidebar.button("photos")
        qtbot.waitUntil(lambda: photos.accessibleName() == "Photos, 78 photos")

    def test_while_an_import_runs_pictures_are_read_one_at_a_time(
        self, open_window, empty_library, held, tmp_path, qtbot, monkeypatch
    ):
        window, told = open_window(empty_library), []
        monkeypatch.setattr(window.images, "spare", told.append)
        drop(window, tmp_path)
        qtbot.waitUntil(lambda: told[-1:] == [True])
        held.set()
        qtbot.waitUntil(lambda: told[-1:] == [False])

    def test_faces_appear_while_the_import_runs(self, open_window, empty_library, qtbot, tmp_path):
        class Steps:
            left = 3

            def wait(self, _seconds: float) -> bool:
                self.left -= 1
                return self.left >= 0

        empty_library.step = Steps()
        window = open_window(empty_library)
        drop(window, tmp_path)
        qtbot.waitUntil(lambda: len(window.first_run.mosaic.faces) > 3)
        assert window.first_run.finding
        headline = window.first_run._found
        qtbot.waitUntil(
            lambda: headline.text().removesuffix(" so far") in window.strip._facts.text()
        )
        assert window.strip.isVisible()
        assert window.first_run.look.isVisible()
        qtbot.mouseClick(window.first_run.look, Qt.MouseButton.LeftButton)
        assert window.here == Location("unnamed")

    def test_photos_of_which_none_can_be_read_are_said_there_too(
        self, open_window, tmp_path, qtbot
    ):
        library = FakeLibrary(tmp_path, photos=3, failing=3, loaded=False)
        window = open_window(library)
        drop(window, tmp_path)
        qtbot.waitUntil(lambda: "could be read" in window.first_run.note)
        assert window.strip.failed.text() == "3 could not be read"
        library.close()

    def test_the_sample_album_is_one_click_away(self, open_window, empty_library, qtbot):
        window = open_window(empty_library)
        qtbot.mouseClick(window.first_run.sample, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: window.here is not None)
        assert empty_library.imported[0][0].parts[-3:] == ("resources", "sample", "photos")

    def test_a_folder_without_photos_is_said_in_the_invitation(
        self, open_window, tmp_path, qtbot, theme
    ):
        library = FakeLibrary(tmp_path, photos=0, loaded=False)
        window = open_window(library)
        drop(window, tmp_path)
        qtbot.waitUntil(lambda: window.first_run.note == "There were no photos in there.")
        assert window.here is None
        library.close()


class TestImport:
    def test_paths_of_the_command_line_are_imported_at_once(self, open_window, library, tmp_path):
        open_window(library, [tmp_path / "a", tmp_path / "b"])
        assert library.imported == [[tmp_path / "a", tmp_path / "b"]]

    def test_the_strip_counts_pauses_and_goes_on(
        self, open_window, empty_library, held, tmp_path, qtbot
    ):
        window = open_window(empty_library)
        drop(window, tmp_path)
        qtbot.waitUntil(lambda: "0 of 80" in window.strip.text)
        qtbot.mouseClick(window.strip.pause, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: "(paused)" in window.strip.text)
        assert window.strip.pause.accessibleName() == "Go on"
        held.set()
        qtbot.mouseClick(window.strip.pause, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: not window.desk.busy)

    def test_stopping_keeps_what_is_done_and_offers_to_go_on(
        self, open_window, empty_library, held, tmp_path, qtbot
    ):
        window = open_window(empty_library)
        drop(window, tmp_path)
        qtbot.mouseClick(window.strip.stop, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: not window.desk.busy)
        assert "80 photos still to look at" in window.strip.text
        held.set()
        qtbot.mouseClick(window.strip.go_on, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: len(empty_library.photos()) == 78)

    def test_photos_that_failed_are_counted_and_listed_with_their_reasons(
        self, open_window, empty_library, tmp_path, qtbot
    ):
        window = open_window(empty_library)
        drop(window, tmp_path)
        qtbot.waitUntil(lambda: not window.desk.busy)
        assert window.strip.failed.text() == "2 could not be read"
        qtbot.mouseClick(window.strip.failed, Qt.MouseButton.LeftButton)
        dialog = window.findChild(FailedPhotos)
        assert "The file is cut short." in dialog.list.item(0).text()
        dialog.close()

    def test_a_second_drop_waits_for_the_first(
        self, open_window, empty_library, held, tmp_path, qtbot
    ):
        window = open_window(empty_library)
        drop(window, tmp_path / "a")
        drop(window, tmp_path / "b")
        assert empty_library.imported == [[tmp_path / "a"]]
        held.set()
        qtbot.waitUntil(lambda: len(empty_library.imported) == 2 and not window.desk.busy)

    def test_an_unfinished_import_goes_on_at_the_start(
        self, open_window, empty_library, held, qtbot
    ):
        empty_library.import_paths([]).cancel()
        qtbot.waitUntil(lambda: empty_library.unfinished() == 80)
        window = open_window(empty_library)
        assert window.desk.busy
        assert "Going on" in window.strip.text
        held.set()
        qtbot.waitUntil(lambda: not window.desk.busy)

    def test_closing_during_an_import_hides_at_once_and_ends_the_import(
        self, open_window, empty_library, held, tmp_path
    ):
        window = open_window(empty_library)
        drop(window, tmp_path)
        job = window.bridge.jobs[0]
        window.close()
        assert not window.isVisible()
        job.join(5)
        assert job.state is JobState.CANCELLED


class TestWhereItStands:
    """The offscreen screen has no frames, so a title bar that Qt takes for higher shows at once."""

    def test_it_opens_where_it_was_also_at_the_top_of_the_screen(self, open_window, library):
        first = open_window(library)
        first.setGeometry(20, 3, 740, 600)
        first.close()
        assert open_window(library).geometry() == QRect(20, 3, 740, 600)

    def test_a_place_that_is_on_no_screen_any_more_is_left(self, open_window, library):
        first = open_window(library)
        first.setGeometry(20, 3, 740, 600)
        first.close()
        first._state.place = QRect(5000, 3, 740, 600)
        first._state.save()
        window = open_window(library)
        assert window.screen().availableGeometry().contains(window.geometry())

    def test_the_first_time_it_leaves_room_for_its_frame(self, window):
        room = window.screen().availableGeometry()
        assert window.width() < room.width()
        assert window.height() < room.height()


class TestPlaces:
    def test_the_place_that_led_to_a_person_and_a_photo_stays_marked(self, window, library):
        window.go(Location("unnamed"))
        window.open_group(library.groups()[0].id)
        assert window.sidebar.button("unnamed").isChecked()
        window.go(Location("photo", "", library.photos()[0]))
        assert window.sidebar.button("unnamed").isChecked()
        window.go(Location("history"))
        assert not any(window.sidebar.button(place.id).isChecked() for place in PLACES)

    def test_it_opens_with_the_people(self, window):
        assert window.here == Location("people")
        assert window.windowTitle() == "People – facealbum"

    @pytest.mark.parametrize(
        "place", [place for place in PLACES if place.key], ids=lambda place: place.id
    )
    def test_a_digit_leads_to_each_place(self, window, qtbot, place):
        window.activateWindow()
        qtbot.keyClick(window, place.key)
        assert window.here == Location(place.id)
        assert window.sidebar.button(place.id).isChecked()

    def test_counts_follow_the_library(self, window, library, qtbot):
        window.bridge.do(lambda: library.name(library.groups()[0].id, "Cleo"))
        qtbot.waitUntil(
            lambda: window.sidebar.button("people").accessibleName() == "People, 3 people"
        )

    def test_back_and_forward(self, window, library):
        anna = library.person_named("Anna")
        window.open_group(anna.id)
        window.go_back()
        assert window.here == Location("people")
        window.go_forward()
        assert window.here == Location("person", anna.id)
        assert not window.actions_by_id["forward"].isEnabled()

    def test_the_title_follows_the_walk_through_photos(self, window, library):
        ids = library.photos()
        window._open_photo(ids[0], ids)
        first = window.windowTitle()
        window.photo.walk(1)
        assert window.windowTitle() == f"{window.photo.title()} – facealbum"
        assert window.windowTitle() != first

    def test_back_lands_on_the_photo_that_was_walked_to(self, window, qtbot):
        window.resize(900, 500)
        window.go(Location("photos"))
        grid = window.pages["photos"].grid
        qtbot.waitUntil(lambda: grid.model.rowCount() > 20)
        ids = list(grid.model.ids)
        window._open_photo(ids[0], ids)
        for _ in ids[1:]:
            window.photo.walk(1)
        window.go_back()
        assert window.here == Location("photos")
        assert grid.view.currentIndex().row() == len(ids) - 1
        assert grid.view.visible_rows()[-1] == len(ids) - 1
        assert grid.view.selected_ids() == []

    def test_going_back_to_somebody_who_is_no_more_goes_further_back(self, window, library):
        anna, ben = library.person_named("Anna"), library.person_named("Ben")
        window.open_group(ben.id)
        window.go(Location("photos"))
        library.merge([anna.id, ben.id])
        window.go_back()
        assert window.here == Location("people")

    def test_the_sidebar_folds_where_there_is_little_room(self, window, qtbot):
        window.resize(FOLD_BELOW + 10, 700)
        qtbot.waitUntil(lambda: window.sidebar.width() == WIDE)
        window.resize(FOLD_BELOW - 10, 700)
        qtbot.waitUntil(lambda: window.sidebar.width() == NARROW)

    def test_size_is_remembered(self, open_window, library, qtbot):
        first = open_window(library)
        first.resize(751, 603)
        qtbot.waitUntil(lambda: first.width() == 751)
        first.close()
        second = open_window(library)
        qtbot.waitUntil(lambda: (second.width(), second.height()) == (751, 603))


class TestCurating:
    def test_a_step_stands_in_the_menu_as_it_is_called_and_no_longer(self, window, library, qtbot):
        """Qt takes an & in a menu for the mark of a key; a long name made it 800 px wide."""
        name = f"Anna & Ben {'von und zu ' * 12}Hohenstein"
        group = library.groups()[0].id
        name_group(window, window.bridge, window.theme, group, name)
        undo: QAction = window.actions_by_id["undo"]
        qtbot.waitUntil(lambda: undo.text().startswith("Undo: Name Anna && Ben von"))
        assert undo.text().endswith("Hohenstein")
        assert len(undo.text()) < 60

    def test_undo_is_offered_and_named(self, window, library, qtbot):
        group = library.groups()[0].id
        name_group(window, window.bridge, window.theme, group, "Cleo")
        qtbot.waitUntil(window.toast.isVisible)
        assert window.toast.message == "Named Cleo"
        undo: QAction = window.actions_by_id["undo"]
        # The menu reads what it says in a lane of its own, so it may be a moment behind the toast.
        qtbot.waitUntil(lambda: undo.text() == "Undo: Name Cleo")
        qtbot.mouseClick(window.toast.button, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: library.person_named("Cleo") is None)
        qtbot.waitUntil(lambda: window.toast.message == "Undone: Name Cleo")
        redo: QAction = window.actions_by_id["redo"]
        qtbot.waitUntil(lambda: redo.text() == "Redo: Name Cleo")
        assert not undo.isEnabled()

    def test_ctrl_z_and_ctrl_shift_z(self, window, library, qtbot):
        library.name(library.groups()[0].id, "Cleo")
        qtbot.waitUntil(window.actions_by_id["undo"].isEnabled)
        window.activateWindow()
        qtbot.keyClick(window, "z", Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda: "Cleo" not in library.names())
        qtbot.waitUntil(window.actions_by_id["redo"].isEnabled)
        both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        qtbot.keyClick(window, "z", both)
        qtbot.waitUntil(lambda: "Cleo" in library.names())

    def test_a_name_that_is_taken_asks_first_and_no_keeps_them_apart(self, window, library):
        group = library.groups()[0].id
        sheet = name_group(window, window.bridge, window.theme, group, " anna ")
        assert isinstance(sheet, SameSheet)
        sheet.reject()
        assert library.group(group).name == ""

    def test_a_name_that_is_taken_merges_on_yes(self, window, library, qtbot):
        faces = library.person_named("Anna").faces
        group = library.groups()[0]
        sheet = name_group(window, window.bridge, window.theme, group.id, "Anna")
        yes = next(b for b in sheet.findChildren(QPushButton) if b.text() == "Same person")
        qtbot.mouseClick(yes, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: library.person_named("Anna").faces == faces + group.faces)

    def test_the_merge_sheet_says_which_name_stays(self, window, library, qtbot):
        ids = [person.id for person in library.people()]
        sheet = merge_groups(window, window.bridge, window.theme, ids)
        assert sheet is not None
        sheet.accept()
        qtbot.waitUntil(lambda: len(library.people()) == 1)
        assert merge_groups(window, window.bridge, window.theme, ids[:1]) is None

    def test_what_speaks_against_one_person_stands_out(self, window, library):
        """Two who are on one photo are hardly one, and Enter would merge them."""
        anna = library.person_named("Anna")
        photos = {photo.id for photo in library.photos_of(anna.id)}
        seen = {
            group.id: photos & {p.id for p in library.photos_of(group.id)}
            for group in [*library.people(), *library.groups()]
            if group.id != anna.id
        }
        beside = next(group for group, shared in seen.items() if shared)
        for sheet in (
            merge_groups(window, window.bridge, window.theme, [anna.id, beside]),
            name_group(window, window.bridge, window.theme, beside, "Anna"),
        ):
            shared = words.count(len(seen[beside]), "photo")
            assert sheet.warning.text() == f"They are together in {shared}."
            assert sheet.warning.isVisible()
            sheet.reject()
        three = [anna.id, *list(seen)[:2]]  # of more than two it is not asked which
        sheet = merge_groups(window, window.bridge, window.theme, three)
        assert not sheet.warning.isVisible()
        sheet.reject()

    def test_naming_like_before_or_with_nothing_does_nothing(self, window, library):
        anna = library.person_named("Anna")
        for name in ("", "  ", "Anna"):
            assert name_group(window, window.bridge, window.theme, anna.id, name) is None
        assert library.history().undo is None


class TestSearch:
    def test_two_people_are_found_together(self, window, library, qtbot):
        both = library.search("Anna & Ben").photos
        window.top_bar.search.setFocus()
        qtbot.keyClicks(window.top_bar.search, "Anna & Ben")
        qtbot.keyClick(window.top_bar.search, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: window.search_page.found == len(both))
        assert window.here == Location("search", "Anna & Ben")

    def test_the_name_that_is_being_typed_is_completed(self, window, qtbot):
        field = window.top_bar.search
        qtbot.keyClicks(field, "Anna & be")
        assert field.completer_names == ["Ben"]
        field._complete("Ben")
        assert field.text() == "Anna & Ben"

    def test_somebody_unknown_is_a_sentence_not_an_error(self, window, qtbot):
        window.go(Location("search", "Zoe"))
        qtbot.waitUntil(lambda: "Zoe" in window.search_page.sentence)

    def test_the_keyboard_is_with_the_photos_or_if_there_are_none_in_the_field(self, window, qtbot):
        field = window.top_bar.search
        with qtbot.waitActive(window):
            window.activateWindow()
        field.setFocus()
        field.setText("Anna")
        qtbot.keyClick(field, Qt.Key.Key_Return)
        qtbot.waitUntil(window.search_page.grid.view.hasFocus)
        qtbot.waitUntil(lambda: window.search_page.found > 0)
        field.setFocus()
        field.setText("Anna & Zoe")
        qtbot.keyClick(field, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: "Zoe" in window.search_page.sentence)
        assert field.hasFocus()

    def test_escape_empties_the_field_and_then_gives_the_keyboard_back(self, window, qtbot):
        field = window.top_bar.search
        with qtbot.waitActive(window):
            window.activateWindow()
        field.setFocus()
        field.setText("Zoe")
        qtbot.keyClick(field, Qt.Key.Key_Escape)
        assert field.text() == ""
        assert field.hasFocus()
        qtbot.keyClick(field, Qt.Key.Key_Escape)
        assert window.pages["people"].view.hasFocus()
        window.go(Location("search", "Anna"))
        qtbot.waitUntil(lambda: window.search_page.found > 0)
        field.setFocus()
        for _ in range(2):
            qtbot.keyClick(field, Qt.Key.Key_Escape)
        assert window.search_page.grid.view.hasFocus()

    def test_ctrl_f_leads_to_the_field(self, window, qtbot):
        window.activateWindow()
        qtbot.keyClick(window, "f", Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(window.top_bar.search.hasFocus)


def test_a_toast_never_covers_the_strip(open_window, empty_library, held, tmp_path, qtbot):
    window = open_window(empty_library)
    drop(window, tmp_path)
    window.toast.say("Hello " * 40)
    assert window.strip.isVisible()
    assert window.toast.geometry().bottom() < window.strip.geometry().top()
    assert window.toast.width() <= window.width()
    held.set()
    qtbot.waitUntil(lambda: not window.desk.busy)


def choose(box, value):
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


class TestDialogs:
    def test_a_known_error_is_a_toast_with_what_and_what_to_do(self, window, qtbot):
        def refused():
            raise KnownError("The disk is full.", todo="Make room and try again.")

        window.bridge.do(refused)
        qtbot.waitUntil(
            lambda: window.toast.message == "The disk is full. Make room and try again."
        )

    def test_settings_hold_at_once(self, window, library, qtbot, theme):
        window.actions_by_id["settings"].trigger()
        dialog = window.findChild(SettingsDialog)
        assert dialog.again.isVisible()
        box = dialog.fields["pipeline"]
        box.setCurrentIndex(box.findData("facenet"))
        box.activated.emit(box.currentIndex())
        qtbot.waitUntil(lambda: library.settings.get("pipeline") == "facenet")
        colours = dialog.fields["colours"]
        colours.setCurrentIndex(colours.findData(Scheme.DARK.value))
        colours.activated.emit(colours.currentIndex())
        assert theme.dark
        dialog.close()

    def test_all_settings_are_in_sight_where_the_screen_is_high(self, window, qtbot, monkeypatch):
        screen = SimpleNamespace(availableGeometry=lambda: QRect(0, 0, 1920, 3000))
        monkeypatch.setattr(SettingsDialog, "screen", lambda _dialog: screen)
        window.actions_by_id["settings"].trigger()
        dialog = window.findChild(SettingsDialog)
        qtbot.waitExposed(dialog)
        qtbot.waitUntil(lambda: dialog._area.verticalScrollBar().maximum() == 0)
        dialog.close()

    def test_the_wheel_scrolls_the_settings_and_changes_none(
        self, window, library, qtbot, monkeypatch
    ):
        screen = SimpleNamespace(availableGeometry=lambda: QRect(0, 0, 800, 500))
        monkeypatch.setattr(SettingsDialog, "screen", lambda _dialog: screen)
        window.actions_by_id["settings"].trigger()
        dialog = window.findChild(SettingsDialog)
        bar = dialog._area.verticalScrollBar()
        qtbot.waitUntil(lambda: bar.maximum() > 0)
        fields = list(dialog.fields.values())
        before = [said(field) for field in fields]
        for field in fields:
            bar.setValue(0)
            wheel_down(field)
            assert bar.value() > 0
        assert [said(field) for field in fields] == before
        dialog.close()

    def test_photos_are_looked_at_again_as_the_settings_are_then(self, window, library, qtbot):
        window.actions_by_id["settings"].trigger()
        dialog = window.findChild(SettingsDialog)
        box = dialog.fields["sensitivity"]
        box.setCurrentIndex(box.findData("eager"))
        box.activated.emit(box.currentIndex())
        with qtbot.waitSignal(window.desk.ended):
            qtbot.mouseClick(dialog.again, Qt.MouseButton.LeftButton)
        assert library.looked_again == "eager"

    def test_photos_are_looked_at_anew_with_another_model_once_the_dialog_goes(
        self, window, library, qtbot
    ):
        window.actions_by_id["settings"].trigger()
        dialog = window.findChild(SettingsDialog)
        choose(dialog.fields["pipeline"], "sface")
        qtbot.waitUntil(lambda: library.settings.get("pipeline") == "sface")
        choose(dialog.fields["pipeline"], "facenet")
        assert library.resumed == []
        with qtbot.waitSignal(window.desk.ended):
            dialog.close()
        assert library.resumed == ["facenet"]

    def test_a_model_that_was_chosen_and_taken_back_looks_at_nothing(self, window, library, qtbot):
        window.actions_by_id["settings"].trigger()
        dialog = window.findChild(SettingsDialog)
        before = dialog.fields["pipeline"].currentData()
        for model in ("sface", before):
            choose(dialog.fields["pipeline"], model)
        with qtbot.assertNotEmitted(window.desk.started):
            dialog.close()
            window.bridge.do(lambda: None, lambda _: library.resumed.append("after all else"))
            qtbot.waitUntil(lambda: library.resumed == ["after all else"])

    def test_all_photos_are_looked_at_again_once_for_both_reasons(self, window, library, qtbot):
        window.actions_by_id["settings"].trigger()
        dialog = window.findChild(SettingsDialog)
        choose(dialog.fields["pipeline"], "sface")
        with qtbot.waitSignal(window.desk.ended):
            qtbot.mouseClick(dialog.again, Qt.MouseButton.LeftButton)
        assert library.looked_again
        assert library.resumed == []

    def test_every_key_is_listed(self, window):
        window.actions_by_id["shortcuts"].trigger()
        assert window.findChild(Shortcuts).isVisible()
        window.findChild(Shortcuts).close()


def test_the_fake_has_the_verbs_of_the_library():
    fake = {name for name in vars(FakeLibrary) if not name.startswith("_")}
    assert fake <= {name for name in dir(Library) if not name.startswith("_")}


class TestAlbums:
    def test_a_search_is_saved_and_its_album_opened_changed_and_deleted(
        self, window, qtbot, library
    ):
        window.go(Location("search", "Anna"))
        qtbot.waitUntil(lambda: window.search_page.found > 0)
        window.search_page.open_album.emit(_album(library.save_album("Hers", "Anna")))
        assert window.here == Location("album", "a1")
        albums = window.sidebar.button("albums")
        assert albums.isChecked()
        qtbot.waitUntil(lambda: albums.accessibleName() == "Albums, 1 album")
        assert window.windowTitle() == "Hers – facealbum"
        window.pages["album"].delete()
        qtbot.waitUntil(lambda: window.here == Location("search", "Anna"))
        qtbot.waitUntil(lambda: albums.accessibleName() == "Albums, 0 albums")
        window.actions_by_id["undo"].trigger()
        qtbot.waitUntil(lambda: albums.accessibleName() == "Albums, 1 album")

    def test_a_chip_changes_the_text_and_the_text_the_chips(self, window, qtbot):
        window.go(Location("search", "Anna"))
        qtbot.waitUntil(lambda: bool(window.search_page.chips.chips))
        qtbot.mouseClick(window.search_page.chips.chips[0], Qt.MouseButton.LeftButton)
        assert window.top_bar.search.text() == "not Anna"
        window.go(Location("search", "Anna, Ben"))
        chips = window.search_page.chips
        qtbot.waitUntil(lambda: [chip.words for chip in chips.chips] == ["Anna", "Ben"])

    def test_tab_goes_from_the_buttons_through_the_chips_to_the_photos(self, window, qtbot):
        window.go(Location("search", "Anna, Ben"))
        page = window.search_page
        qtbot.waitUntil(lambda: len(page.chips.chips) == 2)
        walk = [page._keep, page._copy, *page.chips.chips, page.chips.add, page.grid.view]
        for one, behind in itertools.pairwise(walk):
            widget = one.nextInFocusChain()
            while not (widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible()):
                widget = widget.nextInFocusChain()
            assert widget is behind

    def test_the_vocabulary_comes_when_the_field_is_entered(self, window, qtbot, library):
        window.top_bar.search.wanted.emit()
        qtbot.waitUntil(lambda: window.top_bar.search._known == library.vocabulary())

    def test_the_question_mark_opens_the_help(self, window, qtbot):
        window.top_bar.help.click()
        (help_,) = window.top_bar.findChildren(SearchHelp)
        help_.examples[0].click()
        assert window.top_bar.search.text() == "Anna"


def _album(change) -> int:
    (album,) = change.albums
    return album
