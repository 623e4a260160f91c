"""Ten thousand damaged photos, of every format, through the real decode pool.

The photos and the damage are those of ``tests/vision``, with small ones of the evaluation data
where they are there. ``--number`` and ``--seed`` make others; ``--keep DIR`` keeps those that cost
a worker or that no sentence was written for.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import psutil
from figures import DATA, ROOT, show
from workers import decoders, peak

from facealbum.vision import decode_pool
from facealbum.vision.decode_pool import CRASHED, FAILED, TIMED_OUT, PhotoDecodePool

sys.path.insert(0, str(ROOT / "tests" / "vision"))
from mutations import mutations
from small_photos import small_photos

NUMBER = 10_000
SMALL_BYTES = 60_000
HANG_SECONDS = 10.0
MEMORY_MIB = 1024
TOLD_EVERY = 1_000


def whole_photos() -> dict[str, bytes]:
    """Return the photos that are damaged: made ones, and small real ones."""
    photos = dict(small_photos())
    for path in sorted((DATA / "formats").glob("*")):
        if path.stat().st_size <= SMALL_BYTES:
            photos[path.name] = path.read_bytes()
    return photos


def slots_left() -> int:
    """Return how many slots of shared memory of this program are there."""
    here = f"{decode_pool.NAME}-{psutil.Process().pid}-*"
    return len(list(decode_pool.SHARED_MEMORY.glob(here)))


class Run:
    """Writes each damaged photo when the pool asks for it, and counts what became of it."""

    def __init__(self, folder: Path, number: int, seed: int, keep: Path | None) -> None:
        self._folder = folder
        self._keep = keep
        self._damaged = enumerate(mutations(whole_photos(), number, seed))
        self._under_way: dict[int, tuple[Path, float]] = {}
        self.answers: Counter[str] = Counter()
        self.by_format: Counter[str] = Counter()
        self.slowest = 0.0
        self.most = 0.0

    def work(self) -> Iterator[tuple[int, str]]:
        """Yield number and path of each damaged photo."""
        for token, (name, content) in self._damaged:
            path = self._folder / f"{token}-{name}"
            path.write_bytes(content)
            self._under_way[token] = path, time.perf_counter()
            yield token, str(path)

    def count(self, token: int, reason: str) -> None:
        """Take one answer in."""
        path, began = self._under_way.pop(token)
        self.slowest = max(self.slowest, time.perf_counter() - began)
        kind = {"": "decoded", CRASHED: "crashed", TIMED_OUT: "hung", FAILED: "failed"}.get(
            reason, "sentence"
        )
        self.answers[kind] += 1
        if kind in {"crashed", "hung", "failed"}:
            self.by_format[f"{kind}: {path.name.partition('-')[2]}"] += 1
            if self._keep is not None:
                (self._keep / path.name).write_bytes(path.read_bytes())
        path.unlink()
        done = sum(self.answers.values())
        self.most = max([self.most, *map(peak, decoders())] if done % 10 == 0 else [self.most])
        if done % TOLD_EVERY == 0:
            print(f"{done} {dict(self.answers)}", file=sys.stderr, flush=True)


def main(arguments: argparse.Namespace) -> int:
    """Print the figures."""
    began = time.perf_counter()
    if arguments.keep is not None:
        arguments.keep.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        run = Run(Path(folder), arguments.number, arguments.seed, arguments.keep)
        pool = PhotoDecodePool(1)
        try:
            for answer in pool.decode(run.work()):
                answer.release()
                run.count(answer.token, answer.reason)
        finally:
            pool.close()
    of = f"{arguments.number} damaged photos, seed {arguments.seed}"
    print(dict(run.by_format), file=sys.stderr)
    # Here it is told: a program that crashed would not have come so far.
    show("crashes of the program", 0, "crashes", of, "== 0")
    show("answers", sum(run.answers.values()), "photos", of, f"== {arguments.number}")
    show("that decoded", run.answers["decoded"], "photos", of)
    show("that got a sentence", run.answers["sentence"], "photos", of)
    show("whose decoder crashed", run.answers["crashed"], "photos", of)
    show("whose decoder hung", run.answers["hung"], "photos", of)
    show("that nobody thought of", run.answers["failed"], "photos", of, "== 0")
    show("longest from asking to answer", run.slowest, "s", of)
    show("largest peak of a worker", run.most, "MiB", of, f"< {MEMORY_MIB}")
    show("processes left behind", len(decoders()), "processes", of, "== 0")
    show("slots left behind", slots_left(), "slots", of, "== 0")
    show("all of it", time.perf_counter() - began, "s", of)
    return 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--number", type=int, default=NUMBER)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path)
    sys.exit(main(parser.parse_args()))
