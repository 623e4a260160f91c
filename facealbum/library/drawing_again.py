"""Finding the photos of a file of names, and drawing again the faces that were drawn in them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import PurePath

from facealbum.domain.clips import Sighting
from facealbum.domain.geometry import Box
from facealbum.domain.types import DetectedFace, Photo
from facealbum.jobs import CancelToken
from facealbum.library.context import Context
from facealbum.library.looking import look
from facealbum.library.names_file import SaidPhoto
from facealbum.store import Tables, crop_name, match_places
from facealbum.vision.clip_names import frame_place

Spot = tuple[int, float | None]
"""A photo, or a clip and a moment of it in seconds."""

Drawings = Mapping[Spot, Mapping[int, Box]]
"""Boxes by photo or moment, each under a number of its own."""


def draw_again(context: Context, photos: tuple[SaidPhoto, ...]) -> set[int]:
    """Make the drawn faces that are not here yet, out of sight; return their ids.

    Those of photos that are away or can't be read are left out. Loads the models where there is
    something to look at, which takes some seconds.
    """
    with context.store.snapshot() as tables:
        boxes = _missing(tables, photos)
    return draw_boxes(context, boxes, CancelToken().checkpoint)


def draw_boxes(context: Context, boxes: Drawings, checkpoint: Callable[[], None]) -> set[int]:
    """Make faces of boxes in photos and clips, out of sight; return their ids.

    Those of photos that are away or can't be read are left out. ``checkpoint`` is called before
    each photo; what it raises ends the work, and nothing was changed.
    """
    with context.store.snapshot() as tables:
        photos = tables.photos.by_ids(sorted({photo_id for photo_id, _ in boxes}))
        here = {photo.id: photo for photo in photos if photo.present}
    spots = [spot for spot in boxes if spot[0] in here]
    if not spots:
        return set()
    looked: dict[Spot, list[DetectedFace]] = {}
    workshop = context.workshop()
    with workshop.analyzer() as analyzer, workshop.pool() as pool:
        work = ((at, _place(here[spot[0]], spot[1])) for at, spot in enumerate(spots))
        drawn = {at: boxes[spot] for at, spot in enumerate(spots)}
        for each in look(pool, analyzer, work, checkpoint, drawn):
            if not each.reason:
                looked[spots[each.token]] = list(each.drawn.values())
    return _written(context, here, looked)


def _place(photo: Photo, at: float | None) -> str:
    return photo.path if at is None else frame_place(photo.path, at)


def _missing(tables: Tables, photos: tuple[SaidPhoto, ...]) -> dict[Spot, dict[int, Box]]:
    """Return the drawn boxes on which no face lies here, retired or not."""
    missing: dict[Spot, dict[int, Box]] = {}
    for number, photo_id in find_photos(tables, photos).items():
        faces = photos[number].faces
        if any(face.drawn for face in faces):
            known = tables.faces.of_photo(photo_id, retired=True)
            places = tables.clips.places_of(known)
            matches = match_places(places, [face.places for face in faces])
            for number_of_face, face in enumerate(faces):
                if face.drawn and not face.not_a_face and number_of_face not in matches:
                    missing.setdefault((photo_id, face.at), {})[number_of_face] = face.box
    return missing


def _written(
    context: Context, photos: Mapping[int, Photo], looked: Mapping[Spot, list[DetectedFace]]
) -> set[int]:
    made = set()
    with context.store.write() as tx:
        for (photo_id, at), faces in looked.items():
            now = tx.photos.get(photo_id)
            if now is None or now.content_hash != photos[photo_id].content_hash:
                continue
            for face in faces:
                crop = crop_name(now.content_hash, face.box, at)
                context.store.crops.write(crop, face.crop_jpeg)
                face_id = tx.faces.add(photo_id, context.version, face, crop, drawn=True)
                if at is not None:
                    tx.clips.set_sightings(face_id, at, [Sighting(at, face.box)])
                made.add(face_id)
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
