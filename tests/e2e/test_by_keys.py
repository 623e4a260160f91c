"""The whole sitting of ``test_by_hand`` by keyboard alone, from the folder to the end."""

from __future__ import annotations

import pytest

from .conftest import PHOTOS
from .sitting import NAMES, answers, reopen, state, undo_all

pytestmark = pytest.mark.long


def add_a_folder(desk):
    """Choose the folder in the dialog of Ctrl+O, by typing its path."""
    desk.key("ctrl+o")
    desk.until(lambda: desk.title == "Choose a folder with photos", "a folder is asked for")
    desk.type(str(PHOTOS))
    desk.key("Return")


def name_three(desk):
    for number, name in enumerate(NAMES, 1):
        desk.type(name)
        desk.key("Return")
        desk.until_done(*(f"Name {each}" for each in NAMES[:number]))
    desk.key("Escape")


def merge_two(desk):
    """Tick Ben and Carol, who stand after Anna."""
    desk.key("alt+1")
    desk.until(lambda: desk.title.startswith("People"), "the people are shown")
    desk.key("Right", "Right", "ctrl+space", "Right", "ctrl+space", "ctrl+m")
    desk.until(lambda: desk.title == "Same person?", "both are shown side by side")
    desk.key("Return")
    desk.until(lambda: desk.history()[-1] == "Merge into Ben", "they are one")


def split_one(desk):
    """Part Ben, who has the most photos now and stands first."""
    desk.key("Home", "ctrl+shift+s")
    desk.until(lambda: desk.title == "Split this person", "the parts are proposed")
    desk.key("ctrl+Return")
    desk.until(lambda: desk.history()[-1] == "Split Ben", "they are two")


def move_the_threshold(desk):
    """Go from the name field to the list, back over two buttons to the slider: make it stricter."""
    desk.key("alt+2")
    desk.until(lambda: desk.title.startswith("Unnamed"), "the groups are shown")
    desk.key("Escape", *["shift+Tab"] * 3, *["Page_Down"] * 5, "Return")
    desk.until(lambda: desk.history()[-1].startswith("Regroup"), "the groups are made anew")


def test_a_chosen_folder_is_curated_by_keyboard_and_all_is_taken_back(empty_desk):
    desk = empty_desk
    reopen(desk, "facealbum")
    add_a_folder(desk)
    desk.until(lambda: desk.title.startswith("Unnamed"), "the people were found")
    desk.quit()
    before = state(desk)
    assert (before.photos, before.names) == (80, [])
    reopen(desk, "Unnamed")
    name_three(desk)
    merge_two(desk)
    split_one(desk)
    move_the_threshold(desk)
    desk.key("ctrl+f")
    desk.type("Anna & Ben")
    desk.key("Return")
    desk.until(lambda: desk.title.startswith("Search"), "the photos of both are shown")
    done = desk.history()
    desk.quit()
    after = state(desk)
    assert after.names == ["Anna", "Ben"]
    assert after.threshold < before.threshold
    assert answers(desk, "search", "Anna & Ben")
    reopen(desk, "People")
    assert desk.history() == done
    undo_all(desk)
    desk.quit()
    assert state(desk) == before
