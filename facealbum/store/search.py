"""Finding photos by who is in them, when they were taken and what their files are called."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from facealbum.store.photos import searchable
from facealbum.store.scope import Scope, as_list

if TYPE_CHECKING:
    from facealbum.domain.types import Photo
    from facealbum.store.photos import PhotoTable

_OF_GROUP = "SELECT photo_id FROM cache_placement WHERE group_key = ?"
_OF_GROUPS = (
    "SELECT photo_id FROM cache_placement WHERE group_key IN (SELECT value FROM json_each(?))"
)


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
    """

    all_of: tuple[int, ...] = ()
    any_of: tuple[int, ...] = ()
    none_of: tuple[int, ...] = ()
    only: bool = False
    since: datetime | None = None
    until: datetime | None = None
    file_text: str = ""


class PhotoSearch:
    """Answers ``PhotoQuery`` with photos ordered by date, newest first, undated ones last."""

    def __init__(self, scope: Scope, photos: PhotoTable) -> None:
        self._connection = scope.connection
        self._photos = photos

    def ids(self, query: PhotoQuery) -> list[int]:
        """Return the ids of the photos; one that failed is never among them."""
        # The plus keeps SQLite from walking the index of statuses, which excludes nearly nothing.
        conditions = ["+p.status <> 'failed'"]
        values: list[object] = []
        wanted, group_values = _photos_of_groups(query)
        if wanted:
            conditions.append(wanted)
            values.extend(group_values)
        if query.only:
            conditions.append(
                "NOT EXISTS (SELECT 1 FROM face f JOIN cache_placement c ON c.face_id = f.id"
                " WHERE f.photo_id = p.id AND f.retired = 0"
                " AND c.group_key NOT IN (SELECT value FROM json_each(?)))"
            )
            values.append(as_list((*query.all_of, *query.any_of)))
        if query.since is not None:
            conditions.append("p.taken_at >= ?")
            values.append(query.since.isoformat())
        if query.until is not None:
            conditions.append("p.taken_at < ?")
            values.append(query.until.isoformat())
        if query.file_text:
            conditions.append("p.id IN (SELECT photo_id FROM photo_file WHERE instr(name, ?))")
            values.append(searchable(query.file_text))
        rows = self._connection.execute(
            f"SELECT p.id FROM photo p WHERE {' AND '.join(conditions)}"
            " ORDER BY p.taken_at DESC, p.id DESC",
            values,
        )
        return [row[0] for row in rows]

    def photos(self, query: PhotoQuery) -> list[Photo]:
        """Return the photos themselves."""
        return self._photos.by_ids(self.ids(query))


def _photos_of_groups(query: PhotoQuery) -> tuple[str, list[object]]:
    """Return the condition on who is in the photo, "" for none, and its values.

    Sets of photo ids met and subtracted are twice as fast as one condition for each group.
    """
    sets = [_OF_GROUP] * len(query.all_of)
    values: list[object] = list(query.all_of)
    if query.any_of:
        sets.append(_OF_GROUPS)
        values.append(as_list(query.any_of))
    if not sets and not query.none_of:
        return "", values
    unwanted = as_list(query.none_of)
    if not sets:
        return f"p.id NOT IN ({_OF_GROUPS})", [unwanted]
    photos = " INTERSECT ".join(sets)
    if query.none_of:
        photos += f" EXCEPT {_OF_GROUPS}"
        values.append(unwanted)
    return f"p.id IN ({photos})", values
