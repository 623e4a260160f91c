"""Photos made small for the views: decoded in a process of their own, kept on the disk."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from facealbum.domain.errors import LibraryError, PhotoUnreadableError
from facealbum.domain.ports import Decoded, DecodePool
from facealbum.domain.sentences import sentence
from facealbum.domain.types import Face, Photo, PhotoStatus
from facealbum.library.context import Context
from facealbum.library.reading import photo
from facealbum.library.scanning import content_hash
from facealbum.store import Store, Tables, frame_name
from facealbum.vision.clip_names import frame_place
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

    def thumbnail(self, photo_id: int, side: int, at: float | None = None) -> bytes:
        """Return an upright JPEG, its longer side ``side`` px at most; kept on the disk.

        Of a clip it is the frame at ``at`` seconds, or else the one that stands for it; where that
        frame can't be had, the one that stands for the clip.

        Raises:
            UnknownIdError: there is no such photo.
            PhotoUnreadableError: its file can't be read now.
        """
        found = photo(self._context.store.read, photo_id)
        telling = _telling_moment(self._context.store.read, found)
        name, moment = found.content_hash, telling
        if at is not None and at != telling:
            name, moment = frame_name(found.content_hash, at), at
        kept = self._context.store.thumbnails.get(name, side)
        if kept is None:
            try:
                kept = self._make(_place(found, moment), side)
            except PhotoUnreadableError as error:
                return self._context.store.thumbnails.largest(name) or self._instead(found, error)
            if not found.is_clip or found.status is PhotoStatus.DONE:
                self._keep(name, side, kept)
        return kept

    def _keep(self, name: str, side: int, jpeg: bytes) -> None:
        try:
            self._context.store.thumbnails.put(name, side, jpeg)
        except LibraryError as error:
            # A full disk keeps nobody from looking at photos; the next look makes it again.
            log.warning("a thumbnail is not kept: %s", error)

    def upright(self, photo_id: int, side: int, at: float | None = None) -> bytes:
        """Return the same, made anew each time and at most as large as it is decoded.

        Of a clip it is the frame at ``at`` seconds, or else the one that stands for it. Where the
        photo lies on a drive that is away, it is the largest thumbnail that is kept; there is none
        of another moment than the one that stands for a clip.

        Raises:
            UnknownIdError: there is no such photo.
            PhotoUnreadableError: its file can't be read now.
        """
        wanted = photo(self._context.store.read, photo_id)
        telling = _telling_moment(self._context.store.read, wanted)
        moment = telling if at is None else at
        try:
            return self._make(_place(wanted, moment), side)
        except PhotoUnreadableError as error:
            if moment != telling:
                raise
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
        jpeg = self._cut(_place(shown, face.shown_at or 0.0), face)
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

    def _make(self, place: str, side: int) -> bytes:
        with self._lock:
            answer = self._decoded(place)
            try:
                if answer.photo is None:
                    raise PhotoUnreadableError(answer.reason)
                return small_jpeg(answer.photo.pixels, side)
            finally:
                answer.release()

    def _cut(self, place: str, face: Face) -> bytes | None:
        with self._lock:
            answer = self._decoded(place)
            try:
                if answer.photo is None:
                    return None
                return face_crop(answer.photo.pixels, face.box, face.landmarks)
            finally:
                answer.release()

    def _decoded(self, place: str) -> Decoded:
        if self._closed:
            raise PhotoUnreadableError(sentence("The library is closed."))
        if self._pool is None:
            self._pool = self._opened.enter_context(self._context.picture_pool())
        (answer,) = self._pool.decode(iter([(0, place)]))
        return answer


def keep_thumbnail(store: Store, content_hash: str, pixels: NDArray[np.uint8]) -> None:
    """Keep a thumbnail of pixels that are at hand: the photo may be away when it is shown."""
    if store.thumbnails.get(content_hash, KEPT_SIDE) is None:
        store.thumbnails.put(content_hash, KEPT_SIDE, small_jpeg(pixels, KEPT_SIDE))


def keep_frames(
    store: Store, pool: DecodePool, photo_ids: Sequence[int], checkpoint: Callable[[], None]
) -> None:
    """Keep a thumbnail of clips, of the moment that stands for each.

    ``checkpoint`` is called before each of them; what it raises ends the work.
    """
    clips = {clip.id: clip for clip in store.read.photos.by_ids(photo_ids)}
    work = (
        (clip.id, _place(clip, _telling_moment(store.read, clip)))
        for clip in clips.values()
        if clip.status is PhotoStatus.DONE
    )
    for answer in pool.decode(work):
        try:
            checkpoint()
            if answer.photo is not None:
                keep_thumbnail(store, clips[answer.token].content_hash, answer.photo.pixels)
        finally:
            answer.release()


def _place(wanted: Photo, at: float) -> str:
    """Return what the pool is asked: the photo, or the frame of a clip."""
    return frame_place(wanted.path, at) if wanted.is_clip else wanted.path


def _telling_moment(tables: Tables, wanted: Photo) -> float:
    """Return the moment that stands for a clip: that of its best face, else a little into it.

    Many clips begin dark.
    """
    if not wanted.is_clip:
        return 0.0
    best = tables.clips.best_moment(wanted.id)
    return min(1.0, (wanted.duration or 0.0) / 10) if best is None else best
