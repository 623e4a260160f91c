"""Face crops and photos for the screen: read by two threads, kept in a bounded cache.

A painter asks for a picture and gets what is there at once: the right one, another size of it to
stand in, or nothing. What is missing is queued, newest first, and ``arrived`` tells when to paint
again. A view that scrolled drops what is still queued and paints once more, so that only what is
in sight is read. QImage crosses the threads; QPixmap is made in the GUI thread alone.
"""

from __future__ import annotations

import logging
import threading
from collections import OrderedDict
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QElapsedTimer,
    QIODevice,
    QObject,
    QSize,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QImage, QImageReader, QPixmap

from facealbum.domain.errors import KnownError
from facealbum.gui.rounded import RoundedPictures

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from facealbum.domain.types import Change

log = logging.getLogger(__name__)

FACE_SIDES = (48, 96, 144, 192, 256, 384, 512)
"""Sizes in px that are read, so that a size slider does not read each picture at every step."""
PHOTO_SIDES = (256, 512)
"""Few, because the library keeps each of them on disk."""
LARGE_SIDES = (1024, 2048, 4096, 6144)
SMALL_CACHE_BYTES = 64 * 2**20
LARGE_CACHE_BYTES = 128 * 2**20
QUEUE_LIMIT = 1024
THREADS = 2
FRAME_MS = 16
"""Whoever shows pictures paints again at most once in so long, however fast they come."""


class Kind(Enum):
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


class Source(Protocol):
    """What the library gives: files and JPEG bytes; may be asked in any thread."""

    def crop_again(self, face_id: int) -> Path | None:
        """Return the file with the crop of a face, made again where it is missing."""
        ...

    def thumbnail(self, photo_id: int, side: int) -> bytes:
        """Return a small JPEG of an upright photo."""
        ...

    def upright_photo(self, photo_id: int, side: int, at: float | None = None) -> bytes:
        """Return a JPEG of an upright photo, or of a frame of a clip."""
        ...


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


