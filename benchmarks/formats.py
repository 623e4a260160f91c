"""Every file of the evaluation data in odd formats, and every broken one, through the decode pool.

A line for each: its size upright and as decoded, its date, or the sentence that the user reads;
seconds, and the most memory that the worker had. At the end what must be nought.
"""

from __future__ import annotations

import sys
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from figures import DATA, show
from workers import decoders, forget_peak, peak

from facealbum.vision.decode_pool import CRASHED, FAILED, TIMED_OUT, PhotoDecodePool
from facealbum.vision.formats import PHOTO_SUFFIXES

FOLDERS = ("formats", "broken", "regions")
SHAPES = ("Landscape", "Portrait")
SAMPLING_SECONDS = 0.01
HANG_SECONDS = 10.0
"""No file may keep its worker longer."""
MEMORY_MIB = 1024
ENCODED_AGAIN = 6
"""Grey levels on average by which the eight orientations differ at most: each is a JPEG of its
own. The same photo turned wrongly differs by ten times that."""


@dataclass(slots=True, eq=False)
class Outcome:
    """What became of one file; seconds, and MiB of the worker at most."""

    told: str
    reason: str
    seconds: float
    mebibytes: float
    pixels: np.ndarray | None = field(default=None, repr=False)


class Watch:
    """Looks at the workers' memory while it is open, so that one that is ended counts too."""

    def __init__(self) -> None:
        self.most = 0.0
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._look)

    def __enter__(self) -> Watch:
        for worker in decoders():
            forget_peak(worker)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    def _look(self) -> None:
        while True:
            over = self._over.wait(SAMPLING_SECONDS)
            self.most = max([self.most, *map(peak, decoders())])
            if over:
                return


def decoded(pool: PhotoDecodePool, path: Path) -> Outcome:
    """Decode one file and say what it cost."""
    with Watch() as watch:
        began = time.perf_counter()
        (answer,) = pool.decode(iter([(0, str(path))]))
        seconds = time.perf_counter() - began
    photo = answer.photo
    if photo is None:
        return Outcome(answer.reason, answer.reason, seconds, watch.most)
    rows, columns = photo.pixels.shape[:2]
    taken = f", {photo.taken_at} ({photo.taken_from})" if photo.taken_at else ""
    told = f"{photo.width} x {photo.height} px, as {columns} x {rows}{taken}"
    pixels = photo.pixels.copy()
    answer.release()
    return Outcome(told, "", seconds, watch.most, pixels)


def largest_turn(found: dict[str, Outcome]) -> float:
    """Return the largest mean difference of an orientation to the first, in grey levels."""
    differences = [0.0]
    for shape in SHAPES:
        first = found[f"{shape}_1.jpg"].pixels
        for orientation in range(2, 9):
            other = found[f"{shape}_{orientation}.jpg"].pixels
            if first is None or other is None or other.shape != first.shape:
                return 255.0
            differences.append(float(np.abs(other.astype(int) - first).mean()))
    return max(differences)


def main() -> int:
    """Print the table and the figures."""
    if not DATA.is_dir():
        print("needs the evaluation data", file=sys.stderr)
        return 0
    paths = [
        path
        for folder in FOLDERS
        for path in sorted((DATA / folder).iterdir())
        if path.suffix.lower() in PHOTO_SUFFIXES
    ]
    pool = PhotoDecodePool(1)
    try:
        # The worker starts with the first photo, which would pay for that.
        decoded(pool, paths[0])
        found = {path.name: decoded(pool, path) for path in paths}
    finally:
        pool.close()
    for name, one in found.items():
        print(f"{name:45} {one.seconds:5.2f} s {one.mebibytes:5.0f} MiB  {one.told}")
    of = f"{len(found)} files"
    outcomes = found.values()
    show("files that decoded", sum(not one.reason for one in outcomes), "files", of)
    show("files that got a sentence", sum(bool(one.reason) for one in outcomes), "files", of)
    crashes = sum(one.reason in {CRASHED, FAILED} for one in outcomes)
    show("decoders that crashed", crashes, "files", of, "== 0")
    hangs = sum(one.reason == TIMED_OUT for one in outcomes)
    show("decoders that hung", hangs, "files", of, "== 0")
    turned = "the eight orientations of two photos"
    bound = f"< {ENCODED_AGAIN}"
    show("largest mean difference", largest_turn(found), "grey levels", turned, bound)
    slowest = max(one.seconds for one in outcomes)
    show("slowest file", slowest, "s", of, f"< {HANG_SECONDS}")
    most = max(one.mebibytes for one in outcomes)
    show("largest peak of a worker", most, "MiB", of, f"< {MEMORY_MIB}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
