"""An import that is killed ten times at random moments, compared with one that never was.

Every other time the whole process group is killed, as at a power cut; the other times the main
process alone, as by the kernel when memory runs out: then the worker processes must go away by
themselves, and must not hold the library. SIGKILL can't be caught: nothing is put away.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np
import psutil
from command import COMMAND, facealbum
from figures import LFW, SAMPLE, link_into, photos_below, show, spread
from numpy.typing import NDArray

from facealbum.store import Store

KILLS = 10
PHOTOS = 500
SEED = 2026
VECTOR_TOLERANCE = 1e-3
"""Largest difference of a component: other batches give other rounding."""
BOX_DIGITS = 4
ORPHAN_SECONDS = 15.0
"""By then a worker whose main process was killed must be gone."""

Key = tuple[str, tuple[float, ...]]


def main() -> None:
    paths = spread(photos_below(LFW), PHOTOS) if LFW.is_dir() else photos_below(SAMPLE)
    of = f"{len(paths)} photos, killed {KILLS} times"
    with tempfile.TemporaryDirectory() as place:
        photos = Path(place) / "photos"
        link_into(photos, paths)
        calm, stormy = Path(place) / "calm", Path(place) / "stormy"
        started = time.monotonic()
        facealbum("--library", calm, "import", photos)
        seconds = time.monotonic() - started
        left = kill_again_and_again(stormy, photos, seconds)
        facealbum("--library", stormy, "import", photos)
        differences = compare(calm, stormy)
    show("time of the import that was never killed", seconds, "s", of)
    show("photos done at the last kill", left, "photos", of)
    for what, number in differences.items():
        show(f"{what} that differ", number, what, of, "<= 0")


def kill_again_and_again(library: Path, photos: Path, seconds: float) -> int:
    """Import, kill, import, kill; return how many photos were done at the last kill."""
    chance = random.Random(SEED)
    # Starting takes a part of each turn, so the turns may add up to more than one import.
    kills = 0
    while kills < KILLS:
        command = [*COMMAND, "--library", library, "import", photos]
        run = subprocess.Popen(command, start_new_session=True, stderr=subprocess.DEVNULL)
        try:
            run.wait(chance.uniform(0.02, 0.25) * seconds)
        except subprocess.TimeoutExpired:
            kill(run, whole_group=kills % 2 == 0)
            kills += 1
            continue
        # It came to its end before its time: the next one only looks, and is killed at that.
        if run.returncode:
            raise SystemExit(f"import ended with exit code {run.returncode}")
        seconds /= 4
    rows = facealbum("--library", library, "photos")
    return sum(row["status"] == "done" for row in rows)


def kill(run: subprocess.Popen[bytes], *, whole_group: bool) -> None:
    """Kill the main process, with its group or alone; wait until no process of it is left."""
    workers = psutil.Process(run.pid).children(recursive=True)
    if whole_group:
        os.killpg(run.pid, signal.SIGKILL)
    else:
        run.kill()
    run.wait()
    _, alive = psutil.wait_procs(workers, timeout=ORPHAN_SECONDS)
    alive = [worker for worker in alive if worker.status() != psutil.STATUS_ZOMBIE]
    if alive:
        raise SystemExit(f"still there after {ORPHAN_SECONDS} s: {alive}")


def compare(calm: Path, stormy: Path) -> dict[str, int]:
    """Return how many photos, faces, crops, vectors and groups differ between two libraries."""
    photos = [
        {(row["path"], row["status"]) for row in facealbum("--library", library, "photos")}
        for library in (calm, stormy)
    ]
    groups = [facealbum("--library", library, "people") for library in (calm, stormy)]
    faces = [sorted(key(face) for group in side for face in group["faces"]) for side in groups]
    partitions = [
        {frozenset(key(face) for face in group["faces"]) for group in side} for side in groups
    ]
    vectors = [
        vectors_by_face(library, side) for library, side in zip((calm, stormy), groups, strict=True)
    ]
    crops = [len(list((library / "crops").rglob("*.jpg"))) for library in (calm, stormy)]
    return {
        "photos": len(photos[0] ^ photos[1]),
        "faces": len(set(faces[0]) ^ set(faces[1])) + abs(len(faces[0]) - len(faces[1])),
        "crops": abs(crops[0] - crops[1]),
        "vectors": sum(
            other is None or float(np.abs(vector - other).max()) > VECTOR_TOLERANCE
            for vector, other in ((vector, vectors[1].get(k)) for k, vector in vectors[0].items())
        ),
        "groups": len(partitions[0] ^ partitions[1]),
    }


def key(face: dict[str, Any]) -> Key:
    """Return what a face is known by in any library: its photo and its box."""
    return face["photo"], tuple(round(side, BOX_DIGITS) for side in face["box"])


def vectors_by_face(library: Path, groups: list[dict[str, Any]]) -> dict[Key, NDArray[np.float32]]:
    """Return the stored vector of each face."""
    names = {face["id"]: key(face) for group in groups for face in group["faces"]}
    store = Store.open(library)
    try:
        faces = store.read.faces
        matrix = faces.matrix(faces.by_ids(list(names)[:1])[0].pipeline)
    finally:
        store.close()
    return {
        names[int(face_id)]: vector
        for face_id, vector in zip(matrix.face_ids, matrix.vectors, strict=True)
    }


if __name__ == "__main__":
    main()
