"""The suggested threshold: found without labels, near the best one that labels would find."""

import numpy as np
import pytest

from facealbum.grouping.constraints import Constraints
from facealbum.grouping.cut import cut
from facealbum.grouping.evaluate import best_cut, clustering_scores
from facealbum.grouping.linkage import build_tree
from facealbum.grouping.suggest import suggest
from facealbum.grouping.thresholds import false_match_rate, thresholds_for

from .synthetic import PIPELINE, matrix_of, on_circle, vectors_of_people

LIMITS = thresholds_for(PIPELINE)


def suggested(vectors, rules=None):
    rules = rules or Constraints()
    matrix = matrix_of(vectors)
    tree = build_tree(matrix, rules, LIMITS.loosest)
    return tree, suggest(tree, matrix, rules)


@pytest.mark.parametrize(
    ("count", "people", "spread"),
    [(900, 40, 0.7), (900, 40, 1.0), (300, 10, 1.0), (1500, 900, 0.8), (120, 8, 0.9)],
)
def test_it_is_within_2_points_of_the_best_threshold(count, people, spread):
    vectors, who = vectors_of_people(count, people, dimension=256, spread=spread)
    tree, found = suggested(vectors)
    scores = clustering_scores(cut(tree, found.threshold).labels, who)
    assert scores.bcubed_f >= best_cut(tree, who).bcubed_f - 0.02


def test_few_people_seen_often_are_cut_looser_than_many_seen_once():
    often, _ = vectors_of_people(400, 20, dimension=256, spread=1.0)
    many = np.concatenate((often, vectors_of_people(3000, 3000, dimension=48, seed=1)[0] @ _wide()))
    assert suggested(often)[1].threshold > suggested(many)[1].threshold


def _wide():
    """Return a map from 48 to 256 dimensions that keeps lengths and angles."""
    basis, _ = np.linalg.qr(np.random.default_rng(3).normal(size=(256, 48)))
    return basis.T.astype(np.float32)


class TestCurve:
    def test_it_says_what_a_cut_makes_at_each_threshold(self):
        tree, found = suggested(vectors_of_people(300, 30, spread=1.0)[0])
        assert found.thresholds[0] == pytest.approx(LIMITS.strictest)
        assert found.thresholds[-1] == pytest.approx(LIMITS.loosest)
        for at in (0, 20, 55, 90):
            assert found.groups[at] == cut(tree, found.thresholds[at]).groups
        assert found.merges.sum() == 300 - found.groups[-1]
        assert (np.diff(found.false_link_rate) >= 0).all()
        assert (found.wrong_merges >= 0).all()

    def test_without_impossible_pairs_the_rate_is_the_measured_one(self):
        _, found = suggested(vectors_of_people(50, 10)[0])
        assert found.impossible_pairs == 0
        measured = [false_match_rate(PIPELINE, each) for each in found.thresholds.tolist()]
        assert found.false_link_rate == pytest.approx(np.array(measured))

    def test_an_album_without_a_merge_keeps_the_default(self):
        assert suggested(np.eye(4, dtype=np.float32))[1].threshold == LIMITS.default
        assert suggested(np.ones((0, 4), dtype=np.float32))[1].threshold == LIMITS.default


class TestImpossiblePairs:
    def relatives(self, likeness, photos=True):
        """Return 60 people, 12 photos of each, two in a photo, all alike by ``likeness``."""
        vectors, who = vectors_of_people(720, 60, dimension=256, spread=0.6, seed=2)
        vectors = vectors + likeness * np.eye(256, dtype=np.float32)[0]
        vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
        order = np.argsort(who, kind="stable")
        # Everyone meets people of other rows of the album: one half of it beside the other.
        photo_of = {int(face) + 1: int(at % 360) for at, face in enumerate(order)}
        return vectors, Constraints(photo_of=photo_of if photos else {})

    def test_people_who_look_alike_make_it_stricter(self):
        alike, rules = self.relatives(0.8)
        _, with_photos = suggested(alike, rules)
        _, without = suggested(alike)
        assert with_photos.impossible_pairs > 30
        assert with_photos.false_link_rate[80] > 2 * without.false_link_rate[80]
        assert with_photos.threshold < without.threshold

    def test_two_who_are_together_in_many_photos_count_once(self):
        vectors = np.repeat(on_circle(0, 75), 40, axis=0)
        rules = Constraints(photo_of={face: (face - 1) % 40 for face in range(1, 81)})
        assert suggested(vectors, rules)[1].impossible_pairs == 1

    def test_a_face_twice_in_a_collage_and_what_the_user_made_one_do_not_count(self):
        collage = Constraints(photo_of={1: 1, 2: 1})
        assert suggested(on_circle(0, 5), collage)[1].impossible_pairs == 0
        told = Constraints(photo_of={1: 1, 2: 1}, persons={1: 7, 2: 7})
        assert suggested(on_circle(0, 80), told)[1].impossible_pairs == 0
