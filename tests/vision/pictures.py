"""Pictures made for the tests, and where the evaluation data lie."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageCms

SHARED = Path(__file__).resolve().parents[3] / "shared" / "data"

ORIENTATION = 0x0112
DATE_TIME = 0x0132
EXIF_IFD = 0x8769
DATE_TIME_ORIGINAL = 0x9003

RED, GREEN, BLUE, GREY = (220, 30, 30), (30, 200, 40), (40, 50, 220), (128, 128, 128)

# How an upright picture is stored under each orientation: the inverse of what a viewer does.
STORED_AS = {
    1: None,
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}


def shared(*parts):
    """Return a path of the evaluation data, or skip the test where they are not there."""
    path = SHARED.joinpath(*parts)
    if not path.exists():
        pytest.skip(f"needs the evaluation data ({'/'.join(parts)})")
    return path


def quarters(width=96, height=64):
    """Return a picture whose four quarters have four colours, so that no turn looks alike."""
    pixels = np.zeros((height, width, 3), np.uint8)
    pixels[: height // 2, : width // 2] = RED
    pixels[: height // 2, width // 2 :] = GREEN
    pixels[height // 2 :, : width // 2] = BLUE
    pixels[height // 2 :, width // 2 :] = GREY
    return Image.fromarray(pixels)


def save_turned(path, orientation, **options):
    """Save the quarters so that they are upright once ``orientation`` is applied."""
    picture = quarters()
    turn = STORED_AS[orientation]
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    stored = picture.transpose(turn) if turn is not None else picture
    stored.save(path, exif=exif, **options)
    return path


def corners(pixels):
    """Return the colours near the four corners: top left, top right, bottom left, bottom right."""
    height, width = pixels.shape[:2]
    y, x = height // 8, width // 8
    return [pixels[y, x], pixels[y, -x], pixels[-y, x], pixels[-y, -x]]


def profile_with_red_and_green_exchanged():
    """Return an ICC profile in which a stored red means green."""
    content = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    content = content.replace(b"sRGB", b"test").replace("sRGB".encode("utf-16-be"), b"\0t\0e\0s\0t")
    assert content.count(b"rXYZ") == content.count(b"gXYZ") == 1
    return content.replace(b"rXYZ", b"????").replace(b"gXYZ", b"rXYZ").replace(b"????", b"gXYZ")
