"""Where the names of the faces on a photo stand: at their boxes, and none on another."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect

HIGH = 26
"""Height of a name's pill, px."""
AWAY = 8
"""Between a box and its name, px."""
EDGE = 4
"""Between a name and the edge of the photo view, px."""
COVERED_NAME = 4
"""To cover so much of a box is as bad as to cover 1 of another name: a box can still be told."""


def name_places(boxes: Sequence[QRect], widths: Sequence[int], room: QRect) -> list[QRect]:
    """Return for each box where its name stands, ``widths`` px wide, within ``room``.

    A name stands under its box. Where another name or another box is in the way it stands over it,
    aside, or in it: wherever it covers least. Names that come first have the first choice.
    """
    placed: list[QRect] = []
    for box, width in zip(boxes, widths, strict=True):
        choices = _choices(box, width, room)
        reach = choices[0]
        for place in choices:
            reach = reach.united(place)
        names = [name for name in placed if name.intersects(reach)]
        others = [other for other in boxes if other is not box and other.intersects(reach)]
        covered = [_covered(place, names, others) for place in choices]
        placed.append(choices[covered.index(min(covered))])
    return placed


def _covered(place: QRect, names: Sequence[QRect], boxes: Sequence[QRect]) -> int:
    """Return how much a name would cover there, px of boxes."""
    on_names = sum(_shared(place, name) for name in names) * COVERED_NAME
    return on_names + sum(_shared(place, box) for box in boxes)


def _choices(box: QRect, width: int, room: QRect) -> list[QRect]:
    """Return the places at a box, the best first."""
    middle = box.center().x() - width // 2
    aside = (box.left(), box.right() + 1 - width)
    under, over = box.bottom() + AWAY, box.top() - AWAY - HIGH
    corners = [(left, top) for top in (under, over) for left in (middle, *aside)]
    corners += [(middle, top) for top in (box.bottom() - HIGH - EDGE, box.top() + EDGE)]
    return [_within(QRect(left, top, width, HIGH), room) for left, top in corners]


def _within(place: QRect, room: QRect) -> QRect:
    left = min(place.left(), room.right() - EDGE - place.width())
    top = min(place.top(), room.bottom() + 1 - EDGE - place.height())
    place.moveTo(max(left, room.left() + EDGE), max(top, room.top() + EDGE))
    return place


def _shared(one: QRect, other: QRect) -> int:
    """Return on how many px two places lie over each other."""
    width = min(one.right(), other.right()) - max(one.left(), other.left()) + 1
    height = min(one.bottom(), other.bottom()) - max(one.top(), other.top()) + 1
    return width * height if width > 0 and height > 0 else 0
