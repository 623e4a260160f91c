"""What assistive technology sees and hears of a program, over AT-SPI, as lines of JSON.

A program of its own: it is run by the system's Python, which has the bindings (Debian's python3-gi
and gir1.2-atspi-2.0), in the session whose bus the watched program is on.

    atspi_reader.py tree NAME     every object in sight: depth, role, name, states
    atspi_reader.py focus NAME    the names that get the keyboard, as it happens, until it is ended
"""

from __future__ import annotations

import json
import sys
from typing import Any

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

STATES = ("FOCUSED", "FOCUSABLE", "SELECTED", "SELECTABLE", "SENSITIVE", "SHOWING", "CHECKED")
MOST_CHILDREN = 400
"""Of a longer list no more are looked at."""


def say(what: dict[str, Any]) -> None:
    """Tell one thing to whoever started this."""
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


def program(name: str) -> Any:
    """Return the program of this name, None where it is not on the bus."""
    desktop = Atspi.get_desktop(0)
    found = (desktop.get_child_at_index(at) for at in range(desktop.get_child_count()))
    return next((one for one in found if one is not None and one.get_name() == name), None)


def states(thing: Any) -> list[str]:
    """Return which of ``STATES`` hold."""
    known = thing.get_state_set()
    return [one for one in STATES if known.contains(getattr(Atspi.StateType, one))]


def place(thing: Any) -> list[int]:
    """Return left, top, width and height on the screen, px; none where it has no place."""
    part = thing.get_component_iface()
    if part is None:
        return []
    rect = part.get_extents(Atspi.CoordType.SCREEN)
    return [rect.x, rect.y, rect.width, rect.height]


def tell(thing: Any, depth: int) -> None:
    """Print an object and what is in it, as far as it is shown."""
    held = states(thing)
    if depth > 0 and "SHOWING" not in held:
        return
    seen = {
        "depth": depth,
        "role": thing.get_role_name(),
        "name": thing.get_name(),
        "states": held,
        "place": place(thing),
    }
    say(seen)
    for at in range(min(thing.get_child_count(), MOST_CHILDREN)):
        child = thing.get_child_at_index(at)
        if child is not None:
            tell(child, depth + 1)


def listen(name: str) -> None:
    """Print what gets the keyboard."""

    def heard(event: Any) -> None:
        source = event.source
        source.clear_cache()  # its name may be another one by now
        if event.detail1 and source.get_application().get_name() == name:
            say({"role": source.get_role_name(), "name": source.get_name()})

    listener = Atspi.EventListener.new(heard)
    listener.register("object:state-changed:focused")
    say({"role": "listening", "name": ""})
    Atspi.event_main()


def main() -> int:
    """Do what the command line says; 1 where the program is not on the bus."""
    verb, name = sys.argv[1:3]
    Atspi.init()
    if verb == "focus":
        listen(name)
        return 0
    found = program(name)
    if found is None:
        return 1
    for at in range(found.get_child_count()):
        window = found.get_child_at_index(at)
        if window is not None:
            tell(window, 0)
    return 0


if __name__ == "__main__":
    sys.exit(main())
