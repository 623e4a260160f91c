"""The tree on 3,000 real faces is scikit-learn's average linkage, face by face."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from sklearn.cluster import AgglomerativeClustering

from facealbum.domain.types import EmbeddingMatrix
from facealbum.grouping.constraints import Constraints
from facealbum.grouping.cut import cut
from facealbum.grouping.linkage import build_tree
from facealbum.grouping.thresholds import thresholds_for
from facealbum.jobs import CancelToken
from facealbum.library.evaluating import main_faces, size_in_the_middle
from facealbum.library.workshop import workshop_of

LFW = Path(__file__).parents[3] / "shared" / "data" / "lfw"
FACES = 3_000
PIPELINE = "sface"
"""The quickest of the pipelines; the linkage knows none."""

pytestmark = pytest.mark.skipif(not LFW.is_dir(), reason="Labeled Faces in the Wild is not here")


@pytest.fixture(scope="module")
def vectors():
    """The faces of whole people, in the order of the names, until there are enough."""
    paths = sorted(LFW.rglob("*.jpg"))[: FACES + 50]
    faces = main_faces(workshop_of(PIPELINE), paths, size_in_the_middle, None, CancelToken())
    found = faces.vectors[faces.found][:FACES]
    assert len(found) == FACES
    return found


def same_groups(one, other):
    """Return whether two labelings make the same groups."""
    pairs = np.unique(np.stack((one, other)), axis=1)
    return pairs.shape[1] == len(np.unique(one)) == len(np.unique(other))


def test_without_constraints_it_is_scikit_learns_average_linkage_at_every_threshold(vectors):
    limits = thresholds_for(PIPELINE)
    matrix = EmbeddingMatrix(np.arange(1, FACES + 1), vectors, PIPELINE)
    tree = build_tree(matrix, Constraints(), limits.loosest)
    exact = vectors.astype(np.float64)
    squared = np.maximum(2 - 2 * exact @ exact.T, 0)
    for threshold in (limits.strictest, 0.8, 1.0, limits.default, 1.2, 1.3, limits.loosest):
        oracle = AgglomerativeClustering(
            n_clusters=None, distance_threshold=threshold, metric="precomputed", linkage="average"
        ).fit_predict(squared)
        assert same_groups(cut(tree, threshold).labels, oracle)
