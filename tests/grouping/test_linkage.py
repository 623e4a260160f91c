"""The tree is exact: one partition for each threshold, that of the slow method."""

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from scipy.cluster.hierarchy import fcluster, linkage
from sklearn.cluster import AgglomerativeClustering

from facealbum.domain.errors import CancelledError
from facealbum.grouping import neighbours
from facealbum.grouping.constraints import Constraints, conflicts_of
from facealbum.grouping.cut import cut
from facealbum.grouping.linkage import Tree, build_tree, first_of_each, link, link_faces
from facealbum.grouping.units import Units

from .reference import broken_rules, merge_greedily
from .strategies import albums
from .synthetic import PIPELINE, groups_of, matrix_of, on_circle, vectors_of_people

NO_RULES = Constraints()
SAFE_GAP = 1e-4


def partition_at(matrix, tree, threshold):
    return groups_of(matrix.face_ids, cut(tree, threshold).labels)


def thresholds_between(history, loosest):
    """Yield thresholds that rounding can't move over a merge, with the true partition there."""
    heights = [height for height, _ in history] + [loosest]
    for (height, partition), following in zip(history, heights[1:], strict=True):
        if following - height > SAFE_GAP:
            yield (height + following) / 2, partition


@pytest.mark.parametrize(
    ("count", "people", "spread"),
    [(600, 60, 0.8), (600, 3, 0.6), (600, 600, 1.0), (600, 12, 1.4), (2500, 300, 1.0)],
)
def test_without_constraints_it_equals_scikit_learn_at_every_threshold(count, people, spread):
    vectors, _ = vectors_of_people(count, people, dimension=64, spread=spread)
    matrix = matrix_of(vectors)
    tree = build_tree(matrix, NO_RULES, loosest=1.6)
    squared = np.maximum(2 - 2 * vectors.astype(np.float64) @ vectors.T.astype(np.float64), 0)
    for threshold in (0.3, 0.6, 0.9, 1.2, 1.5):
        oracle = AgglomerativeClustering(
            n_clusters=None, distance_threshold=threshold, metric="precomputed", linkage="average"
        ).fit_predict(squared)
        expected = groups_of(matrix.face_ids, oracle)
        assert partition_at(matrix, tree, threshold) == expected
        assert tree.groups_at(threshold) == len(expected)


@settings(max_examples=120, deadline=None)
@given(albums(largest=60))
def test_with_constraints_it_equals_merging_one_nearest_permitted_pair_at_a_time(album):
    matrix, rules = album
    tree = build_tree(matrix, rules, loosest=1.9)
    history = merge_greedily(matrix, rules, 1.9)
    for threshold, expected in thresholds_between(history, 1.9):
        assert partition_at(matrix, tree, threshold) == expected


@settings(max_examples=100, deadline=None)
@given(albums(largest=60), st.integers(1, 4), st.integers(3, 9), st.floats(0.3, 1.9))
def test_short_lists_small_tiles_and_packing_change_the_time_and_not_the_tree(
    album, listed, block, loosest
):
    matrix, rules = album
    tree = build_tree(matrix, rules, loosest)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(neighbours, "BLOCK", block)
        patch.setattr(neighbours, "NARROW_BELOW", 2.0)
        patch.setattr(neighbours, "WAITING_AT_MOST", 1)
        merges = link_faces(matrix, rules, loosest, listed=listed)
    faces = matrix.face_ids
    assert np.array_equal(faces[merges.a], tree.face_a)
    assert np.array_equal(faces[merges.b], tree.face_b)
    assert np.array_equal(merges.heights, tree.heights)
    history = merge_greedily(matrix, rules, loosest)
    for threshold, expected in thresholds_between(history, loosest):
        assert partition_at(matrix, tree, threshold) == expected


