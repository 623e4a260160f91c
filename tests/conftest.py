"""What holds for every test: the window draws into memory, and originals are left as they are."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

import facealbum.gui  # noqa: F401 - before pytest-qt imports PySide6, which it prepares

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# How long an example takes by the clock says who else is at work, not what is wrong.
settings.register_profile(
    "any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("any machine")

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = ROOT / "resources" / "sample" / "photos"
SHARED_DATA = ROOT.parent / "shared" / "data"


def originals() -> dict[str, tuple[object, ...]]:
    """Return what is known of every photo that tests read: the sample's bytes, too."""
    found: dict[str, tuple[object, ...]] = {}
    for folder in (SAMPLE, SHARED_DATA):
        for path in folder.rglob("*") if folder.is_dir() else ():
            status = path.stat()
            facts = (status.st_size, status.st_mtime_ns, status.st_mode)
            if folder is SAMPLE and path.is_file():
                facts = (*facts, hashlib.blake2b(path.read_bytes()).hexdigest())
            found[str(path)] = facts
    return found


@pytest.fixture(scope="session", autouse=True)
def _originals_are_untouched() -> Iterator[None]:
    """Fail the run after which a photo is not what it was before; each process of it looks."""
    before = originals()
    yield
    after = originals()
    changed = {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}
    assert sorted(changed) == [], "an original was touched"
