"""What the tests of the window share: an offscreen screen, a library in memory, a bridge."""

from __future__ import annotations

import gc
import os
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from facealbum.gui.bridge import Bridge
from facealbum.gui.garbage import collected_here
from facealbum.gui.images import Images
from facealbum.gui.language import Language, speak
from facealbum.gui.main_window import MainWindow
from facealbum.gui.state import WindowState
from facealbum.gui.theme import Scheme, Theme

from .fake_library import FakeLibrary

USUAL = 700, 10, 10
"""Python's own thresholds."""
OFFSCREEN_LACKS = r"This plugin does not support (propagateSizeHints|raise|grabbing)"


def pytest_collection_modifyitems(items):
    """Overlook what the offscreen screen warns of at each dialog and popup."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore(OFFSCREEN_LACKS, extend=True))


@pytest.fixture(autouse=True)
def no_thread_left(qapp):
    """Fail a test that leaves a thread behind."""
    before = set(threading.enumerate())
    yield
    left = [thread for thread in threading.enumerate() if thread not in before]
    for thread in left:
        thread.join(5)
    assert not [thread.name for thread in left if thread.is_alive()]


@pytest.fixture(scope="session")
def qapp(qapp):
    """The application, speaking English, whose plural forms are in a file."""
    speak(Language.ENGLISH)
    return qapp


@pytest.fixture(autouse=True)
def garbage_here(qapp):
    """Collect garbage in this thread alone, as the window does, but as often as Python does.

    Rarely would hide a crash; and a test that runs the whole window leaves what is set for it.
    """
    before = gc.get_threshold()
    gc.set_threshold(*USUAL)
    with collected_here() as sweeper:
        yield
        gc.unfreeze()
        gc.set_threshold(*USUAL)
        sweeper.sweep()
    gc.set_threshold(*before)


@pytest.fixture
def theme(qapp):
    made = Theme(Scheme.LIGHT)
    made.apply()
    yield made
    made.deleteLater()


@pytest.fixture
def library(tmp_path: Path):
    """Eighty photos of twelve people, two of them named Anna and Ben."""
    made = FakeLibrary(tmp_path, named=["Anna", "Ben"])
    yield made
    made.close()


@pytest.fixture
def empty_library(tmp_path: Path):
    """Nothing yet; an import brings eighty photos, two of which can't be read."""
    made = FakeLibrary(tmp_path, loaded=False, failing=2)
    yield made
    made.close()


@pytest.fixture
def bridge(qapp, library):
    made = Bridge(library)
    yield made
    made.close()


@pytest.fixture
def images(qapp, library):
    made = Images(library)
    yield made
    made.close()


@pytest.fixture
def parts(library, bridge, images, theme):
    """What every page is made with."""
    return library, bridge, images, theme


@pytest.fixture
def benchmark_once():
    """Return the shortest of three runs in seconds of this thread, whoever else has the cores."""

    def measure(work: Callable[[], object]) -> float:
        best = float("inf")
        for _ in range(3):
            began = time.thread_time()
            work()
            best = min(best, time.thread_time() - began)
        return best

    return measure


@pytest.fixture
def open_window(theme, tmp_path, qtbot):
    """Return how to open a window on a library; it is closed as ``app.run`` closes it."""
    opened: list[tuple[MainWindow, Bridge, Images]] = []

    def open_it(library: FakeLibrary, paths=()) -> MainWindow:
        bridge, images = Bridge(library), Images(library)
        window = MainWindow(library, bridge, images, theme, WindowState(tmp_path))
        opened.append((window, bridge, images))
        window.show()
        window.begin(paths)
        qtbot.waitExposed(window)
        return window

    yield open_it
    for window, bridge, images in opened:
        window.close()
        images.close()
        for job in tuple(bridge.jobs):
            job.join(10)
        bridge.close()
        timers = window.findChildren(QTimer)
        window.deleteLater()
        QApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)
        left = [each for each in timers if isValid(each) and each.isActive()]
        assert timers
        assert [each.parent() for each in left] == [], "a timer outlives the window"
