"""Measure whether copies are found, and nothing else, and how long that takes.

Each of some dozens of photos of LFW, of people of whom there are many, is changed in ten ways; each
is decoded, looked at by the models, and imported as any other. Recall: of the pairs of an
original and its copy, how many stand in one set, way by way. Precision: of the pairs of photos that
stand in one set, how many come from one original. The other photos of the same people, aligned as
LFW's are, are the hardest negatives there are; whole photos of groups are added to them. LFW has
each photo once but for a few dozen: those pairs are listed for a human to look at.

Then: 100,000 hashes, the hash itself, and what linking twins changes in the grouping.
"""

from __future__ import annotations

import io
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Callable
from itertools import combinations
from pathlib import Path

import numpy as np
from figures import LFW, WHOLE_PHOTOS, photos_below, show, spread
from PIL import Image, ImageEnhance

from facealbum.grouping.copies import near_pairs
from facealbum.grouping.cut import cut
from facealbum.grouping.evaluate import clustering_scores
from facealbum.grouping.linkage import build_tree
from facealbum.library import Library
from facealbum.library.placing import material
from facealbum.vision.likeness import likeness

PEOPLE = 16
PHOTOS_OF_EACH = 5
WHOLE = 12
ALBUM = 100_000
SECONDS = 30

Change = Callable[[Image.Image], Image.Image]


def compressed(quality: int) -> Change:
    def change(photo: Image.Image) -> Image.Image:
        stored = io.BytesIO()
        photo.save(stored, "JPEG", quality=quality)
        return Image.open(stored).convert("RGB")

    return change


def smaller(share: float) -> Change:
    return lambda photo: photo.resize((round(photo.width * share), round(photo.height * share)))


def cropped(share: float) -> Change:
    """Return what cuts off ``share`` of each side, more of it at the left and the bottom."""

    def change(photo: Image.Image) -> Image.Image:
        width, height = photo.size
        left, top = round(0.7 * share * width), round(0.3 * share * height)
        return photo.crop(
            (left, top, left + round((1 - share) * width), top + round((1 - share) * height))
        )

    return change


def a_moment_later(photo: Image.Image) -> Image.Image:
    """Return what a hand that holds a camera does between two shots: half a degree, 2 %."""
    return cropped(0.02)(photo.rotate(0.5, Image.Resampling.BICUBIC, fillcolor=(128, 128, 128)))


CHANGES: dict[str, Change] = {
    "half as large": smaller(0.5),
    "JPEG quality 30": compressed(30),
    "JPEG quality 10": compressed(10),
    "brighter by 40 %": lambda photo: ImageEnhance.Brightness(photo).enhance(1.4),
    "darker by 40 %": lambda photo: ImageEnhance.Brightness(photo).enhance(0.6),
    "more contrast": lambda photo: ImageEnhance.Contrast(photo).enhance(1.5),
    "black and white": lambda photo: photo.convert("L").convert("RGB"),
    "a moment later": a_moment_later,
    "cropped by 4 %": cropped(0.04),
    "cropped by 10 %": cropped(0.10),
}
HARD = frozenset({"cropped by 4 %", "cropped by 10 %"})


def main() -> None:
    if LFW.is_dir():
        with tempfile.TemporaryDirectory() as folder:
            quality(Path(folder))
    time_of_search()
    time_of_hash()


def quality(folder: Path) -> None:
    origin: dict[str, tuple[int, str]] = {}
    photos = folder / "photos"
    photos.mkdir()
    originals = _originals()
    for number, path in enumerate(originals):
        with Image.open(path) as opened:
            photo = opened.convert("RGB")
        photo.thumbnail((1024, 1024))
        for kind, change in {"original": lambda one: one, **CHANGES}.items():
            name = f"{number}-{kind.replace(' ', '_').replace('%', 'pc')}.jpg"
            change(photo).save(photos / name, quality=92)
            origin[name] = number, kind
    library = Library.open(folder / "library")
    try:
        library.import_paths([photos]).result()
        names = {row.id: Path(row.path).name for row in library.photo_rows(library.photos())}
        sets = [[origin[names[one]] for one in some] for some in library.duplicates()]
        _show_scores(sets, originals)
        _show_effect(library, {photo: origin[name] for photo, name in names.items()}, originals)
    finally:
        library.close()


