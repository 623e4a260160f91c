"""From a finished picture to a JPEG as a camera leaves it: light, noise, EXIF, orientation."""

from __future__ import annotations

import io
from datetime import datetime
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image
from scenes import Plane

MOST_BYTES = 97_000
QUALITIES = (86, 82, 78, 74, 70, 66, 62)
ORIENTATIONS = {"sideways6": (6, 1), "sideways8": (8, -1)}  # EXIF value, quarter turns stored
DESCRIPTION = "People who do not exist: a photo of facealbum's sample album"
IMAGE_DESCRIPTION, ORIENTATION, SOFTWARE, DATE_TIME = 0x010E, 0x0112, 0x0131, 0x0132
EXIF_IFD, DATE_TIME_ORIGINAL = 0x8769, 0x9003


def develop(canvas: Plane, effect: str, rng: np.random.Generator) -> NDArray[np.uint8]:
    """Return (h, w, 3) uint8 sRGB: lens and sensor, and `effect` (see album.Shot)."""
    height, width = canvas.shape[:2]
    photo = np.clip(canvas, 0, 1)
    grain = 0.010
    if effect == "dark":
        photo, grain = photo**1.15 * 0.50, 0.016
    if effect == "blurred":
        photo = _shaken(photo, 0.010 * width, rng.uniform(0, np.pi))
    if effect == "grey":
        photo = np.repeat((photo @ np.float32([0.34, 0.50, 0.16]))[..., None], 3, axis=2)
        photo = np.clip((photo - 0.5) * 1.15 + 0.5, 0, 1)
    ys, xs = np.mgrid[:height, :width].astype(np.float32)
    far = np.hypot(xs / width - 0.5, (ys / height - 0.5) * height / width)
    photo = photo * (1 - 0.28 * far**2)[..., None]
    channels = 1 if effect == "grey" else 3
    noise = rng.standard_normal((height, width, channels)).astype(np.float32)
    noise = cv2.GaussianBlur(noise, (0, 0), 0.7).reshape(height, width, channels)
    return (np.clip(photo + grain * noise, 0, 1) * 255 + 0.5).astype(np.uint8)


def save(pixels: NDArray[np.uint8], path: Path, taken: datetime, effect: str) -> None:
    """Write the upright photo as a JPEG of at most MOST_BYTES, with EXIF date and orientation."""
    orientation, turns = ORIENTATIONS.get(effect, (1, 0))
    picture = Image.fromarray(np.ascontiguousarray(np.rot90(pixels, turns)))
    exif = Image.Exif()
    exif[IMAGE_DESCRIPTION] = DESCRIPTION
    exif[ORIENTATION] = orientation
    exif[SOFTWARE] = "facealbum packaging/sample"
    exif[DATE_TIME] = exif.get_ifd(EXIF_IFD)[DATE_TIME_ORIGINAL] = f"{taken:%Y:%m:%d %H:%M:%S}"
    path.parent.mkdir(parents=True, exist_ok=True)
    for quality in QUALITIES:
        buffer = io.BytesIO()
        picture.save(buffer, "JPEG", quality=quality, optimize=True, progressive=True, exif=exif)
        if buffer.tell() <= MOST_BYTES:
            break
    path.write_bytes(buffer.getvalue())


def _shaken(photo: Plane, length: float, angle: float) -> Plane:
    """Blur along a line, as a hand that moved does."""
    size = int(length) * 2 + 1
    kernel = np.zeros((size, size), np.float32)
    dx, dy = np.cos(angle) * length / 2, np.sin(angle) * length / 2
    middle = size // 2
    ends = [(round(middle + s * dx), round(middle + s * dy)) for s in (-1, 1)]
    cv2.line(kernel, ends[0], ends[1], 1.0, 1, cv2.LINE_AA)
    kernel = cv2.GaussianBlur(kernel, (0, 0), 1.0)
    return cv2.filter2D(photo, -1, kernel / kernel.sum(), borderType=cv2.BORDER_REFLECT)
