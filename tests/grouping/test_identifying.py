"""Who is this? The nearest persons, or nobody."""

import numpy as np
import pytest

from facealbum.grouping.identify import identify, known_persons, renewed, without

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


def test_a_confirmed_face_is_taken_out_before_it_is_asked_about():
    face, other = on_circle(0, 40)
    known = known_at(anna=[0, 40], bea=[90])
    less = without(known, 1, face)
    assert less.means[0] == pytest.approx(other, abs=1e-6)
    assert less.sizes.tolist() == [1, 1]
    assert known.sizes.tolist() == [2, 1]
    assert without(less, 1, other).person_ids.tolist() == [2]
    assert without(known, 7, face) is known


def test_what_changed_is_replaced_and_the_rest_stays():
    known = known_at(anna=[0, 40], bea=[90], cem=[180])
    fresh = known_persons(matrix_of(on_circle(120, 140)), {1: 2, 2: 9})
    both = renewed(known, {2, 9}, fresh)
    assert both.person_ids.tolist() == [1, 2, 3, 9]
    assert both.means[1] == pytest.approx(on_circle(120)[0], abs=1e-6)
    assert both.means[[0, 2]].tolist() == known.means[[0, 2]].tolist()
    nobody = known_persons(matrix_of(on_circle(0)), {})
    assert renewed(known, {1}, nobody).person_ids.tolist() == [2, 3]
    assert renewed(nobody, {1}, fresh).person_ids.tolist() == [2, 9]
    assert renewed(known, {1, 2, 3}, nobody).person_ids.tolist() == []