@settings(max_examples=80, deadline=None)
@given(albums())
def test_no_threshold_breaks_a_rule(album):
    matrix, rules = album
    tree = build_tree(matrix, rules, loosest=2.0)
    for threshold in (0.0, 0.4, 0.8, 1.2, 1.6, 2.0):
        for group in partition_at(matrix, tree, threshold):
            loose = [face for face in group if face not in rules.persons]
            confirmed = group - set(loose)
            assert len({rules.persons[face] for face in confirmed}) <= 1
            for index, face in enumerate(loose):
                assert not broken_rules({face}, {*loose[:index], *confirmed}, rules)


@settings(max_examples=60, deadline=None)
@given(albums())
def test_a_looser_cut_only_joins(album):
    matrix, rules = album
    tree = build_tree(matrix, rules, loosest=2.0)
    strict = partition_at(matrix, tree, 0.0)
    for threshold in np.linspace(0.1, 2.0, 20):
        loose = partition_at(matrix, tree, threshold)
        assert all(any(group <= wider for wider in loose) for group in strict)
        strict = loose


@settings(max_examples=60, deadline=None)
@given(albums(), st.randoms(use_true_random=False))
def test_the_order_of_the_rows_does_not_matter(album, random):
    matrix, rules = album
    order = list(range(len(matrix)))
    random.shuffle(order)
    shuffled = matrix_of(matrix.vectors[order], matrix.face_ids[order])
    history = merge_greedily(matrix, rules, 1.9)
    one, other = (build_tree(each, rules, loosest=1.9) for each in (matrix, shuffled))
    for threshold, _ in thresholds_between(history, 1.9):
        assert partition_at(matrix, one, threshold) == partition_at(shuffled, other, threshold)


@settings(max_examples=40, deadline=None)
@given(albums(), st.floats(0.1, 1.8))
def test_a_tree_that_stops_early_is_the_beginning_of_the_whole(album, loosest):
    matrix, rules = album
    short, whole = (build_tree(matrix, rules, each) for each in (loosest, 2.0))
    count = len(short.heights)
    assume(count)
    assert np.array_equal(short.face_b, whole.face_b[:count])
    assert not (whole.heights[count:] <= loosest).any()


@pytest.mark.parametrize(
    ("count", "people", "dimension", "spread", "listed"),
    [(600, 60, 32, 1.4, 4), (1500, 300, 16, 1.2, 8)],
)
def test_a_tree_that_stops_amid_the_merges_has_all_of_them(
    count, people, dimension, spread, listed, monkeypatch
):
    # Packing drops units that are far from all others; a stale list may still lead to them.
    monkeypatch.setattr(neighbours, "NARROW_BELOW", 2.0)
    monkeypatch.setattr(neighbours, "WAITING_AT_MOST", 1)
    for seed in range(3):
        vectors, _ = vectors_of_people(count, people, dimension=dimension, spread=spread, seed=seed)
        squared = 2 - 2 * vectors.astype(np.float64) @ vectors.T.astype(np.float64)
        oracle = linkage(np.maximum(squared, 0)[np.triu_indices(count, 1)], "average")
        loosest = float(np.quantile(oracle[:, 2], 0.7))
        faces = np.arange(count)
        units = Units(vectors.copy(), np.ones(count, np.int64), conflicts_of(faces, NO_RULES))
        merges = link(units, loosest, listed=listed)
        expected = groups_of(faces, fcluster(oracle, loosest, "distance"))
        assert groups_of(faces, first_of_each(count, merges.a, merges.b)) == expected


def test_many_copies_of_one_vector_become_one_group_at_height_0():
    vectors = np.repeat(on_circle(0, 80), 400, axis=0)
    tree = build_tree(matrix_of(vectors), NO_RULES, loosest=1.0)
    assert cut(tree, 0.001).groups == 2
    assert cut(tree, 1.0).groups == 2


def test_copies_in_one_photo_stay_apart_even_when_they_fill_every_list():
    vectors = np.repeat(on_circle(0, 10), [100, 1], axis=0)
    rules = Constraints(photo_of=dict.fromkeys(range(1, 101), 7))
    tree = build_tree(matrix_of(vectors), rules, loosest=1.0)
    assert cut(tree, 1.0).groups == 100


