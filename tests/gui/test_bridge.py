"""The bridge: results, changes and progress arrive in the GUI thread; what is late is dropped."""

from __future__ import annotations

import threading
import weakref

import pytest
import shiboken6
from PySide6.QtCore import QObject, QThread

from facealbum.domain.errors import KnownError
from facealbum.domain.types import Change
from facealbum.gui.bridge import Bridge, merged
from facealbum.jobs import JobHandle, JobState, Progress


@pytest.fixture
def gate(bridge):
    """Holds threads back; opens at the end, so that a failed test can't hang."""
    event = threading.Event()
    yield event
    event.set()


def test_a_verb_runs_elsewhere_and_its_result_arrives_here(bridge, qapp, qtbot):
    threads = []

    def verb():
        threads.append(threading.current_thread())
        return 7

    results = []

    def done(value):
        results.append((value, QThread.currentThread() is qapp.thread()))

    bridge.do(verb, done)
    qtbot.waitUntil(lambda: results == [(7, True)])
    assert threads[0] is not threading.main_thread()


def test_verbs_run_in_the_order_in_which_they_were_asked_for(bridge, qtbot):
    order = []
    for number in range(20):
        bridge.do(lambda number=number: order.append(number))
    qtbot.waitUntil(lambda: len(order) == 20)
    assert order == list(range(20))


def test_a_slow_verb_does_not_hold_up_a_question(bridge, gate, qtbot):
    answers = []
    bridge.do(gate.wait)
    bridge.ask(lambda: "here", answers.append)
    qtbot.waitUntil(lambda: answers == ["here"])
    gate.set()


def test_pages_hear_of_a_change_before_the_verb_is_reported_done(bridge, library, qtbot):
    heard = []
    bridge.changed.connect(lambda change: heard.append(("changed", change.label)))
    bridge.acted.connect(lambda change: heard.append(("acted", change.label)))
    bridge.do(
        lambda: library.name(library.groups()[0].id, "Cleo"),
        lambda change: heard.append(("done", change.label)),
    )
    qtbot.waitUntil(lambda: len(heard) == 3)
    assert [what for what, _ in heard] == ["changed", "acted", "done"]


def test_what_the_user_can_act_on_is_told_and_a_bug_is_not_swallowed(bridge, qtbot):
    def refused():
        raise KnownError("The disk is full.")

    def broken():
        raise ZeroDivisionError

    with qtbot.waitSignal(bridge.failed) as told:
        bridge.do(refused)
    assert told.args[0].what == "The disk is full."
    with qtbot.capture_exceptions() as bugs:
        bridge.do(broken)
        qtbot.waitUntil(lambda: len(bugs) == 1)
    assert bugs[0][0] is ZeroDivisionError


def test_many_changes_at_once_become_few_announcements(bridge, library, qtbot):
    heard: list[Change] = []
    bridge.changed.connect(heard.append)
    workers = [
        threading.Thread(target=library._announce, args=(f"c{n}", {f"g{n}"})) for n in range(50)
    ]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    qtbot.waitUntil(
        lambda: frozenset().union(*(c.groups for c in heard)) >= {f"g{n}" for n in range(50)}
    )
    assert len(heard) < 10


class TestAfterALongRead:
    """Pages that took half a second to read what changed."""

    @pytest.fixture
    def clock(self):
        return [100.0]

    @pytest.fixture
    def slow(self, library, clock, qapp, qtbot):
        bridge = Bridge(library, clock=lambda: clock[0])
        self.heard: list[Change] = []
        bridge.changed.connect(self.heard.append)
        library._announce("first", {"g1"})
        qtbot.waitUntil(lambda: len(self.heard) == 1)
        read: list[None] = []
        bridge.ask(lambda: clock.__setitem__(0, clock[0] + 0.5), read.append)
        qtbot.waitUntil(lambda: bool(read))
        library._announce("second", {"g2"})
        yield bridge
        bridge.close()

    @pytest.fixture
    def job(self, slow, gate):
        def work(job: JobHandle):
            job.report(Progress("Looking", 1, 2))
            gate.wait()

        return JobHandle("test").start(work)

    def test_they_rest_before_they_hear_of_more_while_progress_is_told(
        self, slow, library, clock, job, qtbot
    ):
        told = []
        slow.job_changed.connect(lambda job: told.append(job.progress.done))
        slow.watch(job)
        qtbot.waitUntil(lambda: 1 in told)
        assert len(self.heard) == 1
        clock[0] += 2.6
        qtbot.waitUntil(lambda: len(self.heard) == 2)
        assert self.heard[1].groups == {"g2"}

    def test_they_hear_of_all_before_a_job_ends(self, slow, job, gate, qtbot):
        ends = []
        slow.job_changed.connect(lambda job: job.finished and ends.append(len(self.heard)))
        slow.watch(job)
        gate.set()
        qtbot.waitUntil(lambda: bool(ends))
        assert ends == [2]

    def test_they_hear_at_once_of_what_the_user_did(self, slow, qtbot):
        done = []
        slow.do(lambda: 7, lambda _result: done.append(len(self.heard)))
        qtbot.waitUntil(lambda: bool(done))
        assert done == [2]


