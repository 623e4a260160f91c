"""YuNet: boxes, five landmarks and a score for each upright face of a photo.

The network runs in ONNX Runtime (2.4 ms for 640x640 px on 2 threads, where OpenCV's own engine
takes 7.8), so its output is decoded here, after Wu, Peng and Yu, "YuNet: a tiny millisecond-level
face detector" (2023): anchor-free, one prior for each cell of three grids.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np

from facealbum.domain.geometry import Box, intersection_over_union
from facealbum.vision.session import give_back_arena, open_session

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from facealbum.vision.models import ModelSpec

SCORE_THRESHOLD = 0.8
"""Finds all 89 faces of two sets of whole photos with no false one; at 0.6 there are 2 false."""
OVERLAP_THRESHOLD = 0.3
"""Intersection over union above which the lower score of two boxes is dropped."""
STRIDES = (8, 16, 32)
"""px of one cell in each grid; sides of the input are multiples of the last."""


@dataclass(frozen=True, slots=True, eq=False)
class Detection:
    """A face in px of the pixels that were looked at, unclipped.

    Attributes:
        box: ``(4,)`` float64: left, top, width, height.
        landmarks: ``(5, 2)`` float64: x, y in the order of ``domain.types.LANDMARKS``.
        score: 0..1.
    """

    box: NDArray[np.float64]
    landmarks: NDArray[np.float64]
    score: float


class Detector:
    """Finds upright faces, and some that are turned, with landmarks as if they were upright."""

    def __init__(self, model: ModelSpec, threads: int = 0) -> None:
        self._side = model.side
        self._reversed = model.colour_order == "BGR"
        self._session = open_session(model, threads)
        self._input = self._session.get_inputs()[0].name
        self._outputs = [item.name for item in self._session.get_outputs()]

    @property
    def side(self) -> int:
        """px; a larger photo is made so small before it is looked at."""
        return self._side

    def detect(
        self, pixels: NDArray[np.uint8], least: float = SCORE_THRESHOLD, side: int = 0
    ) -> list[Detection]:
        """Return the faces of ``(h, w, 3)`` RGB pixels of a score of ``least``, best first.

        They are looked at with at most ``side`` px, or as many as the detector is made for.
        """
        small, scale = shrunk(pixels, side or self._side)
        fed = padded_input(small[..., ::-1] if self._reversed else small)
        results = self._session.run(None, {self._input: fed})
        boxes, landmarks, scores = candidates(
            dict(zip(self._outputs, results, strict=True)), fed.shape[3], least
        )
        boxes, landmarks = boxes / np.tile(scale, 2), landmarks / scale
        return [
            Detection(boxes[row], landmarks[row], float(scores[row]))
            for row in without_overlaps(boxes, scores)
        ]

    def close(self) -> None:
        """Let the networks' memory go back to the system; the detector can still be used."""
        cell = np.zeros((STRIDES[-1], STRIDES[-1], 3), np.uint8)
        give_back_arena(self._session, {self._input: padded_input(cell)})


def shrunk(pixels: NDArray[np.uint8], side: int) -> tuple[NDArray[np.uint8], NDArray[np.float64]]:
    """Return the photo with its longest side at most ``side`` px, and the scale of x and y.

    The scale is given as ``(2,)`` so that rounding to whole px moves no box.
    """
    height, width = pixels.shape[:2]
    factor = min(1.0, side / max(height, width))
    if factor == 1.0:
        return pixels, np.ones(2)
    size = (max(1, round(width * factor)), max(1, round(height * factor)))
    small = cv2.resize(pixels, size, interpolation=cv2.INTER_AREA)
    return small, np.array([size[0] / width, size[1] / height])


def padded_input(pixels: NDArray[np.uint8]) -> NDArray[np.float32]:
    """Return ``(1, 3, H, W)`` float32 with black below and to the right, up to whole cells."""
    height, width = pixels.shape[:2]
    cell = STRIDES[-1]
    padded = np.zeros((1, 3, -(-height // cell) * cell, -(-width // cell) * cell), np.float32)
    padded[0, :, :height, :width] = pixels.transpose(2, 0, 1)
    return padded


def candidates(
    results: dict[str, NDArray[np.float32]], width: int, least: float = SCORE_THRESHOLD
) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]:
    """Decode the network's outputs for an input that is ``width`` px wide.

    Returns boxes ``(n, 4)``, landmarks ``(n, 5, 2)`` and scores ``(n,)``, those from ``least`` on,
    in px.
    A cell at column c and row r of the grid with stride s holds: centre (c + dx, r + dy) s, size
    (exp dw, exp dh) s, landmark (c + lx, r + ly) s, score the root of class times objectness.
    """
    boxes, landmarks, scores = [], [], []
    for stride in STRIDES:
        confident = np.clip(results[f"cls_{stride}"], 0, 1) * np.clip(
            results[f"obj_{stride}"], 0, 1
        )
        score = np.sqrt(confident[0, :, 0].astype(np.float64))
        cells = np.flatnonzero(score >= least)
        row, column = np.divmod(cells, width // stride)
        corner = np.stack([column, row], axis=1).astype(np.float64)
        box = results[f"bbox_{stride}"][0, cells].astype(np.float64)
        size = np.exp(box[:, 2:]) * stride
        centre = (corner + box[:, :2]) * stride
        points = results[f"kps_{stride}"][0, cells].astype(np.float64).reshape(-1, 5, 2)
        boxes.append(np.concatenate([centre - size / 2, size], axis=1))
        landmarks.append((corner[:, None, :] + points) * stride)
        scores.append(score[cells])
    return np.concatenate(boxes), np.concatenate(landmarks), np.concatenate(scores)


def overlap(a: NDArray[np.float64], b: NDArray[np.float64]) -> float:
    """Return the intersection over union of two boxes (left, top, width, height), 0..1."""
    return intersection_over_union(Box(*a.tolist()), Box(*b.tolist()))


def without_overlaps(boxes: NDArray[np.float64], scores: NDArray[np.float64]) -> list[int]:
    """Return the rows to keep, best score first: greedy non-maximum suppression."""
    order = np.argsort(-scores, kind="stable")
    left, top, width, height = boxes.T
    right, bottom, area = left + width, top + height, width * height
    kept: list[int] = []
    while order.size:
        best, rest = order[0], order[1:]
        kept.append(int(best))
        across = np.minimum(right[best], right[rest]) - np.maximum(left[best], left[rest])
        down = np.minimum(bottom[best], bottom[rest]) - np.maximum(top[best], top[rest])
        shared = np.maximum(across, 0) * np.maximum(down, 0)
        order = rest[shared <= OVERLAP_THRESHOLD * (area[best] + area[rest] - shared)]
    return kept
