"""How long the library's queries take at 100,000 photos with 200,000 faces.

Run ``python benchmarks/store_queries.py [--photos N] [--json]``. Makes a library in a temporary
folder, with group sizes as in a family's album (a few people in thousands of photos, tens of
thousands of strangers seen once), and prints for each query in milliseconds: the median of the
processor's time, which other programs don't lengthen, then median and 99th percentile by the clock.
What a view asks must stay under 10 ms, lists of everything under 60 ms, by the first of the three.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from facealbum.domain.geometry import Box
from facealbum.domain.types import Answer, DetectedFace, TakenFrom, Verdict
from facealbum.store import (
    FoundFace,
    PhotoQuery,
    PhotoResult,
    PlacementArrays,
    SeenFile,
    Store,
    crop_name,
)

PIPELINE = "yunet 2023mar + facenet 20180402 + sface 2021dec"
DIMENSION = 640
FACES_PER_PHOTO = 2
PEOPLE = 2000
PAGE = 200
VIEW_MS, LIST_MS = 10.0, 60.0
START = datetime(2005, 1, 1)


def fill(store: Store, photos: int) -> None:
    """Import ``photos`` photos with two faces each, in batches of 500."""
    random_ = np.random.default_rng(7)
    for first in range(0, photos, 500):
        numbers = range(first, min(first + 500, photos))
        with store.write() as tx:
            seen = [
                SeenFile(
                    f"/photos/{n // 300:04d}/IMG_{n:06d}.jpg", 4_000_000, n, f"{n * 7919:032x}"
                )
                for n in numbers
            ]
            new = sorted(tx.photos.register(seen).new)
            for photo in tx.photos.by_ids(new):
                tx.results.record(result(random_, photo.id, photo.content_hash))


def result(
    random_: np.random.Generator,
    photo: int,
    digest: str,
    vectors: Iterator[NDArray[np.float32]] | None = None,
) -> PhotoResult:
    """Make up what a photo shows; its faces have these vectors, or any."""
    found = []
    for index in range(FACES_PER_PHOTO):
        vector = next(vectors) if vectors else random_.normal(size=DIMENSION).astype(np.float32)
        box = Box(0.1 + 0.4 * index + 0.1 * random_.random(), 0.3, 0.1, 0.15)
        points = tuple((box.left + 0.01 * p, 0.35) for p in range(5))
        face = DetectedFace(
            box, points, 0.9, 300 * random_.random(), 40 + 200 * random_.random(),
            vector / np.linalg.norm(vector), b"",
        )  # fmt: skip
        found.append(FoundFace(face, crop_name(digest, box)))
    taken = START + timedelta(minutes=float(random_.random() * 60 * 24 * 365 * 18))
    return PhotoResult(photo, digest, 4000, 3000, taken, TakenFrom.EXIF, PIPELINE, found)


def group(store: Store) -> None:
    """Place all faces: 2,000 people with sizes like 1/rank, unnamed groups, and singles."""
    random_ = np.random.default_rng(11)
    faces, _ = store.read.faces.ids(PIPELINE)
    count = len(faces)
    with store.write() as tx:
        people = [tx.people.add(f"Person {n:04d} of {n % 97:02d}").id for n in range(PEOPLE)]
        share = 1 / np.arange(1, PEOPLE + 1)
        theirs = random_.choice(people, size=count, p=share / share.sum())
        kind = random_.random(count)
        strangers = -(1 + random_.integers(0, count // 16, size=count))
        alone = -(1 + count + np.arange(count))
        keys = np.where(kind < 0.5, theirs, np.where(kind < 0.75, strangers, alone))
        tx.verdicts.put(
            [
                Verdict(face, key, Answer.IS)
                for face, key in zip(faces[:40_000].tolist(), keys[:40_000].tolist(), strict=True)
                if key > 0
            ]
        )
        tx.placements.replace_all(
            PlacementArrays(faces, keys, random_.random(count), np.ones(count, dtype=np.bool_))
        )


def showing(store: Store) -> Iterator[tuple[str, float, Callable[[], object]]]:
    """Yield name, limit in ms and the query itself, of what views list."""
    read, random_ = store.read, random.Random(3)
    people = [int(one.id[1:]) for one in read.groups.people()]
    typical = people[40:600]
    photos = read.photos.ids_by_date()
    unnamed = read.groups.unnamed_keys(2)

    def page() -> list[int]:
        start = random_.randrange(max(1, len(photos) - PAGE))
        return photos[start : start + PAGE]

    yield f"people: all {len(people)}", VIEW_MS, read.groups.people
    yield "unnamed groups: a page of 200", VIEW_MS, lambda: read.groups.unnamed(2, PAGE)
    yield (
        f"unnamed groups: keys of all {len(unnamed)}",
        LIST_MS,
        lambda: read.groups.unnamed_keys(2),
    )
    yield "groups: 200 by key", VIEW_MS, lambda: read.groups.by_keys(random_.sample(unnamed, PAGE))
    yield "group: one person", VIEW_MS, lambda: read.groups.get(random_.choice(people))
    yield "counts of groups", VIEW_MS, read.groups.counts
    yield "count of photos, of faces", VIEW_MS, lambda: (
        read.photos.count(), read.faces.count()
    )  # fmt: skip
    yield "photos: ids of all by date", LIST_MS, read.photos.ids_by_date
    yield "photos: rows of 200", VIEW_MS, lambda: read.photos.by_ids(page())
    yield "photo: its faces", VIEW_MS, lambda: read.placements.in_photo(random_.choice(photos))
    yield (
        "faces of a person, typical",
        VIEW_MS,
        lambda: read.placements.faces_of(random_.choice(typical)),
    )
    yield (
        "faces of the biggest person: a page",
        VIEW_MS,
        lambda: read.placements.faces_of(people[0], PAGE),
    )
    yield "faces of the biggest person: all", LIST_MS, lambda: read.placements.of_group(people[0])


def finding(store: Store) -> Iterator[tuple[str, float, Callable[[], object]]]:
    """Yield the same of searches and of what the lanes of an import ask."""
    read, random_ = store.read, random.Random(5)
    people = [int(one.id[1:]) for one in read.groups.people()]
    typical = people[40:600]
    faces = read.placements.face_ids_of(people[:50])
    since, until = datetime(2012, 1, 1), datetime(2013, 1, 1)
    folder = [f"/photos/0007/IMG_{n:06d}.jpg" for n in range(2000, 2500)]

    yield (
        "photos of a person, typical",
        VIEW_MS,
        lambda: read.search.photos(PhotoQuery(all_of=(random_.choice(typical),))),
    )
    yield (
        "photo ids of the biggest person",
        LIST_MS,
        lambda: read.search.ids(PhotoQuery(all_of=(people[0],))),
    )
    yield (
        "search: two people, not a third",
        VIEW_MS,
        lambda: read.search.ids(PhotoQuery(all_of=(people[0], people[1]), none_of=(people[2],))),
    )
    yield (
        "search: a person within a year",
        VIEW_MS,
        lambda: read.search.ids(
            PhotoQuery(all_of=(random_.choice(typical),), since=since, until=until)
        ),
    )
    yield "search: a year", LIST_MS, lambda: read.search.ids(PhotoQuery(since=since, until=until))
    yield (
        "search: only this person",
        LIST_MS,
        lambda: read.search.ids(PhotoQuery(all_of=(people[5],), only=True)),
    )
    yield (
        "search: text of file name",
        LIST_MS,
        lambda: read.search.ids(PhotoQuery(file_text="0123")),
    )
    yield "names: all", VIEW_MS, read.people.names
    yield "names: beginning with", VIEW_MS, lambda: read.people.beginning("person 12")
    yield "person by name", VIEW_MS, lambda: read.people.named("person 1234 of 70")
    yield "failed photos", VIEW_MS, read.photos.failed
    yield "next 200 new photos", VIEW_MS, lambda: read.waiting.next_new(PAGE)
    yield "scan: stamps of 500 paths", VIEW_MS, lambda: read.photos.stamps(folder)
    yield (
        "verdicts of 200 faces",
        VIEW_MS,
        lambda: read.verdicts.of_faces(random_.sample(faces, PAGE)),
    )
    yield "faces: 200 by id", VIEW_MS, lambda: read.faces.by_ids(random_.sample(faces, PAGE))
    yield (
        "embeddings of 200 faces",
        VIEW_MS,
        lambda: read.faces.matrix(PIPELINE, random_.sample(faces, PAGE)),
    )
    yield "undo label", VIEW_MS, read.journal.next_undo


def measure(query: Callable[[], object], seconds: float = 1.0) -> dict[str, float]:
    """Return times in ms over about ``seconds``, the first run left out."""
    query()
    busy: list[float] = []
    clock: list[float] = []
    end = time.perf_counter() + seconds
    while time.perf_counter() < end or len(clock) < 5:
        start, start_busy = time.perf_counter(), time.thread_time()
        query()
        busy.append(1000 * (time.thread_time() - start_busy))
        clock.append(1000 * (time.perf_counter() - start))
    return {
        "busy_ms": float(np.median(busy)),
        "median_ms": float(np.median(clock)),
        "p99_ms": float(np.quantile(clock, 0.99)),
    }


def long_works(store: Store) -> Iterator[tuple[str, Callable[[], object]]]:
    """Yield what is done once in a while, in seconds rather than milliseconds."""
    read = store.read

    def name_and_undo() -> None:
        key = read.groups.unnamed_keys(2)[0]
        with store.write() as tx, tx.journal.record("Name Zoe"):
            person = tx.people.add("Zoe")
            faces = tx.placements.pour(key, person.id)
            tx.verdicts.put([Verdict(face, person.id, Answer.IS) for face in faces])
        with store.write() as tx:
            tx.journal.undo()

    def merge_and_undo() -> None:
        first, second = (int(one.id[1:]) for one in read.groups.people()[:2])
        with store.write() as tx, tx.journal.record("Merge"):
            tx.verdicts.repoint(second, first)
            tx.placements.pour(second, first)
            tx.people.remove(second)
        with store.write() as tx:
            tx.journal.undo()

    def regroup() -> None:
        places = read.placements.arrays()
        keys = places.keys.copy()
        moved = keys < 0
        keys[moved] = np.roll(keys[moved], 1)
        with store.write() as tx, tx.journal.record("Regroup"):
            tx.placements.replace_all(
                PlacementArrays(places.face_ids, keys, places.distances, places.settled)
            )

    def undo() -> None:
        with store.write() as tx:
            tx.journal.undo()

    yield "name a group and undo it", name_and_undo
    yield "merge the two biggest people and undo it", merge_and_undo
    yield "load all placements", read.placements.arrays
    yield "regroup that moves half of all faces, recorded", regroup
    yield "undo that", undo
    yield "order of all faces", lambda: read.faces.ids(PIPELINE)
    yield "all embeddings as one matrix", lambda: read.faces.matrix(PIPELINE)
    yield "all files under a folder", lambda: read.photos.files_under("/photos")


def main() -> int:
    """Print the table; exit with 1 where a query is too slow."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--photos", type=int, default=100_000)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    rows: list[dict[str, object]] = []
    with tempfile.TemporaryDirectory(prefix="facealbum-bench-") as folder:
        store = Store.open(Path(folder))
        for name, work in (("import", lambda: fill(store, options.photos)),
                           ("first placement", lambda: group(store))):  # fmt: skip
            start = time.perf_counter()
            work()
            rows.append({"work": name, "seconds": time.perf_counter() - start})
        for name, limit, query in (*showing(store), *finding(store)):
            rows.append({"query": name, "limit_ms": limit, **measure(query)})
        for name, work in long_works(store):
            start = time.perf_counter()
            work()
            rows.append({"work": name, "seconds": time.perf_counter() - start})
        size = (Path(folder) / "library.sqlite3").stat().st_size
        rows.append({"work": "bytes of the database", "bytes": size})
        store.close()
    if options.json:
        print(json.dumps(rows, indent=2))
    else:
        show(rows)
    return int(any(row["busy_ms"] > row["limit_ms"] for row in rows if "query" in row))  # type: ignore[operator]


def show(rows: list[dict[str, object]]) -> None:
    """Print a table for people."""
    for row in rows:
        if "query" in row:
            times = "".join(f"{row[name]:>9.2f}" for name in ("busy_ms", "median_ms", "p99_ms"))
            print(f"{row['query']:<40}{times} ms  (limit {row['limit_ms']:.0f})")
        elif "seconds" in row:
            print(f"{row['work']:<48}{row['seconds']:>9.2f} s")
        else:
            print(f"{row['work']:<48}{row['bytes']:>15,}")


if __name__ == "__main__":
    sys.exit(main())
