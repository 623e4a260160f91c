"""Assistive technology at a desk: a bus, and a reader that sees and hears what it tells.

The reader is ``atspi_reader.py``, in the system's Python, for the bindings come with the system.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from .desk import Desk

PROGRAM = "facealbum"
STEP_S, LOOK_S = 1.5, 0.01
ITEM_S = 0.06
"""What is on a thing in a list is told so long after the list."""
PYTHON = "/usr/bin/python3"
READER = Path(__file__).with_name("atspi_reader.py")
BINDINGS = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
LAUNCHERS = ("/usr/share/dbus-1/services/org.a11y.Bus.service",)
CONTROLS = frozenset(
    {
        "push button", "button", "toggle button", "check box", "radio button", "combo box", "text",
        "entry", "password text", "spin button", "slider", "list", "list box", "list item", "menu",
        "menu item", "check menu item", "radio menu item", "page tab", "table", "tree", "link",
        "tree item", "table cell",
    }
)  # fmt: skip
"""What somebody acts on, in AT-SPI's words."""


@dataclass(frozen=True, slots=True)
class Seen:
    """One object that is shown.

    Attributes:
        depth: how many others it lies in.
        role: what it is, in AT-SPI's words.
        name: what is read aloud.
        states: those of the reader's ``STATES`` that hold.
        place: left, top, width and height on the screen, px.
        hint: what is read after the name; only of some roles, see the reader's ``HINTED``.
    """

    depth: int
    role: str
    name: str
    states: tuple[str, ...]
    place: tuple[int, int, int, int]
    hint: str = ""

    def spot(self, across: float = 0.5) -> tuple[int, int]:
        """Return a place in it, ``across`` of its width from the left, half way down."""
        left, top, width, height = self.place
        return left + round(width * across), top + height // 2

    @property
    def acts(self) -> bool:
        """Whether somebody may act on it: a control, or what takes the keyboard."""
        return self.role in CONTROLS or ("FOCUSABLE" in self.states and self.role != "frame")


@dataclass(frozen=True, slots=True)
class Stop:
    """What got the keyboard: role, name, and left, top, width and height, px; () for no place."""

    role: str
    name: str
    place: tuple[int, ...]


@cache
def missing() -> tuple[str, ...]:
    """Return what is not installed that a reader needs."""
    lacking = [] if shutil.which("dbus-daemon") else ["dbus-daemon"]
    if not any(Path(each).exists() for each in LAUNCHERS):
        lacking.append("at-spi2-core")
    command = [PYTHON, "-c", BINDINGS]
    if not Path(PYTHON).exists() or subprocess.call(command, stderr=subprocess.DEVNULL):
        lacking.append("python3-gi with gir1.2-atspi-2.0")
    return tuple(lacking)


class Assistive:
    """A reader of what the program at ``desk`` tells; made before its window is opened."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        reading, writing = os.pipe()
        address = ["dbus-daemon", "--session", "--nofork", f"--print-address={writing}"]
        desk.start(address, pass_fds=(writing,))
        os.close(writing)
        with os.fdopen(reading) as told:
            desk.environment["DBUS_SESSION_BUS_ADDRESS"] = told.readline().strip()
        desk.environment["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] = "1"
        self._heard = desk.folder.parent / "heard.txt"
        self._heard.touch()
        with self._heard.open("ab") as heard:
            desk.start([PYTHON, str(READER), "focus", PROGRAM], stdout=heard)
        desk.until(self.heard, "the reader listens")

    def heard(self) -> list[tuple[str, str]]:
        """Return role and name of what got the keyboard so far, first to last."""
        return [(each.role, each.name) for each in self.stops()]

    def stops(self) -> list[Stop]:
        """Return the same with where each was on the screen."""
        text = self._heard.read_text("utf-8")
        lines = text[: text.rfind("\n") + 1].splitlines()  # the last may still be written
        return [
            Stop(each["role"], each["name"], tuple(each["place"]))
            for each in map(json.loads, lines)
        ]

    def step(self, key: str) -> Stop | None:
        """Press a key; return what has the keyboard then, None where nothing else got it."""
        before = len(self.stops())
        self._desk.key_at_once(key)
        pause, give_up = threading.Event(), time.monotonic() + STEP_S
        while len(self.stops()) == before:
            if time.monotonic() > give_up:
                return None
            pause.wait(LOOK_S)
        pause.wait(ITEM_S)
        return self.stops()[-1]

    def press(self, role: str, name: str) -> None:
        """Wait until something in sight has this role and begins so; press it, not by the mouse."""
        # The bindings warn of their own ways, of which the newer are not everywhere.
        command = [PYTHON, "-W", "ignore", str(READER), "press", PROGRAM, role, name]

        def pressed() -> bool:
            return not subprocess.call(command, env=self._desk.environment, timeout=60)

        self._desk.until(pressed, f"there is a {role} {name!r} to be pressed")

    def tree(self) -> list[Seen]:
        """Return what is shown now, of all windows of the program, depth first."""
        told = subprocess.run(
            [PYTHON, str(READER), "tree", PROGRAM],
            env=self._desk.environment, capture_output=True, check=False, timeout=60,
        )  # fmt: skip
        return [seen(line) for line in told.stdout.decode().splitlines()]

    def find(self, role: str, name: str) -> Seen:
        """Wait until something is shown with this role, whose name begins so; return it."""
        found: list[Seen] = []

        def shown() -> bool:
            found[:] = [
                each
                for each in self.tree()
                if each.role == role and each.name.strip().startswith(name)
            ]
            return bool(found)

        self._desk.until(shown, f"there is a {role} {name!r}")
        return found[-1]

    def nameless(self) -> list[str]:
        """Return the controls that are shown and have no name, each with where it is."""
        return [
            " > ".join(f"{each.role} {each.name!r}" for each in path)
            for path in paths(self.tree())
            if path[-1].acts and not path[-1].name.strip()
        ]


def seen(line: str) -> Seen:
    """Return an object from the reader's line."""
    told = json.loads(line)
    left, top, width, height = told["place"] or (0, 0, 0, 0)
    states, place = tuple(told["states"]), (left, top, width, height)
    return Seen(told["depth"], told["role"], told["name"], states, place, told["hint"])


def paths(tree: list[Seen]) -> Iterator[list[Seen]]:
    """Yield each object with those that it lies in, the outermost first."""
    path: list[Seen] = []
    for each in tree:
        path = [*path[: each.depth], each]
        yield path
