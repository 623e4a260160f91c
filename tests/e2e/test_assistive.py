"""Whoever can't see the window: what it tells over AT-SPI, to another process, as Orca reads it."""

from __future__ import annotations

import pytest

from .assistive import Assistive, missing

pytestmark = pytest.mark.long

PLACES = {
    "alt+1": "People", "alt+2": "Unnamed", "alt+3": "Review", "alt+4": "Photos", "alt+5": "Albums",
    "alt+6": "Strangers", "alt+7": "Hidden",
}  # fmt: skip
IN_MENU = {
    "History": "History", "Folders": "Folders", "Duplicates": "Duplicates",
    "How good are these albums": "How good", "Compare two photos": "The same person?",
    "Removed faces": "Removed", "Names from other programs": "Names from other programs",
    "Write names for other programs": "Write names", "Backups": "Backups", "Settings": "Settings",
    "Keyboard shortcuts": "Keyboard shortcuts", "About facealbum": "About",
}  # fmt: skip
"""Entries of the menu, and how the title of what they open begins."""


@pytest.fixture
def reader(desk):
    """The window is open, with two people, and somebody listens."""
    if missing():
        pytest.skip(f"{', '.join(missing())} is not installed: nothing hears the window")
    made = Assistive(desk)
    desk.open()
    desk.until(lambda: desk.title.startswith("Unnamed"), "the groups wait for names")
    for name in ("Anna", "Ben"):
        desk.type(name)
        desk.key("Return")
    desk.until_done("Name Anna", "Name Ben")
    desk.key("Escape")
    desk.until(made.tree, "the program is on the bus")
    return made


def go(desk, key, title):
    desk.key(key)
    desk.until(lambda: desk.title.startswith(title), f"{title} is shown")
    desk.settle()


def choose(desk, reader, entry):
    """Open the menu and go down it until the entry is told."""
    desk.settle()
    reader.step("F10")
    go_down(desk, reader, entry)


def go_down(desk, reader, entry):
    """Go down the menu that is open until the entry is told, and choose it."""
    seen = [reader.heard()[-1]]
    while not seen[-1][1].startswith(entry):
        assert len(seen) < 30, f"{entry} is not told: {seen}"
        assert reader.step("Down"), f"nothing is told after {seen[-1]}"
        seen.append(reader.heard()[-1])
    assert all(name for role, name in seen if role == "menu item")
    desk.key_at_once("Return")


def names_of(reader, state):
    """Return the names of the items of lists that are in a state."""
    return [
        each.name for each in reader.tree() if each.role == "list item" and state in each.states
    ]


def test_every_control_of_a_place_has_a_name(desk, reader):
    found = {}
    for key, title in PLACES.items():
        go(desk, key, title)
        found[title] = reader.nameless()
    go(desk, "alt+1", "People")
    desk.key("Home")
    go(desk, "Return", "Anna")
    found["a person's photos"] = reader.nameless()
    desk.key("ctrl+Tab", "ctrl+a")
    desk.settle()
    found["a person's faces"] = reader.nameless()
    go(desk, "alt+4", "Photos")
    desk.key("Right", "Return", "i")
    desk.settle()
    found["a photo"] = reader.nameless()
    desk.key("ctrl+f")
    desk.type("Anna or Ben")
    desk.settle()
    found["completion"] = reader.nameless()
    go(desk, "Return", "Search")
    found["a search"] = reader.nameless()
    go(desk, "ctrl+s", "Save as album")
    found["a sheet"] = reader.nameless()
    assert found == {place: [] for place in found}


def test_every_control_that_the_menu_opens_has_a_name(desk, reader):
    found = {}
    for entry, title in IN_MENU.items():
        choose(desk, reader, entry)
        desk.until(lambda title=title: desk.title.startswith(title), f"{title} is shown")
        desk.settle()
        found[entry] = reader.nameless()
        desk.key("Escape")
    assert found == {entry: [] for entry in found}


def test_what_the_keyboard_comes_to_is_told(desk, reader):
    go(desk, "alt+1", "People")
    desk.key("Right")
    desk.until(lambda: reader.heard()[-1] == ("list item", "Anna, 15 photos"), reader.heard())
    desk.key("Right")
    desk.until(lambda: reader.heard()[-1] == ("list item", "Ben, 15 photos"), reader.heard())
    assert names_of(reader, "FOCUSED") == ["Ben, 15 photos"]
    desk.key("Tab")
    desk.until(lambda: reader.heard()[-1][0] != "list item", reader.heard())
    desk.key("shift+Tab")
    desk.until(lambda: reader.heard()[-1] == ("list item", "Ben, 15 photos"), reader.heard())
    desk.key("ctrl+space")
    desk.settle()
    assert names_of(reader, "SELECTED") == ["Ben, 15 photos"]
    desk.key("F2")
    desk.type("Benjamin")
    desk.key("Return")
    assert reader.find("list item", "Benjamin, 15 photos")
    assert desk.title.startswith("People")
    go(desk, "alt+2", "Unnamed")
    desk.key("Tab")
    desk.until(lambda: reader.heard()[-1][1].startswith("Name of group 2"), reader.heard())
