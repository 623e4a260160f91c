"""The processes of a decode pool as they are seen from outside: how much memory, are they gone."""

from __future__ import annotations

import contextlib
from pathlib import Path

import psutil

MEBIBYTE = 2**20


def decoders() -> list[psutil.Process]:
    """Return the decode workers of this program."""
    found = []
    for child in psutil.Process().children(recursive=True):
        with contextlib.suppress(psutil.Error):
            if "spawn_main" in " ".join(child.cmdline()):
                found.append(child)
    return found


def forget_peak(worker: psutil.Process) -> None:
    """Let the worker's peak begin anew, where the system can."""
    with contextlib.suppress(OSError):
        Path(f"/proc/{worker.pid}/clear_refs").write_text("5", "ascii")


def peak(worker: psutil.Process) -> float:
    """Return the most memory that the worker had since ``forget_peak``, in MiB; 0 once it ended."""
    try:
        for line in Path(f"/proc/{worker.pid}/status").read_text("ascii").splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) / 1024
        return float(worker.memory_info().rss) / MEBIBYTE
    except (OSError, psutil.Error):
        return 0.0
