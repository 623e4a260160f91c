"""Which pictures there are, and the bounded store of those that were read."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtGui import QPixmap

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
    """One picture at one size; ``side`` is the longest side in px, one of the listed ones.

    ``at`` is the second of a clip, None for a photo and for the frame that stands for a clip.
    """

    kind: Kind
    id: int
    side: int
    at: float | None = None


def side_for(pixels: float, sides: Sequence[int]) -> int:
    """Return the smallest of ``sides`` that is at least ``pixels``, or the largest there is."""
    return next((side for side in sides if side >= pixels), sides[-1])


class PixmapCache:
    """Pixmaps up to a number of bytes; what was not used for longest goes first."""

    def __init__(self, limit_bytes: int) -> None:
        self._limit = limit_bytes
        self._pixmaps: OrderedDict[Key, QPixmap] = OrderedDict()
        self._sizes: dict[tuple[Kind, int, float | None], set[int]] = {}
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
        """Return the same picture at another size: rather a larger one, rather a near one."""
        sides = self._sizes.get((key.kind, key.id, key.at))
        if not sides:
            return None
        side = min(sides, key=lambda have: (have < key.side, abs(have - key.side)))
        return self._pixmaps[Key(key.kind, key.id, side, key.at)]

    def put(self, key: Key, pixmap: QPixmap) -> None:
        """Keep a pixmap, and forget the oldest until the bytes are within the limit."""
        self.forget(key)
        self._pixmaps[key] = pixmap
        self._sizes.setdefault((key.kind, key.id, key.at), set()).add(key.side)
        self.bytes += _bytes_of(pixmap)
        while self.bytes > self._limit and len(self._pixmaps) > 1:
            self.forget(next(iter(self._pixmaps)))

    def forget(self, key: Key) -> None:
        """Drop one pixmap, if it is there."""
        pixmap = self._pixmaps.pop(key, None)
        if pixmap is None:
            return
        self.bytes -= _bytes_of(pixmap)
        sides = self._sizes[key.kind, key.id, key.at]
        sides.discard(key.side)
        if not sides:
            del self._sizes[key.kind, key.id, key.at]

    def forget_photos(self, photo_ids: frozenset[int]) -> None:
        """Drop all sizes of some photos."""
        for key in [key for key in self._pixmaps if key.id in photo_ids]:
            if key.kind is not Kind.FACE:
                self.forget(key)


def _bytes_of(pixmap: QPixmap) -> int:
    return pixmap.width() * pixmap.height() * 4
