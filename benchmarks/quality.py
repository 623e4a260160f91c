"""What weak faces do to the groups, and what it helps that they lead nobody.

The main face of each photo of Labeled Faces in the Wild, as it is; then every fifth made worse on
purpose: shrunk to 16..24 px, blurred by 5..12 % of its size, or half covered, a third each. BCubed
F at the default threshold, with all faces leading and with ``domain.quality`` saying who does.
"""

from __future__ import annotations

import sys
from dataclasses import replace

import cv2
import numpy as np
from figures import LFW, photos_below, show
from numpy.typing import NDArray

from facealbum.domain import quality
from facealbum.domain.ports import Look
from facealbum.domain.types import DecodedPhoto, DetectedFace, EmbeddingMatrix, Face
from facealbum.grouping.constraints import Constraints
from facealbum.grouping.cut import cut
from facealbum.grouping.evaluate import clustering_scores
from facealbum.grouping.linkage import build_tree
from facealbum.grouping.thresholds import thresholds_for
from facealbum.library.evaluating import size_in_the_middle
from facealbum.vision.analyzer import FaceAnalyzer
from facealbum.vision.decode import decode

Pixels = NDArray[np.uint8]
EVERY = 5
SMALL = (16.0, 24.0)
BLUR = (0.05, 0.12)
SURELY_THERE = Look(least_score=0.3)
"""A face that was made worse is one nevertheless."""
BATCH = 32
LOSS, GAIN = 0.002, 0.01
"""How much of F the plain faces may lose, and how much those that were made worse must gain."""


def main() -> None:
    if not LFW.is_dir():
        print("Labeled Faces in the Wild is not here.", file=sys.stderr)
        return
    paths = photos_below(LFW)
    random = np.random.default_rng(0)
    made_worse = set(random.permutation(len(paths))[: len(paths) // EVERY].tolist())
    analyzer = FaceAnalyzer()
    plain: list[DetectedFace | None] = []
    worse: list[DetectedFace | None] = []
    for start in range(0, len(paths), BATCH):
        photos = [decode(str(path)) for path in paths[start : start + BATCH]]
        faces = [main_face(found) for found in analyzer.analyze(photos)]
        plain += faces
        rows = [row for row in range(len(photos)) if start + row in made_worse and faces[row]]
        spoilt = [spoil(photos[row].pixels, faces[row], (start + row) % 3, random) for row in rows]
        found = iter(analyzer.analyze([photo_of(pixels) for pixels in spoilt], SURELY_THERE))
        worse += [main_face(next(found)) if row in rows else face for row, face in enumerate(faces)]
    truth = np.unique([path.parent.name for path in paths], return_inverse=True)[1]
    bad = np.array([row in made_worse for row in range(len(paths))])
    none, gate = scores(plain, truth, bad, "LFW as it is")
    show("F that the gate costs", none - gate, "fraction", "LFW as it is", f"<= {LOSS}")
    none, gate = scores(worse, truth, bad, "LFW, every fifth face made worse")
    of = "LFW, every fifth face made worse"
    show("F that the gate gains", gate - none, "fraction", of, f">= {GAIN}")


def main_face(faces: list[DetectedFace]) -> DetectedFace | None:
    return max(faces, key=size_in_the_middle, default=None)


def photo_of(pixels: Pixels) -> DecodedPhoto:
    height, width = pixels.shape[:2]
    return DecodedPhoto(np.ascontiguousarray(pixels), width, height, None)


def spoil(
    pixels: Pixels, face: DetectedFace | None, way: int, random: np.random.Generator
) -> Pixels:
    """Return the photo with its face small, blurred or half covered."""
    assert face is not None
    if way == 0:
        scale = random.uniform(*SMALL) / face.short_side
        return cv2.resize(pixels, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    if way == 1:
        return cv2.GaussianBlur(pixels, (0, 0), random.uniform(*BLUR) * face.short_side)
    height, width = pixels.shape[:2]
    box = face.box
    left, right = round(box.left * width), round(box.right * width)
    top, bottom = round(box.top * height), round(box.bottom * height)
    middle_x, middle_y = (left + right) // 2, (top + bottom) // 2
    covered = pixels.copy()
    half = [
        (left, middle_x, top, bottom),
        (middle_x, right, top, bottom),
        (left, right, middle_y, bottom),
    ]
    x0, x1, y0, y1 = half[int(random.integers(3))]
    covered[y0:y1, x0:x1] = random.integers(0, 255, 3)
    return covered


def scores(
    faces: list[DetectedFace | None], truth: NDArray[np.int64], bad: NDArray[np.bool_], of: str
) -> tuple[float, float]:
    """Show the scores without and with weak faces that lead nobody; return F of both."""
    rows = np.array([row for row, face in enumerate(faces) if face is not None])
    there = [face for face in faces if face is not None]
    vectors = np.stack([face.vector for face in there])
    ids = np.arange(1, len(there) + 1)
    matrix = EmbeddingMatrix(ids, vectors, "facenet+sface")
    weak = frozenset(
        int(face_id)
        for face_id, face in zip(ids, there, strict=True)
        if quality.faults_of(kept(face))
    )
    show("weak faces", len(weak) / len(there), "share", of)
    limits = thresholds_for("facenet+sface")
    totals = []
    for name, led in (("all faces lead", frozenset()), ("weak ones lead nobody", weak)):
        tree = build_tree(matrix, Constraints(weak=led), limits.loosest)
        labels = cut(tree, limits.default).labels
        totals.append(clustering_scores(labels, truth[rows]).bcubed_f)
        show(f"BCubed F, {name}", totals[-1], "fraction", of)
        good = np.flatnonzero(~bad[rows])
        f = clustering_scores(labels[good], truth[rows][good]).bcubed_f
        show(f"BCubed F among the others, {name}", f, "fraction", of)
    return totals[0], totals[1]


def kept(face: DetectedFace) -> Face:
    """Return a face as a library has it."""
    blank = Face(1, 1, face.box, face.landmarks, face.score, face.sharpness, face.short_side, "")
    return replace(blank, yaw=face.yaw, pitch=face.pitch)


if __name__ == "__main__":
    main()
