"""Clips made for the tests, by OpenCV's own writer."""

from __future__ import annotations

import struct

import cv2
import numpy as np
import pytest

RATE = 5
CODECS = {".mp4": "mp4v", ".mov": "mp4v", ".m4v": "mp4v", ".3gp": "mp4v", ".mkv": "mp4v",
          ".avi": "MJPG", ".webm": "VP80", ".mpg": "PIM1", ".wmv": "WMV2", ".flv": "FLV1",
          ".mts": "mp4v"}  # fmt: skip


def write_clip(path, frames):
    """Write RGB frames, ``RATE`` a second, in the format of the path's suffix."""
    height, width = frames[0].shape[:2]
    # MPEG knows no rate of five a second.
    rate = 25 if path.suffix in {".mpg", ".mts"} else RATE
    code = cv2.VideoWriter_fourcc(*CODECS[path.suffix])
    writer = cv2.VideoWriter(str(path), cv2.CAP_FFMPEG, code, rate, (width, height))
    if not writer.isOpened():
        pytest.skip(f"this OpenCV writes no {path.suffix}")
    for frame in frames:
        for _ in range(rate // RATE):
            writer.write(np.ascontiguousarray(frame[:, :, ::-1]))
    writer.release()
    return path


def greys(seconds, width=160, height=120):
    """Return frames that tell their moment: grey 20 in the first second, 40 in the second..."""
    return [
        np.full((height, width, 3), 20 * (1 + number // RATE), np.uint8)
        for number in range(seconds * RATE)
    ]


def turn(path, degrees):
    """Have an MP4 say that its pictures are to be turned clockwise (ISO/IEC 14496-12, 8.3.2)."""
    one, minus = 1 << 16, -(1 << 16)
    a, b, c, d = {90: (0, one, minus, 0), 180: (minus, 0, 0, minus), 270: (0, minus, one, 0)}[
        degrees
    ]
    content = bytearray(path.read_bytes())
    matrix = content.index(b"tkhd") + 4 + 40
    struct.pack_into(">9i", content, matrix, a, b, 0, c, d, 0, 0, 0, 1 << 30)
    path.write_bytes(content)
    return path


def set_created(path, seconds):
    """Have an MP4 say when it was made: seconds since 1904, UTC."""
    content = bytearray(path.read_bytes())
    struct.pack_into(">I", content, content.index(b"mvhd") + 8, seconds)
    path.write_bytes(content)
    return path
