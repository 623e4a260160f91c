"""Copies: photos that show the same, and the faces in them that are one face.

Every photo that is decoded is summed up in a hash and a miniature. Before an import groups its
faces, its photos are compared with all others; ``catch_up`` does that for photos of an older
library, which it decodes once more. Nothing is ever deleted.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from facealbum.domain.sentences import sentence
from facealbum.domain.types import Face, Likeness, Photo
from facealbum.grouping.copies import SeenFace, look_alike, near_pairs, same_faces, sets_of
from facealbum.jobs import CancelToken, JobHandle, Progress
from facealbum.library.context import Context
from facealbum.library.reading import photo as photo_in
from facealbum.store import Looks, Tables

AT_ONCE = 200
"""Photos whose looks are written in one transaction."""


@dataclass(frozen=True, slots=True)
class Copy:
    """One file of a photo in a set of copies.

    Attributes:
        photo: the photo.
        files: its files with their sizes in bytes, None where one can't be read now.
    """

    photo: Photo
    files: tuple[tuple[str, int | None], ...]


def compare(context: Context, token: CancelToken) -> int:
    """Compare the photos that were not compared yet with all others; return how many they were.

    Raises:
        CancelledError: cancelled; nothing was written.
    """
    with context.store.snapshot() as tables:
        new = tables.copies.uncompared()
        if not new:
            return 0
        ids, hashes = tables.copies.hashes()
        rows = np.searchsorted(ids, new)
        pairs = ids[near_pairs(hashes, rows)]
        token.checkpoint()
        bits = _bits(ids, hashes, pairs)
        copies, twins = _judged(tables, context.version, pairs, bits)
        closed = _closed(tables, twins)
    token.checkpoint()
    with context.store.write() as tx:
        tx.copies.compared(new, copies, closed)
        if closed:
            context.faces_changed(tx)
    return len(new)


def _bits(
    ids: NDArray[np.int64], hashes: NDArray[np.uint64], pairs: NDArray[np.int64]
) -> NDArray[np.uint8]:
    a, b = (hashes[np.searchsorted(ids, pairs[:, side])] for side in (0, 1))
    bits: NDArray[np.uint8] = np.bitwise_count(a ^ b)
    return bits


def _judged(
    tables: Tables, version: str, pairs: NDArray[np.int64], bits: NDArray[np.uint8]
) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Return the pairs of photos and of faces that stand up to the second look."""
    looks = tables.copies.looks(set(pairs.ravel().tolist()))
    known = np.isin(pairs, looks.photo_ids).all(axis=1)
    pairs, bits = pairs[known], bits[known]
    if not len(pairs):
        return [], []
    alike, plain = _alike(looks, pairs, bits)
    pairs, plain = pairs[alike], plain[alike]
    faces = _faces(tables, version, set(pairs.ravel().tolist()))
    copies, twins = [], []
    for (a, b), proof in zip(pairs.tolist(), plain.tolist(), strict=True):
        same = same_faces(faces.get(a, []), faces.get(b, []), plain=proof)
        if same is not None:
            copies.append((a, b))
            twins += same
    return copies, twins


def _alike(
    looks: Looks, pairs: NDArray[np.int64], bits: NDArray[np.uint8]
) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    one, other = (np.searchsorted(looks.photo_ids, pairs[:, side]) for side in (0, 1))
    return look_alike(
        (looks.miniatures[one], looks.miniatures[other]),
        (looks.shapes[one], looks.shapes[other]),
        bits,
    )


def _faces(tables: Tables, version: str, photo_ids: Iterable[int]) -> dict[int, list[SeenFace]]:
    seen: list[Face] = [face for one in photo_ids for face in tables.faces.of_photo(one)]
    vectors = tables.faces.vectors_of([face.id for face in seen], version)
    faces: dict[int, list[SeenFace]] = {}
    for face in seen:
        faces.setdefault(face.photo_id, []).append(
            SeenFace(face.id, face.box, vectors.get(face.id))
        )
    return faces


def _closed(tables: Tables, twins: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the twins with those that follow: the twin of a twin is one, in another photo."""
    known = tables.copies.twins({face for pair in twins for face in pair})
    found = set()
    for together in sets_of((*twins, *known)):
        photo_of = tables.faces.photos_of(together)
        found |= {
            (a, b)
            for at, a in enumerate(together)
            for b in together[at + 1 :]
            if photo_of.get(a) != photo_of.get(b)
        }
    return sorted(found)


def catch_up(context: Context, handle: JobHandle) -> int:
    """Sum up the photos of an older library, compare them, and return how many sets there are.

    Raises:
        CancelledError: cancelled; what was summed up stays.
    """
    with context.turn(handle):
        waiting = context.store.read.copies.without_look()
        if waiting:
            _sum_up(context, handle, waiting)
        handle.report(replace(handle.progress, stage=sentence("Looking for copies")))
        compare(context, handle.token)
    return len(sets(context.store.read))


def _sum_up(context: Context, handle: JobHandle, waiting: list[int]) -> None:
    paths = ((photo.id, photo.path) for photo in context.store.read.photos.by_ids(waiting))
    found: dict[int, Likeness | None] = {}
    with context.workshop().pool() as pool:
        for number, answer in enumerate(pool.decode(paths)):
            found[answer.token] = None if answer.photo is None else answer.photo.likeness
            answer.release()
            handle.token.checkpoint()
            handle.report(Progress(sentence("Looking for copies"), number + 1, len(waiting)))
            if len(found) == AT_ONCE:
                _keep(context, found)
                found = {}
        _keep(context, found)


def _keep(context: Context, found: Mapping[int, Likeness | None]) -> None:
    with context.store.write() as tx:
        for photo_id, likeness in found.items():
            if likeness is not None:
                tx.copies.set_likeness(photo_id, likeness)


def sets(tables: Tables) -> list[list[int]]:
    """Return the sets of copies as photo ids, the biggest set first, the best photo first.

    The best has the most pixels.
    """
    found = sets_of(tables.copies.pairs())
    rows = {row.id: row for row in tables.photos.by_ids([one for some in found for one in some])}
    return [
        sorted(some, key=lambda one: (-rows[one].width * rows[one].height, one)) for some in found
    ]


def copies_of(tables: Tables, photo_id: int) -> list[Copy]:
    """Return a photo and its copies, the best first; nothing where it has none.

    A photo with several files alone is a set of one photo.

    Raises:
        UnknownIdError: there is no such photo.
    """
    photo_in(tables, photo_id)
    together, grown = {photo_id}, {photo_id}
    while grown:
        pairs = tables.copies.pairs_of(grown)
        grown = {one for pair in pairs for one in pair} - together
        together |= grown
    copies = [_copy(tables, photo) for photo in tables.photos.by_ids(sorted(together))]
    if len(copies) == 1 and len(copies[0].files) == 1:
        return []
    return sorted(copies, key=lambda one: -one.photo.width * one.photo.height)


def _copy(tables: Tables, photo: Photo) -> Copy:
    paths = tables.photos.paths_of(photo.id)
    return Copy(photo, tuple((path, _size(path)) for path in paths))


def _size(path: str) -> int | None:
    try:
        return os.stat(path).st_size  # noqa: PTH116 - odd bytes of a name
    except (OSError, ValueError):
        return None
