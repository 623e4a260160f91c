"""One file to upright sRGB pixels, at the scale that detector and crops need.

The bytes are a stranger's, so this runs in the worker processes of ``decode_pool``; it imports
Pillow and numpy only, to start fast there. EXIF orientation is applied here and nowhere else.
Whatever is wrong with a file becomes a ``PhotoUnreadableError`` whose text is shown to the user.
"""

from __future__ import annotations

import io
import math
import stat
import struct
import warnings
import zlib
from contextlib import contextmanager
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PIL import (  # The plugins are imported for what they register: with formats named, Pillow
    # does not look for any itself.
    AvifImagePlugin,  # noqa: F401
    BmpImagePlugin,  # noqa: F401
    ExifTags,
    GifImagePlugin,  # noqa: F401
    IcoImagePlugin,  # noqa: F401
    Image,
    ImageCms,
    Jpeg2KImagePlugin,  # noqa: F401
    JpegImagePlugin,  # noqa: F401
    MpoImagePlugin,  # noqa: F401
    PngImagePlugin,  # noqa: F401
    PpmImagePlugin,  # noqa: F401
    TiffImagePlugin,  # noqa: F401
    UnidentifiedImageError,
    WebPImagePlugin,  # noqa: F401
)

from facealbum.domain.errors import PhotoUnreadableError
from facealbum.domain.types import DecodedPhoto
from facealbum.vision.formats import RAW_SUFFIXES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

