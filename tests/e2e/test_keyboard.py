"""Curating by keyboard alone, in a real window under a window manager."""

from __future__ import annotations

import pytest


@pytest.fixture
def open_desk(desk):
    """The window is open; the groups wait for their names."""
    desk.open()
    desk.until(lambda: desk.title.startswith("Unnamed"), "the groups wait for names")
    return desk


def name(desk, *names):
    """Name the biggest groups, one after another."""
    for each in names:
        standing = desk.history()
        desk.type(each)
        desk.key("Return")
        desk.until_done(*standing, f"Name {each}")


def go(desk, key, title):
    """Go to a place and wait until it is shown."""
    desk.key(key)
    desk.until(lambda: desk.title.startswith(title), f"{title} is shown")


def does(desk, label, *keys):
    """Press keys that change something, and wait until they have."""
    standing = desk.history()
    desk.key(*keys)
    desk.until_done(*standing, label)


def people(desk):
    return [row[0] for row in desk.rows("SELECT name FROM person ORDER BY id")]


def test_three_are_named_taken_back_and_named_again(open_desk):
    desk = open_desk
    name(desk, "Anna", "Ben", "Carol")
    desk.key("Escape", "ctrl+z")
    desk.until_done("Name Anna", "Name Ben")
    desk.key("ctrl+z")
    desk.until_done("Name Anna")
    desk.key("ctrl+shift+z")
    desk.until_done("Name Anna", "Name Ben")
    desk.key("ctrl+shift+z")
    desk.until_done("Name Anna", "Name Ben", "Name Carol")
    desk.quit()
    desk.open()
    desk.until(lambda: desk.title.startswith("People"), "the people are shown")
    assert people(desk) == ["Anna", "Ben", "Carol"]


def test_questions_are_answered_taken_back_and_skipped(open_desk):
    desk = open_desk
    name(desk, "Anna", "Ben")
    desk.key("Escape")
    go(desk, "alt+3", "Review")
    desk.type("Carol")
    does(desk, "Carol: yes, 14 faces", "Return")
    desk.key("s")
    desk.type("Dana")
    desk.key("Return")
    desk.until(lambda: desk.history()[-1].startswith("Dana: yes"), "Dana is named")
    desk.key("z")
    desk.until_done("Name Anna", "Name Ben", "Carol: yes, 14 faces")
    assert people(desk) == ["Anna", "Ben", "Carol"]


def test_merged_ignored_hidden_and_all_taken_back_after_a_restart(open_desk):
    desk = open_desk
    name(desk, "Anna", "Ben")
    desk.type("Anna")
    desk.key("Return")
    desk.until(lambda: desk.title == "Is this the same Anna?", "both are shown side by side")
    does(desk, "Name Anna", "Return")
    desk.key("Escape")
    does(desk, "Ignore a stranger", "ctrl+i")
    desk.key("Escape")
    go(desk, "alt+1", "People")
    desk.key("Right")
    does(desk, "Hide Anna", "Delete")
    done = desk.history()
    desk.quit()
    desk.open()
    desk.until(lambda: desk.title.startswith("People"), "the people are shown")
    while done:
        desk.key("ctrl+z")
        done.pop()
        desk.until_done(*done)
    assert desk.rows("SELECT 1 FROM person UNION ALL SELECT 1 FROM verdict") == []


def test_faces_are_taken_out_and_one_old_step_is_taken_back(open_desk):
    desk = open_desk
    name(desk, "Anna", "Ben")
    desk.key("Escape")
    go(desk, "alt+1", "People")
    desk.key("Right")
    go(desk, "Return", "Anna")
    desk.key("ctrl+Tab", "Right")
    does(desk, "Not Anna", "Delete")
    desk.key("Right")
    does(desk, "Not a face", "shift+Delete")
    desk.key("ctrl+shift+s")
    desk.until(lambda: desk.title == "Split this person", "the parts are proposed")
    does(desk, "Split Anna", "ctrl+Return")
    go(desk, "ctrl+h", "History")
    desk.key("Down", "Down", "Down")
    does(desk, "Take back: Name Ben", "Return")
    assert "Ben" not in people(desk)
    assert desk.rows("SELECT count(*) FROM not_face") == [(1,)]


def test_a_search_is_kept_as_an_album_and_a_face_is_drawn(open_desk):
    desk = open_desk
    name(desk, "Anna")
    desk.key("Escape", "ctrl+f")
    desk.type("only Anna")
    go(desk, "Return", "Search")
    desk.key("ctrl+s")
    desk.until(lambda: desk.title == "Save as album", "a name is asked for")
    desk.type("Just her")
    does(desk, "Save album Just her", "Return")
    go(desk, "alt+4", "Photos")
    desk.key("Right", "Return", "d", "Return")
    desk.type("Zoe")
    does(desk, "Draw a face", "Return")
    assert desk.rows("SELECT name FROM album") == [("Just her",)]
    assert desk.rows("SELECT count(*) FROM face WHERE drawn = 1 AND retired = 0") == [(1,)]
    assert "Zoe" in people(desk)


def test_menus_and_sheets_open_by_keyboard(open_desk):
    desk = open_desk
    name(desk, "Anna")
    desk.key("Escape")
    go(desk, "alt+1", "People")
    desk.key("Right")
    go(desk, "Return", "Anna")
    desk.key("ctrl+Tab", "Right", "Menu", *["Down"] * 7)
    does(desk, "Cover of Anna", "Return")
    go(desk, "ctrl+d", "The same person?")
    go(desk, "Escape", "Anna")
    go(desk, "alt+1", "People")
    desk.key("Right", "Menu", *["Down"] * 6)
    desk.key("Return")
    desk.until(lambda: desk.history()[-1].startswith("Ignore"), "Anna is ignored")
    go(desk, "alt+6", "Strangers")
    desk.key("ctrl+z")
    desk.until_done("Name Anna", "Cover of Anna")
    go(desk, "question", "Keyboard shortcuts")


def test_born_moved_and_deleted_by_the_menu_key(open_desk):
    desk = open_desk
    name(desk, "Anna", "Ben")
    desk.key("Escape")
    go(desk, "alt+1", "People")
    desk.key("Right", "Menu", *["Down"] * 7)
    go(desk, "Return", "Birth date")
    desk.type("3 May 1984")
    does(desk, "Born 1984-05-03: Anna", "Return")
    assert desk.rows("SELECT birth_date FROM person WHERE name = 'Anna'") == [("1984-05-03",)]
    go(desk, "Return", "Anna")
    desk.key("ctrl+Tab", "Right", "Menu", *["Down"] * 4)
    go(desk, "Return", "Who is this?")
    desk.type("Ben")
    does(desk, "Move to Ben", "Return")
    go(desk, "alt+1", "People")
    desk.key("Right", "Menu", *["Down"] * 8)
    go(desk, "Return", "Delete Anna?")
    does(desk, "Delete Anna", "Tab", "Return")
    assert people(desk) == ["Ben"]
    desk.key("ctrl+z", "ctrl+z", "ctrl+z")
    desk.until_done("Name Anna", "Name Ben")
