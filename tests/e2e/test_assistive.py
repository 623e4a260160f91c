"""Whoever can't see the window: what it tells over AT-SPI, to another process, as Orca reads it."""

from __future__ import annotations

import pytest

from .assistive import Assistive, missing

PAGES = {
    "alt+1": "People", "alt+2": "Unnamed", "alt+3": "Review", "alt+4": "Photos", "alt+5": "Albums",
    "alt+6": "Strangers", "alt+7": "Hidden", "ctrl+h": "History",
}  # fmt: skip


@pytest.fixture
def reader(desk):
    """The window is open, with two people, and somebody listens."""
    if missing():
        pytest.skip(f"{', '.join(missing())} is not installed: nothing hears the window")
    made = Assistive(desk)
    desk.open()
    desk.until(lambda: desk.title.startswith("Unnamed"), "the groups wait for names")
    desk.until(lambda: made.tree(), "the program is on the bus")
    return made


def test_pages(desk, reader):
    for key, title in PAGES.items():
        desk.key(key)
        desk.until(lambda title=title: desk.title.startswith(title), title)
        desk.settle()
        print(title, reader.nameless())
        for e in reader.tree():
            print("  " * e.depth, e.role, repr(e.name), e.states, e.children)
    print(reader.heard())
    assert 0
