"""For a close look a photo comes with all its pixels, as far as there is room for them."""

from __future__ import annotations

import numpy as np
from PIL import Image

from facealbum.vision import decode_pool
from facealbum.vision.decode import DECODE_SIDE, decode
from facealbum.vision.decode_pool import PhotoDecodePool, affordable_pixels

SIZE = (3000, 2000)


def saved(path, **options):
    pixels = np.zeros((SIZE[1], SIZE[0], 3), np.uint8)
    pixels[:, : SIZE[0] // 2] = 200
    Image.fromarray(pixels).save(path, **options)
    return path


def test_all_pixels_come_where_there_is_room(tmp_path):
    photo = decode(str(saved(tmp_path / "a.jpg")), close=SIZE[0] * SIZE[1])
    assert photo.pixels.shape == (2000, 3000, 3)
    assert (photo.width, photo.height) == SIZE


def test_no_more_come_than_there_is_room_for(tmp_path):
    for name in ("a.jpg", "a.png"):
        photo = decode(str(saved(tmp_path / name)), close=1_000_000)
        height, width = photo.pixels.shape[:2]
        assert 0.9e6 < height * width <= 1_000_000
        assert width / height == np.float64(1.5).round(2) or abs(width / height - 1.5) < 0.01
        assert (photo.width, photo.height) == SIZE


def test_without_that_the_longest_side_is_bounded(tmp_path):
    assert max(decode(str(saved(tmp_path / "a.png"))).pixels.shape) == DECODE_SIDE


def test_a_close_pool_hands_them_out_of_larger_slots(tmp_path):
    pool = PhotoDecodePool(1, close=True)
    try:
        (answer,) = pool.decode(iter([(7, str(saved(tmp_path / "a.jpg")))]))
        assert answer.reason == ""
        assert answer.photo.pixels.shape[1] == min(3000, answer.photo.pixels.shape[1])
        assert answer.photo.pixels.shape[1] > DECODE_SIDE or affordable_pixels(2) < 6_000_000
        answer.release()
    finally:
        pool.close()


def test_little_shared_memory_makes_smaller_photos(monkeypatch):
    monkeypatch.setattr(
        decode_pool.shutil, "disk_usage", lambda _: type("Room", (), {"free": 60 * 2**20})
    )
    few = affordable_pixels(2)
    assert DECODE_SIDE**2 <= few < 6_000_000
