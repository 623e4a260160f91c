"""Groups: who stands where, what the views count, and which face stands for all."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facealbum.domain.types import Answer, Verdict
from facealbum.store import FoundFace, PlacementArrays, SeenFile, Store, placements
from facealbum.store.results import PhotoResult

from .filling import OTHER_PIPELINE, PIPELINE, Filler, detected, keys_of, look, places


def put(store: Store, groups: dict[int, int], **options) -> None:
    with store.write() as tx:
        tx.placements.put(places(groups, **options))


def confirm(store: Store, person: int, *faces: int) -> None:
    with store.write() as tx:
        tx.verdicts.put([Verdict(face, person, Answer.IS) for face in faces])


def add_person(store: Store, name: str = "", *, hidden: bool = False) -> int:
    with store.write() as tx:
        return tx.people.add(name, hidden=hidden).id


def test_a_group_is_summed_up(store, filler):
    first, second = filler.photo(0.1, 0.5)
    (third,) = filler.photo(0.1)
    put(store, {first: -first, second: -first, third: -first})
    (group,) = store.read.groups.unnamed()
    assert (group.id, group.person_id, group.name) == (f"g{first}", None, "")
    assert (group.faces, group.photos, group.confirmed) == (3, 2, 0)


def test_a_label_becomes_the_smallest_face(store, filler):
    first, second, third = filler.people(3)
    with store.write() as tx:
        tx.placements.replace_all(places({second: -77, third: -77, first: -99}))
    assert keys_of(store.read) == {first: -first, second: -second, third: -second}


@pytest.mark.parametrize("rows", [1, 3, 8192])
def test_labels_may_be_the_names_of_other_groups(store, filler, monkeypatch, rows):
    monkeypatch.setattr(placements, "_ROWS_AT_ONCE", rows)
    a, b, c, d = filler.people(4)
    with store.write() as tx:
        tx.placements.replace_all(places({a: -c, b: -a, c: -a, d: -c}))
    assert keys_of(store.read) == {a: -a, d: -a, b: -b, c: -b}


def test_replacing_all_counts_only_what_moved(store, filler):
    first, second, third = filler.people(3)
    put(store, {first: -first, second: -first})
    with store.write() as tx:
        moved = tx.placements.replace_all(places({first: -1, second: -2, third: -2}))
    assert moved == 2
    with store.write() as tx:
        assert tx.placements.replace_all(places({first: -1})) == 0
    assert keys_of(store.read) == {first: -first}


def test_a_group_that_loses_its_smallest_face_gets_another_key(store, filler):
    first, second, third = filler.people(3)
    put(store, {first: -first, second: -first, third: -first})
    anna = add_person(store, "Anna")
    with store.write() as tx:
        tx.placements.move([first], anna)
    assert keys_of(store.read) == {first: anna, second: -second, third: -second}
    assert store.read.groups.get(-first) is None
    assert store.read.groups.get(-second).faces == 2


def test_the_smallest_face_can_be_given_a_group_of_its_own(store, filler):
    first, second, third = filler.people(3)
    put(store, {first: -first, second: -first, third: -first})
    with store.write() as tx:
        assert tx.placements.separate([first]) == -first
    assert keys_of(store.read) == {first: -first, second: -second, third: -second}
    distances = store.read.placements.of_faces([first, second])
    assert distances[first].distance is None
    assert distances[second].distance == 0.5


def test_one_group_can_be_poured_into_another(store, filler):
    first, second, third = filler.people(3)
    put(store, {first: -first, second: -second, third: -second})
    with store.write() as tx:
        assert tx.placements.pour(-second, -first) == [second, third]
    assert {group.id: group.faces for group in store.read.groups.unnamed(1)} == {f"g{first}": 3}


def test_people_come_named_first_then_by_size(store, filler):
    faces = filler.people(6)
    big, small, nameless, hidden, empty = (
        add_person(store, "Zoe"), add_person(store, "Anna"), add_person(store),
        add_person(store, "Ben", hidden=True), add_person(store, "Nobody here"),
    )  # fmt: skip
    keys = [big, big, small, nameless, nameless, hidden]
    put(store, dict(zip(faces, keys, strict=True)))
    assert [group.person_id for group in store.read.groups.people()] == [big, small, nameless]
    assert [group.person_id for group in store.read.groups.people(hidden=True)] == [hidden]
    lonely = store.read.groups.get(empty)
    assert (lonely.name, lonely.faces, lonely.cover_face_id) == ("Nobody here", 0, 0)


def test_unnamed_groups_come_biggest_first_then_oldest(store, filler):
    a, b, c, d, e, f = filler.people(6)
    put(store, {a: -a, b: -b, c: -b, d: -d, e: -d, f: -d})
    assert store.read.groups.unnamed_keys() == [-d, -b, -a]
    assert [group.id for group in store.read.groups.unnamed()] == [f"g{d}", f"g{b}"]
    assert [group.id for group in store.read.groups.unnamed(1, limit=1)] == [f"g{d}"]


def test_groups_are_given_in_the_order_asked_for(store, filler):
    a, b = filler.people(2)
    anna = add_person(store, "Anna")
    put(store, {a: -a, b: anna})
    ids = [group.id for group in store.read.groups.by_keys([anna, -999, -a, 999])]
    assert ids == [f"p{anna}", f"g{a}"]


def test_everything_is_counted(store, filler):
    faces = filler.people(7)
    anna, hidden = add_person(store, "Anna"), add_person(store, hidden=True)
    keys = [anna, hidden, -faces[2], -faces[3], -faces[3], -faces[5], -faces[5]]
    put(store, dict(zip(faces, keys, strict=True)))
    counts = store.read.groups.counts()
    assert (counts.people, counts.hidden, counts.groups, counts.singles) == (1, 1, 2, 1)
    assert counts.placed == 7


def test_confirmed_faces_come_first_then_the_surest(store, filler):
    a, b, c, d = filler.people(4)
    anna = add_person(store, "Anna")
    with store.write() as tx:
        tx.placements.put(
            PlacementArrays(
                np.array([a, b, c, d]), np.full(4, anna), np.array([0.9, 0.3, 0.6, 0.7]),
                np.ones(4, dtype=np.bool_),
            )
        )  # fmt: skip
    confirm(store, anna, d)
    listed = store.read.placements.faces_of(anna)
    assert [face.id for face, _ in listed] == [d, b, c, a]
    assert [place.confirmed for _, place in listed] == [True, False, False, False]
    assert store.read.placements.face_ids(anna) == [d, b, c, a]
    assert store.read.placements.face_ids(anna, 2) == [d, b]
    assert store.read.groups.get(anna).confirmed == 1


def test_a_face_confirmed_as_another_is_not_counted_here(store, filler):
    (face,) = filler.people(1)
    anna, ben = add_person(store, "Anna"), add_person(store, "Ben")
    put(store, {face: anna})
    confirm(store, ben, face)
    assert store.read.groups.get(anna).confirmed == 0
    with store.write() as tx:
        tx.placements.move([face], ben)
    assert store.read.groups.get(ben).confirmed == 1


def test_inside_a_transaction_groups_are_read_as_they_will_be(store, filler):
    first, second = filler.people(2)
    put(store, {first: -first, second: -first})
    with store.write() as tx:
        tx.placements.move([first], tx.people.add("Anna").id)
        assert tx.groups.get(-second).faces == 1
        assert tx.groups.people()[0].faces == 1
        assert keys_of(tx)[second] == -second


# The face that stands for all


def photo_with(store: Store, number: int, face) -> int:
    with store.write() as tx:
        (photo,) = tx.photos.register([SeenFile(f"/{number}", 1, 1, f"c{number}")]).new
        look(tx, photo, [])
        known = tx.photos.get(photo)
        result = PhotoResult(
            photo, known.content_hash, 1, 1, known.taken_at, known.taken_from, PIPELINE,
            [FoundFace(face, "")],
        )  # fmt: skip
        return tx.results.record(result).ids[0]


def test_the_biggest_sharp_face_is_the_cover_unless_the_user_chose(store):
    small, big, middle = (
        photo_with(store, side, detected(short_side=side)) for side in (40.0, 300.0, 100.0)
    )
    anna = add_person(store, "Anna")
    put(store, {small: anna, big: anna, middle: anna})
    assert store.read.groups.get(anna).cover_face_id == big
    confirm(store, anna, small, middle)
    assert store.read.groups.get(anna).cover_face_id == middle
    with store.write() as tx:
        tx.people.set_cover(anna, small)
    assert store.read.groups.get(anna).cover_face_id == small
    with store.write() as tx:
        tx.placements.separate([small])
    assert store.read.groups.get(anna).cover_face_id == middle


# Between an import and its end


def test_what_an_import_placed_for_the_time_being_can_be_found(store, filler):
    first, second = filler.people(2)
    put(store, {first: -first})
    put(store, {second: -first}, settled=False)
    assert store.read.placements.unsettled() == [second]
    with store.write() as tx:
        tx.placements.set_distances([first, second], [None, 0.25])
    assert store.read.placements.of_faces([first, second])[second].distance == 0.25


def test_faces_without_a_place_are_known(store, filler):
    first, second = filler.people(2)
    put(store, {first: -first})
    assert store.read.placements.unplaced(PIPELINE) == [second]
    assert store.read.placements.unplaced(OTHER_PIPELINE) == []


def test_faces_of_another_pipeline_can_be_taken_out(store, filler):
    first, second = filler.people(2)
    put(store, {first: -first, second: -first})
    with store.write() as tx:
        look(tx, 1, [0.1], pipeline=OTHER_PIPELINE)
        assert tx.placements.remove_other_pipelines(PIPELINE) == 1
    assert keys_of(store.read) == {second: -second}


def test_a_place_can_only_be_given_to_a_face_that_is_there(store, filler):
    (face,) = filler.people(1)
    confirm(store, add_person(store), face)
    with store.write() as tx:
        look(tx, 1, [])
        tx.placements.put(places({face: -face, 999: -999}))
    assert keys_of(store.read) == {}


def test_the_cache_of_summaries_can_be_made_again(store, filler):
    first, second = filler.people(2)
    put(store, {first: -first, second: -first})
    before = store.read.groups.unnamed(1)
    with store.write() as tx:
        tx.scope.connection.execute("DELETE FROM cache_group")
        tx.groups.rebuild()
    assert store.read.groups.unnamed(1) == before


def test_a_separate_group_needs_a_face(store):
    with store.write() as tx, pytest.raises(ValueError, match="needs a face"):
        tx.placements.separate([])


# Whatever is done, keys and summaries are right

FACES = 6
MOVE = st.one_of(
    st.tuples(st.just("move"), st.sets(st.integers(1, FACES), min_size=1), st.integers(-FACES, 2)),
    st.tuples(st.just("separate"), st.sets(st.integers(1, FACES), min_size=1), st.just(0)),
    st.tuples(st.just("confirm"), st.sets(st.integers(1, FACES), min_size=1), st.integers(1, 2)),
    st.tuples(st.just("remove"), st.sets(st.integers(1, FACES), max_size=2), st.just(0)),
    st.tuples(st.just("put"), st.sets(st.integers(1, FACES), max_size=3), st.integers(-FACES, 2)),
)


@settings(max_examples=60, deadline=None)
@given(steps=st.lists(MOVE, max_size=8))
def test_summaries_always_say_what_the_placements_say(tmp_path_factory, steps):
    store = Store.open(tmp_path_factory.mktemp("any") / "library")
    try:
        Filler(store).people(FACES)
        add_person(store, "Anna")
        add_person(store, "Ben")
        for step in steps:
            with store.write() as tx:
                take(tx, *step)
            check(store)
    finally:
        store.close()


def take(tx, kind: str, faces: set[int], key: int) -> None:
    listed = sorted(faces)
    if kind == "move":
        tx.placements.move(listed, key or 1)
    elif kind == "separate":
        tx.placements.separate(listed)
    elif kind == "confirm":
        tx.verdicts.put([Verdict(face, key, Answer.IS) for face in listed])
    elif kind == "remove":
        tx.placements.remove(listed)
    else:
        tx.placements.put(places(dict.fromkeys(listed, key or 1)))


def check(store: Store) -> None:
    keys = keys_of(store.read)
    verdicts = {verdict.face_id: verdict.person_id for verdict in store.read.verdicts.all()}
    members: dict[int, list[int]] = {}
    for face, key in keys.items():
        members.setdefault(key, []).append(face)
    for key, faces in members.items():
        if key < 0:
            assert key == -min(faces)
        group = store.read.groups.get(key)
        assert (group.faces, group.photos) == (len(faces), len(faces))
        assert group.confirmed == sum(verdicts.get(face) == key for face in faces)
        assert group.cover_face_id in faces
    summed = store.read.groups.counts()
    assert summed.placed == len(keys)
    assert summed.groups + summed.singles == sum(key < 0 for key in members)
    assert {group.person_id for group in store.read.groups.people()} == {
        key for key in members if key > 0
    }


def test_no_face_goes_to_a_person_who_is_not_there(store, filler):
    (face,) = filler.people(1)
    with store.write() as tx:
        tx.placements.put(places({face: -face}))
    with store.write() as tx, pytest.raises(ValueError, match="no person 7"):
        tx.placements.move([face], 7)
    assert keys_of(store.read) == {face: -face}
