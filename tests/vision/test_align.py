"""The crops are what the formulas say."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from facealbum.vision.align import (
    ARCFACE_SIDE,
    ARCFACE_TEMPLATE,
    arcface_matrix,
    eye_level_matrix,
    similarity,
    warp,
)

BOX = np.array([100.0, 60.0, 80.0, 120.0])
LEVEL_EYES = np.array([[120.0, 100.0], [160.0, 100.0], [140, 120], [125, 150], [155, 150]])
MARGIN = 0.35
SIDE = 160


def applied(matrix, points):
    return np.atleast_2d(points) @ matrix[:, :2].T + matrix[:, 2]


def turned(points, degrees, about):
    angle = np.radians(degrees)
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    return (points - about) @ turn.T + about


class TestEyeLevelBox:
    def test_puts_the_centre_of_the_box_into_the_centre_of_the_crop(self):
        matrix = eye_level_matrix(BOX, LEVEL_EYES, MARGIN, SIDE)
        # The middle of px 0..159 is 79.5; the box is in px edges, half a px from px centres.
        centre = BOX[:2] + BOX[2:] / 2 - 0.5
        assert applied(matrix, centre) == pytest.approx(np.array([[79.5, 79.5]]))

    def test_grows_the_box_by_the_margin_and_stretches_it_to_a_square(self):
        matrix = eye_level_matrix(BOX, LEVEL_EYES, MARGIN, SIDE)
        assert matrix[0, 0] == pytest.approx(SIDE / (80 * 1.35))
        assert matrix[1, 1] == pytest.approx(SIDE / (120 * 1.35))

    @given(degrees=st.floats(-170, 170))
    def test_makes_the_eyes_level_however_the_head_is_held(self, degrees):
        eyes = turned(LEVEL_EYES, degrees, BOX[:2] + BOX[2:] / 2)
        right, left = applied(eye_level_matrix(BOX, eyes, MARGIN, SIDE), eyes[:2])
        assert left[1] == pytest.approx(right[1], abs=1e-6)
        assert left[0] > right[0]

    def test_takes_eyes_in_one_place_as_level(self):
        eyes = np.full((5, 2), 130.0)
        assert np.isfinite(eye_level_matrix(BOX, eyes, MARGIN, SIDE)).all()


class TestArcFace:
    def test_leaves_the_template_where_it_is(self):
        matrix = arcface_matrix(ARCFACE_TEMPLATE)
        assert matrix == pytest.approx(np.array([[1.0, 0, 0], [0, 1, 0]]), abs=1e-12)

    @given(
        degrees=st.floats(-180, 180),
        scale=st.floats(0.05, 20),
        shift=st.tuples(st.floats(-500, 500), st.floats(-500, 500)),
    )
    def test_undoes_any_turn_scale_and_shift(self, degrees, scale, shift):
        moved = turned(ARCFACE_TEMPLATE, degrees, np.zeros(2)) * scale + shift
        assert applied(arcface_matrix(moved), moved) == pytest.approx(ARCFACE_TEMPLATE, abs=1e-6)

    def test_is_the_least_squares_answer_where_points_do_not_fit(self):
        random = np.random.default_rng(3)
        source = ARCFACE_TEMPLATE * 2 + random.normal(0, 4, (5, 2))
        best = similarity(source, ARCFACE_TEMPLATE)
        error = np.square(applied(best, source) - ARCFACE_TEMPLATE).sum()
        for change in random.normal(0, 0.01, (50, 2)):
            other = best.copy()
            other[:, :2] += [[change[0], -change[1]], [change[1], change[0]]]
            assert np.square(applied(other, source) - ARCFACE_TEMPLATE).sum() >= error

    def test_never_mirrors_a_face(self):
        mirrored = ARCFACE_TEMPLATE * [-1, 1]
        assert np.linalg.det(arcface_matrix(mirrored)[:, :2]) > 0

    def test_takes_five_points_in_one_place(self):
        assert np.isfinite(arcface_matrix(np.full((5, 2), 9.0))).all()


class TestWarp:
    def test_leaves_what_lies_outside_the_photo_black(self):
        pixels = np.full((20, 20, 3), 200, np.uint8)
        far_away = np.array([[1.0, 0, 500], [0, 1, 500]])
        assert not warp(pixels, far_away, ARCFACE_SIDE).any()

    def test_averages_where_the_photo_is_much_larger_than_the_crop(self):
        board = (np.indices((800, 800)).sum(axis=0) % 2 * 255).astype(np.uint8)
        pixels = np.repeat(board[..., None], 3, axis=2)
        shrinking = np.array([[0.125, 0, 0], [0, 0.125, 0]])
        crop = warp(pixels, shrinking, 100)[10:-10, 10:-10]
        assert np.abs(crop.astype(int) - 127).max() <= 2

    @pytest.mark.parametrize("degrees", [0, 20, 90])
    def test_averaging_moves_nothing(self, degrees):
        ramp = np.add.outer(np.arange(900) * 0.05, np.arange(1200) * 0.15).astype(np.float32)
        pixels = np.repeat(np.round(ramp)[..., None].astype(np.uint8), 3, axis=2)
        matrix = cv2.getRotationMatrix2D((600, 450), degrees, 1 / 4.6)
        matrix[:, 2] += (56 - 600, 56 - 450)
        crop = warp(pixels, matrix, ARCFACE_SIDE)
        ys, xs = np.mgrid[5:107, 5:107]
        places = applied(
            np.linalg.inv(np.vstack([matrix, [0, 0, 1]]))[:2], np.c_[xs.ravel(), ys.ravel()]
        )
        expected = places[:, 1] * 0.05 + places[:, 0] * 0.15
        assert np.abs(crop[5:107, 5:107, 0].ravel() - expected).max() < 1.1
