"""A face as it was seen: upright in pixels of its own, and where that lies in the photo."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from facealbum.vision.align import roll, warp
from facealbum.vision.detect import Detection, overlap

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from facealbum.vision.detect import Detector

TILTED_FROM = 10.0
"""Degrees of roll, by the landmarks, from which on a face is looked at with the photo tilted. The
detector finds a face that is tilted by 45 degrees, but puts its landmarks nearly where those of an
upright face would be: of 30 degrees they show 16, of 45 they show 18."""
DOUBTED_BELOW = 0.85
"""So is a face of a lesser score. An upright one has 0.93, one tilted by 30 degrees 0.91, by 45
0.87 and by 60 0.84, in the median of 61 faces of LFW."""
SURE_SCORE = 0.9
"""From this score on the detector is sure: of 36 of 3,309 faces of LFW as they are it is not."""
SUSPECTED_FROM = 0.4
"""From this score on something may be a tilted face: it is one where the detector is sure of it,
``SURE_SCORE``, once it is tilted back. Share of 121 faces of LFW that are found when they are
tilted, without and with that, and their median distance from themselves upright
(``python benchmarks/second_look.py``):

======  ========  ======  =============
tilted  at first  with    distance with
======  ========  ======  =============
30      100 %     100 %   0.08
45      77.7 %    100 %   0.12
60      32.2 %    95.9 %  0.06
75      9.9 %     81.8 %  0.11
======  ========  ======  =============

As found at first, the distance is 0.33, 0.75 and 1.10 at 30, 45 and 60 degrees (61 faces). None is
found in 118 photos with the faces painted over, nor one too many in ``group`` and ``dlib-faces``.
"""
TILTS = (30.0, 60.0)
"""Degrees by which the photo is tilted back, towards the side that the landmarks show."""
BETTER_BY = 0.01
"""So much surer the detector must be of the face tilted back than as it was."""
CLOSE_UP = 2.5
"""Side of what is straightened, in longer sides of the box: a face wants some ground around."""
SIDE = 320
"""px of what is looked at, always: the detector takes several times as long for a new size. The
face is 128 px then, and of its embedders' crops it fills 118."""
LEAST_SCORE = 0.3
"""There is a face, so the detector need not be as sure as in a whole photo."""
LEAST_OVERLAP = 0.3
"""Intersection over union with the face that was expected, from where on it is that one."""


@dataclass(frozen=True, slots=True, eq=False)
class Sight:
    """A face twice: in the photo, and in pixels in which it is upright.

    Attributes:
        shown: in px of the photo as it is shown.
        pixels: ``(h, w, 3)`` uint8 RGB, from which it is to be cut out.
        seen: in px of ``pixels``.
    """

    shown: Detection
    pixels: NDArray[np.uint8]
    seen: Detection


def turned(pixels: NDArray[np.uint8], quarters: int) -> NDArray[np.uint8]:
    """Return ``(h, w, 3)`` pixels turned by quarters of a circle, anticlockwise."""
    return np.ascontiguousarray(np.rot90(pixels, quarters)) if quarters % 4 else pixels


def turned_back(face: Detection, quarters: int, width: int, height: int) -> Detection:
    """Return a face of turned pixels as it lies in those that were turned, ``width`` x ``height``.

    A quarter anticlockwise brings (x, y) to (y, width - x); this is the way back.
    """
    left, top, across, down = face.box.tolist()
    x, y = face.landmarks.T
    match quarters % 4:
        case 1:
            box, points = [width - top - down, left, down, across], (width - y, x)
        case 2:
            box, points = (
                [width - left - across, height - top - down, across, down],
                (
                    width - x,
                    height - y,
                ),
            )
        case 3:
            box, points = [top, height - left - across, down, across], (y, height - x)
        case _:
            return face
    return Detection(np.array(box), np.stack(points, axis=1), face.score)


def straightened(sight: Sight, detector: Detector, *, both_ways: bool = False) -> Sight:
    """Return the face as it is seen best: as it is, or with the photo tilted back.

    Box, landmarks and score are those that are seen now. ``both_ways``: also away from the side
    that its landmarks show.
    """
    angle = roll(sight.seen.landmarks)
    if abs(angle) < TILTED_FROM and sight.seen.score >= DOUBTED_BELOW:
        return sight
    best, least = sight, sight.seen.score + BETTER_BY
    towards = 1.0 if angle > 0 else -1.0
    for side in (towards, -towards) if both_ways else (towards,):
        for tilt in TILTS:
            found = _tilted_back(sight, side * tilt, detector)
            if found is not None and found.seen.score >= least:
                best, least = found, found.seen.score
    return best


def _tilted_back(sight: Sight, angle: float, detector: Detector) -> Sight | None:
    """Return the face as it is seen where the photo is turned by ``-angle``, or None."""
    box = sight.seen.box
    longer = float(max(box[2:]))
    scale = SIDE / (CLOSE_UP * longer)
    matrix = _levelling(box, angle, scale)
    cut = warp(sight.pixels, matrix, SIDE)
    corner, length = (SIDE - longer * scale) / 2, longer * scale
    expected = np.array([corner, corner, length, length])
    found = [
        face
        for face in detector.detect(cut, LEAST_SCORE)
        if overlap(face.box, expected) >= LEAST_OVERLAP
    ]
    if not found:
        return None
    seen = max(found, key=lambda face: face.score)
    inverse = np.linalg.inv(matrix[:, :2])
    landmarks = (seen.landmarks - matrix[:, 2]) @ inverse.T
    centre = (seen.box[:2] + seen.box[2:] / 2 - 0.5 - matrix[:, 2]) @ inverse.T + 0.5
    # The box of the ellipse that fills the box that was seen: a head has no corners.
    sides = np.hypot(*(inverse * seen.box[2:]).T)
    box = np.concatenate((centre - sides / 2, sides))
    return Sight(Detection(box, landmarks, seen.score), cut, seen)


def _levelling(box: NDArray[np.float64], angle: float, scale: float) -> NDArray[np.float64]:
    """Return the map that turns a box by ``-angle`` degrees about its middle."""
    radians = np.deg2rad(angle)
    cosine, sine = float(np.cos(radians)), float(np.sin(radians))
    linear = scale * np.array([[cosine, sine], [-sine, cosine]])
    shift = (SIDE - 1) / 2 - linear @ (box[:2] + box[2:] / 2 - 0.5)
    return np.column_stack([linear, shift])
