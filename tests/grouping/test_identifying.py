"""Who is this? The nearest persons, or nobody."""

import numpy as np
import pytest

from facealbum.grouping.identify import identify, known_persons

from .synthetic import matrix_of, on_circle


def known_at(**degrees_of):
    """Return known persons 1, 2... with confirmed faces at the given angles."""
    degrees = [angle for angles in degrees_of.values() for angle in angles]
    owners = [person for person, angles in enumerate(degrees_of.values(), 1) for _ in angles]
    return known_persons(matrix_of(on_circle(*degrees)), dict(enumerate(owners, 1)))


def test_the_nearest_person_is_named_with_the_mean_distance_to_the_confirmed_faces():
    answer = identify(on_circle(10)[0], known_at(anna=[0, 40], bea=[90]), threshold=0.5)
    assert answer.person_id == 1
    assert [near.person_id for near in answer.nearest] == [1, 2]
    expected = np.mean(2 - 2 * np.cos(np.deg2rad([10, 30])))
    assert answer.nearest[0].distance == pytest.approx(expected, abs=1e-5)


def test_nobody_is_known_where_nobody_is_near():
    answer = identify(on_circle(180)[0], known_at(anna=[0], bea=[90]), threshold=0.5)
    assert answer.person_id is None
    assert [near.person_id for near in answer.nearest] == [2, 1]


def test_one_confirmed_face_is_enough():
    assert identify(on_circle(5)[0], known_at(anna=[0]), threshold=0.1).person_id == 1


def test_a_person_whom_the_user_ruled_out_is_not_named():
    known = known_at(anna=[0], bea=[20])
    answer = identify(on_circle(5)[0], known, threshold=1.0, rejected={1})
    assert [near.person_id for near in answer.nearest] == [2]


def test_no_more_persons_are_listed_than_asked_for():
    known = known_at(anna=[0], bea=[20], cem=[40])
    assert len(identify(on_circle(0)[0], known, threshold=1.0, at_most=2).nearest) == 2


def test_with_nobody_confirmed_nobody_is_known():
    known = known_persons(matrix_of(on_circle(0)), {})
    assert identify(on_circle(0)[0], known, threshold=1.0).nearest == ()
