"""The window on a library of 100,000 photos with 200,000 faces: start, scroll, switch, memory.

``python benchmarks/large_window.py [--photos N] [--keep FOLDER]``. The real window on an offscreen
screen of 1280x800, on the library of ``store_queries`` (2,000 people, tens of thousands of groups
and of faces seen once); each crop and thumbnail is one of ``PICTURES`` different JPEG files, read
and decoded as the real ones are. Measured, each in one run of the window:

- start: from the creation of the process to the end of the first painting of the people;
- scroll: each page is scrolled by a hand that moves ``STEP`` px every 16 ms and then jumps all
  over it; for each frame the time from the move to the end of its painting;
- switch: from going to a page to the end of its first painting with something in it;
- search: typed and shown, again and again;
- the longest time between two beats of the GUI thread in all of that;
- beside the clock's time of the frames, the GUI thread's own, which other programs don't lengthen;
- the memory of the process at the end, shared libraries included.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from itertools import pairwise
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

PHOTOS = 100_000
PICTURES = 48
STEP, STEPS, JUMPS = 120, 150, 60
FRAME_MS, BEAT_MS = 16, 5
FRAME_BOUND, SWITCH_BOUND, BLOCKED_BOUND, START_BOUND, MEMORY_BOUND = 16.7, 100, 50, 2, 700
STARTS = 5
SCROLLED = ("people", "unnamed", "photos", "faces")
SWITCHED = ("people", "unnamed", "photos", "albums", "strangers", "hidden", "person", "history")
SEARCHES = ("Person", "2012", "2 people", "no people")
PATIENCE_MS = 20_000


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--photos", type=int, default=PHOTOS)
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--child", nargs=2, metavar=("WORK", "LIBRARY"))
    arguments = parser.parse_args()
    if arguments.child:
        work, library = arguments.child
        print(json.dumps(CHILDREN[work](Path(library))), flush=True)
        return
    with tempfile.TemporaryDirectory(prefix="facealbum-large-") as folder:
        library = arguments.keep or Path(folder) / "library"
        if not library.exists():
            fill(library, arguments.photos)
        measure(library, f"{arguments.photos:,} photos")


def measure(library: Path, of: str) -> None:
    """Run the window once for each kind of work and print what it took."""
    import numpy as np
    from figures import show

    starts = [started(library) for _ in range(STARTS + 1)][1:]
    show("start to the people painted", sorted(starts)[STARTS // 2], "s", of, f"< {START_BOUND}")
    used = child("use", library)
    for page, frames in used["frames"].items():
        whose = f"{page}, {len(frames)} frames, {of}"
        clock, own = zip(*frames, strict=True)
        show("frame of scrolling, 95 % sooner than", float(np.percentile(clock, 95)), "ms", whose,
             f"< {FRAME_BOUND}")  # fmt: skip
        show("frame of scrolling, longest", max(clock), "ms", whose)
        show("its processor time, 95 % less than", float(np.percentile(own, 95)), "ms", whose)
    for page, taken in used["switches"].items():
        show("page switched, longest", max(taken), "ms", f"{page}, {len(taken)} times, {of}",
             f"< {SWITCH_BOUND}")  # fmt: skip
    show("search typed to shown, median", float(np.median(used["searches"])), "ms", of)
    for what, gap in used["blocked"].items():
        show("event loop blocked, longest", gap, "ms", f"{what}, {of}", f"< {BLOCKED_BOUND}")
    show("memory of the window", used["mib"], "MiB", of, f"< {MEMORY_BOUND}")


def child(work: str, library: Path) -> dict[str, Any]:
    """Do ``work`` in a process of its own and return what it measured."""
    command = [sys.executable, str(Path(__file__)), "--child", work, str(library)]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    return dict(json.loads(done.stdout.splitlines()[-1]))


def started(library: Path) -> float:
    """Start the window and return how many seconds it took to the people's first painting."""
    began = time.time()
    return float(child("start", library)["painted"]) - began


