"""Decoded photos go in, faces come out: in order, in fractions, with a picture of the head."""

from __future__ import annotations

import io

import cv2
import numpy as np
import pytest
from PIL import Image

from facealbum.domain.types import DecodedPhoto
from facealbum.vision.crops import CROP_SIDE, head_crop, head_square
from facealbum.vision.quality import sharpness


@pytest.fixture(scope="module")
def two_people(astronaut, admiral, as_photo):
    """The admiral on the left of the astronaut, with a little ground around them."""
    pixels = np.full((700, 1100, 3), 90, np.uint8)
    pixels[50:650, 20:532] = admiral.pixels
    pixels[100:612, 560:1072] = astronaut.pixels
    return as_photo(pixels)


def distance(a, b):
    return float(np.square(a.vector - b.vector).sum())


class TestFaces:
    def test_of_a_batch_come_photo_by_photo_and_from_left_to_right(
        self, analyzer, two_people, astronaut, admiral, as_photo
    ):
        empty = as_photo(np.zeros((50, 80, 3), np.uint8))
        both, none, alone, other = analyzer.analyze([two_people, empty, astronaut, admiral])
        assert (len(both), len(none), len(alone), len(other)) == (2, 0, 1, 1)
        assert both[0].box.left < both[1].box.left
        assert distance(both[0], other[0]) < 0.1
        assert distance(both[1], alone[0]) < 0.1
        assert distance(both[0], alone[0]) > 1

    def test_are_the_same_alone_and_in_a_batch(self, analyzer, two_people, admiral):
        together = analyzer.analyze([two_people, admiral])[1][0]
        alone = analyzer.analyze([admiral])[0][0]
        assert together.box == alone.box
        assert np.abs(together.vector - alone.vector).max() < 1e-5

    def test_of_nothing_are_nothing(self, analyzer):
        assert analyzer.analyze([]) == []

    def test_have_units_as_the_domain_says(self, analyzer, astronaut):
        (face,) = analyzer.analyze([astronaut])[0]
        assert 0 <= face.box.left < face.box.right <= 1
        assert 0 <= face.box.top < face.box.bottom <= 1
        assert len(face.landmarks) == 5
        assert all(0 < value < 1 for point in face.landmarks for value in point)
        assert 0.8 <= face.score <= 1
        assert face.vector.shape == (analyzer.dimension,) == (640,)
        assert face.vector.dtype == np.float32
        assert np.linalg.norm(face.vector) == pytest.approx(1, abs=1e-5)
        assert face.sharpness > 0

    def test_tell_their_size_in_px_of_the_original(self, analyzer, astronaut):
        twice = DecodedPhoto(astronaut.pixels, 1024, 1024, None)
        (face,), (large,) = analyzer.analyze([astronaut, twice])
        assert large.short_side == pytest.approx(2 * face.short_side)
        assert large.box == face.box
        assert face.short_side == pytest.approx(min(face.box.width, face.box.height) * 512)

    def test_at_the_edge_keep_their_box_inside_the_photo(self, analyzer, astronaut, as_photo):
        (whole,) = analyzer.analyze([astronaut])[0]
        cut = round((whole.box.left + whole.box.width * 0.25) * 512)
        (face,) = analyzer.analyze([as_photo(astronaut.pixels[:, cut:])])[0]
        assert face.box.left == 0
        assert len(face.crop_jpeg) > 0

    def test_name_the_pipeline_that_made_them(self, analyzer):
        assert analyzer.pipeline == "yunet-2023mar/1+facenet-20180402/1+sface-2021dec/1"


class TestCrop:
    def test_is_a_square_jpeg_of_the_head(self, analyzer, astronaut):
        (face,) = analyzer.analyze([astronaut])[0]
        with Image.open(io.BytesIO(face.crop_jpeg)) as picture:
            assert picture.format == "JPEG"
            assert picture.width == picture.height <= CROP_SIDE
            crop = np.asarray(picture).astype(int)
        side = crop.shape[0]
        left, top, length = head_square(box_px(face, 512), 512, 512)
        original = astronaut.pixels[top : top + length, left : left + length]
        expected = cv2.resize(original, (side, side), interpolation=cv2.INTER_AREA)
        assert np.abs(crop - expected).mean() < 6

    def test_is_forty_percent_larger_than_the_box(self):
        assert head_square(np.array([100.0, 100, 50, 60]), 400, 400) == (83, 88, 84)

    def test_is_shifted_into_the_photo_at_its_edge(self):
        assert head_square(np.array([0.0, 340, 50, 60]), 400, 400) == (0, 316, 84)

    def test_repeats_the_edge_where_the_photo_is_too_small(self):
        pixels = np.full((40, 200, 3), 7, np.uint8)
        pixels[0], pixels[-1] = 100, 200
        crop = head_crop(pixels, np.array([80.0, 5, 40, 50]))
        assert crop.shape == (70, 70, 3)
        assert (crop[0] == 100).all()
        assert (crop[-1] == 200).all()

    def test_is_never_larger_than_its_limit(self):
        pixels = np.zeros((1500, 1500, 3), np.uint8)
        assert head_crop(pixels, np.array([300.0, 300, 700, 900])).shape == (
            CROP_SIDE,
            CROP_SIDE,
            3,
        )


class TestSharpness:
    def test_falls_when_the_face_is_blurred(self, analyzer, astronaut, as_photo):
        blurred = cv2.GaussianBlur(astronaut.pixels, (0, 0), 4)
        (sharp,), (soft,) = analyzer.analyze([astronaut, as_photo(blurred)])
        assert soft.sharpness < 0.5 * sharp.sharpness

    def test_of_a_flat_face_is_zero(self):
        assert sharpness(np.full((112, 112, 3), 50, np.uint8)) == 0


def box_px(face, side):
    box = face.box
    return np.array([box.left, box.top, box.width, box.height]) * side
