"""Whether the window stays quick and small with 100,000 photos and 200,000 faces.

``python benchmarks/large_window.py [--photos N] [--keep FOLDER] [--screen] [--only STEP,...]``. The
real window, 1280x800, on an offscreen screen or with ``--screen`` on that of ``DISPLAY``, on the
library of ``large_library``: 2,000 people with names, tens of thousands of groups and of faces seen
once. ``--keep`` leaves that library in FOLDER and takes it from there the next time; what is used
is a copy. Measured:

- start: from the creation of the process to the end of the first painting of the people;
- page: from going to a page to the end of its first painting, the first time and later ones;
- frame: from a turn of the wheel, a click below the scroll bar's handle or a jump of the handle to
  the end of the painting that follows;
- search: from the text to its photos painted;
- blocked: the longest time between two beats of the GUI thread in each step: pages, scrolling,
  search, all photos selected, a regroup, its undo, an import while pages are scrolled;
- memory: the most that the window's process had resident, shared libraries included, and the same
  with the processes that decode photos.

Beside the clock's time stands the GUI thread's own processor time, which other programs don't
lengthen; on a busy machine the bounds by the clock say little.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

PHOTOS = 100_000
FRAME_MS, SWITCH_MS, BLOCKED_MS, START_S, MEMORY_MIB = 16.7, 100, 50, 2, 700
STARTS = 5
LOOK_S = 0.25
MEMORY_MIB_OF = 2**20


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--photos", type=int, default=PHOTOS)
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--screen", action="store_true")
    parser.add_argument("--only", default="")
    parser.add_argument("--child", nargs=3, metavar=("WORK", "LIBRARY", "PHOTOS"))
    arguments = parser.parse_args()
    if not arguments.screen:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if arguments.child:
        work, library, photos = arguments.child
        only = [step for step in arguments.only.split(",") if step]
        print(json.dumps(be_the_window(work, Path(library), Path(photos), only)), flush=True)
        return
    with tempfile.TemporaryDirectory(prefix="facealbum-large-") as folder:
        measure(Path(folder), arguments)


def measure(folder: Path, arguments: argparse.Namespace) -> None:
    """Make the library unless it is kept, use the window on it, and print what that took."""
    from figures import show
    from large_library import fill, photos_to_import

    kept, used = arguments.keep or folder / "kept", folder / "used"
    if not kept.exists():
        fill(kept, arguments.photos)
    photos_to_import(folder / "new")
    shutil.copytree(kept, used)
    of = f"{arguments.photos:,} photos"
    passed = ["--only", arguments.only] + (["--screen"] if arguments.screen else [])
    if not arguments.only:
        starts = [started(used, folder, passed) for _ in range(STARTS + 1)][1:]
        show("start to the people painted", sorted(starts)[STARTS // 2], "s", of, f"< {START_S}")
    told = child("use", used, folder / "new", passed)
    for sentence in figures_of(told):
        show(*sentence[:3], f"{sentence[3]}, {of}", *sentence[4:])


def figures_of(told: dict[str, Any]) -> Iterator[Sequence[Any]]:
    """Yield what was measured, value, unit, of what, and the bound."""
    import numpy as np

    for page, taken in told["switches"].items():
        yield "page to the first painting, first time", taken[0], "ms", page, f"< {SWITCH_MS}"
        yield "page to the first painting, later", max(taken[1:]), "ms", page, f"< {SWITCH_MS}"
    for how, frames in told["frames"].items():
        clock, own = zip(*frames, strict=True)
        of = f"{how}, {len(frames)} frames"
        for share, bound in ((50, ()), (95, (f"< {FRAME_MS}",)), (99, ())):
            value = float(np.percentile(clock, share))
            yield f"frame, {share} % sooner than", value, "ms", of, *bound
        yield "its processor time, 95 % less than", float(np.percentile(own, 95)), "ms", of
    if told["searches"]:
        found = told["searches"]
        yield (
            "search to its photos, median",
            float(np.median(found)),
            "ms",
            f"{len(found)} searches",
        )
        yield "search to its photos, longest", max(found), "ms", f"{len(found)} searches"
    for step, longest in told["blocked"].items():
        of = f"{step}, {longest['beats']:,} beats in {told['took'][step]:.0f} s"
        yield "event loop blocked, longest", longest["clock"], "ms", of, f"< {BLOCKED_MS}"
        yield "processor time of one block, longest", longest["own"], "ms", of
    for step, mib in told["peaks"].items():
        yield "memory, peak", mib, "MiB", step, f"< {MEMORY_MIB}"
    yield "memory with the decoders, peak", told["together"], "MiB", "all steps"


def child(work: str, library: Path, photos: Path, passed: Sequence[str]) -> dict[str, Any]:
    """Do ``work`` in a process of its own and return what it measured, its memory included."""
    import psutil

    command = [sys.executable, __file__, "--child", work, str(library), str(photos), *passed]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        together = 0.0
        while process.poll() is None:
            together = max(together, resident_mib(psutil.Process(process.pid)))
            time.sleep(LOOK_S)
        said = process.stdout.read() if process.stdout is not None else ""
    if process.returncode:
        raise SystemExit(f"the window ended with {process.returncode}")
    return dict(json.loads(said.splitlines()[-1])) | {"together": together}


def resident_mib(process: Any) -> float:
    """Return the memory of a process and of those that it started; what they share counts once.

    A child that was forked just now shares all of its parent's.
    """
    import psutil

    try:
        own = float(process.memory_info().rss)
        children = process.children(recursive=True)
        own += sum(child.memory_full_info().uss for child in children)
    except psutil.Error:
        return 0.0
    return own / MEMORY_MIB_OF


def started(library: Path, folder: Path, passed: Sequence[str]) -> float:
    """Start the window and return how many seconds it took to the people's first painting."""
    began = time.time()
    return float(child("start", library, folder, passed)["painted"]) - began


def be_the_window(work: str, library: Path, photos: Path, only: Sequence[str]) -> dict[str, Any]:
    """Be the process that is the window: return what was measured."""
    from window_user import Paintings, Steps, User, named, run_window

    lend(library)
    told: dict[str, Any] = {}

    def start(window: Any) -> Steps:
        view = window.pages["people"].view
        painted = Paintings(view.viewport())
        yield named("people", lambda: painted.last > 0 and view.model().rowCount() > 0)
        told["painted"] = time.time() - (time.perf_counter() - painted.last)

    def use(window: Any) -> Steps:
        yield from User(window, photos, told).all(only)

    run_window(library, start if work == "start" else use)
    return told


def lend(library: Path) -> None:
    """Let the library find a picture for each face and photo that has no file."""
    from large_library import Shared

    from facealbum.library import Library

    shared = Shared(library / "pictures")
    crop_again, thumbnail = Library.crop_again, Library.thumbnail

    def crop(self: Library, face_id: int) -> Path | None:
        return crop_again(self, face_id) or shared.crop(face_id)

    def small(self: Library, photo_id: int, side: int, at: float | None = None) -> bytes:
        if self.photo(photo_id).path.startswith("/photos/"):
            return shared.thumbnail(photo_id, side).read_bytes()
        return thumbnail(self, photo_id, side, at)

    Library.crop_again = crop  # type: ignore[method-assign]
    Library.thumbnail = small  # type: ignore[method-assign]


if __name__ == "__main__":
    main()
