"""Which photos are to be looked at once more: a second time, or all over again."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

from facealbum.domain.types import SecondLook
from facealbum.store.scope import Scope

if TYPE_CHECKING:
    from facealbum.domain.types import Photo
    from facealbum.store.photos import PhotoTable

_DUE = "second_look IN ('turned', 'close') AND status = 'done' AND present = 1 AND offline = 0"


class LookTable:
    """Photos that deserve another look; ``ResultWriter.record`` says which do."""

    def __init__(self, scope: Scope, photos: PhotoTable) -> None:
        self._connection = scope.connection
        self._photos = photos

    def due(self) -> dict[int, SecondLook]:
        """Return the photos to look at a second time whose file is there, by id."""
        rows = self._connection.execute(
            f"SELECT id, second_look FROM photo INDEXED BY photo_due WHERE {_DUE} ORDER BY id"
        )
        return {photo: SecondLook(look) for photo, look in rows}

    def count_due(self) -> int:
        """Return the number of ``due``."""
        row = self._connection.execute(
            f"SELECT count(*) FROM photo INDEXED BY photo_due WHERE {_DUE}"
        ).fetchone()
        return int(row[0])

    def photos(self, ids: Sequence[int]) -> list[Photo]:
        """Return those of ``ids`` that are still to be looked at a second time."""
        due = self.due()
        return [photo for photo in self._photos.by_ids(ids) if photo.id in due]

    def give_up(self, photo_id: int) -> None:
        """Look at a photo no second time: it can't be, and its faces stay as they are."""
        self._connection.execute("UPDATE photo SET second_look = 'done' WHERE id = ?", (photo_id,))

    def again(self, roots: Sequence[str] = (), *, clips: bool = True) -> int:
        """Make photos NEW that were looked at: those in ``roots``, files or folders, or all.

        ``clips`` says whether clips are among them.

        Returns:
            How many.
        """
        there = f"status = 'done' AND present = 1{'' if clips else ' AND duration IS NULL'}"
        if not roots:
            return self._connection.execute(
                f"UPDATE photo SET status = 'new' WHERE {there}"
            ).rowcount
        changed = 0
        for root in roots:
            path = os.fsencode(root)
            inside = os.path.join(path, b"")  # noqa: PTH118 - Path knows no bytes
            changed += self._connection.execute(
                f"UPDATE photo SET status = 'new' WHERE {there} AND id IN"
                " (SELECT photo_id FROM photo_file WHERE present = 1 AND (path = ?1"
                " OR (path >= ?2 AND path < ?3)))",
                (path, inside, inside[:-1] + bytes([inside[-1] + 1])),
            ).rowcount
        return changed
