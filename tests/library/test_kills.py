"""A kill at any moment loses nothing and doubles nothing: the next import goes on from there."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

PATIENCE = 120.0
KILLS = 6


@pytest.fixture
def album(photos):
    chance = random.Random(3)
    return photos(
        *(
            (
                f"{number:02}.jpg",
                f"date 2020-01-{1 + number % 28:02}",
                # Every sixth photo lies on its side, and is looked at twice.
                *(
                    f"{'face' if number % 6 else 'turned'} {person} {number}"
                    for person in chance.sample("abcdefg", 1 + number % 3)
                ),
            )
            for number in range(60)
        ),
        ("broken.jpg", "broken The file is cut off."),
        *(
            (
                f"{number:02}.mp4",
                "duration 9",
                *(f"at {at}\nface {chance.choice('abcxyz')} {number}" for at in (0, 2, 4, 6)),
            )
            for number in range(10)
        ),
    )


@pytest.fixture
def run(tmp_path, album):
    """Import in a process of its own; return its exit code and how many steps it took."""

    def start(kill_at, folder):
        script = Path(__file__).with_name("killed.py")
        command = [sys.executable, str(script), str(tmp_path / folder), str(album), str(kill_at)]
        done = subprocess.run(
            command, capture_output=True, text=True, timeout=PATIENCE, check=False
        )
        return done.returncode, int(done.stdout or 0)

    return start


@pytest.fixture
def content(open_library, partition):
    """Return all that an import made, by what it is and not by its number."""

    def look(folder):
        library = open_library(folder=folder)
        tables = library._context.store.read
        rows = {row.id: row for row in library.photo_rows(library.photos())}
        faces = [(face, rows[number]) for number in rows for face, _ in library.faces_in(number)]
        matrix = tables.faces.matrix(library._context.version)
        crops = (Path(folder) for folder in library.folder.glob("crops/*/*.jpg"))
        return {
            "photos": sorted(
                (Path(row.path).name, row.status, row.taken_at) for row in rows.values()
            ),
            "failed": [(Path(row.path).name, row.reason) for row in library.failed_photos()],
            "faces": sorted(
                (Path(row.path).name, face.box.left, face.shown_at or 0.0) for face, row in faces
            ),
            "moments": sorted(
                (Path(row.path).name, each.at, len(each.boxes))
                for row in rows.values()
                for each in library.moments(row.id)
            ),
            "vectors": matrix.vectors.tobytes(),
            "groups": partition(library),
            "crops": sorted(path.name for path in crops),
            "unfinished": library.unfinished(),
            "unplaced": tables.placements.unplaced(library._context.version),
            "sizes": sorted(group.faces for group in library.groups()),
        }

    return look


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_an_import_that_is_killed_again_and_again_ends_as_one_that_never_was(run, content):
    code, steps = run(0, "calm")
    assert code == 0
    chance = random.Random(11)
    killed = 0
    # Later kills come sooner after the start, because there is less and less to do.
    for number in range(KILLS):
        code, _ = run(chance.randint(1, max(2, steps // (number + 2))), "stormy")
        killed += code == -signal.SIGKILL
    assert killed >= KILLS - 1
    assert run(0, "stormy")[0] == 0
    assert content("stormy") == content("calm")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
@pytest.mark.parametrize("before_the_end", [1, 5])
def test_a_kill_in_the_last_moments_is_made_good(run, content, before_the_end):
    """The last transactions settle the groups and keep the tree."""
    _, steps = run(0, "calm")
    run(steps - before_the_end, "stormy")
    assert run(0, "stormy")[0] == 0
    assert content("stormy") == content("calm")
