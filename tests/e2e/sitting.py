"""A whole sitting at the desk, and what the command line says of the library before and after."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from typing import Any

from .desk import ROOT, Desk

NAMES = ("Anna", "Ben", "Carol")


@dataclass(frozen=True, slots=True)
class State:
    """What the command line says of a library.

    Attributes:
        people: everybody, named or not, each with all faces.
        status: what the library holds, and its threshold.
        albums: the searches that were kept.
    """

    people: list[dict[str, Any]]
    status: dict[str, Any]
    albums: list[dict[str, Any]]

    @property
    def names(self) -> list[str]:
        """The names that were given."""
        return sorted(each["name"] for each in self.people if each["name"])

    @property
    def photos(self) -> int:
        """How many photos there are."""
        return int(self.status["photos"])

    @property
    def threshold(self) -> float:
        """The threshold that made the groups."""
        return float(self.status["threshold"])


def answers(desk: Desk, *words: str) -> Any:
    """Return what the command line says, while no window holds the library."""
    told = subprocess.run(
        [sys.executable, "-m", "facealbum", "--library", str(desk.folder), *words, "--json"],
        env=desk.environment, capture_output=True, check=True, cwd=ROOT, timeout=120,
    )  # fmt: skip
    return json.loads(told.stdout)


def state(desk: Desk) -> State:
    """Return the state of the library, while no window holds it."""
    return State(answers(desk, "people"), answers(desk, "status"), answers(desk, "albums"))


def reopen(desk: Desk, title: str) -> None:
    """Open the window and wait for the page that it begins with."""
    desk.open()
    desk.until(lambda: desk.title.startswith(title), f"{title} is shown")


def undo_all(desk: Desk) -> None:
    """Take back step after step until none stands."""
    done = desk.history()
    while done:
        desk.key("ctrl+z")
        done.pop()
        desk.until_done(*done)
