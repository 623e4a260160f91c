"""A face that the detector missed: the user draws its box, the models look there.

The row of a drawn face is made outside of what is recorded, out of sight; the recorded change
brings it into sight. So undo takes it away and redo brings it back, with the vector that it had.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from facealbum.domain.clips import Sighting
from facealbum.domain.errors import KnownError, PhotoUnreadableError
from facealbum.domain.geometry import Box, intersection_over_union
from facealbum.domain.sentences import sentence
from facealbum.domain.types import Change, DetectedFace, Photo
from facealbum.jobs import JobHandle, Progress
from facealbum.library.amending import stand_alone
from facealbum.library.changing import group_in, person_of, recorded, say_is
from facealbum.library.context import Context
from facealbum.library.reading import photo
from facealbum.store import (
    SAME_FACE_OVERLAP,
    SAME_MOMENT_SECONDS,
    Tables,
    clean_name,
    crop_name,
)
from facealbum.vision.clip_names import frame_place

SMALLEST_SIDE = 0.002
"""Of a drawn box, in fractions of the photo: 8 px of 4,000, where nothing can be seen any more."""


def draw_face(
    context: Context,
    handle: JobHandle,
    photo_id: int,
    box: Box,
    to: str | None,
    name: str,
    at: float | None = None,
) -> Change:
    """Add the face in ``box`` to a photo; it is the person ``to``, or of that name, or unknown.

    In a clip it is drawn in the frame at ``at`` seconds, the first where none is given.

    Raises:
        UnknownIdError: there is no such photo or group.
        KnownError: the box is outside the photo, too small, or on a face that is there.
        PhotoUnreadableError: the photo's file can't be read now.
        CancelledError: cancelled; nothing was changed.
    """
    handle.report(Progress(sentence("Looking at the face")))
    wanted = checked_box(box)
    with context.store.snapshot() as tables:
        found = photo(tables, photo_id)
        if to is not None:
            group_in(tables, to)
        moment = (at or 0.0) if found.is_clip else None
        known = _known(tables, photo_id, moment)
        _refuse_known(tables, known, wanted)
    there = list(known.values())
    face = _described(context, handle, found, moment, wanted, there)
    crop = crop_name(found.content_hash, face.box, moment)
    context.store.crops.write(crop, face.crop_jpeg)

    with context.store.write() as tx:
        if photo(tx, photo_id).content_hash != found.content_hash:
            raise KnownError(
                sentence("The photo changed meanwhile."), "", sentence("Draw the face again.")
            )
        _refuse_known(tx, _known(tx, photo_id, moment), face.box)
        face_id = tx.faces.add(photo_id, context.version, face, crop, drawn=True)
        if moment is not None:
            tx.clips.set_sightings(face_id, moment, [Sighting(moment, face.box)])
        tx.faces.set_not_faces([face_id], said=True)

        def work(tx: Tables) -> Iterable[int]:
            tx.faces.set_not_faces([face_id], said=False)
            stand_alone(tx, [face_id])
            person = _person(tx, to, clean_name(name))
            if person is None:
                return ()
            say_is(tx, [face_id], person)
            return (person,)

        recording = recorded(context, tx, sentence("Draw a face"), work)
    return context.tell(recording)


def checked_box(box: Box) -> Box:
    """Return the part of a box that is inside the photo.

    Raises:
        KnownError: hardly anything of it is.
    """
    inside = box.clipped()
    if min(inside.width, inside.height) < SMALLEST_SIDE:
        raise KnownError(
            sentence("No face can be there."),
            sentence("The box is too small, or outside the photo."),
            sentence("Draw it around the face, from brow to chin."),
        )
    return inside


def _known(tables: Tables, photo_id: int, at: float | None) -> dict[int, Box]:
    """Return the boxes of the faces in sight, by id: of a photo, or of one moment of a clip."""
    if at is None:
        return {face.id: face.box for face in tables.faces.of_photo(photo_id)}
    moments = tables.clips.moments(photo_id)
    near = [each for each in moments if abs(each.at - at) <= SAME_MOMENT_SECONDS]
    return {face: box for each in near for face, box in each.boxes.items()}


def _refuse_known(tables: Tables, known: Mapping[int, Box], box: Box) -> None:
    """Refuse a box on a face that is there, and say whose it is."""
    for face, placement in tables.placements.of_faces(list(known)).items():
        if intersection_over_union(known[face], box) > SAME_FACE_OVERLAP:
            name = group_in(tables, placement.group_id).name or sentence("nobody named yet")
            raise KnownError(
                sentence("There is a face already: {name} (face {face}).", name=name, face=face),
                "",
                sentence("Say of that face who it is."),
            )


def _described(
    context: Context,
    handle: JobHandle,
    found: Photo,
    at: float | None,
    box: Box,
    known: Sequence[Box],
) -> DetectedFace:
    """Look at the box in the photo's pixels, or in those of a clip's frame."""
    place = found.path if at is None else frame_place(found.path, at)
    with context.picture_pool() as pool:
        (answer,) = pool.decode(iter([(found.id, place)]))
        try:
            if answer.photo is None:
                raise PhotoUnreadableError(answer.reason)
            handle.token.checkpoint()
            with context.workshop().analyzer() as analyzer:
                (face,) = analyzer.describe(answer.photo, [box], known)
        finally:
            answer.release()
    handle.token.checkpoint()
    return face


def _person(tx: Tables, to: str | None, name: str) -> int | None:
    """Return who a drawn face is, made where there was none; None where nothing was said."""
    if to is not None:
        return person_of(tx, group_in(tx, to), name)
    if not name:
        return None
    other = tx.people.named(name)
    return tx.people.add(name).id if other is None else other.id
