"""A workshop without models: its photos are text files that say what is to be found in them.

A photo file holds lines: ``date 2019-07-01`` or ``described 2019-07-01 120`` (XMP, minutes ahead of
UTC), ``face PERSON LOOK [LEFT]``, ``turned`` or ``small`` likewise (found at the second look only),
``weak`` (a face that leads nobody), ``like HEX`` (the hash of what it looks like), ``xmp PACKET``,
``orientation N``, ``broken REASON`` (can't be decoded), ``bug`` or ``bug close`` (the analyzer
stumbles). PERSON fixes a point on the sphere, LOOK moves it a little, so the same person is near
itself and far from everybody else, whatever the order.

A clip is a file with the suffix of one; ``duration SECONDS`` says how long it is, ``at SECONDS``
stands before the lines of what is to be found from then on, ``ends SECONDS`` where it is cut off.
"""

from __future__ import annotations

import contextlib
import threading
import zlib
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import numpy as np

from facealbum.domain.clips import ClipFacts
from facealbum.domain.geometry import Box
from facealbum.domain.ports import FIRST_LOOK, Decoded
from facealbum.domain.types import DecodedPhoto, DetectedFace, Likeness, TakenFrom
from facealbum.vision.clip_names import is_frame, split_place

DIMENSION = 32
WIDTH, HEIGHT = 400, 300
SPREAD = 0.5


def write_photo(path: Path, *lines: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(lines))
    return path


def vector_of(person: str, look: str) -> np.ndarray:
    def direction(text: str) -> np.ndarray:
        seed = np.frombuffer(text.encode().ljust(8, b"."), np.uint8)
        drawn = np.random.default_rng(seed.tolist()).normal(size=DIMENSION)
        return drawn / np.linalg.norm(drawn)

    moved = direction(person) + SPREAD * direction(f"{person}/{look}")
    return (moved / np.linalg.norm(moved)).astype(np.float32)


def frame_of(text: str, at: float) -> str:
    """Return what is to be found in a clip at a second, in the form of a photo."""
    shown: list[str] = []
    for line in text.splitlines():
        word, _, value = line.partition(" ")
        if word == "at":
            if float(value) > at:
                break
            shown = [each for each in shown if not each.startswith(("face", "broken"))]
        elif word == "ends":
            if at >= float(value):
                return "broken It ends before."
        else:
            shown.append(line)
    return "\n".join(shown)


