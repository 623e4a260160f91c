"""A drawn box becomes a face: the one that is there if a close look finds it, else the box."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from facealbum.domain.geometry import Box, intersection_over_union
from facealbum.vision.drawn import TEMPLATE, enlarged


def distance(a, b):
    return float(np.square(a.vector - b.vector).sum())


def loose(box):
    """Draw a box about a fifth too large."""
    return Box(
        box.left - 0.1 * box.width, box.top - 0.1 * box.height, 1.2 * box.width, 1.2 * box.height
    ).clipped()


@pytest.fixture(scope="module")
def tiny(astronaut, as_photo):
    """The astronaut so small in a large photo that the detector misses her."""
    pixels = np.full((1200, 2000, 3), 90, np.uint8)
    small = cv2.resize(astronaut.pixels, (64, 64), interpolation=cv2.INTER_AREA)
    pixels[500:564, 900:964] = small
    return as_photo(pixels)


def test_what_is_drawn_loosely_snaps_to_the_face(analyzer, astronaut):
    (found,) = analyzer.analyze([astronaut])[0]
    (drawn,) = analyzer.describe(astronaut, [loose(found.box)], [])
    assert intersection_over_union(drawn.box, found.box) > 0.8
    assert distance(drawn, found) < 0.2
    assert drawn.score > 0.5


def test_a_face_that_is_too_small_for_the_whole_photo_is_found_close_up(analyzer, astronaut, tiny):
    assert analyzer.analyze([tiny]) == [[]]
    (large,) = analyzer.analyze([astronaut])[0]
    box = large.box
    where = Box(
        (900 + 64 * box.left) / 2000,
        (500 + 64 * box.top) / 1200,
        64 * box.width / 2000,
        64 * box.height / 1200,
    )
    (drawn,) = analyzer.describe(tiny, [where], [])
    assert drawn.score > 0
    assert intersection_over_union(drawn.box, where) > 0.4
    assert distance(drawn, large) < 1.3


def test_where_nothing_is_found_the_box_is_taken_at_its_word(analyzer, as_photo):
    flat = as_photo(np.full((400, 600, 3), 90, np.uint8))
    box = Box(0.25, 0.25, 0.25, 0.5)
    (drawn,) = analyzer.describe(flat, [box], [])
    assert (drawn.box, drawn.score) == (box, 0.0)
    assert drawn.landmarks[0] == pytest.approx((0.25 + 0.25 * TEMPLATE[0, 0], 0.25 + 0.5 * 0.39))
    assert np.linalg.norm(drawn.vector) == pytest.approx(1, abs=1e-5)
    assert drawn.crop_jpeg


def test_a_face_that_is_known_is_not_the_one_that_is_drawn(analyzer, astronaut):
    (found,) = analyzer.analyze([astronaut])[0]
    beside = Box(
        found.box.left + 0.45 * found.box.width, found.box.top, found.box.width, found.box.height
    )
    assert intersection_over_union(beside, found.box) > 0.3
    (snapped,) = analyzer.describe(astronaut, [beside], [])
    (kept,) = analyzer.describe(astronaut, [beside], [found.box])
    assert intersection_over_union(snapped.box, found.box) > 0.8
    assert kept.score == 0
    assert intersection_over_union(kept.box, beside) == pytest.approx(1)


def test_the_surroundings_stay_inside_the_photo_and_are_enlarged():
    pixels = np.zeros((100, 200, 3), np.uint8)
    part, corner, scale = enlarged(pixels, np.array([0.0, 0.0, 20.0, 20.0]), 640)
    assert corner.tolist() == [0, 0]
    assert max(part.shape[:2]) == pytest.approx(320, abs=1)
    assert scale == pytest.approx(320 / 35)
    part, _, scale = enlarged(
        np.zeros((2000, 2000, 3), np.uint8), np.array([500.0, 500, 900, 900]), 640
    )
    assert scale == 1