def test_merged_tells_of_both_changes():
    first = Change(3, "Import", frozenset({"g1"}), frozenset({1}), frozenset({10}))
    second = Change(4, "Name Anna", frozenset({"p1"}), undoable=True, everything=True)
    both = merged(first, second)
    assert both.revision == 4
    assert both.groups == {"g1", "p1"}
    assert both.faces == {1}
    assert both.photos == {10}
    assert both.everything
    assert both.undoable


def test_a_watched_job_is_announced_until_its_end(bridge, gate, qtbot):

    def work(job: JobHandle):
        job.report(Progress("Looking", 1, 2))
        gate.wait()

    seen = []
    bridge.job_changed.connect(lambda job: seen.append((job.progress.done, job.state)))
    job = bridge.watch(JobHandle("test").start(work))
    qtbot.waitUntil(lambda: (1, JobState.RUNNING) in seen)
    assert bridge.jobs == [job]
    gate.set()
    qtbot.waitUntil(lambda: seen[-1][1] is JobState.DONE)
    assert bridge.jobs == []


def test_a_result_for_a_widget_that_is_gone_is_dropped(bridge, gate, qtbot):
    class Page(QObject):
        def take(self, value):
            raise AssertionError("called after its end")

    page = Page()
    bridge.do(gate.wait, page.take)
    shiboken6.delete(page)
    gate.set()
    answers = []
    bridge.do(lambda: 1, answers.append)
    qtbot.waitUntil(lambda: answers == [1])


def test_after_close_nothing_runs_and_nothing_arrives(library, qapp):
    bridge = Bridge(library)
    arrived = []
    bridge.do(lambda: 1, arrived.append)
    bridge.close()
    bridge.do(lambda: 2, arrived.append)
    qapp.processEvents()
    assert arrived == []


@pytest.mark.parametrize("times", [5000])
def test_python_objects_cross_by_signal_as_often_as_one_likes(bridge, times):
    """PySide6 6.12.0 on CPython 3.11 dropped a reference to None at each emit and aborted."""
    heard = []
    bridge.changed.connect(heard.append)
    for _ in range(times):
        bridge.changed.emit(None)
        bridge.changed.emit(True)
    assert len(heard) == 2 * times


class Sheet:
    """What the window closes while a worker still reads for it; ``ended`` gets where it went."""

    def __init__(self, ended, shown):
        weakref.finalize(self, lambda: ended.append(threading.current_thread().name))
        self.shown = shown

    def read(self):
        return "read"

    def refuse(self):
        raise KnownError("No.")

    def show(self, value):
        self.shown.append(value)


@pytest.mark.parametrize("verb", ["read", "refuse"])
def test_a_worker_never_lets_go_of_a_part_of_the_window(bridge, qtbot, verb):
    """PySide6 ends the connections of what goes without a lock: that is for the GUI thread."""
    ended, shown = [], []
    bridge.failed.connect(lambda error: shown.append(error.what))
    sheet = Sheet(ended, shown)
    bridge.ask(getattr(sheet, verb), sheet.show)
    del sheet
    qtbot.waitUntil(lambda: shown in (["read"], ["No."]))
    bridge.ask(lambda: "next", shown.append)  # until then a lane may hold what it did last
    qtbot.waitUntil(lambda: shown[-1] == "next")
    assert ended == ["MainThread"]


def test_a_job_never_lets_go_of_who_waits_for_its_end(bridge, gate, qtbot):
    ended, here = [], []
    sheet = Sheet(ended, here)
    begin, left = threading.Event(), threading.Event()
    job = JobHandle("test").start(lambda job: begin.wait(5))
    bridge.follow(job, sheet.show)
    job.listen(lambda job: gate.wait())
    weakref.finalize(job, left.set)
    del job, sheet
    begin.set()
    qtbot.waitUntil(lambda: bool(here))
    here.clear()
    gate.set()
    assert left.wait(5)
    assert ended == ["MainThread"]


def test_what_was_never_delivered_is_let_go_of_when_the_bridge_closes(library, qapp):
    bridge, ended = Bridge(library), []
    sheet = Sheet(ended, [])
    bridge.ask(sheet.read, sheet.show)
    del sheet
    bridge.close()
    assert ended == ["MainThread"]
