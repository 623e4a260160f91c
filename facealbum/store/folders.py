"""The folders that photos lie in, and which photos lie in each: read from the paths when asked."""

from __future__ import annotations

import os
from itertools import takewhile

from facealbum.store.photos import searchable
from facealbum.store.scope import Scope, Seen


class FolderIndex:
    """Photo ids by folder, kept until something is written.

    A path is bytes and has no column for its folder: reading 100,000 paths takes some 55 ms.
    """

    def __init__(self, scope: Scope) -> None:
        self._connection = scope.connection
        self._seen = Seen(scope.connection)
        self._photos: dict[bytes, list[int]] = {}

    def photos_in(self, text: str) -> list[int]:
        """Return the photos with a file in a folder whose path holds ``text``, in any case."""
        wanted = searchable(text.replace("\\", "/"))
        return [
            photo
            for folder, photos in self._read().items()
            if wanted in searchable(_readable(folder))
            for photo in photos
        ]

    def names(self) -> list[str]:
        """Return the own names of all folders, and of those around them that not all are in.

        A name that is no text is left out: it can't be typed.
        """
        paths = [_readable(folder).split("/") for folder in self._read()]
        # Where all photos lie, such as in /home/anna, tells none from another.
        alike = (len(set(parts)) == 1 for parts in zip(*paths, strict=False))
        shared = sum(takewhile(bool, alike)) if len(paths) > 1 else 0
        names = {name for path in paths for name in path[shared:]}
        return sorted((name for name in names if name and name.isprintable()), key=searchable)

    def _read(self) -> dict[bytes, list[int]]:
        if self._seen.is_new():
            self._photos = {}
            separator, folder, end = os.sep.encode(), b"", -1
            photos: list[int] = []
            for path, photo in self._connection.execute("SELECT path, photo_id FROM photo_file"):
                # Paths come in order, so nearly every one lies where the one before does.
                if path[:end] != folder or path.rfind(separator) != end:
                    end = path.rfind(separator)
                    folder = path[:end]
                    photos = self._photos.setdefault(folder, [])
                photos.append(photo)
        return self._photos


def _readable(folder: bytes) -> str:
    return os.fsdecode(folder).replace("\\", "/")
