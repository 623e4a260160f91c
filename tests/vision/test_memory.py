"""What the networks hold: little beside their weights, however many faces come, and for no longer
than they are needed."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

MIB = 2**20
BATCHES = (1, 2, 3, 5, 8)
HEIGHTS = (640, 480, 416, 352, 608)

SCRIPT = f"""
import json
import numpy as np
import psutil
from facealbum.vision.analyzer import FaceAnalyzer
from facealbum.vision.session import give_back_freed_memory

def held():
    give_back_freed_memory()
    return psutil.Process().memory_info().rss

def look(analyzer):
    random = np.random.default_rng(1)
    for height in {HEIGHTS}:
        analyzer.detector.detect(random.integers(0, 255, (height, 640, 3), np.uint8))
    for count in {BATCHES}:
        for embedder, side in zip(analyzer._embedders, (160, 112), strict=True):
            embedder.embed(list(random.integers(0, 255, (count, side, side, 3), np.uint8)))

once = FaceAnalyzer()
look(once)
once.close()
told = [held()]
analyzer = FaceAnalyzer()
told.append(held())
look(analyzer)
told.append(held())
analyzer.close()
told.append(held())
print(json.dumps(told))
"""


@pytest.fixture(scope="module")
def held():
    """Bytes that a process has: before the models are there, then with them, used, and closed."""
    if not Path("/proc/self/status").exists():
        pytest.skip("what malloc gives back is another matter elsewhere")
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT], capture_output=True, text=True, timeout=120, check=True
    )
    return json.loads(done.stdout)


def test_shapes_of_all_sizes_share_their_memory(held):
    _, loaded, used, _ = held
    # An arena for each network, with room for each shape by itself, takes 96 MiB here, this 32.
    assert used - loaded < 64 * MIB


def test_what_is_closed_keeps_nothing(held):
    before, _, used, closed = held
    assert used - before > 100 * MIB
    assert closed - before < 10 * MIB
