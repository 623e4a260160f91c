"""The library that ``large_window`` opens: 100,000 photos with 200,000 faces, grouped by a tree.

Faces are numbers: the sizes of people fall like 1/rank, a person's vectors lie around one of their
own, and the tree is the made-up one of ``slider``. Photos and faces have no files; ``Shared``
lends each of them one of a few pictures, which are read and decoded as the real ones are.
"""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from facealbum.grouping.linkage import Tree
    from facealbum.store import Store

PEOPLE, NAMED = 40_000, 2_000
HEAD = 3
"""People have sizes like 1/(rank + HEAD): the biggest one has 7,000 of 200,000 faces."""
SPREAD = 0.55
"""Length of what a face differs by from its person, where the person's own vector has 1."""
STRICTER = 0.45
"""So much stricter than the default are the merges of one person: big people stand in one part."""

CONFIRMED = 0.3
FIRST_DAY = datetime(2008, 1, 1)
BATCH = 500
CROPS, THUMBNAILS = 48, 40
VARIANTS = 5
"""Photos that are made of each of the sample, to be imported."""


def fill(folder: Path, photos: int) -> None:
    """Make the library in ``folder``, and the pictures that are lent to it."""
    import store_queries
    from slider import grown

    from facealbum.grouping.cut import cut
    from facealbum.grouping.thresholds import thresholds_for
    from facealbum.store import Store
    from facealbum.vision.models import DEFAULT_PIPELINE, load_pipeline

    version = load_pipeline(DEFAULT_PIPELINE).version
    store_queries.PIPELINE = version
    limits = thresholds_for(version)
    with closing(Store.open(folder)) as store:
        shown = drawn(photos * store_queries.FACES_PER_PHOTO)
        _import(store, photos, shown)
        ids, _ = store.read.faces.ids(version)
        tree = grown(ids, shown[ids - 1], version, limits.default, limits.loosest, STRICTER)
        groups = cut(tree, limits.default)
        _name(store, tree, groups.labels)
    _keep_tree(folder, tree)
    lend_pictures(folder)


def drawn(faces: int) -> NDArray[np.int64]:
    """Return who each face shows, ``(n,)`` by face id - 1; two of a photo are two people."""
    random = np.random.default_rng(5)
    share = 1 / np.arange(HEAD, PEOPLE + HEAD)
    shown = random.choice(PEOPLE, size=faces, p=share / share.sum())
    twice = np.flatnonzero(shown[::2] == shown[1::2]) * 2 + 1
    shown[twice] = (shown[twice] + 1) % PEOPLE
    return shown.astype(np.int64)


def _import(store: Store, photos: int, shown: NDArray[np.int64]) -> None:
    """Take the photos in, as an import writes them."""
    import store_queries

    from facealbum.store import SeenFile

    random = np.random.default_rng(7)
    for first in range(0, photos, BATCH):
        numbers = range(first, min(first + BATCH, photos))
        seen = [
            SeenFile(
                f"/photos/{n // 300:04d}/IMG_{n:06d}.jpg",
                int(random.integers(500_000, 9_000_000)),
                n,
                f"{n * 7919:032x}",
            )
            for n in numbers
        ]
        with store.write() as tx:
            new = sorted(tx.photos.register(seen).new)
            for number, photo in zip(numbers, tx.photos.by_ids(new), strict=True):
                theirs = shown[2 * number : 2 * number + 2].tolist()
                vectors = iter([_vector(person, random) for person in theirs])
                found = store_queries.result(random, photo.id, photo.content_hash, vectors)
                tx.results.record(found)


def _vector(person: int, random: np.random.Generator) -> NDArray[np.float32]:
    import store_queries

    own = np.random.default_rng(person).normal(size=store_queries.DIMENSION)
    other = random.normal(size=store_queries.DIMENSION)
    mixed = own / np.linalg.norm(own) + SPREAD * other / np.linalg.norm(other)
    return (mixed / np.linalg.norm(mixed)).astype(np.float32)


