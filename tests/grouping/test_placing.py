"""Verdicts are pinned on whatever the tree says, even if the tree is older than they are."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facealbum.grouping.constraints import Constraints
from facealbum.grouping.cut import Partition, cut
from facealbum.grouping.linkage import build_tree
from facealbum.grouping.place import THIN_MARGIN, place

from .reference import broken_rules
from .strategies import albums
from .synthetic import groups_of, matrix_of, on_circle


def one_group(matrix, threshold=1.0):
    count = len(matrix)
    return Partition(matrix.face_ids, np.zeros(count, dtype=np.int32), min(count, 1), threshold)


def destinations(placed):
    return list(zip(placed.person_ids.tolist(), placed.anchor_ids.tolist(), strict=True))


def groups(placed):
    return groups_of(placed.face_ids, placed.person_ids * 10**6 + placed.anchor_ids)


def test_an_unnamed_group_is_called_after_its_smallest_face():
    matrix = matrix_of(on_circle(0, 10, 20), [9, 4, 6])
    placed = place(matrix, one_group(matrix), Constraints())
    assert destinations(placed) == [(0, 4)] * 3


def test_a_group_with_confirmed_faces_of_one_person_is_that_persons():
    matrix = matrix_of(on_circle(0, 10, 20))
    placed = place(matrix, one_group(matrix), Constraints(persons={2: 7}))
    assert destinations(placed) == [(7, 0)] * 3


def test_a_persons_faces_of_several_groups_come_together():
    matrix = matrix_of(on_circle(0, 1, 90, 91))
    partition = Partition(matrix.face_ids, np.array([0, 0, 1, 1], dtype=np.int32), 2, 0.5)
    placed = place(matrix, partition, Constraints(persons={1: 7, 4: 7}))
    assert destinations(placed) == [(7, 0)] * 4


def test_between_two_persons_an_unconfirmed_face_goes_to_the_nearer():
    matrix = matrix_of(on_circle(0, 10, 50, 60))
    placed = place(matrix, one_group(matrix), Constraints(persons={1: 7, 4: 8}))
    assert placed.person_ids.tolist() == [7, 7, 8, 8]


def test_where_the_margin_is_too_thin_faces_stay_together_unnamed():
    matrix = matrix_of(on_circle(0, 30, 31, 60))
    nearer, farther = 2 - 2 * np.cos(np.deg2rad([30, 31]))
    assert farther - nearer < THIN_MARGIN
    placed = place(matrix, one_group(matrix), Constraints(persons={1: 7, 4: 8}))
    assert destinations(placed) == [(7, 0), (0, 2), (0, 2), (8, 0)]


def test_a_face_that_is_not_the_person_leaves_the_group():
    matrix = matrix_of(on_circle(0, 10, 20))
    rules = Constraints(persons={1: 7}, rejections={(3, 7)})
    assert destinations(place(matrix, one_group(matrix), rules)) == [(7, 0), (7, 0), (0, 3)]


def test_a_face_that_is_not_the_nearer_person_goes_to_the_other():
    matrix = matrix_of(on_circle(0, 10, 60))
    rules = Constraints(persons={1: 7, 3: 8}, rejections={(2, 7)})
    assert place(matrix, one_group(matrix), rules).person_ids.tolist() == [7, 8, 8]


def test_of_two_faces_of_one_photo_the_confirmed_one_stays():
    matrix = matrix_of(on_circle(0, 1, 2, 40))
    rules = Constraints(photo_of={1: 1, 2: 2, 3: 9, 4: 9}, persons={1: 7, 4: 7})
    assert destinations(place(matrix, one_group(matrix), rules))[2:] == [(0, 3), (7, 0)]


def test_of_two_unconfirmed_faces_of_one_photo_the_nearer_to_the_mean_stays():
    matrix = matrix_of(on_circle(0, 1, 2, 40))
    rules = Constraints(photo_of={1: 1, 2: 2, 3: 9, 4: 9}, persons={1: 7})
    assert destinations(place(matrix, one_group(matrix), rules))[2:] == [(7, 0), (0, 4)]


def test_two_confirmed_faces_of_one_photo_both_stay():
    matrix = matrix_of(on_circle(0, 40))
    rules = Constraints(photo_of={1: 9, 2: 9}, persons={1: 7, 2: 7})
    assert place(matrix, one_group(matrix), rules).person_ids.tolist() == [7, 7]


def test_an_unnamed_group_of_an_older_tree_falls_apart_where_it_breaks_a_rule():
    matrix = matrix_of(on_circle(0, 5, 30, 35))
    placed = place(matrix, one_group(matrix, 0.2), Constraints(apart={(1, 4)}))
    assert groups(placed) == {frozenset({1, 2}), frozenset({3, 4})}


def test_of_a_pair_set_apart_in_a_person_the_farther_leaves():
    matrix = matrix_of(on_circle(0, 2, 30))
    placed = place(matrix, one_group(matrix), Constraints(persons={1: 7}, apart={(3, 2)}))
    assert destinations(placed) == [(7, 0), (7, 0), (0, 3)]


def test_a_face_that_the_tree_does_not_know_stands_alone_and_a_gone_one_is_left_out():
    partition = one_group(matrix_of(on_circle(0, 10, 20), [1, 2, 3]))
    placed = place(matrix_of(on_circle(0, 5, 10), [1, 9, 2]), partition, Constraints())
    assert destinations(placed) == [(0, 1), (0, 9), (0, 1)]


def test_distances_are_the_mean_to_the_other_faces_of_the_group():
    matrix = matrix_of(on_circle(0, 20, 60, 180))
    partition = Partition(matrix.face_ids, np.array([0, 0, 0, 1], dtype=np.int32), 2, 1.0)
    placed = place(matrix, partition, Constraints())
    first = np.mean(2 - 2 * np.cos(np.deg2rad([20, 60])))
    assert placed.distances[0] == pytest.approx(first, abs=1e-5)
    assert np.isnan(placed.distances[3])


def test_an_empty_album_has_no_placement():
    matrix = matrix_of(np.empty((0, 2)))
    assert len(place(matrix, one_group(matrix), Constraints()).face_ids) == 0


@settings(max_examples=100, deadline=None)
@given(albums(), st.floats(0.1, 1.9), st.booleans())
def test_no_rule_is_broken_even_with_a_tree_that_knew_none(album, threshold, fresh):
    matrix, rules = album
    tree = build_tree(matrix, rules if fresh else Constraints(), loosest=2.0)
    placed = place(matrix, cut(tree, threshold), rules)
    person_of = dict(zip(placed.face_ids.tolist(), placed.person_ids.tolist(), strict=True))
    for face, person in rules.persons.items():
        assert person_of[face] == person
    for face, person in rules.rejections:
        assert person_of[face] != person
    for group in groups(placed):
        loose = [face for face in group if face not in rules.persons]
        confirmed = group - set(loose)
        for index, face in enumerate(loose):
            assert not broken_rules({face}, {*loose[:index], *confirmed}, rules)


@settings(max_examples=60, deadline=None)
@given(albums(), st.floats(0.1, 1.9))
def test_on_a_tree_that_knows_the_verdicts_nothing_is_left_to_do(album, threshold):
    matrix, rules = album
    partition = cut(build_tree(matrix, rules, loosest=2.0), threshold)
    placed = place(matrix, partition, rules)
    assert groups(placed) == groups_of(matrix.face_ids, partition.labels)
