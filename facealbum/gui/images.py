"""Face crops and photos for the screen: read by two threads, kept in a bounded cache.

A painter asks for a picture and gets what is there at once: the right one, another size of it to
stand in, or nothing. What is missing is queued, newest first, and ``arrived`` tells when to paint
again. A view that scrolled drops what is still queued and paints once more, so that only what is
in sight is read. QImage crosses the threads, cut to the tile that it is wanted as; QPixmap is made
in the GUI thread alone.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QImage, QPixmap

from facealbum.gui.picture_reading import Source, read_picture
from facealbum.gui.pixmap_cache import (
    FACE_SIDES,
    LARGE_SIDES,
    PHOTO_SIDES,
    Key,
    Kind,
    PixmapCache,
    side_for,
)
from facealbum.gui.rounded import Blanks, Shape
from facealbum.jobs import stand_back

if TYPE_CHECKING:
    from facealbum.domain.types import Change

SMALL_CACHE_BYTES = 16 * 2**20
"""Four windows of 1280x800; a larger screen gets room for two of itself."""
LARGE_CACHE_BYTES = 128 * 2**20
QUEUE_LIMIT = 1024
THREADS = 2
FRAME_MS = 16
"""Whoever shows pictures paints again at most once in so long, however fast they come."""
WIDER = 4 / 3
"""A photo's longest side over that of the square that it fills: most photos are 4:3 or 3:2."""


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
        self._small = PixmapCache(max(SMALL_CACHE_BYTES, 2 * _bytes_of_a_screen()))
        self._large = PixmapCache(LARGE_CACHE_BYTES)
        self.blanks = Blanks()
        self._missing: set[Key] = set()
        self.missed: set[Key] = set()
        self.came: frozenset[Key] | None = None
        self.offline: frozenset[int] = frozenset()
        """Photos on drives that are not connected: they are shown, and marked."""
        self._asked: dict[Key, None] = {}
        self._hand_over_soon = QTimer(self)
        self._hand_over_soon.setSingleShot(True)
        self._hand_over_soon.timeout.connect(self._hand_over)
        self._lock = threading.Condition()
        self._wanted: OrderedDict[Key, None] = OrderedDict()
        self._reading: set[Key] = set()
        self._finished: list[tuple[Key, QImage | Exception]] = []
        self._spare = False
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

    def spare(self, on: bool) -> None:
        """Read one picture at a time while others work beside the window, to make it wait less."""
        with self._lock:
            self._spare = on
            self._lock.notify_all()

    def face(self, face_id: int, pixels: float) -> QPixmap | None:
        """Return the square crop of a face, about ``pixels`` wide, or None until it comes."""
        return self._get(Key(Kind.FACE, face_id, side_for(pixels, FACE_SIDES)))

    def face_tile(self, face_id: int, shape: Shape) -> QPixmap | None:
        """Return the crop of a face as a tile, one of another shape or None until it comes."""
        side = side_for(shape.width, FACE_SIDES)
        return self._get(Key(Kind.FACE, face_id, side, None, shape))

    def photo(self, photo_id: int, pixels: float) -> QPixmap | None:
        """Return a photo whose longest side is about ``pixels``, or None until it comes."""
        return self._get(Key(Kind.PHOTO, photo_id, side_for(pixels, PHOTO_SIDES)))

    def photo_tile(self, photo_id: int, shape: Shape, at: float | None = None) -> QPixmap | None:
        """Return the middle of a photo as a tile, one of another shape or None until it comes.

        Of a clip ``at`` says which frame.
        """
        side = side_for(shape.width * WIDER, PHOTO_SIDES)
        return self._get(Key(Kind.PHOTO, photo_id, side, at, shape))

    def large(self, photo_id: int, pixels: float, at: float | None = None) -> QPixmap | None:
        """Return a photo for the whole window, or a smaller one to stand in, or None.

        Of a clip ``at`` says which frame.
        """
        large = self._get(_large_key(photo_id, pixels, at))
        if large is None and at is None:
            large = self.photo(photo_id, PHOTO_SIDES[-1])
        return large

    def has_large(self, photo_id: int, pixels: float, at: float | None = None) -> bool:
        """Whether ``large`` has the size that was asked for."""
        return _large_key(photo_id, pixels, at) in self._large

    def failed(self, photo_id: int, pixels: float, at: float | None = None) -> bool:
        """Whether a large photo was asked for and can't be read."""
        return _large_key(photo_id, pixels, at) in self._missing

    def drop_pending(self) -> None:
        """Forget what is queued; a view calls this when it has scrolled, then paints again."""
        self._asked.clear()
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
        self._asked.clear()
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
        """Queue a picture once what is painted now is painted: the lock is not taken for each."""
        self._asked.pop(key, None)
        self._asked[key] = None
        if not self._hand_over_soon.isActive():
            self._hand_over_soon.start(0)

    @Slot()
    def _hand_over(self) -> None:
        asked, self._asked = self._asked, {}
        with self._lock:
            if self._closed:
                return
            for key in asked:
                if key not in self._reading:
                    self._wanted[key] = None
                    self._wanted.move_to_end(key)
            while len(self._wanted) > QUEUE_LIMIT:
                self._wanted.popitem(last=False)
            self._lock.notify_all()

    def _work(self) -> None:
        stand_back()  # painting goes before reading
        while (key := self._next()) is not None:
            image: QImage | Exception
            try:
                image = read_picture(self._source, key)
            except Exception as error:  # noqa: BLE001 - a bug, raised again in the GUI thread
                image = error
            with self._lock:
                self._reading.discard(key)
                if self._spare:
                    self._lock.notify_all()
                first = not self._finished
                self._finished.append((key, image))
                if self._closed:
                    return
            if first:
                self._landed.emit()

    def _next(self) -> Key | None:
        with self._lock:
            while not self._closed and (not self._wanted or (self._spare and self._reading)):
                self._lock.wait()
            if self._closed:
                return None
            key, _ = self._wanted.popitem(last=True)
            self._reading.add(key)
            return key

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


def _bytes_of_a_screen() -> int:
    """Return how many bytes the largest screen's pixels take."""
    areas = []
    for screen in QGuiApplication.screens():
        size = screen.size() * screen.devicePixelRatio()
        areas.append(size.width() * size.height())
    return 4 * max(areas, default=0)


def _large_key(photo_id: int, pixels: float, at: float | None) -> Key:
    return Key(Kind.LARGE, photo_id, side_for(pixels, LARGE_SIDES), at)
