"""What the sample album promises: twelve people, known truth, and the mishaps of real albums."""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from datetime import datetime
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from scipy.cluster.hierarchy import fcluster, linkage

from facealbum.vision.analyzer import FaceAnalyzer
from facealbum.vision.decode import decode

SAMPLE = Path(__file__).parents[2] / "resources" / "sample"
PHOTOS = SAMPLE / "photos"
ORIENTATION, EXIF_IFD, DATE_TIME_ORIGINAL = 0x0112, 0x8769, 0x9003


def files() -> list[Path]:
    return sorted(path for path in PHOTOS.rglob("*") if path.is_file())


def exif(path: Path) -> Image.Exif:
    with Image.open(path) as photo:
        return photo.getexif()


@pytest.fixture(scope="module")
def truth() -> list[dict[str, str]]:
    with (SAMPLE / "truth.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def faces(truth):
    """Every face that the default pipeline finds: (name by the truth or None, vector)."""
    wanted = defaultdict(list)
    for row in truth:
        box = [float(row[key]) for key in ("left", "top", "width", "height")]
        wanted[row["file"]].append((row["person"], box))
    analyzer = FaceAnalyzer()
    found = []
    for path in files():
        rows = list(wanted[path.relative_to(PHOTOS).as_posix()])
        for face in analyzer.analyze([decode(str(path))])[0]:
            box = [face.box.left, face.box.top, face.box.width, face.box.height]
            hit = next((row for row in rows if np.allclose(row[1], box, atol=0.02)), None)
            if hit:
                rows.remove(hit)
            found.append((hit and hit[0], face.vector))
    analyzer.close()
    return found


def test_it_is_small_enough_to_ship():
    assert 75 <= len(files()) <= 85
    assert sum(path.stat().st_size for path in files()) < 8_000_000


def test_twelve_people_are_seen_four_to_fifteen_times_each(truth):
    seen = Counter(row["person"] for row in truth)
    assert len(seen) == 12
    assert all(4 <= count <= 15 for count in seen.values())
    assert any(not name.isascii() for name in seen)


def test_nobody_is_twice_in_one_photo(truth):
    pairs = Counter((row["file"], row["person"]) for row in truth)
    assert max(pairs.values()) == 1


def test_the_truth_speaks_of_photos_that_are_there_and_boxes_inside_them(truth):
    names = {path.relative_to(PHOTOS).as_posix() for path in files()}
    assert {row["file"] for row in truth} < names, "some photos show nobody, no row lacks its photo"
    for row in truth:
        left, top, width, height = (float(row[k]) for k in ("left", "top", "width", "height"))
        assert left >= 0
        assert top >= 0
        assert 0 < width <= 1.0001 - left
        assert 0 < height <= 1.0001 - top


def test_people_are_alone_and_in_groups_of_up_to_five(truth):
    sizes = Counter(Counter(row["file"] for row in truth).values())
    assert set(sizes) == {1, 2, 3, 4, 5}


def test_the_dates_run_over_several_years():
    dates = [
        datetime.strptime(exif(path).get_ifd(EXIF_IFD)[DATE_TIME_ORIGINAL], "%Y:%m:%d %H:%M:%S")
        for path in files()
    ]
    assert {date.year for date in dates} >= {2016, 2018, 2020, 2022, 2024}
    assert len(set(dates)) == len(dates)


def test_two_photos_are_stored_sideways():
    turned = sorted(exif(path)[ORIENTATION] for path in files() if exif(path)[ORIENTATION] != 1)
    assert turned == [6, 8]


def test_the_default_pipeline_finds_every_face_and_no_other(truth, faces):
    assert Counter(name for name, _ in faces) == Counter(row["person"] for row in truth)


@pytest.mark.parametrize("threshold", [0.6, 0.75, 0.9, 1.1])
def test_average_linkage_makes_exactly_the_people_at_any_sensible_threshold(faces, threshold):
    vectors = np.stack([vector for _, vector in faces])
    groups = fcluster(linkage(vectors, "average", "sqeuclidean"), threshold, "distance")
    assert len({*zip(groups.tolist(), (name for name, _ in faces), strict=True)}) == 12
    assert len(set(groups)) == 12
