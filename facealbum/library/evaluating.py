"""How good is it? Verification and clustering measured on folders of photos, with no library.

The folder is laid out as LFW is: ``NAME/NAME_0001.jpg``. Of each photo one face counts: the
largest, by the area of its box; where a folder's name is the truth, a face in the middle counts for
more (``OFF_CENTRE``), because such photos show other people beside the one whom they are of.
Nothing is kept on disk.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from facealbum.domain.errors import KnownError
from facealbum.domain.ports import Analyzer, DecodePool, Workshop
from facealbum.domain.types import DetectedFace, EmbeddingMatrix
from facealbum.grouping.constraints import Constraints
from facealbum.grouping.cut import cut
from facealbum.grouping.evaluate import (
    best_cut,
    clustering_scores,
    verification_scores,
)
from facealbum.grouping.linkage import build_tree
from facealbum.grouping.suggest import suggest
from facealbum.grouping.thresholds import false_match_rate, thresholds_for
from facealbum.jobs import CancelToken, Progress
from facealbum.library.looking import Looked, Meter, look
from facealbum.library.memory import PeakMemory
from facealbum.library.scanning import printable, resolve
from facealbum.library.truth import people_by_folder, people_by_table, read_pairs

NO_DISTANCE = float("inf")
"""Stands for a pair in which a photo shows no face: it is judged "different"."""

OFF_CENTRE = 0.1
"""A face whose middle is so far from the photo's, as a squared distance in fractions, counts as if
its area were 1/e of what it is. Measured on View 1's test pairs of LFW: in 6 of 1,549 photos the
largest face is not the named person's, and taking it costs 0.4 points of accuracy; any value
from 0.02 to 0.25 finds the named person in all of them."""

Choice = Callable[[DetectedFace], float]
Report = Callable[[Progress], None]


@dataclass(frozen=True, slots=True)
class Verification:
    """Two photos compared by their largest faces.

    Attributes:
        distance: squared Euclidean distance of the two embeddings, 0..4.
        threshold: up to it the two are judged the same person.
        same: the judgement.
        false_match_rate: share of pairs of different people that are as near as that, 0..1.
    """

    distance: float
    threshold: float
    same: bool
    false_match_rate: float


@dataclass(frozen=True, slots=True, eq=False)
class MainFaces:
    """The face of each photo that counts.

    Attributes:
        vectors: ``(n, d)`` float32 of length 1, one for each photo; zeros where there is no face.
        found: ``(n,)`` bool, whether there is one.
        reasons: why a photo could not be read.
        pipeline: what made the vectors.
    """

    vectors: NDArray[np.float32]
    found: NDArray[np.bool_]
    reasons: Mapping[Path, str]
    pipeline: str


def verify(workshop: Workshop, a: Path, b: Path) -> Verification:
    """Compare the largest faces of two photos.

    Raises:
        KnownError: a photo does not exist, can't be read or shows no face.
    """
    resolve([a, b])
    faces = main_faces(workshop, [a, b], _size, None, CancelToken())
    for path, found in zip((a, b), faces.found, strict=True):
        if not found:
            why = faces.reasons.get(path, "No face was found in it.")
            raise KnownError(f"“{printable(str(path))}” can't be compared.", why)
    distance = _distances(faces.vectors[:1], faces.vectors[1:])[0]
    threshold = thresholds_for(faces.pipeline).pair
    rate = false_match_rate(faces.pipeline, float(distance))
    return Verification(float(distance), threshold, bool(distance <= threshold), rate)


def evaluate_verification(
    workshop: Workshop,
    photos: Path,
    pairs_file: Path,
    report: Report | None = None,
    token: CancelToken | None = None,
) -> dict[str, Any]:
    """Return the scores of the LFW protocol, as ``facealbum evaluate verification`` prints them.

    A photo without a face makes its pairs count as different: right for a pair of two people,
    wrong for a pair of one.

    Raises:
        KnownError: the file of pairs is no such file, or names a photo that is not there.
    """
    pairs = read_pairs(photos, pairs_file)
    paths = list(dict.fromkeys(path for pair in pairs for path in (pair.a, pair.b)))
    row_of = {path: row for row, path in enumerate(paths)}
    faces = main_faces(workshop, paths, size_in_the_middle, report, token or CancelToken())
    rows_a = np.array([row_of[pair.a] for pair in pairs])
    rows_b = np.array([row_of[pair.b] for pair in pairs])
    distances = _distances(faces.vectors[rows_a], faces.vectors[rows_b]).astype(np.float64)
    distances[~(faces.found[rows_a] & faces.found[rows_b])] = NO_DISTANCE
    same = np.array([pair.same for pair in pairs])
    scores = verification_scores(distances, same, np.array([pair.fold for pair in pairs]))
    return {
        "accuracy": scores.accuracy,
        "accuracy_std": scores.accuracy_std,
        "tar_at_far_1e-3": scores.tar_at_far_1e_3,
        "auc": scores.auc,
        "threshold": scores.threshold,
        "pairs": scores.pairs,
        "photos_without_face": int((~faces.found).sum()),
        "pipeline": faces.pipeline,
    }


def evaluate_clustering(
    workshop: Workshop,
    photos: Path,
    labels: Path | None = None,
    report: Report | None = None,
    token: CancelToken | None = None,
) -> dict[str, Any]:
    """Group the photos by their main faces and score that against the truth.

    The truth is the folder that a photo lies in, or ``labels``, a CSV with the columns ``file``
    (relative to ``photos``) and ``person``. Photos without a face are left out and counted.

    Raises:
        KnownError: no photos, or the CSV does not fit them.
    """
    started, token = time.monotonic(), token or CancelToken()
    with PeakMemory() as memory:
        truth_of = people_by_table(photos, labels) if labels else people_by_folder(photos)
        paths = sorted(truth_of)
        choice = _size if labels else size_in_the_middle
        faces = main_faces(workshop, paths, choice, report, token)
        people = sorted(set(truth_of.values()))
        number_of = {person: number for number, person in enumerate(people)}
        truth = np.array([number_of[truth_of[path]] for path in paths])[faces.found]
        scores = _scored(faces, truth, token)
    return scores | {
        "faces": int(faces.found.sum()),
        "photos_without_face": int((~faces.found).sum()),
        "seconds": time.monotonic() - started,
        "peak_mib": memory.peak_mib,
        "pipeline": faces.pipeline,
    }


def _scored(faces: MainFaces, truth: NDArray[np.int64], token: CancelToken) -> dict[str, Any]:
    vectors = faces.vectors[faces.found]
    if not len(vectors):
        raise KnownError("There is nothing to measure.", "No face was found in these photos.")
    matrix = EmbeddingMatrix(np.arange(1, len(vectors) + 1), vectors, faces.pipeline)
    limits = thresholds_for(faces.pipeline)
    tree = build_tree(matrix, Constraints(), limits.loosest, lambda _: token.checkpoint())
    default = clustering_scores(cut(tree, limits.default).labels, truth, limits.default)
    chosen = suggest(tree, matrix, Constraints()).threshold
    suggested = clustering_scores(cut(tree, chosen).labels, truth, chosen)
    named = {"default": default, "suggested": suggested, "best": best_cut(tree, truth)}
    return {name: asdict(scores) for name, scores in named.items()}


def _distances(a: NDArray[np.float32], b: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the squared distances of unit vectors row by row, ``(n,)``: 2 - 2 a.b."""
    cosines: NDArray[np.float32] = np.einsum("ij,ij->i", a, b)
    return np.maximum(2 - 2 * cosines, 0)


