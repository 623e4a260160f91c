"""Decoded photos to faces: detect, align, embed in batches across photos, judge."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from facealbum.domain.geometry import Box
from facealbum.domain.ports import FIRST_LOOK
from facealbum.domain.quality import pose_of
from facealbum.domain.types import DetectedFace
from facealbum.vision.align import ARCFACE_SIDE, arcface_matrix, warp
from facealbum.vision.crops import jpeg, upright_crop
from facealbum.vision.detect import Detector
from facealbum.vision.drawn import drawn_sight
from facealbum.vision.embed import Embedder, side_by_side
from facealbum.vision.finding import faces_of
from facealbum.vision.models import DEFAULT_PIPELINE, load_pipeline
from facealbum.vision.quality import sharpness
from facealbum.vision.session import give_back_freed_memory
from facealbum.vision.sight import Sight

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from facealbum.domain.ports import Look
    from facealbum.domain.types import DecodedPhoto
    from facealbum.vision.detect import Detection


class FaceAnalyzer:
    """The models of one pipeline, loaded; ``domain.ports.Analyzer`` says what it offers.

    One thread uses it at a time: the models bring threads of their own.

    Attributes:
        detector: what finds faces, for whoever measures it.
    """

    def __init__(
        self, pipeline: str = DEFAULT_PIPELINE, *, threads: int = 0, folder: Path | None = None
    ) -> None:
        """Load the models; ``threads`` 0 means one for each core.

        Raises:
            KnownError: there is no such pipeline.
            ModelFileError: a model is missing or not the expected one.
        """
        spec = load_pipeline(pipeline, folder)
        self._pipeline = spec.version
        self._dimension = spec.dimension
        self.detector = Detector(spec.detector, threads)
        self._embedders = [Embedder(model, threads) for model in spec.embedders]
        give_back_freed_memory()

    @property
    def pipeline(self) -> str:
        """Detector and embedders with their versions; stored with each vector."""
        return self._pipeline

    @property
    def dimension(self) -> int:
        """The length of a vector."""
        return self._dimension

    def analyze(
        self, photos: Sequence[DecodedPhoto], look: Look = FIRST_LOOK
    ) -> list[list[DetectedFace]]:
        """Return the faces of each photo, left to right."""
        found = [self._found(photo, look) for photo in photos]
        vectors = iter(self._embed([sight for sights in found for sight in sights]))
        return [
            [_described(photo, sight, next(vectors)) for sight in sights]
            for photo, sights in zip(photos, found, strict=True)
        ]

    def find(self, pixels: NDArray[np.uint8], look: Look = FIRST_LOOK) -> list[Detection]:
        """Return the faces of ``(h, w, 3)`` RGB pixels that lie in the photo, left to right."""
        return [sight.shown for sight in self._sights(pixels, look)]

    def describe(
        self, photo: DecodedPhoto, boxes: Sequence[Box], known: Sequence[Box]
    ) -> list[DetectedFace]:
        """Return the face in each box that a user drew, in their order; it is none of ``known``."""
        there = [_px(box, photo.pixels) for box in known]
        sights = [
            drawn_sight(photo.pixels, _px(box, photo.pixels), there, self.detector) for box in boxes
        ]
        vectors = self._embed(sights)
        return [
            _described(photo, sight, vector) for sight, vector in zip(sights, vectors, strict=True)
        ]

    def close(self) -> None:
        """Give the models' memory back; the analyzer can't be used any more."""
        # Freeing one holds the interpreter for some hundredths of a second: between two of them
        # the window may run.
        while self._embedders:
            self._embedders.pop()
        self.detector.close()
        del self.detector

    def _found(self, photo: DecodedPhoto, look: Look) -> list[Sight]:
        sights = self._sights(photo.pixels, look)
        return [sight for sight in sights if _short_side(photo, sight.shown) >= look.smallest]

    def _sights(self, pixels: NDArray[np.uint8], look: Look) -> list[Sight]:
        found = faces_of(pixels, self.detector, look)
        inside = [sight for sight in found if _fractions(sight.shown, pixels).area > 0]
        return sorted(inside, key=lambda sight: tuple(sight.shown.box[:2].tolist()))

    def _embed(self, sights: Sequence[Sight]) -> NDArray[np.float32]:
        parts = []
        for embedder in self._embedders:
            crops = [embedder.crop(sight.pixels, sight.seen) for sight in sights]
            parts.append(embedder.embed(crops))
        return side_by_side(parts)


def _described(photo: DecodedPhoto, sight: Sight, vector: NDArray[np.float32]) -> DetectedFace:
    height, width = photo.pixels.shape[:2]
    face = sight.shown
    landmarks = face.landmarks / (width, height)
    aligned = warp(sight.pixels, arcface_matrix(sight.seen.landmarks), ARCFACE_SIDE)
    pose = pose_of([(float(x), float(y)) for x, y in sight.seen.landmarks])
    return DetectedFace(
        box=_fractions(face, photo.pixels),
        landmarks=tuple((float(x), float(y)) for x, y in landmarks),
        score=face.score,
        sharpness=sharpness(aligned),
        short_side=_short_side(photo, face),
        vector=vector,
        crop_jpeg=jpeg(upright_crop(photo.pixels, face.box, face.landmarks)),
        yaw=pose.yaw,
        pitch=pose.pitch,
    )


def _short_side(photo: DecodedPhoto, face: Detection) -> float:
    """Return the shorter side of a face's box in px of the original."""
    height, width = photo.pixels.shape[:2]
    return float(min(face.box[2] * photo.width / width, face.box[3] * photo.height / height))


def _px(box: Box, pixels: NDArray[np.uint8]) -> NDArray[np.float64]:
    height, width = pixels.shape[:2]
    return np.array([box.left, box.top, box.width, box.height]) * (width, height, width, height)


def _fractions(face: Detection, pixels: NDArray[np.uint8]) -> Box:
    height, width = pixels.shape[:2]
    left, top, across, down = (face.box / (width, height, width, height)).tolist()
    return Box(left, top, across, down).clipped()
