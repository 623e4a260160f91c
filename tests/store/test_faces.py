"""Faces keep their ids when a photo is looked at again; matrices hold one pipeline's faces."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from facealbum.domain.geometry import Box, intersection_over_union
from facealbum.domain.types import Answer, PhotoStatus, Verdict
from facealbum.store import SeenFile, Store, face_quality
from facealbum.store.matching import SAME_FACE_OVERLAP, match_places

from .filling import OTHER_PIPELINE, PIPELINE, detected, keys_of, look, places


def look_again(store: Store, *lefts: float, photo: int = 1, **options):
    """Look at a photo of the filler again; by default its faces look as they did."""
    with store.write() as tx:
        return look(tx, photo, lefts, **{"seed": 100 * photo, **options})


def speak_of(store: Store, *face_ids: int) -> int:
    with store.write() as tx:
        person = tx.people.add()
        tx.verdicts.put([Verdict(face, person.id, Answer.IS_NOT) for face in face_ids])
    return person.id


def test_a_face_comes_back_as_it_was_written(store, filler):
    (face_id,) = filler.photo(0.1)
    face, made = store.read.faces.get(face_id), detected(0.1)
    assert (face.box, face.landmarks) == (made.box, made.landmarks)
    assert (face.score, face.sharpness, face.short_side) == (0.9, 120.0, 80.0)
    assert (face.pipeline, face.retired, face.photo_id) == (PIPELINE, False, 1)
    assert face.crop == store.read.faces.crop_of(face_id) != ""


def test_faces_of_a_photo_go_left_to_right(store, filler):
    filler.photo(0.7, 0.1, 0.4)
    assert [face.box.left for face in store.read.faces.of_photo(1)] == [0.1, 0.4, 0.7]


def test_looking_again_keeps_the_ids_of_faces_that_overlap(store, filler):
    first, second = filler.photo(0.1, 0.5)
    again = look_again(store, 0.52, 0.11)
    assert again.ids == (second, first)
    assert again.added == again.removed == again.retired == ()
    assert store.read.faces.get(first).box.left == 0.11


def test_somebody_else_in_the_same_place_does_not_take_over_a_name(store, filler):
    (face,) = filler.photo(0.1)
    speak_of(store, face)
    again = look_again(store, 0.1, seed=7_000)
    assert again.retired == (face,)
    assert again.added == again.ids != (face,)


def test_looking_again_replaces_vector_and_crop(store, filler):
    (face,) = filler.photo(0.1)
    old = store.read.faces.crop_of(face)
    store.crops.write(old, b"old")
    look_again(store, 0.12, seed=42, pipeline=OTHER_PIPELINE)
    np.testing.assert_array_equal(
        store.read.faces.matrix(OTHER_PIPELINE).vectors[0], detected(seed=43).vector
    )
    assert store.read.faces.crop_of(face) != old
    assert store.crops.existing(old) is None


def test_a_crop_that_is_still_used_stays(store, filler):
    (face,) = filler.photo(0.1)
    crop = store.read.faces.crop_of(face)
    store.crops.write(crop, b"jpeg")
    look_again(store, 0.1, seed=42)
    assert store.crops.existing(crop) is not None


def test_a_face_that_is_not_found_again_is_deleted_with_placement_and_vector(store, filler):
    stays, goes = filler.photo(0.1, 0.5)
    with store.write() as tx:
        tx.placements.put(places({stays: -stays, goes: -stays}))
    again = look_again(store, 0.1)
    assert again.removed == (goes,)
    assert store.read.faces.get(goes) is None
    assert len(store.read.faces.matrix(PIPELINE)) == 1
    assert store.read.groups.get(-stays).faces == 1


def test_a_face_with_a_verdict_is_retired_and_comes_back(store, filler):
    (face,) = filler.photo(0.5)
    with store.write() as tx:
        tx.placements.put(places({face: -face}))
    speak_of(store, face)
    again = look_again(store)
    assert (again.retired, again.removed) == ((face,), ())
    assert store.read.faces.get(face).retired
    assert store.read.faces.of_photo(1) == []
    assert keys_of(store.read) == {}
    assert len(store.read.faces.matrix(PIPELINE)) == 0
    back = look_again(store, 0.49)
    assert back.ids == back.returned == (face,)
    assert back.added == ()
    assert store.read.placements.unplaced(PIPELINE) == [face]


def test_the_group_gets_a_new_key_when_its_smallest_face_goes(store, filler):
    goes, _ = filler.photo(0.1, 0.5)
    other = filler.photo(0.1)[0]
    with store.write() as tx:
        tx.placements.put(places({goes: -goes, other: -goes}))
    look_again(store, 0.5)
    assert keys_of(store.read) == {other: -other}
    assert store.read.groups.get(-goes) is None


def test_a_photo_that_changed_since_takes_no_result(store, filler):
    filler.photo(0.1)
    photo = store.read.photos.get(1)
    with store.write() as tx:
        tx.photos.register([SeenFile(photo.path, 2, 2, "other")])
        assert not tx.results.fail(1, photo.content_hash, "late")
    assert store.read.photos.get(1).status is PhotoStatus.NEW


def test_a_photo_that_fails_keeps_only_what_the_user_spoke_of(store, filler):
    first, second = filler.photo(0.1, 0.5)
    speak_of(store, second)
    with store.write() as tx:
        assert tx.results.fail(1, store.read.photos.get(1).content_hash, "It is empty.")
    assert store.read.faces.get(first) is None
    assert store.read.faces.get(second).retired


def test_a_matrix_holds_one_pipeline(store, filler):
    (ours,), (theirs,) = filler.photo(0.1), filler.photo(0.1)
    look_again(store, 0.1, photo=2, pipeline=OTHER_PIPELINE)
    assert store.read.faces.matrix(PIPELINE).face_ids.tolist() == [ours]
    assert store.read.faces.matrix(OTHER_PIPELINE).face_ids.tolist() == [theirs]
    assert len(store.read.faces.matrix("nothing of that kind")) == 0


def test_the_matrix_of_some_faces_is_a_part_of_the_whole(store, filler):
    ids = [face for lefts in [(0.1, 0.5), (0.3,), (0.2, 0.8)] for face in filler.photo(*lefts)]
    whole = store.read.faces.matrix(PIPELINE)
    some = store.read.faces.matrix(PIPELINE, [ids[4], ids[0], 9999])
    rows = np.isin(whole.face_ids, [ids[0], ids[4]])
    np.testing.assert_array_equal(some.face_ids, whole.face_ids[rows])
    np.testing.assert_array_equal(some.vectors, whole.vectors[rows])


def test_chunks_together_are_the_matrix_by_face_id(store, filler):
    filler.people(7)
    whole = store.read.faces.matrix(PIPELINE)
    chunks = list(store.read.faces.chunks(PIPELINE, size=3))
    assert [len(chunk) for chunk in chunks] == [3, 3, 1]
    order = np.argsort(whole.face_ids)
    np.testing.assert_array_equal(
        np.concatenate([chunk.vectors for chunk in chunks]), whole.vectors[order]
    )


def test_the_order_of_a_matrix_does_not_depend_on_the_order_of_import(tmp_path):
    def vectors(name: str, contents: str):
        store = Store.open(tmp_path / name)
        with store.write() as tx:
            for content in contents:
                (photo,) = tx.photos.register([SeenFile(f"/{content}", 1, 1, content)]).new
                look(tx, photo, [0.5, 0.1], seed=ord(content) * 10)
        matrix = store.read.faces.matrix(PIPELINE)
        store.close()
        return matrix.vectors

    np.testing.assert_array_equal(vectors("one", "ABCD"), vectors("two", "CADB"))


def test_the_photos_of_faces_are_aligned_with_the_matrix(store, filler):
    filler.photo(0.1, 0.5)
    filler.photo(0.1)
    ids, photos = store.read.faces.ids(PIPELINE)
    np.testing.assert_array_equal(ids, store.read.faces.matrix(PIPELINE).face_ids)
    assert dict(zip(ids.tolist(), photos.tolist(), strict=True)) == store.read.faces.photos_of(ids)
    assert store.read.faces.count() == 3


@pytest.mark.parametrize("better", [(0.99, 80, 120), (0.9, 200, 120), (0.9, 80, 500)])
def test_bigger_sharper_and_surer_faces_are_better_covers(better):
    assert 0 < face_quality(0.9, 80, 120) < face_quality(*better) < 1


def match_boxes(before, now):
    return match_places([[(0.0, box)] for box in before], [[(0.0, box)] for box in now])


FRACTION = st.floats(0, 0.8)
BOXES = st.lists(st.builds(Box, FRACTION, FRACTION, st.just(0.2), st.just(0.2)), max_size=6)


@given(BOXES, BOXES)
def test_matching_pairs_each_box_once_and_only_where_they_overlap(before, now):
    matches = match_boxes(before, now)
    assert len(set(matches.values())) == len(matches)
    for new, old in matches.items():
        assert intersection_over_union(before[old], now[new]) > SAME_FACE_OVERLAP


@given(BOXES, BOXES)
def test_no_pair_that_overlaps_is_left_over(before, now):
    matches = match_boxes(before, now)
    for new in set(range(len(now))) - set(matches):
        for old in set(range(len(before))) - set(matches.values()):
            assert intersection_over_union(before[old], now[new]) <= SAME_FACE_OVERLAP


def test_the_best_overlap_wins():
    before = [Box(0.1, 0, 0.2, 0.2)]
    assert match_boxes(before, [Box(0.13, 0, 0.2, 0.2), Box(0.11, 0, 0.2, 0.2)]) == {1: 0}


def test_retired_faces_are_not_counted(store, filler):
    (face, _) = filler.photo(0.1, 0.5)
    speak_of(store, face)
    look_again(store, 0.5)
    assert store.read.faces.count() == 1
