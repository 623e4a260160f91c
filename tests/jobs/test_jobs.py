"""A job runs beside its caller, can be held, ended and waited for, and hides no error."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from functools import partial
from types import SimpleNamespace

import pytest

from facealbum.domain.errors import CancelledError
from facealbum.jobs import (
    HUMBLE,
    CancelToken,
    JobHandle,
    JobState,
    Lane,
    Progress,
    made_behind,
    stand_back,
    stand_back_to,
)

PATIENCE = 10.0
NICEST = 19


def test_a_job_gives_its_result():
    job = JobHandle("count").start(lambda handle: 42)
    assert job.result(PATIENCE) == 42
    assert job.state is JobState.DONE
    assert job.finished


def test_a_job_raises_its_error_again_where_the_result_is_asked_for(caplog):
    def fail(handle):
        raise ValueError("broken")

    job = JobHandle("break").start(fail)
    with pytest.raises(ValueError, match="broken"):
        job.result(PATIENCE)
    assert job.state is JobState.FAILED
    assert "break failed" in caplog.text


def test_a_paused_job_holds_at_its_checkpoint_until_resumed():
    reached, passed = threading.Event(), threading.Event()
    go = threading.Event()

    def work(handle):
        reached.set()
        go.wait(PATIENCE)
        handle.token.checkpoint()
        passed.set()

    job = JobHandle("hold")
    job.start(work)
    reached.wait(PATIENCE)
    job.pause()
    go.set()
    assert job.state is JobState.PAUSED
    assert not passed.wait(0.05)
    job.resume()
    job.result(PATIENCE)
    assert passed.is_set()


@pytest.mark.parametrize("paused", [False, True])
def test_cancel_ends_a_job_running_or_paused(paused):
    def work(handle):
        while True:
            handle.token.checkpoint()

    job = JobHandle("spin").start(work)
    if paused:
        job.pause()
    job.cancel()
    with pytest.raises(CancelledError):
        job.result(PATIENCE)
    assert job.state is JobState.CANCELLED


def test_a_cancelled_job_can_not_be_paused_again():
    token = CancelToken()
    token.cancel()
    token.pause()
    assert not token.paused
    with pytest.raises(CancelledError):
        token.checkpoint()


def test_a_cancel_in_the_middle_of_a_pause_still_ends_the_job():
    token = CancelToken()

    class CancelledMeanwhile(threading.Event):
        def clear(self):
            token.cancel()
            super().clear()

    token._running = CancelledMeanwhile()
    token.pause()
    assert not token.paused
    with pytest.raises(CancelledError):
        token.checkpoint()


def test_listeners_hear_every_progress_and_the_end():
    heard = []
    go = threading.Event()

    def work(handle):
        go.wait(PATIENCE)
        handle.report(Progress("Looking", done=1, total=2))
        handle.report(Progress("Looking", done=2, total=2))

    job = JobHandle("look").start(work)
    job.listen(lambda handle: heard.append((handle.progress.done, handle.finished)))
    go.set()
    job.result(PATIENCE)
    assert heard == [(1, False), (2, False), (2, True)]


def test_a_listener_that_comes_late_hears_the_end():
    job = JobHandle("quick").start(lambda handle: None)
    job.result(PATIENCE)
    heard = []
    job.listen(heard.append)
    assert heard == [job]


def test_a_lane_works_in_order_in_one_thread():
    lane = Lane("test")
    done: list[tuple[int, int]] = []
    futures = [
        lane.submit(lambda number=number: done.append((number, threading.get_ident())))
        for number in range(20)
    ]
    lane.close()
    assert all(future.done() for future in futures)
    assert [number for number, _ in done] == list(range(20))
    assert len({thread for _, thread in done}) == 1


def test_a_lane_hands_an_error_to_its_future_and_goes_on():
    lane = Lane("test")
    broken = lane.submit(lambda: 1 // 0)
    fine = lane.submit(lambda: 7)
    lane.close()
    assert isinstance(broken.exception(), ZeroDivisionError)
    assert fine.result() == 7


def test_a_closed_lane_takes_nothing_and_leaves_no_thread():
    lane = Lane("a lane of the test")
    lane.close()
    lane.close()
    with pytest.raises(RuntimeError, match="closed"):
        lane.submit(lambda: None)
    assert "a lane of the test" not in {thread.name for thread in threading.enumerate()}


def _priority():
    return os.getpriority(os.PRIO_PROCESS, threading.get_native_id())


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux gives each thread a priority")
def test_what_stands_back_takes_along_what_it_starts_and_nobody_else():
    usual, lane = _priority(), Lane("humble")
    lane.submit(stand_back).result()
    assert lane.submit(_priority).result() == min(usual + HUMBLE, NICEST)
    assert _priority() == usual
    lane.close()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux gives each thread a priority")
def test_who_stands_back_far_enough_already_stays_there():
    usual, lane = _priority(), Lane("humble")
    for niceness in (usual + 3, usual + 1, usual + 3, usual + 5):
        lane.submit(partial(stand_back_to, niceness)).result()
        stands = usual + (5 if niceness == usual + 5 else 3)
        assert lane.submit(_priority).result() == min(stands, NICEST)
    lane.close()


BESIDE_NUMPY = """
import os, threading, facealbum, numpy
from facealbum.jobs import BEHIND, HUMBLE, go_before_others
gate = threading.Event()
ours = threading.Thread(target=gate.wait, daemon=True)
ours.start()
go_before_others()
go_before_others()
usual = os.getpriority(os.PRIO_PROCESS, 0)
mine = {str(ours.native_id), str(threading.get_native_id())}
others = {int(each) for each in os.listdir("/proc/self/task") if each not in mine}
assert {os.getpriority(os.PRIO_PROCESS, int(each)) for each in mine} == {usual}
lowered = min(usual + HUMBLE + BEHIND, 19)
assert all(os.getpriority(os.PRIO_PROCESS, each) == lowered for each in others), others
print(len(others))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux gives each thread a priority")
@pytest.mark.skipif(len(os.sched_getaffinity(0)) == 1, reason="numpy has no thread of its own")
def test_the_window_goes_before_the_threads_of_numpy_and_not_before_its_own():
    script = [sys.executable, "-c", BESIDE_NUMPY]
    done = subprocess.run(script, check=False, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) >= 1


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux gives each thread a priority")
def test_a_thread_of_ours_that_is_just_starting_is_not_put_behind(monkeypatch):
    usual, gate, real = _priority(), threading.Event(), threading.enumerate
    ours = threading.Thread(target=gate.wait)
    starting = [[SimpleNamespace(native_id=None)]]
    monkeypatch.setattr(threading, "enumerate", lambda: starting.pop() if starting else real())
    made_behind(ours.start)
    try:
        assert not starting
        assert os.getpriority(os.PRIO_PROCESS, ours.native_id) == usual
    finally:
        gate.set()
        ours.join()


def test_what_is_made_behind_comes_back_and_its_error_too():
    assert made_behind(lambda: 7) == 7
    with pytest.raises(ZeroDivisionError):
        made_behind(lambda: 1 // 0)
