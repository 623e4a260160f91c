"""Faces of many photos at once, for what lists them all: nothing of a view is asked here."""

from __future__ import annotations

from collections.abc import Sequence

from facealbum.domain.types import Face, Placement
from facealbum.store.faces import FACE_COLUMNS, FACE_WIDTH, face_of
from facealbum.store.placements import placement_of
from facealbum.store.scope import Scope, as_list
from facealbum.store.summaries import refresh


class FaceListing:
    """Reads placed faces by their photos."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    def in_photos(self, photo_ids: Sequence[int]) -> list[tuple[Face, Placement]]:
        """Return the placed faces of photos, in the order of ``photo_ids``, each left to right."""
        refresh(self._scope)
        rows = self._scope.connection.execute(
            f"SELECT {FACE_COLUMNS}, c.face_id, c.group_key, c.confirmed, c.distance"
            " FROM json_each(?) j CROSS JOIN face f ON f.photo_id = j.value"
            " JOIN cache_placement c ON c.face_id = f.id"
            " ORDER BY j.key, f.box_left, f.box_top, f.id",
            (as_list(photo_ids),),
        )
        return [(face_of(row[:FACE_WIDTH]), placement_of(row[FACE_WIDTH:])) for row in rows]
