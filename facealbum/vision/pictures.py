"""The formats that Pillow reads, HEIF among them: file to pixels as they are stored."""

from __future__ import annotations

from pathlib import Path
from typing import IO, TYPE_CHECKING

from PIL import (  # The plugins are imported for what they register: with formats named, Pillow
    # does not look for any itself.
    AvifImagePlugin,  # noqa: F401
    BmpImagePlugin,  # noqa: F401
    ExifTags,
    GifImagePlugin,  # noqa: F401
    IcoImagePlugin,  # noqa: F401
    Image,
    Jpeg2KImagePlugin,  # noqa: F401
    JpegImagePlugin,  # noqa: F401
    MpoImagePlugin,  # noqa: F401
    PngImagePlugin,  # noqa: F401
    PpmImagePlugin,  # noqa: F401
    TiffImagePlugin,
    WebPImagePlugin,  # noqa: F401
)

from facealbum.vision.embedded import HEAD_LIMIT, jp2_tags, packet_in, tags_of
from facealbum.vision.faults import MAX_DECODED_PIXELS, MAX_PIXELS, check_size
from facealbum.vision.stored import StoredPhoto

if TYPE_CHECKING:
    from collections.abc import Mapping

DRAFT_SIDE = 1440
"""px; a JPEG is scaled by 1/2, 1/4 or 1/8 while it is decoded as long as this much is left."""
FORMATS = (
    "JPEG", "PNG", "WEBP", "TIFF", "GIF", "BMP", "DIB", "ICO", "AVIF", "JPEG2000", "PPM",
)  # fmt: skip
"""Pillow's names of what is read: pictures only, and none that starts another program (EPS)."""
CIELAB = 8
"""TIFF 6.0, PhotometricInterpretation: lightness unsigned, a* and b* signed."""

# Pillow reads CIELab of 8 bits only. Of 16 bits the high byte of each channel is the value of 8
# bits, so they are unpacked as RGB is, and called by their right name below.
for _order, _raw_mode in ((b"II", "RGB;16L"), (b"MM", "RGB;16B")):
    TiffImagePlugin.OPEN_INFO[(_order, CIELAB, (1,), 1, (16, 16, 16), ())] = ("RGB", _raw_mode)


def read_picture(source: str | IO[bytes], *, heif: bool = False, close: int = 0) -> StoredPhoto:
    """Decode what Pillow knows, an animation's or a document's first picture.

    A JPEG is scaled while it is decoded, as far as ``DRAFT_SIDE`` allows, or ``close``: how
    many px are wanted at least where all are.

    Raises:
        PhotoUnreadableError: it is too large.
        Exception: one of ``faults.DECODER_ERRORS``, where the bytes are damaged.
    """
    with _open(source, heif) as picture:
        check_size(picture.size, MAX_PIXELS)
        width, height = picture.size
        _draft(picture, close)
        check_size(picture.size, MAX_DECODED_PIXELS)
        photometric = _photometric(picture)
        # A TIFF's details can't be read any more after its pixels, a PNG's not before.
        before = tags_of(picture.getexif)
        # A HEIF is turned by its container; the plugin keeps what its tag said.
        told = picture.info.get("original_orientation") or before.get(ExifTags.Base.Orientation)
        picture.load()
        tags, xmp = _described(picture, source)
        # After the pixels: some decoders turn the photo themselves and take the tag away.
        orientation = tags.get(ExifTags.Base.Orientation, 1)
        return StoredPhoto(
            picture=_named_right(picture, photometric),
            width=width,
            height=height,
            orientation=orientation if isinstance(orientation, int) else 1,
            profile=picture.info.get("icc_profile") or b"",
            tags={**before, **tags},
            xmp=xmp,
            told=told if isinstance(told, int) else 0,
        )


def _open(source: str | IO[bytes], heif: bool) -> Image.Image:
    formats: tuple[str, ...] = FORMATS
    if heif:
        import pillow_heif

        pillow_heif.register_heif_opener(thumbnails=False)
        formats = ("HEIF", "AVIF")
    # Pillow's own guard is a warning below and an error above a number; check_size has the say.
    Image.MAX_IMAGE_PIXELS = None
    return Image.open(source, formats=formats)


def _draft(picture: Image.Image, close: int) -> None:
    """Let the JPEG decoder scale by a power of two while it decodes."""
    longest, pixels = max(picture.size), picture.width * picture.height
    for scale in (8, 4, 2):
        enough = pixels // scale**2 >= close if close else longest // scale >= DRAFT_SIDE
        if enough and picture.mode in {"RGB", "L", "YCbCr", "CMYK"}:
            picture.draft(picture.mode, (picture.width // scale, picture.height // scale))
            return


def _photometric(picture: Image.Image) -> int | None:
    """Return how a TIFF's numbers are to be understood; None for other formats."""
    if not isinstance(picture, TiffImagePlugin.TiffImageFile):
        return None
    number = picture.tag_v2.get(TiffImagePlugin.PHOTOMETRIC_INTERPRETATION)
    return number if isinstance(number, int) else None


def _named_right(picture: Image.Image, photometric: int | None) -> Image.Image:
    if photometric == CIELAB and picture.mode == "RGB":
        return Image.frombytes("LAB", picture.size, picture.tobytes(), "raw", "LAB")
    return picture


def _described(picture: Image.Image, source: str | IO[bytes]) -> tuple[Mapping[int, object], bytes]:
    """Return the EXIF tags and the XMP packet; for formats where Pillow finds neither, look."""
    tags = tags_of(picture.getexif)
    xmp = picture.info.get("xmp") or b""
    if picture.format in {"GIF", "JPEG2000"} and isinstance(source, str):
        with Path(source).open("rb") as file:
            head = file.read(HEAD_LIMIT)
        tags, xmp = {**jp2_tags(head), **tags}, xmp or packet_in(head)
    return tags, xmp.encode() if isinstance(xmp, str) else xmp
