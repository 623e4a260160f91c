"""A user of the real window, as a script: goes to each page, scrolls, searches, regroups, imports.

Each step yields what it waits for; ``run_window`` runs the script in the GUI thread, on a timer. A
step that waits in vain is given up and told by name.
"""

from __future__ import annotations

import resource
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Any

Wait = Callable[[], bool]
Steps = Iterator[Wait]

WHEELS, PAGES, JUMPS = 150, 60, 60
FRAME_MS, BEAT_MS, TICK_MS = 16, 5, 2
GRIDS = ("photos", "people", "unnamed", "faces", "search")
PLACES = (
    "people", "unnamed", "review", "photos", "albums", "strangers", "hidden", "person", "history",
    "duplicates",
)  # fmt: skip
SEARCHES = ("Person 0001 of 01", "2012", "2 people", "no people", "IMG_0001")
LONG_SEARCH = "2 people"
PATIENCE_MS, LONG_PATIENCE_MS = 20_000, 300_000


class Paintings:
    """Notes when a widget was last painted."""

    def __init__(self, widget: Any) -> None:
        from PySide6.QtCore import QEvent, QObject, QTimer

        outer = self
        self.last = self.own = 0.0

        class Filter(QObject):
            def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's
                if event.type() == QEvent.Type.Paint:
                    # The filter sees the event before it; this is delivered after it.
                    QTimer.singleShot(0, outer.note)
                return super().eventFilter(watched, event)

        self._filter = Filter(widget)
        widget.installEventFilter(self._filter)

    def note(self) -> None:
        """Note that the painting has ended."""
        self.last, self.own = time.perf_counter(), time.thread_time()

    def end(self) -> None:
        """Look away."""
        self._filter.deleteLater()


class Pulse:
    """Beats in the GUI thread: the longest time between two beats is what a click waits for.

    The thread's own processor time in that gap stands beside it; other programs don't lengthen it,
    but it lacks what the thread waits for another one of its process.
    """

    def __init__(self, window: Any) -> None:
        from PySide6.QtCore import Qt, QTimer

        self._beats: list[tuple[float, float]] = []
        self._timer = QTimer(window)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start(BEAT_MS)

    def _beat(self) -> None:
        self._beats.append((time.perf_counter(), time.thread_time()))

    def begin(self) -> None:
        """Forget what was."""
        self._beat()
        del self._beats[:-1]

    def gaps(self) -> list[tuple[float, float]]:
        """Return the gaps since ``begin``, by the clock and by the thread's own time, ms."""
        self._beat()
        beats = self._beats
        return [
            (1000 * (late - early), 1000 * (own - before))
            for (early, before), (late, own) in pairwise(beats)
        ]


