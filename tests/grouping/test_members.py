"""Sums and distances over groups are the same however few rows are in memory at a time."""

from __future__ import annotations

import numpy as np
import pytest

from facealbum.grouping import members
from facealbum.grouping.members import member_distances
from tests.grouping.synthetic import matrix_of


@pytest.mark.parametrize("rows_at_once", [1, 4, 1024])
def test_each_face_is_measured_against_the_others_of_its_label(monkeypatch, rows_at_once):
    monkeypatch.setattr(members, "ROWS_AT_ONCE", rows_at_once)
    random = np.random.default_rng(1)
    vectors = random.normal(size=(60, 8)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    # One label longer than two readings, many short ones, some of one face.
    labels = random.permutation(np.concatenate((np.full(25, 7), random.integers(8, 30, 35))))
    found = member_distances(matrix_of(vectors), labels)
    for row, label in enumerate(labels):
        others = [other for other in np.flatnonzero(labels == label) if other != row]
        if not others:
            assert np.isnan(found[row])
        else:
            away = np.square(vectors[others] - vectors[row]).sum(axis=1).mean()
            assert found[row] == pytest.approx(away, abs=1e-5)


def test_no_faces_have_no_distances():
    assert len(member_distances(matrix_of(np.zeros((0, 4), np.float32)), np.zeros(0, int))) == 0