def _originals() -> list[Path]:
    of_person: dict[str, list[Path]] = defaultdict(list)
    for path in photos_below(LFW):
        of_person[path.parent.name].append(path)
    often = sorted(name for name, paths in of_person.items() if len(paths) >= PHOTOS_OF_EACH)
    chosen = [often[at * len(often) // PEOPLE] for at in range(PEOPLE)]
    lfw = [path for name in chosen for path in spread(of_person[name], PHOTOS_OF_EACH)]
    return lfw + spread(photos_below(WHOLE_PHOTOS), WHOLE)


def _show_scores(sets: list[list[tuple[int, str]]], originals: list[Path]) -> None:
    of = f"{len(originals)} photos and {len(CHANGES)} changed copies of each"
    found: Counter[str] = Counter()
    right = wrong = 0
    strange: Counter[tuple[int, int]] = Counter()
    for some in sets:
        here = {number for number, kind in some if kind == "original"}
        found.update(kind for number, kind in some if number in here)
        for (a, _), (b, _) in combinations(some, 2):
            right, wrong = right + (a == b), wrong + (a != b)
            if a != b:
                strange[min(a, b), max(a, b)] += 1
    for kind in CHANGES:
        bound = "" if kind in HARD else ">= 0.98"
        show(f"copies found: {kind}", found[kind] / len(originals), "fraction", of, bound)
    show("pairs in one set that are copies", right / max(right + wrong, 1), "fraction", of)
    show("pairs of different photos in one set", len(strange), "pairs of originals", of, "<= 2")
    for a, b in strange:
        print(f"# {originals[a].name} with {originals[b].name}")


def _show_effect(
    library: Library, origin: dict[int, tuple[int, str]], originals: list[Path]
) -> None:
    """Show what linking twins first changes in the grouping of an album full of copies."""
    context = library._context
    found = material(context, context.version)
    whole = len(originals) - WHOLE
    people: dict[str, int] = {}
    truth = np.array(
        [
            people.setdefault(originals[origin[photo][0]].parent.name, len(people))
            if origin[photo][0] < whole
            else -face
            for face, photo in (
                (face, found.constraints.photo_of[face]) for face in found.matrix.face_ids.tolist()
            )
        ]
    )
    known = truth >= 0
    for name, rules in (
        ("with", found.constraints),
        ("without", type(found.constraints)(photo_of=found.constraints.photo_of)),
    ):
        tree = build_tree(found.matrix, rules, context.limits.loosest)
        labels = cut(tree, context.threshold).labels
        score = clustering_scores(labels[known], truth[known]).bcubed_f
        of = f"{int(known.sum())} faces of {PEOPLE} people, nine of ten in copies"
        show(f"BCubed F {name} twins linked first", score, "fraction", of)


def time_of_search() -> None:
    """Show how long it takes to find all near pairs, and those of one photo more."""
    random = np.random.default_rng(0)
    hashes = random.integers(1, 2**64, ALBUM, dtype=np.uint64)
    copies = random.integers(0, ALBUM, ALBUM // 10)
    hashes[copies] = hashes[copies - 1] ^ (
        np.uint64(1) << random.integers(0, 64, len(copies), np.uint64)
    )
    began = time.perf_counter()
    pairs = near_pairs(hashes)
    took = time.perf_counter() - began
    show("all near pairs found", took, "s", f"{ALBUM} photos, {len(pairs)} pairs", f"<= {SECONDS}")
    began = time.perf_counter()
    near_pairs(hashes, np.array([7]))
    show("pairs of one photo more found", 1000 * (time.perf_counter() - began), "ms", f"{ALBUM}")


def time_of_hash() -> None:
    """Show what the hash costs for each photo, in the processes that decode."""
    pixels = np.random.default_rng(0).integers(0, 255, (1536, 2048, 3), np.uint8)
    began = time.perf_counter()
    for _ in range(20):
        likeness(pixels)
    show("likeness of a photo", 50 * (time.perf_counter() - began), "ms", "2048 x 1536 px decoded")


if __name__ == "__main__":
    main()
