"""How good is it? Verification on pairs, and groups against the truth."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from facealbum.grouping.linkage import Tree


@dataclass(frozen=True, slots=True)
class VerificationScores:
    """The LFW protocol on pairs of photos; rates are fractions 0..1.

    Attributes:
        accuracy: mean over the folds, each at the threshold that is best on the other folds.
        accuracy_std: standard deviation of the folds' accuracies.
        tar_at_far_1e_3: share of same pairs accepted where 1 in 1,000 different pairs is.
        auc: area under the ROC curve.
        threshold: mean of the thresholds that the folds chose, squared distance.
        pairs: number of pairs.
    """

    accuracy: float
    accuracy_std: float
    tar_at_far_1e_3: float
    auc: float
    threshold: float
    pairs: int


@dataclass(frozen=True, slots=True)
class ClusteringScores:
    """Groups against the truth; fractions 0..1.

    Attributes:
        threshold: of the cut that was scored; NaN if it is not a cut.
        bcubed_precision: see ``clustering_scores``.
        bcubed_recall: see there.
        bcubed_f: their harmonic mean.
        pairwise_f: harmonic mean of precision and recall over pairs of faces.
        groups: number of groups.
    """

    threshold: float
    bcubed_precision: float
    bcubed_recall: float
    bcubed_f: float
    pairwise_f: float
    groups: int


def verification_scores(
    distances: NDArray[np.floating], same: NDArray[np.bool_], folds: NDArray[np.integer]
) -> VerificationScores:
    """Score ``(n,)`` pairs: squared distances, whether they are one person, and their fold.

    A pair without a distance (no face found) has infinity: it counts as different.

    Raises:
        ValueError: shapes differ, or there are not two folds with both kinds of pairs.
    """
    raise NotImplementedError


def best_threshold(distances: NDArray[np.floating], same: NDArray[np.bool_]) -> float:
    """Return the threshold with the most right answers, midway in the widest best gap."""
    raise NotImplementedError


def clustering_scores(
    labels: NDArray[np.integer], truth: NDArray[np.integer], threshold: float = float("nan")
) -> ClusteringScores:
    """Score ``(n,)`` group labels against ``(n,)`` true labels, both any integers.

    BCubed: Bagga and Baldwin 1998; with the shared members of group g and person p counted as
    n_gp, precision is the sum of n_gp^2 / n_g over n and recall that of n_gp^2 / n_p.
    """
    raise NotImplementedError


def sweep(
    tree: Tree, truth: NDArray[np.integer], thresholds: NDArray[np.floating]
) -> list[ClusteringScores]:
    """Score the cut of ``tree`` at each threshold; ``truth`` is in the order of ``tree``."""
    raise NotImplementedError


def best_cut(tree: Tree, truth: NDArray[np.integer], step: float = 0.01) -> ClusteringScores:
    """Return the scores at the threshold with the best BCubed F, in steps up to the loosest."""
    raise NotImplementedError
