"""A desk for tests of the window tells why it can't be set up, and leaves no program behind."""

from __future__ import annotations

import os
import sys

import psutil
import pytest

from .conftest import need_a_screen
from .desk import Desk


@pytest.mark.skipif(sys.platform == "win32", reason="the window manager is made of a shell here")
def test_a_desk_without_its_window_manager_says_so_at_once_and_leaves_no_program(
    tmp_path, monkeypatch
):
    need_a_screen()
    programs = tmp_path / "programs"
    programs.mkdir()
    manager = programs / "openbox"
    manager.write_text("#!/bin/sh\necho no screen for me >&2\nexit 3\n")
    manager.chmod(0o700)
    monkeypatch.setenv("PATH", f"{programs}{os.pathsep}{os.environ['PATH']}")
    before = set(psutil.Process().children())

    # In between the X server may tell in lines of its own which screens others have already.
    with pytest.raises(AssertionError, match=r"(?s)openbox.*exit code 3.*no screen for me"):
        Desk(tmp_path / "library")

    assert set(psutil.Process().children()) <= before
