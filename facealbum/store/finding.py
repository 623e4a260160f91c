"""Finding the photos that another library speaks of: by content, by path, by the end of a path."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence

from facealbum.store.scope import Scope


class PhotoFinder:
    """Looks photos up by what does not depend on this library."""

    def __init__(self, scope: Scope) -> None:
        self._connection = scope.connection

    def by_content(self, hashes: Sequence[str]) -> dict[str, int]:
        """Return photo id by content hash, for those of ``hashes`` that the library has."""
        return dict(
            self._connection.execute(
                "SELECT p.content_hash, p.id FROM json_each(?) j"
                " JOIN photo p ON p.content_hash = j.value",
                (json.dumps(list(hashes)),),
            ).fetchall()
        )

    def under(self, folder: str) -> dict[str, int]:
        """Return photo id by path of the files in ``folder`` and below, present ones."""
        prefix = os.path.join(os.fsencode(folder), b"")  # noqa: PTH118 - Path knows no bytes
        rows = self._connection.execute(
            "SELECT path, photo_id FROM photo_file WHERE path >= ? AND path < ? AND present = 1",
            (prefix, prefix[:-1] + bytes([prefix[-1] + 1])),
        )
        return {os.fsdecode(path): photo for path, photo in rows}

    def by_path(self) -> dict[str, int]:
        """Return photo id by path, for every file that the library knows."""
        rows = self._connection.execute("SELECT path, photo_id FROM photo_file ORDER BY present")
        return {os.fsdecode(path): photo for path, photo in rows}

    def present_paths(self, photo_id: int) -> list[str]:
        """Return the files of a photo that were there when last looked for, by path."""
        rows = self._connection.execute(
            "SELECT path FROM photo_file WHERE photo_id = ? AND present = 1 ORDER BY path",
            (photo_id,),
        )
        return [os.fsdecode(row[0]) for row in rows]
