"""How fast an import is, against the sum of its parts, and how much memory it takes.

The parts are measured alone, in the same run, on the same photos and with the same settings as the
import uses: decode in the worker processes, detect, and embed in batches with all threads. Each
part, like the import, starts from nothing: starting the workers and loading the models counts. A
ratio of 1 is an import that costs nothing beside its parts; above 1, it does them at once. Parts
and import take turns and the fastest of each counts: other programs only make them slower. The
ratio of processor time, which others lengthen little, stands beside it.
"""

from __future__ import annotations

import json
import resource
import subprocess
import tempfile
import time
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import psutil
from command import COMMAND
from figures import LFW, SAMPLE, WHOLE_PHOTOS, link_into, photos_below, show, spread

from facealbum.domain.types import DecodedPhoto
from facealbum.vision.detect import Detection, Detector
from facealbum.vision.embed import Embedder, side_by_side
from facealbum.vision.models import load_pipeline
from facealbum.vision.workshop import VisionWorkshop

LFW_PHOTOS = 1_000
ROUNDS = 2
BATCH_PHOTOS = 8
"""As the import hands them to the analyzer."""
FIGURES = ("decode", "detect", "embed", "processor")
SECONDS_BETWEEN_LOOKS = 0.2
LEAST_RATIO = 0.8
MOST_MIB = 1024
MIB = 2**20


@dataclass(frozen=True)
class Parts:
    """Seconds of each part alone, and the processor's seconds of all."""

    decode: float
    detect: float
    embed: float
    processor: float


@dataclass(frozen=True)
class Import:
    """What an import said and took."""

    report: dict[str, Any]
    seconds: float
    processor: float
    peak_mib: float


def main() -> None:
    if LFW.is_dir():
        measure(f"{LFW_PHOTOS:,} LFW photos", spread(photos_below(LFW), LFW_PHOTOS))
        measure("whole photos", photos_below(WHOLE_PHOTOS))
    else:
        measure("the sample album", photos_below(SAMPLE))


def measure(name: str, paths: list[Path]) -> None:
    """Print the figures of one set of photos."""
    rounds = [(measure_parts(paths), measure_import(paths)) for _ in range(ROUNDS)]
    parts = Parts(**{part: min(getattr(p, part) for p, _ in rounds) for part in FIGURES})
    done = min((done for _, done in rounds), key=lambda done: done.report["seconds"])
    of = f"{name}, {done.report['faces']} faces"
    whole = parts.decode + parts.detect + parts.embed
    show("import", len(paths) / done.report["seconds"], "photos/s", of)
    show("import with the program's start", len(paths) / done.seconds, "photos/s", of)
    for part in ("decode", "detect", "embed"):
        show(f"{part} alone", len(paths) / getattr(parts, part), "photos/s", of)
    ratio = whole / done.report["seconds"]
    show("import to the sum of its parts", ratio, "ratio", of, f">= {LEAST_RATIO}")
    busy = parts.processor / min(done.processor for _, done in rounds)
    show("the same in processor time", busy, "ratio", of)
    show("peak memory, workers included", done.peak_mib, "MiB", of, f"< {MOST_MIB}")


def measure_parts(paths: list[Path]) -> Parts:
    """Return the seconds that each part takes for all of the photos."""
    spec = load_pipeline()
    busy = processor_seconds()
    started = time.perf_counter()
    photos = decode(paths)
    decoded = time.perf_counter()
    detector = Detector(spec.detector)
    found = [detector.detect(photo.pixels) for photo in photos]
    detected = time.perf_counter()
    embedders = [Embedder(model) for model in spec.embedders]
    for start in range(0, len(photos), BATCH_PHOTOS):
        embed(embedders, photos[start : start + BATCH_PHOTOS], found[start : start + BATCH_PHOTOS])
    embedded = time.perf_counter()
    return Parts(
        decode=decoded - started,
        detect=detected - decoded,
        embed=embedded - detected,
        processor=processor_seconds() - busy,
    )


def processor_seconds() -> float:
    """Return the processor's seconds of this process and of its children that have ended."""
    usages = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(usage.ru_utime + usage.ru_stime for usage in usages)


def decode(paths: list[Path]) -> list[DecodedPhoto]:
    """Decode all photos as the import does, and keep their pixels."""
    photos = []
    with VisionWorkshop().pool() as pool:
        for answer in pool.decode((number, str(path)) for number, path in enumerate(paths)):
            if answer.photo is not None:
                photos.append(replace(answer.photo, pixels=answer.photo.pixels.copy()))
            answer.release()
    return photos


def embed(
    embedders: list[Embedder], photos: list[DecodedPhoto], found: list[list[Detection]]
) -> None:
    """Embed the faces of a batch of photos, as the analyzer does."""
    pairs = [(photo, face) for photo, faces in zip(photos, found, strict=True) for face in faces]
    if pairs:
        side_by_side(
            [
                embedder.embed([embedder.crop(photo.pixels, face) for photo, face in pairs])
                for embedder in embedders
            ]
        )


def measure_import(paths: list[Path]) -> Import:
    """Import the photos into an empty library, in a process of its own."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "photos"
        link_into(folder, paths)
        library = Path(place) / "library"
        command = [*COMMAND, "--library", library, "import", folder, "--json"]
        started, busy = time.perf_counter(), processor_seconds()
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as run:
            peak = watch(run)
            seconds = time.perf_counter() - started
            if run.returncode:
                raise SystemExit(f"the import ended with exit code {run.returncode}")
            report = json.load(run.stdout)  # type: ignore[arg-type]
    return Import(report, seconds, processor_seconds() - busy, peak)


def watch(run: subprocess.Popen[bytes]) -> float:
    """Return the most memory, MiB, that a process and its children ever took together."""
    peak = 0
    process = psutil.Process(run.pid)
    while run.poll() is None:
        peak = max(peak, memory_of(process))
        time.sleep(SECONDS_BETWEEN_LOOKS)
    return peak / MIB


def memory_of(process: psutil.Process) -> int:
    """Return the bytes that a process and its children take; what they share counts once."""
    total = 0
    try:
        for one in (process, *process.children(recursive=True)):
            total += _share_of(one)
    except psutil.NoSuchProcess:
        return total
    return total


def _share_of(process: psutil.Process) -> int:
    try:
        memory = process.memory_full_info()
    except psutil.Error:
        return 0
    # Linux tells the share that is a process's own of what several map; others tell less.
    return int(getattr(memory, "pss", memory.rss))


if __name__ == "__main__":
    main()
