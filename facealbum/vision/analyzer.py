"""Decoded photos to faces: detect, align, embed in batches across photos, judge."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from facealbum.domain.geometry import Box
from facealbum.domain.types import DetectedFace
from facealbum.vision.align import ARCFACE_SIDE, arcface_matrix, warp
from facealbum.vision.crops import head_crop, jpeg
from facealbum.vision.detect import Detector
from facealbum.vision.drawn import drawn_face
from facealbum.vision.embed import Embedder, side_by_side
from facealbum.vision.models import DEFAULT_PIPELINE, load_pipeline
from facealbum.vision.quality import sharpness
from facealbum.vision.session import give_back_freed_memory

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from facealbum.domain.types import DecodedPhoto
    from facealbum.vision.detect import Detection


class FaceAnalyzer:
    """The models of one pipeline, loaded; ``domain.ports.Analyzer`` says what it offers.

    One thread uses it at a time: the models bring threads of their own.
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
        self._detector = Detector(spec.detector, threads)
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

    def analyze(self, photos: Sequence[DecodedPhoto]) -> list[list[DetectedFace]]:
        """Return the faces of each photo, left to right."""
        found = [self.find(photo.pixels) for photo in photos]
        pairs = [
            (photo, face) for photo, faces in zip(photos, found, strict=True) for face in faces
        ]
        vectors = iter(self._embed(pairs))
        return [
            [_described(photo, face, next(vectors)) for face in faces]
            for photo, faces in zip(photos, found, strict=True)
        ]

    def find(self, pixels: NDArray[np.uint8]) -> list[Detection]:
        """Return the faces of ``(h, w, 3)`` RGB pixels that lie in the photo, left to right."""
        faces = self._detector.detect(pixels)
        inside = [face for face in faces if _fractions(face, pixels).area > 0]
        return sorted(inside, key=lambda face: (float(face.box[0]), float(face.box[1])))

    def describe(
        self, photo: DecodedPhoto, boxes: Sequence[Box], known: Sequence[Box]
    ) -> list[DetectedFace]:
        """Return the face in each box that a user drew, in their order; it is none of ``known``."""
        there = [_px(box, photo.pixels) for box in known]
        faces = [
            drawn_face(photo.pixels, _px(box, photo.pixels), there, self._detector) for box in boxes
        ]
        vectors = self._embed([(photo, face) for face in faces])
        return [
            _described(photo, face, vector) for face, vector in zip(faces, vectors, strict=True)
        ]

    def close(self) -> None:
        """Give the models' memory back; the analyzer can't be used any more."""
        del self._detector
        # Freeing one holds the interpreter for some hundredths of a second: between two of them
        # the window may run.
        while self._embedders:
            self._embedders.pop()

    def _embed(self, pairs: list[tuple[DecodedPhoto, Detection]]) -> NDArray[np.float32]:
        parts = []
        for embedder in self._embedders:
            crops = [embedder.crop(photo.pixels, face) for photo, face in pairs]
            parts.append(embedder.embed(crops))
        return side_by_side(parts)


def _described(photo: DecodedPhoto, face: Detection, vector: NDArray[np.float32]) -> DetectedFace:
    height, width = photo.pixels.shape[:2]
    landmarks = face.landmarks / (width, height)
    original = face.box[2] * photo.width / width, face.box[3] * photo.height / height
    aligned = warp(photo.pixels, arcface_matrix(face.landmarks), ARCFACE_SIDE)
    return DetectedFace(
        box=_fractions(face, photo.pixels),
        landmarks=tuple((float(x), float(y)) for x, y in landmarks),
        score=face.score,
        sharpness=sharpness(aligned),
        short_side=float(min(original)),
        vector=vector,
        crop_jpeg=jpeg(head_crop(photo.pixels, face.box)),
    )


def _px(box: Box, pixels: NDArray[np.uint8]) -> NDArray[np.float64]:
    height, width = pixels.shape[:2]
    return np.array([box.left, box.top, box.width, box.height]) * (width, height, width, height)


def _fractions(face: Detection, pixels: NDArray[np.uint8]) -> Box:
    height, width = pixels.shape[:2]
    left, top, across, down = (face.box / (width, height, width, height)).tolist()
    return Box(left, top, across, down).clipped()
