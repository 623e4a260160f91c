"""Garbage in circles goes in the GUI thread, whoever made it, and about as often as usual."""

from __future__ import annotations

import gc
import linecache
import threading
import weakref

import pytest
from PySide6.QtCore import Qt, QTimer

from facealbum.gui.garbage import SOURCES_AT_ONCE, Sweeper, collected_here

MANY = 3_000
"""More circles than Python would leave lying about."""


class Circle:
    """Holds itself; ``ended`` gets the thread that it went in."""

    def __init__(self, ended):
        self.itself = self
        weakref.finalize(self, lambda: ended.append(threading.current_thread().name))


def in_a_worker(work):
    worker = threading.Thread(target=work, name="worker")
    worker.start()
    worker.join()


def test_circles_that_a_worker_makes_go_in_the_gui_thread(qtbot):
    ended = []
    in_a_worker(lambda: [Circle(ended) for _ in range(MANY)])
    assert not ended
    qtbot.waitUntil(lambda: len(ended) == MANY)
    assert set(ended) == {"MainThread"}


def test_what_qt_has_in_a_circle_is_deleted_in_the_gui_thread(qtbot):
    """A timer that another thread deletes goes on, and a model is read while it goes."""
    deleted = []

    def circle():
        timer = QTimer()
        timer.destroyed.connect(
            lambda: deleted.append(threading.current_thread().name),
            Qt.ConnectionType.DirectConnection,
        )
        timer.itself = [timer]

    for _ in range(5):
        circle()
    in_a_worker(lambda: [Circle([]) for _ in range(MANY)])
    qtbot.waitUntil(lambda: len(deleted) == 5)
    assert set(deleted) == {"MainThread"}


@pytest.mark.parametrize(
    ("made", "swept"), [((5, 0, 0), []), ((11, 2, 3), [0]), ((11, 3, 3), [1]), ((11, 3, 4), [2])]
)
def test_it_is_swept_as_often_as_the_thresholds_say(qapp, monkeypatch, made, swept):
    done = []
    monkeypatch.setattr(gc, "get_threshold", lambda: (10, 2, 3))
    monkeypatch.setattr(gc, "get_count", lambda: made)
    monkeypatch.setattr(gc, "collect", done.append)
    sweeper = Sweeper()
    sweeper.sweep()
    sweeper.close()
    assert done == swept


def test_lines_of_sources_are_let_go_a_few_files_at_a_time(qapp, monkeypatch):
    known = {f"{number}.py": () for number in range(2 * SOURCES_AT_ONCE + 1)}
    monkeypatch.setattr(linecache, "cache", known)
    sweeper, left = Sweeper(), []
    for _ in range(4):
        sweeper.sweep()
        left.append(len(known))
    sweeper.close()
    assert left == [SOURCES_AT_ONCE + 1, 1, 0, 0]


def test_python_collects_by_itself_again_when_the_windows_are_gone(qapp):
    gc.enable()
    try:
        with collected_here(), collected_here():
            assert not gc.isenabled()
        assert gc.isenabled()
    finally:
        gc.disable()
