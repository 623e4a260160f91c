"""From a detection to the crop that an embedder was trained on: small pure functions.

Every crop is an affine map of the photo: a ``(2, 3)`` matrix that takes px of the photo to px of
the crop, pixel centres at whole numbers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

RIGHT_EYE, LEFT_EYE = 0, 1
"""Rows of the landmarks; the person's right eye is on the left of the photo."""
ARCFACE_SIDE = 112
ARCFACE_TEMPLATE = np.array(
    [
        [38.2946, 51.6963],
        [73.5318, 51.5014],
        [56.0252, 71.7366],
        [41.5493, 92.3655],
        [70.7299, 92.2041],
    ]
)
"""px in a crop of 112x112: where ArcFace (Deng et al. 2019) and SFace expect the landmarks."""
SHRINK_FROM = 2.0
"""px of the photo for one px of the crop, from where on averaging comes before the warp: bilinear
interpolation sees four px and would skip the rest."""


def eye_level_matrix(
    box: NDArray[np.float64], landmarks: NDArray[np.float64], margin: float, side: int
) -> NDArray[np.float64]:
    """Return the map of a box, turned about its centre until the eyes are level, to a square.

    The box grows by ``margin`` (0.35: 35 % wider and taller) and is stretched to ``side`` px.
    """
    left, top, width, height = box
    centre = np.array([left + width / 2, top + height / 2])
    along = landmarks[LEFT_EYE] - landmarks[RIGHT_EYE]
    length = float(np.hypot(*along))
    cosine, sine = along / length if length > 0 else (1.0, 0.0)
    turn = np.array([[cosine, sine], [-sine, cosine]])
    stretch = side / (np.array([width, height]) * (1.0 + margin))
    linear = stretch[:, None] * turn
    # Edges at -0.5 and side - 0.5, so that the box's centre falls between the middle px.
    shift = (side - 1) / 2 - linear @ (centre - 0.5)
    return np.column_stack([linear, shift])


def similarity(source: NDArray[np.float64], target: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the ``(2, 3)`` rotation, scale and shift that takes points nearest to others.

    Least squares over ``(n, 2)`` points (Umeyama 1991), without reflection; in the plane it is one
    complex factor: sum(conj(s) t) / sum(|s|^2) of the centred points.
    """
    from_mean, to_mean = source.mean(axis=0), target.mean(axis=0)
    s = (source - from_mean) @ np.array([1.0, 1.0j])
    t = (target - to_mean) @ np.array([1.0, 1.0j])
    spread = float((np.abs(s) ** 2).sum())
    factor = (s.conj() @ t) / spread if spread > 0 else 1.0 + 0.0j
    linear = np.array([[factor.real, -factor.imag], [factor.imag, factor.real]])
    return np.column_stack([linear, to_mean - linear @ from_mean])


def arcface_matrix(landmarks: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the map that takes the five landmarks to ``ARCFACE_TEMPLATE``."""
    return similarity(landmarks, ARCFACE_TEMPLATE)


def roll(landmarks: NDArray[np.float64]) -> float:
    """Return by how many degrees a face is tilted within the plane, -180..180, clockwise.

    Of all five landmarks ``(5, 2)`` in px: in a profile the two eyes alone say little.
    """
    linear = arcface_matrix(landmarks)[:, :2]
    return float(np.rad2deg(np.arctan2(-linear[1, 0], linear[0, 0])))


def warp(pixels: NDArray[np.uint8], matrix: NDArray[np.float64], side: int) -> NDArray[np.uint8]:
    """Return the ``(side, side, 3)`` crop that ``matrix`` describes; black outside the photo."""
    step = 1.0 / np.sqrt(abs(float(np.linalg.det(matrix[:, :2]))) or 1.0)
    if step >= SHRINK_FROM:
        pixels, matrix = _averaged(pixels, matrix, side, int(step))
    warped: NDArray[np.uint8] = cv2.warpAffine(pixels, matrix, (side, side), flags=cv2.INTER_LINEAR)
    return warped


def _averaged(
    pixels: NDArray[np.uint8], matrix: NDArray[np.float64], side: int, factor: int
) -> tuple[NDArray[np.uint8], NDArray[np.float64]]:
    """Cut out what the crop needs, averaged over ``factor`` x ``factor`` px, with its matrix."""
    inverse = np.linalg.inv(matrix[:, :2])
    corners = np.array([[0, 0], [side, 0], [0, side], [side, side]]) - 0.5
    reached = (corners - matrix[:, 2]) @ inverse.T
    height, width = pixels.shape[:2]
    low = np.clip(np.floor(reached.min(axis=0)) - factor, 0, [width, height]).astype(int)
    high = np.clip(np.ceil(reached.max(axis=0)) + factor, 0, [width, height]).astype(int)
    size = (high - low) // factor
    if (size < 1).any():
        return pixels, matrix
    high = low + size * factor
    part = pixels[low[1] : high[1], low[0] : high[0]]
    small = cv2.resize(part, (int(size[0]), int(size[1])), interpolation=cv2.INTER_AREA)
    # Pixel centres: x = low + factor * (small + 0.5) - 0.5.
    linear = matrix[:, :2] * factor
    shift = matrix[:, 2] + matrix[:, :2] @ (low + (factor - 1) / 2)
    return small, np.column_stack([linear, shift])
