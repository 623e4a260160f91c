"""Two people in different seconds of a clip, found by the real models, shown at their moments."""

from __future__ import annotations

import io

import numpy as np
import pytest

from facealbum.library import Library

RATE = 5
SIDE = 480


def portrait(pixels):
    from PIL import Image

    return np.asarray(Image.fromarray(pixels).convert("RGB").resize((SIDE, SIDE)))


@pytest.fixture(scope="module")
def clip(tmp_path_factory):
    """Four seconds of Eileen Collins, then four of Grace Hopper, then both."""
    cv2 = pytest.importorskip("cv2")
    data = pytest.importorskip("skimage.data")
    cbook = pytest.importorskip("matplotlib.cbook")
    from PIL import Image

    one = portrait(data.astronaut())
    with cbook.get_sample_data("grace_hopper.jpg") as file, Image.open(file) as picture:
        other = portrait(np.asarray(picture))
    nobody = np.zeros_like(one)
    parts = [(one, nobody), (nobody, other), (one, other)]
    folder = tmp_path_factory.mktemp("clips")
    code = cv2.VideoWriter_fourcc(*"MJPG")
    writer = cv2.VideoWriter(str(folder / "a.avi"), cv2.CAP_FFMPEG, code, RATE, (2 * SIDE, SIDE))
    for left, right in parts:
        frame = np.ascontiguousarray(np.hstack((left, right))[:, :, ::-1])
        for _ in range(4 * RATE):
            writer.write(frame)
    writer.release()
    return folder


def test_two_people_are_two_faces_each_with_its_moments(clip, tmp_path):
    from PIL import Image

    library = Library.open(tmp_path / "library")
    try:
        library.set_setting("videos", True)
        report = library.import_paths([clip]).result(120)
        assert (report.videos, report.faces) == (1, 2)
        (photo_id,) = library.photos()
        left, right = sorted(
            (face for face, _ in library.faces_in(photo_id)), key=lambda face: face.box.left
        )
        seen = {
            face.id: [each.at for each in library.moments(photo_id) if face.id in each.boxes]
            for face in (left, right)
        }
        assert seen == {left.id: [0, 2, 8, 10], right.id: [4, 6, 8, 10]}
        assert library.photo(photo_id).duration == 12
        for face in (left, right):
            jpeg = library.upright_photo(photo_id, 960, face.shown_at)
            with Image.open(io.BytesIO(jpeg)) as shown:
                x = round((face.box.left + face.box.width / 2) * shown.width)
                y = round((face.box.top + face.box.height / 2) * shown.height)
                assert sum(shown.convert("RGB").getpixel((x, y))) > 100
            assert library.crop_file(face.id).stat().st_size > 1000
        with Image.open(io.BytesIO(library.thumbnail(photo_id, 256))) as small:
            assert small.size == (256, 128)
        # Small too it is the moment of each, when the other's side is dark; the second look is at
        # what was kept.
        for at, dark in ((0.0, 0.75), (4.0, 0.25)):
            for _ in range(2):
                jpeg = library.thumbnail(photo_id, 256, at)
                with Image.open(io.BytesIO(jpeg)) as small:
                    pixel = small.convert("RGB").getpixel((round(dark * small.width), 64))
                    assert sum(pixel) < 60
    finally:
        library.close()
