"""A file becomes upright sRGB pixels, or one sentence."""

from __future__ import annotations

import os
import struct
import sys
import zlib
from datetime import datetime

import numpy as np
import pillow_heif
import pytest
from PIL import Image

from facealbum.domain.errors import PhotoUnreadableError
from facealbum.vision import decode as decode_module
from facealbum.vision.decode import DECODE_SIDE, decode, turned_upright

from .pictures import (
    BLUE,
    DATE_TIME,
    DATE_TIME_ORIGINAL,
    EXIF_IFD,
    GREEN,
    GREY,
    ORIENTATION,
    RED,
    corners,
    profile_with_red_and_green_exchanged,
    quarters,
    save_turned,
    shared,
)

JPEG_ERROR = 12
SAME_PHOTO_ENCODED_AGAIN = 6
"""Grey levels on average; the same photo turned wrongly differs by ten times that."""


def reason(path):
    with pytest.raises(PhotoUnreadableError) as caught:
        decode(str(path))
    return str(caught.value)


class TestOrientation:
    @pytest.mark.parametrize("orientation", range(1, 9))
    @pytest.mark.parametrize("suffix", ["jpg", "png", "webp", "tif"])
    def test_is_applied_once_whatever_the_format(self, tmp_path, suffix, orientation):
        options = {} if suffix in {"png", "tif"} else {"quality": 95}
        path = save_turned(tmp_path / f"photo.{suffix}", orientation, **options)
        photo = decode(str(path))
        assert (photo.width, photo.height) == (96, 64)
        assert photo.pixels.shape == (64, 96, 3)
        for colour, expected in zip(corners(photo.pixels), (RED, GREEN, BLUE, GREY), strict=True):
            assert np.abs(colour.astype(int) - expected).max() <= JPEG_ERROR

    @pytest.mark.parametrize("orientation", [1, 3, 6])
    def test_of_heic_is_the_container_s_and_the_tag_does_not_turn_it_again(
        self, tmp_path, orientation
    ):
        pillow_heif.register_heif_opener()
        exif = Image.Exif()
        exif[ORIENTATION] = orientation
        path = tmp_path / "photo.heic"
        quarters().save(path, exif=exif, quality=95)
        photo = decode(str(path))
        assert (photo.width, photo.height) == (96, 64)
        for colour, expected in zip(corners(photo.pixels), (RED, GREEN, BLUE, GREY), strict=True):
            assert np.abs(colour.astype(int) - expected).max() <= 2 * JPEG_ERROR

    def test_of_a_phone_s_heic_is_upright(self):
        photo = decode(str(shared("formats", "arrow.heic")))
        assert (photo.width, photo.height) == (3024, 4032)
        assert photo.pixels.shape == (2048, 1536, 3)

    @pytest.mark.parametrize("shape", ["Landscape", "Portrait"])
    def test_makes_the_same_photo_of_all_eight(self, shape):
        first = decode(str(shared("formats", f"{shape}_1.jpg")))
        assert (first.width > first.height) == (shape == "Landscape")
        for orientation in range(2, 9):
            other = decode(str(shared("formats", f"{shape}_{orientation}.jpg")))
            assert other.pixels.shape == first.pixels.shape
            difference = np.abs(other.pixels.astype(int) - first.pixels)
            assert difference.mean() < SAME_PHOTO_ENCODED_AGAIN

    def test_that_is_no_orientation_is_ignored(self):
        pixels = np.arange(24, dtype=np.uint8).reshape(2, 4, 3)
        assert np.array_equal(turned_upright(pixels, 9), pixels)


