"""Which faces are weak, and why, from what is stored of them."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from facealbum.domain.geometry import Box
from facealbum.domain.quality import Fault, faults_of, pose_of, said
from facealbum.domain.types import Face

GOOD = Face(1, 1, Box(0.1, 0.1, 0.2, 0.2), ((0.5, 0.5),) * 5, 0.93, 140.0, 90.0, "p", pitch=0.56)
FRONTAL = ((30.0, 40.0), (70.0, 40.0), (50.0, 62.0), (34.0, 80.0), (66.0, 80.0))


@pytest.mark.parametrize(
    ("facts", "faults"),
    [
        ({}, ()),
        ({"short_side": 23.9}, (Fault.SMALL,)),
        ({"sharpness": 19.0}, (Fault.BLURRED,)),
        ({"score": 0.84}, (Fault.UNSURE,)),
        ({"yaw": -1.1}, (Fault.TURNED_ASIDE,)),
        ({"pitch": 0.35}, (Fault.TURNED_ASIDE,)),
        ({"pitch": 0.0}, ()),
        ({"short_side": 20.0, "sharpness": 5.0}, (Fault.SMALL, Fault.BLURRED)),
    ],
)
def test_a_face_has_the_faults_that_its_measures_show(facts, faults):
    assert faults_of(replace(GOOD, **facts)) == faults


def test_faults_are_said_as_people_say_them():
    assert said(()) == ""
    assert said((Fault.BLURRED,)) == "blurred"
    assert said((Fault.SMALL, Fault.BLURRED)) == "small and blurred"
    assert said((Fault.SMALL, Fault.BLURRED, Fault.UNSURE)) == "small, blurred and hard to see"


def test_a_frontal_face_looks_nowhere_but_ahead():
    pose = pose_of(FRONTAL)
    assert pose.yaw == pytest.approx(0)
    assert pose.pitch == pytest.approx(0.55)


@pytest.mark.parametrize("degrees", [0, 35, 90, 180])
def test_yaw_and_pitch_do_not_depend_on_the_tilt_nor_on_the_size(degrees):
    aside = [*FRONTAL[:2], (70.0, 62.0), *FRONTAL[3:]]
    turn = np.deg2rad(degrees)
    matrix = 3 * np.array([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]])
    pose = pose_of([tuple(point) for point in (np.array(aside) @ matrix.T).tolist()])
    assert pose.yaw == pytest.approx(1)
    assert pose.pitch == pytest.approx(0.55)


def test_points_in_one_place_tell_nothing():
    pose = pose_of(((1.0, 1.0),) * 5)
    assert (pose.yaw, pose.pitch) == (0, 0)
