"""Distinct pairs are found as numpy finds them, only sooner."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from facealbum.grouping.pairs import distinct_pairs

NUMBERS = st.integers(-(2**62), 2**62) | st.integers(-2, 2)


@given(st.lists(st.tuples(NUMBERS, NUMBERS), max_size=40))
def test_they_are_those_that_numpy_finds(pairs):
    columns = np.array(pairs, np.int64).reshape(-1, 2).T
    values, at, which, count = np.unique(
        columns, axis=1, return_index=True, return_inverse=True, return_counts=True
    )
    found = distinct_pairs(*columns)
    assert np.array_equal(columns[:, found.at], values)
    assert np.array_equal(found.at, at)
    assert np.array_equal(found.which, which.reshape(-1))
    assert np.array_equal(found.count, count)
