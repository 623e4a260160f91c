"""Where the faces of a person lie: how far out is how unlike, and near ones are alike."""

import numpy as np
import pytest

from facealbum.grouping import mapping
from facealbum.grouping.mapping import CIRCLE, map_faces

from .synthetic import matrix_of, on_circle, unit, vectors_of_people

THRESHOLD = 0.9


def people(*counts, dimension=64, spread=0.6, seed=3):
    """Return the matrix of so many faces of each person, one person after the other."""
    random = np.random.default_rng(seed)
    centres = unit(random.normal(size=(len(counts), dimension)))
    rows = [
        unit(centre + random.normal(size=(count, dimension)) * spread / np.sqrt(dimension))
        for centre, count in zip(centres, counts, strict=True)
    ]
    return matrix_of(np.concatenate(rows))


def mapped(matrix, **options):
    return map_faces(matrix, matrix.vectors.mean(axis=0), THRESHOLD, **options)


def places_of(found):
    return dict(zip(found.face_ids.tolist(), found.places.tolist(), strict=True))


def out(places):
    return np.linalg.norm(places, axis=-1)


def test_how_far_out_is_how_unlike_and_never_beyond_the_edge():
    found = mapped(people(30, 3))
    radii = out(found.places)
    assert (np.diff(found.distances) >= 0).all()
    assert (np.diff(radii) >= -1e-9).all()
    assert radii.max() <= 1 + 1e-9
    assert np.array_equal(radii > CIRCLE, found.distances > THRESHOLD)


def test_one_face_of_somebody_else_lies_outside_alone():
    found = mapped(people(99, 1))
    stranger = found.face_ids.tolist().index(100)
    radii = out(found.places)
    assert stranger == 99
    assert radii[stranger] > CIRCLE + 0.2
    assert np.delete(radii, stranger).max() < CIRCLE


def test_two_people_lie_on_two_sides():
    found = mapped(people(20, 15))
    first = np.isin(found.face_ids, np.arange(1, 21))
    anna, ben = found.places[first].mean(axis=0), found.places[~first].mean(axis=0)
    assert anna @ ben < 0
    side = found.places @ (anna - ben) > 0
    assert np.array_equal(side, first)


def test_the_distances_on_the_map_are_like_those_between_the_faces():
    vectors, _ = vectors_of_people(40, 4, spread=0.4)
    found = mapped(matrix_of(vectors))
    rows = found.face_ids - 1
    true = 2 - 2 * vectors[rows] @ vectors[rows].T
    drawn = out(found.places[:, None] - found.places)
    upper = np.triu_indices(40, 1)
    assert np.corrcoef(true[upper], drawn[upper])[0, 1] > 0.8


def test_the_nearest_are_the_nearest_and_never_the_face_itself():
    found = mapped(matrix_of(on_circle(0, 10, 30, 60)))
    rows = {face: row for row, face in enumerate(found.face_ids.tolist())}
    near = found.face_ids[found.nearest[rows[2]]].tolist()
    assert near == [1, 3, 4]
    assert found.nearest_distances[rows[2]] == pytest.approx(
        [2 - 2 * np.cos(np.deg2rad(d)) for d in (10, 20, 50)], abs=1e-5
    )


def test_the_same_faces_give_the_same_map():
    matrix = people(25, 5)
    assert np.array_equal(mapped(matrix).places, mapped(matrix).places)


def test_a_map_is_turned_to_be_like_the_one_before():
    matrix = people(25, 5)
    first = mapped(matrix)
    turn = np.array([[0.0, 1.0], [1.0, 0.0]])
    like = {
        face: tuple(place @ turn)
        for face, place in zip(first.face_ids.tolist(), first.places, strict=True)
    }
    again = mapped(matrix, like=like)
    assert again.places == pytest.approx(first.places @ turn, abs=1e-6)
    assert mapped(matrix, like={999: (1.0, 0.0)}).places == pytest.approx(first.places)


@pytest.mark.parametrize("count", [0, 1, 2, 3])
def test_few_faces_have_a_place_too(count):
    vectors, _ = vectors_of_people(count, 1)
    found = map_faces(matrix_of(vectors), np.zeros(32), THRESHOLD)
    assert found.places.shape == (count, 2)
    assert np.isfinite(found.places).all()
    assert found.nearest.shape == (count, min(3, max(count - 1, 0)))


def test_faces_that_are_one_and_the_same_have_a_place():
    found = mapped(matrix_of(on_circle(0, 0, 0, 90)))
    assert np.isfinite(found.places).all()


def test_of_many_the_typical_are_left_out_and_the_others_lie_with_their_like(monkeypatch):
    monkeypatch.setattr(mapping, "SHOWN", 50)
    monkeypatch.setattr(mapping, "LAID_OUT", 20)
    matrix = people(40, 30)
    found = mapped(matrix)
    distances = 2 - 2 * matrix.vectors @ matrix.vectors.mean(axis=0)
    farthest = matrix.face_ids[np.argsort(distances)[-50:]]
    assert set(found.face_ids.tolist()) == set(farthest.tolist())
    assert found.left_out == 20
    first = found.face_ids <= 40
    anna, ben = found.places[first].mean(axis=0), found.places[~first].mean(axis=0)
    assert np.array_equal(found.places @ (anna - ben) > 0, first)
