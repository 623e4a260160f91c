"""What a photo looks like as a whole, in a few bytes, so that copies of it are found.

The hash is pHash as Zauner describes it ("Implementation and Benchmarking of Perceptual Image Hash
Functions", 2010, section 3.2.1): the lowest 8 x 8 frequencies of the cosine transform of the photo
at 32 x 32 grey levels, each as one bit: above the median or not. The constant term says only how
bright the photo is and is left out; the frequencies 1..8 take its place. Brightness, contrast, size
and compression hardly change which frequencies are strong.

The miniature is the photo at 16 x 16 grey levels: the second measure, for the pairs that the hash
finds.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image

from facealbum.domain.types import Likeness

if TYPE_CHECKING:
    from numpy.typing import NDArray

SIDE = 32
"""px; what the cosine transform sees."""
MINIATURE = 16
"""px; the side of the miniature."""
FREQUENCIES = 8
BITS = FREQUENCIES * FREQUENCIES


def likeness(pixels: NDArray[np.uint8]) -> Likeness:
    """Return what ``(h, w, 3)`` uint8 sRGB pixels look like as a whole."""
    # A whole number of px at a time first: it is fast, and nearly all of the work.
    height, width = pixels.shape[:2]
    photo = Image.fromarray(pixels)
    step = max(1, min(height, width) // (4 * SIDE))
    grey = photo.reduce(step).convert("L") if step > 1 else photo.convert("L")
    small = np.asarray(grey.resize((SIDE, SIDE), Image.Resampling.BOX), np.float64)
    miniature = small.reshape(MINIATURE, 2, MINIATURE, 2).mean(axis=(1, 3))
    return Likeness(look_hash(small), np.rint(miniature).astype(np.uint8).tobytes())


def look_hash(grey: NDArray[np.float64]) -> int:
    """Return pHash of ``(32, 32)`` grey levels, 64 bits; the lowest frequency is the highest bit.

    A photo of one single colour is 0.
    """
    waves = _cosines()
    strengths = (waves @ grey @ waves.T).ravel()
    # Rounding noise is no frequency.
    strengths[np.abs(strengths) < 1e-6] = 0.0
    bits = strengths > np.median(strengths)
    return int(np.packbits(bits).view(">u8")[0])


@cache
def _cosines() -> NDArray[np.float64]:
    """Return ``(8, 32)``: the frequencies 1..8 of the cosine transform (DCT-II)."""
    place = (2 * np.arange(SIDE) + 1) * np.pi / (2 * SIDE)
    return np.cos(np.arange(1, FREQUENCIES + 1)[:, None] * place)
