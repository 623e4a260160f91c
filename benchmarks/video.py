"""What looking for faces in videos costs: seconds for a minute of it, memory, reading the bytes.

The clips are made of the sample album's photos by OpenCV's own writer (MPEG-4, a key frame every 12
frames), each photo for four seconds, slowly enlarged. Those of phones and cameras are H.264 or
H.265, which no freely licensed writer at hand makes: decoding them takes longer, finding faces does
not.
"""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
import time
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from command import COMMAND, facealbum
from figures import SAMPLE, photos_below, show, spread
from import_speed import processor_seconds, watch

from facealbum.domain.clips import ClipFacts
from facealbum.library.clips import STEP_SECONDS, times_of
from facealbum.library.scanning import content_hash
from facealbum.vision.clip_names import frame_place
from facealbum.vision.workshop import VisionWorkshop

RATE = 30
SECONDS_OF_A_PHOTO = 4
SIZES = {"1080p": (1920, 1080), "4K": (3840, 2160)}
PHOTOS = {"1080p": 15, "4K": 5}
HASHED_MIB = 512
MOST_MIB = 1024


def main() -> None:
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        for name, size in SIZES.items():
            seconds = PHOTOS[name] * SECONDS_OF_A_PHOTO
            path = folder / name / "clip.mp4"
            path.parent.mkdir()
            write_clip(path, spread(photos_below(SAMPLE), PHOTOS[name]), size)
            measure(path, seconds, f"{name}, {RATE} frames a second")
        hash_bytes(folder / "bytes")


def write_clip(path: Path, photos: list[Path], size: tuple[int, int]) -> None:
    """Write a clip of photos, each enlarged by a tenth while it is shown."""
    code = cv2.VideoWriter_fourcc(*"mp4v")
    writer = cv2.VideoWriter(str(path), cv2.CAP_FFMPEG, code, RATE, size)
    frames = RATE * SECONDS_OF_A_PHOTO
    for photo in photos:
        pixels = cv2.imread(str(photo))
        height, width = pixels.shape[:2]
        for number in range(frames):
            scale = min(size[0] / width, size[1] / height) * (1 + number / frames / 10)
            across, down = (size[0] - width * scale) / 2, (size[1] - height * scale) / 2
            matrix = np.array([[scale, 0, across], [0, scale, down]])
            writer.write(cv2.warpAffine(pixels, matrix, size, flags=cv2.INTER_LINEAR))
    writer.release()


def measure(path: Path, seconds: int, of: str) -> None:
    """Print what one clip costs, decoded alone and imported."""
    places = [frame_place(str(path), at) for at in times_of(ClipFacts(float(seconds)))]
    with VisionWorkshop().pool() as pool:
        started = time.perf_counter()
        for answer in pool.decode(iter(enumerate(places))):
            answer.release()
        decoding = time.perf_counter() - started
    show("frames of a minute of video, decoded", decoding * 60 / seconds, "s", of)
    report, busy, peak = import_alone(path.parent, videos=True)
    assert report["videos"] == 1
    told = f"{of}, {seconds} s, a frame every {STEP_SECONDS:g} s, {report['faces']} people"
    show("import of a minute of video", report["seconds"] * 60 / seconds, "s", told)
    show("the same in processor time", busy * 60 / seconds, "s", told)
    show("peak memory, workers included", peak, "MiB", told, f"< {MOST_MIB}")
    photos = path.parent.with_name(f"{path.parent.name} photos")
    _, busy_with_photos, _ = import_alone(as_photos(path, photos, len(places)), videos=False)
    many = busy / (busy_with_photos / len(places)) * 60 / seconds
    show("photos of that size that take as long as a minute", many, "photos", told)


def import_alone(folder: Path, *, videos: bool) -> tuple[dict[str, Any], float, float]:
    """Import a folder into an empty library; return report, processor's seconds and peak MiB.

    Both times are with the program's start.
    """
    with tempfile.TemporaryDirectory() as library:
        facealbum("--library", library, "setting", "videos", str(videos).lower())
        words = [*COMMAND, "--library", library, "import", folder, "--json"]
        busy = processor_seconds()
        with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as run:
            peak = watch(run)
            report = json.load(run.stdout)  # type: ignore[arg-type]
        return report, processor_seconds() - busy, peak


def as_photos(path: Path, folder: Path, number: int) -> Path:
    """Write the frames that an import looks at as photos."""
    folder.mkdir()
    capture = cv2.VideoCapture(str(path), cv2.CAP_FFMPEG)
    for frame in range(number):
        capture.set(cv2.CAP_PROP_POS_MSEC, 1000 * STEP_SECONDS * frame)
        cv2.imwrite(str(folder / f"{frame:03}.jpg"), capture.read()[1])
    capture.release()
    return folder


def hash_bytes(path: Path) -> None:
    """Print what it costs to know a file by its content; the file is in the system's memory."""
    block = os.urandom(1 << 20)
    with path.open("wb") as file:
        for _ in range(HASHED_MIB):
            file.write(block)
    started = time.process_time()
    content_hash(str(path))
    seconds = time.process_time() - started
    show("hashing a gigabyte, processor time", seconds * 1000 / HASHED_MIB, "s", "from memory")


if __name__ == "__main__":
    main()
