"""How much slower an import is for each hundred photos of which five are broken.

Two imports of the same whole photos, side by side in one run: one of whole ones only, and one in
which a share of them was damaged: cut in the middle, emptied, overwritten with noise, or a text
with a photo's name. What counts is the ratio of whole photos a second; broken ones do not count,
for nothing is looked for in them. The two take turns and the fastest of each counts: other programs
only make them slower. The ratio by processor time, which others lengthen little, stands beside it.
``--photos 10000 --pairs 1`` is the whole of it.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from figures import LFW, photos_below, show, spread

from facealbum.library.library import Library

PHOTOS = 1_000
PAIRS = 2
BROKEN = 0.05
LEAST_RATIO = 0.9
"""Of whole photos a second among broken ones to those without."""
TEXT = b"Dear diary, this is no photo.\n" * 20


def damage(content: bytes, kind: int, chance: random.Random) -> bytes:
    """Return what is left of a photo; ``kind`` 0..3 as the module's docstring has them."""
    return (
        content[: len(content) // 2],
        b"",
        content[:20] + chance.randbytes(len(content) - 20),
        TEXT + chance.randbytes(8).hex().encode(),
    )[kind]


def lay_out(folder: Path, paths: list[Path], broken: float) -> int:
    """Copy photos into a folder, a share of them damaged; return how many photos those make.

    Files of one content are one photo, and all empty files are that.
    """
    folder.mkdir()
    chance = random.Random(1)
    spoilt = set(chance.sample(range(len(paths)), round(len(paths) * broken)))
    contents = set()
    for number, path in enumerate(paths):
        content = path.read_bytes()
        if number in spoilt:
            content = damage(content, number % 4, chance)
            contents.add(content)
        (folder / f"{number:05}.jpg").write_bytes(content)
    return len(contents)


@dataclass(frozen=True, slots=True)
class Import:
    """Seconds, the processors' seconds, and photos that failed."""

    seconds: float
    processor: float
    failed: int


def processor_seconds() -> float:
    """Return what this program and the processes that it ended have taken of the processors."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def imported(folder: Path, library: Path) -> Import:
    """Import a folder into a new library."""
    began, processor = time.perf_counter(), processor_seconds()
    opened = Library.open(library)
    try:
        report = opened.import_paths([folder]).result()
    finally:
        opened.close()
    seconds = time.perf_counter() - began
    return Import(seconds, processor_seconds() - processor, report.photos_failed)


def main(arguments: argparse.Namespace) -> int:
    """Print the figures."""
    if not LFW.is_dir():
        print("needs the evaluation data", file=sys.stderr)
        return 0
    paths = spread(photos_below(LFW), arguments.photos)
    of = f"{len(paths)} LFW photos, {BROKEN:.0%} broken, {arguments.pairs} pairs"
    with tempfile.TemporaryDirectory() as scratch:
        where = Path(scratch)
        lay_out(where / "whole", paths, 0)
        spoilt = lay_out(where / "broken", paths, BROKEN)
        done: dict[str, list[Import]] = {"whole": [], "broken": []}
        for pair in range(arguments.pairs):
            # Each goes first as often as the other.
            for name in sorted(done, reverse=bool(pair % 2)):
                took = imported(where / name, where / f"{name}{pair}")
                done[name].append(took)
                print(f"{name}: {took}", file=sys.stderr)
    whole = {"whole": len(paths), "broken": len(paths) - round(len(paths) * BROKEN)}
    rate = {name: whole[name] / min(one.seconds for one in done[name]) for name in done}
    work = {name: whole[name] / min(one.processor for one in done[name]) for name in done}
    failed = max(one.failed for one in done["broken"])
    show("import without broken photos", rate["whole"], "whole photos/s", of)
    show("import with broken photos", rate["broken"], "whole photos/s", of)
    show("the second to the first", rate["broken"] / rate["whole"], "", of, f">= {LEAST_RATIO}")
    show("the same by processor time", work["broken"] / work["whole"], "", of)
    show("photos that failed", failed, "photos", of)
    show("broken photos that were taken for whole", spoilt - failed, "photos", of, "== 0")
    return 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--photos", type=int, default=PHOTOS)
    parser.add_argument("--pairs", type=int, default=PAIRS)
    sys.exit(main(parser.parse_args()))
