"""A disk that is really full, and one that nobody may write to: a sentence, and then it goes on."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path

import pytest

from facealbum.domain.errors import LibraryError
from facealbum.gui.bridge import Bridge
from facealbum.gui.garbage import Sweeper
from facealbum.gui.images import Images
from facealbum.gui.main_window import MainWindow
from facealbum.gui.state import WindowState
from facealbum.gui.theme import Scheme, Theme
from facealbum.library import Library

from .session import fakes

PHOTOS = 300
WAIT_MS = 60_000


@pytest.fixture
def album(tmp_path):
    """Photos of text whose crops fill a small disk."""
    for number in range(PHOTOS):
        faces = [f"face p{number % 9} {number}", f"face q{number % 7} {number}"]
        fakes().write_photo(tmp_path / "photos" / f"{number:03}.jpg", *faces)
    return tmp_path / "photos"


def test_the_command_line_says_that_the_disk_is_full_and_goes_on_when_it_is_not(
    small_disk, few_photos, facealbum
):
    disk = small_disk("700k")
    library = ("--library", disk.folder / "library")
    done = facealbum(*library, "import", few_photos)
    assert done.returncode == 2
    sentence = done.stderr.splitlines()[-1]
    assert "is full" in sentence
    assert "Free some space" in sentence
    assert "Traceback" not in done.stderr
    disk.make_room("64m")
    again = facealbum(*library, "import", few_photos, "--json")
    assert again.returncode == 0, again.stderr
    status = json.loads(facealbum(*library, "status", "--json").stdout)
    assert (status["photos"], status["unfinished"], status["failed"]) == (6, 0, 0)


@pytest.fixture
def window_on(qapp, qtbot, monkeypatch):
    """Open the window on a library; everything is put away at the end."""
    monkeypatch.setattr("facealbum.gui.importing.stand_back", lambda: None)
    before = set(threading.enumerate())
    shown = []
    sweeper = Sweeper()

    def show(folder: Path) -> MainWindow:
        library = Library.open(folder, fakes().FakeWorkshop())
        theme = Theme(Scheme.LIGHT)
        theme.apply()
        bridge, images = Bridge(library), Images(library)
        window = MainWindow(library, bridge, images, theme, WindowState(folder))
        shown.append((window, library, bridge, images, theme))
        window.show()
        window.begin()
        return window

    yield show
    for window, library, bridge, images, theme in shown:
        window.close()
        images.close()
        bridge.close()
        library.close()
        window.deleteLater()
        theme.deleteLater()
    for thread in set(threading.enumerate()) - before:
        thread.join(5)
    sweeper.close()
    assert set(threading.enumerate()) <= before


def test_the_window_says_in_its_strip_that_the_disk_is_full_and_goes_on(
    small_disk, album, window_on, qtbot, tmp_path
):
    disk = small_disk("1400k")
    window = window_on(disk.folder / "library")
    # Else the strip asks afterwards whether the folder shall be watched.
    window.library.set_setting("watch", "never")
    window.desk.add([album])
    qtbot.waitUntil(window.strip.go_on.isVisible, timeout=WAIT_MS)
    assert window.strip.text.startswith("The import broke off. The disk with the library (")
    assert "is full. " in window.strip.text
    assert "still to look at." in window.strip.text
    assert "Free some space" in window.toast.message
    disk.make_room("64m")
    window.strip.go_on.click()
    qtbot.waitUntil(lambda: not window.desk.busy and not window.strip.isVisible(), timeout=WAIT_MS)
    assert window.library.counts().faces == 2 * PHOTOS
    calm = Library.open(tmp_path / "calm", fakes().FakeWorkshop())
    calm.import_paths([album]).result(60)
    assert sizes(calm) == sizes(window.library)
    calm.close()


def sizes(library):
    return sorted(group.faces for group in [*library.people(), *library.groups()])


def name_all(folder):
    library = Library.open(folder, fakes().FakeWorkshop())
    try:
        for group in library.groups():
            library.name(group.id, f"Anna {group.id}")
    finally:
        library.close()


def test_a_full_disk_can_be_opened_read_and_curated_again_after_room_was_made(
    small_disk, album, tmp_path
):
    disk = small_disk("8m")
    library = Library.open(disk.folder / "library", fakes().FakeWorkshop())
    library.import_paths(sorted(album.iterdir())[:40]).result(60)
    library.close()
    fill = disk.folder / "fill"
    with fill.open("wb", buffering=0) as file, suppress(OSError):
        while True:
            file.write(bytes(4096))
    with pytest.raises(LibraryError, match="is full"):
        name_all(disk.folder / "library")
    fill.unlink()
    library = Library.open(disk.folder / "library", fakes().FakeWorkshop())
    assert library.counts().faces == 80
    library.name(library.groups()[0].id, "Ben")
    library.close()


def test_a_read_only_disk_is_a_sentence_on_the_command_line(small_disk, facealbum):
    disk = small_disk("8m")
    library = ("--library", disk.folder / "library")
    assert facealbum(*library, "people").returncode == 0
    disk.read_only(to=True)
    done = facealbum(*library, "people")
    assert done.returncode == 2
    assert "Read-only file system" in done.stderr
    assert "may write there" in done.stderr
    disk.read_only(to=False)
    assert facealbum(*library, "people").returncode == 0


def test_no_room_for_the_answer_is_a_sentence(tmp_path):
    """Standard output may be a file on a full disk."""
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("there is no file here that is always full")
    with full.open("w") as out:
        done = subprocess.run(
            [sys.executable, "-m", "facealbum", "--library", str(tmp_path / "l"), "status"],
            stdout=out, stderr=subprocess.PIPE, text=True, check=False, timeout=60,
            env={**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[2])},
        )  # fmt: skip
    assert done.returncode == 2
    assert done.stderr == (
        "facealbum: The answer can't be written. No space left on device."
        " Check that the disk is connected and has room, and try again.\n"
    )
