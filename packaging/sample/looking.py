"""The program's own eyes on the album."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from facealbum.domain.types import DecodedPhoto, DetectedFace
from facealbum.vision.analyzer import FaceAnalyzer
from facealbum.vision.decode import decode


class Looker:
    """Finds and embeds faces with the default pipeline of facealbum.vision."""

    def __init__(self) -> None:
        """Load the models of the repository."""
        self._analyzer = FaceAnalyzer()
        self.pipeline = self._analyzer.pipeline

    def faces(self, photo: Path) -> list[DetectedFace]:
        """Return the faces of a photo file, as an import of the program finds them."""
        return self._analyzer.analyze([decode(str(photo))])[0]

    def largest(self, pixels: NDArray[np.uint8]) -> NDArray[np.float32]:
        """Return the vector of the largest face in (h, w, 3) RGB pixels."""
        return self._largest(pixels).vector

    def measure(self, portrait: NDArray[np.uint8]) -> dict[str, float]:
        """Return how far a portrait's head is turned, its smile and its brightness.

        Lengths are over the distance of the eyes: the nose's way off the middle of the eyes,
        along their line, and the mouth's width. Brightness is the mean of the middle, 0..1.
        """
        side = portrait.shape[0]
        right_eye, left_eye, nose, mouth_right, mouth_left = (
            np.array(point) for point in self._largest(portrait).landmarks
        )
        between = float(np.linalg.norm(left_eye - right_eye))
        along = (left_eye - right_eye) / between
        fifth = slice(side // 5, side - side // 5)
        return {
            "yaw": float((nose - (left_eye + right_eye) / 2) @ along) / between,
            "smile": float(np.linalg.norm(mouth_left - mouth_right)) / between,
            "brightness": float(portrait[fifth, fifth].mean()) / 255,
        }

    def _largest(self, pixels: NDArray[np.uint8]) -> DetectedFace:
        height, width = pixels.shape[:2]
        found = self._analyzer.analyze([DecodedPhoto(pixels, width, height, None)])[0]
        return max(found, key=lambda face: face.box.width * face.box.height)
