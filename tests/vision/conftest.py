"""The default analyzer, loaded once, and two portraits that ship with well-known packages."""

from __future__ import annotations

import numpy as np
import pytest

from facealbum.domain.types import DecodedPhoto
from facealbum.vision.analyzer import FaceAnalyzer


@pytest.fixture(scope="session")
def analyzer():
    loaded = FaceAnalyzer()
    yield loaded
    loaded.close()


@pytest.fixture(scope="session")
def astronaut():
    """Eileen Collins, 512x512 px."""
    data = pytest.importorskip("skimage.data")
    return photo_of(data.astronaut())


@pytest.fixture(scope="session")
def admiral():
    """Grace Hopper, 512x600 px."""
    cbook = pytest.importorskip("matplotlib.cbook")
    from PIL import Image

    with cbook.get_sample_data("grace_hopper.jpg") as file, Image.open(file) as picture:
        return photo_of(np.asarray(picture.convert("RGB")))


def photo_of(pixels):
    height, width = pixels.shape[:2]
    return DecodedPhoto(np.ascontiguousarray(pixels), width, height, None)


@pytest.fixture(scope="session")
def as_photo():
    return photo_of
