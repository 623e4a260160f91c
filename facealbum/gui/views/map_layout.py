"""Where the faces of a map lie on the screen: how large, which as pictures and which as dots.

It knows no widget, so that it can be tested by numbers.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QSize

SMALLEST, LARGEST_AT_FIRST = 34, 96
"""Side of a face's picture while the whole map is in sight, logical px."""
GROWTH = 0.45
"""Power of the zoom by which pictures grow."""
DOT = 10
"""Diameter of a face for whose picture there is no room, logical px."""
ROOM = 0.86
"""Two pictures lie at least so many of their sides apart; of nearer ones one becomes a dot."""
WIDEST = 1.6
"""A map is at most so many times as wide as high, or as high as wide."""
FILLED = 0.55
"""Share of the map that pictures would cover if they did not overlap."""
MARGIN = 14


@dataclass(frozen=True, slots=True)
class Placed:
    """A face on a map: its id and its place, radius 1 at the edge."""

    face_id: int
    x: float
    y: float


class MapLayout:
    """The map at a size and a zoom, in pixels of the whole content, of which a view shows a part.

    Args:
        faces: in the order in which they get room for a picture.
        view: the size of what is in sight at once.
        zoom: 1 where the whole map is in sight.
    """

    def __init__(self, faces: Sequence[Placed], view: QSize, zoom: float) -> None:
        self.zoom = zoom
        self.size = QSize(round(view.width() * zoom), round(view.height() * zoom))
        self.centre = QPointF(self.size.width() / 2, self.size.height() / 2)
        wide, high = float(self.size.width()), float(self.size.height())
        self.radius_x = min(wide, high * WIDEST) / 2
        self.radius_y = min(high, wide * WIDEST) / 2
        area = math.pi * self.radius_x * self.radius_y * FILLED / zoom**2
        side = max(math.sqrt(area / max(len(faces), 1)), SMALLEST)
        # Pictures grow less than the map does, so that there is room for more of them.
        self.side = round(min(side, LARGEST_AT_FIRST) * zoom**GROWTH)
        inset = self.side / 2 + MARGIN
        self.radius_x = max(self.radius_x - inset, 1.0)
        self.radius_y = max(self.radius_y - inset, 1.0)
        self.points = {face.face_id: self.point(face.x, face.y) for face in faces}
        self.pictures = self._with_room(faces)
        self.rects = {
            face: self.square(face, picture=face in self.pictures) for face in self.points
        }
        """The square of each face, px of the content."""

    def point(self, x: float, y: float) -> QPointF:
        """Return where a place of the map is, px of the content."""
        return QPointF(self.centre.x() + x * self.radius_x, self.centre.y() + y * self.radius_y)

    def square(self, face_id: int, *, picture: bool) -> QRect:
        """Return the square that a face takes as a picture, or as a dot, px of the content."""
        side = self.side if picture else DOT
        point = self.points[face_id]
        return QRect(round(point.x() - side / 2), round(point.y() - side / 2), side, side)

    def _with_room(self, faces: Sequence[Placed]) -> set[int]:
        """Return the faces that can be pictures, so that no two lie over each other."""
        apart = self.side * ROOM
        taken: dict[tuple[int, int], list[QPointF]] = {}
        chosen: set[int] = set()
        for face in faces:
            point = self.points[face.face_id]
            column, row = int(point.x() // apart), int(point.y() // apart)
            near = (
                other
                for dx in (-1, 0, 1)
                for dy in (-1, 0, 1)
                for other in taken.get((column + dx, row + dy), ())
            )
            if all(
                max(abs(other.x() - point.x()), abs(other.y() - point.y())) >= apart
                for other in near
            ):
                taken.setdefault((column, row), []).append(point)
                chosen.add(face.face_id)
        return chosen
