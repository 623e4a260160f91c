"""Filling a store without decoding a photo."""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import numpy as np

from facealbum.domain.clips import ClipFacts
from facealbum.domain.geometry import Box
from facealbum.domain.types import DetectedFace, SecondLook, TakenFrom
from facealbum.store import (
    FoundFace,
    PhotoResult,
    PlacementArrays,
    RecordedFaces,
    SeenFile,
    Store,
    Tables,
    crop_name,
)

PIPELINE = "detector 1 + embedder 1"
OTHER_PIPELINE = "detector 1 + embedder 2"


def detected(left: float = 0.1, *, seed: int = 0, short_side: float = 80.0) -> DetectedFace:
    """A face at ``left`` with a random vector of its own."""
    vector = np.random.default_rng(seed).normal(size=8).astype(np.float32)
    vector /= np.linalg.norm(vector)
    landmarks = tuple((left + 0.01 * point, 0.2 + 0.01 * point) for point in range(5))
    return DetectedFace(
        Box(left, 0.2, 0.1, 0.15), landmarks, 0.9, 120.0, short_side, vector, b"jpeg"
    )


@dataclass
class Filler:
    """Puts photos with faces into a store."""

    store: Store
    photos: int = 0

    def photo(self, *lefts: float, tx: Tables | None = None) -> list[int]:
        """Add a DONE photo with a face at each of ``lefts``; return the face ids."""
        self.photos += 1
        path, digest = f"/photos/{self.photos}.jpg", f"{self.photos:032x}"
        with self.store.write() as own:
            tx = own if tx is None else tx
            (photo_id,) = tx.photos.register([SeenFile(path, 1, 1, digest)]).new
            recorded = look(tx, photo_id, lefts, seed=100 * self.photos)
        return list(recorded.ids)

    def people(self, count: int) -> list[int]:
        """Add photos with one face each; return the face ids."""
        return [self.photo(0.1)[0] for _ in range(count)]


def look(
    tx: Tables,
    photo_id: int,
    lefts: Sequence[float],
    *,
    seed: int = 0,
    pipeline: str = PIPELINE,
    taken_at: datetime = datetime(2020, 5, 17, 12, 30),
    taken_from: TakenFrom = TakenFrom.EXIF,
    utc_offset: int | None = None,
    second_look: SecondLook = SecondLook.NONE,
    clip: ClipFacts | None = None,
) -> RecordedFaces:
    """Record that the photo was looked at and shows a face at each of ``lefts``."""
    photo = tx.photos.get(photo_id)
    assert photo is not None
    faces = [detected(left, seed=seed + round(10 * left)) for left in lefts]
    found = [FoundFace(face, crop_name(photo.content_hash, face.box)) for face in faces]
    recorded = tx.results.record(
        PhotoResult(
            photo_id,
            photo.content_hash,
            4000,
            3000,
            taken_at,
            taken_from,
            pipeline,
            found,
            utc_offset=utc_offset,
            second_look=second_look,
            clip=clip,
        )
    )
    assert recorded is not None
    return recorded


def places(groups: dict[int, int], *, settled: bool = True) -> PlacementArrays:
    """Placements of ``{face id: group key}``."""
    return PlacementArrays(
        np.array(list(groups), dtype=np.int64),
        np.array(list(groups.values()), dtype=np.int64),
        np.full(len(groups), 0.5),
        np.full(len(groups), settled),
    )


def keys_of(tables: Tables) -> dict[int, int]:
    """Group key by face id."""
    arrays = tables.placements.arrays()
    return dict(zip(arrays.face_ids.tolist(), arrays.keys.tolist(), strict=True))


def run_program(text: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run Python text as a program of its own."""
    root = Path(__file__).resolve().parents[2]
    return subprocess.run(
        [sys.executable, "-c", textwrap.dedent(text), *arguments],
        capture_output=True, text=True, timeout=60, check=False,
        env={**os.environ, "PYTHONPATH": str(root)},
    )  # fmt: skip