def main_faces(
    workshop: Workshop,
    paths: Sequence[Path],
    choice: Choice,
    report: Report | None,
    token: CancelToken,
) -> MainFaces:
    """Look at photos and keep the face of each for which ``choice`` is greatest.

    Raises:
        CancelledError: ``token`` was cancelled.
    """
    meter = Meter(stage="Looking at photos", total=len(paths))
    reasons: dict[Path, str] = {}
    with workshop.analyzer() as analyzer, workshop.pool() as pool:
        vectors = np.zeros((len(paths), analyzer.dimension), np.float32)
        found = np.zeros(len(paths), np.bool_)
        for looked in _looks(pool, analyzer, paths, token):
            meter.count(looked)
            if looked.faces:
                vectors[looked.token] = max(looked.faces, key=choice).vector
                found[looked.token] = True
            elif looked.reason:
                reasons[paths[looked.token]] = looked.reason
            if report is not None:
                report(meter.progress())
        return MainFaces(vectors, found, reasons, analyzer.pipeline)


def _looks(
    pool: DecodePool, analyzer: Analyzer, paths: Sequence[Path], token: CancelToken
) -> Iterator[Looked]:
    work = ((number, str(path)) for number, path in enumerate(paths))
    return look(pool, analyzer, work, token.checkpoint)


def _size(face: DetectedFace) -> float:
    return face.box.area


def size_in_the_middle(face: DetectedFace) -> float:
    """Return the area of a face's box, less the farther it is from the photo's middle."""
    across = face.box.left + face.box.width / 2 - 0.5
    down = face.box.top + face.box.height / 2 - 0.5
    return face.box.area * math.exp(-(across**2 + down**2) / OFF_CENTRE)
