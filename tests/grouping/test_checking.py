"""Judging groups without the truth: shares with their intervals, chances, who is near whom."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facealbum.grouping.checking import (
    Share,
    alike_pairs,
    mean_or_none,
    nearest_persons,
    right_chances,
    shares_right,
)
from facealbum.grouping.constraints import Constraints
from facealbum.grouping.cut import cut
from facealbum.grouping.linkage import build_tree
from facealbum.grouping.place import place
from facealbum.grouping.suggest import suggest
from facealbum.grouping.thresholds import thresholds_for

from .strategies import albums
from .synthetic import PIPELINE, matrix_of, on_circle, vectors_of_people

LIMITS = thresholds_for(PIPELINE)


class TestShare:
    @given(st.integers(0, 5000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
    def test_the_interval_holds_the_share_and_stays_between_0_and_1(self, counts):
        share = Share(*counts)
        low, high = share.interval
        assert 0 <= low <= high <= 1
        if share.whole:
            assert low <= share.value <= high

    @pytest.mark.parametrize(
        ("part", "whole", "low", "high"),
        # Brown, Cai and DasGupta 2001 by hand: (p + z2/2n +- z sqrt(...)) / (1 + z2/n).
        [
            (45, 47, 0.858, 0.988),
            (0, 10, 0.0, 0.278),
            (10, 10, 0.722, 1.0),
            (50, 100, 0.404, 0.596),
        ],
    )
    def test_the_interval_of_wilson(self, part, whole, low, high):
        assert Share(part, whole).interval == pytest.approx((low, high), abs=0.001)

    def test_more_answers_make_it_narrower(self):
        widths = [high - low for low, high in (Share(9 * n, 10 * n).interval for n in (1, 10, 99))]
        assert widths == sorted(widths, reverse=True)

    def test_nothing_is_known_from_no_answer(self):
        assert Share(0, 0).interval == (0, 1)


def judged(vectors, persons, rules=None):
    """Return matrix, rules, tree and suggestion of an album with these confirmed faces."""
    matrix = matrix_of(vectors)
    rules = rules or Constraints(persons=persons)
    tree = build_tree(matrix, rules, LIMITS.loosest)
    return matrix, rules, tree, suggest(tree, matrix, rules)


class TestChances:
    @settings(deadline=None, max_examples=60)
    @given(albums(), st.floats(0, LIMITS.loosest))
    def test_they_lie_in_0_to_1_and_the_confirmed_are_right(self, album, threshold):
        matrix, rules = album
        tree = build_tree(matrix, rules, LIMITS.loosest)
        chances = right_chances(tree, suggest(tree, matrix, rules), rules.persons, threshold)
        assert ((chances >= 0) & (chances <= 1)).all()
        confirmed = [face in rules.persons for face in tree.face_ids.tolist()]
        assert (chances[confirmed] == 1).all()

    @settings(deadline=None, max_examples=30)
    @given(albums())
    def test_a_looser_cut_makes_nobody_surer(self, album):
        matrix, rules = album
        tree = build_tree(matrix, rules, LIMITS.loosest)
        found = suggest(tree, matrix, rules)
        strict, loose = (
            right_chances(tree, found, rules.persons, at) for at in (LIMITS.default, LIMITS.loosest)
        )
        assert (loose <= strict + 1e-12).all()

    def test_a_face_that_stands_alone_is_right(self):
        _, rules, tree, found = judged(np.eye(4, dtype=np.float32), {})
        assert right_chances(tree, found, rules.persons, LIMITS.default).tolist() == [1] * 4

    @pytest.mark.parametrize("threshold", [LIMITS.default, 1.1, 1.2])
    def test_the_estimate_is_near_the_truth_and_rather_below_it(self, threshold):
        vectors, who = vectors_of_people(1500, 60, dimension=256, spread=0.9)
        persons = {int(np.flatnonzero(who == one)[0]) + 1: one + 1 for one in range(30)}
        matrix, rules, tree, found = judged(vectors, persons)
        placed = place(matrix, cut(tree, threshold), rules)
        there = (placed.person_ids > 0) & ~np.isin(matrix.face_ids, list(persons))
        right = (placed.person_ids[there] == who[there] + 1).mean()
        chances = right_chances(tree, found, persons, threshold)
        assert right - 0.1 < chances[there].mean() < right + 0.01

    def test_where_strangers_look_alike_less_is_right(self):
        """Two faces of one photo that are near show how much chance brings here."""
        vectors, who = vectors_of_people(720, 60, dimension=256, spread=0.6, seed=2)
        alike = vectors + 0.8 * np.eye(256, dtype=np.float32)[0]
        alike /= np.linalg.norm(alike, axis=1, keepdims=True)
        order = np.argsort(who, kind="stable")
        photo_of = {int(face) + 1: int(at % 360) for at, face in enumerate(order)}
        persons = {int(np.flatnonzero(who == one)[0]) + 1: one + 1 for one in range(20)}
        told = Constraints(photo_of=photo_of, persons=persons)
        means = []
        for rules in (Constraints(persons=persons), told):
            _, _, tree, found = judged(alike, persons, rules)
            means.append(right_chances(tree, found, persons, LIMITS.default).mean())
        assert means[1] < means[0]


class TestNear:
    def test_the_nearest_person_of_each_group_but_those_that_it_is_not(self):
        groups, persons = on_circle(0, 80, 200), on_circle(10, 90)
        found = nearest_persons(groups, persons, {0: {0}, 2: {0, 1}})
        assert found.person.tolist() == [1, 1, -1]
        assert found.distance[:2] == pytest.approx([2.0, 2 - 2 * np.cos(np.deg2rad(10))], abs=1e-6)
        assert np.isinf(found.distance[2])

    def test_nobody_is_near_where_there_is_nobody(self):
        assert nearest_persons(on_circle(0), np.empty((0, 2), np.float32)).person.tolist() == [-1]

    def test_what_chance_would_bring_is_taken_off(self):
        _, _, _, found = judged(vectors_of_people(50, 10)[0], {})
        few = shares_right(np.array([0.9, 1.1]), 10, found)
        many = shares_right(np.array([0.9, 1.1]), 50_000, found)
        assert ((many >= 0) & (many <= few) & (few <= 1)).all()
        assert few[0] > 0.99
        assert many[1] == 0
        assert len(shares_right(np.empty(0), 10, found)) == 0

    def test_the_nearer_is_no_less_likely(self):
        _, _, _, found = judged(vectors_of_people(50, 10)[0], {})
        distances = np.linspace(0.5, 1.2, 40)
        assert (np.diff(shares_right(distances, 3000, found)) <= 0).all()


class TestAlike:
    def test_the_most_alike_pairs_come_first(self):
        pairs = alike_pairs(on_circle(0, 30, 40, 180), 2, 1.0)
        assert [(a, b) for a, b, _ in pairs] == [(1, 2), (0, 1)]
        assert pairs[0][2] == pytest.approx(2 - 2 * np.cos(np.deg2rad(10)), abs=1e-6)

    def test_nobody_is_alike_beyond_the_limit(self):
        assert alike_pairs(on_circle(0, 180), 5, 1.0) == []
        assert alike_pairs(on_circle(0), 5, 4.0) == []


def test_nothing_has_no_mean():
    assert mean_or_none([]) is None
    assert mean_or_none([0.25, 0.75]) == 0.5
