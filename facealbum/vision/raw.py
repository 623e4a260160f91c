"""Cameras' RAW files: the picture that the camera put inside, or one developed from the sensor.

See ADR 15.
"""

from __future__ import annotations

import io
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from PIL import ExifTags, Image, TiffImagePlugin

from facealbum.domain.errors import PhotoUnreadableError
from facealbum.domain.sentences import sentence
from facealbum.vision.embedded import HEAD_LIMIT, packet_in, raw_tags
from facealbum.vision.faults import (
    COPY_AGAIN,
    DAMAGED,
    DECODER_ERRORS,
    EXPORT,
    MAX_DECODED_PIXELS,
    NEEDS_MEMORY,
    SMALLER,
    check_size,
    unreadable,
)
from facealbum.vision.pictures import DRAFT_SIDE, read_picture
from facealbum.vision.stored import StoredPhoto

if TYPE_CHECKING:
    from collections.abc import Mapping

ORIENTATIONS = {0: 1, 3: 3, 5: 8, 6: 6}
"""LibRaw's flip to EXIF orientation."""
SAME_SHAPE = 0.02
"""Share by which width to height of preview and sensor may differ: cameras trim the edge."""
FIRST_CAMERA_YEAR = 1980
"""LibRaw gives 1970 where it found no date."""
_DNG_VERSION = 0xC612
_SUB_IFDS = 0x014A
_NEW_SUBFILE_TYPE = 0x00FE
_REDUCED = 1
_SENSOR_PHOTOMETRICS = frozenset({32803, 34892})
"""Colour filter array and LinearRaw (TIFF/EP, DNG)."""


class NoRawError(Exception):
    """LibRaw does not know these bytes; they may still be an ordinary TIFF."""


def tiff_is_raw(tags: Mapping[int, object]) -> bool:
    """Whether the first picture of a TIFF only stands for a RAW photo further inside."""
    kind = tags.get(_NEW_SUBFILE_TYPE, 0)
    reduced = isinstance(kind, int) and bool(kind & _REDUCED)
    return (
        _DNG_VERSION in tags
        or tags.get(TiffImagePlugin.PHOTOMETRIC_INTERPRETATION) in _SENSOR_PHOTOMETRICS
        or (reduced and _SUB_IFDS in tags)
    )


def read_raw(path: str) -> StoredPhoto:
    """Return the preview where its longest side has ``DRAFT_SIDE`` px, else develop the photo.

    Raises:
        NoRawError: LibRaw does not know the format or the camera.
        PhotoUnreadableError: the file is damaged or too large.
    """
    import rawpy

    with Path(path).open("rb") as file:
        head = file.read(HEAD_LIMIT)
        file.seek(0)
        try:
            # From the open file: LibRaw can't open a name that is no text.
            raw = rawpy.imread(file)
        except (rawpy.LibRawUnsufficientMemoryError, rawpy.LibRawTooBigError) as error:
            raise unreadable(NEEDS_MEMORY, SMALLER) from error
        except (rawpy.LibRawError, rawpy.NotSupportedError) as error:
            raise NoRawError from error
    with raw:
        try:
            return _read(raw, rawpy, head)
        except (rawpy.LibRawUnsufficientMemoryError, rawpy.LibRawTooBigError) as error:
            raise unreadable(NEEDS_MEMORY, SMALLER) from error
        except (rawpy.LibRawFileUnsupportedError, rawpy.NotSupportedError) as error:
            raise NoRawError from error
        except rawpy.LibRawError as error:
            raise unreadable(DAMAGED, COPY_AGAIN) from error


def unknown_camera() -> PhotoUnreadableError:
    """Return the error for a RAW file that LibRaw does not know."""
    why = sentence("It is no camera's RAW file that facealbum knows, or its beginning is damaged.")
    return unreadable(why, EXPORT)


def _read(raw: Any, rawpy: Any, head: bytes) -> StoredPhoto:
    sizes = raw.sizes
    size = int(sizes.width), int(sizes.height)
    check_size(size, MAX_DECODED_PIXELS)
    orientation = ORIENTATIONS.get(sizes.flip, 1)
    # First of all: rawpy lets go of the file's bytes once the sensor is unpacked, as the date wants
    # it, and LibRaw would read the preview from where they were.
    preview = _preview(raw, rawpy)
    tags = {**_libraw_date(raw), **raw_tags(head)}
    if preview is not None and max(preview.width, preview.height) >= min(DRAFT_SIDE, max(size)):
        return _as_preview(preview, size, orientation, tags, packet_in(head))
    half = max(size) // 2 >= DRAFT_SIDE
    pixels = raw.postprocess(half_size=half, use_camera_wb=True, user_flip=0, output_bps=8)
    return StoredPhoto(Image.fromarray(pixels), *size, orientation, b"", tags, packet_in(head))


def _libraw_date(raw: Any) -> dict[int, object]:
    taken = raw.other.timestamp
    if not isinstance(taken, datetime) or taken.year < FIRST_CAMERA_YEAR:
        return {}
    return {ExifTags.Base.DateTimeOriginal: taken.strftime("%Y:%m:%d %H:%M:%S")}


def _preview(raw: Any, rawpy: Any) -> StoredPhoto | None:
    """Return the picture that the camera put into the file, decoded; None where none is usable."""
    try:
        found = raw.extract_thumb()
    except (rawpy.LibRawError, rawpy.NotSupportedError):
        return None
    if found.format == rawpy.ThumbFormat.BITMAP:
        picture = Image.fromarray(np.asarray(found.data))
        return StoredPhoto(picture, *picture.size)
    if found.format != rawpy.ThumbFormat.JPEG:
        return None
    try:
        return read_picture(io.BytesIO(found.data))
    except (PhotoUnreadableError, *DECODER_ERRORS):
        return None


def _as_preview(
    preview: StoredPhoto,
    size: tuple[int, int],
    orientation: int,
    tags: Mapping[int, object],
    xmp: bytes,
) -> StoredPhoto:
    """Return the preview as the RAW photo that it stands for.

    It is stored as the sensor is, or was turned by the camera already: then it lies across the
    sensor, and nothing is left to do.
    """
    width, height = preview.width, preview.height
    sensor = size[0] / size[1]
    if abs(width / height / sensor - 1) <= SAME_SHAPE:
        width, height = size
    elif abs(height / width / sensor - 1) <= SAME_SHAPE:
        orientation, (height, width) = 1, size
    return StoredPhoto(
        preview.picture,
        width,
        height,
        orientation,
        preview.profile,
        {**preview.tags, **tags},
        xmp or preview.xmp,
    )
