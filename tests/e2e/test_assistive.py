"""Whoever can't see the window: what it tells over AT-SPI, to another process, as Orca reads it."""

from __future__ import annotations

import pytest

from .assistive import Assistive, missing
from .audit import Audit

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
    "Show log": "Log",
    "Keyboard shortcuts": "Keyboard shortcuts", "About facealbum": "About",
}  # fmt: skip
"""Entries of the menu, and how the title of what they open begins."""
ABOUT_A_PERSON = {
    "Merge with": "Who is the same person?", "Birth date": "Birth date",
    "New album with": "Save as album", "Export": "Export",
}  # fmt: skip
"""The same of the menu of a person."""


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
    made.press("push button", "Close this message")  # or it would go in the middle of a look
    return made


def go(desk, key, title):
    desk.key(key)
    desk.until(lambda: desk.title.startswith(title), f"{title} is shown")
    desk.settle()


def open_anna(desk):
    go(desk, "alt+1", "People")
    desk.key("Home")
    go(desk, "Return", "Anna")


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


def take_names(desk, reader):
    """Save all names to a file and take them from there, until that is told."""
    file = desk.folder / "names.json"
    choose(desk, reader, "Save names to a file")
    desk.until(lambda: desk.title.startswith("Save all names"), "a file is asked for")
    desk.type(str(file))
    desk.key("Return")
    desk.until(file.exists, "the names are saved")
    choose(desk, reader, "Take names from a file")
    desk.until(lambda: desk.title.startswith("Take names"), "a file is asked for")
    desk.type(str(file))
    desk.key("Return")
    desk.until(lambda: desk.title == "Names", "what was taken is told")


def test_every_control_of_a_place_has_a_name_and_is_reached(desk, reader):
    audit = Audit(desk, reader)
    for key, title in PLACES.items():
        go(desk, key, title)
        if title == "Unnamed":
            desk.key("Escape")  # Tab goes from name to name there
        audit.look(title, "shift+Tab" if title == "Unnamed" else "Tab")
    open_anna(desk)
    audit.look("a person's photos")
    desk.key("ctrl+Tab", "Home", "shift+Right")
    audit.look("a person's faces")
    desk.key("ctrl+Tab")
    audit.look("a person's map")
    go(desk, "alt+4", "Photos")
    desk.key("Right", "Return", "i", "b")
    audit.look("a photo")
    reader.press("push button", "Face 1 of")
    audit.hear("the card of a face")
    reader.press("push button", "Why here?")
    desk.until(lambda: desk.title == "Why here?", "the sheet is open")
    audit.look("why a face is here")
    desk.key("Escape", "ctrl+f")
    desk.type("Anna or Ben")
    audit.hear("completion")
    go(desk, "Return", "Search")
    audit.look("a search")
    go(desk, "ctrl+s", "Save as album")
    audit.look("a sheet")
    desk.key("Escape")
    reader.press("push button", "How to search")
    audit.walk("how to search")
    assert audit.wrong == {}


def test_every_control_that_the_menu_opens_has_a_name_and_is_reached(desk, reader):
    audit = Audit(desk, reader)
    for entry, title in IN_MENU.items():
        choose(desk, reader, entry)
        desk.until(lambda title=title: desk.title.startswith(title), f"{title} is shown")
        audit.look(entry)
        if entry == "Backups":
            reader.press("push button", "Back up now")
            desk.settle()
            reader.press("push button", "Go back to this")
            desk.until(lambda: desk.title == "Go back", "it is asked whether to go back")
            audit.look("going back to a backup")
            desk.key("Escape")
        desk.key("Escape")
    take_names(desk, reader)
    audit.look("what was taken from a file")
    assert audit.wrong == {}


def test_every_sheet_about_people_has_names_and_is_reached(desk, reader):
    audit = Audit(desk, reader)
    go(desk, "alt+1", "People")
    desk.key("Home", "space")
    audit.hear("a quick look")
    desk.key("space", "ctrl+space", "Right", "ctrl+space")
    audit.look("two people selected")
    go(desk, "ctrl+m", "Same person?")
    audit.look("merging")
    desk.key("Escape", "Escape", "Home")
    go(desk, "ctrl+shift+s", "Split this person")
    audit.look("splitting")
    desk.key("Escape")
    open_anna(desk)
    for entry, title in ABOUT_A_PERSON.items():
        reader.press("push button", "More")
        desk.settle()
        go_down(desk, reader, entry)
        desk.until(lambda title=title: desk.title.startswith(title), f"{title} is shown")
        audit.look(title)
        desk.key("Escape")
    desk.key("ctrl+Tab", "Home", "shift+Right")
    desk.settle()
    reader.press("push button", "Compare")
    desk.until(lambda: desk.title == "The same person?", "both are beside each other")
    audit.look("comparing")
    assert reader.find("image", "First face: Anna")
    desk.key("Escape")
    go(desk, "alt+2", "Unnamed")
    reader.press("push button", "How alike are the faces here?")
    desk.until(lambda: desk.title.startswith("How alike"), "the plot is shown")
    audit.look("the plot")
    assert audit.wrong == {}


def test_an_item_of_a_list_and_a_face_on_a_photo_are_told_and_pressed(desk, reader):
    go(desk, "alt+1", "People")
    reader.press("list item", "Ben")
    desk.until(lambda: desk.title.startswith("Ben"), "Ben is shown")
    go(desk, "alt+4", "Photos")
    desk.key("Right", "Return")
    desk.settle()
    assert reader.step("Down").name.startswith("Face 1 of ")
    faces = [each for each in reader.tree() if each.name.startswith("Face ")]
    assert [face.name for face in faces if "FOCUSED" in face.states] == [faces[0].name]
    assert all(face.role == "push button" and min(face.place[2:]) > 10 for face in faces)
    reader.press("push button", faces[-1].name)
    field = reader.find("text", "Name")
    assert "FOCUSED" in field.states
    desk.type("Carol")
    desk.key("Return")
    desk.until_done("Name Anna", "Name Ben", "Name Carol")
    assert reader.find("push button", "Carol, ")


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
