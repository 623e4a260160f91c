"""A desk with a screen, a window manager and a keyboard, at which nobody sits.

The window runs in a process of its own on an X server of its own; keys come through the X server,
as a user's do. What happened is read from the library beside it, as any reader of the file may.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import sqlite3
import struct
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import IO

from facealbum.domain.sentences import unpacked
from tests.faults import watched

NEEDED = ("Xvfb", "xdotool", "openbox")
MISSING = tuple(program for program in NEEDED if shutil.which(program) is None)
PATIENCE_S = 60.0
FURNITURE = 2
"""The X server and the window manager are started first and stay to the end."""
STILL = 4
PAUSE_S = 0.05
KEY_DELAY_MS = "30"
ROOT = Path(__file__).resolve().parents[2]


class Desk:
    """One X server, one window manager, and the program on the library in ``folder``.

    The program is watched: ``records`` has what it opened for writing and which sockets it made.
    """

    def __init__(self, folder: Path, size: str = "1280x800") -> None:
        """Set the desk up.

        Raises:
            AssertionError: it can't be set up; nothing that was started for it is left.
        """
        self.folder = folder
        self.environment: dict[str, str] = {}
        self._processes: list[subprocess.Popen[bytes]] = []
        self._window: subprocess.Popen[bytes] | None = None
        self._words = folder.parent / "said.txt"
        self.records = folder.parent / "records"
        seen = folder.parent / "screen"
        seen.mkdir()
        self._pixels = seen / "Xvfb_screen0"
        try:
            self._set_up(size)
        except BaseException:
            self.close()
            raise

    def _set_up(self, size: str) -> None:
        reading, writing = os.pipe()
        # Without -noreset the screen is made anew whenever nobody looks at it any more, and who
        # comes in that moment, as the window manager may between two looks of xdotool, is sent off.
        screen = ["-screen", "0", f"{size}x24", "-fbdir", str(self._pixels.parent)]
        server = ["Xvfb", "-displayfd", str(writing), "-noreset", "-nolisten", "tcp", *screen]
        self.start(server, pass_fds=(writing,))
        os.close(writing)
        with os.fdopen(reading) as told:
            self.environment = {
                **os.environ,
                "DISPLAY": f":{told.readline().strip()}",
                "QT_QPA_PLATFORM": "xcb",
                "XDG_CONFIG_HOME": str(self.folder.parent / "config"),
                **watched.environment(self.records, ROOT),
            }
        self.start(["openbox", "--sm-disable"])
        # A window that was there before its manager is managed, but not given the keyboard.
        managed = partial(self._tell, "get_desktop", check=False)
        self.until(lambda: managed().returncode == 0, "the window manager is there")

    def open(self, *paths: Path) -> None:
        """Start the program and wait until its window has the keyboard."""
        words = [sys.executable, "-m", "facealbum", "--library", str(self.folder), "gui"]
        self._window = self.start([*words, *map(str, paths)])
        self.until(lambda: "facealbum" in self.title, "the window is there")

    def quit(self) -> None:
        """Close the window by its key and wait until the program has ended."""
        self.key("ctrl+q")
        assert self._window is not None
        assert self._window.wait(PATIENCE_S) == 0
        self._processes.remove(self._window)

    def close(self) -> None:
        """End everything, the last started first."""
        while self._processes:
            process = self._processes.pop()
            process.terminate()
            try:
                process.wait(PATIENCE_S)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()

    # The keyboard.

    def key(self, *keys: str) -> None:
        """Press keys in the words of xdotool, each when the screen stands still."""
        for key in keys:
            self.settle()
            self._tell("key", key)

    def key_at_once(self, key: str) -> None:
        """Press a key whether or not the screen stands still."""
        self._tell("key", key)

    def type(self, text: str) -> None:
        """Type text."""
        self.settle()
        self._tell("type", "--delay", KEY_DELAY_MS, text)

    # The mouse.

    def point(self, at: tuple[int, int]) -> None:
        """Bring the mouse to a place of the screen, px."""
        self._tell("mousemove", *map(str, at))

    def press(self, button: int = 1) -> None:
        """Press a button and hold it."""
        self._tell("mousedown", str(button))

    def release(self, button: int = 1) -> None:
        """Let a button go."""
        self._tell("mouseup", str(button))

    def click(self, at: tuple[int, int], button: int = 1) -> None:
        """Click at a place of the screen, px, when it stands still."""
        self.settle()
        self.point(at)
        self.press(button)
        self.release(button)

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Carry what is at ``start`` to ``end`` and drop it there, as seen to be taken."""
        self.settle()
        self.point(start)
        self.press()
        for share in (0.2, 0.6, 1.0):
            x, y = (round(a + (b - a) * share) for a, b in zip(start, end, strict=True))
            self.point((x, y))
            self.settle()
        self.release()

    def window_of(self, title: str) -> tuple[int, int]:
        """Return the middle of the window with this title, px."""
        told = self._tell("search", "--name", f"^{title}$", "getwindowgeometry", "--shell")
        facts = dict(line.split("=") for line in told.stdout.decode().split() if "=" in line)
        return (
            int(facts["X"]) + int(facts["WIDTH"]) // 2,
            int(facts["Y"]) + int(facts["HEIGHT"]) // 2,
        )

    # What can be seen.

    @property
    def title(self) -> str:
        """The title of the window that has the keyboard, "" where none has."""
        told = self._tell("getactivewindow", "getwindowname", check=False)
        return told.stdout.decode().strip()

    def settle(self) -> None:
        """Wait until the screen has not changed for ``STILL`` looks at it.

        A user does the same: nobody presses a key for a face that is not yet there.
        """
        looks: list[bytes] = []

        def still() -> bool:
            looks.append(hashlib.blake2b(self._pixels.read_bytes()).digest())
            return len(looks) >= STILL and len(set(looks[-STILL:])) == 1

        self.until(still, "the screen stands still")

    def pixels(self, place: Sequence[int], around: int = 0) -> list[bytes]:
        """Return the rows of a part of the screen: left, top, width, height, and px around it."""
        shot = self._pixels.read_bytes()
        # An X window dump: a header in big-endian numbers, the colours, then rows from the top.
        header = struct.unpack(">25I", shot[:100])
        begin, across, down = header[0] + 12 * header[19], header[4], header[5]
        each, stride = header[11] // 8, header[12]
        left, top, width, height = place
        first, last = (min(max(x, 0), across) for x in (left - around, left + width + around))
        rows = range(max(top - around, 0), min(top + height + around, down))
        starts = (begin + row * stride for row in rows)
        return [shot[start + first * each : start + last * each] for start in starts]

    def history(self) -> list[str]:
        """The labels of the changes that stand, oldest first."""
        labels = self.rows("SELECT label FROM journal WHERE NOT undone")
        return [str(unpacked(str(row[0]))) for row in labels]

    def rows(self, query: str) -> list[tuple[object, ...]]:
        """What the library's database answers."""
        file = f"{(self.folder / 'library.sqlite3').as_uri()}?mode=ro"
        connection = sqlite3.connect(file, uri=True)
        try:
            return connection.execute(query).fetchall()
        finally:
            connection.close()

    def until(self, holds: Callable[[], object], what: str) -> None:
        """Wait until something holds.

        Raises:
            AssertionError: it does not within ``PATIENCE_S``, or the program has ended.
        """
        give_up, pause = time.monotonic() + PATIENCE_S, threading.Event()
        while not holds():
            for process in (*self._processes[:FURNITURE], *filter(None, [self._window])):
                ended = process.poll() is not None
                assert not ended, f"a program ended before {what}: {self._said(process)}"
            if time.monotonic() > give_up:
                picture = shutil.copy(self._pixels, self.folder.parent / "screen.xwd")
                raise AssertionError(f"not within {PATIENCE_S:.0f} s: {what}; see {picture}")
            pause.wait(PAUSE_S)

    def _said(self, process: subprocess.Popen[bytes]) -> str:
        """Return which program ended how, and what was said last."""
        said = self._words.read_text(errors="replace")[-2000:]
        return f"{process.args!r}, exit code {process.returncode}, {said}"

    def until_done(self, *labels: str) -> None:
        """Wait until the changes that stand are these."""
        self.until(lambda: self.history() == list(labels), f"{labels}, but {self.history()}")

    def _tell(self, *words: str, check: bool = True) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            ["xdotool", *words], env=self.environment, capture_output=True, check=check, timeout=60
        )

    def start(
        self,
        command: Sequence[str],
        pass_fds: tuple[int, ...] = (),
        stdout: int | IO[bytes] = subprocess.DEVNULL,
    ) -> subprocess.Popen[bytes]:
        """Start a program at this desk; ``close`` ends it."""
        with self._words.open("ab") as words:
            process = subprocess.Popen(
                command,
                env=self.environment or None,
                pass_fds=pass_fds,
                stdout=stdout,
                stderr=words,
            )
        self._processes.append(process)
        return process
