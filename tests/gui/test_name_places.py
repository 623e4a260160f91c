"""The names of the faces on a photo: at their boxes, in sight, and none on another."""

from itertools import combinations

import pytest
from PySide6.QtCore import QRect

from facealbum.gui.views.name_places import AWAY, HIGH, name_places

ROOM = QRect(0, 0, 800, 600)


def test_a_name_stands_under_the_middle_of_its_box():
    (place,) = name_places([QRect(300, 200, 101, 120)], [80], ROOM)
    assert place == QRect(310, 319 + AWAY, 80, HIGH)


def test_names_of_two_side_by_side_do_not_lie_on_each_other():
    boxes = [QRect(300, 200, 90, 120), QRect(400, 204, 90, 120), QRect(500, 196, 90, 120)]
    places = name_places(boxes, [160, 160, 160], ROOM)
    assert not any(one.intersects(two) for one, two in combinations(places, 2))


def test_a_name_stands_over_its_box_where_somebody_is_below():
    boxes = [QRect(300, 100, 100, 120), QRect(310, 215, 100, 120)]
    places = name_places(boxes, [120, 120], ROOM)
    assert places[0].bottom() < boxes[0].top()
    assert places[1].top() > boxes[1].bottom()


@pytest.mark.parametrize("at", [(0, 0), (720, 0), (0, 520), (720, 520), (-60, -60), (760, 590)])
def test_a_name_stays_in_sight(at):
    (place,) = name_places([QRect(*at, 80, 80)], [200], ROOM)
    assert ROOM.contains(place)


def test_in_a_crowd_names_cover_each_other_as_little_as_can_be():
    boxes = [QRect(20 + 75 * (n % 10), 20 + 95 * (n // 10), 60, 70) for n in range(60)]
    widths = [70] * len(boxes)
    plain = [QRect(box.center().x() - 35, box.bottom() + AWAY, 70, HIGH) for box in boxes]

    def covered(places):
        return sum(one.intersects(two) for one, two in combinations(places, 2))

    assert covered(name_places(boxes, widths, ROOM)) <= covered(plain) == 0
    crowded = [box.translated(-box.left() // 2, 0) for box in boxes]
    places = name_places(crowded, widths, ROOM)
    stacked = [QRect(box.center().x() - 35, box.bottom() + AWAY, 70, HIGH) for box in crowded]
    assert covered(places) < covered(stacked) / 2
