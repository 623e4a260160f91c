"""Recognising the faces of a photo that is looked at again: by their place and by their looks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from facealbum.domain.geometry import Box, intersection_over_union

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SAME_FACE_OVERLAP = 0.5
"""Two boxes of one photo, or of one moment of a clip, with a greater intersection over union are
the same face. Half is the usual bound of object detection (Everingham et al., The PASCAL VOC
Challenge, 2010, section 4.2)."""


SAME_MOMENT_SECONDS = 0.5
"""Two moments of a clip that are no farther apart are one, for telling its faces."""

SAME_FACE_DISTANCE = 1.2
"""Two vectors of one pipeline that are farther apart (squared distance) are two faces, wherever
they are: another picture was saved under the name of the old one. A face that is edited, cropped or
found anew stays well below (another photo of the same person, in the sample album: 0.16 to 0.78),
and 99 of 100 pairs of strangers lie above."""


Place = tuple[float, Box]
"""Where a face is: the second of the clip, 0 in a photo, and the box in that frame."""


def match_places(
    before: Sequence[Sequence[Place]],
    now: Sequence[Sequence[Place]],
    distances: NDArray[np.float32] | None = None,
    *,
    overlap: float = SAME_FACE_OVERLAP,
) -> dict[int, int]:
    """Return index in ``before`` by index in ``now``, the best overlaps first, each face once.

    Of faces that are seen at several moments of a clip, the best overlap counts. ``distances`` is
    ``(len(before), len(now))``, squared distance of the vectors, NaN where they can't be compared;
    who is farther than ``SAME_FACE_DISTANCE`` is never matched. ``overlap`` is the intersection
    over union that two boxes must exceed.
    """
    overlaps = sorted(
        (-shared, new, old)
        for new, new_places in enumerate(now)
        for old, old_places in enumerate(before)
        if (shared := _overlap(old_places, new_places)) > overlap
        and (distances is None or not distances[old, new] > SAME_FACE_DISTANCE)
    )
    matches: dict[int, int] = {}
    taken: set[int] = set()
    for _, new, old in overlaps:
        if new not in matches and old not in taken:
            matches[new] = old
            taken.add(old)
    return matches


def match_boxes(
    before: Sequence[Box], now: Sequence[Box], *, overlap: float = SAME_FACE_OVERLAP
) -> dict[int, int]:
    """Return the same for boxes of one photo, of which nothing else is known."""
    old, new = ([[(0.0, box)] for box in boxes] for boxes in (before, now))
    return match_places(old, new, overlap=overlap)


def _overlap(a: Sequence[Place], b: Sequence[Place]) -> float:
    """Return the greatest intersection over union of two boxes of one moment, 0..1."""
    return max(
        (
            intersection_over_union(box, other)
            for at, box in a
            for then, other in b
            if abs(at - then) <= SAME_MOMENT_SECONDS
        ),
        default=0.0,
    )