def _name(store: Store, tree: Tree, labels: NDArray[np.int64]) -> None:
    """Name the biggest groups but each fifth, confirm some of their faces, and place all."""
    from facealbum.domain.types import Answer, Verdict
    from facealbum.store import PlacementArrays

    random = np.random.default_rng(11)
    smallest = np.full(int(labels.max()) + 1, np.iinfo(np.int64).max)
    np.minimum.at(smallest, labels, tree.face_ids)
    keys = -smallest[labels]
    order = np.argsort(-np.bincount(labels), kind="stable")
    chosen = [label for at, label in enumerate(order.tolist()) if at % 5 != 4][:NAMED]
    person_of = np.zeros(len(smallest), np.int64)
    with store.write() as tx:
        for number, label in enumerate(chosen):
            person_of[label] = tx.people.add(f"Person {number:04d} of {number % 97:02d}").id
        persons = person_of[labels]
        sure = (persons > 0) & (random.random(len(labels)) < CONFIRMED)
        sure |= (persons > 0) & (tree.face_ids == smallest[labels])
        tx.verdicts.put(
            [
                Verdict(face, person, Answer.IS)
                for face, person in zip(
                    tree.face_ids[sure].tolist(), persons[sure].tolist(), strict=True
                )
            ]
        )
        keys = np.where(persons > 0, persons, keys)
        everywhere = np.ones(len(keys), np.bool_)
        distances = random.random(len(keys))
        tx.placements.replace_all(PlacementArrays(tree.face_ids, keys, distances, everywhere))


def _keep_tree(folder: Path, tree: Tree) -> None:
    """Keep the tree as that of the faces and verdicts as they are."""
    from facealbum.library.context import open_context
    from facealbum.library.placing import save_tree, stamp_of

    context = open_context(folder, None)
    with closing(context.store):
        stamp = stamp_of(context, context.store.read, tree.pipeline)
        with context.store.write() as tx:
            save_tree(tx, tree, stamp)


@dataclass(frozen=True, slots=True)
class Shared:
    """The few pictures that all faces and photos share, in ``folder``."""

    folder: Path

    def crop(self, face_id: int) -> Path:
        """Return the file of a face's crop."""
        return self.folder / f"crop{face_id % CROPS}.jpg"

    def thumbnail(self, photo_id: int, side: int) -> Path:
        """Return the file of a photo's thumbnail."""
        return self.folder / f"photo{photo_id % THUMBNAILS}_{side}.jpg"


def lend_pictures(folder: Path) -> None:
    """Make the pictures: crops as the import makes them, and views of the sample's photos."""
    from figures import SAMPLE, photos_below
    from PIL import Image
    from window import crop

    shared = Shared(folder / "pictures")
    shared.folder.mkdir()
    jpeg = crop()
    for number in range(CROPS):
        shared.crop(number).write_bytes(jpeg)
    photos = photos_below(SAMPLE)
    for number in range(THUMBNAILS):
        with Image.open(photos[number % len(photos)]) as image:
            for side in (512, 256):
                small = image.convert("RGB")
                small.thumbnail((side, side))
                small.save(shared.thumbnail(number, side), quality=85)


def photos_to_import(folder: Path) -> int:
    """Make some hundred different photos of those of the sample; return how many."""
    from figures import SAMPLE, photos_below
    from PIL import Image

    folder.mkdir()
    random = np.random.default_rng(3)
    photos = photos_below(SAMPLE)
    for photo in photos:
        with Image.open(photo) as image:
            whole = image.convert("RGB")
        for number in range(VARIANTS):
            left, top, right, bottom = random.random(4) * 0.12
            width, height = whole.size
            box = (left * width, top * height, (1 - right) * width, (1 - bottom) * height)
            part = whole.crop(tuple(round(edge) for edge in box))  # type: ignore[arg-type]
            exif = Image.Exif()
            taken = FIRST_DAY + timedelta(days=float(random.random() * 6000))
            exif[0x0132] = taken.strftime("%Y:%m:%d %H:%M:%S")
            part.save(folder / f"{photo.stem}_{number:02d}.jpg", quality=90, exif=exif)
    return len(photos) * VARIANTS
