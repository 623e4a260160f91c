import logging
import threading
from pathlib import Path

import pytest

from facealbum.cli.screen import duration, progress_line
from facealbum.jobs import Progress

from .conftest import Terminal
from .fake_library import EndlessImport


def test_import_reports_as_json_and_nothing_else_on_standard_output(run, library):
    shown = run("import", "a", "b", "--json")
    assert library.done == [("import", Path("a"), Path("b"))]
    assert shown.data == {
        "photos_new": 2,
        "photos_unchanged": 1,
        "photos_failed": 0,
        "faces": 3,
        "seconds": 1.5,
        "notes": [],
        "names_open": 0,
        "names_taken": 0,
        "videos": 0,
        "photos_again": 0,
    }


def test_import_tells_a_human_what_came_of_it(run, library):
    library.report.photos_failed = 1
    library.report.notes = ("The folder “x” can't be opened.",)
    shown = run("import", "a")
    assert shown.out == ""
    assert "The folder “x” can't be opened.\n" in shown.err
    assert "2 photos looked at, 1 known before, 3 faces found" in shown.err
    library.report.videos = 1
    assert "1 photo and 1 video looked at" in run("import", "a").err
    library.report.videos = 2
    assert "\n2 videos looked at" in run("import", "a").err
    assert "1 photo could not be read: facealbum photos --failed" in shown.err


def test_import_goes_on_with_an_earlier_one(run, library):
    library.waiting = 12
    assert run("import").code == 0
    assert library.done == [("resume",)]
    assert "Going on with 12 photos" in run("import", "a").err


def test_import_of_nothing_is_the_users_error(run, library):
    shown = run("import")
    assert shown.code == 2
    assert "import FOLDER" in shown.err


def test_import_tries_failed_photos_again(run, library):
    run("import", "--retry")
    assert library.done == [("retry",)]


def test_regroup_reaches_the_library(run, library):
    counted = run("regroup", "--threshold", "0.65", "--json").data
    assert counted == {"threshold": 0.65, "people": 1, "groups": 1, "single": 1, "revision": 8}
    assert library.done == [("regroup", 0.65)]


def test_ctrl_c_cancels_the_import_and_waits_for_it(run, monkeypatch):
    library = EndlessImport()
    waits = iter([False, KeyboardInterrupt])
    real_wait = threading.Event.wait

    def wait(event, timeout=None):
        if timeout == 0.1 and (end := next(waits)) is not False:
            library.started.wait()
            raise end
        return real_wait(event, timeout)

    monkeypatch.setattr(threading.Event, "wait", wait)
    shown = run("import", "a", on=library)
    assert shown.code == 130
    assert library.put_away
    assert library.closed
    assert "What is done stays." in shown.err


def test_a_bug_is_logged_with_its_traceback_and_told_in_a_sentence(run, library, caplog):
    def broken():
        raise ZeroDivisionError

    library.counts = broken
    with caplog.at_level(logging.ERROR):
        shown = run("status")
    assert shown.code == 1
    assert "facealbum.log" in shown.err
    assert "Traceback" not in shown.err
    assert caplog.records[0].exc_info[0] is ZeroDivisionError
    assert library.closed


@pytest.mark.parametrize("err", [Terminal(), None])
def test_progress_never_reaches_standard_output(run, err):
    assert run("import", "a", err=err).out == ""


def test_a_line_of_progress_says_what_is_known():
    progress = Progress("Looking at photos", 4120, 18400, 9310, 2, 38.04, 375.0)
    assert progress_line(progress) == (
        "Looking at photos  4,120 of 18,400  9,310 faces  2 could not be read  38.0/s  6 min left"
    )
    assert progress_line(Progress()) == "Starting"


@pytest.mark.parametrize(
    ("seconds", "words"), [(0.4, "0 s"), (89, "89 s"), (119, "2 min"), (7500, "2 h 05 min")]
)
def test_durations_are_told_in_words(seconds, words):
    assert duration(seconds) == words


def test_import_looks_again_at_what_is_known(run, library):
    run("import", "--again")
    run("import", "--again", "a")
    assert library.done == [("again",), ("again", Path("a"))]
    with pytest.raises(SystemExit):
        run("import", "--again", "--retry")


def test_import_tells_of_second_looks(run, library):
    library.report.photos_again = 4
    assert "4 photos looked at a second time." in run("import", "a").err
