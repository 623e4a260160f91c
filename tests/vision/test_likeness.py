"""A copy of a photo has nearly the same hash, another photo a very different one."""

from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image, ImageEnhance
from scipy.fft import dctn
from skimage import data

from facealbum.vision.likeness import likeness, look_hash

PHOTOS = ["astronaut", "cat", "coffee", "rocket"]


@pytest.fixture(scope="module", params=PHOTOS)
def photo(request):
    return Image.fromarray(getattr(data, request.param)()).convert("RGB")


def seen(photo):
    return likeness(np.asarray(photo))


def compressed(photo):
    stored = io.BytesIO()
    photo.save(stored, "JPEG", quality=30)
    return Image.open(stored)


COPIES = {
    "half as large": lambda photo: photo.resize((photo.width // 2, photo.height // 2)),
    "a quarter as large": lambda photo: photo.resize((photo.width // 4, photo.height // 4)),
    "larger": lambda photo: photo.resize((photo.width * 5 // 2, photo.height * 5 // 2)),
    "compressed": compressed,
    "darker": lambda photo: ImageEnhance.Brightness(photo).enhance(0.6),
    "grey": lambda photo: photo.convert("L").convert("RGB"),
    "without a small edge": lambda photo: photo.crop((2, 3, photo.width - 2, photo.height - 1)),
}


@pytest.mark.parametrize("change", COPIES.values(), ids=COPIES)
def test_few_bits_of_a_copy_differ(photo, change):
    bits = seen(photo).look_hash ^ seen(change(photo)).look_hash
    assert bits.bit_count() <= 8


def test_about_half_of_the_bits_of_two_photos_differ():
    hashes = [seen(Image.fromarray(getattr(data, name)())).look_hash for name in PHOTOS]
    apart = [(a ^ b).bit_count() for at, a in enumerate(hashes) for b in hashes[at + 1 :]]
    assert min(apart) > 16


def test_the_hash_is_the_signs_of_the_lowest_frequencies(photo):
    # Against scipy's transform, an implementation of its own.
    grey = np.asarray(photo.convert("L").resize((32, 32)), np.float64)
    strengths = dctn(grey, type=2)[1:9, 1:9].ravel()
    bits = strengths > np.median(strengths)
    assert look_hash(grey) == int("".join("01"[bit] for bit in bits.astype(int)), 2)


def test_one_colour_is_no_look():
    assert likeness(np.full((40, 60, 3), 130, np.uint8)).look_hash == 0


@pytest.mark.parametrize("size", [(1, 1), (1, 3000), (2000, 3), (33, 31)])
def test_a_photo_of_any_shape_has_a_likeness(size):
    pixels = np.random.default_rng(0).integers(0, 255, (*size, 3), np.uint8)
    found = likeness(pixels)
    assert 0 <= found.look_hash < 2**64
    assert len(found.miniature) == 256


def test_the_miniature_is_the_photo():
    pixels = np.zeros((320, 640, 3), np.uint8)
    pixels[:, 320:] = 200
    small = np.frombuffer(likeness(pixels).miniature, np.uint8).reshape(16, 16)
    assert (small[:, :8] == 0).all()
    assert (small[:, 8:] == 200).all()
