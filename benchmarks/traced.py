"""Runs a program under strace and tells which sockets and which files to write it asked for.

This is the kernel's own account: libraries in C, worker processes and threads are all in it.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

CHANGES = (
    "creat,rename,renameat,renameat2,unlink,unlinkat,truncate,mkdir,mkdirat,rmdir,link,linkat,"
    "symlink,symlinkat,chmod,fchmodat,chown,fchownat,utimensat,utime,utimes"
)
WRITING = re.compile(r"O_(WRONLY|RDWR|CREAT|TRUNC|APPEND)")
_CALL = re.compile(r"^(?:\d+\s+)?(\w+)\((.*)")
_PATH = re.compile(r'"((?:[^"\\]|\\.)*)"')
_FOLDER = re.compile(r"^(?:AT_FDCWD|\d+)<([^>]*)>")
DEVICES = ("/dev/null", "/dev/tty", "/dev/shm/", "/proc/self/")  # noqa: S108 - looked at only


@dataclass(frozen=True, slots=True)
class Trace:
    """The calls of a program and all that it started.

    Attributes:
        sockets: how many were asked for, by family.
        addresses: what was connected, bound or sent to, other than unnamed ends.
        written: files that were opened for writing, made, renamed, deleted or changed.
        processes: how many took part.
    """

    sockets: Counter[str]
    addresses: Counter[str]
    written: Counter[str]
    processes: int


def can_trace() -> bool:
    """Whether strace is here and may trace."""
    if shutil.which("strace") is None:
        return False
    done = subprocess.run(["strace", "-o", os.devnull, "true"], capture_output=True, check=False)
    return done.returncode == 0


def command_of(record: Path, words: Sequence[str | Path]) -> list[str]:
    """Return what runs ``words`` under strace, which writes to ``record``."""
    options = [
        "-f",
        "-qq",
        "-y",
        "-s",
        "4096",
        "-e",
        f"trace=network,open,openat,{CHANGES}",
        "-e",
        "signal=none",
    ]
    return ["strace", *options, "-o", str(record), *map(str, words)]


def run(record: Path, words: Sequence[str | Path], environment: Mapping[str, str]) -> Trace:
    """Run ``words`` to their end and return what they did.

    Raises:
        CalledProcessError: they ended with another exit code than 0.
    """
    subprocess.run(command_of(record, words), env=dict(environment), check=True)
    return read(record)


def read(record: Path) -> Trace:
    """Return what strace wrote down."""
    sockets: Counter[str] = Counter()
    addresses: Counter[str] = Counter()
    written: Counter[str] = Counter()
    processes = set()
    for line in record.read_text("utf-8", errors="replace").splitlines():
        processes.add(line.split(maxsplit=1)[0])
        match = _CALL.match(line)
        if match is None:
            continue
        call, words = match.groups()
        if call in {"socket", "socketpair"}:
            sockets[words.split(",")[0]] += 1
        elif "sa_family=" in words:
            family, _, rest = words.partition("sa_family=")[2].partition(",")
            path = _PATH.search(rest)
            addresses[f"{family.rstrip('}')} {path[1] if path else rest.split(')')[0]}"] += 1
        elif call in {"open", "openat"}:
            if WRITING.search(words):
                written[_full(words)] += 1
        elif call in CHANGES.split(","):
            for path in _paths(words):
                written[path] += 1
    return Trace(sockets, addresses, written, len(processes))


def outside(trace: Trace, allowed: Sequence[Path]) -> list[str]:
    """Return what was written in none of the ``allowed`` folders."""
    places = (*map(str, allowed), *DEVICES)
    return sorted(path for path in trace.written if not path.startswith(places))


def _full(words: str) -> str:
    return next(iter(_paths(words)), words)


def _paths(words: str) -> list[str]:
    """Return the absolute paths of a call's words."""
    folder = _FOLDER.match(words)
    found = []
    for path in _PATH.findall(words):
        if path.startswith("/") or folder is None:
            found.append(path)
        else:
            found.append(f"{folder[1]}/{path}")
    return found
