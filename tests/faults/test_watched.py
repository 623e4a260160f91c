"""Nothing is sent and no photo is opened for writing: every Python process is watched doing it.

``benchmarks/network.py`` asks the kernel the same, the window and the libraries in C included.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from . import watched

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 200.0


def python(words, records):
    return subprocess.run(
        [sys.executable, *map(str, words)],
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE,
        env={**os.environ, **watched.environment(records, ROOT)},
    )


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    return tmp_path_factory.mktemp("sitting")


@pytest.fixture(scope="module")
def photos(place):
    """Copies of six photos, so that even a change of their folder would be seen."""
    folder = place / "photos"
    folder.mkdir()
    sample = ROOT / "resources" / "sample" / "photos"
    for path in sorted(sample.rglob("*.jpg"))[::10][:6]:
        shutil.copy2(path, folder)
    return folder


@pytest.fixture(scope="module")
def sitting(place, photos):
    """What a whole sitting on the command line did, and the photos before and after."""
    before = watched.fingerprint(photos.iterdir())
    stamp = photos.stat().st_mtime_ns
    done = python([Path(__file__).with_name("sitting.py"), photos, place], place / "records")
    assert done.returncode == 0, done.stderr
    after = watched.fingerprint(photos.iterdir())
    assert photos.stat().st_mtime_ns == stamp, "something was made or removed beside the photos"
    return watched.read(place / "records"), before, after


def test_the_decode_workers_are_watched_too(sitting):
    assert sitting[0].processes >= 3


def test_no_socket_but_this_machine_s_own_is_made(sitting):
    assert set(sitting[0].sockets()) <= {"AF_UNIX"}
    assert sitting[0].sent() == []


def test_only_the_library_and_what_was_asked_for_is_written(sitting, place):
    assert sitting[0].changed(place / "library", place / "out") == []
    written = {event[1] for event in sitting[0].events if event[0] == watched.OPEN}
    assert any(str(path).startswith(str(place / "out")) for path in written)


def test_photos_are_as_they_were(sitting):
    _, before, after = sitting
    assert after == before
    assert len(after) == 6


@pytest.mark.parametrize(
    "change",
    [
        "open(photo, 'r+b')",
        "open(photo, 'ab')",
        "os.open(photo, os.O_RDWR)",
        "os.utime(photo)",
        "os.chmod(photo, 0o644)",
        "os.rename(photo, photo + '.old')",
        "os.remove(photo)",
        "os.truncate(photo, 1)",
        "Path(photo).touch()",
    ],
)
def test_whoever_touches_a_photo_is_seen(change, tmp_path):
    photo = tmp_path / "a.jpg"
    photo.write_bytes(b"a photo")
    script = f"import os\nfrom pathlib import Path\nphoto = {str(photo)!r}\n{change}\n"
    done = python(["-c", script], tmp_path / "records")
    assert done.returncode == 0, done.stderr
    assert watched.read(tmp_path / "records").changed(tmp_path / "library")


@pytest.mark.parametrize(
    "call",
    [
        "socket.create_connection(('192.0.2.1', 80), 1)",
        "socket.getaddrinfo('example.org', 80)",
        "socket.socket(socket.AF_INET6, socket.SOCK_DGRAM)",
        "__import__('urllib.request').request.urlopen('http://192.0.2.1/')",
    ],
)
def test_whoever_asks_the_network_is_refused_and_seen(call, tmp_path):
    done = python(["-c", f"import socket\n{call}\n"], tmp_path / "records")
    assert done.returncode == 1
    assert "nothing may be sent" in done.stderr
    assert watched.read(tmp_path / "records").sent()


def test_it_works_where_there_is_no_network_at_all(photos, tmp_path):
    alone = ["unshare", "--user", "--map-root-user", "--net", "--"]
    if (
        not shutil.which("unshare")
        or subprocess.run([*alone, "true"], capture_output=True, check=False).returncode
    ):
        pytest.skip("a process can't be cut off from the network here")
    done = subprocess.run(
        [*alone, sys.executable, "-m", "facealbum", "--library", str(tmp_path / "library"),
         "import", str(photos), "--json"],
        capture_output=True, text=True, check=False, timeout=PATIENCE,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert '"photos_new": 6' in done.stdout