class User:
    """Does everything once; ``told`` fills with what it took."""

    def __init__(self, window: Any, photos: Path, told: dict[str, Any]) -> None:
        self._window, self._photos, self._told = window, photos, told
        self._pulse = Pulse(window)
        self._person = window.library.people()[0].id
        told |= {"frames": {}, "switches": {}, "searches": [], "blocked": {}, "peaks": {}}
        told |= {"took": {}}

    def all(self, only: Sequence[str] = ()) -> Steps:
        """Do everything, or the steps whose names begin with one of ``only``."""
        steps: dict[str, Callable[[], Steps]] = {
            "starting": lambda: rest(3000),
            "pages": self._switch,
            **{f"scrolling {grid}": partial(self._scroll, grid) for grid in GRIDS},
            "searching": self._search,
            "all photos selected": self._select,
            "a regroup": self._regroup,
            "its undo": self._undo,
            "an import": self._import,
        }
        for name, step in steps.items():
            if not only or name.startswith(tuple(only)):
                yield from self._watched(name, step())

    def _watched(self, what: str, steps: Steps) -> Steps:
        self._pulse.begin()
        forget_peak()
        print(f"{what} …", file=sys.stderr, flush=True)
        began = time.perf_counter()
        yield from steps
        gaps = self._pulse.gaps()
        self._told["blocked"][what] = {
            "clock": max(clock for clock, _ in gaps),
            "own": max(own for _, own in gaps),
            "beats": len(gaps),
        }
        self._told["peaks"][what] = peak_mib()
        self._told["took"][what] = time.perf_counter() - began

    def _place(self, page: str) -> Any:
        from facealbum.gui.navigation import Location

        if page in {"person", "faces"}:
            return Location("person", self._person)
        return Location(page, LONG_SEARCH if page == "search" else "")

    def _view(self, page: str) -> Any:
        pages = self._window.pages
        found = {
            "faces": lambda: pages["person"].faces.view,
            "person": lambda: pages["person"].photos.view,
            "photos": lambda: pages["photos"].grid.view,
            "search": lambda: pages["search"].grid.view,
        }
        return found[page]() if page in found else getattr(pages[page], "view", pages[page])

    def _switch(self) -> Steps:
        self._window.go(self._place("photos"))
        yield from rest(1000)
        for time_ in range(3):
            for page in PLACES:
                place = self._place(page)
                widget = self._window.pages[place.page]
                painted = Paintings(widget)
                began = time.perf_counter()
                self._window.go(place)
                yield named(f"page {page}", lambda p=painted, b=began: p.last > b)
                taken = (painted.last - began) * 1000
                own = self._told["switches"].setdefault(page, [])
                own.append(taken)
                painted.end()
                yield from rest(600 if time_ == 0 else 300)

    def _scroll(self, grid: str) -> Steps:
        self._window.go(self._place(grid))
        if grid == "faces":
            self._window.person.show_faces()
        view = self._view(grid)
        bar = view.verticalScrollBar()
        yield named(f"{grid} to scroll", lambda: bar.maximum() > 0)
        yield from rest(1000)
        for how, frames in (
            ("wheel", self._frames(view, [wheel] * WHEELS)),
            ("page", self._frames(view, [page_down] * PAGES)),
            ("jump", self._frames(view, [jump_to(n) for n in range(JUMPS)])),
        ):
            taken: list[tuple[float, float]] = []
            yield from frames(taken)
            self._told["frames"][f"{grid}, {how}"] = taken

    def _frames(self, view: Any, moves: Sequence[Callable[[Any], None]]) -> Callable[[list], Steps]:
        def run(taken: list[tuple[float, float]]) -> Steps:
            bar, painted = view.verticalScrollBar(), Paintings(view.viewport())
            bar.setValue(0)
            yield from rest(300)
            for move in moves:
                there = bar.value()
                began, own = time.perf_counter(), time.thread_time()
                move(view)
                if bar.value() == there:
                    bar.setValue(0)
                    yield from rest(FRAME_MS)
                    continue
                yield named("a frame", lambda began=began: painted.last > began)
                clock = (painted.last - began) * 1000
                taken.append((clock, (painted.own - own) * 1000))
                yield from rest(max(0.0, FRAME_MS - clock))
            painted.end()

        return run

    def _search(self) -> Steps:
        from facealbum.gui.navigation import Location

        page = self._window.search_page
        for text in SEARCHES * 2:
            painted = Paintings(page.grid.view.viewport())
            began = time.perf_counter()
            self._window.go(Location("search", text))
            yield named(
                f"search {text}",
                lambda p=painted, b=began, t=text: (
                    page.shown == t and (p.last > b or page.sentence)
                ),
            )
            self._told["searches"].append((time.perf_counter() - began) * 1000)
            painted.end()
            yield from rest(500)

    def _select(self) -> Steps:
        from PySide6.QtGui import QKeySequence
        from PySide6.QtTest import QTest

        self._window.go(self._place("photos"))
        yield from rest(1000)
        view = self._view("photos")
        view.setFocus()
        QTest.keySequence(view, QKeySequence(QKeySequence.StandardKey.SelectAll))
        self._told["selected"] = len(view.selected_ids())
        yield from rest(500)
        for _ in range(20):
            wheel(view)
            yield from rest(FRAME_MS)
        view.clearSelection()
        yield from rest(300)

    def _regroup(self) -> Steps:
        unnamed = self._window.unnamed
        self._window.go(self._place("unnamed"))
        yield from rest(1500)
        bar = unnamed.threshold
        bar.slider.setValue(bar.slider.value() + 8)
        yield named("the trial", lambda: unnamed.cards.trial is not None)
        yield from rest(500)
        bar.apply.click()
        yield named("the regroup", lambda: unnamed._job is None, LONG_PATIENCE_MS)
        yield from rest(3000)

    def _undo(self) -> Steps:
        heard: list[object] = []
        self._window.bridge.acted.connect(heard.append)
        self._window.actions_by_id["undo"].trigger()
        yield named("the undo", lambda: bool(heard), LONG_PATIENCE_MS)
        yield from rest(3000)

    def _import(self) -> Steps:
        ended: list[object] = []
        self._window.desk.ended.connect(lambda *_: ended.append(1))
        self._window.desk.add([self._photos])
        number = 0
        while not ended:
            number += 1
            page = ("people", "photos", "unnamed")[number % 3]
            self._window.go(self._place(page))
            yield from rest(500)
            for _ in range(100):
                wheel(self._view(page))
                yield from rest(FRAME_MS)
        yield from rest(3000)


