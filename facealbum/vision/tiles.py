"""A crowd, looked at piece by piece at the scale of its pixels.

The whole photo is looked at with 640 px, in which a face of 60 px of a 4,000 px photo is as good as
gone. In tiles nothing is made smaller. Faces too large for a tile's margin are seen whole in the
whole photo, so a tile's own answer counts only for what lies inside it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from facealbum.vision.detect import Detection, without_overlaps

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from facealbum.vision.detect import Detector

TILE = 1280
"""px; four times the area that the detector is made for, so that less of it is margin."""
MARGIN = 192
"""px that two neighbours share: a face up to that size lies inside one of them."""
EDGE = 2.0
"""px; what comes so near to a tile's edge goes on beyond it."""
INSIDE = 0.7
"""Share of a small box in a large one from which on it is a piece of that face."""
SMALLER = 0.5
"""Share of the large box's area below which a box inside it counts as a piece."""


def in_tiles(
    pixels: NDArray[np.uint8], whole: Sequence[Detection], detector: Detector, least: float
) -> list[Detection]:
    """Return the faces of ``(h, w, 3)`` RGB pixels seen as a ``whole`` or in a tile, best first.

    Of boxes that overlap the surest stays; what lies inside a larger face is a piece of it.
    """
    height, width = pixels.shape[:2]
    found = list(whole)
    for left, top in corners(width, height):
        corner = np.array([left, top])
        tile = np.ascontiguousarray(pixels[top : top + TILE, left : left + TILE])
        for face in detector.detect(tile, least, TILE):
            box = np.concatenate((face.box[:2] + corner, face.box[2:]))
            moved = Detection(box, face.landmarks + corner, face.score)
            if not _cut_off(moved.box, left, top, tile.shape[1], tile.shape[0], width, height):
                found.append(moved)
    if not found:
        return []
    boxes, scores = np.stack([face.box for face in found]), np.array([f.score for f in found])
    kept = [found[row] for row in without_overlaps(boxes, scores)]
    return [face for face in kept if not any(_is_piece(face, other) for other in kept)]


def corners(width: int, height: int) -> Iterator[tuple[int, int]]:
    """Yield left and top of tiles that cover a photo and share ``MARGIN`` px, evenly spread."""
    for top in _starts(height):
        for left in _starts(width):
            yield left, top


def _starts(length: int) -> list[int]:
    if length <= TILE:
        return [0]
    steps = -(-(length - TILE) // (TILE - MARGIN))
    return [round(step * (length - TILE) / steps) for step in range(steps + 1)]


def _cut_off(
    box: NDArray[np.float64],
    left: int,
    top: int,
    across: int,
    down: int,
    width: int,
    height: int,
) -> bool:
    """Return whether a box reaches an edge of its tile that is none of the photo's."""
    right, bottom = box[0] + box[2], box[1] + box[3]
    return bool(
        (left > 0 and box[0] < left + EDGE)
        or (top > 0 and box[1] < top + EDGE)
        or (left + across < width and right > left + across - EDGE)
        or (top + down < height and bottom > top + down - EDGE)
    )


def _is_piece(face: Detection, other: Detection) -> bool:
    area, larger = float(face.box[2] * face.box[3]), float(other.box[2] * other.box[3])
    if area >= SMALLER * larger:
        return False
    low = np.maximum(face.box[:2], other.box[:2])
    high = np.minimum(face.box[:2] + face.box[2:], other.box[:2] + other.box[2:])
    return float(np.prod(np.maximum(high - low, 0))) > INSIDE * area
