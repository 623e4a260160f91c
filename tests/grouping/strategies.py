"""Random albums for the laws: few faces, many rules, all at once."""

import numpy as np
from hypothesis import strategies as st

from facealbum.grouping.constraints import Constraints

from .synthetic import matrix_of, vectors_of_people


@st.composite
def albums(draw, largest=40):
    """Draw ``(matrix, constraints)`` with photos, verdicts and pairs set apart."""
    count = draw(st.integers(2, largest))
    seed = draw(st.integers(0, 10_000))
    spread = draw(st.sampled_from([0.5, 0.9, 1.5]))
    vectors, _ = vectors_of_people(count, max(count // 6, 1), spread=spread, seed=seed)
    random = np.random.default_rng(seed)
    faces = random.permutation(count * 3)[:count] + 1
    matrix = matrix_of(vectors, faces)
    face = st.sampled_from(faces.tolist())
    person = st.integers(1, 3)
    photos = draw(st.integers(1, 2 * count))
    persons = draw(st.dictionaries(face, person, max_size=count // 3))
    rules = Constraints(
        photo_of={f: int(random.integers(0, photos)) for f in faces.tolist()},
        persons=persons,
        rejections={
            (f, p)
            for f, p in draw(st.sets(st.tuples(face, person), max_size=6))
            if persons.get(f) != p
        },
        apart={
            (a, b)
            for a, b in draw(st.sets(st.tuples(face, face), max_size=6))
            if a != b and (a not in persons or persons[a] != persons.get(b))
        },
        weak=frozenset(draw(st.just(()) | st.sets(face, max_size=count // 2))),
    )
    return matrix, rules
