"""Make resources/sample: an album of people who do not exist, with its truth and its card.

    python -m venv /tmp/sample && /tmp/sample/bin/pip install -r packaging/sample/requirements.txt
    /tmp/sample/bin/python packaging/sample/make_sample_album.py --cache /tmp/sample-weights

Everything is drawn from fixed seeds. A photo in which the program does not find exactly the
faces that were put there, or takes one for another person, is drawn again.
"""

from __future__ import annotations

import argparse
import csv
import shutil
import sys
import zlib
from collections import Counter
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

import checks  # noqa: E402
import compose  # noqa: E402
from album import Shot, shots  # noqa: E402
from card import card  # noqa: E402
from cast import CAST, look  # noqa: E402
from cutout import Matte  # noqa: E402
from develop import develop, save  # noqa: E402
from generator import Generator, Style  # noqa: E402
from looking import Looker  # noqa: E402
from weights import fetch  # noqa: E402

WIDE, WIDER, TALL, SQUARISH = (1152, 768), (1200, 675), (900, 1200), (1000, 1100)
MOST_ATTEMPTS = 12
REFERENCES = 5  # looks of each person that a new face is compared with
TURN = {"close": 2.4, "own": 2.4, "place": 2.2, "small": 1.2, "group": 1.8, "call": 1.6}
HARD_KINDS, HARD_EFFECTS = {"small"}, {"dark", "blurred", "grey"}


class Studio:
    """The generator, the matte and the program's eyes, and what they know of the cast."""

    def __init__(self, cache: Path) -> None:
        """Load everything; learns the directions and the references (about two minutes)."""
        files = fetch(cache)
        self.generator = Generator(files["SynthesisNetwork.xml"].parent)
        self.matte = Matte(files["selfie_segmentation.tflite"])
        self.looker = Looker()
        self.directions = self._directions(cache / "measures.npz")
        self.references = {name: self._reference(name) for name in CAST}

    def portrait(self, name: str, day: int, moment: int, turn: float) -> compose.Portrait:
        """Draw `name` as of that day and moment."""
        own = look(name, np.random.default_rng(day), np.random.default_rng(moment), turn)
        pixels = self.generator.portrait(CAST[name].candidate, own, self.directions)
        return compose.Portrait(name, pixels, self.matte(pixels))

    def _directions(self, kept: Path) -> dict[str, Style]:
        if not kept.exists():
            rows = [
                self.looker.measure(self.generator.plain(i))
                for i in range(len(self.generator.candidates))
            ]
            np.savez(kept, **{key: np.array([row[key] for row in rows]) for key in rows[0]})
        return self.generator.directions(dict(np.load(kept)))

    def _reference(self, name: str) -> checks.Vectors:
        rows = []
        for index in range(REFERENCES):
            moment = seed("reference", name, index)
            rows.append(self.looker.largest(self.portrait(name, moment, moment, 1.0).pixels))
        return np.stack(rows)


def seed(*parts: object) -> int:
    """Return a seed that depends on the parts and on nothing else."""
    return zlib.crc32("|".join(map(str, parts)).encode())


def shoot(studio: Studio, shot: Shot, attempt: int) -> compose.Picture:
    """Draw the people of a shot and compose it."""
    rng = np.random.default_rng(seed(shot.path, attempt))
    size = TALL if shot.upright else WIDE
    if shot.kind == "close":
        size = SQUARISH
    if shot.kind == "group" and len(shot.people) > 3:
        size = WIDER
    people = [
        studio.portrait(
            name,
            seed(shot.folder, name, attempt // 4),
            seed(shot.path, name, attempt),
            TURN[shot.kind],
        )
        for name in shot.people
    ]
    match shot.kind:
        case "view":
            return compose.view(shot.scene, rng, *size)
        case "close":
            return compose.close(people[0], rng, *size)
        case "own":
            return compose.own(people[0], rng, *size)
        case "place":
            return compose.place(people[0], shot.scene, rng, *size, rng.uniform(0.56, 0.70))
        case "small":
            return compose.place(people[0], shot.scene, rng, *size, rng.uniform(0.27, 0.33))
        case "group":
            return compose.group(people, shot.scene, rng, *size)
        case "call":
            return compose.call(people, rng, *size)
        case _:
            raise ValueError(f"no such kind of photo: {shot.kind}")


def take(studio: Studio, shot: Shot, photos: Path) -> list[checks.Seen]:
    """Make one photo, again until the program sees in it who is there.

    Raises SystemExit after MOST_ATTEMPTS.
    """
    hard = shot.kind in HARD_KINDS or shot.effect in HARD_EFFECTS
    for attempt in range(MOST_ATTEMPTS):
        picture = shoot(studio, shot, attempt)
        height, width = picture.canvas.shape[:2]
        rng = np.random.default_rng(seed("develop", shot.path, attempt))
        save(develop(picture.canvas, shot.effect, rng), photos / shot.path, shot.taken, shot.effect)
        found = studio.looker.faces(photos / shot.path)
        seen = checks.match(shot.path, picture.placed, found, width, height)
        doubts = (
            [f"{len(found)} faces found"]
            if seen is None
            else checks.doubts(seen, studio.references, hard)
        )
        if seen is not None and not doubts:
            return seen
        print(f"  again, {shot.path}: {'; '.join(doubts)}", flush=True)
    raise SystemExit(f"{shot.path} fails after {MOST_ATTEMPTS} attempts")


def write_truth(seen: list[checks.Seen], path: Path) -> None:
    """Write one row for each face, by photo and from left to right."""
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["file", "person", "left", "top", "width", "height"])
        for face in sorted(seen, key=lambda face: (face.file, face.box[0])):
            writer.writerow([face.file, face.name, *(f"{value:.4f}" for value in face.box)])


def main() -> None:
    """Make the album into resources/sample, or into the folder given."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--cache", type=Path, required=True, help="where downloads are kept")
    parser.add_argument("--out", type=Path, default=ROOT / "resources" / "sample")
    parser.add_argument("--only", default="", help="only folders that begin so, for a quick look")
    arguments = parser.parse_args()
    arguments.cache.mkdir(parents=True, exist_ok=True)
    studio = Studio(arguments.cache)
    photos = arguments.out / "photos"
    if not arguments.only:
        shutil.rmtree(photos, ignore_errors=True)
    planned = [shot for shot in shots() if shot.folder.startswith(arguments.only)]
    seen = []
    for number, shot in enumerate(planned, 1):
        seen += take(studio, shot, photos)
        print(f"{number}/{len(planned)} {shot.path}", flush=True)
    merges = checks.linkage(seen)
    table = checks.table(seen, merges)
    print(table)
    if arguments.only:
        return
    if max(merges.within.values()) > checks.WITHIN_AT_MOST:
        raise SystemExit("a person of the album falls apart")
    if merges.between < checks.BETWEEN_AT_LEAST:
        raise SystemExit("two people of the album run together")
    write_truth(seen, arguments.out / "truth.csv")
    total = sum(path.stat().st_size for path in photos.rglob("*") if path.is_file())
    people = Counter(face.name for face in seen)
    fits = max(merges.within.values()), merges.between
    text = card(len(planned), total, people, studio.looker.pipeline, table, fits)
    (arguments.out / "CARD.md").write_text(text, encoding="utf-8")
    print(f"{len(planned)} photos, {len(seen)} faces, {total / 1e6:.1f} MB in {arguments.out}")


if __name__ == "__main__":
    main()
