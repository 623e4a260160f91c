"""The detector finds the faces, and says where they are in px of what it was given."""

from __future__ import annotations

import csv
import xml.etree.ElementTree as ET
from collections import defaultdict

import numpy as np
import pytest

from facealbum.vision.decode import decode
from facealbum.vision.detect import (
    SCORE_THRESHOLD,
    STRIDES,
    Detector,
    candidates,
    padded_input,
    shrunk,
    without_overlaps,
)
from facealbum.vision.models import load_pipeline

from .pictures import shared


@pytest.fixture(scope="module")
def detector():
    return Detector(load_pipeline().detector)


def empty_results(side=64):
    cells = {stride: (side // stride) ** 2 for stride in STRIDES}
    lengths = {"cls": 1, "obj": 1, "bbox": 4, "kps": 10}
    return {
        f"{kind}_{stride}": np.zeros((1, cells[stride], length), np.float32)
        for stride in STRIDES
        for kind, length in lengths.items()
    }


class TestOutputOfTheNetwork:
    def test_without_a_confident_cell_holds_no_face(self):
        boxes, landmarks, scores = candidates(empty_results(), 64)
        assert len(boxes) == len(landmarks) == len(scores) == 0

    def test_is_placed_by_the_cell_that_it_stands_in(self):
        results = empty_results()
        cell = 2 * 4 + 3  # row 2, column 3 of the grid with a stride of 16
        results["cls_16"][0, cell] = results["obj_16"][0, cell] = 0.9
        results["bbox_16"][0, cell] = [0.5, 0.25, np.log(2), np.log(3)]
        results["kps_16"][0, cell, :2] = [0.5, -0.5]
        boxes, landmarks, scores = candidates(results, 64)
        assert boxes == pytest.approx(np.array([[56 - 16, 36 - 24, 32, 48]]))
        assert landmarks[0, 0] == pytest.approx([56, 24])
        assert scores == pytest.approx([0.9])

    def test_counts_both_class_and_objectness(self):
        results = empty_results()
        results["cls_8"][0, 0], results["obj_8"][0, 0] = 1.0, SCORE_THRESHOLD**2 * 0.99
        assert len(candidates(results, 64)[0]) == 0


class TestOverlaps:
    def test_leave_the_best_of_one_face(self):
        boxes = np.array([[0.0, 0, 10, 10], [1, 1, 10, 10], [50, 50, 10, 10]])
        assert without_overlaps(boxes, np.array([0.8, 0.9, 0.85])) == [1, 2]

    def test_that_are_small_keep_both(self):
        boxes = np.array([[0.0, 0, 10, 10], [7, 0, 10, 10]])
        assert without_overlaps(boxes, np.array([0.9, 0.8])) == [0, 1]

    def test_of_nothing_are_nothing(self):
        assert without_overlaps(np.empty((0, 4)), np.empty(0)) == []


class TestInput:
    def test_is_never_blown_up(self):
        pixels = np.zeros((100, 60, 3), np.uint8)
        small, scale = shrunk(pixels, 640)
        assert small is pixels
        assert scale.tolist() == [1, 1]

    def test_has_its_longest_side_shrunk_and_both_scales_told(self):
        small, scale = shrunk(np.zeros((1000, 333, 3), np.uint8), 640)
        assert small.shape == (640, 213, 3)
        assert scale == pytest.approx([213 / 333, 0.64])

    def test_is_padded_below_and_to_the_right_to_whole_cells(self):
        fed = padded_input(np.full((33, 64, 3), 9, np.uint8))
        assert fed.shape == (1, 3, 64, 64)
        assert fed[0, :, :33].min() == 9
        assert not fed[0, :, 33:].any()


class TestFaces:
    def test_of_two_portraits_are_found_with_the_landmarks_in_order(
        self, detector, astronaut, admiral
    ):
        for portrait in (astronaut, admiral):
            (face,) = detector.detect(portrait.pixels)
            right_eye, left_eye, nose, right_mouth, left_mouth = face.landmarks
            assert right_eye[0] < nose[0] < left_eye[0]
            assert right_mouth[0] < left_mouth[0]
            assert right_eye[1] < nose[1] < right_mouth[1]
            left, top, width, height = face.box
            assert left < nose[0] < left + width
            assert top < nose[1] < top + height

    def test_stand_in_the_same_place_at_any_scale(self, detector, astronaut):
        (small,) = detector.detect(astronaut.pixels)
        large = astronaut.pixels.repeat(4, axis=0).repeat(4, axis=1)
        (found,) = detector.detect(large)
        assert found.box / 4 == pytest.approx(small.box, abs=3)

    def test_are_not_found_where_there_are_none(self, detector):
        noise = np.random.default_rng(5).integers(0, 255, (300, 400, 3), dtype=np.uint8)
        assert detector.detect(noise) == []

    @pytest.mark.parametrize("shape", [(1, 1, 3), (1, 3000, 3), (31, 33, 3)])
    def test_are_looked_for_in_photos_of_any_shape(self, detector, shape):
        assert detector.detect(np.zeros(shape, np.uint8)) == []

    def test_of_the_group_photos_are_all_found_and_no_other(self, detector):
        noses = defaultdict(list)
        with shared("photos", "group", "noses.csv").open() as file:
            for row in csv.DictReader(file):
                if row["nose_x_px"]:
                    point = float(row["nose_x_px"]), float(row["nose_y_px"])
                    noses[row["file"]].append(point)
        assert sum(map(len, noses.values())) == 46
        for path in sorted(shared("photos", "group").glob("*.jpg")):
            self.check(detector, path, noses[path.name])

    def test_of_the_dlib_photos_are_all_found_and_no_other(self, detector):
        count = 0
        for name in ("training.xml", "testing.xml"):
            file = shared("photos", "dlib-faces", name)
            for entry in ET.parse(file).getroot().iter("image"):  # noqa: S314
                boxes = [
                    [int(box.get(key)) for key in ("left", "top", "width", "height")]
                    for box in entry.iter("box")
                ]
                count += len(boxes)
                centres = [(box[0] + box[2] / 2, box[1] + box[3] / 2) for box in boxes]
                self.check(detector, file.with_name(entry.get("file")), centres)
        assert count == 43

    def check(self, detector, path, points):
        photo = decode(str(path))
        scale = photo.width / photo.pixels.shape[1]
        faces = [face.box * scale for face in detector.detect(photo.pixels)]
        assert len(faces) == len(points), path.name
        for x, y in points:
            assert any(
                left < x < left + width and top < y < top + height
                for left, top, width, height in faces
            ), path.name
