"""Curating by keyboard alone, in a real window under a window manager."""

from __future__ import annotations


def test_three_are_named_taken_back_and_named_again(desk):
    desk.open()
    desk.until(lambda: desk.title.startswith("Unnamed"), "the groups wait for names")
    for name in ("Anna", "Ben", "Carol"):
        standing = desk.history()
        desk.type(name)
        desk.key("Return")
        desk.until_done(*standing, f"Name {name}")
    desk.key("Escape", "ctrl+z", "ctrl+z")
    desk.until_done("Name Anna")
    desk.key("ctrl+shift+z", "ctrl+shift+z")
    desk.until_done("Name Anna", "Name Ben", "Name Carol")
    desk.quit()
    desk.open()
    desk.until(lambda: desk.title.startswith("People"), "the people are shown")
    assert desk.rows("SELECT name FROM person ORDER BY id") == [("Anna",), ("Ben",), ("Carol",)]
    desk.quit()
