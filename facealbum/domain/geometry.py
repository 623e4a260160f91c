"""Boxes and landmarks: fractions of the upright photo, one unit everywhere."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in fractions 0..1 of the upright photo's width and height."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The right edge, in fractions of the width."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """The bottom edge, in fractions of the height."""
        return self.top + self.height

    @property
    def area(self) -> float:
        """The share of the photo that the box covers."""
        return self.width * self.height

    def clipped(self) -> Box:
        """Return the part inside the photo; a box fully outside has no area."""
        left, top = min(max(self.left, 0.0), 1.0), min(max(self.top, 0.0), 1.0)
        right, bottom = min(max(self.right, 0.0), 1.0), min(max(self.bottom, 0.0), 1.0)
        return Box(left, top, max(right - left, 0.0), max(bottom - top, 0.0))


def intersection_over_union(a: Box, b: Box) -> float:
    """Return the Jaccard index of two boxes, 0..1; 0 where both are empty."""
    width = min(a.right, b.right) - max(a.left, b.left)
    height = min(a.bottom, b.bottom) - max(a.top, b.top)
    if width <= 0 or height <= 0:
        return 0.0
    shared = width * height
    return shared / (a.area + b.area - shared)


def turned(box: Box, orientation: int) -> Box:
    """Return a box of the stored photo as it lies in the upright one.

    ``orientation`` is EXIF's, 1..8: which edges of the upright photo the first stored row and
    column are (CIPA DC-008, 4.6.5). Any other number leaves the box as it is.
    """
    x, y, width, height = box.left, box.top, box.width, box.height
    right, below = 1 - x - width, 1 - y - height
    match orientation:
        case 2:
            return Box(right, y, width, height)
        case 3:
            return Box(right, below, width, height)
        case 4:
            return Box(x, below, width, height)
        case 5:
            return Box(y, x, height, width)
        case 6:
            return Box(below, x, height, width)
        case 7:
            return Box(below, right, height, width)
        case 8:
            return Box(y, right, height, width)
        case _:
            return box


def as_stored(box: Box, orientation: int) -> Box:
    """Return a box of the upright photo as it lies in the stored one; takes ``turned`` back."""
    # All turn back by themselves but the two quarter turns, which undo each other.
    return turned(box, {6: 8, 8: 6}.get(orientation, orientation))


TURNED_ORIENTATIONS = frozenset({5, 6, 7, 8})
"""EXIF orientations that exchange width and height (CIPA DC-008, tag 0x0112)."""
QUARTER_TURNS = (1, 6, 3, 8)
"""The EXIF orientations that turn by 0, 1, 2 and 3 quarters clockwise."""
