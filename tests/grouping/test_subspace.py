"""Short vectors bound the products of the long ones, and the tree does not depend on them."""

from __future__ import annotations

import numpy as np
import pytest

from facealbum.domain.types import EmbeddingMatrix
from facealbum.grouping import subspace
from facealbum.grouping.constraints import Constraints
from facealbum.grouping.linkage import build_tree
from facealbum.grouping.subspace import shortened

ROUNDING = 2e-6


def in_few_directions(count, width=64, rank=12, noise=0.0, seed=0):
    """Unit vectors that lie in ``rank`` directions, but for some noise."""
    random = np.random.default_rng(seed)
    axes = np.linalg.qr(random.normal(size=(width, rank)))[0]
    people = random.normal(size=(max(count // 6, 1), rank))
    rows = people[np.arange(count) % len(people)] + 0.5 * random.normal(size=(count, rank))
    vectors = rows @ axes.T + noise * random.normal(size=(count, width))
    return (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float32)


@pytest.fixture
def few_are_enough(monkeypatch):
    monkeypatch.setattr(subspace, "LEAST", 8)


@pytest.mark.usefixtures("few_are_enough")
@pytest.mark.parametrize("noise", [0.0, 1e-5, 1e-4])
def test_a_short_product_is_never_below_the_long_one(noise):
    vectors = in_few_directions(300, noise=noise)
    vectors[:3] = np.eye(64, dtype=np.float32)[:3]  # nobody else points there
    short = shortened(vectors)
    excess = short @ short.T - vectors @ vectors.T
    assert short.shape[1] < vectors.shape[1]
    assert excess.min() > -ROUNDING


@pytest.mark.usefixtures("few_are_enough")
def test_a_short_product_is_the_long_one_where_all_lie_in_the_common_directions():
    vectors = in_few_directions(300)
    short = shortened(vectors)
    assert short.shape == (300, 13)
    assert np.abs(short @ short.T - vectors @ vectors.T).max() < ROUNDING


@pytest.mark.usefixtures("few_are_enough")
def test_averaged_short_vectors_bound_the_products_of_averages():
    vectors = in_few_directions(300, noise=1e-4)
    vectors[:5] = np.eye(64, dtype=np.float32)[:5]
    short = shortened(vectors)
    means, short_means = (each.reshape(60, 5, -1).mean(axis=1) for each in (vectors, short))
    assert (short_means @ short_means.T - means @ means.T).min() > -ROUNDING


@pytest.mark.usefixtures("few_are_enough")
def test_vectors_in_all_directions_stay_as_they_are():
    random = np.random.default_rng(1).normal(size=(300, 64)).astype(np.float32)
    vectors = random / np.linalg.norm(random, axis=1, keepdims=True)
    assert shortened(vectors) is vectors


def test_of_few_vectors_none_is_shortened():
    vectors = in_few_directions(300)
    assert shortened(vectors) is vectors


@pytest.mark.parametrize("noise", [0.0, 1e-5])
@pytest.mark.parametrize("odd", [0, 7])
def test_the_tree_is_the_same_with_short_vectors(monkeypatch, noise, odd):
    vectors = in_few_directions(600, noise=noise)
    vectors[:odd] = np.eye(64, dtype=np.float32)[:odd]
    matrix = EmbeddingMatrix(np.arange(1, 601), vectors, "test")
    photos = Constraints(photo_of={face: face // 2 for face in range(1, 601)})
    long = build_tree(matrix, photos, 1.4)
    monkeypatch.setattr(subspace, "LEAST", 8)
    assert shortened(vectors) is not vectors
    short = build_tree(matrix, photos, 1.4)
    assert np.array_equal(long.face_a, short.face_a)
    assert np.array_equal(long.face_b, short.face_b)
    assert np.array_equal(long.heights, short.heights)
