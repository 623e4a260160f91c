"""How good is it? Verification on pairs, and groups against the truth."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from facealbum.grouping.cut import cut

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from facealbum.grouping.linkage import Tree

SAME_STEP = 1e-9
"""So that rounding does not lose the last step of a sweep."""


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
        ValueError: shapes differ, or there are not two folds, or not both kinds of pairs.
    """
    if not distances.shape == same.shape == folds.shape:
        raise ValueError("distances, same and folds differ in shape")
    if len(np.unique(folds)) < 2 or same.all() or not same.any():
        raise ValueError("the protocol needs two folds, and pairs of both kinds")
    chosen, accuracies = [], []
    for fold in np.unique(folds):
        held_out = folds == fold
        threshold = best_threshold(distances[~held_out], same[~held_out])
        right = (distances[held_out] <= threshold) == same[held_out]
        chosen.append(threshold)
        accuracies.append(right.mean())
    return VerificationScores(
        accuracy=float(np.mean(accuracies)),
        accuracy_std=float(np.std(accuracies)),
        tar_at_far_1e_3=true_accept_rate(distances, same, 1e-3),
        auc=_area_under_roc(distances, same),
        threshold=float(np.mean(chosen)),
        pairs=len(distances),
    )


def best_threshold(distances: NDArray[np.floating], same: NDArray[np.bool_]) -> float:
    """Return the threshold with the most right answers, midway in the widest of the best gaps.

    Raises:
        ValueError: no distance is finite.
    """
    order = np.argsort(distances, kind="stable")
    ordered = distances[order].astype(np.float64)
    finite = int(np.isfinite(ordered).sum())
    if not finite:
        raise ValueError("no pair has a distance")
    gained = np.where(same[order], 1, -1)
    # right[k]: answers right, less a constant, when the k nearest pairs are called the same.
    right = np.concatenate(([0], np.cumsum(gained)))[: finite + 1]
    edges = np.concatenate(([0.0], ordered[:finite], [ordered[finite - 1]]))
    gaps = np.diff(edges)
    # Equal distances leave no room for a threshold between them.
    possible = gaps > 0
    possible[finite] = True
    best = possible & (right == right[possible].max())
    widest = int(np.where(best, gaps, -1).argmax())
    return float((edges[widest] + edges[widest + 1]) / 2)


def true_accept_rate(
    distances: NDArray[np.floating], same: NDArray[np.bool_], false_accept_rate: float
) -> float:
    """Return the share of same pairs accepted at the loosest threshold with at most that rate."""
    different = np.sort(distances[~same])
    accepted = int(false_accept_rate * len(different))
    if accepted >= len(different):
        return 1.0
    return float((distances[same] < different[accepted]).mean())


def _area_under_roc(distances: NDArray[np.floating], same: NDArray[np.bool_]) -> float:
    """Return the chance that a same pair is nearer than a different one (Mann and Whitney 1947)."""
    from scipy.stats import rankdata  # a second of start-up that only measuring needs

    ranks = rankdata(distances)
    positives, negatives = int(same.sum()), int((~same).sum())
    beaten = ranks[same].sum() - positives * (positives + 1) / 2
    return float(1 - beaten / (positives * negatives))


def clustering_scores(
    labels: NDArray[np.integer], truth: NDArray[np.integer], threshold: float = float("nan")
) -> ClusteringScores:
    """Score ``(n,)`` group labels against ``(n,)`` true labels, both any integers.

    BCubed: Bagga and Baldwin 1998; with the shared members of group g and person p counted as
    n_gp, precision is the sum of n_gp^2 / n_g over n and recall that of n_gp^2 / n_p.

    Raises:
        ValueError: shapes differ, or there is nothing to score.
    """
    if labels.shape != truth.shape or not len(labels):
        raise ValueError("labels and truth differ in length, or are empty")
    _, group, group_sizes = np.unique(labels, return_inverse=True, return_counts=True)
    _, person, person_sizes = np.unique(truth, return_inverse=True, return_counts=True)
    cells, shared = np.unique(group * len(person_sizes) + person, return_counts=True)
    in_group = group_sizes[cells // len(person_sizes)]
    in_person = person_sizes[cells % len(person_sizes)]
    precision = float((shared**2 / in_group).sum() / len(labels))
    recall = float((shared**2 / in_person).sum() / len(labels))
    right, made, true = (_pairs(sizes) for sizes in (shared, group_sizes, person_sizes))
    return ClusteringScores(
        threshold=threshold,
        bcubed_precision=precision,
        bcubed_recall=recall,
        bcubed_f=2 * precision * recall / (precision + recall),
        pairwise_f=2 * right / (made + true) if made + true else 1.0,
        groups=len(group_sizes),
    )


def _pairs(sizes: NDArray[np.integer]) -> int:
    return int((sizes.astype(np.int64) * (sizes - 1) // 2).sum())


def sweep(
    tree: Tree, truth: NDArray[np.integer], thresholds: NDArray[np.floating]
) -> list[ClusteringScores]:
    """Score the cut of ``tree`` at each threshold; ``truth`` is in the order of ``tree``."""
    return [
        clustering_scores(cut(tree, threshold).labels, truth, threshold)
        for threshold in thresholds.tolist()
    ]


def best_cut(tree: Tree, truth: NDArray[np.integer], step: float = 0.01) -> ClusteringScores:
    """Return the scores at the threshold with the best BCubed F, in steps up to the loosest."""
    thresholds = np.arange(0, tree.loosest + SAME_STEP, step).clip(max=tree.loosest)
    return max(sweep(tree, truth, thresholds), key=lambda scores: scores.bcubed_f)
