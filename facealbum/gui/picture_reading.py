"""One picture of the library, read for the screen; in any thread.

Whatever takes long here is one call of Qt's reader: it lets other threads work meanwhile, as
``QImage.scaled``, ``QImage.fromData`` and conversions do not, for which the window waited. There
are few calls beside it: after each of them the window, which paints, may have to wait for its turn.
"""

from __future__ import annotations

import logging
from contextlib import suppress
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QBuffer, QIODevice, QRect, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPixmap

from facealbum.domain.errors import KnownError
from facealbum.gui.pixmap_cache import Key, Kind
from facealbum.gui.rounded import Shape, round_off

log = logging.getLogger(__name__)


class Source(Protocol):
    """What the library gives: files and JPEG bytes; may be asked in any thread."""

    def crop_again(self, face_id: int) -> Path | None:
        """Return the file with the crop of a face, made again where it is missing."""
        ...

    def thumbnail(self, photo_id: int, side: int, at: float | None = None) -> bytes:
        """Return a small JPEG of an upright photo, or of a frame of a clip."""
        ...

    def upright_photo(self, photo_id: int, side: int, at: float | None = None) -> bytes:
        """Return a JPEG of an upright photo, or of a frame of a clip."""
        ...


def read_picture(source: Source, key: Key) -> QImage:
    """Return the picture, its longest side ``key.side`` px at most, or the tile that is cut of it.

    It is null where there is none.
    """
    try:
        encoded = _encoded(source, key)
    except (KnownError, OSError) as error:
        log.info("no picture for %s %d: %s", key.kind, key.id, error)
        return QImage()
    if encoded is None:
        return QImage()
    return decoded(encoded, key.side) if key.shape is None else decoded_tile(encoded, key.shape)


def _encoded(source: Source, key: Key) -> bytes | None:
    if key.kind is Kind.FACE:
        # Qt can't open a path that is not text; a library may lie anywhere.
        file = source.crop_again(key.id)
        return None if file is None else file.read_bytes()
    if key.kind is Kind.PHOTO:
        return source.thumbnail(key.id, key.side, key.at)
    return source.upright_photo(key.id, key.side, key.at)


def decoded(encoded: bytes, side: int) -> QImage:
    """Return a picture, its longest side ``side`` px at most, as it is painted fastest."""
    buffer = _buffer(encoded)
    reader = QImageReader(buffer)
    size = reader.size()
    if size.isValid() and max(size.width(), size.height()) > side:
        # The JPEG reader halves the picture while it decodes, and scales the rest smoothly.
        most = QSize(side, side)
        fitted = size.scaled(most, Qt.AspectRatioMode.KeepAspectRatio)
        reader.setScaledSize(fitted.expandedTo(QSize(1, 1)))
    return _opaque(reader.read())


def decoded_tile(encoded: bytes, shape: Shape) -> QImage:
    """Return the middle of a picture, scaled to fill a tile; null where it is no picture."""
    buffer = _buffer(encoded)
    reader = QImageReader(buffer)
    size = reader.size()
    width, height = size.width(), size.height()
    if min(width, height) <= 0:
        return QImage()
    across = max(min(width, round(height * shape.width / shape.height)), 1)
    down = max(min(height, round(width * shape.height / shape.width)), 1)
    reader.setClipRect(QRect((width - across) // 2, (height - down) // 2, across, down))
    reader.setScaledSize(QSize(shape.width, shape.height))
    picture = _opaque(reader.read())
    if not picture.isNull():
        round_off(picture, shape)
    return picture


def _buffer(encoded: bytes) -> QBuffer:
    buffer = QBuffer()
    buffer.setData(encoded)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    return buffer


def _opaque(image: QImage) -> QImage:
    if image.isNull() or image.format() == QImage.Format.Format_RGB32:
        return image
    return image.convertToFormat(QImage.Format.Format_RGB32)


def crop_pixmap(file: Path | None) -> QPixmap:
    """Return the picture of a crop, a null one where there is none."""
    pixmap = QPixmap()
    if file is not None:
        with suppress(OSError):
            pixmap.loadFromData(file.read_bytes())
    return pixmap
