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
