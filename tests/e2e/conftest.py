"""The sample album, imported once, and a desk to curate it at."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from facealbum.library import Library
from tests.faults import watched

from .desk import MISSING, Desk

PHOTOS = Path(__file__).resolve().parents[2] / "resources" / "sample" / "photos"


@pytest.fixture(scope="session")
def imported(tmp_path_factory) -> Path:
    """A library that holds the sample album."""
    folder = tmp_path_factory.mktemp("album") / "library"
    library = Library.open(folder)
    library.import_paths([PHOTOS]).result()
    library.close()
    return folder


@pytest.fixture
def desk(imported, tmp_path) -> Iterator[Desk]:
    """A desk with a copy of the library; the window is not open yet."""
    need_a_screen()
    folder = tmp_path / "library"
    shutil.copytree(imported, folder)
    yield from used(folder)


@pytest.fixture
def empty_desk(tmp_path) -> Iterator[Desk]:
    """A desk without a library; the window is not open yet."""
    need_a_screen()
    yield from used(tmp_path / "library")


def need_a_screen() -> None:
    """Skip what drives a window where one can't be driven."""
    if MISSING:
        pytest.skip(f"{', '.join(MISSING)} is not installed: no window can be driven")


def used(folder: Path) -> Iterator[Desk]:
    """Lend a desk, and look afterwards at what was done at it."""
    before = watched.fingerprint(PHOTOS.rglob("*.jpg"))
    made = Desk(folder)
    try:
        yield made
    finally:
        made.close()
    seen = watched.read(made.records)
    assert seen.processes > 0
    assert seen.sent() == [], "the window would send something"
    assert set(seen.sockets()) <= {"AF_UNIX"}
    assert seen.changed(folder, folder.parent / "config") == [], "it wrote outside of its library"
    assert watched.fingerprint(PHOTOS.rglob("*.jpg")) == before, "it touched an original"
