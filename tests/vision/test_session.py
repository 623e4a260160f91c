"""The networks' threads."""

import os
import sys
import threading
from pathlib import Path

import pytest

from facealbum.jobs import BEHIND
from facealbum.vision.models import DEFAULT_PIPELINE, load_pipeline
from facealbum.vision.session import open_session, usable_cores

NICEST = 19


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux gives each thread a priority")
@pytest.mark.skipif(usable_cores() == 1, reason="a network has a thread of its own from two on")
def test_threads_of_a_network_go_behind_whoever_asks_it():
    usual = os.getpriority(os.PRIO_PROCESS, threading.get_native_id())
    tasks = Path("/proc/self/task")
    before = set(tasks.iterdir())
    session = open_session(load_pipeline(DEFAULT_PIPELINE).detector)
    started = set(tasks.iterdir()) - before
    behind = {os.getpriority(os.PRIO_PROCESS, int(thread.name)) for thread in started}
    assert behind == {min(usual + BEHIND, NICEST)}
    assert os.getpriority(os.PRIO_PROCESS, threading.get_native_id()) == usual
    del session
