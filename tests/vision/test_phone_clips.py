"""Clips as phones and cameras make them, H.264 and H.265: made here where there is an encoder."""

from __future__ import annotations

import shutil
import subprocess

import pytest

from facealbum.domain.errors import PhotoUnreadableError
from facealbum.vision.clip import decode_frame
from facealbum.vision.clip_names import frame_place

from .clips import greys, write_clip

FFMPEG = shutil.which("ffmpeg")
KINDS = [
    ("a.mp4", "libx264", ("-pix_fmt", "yuv420p"), "h264"),
    ("a.mts", "libx264", ("-pix_fmt", "yuv420p"), "h264"),
    ("a.mkv", "libx264", ("-pix_fmt", "yuv420p"), "h264"),
    ("a.mov", "libx265", ("-pix_fmt", "yuv420p", "-tag:v", "hvc1"), "hevc"),
    ("ten-bit.mov", "libx265", ("-pix_fmt", "yuv420p10le", "-tag:v", "hvc1"), "hevc"),
]

pytestmark = pytest.mark.skipif(FFMPEG is None, reason="there is no ffmpeg here to make a clip")


@pytest.fixture
def encoded(tmp_path):
    """Return a clip of four seconds, grey 20 in the first, 40 in the second..."""

    def encode(name, encoder, options=()):
        source = write_clip(tmp_path / "source.avi", greys(4))
        path = tmp_path / "made" / name
        path.parent.mkdir()
        command = [FFMPEG, "-loglevel", "error", "-i", source, "-c:v", encoder, *options, path]
        done = subprocess.run(command, check=False, capture_output=True)
        if done.returncode:
            pytest.skip(f"this ffmpeg has no {encoder}")
        return str(path)

    return encode


@pytest.mark.parametrize(("name", "encoder", "options", "codec"), KINDS, ids=str)
def test_each_second_is_found(encoded, name, encoder, options, codec):
    path = encoded(name, encoder, options)
    for at in (0, 1.4, 3.2):
        found = decode_frame(frame_place(path, at))
        assert abs(float(found.pixels.mean()) - 20 * (1 + int(at))) < 5
        assert (found.width, found.height) == (160, 120)
    assert found.clip.codec == codec
    assert found.clip.duration == pytest.approx(4, abs=0.3)


def test_what_has_no_decoder_is_called_by_its_name(encoded):
    path = encoded("a.mp4", "libsvtav1")
    with pytest.raises(PhotoUnreadableError, match="are AV1, which facealbum can't decode"):
        decode_frame(frame_place(path, 1.4))
