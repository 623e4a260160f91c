"""Second looks: photos that lie on their side or head, heads that are tilted, and crowds.

Faces are turned in memory, in photos of Labeled Faces in the Wild and in whole photos whose faces
are known; false ones are looked for in the same photos with their faces painted over. The crowd is
made of those whole photos, so small that their faces are of the size that is asked for, side by
side in one photo of 24 megapixels.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import cv2
import numpy as np
from detection import DLIB, GROUP, Point, match, middles, noses
from figures import LFW, WHOLE_PHOTOS, photos_below, show, spread

from facealbum.domain.ports import FIRST_LOOK, Look
from facealbum.domain.types import DecodedPhoto
from facealbum.vision.analyzer import FaceAnalyzer
from facealbum.vision.decode import CLOSE_PIXELS, decode
from facealbum.vision.finding import TURNED_SCORE
from facealbum.vision.sight import turned, turned_back

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

    from facealbum.vision.detect import Detection

    Pixels = NDArray[np.uint8]

TURNED = Look(turned=True)
TILED = Look(tiled=True)
SCORES = (0.6, 0.7, 0.8, 0.85, 0.9)
TURNED_PHOTOS, TILTED_PHOTOS = 331, 121
TILTS = (30, 45, 60, 75)
ROOM = 60
"""px around a photo of LFW, mirrored, so that a tilt cuts nothing off."""
MIDDLE = 40
"""px; a face so near to the middle is the one that was tilted."""
CROWD = (4000, 6000)
SMALL_SIDES = ((16, 30), (30, 60))
"""px of the faces of a crowd, from and to."""


def main() -> None:
    if not LFW.is_dir() or not WHOLE_PHOTOS.is_dir():
        print("The photos with known faces are not here.", file=sys.stderr)
        return
    analyzer = FaceAnalyzer()
    turned_faces(analyzer)
    turned_whole_photos(analyzer)
    tilted_faces(analyzer)
    sensitivities(analyzer)
    for sides in SMALL_SIDES:
        crowd(analyzer, *sides)
    close_looks(analyzer)


def turned_faces(analyzer: FaceAnalyzer) -> None:
    """Faces of LFW turned by quarters, and what is seen where the faces are painted over."""
    random = np.random.default_rng(1)
    right, false, as_shown = [], [], 0
    for path in spread(photos_below(LFW), TURNED_PHOTOS):
        pixels = decode(str(path)).pixels
        quarters = int(random.integers(1, 4))
        upside = turned(pixels, quarters)
        as_shown += bool(analyzer.find(upside))
        right.append(_best_at(analyzer, upside, (4 - quarters,)))
        bare = painted_over(analyzer, pixels)
        if bare is not None:
            false.append(_best_at(analyzer, bare, (1, 2, 3)))
    of = f"{len(right)} photos of LFW turned by 90, 180 or 270 degrees"
    show("with a face as they are shown", as_shown, "photos", of)
    for score in SCORES:
        bound = ">= 328" if score == TURNED_SCORE else ""
        found = sum(best >= score for best in right)
        show(f"found in the right turn, score {score}", found, "photos", of, bound)
    of = f"{len(false)} photos of LFW with the faces painted over"
    for score in SCORES:
        bound = "<= 1" if score == TURNED_SCORE else ""
        show(
            f"a face at some turn, score {score}",
            sum(s >= score for s in false),
            "photos",
            of,
            bound,
        )


def _best_at(analyzer: FaceAnalyzer, pixels: Pixels, turns: Sequence[int]) -> float:
    detector = analyzer.detector
    scores = [
        face.score
        for quarters in turns
        for face in detector.detect(turned(pixels, quarters), min(SCORES))
    ]
    return max(scores, default=0.0)


def painted_over(analyzer: FaceAnalyzer, pixels: Pixels) -> Pixels | None:
    """Return a photo whose heads are a blur; None where that leaves hardly anything of it."""
    heads = np.zeros(pixels.shape[:2], np.float32)
    for face in analyzer.detector.detect(pixels, 0.3):
        left, top, across, down = face.box
        corners = (left - 0.35 * across, top - 0.4 * down, left + 1.35 * across, top + 1.25 * down)
        x0, y0, x1, y1 = (max(int(value), 0) for value in corners)
        heads[y0:y1, x0:x1] = 1
    if heads.mean() > 0.8:
        return None
    blur = cv2.GaussianBlur(pixels, (0, 0), 25)
    return np.where(cv2.GaussianBlur(heads, (0, 0), 5)[..., None] > 0.5, blur, pixels)


def turned_whole_photos(analyzer: FaceAnalyzer) -> None:
    """Whole photos at every turn, as an import looks at them a second time."""
    for folder, truth in ((GROUP, noses()), (DLIB, middles())):
        found = imagined = known = 0
        for name, points, photo in known_photos(folder, truth):
            height, width = photo.pixels.shape[:2]
            for quarters in (1, 2, 3):
                faces = analyzer.find(turned(photo.pixels, quarters), TURNED)
                there = [turned_to(face, quarters, width, height) for face in faces]
                hits = match(points, there)
                found, known = found + hits, known + len(points)
                imagined += len(there) - hits
                if hits < len(points):
                    print(f"{name} turned by {quarters}: {hits} of {len(points)}", file=sys.stderr)
        of = f"{folder.name} at three turns, {known} faces"
        show("faces found at the second look", found, "faces", of, f">= {known}")
        show("faces where there is none", imagined, "faces", of, "<= 0")


def turned_to(face: Detection, quarters: int, width: int, height: int) -> tuple[float, ...]:
    """Return the box of a face of a turned photo in the photo, left, top, right, bottom."""
    return corners_of(turned_back(face, quarters, width, height))


def tilted_faces(analyzer: FaceAnalyzer) -> None:
    """Faces of LFW tilted within the plane: found, and how far from themselves upright."""
    paths = spread(photos_below(LFW), TILTED_PHOTOS)
    upright = [_in_the_middle(analyzer, _tilted(path, 0)) for path in paths]
    for tilt in TILTS:
        plain = found = 0
        distances = []
        for path, known in zip(paths, upright, strict=True):
            pixels = _tilted(path, tilt)
            plain += any(_is_central(face.box, pixels) for face in analyzer.detector.detect(pixels))
            vector = _in_the_middle(analyzer, pixels)
            found += vector is not None
            if vector is not None and known is not None:
                distances.append(float(np.square(vector - known).sum()))
        of = f"{len(paths)} photos of LFW tilted by {tilt} degrees"
        show("found at first", plain / len(paths), "share", of)
        show("found with a look at it tilted back", found / len(paths), "share", of)
        show("median distance to itself upright", float(np.median(distances)), "squared", of)


def _tilted(path: Path, degrees: float) -> Pixels:
    pixels = decode(str(path)).pixels
    pixels = cv2.copyMakeBorder(pixels, ROOM, ROOM, ROOM, ROOM, cv2.BORDER_REFLECT)
    height, width = pixels.shape[:2]
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1)
    return cv2.warpAffine(pixels, turn, (width, height), borderMode=cv2.BORDER_REFLECT)


def _is_central(box: NDArray[np.float64], pixels: Pixels) -> bool:
    height, width = pixels.shape[:2]
    return bool(np.abs(box[:2] + box[2:] / 2 - (width / 2, height / 2)).max() < MIDDLE)


def _in_the_middle(analyzer: FaceAnalyzer, pixels: Pixels) -> NDArray[np.float32] | None:
    height, width = pixels.shape[:2]
    faces = analyzer.analyze([DecodedPhoto(np.ascontiguousarray(pixels), width, height, None)])[0]
    sides = np.array([width, height, width, height])
    central = [
        face
        for face in faces
        if _is_central(
            np.array([face.box.left, face.box.top, face.box.width, face.box.height]) * sides, pixels
        )
    ]
    return max(central, key=lambda face: face.score).vector if central else None


def sensitivities(analyzer: FaceAnalyzer) -> None:
    """Whole photos as they are, at each sensitivity that the settings offer."""
    from facealbum.library.looks import SCORES as OFFERED

    for name, score in OFFERED.items():
        found = imagined = known = 0
        for folder, truth in ((GROUP, noses()), (DLIB, middles())):
            for _, points, photo in known_photos(folder, truth):
                boxes = [corners_of(f) for f in analyzer.find(photo.pixels, Look(score))]
                hits = match(points, boxes)
                found, known = found + hits, known + len(points)
                imagined += len(boxes) - hits
        of = f"group and dlib-faces, {known} faces, sensitivity {name} ({score})"
        show("faces found", found, "faces", of)
        show("faces where there is none", imagined, "faces", of)


def crowd(analyzer: FaceAnalyzer, smallest: float, largest: float) -> None:
    """Look at a photo of many small faces, at first sight and in tiles."""
    pixels, points = crowded(analyzer, smallest, largest)
    of = f"{len(points)} faces of {smallest:g} to {largest:g} px in one photo of 24 megapixels"
    for name, look in (("at first", FIRST_LOOK), ("in tiles", TILED)):
        started = time.perf_counter()
        boxes = [corners_of(face) for face in analyzer.find(pixels, look)]
        seconds = time.perf_counter() - started
        hits = match(points, boxes)
        bound = ">= 0.9" if look.tiled else ""
        show(f"small faces found {name}", hits / len(points), "share", of, bound)
        show(f"faces where there is none {name}", len(boxes) - hits, "faces", of)
        show(f"looked at {name}", seconds, "s", of)


def crowded(analyzer: FaceAnalyzer, smallest: float, largest: float) -> tuple[Pixels, list[Point]]:
    """Return pixels of whole photos side by side, and where the faces are."""
    random = np.random.default_rng(0)
    tiles = []
    for folder, truth in ((GROUP, noses()), (DLIB, middles())):
        for _, points, photo in known_photos(folder, truth):
            sides = [min(face.box[2:]) for face in analyzer.find(photo.pixels)]
            if points and sides:
                tiles.append((photo.pixels, points, float(np.median(sides))))
    height, width = CROWD
    pixels = np.full((height, width, 3), 128, np.uint8)
    found: list[Point] = []
    left = top = row = number = 0
    while True:
        tile, points, side = tiles[number % len(tiles)]
        number += 1
        scale = random.uniform(smallest, largest) / side
        small = cv2.resize(tile, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
        down, across = small.shape[:2]
        if left + across > width:
            left, top, row = 0, top + row, 0
        if top + down > height:
            return pixels, found
        pixels[top : top + down, left : left + across] = small
        found += [(left + x * scale, top + y * scale) for x, y in points]
        left, row = left + across, max(row, down)


def close_looks(analyzer: FaceAnalyzer) -> None:
    """Whole photos with all their pixels, in tiles: nothing more is to be found, nor less."""
    for folder, truth in ((GROUP, noses()), (DLIB, middles())):
        found = imagined = known = large = 0
        decoding = looking = 0.0
        for name, points, first in known_photos(folder, truth):
            if max(first.width, first.height) < 2048:
                photo = first
            else:
                started = time.perf_counter()
                photo = decode(str(folder / name), CLOSE_PIXELS)
                decoding += time.perf_counter() - started
                large += 1
            scale = photo.pixels.shape[1] / first.pixels.shape[1]
            started = time.perf_counter()
            boxes = [corners_of(face) for face in analyzer.find(photo.pixels, TILED)]
            looking += (time.perf_counter() - started) * (photo is not first)
            hits = match([(x * scale, y * scale) for x, y in points], boxes)
            found, known = found + hits, known + len(points)
            imagined += len(boxes) - hits
        of = f"{folder.name} in tiles, {known} faces"
        show("faces found", found, "faces", of, f">= {known}")
        show("faces where there is none", imagined, "faces", of, "<= 0")
        if large:
            of = f"a photo of {folder.name} of 12 to 34 megapixels"
            show("decoded closely", decoding / large, "s", of)
            show("looked at closely", looking / large, "s", of)


def known_photos(
    folder: Path, truth: dict[str, list[Point]]
) -> Iterator[tuple[str, list[Point], DecodedPhoto]]:
    """Yield name, points in px of the pixels, and the photo as an import decodes it."""
    for name in sorted(truth):
        photo = decode(str(folder / name))
        scale = photo.pixels.shape[1] / photo.width
        yield name, [(x * scale, y * scale) for x, y in truth[name]], photo


def corners_of(face: Detection) -> tuple[float, ...]:
    left, top, across, down = face.box.tolist()
    return left, top, left + across, top + down


if __name__ == "__main__":
    main()