def rest(milliseconds: float) -> Steps:
    """Do nothing for a while."""
    until = time.perf_counter() + milliseconds / 1000
    yield lambda: time.perf_counter() >= until


def named(name: str, until: Wait, patience: float = PATIENCE_MS) -> Wait:
    """Give what is waited for a name, and how long it is waited for."""
    until.what, until.patience = name, patience  # type: ignore[attr-defined]
    return until


def wheel(view: Any) -> None:
    """Turn the wheel by one notch."""
    from PySide6.QtCore import QPoint, QPointF, Qt
    from PySide6.QtGui import QWheelEvent
    from PySide6.QtWidgets import QApplication

    viewport = view.viewport()
    at = QPointF(viewport.rect().center())
    event = QWheelEvent(
        at, QPointF(viewport.mapToGlobal(at)), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(viewport, event)


def page_down(view: Any) -> None:
    """Click below the handle of the scroll bar."""
    from PySide6.QtWidgets import QAbstractSlider

    view.verticalScrollBar().triggerAction(QAbstractSlider.SliderAction.SliderPageStepAdd)


def jump_to(number: int) -> Callable[[Any], None]:
    """Return what drags the handle of the scroll bar somewhere."""

    def jump(view: Any) -> None:
        bar = view.verticalScrollBar()
        bar.setValue((number + 1) * 7919 * 131 % (bar.maximum() + 1))

    return jump


def forget_peak() -> None:
    """Let the peak of the memory begin anew, where the system can."""
    try:
        Path("/proc/self/clear_refs").write_text("5")
    except OSError:
        return


def peak_mib() -> float:
    """Return the most memory that the process had resident since ``forget_peak``."""
    try:
        status = Path("/proc/self/status").read_text().splitlines()
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**10
    (line,) = (line for line in status if line.startswith("VmHWM"))
    return int(line.split()[1]) / 2**10


def run_window(library: Path, script: Callable[[Any], Steps]) -> None:
    """Open the window on ``library`` and run a script in its GUI thread."""
    from PySide6.QtCore import Qt, QTimer

    from facealbum.gui import app, main_window

    class Scripted(main_window.MainWindow):
        """Runs the script once it has begun, and closes itself after it."""

        def begin(self, paths: Sequence[Path] = ()) -> None:
            self._steps = script(self)
            self._until: Wait = lambda: True
            self._ticks = QTimer(self)
            self._ticks.setTimerType(Qt.TimerType.PreciseTimer)
            self._ticks.timeout.connect(self._go_on)
            self._ticks.start(TICK_MS)
            self._since = time.perf_counter()
            super().begin(paths)

        def _go_on(self) -> None:
            waited = (time.perf_counter() - self._since) * 1000
            vain = waited >= getattr(self._until, "patience", PATIENCE_MS)
            if not self._until() and not vain:
                return
            if vain:
                print("gave up:", getattr(self._until, "what", "?"), file=sys.stderr, flush=True)
            self._since = time.perf_counter()
            step = next(self._steps, None)
            if step is None:
                self._ticks.stop()
                self.close()
            else:
                self._until = step

    app.MainWindow = Scripted  # type: ignore[misc]
    app.run(library, [])
