"""A write fails, or the program is killed before it: nothing that was said is lost.

A seeded part of all writes of a sitting; ``benchmarks/injected.py`` tries them all.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from .disk import available

ROOT = Path(__file__).resolve().parents[2]
SHARE = 0.015


def python(*words):
    return subprocess.run(
        [sys.executable, *words],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=200,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )


@pytest.fixture(scope="module", autouse=True)
def _reachable():
    if not available():
        pytest.skip("SQLite's writes can't be reached here")


def test_a_write_that_fails_loses_nothing_and_is_told():
    done = python("-m", "tests.faults.injected", str(SHARE))
    assert done.returncode == 0, done.stderr
    facts = json.loads(done.stdout)
    assert (facts["unopened"], facts["differing"], facts["untold"]) == ([], [], [])
    assert all(facts["tried"][kind] > 10 for kind in ("full", "error", "kill"))
    assert any("is full" in sentence for sentence in facts["sentences"])


BROKEN = """
import tempfile
from pathlib import Path
from tests.faults import trials
from facealbum.library import names_file
from facealbum.store import CropFiles

def half(self, name, jpeg):  # a crop whose error nobody hears of
    try:
        return write(self, name, jpeg)
    except Exception:
        return self.path_of(name)

write, CropFiles.write = CropFiles.write, half
names_file._write = lambda file, content: file.write_bytes(content)  # not whole or not at all
with tempfile.TemporaryDirectory() as folder:
    found = trials.Trials(Path(folder).resolve())
    steps = {step.verb: step for step in found.steps}
    noticed = False
    for at in range(steps["import"].writes // 3, steps["import"].writes):
        found.fail(steps["import"], trials.Fault.ERROR, at)
        noticed = any("crops that are missing" in wrong for wrong in found.outcome.differing)
        if noticed:
            break
    print(noticed)
    for at in range(1, steps["names file"].writes, 2):
        found.fail(steps["names file"], trials.Fault.FULL, at)
    print(len(found.outcome.untold) > 0)
"""


def test_the_trials_notice_a_program_that_is_careless():
    done = python("-c", BROKEN)
    assert done.stdout.split() == ["True", "True"], done.stderr
