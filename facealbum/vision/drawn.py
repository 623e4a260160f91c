"""A face that the detector missed and a user drew: looked at closely, else taken at its word."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from facealbum.vision.detect import Detection, overlap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from facealbum.vision.detect import Detector

CLOSE_UP = 2.5
"""Side of what is looked at, in longer sides of the drawn box: a face wants some ground around."""
LEAST_SCORE = 0.3
"""A user says that there is a face, so a detector need not be as sure as in a whole photo (0.8)."""
LEAST_OVERLAP = 0.3
"""Intersection over union from where on a face that is found is the drawn one: people draw
loosely, the whole head or only the features."""
TEMPLATE = np.array([[0.26, 0.39], [0.73, 0.39], [0.49, 0.59], [0.285, 0.735], [0.705, 0.735]])
"""Landmarks in fractions of the box: the mean over the 138 faces that YuNet finds in the sample
album; one standard deviation is 0.05 across and 0.02 down."""


def drawn_face(
    pixels: NDArray[np.uint8],
    box: NDArray[np.float64],
    known: Sequence[NDArray[np.float64]],
    detector: Detector,
) -> Detection:
    """Return the face in ``box`` (left, top, width, height in px of ``(h, w, 3)`` pixels).

    Of what the detector finds in the enlarged surroundings, and what overlaps the box more than any
    of the boxes ``known``, the best overlap, if it is enough; else the box itself with landmarks
    where most faces have them, and a score of 0.
    """
    close_up, corner, scale = enlarged(pixels, box, detector.side)
    found = [
        Detection(each.box / scale + [*corner, 0, 0], each.landmarks / scale + corner, each.score)
        for each in detector.detect(close_up, LEAST_SCORE)
    ]
    free = [
        face
        for face in found
        if all(overlap(face.box, other) < overlap(face.box, box) for other in known)
    ]
    best = max(free, key=lambda face: overlap(face.box, box), default=None)
    if best is not None and overlap(best.box, box) >= LEAST_OVERLAP:
        return best
    return Detection(box, box[:2] + TEMPLATE * box[2:], 0.0)


def enlarged(
    pixels: NDArray[np.uint8], box: NDArray[np.float64], side: int
) -> tuple[NDArray[np.uint8], NDArray[np.float64], float]:
    """Cut out the surroundings of a box, at least half of ``side`` px across.

    Returns the cut, its left top corner ``(2,)`` in px of the photo, and px of the cut for one of
    the photo, 1 where the cut was not enlarged.
    """
    height, width = pixels.shape[:2]
    reach = CLOSE_UP / 2 * float(max(box[2], box[3]))
    centre = box[:2] + box[2:] / 2
    low = np.clip(np.floor(centre - reach), 0, [width - 1, height - 1]).astype(int)
    high = np.clip(np.ceil(centre + reach), low + 1, [width, height]).astype(int)
    part = pixels[low[1] : high[1], low[0] : high[0]]
    scale = side / 2 / max(part.shape[:2])
    if scale <= 1:
        return part, low.astype(np.float64), 1.0
    large = cv2.resize(part, None, fx=scale, fy=scale, interpolation=cv2.INTER_CUBIC)
    return np.asarray(large, np.uint8), low.astype(np.float64), scale
