"""Verbs that tell what there is; each answers in milliseconds, from any thread."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from facealbum.domain.clips import Moment
from facealbum.domain.orders import OrderedPhotos, PhotoOrder
from facealbum.domain.types import Face, Group, Photo, Placement
from facealbum.library import reading
from facealbum.library.verbs.base import Verbs


class ReadingVerbs(Verbs):
    """People, groups, faces, photos."""

    def people(self, *, hidden: bool = False) -> list[Group]:
        """Return the people, or with ``hidden`` the hidden ones: named first, then by size."""
        return self._context.store.read.groups.people(hidden=hidden)

    def groups(self, at_least: int = 1) -> list[Group]:
        """Return unnamed groups of ``at_least`` faces, biggest first."""
        found = self._unnamed.read(self._context.store.read)
        return [group for group in found if group.faces >= at_least]

    def group(self, group_id: str) -> Group:
        """Return one person or unnamed group."""
        return reading.group(self._context.store.read, group_id)

    def faces_of(self, group_id: str) -> list[tuple[Face, Placement]]:
        """Return the faces of a group: confirmed ones first, then by doubt."""
        return reading.faces_of(self._context.store.read, group_id)

    def face(self, face_id: int) -> Face:
        """Return one face."""
        return reading.face(self._context.store.read, face_id)

    def face_ids(self, group_id: str, limit: int = -1) -> list[int]:
        """Return the ids of the faces of a group as ``faces_of`` has them, the first ``limit``."""
        return reading.face_ids(self._context.store.read, group_id, limit)

    def photos_of(self, group_id: str) -> list[Photo]:
        """Return the photos of a group, newest first."""
        return reading.photos_of(self._context.store.read, group_id)

    def photo(self, photo_id: int) -> Photo:
        """Return one photo."""
        return reading.photo(self._context.store.read, photo_id)

    def photos(self) -> list[int]:
        """Return the ids of all photos that did not fail, newest first."""
        return self._context.store.read.photos.ids_by_date()

    def ordered_photos(self, order: PhotoOrder) -> OrderedPhotos:
        """Return all photos that did not fail in another order, and which stand together."""
        return self._context.store.read.ordering.photos(order)

    def last_seen(self) -> dict[str, str]:
        """Return by id of a person or group when their latest dated photo was taken."""
        return self._context.store.read.ordering.last_seen()

    def months(self) -> list[tuple[int, int, int]]:
        """Return year, month and number for ``photos``, in their order; 0, 0 for no date."""
        return self._context.store.read.photos.months()

    def photo_rows(self, ids: Sequence[int]) -> list[Photo]:
        """Return photos in the order of ``ids``; ids of none are left out."""
        return self._context.store.read.photos.by_ids(ids)

    def faces_in(self, photo_id: int) -> list[tuple[Face, Group]]:
        """Return the faces of a photo, left to right, with their groups."""
        return reading.faces_in(self._context.store.read, photo_id)

    def confirmed_in(self, photo_id: int) -> frozenset[int]:
        """Return the faces of a photo of whom the user said who they are."""
        placed = self._context.store.read.placements.in_photo(photo_id)
        return frozenset(face.id for face, placement in placed if placement.confirmed)

    def failed_photos(self) -> list[Photo]:
        """Return the photos that could not be read, by path."""
        return self._context.store.read.photos.failed()

    def counts(self) -> reading.Counts:
        """Count everything."""
        return reading.counts(self._context)

    def names(self) -> list[str]:
        """Return all names, in alphabetical order."""
        return self._context.store.read.people.names()

    def person_named(self, name: str) -> Group | None:
        """Return the person of this name, however it is typed, or None."""
        return reading.person_named(self._context.store.read, name)

    def crop_file(self, face_id: int) -> Path | None:
        """Return the JPEG of a face, or None where there is none."""
        return reading.crop_file(self._context, face_id)

    def crop_again(self, face_id: int) -> Path | None:
        """Return the same, made again where it is missing; takes a while then."""
        return self._pictures.crop(face_id)

    def thumbnail(self, photo_id: int, side: int, at: float | None = None) -> bytes:
        """Return a small upright JPEG; takes a while, so not for the GUI thread.

        Of a clip it is the frame at ``at`` seconds, or else the one that stands for it.
        """
        return self._pictures.thumbnail(photo_id, side, at)

    def upright_photo(self, photo_id: int, side: int, at: float | None = None) -> bytes:
        """Return a large upright JPEG, not kept; not for the GUI thread either.

        Of a clip it is the frame at ``at`` seconds, or else the one that stands for it.
        """
        return self._pictures.upright(photo_id, side, at)

    def clip_lengths(self) -> dict[int, float]:
        """Return the seconds of all clips, by photo id; 0 where they are not known."""
        return self._context.store.read.clips.lengths()

    def moments(self, photo_id: int) -> list[Moment]:
        """Return the moments of a clip at which faces are seen; none of a photo."""
        return self._context.store.read.clips.moments(photo_id)
