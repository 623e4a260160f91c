"""Where the faces of one photo are: at first sight, tilted, turned, and in tiles."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from facealbum.vision.align import roll
from facealbum.vision.detect import shrunk, without_overlaps
from facealbum.vision.sight import (
    SURE_SCORE,
    SUSPECTED_FROM,
    Sight,
    straightened,
    turned,
    turned_back,
)
from facealbum.vision.tiles import in_tiles

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from facealbum.domain.ports import Look
    from facealbum.vision.detect import Detector

TURNED_SCORE = 0.8
"""From which score on a face of a turned photo counts, at any sensitivity that is no stricter.

Of ``python benchmarks/second_look.py``: photos of LFW turned by 90, 180 or 270 degrees whose face
is found in the right turn, and photos of LFW with their faces painted over in which one is seen at
some turn:

=====  =============  =============
score  found, of 331  false, of 325
=====  =============  =============
0.6    331            15
0.7    331            6
0.8    331            1
0.85   331            0
0.9    329            0
=====  =============  =============

In the photos of ``group`` and ``dlib-faces`` at three turns it finds the 267 faces and no other.
"""


TILES_STRICTER = 0.05
"""So much surer the detector must be of a face in a tile: there is more to be mistaken for one. Of
27 photos of ``group`` and ``dlib-faces``, and of 655 faces of theirs that were made 16..30 px small
and put side by side into one of 24 megapixels: found at first sight none, in tiles at 0.8, 640 and
one false in the photos, at 0.85, 613 and none (``python benchmarks/second_look.py``)."""
ANOTHER_TURN = 50.0
"""Degrees of roll; a face that lies flatter is seen at another turn, with a better box."""
UPRIGHT_BONUS = 0.02
"""So much surer the detector must be of a face at another turn than of the same face as the photo
is shown. Of 3,309 photos of LFW as they are, a turn is surer in one, by less than 0.01."""


def faces_of(pixels: NDArray[np.uint8], detector: Detector, look: Look) -> list[Sight]:
    """Return the faces of ``(h, w, 3)`` RGB pixels, in no order; ``look`` says how to look."""
    if not look.turned:
        return _faces_as_shown(pixels, detector, look)
    height, width = pixels.shape[:2]
    turns = _turns(pixels, detector, look)
    surest = max(turns, key=lambda quarters: turns[quarters])
    found, ranks = [], []
    for quarters in turns:
        # One photo was scanned in one way: where a face is surest, all of it is looked at closely.
        there = replace(look, tiled=look.tiled and quarters == surest)
        if quarters:
            there = replace(there, least_score=max(look.least_score, TURNED_SCORE))
        for sight in _faces_as_shown(turned(pixels, quarters), detector, there):
            if abs(roll(sight.shown.landmarks)) > ANOTHER_TURN:
                continue
            found.append(replace(sight, shown=turned_back(sight.shown, quarters, width, height)))
            ranks.append(sight.shown.score + (0 if quarters else UPRIGHT_BONUS))
    return _without_overlaps(found, ranks)


def _turns(pixels: NDArray[np.uint8], detector: Detector, look: Look) -> dict[int, float]:
    """Return the turns at which a face is seen, in quarters, with the best score; always 0.

    0 alone where a face is sure as the photo is shown.
    """
    small, _ = shrunk(pixels, detector.side)
    least = max(look.least_score, TURNED_SCORE)
    upright = max((face.score for face in detector.detect(small)), default=0.0)
    best = {0: UPRIGHT_BONUS + upright}
    for quarters in (1, 2, 3) if upright < SURE_SCORE else ():
        found = detector.detect(turned(small, quarters), least)
        if found:
            best[quarters] = found[0].score
    return best


def _faces_as_shown(pixels: NDArray[np.uint8], detector: Detector, look: Look) -> list[Sight]:
    """Return the faces that the detector sees, and those that it is sure of once tilted back."""
    suspected = detector.detect(pixels, min(SUSPECTED_FROM, look.least_score))
    seen = [face for face in suspected if face.score >= look.least_score]
    if look.tiled:
        seen = in_tiles(pixels, seen, detector, look.least_score + TILES_STRICTER)
    sights = [straightened(Sight(face, pixels, face), detector) for face in seen]
    tilted = (
        straightened(Sight(face, pixels, face), detector, both_ways=True)
        for face in suspected
        if face.score < look.least_score
    )
    sights += [sight for sight in tilted if sight.shown.score >= SURE_SCORE]
    return _without_overlaps(sights, [sight.shown.score for sight in sights])


def _without_overlaps(sights: Sequence[Sight], ranks: Sequence[float]) -> list[Sight]:
    if not sights:
        return []
    boxes = np.stack([sight.shown.box for sight in sights])
    return [sights[row] for row in without_overlaps(boxes, np.array(ranks))]