class FakePool:
    """Decodes in the caller's thread, never holding more photos than its slots."""

    def __init__(self, slots: int) -> None:
        self.slots = slots
        self.holdable = slots - 1
        self.held = 0
        self.most_held = 0
        self.closed = False
        self.asked: list[str] = []
        self._lock = threading.Lock()

    def decode(self, work):
        for token, path in work:
            self.asked.append(path)
            yield self._decoded(token, path)

    def _decoded(self, token, path):
        at, clip = None, None
        if is_frame(path):
            path, at = split_place(path)
        try:
            content = Path(path).read_bytes()
        except OSError as error:
            return Decoded(token, None, f"The file can't be read: {error.strerror}.", lambda: None)
        if at is not None:
            content = frame_of(content.decode(), at).encode()
        lines = content.decode().splitlines()
        for line in lines:
            if line.startswith("broken"):
                return Decoded(token, None, line.removeprefix("broken").strip(), lambda: None)
        dates = [line.split() for line in lines if line.startswith(("date", "described"))]
        pixels = np.zeros((1, -(-len(content) // 3), 3), np.uint8)
        pixels.reshape(-1)[: len(content)] = np.frombuffer(content, np.uint8)
        with self._lock:
            self.held += 1
            self.most_held = max(self.most_held, self.held)
            assert self.held <= self.slots, "a slot was not released in time"
        clip = None
        if at is not None:
            lengths = [float(line.split()[1]) for line in lines if line.startswith("duration")]
            clip = ClipFacts(lengths[0] if lengths else 0.0, "mp4v")
        looks = [int(line.split()[1], 16) for line in lines if line.startswith("like")]
        word, day, *offset = dates[0] if dates else ("", "")
        words = dict(line.split(" ", 1) for line in lines if " " in line)
        photo = DecodedPhoto(
            pixels,
            WIDTH,
            HEIGHT,
            datetime.fromisoformat(day) if day else None,
            TakenFrom.XMP if word == "described" else TakenFrom.EXIF,
            int(offset[0]) if offset else None,
            Likeness(looks[0], bytes(range(256))) if looks else None,
            int(words.get("orientation", 1)),
            words.get("xmp", "").encode(),
            clip,
        )
        return Decoded(token, photo, "", self._releaser(pixels))

    def _releaser(self, pixels):
        released = threading.Event()

        def release():
            assert not released.is_set(), "a slot was released twice"
            released.set()
            pixels[:] = 0
            with self._lock:
                self.held -= 1

        return release

    def close(self):
        assert self.held == 0, "a slot was never released"
        self.closed = True


class FakeAnalyzer:
    dimension = DIMENSION

    def __init__(self, pipeline: str, seen: list[int]) -> None:
        self.pipeline = pipeline
        self.closed = False
        self._seen = seen

    def analyze(self, photos, look=FIRST_LOOK):
        self._seen.append(len(photos))
        return [self._faces(photo, look) for photo in photos]

    def _faces(self, photo, look):
        lines = photo.pixels.tobytes().rstrip(b"\0").decode().splitlines()
        if "bug" in lines:
            raise ZeroDivisionError("a bug of the analyzer")
        if look.tiled and "bug close" in lines:
            raise ZeroDivisionError("a bug of the analyzer")
        kinds = {
            "face",
            "weak",
            *(["turned"] if look.turned else []),
            *(["small"] if look.tiled else []),
        }
        words = [line.split() for line in lines]
        faces = [line for line in words if line and line[0] in kinds]
        return [
            replace(self._face(at, *face), score=0.5 if kind == "weak" else 0.9)
            for at, (kind, *face) in enumerate(faces)
        ]

    def _face(self, at, person, look, left=None):
        box = Box(float(left) if left else 0.05 + 0.15 * at, 0.3, 0.1, 0.2)
        middle = (box.left + box.width / 2, box.top + box.height / 2)
        return DetectedFace(
            box=box,
            landmarks=(middle,) * 5,
            score=0.9,
            # No two faces are equally good to look at.
            sharpness=100.0 + zlib.crc32(f"{person}/{look}".encode()) / 2**32,
            short_side=40.0,
            vector=vector_of(person, look),
            crop_jpeg=f"crop of {person} {look}".encode(),
        )

    def describe(self, photo, boxes, known):
        return [self._drawn(box) for box in boxes]

    def _drawn(self, box):
        # Who is in a drawn box is told by where it is: tenths of the height.
        person = f"drawn{round(10 * box.top)}"
        return replace(self._face(0, person, self.pipeline), box=box, score=0.0)

    def close(self):
        self.closed = True


class FakeWorkshop:
    """Remembers what it made, so that a test can see that all of it was given back."""

    def __init__(self, pipeline: str = "facenet+sface fake 1", slots: int = 12) -> None:
        self.pipeline = pipeline
        self.pools: list[FakePool] = []
        self.analyzers: list[FakeAnalyzer] = []
        self.batches: list[int] = []
        self._slots = slots

    @contextlib.contextmanager
    def analyzer(self):
        made = FakeAnalyzer(self.pipeline, self.batches)
        self.analyzers.append(made)
        try:
            yield made
        finally:
            made.close()

    @contextlib.contextmanager
    def pool(self, *, close=False):
        made = FakePool(self._slots)
        self.pools.append(made)
        try:
            yield made
        finally:
            made.close()