def fill(folder: Path, photos: int) -> None:
    """Make the library."""
    import store_queries
    from window import crop

    from facealbum.store import Store
    from facealbum.vision.models import DEFAULT_PIPELINE, load_pipeline

    store_queries.PIPELINE = load_pipeline(DEFAULT_PIPELINE).version
    with closing(Store.open(folder)) as store:
        store_queries.fill(store, photos)
        store_queries.group(store)
    jpeg = crop()
    (folder / "pictures").mkdir()
    for number in range(PICTURES):
        (folder / "pictures" / f"{number}.jpg").write_bytes(jpeg)


def give_pictures(folder: Path) -> None:
    """Let the library find a picture for each face and photo: one of a few."""
    from facealbum.library import Library

    files = [folder / "pictures" / f"{number}.jpg" for number in range(PICTURES)]

    def crop_file(_library: Library, face_id: int) -> Path:
        return files[face_id % PICTURES]

    def thumbnail(_library: Library, photo_id: int, side: int) -> bytes:
        del side
        return files[photo_id % PICTURES].read_bytes()

    for name, stand_in in (
        ("crop_file", crop_file), ("crop_again", crop_file), ("thumbnail", thumbnail)
    ):  # fmt: skip
        setattr(Library, name, stand_in)


def start(library: Path) -> dict[str, Any]:
    """Be the window that is started: return when the people were painted."""
    told: dict[str, Any] = {}

    def begun(window: Any) -> Iterator[Callable[[], bool]]:
        view = window.pages["people"].view
        painted = Paintings(view.viewport())
        yield lambda: painted.last > 0 and view.model().rowCount() > 0
        told["painted"] = time.time() - (time.perf_counter() - painted.last)

    run_window(library, begun)
    return told


def use(library: Path) -> dict[str, Any]:
    """Be the window that is used: scroll, switch and search; return what each took."""
    import psutil

    told: dict[str, Any] = {"frames": {}, "switches": {}, "searches": [], "blocked": {}}

    def begun(window: Any) -> Iterator[Callable[[], bool]]:
        user = User(window, told)
        yield from user.rest(3000)
        yield from user.all()
        told["mib"] = psutil.Process().memory_info().rss / 2**20

    run_window(library, begun)
    return told


class Paintings:
    """Notes when a widget was last painted; as an event filter it sees the event before it."""

    def __init__(self, widget: Any) -> None:
        from PySide6.QtCore import QEvent, QObject, QTimer

        outer = self
        self.last = self.own = 0.0

        class Filter(QObject):
            def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's
                if event.type() == QEvent.Type.Paint:
                    # Posted before the painting, delivered after it.
                    QTimer.singleShot(0, outer.note)
                return super().eventFilter(watched, event)

        self._filter = Filter(widget)
        widget.installEventFilter(self._filter)

    def note(self) -> None:
        """Note that the painting has ended."""
        self.last, self.own = time.perf_counter(), time.thread_time()


