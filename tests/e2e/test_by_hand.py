"""From a folder that another program drops to albums and back, by mouse, in a real window."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from .assistive import Assistive, missing
from .conftest import PHOTOS
from .sitting import NAMES, answers, reopen, state, undo_all

pytestmark = pytest.mark.long

SOURCE = Path(__file__).with_name("drag_source.py")


@pytest.fixture
def reader(empty_desk):
    """The window of an empty library is open, and what stands where can be asked."""
    if missing():
        pytest.skip(f"{', '.join(missing())} is not installed: nothing knows where to click")
    made = Assistive(empty_desk)
    empty_desk.open()
    made.find("push button", "Choose folders")
    return made


def drop_from_another_program(desk, *paths):
    """Drag paths out of another program's window, over ours, and let them go."""
    said = desk.folder.parent / "dragged.txt"
    with said.open("wb") as words:
        desk.start([sys.executable, str(SOURCE), *map(str, paths)], stdout=words)

    def until(word):
        desk.until(lambda: word in said.read_text().split(), word)

    until("ready")
    at = desk.window_of("Photos to drag")
    desk.settle()
    desk.point(at)
    desk.press()
    for step in range(1, 5):
        desk.point((at[0] + 40 * step, at[1] + 60 * step))
    until("dragging")
    desk.point((640, 600))
    until("taken")
    desk.settle()
    desk.release()
    until("dropped")


def push(desk, reader, role, name):
    desk.settle()
    desk.click(reader.find(role, name).spot())


def choose(desk, reader, corner, entry):
    """Open the menu of what is at ``corner`` and go down it until ``entry`` is told; click that.

    A menu is told of as the mouse or the keys come to its entries, and not before.
    """
    desk.click(corner, button=3)
    x, y = corner
    while not reader.heard()[-1][1].startswith(entry):
        y += 12
        assert y < corner[1] + 400, f"{entry} is not among {reader.heard()}"
        desk.point((x + 60, y))
        desk.settle()
    desk.click((x + 60, y))


def place(desk, reader, title):
    """Go to a place of the sidebar."""
    push(desk, reader, "radio button", title)
    desk.until(lambda: desk.title.startswith(title), f"{title} is shown")


def name_three(desk, reader):
    for number, name in enumerate(NAMES):
        field = reader.find("text", "Name of group")
        desk.click(field.spot())
        desk.type(name)
        desk.key("Return")
        desk.until_done(*(f"Name {each}" for each in NAMES[: number + 1]))


def merge_two(desk, reader):
    """Drag Carol onto Ben."""
    place(desk, reader, "People")
    desk.drag(reader.find("list item", "Carol").spot(), reader.find("list item", "Ben").spot())
    desk.until(lambda: desk.title == "Same person?", "both are shown side by side")
    push(desk, reader, "push button", "Same person")
    desk.until(lambda: desk.history()[-1] == "Merge into Ben", desk.history)


def split_one(desk, reader):
    """Part Ben, in whom there are two, by his menu."""
    choose(desk, reader, reader.find("list item", "Ben").spot(), "Split this person")
    desk.until(lambda: desk.title == "Split this person", "the parts are proposed")
    push(desk, reader, "push button", "Split")
    desk.until(lambda: desk.history()[-1] == "Split Ben", desk.history)


def move_the_threshold(desk, reader):
    place(desk, reader, "Unnamed")
    slider = reader.find("slider", "How alike two faces must be")
    desk.drag(slider.spot(), slider.spot(0.2))
    push(desk, reader, "push button", "Apply")
    desk.until(lambda: desk.history()[-1].startswith("Regroup"), desk.history)


def search_for_two(desk, reader):
    desk.click(reader.find("text", "Search photos").spot())
    desk.type("Anna & Ben")
    desk.key("Return")
    desk.until(lambda: desk.title.startswith("Search"), "the photos of both are shown")
    desk.settle()
    return sum(each.role == "list item" for each in reader.tree())


def test_a_face_is_carried_to_who_it_is(desk):
    if missing():
        pytest.skip(f"{', '.join(missing())} is not installed: nothing knows where to click")
    reader = Assistive(desk)
    reopen(desk, "Unnamed")
    name_three(desk, reader)
    place(desk, reader, "People")
    ben = reader.find("list item", "Ben").spot()
    push(desk, reader, "list item", "Anna")
    desk.until(lambda: desk.title.startswith("Anna"), "Anna is shown")
    desk.key("ctrl+Tab")
    desk.settle()
    face, people = reader.find("list item", "Face").spot(), reader.find("radio button", "People")
    desk.point(face)
    desk.press()
    desk.point((face[0] - 30, face[1] - 30))
    desk.point(people.spot())
    desk.until(lambda: desk.title.startswith("People"), "the people open for the face")
    desk.settle()
    desk.point((ben[0] - 10, ben[1]))
    desk.point(ben)
    desk.settle()
    desk.release()
    desk.until(lambda: desk.history()[-1] == "Move to Ben", desk.history)
    desk.until(lambda: desk.title.startswith("Anna"), "it is Anna's page again")
    desk.key("ctrl+z")
    desk.until_done(*(f"Name {each}" for each in NAMES))


def test_a_dropped_folder_is_curated_and_all_is_taken_back(empty_desk, reader):
    desk = empty_desk
    drop_from_another_program(desk, PHOTOS)
    desk.until(lambda: desk.title.startswith("Unnamed"), "the people were found")
    desk.quit()
    before = state(desk)
    assert before.photos == 80
    assert before.names == []
    reopen(desk, "Unnamed")
    name_three(desk, reader)
    merge_two(desk, reader)
    split_one(desk, reader)
    move_the_threshold(desk, reader)
    together = search_for_two(desk, reader)
    done = desk.history()
    desk.quit()
    after = state(desk)
    assert after.names == ["Anna", "Ben"]
    assert after.threshold < before.threshold
    assert together == len(answers(desk, "search", "Anna & Ben")) > 0
    reopen(desk, "People")
    assert reader.find("list item", "Anna")
    assert reader.find("list item", "Ben")
    assert desk.history() == done
    undo_all(desk)
    desk.quit()
    assert state(desk) == before
