"""The measures, against hand counts and against scikit-learn."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.metrics import roc_auc_score
from sklearn.metrics.cluster import pair_confusion_matrix

from facealbum.grouping.constraints import Constraints
from facealbum.grouping.evaluate import (
    best_cut,
    best_threshold,
    clustering_scores,
    sweep,
    true_accept_rate,
    verification_scores,
)
from facealbum.grouping.linkage import build_tree

from .synthetic import matrix_of, vectors_of_people


def pairs(seed=0, folds=10, each=200):
    random = np.random.default_rng(seed)
    same = np.tile(np.repeat([True, False], each // 2), folds)
    distances = np.where(
        same, random.normal(0.6, 0.2, same.shape), random.normal(1.7, 0.25, same.shape)
    )
    return distances, same, np.repeat(np.arange(folds), each)


def test_a_threshold_lies_midway_in_the_gap_between_same_and_different():
    distances = np.array([0.2, 0.4, 1.0, 1.4])
    assert best_threshold(distances, np.array([True, True, False, False])) == pytest.approx(0.7)


def test_equal_distances_get_one_answer():
    distances = np.array([0.5, 0.5, 0.5, 0.9])
    threshold = best_threshold(distances, np.array([True, False, True, False]))
    assert threshold == pytest.approx(0.7)


def test_a_pair_without_a_distance_counts_as_different():
    distances, same, folds = pairs()
    worse = distances.copy()
    worse[np.flatnonzero(same)[::10]] = np.inf
    scores, worse_scores = (verification_scores(d, same, folds) for d in (distances, worse))
    assert worse_scores.accuracy == pytest.approx(scores.accuracy - 0.05, abs=0.005)
    assert worse_scores.auc < scores.auc
    assert np.isfinite(worse_scores.threshold)


def test_each_fold_is_judged_at_the_threshold_of_the_others():
    # In fold 0 alone the threshold is higher: judged by the others, half of it is wrong.
    distances = np.array([1.2, 1.3, 1.8, 1.9] + [0.2, 0.3, 0.8, 0.9] * 3)
    same = np.array([True, True, False, False] * 4)
    scores = verification_scores(distances, same, np.repeat(np.arange(4), 4))
    assert scores.accuracy == pytest.approx((0.5 + 1 + 1 + 1) / 4)
    assert scores.accuracy_std == pytest.approx(np.std([0.5, 1, 1, 1]))
    assert scores.pairs == 16


def test_the_area_under_the_curve_equals_scikit_learns():
    distances, same, folds = pairs(seed=3)
    distances = distances.round(2)
    scores = verification_scores(distances, same, folds)
    assert scores.auc == pytest.approx(roc_auc_score(same, -distances))


def test_the_true_accept_rate_allows_so_many_false_ones_and_no_more():
    different = np.linspace(1, 2, 1000)
    distances = np.concatenate((different, [0.5, 1.0005, 1.0015, 1.9]))
    same = np.arange(1004) >= 1000
    # One false accept in 1,000 is allowed: the threshold stands before the second, 1.001.
    assert true_accept_rate(distances, same, 1e-3) == 0.5


@pytest.mark.parametrize("folds", [np.zeros(4, int), np.arange(3)])
def test_pairs_that_make_no_protocol_are_refused(folds):
    with pytest.raises(ValueError, match=r"folds|differ"):
        verification_scores(np.arange(4.0), np.array([True, False] * 2), folds)


def test_bcubed_counts_by_hand():
    # Two groups: {a a b}, {b b}. Precision: (4/3 + 1/3 + 4/2) / 5; recall: (4/2 + 1/3 + 4/3) / 5.
    scores = clustering_scores(np.array([0, 0, 0, 1, 1]), np.array([0, 0, 1, 1, 1]))
    assert scores.bcubed_precision == pytest.approx(11 / 15)
    assert scores.bcubed_recall == pytest.approx(11 / 15)
    assert scores.bcubed_f == pytest.approx(11 / 15)
    assert scores.groups == 2


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6)), min_size=2, max_size=40))
def test_scores_equal_the_loops_over_pairs(rows):
    labels, truth = np.array(rows).T
    scores = clustering_scores(labels, truth)
    together = labels[:, None] == labels
    akin = truth[:, None] == truth
    both = (together & akin).sum(axis=1)
    assert scores.bcubed_precision == pytest.approx((both / together.sum(axis=1)).mean())
    assert scores.bcubed_recall == pytest.approx((both / akin.sum(axis=1)).mean())
    (_, false), (missed, right) = pair_confusion_matrix(truth, labels)
    if right + false + missed:
        assert scores.pairwise_f == pytest.approx(2 * right / (2 * right + false + missed))
    else:
        assert scores.pairwise_f == 1


def test_the_best_cut_finds_people_who_are_far_apart():
    vectors, who = vectors_of_people(400, 20, spread=0.5)
    tree = build_tree(matrix_of(vectors), Constraints(), loosest=1.2)
    best = best_cut(tree, who)
    assert best.bcubed_f == best.pairwise_f == 1
    assert best.groups == 20
    all_scores = sweep(tree, who, np.array([0.0, best.threshold, 1.2]))
    assert [scores.groups for scores in all_scores] == sorted(
        (scores.groups for scores in all_scores), reverse=True
    )


def test_nothing_to_score_is_refused():
    with pytest.raises(ValueError, match="empty"):
        clustering_scores(np.empty(0, int), np.empty(0, int))
