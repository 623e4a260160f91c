"""What the processes of a watched session did: the files that they changed and their sockets.

``watching/sitecustomize.py`` writes it down in each Python process, this reads it.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from socket import AF_UNIX

WATCHING = Path(__file__).with_name("watching")
OPEN, NEW_SOCKET = "open", "socket.__new__"
NOWHERE = ("/dev/null",)


@dataclass(frozen=True, slots=True)
class Watched:
    """Events of a session, each a name and its words, of all its processes.

    Attributes:
        processes: how many were watched.
        events: what they did that the watch looks for.
    """

    processes: int
    events: tuple[tuple[object, ...], ...]

    def sockets(self) -> Counter[str]:
        """Return how many sockets were made, by family."""
        made = (event[1] for event in self.events if event[0] == NEW_SOCKET)
        return Counter("AF_UNIX" if family == AF_UNIX else f"family {family}" for family in made)

    def sent(self) -> list[tuple[object, ...]]:
        """Return what would go, or ask, beyond this machine's own sockets."""
        harmless = {NEW_SOCKET}
        return [
            event
            for event in self.events
            if str(event[0]).startswith("socket.")
            and not (event[0] in harmless and event[1] in {int(AF_UNIX), -1})
            and not (event[0] in {"socket.connect", "socket.bind"} and "'/" in str(event[1]))
        ]

    def changed(self, *allowed: Path) -> list[tuple[object, ...]]:
        """Return every change of a file that lies in none of the ``allowed`` folders."""
        places = (*map(str, allowed), *NOWHERE)
        return [
            event
            for event in self.events
            if (event[0] == OPEN or str(event[0]).startswith("os."))
            and event[0] not in {"os.exec", "os.posix_spawn", "os.system"}
            for path in event[1:3]
            if isinstance(path, str) and path.startswith("/") and not path.startswith(places)
        ]


def environment(records: Path, *more: Path) -> dict[str, str]:
    """Return the variables under which every Python process is watched; makes the folder."""
    records.mkdir(exist_ok=True)
    places = os.pathsep.join(map(str, (WATCHING, *more)))
    return {"WATCHED": str(records), "PYTHONPATH": places, "PYTHONDONTWRITEBYTECODE": "1"}


def read(records: Path) -> Watched:
    """Return what was written down."""
    files = sorted(records.iterdir())
    lines = (line for file in files for line in file.read_text("utf-8").splitlines())
    return Watched(len(files), tuple(tuple(json.loads(line)) for line in lines))


def fingerprint(files: Iterable[Path]) -> dict[str, tuple[object, ...]]:
    """Return the content, size, time of change and mode of files."""
    found: dict[str, tuple[object, ...]] = {}
    for path in files:
        status = path.stat()
        digest = hashlib.blake2b(path.read_bytes(), digest_size=16).hexdigest()
        found[str(path)] = digest, status.st_size, status.st_mtime_ns, status.st_mode
    return found