class TestScale:
    def test_of_a_large_jpeg_is_a_power_of_two_and_the_true_size_is_told(self, tmp_path):
        path = tmp_path / "large.jpg"
        quarters(6000, 4000).save(path)
        photo = decode(str(path))
        assert photo.pixels.shape == (1000, 1500, 3)
        assert (photo.width, photo.height) == (6000, 4000)

    def test_of_a_turned_large_jpeg_is_told_upright(self, tmp_path):
        exif = Image.Exif()
        exif[ORIENTATION] = 6
        path = tmp_path / "large.jpg"
        quarters(6000, 4000).save(path, exif=exif)
        photo = decode(str(path))
        assert photo.pixels.shape == (1500, 1000, 3)
        assert (photo.width, photo.height) == (4000, 6000)

    @pytest.mark.parametrize("suffix", ["jpg", "png"])
    def test_never_leaves_more_than_the_decoders_side(self, tmp_path, suffix):
        path = tmp_path / f"middle.{suffix}"
        quarters(2600, 1300).save(path)
        photo = decode(str(path))
        assert photo.pixels.shape == (DECODE_SIDE // 2, DECODE_SIDE, 3)

    def test_of_a_small_photo_stays(self, tmp_path):
        path = tmp_path / "small.png"
        quarters(10, 6).save(path)
        assert decode(str(path)).pixels.shape == (6, 10, 3)


class TestColours:
    def decoded(self, tmp_path, picture, suffix="png", **options):
        path = tmp_path / f"photo.{suffix}"
        picture.save(path, **options)
        return decode(str(path)).pixels

    def test_of_sixteen_bit_grey_keep_their_scale(self, tmp_path):
        ramp = np.linspace(0, 65535, 64, dtype=np.uint16).reshape(1, 64).repeat(8, axis=0)
        pixels = self.decoded(tmp_path, Image.fromarray(ramp))
        assert pixels.dtype == np.uint8
        assert np.abs(pixels[0, :, 0].astype(int) - np.linspace(0, 255, 64)).max() <= 1

    def test_of_a_large_scan_in_sixteen_bit_grey_are_kept_too(self, tmp_path):
        ramp = np.linspace(0, 65535, 2600, dtype=np.uint16).reshape(1, -1).repeat(4, axis=0)
        pixels = self.decoded(tmp_path, Image.fromarray(ramp))
        assert pixels.shape == (3, DECODE_SIDE, 3)
        assert np.abs(pixels[1, :, 0].astype(int) - np.linspace(0, 255, DECODE_SIDE)).max() <= 2

    def test_of_sixteen_bit_grey_that_uses_eight_are_kept(self, tmp_path):
        pixels = self.decoded(tmp_path, Image.fromarray(np.full((4, 4), 200, np.uint16)))
        assert np.array_equal(np.unique(pixels), [200])

    @pytest.mark.parametrize("mode", ["P", "1", "RGBA", "LA", "CMYK"])
    def test_of_a_large_photo_of_any_mode_are_kept(self, tmp_path, mode, monkeypatch):
        monkeypatch.setattr(decode_module, "MAX_SMOOTH_PIXELS", 10_000)
        drawn = Image.new("L", (5000, 20), 255)
        drawn.paste(0, (0, 0, 2500, 20))
        suffix = "tif" if mode == "CMYK" else "png"
        pixels = self.decoded(tmp_path, drawn.convert("RGB").convert(mode), suffix)
        assert pixels.shape == (8, DECODE_SIDE, 3)
        assert pixels[:, :1000].max() <= 2
        assert pixels[:, 1050:].min() >= 253

    def test_of_eight_bit_grey_become_three_equal_channels(self, tmp_path):
        pixels = self.decoded(tmp_path, Image.new("L", (8, 8), 77))
        assert np.array_equal(np.unique(pixels), [77])

    @pytest.mark.parametrize("mode", ["RGBA", "LA"])
    def test_of_what_is_transparent_are_white(self, tmp_path, mode):
        pixels = self.decoded(tmp_path, Image.new(mode, (8, 8), 0))
        assert np.array_equal(np.unique(pixels), [255])

    def test_of_a_palette_are_looked_up(self, tmp_path):
        pixels = self.decoded(tmp_path, quarters().quantize(16))
        assert np.abs(pixels[2, 2].astype(int) - RED).max() <= 4

    def test_of_black_and_white_are_black_and_white(self, tmp_path):
        pixels = self.decoded(tmp_path, Image.new("1", (8, 8), 1))
        assert np.array_equal(np.unique(pixels), [255])

    def test_of_cmyk_become_rgb(self, tmp_path):
        pixels = self.decoded(tmp_path, quarters().convert("CMYK"), "jpg", quality=95)
        assert np.abs(pixels[8, 8].astype(int) - RED).max() <= 2 * JPEG_ERROR

    def test_follow_the_embedded_profile(self, tmp_path):
        profile = profile_with_red_and_green_exchanged()
        red, green, _ = self.decoded(tmp_path, quarters(), icc_profile=profile)[8, 8].astype(int)
        assert green > red + 100

    def test_outlive_a_damaged_profile(self, tmp_path):
        pixels = self.decoded(tmp_path, quarters(), icc_profile=b"this is no profile")
        assert tuple(pixels[8, 8]) == RED

    def test_of_a_wide_gamut_photo_are_brought_to_srgb(self):
        pixels = decode(str(shared("formats", "sharp_p3.png"))).pixels
        assert tuple(pixels[0, 0]) == (255, 0, 0)

    def test_of_an_animation_are_those_of_the_first_frame(self, tmp_path):
        frames = [Image.new("RGB", (16, 16), colour) for colour in (RED, BLUE)]
        pixels = self.decoded(tmp_path, frames[0], "gif", save_all=True, append_images=frames[1:])
        assert np.abs(pixels[4, 4].astype(int) - RED).max() <= 4


class TestDate:
    def taken(self, tmp_path, changed, original):
        exif = Image.Exif()
        if changed is not None:
            exif[DATE_TIME] = changed
        if original is not None:
            exif.get_ifd(EXIF_IFD)[DATE_TIME_ORIGINAL] = original
        path = tmp_path / "dated.jpg"
        quarters().save(path, exif=exif)
        return decode(str(path)).taken_at

    def test_is_when_the_photo_was_taken_not_when_it_was_changed(self, tmp_path):
        taken = self.taken(tmp_path, "2020:01:01 00:00:00", "2012:06:30 23:59:58")
        assert taken == datetime(2012, 6, 30, 23, 59, 58)

    def test_falls_back_to_the_other_tag(self, tmp_path):
        assert self.taken(tmp_path, "2020:01:01 00:00:00", None) == datetime(2020, 1, 1)

    @pytest.mark.parametrize(
        "text", ["0000:00:00 00:00:00", "    :  :     :  :  ", "yesterday", ""]
    )
    def test_is_unknown_where_the_camera_wrote_nonsense(self, tmp_path, text):
        assert self.taken(tmp_path, None, text) is None


class TestWhatCannotBeRead:
    def test_is_a_file_that_is_gone(self, tmp_path):
        assert reason(tmp_path / "gone.jpg") == (
            "The photo can't be read. The file is no longer there. Import its folder again."
        )

    def test_is_an_empty_file(self, tmp_path):
        (tmp_path / "empty.jpg").write_bytes(b"")
        assert reason(tmp_path / "empty.jpg") == (
            "The photo can't be read. The file is empty. Copy it again from where it came from."
        )

    def test_is_a_folder(self, tmp_path):
        assert "not a file" in reason(tmp_path)

    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
    def test_is_a_pipe_that_nobody_writes_to(self, tmp_path):
        os.mkfifo(tmp_path / "pipe.jpg")
        assert "not a file" in reason(tmp_path / "pipe.jpg")

    @pytest.mark.skipif(
        not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything"
    )
    def test_is_a_file_that_may_not_be_opened(self, tmp_path):
        quarters().save(tmp_path / "secret.jpg")
        (tmp_path / "secret.jpg").chmod(0)
        assert "may not be opened" in reason(tmp_path / "secret.jpg")

    @pytest.mark.parametrize("suffix", ["jpg", "png", "webp", "tif", "gif"])
    def test_is_a_file_that_was_copied_by_half(self, tmp_path, suffix):
        noise = np.random.default_rng(1).integers(0, 255, (200, 200, 3), dtype=np.uint8)
        path = tmp_path / f"half.{suffix}"
        Image.fromarray(noise).save(path)
        content = path.read_bytes()
        path.write_bytes(content[: len(content) // 2])
        assert reason(path).startswith("The photo can't be read. ")

    def test_is_a_text_with_the_name_of_a_photo(self, tmp_path):
        (tmp_path / "text.jpg").write_text("Dear diary")
        assert "no photo in a format that facealbum knows" in reason(tmp_path / "text.jpg")

    def test_is_a_program_for_a_printer(self, tmp_path):
        (tmp_path / "page.jpg").write_text("%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n")
        assert "no photo in a format" in reason(tmp_path / "page.jpg")

    def test_is_a_decompression_bomb_told_by_its_header(self, tmp_path):
        (tmp_path / "bomb.png").write_bytes(png_header(60_000, 60_000))
        assert "60,000 x 60,000 px" in reason(tmp_path / "bomb.png")

    @pytest.mark.skipif(sys.platform != "linux", reason="only Linux has names that are no text")
    def test_does_not_depend_on_the_name(self, tmp_path):
        path = os.fsdecode(os.fsencode(tmp_path) + b"/\xff\xfe.png")
        quarters().save(path, format="PNG")
        assert decode(path).pixels.shape == (64, 96, 3)

    def test_is_told_in_a_sentence_for_every_broken_file(self):
        whole = {"sharp_Crash_test.gif", "truncated.heic"}
        for path in sorted(shared("broken").iterdir()):
            if path.name not in whole:
                assert reason(path).startswith("The photo can't be read. ")


def png_header(width, height):
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", b"none"), (b"IEND", b""))
    framed = (
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        for kind, body in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(framed)
