"""All photos in one order or another, and when groups were seen last: for lists of everything."""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby

from facealbum.domain.orders import OrderedPhotos, PhotoOrder
from facealbum.store.keys import group_id
from facealbum.store.scope import Scope, columns, one_moment
from facealbum.store.summaries import refresh

_MONTH = "SELECT coalesce(substr(taken_at, 1, 7), '') AS month, count(*) FROM photo"
_SEEN = "WHERE status <> 'failed'"
# Sorted by what many have in common: the photos, and how many there are of each.
_BY_SAME = {
    # Undated photos stand last, whichever way the others go.
    PhotoOrder.NEWEST: (
        f"SELECT id FROM photo {_SEEN} ORDER BY taken_at DESC, id DESC",
        f"{_MONTH} {_SEEN} GROUP BY month ORDER BY month DESC",
    ),
    PhotoOrder.OLDEST: (
        f"SELECT id FROM photo {_SEEN} ORDER BY taken_at IS NULL, taken_at, id",
        f"{_MONTH} {_SEEN} GROUP BY month ORDER BY month = '', month",
    ),
}
_BY = {
    PhotoOrder.NAME: "SELECT p.id, min(f.name) AS own FROM photo p"
    " LEFT JOIN photo_file f ON f.photo_id = p.id WHERE p.status <> 'failed'"
    " GROUP BY p.id ORDER BY own IS NULL, own, p.id",
    PhotoOrder.SIZE: "SELECT p.id, max(f.size) AS bytes FROM photo p"
    " LEFT JOIN photo_file f ON f.photo_id = p.id WHERE p.status <> 'failed'"
    " GROUP BY p.id ORDER BY bytes DESC, p.id",
    PhotoOrder.FACES: "SELECT p.id, (SELECT count(*) FROM face f WHERE f.photo_id = p.id"
    " AND f.retired = 0) AS faces FROM photo p WHERE p.status <> 'failed'"
    " ORDER BY faces DESC, p.taken_at DESC, p.id DESC",
}
_PART: dict[PhotoOrder, Callable[[object], str]] = {
    PhotoOrder.NAME: lambda name: str(name or "")[:1].upper(),
    PhotoOrder.SIZE: lambda _bytes: "",
}


class Ordering:
    """Sorts; each answer reads the whole library."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    def photos(self, order: PhotoOrder) -> OrderedPhotos:
        """Return all photos that did not fail, in this order."""
        if order in _BY_SAME:
            ordered, common = _BY_SAME[order]
            with one_moment(self._scope.connection):
                ids = columns(self._scope.connection, ("id",), ordered)[0]
                return OrderedPhotos(ids, self._scope.connection.execute(common).fetchall())
        part = _PART.get(order, str)
        ids = []
        parts: list[tuple[str, int]] = []
        # Row by row: 100,000 rows at once would be 15 MB.
        rows = self._scope.connection.execute(_BY[order])
        for common, same in groupby(rows, key=lambda row: part(row[1])):
            before = len(ids)
            ids.extend(row[0] for row in same)
            parts.append((common, len(ids) - before))
        return OrderedPhotos(ids, parts)

    def last_seen(self) -> dict[str, str]:
        """Return by group id when its latest dated photo was taken, such as "2019-07-01T12:00:00".

        Groups without one are left out.
        """
        refresh(self._scope)
        rows = self._scope.connection.execute(
            "SELECT c.group_key, max(p.taken_at) FROM cache_placement c"
            " JOIN photo p ON p.id = c.photo_id WHERE p.taken_at IS NOT NULL GROUP BY c.group_key"
        )
        return {group_id(key): taken_at for key, taken_at in rows}
