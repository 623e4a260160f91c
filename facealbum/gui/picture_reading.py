"""One picture of the library, read for the screen; in any thread.

Whatever takes long here is one call of Qt's reader: it lets other threads work meanwhile, as
``QImage.scaled``, ``QImage.fromData`` and conversions do not, for which the window waited.
"""

from __future__ import annotations

import logging
from contextlib import suppress
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPixmap

from facealbum.domain.errors import KnownError
from facealbum.gui.pixmap_cache import Key, Kind
from facealbum.gui.rounded import rounded

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
    picture = QImage() if encoded is None else decoded(encoded, key.side)
    return picture if key.shape is None or picture.isNull() else rounded(picture, key.shape)


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
    buffer = QBuffer()
    buffer.setData(QByteArray(encoded))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    size = reader.size()
    if size.isValid() and max(size.width(), size.height()) > side:
        # The JPEG reader halves the picture while it decodes, and scales the rest smoothly.
        most = QSize(side, side)
        fitted = size.scaled(most, Qt.AspectRatioMode.KeepAspectRatio)
        reader.setScaledSize(fitted.expandedTo(QSize(1, 1)))
    image = reader.read()
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
