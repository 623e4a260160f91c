"""Runs the command line as a user does: in a process of its own."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

COMMAND = (sys.executable, "-m", "facealbum")


def facealbum(*words: str | Path) -> Any:
    """Return what a verb prints with ``--json``.

    Raises:
        CalledProcessError: it ended with another exit code than 0.
    """
    done = subprocess.run([*COMMAND, *words, "--json"], stdout=subprocess.PIPE, check=True)
    return json.loads(done.stdout)
