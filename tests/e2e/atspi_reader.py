"""What assistive technology sees and hears of a program, over AT-SPI, as lines of JSON.

A program of its own: it is run by the system's Python, which has the bindings (Debian's python3-gi
and gir1.2-atspi-2.0), in the session whose bus the watched program is on.

    atspi_reader.py tree NAME     every object in sight: depth, role, name, states
    atspi_reader.py focus NAME    the names that get the keyboard, as it happens, until it is ended
    atspi_reader.py press NAME ROLE BEGINNING
                                  press the last in sight of this role whose name begins so
"""

from __future__ import annotations

import json
import sys
from typing import Any

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

STATES = (
    "FOCUSED", "FOCUSABLE", "SELECTED", "SELECTABLE", "SENSITIVE", "SHOWING", "CHECKED", "MODAL",
    "ACTIVE", "EXPANDED",
)  # fmt: skip
PRESS = "Press"
SCROLLED_MS = 40
"""What gets the keyboard is scrolled into sight within so long."""
HINTED = ("combo box", "canvas", "push button")
"""Of these it is asked for: Qt's combo boxes are called as what is chosen in them."""
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


def hint(thing: Any) -> str:
    """Return what is said after the name: the description, or what labels the object."""
    labels = [
        relation.get_target(at).get_name()
        for relation in thing.get_relation_set()
        if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY
        for at in range(relation.get_n_targets())
    ]
    return " ".join([thing.get_description() or "", *labels]).strip()


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
        "hint": hint(thing) if thing.get_role_name() in HINTED else "",
    }
    say(seen)
    for at in range(min(thing.get_child_count(), MOST_CHILDREN)):
        child = thing.get_child_at_index(at)
        if child is not None:
            tell(child, depth + 1)


def listen(name: str) -> None:
    """Print what gets the keyboard, as soon as it is in sight."""

    def told(source: Any) -> bool:
        source.clear_cache()  # its name may be another one by now
        if source.get_application().get_name() == name:
            role, called = source.get_role_name(), source.get_name()
            say({"role": role, "name": called, "place": place(source)})
        return False

    def heard(event: Any) -> None:
        if event.detail1:
            GLib.timeout_add(SCROLLED_MS, told, event.source)

    listener = Atspi.EventListener.new(heard)
    listener.register("object:state-changed:focused")
    say({"role": "listening", "name": "", "place": []})
    Atspi.event_main()


def wanted(thing: Any, role: str, beginning: str) -> list[Any]:
    """Return what is in sight below an object, has this role, and a name that begins so."""
    found = []
    for at in range(min(thing.get_child_count(), MOST_CHILDREN)):
        child = thing.get_child_at_index(at)
        if child is not None and "SHOWING" in states(child):
            if child.get_role_name() == role and child.get_name().strip().startswith(beginning):
                found.append(child)
            found += wanted(child, role, beginning)
    return found


def press(windows: list[Any], role: str, beginning: str) -> int:
    """Do what a press does, by the object's own action; 1 where there is none."""
    found = [one for window in windows for one in wanted(window, role, beginning)]
    part = found[-1].get_action_iface() if found else None
    if part is None:
        return 1
    names = [part.get_action_name(at) for at in range(part.get_n_actions())]
    if PRESS not in names:
        return 1
    part.do_action(names.index(PRESS))
    return 0


def main() -> int:
    """Do what the command line says; 1 where the program is not on the bus, or has no such."""
    verb, name = sys.argv[1:3]
    Atspi.init()
    if verb == "focus":
        listen(name)
        return 0
    found = program(name)
    if found is None:
        return 1
    windows = [found.get_child_at_index(at) for at in range(found.get_child_count())]
    windows = [window for window in windows if window is not None]
    if verb == "press":
        return press(windows, *sys.argv[3:5])
    for window in windows:
        tell(window, 0)
    return 0


if __name__ == "__main__":
    sys.exit(main())
