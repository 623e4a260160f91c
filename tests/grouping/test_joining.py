"""New faces join what is there, or start their own; nothing placed moves."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facealbum.grouping.constraints import Constraints
from facealbum.grouping.cut import cut
from facealbum.grouping.join import GroupMeans, group_means, join
from facealbum.grouping.linkage import build_tree
from facealbum.grouping.place import place

from .reference import merge_greedily
from .strategies import albums
from .synthetic import PIPELINE, groups_of, matrix_of, on_circle, vectors_of_people

NO_RULES = Constraints()
SAFE_GAP = 1e-4


def no_groups(dimension):
    none = np.empty(0, dtype=np.int64)
    return GroupMeans(none, none, np.empty((0, dimension), np.float32), none, [], PIPELINE)


def placed_at(*degrees, persons=None, photo_of=None):
    """Return groups of one face each: ids 101, 102...; persons by position."""
    matrix = matrix_of(on_circle(*degrees), 101 + np.arange(len(degrees)))
    person_ids = np.array(persons or [0] * len(degrees))
    anchors = np.where(person_ids > 0, 0, matrix.face_ids)
    return group_means(matrix, person_ids, anchors, Constraints(photo_of=photo_of or {}))


def destinations(joined):
    return list(zip(joined.person_ids.tolist(), joined.anchor_ids.tolist(), strict=True))


@settings(max_examples=80, deadline=None)
@given(albums(), st.floats(0.05, 1.9))
def test_without_groups_it_equals_a_tree_that_is_cut(album, threshold):
    matrix, rules = album
    joined = join(matrix, no_groups(matrix.vectors.shape[1]), rules, threshold)
    tree = build_tree(matrix, rules, loosest=2.0)
    placed = place(matrix, cut(tree, threshold), rules)
    assert (joined.groups == -1).all()
    assert np.array_equal(joined.person_ids, placed.person_ids)
    assert np.array_equal(joined.anchor_ids, placed.anchor_ids)
    assert np.allclose(joined.distances, placed.distances, atol=1e-5, equal_nan=True)


@settings(max_examples=80, deadline=None)
@given(albums(), st.integers(1, 39))
def test_it_equals_the_slow_linkage_in_which_groups_forbid_each_other(album, share):
    matrix, rules = album
    old = matrix.face_ids[: max(len(matrix) * share // 40, 1)]
    rules = Constraints(
        rules.photo_of,
        rules.persons,
        rules.rejections,
        {(a, b) for a, b in rules.apart if a not in old and b not in old},
        weak=rules.weak,
    )
    matrix_old, matrix_new = part(matrix, old), part(matrix, np.setdiff1d(matrix.face_ids, old))
    there = place(matrix_old, cut(build_tree(matrix_old, rules, 0.9), 0.9), rules)
    groups = group_means(matrix_old, there.person_ids, there.anchor_ids, rules)
    seeds = [set(group) for group in groups_of(old, there.person_ids * 10**6 + there.anchor_ids)]
    history = merge_greedily(matrix, rules, 1.9, seeds=seeds)
    heights = [height for height, _ in history] + [1.9]
    for (height, expected), following in zip(history, heights[1:], strict=True):
        if following - height > SAFE_GAP:
            joined = join(matrix_new, groups, rules, (height + following) / 2)
            assert together(there, joined) == expected


def part(matrix, face_ids):
    rows = np.isin(matrix.face_ids, face_ids)
    return matrix_of(matrix.vectors[rows], matrix.face_ids[rows])


def together(there, joined):
    faces = np.concatenate((there.face_ids, joined.face_ids))
    persons = np.concatenate((there.person_ids, joined.person_ids))
    anchors = np.concatenate((there.anchor_ids, joined.anchor_ids))
    return groups_of(faces, persons * 10**6 + anchors)


def test_a_face_joins_the_nearest_group_within_the_threshold():
    joined = join(matrix_of(on_circle(12)), placed_at(0, 20), NO_RULES, 0.5)
    assert destinations(joined) == [(0, 102)]
    assert joined.groups.tolist() == [1]
    assert joined.distances[0] == pytest.approx(2 - 2 * np.cos(np.deg2rad(8)), abs=1e-5)


def test_a_face_that_is_near_to_no_group_starts_its_own():
    joined = join(matrix_of(on_circle(90), [7]), placed_at(0, 20), NO_RULES, 0.5)
    assert destinations(joined) == [(0, 7)]
    assert np.isnan(joined.distances[0])


def test_a_face_between_two_groups_does_not_make_them_one():
    joined = join(matrix_of(on_circle(9, 11)), placed_at(0, 20), NO_RULES, 1.0)
    assert len(set(joined.groups.tolist())) == 1


def test_a_group_that_has_a_face_of_the_same_photo_is_passed_over():
    groups = placed_at(0, 20, photo_of={101: 5})
    joined = join(matrix_of(on_circle(1), [7]), groups, Constraints(photo_of={7: 5}), 0.5)
    assert destinations(joined) == [(0, 102)]


def test_two_new_faces_of_one_photo_do_not_join_one_group():
    rules = Constraints(photo_of={7: 5, 8: 5})
    joined = join(matrix_of(on_circle(1, 2), [7, 8]), placed_at(0), rules, 0.5)
    assert destinations(joined) == [(0, 101), (0, 8)]


def test_a_face_does_not_join_a_person_whom_the_user_said_that_it_is_not():
    groups = placed_at(0, 20, persons=[4, 0])
    joined = join(matrix_of(on_circle(1), [7]), groups, Constraints(rejections={(7, 4)}), 0.5)
    assert destinations(joined) == [(0, 102)]


def test_a_confirmed_face_goes_to_its_person_however_far():
    groups = placed_at(0, 180, persons=[0, 4])
    joined = join(matrix_of(on_circle(1), [7]), groups, Constraints(persons={7: 4}), 0.5)
    assert destinations(joined) == [(4, 0)]
    assert joined.groups.tolist() == [groups.person_ids.tolist().index(4)]


def test_a_confirmed_face_makes_no_unnamed_group_its_persons():
    new = matrix_of(on_circle(1, 2), [7, 8])
    joined = join(new, placed_at(0), Constraints(persons={7: 4}), 0.5)
    # Face 8 is nearer to face 7 than the group is, and goes with it.
    assert destinations(joined) == [(4, 0), (4, 0)]
    assert joined.groups.tolist() == [-1, -1]


def test_a_group_counts_with_all_its_faces():
    old = matrix_of(on_circle(0, 10, 20, 30), [101, 102, 103, 104])
    groups = group_means(old, np.zeros(4, np.int64), np.full(4, 101), NO_RULES)
    assert groups.sizes.tolist() == [4]
    joined = join(matrix_of(on_circle(40)), groups, NO_RULES, 1.0)
    expected = np.mean(2 - 2 * np.cos(np.deg2rad([40, 30, 20, 10])))
    assert joined.distances[0] == pytest.approx(expected, abs=1e-5)


def test_group_means_come_persons_first_whatever_the_order_of_the_faces():
    vectors, _ = vectors_of_people(6, 2)
    persons, anchors = np.array([0, 5, 0, 3, 5, 0]), np.array([30, 0, 20, 0, 0, 30])
    order = [4, 2, 0, 5, 1, 3]
    matrix = matrix_of(vectors, [30, 1, 20, 2, 3, 31])
    shuffled = matrix_of(vectors[order], matrix.face_ids[order])
    rules = Constraints(photo_of={30: 1, 31: 2, 20: 1})
    one = group_means(matrix, persons, anchors, rules)
    other = group_means(shuffled, persons[order], anchors[order], rules)
    assert one.person_ids.tolist() == other.person_ids.tolist() == [3, 5, 0, 0]
    assert one.anchor_ids.tolist() == other.anchor_ids.tolist() == [0, 0, 20, 30]
    assert one.photo_ids == other.photo_ids == [set(), set(), {1}, {1, 2}]
    assert np.allclose(one.means, other.means, atol=1e-6)
    assert np.allclose(one.means[1], (vectors[1] + vectors[4]) / 2, atol=1e-6)


def test_vectors_of_two_pipelines_are_not_compared():
    groups = no_groups(2)
    other = GroupMeans(
        groups.person_ids, groups.anchor_ids, groups.means, groups.sizes, [], "other"
    )
    with pytest.raises(ValueError, match="pipelines"):
        join(matrix_of(on_circle(0)), other, NO_RULES, 0.5)
