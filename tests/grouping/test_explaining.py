"""Why two sides are one human for the machine, or not."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facealbum.domain.types import EmbeddingMatrix
from facealbum.grouping.constraints import Constraints
from facealbum.grouping.cut import cut
from facealbum.grouping.explain import Obstacle, Rule, explain
from facealbum.grouping.linkage import build_tree

from .strategies import albums
from .synthetic import groups_of, matrix_of, on_circle


def some(matrix, faces):
    rows = np.flatnonzero(np.isin(matrix.face_ids, list(faces)))
    return EmbeddingMatrix(matrix.face_ids[rows], matrix.vectors[rows], matrix.pipeline)


def explained(matrix, a, b, rules=None, threshold=1.0):
    rules = rules or Constraints()
    tree = build_tree(matrix, rules, 2.0)
    return explain(tree, some(matrix, a), some(matrix, b), rules, threshold)


@st.composite
def two_sides(draw):
    matrix, rules = draw(albums(largest=25))
    faces = matrix.face_ids.tolist()
    a = draw(st.sets(st.sampled_from(faces), min_size=1, max_size=len(faces) - 1))
    rest = [face for face in faces if face not in a]
    return matrix, rules, a, draw(st.sets(st.sampled_from(rest), min_size=1))


@settings(max_examples=80, deadline=None)
@given(two_sides(), st.floats(0, 2))
def test_they_are_together_where_the_cut_has_a_face_of_each_in_one_group(sides, threshold):
    matrix, rules, a, b = sides
    tree = build_tree(matrix, rules, 2.0)
    told = explain(tree, some(matrix, a), some(matrix, b), rules, threshold)
    groups = groups_of(tree.face_ids, cut(tree, threshold).labels)
    assert told.together == any(group & a and group & b for group in groups)
    if told.height is not None:
        assert told.height in tree.heights


@settings(max_examples=50, deadline=None)
@given(two_sides())
def test_distances_are_those_of_all_pairs(sides):
    matrix, rules, a, b = sides
    told = explained(matrix, a, b, rules)
    one, other = some(matrix, a), some(matrix, b)
    every = 2 - 2 * one.vectors.astype(np.float64) @ other.vectors.astype(np.float64).T
    assert told.distance == pytest.approx(every.mean(), abs=1e-5)
    nearest = np.sort(every.reshape(-1))[:5]
    assert [pair.distance for pair in told.closest] == pytest.approx(nearest, abs=1e-5)
    assert {pair.face_a for pair in told.closest} <= a
    assert {pair.face_b for pair in told.closest} <= b


def test_the_way_up_ends_below_the_merge_that_joined_them():
    matrix = matrix_of(on_circle(0, 10, 70, 90))
    told = explained(matrix, {1}, {4})
    (up_a,), (up_b,) = told.path_a, told.path_b
    assert (up_a.faces, up_b.faces) == (2, 2)
    assert up_a.height == pytest.approx(2 - 2 * np.cos(np.deg2rad(10)), abs=1e-5)
    assert up_b.height < told.height
    assert told.height > 1
    assert not told.together


def test_without_a_tree_there_are_still_distances():
    matrix = matrix_of(on_circle(0, 60))
    told = explain(None, some(matrix, {1}), some(matrix, {2}), Constraints(), 1.5)
    assert (told.height, told.together, told.path_a) == (None, False, ())
    assert told.distance == pytest.approx(1, abs=1e-5)


@pytest.mark.parametrize(
    ("rules", "expected"),
    [
        (Constraints(photo_of={1: 8, 2: 8}), Obstacle(Rule.SAME_PHOTO, 1, 2, 8)),
        (Constraints(persons={2: 5}, rejections={(1, 5)}), Obstacle(Rule.IS_NOT, 1, 2, 5)),
        (Constraints(persons={1: 5}, rejections={(2, 5)}), Obstacle(Rule.IS_NOT, 1, 2, 5)),
        (Constraints(persons={1: 5, 2: 6}), Obstacle(Rule.TWO_PERSONS, 1, 2, 6)),
    ],
)
def test_what_forbids_it_is_told(rules, expected):
    told = explained(matrix_of(on_circle(0, 5)), {1}, {2}, rules)
    assert told.obstacles == (expected,)
    assert told.height is None


def test_what_the_user_made_one_is_at_height_0_and_nothing_forbids_it():
    rules = Constraints(photo_of={1: 8, 2: 8}, persons={1: 5, 2: 5})
    told = explained(matrix_of(on_circle(0, 170)), {1}, {2}, rules)
    assert (told.height, told.together, told.obstacles) == (0, True, ())


@pytest.mark.parametrize(("a", "b"), [(set(), {1}), ({1}, {1, 2})])
def test_sides_without_a_face_or_with_one_in_common_are_refused(a, b):
    with pytest.raises(ValueError, match="two sides"):
        explained(matrix_of(on_circle(0, 5, 9)), a, b)
