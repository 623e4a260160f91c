"""Recognising the faces of a photo that is looked at again by where they are."""

from __future__ import annotations

from collections.abc import Sequence

from facealbum.domain.geometry import Box, intersection_over_union

SAME_FACE_OVERLAP = 0.5
"""Two boxes of one photo with a greater intersection over union are the same face. Half is the
usual bound of object detection (Everingham et al., The PASCAL VOC Challenge, 2010, section 4.2)."""


def match_boxes(before: Sequence[Box], now: Sequence[Box]) -> dict[int, int]:
    """Return index in ``before`` by index in ``now``, the best overlaps first, each box once."""
    overlaps = sorted(
        (-overlap, new, old)
        for new, new_box in enumerate(now)
        for old, old_box in enumerate(before)
        if (overlap := intersection_over_union(old_box, new_box)) > SAME_FACE_OVERLAP
    )
    matches: dict[int, int] = {}
    taken: set[int] = set()
    for _, new, old in overlaps:
        if new not in matches and old not in taken:
            matches[new] = old
            taken.add(old)
    return matches
