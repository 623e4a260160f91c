"""No process and no shared memory outlives the program, however it ends."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import psutil
import pytest

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "resources" / "sample" / "photos"
SHARED_MEMORY = Path("/dev/shm")  # noqa: S108 - looked at only
GONE_SECONDS = 15.0
PATIENCE = 120.0

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")


def workers_of(pid):
    """Return what decodes for a program, and what keeps its shared memory in order."""
    with suppress(psutil.Error):
        return psutil.Process(pid).children(recursive=True)
    return []


def group_of(pid):
    """Return the processes of a program that was started as a group of its own."""
    found = []
    for process in psutil.process_iter():
        with suppress(psutil.Error, ProcessLookupError):
            if os.getpgid(process.pid) == pid:
                found.append(process)
    return found


def slots_of(pid):
    return sorted(path.name for path in SHARED_MEMORY.glob(f"facealbum-{pid}-*"))


@pytest.fixture
def importing(tmp_path):
    """Start an import and return it when its workers are at work; nothing of it stays."""
    started = []

    def start():
        command = [sys.executable, "-m", "facealbum", "--library", str(tmp_path / "library")]
        run = subprocess.Popen(
            [*command, "import", str(SAMPLE)],
            stderr=subprocess.PIPE,
            start_new_session=True,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )
        started.append(run)
        for line in run.stderr:
            if line.startswith(b"Looking at photos"):
                break
        deadline = time.monotonic() + PATIENCE
        while len(workers_of(run.pid)) < 2 and run.poll() is None:
            assert time.monotonic() < deadline
            psutil.wait_procs([psutil.Process(run.pid)], timeout=0.05)
        return run, workers_of(run.pid)

    yield start
    for run in started:
        with suppress(ProcessLookupError):
            os.killpg(run.pid, signal.SIGKILL)
        run.stderr.close()
        run.wait()


def still_there(workers):
    _, alive = psutil.wait_procs(workers, timeout=GONE_SECONDS)
    return [worker for worker in alive if worker.status() != psutil.STATUS_ZOMBIE]


def test_workers_end_when_the_program_alone_is_killed(importing):
    run, workers = importing()
    assert workers
    run.kill()
    run.wait()
    assert still_there(workers) == []
    assert slots_of(run.pid) == []


def test_shared_memory_of_a_group_that_was_killed_is_given_back_by_the_next_import(
    importing,
):
    run, workers = importing()
    os.killpg(run.pid, signal.SIGKILL)
    run.wait()
    assert still_there(workers) == []
    # Nobody is left to give it back; any other program that imports may already have done it.
    importing()
    assert slots_of(run.pid) == []


@pytest.mark.parametrize("to_all", [True, False], ids=["the terminal's", "kill -INT"])
def test_ctrl_c_leaves_no_process_and_what_is_done_stays(importing, tmp_path, to_all):
    run, workers = importing()
    if to_all:
        os.killpg(run.pid, signal.SIGINT)
    else:
        run.send_signal(signal.SIGINT)
    assert run.wait(PATIENCE) == 128 + signal.SIGINT
    assert still_there(workers) == []
    assert slots_of(run.pid) == []
    said = run.stderr.read().decode()
    assert "Stopping. What is done stays." in said
    assert "Traceback" not in said


def test_a_program_that_ends_well_leaves_nothing(few_photos, tmp_path):
    command = [sys.executable, "-m", "facealbum", "--library", str(tmp_path / "library")]
    run = subprocess.Popen(
        [*command, "import", str(few_photos)],
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert run.wait(PATIENCE) == 0
    assert still_there(group_of(run.pid)) == []
    assert slots_of(run.pid) == []
