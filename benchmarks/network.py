"""Nothing is sent and no original is written: the kernel's account of the program at work.

A whole sitting on the command line (import, name, regroup, search, verify, identify, evaluate,
export, backup, undo; models and decode workers included), and the window that imports the same
photos on an X server, run under strace. Then the sitting again where there is no network at all.
"""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import traced
from command import COMMAND
from figures import ROOT, SAMPLE, photos_below, show, spread

PHOTOS = 12
PATIENCE = 300.0
WRITTEN = ("library", "out", "tmp")
"""What may be written: not the home folder, where reports to a maker would wait to be sent."""

INTERNET = ("AF_INET", "AF_INET6")
ASKS = "import socket; socket.socket().connect_ex(('127.0.0.1', 9))"
SITTING = ROOT / "tests" / "faults" / "sitting.py"


def main() -> None:
    if not traced.can_trace():
        print("There is no strace here, or it may not trace: nothing was measured.")
        return
    with tempfile.TemporaryDirectory() as name:
        place = Path(name).resolve()
        photos = place / "photos"
        photos.mkdir()
        for path in spread(photos_below(SAMPLE), PHOTOS):
            shutil.copy2(path, photos)
        before = facts_of(photos)
        for what, folder, work in (
            ("the command line", place / "typed", sit),
            ("the window", place / "window", look),
        ):
            trace = work(folder, photos)
            if trace is not None:
                tell(what, trace, folder)
        seen = traced.run(place / "control.strace", [sys.executable, "-c", ASKS], os.environ)
        internet = sum(seen.sockets[family] for family in INTERNET)
        show(
            "the same of a program that asks the network", internet, "sockets", "a control", ">= 1"
        )
        cut_off(place / "alone", photos)
        changed = len(set(before.items()) ^ set(facts_of(photos).items()))
        show("originals that changed", changed, "photos", f"{PHOTOS} photos", "<= 0")


def environment(folder: Path) -> dict[str, str]:
    """Return the variables of a user whose home and temporary files lie in ``folder``."""
    home, temporary = folder / "home", folder / "tmp"
    for each in (home, temporary):
        each.mkdir(parents=True)
    return {
        **os.environ,
        "HOME": str(home),
        "TMPDIR": str(temporary),
        "XDG_RUNTIME_DIR": str(temporary),
        "PYTHONPATH": str(ROOT),
        "PYTHONDONTWRITEBYTECODE": "1",
        # Without a bus D-Bus starts one, which outlives the window, and strace waits for it.
        "DBUS_SESSION_BUS_ADDRESS": "disabled:",
    }


def sit(folder: Path, photos: Path) -> traced.Trace:
    """Return the trace of a sitting on the command line."""
    words = [sys.executable, SITTING, photos, folder]
    return traced.run(folder.with_suffix(".strace"), words, environment(folder))


def look(folder: Path, photos: Path) -> traced.Trace | None:
    """Return the trace of a window that imports the photos and is closed; None without X."""
    if shutil.which("Xvfb") is None:
        return None
    record = folder.with_suffix(".strace")
    variables = environment(folder)
    with screen() as display:
        words = [*COMMAND, "--library", folder / "library", "gui", photos]
        window = subprocess.Popen(
            traced.command_of(record, words),
            env={**variables, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"},
            stderr=subprocess.DEVNULL,
        )
        wait_until_imported(folder / "library", window)
        child = Path(f"/proc/{window.pid}/task/{window.pid}/children").read_text("ascii").split()
        os.kill(int(child[0]), signal.SIGTERM)
        if window.wait(PATIENCE):
            raise SystemExit(f"the window ended with exit code {window.returncode}")
    return traced.read(record)


@contextmanager
def screen() -> Iterator[str]:
    """Run an X server; yield the name of its display."""
    reading, writing = os.pipe()
    command = [
        "Xvfb",
        "-displayfd",
        str(writing),
        "-screen",
        "0",
        "1280x800x24",
        "-nolisten",
        "tcp",
    ]
    server = subprocess.Popen(command, pass_fds=(writing,), stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            yield f":{told.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


def wait_until_imported(library: Path, window: subprocess.Popen[bytes]) -> None:
    """Wait until every photo was looked at and every face has its place."""
    file = f"{(library / 'library.sqlite3').as_uri()}?mode=ro"
    ends = time.monotonic() + PATIENCE
    query = "SELECT count(*), sum(status = 'new') FROM photo"
    while time.monotonic() < ends and window.poll() is None:
        try:
            with closing(sqlite3.connect(file, uri=True)) as connection:
                if connection.execute(query).fetchone() == (PHOTOS, 0):
                    time.sleep(3)  # what the window does once everything is there
                    return
        except sqlite3.OperationalError:
            pass  # it is not there yet
        time.sleep(0.2)
    raise SystemExit("the window imported nothing")


def tell(what: str, trace: traced.Trace, folder: Path) -> None:
    """Print the figures of one trace, of a program at home in ``folder``."""
    of = f"{what}, {trace.processes} threads and processes"
    internet = sum(trace.sockets[family] for family in INTERNET)
    show("sockets of AF_INET and AF_INET6", internet, "sockets", of, "<= 0")
    asked = [each for each in trace.addresses if each.startswith(INTERNET)]
    show("addresses of the internet", len(asked), "addresses", of, "<= 0")
    for family in sorted({"AF_UNIX", *trace.sockets} - set(INTERNET)):
        show(f"sockets of {family}", trace.sockets[family], "sockets", of)
    for address, times in sorted(trace.addresses.items()):
        print(f"  {what}: {times} x {address}")
    strange = traced.outside(trace, [folder / name for name in WRITTEN])
    show("files written elsewhere than in the library", len(strange), "files", of, "<= 0")
    for path in strange:
        print(f"  {what} wrote {path}")


def cut_off(folder: Path, photos: Path) -> None:
    """Run the sitting where there is no network, if that may be done here."""
    alone = ["unshare", "--user", "--map-root-user", "--net", "--"]
    if shutil.which("unshare") is None or subprocess.run([*alone, "true"], check=False).returncode:
        print("A process can't be cut off from the network here.")
        return
    words = [*alone, sys.executable, str(SITTING), str(photos), str(folder)]
    done = subprocess.run(words, env=environment(folder), check=False)
    of = "the command line without any network"
    show("verbs that failed", int(done.returncode != 0), "verbs", of, "<= 0")


def facts_of(folder: Path) -> dict[str, tuple[object, ...]]:
    """Return bytes, time of change and mode of each photo."""
    return {
        path.name: (path.read_bytes(), path.stat().st_mtime_ns, path.stat().st_mode)
        for path in folder.iterdir()
    }


if __name__ == "__main__":
    main()
