"""The short cuts of a preview give what counting one by one gives."""

from types import SimpleNamespace

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from facealbum.library.foreseen import Foreseen, Meetings, count_changed, distinct

PAIRS = st.lists(st.tuples(st.integers(0, 6), st.integers(0, 4)), max_size=60)


@given(PAIRS)
def test_different_values_are_counted_group_by_group(pairs):
    values, group = np.array(pairs, np.int64).reshape(-1, 2).T
    expected = [len({v for v, g in pairs if g == each}) for each in range(5)]
    assert distinct(values, group, 5) == expected


@st.composite
def standings(draw):
    """Draw a line of faces in groups of now, some of them said to be one of two people."""
    count = draw(st.integers(1, 40))
    random = np.random.default_rng(draw(st.integers(0, 10_000)))
    gaps = random.random(count)
    gaps[0] = np.inf
    confirmed = np.where(random.random(count) < 0.3, random.integers(0, 2, count), -1)
    keys, groups = np.unique(random.integers(0, 8, count), return_inverse=True)
    refused = np.stack((random.integers(0, count, 3), random.integers(0, 2, 3)), axis=1)
    return SimpleNamespace(
        gaps=gaps, groups=groups, keys=keys, confirmed=confirmed,
        sure=np.flatnonzero(confirmed >= 0), persons=np.array([11, 12]), refused=refused,
    )  # fmt: skip


@given(standings(), st.floats(0, 1))
def test_each_face_is_where_its_segment_and_the_verdicts_put_it(now, threshold):
    then = Foreseen(now, threshold)
    segment = np.cumsum(now.gaps > threshold) - 1
    refused = {tuple(pair) for pair in now.refused.tolist()}
    for place, goal in enumerate(then.goal.tolist()):
        said = {p for p in now.confirmed[segment == segment[place]].tolist() if p >= 0}
        own = now.confirmed[place]
        if own >= 0:
            assert goal == then.segments + own
        elif len(said) == 1 and (place, *said) not in refused:
            assert goal == then.segments + said.pop()
        else:
            assert goal == segment[place]
    assert then.sizes.sum() == len(now.gaps)


@given(standings(), st.floats(0, 1))
def test_who_joins_and_who_parts_is_counted_without_listing_them(now, threshold):
    then = Foreseen(now, threshold)
    meetings = Meetings(now, then)
    joined = len(np.unique(meetings.now[meetings.joined]))
    assert count_changed(now, then) == (joined, int((meetings.parts_of_now > 1).sum()))
