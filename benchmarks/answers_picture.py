"""Draw the curve of ``answers``: ``answers_picture.py CURVE.csv PICTURE.svg``.

The share of faces that stand with the right person, by the answers given.
"""

from __future__ import annotations

import csv
import sys
from pathlib import Path

import matplotlib as mpl

mpl.use("svg")
from matplotlib import pyplot as plt

COLORS = {"queue": "#0c746c", "by hand": "#b3352b"}
NAMES = {"queue": "asked by the review queue", "by hand": "groups named by hand, biggest first"}
MARKS = (0.80, 0.95, 0.99)
AT_MOST = 650


def main() -> None:
    source, target = Path(sys.argv[1]), Path(sys.argv[2])
    curves: dict[str, list[tuple[int, float]]] = {}
    with source.open(newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            curves.setdefault(row["way"], []).append((int(row["answers"]), float(row["share"])))
    plt.rcParams.update({"svg.hashsalt": "facealbum", "svg.fonttype": "none", "font.size": 11})
    figure, axes = plt.subplots(figsize=(7.2, 4.2))
    for way, curve in curves.items():
        shown = [(answers, 100 * share) for answers, share in curve if answers <= AT_MOST]
        style = "-" if way == "queue" else "--"
        axes.plot(*zip(*shown, strict=True), style, color=COLORS[way], label=NAMES[way], lw=2)
    for share in MARKS:
        axes.axhline(100 * share, color="#8d877d", lw=0.7, ls=":")
    axes.set_xlabel("answers")
    axes.set_ylabel("faces with the right person, %")
    axes.set_xlim(0, AT_MOST)
    axes.set_ylim(0, 100)
    axes.legend(loc="lower right", frameon=False)
    for side in ("top", "right"):
        axes.spines[side].set_visible(False)
    figure.tight_layout()
    target.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(target, metadata={"Date": None})


if __name__ == "__main__":
    main()
