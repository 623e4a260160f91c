"""Photos on their side or head, tilted heads and crowds are seen, in the photo's own px."""

from __future__ import annotations

import io

import cv2
import numpy as np
import pytest
from PIL import Image

from facealbum.domain.ports import Look
from facealbum.vision import tiles
from facealbum.vision.align import ARCFACE_TEMPLATE, roll
from facealbum.vision.crops import face_crop
from facealbum.vision.detect import Detection, overlap
from facealbum.vision.second_look import may_be_crowd, may_be_turned
from facealbum.vision.sight import turned, turned_back

TURNED, TILED = Look(turned=True), Look(tiled=True)


def px(face, photo):
    height, width = photo.pixels.shape[:2]
    box = face.box
    return np.array([box.left, box.top, box.width, box.height]) * (width, height, width, height)


def distance(a, b):
    return float(np.square(a.vector - b.vector).sum())


@pytest.fixture(scope="module")
def upright(analyzer, admiral):
    (face,) = analyzer.analyze([admiral])[0]
    return face


class TestTurning:
    @pytest.mark.parametrize("quarters", [0, 1, 2, 3])
    def test_a_point_comes_back_where_it_was(self, quarters):
        pixels = np.zeros((30, 50, 3), np.uint8)
        pixels[7, 11] = 255
        row, column = (int(each[0]) for each in np.nonzero(turned(pixels, quarters)[..., 0]))
        middle = np.array([[column + 0.5, row + 0.5]])
        seen = Detection(np.array([column, row, 1.0, 1.0]), middle, 0.9)
        shown = turned_back(seen, quarters, 50, 30)
        assert shown.box.tolist() == [11, 7, 1, 1]
        assert shown.landmarks.tolist() == [[11.5, 7.5]]

    @pytest.mark.parametrize("degrees", [-170, -90, -30, 0, 30, 90])
    def test_roll_is_told_clockwise(self, degrees):
        turn = np.deg2rad(degrees)
        matrix = np.array([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]])
        assert roll(ARCFACE_TEMPLATE @ matrix.T) == pytest.approx(degrees)


class TestAPhotoOnItsSide:
    @pytest.mark.parametrize("quarters", [1, 2, 3])
    def test_shows_the_same_face_in_its_own_px(
        self, analyzer, admiral, as_photo, upright, quarters
    ):
        photo = as_photo(turned(admiral.pixels, quarters))
        (face,) = analyzer.analyze([photo], TURNED)[0]
        height, width = admiral.pixels.shape[:2]
        back = turned_back(
            Detection(px(face, photo), np.zeros((5, 2)), 1.0), quarters, width, height
        )
        assert overlap(back.box, px(upright, admiral)) > 0.9
        assert distance(face, upright) < 0.02
        assert face.short_side == pytest.approx(upright.short_side, rel=0.05)
        eyes = np.array(face.landmarks) * photo.pixels.shape[1::-1]
        assert abs(abs(roll(eyes)) - 90 * min(quarters, 4 - quarters)) < 15

    @pytest.mark.parametrize("quarters", [1, 2, 3])
    def test_has_an_upright_crop_that_is_made_again_the_same(
        self, analyzer, admiral, as_photo, upright, quarters
    ):
        photo = as_photo(turned(admiral.pixels, quarters))
        (face,) = analyzer.analyze([photo], TURNED)[0]
        assert face_crop(photo.pixels, face.box, face.landmarks) == face.crop_jpeg
        here, there = (
            cv2.resize(np.asarray(Image.open(io.BytesIO(one.crop_jpeg))), (64, 64)).astype(int)
            for one in (face, upright)
        )
        assert np.abs(here - there).mean() < 12

    def test_that_is_upright_keeps_its_face(self, analyzer, astronaut, admiral):
        for photo in (astronaut, admiral):
            (first,) = analyzer.analyze([photo])[0]
            (second,) = analyzer.analyze([photo], TURNED)[0]
            assert (first.box, first.landmarks) == (second.box, second.landmarks)

    def test_without_a_face_stays_without(self, analyzer, as_photo):
        data = pytest.importorskip("skimage.data")
        for pixels in (data.coffee(), data.rocket(), data.cat()):
            assert analyzer.analyze([as_photo(pixels)], TURNED) == [[]]

    def test_deserves_the_second_look(self, analyzer, admiral, as_photo):
        assert not may_be_turned(analyzer.analyze([admiral])[0], 512, 600)
        for quarters in (1, 2, 3):
            photo = as_photo(turned(admiral.pixels, quarters))
            assert may_be_turned(analyzer.analyze([photo])[0], photo.width, photo.height)


