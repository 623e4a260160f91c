"""The picture that stands for a face: the whole head, square, as a small JPEG."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from facealbum.vision.align import roll

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from facealbum.domain.geometry import Box

HEAD_FACTOR = 1.4
"""The square's side in longer sides of the box, which ends at brow and chin."""
CROP_SIDE = 256
"""px; the largest crop. A smaller face keeps its own px."""
JPEG_QUALITY = 88


def head_square(box: NDArray[np.float64], width: int, height: int) -> tuple[int, int, int]:
    """Return left, top and side in px of the square around a box, shifted into the photo.

    Where the photo is too small for the square, it stays centred and reaches beyond the edge.
    """
    side = max(1, round(float(max(box[2], box[3])) * HEAD_FACTOR))
    corner = []
    for start, length, room in ((box[0], box[2], width), (box[1], box[3], height)):
        low = round(float(start + length / 2 - side / 2))
        corner.append(min(max(low, 0), room - side) if side <= room else low)
    return corner[0], corner[1], side


def head_crop(pixels: NDArray[np.uint8], box: NDArray[np.float64]) -> NDArray[np.uint8]:
    """Cut ``head_square`` out of ``(h, w, 3)`` pixels; missing edges repeat the last px."""
    height, width = pixels.shape[:2]
    left, top, side = head_square(box, width, height)
    columns = np.clip([left, left + side], 0, width)
    rows = np.clip([top, top + side], 0, height)
    part = pixels[rows[0] : rows[1], columns[0] : columns[1]]
    if part.shape[0] != side or part.shape[1] != side:
        before, above = int(columns[0]) - left, int(rows[0]) - top
        after, below = side - before - part.shape[1], side - above - part.shape[0]
        part = cv2.copyMakeBorder(part, above, below, before, after, cv2.BORDER_REPLICATE)
    if side > CROP_SIDE:
        part = cv2.resize(part, (CROP_SIDE, CROP_SIDE), interpolation=cv2.INTER_AREA)
    return part


def upright_crop(
    pixels: NDArray[np.uint8], box: NDArray[np.float64], landmarks: NDArray[np.float64]
) -> NDArray[np.uint8]:
    """Return ``head_crop``, turned by quarters where the face lies on its side or head.

    A head that is tilted as people tilt theirs stays as it was taken.
    """
    quarters = round(roll(landmarks) / 90)
    return np.ascontiguousarray(np.rot90(head_crop(pixels, box), quarters))


def face_crop(
    pixels: NDArray[np.uint8], box: Box, landmarks: Sequence[tuple[float, float]]
) -> bytes:
    """Return the crop of a known face, all in fractions, as the bytes of a JPEG."""
    height, width = pixels.shape[:2]
    sides = np.array([box.left, box.top, box.width, box.height])
    points = np.array(landmarks) * (width, height)
    return jpeg(upright_crop(pixels, sides * (width, height, width, height), points))


def jpeg(pixels: NDArray[np.uint8]) -> bytes:
    """Return RGB pixels as the bytes of a JPEG."""
    bgr = cv2.cvtColor(pixels, cv2.COLOR_RGB2BGR)
    encoded, content = cv2.imencode(".jpg", bgr, [cv2.IMWRITE_JPEG_QUALITY, JPEG_QUALITY])
    if not encoded:
        raise RuntimeError("the JPEG encoder refused a face crop")
    return content.tobytes()
