"""Side by side, every cut is a comparison of neighbours."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from facealbum.grouping.cut import cut
from facealbum.grouping.leaves import kept_leaves, leaves_of
from facealbum.grouping.linkage import build_tree

from .strategies import albums
from .synthetic import groups_of


def groups_at(matrix, leaves, threshold):
    labels = np.cumsum(leaves.gaps > threshold)
    return groups_of(matrix.face_ids[leaves.rows], labels)


@settings(max_examples=60, deadline=None)
@given(albums(), st.floats(0, 2))
def test_neighbours_that_are_nearer_than_the_threshold_are_the_groups_of_the_cut(album, threshold):
    matrix, rules = album
    tree = build_tree(matrix, rules, 2.0)
    leaves = leaves_of(tree)
    for at in (threshold, *tree.heights[::5].tolist()):
        assert groups_at(matrix, leaves, at) == groups_of(tree.face_ids, cut(tree, at).labels)


@settings(max_examples=60, deadline=None)
@given(albums(), st.floats(0, 2), st.randoms(use_true_random=False))
def test_leaving_faces_out_changes_nothing_for_the_others(album, threshold, random):
    matrix, rules = album
    tree = build_tree(matrix, rules, 2.0)
    keep = np.array([random.random() < 0.5 for _ in range(len(matrix))])
    kept = set(matrix.face_ids[keep].tolist())
    expected = groups_of(tree.face_ids, cut(tree, threshold).labels)
    found = groups_at(matrix, kept_leaves(leaves_of(tree), keep), threshold)
    assert found == {group & kept for group in expected if group & kept}
