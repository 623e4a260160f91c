"""A suggestion is looked for once, not at every change, and not unasked in a huge album."""

import threading

import pytest

from facealbum.gui.suggesting import UNASKED_FACES, SuggestionDesk
from facealbum.jobs import JobHandle


@pytest.fixture
def desk(library, bridge):
    return SuggestionDesk(library, bridge)


def test_the_album_is_looked_at_once_until_it_is_another(qtbot, desk, library):
    with qtbot.waitSignal(desk.found) as found:
        desk.consider(100)
    low, high = library.threshold_range
    assert found.args[0].suggested == (low + high) / 2
    assert len(found.args[0].links) == len(found.args[0].rates)
    with qtbot.assertNotEmitted(desk.found, wait=50):
        desk.consider(100)
    desk.outdate()
    with qtbot.waitSignal(desk.found):
        desk.consider(100)


def test_in_a_huge_album_it_waits_to_be_asked(qtbot, desk):
    with qtbot.assertNotEmitted(desk.found, wait=50), qtbot.waitSignal(desk.offered):
        desk.consider(UNASKED_FACES + 1)
    with qtbot.waitSignal(desk.found):
        desk.look()


def test_it_waits_for_the_end_of_an_import(qtbot, desk, bridge):
    bridge.jobs.append(JobHandle("Import"))
    with qtbot.assertNotEmitted(desk.found, wait=50):
        desk.consider(100)
    bridge.jobs.clear()
    with qtbot.waitSignal(desk.found):
        desk.consider(100)


def test_a_look_that_was_cancelled_says_nothing(qtbot, desk, library):
    started = threading.Event()

    def until_cancelled(job):
        started.set()
        while True:
            job.token.checkpoint()

    job = JobHandle("Suggest").start(until_cancelled)
    library.suggest = lambda: job
    with qtbot.assertNotEmitted(desk.found):
        desk.look()
        started.wait(5)
        job.cancel()
        qtbot.waitUntil(lambda: not desk._busy)
