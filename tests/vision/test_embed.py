"""Vectors have length 1, do not depend on their neighbours, and put one person together."""

from __future__ import annotations

import numpy as np
import pytest

from facealbum.vision.detect import Detector
from facealbum.vision.embed import Embedder, side_by_side, unit_rows
from facealbum.vision.models import load_pipeline

from .pictures import shared


@pytest.fixture(scope="module")
def embedders():
    return [Embedder(model) for model in load_pipeline().embedders]


@pytest.fixture(scope="module")
def detector():
    return Detector(load_pipeline().detector)


def random_crops(count, side):
    random = np.random.default_rng(7)
    return [random.integers(0, 255, (side, side, 3), dtype=np.uint8) for _ in range(count)]


def squared_distance(a, b):
    return float(np.square(a - b).sum())


class TestVectors:
    def test_are_the_same_alone_and_among_others(self, embedders):
        for embedder, side in zip(embedders, (160, 112), strict=True):
            crops = random_crops(11, side)
            together = embedder.embed(crops)
            alone = np.concatenate([embedder.embed([crop]) for crop in crops])
            assert together.shape == (11, embedder.dimension)
            assert np.abs(together - alone).max() < 1e-5

    def test_have_length_one(self, embedders):
        for embedder, side in zip(embedders, (160, 112), strict=True):
            vectors = embedder.embed(random_crops(3, side))
            assert vectors.dtype == np.float32
            assert np.linalg.norm(vectors, axis=1) == pytest.approx(1, abs=1e-5)

    def test_of_no_face_are_none(self, embedders):
        assert embedders[0].embed([]).shape == (0, 512)

    def test_of_one_portrait_stay_near_when_it_is_darker_or_smaller(
        self, embedders, detector, astronaut, admiral
    ):
        darker = (astronaut.pixels * 0.6).astype(np.uint8)
        smaller = np.ascontiguousarray(astronaut.pixels[::2, ::2])
        for embedder in embedders:
            first, dark, small, other = (
                self.vector(embedder, detector, pixels)
                for pixels in (astronaut.pixels, darker, smaller, admiral.pixels)
            )
            assert squared_distance(first, dark) < 0.3
            assert squared_distance(first, small) < 0.5
            assert squared_distance(first, other) > 1.3

    def test_of_one_person_are_nearer_than_those_of_two(self, embedders, detector):
        """The feeding (crop, colour order, scale) is right: wrong, these ten pairs mix."""
        names = ["Aaron_Peirsol", "Abdullah_Gul", "Adrien_Brody", "Alejandro_Toledo", "Ana_Guevara"]
        vectors = []
        for name in names:
            for number in (1, 2):
                path = shared("lfw", name, f"{name}_{number:04d}.jpg")
                vectors.append(self.pair_vector(embedders, detector, path))
        near = [squared_distance(*vectors[at : at + 2]) for at in range(0, 10, 2)]
        far = [
            squared_distance(a, b)
            for i, a in enumerate(vectors)
            for j, b in enumerate(vectors)
            if i // 2 < j // 2
        ]
        assert max(near) < 1.15 < min(far)

    def vector(self, embedder, detector, pixels):
        (face,) = detector.detect(pixels)
        return embedder.embed([embedder.crop(pixels, face)])[0]

    def pair_vector(self, embedders, detector, path):
        from facealbum.vision.decode import decode

        pixels = decode(str(path)).pixels
        middle = np.array(pixels.shape[1::-1]) / 2
        faces = detector.detect(pixels)
        face = min(faces, key=lambda f: np.hypot(*(f.box[:2] + f.box[2:] / 2 - middle)))
        return side_by_side([e.embed([e.crop(pixels, face)]) for e in embedders])[0]


class TestSideBySide:
    def test_squared_distances_are_the_mean_of_the_parts(self):
        random = np.random.default_rng(11)
        parts = [unit_rows(random.normal(size=(2, d)).astype(np.float32)) for d in (512, 128)]
        joined = side_by_side(parts)
        mean = np.mean([squared_distance(*part) for part in parts])
        assert squared_distance(*joined) == pytest.approx(mean, rel=1e-5)
        assert np.linalg.norm(joined, axis=1) == pytest.approx(1, abs=1e-6)

    def test_one_part_stays_as_it_is(self):
        part = unit_rows(np.ones((1, 4), np.float32))
        assert np.array_equal(side_by_side([part]), part)

    def test_a_vector_of_zeros_stays_finite(self):
        assert not unit_rows(np.zeros((1, 4), np.float32)).any()
