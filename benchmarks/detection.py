"""Faces found, missed and imagined on whole photos whose faces are known, by an import."""

from __future__ import annotations

import csv
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections import defaultdict
from pathlib import Path

from command import facealbum
from figures import WHOLE_PHOTOS, show

GROUP = WHOLE_PHOTOS / "group"
DLIB = WHOLE_PHOTOS / "dlib-faces"

Point = tuple[float, float]


def main() -> None:
    if not WHOLE_PHOTOS.is_dir():
        print("The photos with known faces are not here.", file=sys.stderr)
        return
    for folder, truth in ((GROUP, noses()), (DLIB, middles())):
        boxes = boxes_found(folder)
        found = imagined = 0
        # Of the other photos nobody wrote down who is there.
        for photo in truth:
            hits = match(truth[photo], boxes[photo])
            found += hits
            imagined += len(boxes[photo]) - hits
        known = sum(len(points) for points in truth.values())
        of = f"{folder.name}, {known} faces"
        show("faces found", found, "faces", of, f">= {known}")
        show("faces where there is none", imagined, "faces", of, "<= 0")


def noses() -> dict[str, list[Point]]:
    """Return the noses of the faces of each photo of ``group``, px."""
    points = defaultdict(list)
    with (GROUP / "noses.csv").open(newline="") as file:
        for row in csv.DictReader(file):
            # A photo with nobody in it has a row without a nose.
            there = points[row["file"]]
            if row["nose_x_px"]:
                there.append((float(row["nose_x_px"]), float(row["nose_y_px"])))
    return points


def middles() -> dict[str, list[Point]]:
    """Return the middles of the boxes of each photo of ``dlib-faces``, px."""
    points: dict[str, list[Point]] = defaultdict(list)
    for name in ("training.xml", "testing.xml"):
        for photo in ET.parse(DLIB / name).getroot().iter("image"):  # noqa: S314 - our own data
            for box in photo.iter("box"):
                left, top, width, height = (
                    float(box.attrib[key]) for key in ("left", "top", "width", "height")
                )
                points[photo.attrib["file"]].append((left + width / 2, top + height / 2))
    return points


def boxes_found(folder: Path) -> dict[str, list[tuple[float, ...]]]:
    """Import the folder and return the boxes found in each photo: left, top, right, bottom, px."""
    boxes = defaultdict(list)
    with tempfile.TemporaryDirectory() as place:
        library = ("--library", Path(place) / "library")
        facealbum(*library, "import", folder)
        sizes = {
            row["path"]: (row["width"], row["height"]) for row in facealbum(*library, "photos")
        }
        for group in facealbum(*library, "people"):
            for face in group["faces"]:
                wide, high = sizes[face["photo"]]
                left, top, width, height = face["box"]
                corners = (left * wide, top * high, (left + width) * wide, (top + height) * high)
                boxes[Path(face["photo"]).name].append(corners)
    return boxes


def match(points: list[Point], boxes: list[tuple[float, ...]]) -> int:
    """Return how many points lie in a box of their own, each point taking the nearest one."""
    free = list(boxes)
    for x, y in points:
        around = [box for box in free if box[0] <= x <= box[2] and box[1] <= y <= box[3]]
        if around:
            free.remove(min(around, key=lambda box: _from_middle(box, x, y)))
    return len(boxes) - len(free)


def _from_middle(box: tuple[float, ...], x: float, y: float) -> float:
    return (x - (box[0] + box[2]) / 2) ** 2 + (y - (box[1] + box[3]) / 2) ** 2


if __name__ == "__main__":
    main()
