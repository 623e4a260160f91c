"""Decoded photos made small, for showing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2

from facealbum.vision.crops import jpeg

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


def small_jpeg(pixels: NDArray[np.uint8], side: int) -> bytes:
    """Return ``(h, w, 3)`` RGB pixels as a JPEG of which no side is longer than ``side`` px.

    Smaller pixels keep their size.
    """
    height, width = pixels.shape[:2]
    scale = side / max(height, width)
    if scale < 1:
        size = max(1, round(width * scale)), max(1, round(height * scale))
        pixels = cv2.resize(pixels, size, interpolation=cv2.INTER_AREA)
    return jpeg(pixels)
