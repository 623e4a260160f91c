"""What the tests of the window share: an offscreen screen, a library in memory, a bridge."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from facealbum.gui.bridge import Bridge
from facealbum.gui.theme import Scheme, Theme

from .fake_library import FakeLibrary


@pytest.fixture(autouse=True)
def no_thread_left():
    """Fail a test that leaves a thread behind."""
    before = set(threading.enumerate())
    yield
    left = [thread for thread in threading.enumerate() if thread not in before]
    for thread in left:
        thread.join(5)
    assert not [thread.name for thread in left if thread.is_alive()]


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
