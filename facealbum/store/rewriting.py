"""Photos whose files facealbum itself wrote anew: the same pixels under another content hash."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from facealbum.store.scope import Scope
    from facealbum.store.seen_files import SeenFile


class PhotoRewriter:
    """Tells the library of new bytes, so that a photo keeps its faces, and no one looks again."""

    def __init__(self, scope: Scope) -> None:
        self._connection = scope.connection

    def rewritten(self, photo_id: int, content_hash: str, files: Sequence[SeenFile]) -> bool:
        """Give a photo the content that all its present files have now.

        Returns:
            False where another photo has that content, or this one is gone; nothing was changed.
        """
        other = self._connection.execute(
            "SELECT 1 FROM photo WHERE content_hash = ? AND id <> ?", (content_hash, photo_id)
        ).fetchone()
        if other is not None:
            return False
        changed = self._connection.execute(
            "UPDATE photo SET content_hash = ? WHERE id = ?", (content_hash, photo_id)
        ).rowcount
        self._connection.executemany(
            "UPDATE photo_file SET size = ?, mtime_ns = ? WHERE path = ? AND photo_id = ?",
            [(file.size, file.mtime_ns, os.fsencode(file.path), photo_id) for file in files],
        )
        # What is gone held the old content, as for any photo whose file changed.
        self._connection.execute(
            "DELETE FROM photo_file WHERE photo_id = ? AND present = 0", (photo_id,)
        )
        return bool(changed)
