"""Places in arrays behave as a row for each face."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from facealbum.store import places as module
from facealbum.store.packing import pack, unpack
from facealbum.store.places import NOWHERE, ROW, Places, RememberedPlaces
from facealbum.store.recording import Image

row = st.one_of(
    st.just((NOWHERE, None, 0)),
    st.tuples(
        st.integers(-40, 40).filter(bool), st.one_of(st.none(), st.floats(0, 4)), st.integers(0, 1)
    ),
)
rows_of_faces = st.dictionaries(st.integers(1, 2**40), row, max_size=20)


def places(rows):
    """Return places of rows by face, in the order of the rows."""
    table = [
        (face, key, math.nan if away is None else away, settled)
        for face, (key, away, settled) in rows.items()
    ]
    return Places.of(np.array(table, ROW))


def as_rows(known):
    return {face: tuple(row) for face, *row in known.rows()}


@pytest.fixture(autouse=True, scope="module")
def few_at_once():
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "AT_ONCE", 3)
        yield


@given(rows_of_faces, st.integers(1, 2**40))
def test_they_are_rows_by_face(rows, other):
    known = places(rows)
    assert as_rows(known) == rows
    assert [face for face, *_ in known.rows()] == sorted(rows)
    assert known.named() == {key for key, *_ in rows.values() if key != NOWHERE}
    for face in [*rows, other]:
        assert (face in known) == (face in rows)
        assert known.key_of(face) == rows.get(face, (NOWHERE,))[0]


@given(st.dictionaries(st.integers(1, 2**40), st.tuples(row, row, st.booleans()), max_size=20))
def test_what_is_the_same_before_and_after_is_left_out(drawn):
    rows = {face: one for face, (one, _, _) in drawn.items()}
    after = {face: other if changes else one for face, (one, other, changes) in drawn.items()}
    one, other = Image(places=places(rows)), Image(places=places(after))
    one.drop_equals(other)
    differ = {face for face in rows if rows[face] != after[face]}
    assert as_rows(one.places) == {face: rows[face] for face in differ}
    assert as_rows(other.places) == {face: after[face] for face in differ}
    assert bool(one) == bool(differ)


@given(rows_of_faces)
def test_the_journal_gives_them_back(rows):
    blob = pack(Image(places=places(rows)))
    assert as_rows(unpack("", blob).places) == rows
    assert not unpack("", blob, places=False)


@given(st.lists(st.lists(st.integers(0, 60), max_size=20), max_size=20))
def test_each_face_is_remembered_once_as_it_was_first(touched):
    remembered, expected = RememberedPlaces(), {}
    for turn, faces in enumerate(touched, 1):
        new = remembered.lacking(iter(faces))
        assert new.tolist() == sorted(set(faces) - expected.keys())
        if len(new):
            rows = dict.fromkeys(new.tolist(), (turn, None, 1))
            remembered.add(places(rows))
            expected |= rows
        assert len(remembered._parts) <= 7
    assert as_rows(remembered.take()) == expected
    assert as_rows(remembered.take()) == {}
