"""Finding the photos of a file of names, and drawing again the faces that were drawn in them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import PurePath

from facealbum.domain.geometry import Box
from facealbum.domain.types import DetectedFace, Photo
from facealbum.jobs import CancelToken
from facealbum.library.context import Context
from facealbum.library.looking import look
from facealbum.library.names_file import SaidPhoto
from facealbum.store import Tables, crop_name, match_boxes

Drawings = Mapping[int, Mapping[int, Box]]
"""Boxes by photo, each under a number of its own."""


def draw_again(context: Context, photos: tuple[SaidPhoto, ...]) -> set[int]:
    """Make the drawn faces that are not here yet, out of sight; return their ids.

    Those of photos that are away or can't be read are left out. Loads the models where there is
    something to look at, which takes some seconds.
    """
    with context.store.snapshot() as tables:
        boxes = _missing(tables, photos)
    return draw_boxes(context, boxes, CancelToken().checkpoint)


def draw_boxes(context: Context, boxes: Drawings, checkpoint: Callable[[], None]) -> set[int]:
    """Make faces of boxes in photos, out of sight; return their ids.

    Those of photos that are away or can't be read are left out. ``checkpoint`` is called before
    each photo; what it raises ends the work, and nothing was changed.
    """
    with context.store.snapshot() as tables:
        here = {photo.id: photo for photo in tables.photos.by_ids(list(boxes)) if photo.present}
    if not here:
        return set()
    looked: dict[int, list[DetectedFace]] = {}
    workshop = context.workshop()
    with workshop.analyzer() as analyzer, workshop.pool() as pool:
        work = ((photo.id, photo.path) for photo in here.values())
        for each in look(pool, analyzer, work, checkpoint, boxes):
            if not each.reason:
                looked[each.token] = list(each.drawn.values())
    return _written(context, here, looked)


def _missing(tables: Tables, photos: tuple[SaidPhoto, ...]) -> dict[int, dict[int, Box]]:
    """Return the drawn boxes on which no face lies here, retired or not."""
    missing: dict[int, dict[int, Box]] = {}
    for number, photo_id in find_photos(tables, photos).items():
        faces = photos[number].faces
        if any(face.drawn for face in faces):
            known = tables.faces.of_photo(photo_id, retired=True)
            matches = match_boxes([face.box for face in known], [face.box for face in faces])
            boxes = {
                at: face.box
                for at, face in enumerate(faces)
                if face.drawn and not face.not_a_face and at not in matches
            }
            if boxes:
                missing[photo_id] = boxes
    return missing


def _written(
    context: Context, photos: Mapping[int, Photo], looked: Mapping[int, list[DetectedFace]]
) -> set[int]:
    made = set()
    with context.store.write() as tx:
        for photo_id, faces in looked.items():
            now = tx.photos.get(photo_id)
            if now is None or now.content_hash != photos[photo_id].content_hash:
                continue
            for face in faces:
                crop = crop_name(now.content_hash, face.box)
                context.store.crops.write(crop, face.crop_jpeg)
                made.add(tx.faces.add(photo_id, context.version, face, crop, drawn=True))
        tx.faces.set_not_faces(sorted(made), said=True)
        context.faces_changed(tx)
    return made


def find_photos(tables: Tables, photos: tuple[SaidPhoto, ...]) -> dict[int, int]:
    """Return photo id by number in the file; no photo is found twice."""
    by_content = tables.finder.by_content([photo.content_hash for photo in photos])
    found = {
        number: by_content[photo.content_hash]
        for number, photo in enumerate(photos)
        if photo.content_hash in by_content
    }
    missing = [number for number in range(len(photos)) if number not in found]
    if missing:
        by_path = tables.finder.by_path()
        for key in (str, _end):
            known = _keyed(by_path, key)
            for number in missing:
                ids = {one for path in photos[number].paths for one in known.get(key(path), ())}
                if number not in found and len(ids) == 1 and ids.isdisjoint(found.values()):
                    found[number] = ids.pop()
    return found


def _keyed(by_path: dict[str, int], key: Callable[[str], str]) -> dict[str, set[int]]:
    found: dict[str, set[int]] = {}
    for path, photo in by_path.items():
        found.setdefault(key(path), set()).add(photo)
    return found


def _end(path: str) -> str:
    """Return a folder's name and a file's name, as one key."""
    return "/".join(PurePath(path).parts[-2:])
