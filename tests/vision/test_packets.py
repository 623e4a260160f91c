"""The XMP packet and the orientation come along with the pixels, from the worker too."""

from __future__ import annotations

import pillow_heif
import pytest
from PIL import Image, PngImagePlugin

from facealbum.vision.decode import MAX_XMP, decode
from facealbum.vision.decode_pool import PhotoDecodePool

from .pictures import ORIENTATION, quarters

PACKET = b"<?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?><x:xmpmeta xmlns:x='adobe:ns:meta/'/>"


def saved(path, packet=PACKET, orientation=6):
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    options = {"exif": exif, "xmp": packet}
    if path.suffix == ".png":
        text = PngImagePlugin.PngInfo()
        text.add_itxt("XML:com.adobe.xmp", packet.decode())
        options = {"exif": exif, "pnginfo": text}
    elif path.suffix == ".tif":
        options = {"tiffinfo": {700: packet, ORIENTATION: orientation}}
    elif path.suffix == ".heic":
        pillow_heif.from_pillow(quarters()).save(path, xmp=packet, exif=exif.tobytes())
        return path
    quarters().save(path, **options)
    return path


@pytest.mark.parametrize(
    ("suffix", "orientation"),
    [("jpg", 6), ("png", 6), ("webp", 6), ("tif", 6), ("heic", 6)],
)
def test_a_packet_is_found_in_any_format(tmp_path, suffix, orientation):
    photo = decode(str(saved(tmp_path / f"a.{suffix}")))
    assert photo.xmp.rstrip(b"\0") == PACKET
    assert photo.orientation == orientation


def test_a_photo_without_one_has_none_and_a_huge_one_is_left_out(tmp_path):
    quarters().save(tmp_path / "a.png")
    plain = decode(str(tmp_path / "a.png"))
    assert (plain.xmp, plain.orientation) == (b"", 1)
    huge = saved(tmp_path / "b.png", b" " * (MAX_XMP + 1))
    assert decode(str(huge)).xmp == b""


def test_both_come_back_from_the_worker(tmp_path):
    pool = PhotoDecodePool(1)
    try:
        (answer,) = pool.decode(iter([(7, str(saved(tmp_path / "a.jpg")))]))
        assert (answer.photo.xmp, answer.photo.orientation) == (PACKET, 6)
        answer.release()
    finally:
        pool.close()
