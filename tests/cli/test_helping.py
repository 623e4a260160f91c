"""The log, a report of a problem and the versions, on the command line."""

import json
import os
import subprocess
import sys

import pytest

from facealbum import __version__
from facealbum.domain.log_file import LOG_NAME
from facealbum.library import Library


@pytest.fixture
def folder(tmp_path):
    """The folder of the library that ``run`` speaks of."""
    made = tmp_path / "library"
    made.mkdir()
    return made


def test_versions_and_licences_need_no_library(run):
    shown = run("about")
    assert shown.out.startswith(f"facealbum {__version__} on ")
    assert "sface-2021dec/1" in shown.out
    data = run("about", "--json").data
    assert data["version"] == __version__
    parts = {part["name"]: part for part in data["parts"]}
    assert parts["Python"]["version"] == ".".join(map(str, sys.version_info[:3]))
    assert all(part["version"] and part["licence"] for part in parts.values())
    assert {model["licence"] for model in data["models"]} == {"MIT", "Apache-2.0"}


def test_the_log_shows_its_last_lines_and_where_it_is(run, folder):
    empty = run("log")
    assert (empty.code, empty.out) == (0, "")
    assert "Nothing was logged yet" in empty.err
    (folder / LOG_NAME).write_text("one\ntwo\nthree\n")
    assert run("log", "--lines", "2").out == "two\nthree\n"
    assert str(folder / LOG_NAME) in run("log").err
    assert run("log", "--json").data == {
        "file": str(folder / LOG_NAME),
        "lines": ["one", "two", "three"],
    }


def test_a_report_of_a_place_without_a_library(run, tmp_path):
    file = tmp_path / "report.txt"
    done = run("report", str(file))
    assert done.code == 0
    assert "Read it before you pass it on." in done.err
    assert "There is none." in file.read_text("utf-8")
    assert not (tmp_path / "library").exists()


def test_a_report_that_can_not_be_written_is_a_sentence(run, tmp_path):
    done = run("report", str(tmp_path / "nowhere" / "report.txt"))
    assert done.code == 2
    assert "Choose another place." in done.err


def test_a_report_of_a_library_and_of_one_that_is_open_elsewhere(tmp_path):
    folder, file = tmp_path / "Rosas library", tmp_path / "report.txt"

    def report():
        done = subprocess.run(
            [sys.executable, "-m", "facealbum", "--library", folder, "report", file, "--json"],
            capture_output=True, text=True, check=False, timeout=60,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        assert json.loads(done.stdout)["file"] == str(file)
        return file.read_text("utf-8")

    library = Library.open(folder)
    try:
        text = report()
    finally:
        library.close()
    assert "Not open: LibraryError." in text
    assert "Rosas" not in text
    text = report()
    assert "\n  photos      0\n" in text
    assert "Rosas" not in text