class User:
    """Scrolls, switches and searches; each step yields what it waits for."""

    def __init__(self, window: Any, told: dict[str, Any]) -> None:
        from PySide6.QtCore import Qt, QTimer

        self._window, self._told = window, told
        self._beats: list[float] = []
        self._pulse = QTimer(window)
        self._pulse.setTimerType(Qt.TimerType.PreciseTimer)
        self._pulse.timeout.connect(lambda: self._beats.append(time.perf_counter()))
        self._pulse.start(BEAT_MS)

    def all(self) -> Iterator[Callable[[], bool]]:
        """Do everything."""
        yield from self._watched("switching", self._switch())
        for page in SCROLLED:
            yield from self._watched(f"scrolling {page}", self._scroll(page))
        yield from self._watched("searching", self._search())
        yield from self._watched("selecting all photos", self._select())

    def rest(self, milliseconds: float) -> Iterator[Callable[[], bool]]:
        """Do nothing for a while."""
        until = time.perf_counter() + milliseconds / 1000
        yield lambda: time.perf_counter() >= until

    def _watched(
        self, what: str, steps: Iterator[Callable[[], bool]]
    ) -> Iterator[Callable[[], bool]]:
        self._beats.clear()
        yield from steps
        gaps = [(later - earlier) * 1000 for earlier, later in pairwise(self._beats)]
        self._told["blocked"][what] = max(gaps, default=0.0)

    def _place(self, page: str) -> Any:
        from facealbum.gui.navigation import Location

        if page in {"person", "faces"}:
            biggest = max(self._window.library.people(), key=lambda person: person.faces)
            return Location("person", biggest.id)
        return Location(page)

    def _view(self, page: str) -> Any:
        pages = self._window.pages
        if page == "faces":
            return pages["person"].faces.view
        if page == "photos":
            return pages["photos"].grid.view
        return pages[page].view

    def _switch(self) -> Iterator[Callable[[], bool]]:
        for _ in range(3):
            for page in SWITCHED:
                place = self._place(page)
                widget = self._window.pages[place.page]
                painted = Paintings(widget)
                began = time.perf_counter()
                self._window.go(place)
                yield lambda painted=painted, began=began: painted.last > began
                taken = (painted.last - began) * 1000
                self._told["switches"].setdefault(page, []).append(taken)
                yield from self.rest(300)

    def _scroll(self, page: str) -> Iterator[Callable[[], bool]]:
        self._window.go(self._place(page))
        yield from self.rest(500)
        if page == "faces":
            self._window.person.show_faces()
            yield from self.rest(1500)
        view = self._view(page)
        bar, painted = view.verticalScrollBar(), Paintings(view.viewport())
        yield lambda: bar.maximum() > 0
        frames: list[tuple[float, float]] = []
        for number in range(STEPS + JUMPS):
            there = bar.value()
            if number < STEPS:
                aim = min(there + STEP, bar.maximum())
            else:
                aim = (number * 7919 * 131) % (bar.maximum() + 1)
            if aim == there:
                aim = 0
            began, own = time.perf_counter(), time.thread_time()
            bar.setValue(aim)
            yield lambda began=began: painted.last > began
            taken = (painted.last - began) * 1000
            frames.append((taken, (painted.own - own) * 1000))
            yield from self.rest(max(0.0, FRAME_MS - taken))
        self._told["frames"][page] = frames

    def _search(self) -> Iterator[Callable[[], bool]]:
        from facealbum.gui.navigation import Location

        for text in SEARCHES * 2:
            page = self._window.search_page
            painted = Paintings(page)
            began = time.perf_counter()
            self._window.go(Location("search", text))
            yield lambda painted=painted, began=began: painted.last > began
            self._told["searches"].append((painted.last - began) * 1000)
            yield from self.rest(500)

    def _select(self) -> Iterator[Callable[[], bool]]:
        self._window.go(self._place("faces"))
        yield from self.rest(500)
        self._window.person.show_faces()
        yield from self.rest(500)
        view = self._view("faces")
        view.selectAll()
        yield from self.rest(300)
        view.clearSelection()
        yield from self.rest(300)


def run_window(library: Path, script: Callable[[Any], Iterator[Callable[[], bool]]]) -> None:
    """Open the window on ``library`` and run a script in its GUI thread."""
    from PySide6.QtCore import Qt, QTimer

    from facealbum.gui import app, main_window

    give_pictures(library)

    class Scripted(main_window.MainWindow):
        """Runs the script once it has begun, and closes itself after it."""

        def begin(self, paths: Sequence[Path] = ()) -> None:
            self._steps = script(self)
            self._until: Callable[[], bool] = lambda: True
            self._ticks = QTimer(self)
            self._ticks.setTimerType(Qt.TimerType.PreciseTimer)
            self._ticks.timeout.connect(self._go_on)
            self._ticks.start(1)
            self._since = time.perf_counter()
            super().begin(paths)

        def _go_on(self) -> None:
            waited = (time.perf_counter() - self._since) * 1000
            if not self._until() and waited < PATIENCE_MS:
                return
            if waited >= PATIENCE_MS:
                print("gave up waiting", file=sys.stderr)
            self._since = time.perf_counter()
            step = next(self._steps, None)
            if step is None:
                self._ticks.stop()
                self.close()
            else:
                self._until = step

    app.MainWindow = Scripted  # type: ignore[misc]
    app.run(library, [])


CHILDREN: dict[str, Callable[[Path], dict[str, Any]]] = {"start": start, "use": use}


if __name__ == "__main__":
    main()
