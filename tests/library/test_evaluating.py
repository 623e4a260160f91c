"""Measuring needs no library: photos, the truth, and the workshop."""

from __future__ import annotations

import pytest

from facealbum.domain.errors import KnownError
from facealbum.library import evaluate_clustering, evaluate_verification, verify

KEYS = {"threshold", "bcubed_precision", "bcubed_recall", "bcubed_f", "pairwise_f", "groups"}


@pytest.fixture
def faces(tmp_path, write_photo, no_thread_left):
    """Ten people with four photos each, laid out as LFW is."""

    def write(count=10):
        for person in range(count):
            for number in range(1, 5):
                name = f"P{person:02}"
                write_photo(
                    tmp_path / "photos" / name / f"{name}_{number:04}.jpg", f"face {name} {number}"
                )
        return tmp_path / "photos"

    return write


def pairs(tmp_path, same, different):
    lines = [f"10\t{len(same) // 10}"]
    for fold in range(10):
        lines += same[fold::10]
        lines += different[fold::10]
    file = tmp_path / "pairs.txt"
    file.write_text("\n".join(lines) + "\n")
    return file


SAME = [f"P{person:02}\t{a}\t{b}" for person in range(10) for a, b in ((1, 2), (3, 4))]
OTHER = [f"P{p:02}\t{n}\tP{(p + n) % 10:02}\t{n}" for p in range(10) for n in (1, 2)]


class TestVerification:
    def test_people_that_are_far_apart_are_told_apart(self, tmp_path, faces, fake_workshop):
        seen = []
        scores = evaluate_verification(
            fake_workshop, faces(), pairs(tmp_path, SAME, OTHER), seen.append
        )
        assert (scores["accuracy"], scores["auc"], scores["pairs"]) == (1.0, 1.0, 40)
        assert scores["tar_at_far_1e-3"] == 1.0
        assert scores["photos_without_face"] == 0
        assert seen[-1].done == seen[-1].total

    def test_a_photo_without_a_face_makes_its_pairs_different(
        self, tmp_path, faces, fake_workshop, write_photo
    ):
        root = faces()
        write_photo(root / "P00/P00_0001.jpg", "date 2020-01-01")
        scores = evaluate_verification(fake_workshop, root, pairs(tmp_path, SAME, OTHER))
        assert scores["photos_without_face"] == 1
        assert scores["accuracy"] == pytest.approx(1 - 1 / 40)


class TestClustering:
    def test_folders_are_the_truth(self, faces, fake_workshop):
        scores = evaluate_clustering(fake_workshop, faces())
        for name in ("default", "suggested", "best"):
            assert set(scores[name]) == KEYS
            assert scores[name]["bcubed_f"] == 1.0
        assert scores["default"]["groups"] == 10
        assert (scores["faces"], scores["photos_without_face"]) == (40, 0)
        assert scores["seconds"] > 0
        assert scores["peak_mib"] > 10

    def test_the_largest_face_counts_and_photos_without_one_are_left_out(
        self, faces, fake_workshop, write_photo, tmp_path
    ):
        root = faces()
        write_photo(root / "P00/P00_0001.jpg", "date 2020-01-01")
        table = tmp_path / "truth.csv"
        rows = [f"{p.relative_to(root)},{p.parent.name}" for p in sorted(root.rglob("*.jpg"))]
        table.write_text("file,person\n" + "\n".join(rows[:9]) + "\n")
        scores = evaluate_clustering(fake_workshop, root, table)
        assert (scores["faces"], scores["photos_without_face"]) == (8, 1)
        assert scores["best"]["groups"] == 3

    def test_of_several_faces_the_named_persons_stands_in_the_middle(
        self, faces, fake_workshop, write_photo
    ):
        root = faces()
        for number in range(1, 5):
            photo = root / f"P00/P00_{number:04}.jpg"
            write_photo(photo, f"face passer{number} 1 0.02", f"face P00 {number} 0.45")
        assert evaluate_clustering(fake_workshop, root)["best"]["bcubed_f"] == 1.0

    def test_photos_with_no_face_at_all_are_refused(self, tmp_path, write_photo, fake_workshop):
        write_photo(tmp_path / "photos/a/b.jpg", "date 2020-01-01")
        with pytest.raises(KnownError, match="nothing to measure"):
            evaluate_clustering(fake_workshop, tmp_path / "photos")


class TestVerifying:
    def test_two_photos_are_compared(self, faces, fake_workshop):
        root = faces(2)
        a, b, other = (root / f"{n}.jpg" for n in ("P00/P00_0001", "P00/P00_0002", "P01/P01_0001"))
        same, different = verify(fake_workshop, a, b), verify(fake_workshop, a, other)
        assert same.same
        assert not different.same
        assert same.distance < same.threshold < different.distance
        assert same.false_match_rate < different.false_match_rate

    def test_a_photo_without_a_face_can_not_be_compared(
        self, faces, fake_workshop, write_photo, tmp_path
    ):
        empty = write_photo(tmp_path / "empty.jpg", "date 2020-01-01")
        broken = write_photo(tmp_path / "broken.jpg", "broken It is cut off.")
        good = faces(1) / "P00/P00_0001.jpg"
        with pytest.raises(KnownError, match="No face was found"):
            verify(fake_workshop, good, empty)
        with pytest.raises(KnownError, match="It is cut off"):
            verify(fake_workshop, broken, good)
        with pytest.raises(KnownError, match="does not exist"):
            verify(fake_workshop, good, tmp_path / "nowhere.jpg")
