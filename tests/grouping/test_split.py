"""A person's own faces fall apart where two humans were taken for one."""

import numpy as np
import pytest

from facealbum.domain.types import EmbeddingMatrix
from facealbum.grouping.split import propose

DIMENSION = 32


def matrix(*sizes, spread=0.45, seed=3):
    """Return faces of people of these sizes, one after the other; ids from 1."""
    random = np.random.default_rng(seed)
    rows = []
    for size in sizes:
        middle = random.normal(size=DIMENSION)
        middle /= np.linalg.norm(middle)
        for _ in range(size):
            row = middle + spread * random.normal(size=DIMENSION) / np.sqrt(DIMENSION)
            rows.append(row / np.linalg.norm(row))
    vectors = np.array(rows, np.float32)
    return EmbeddingMatrix(np.arange(1, len(rows) + 1), vectors, "facenet+sface test")


def test_two_people_are_parted():
    parts = propose(matrix(30, 12), {}, 2, 1.0)
    assert [sorted(part) for part in parts] == [list(range(1, 31)), list(range(31, 43))]


def test_a_few_faces_among_many_are_a_part():
    parts = propose(matrix(300, 8), {}, 2, 1.0)
    assert [len(part) for part in parts] == [300, 8]


def test_three_people_in_as_many_parts_as_asked_for():
    faces = matrix(20, 10, 5)
    assert [len(part) for part in propose(faces, {}, 3, 1.0)] == [20, 10, 5]
    assert sum(len(part) for part in propose(faces, {}, 2, 1.0)) == 35


def test_a_lone_face_is_no_part():
    parts = propose(matrix(20, 10, 1, 1), {}, 2, 1.0)
    assert [len(part) for part in parts] == [20, 10, 1, 1]


def test_every_face_is_in_one_part():
    faces = matrix(9, 4, 2, 1, spread=1.2)
    for parts in range(2, 7):
        found = propose(faces, {1: 1, 2: 1}, parts, 0.9)
        assert sorted(face for part in found for face in part) == faces.face_ids.tolist()


def test_few_faces_are_parted_too():
    assert propose(matrix(1, 1), {}, 2, 1.0) == [[1], [2]]
    assert [len(part) for part in propose(matrix(2, 1), {}, 2, 1.0)] == [2, 1]
    with pytest.raises(ValueError, match="two parts"):
        propose(matrix(3), {}, 1, 1.0)


def test_of_very_many_faces_some_are_linked_and_the_others_follow(monkeypatch):
    monkeypatch.setattr("facealbum.grouping.split.LINKED", 60)
    parts = propose(matrix(200, 90), {}, 2, 1.0)
    assert [sorted(part) for part in parts] == [list(range(1, 201)), list(range(201, 291))]
