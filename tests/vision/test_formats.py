"""Every format becomes the same upright photo, whatever the file is called."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
import rawpy
from PIL import Image

from facealbum.domain.errors import PhotoUnreadableError
from facealbum.domain.types import TakenFrom
from facealbum.vision import raw
from facealbum.vision.decode import decode
from facealbum.vision.decode_pool import PhotoDecodePool
from facealbum.vision.formats import PHOTO_SUFFIXES, RAW_SUFFIXES, Format, format_of

from .mutations import mutations
from .pictures import SHARED, corners
from .small_photos import (
    BLUE,
    GREEN,
    GREY,
    PACKET,
    RED,
    dng,
    encoded,
    heic,
    jp2,
    jpeg,
    jxl,
    sixteen_bit_tiff,
    small_photos,
    stored,
    tiff,
    upright,
)

QUARTERS = (RED, GREEN, BLUE, GREY)
NOISE_AND_LOSS = 45
"""Grey levels: the samples are noisy, and encoded with loss."""
OTHER_SCENES = {"grey16.png", "lab.tif", "float.tif"}
DATED = {
    "jpeg.jpg", "rgb.png", "lossy.webp", "plain.tif", "photo.heic", "photo.avif", "photo.jp2",
    "boxes.jxl",
}  # fmt: skip
WHOLE_AFTER_ALL = {"sharp_Crash_test.gif", "truncated.heic"}
"""Of the broken ones: a browser crashed at the first, and the second was only called so."""
UNKNOWN_COMPRESSION = 52000
TAKEN = datetime(2014, 5, 6, 7, 8, 9)


def written(folder, name, content):
    (folder / name).write_bytes(content)
    return str(folder / name)


def shows_the_quarters(pixels, tolerance=NOISE_AND_LOSS):
    """Whether each corner has its own colour: by hue alone where a RAW file was brightened."""
    found = corners(pixels)
    return all(
        np.abs(colour.astype(int) - expected).max() <= tolerance
        for colour, expected in zip(found, QUARTERS, strict=True)
    )


def shows_the_hues(pixels):
    red, green, blue, grey = (colour.astype(int) for colour in corners(pixels))
    return (
        red.argmax() == 0
        and green.argmax() == 1
        and blue.argmax() == 2
        and np.ptp(grey) <= NOISE_AND_LOSS
        and all(np.ptp(colour) > 2 * NOISE_AND_LOSS for colour in (red, green, blue))
    )


@pytest.mark.parametrize("name", sorted(small_photos()))
class TestEveryFormat:
    def test_is_upright_and_in_srgb(self, tmp_path, name):
        photo = decode(written(tmp_path, name, small_photos()[name]))
        assert photo.pixels.dtype == np.uint8
        assert photo.pixels.flags.c_contiguous
        height, width = photo.pixels.shape[:2]
        assert (photo.width, photo.height) == (width, height)
        if name.endswith(".dng"):
            assert shows_the_hues(photo.pixels)
        elif name not in OTHER_SCENES:
            assert shows_the_quarters(photo.pixels)

    def test_is_told_by_its_content_not_by_its_name(self, tmp_path, name):
        content = small_photos()[name]
        right = decode(written(tmp_path, name, content)).pixels
        for suffix in (".jpg", ".png", ".tif", ".dng", ".heic"):
            renamed = decode(written(tmp_path, f"renamed{suffix}", content))
            assert np.array_equal(renamed.pixels, right), suffix


@pytest.mark.parametrize("name", sorted(DATED))
def test_every_format_tells_when_it_was_taken(tmp_path, name):
    photo = decode(written(tmp_path, name, small_photos()[name]))
    assert (photo.taken_at, photo.taken_from) == (TAKEN, TakenFrom.EXIF)
    assert photo.utc_offset == 5 * 60 + 30


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("make", [heic, jxl, jp2], ids=lambda make: make.__name__)
def test_orientation_is_applied_once(tmp_path, make, orientation):
    photo = decode(written(tmp_path, "photo", make(orientation)))
    assert (photo.width, photo.height) == (96, 64)
    assert photo.pixels.shape == (64, 96, 3)
    assert shows_the_quarters(photo.pixels)


class TestRaw:
    @pytest.mark.parametrize("orientation", [1, 3, 6, 8])
    def test_is_developed_upright(self, tmp_path, orientation):
        photo = decode(written(tmp_path, "photo.dng", dng(orientation)))
        assert (photo.width, photo.height) == (192, 128)
        assert photo.pixels.shape == (128, 192, 3)
        assert shows_the_hues(photo.pixels)
        assert photo.taken_at == TAKEN

    @pytest.mark.parametrize("orientation", [1, 3, 6, 8])
    def test_shows_the_preview_that_is_large_enough_and_has_the_sensor_s_size(
        self, tmp_path, orientation
    ):
        seen = encoded(stored(orientation, upright(1500, 1000)), "JPEG", quality=95)
        content = dng(orientation, seen, 1800, 1200)
        photo = decode(written(tmp_path, "photo.dng", content))
        assert (photo.width, photo.height) == (1800, 1200)
        assert photo.pixels.shape == (1000, 1500, 3)
        assert shows_the_quarters(photo.pixels, 12)

    def test_s_preview_is_read_while_the_bytes_of_the_file_are_there(self, tmp_path, monkeypatch):
        gone, there = [], []
        imread, preview = rawpy.imread, raw._preview

        class Content(bytes):
            def __del__(self):
                gone.append(True)

        def of_bytes_that_tell(file):
            content = Content(file.read())
            return imread(SimpleNamespace(read=lambda held=[content]: held.pop()))

        def read(*words):
            found = preview(*words)
            there.append(not gone)
            return found

        monkeypatch.setattr(rawpy, "imread", of_bytes_that_tell)
        monkeypatch.setattr(raw, "_preview", read)
        seen = encoded(upright(1500, 1000), "JPEG")
        decode(written(tmp_path, "photo.dng", dng(1, seen, 1800, 1200)))
        assert there == gone == [True]

    def test_does_not_turn_a_preview_that_the_camera_turned(self, tmp_path):
        seen = encoded(upright(1500, 1000), "JPEG", quality=95)
        photo = decode(written(tmp_path, "photo.dng", dng(6, seen, 1800, 1200)))
        assert (photo.width, photo.height) == (1800, 1200)
        assert photo.pixels.shape == (1000, 1500, 3)
        assert shows_the_quarters(photo.pixels, 12)

    def test_is_developed_where_the_preview_is_small_or_broken(self, tmp_path):
        small = encoded(upright(300, 200), "JPEG")
        broken = encoded(upright(1500, 1000), "JPEG")[:2000]
        for preview in (small, broken):
            photo = decode(written(tmp_path, "photo.dng", dng(1, preview, 600, 400)))
            assert photo.pixels.shape == (400, 600, 3)
            assert shows_the_hues(photo.pixels)

    def test_shows_a_large_preview_where_its_compression_is_not_known(self, tmp_path):
        seen = encoded(stored(6, upright(1500, 1000)), "JPEG", quality=95)
        content = dng(6, seen, 600, 400, UNKNOWN_COMPRESSION)
        photo = decode(written(tmp_path, "photo.dng", content))
        assert photo.pixels.shape == (1000, 1500, 3)
        assert shows_the_quarters(photo.pixels, 12)

    @pytest.mark.parametrize("preview", [None, encoded(upright(300, 200), "JPEG")])
    def test_of_an_unknown_compression_with_a_small_preview_gets_a_sentence(
        self, tmp_path, preview
    ):
        content = dng(1, preview, 600, 400, UNKNOWN_COMPRESSION)
        with pytest.raises(PhotoUnreadableError, match=r"can't be read\. .*\. .*\.$"):
            decode(written(tmp_path, "photo.dng", content))

    def test_is_developed_at_half_its_size_where_that_is_enough(self, tmp_path):
        photo = decode(written(tmp_path, "photo.dng", dng(6, None, 2900, 1940)))
        assert (photo.width, photo.height) == (2900, 1940)
        assert photo.pixels.shape == (970, 1450, 3)
        assert shows_the_hues(photo.pixels)

    def test_is_found_behind_the_name_of_a_tiff(self, tmp_path):
        preview = encoded(upright(300, 200), "JPEG")
        photo = decode(written(tmp_path, "photo.tif", dng(6, preview, 600, 400)))
        assert (photo.width, photo.height) == (600, 400)

    def test_of_no_known_camera_gets_a_sentence(self, tmp_path):
        for name, content in (
            ("text.nef", b"Dear diary, this is no photo."),
            ("canon.cr3", b"\0\0\0\x18ftypcrx \0\0\0\x01crx isom" + bytes(100)),
            ("fuji.raf", b"FUJIFILMCCD-RAW 0201" + bytes(200)),
        ):
            with pytest.raises(PhotoUnreadableError, match=r"RAW file .* as JPEG\.$"):
                decode(written(tmp_path, name, content))

    def test_that_only_shows_a_small_preview_is_not_taken_for_it(self, tmp_path):
        tags = [
            (254, 4, [1]), (256, 3, [4]), (257, 3, [4]), (258, 3, [8]), (259, 3, [1]),
            (262, 3, [1]), (277, 3, [1]), (278, 3, [4]), (330, 4, [0]),
        ]  # fmt: skip
        with pytest.raises(PhotoUnreadableError, match="RAW file"):
            decode(written(tmp_path, "photo.nef", tiff(tags, bytes(16))))


class TestSixteenBits:
    @pytest.mark.parametrize("order", ["<", ">"])
    def test_of_colour_keep_their_scale(self, tmp_path, order):
        photo = decode(written(tmp_path, "photo.tif", sixteen_bit_tiff(order=order)))
        assert np.array_equal(photo.pixels, np.asarray(upright()))

    @pytest.mark.parametrize("order", ["<", ">"])
    def test_of_cielab_become_srgb(self, tmp_path, order):
        planes = np.zeros((2, 2, 3), np.int32)
        planes[0, 0] = 32768, 60 * 256, 40 * 256
        planes[0, 1] = 32768, 0, 0
        planes[1, 0] = 65535, 0, 0
        planes[1, 1] = 32768, -50 * 256, 30 * 256
        content = sixteen_bit_tiff(8, order, planes.astype(np.uint16))
        pixels = decode(written(tmp_path, "photo.tif", content)).pixels.astype(int)
        assert pixels[0, 0, 0] > 180
        assert pixels[0, 0, 1] < 90
        assert np.abs(pixels[0, 1] - 119).max() <= 4
        assert pixels[1, 0].min() >= 253
        assert pixels[1, 1].argmax() == 1


class TestTheFirstPicture:
    def test_of_a_tiff_of_pages_is_the_photo(self, tmp_path):
        pages = [Image.new("RGB", (20, 10), colour) for colour in (RED, BLUE)]
        content = encoded(pages[0], "TIFF", save_all=True, append_images=pages[1:])
        assert tuple(decode(written(tmp_path, "a.tif", content)).pixels[5, 5]) == RED

    def test_of_an_animated_jpeg_xl_is_the_photo(self, tmp_path):
        imagecodecs = pytest.importorskip("imagecodecs")
        frames = np.stack([np.full((20, 30, 3), value, np.uint8) for value in (10, 200)])
        content = imagecodecs.jpegxl_encode(frames, lossless=True)
        assert np.unique(decode(written(tmp_path, "a.jxl", content)).pixels).tolist() == [10]

    def test_of_a_motion_photo_is_the_photo(self, tmp_path):
        clip = b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom" + bytes(5000)
        assert shows_the_quarters(decode(written(tmp_path, "a.jpg", jpeg(6) + clip)).pixels)


def test_xmp_is_found_in_a_gif(tmp_path):
    content = encoded(upright(), "GIF")
    extension = b"!\xff\x0bXMP DataXMP" + PACKET + b"\x01" + bytes(range(255, -1, -1)) + b"\0"
    content = content[:-1] + extension + content[-1:]
    photo = decode(written(tmp_path, "photo.gif", content))
    assert photo.taken_from is TakenFrom.XMP
    assert photo.taken_at == datetime(2011, 12, 13, 14, 15, 16)


class TestNames:
    def test_of_every_raw_suffix_are_photos(self):
        assert RAW_SUFFIXES < PHOTO_SUFFIXES
        assert {".dng", ".cr2", ".cr3", ".nef", ".arw", ".raf", ".orf", ".rw2"} <= RAW_SUFFIXES

    def test_of_every_sample_are_photos(self):
        assert {Path(name).suffix for name in small_photos()} <= PHOTO_SUFFIXES

    @pytest.mark.parametrize(
        ("head", "expected"),
        [
            (b"II*\0\x10\0\0\0CR\x02\0", Format.RAW),
            (b"IIRO\x08\0\0\0", Format.RAW),
            (b"IIU\0\x18\0\0\0", Format.RAW),
            (b"\0\0\0\x18ftypcrx ", Format.RAW),
            (b"\0\0\0\x18ftypmif1", Format.HEIF),
            (b"\0\0\0\x18ftypavif", Format.ORDINARY),
            (b"MM\0*\0\0\0\x08", Format.TIFF),
            (b"", Format.UNKNOWN),
            (b"\xff\xd8", Format.UNKNOWN),
            (b"%!PS-Adobe", Format.UNKNOWN),
        ],
    )
    def test_do_not_count_where_the_content_speaks(self, head, expected):
        assert format_of(head) is expected


class TestDamage:
    def test_of_every_kind_costs_no_worker_and_gets_a_sentence(self, tmp_path):
        damaged = [
            written(tmp_path, f"{number}-{name}", content)
            for number, (name, content) in enumerate(mutations(small_photos(), 300, seed=11))
        ]
        pool = PhotoDecodePool(1)
        reasons = []
        try:
            for answer in pool.decode(iter(enumerate(damaged))):
                answer.release()
                reasons.append(answer.reason)
        finally:
            pool.close()
        assert len(reasons) == 300
        failed = [reason for reason in reasons if reason]
        assert 100 < len(failed) < 250
        for reason in failed:
            assert reason.startswith("The photo can't be read. ")
            assert reason.count(". ") >= 2
            assert "decoder" not in reason

    def test_of_the_description_leaves_the_photo(self, tmp_path):
        content = jpeg(6)
        at = content.index(b"MM\0*")
        content = content[: at + 4] + b"\xff\xff\xff\xf0" + content[at + 8 :]
        photo = decode(written(tmp_path, "photo.jpg", content))
        assert photo.taken_at is None
        assert photo.pixels.shape == (96, 64, 3)


@pytest.mark.skipif(not SHARED.is_dir(), reason="needs the evaluation data")
class TestTheEvaluationData:
    def outcomes(self, *folders):
        paths = [path for each in folders for path in sorted((SHARED / each).iterdir())]
        pool = PhotoDecodePool(1)
        found = {}
        try:
            for answer in pool.decode((n, str(path)) for n, path in enumerate(paths)):
                photo = answer.photo
                found[paths[answer.token].name] = photo and (photo.width, photo.height)
                if photo is None:
                    assert answer.reason.startswith("The photo can't be read. ")
                    assert "decoder" not in answer.reason
                answer.release()
        finally:
            pool.close()
        return found

    def test_in_odd_formats_is_read(self):
        found = self.outcomes("formats", "regions")
        assert {name for name, size in found.items() if size is None} == {"LICENSE.immich-assets"}
        assert found["canon_eos_6d.dng"] == (1224, 816)
        assert found["8bit-sRGB.jxl"] == (1440, 1080)
        assert found["portrait-orientation-6.jpg"] == found["portrait.jpg"] == (840, 700)

    def test_that_is_broken_gets_a_sentence(self):
        found = self.outcomes("broken")
        assert {name for name, size in found.items() if size is not None} == WHOLE_AFTER_ALL
