"""Finding photos by who is in them, when they were taken and what their files are called."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from functools import reduce
from typing import TYPE_CHECKING

import numpy as np

from facealbum.store.copies import HAS_COPY
from facealbum.store.masks import PhotoMasks
from facealbum.store.photos import searchable
from facealbum.store.scope import Scope, one_moment

if TYPE_CHECKING:
    from facealbum.domain.types import Photo
    from facealbum.store.masks import Mask
    from facealbum.store.photos import PhotoTable


class Presence(StrEnum):
    """Of whom, or of which photos, only the kind is asked."""

    UNNAMED = "unnamed"
    HIDDEN = "hidden"
    STRANGER = "stranger"
    OFFLINE = "offline"
    COPIED = "copied"
    CLIP = "clip"


_OF_PERSONS = (
    "SELECT c.photo_id AS id FROM person e JOIN cache_placement c ON c.group_key = e.id WHERE {}"
)
_PRESENT = {
    Presence.UNNAMED: "SELECT photo_id AS id FROM cache_placement WHERE group_key < 0 UNION ALL "
    + _OF_PERSONS.format("e.name_key = '' AND e.hidden = 0 AND e.stranger = 0"),
    Presence.HIDDEN: _OF_PERSONS.format("e.hidden = 1"),
    Presence.STRANGER: _OF_PERSONS.format("e.stranger = 1"),
    Presence.OFFLINE: "SELECT id FROM photo WHERE offline = 1",
    Presence.COPIED: HAS_COPY,
    Presence.CLIP: "SELECT id FROM photo WHERE duration IS NOT NULL",
}


@dataclass(frozen=True, slots=True)
class PhotoQuery:
    """What a photo must be; everything that is given must hold.

    Attributes:
        all_of: group keys, each with a face in the photo.
        any_of: group keys, one of them with a face in the photo; empty asks nothing.
        none_of: group keys without a face in the photo.
        only: whether the photo must have no face of another group than those of ``all_of`` and
            ``any_of``.
        since: taken at this time or later, local time.
        until: taken before this time, local time.
        file_text: part of a file's own name, in any case.
        folder_text: part of the path of the folder that a file lies in, in any case.
        least: so many faces or more.
        most: so many faces or fewer; None is open.
        present: somebody of this kind, or a photo of it. UNNAMED is a face without a name whose
            person, if it has one, is neither hidden nor a stranger; COPIED that another photo shows
            the same.
    """

    all_of: tuple[int, ...] = ()
    any_of: tuple[int, ...] = ()
    none_of: tuple[int, ...] = ()
    only: bool = False
    since: datetime | None = None
    until: datetime | None = None
    file_text: str = ""
    folder_text: str = ""
    least: int = 0
    most: int | None = None
    present: Presence | None = None


@dataclass(frozen=True, slots=True)
class Except:
    """What does not match ``item``."""

    item: Criterion


@dataclass(frozen=True, slots=True)
class Both:
    """What matches each of ``items``; at least one."""

    items: tuple[Criterion, ...]


@dataclass(frozen=True, slots=True)
class Either:
    """What matches one of ``items`` at least; at least one."""

    items: tuple[Criterion, ...]


@dataclass(frozen=True, slots=True)
class NearInTime:
    """What matches one side and was taken within ``reach`` of something that matches the other."""

    one: Criterion
    other: Criterion
    reach: timedelta


Criterion = PhotoQuery | Except | Both | Either | NearInTime


class PhotoSearch:
    """Answers a ``Criterion`` with photos ordered by date, newest first, undated ones last."""

    def __init__(self, scope: Scope, photos: PhotoTable) -> None:
        self._connection = scope.connection
        self._photos = photos
        self._masks = PhotoMasks(scope)

    def ids(self, criterion: Criterion) -> list[int]:
        """Return the ids of the photos; one that failed is never among them."""
        with one_moment(self._connection):
            self._masks.begin()
            return self._masks.ordered(self._mask(criterion))

    def photos(self, criterion: Criterion) -> list[Photo]:
        """Return the photos themselves."""
        return self._photos.by_ids(self.ids(criterion))

    def folders(self) -> list[str]:
        """Return the names of folders that photos lie in, or that such folders lie in, in order."""
        with one_moment(self._connection):
            return self._masks.folder_names()

    def _mask(self, criterion: Criterion) -> Mask:
        match criterion:
            case PhotoQuery():
                masks = list(self._of_query(criterion))
                return reduce(np.logical_and, masks) if masks else self._masks.everything()
            case Except(item):
                return self._masks.everything() & ~self._mask(item)
            case Both(items):
                return reduce(np.logical_and, map(self._mask, items))
            case Either(items):
                return reduce(np.logical_or, map(self._mask, items))
            case NearInTime(one, other, reach):
                return self._masks.near(self._mask(one), self._mask(other), reach.total_seconds())

    def _of_query(self, query: PhotoQuery) -> Iterator[Mask]:
        """Yield a mask for each thing that a query asks."""
        masks = self._masks
        yield from self._of_people(query)
        if query.since is not None or query.until is not None:
            yield self._taken(query.since, query.until)
        if query.file_text:
            files = "SELECT photo_id AS id FROM photo_file WHERE instr(name, ?)"
            yield masks.asked(files, searchable(query.file_text))
        if query.folder_text:
            yield masks.in_folder(query.folder_text)
        if query.present is not None:
            yield masks.asked(_PRESENT[query.present])
        if query.least:
            yield masks.faces() >= query.least
        if query.most is not None:
            yield masks.everything() & (masks.faces() <= query.most)

    def _of_people(self, query: PhotoQuery) -> Iterator[Mask]:
        masks = self._masks
        for key in query.all_of:
            yield masks.asked("SELECT photo_id AS id FROM cache_placement WHERE group_key = ?", key)
        if query.any_of:
            yield masks.faces_of(query.any_of) > 0
        if query.none_of:
            yield masks.everything() & (masks.faces_of(query.none_of) == 0)
        if query.only:
            named = {*query.all_of, *query.any_of}
            yield masks.everything() & (masks.faces() == masks.faces_of(named))

    def _taken(self, since: datetime | None, until: datetime | None) -> Mask:
        conditions, values = [], []
        for sign, moment in ((">=", since), ("<", until)):
            if moment is not None:
                conditions.append(f"taken_at {sign} ?")
                values.append(moment.isoformat())
        where = " AND ".join(conditions)
        return self._masks.asked(f"SELECT id FROM photo WHERE {where}", *values)