def test_equal_distances_are_told_apart_by_the_order_of_the_rows():
    matrix = matrix_of(np.eye(4), [40, 30, 20, 10])
    tree = build_tree(matrix, Constraints(apart={(40, 10), (40, 20)}), loosest=2.0)
    assert partition_at(matrix, tree, 2.0) == {frozenset({40, 30}), frozenset({20, 10})}


def test_confirmed_faces_of_a_person_are_linked_first_even_within_one_photo():
    matrix = matrix_of(on_circle(0, 170, 5))
    rules = Constraints(photo_of={1: 1, 2: 1, 3: 2}, persons={1: 9, 2: 9})
    tree = build_tree(matrix, rules, loosest=1.0)
    assert tree.heights.tolist() == [0]
    assert partition_at(matrix, tree, 0.0) == {frozenset({1, 2}), frozenset({3})}


def test_an_is_verdict_beats_an_is_not_verdict_and_a_pair_set_apart():
    matrix = matrix_of(on_circle(0, 10))
    rules = Constraints(persons={1: 9, 2: 9}, rejections={(1, 9)}, apart={(1, 2)})
    assert cut(build_tree(matrix, rules, 1.0), 0.0).groups == 1


@pytest.mark.parametrize("count", [0, 1])
def test_an_album_of_no_or_one_face_has_a_tree_without_merges(count):
    tree = build_tree(matrix_of(np.ones((count, 1))), NO_RULES, loosest=1.0)
    assert len(tree.heights) == 0
    assert cut(tree, 1.0).groups == count


def test_heights_ascend_and_each_face_joins_another_group_once_at_most():
    vectors, _ = vectors_of_people(1500, 10, spread=1.2)
    tree = build_tree(matrix_of(vectors), NO_RULES, loosest=2.0)
    assert (np.diff(tree.heights) >= 0).all()
    assert len(set(tree.face_b.tolist())) == len(tree.face_b)


def test_progress_rises_to_1_and_its_listener_can_cancel():
    matrix = matrix_of(vectors_of_people(300, 30)[0])
    shares = []
    build_tree(matrix, NO_RULES, 1.5, report=shares.append)
    assert shares == sorted(shares)
    assert shares[-1] == 1

    def cancel(share):
        raise CancelledError

    with pytest.raises(CancelledError):
        build_tree(matrix, NO_RULES, 1.5, report=cancel)


@pytest.mark.parametrize("loosest", [-0.1, 2.1, float("nan")])
def test_a_loosest_threshold_that_makes_no_sense_is_refused(loosest):
    with pytest.raises(ValueError, match="loosest"):
        build_tree(matrix_of(on_circle(0, 10)), NO_RULES, loosest)


def test_a_tree_of_arrays_that_do_not_fit_is_refused():
    faces, heights = np.arange(3), np.array([0.5, 0.2], dtype=np.float32)
    with pytest.raises(ValueError, match="ascend"):
        Tree(faces, faces[:2], faces[1:], heights, 1.0, PIPELINE)
    with pytest.raises(ValueError, match="equal length"):
        Tree(faces, faces[:1], faces[1:], heights, 1.0, PIPELINE)
    with pytest.raises(ValueError, match="faces that it has"):
        Tree(faces, faces[:2], faces[1:] + 5, np.sort(heights), 1.0, PIPELINE)


def test_a_cut_looser_than_the_tree_is_refused():
    tree = build_tree(matrix_of(on_circle(0, 10)), NO_RULES, loosest=0.5)
    with pytest.raises(ValueError, match="no further"):
        cut(tree, 0.6)


def test_weak_faces_join_a_group_and_change_nothing_for_those_that_lead():
    vectors, _ = vectors_of_people(600, 60, spread=1.0)
    matrix = matrix_of(vectors)
    leading = matrix_of(vectors[:450])
    rules = Constraints(weak=frozenset(range(451, 601)))
    tree, without = build_tree(matrix, rules, 1.4), build_tree(leading, NO_RULES, 1.4)
    for threshold in (0.4, 0.7, 1.0, 1.3):
        groups = partition_at(matrix, tree, threshold)
        led = {frozenset(face for face in group if face <= 450) for group in groups}
        assert led - {frozenset()} == partition_at(leading, without, threshold)
        assert all(len(group) == 1 for group in groups if min(group) > 450)


