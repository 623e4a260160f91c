"""Whatever a photo's colours are stored as, to 8-bit sRGB."""

from __future__ import annotations

import io
from functools import lru_cache

import numpy as np
from PIL import Image, ImageCms

from facealbum.domain.sentences import sentence
from facealbum.vision.faults import unreadable

WHITE = (255, 255, 255)


def to_srgb(picture: Image.Image, profile: bytes) -> Image.Image:
    """Return the picture as RGB with sRGB colours; transparency becomes white.

    Raises:
        PhotoUnreadableError: the colours can't be converted.
    """
    picture = eight_bit(picture)
    if picture.mode in {"P", "PA"}:
        picture = picture.convert("RGBA")
    if picture.mode in {"RGBA", "RGBa", "LA", "La"}:
        picture = _over_white(picture)
    if picture.mode not in {"RGB", "L", "CMYK", "LAB"}:
        picture = picture.convert("RGB")
    transform = _transform(profile, picture.mode)
    converted = ImageCms.applyTransform(picture, transform) if transform else picture.convert("RGB")
    if converted is None:
        raise unreadable(sentence("Its colours can't be converted."), sentence("Save it as sRGB."))
    return converted


def eight_bit(picture: Image.Image) -> Image.Image:
    """Bring 16-bit and float grey to 8 bits; Pillow itself would clip them."""
    if not picture.mode.startswith(("I", "F")):
        return picture
    if picture.mode.startswith("I;16"):
        # In whole numbers: a large scan in floating point would not fit.
        whole = np.asarray(picture)
        shift = 8 if whole.size and int(whole.max()) > 255 else 0
        return Image.fromarray((whole >> shift).astype(np.uint8))
    values = np.nan_to_num(np.asarray(picture, dtype=np.float32))
    largest = float(values.max(initial=0.0))
    white = 65535.0 if picture.mode.startswith("I") and largest > 255 else 255.0
    if picture.mode == "F" and largest <= 1.0:
        white = 1.0
    return Image.fromarray(np.clip(values * (255.0 / white), 0, 255).astype(np.uint8))


def _over_white(picture: Image.Image) -> Image.Image:
    clear = picture.convert("RGBA")
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
