"""What is to be looked at once more; faces stay until the last look at their photo."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facealbum.domain.quality import faults_of
from facealbum.domain.types import Answer, SecondLook, Verdict
from facealbum.store import FoundFace, SeenFile

from .filling import detected, look


def looked(store, photo, lefts, second_look):
    with store.write() as tx:
        return look(tx, photo, lefts, seed=100 * photo, second_look=second_look)


def test_a_photo_is_due_until_it_was_looked_at_again(store, filler):
    filler.photo(0.1)
    filler.photo()
    looked(store, 1, [0.1], SecondLook.CLOSE)
    looked(store, 2, [], SecondLook.TURNED)
    looks = store.read.looks
    assert looks.due() == {1: SecondLook.CLOSE, 2: SecondLook.TURNED}
    assert [photo.id for photo in looks.photos([1, 2, 3])] == [1, 2]
    looked(store, 2, [0.3], SecondLook.DONE)
    with store.write() as tx:
        tx.looks.give_up(1)
    assert looks.due() == {}
    assert looks.count_due() == 0
    assert len(store.read.faces.of_photo(1)) == 1


def test_a_photo_that_is_away_failed_or_changed_is_not_due(store, filler):
    for _ in range(3):
        filler.photo()
    for photo in (1, 2, 3):
        looked(store, photo, [], SecondLook.TURNED)
    with store.write() as tx:
        tx.photos.vanish(["/photos/1.jpg"])
        tx.results.fail(2, f"{2:032x}", "It is cut off.")
        tx.photos.register([SeenFile("/photos/3.jpg", 2, 2, "new content")])
    assert store.read.looks.due() == {}
    assert store.read.looks.count_due() == 0


def test_faces_that_only_the_second_look_finds_stay_until_it_is_done_again(store, filler):
    (face,) = filler.photo(0.1)
    again = looked(store, 1, [], SecondLook.TURNED)
    assert again.removed == again.retired == ()
    again = looked(store, 1, [0.1], SecondLook.DONE)
    assert again.ids == (face,)
    assert again.added == ()
    assert looked(store, 1, [], SecondLook.DONE).removed == (face,)


def test_a_second_look_never_loses_what_was_said(store, filler):
    (face,) = filler.photo(0.1)
    with store.write() as tx:
        tx.verdicts.put([Verdict(face, tx.people.add("Anna").id, Answer.IS)])
    assert looked(store, 1, [0.6], SecondLook.DONE).retired == (face,)
    assert looked(store, 1, [0.1, 0.6], SecondLook.DONE).returned == (face,)
    assert store.read.verdicts.persons_of([face]) == {face: 1}


def test_photos_are_made_new_in_a_folder_a_file_or_all(store):
    paths = ("/a/1.jpg", "/a/b/2.jpg", "/ab/3.jpg", "/c.jpg")
    with store.write() as tx:
        for number, path in enumerate(paths):
            (photo,) = tx.photos.register([SeenFile(path, 1, 1, f"{number:032x}")]).new
            look(tx, photo, [])
    for roots, expected in ((["/a"], 2), (["/c.jpg"], 1), (["/a", "/ab"], 1), ([], 0)):
        with store.write() as tx:
            assert tx.looks.again(roots) == expected
    assert len(store.read.waiting.next_new(10)) == 4


@pytest.mark.parametrize(
    ("facts", "weak"),
    [
        ({}, False),
        ({"short_side": 20.0}, True),
        ({"sharpness": 12.0}, True),
        ({"score": 0.7}, True),
        ({"yaw": -1.4}, True),
        ({"pitch": 0.3}, True),
        ({"pitch": 0.55, "yaw": 0.5}, False),
    ],
)
def test_the_store_and_the_domain_agree_on_who_is_weak(store, filler, facts, weak):
    filler.photo()
    with store.write() as tx:
        face = tx.faces.add(1, "p", replace(detected(0.5), **facts), "crop")
    assert (
        store.read.faces.weak() == store.read.faces.weak([face, 77]) == ({face} if weak else set())
    )
    assert bool(faults_of(store.read.faces.get(face))) == weak
    assert store.read.faces.weak([77]) == frozenset()


def test_pose_comes_back_as_it_was_written(store, filler):
    filler.photo()
    made = replace(detected(0.5), yaw=-0.25, pitch=0.6)
    with store.write() as tx:
        face = tx.faces.add(1, "p", made, "crop")
        assert FoundFace(made, "crop").face.yaw == -0.25
    found = store.read.faces.get(face)
    assert (found.yaw, found.pitch) == (-0.25, 0.6)