class Images(QObject):
    """The one store of pixmaps; lives in the GUI thread.

    Signals:
        arrived: pictures came or turned out to be missing; whoever shows some paints again.

    Attributes:
        missed: what was asked for since somebody emptied it, and is not there in that size.
        came: what the last ``arrived`` is about; None where it may be any picture.
    """

    arrived = Signal()
    _landed = Signal()

    def __init__(
        self, source: Source, parent: QObject | None = None, *, threads: int = THREADS
    ) -> None:
        super().__init__(parent)
        self._source = source
        self._small = PixmapCache(SMALL_CACHE_BYTES)
        self._large = PixmapCache(LARGE_CACHE_BYTES)
        self.rounded = RoundedPictures()
        self._missing: set[Key] = set()
        self.missed: set[Key] = set()
        self.came: frozenset[Key] | None = None
        self.offline: frozenset[int] = frozenset()
        """Photos on drives that are not connected: they are shown, and marked."""
        self._lock = threading.Condition()
        self._wanted: OrderedDict[Key, None] = OrderedDict()
        self._reading: set[Key] = set()
        self._finished: list[tuple[Key, QImage | Exception]] = []
        self._closed = False
        self._landed.connect(self._take_in_soon, Qt.ConnectionType.QueuedConnection)
        self._since = QElapsedTimer()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._take_in)
        self._threads = [
            threading.Thread(target=self._work, name=f"pictures {number + 1}")
            for number in range(threads)
        ]
        for thread in self._threads:
            thread.start()

    def face(self, face_id: int, pixels: float) -> QPixmap | None:
        """Return the square crop of a face, about ``pixels`` wide, or None until it comes."""
        return self._get(Key(Kind.FACE, face_id, side_for(pixels, FACE_SIDES)))

    def photo(self, photo_id: int, pixels: float) -> QPixmap | None:
        """Return a photo whose longest side is about ``pixels``, or None until it comes."""
        return self._get(Key(Kind.PHOTO, photo_id, side_for(pixels, PHOTO_SIDES)))

    def large(self, photo_id: int, pixels: float, at: float | None = None) -> QPixmap | None:
        """Return a photo for the whole window, or a smaller one to stand in, or None.

        Of a clip ``at`` says which frame.
        """
        large = self._get(_large_key(photo_id, pixels, at))
        return large or self._small.stand_in(Key(Kind.PHOTO, photo_id, PHOTO_SIDES[-1], at))

    def has_large(self, photo_id: int, pixels: float, at: float | None = None) -> bool:
        """Whether ``large`` has the size that was asked for."""
        return _large_key(photo_id, pixels, at) in self._large

    def failed(self, photo_id: int, pixels: float, at: float | None = None) -> bool:
        """Whether a large photo was asked for and can't be read."""
        return _large_key(photo_id, pixels, at) in self._missing

    def drop_pending(self) -> None:
        """Forget what is queued; a view calls this when it has scrolled, then paints again."""
        with self._lock:
            self._wanted.clear()

    def refresh(self, change: Change) -> None:
        """Forget the pictures of photos that a change touched, and look for missing ones again."""
        self._missing.clear()
        if change.photos:
            self._small.forget_photos(change.photos)
            self._large.forget_photos(change.photos)

    def set_offline(self, photo_ids: frozenset[int]) -> None:
        """Take which photos are on drives that are not connected."""
        if photo_ids != self.offline:
            self.offline = photo_ids
            self.came = None
            self.arrived.emit()

    def close(self) -> None:
        """End the threads; a second call does nothing."""
        with self._lock:
            self._closed = True
            self._wanted.clear()
            self._lock.notify_all()
        for thread in self._threads:
            thread.join()

    def _cache(self, key: Key) -> PixmapCache:
        return self._large if key.kind is Kind.LARGE else self._small

    def _get(self, key: Key) -> QPixmap | None:
        cache = self._cache(key)
        pixmap = cache.get(key)
        if pixmap is not None:
            return pixmap
        if key not in self._missing:
            self.missed.add(key)
            self._want(key)
        return cache.stand_in(key)

    def _want(self, key: Key) -> None:
        with self._lock:
            if self._closed or key in self._reading:
                return
            self._wanted[key] = None
            self._wanted.move_to_end(key)
            if len(self._wanted) > QUEUE_LIMIT:
                self._wanted.popitem(last=False)
            self._lock.notify()

    def _work(self) -> None:
        while (key := self._next()) is not None:
            image: QImage | Exception
            try:
                image = self._read(key)
            except Exception as error:  # noqa: BLE001 - a bug, raised again in the GUI thread
                image = error
            with self._lock:
                self._reading.discard(key)
                first = not self._finished
                self._finished.append((key, image))
                if self._closed:
                    return
            if first:
                self._landed.emit()

    def _next(self) -> Key | None:
        with self._lock:
            while not self._wanted and not self._closed:
                self._lock.wait()
            if self._closed:
                return None
            key, _ = self._wanted.popitem(last=True)
            self._reading.add(key)
            return key

    def _read(self, key: Key) -> QImage:
        """Return the picture, or a null one where there is none to be had."""
        try:
            if key.kind is Kind.FACE:
                return _read_crop(self._source.crop_again(key.id), key.side)
            if key.kind is Kind.PHOTO:
                return _shrunk(QImage.fromData(self._source.thumbnail(key.id, key.side)), key.side)
            jpeg = self._source.upright_photo(key.id, key.side, key.at)
            return _shrunk(QImage.fromData(jpeg), key.side)
        except (KnownError, OSError) as error:
            log.info("no picture for %s %d: %s", key.kind.value, key.id, error)
            return QImage()

    @Slot()
    def _take_in_soon(self) -> None:
        """Show what came, but not more often than a screen does."""
        left = FRAME_MS - self._since.elapsed() if self._since.isValid() else 0
        self._soon.start(max(left, 0))

    @Slot()
    def _take_in(self) -> None:
        self._since.start()
        with self._lock:
            finished, self._finished = self._finished, []
        bugs: list[Exception] = []
        for key, image in finished:
            if isinstance(image, Exception):
                bugs.append(image)
                self._missing.add(key)
            elif image.isNull():
                self._missing.add(key)
            else:
                self._cache(key).put(key, QPixmap.fromImage(image))
        if finished:
            self.missed.clear()
            self.came = frozenset(key for key, _ in finished)
            self.arrived.emit()
        if bugs:
            raise bugs[0]


def _large_key(photo_id: int, pixels: float, at: float | None) -> Key:
    return Key(Kind.LARGE, photo_id, side_for(pixels, LARGE_SIDES), at)


def _bytes_of(pixmap: QPixmap) -> int:
    return pixmap.width() * pixmap.height() * 4


def _read_crop(path: Path | None, side: int) -> QImage:
    if path is None:
        return QImage()
    # Qt can't open a path that is not text; a library may lie anywhere.
    buffer = QBuffer()
    buffer.setData(QByteArray(path.read_bytes()))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    size = reader.size()
    if size.isValid() and max(size.width(), size.height()) > side * 2:
        # The JPEG reader scales by eighths while it decodes, which is fast; the rest is smooth.
        double = QSize(side * 2, side * 2)
        reader.setScaledSize(size.scaled(double, Qt.AspectRatioMode.KeepAspectRatio))
    return _shrunk(reader.read(), side)


def crop_pixmap(file: Path | None) -> QPixmap:
    """Return the picture of a crop, a null one where there is none."""
    pixmap = QPixmap()
    if file is not None:
        with suppress(OSError):
            pixmap.loadFromData(file.read_bytes())
    return pixmap


def _shrunk(image: QImage, side: int) -> QImage:
    if max(image.width(), image.height()) > side:
        image = image.scaled(
            QSize(side, side),
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
    if image.isNull():
        return image
    return image.convertToFormat(QImage.Format.Format_RGB32)
