"""One file to upright sRGB pixels, at the scale that detector and crops need.

The bytes are a stranger's, so this runs in the worker processes of ``decode_pool``; what it imports
is small, to start fast there, and a decoder that few photos need is loaded with the first of them.
What a file is, its content says (``formats``). Each format has a reader (``pictures``, ``jxl``,
``raw``), which returns the photo as it is stored; here it is scaled, brought to sRGB (``colours``),
turned upright and dated (``dates``). EXIF orientation is applied here and nowhere else. Whatever
is wrong with a file becomes a sentence (``faults``).
"""

from __future__ import annotations

import math
import warnings
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image, UnidentifiedImageError

from facealbum.domain.types import DecodedPhoto, TakenFrom
from facealbum.vision.colours import eight_bit, to_srgb
from facealbum.vision.dates import date_taken
from facealbum.vision.faults import check_file, no_known_format, sentences
from facealbum.vision.formats import HEAD_BYTES, RAW_SUFFIXES, Format, format_of
from facealbum.vision.pictures import DRAFT_SIDE, read_picture

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from facealbum.vision.stored import StoredPhoto

DECODE_SIDE = 2048
"""px; the longest side of decoded photos. A face of 1 % of the width still has 20 px."""
CLOSE_PIXELS = 24_000_000
"""px at most of a photo that is looked at closely: 6,000 x 4,000, or 72 MB."""
MAX_SMOOTH_PIXELS = 40_000_000
"""px; a larger photo with transparency is thinned out before it is made smaller smoothly."""
SMOOTH = Image.Resampling.BILINEAR
PALETTES = frozenset({"P", "PA", "1"})
TRANSPARENT = frozenset({"RGBA", "LA"})
MAX_XMP = 4 * 2**20
"""Bytes; the largest packets seen, with a history of edits, have a tenth of that."""
TURNED_ORIENTATIONS = frozenset({5, 6, 7, 8})
"""EXIF orientations that exchange width and height (CIPA DC-008, tag 0x0112)."""


def decode(path: str, close: int = 0) -> DecodedPhoto:
    """Return a photo's pixels, upright, sRGB, longest side at most ``DECODE_SIDE`` px.

    With ``close`` it has all its pixels instead, as far as that many px in all allow.

    Raises:
        PhotoUnreadableError: the file is gone, empty, damaged, too large or no photo.
    """
    check_file(path)
    with sentences(), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        stored = _read(path, close)
        rgb = to_srgb(_scaled(stored.picture, close), stored.profile)
        pixels = turned_upright(np.asarray(rgb), stored.orientation)
        taken = date_taken(stored.tags, stored.xmp)
    width, height = stored.width, stored.height
    if stored.orientation in TURNED_ORIENTATIONS:
        width, height = height, width
    return DecodedPhoto(
        np.ascontiguousarray(pixels),
        width,
        height,
        taken.at if taken else None,
        taken.source if taken else TakenFrom.FILE,
        taken.utc_offset if taken else None,
        orientation=stored.turn_told,
        xmp=stored.xmp if len(stored.xmp) <= MAX_XMP else b"",
    )


def turned_upright(pixels: NDArray[np.uint8], orientation: int) -> NDArray[np.uint8]:
    """Return a view of ``(h, w, 3)`` pixels as EXIF orientation 1..8 wants them seen.

    The tag says which edges the stored first row and first column are (CIPA DC-008, 4.6.5): 6 is
    row 0 on the right, column 0 on top.
    """
    match orientation:
        case 2:
            return pixels[:, ::-1]
        case 3:
            return pixels[::-1, ::-1]
        case 4:
            return pixels[::-1]
        case 5:
            return pixels.swapaxes(0, 1)
        case 6:
            return pixels[::-1].swapaxes(0, 1)
        case 7:
            return pixels[::-1, ::-1].swapaxes(0, 1)
        case 8:
            return pixels[:, ::-1].swapaxes(0, 1)
        case _:
            return pixels


def _read(path: str, close: int) -> StoredPhoto:
    """Hand the file to the reader of what it is; a RAW suffix counts where the content is silent.

    Raises:
        PhotoUnreadableError: it is no photo, or too large.
        Exception: one of ``faults.DECODER_ERRORS``, where the bytes are damaged.
    """
    with Path(path).open("rb") as file:
        found = format_of(file.read(HEAD_BYTES))
    called_raw = Path(path).suffix.lower() in RAW_SUFFIXES
    match found:
        case Format.ORDINARY | Format.HEIF:
            return read_picture(path, heif=found is Format.HEIF, close=close)
        case Format.JXL:
            from facealbum.vision.jxl import read_jxl

            return read_jxl(path)
        case Format.TIFF:
            return _read_tiff(path, close, called_raw=called_raw)
        case Format.UNKNOWN if not called_raw:
            raise no_known_format()
        case _:
            return _read_raw(path)


def _read_raw(path: str) -> StoredPhoto:
    from facealbum.vision import raw

    try:
        return raw.read_raw(path)
    except raw.NoRawError as error:
        raise raw.unknown_camera() from error


def _read_tiff(path: str, close: int, *, called_raw: bool) -> StoredPhoto:
    """Read a TIFF: a photo, or a RAW file, whose first picture only stands for the photo.

    Where LibRaw does not know the camera, that first picture is taken if it is large enough for
    faces; a small one would only look like a photo with nobody in it.
    """
    from facealbum.vision import raw

    first_is_photo = False
    with suppress(UnidentifiedImageError), Image.open(path, formats=["TIFF"]) as first:
        first_is_photo = not raw.tiff_is_raw(getattr(first, "tag_v2", {}))
    if first_is_photo and not called_raw:
        return read_picture(path, close=close)
    try:
        return raw.read_raw(path)
    except raw.NoRawError as error:
        try:
            stored = read_picture(path, close=close)
        except UnidentifiedImageError:
            raise raw.unknown_camera() from error
        if not first_is_photo and max(stored.width, stored.height) < DRAFT_SIDE:
            raise raw.unknown_camera() from error
        return stored


def _scaled(picture: Image.Image, close: int) -> Image.Image:
    """Return the picture with no side longer than ``DECODE_SIDE`` px, or no more px than close."""
    if picture.mode.startswith("I;16"):
        picture = eight_bit(picture)  # Pillow can't make those smaller
    factor = DECODE_SIDE / max(picture.size)
    if close:
        factor = math.sqrt(close / (picture.width * picture.height))
    if factor >= 1:
        return picture
    many = picture.width * picture.height > MAX_SMOOTH_PIXELS
    if picture.mode in PALETTES or (many and picture.mode in TRANSPARENT):
        # Its colours, or its colours times its transparency, would be a second picture in memory.
        thinned = _fitted(picture, min(1.0, 2 * factor), Image.Resampling.NEAREST)
        factor *= picture.width / thinned.width
        picture = thinned
    if picture.mode in PALETTES:
        picture = picture.convert("RGBA")
    return _fitted(picture, factor, SMOOTH)


def _fitted(picture: Image.Image, factor: float, how: Image.Resampling) -> Image.Image:
    if factor >= 1:
        return picture
    # Down, so that no more come out than were asked for; that much rounding errors may not take.
    width, height = (max(1, math.floor(side * factor + 1e-9)) for side in picture.size)
    return picture.resize((width, height), how, reducing_gap=2.0 if how is SMOOTH else None)
