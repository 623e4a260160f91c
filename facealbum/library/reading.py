"""What views ask for: answered from the summaries that the store keeps, in milliseconds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from facealbum.domain.errors import UnknownIdError
from facealbum.domain.sentences import sentence
from facealbum.domain.types import Face, Group, Photo, PhotoStatus, Placement
from facealbum.library.context import Context
from facealbum.store import PhotoQuery, Tables, group_key


@dataclass(frozen=True, slots=True)
class Counts:
    """How many there are.

    Attributes:
        photos: photos of the library, those that failed included.
        faces: faces found.
        people: people with a face who are neither hidden nor strangers.
        groups: unnamed groups of two faces or more.
        single: unnamed groups of one face.
        hidden: hidden people.
        strangers: people whom the user does not want to be asked about.
        albums: searches that are kept.
        failed: photos that could not be read.
        unfinished: photos that an import has still to look at, else faces that it has to group.
        videos: how many of the photos are clips.
    """

    photos: int
    faces: int
    people: int
    groups: int
    single: int
    hidden: int
    strangers: int
    albums: int
    failed: int
    unfinished: int
    videos: int = 0


def unfinished(tables: Tables, *, clips: bool) -> int:
    """Return how many photos still wait to be looked at, a second time or at all.

    ``clips`` says whether clips are counted.

    Where none does but an import ended before it had grouped what it found: how many faces wait.
    """
    new = tables.photos.count(PhotoStatus.NEW, present_only=True, clips=clips)
    new += tables.looks.count_due()
    return new or tables.placements.count_unsettled()


def counts(context: Context) -> Counts:
    """Count everything."""
    with context.store.snapshot() as tables:
        groups = tables.groups.counts()
        return Counts(
            photos=tables.photos.count(),
            faces=tables.faces.count(),
            people=groups.people,
            groups=groups.groups,
            single=groups.singles,
            hidden=groups.hidden,
            strangers=groups.strangers,
            albums=tables.albums.count(),
            failed=tables.photos.count(PhotoStatus.FAILED),
            unfinished=unfinished(tables, clips=context.videos),
            videos=tables.clips.count(),
        )


def group(tables: Tables, group_id: str) -> Group:
    """Return a person or an unnamed group.

    Raises:
        UnknownIdError: there is none of this id.
    """
    found = tables.groups.get(group_key(group_id))
    if found is None:
        raise UnknownIdError.of_group(group_id)
    return found


def faces_of(tables: Tables, group_id: str) -> list[tuple[Face, Placement]]:
    """Return the faces of a group: confirmed ones first, then by doubt, the surest first.

    Raises:
        UnknownIdError: there is no such group.
    """
    group(tables, group_id)
    return tables.placements.faces_of(group_key(group_id))


def face(tables: Tables, face_id: int) -> Face:
    """Return a face.

    Raises:
        UnknownIdError: there is none of this id.
    """
    found = tables.faces.get(face_id)
    if found is None:
        raise UnknownIdError.of_face(face_id)
    return found


def face_ids(tables: Tables, group_id: str, limit: int = -1) -> list[int]:
    """Return the ids of the faces of ``faces_of``: of all, or of the first ``limit``.

    Raises:
        UnknownIdError: there is no such group.
    """
    group(tables, group_id)
    return tables.placements.face_ids(group_key(group_id), limit)


def photos_of(tables: Tables, group_id: str) -> list[Photo]:
    """Return the photos with a face of the group, newest first.

    Raises:
        UnknownIdError: there is no such group.
    """
    group(tables, group_id)
    return tables.search.photos(PhotoQuery(all_of=(group_key(group_id),)))


def photo(tables: Tables, photo_id: int) -> Photo:
    """Return one photo.

    Raises:
        UnknownIdError: there is none of this id.
    """
    found = tables.photos.get(photo_id)
    if found is None:
        raise UnknownIdError(sentence("There is no photo {photo}.", photo=photo_id))
    return found


def faces_in(tables: Tables, photo_id: int) -> list[tuple[Face, Group]]:
    """Return the faces of a photo, left to right, each with the group that it stands in.

    Raises:
        UnknownIdError: there is no such photo.
    """
    photo(tables, photo_id)
    placed = tables.placements.in_photo(photo_id)
    keys = list(dict.fromkeys(group_key(placement.group_id) for _, placement in placed))
    groups = {found.id: found for found in tables.groups.by_keys(keys)}
    return [(face, groups[placement.group_id]) for face, placement in placed]


def person_named(tables: Tables, name: str) -> Group | None:
    """Return the person of this name, however it is typed, or None."""
    person = tables.people.named(name)
    return None if person is None else tables.groups.get(person.id)


def crop_file(context: Context, face_id: int) -> Path | None:
    """Return the file of a face's crop, or None where there is none."""
    name = context.store.read.faces.crop_of(face_id)
    return context.store.crops.existing(name) if name else None


def photo_rows(tables: Tables, ids: Sequence[int]) -> list[Photo]:
    """Return the photos in the order of ``ids``; ids of no photo are left out."""
    return tables.photos.by_ids(ids)