DECODE_SIDE = 2048
"""px; the longest side of decoded photos. A face of 1 % of the width still has 20 px."""
DRAFT_SIDE = 1440
"""px; a JPEG is scaled by 1/2, 1/4 or 1/8 while it is decoded as long as this much is left."""
CLOSE_PIXELS = 24_000_000
"""px at most of a photo that is looked at closely: 6,000 x 4,000, or 72 MB."""
MAX_PIXELS = 256_000_000
"""px; larger photos are refused by their header. The largest phone sensors have 200 million."""
MAX_DECODED_PIXELS = 100_000_000
"""px that are held at once, after DCT scaling: 300 MB as RGB."""
FORMATS = (
    "JPEG", "PNG", "WEBP", "TIFF", "GIF", "BMP", "DIB", "ICO", "AVIF", "JPEG2000", "PPM",
)  # fmt: skip
"""Pillow's names of what is read: pictures only, and none that starts another program (EPS)."""
HEIF_BRANDS = frozenset(
    {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1", b"mif2"}
)
"""ISO/IEC 23008-12: the major brands of HEIF files; AVIF has its own."""
TURNED_ORIENTATIONS = frozenset({5, 6, 7, 8})
"""EXIF orientations that exchange width and height (CIPA DC-008, tag 0x0112)."""
DECODER_ERRORS = (
    ArithmeticError, AssertionError, AttributeError, BufferError, EOFError, ImageCms.PyCMSError,
    LookupError, OSError, RuntimeError, SyntaxError, TypeError, ValueError, struct.error,
    zlib.error,
)  # fmt: skip
"""What Pillow, pillow-heif and their parsers raise on damaged bytes."""
DATE_FORMAT = "%Y:%m:%d %H:%M:%S"
WHITE = (255, 255, 255)

UNREADABLE = "The photo can't be read."
NEEDS_MEMORY = "Decoding it needs more memory than one photo may have."


def decode(path: str, close: int = 0) -> DecodedPhoto:
    """Return a photo's pixels, upright, sRGB, longest side at most ``DECODE_SIDE`` px.

    With ``close`` it has all its pixels instead, as far as that many px in all allow.

    Raises:
        PhotoUnreadableError: the file is gone, empty, damaged, too large or no photo.
    """
    _check_file(path)
    with _sentences(), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with _open(path) as photo:
            _check_size(photo.size, MAX_PIXELS)
            width, height = photo.size
            taken_at = date_taken(photo)
            _draft(photo, close)
            _check_size(photo.size, MAX_DECODED_PIXELS)
            photo.load()
            # Only now: some decoders turn the photo themselves and take the tag away.
            orientation = photo.getexif().get(ExifTags.Base.Orientation, 1)
            profile = photo.info.get("icc_profile")
            pixels = turned_upright(
                np.asarray(_to_srgb(_scaled(photo, close), profile)), orientation
            )
    if orientation in TURNED_ORIENTATIONS:
        width, height = height, width
    return DecodedPhoto(np.ascontiguousarray(pixels), width, height, taken_at)


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


def date_taken(photo: Image.Image) -> datetime | None:
    """Return when the camera says that it took the photo: local time, or None."""
    exif = photo.getexif()
    details = exif.get_ifd(ExifTags.IFD.Exif)
    candidates = (
        details.get(ExifTags.Base.DateTimeOriginal),
        details.get(ExifTags.Base.DateTimeDigitized),
        exif.get(ExifTags.Base.DateTime),
    )
    for text in candidates:
        try:
            return datetime.strptime(str(text).strip("\0 ")[:19], DATE_FORMAT)
        except ValueError:
            continue
    return None


def _check_file(path: str) -> None:
    try:
        status = Path(path).stat()
    except FileNotFoundError as error:
        raise PhotoUnreadableError(UNREADABLE, "The file is no longer there.") from error
    except (OSError, ValueError) as error:
        why = f"The system refuses it: {getattr(error, 'strerror', None) or error}."
        raise PhotoUnreadableError(UNREADABLE, why) from error
    if not stat.S_ISREG(status.st_mode):
        raise PhotoUnreadableError(UNREADABLE, "This is not a file.")
    if status.st_size == 0:
        raise PhotoUnreadableError(UNREADABLE, "The file is empty.")
    if Path(path).suffix.lower() in RAW_SUFFIXES:
        why = "It is a camera's RAW file, which facealbum does not read."
        raise PhotoUnreadableError(UNREADABLE, why, "Export it as JPEG or HEIC.")


@contextmanager
def _sentences() -> Iterator[None]:
    """Turn what decoders raise into a sentence."""
    try:
        yield
    except PhotoUnreadableError:
        raise
    except UnidentifiedImageError as error:
        why = "It is no photo in a format that facealbum knows, or its beginning is damaged."
        raise PhotoUnreadableError(UNREADABLE, why) from error
    except MemoryError as error:
        raise PhotoUnreadableError(UNREADABLE, NEEDS_MEMORY) from error
    except PermissionError as error:
        why = "The file may not be opened by you."
        raise PhotoUnreadableError(UNREADABLE, why, "Change its permissions.") from error
    except DECODER_ERRORS as error:
        why = "The file is damaged or was only partly copied."
        raise PhotoUnreadableError(UNREADABLE, why) from error


def _open(path: str) -> Image.Image:
    with Path(path).open("rb") as file:
        head = file.read(12)
    formats: tuple[str, ...] = FORMATS
    if head[4:8] == b"ftyp" and head[8:12] in HEIF_BRANDS:
        import pillow_heif

        pillow_heif.register_heif_opener(thumbnails=False)
        formats = ("HEIF", "AVIF")
    # Pillow's own guard is a warning below and an error above a number; _check_size has the say.
    Image.MAX_IMAGE_PIXELS = None
    return Image.open(path, formats=formats)


def _check_size(size: tuple[int, int], most: int) -> None:
    width, height = size
    if width * height > most:
        why = f"It is too large: {width:,} x {height:,} px, and at most {most:,} px can be read."
        raise PhotoUnreadableError(UNREADABLE, why)


def _draft(photo: Image.Image, close: int) -> None:
    """Let the JPEG decoder scale by a power of two while it decodes."""
    longest, pixels = max(photo.size), photo.width * photo.height
    scale = next(
        (
            s
            for s in (8, 4, 2)
            if (pixels // s**2 >= close if close else longest // s >= DRAFT_SIDE)
        ),
        1,
    )
    if scale > 1 and photo.mode in {"RGB", "L", "YCbCr"}:
        photo.draft(photo.mode, (photo.width // scale, photo.height // scale))


def _scaled(photo: Image.Image, close: int) -> Image.Image:
    factor = DECODE_SIDE / max(photo.size)
    if close:
        factor = math.sqrt(close / (photo.width * photo.height))
    if factor >= 1:
        return photo
    if photo.mode in {"P", "1"}:
        photo = photo.convert("RGBA")
    # Down where every pixel counts, so that no more come out than were asked for.
    whole = math.floor if close else round
    size = (max(1, whole(photo.width * factor)), max(1, whole(photo.height * factor)))
    return photo.resize(size, Image.Resampling.BILINEAR, reducing_gap=2.0)


def _to_srgb(photo: Image.Image, profile: bytes | None) -> Image.Image:
    """Return the photo as RGB with sRGB colours; transparency becomes white."""
    photo = _eight_bit(photo)
    if photo.mode in {"P", "PA"}:
        photo = photo.convert("RGBA")
    if photo.mode in {"RGBA", "RGBa", "LA", "La"}:
        photo = _over_white(photo)
    if photo.mode not in {"RGB", "L", "CMYK", "LAB"}:
        photo = photo.convert("RGB")
    transform = _transform(profile or b"", photo.mode)
    converted = ImageCms.applyTransform(photo, transform) if transform else photo.convert("RGB")
    if converted is None:
        raise PhotoUnreadableError(UNREADABLE, "Its colours can't be converted.")
    return converted


def _eight_bit(photo: Image.Image) -> Image.Image:
    """Bring 16-bit and float grey to 8 bits; Pillow itself would clip them."""
    if not photo.mode.startswith(("I", "F")):
        return photo
    values = np.nan_to_num(np.asarray(photo, dtype=np.float32))
    largest = float(values.max(initial=0.0))
    white = 65535.0 if photo.mode.startswith("I") and largest > 255 else 255.0
    if photo.mode == "F" and largest <= 1.0:
        white = 1.0
    return Image.fromarray(np.clip(values * (255.0 / white), 0, 255).astype(np.uint8))


def _over_white(photo: Image.Image) -> Image.Image:
    clear = photo.convert("RGBA")
    ground = Image.new("RGB", clear.size, WHITE)
    ground.paste(clear, mask=clear.getchannel("A"))
    return ground


@lru_cache(maxsize=16)
def _transform(profile: bytes, mode: str) -> ImageCms.ImageCmsTransform | None:
    """Return what brings ``mode`` to sRGB, or None where Pillow's plain conversion does.

    A profile that can't be used is ignored: a photo in slightly wrong colours is still a photo.
    """
    srgb = ImageCms.createProfile("sRGB")
    if mode == "LAB":
        return ImageCms.buildTransform(ImageCms.createProfile("LAB"), srgb, "LAB", "RGB")
    if not profile:
        return None
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        if "sRGB" in (ImageCms.getProfileDescription(source) or ""):
            return None
        return ImageCms.buildTransform(source, srgb, mode, "RGB")
    except (ImageCms.PyCMSError, OSError):
        return None
