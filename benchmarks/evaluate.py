"""Accuracy on Labeled Faces in the Wild: 6,000 pairs (View 2), and grouping all of it."""

from __future__ import annotations

import sys

from command import facealbum
from figures import DATA, LFW, show

LEAST = {"facenet+sface": 0.996, "facenet": 0.993}
PAIRS = DATA / "lfw-protocol" / "pairs.txt"


def main() -> None:
    if not LFW.is_dir():
        print("Labeled Faces in the Wild is not here.", file=sys.stderr)
        return
    for pipeline, least in LEAST.items():
        of = f"LFW View 2, {pipeline}"
        scores = facealbum(
            "evaluate", "verification", "--photos", LFW, "--pairs", PAIRS, "--pipeline", pipeline
        )
        show("accuracy", scores["accuracy"], "fraction", of, f">= {least}")
        show("accuracy, standard deviation of the folds", scores["accuracy_std"], "fraction", of)
        show("TAR at FAR 1e-3", scores["tar_at_far_1e-3"], "fraction", of)
        show("AUC", scores["auc"], "fraction", of)
        show("threshold", scores["threshold"], "squared distance", of)
        show("photos without a face", scores["photos_without_face"], "photos", of)
    scores = facealbum("evaluate", "clustering", "--photos", LFW)
    of = f"LFW, {scores['faces']} faces, facenet+sface"
    for name in ("default", "best"):
        cut = scores[name]
        at = f"{name} threshold"
        show(f"BCubed F at the {at}", cut["bcubed_f"], "fraction", of)
        show(f"pairwise F at the {at}", cut["pairwise_f"], "fraction", of)
        show(at, cut["threshold"], "squared distance", of)
    show("time to look and group", scores["seconds"], "s", of)
    show("peak memory", scores["peak_mib"], "MiB", of)


if __name__ == "__main__":
    main()
