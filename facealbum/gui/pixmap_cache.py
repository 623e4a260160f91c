"""Which pictures there are, and the bounded store of those that were read.

A face or a photo is kept as the tile that it is painted as, and not as the picture that this was
cut from: one of them takes as much memory as the other.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtGui import QPixmap

from facealbum.gui.rounded import Shape

FACE_SIDES = (48, 96, 144, 192, 256, 384, 512)
"""Sizes in px that are read, so that a size slider does not read each picture at every step."""
PHOTO_SIDES = (256, 512)
"""Few, because the library keeps each of them on disk."""
LARGE_SIDES = (1024, 2048, 4096, 6144)


class Kind(StrEnum):
    """What a picture shows."""

    FACE = "face"
    PHOTO = "photo"
    LARGE = "large"


@dataclass(frozen=True, slots=True)
class Key:
    """One picture at one size.

    Attributes:
        kind: what it shows.
        id: of the face or photo.
        side: its longest side in px as it is read, one of the listed ones.
        at: the second of a clip, None for a photo and for the frame that stands for a clip.
        shape: the tile that it is cut to, None for the whole picture.
    """

    kind: Kind
    id: int
    side: int
    at: float | None = None
    shape: Shape | None = None


def side_for(pixels: float, sides: Sequence[int]) -> int:
    """Return the smallest of ``sides`` that is at least ``pixels``, or the largest there is."""
    return next((side for side in sides if side >= pixels), sides[-1])


_Alike = tuple[Kind, int, float | None, bool]


class PixmapCache:
    """Pixmaps up to a number of bytes; what was not used for longest goes first."""

    def __init__(self, limit_bytes: int) -> None:
        self._limit = limit_bytes
        self._pixmaps: OrderedDict[Key, QPixmap] = OrderedDict()
        self._alike: dict[_Alike, set[Key]] = {}
        self.bytes = 0

    def __contains__(self, key: Key) -> bool:
        return key in self._pixmaps

    def get(self, key: Key) -> QPixmap | None:
        """Return the pixmap of exactly this size."""
        pixmap = self._pixmaps.get(key)
        if pixmap is not None:
            self._pixmaps.move_to_end(key)
        return pixmap

    def stand_in(self, key: Key) -> QPixmap | None:
        """Return the same picture at another size: rather a larger one, rather a near one.

        For a tile it is another tile, for a whole picture a whole one.
        """
        alike = self._alike.get(_alike(key))
        if not alike:
            return None
        wanted = _width(key)
        near = min(alike, key=lambda have: (_width(have) < wanted, abs(_width(have) - wanted)))
        return self._pixmaps[near]

    def put(self, key: Key, pixmap: QPixmap) -> None:
        """Keep a pixmap, and forget the oldest until the bytes are within the limit."""
        self.forget(key)
        self._pixmaps[key] = pixmap
        self._alike.setdefault(_alike(key), set()).add(key)
        self.bytes += _bytes_of(pixmap)
        while self.bytes > self._limit and len(self._pixmaps) > 1:
            self.forget(next(iter(self._pixmaps)))

    def forget(self, key: Key) -> None:
        """Drop one pixmap, if it is there."""
        pixmap = self._pixmaps.pop(key, None)
        if pixmap is None:
            return
        self.bytes -= _bytes_of(pixmap)
        alike = self._alike[_alike(key)]
        alike.discard(key)
        if not alike:
            del self._alike[_alike(key)]

    def forget_photos(self, photo_ids: frozenset[int]) -> None:
        """Drop all sizes of some photos."""
        for key in [key for key in self._pixmaps if key.id in photo_ids]:
            if key.kind is not Kind.FACE:
                self.forget(key)


def _alike(key: Key) -> _Alike:
    return key.kind, key.id, key.at, key.shape is not None


def _width(key: Key) -> int:
    return key.side if key.shape is None else key.shape.width


def _bytes_of(pixmap: QPixmap) -> int:
    return pixmap.width() * pixmap.height() * 4
