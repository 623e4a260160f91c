"""Copies are found among all photos, exactly, and a second look tells them from what is alike."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facealbum.domain.geometry import Box
from facealbum.domain.types import EmbeddingMatrix
from facealbum.grouping.constraints import Constraints
from facealbum.grouping.copies import (
    EQUALS,
    PLAIN,
    RADIUS,
    SeenFace,
    look_alike,
    near_pairs,
    same_faces,
    sets_of,
)
from facealbum.grouping.cut import cut
from facealbum.grouping.join import group_means, join
from facealbum.grouping.linkage import TWINS_AT_MOST, build_tree


def all_pairs(hashes, radius):
    differing = np.bitwise_count(hashes[:, None] ^ hashes[None, :])
    near = np.triu((differing <= radius) & (hashes != 0)[:, None] & (hashes != 0), 1)
    return np.argwhere(near)


def album(seed, photos, copies):
    random = np.random.default_rng(seed)
    hashes = random.integers(0, 2**64, photos + copies, dtype=np.uint64)
    for copy in range(photos, photos + copies):
        bits = random.choice(64, random.integers(0, 16), replace=False)
        turned = sum(1 << int(bit) for bit in bits)
        hashes[copy] = hashes[random.integers(0, copy)] ^ np.uint64(turned)
    hashes[random.integers(0, photos, 2)] = 0
    return hashes


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 2**32), st.integers(2, 60), st.integers(0, 40), st.integers(0, 15))
def test_every_near_pair_is_found_and_no_other(seed, photos, copies, radius):
    hashes = album(seed, photos, copies)
    assert np.array_equal(near_pairs(hashes, radius=radius), all_pairs(hashes, radius))


def test_with_some_new_photos_their_pairs_alone_are_found():
    hashes = album(3, 200, 80)
    new = np.arange(180, 260)
    expected = all_pairs(hashes, RADIUS)
    expected = expected[np.isin(expected, new).any(axis=1)]
    assert len(expected) > 20
    assert np.array_equal(near_pairs(hashes, new), expected)


def test_a_thousand_copies_do_not_make_half_a_million_pairs():
    hashes = np.full(1000, 77, np.uint64)
    pairs = near_pairs(hashes)
    assert len(pairs) <= 2 * EQUALS * len(hashes)
    assert sets_of(map(tuple, pairs.tolist())) == [list(range(1000))]


def test_photos_without_any_structure_are_no_copies():
    assert len(near_pairs(np.zeros(5, np.uint64))) == 0
    assert len(near_pairs(np.zeros(5, np.uint64), np.array([1, 2]))) == 0


def test_a_radius_beyond_what_is_exact_is_refused():
    with pytest.raises(ValueError, match="radius"):
        near_pairs(np.zeros(2, np.uint64), radius=16)


def test_miniatures_and_shapes_must_agree():
    random = np.random.default_rng(0)
    photo = random.integers(0, 255, (1, 256), np.uint8)
    darker = (photo * 0.6).astype(np.uint8)
    noisy = np.clip(photo + random.normal(0, 30, (1, 256)), 0, 255).astype(np.uint8)
    other = random.integers(0, 255, (1, 256), np.uint8)
    flat = np.full((1, 256), 9, np.uint8)
    wide, square = np.array([1.5], np.float32), np.array([1.0], np.float32)

    def seen(one, two, shapes=(wide, wide), bits=0):
        alike, plain = look_alike((one, two), shapes, np.array([bits], np.uint8))
        return alike[0], plain[0]

    assert seen(photo, darker) == (True, True)
    assert seen(photo, darker, bits=PLAIN + 1) == (True, False)
    assert seen(photo, noisy) == (True, False)
    assert seen(photo, other) == (False, False)
    assert seen(photo, photo, (wide, square)) == (False, False)
    assert seen(flat, flat) == (False, False)


def face(number, left, degrees=0.0, *, vector=True):
    angle = np.radians(degrees)
    towards = np.array([np.cos(angle), np.sin(angle)], np.float32)
    return SeenFace(number, Box(left, 0.2, 0.2, 0.3), towards if vector else None)


NEAR, FAR, SOMEBODY_ELSE = 30, 50, 80
"""Degrees: squared distances of 0.27, 0.71 and 1.65."""


class TestFaces:
    def test_those_at_one_place_that_look_the_same_are_one_face(self):
        one = [face(1, 0.1), face(2, 0.6, 90)]
        other = [face(4, 0.61, 90 + NEAR), face(3, 0.11)]
        assert sorted(same_faces(one, other, plain=False)) == [(1, 3), (2, 4)]

    def test_two_people_against_one_wall_are_no_copies(self):
        one, other = [face(1, 0.1)], [face(2, 0.1, SOMEBODY_ELSE)]
        assert same_faces(one, other, plain=False) is None
        assert same_faces(one, other, plain=True) is None

    def test_another_photo_of_one_person_is_no_copy_unless_the_look_is_proof(self):
        one, other = [face(1, 0.1)], [face(2, 0.1, FAR)]
        assert same_faces(one, other, plain=False) is None
        assert same_faces(one, other, plain=True) == [(1, 2)]

    def test_one_bad_face_of_many_speaks_neither_for_nor_against(self):
        one = [face(number, number / 4) for number in range(3)]
        other = [face(10 + number, number / 4, NEAR) for number in range(2)]
        other.append(face(12, 2 / 4, SOMEBODY_ELSE))
        assert same_faces(one, other, plain=False) == [(0, 10), (1, 11)]

    def test_people_who_stand_elsewhere_are_no_copies(self):
        assert same_faces([face(1, 0.1)], [face(2, 0.7)], plain=False) is None

    def test_a_small_copy_may_lose_faces(self):
        one = [face(1, 0.1), face(2, 0.6, 90)]
        assert same_faces(one, [face(3, 0.1)], plain=False) == [(1, 3)]
        assert same_faces(one, [], plain=True) == []
        assert same_faces(one, [], plain=False) is None

    def test_without_faces_the_look_decides(self):
        assert same_faces([], [], plain=False) == []

    def test_faces_that_cannot_be_compared_say_nothing(self):
        one = [face(1, 0.1, vector=False)]
        assert same_faces(one, [face(2, 0.1, 90)], plain=False) == []


def test_sets_hang_together_and_the_biggest_is_first():
    assert sets_of([(8, 9), (1, 2), (2, 3), (5, 3)]) == [[1, 2, 3, 5], [8, 9]]
    assert sets_of([]) == []


def vectors(*degrees):
    angles = np.radians(degrees)
    rows = np.stack((np.cos(angles), np.sin(angles)), axis=1).astype(np.float32)
    return EmbeddingMatrix(np.arange(1, len(degrees) + 1), rows, "facenet 1")


def groups(matrix, rules, threshold):
    partition = cut(build_tree(matrix, rules, 1.0), threshold)
    labels = dict(zip(partition.face_ids.tolist(), partition.labels.tolist(), strict=True))
    return {frozenset(f for f in labels if labels[f] == label) for label in labels.values()}


class TestTwins:
    """1 and 2 are one face; 3 and 4 are nearer to each of them than the two are to each other."""

    matrix = vectors(0, 40, 15, 25)

    def test_they_are_linked_before_others(self):
        alone = groups(self.matrix, Constraints(), 0.05)
        assert frozenset({1, 2}) not in alone
        tree = build_tree(self.matrix, Constraints(twins=frozenset({(1, 2)})), 1.0)
        (merge,) = np.flatnonzero((tree.face_a == 1) & (tree.face_b == 2))
        assert tree.heights[merge] == pytest.approx(TWINS_AT_MOST)
        near = build_tree(vectors(0, 20), Constraints(twins=frozenset({(1, 2)})), 1.0)
        assert near.heights == pytest.approx(2 - 2 * np.cos(np.radians(20)), abs=1e-6)

    @pytest.mark.parametrize(
        "said",
        [
            {"persons": {1: 1, 2: 2}},
            {"persons": {1: 1}, "rejections": {(2, 1)}},
            {"photo_of": {1: 7, 2: 7}},
            {"apart": {(1, 2)}},
        ],
    )
    def test_what_was_said_is_stronger(self, said):
        rules = Constraints(twins=frozenset({(1, 2)}), **said)
        for group in groups(self.matrix, rules, 1.0):
            assert not {1, 2} <= group

    def test_a_new_face_goes_to_its_twin_though_another_group_is_nearer(self):
        placed = vectors(0, 100)
        none = np.zeros(2, np.int64)
        there = group_means(placed, none, placed.face_ids, Constraints(photo_of={1: 1, 2: 2}))
        new = EmbeddingMatrix(np.array([9]), vectors(48).vectors, "facenet 1")
        rules = Constraints(photo_of={9: 9}, twins=frozenset({(2, 9)}))
        assert join(new, there, rules, 1.0).anchor_ids.tolist() == [1]
        assert join(new, there, rules, 1.0, {2: -2}).anchor_ids.tolist() == [2]
        taken = Constraints(photo_of={9: 2}, twins=frozenset({(2, 9)}))
        assert join(new, there, taken, 1.0, {2: -2}).anchor_ids.tolist() == [1]
