"""How long one photo takes in a library of 100,000 faces, once its faces are embedded.

``python benchmarks/one_photo.py [faces]``. The vectors are those of ``extended``; decoding and the
models are replaced by stand-ins that take no time, so that what is left is the program's own: the
scan, the writing, the grouping, and what the views are told. No face that was placed may move.
``FACEALBUM_BENCH_VECTORS=FILE`` keeps the vectors of LFW.
"""

from __future__ import annotations

import contextlib
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from extended import Crowd, crowd, even
from figures import show
from vectors import lfw_faces

from facealbum.domain.geometry import Box
from facealbum.domain.ports import FIRST_LOOK, Decoded, Look
from facealbum.domain.types import DecodedPhoto, DetectedFace, TakenFrom
from facealbum.library import Library
from facealbum.store import (
    FoundFace,
    PhotoResult,
    PlacementArrays,
    SeenFile,
    Store,
    crop_name,
)

if TYPE_CHECKING:
    from numpy.typing import NDArray

FACES = 100_000
FACES_PER_PHOTO = 2
PHOTOS_AT_ONCE = 2000
PHOTOS = 20
PIPELINE = "facenet+sface stand-in 1"
BOUND_MS = 100


class _StandIn:
    """A workshop that has seen every photo: its faces are at hand."""

    pipeline = PIPELINE
    dimension = 640
    holdable = 8

    def __init__(self) -> None:
        self.faces: list[DetectedFace] = []

    @contextlib.contextmanager
    def analyzer(self) -> Iterator[_StandIn]:
        yield self

    @contextlib.contextmanager
    def pool(self, *, close: bool = False) -> Iterator[_StandIn]:
        del close  # its photos have no more pixels
        yield self

    def decode(self, work: Iterator[tuple[int, str]]) -> Iterator[Decoded]:
        pixels = np.zeros((8, 8, 3), np.uint8)
        for token, _path in work:
            yield Decoded(token, DecodedPhoto(pixels, 8, 8, None), "", lambda: None)

    def analyze(
        self, photos: Sequence[DecodedPhoto], look: Look = FIRST_LOOK
    ) -> list[list[DetectedFace]]:
        del look  # it saw them before
        return [list(self.faces) for _ in photos]

    def close(self) -> None:
        pass


def face_of(vector: NDArray[np.float32], place: int) -> DetectedFace:
    box = Box(0.1 + 0.3 * place, 0.3, 0.2, 0.3)
    return DetectedFace(box, ((0.2, 0.4),) * 5, 0.9, 200.0, 100.0, vector, b"crop")


def fill(folder: Path, people: Crowd) -> None:
    """Make a library of these faces, each with its person, in photos of two."""
    store = Store.open(folder)
    vectors = iter(people.vectors)
    for first in range(0, len(people.truth) // FACES_PER_PHOTO, PHOTOS_AT_ONCE):
        with store.write() as tx:
            seen = [
                SeenFile(f"/photos/{number:06d}.jpg", 1, number, f"{number * 7919:032x}")
                for number in range(
                    first, min(first + PHOTOS_AT_ONCE, len(people.truth) // FACES_PER_PHOTO)
                )
            ]
            for photo in tx.photos.by_ids(sorted(tx.photos.register(seen).new)):
                faces = [face_of(next(vectors), place) for place in range(FACES_PER_PHOTO)]
                found = [FoundFace(face, crop_name(photo.content_hash, face.box)) for face in faces]
                tx.results.record(
                    PhotoResult(
                        photo.id, photo.content_hash, 8, 8, datetime(2020, 1, 1), TakenFrom.EXIF,
                        PIPELINE, found,
                    )
                )  # fmt: skip
    with store.write() as tx:
        count = len(people.truth)
        everyone = np.arange(1, count + 1)
        tx.placements.replace_all(
            PlacementArrays(
                everyone,
                -1 - people.truth,
                np.full(count, 0.5),
                np.ones(count, bool),
            )
        )
    store.close()


def milliseconds(work: Any) -> float:
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1000


def main() -> None:
    known = lfw_faces()
    if known is None:
        return
    count = int(sys.argv[1]) if len(sys.argv) > 1 else FACES
    people = crowd(known, even(count + PHOTOS * FACES_PER_PHOTO, count // 10))
    placed = Crowd(people.vectors[:count], people.truth[:count])
    with tempfile.TemporaryDirectory() as folder:
        fill(Path(folder) / "library", placed)
        workshop = _StandIn()
        library = Library.open(Path(folder) / "library", workshop)
        try:
            measure(library, workshop, Path(folder), people.vectors[count:], count)
        finally:
            library.close()


def measure(
    library: Library,
    workshop: _StandIn,
    folder: Path,
    vectors: NDArray[np.float32],
    count: int,
) -> None:
    of = f"{count} faces"
    times = []
    tables = library._context.store.read
    before = tables.placements.arrays()
    for number in range(PHOTOS):
        photo = folder / f"new{number}.jpg"
        photo.write_bytes(b"%d" % number)
        own = vectors[number * FACES_PER_PHOTO : (number + 1) * FACES_PER_PHOTO]
        workshop.faces = [face_of(vector, place) for place, vector in enumerate(own)]
        times.append(milliseconds(lambda photo=photo: library.import_paths([photo]).result()))
    if library.counts().faces != count + len(vectors):
        raise SystemExit("the new faces did not come in")
    after = tables.placements.arrays()
    spot = np.searchsorted(after.face_ids, before.face_ids)
    moved = int((after.keys[spot] != before.keys).sum())
    first, *rest = times
    # It reads every face, while the models are loaded in the real program: that takes longer.
    show("the first photo after the start", first, "ms", of)
    show("one photo more, median", float(np.median(rest)), "ms", of, f"<= {BOUND_MS}")
    show("one photo more, slowest", max(rest), "ms", of)
    show("placed faces that moved", moved, "faces", of, "<= 0")


if __name__ == "__main__":
    main()