class TestATiltedHead:
    @pytest.mark.parametrize("degrees", [-60, -45, -30, 30, 45, 60])
    def test_is_found_and_known_again(self, analyzer, admiral, as_photo, upright, degrees):
        height, width = admiral.pixels.shape[:2]
        middle = px(upright, admiral)
        centre = (float(middle[0] + middle[2] / 2), float(middle[1] + middle[3] / 2))
        turn = cv2.getRotationMatrix2D(centre, -degrees, 1)
        pixels = cv2.warpAffine(
            admiral.pixels, turn, (width, height), borderMode=cv2.BORDER_REFLECT
        )
        (face,) = analyzer.analyze([as_photo(pixels)])[0]
        assert overlap(px(face, admiral), middle) > 0.5
        assert distance(face, upright) < 0.25
        assert roll(np.array(face.landmarks) * (width, height)) == pytest.approx(degrees, abs=15)


@pytest.fixture(scope="module")
def crowd(astronaut, admiral, as_photo):
    """Two people, small and often, on a ground of 2600x1700 px; and where they are."""
    pixels = np.full((1700, 2600, 3), 120, np.uint8)
    small = [
        cv2.resize(p.pixels, None, fx=0.25, fy=0.25, interpolation=cv2.INTER_AREA)
        for p in (astronaut, admiral)
    ]
    places = [(x, y) for y in range(40, 1500, 330) for x in range(30, 2400, 390)]
    for number, (x, y) in enumerate(places):
        one = small[number % 2]
        pixels[y : y + one.shape[0], x : x + one.shape[1]] = one
    return as_photo(pixels), len(places)


class TestACrowd:
    def test_is_missed_at_first_and_seen_in_tiles(self, analyzer, crowd):
        photo, people = crowd
        first = analyzer.find(photo.pixels)
        close = analyzer.find(photo.pixels, TILED)
        assert len(first) < people
        assert len(close) == people

    def test_in_tiles_counts_nobody_twice(self, analyzer, crowd):
        found = analyzer.find(crowd[0].pixels, TILED)
        overlaps = [overlap(a.box, b.box) for at, a in enumerate(found) for b in found[:at]]
        assert max(overlaps) == 0

    def test_deserves_the_second_look(self, analyzer, crowd, astronaut):
        photo, _ = crowd
        faces = analyzer.analyze([photo])[0]
        assert not may_be_crowd(analyzer.analyze([astronaut])[0], 512, 512)
        assert may_be_crowd(faces or analyzer.analyze([photo], TILED)[0], 2600, 1700)

    def test_a_large_face_is_not_seen_in_pieces(self, analyzer, astronaut, monkeypatch):
        monkeypatch.setattr(tiles, "TILE", 320)
        monkeypatch.setattr(tiles, "MARGIN", 64)
        large = cv2.resize(astronaut.pixels, (1600, 1600), interpolation=cv2.INTER_CUBIC)
        assert len(analyzer.find(large, TILED)) == 1

    def test_smaller_faces_than_wanted_are_left_out(self, analyzer, astronaut):
        (face,) = analyzer.analyze([astronaut])[0]
        assert analyzer.analyze([astronaut], Look(smallest=face.short_side + 1)) == [[]]
        assert len(analyzer.analyze([astronaut], Look(smallest=face.short_side - 1))[0]) == 1


@pytest.mark.parametrize(("width", "height"), [(640, 480), (1281, 900), (6000, 4000), (1280, 5000)])
def test_tiles_cover_a_photo_and_share_a_margin(width, height):
    covered = np.zeros((height, width), np.uint8)
    lefts = set()
    for left, top in tiles.corners(width, height):
        assert left >= 0
        assert top >= 0
        covered[top : top + tiles.TILE, left : left + tiles.TILE] += 1
        lefts.add(left)
    assert covered.min() >= 1
    steps = np.diff(sorted(lefts))
    assert (steps <= tiles.TILE - tiles.MARGIN).all()
