"""What is wrong with a window for who can't see it or has no mouse: names, and the way of Tab."""

from __future__ import annotations

import threading
import time
from collections import defaultdict
from collections.abc import Sequence

from .assistive import CONTROLS, LOOK_S, STEP_S, Assistive, Seen, Stop, paths
from .desk import Desk

BUTTONS = frozenset({"push button", "button", "toggle button", "check box", "link", "menu item"})
"""Of these, two beside each other that are called the same can't be told apart."""
HOLDERS = frozenset({"filler", "panel", "scroll pane", "layered pane", "viewport"})
"""What is seen in these changes with what they hold."""
INSIDE = frozenset(
    {"list item", "page tab", "menu item", "check menu item", "tree item", "table cell"}
)
"""These are reached by the arrows, in what Tab comes to."""
LISTS = frozenset({"list", "list box", "table", "tree"})
BACK = {"Tab": "shift+Tab", "shift+Tab": "Tab"}
MOST_STOPS = 90
RING = 8
"""So far around a control the ring of the keyboard may be, px."""


def faults(tree: list[Seen]) -> list[str]:
    """Return what has no name, what is called like the button beside it, and choices of what."""
    found = [f"no name: {_where(path)}" for path in paths(tree) if _nameless(path[-1])]
    twins: dict[tuple[int, str, str], list[list[Seen]]] = defaultdict(list)
    for path in paths(tree):
        if path[-1].role in BUTTONS and len(path) > 1:
            twins[id(path[-2]), path[-1].role, path[-1].name.strip()].append(path)
    found += [f"{len(same)} called so: {_where(same[0])}" for same in twins.values() if same[1:]]
    found += [f"what is chosen here? {_where(path)}" for path in paths(tree) if _mute(path[-1])]
    return found


def _mute(each: Seen) -> bool:
    """Return whether a combo box tells its choice alone, as Qt's do, and not of what it is."""
    return each.role == "combo box" and not each.hint


def _nameless(each: Seen) -> bool:
    return each.acts and not each.name.strip()


def _where(path: list[Seen]) -> str:
    """Return an object with those that it lies in."""
    return " > ".join(f"{each.role} {each.name!r}" for each in path)


def unreached(tree: list[Seen], stops: list[Stop]) -> list[str]:
    """Return the controls of the window in front that Tab did not come to.

    To a list it comes where it comes to something in it; where there is one control alone, the
    keyboard is on it already.
    """
    reached = {(stop.role, stop.name) for stop in stops}
    reached |= {(each.role, each.name) for each in tree if "FOCUSED" in each.states}
    inside = [stop.place for stop in stops if stop.place]
    return [
        f"not reached: {_where(path)}"
        for path in paths(in_front(tree))
        if path[-1].role in CONTROLS - INSIDE
        and {"FOCUSABLE", "SENSITIVE"} <= set(path[-1].states)
        and (path[-1].role, path[-1].name) not in reached
        and not (path[-1].role in LISTS and any(_holds(path[-1].place, place) for place in inside))
    ]


def _holds(outer: Sequence[int], inner: Sequence[int]) -> bool:
    """Return whether the middle of a place lies in another."""
    x, y = inner[0] + inner[2] // 2, inner[1] + inner[3] // 2
    return 0 <= x - outer[0] < outer[2] and 0 <= y - outer[1] < outer[3]


def in_front(tree: list[Seen]) -> list[Seen]:
    """Return what is in the window that has the keyboard; all of it where none says so."""
    begins = [at for at, each in enumerate(tree) if each.depth == 0]
    windows = [tree[a:b] for a, b in zip(begins, [*begins[1:], len(tree)], strict=True)]
    active = [window for window in windows if "ACTIVE" in window[0].states]
    return active[-1] if active else tree


class Tour:
    """One way round a window by Tab."""

    def __init__(self, desk: Desk, reader: Assistive, key: str = "Tab") -> None:
        self._desk, self._reader, self._key = desk, reader, key
        self.stops: list[Stop] = []
        self.unseen: list[str] = []

    def go(self) -> Tour:
        """Press the key until it comes to where it was first; note what looked as if it was not."""
        stop = self._reader.step(self._key)
        while stop is not None and stop not in self.stops and len(self.stops) < MOST_STOPS:
            self.stops.append(stop)
            if not stop.name.strip():
                self.unseen.append(f"no name: {stop.role} after {self.stops[-2:-1]}")
            shown = self._look(stop)
            following = self._reader.step(self._key)
            if following is not None and not self._differs(stop, shown):
                self.unseen.append(f"looks the same with the keyboard: {stop.role} {stop.name!r}")
            stop = following
        if stop is not None:
            self._desk.key_at_once(BACK[self._key])  # to where the keyboard was before
        return self

    def _differs(self, stop: Stop, shown: list[bytes]) -> bool:
        pause, give_up = threading.Event(), time.monotonic() + STEP_S
        while self._look(stop) == shown:
            if time.monotonic() > give_up:
                return False
            pause.wait(LOOK_S)
        return True

    def _look(self, stop: Stop) -> list[bytes]:
        """Return what is seen in and around a place; of what holds others, around it alone."""
        if not stop.place:
            return []
        if stop.role not in HOLDERS:
            return self._desk.pixels(stop.place, RING)
        left, top, width, height = stop.place
        edges = (
            (left, top, width, 0), (left, top + height, width, 0),
            (left, top, 0, height), (left + width, top, 0, height),
        )  # fmt: skip
        return [row for edge in edges for row in self._desk.pixels(edge, RING // 2)]


class Audit:
    """Looks at one place after another; ``found`` has what is wrong, by what was looked at."""

    def __init__(self, desk: Desk, reader: Assistive) -> None:
        self._desk, self._reader = desk, reader
        self.found: dict[str, list[str]] = {}

    def look(self, what: str, key: str = "Tab") -> None:
        """Look at all that is in sight, and go round it by ``key``."""
        self._desk.settle()
        tree = self._reader.tree()
        tour = Tour(self._desk, self._reader, key).go()
        self.found[what] = [*faults(tree), *tour.unseen, *unreached(tree, tour.stops)]

    def hear(self, what: str) -> None:
        """Look at all that is in sight, of which a part alone is gone round by Tab."""
        self._desk.settle()
        self.found[what] = faults(self._reader.tree())

    def walk(self, what: str) -> None:
        """Go round a popup, which assistive technology meets by the keyboard alone."""
        self._desk.settle()
        tour = Tour(self._desk, self._reader).go()
        self.found[what] = tour.unseen if len(tour.stops) > 1 else [f"only {tour.stops}"]

    @property
    def wrong(self) -> dict[str, list[str]]:
        """What is wrong, where something is."""
        return {what: found for what, found in self.found.items() if found}
