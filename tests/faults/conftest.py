"""Disks that are really small, and the program as its users start it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "resources" / "sample" / "photos"
PATIENCE = 120.0
OFFSCREEN_LACKS = r"This plugin does not support (propagateSizeHints|raise|grabbing)"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Overlook what the offscreen screen warns of at each dialog and popup."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore(OFFSCREEN_LACKS, extend=True))


@dataclass
class SmallDisk:
    """A disk in memory that is mounted at ``folder``."""

    folder: Path

    def make_room(self, size: str) -> None:
        """Let it be of another size from now on."""
        self._mount(f"remount,size={size}")

    def read_only(self, *, to: bool) -> None:
        """Let nobody write, or let everybody write again."""
        self._mount("remount,ro" if to else "remount,rw")

    def _mount(self, options: str) -> None:
        subprocess.run(["mount", "-o", options, str(self.folder)], check=True, timeout=PATIENCE)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Callable[[str], SmallDisk]]:
    """Mount a disk of a size such as "1m"; skips where that may not be done."""
    if sys.platform != "linux" or os.geteuid() or not shutil.which("mount"):
        pytest.skip("only root may mount a small disk")
    folder = tmp_path / "disk"

    def mount(size: str) -> SmallDisk:
        folder.mkdir()
        command = ["mount", "-t", "tmpfs", "-o", f"size={size}", "facealbum-test", str(folder)]
        done = subprocess.run(command, capture_output=True, check=False, timeout=PATIENCE)
        if done.returncode:
            pytest.skip(f"no disk can be mounted here: {done.stderr.decode().strip()}")
        return SmallDisk(folder)

    yield mount
    if folder.is_mount():
        subprocess.run(["umount", "--lazy", str(folder)], check=True, timeout=PATIENCE)


@pytest.fixture
def facealbum() -> Callable[..., subprocess.CompletedProcess[str]]:
    """Run the program in a process of its own, as a user does."""

    def run(*words: object, **variables: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "facealbum", *map(str, words)],
            capture_output=True,
            text=True,
            check=False,
            timeout=PATIENCE,
            env={**os.environ, "PYTHONPATH": str(ROOT), **variables},
        )

    return run


@pytest.fixture
def few_photos(tmp_path: Path) -> Path:
    """A folder with copies of six photos of the sample album."""
    folder = tmp_path / "photos"
    folder.mkdir()
    for path in sorted(SAMPLE.rglob("*.jpg"))[::10][:6]:
        shutil.copy2(path, folder)
    return folder