def test_two_weak_faces_meet_only_through_one_that_leads():
    matrix = matrix_of(on_circle(0, 2, 10))
    alone = build_tree(matrix_of(on_circle(0, 2)), Constraints(weak=frozenset({1, 2})), 1.0)
    assert len(alone.heights) == 0
    tree = build_tree(matrix, Constraints(weak=frozenset({1, 2})), 1.0)
    assert cut(tree, 1.0).groups == 1
    assert tree.heights == pytest.approx(2 - 2 * np.cos(np.deg2rad([8, 10])), abs=1e-5)


def test_a_weak_face_that_the_user_named_leads():
    matrix = matrix_of(on_circle(0, 2))
    rules = Constraints(weak=frozenset({1, 2}), persons={1: 9})
    assert cut(build_tree(matrix, rules, 1.0), 1.0).groups == 1


def test_a_weak_face_forbids_what_its_photo_forbids():
    # 1 is weak and nearest to 2, in one photo with 3: so 2 and 3 are two people.
    matrix = matrix_of(on_circle(0, 5, 20))
    rules = Constraints(photo_of={1: 1, 3: 1}, weak=frozenset({1}))
    assert partition_at(matrix, build_tree(matrix, rules, 1.0), 1.0) == {
        frozenset({1, 2}),
        frozenset({3}),
    }


def test_a_weak_face_that_waited_for_its_turn_is_not_linked_above_its_distance():
    # 3 and 4 are of one photo: 4 waits until 3, nearer to 1 but nearest to 2, is linked. 5 is not
    # bound, farther than 4, and linked before it.
    matrix = matrix_of(on_circle(0, 38, 20, -25, -30))
    rules = Constraints(photo_of={3: 1, 4: 1}, weak=frozenset({3, 4, 5}))
    tree = build_tree(matrix, rules, 1.0)
    between = 2 - 2 * np.cos(np.deg2rad(27))
    assert partition_at(matrix, tree, between) == {
        frozenset({1, 4}),
        frozenset({2, 3}),
        frozenset({5}),
    }


def test_hundreds_of_weak_faces_join_one_group_in_few_rounds(monkeypatch):
    rounds = []
    attached = neighbours.Neighbours.attached
    monkeypatch.setattr(
        neighbours.Neighbours, "attached", lambda self: (rounds.append(1), attached(self))[1]
    )
    vectors, _ = vectors_of_people(1200, 1, spread=0.6)
    tree = build_tree(matrix_of(vectors), Constraints(weak=frozenset(range(401, 1201))), 1.4)
    assert cut(tree, 1.4).groups == 1
    assert len(rounds) < 120


@pytest.mark.parametrize("seed", [248, *range(20)])
def test_of_two_weak_faces_of_a_photo_the_nearer_comes_first_wherever_it_was_refused(seed):
    # In 248 the nearer one still waits for a group that refuses it later.
    random = np.random.default_rng(seed)
    count = int(random.integers(4, 11))
    spread = float(random.choice([0.5, 0.9, 1.5]))
    matrix = matrix_of(vectors_of_people(count, max(count // 6, 1), spread=spread, seed=seed)[0])
    faces = matrix.face_ids.tolist()
    rules = Constraints(
        photo_of={face: int(random.integers(0, 3)) for face in faces},
        weak=frozenset(
            random.choice(faces, random.integers(1, count // 2 + 1), replace=False).tolist()
        ),
    )
    expected = merge_greedily(matrix, rules, 1.5)[-1][1]
    for listed in (1, 3, 32):
        merges = link_faces(matrix, rules, 1.5, listed=listed)
        assert groups_of(faces, first_of_each(count, merges.a, merges.b)) == expected
