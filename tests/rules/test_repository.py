"""What may lie in the repository, and what must."""

import hashlib
import json
import socket
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from .repository import ROOT, SHARED_DATA, tracked_files

MEBIBYTE = 2**20
SAMPLE_BYTES = 8 * MEBIBYTE
MODELS_BYTES = 80 * MEBIBYTE
PHOTO_ENDINGS = {".jpg", ".jpeg", ".png", ".heic", ".gif", ".tif", ".tiff", ".webp", ".avif"}


def digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def texts():
    for path in tracked_files():
        content = path.read_bytes()
        if b"\0" not in content[:4096]:
            yield path.relative_to(ROOT), content.decode("utf-8", errors="replace")


def test_no_file_knows_the_machine_that_it_was_written_on():
    places = {f"{ROOT}/", f"{ROOT.parent / 'shared'}/", f"{Path.home()}/"}
    host = socket.gethostname()
    if len(host) > 6:
        places.add(host)
    knowing = [str(path) for path, text in texts() if any(place in text for place in places)]
    assert knowing == []


def test_no_file_names_the_host_of_a_package_index():
    ends = ("pythonhosted.org", "pypi.org/simple", "npmjs.org", "--index-url", "--find-links")
    naming = [
        str(path)
        for path, text in texts()
        if path != Path(__file__).relative_to(ROOT) and any(end in text for end in ends)
    ]
    assert naming == []


def test_no_photo_is_taken_from_the_evaluation_data():
    if not SHARED_DATA.is_dir():
        pytest.skip("the evaluation data is not here")
    ours = [path for path in tracked_files() if path.suffix.lower() in PHOTO_ENDINGS]
    sizes = {path.stat().st_size for path in ours}
    theirs = {
        digest(path)
        for path in SHARED_DATA.rglob("*")
        if path.is_file() and path.stat().st_size in sizes
    }
    assert [str(path) for path in ours if digest(path) in theirs] == []


def test_models_are_the_ones_that_the_manifest_describes():
    models = json.loads((ROOT / "models" / "manifest.json").read_text("utf-8"))["models"]
    files = {name: ROOT / "models" / facts["file"] for name, facts in models.items()}
    assert {name: digest(path) for name, path in files.items()} == {
        name: facts["sha256"] for name, facts in models.items()
    }
    assert sum(path.stat().st_size for path in files.values()) < MODELS_BYTES


def test_sample_album_stays_small():
    sample = ROOT / "resources" / "sample"
    sizes = [path.stat().st_size for path in sample.rglob("*") if path.is_file()]
    assert len(sizes) > 70
    assert sum(sizes) < SAMPLE_BYTES


def locked_versions():
    lines = (ROOT / "requirements.lock").read_text("utf-8").splitlines()
    pins = [line.split(" ")[0].split("==") for line in lines if "==" in line]
    return {name: tuple(int(part) for part in version.split(".")[:2]) for name, version in pins}


def test_pyside_stays_below_the_version_that_aborts():
    dependencies = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    qt = [name for name in dependencies["dependencies"] if name.startswith("PySide6")]
    assert qt == ["PySide6-Essentials>=6.8,<6.12"]
    assert (6, 8) <= locked_versions()["pyside6-essentials"] < (6, 12)


def test_the_lock_pins_all_that_the_project_needs_with_hashes():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    needs = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    names = {need.split(">")[0].lower() for need in needs}
    assert names <= set(locked_versions())
    lock = (ROOT / "requirements.lock").read_text("utf-8")
    assert lock.count("--hash=sha256:") > len(locked_versions())


def test_qt_survives_five_thousand_signals():
    # PySide6 6.12.0 drops a reference to None at each emit and aborts the process.
    script = """
from PySide6.QtCore import QObject, Signal
class Bell(QObject):
    rang = Signal(object, bool)
bell, heard = Bell(), []
bell.rang.connect(lambda nothing, loud: heard.append(loud))
for _ in range(5_000):
    bell.rang.emit(None, True)
print(len(heard))
"""
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (0, "5000\n")
