"""Photos made small for the views: decoded in a process of their own, kept on the disk."""

from __future__ import annotations

import logging
import threading
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from facealbum.domain.errors import LibraryError, PhotoUnreadableError
from facealbum.domain.ports import Decoded, DecodePool
from facealbum.domain.types import Face, Photo
from facealbum.library.context import Context
from facealbum.library.reading import photo
from facealbum.library.scanning import content_hash
from facealbum.store import Store
from facealbum.vision.crops import face_crop
from facealbum.vision.thumbnail import small_jpeg

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

log = logging.getLogger(__name__)

KEPT_SIDE = 512
"""px of the longer side; the largest that the window asks for in a grid."""


class Pictures:
    """Makes pictures of photos in the caller's thread; any number of threads may call it.

    The decoder's process starts with the first picture and ends with ``close``.
    """

    def __init__(self, context: Context) -> None:
        self._context = context
        self._lock = threading.Lock()
        self._opened = ExitStack()
        self._pool: DecodePool | None = None
        self._closed = False

    def thumbnail(self, photo_id: int, side: int) -> bytes:
        """Return an upright JPEG, its longer side ``side`` px at most; kept on the disk.

        Raises:
            UnknownIdError: there is no such photo.
            PhotoUnreadableError: its file can't be read now.
        """
        found = photo(self._context.store.read, photo_id)
        kept = self._context.store.thumbnails.get(found.content_hash, side)
        if kept is None:
            try:
                kept = self._make(found, side)
            except PhotoUnreadableError as error:
                return self._instead(found, error)
            self._keep(found.content_hash, side, kept)
        return kept

    def _keep(self, content_hash: str, side: int, jpeg: bytes) -> None:
        try:
            self._context.store.thumbnails.put(content_hash, side, jpeg)
        except LibraryError as error:
            # A full disk keeps nobody from looking at photos; the next look makes it again.
            log.warning("a thumbnail is not kept: %s", error)

    def upright(self, photo_id: int, side: int) -> bytes:
        """Return the same, made anew each time and at most as large as it is decoded.

        Where the photo lies on a drive that is away, it is the largest thumbnail that is kept.

        Raises:
            UnknownIdError: there is no such photo.
            PhotoUnreadableError: its file can't be read now.
        """
        wanted = photo(self._context.store.read, photo_id)
        try:
            return self._make(wanted, side)
        except PhotoUnreadableError as error:
            return self._instead(wanted, error)

    def crop(self, face_id: int) -> Path | None:
        """Return the file of a face's crop, made again from the photo where it is missing.

        A library that came back from a backup may name crops that were deleted since. None where
        the face is gone, or the photo can't be read now or has changed.
        """
        store = self._context.store
        face = store.read.faces.get(face_id)
        if face is None or not face.crop:
            return None
        kept = store.crops.existing(face.crop)
        if kept is not None:
            return kept
        shown = photo(store.read, face.photo_id)
        try:
            if content_hash(shown.path) != shown.content_hash:
                return None
        except OSError:
            return None
        jpeg = self._cut(shown, face)
        return None if jpeg is None else store.crops.write(face.crop, jpeg)

    def close(self) -> None:
        """End the decoder; no picture is made any more."""
        with self._lock:
            self._closed = True
            self._pool = None
            self._opened.close()

    def _instead(self, wanted: Photo, error: PhotoUnreadableError) -> bytes:
        """Return the largest thumbnail that is kept of a photo that can't be read now.

        Raises:
            PhotoUnreadableError: ``error``, where there is none.
        """
        kept = self._context.store.thumbnails.largest(wanted.content_hash)
        if kept is None:
            raise error
        return kept

    def _make(self, wanted: Photo, side: int) -> bytes:
        with self._lock:
            answer = self._decoded(wanted.path)
            try:
                if answer.photo is None:
                    raise PhotoUnreadableError(answer.reason)
                return small_jpeg(answer.photo.pixels, side)
            finally:
                answer.release()

    def _cut(self, shown: Photo, face: Face) -> bytes | None:
        with self._lock:
            answer = self._decoded(shown.path)
            try:
                if answer.photo is None:
                    return None
                return face_crop(answer.photo.pixels, face.box, face.landmarks)
            finally:
                answer.release()

    def _decoded(self, path: str) -> Decoded:
        if self._closed:
            raise PhotoUnreadableError("The library is closed.")
        if self._pool is None:
            self._pool = self._opened.enter_context(self._context.picture_pool())
        (answer,) = self._pool.decode(iter([(0, path)]))
        return answer


def keep_thumbnail(store: Store, content_hash: str, pixels: NDArray[np.uint8]) -> None:
    """Keep a thumbnail of pixels that are at hand: the photo may be away when it is shown."""
    if store.thumbnails.get(content_hash, KEPT_SIDE) is None:
        store.thumbnails.put(content_hash, KEPT_SIDE, small_jpeg(pixels, KEPT_SIDE))
