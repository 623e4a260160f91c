"""Recognising the faces of a photo that is looked at again: by their place and by their looks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from facealbum.domain.geometry import Box, intersection_over_union

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SAME_FACE_OVERLAP = 0.5
"""Two boxes of one photo with a greater intersection over union are the same face. Half is the
usual bound of object detection (Everingham et al., The PASCAL VOC Challenge, 2010, section 4.2)."""


SAME_FACE_DISTANCE = 1.2
"""Two vectors of one pipeline that are farther apart (squared distance) are two faces, wherever
they are: another picture was saved under the name of the old one. A face that is edited, cropped or
found anew stays well below (another photo of the same person, in the sample album: 0.16 to 0.78),
and 99 of 100 pairs of strangers lie above."""


def match_boxes(
    before: Sequence[Box],
    now: Sequence[Box],
    distances: NDArray[np.float32] | None = None,
    *,
    overlap: float = SAME_FACE_OVERLAP,
) -> dict[int, int]:
    """Return index in ``before`` by index in ``now``, the best overlaps first, each box once.

    ``distances`` is ``(len(before), len(now))``, squared distance of the vectors, NaN where they
    can't be compared; who is farther than ``SAME_FACE_DISTANCE`` is never matched. ``overlap`` is
    the intersection over union that two boxes must exceed.
    """
    overlaps = sorted(
        (-shared, new, old)
        for new, new_box in enumerate(now)
        for old, old_box in enumerate(before)
        if (shared := intersection_over_union(old_box, new_box)) > overlap
        and (distances is None or not distances[old, new] > SAME_FACE_DISTANCE)
    )
    matches: dict[int, int] = {}
    taken: set[int] = set()
    for _, new, old in overlaps:
        if new not in matches and old not in taken:
            matches[new] = old
            taken.add(old)
    return matches
