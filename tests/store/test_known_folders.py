"""Folders come, go away with their drives, move and are forgotten; what was said stays."""

from __future__ import annotations

import os
from datetime import datetime

import numpy as np
import pytest

from facealbum.domain.types import Answer, Likeness, Verdict
from facealbum.store import SeenFile

from .filling import look, places


def add(store, path, digest):
    with store.write() as tx:
        (photo,) = tx.photos.register([SeenFile(path, 10, 5, digest * 32)]).new
    return photo


def state(store, photo):
    row = store.read.photos.get(photo)
    return row.present, row.offline


@pytest.fixture
def known(store):
    """Photo 1 lies in /a, photo 2 in /a and /b, photo 3 in /ab; /a and /b are known."""
    one, two = add(store, "/a/1.jpg", "1"), add(store, "/a/x/2.jpg", "2")
    with store.write() as tx:
        tx.photos.register([SeenFile("/b/2.jpg", 10, 5, "2" * 32)])
        tx.folders.remember("/a", "7")
        tx.folders.remember("/b", "8")
    three = add(store, "/ab/3.jpg", "3")
    return one, two, three


def id_of(store, path):
    return next(one.id for one in store.read.folders.all() if one.path == path)


def test_folders_count_their_photos(store, known):
    counted = {one.path: one.photos for one in store.read.folders.all()}
    assert counted == {"/a": 2, "/b": 1}


def test_a_folder_stands_for_those_in_it_that_are_not_watched(store):
    with store.write() as tx:
        watched = tx.folders.remember("/p/2019", "1", watched=True)
        tx.folders.remember("/p/2020", "1")
        tx.folders.remember("/p", "1")
    assert [one.path for one in store.read.folders.all()] == ["/p", "/p/2019"]
    assert store.read.folders.get(watched).watched


def test_photos_of_a_folder_that_is_away_are_offline_unless_they_lie_elsewhere(store, known):
    one, two, three = known
    with store.write() as tx:
        assert tx.folders.go_offline(id_of(store, "/a")) == {one, two}
    assert state(store, one) == (True, True)
    assert state(store, two) == state(store, three) == (True, False)
    assert store.read.photos.get(two).path == "/b/2.jpg"
    assert store.read.folders.offline_photos() == [one]
    assert store.read.photos.files_under("/a") == {}
    with store.write() as tx:
        assert tx.photos.vanish(["/a/1.jpg"]) == set()
        tx.folders.come_back(id_of(store, "/a"), "9")
    assert state(store, one) == (True, False)
    assert store.read.folders.get(id_of(store, "/a")).device == "9"


def test_what_had_vanished_before_does_not_come_back_with_the_drive(store, known):
    one = known[0]
    with store.write() as tx:
        tx.photos.vanish(["/a/1.jpg"])
        tx.folders.go_offline(id_of(store, "/a"))
        tx.folders.come_back(id_of(store, "/a"), "7")
    assert state(store, one) == (False, False)


def test_another_drive_at_the_same_path_changes_no_photo(store, known):
    one = known[0]
    with store.write() as tx:
        faces = look(tx, one, [0.1]).ids
        tx.folders.go_offline(id_of(store, "/a"))
        new = tx.photos.register([SeenFile("/a/1.jpg", 99, 6, "9" * 32)])
    assert new.changed == new.removed == frozenset()
    assert not state(store, one)[0]
    assert [face.id for face in store.read.faces.of_photo(one)] == list(faces)
    with store.write() as tx:
        again = tx.photos.register([SeenFile("/a/1.jpg", 10, 5, "1" * 32)])
    assert again.known == {one}
    assert state(store, one) == (True, False)


def test_a_folder_that_lies_elsewhere_takes_its_files_along(store, known):
    odd = os.fsdecode(b"/a/\xff\xfe.jpg")
    photo = add(store, odd, "5")
    with store.write() as tx:
        inner = tx.folders.remember("/a/x", "7", watched=True)
        tx.folders.move(id_of(store, "/a"), "/media/new place")
    paths = [store.read.photos.get(one).path for one in (known[0], photo)]
    assert paths == ["/media/new place/1.jpg", os.fsdecode(b"/media/new place/\xff\xfe.jpg")]
    assert store.read.folders.get(inner).path == "/media/new place/x"
    assert store.read.photos.get(known[2]).path == "/ab/3.jpg"


def test_forgetting_photos_keeps_those_of_which_something_was_said(store, known):
    one, two, _ = known
    four = add(store, "/a/4.jpg", "4")
    with store.write() as tx:
        (named,) = look(tx, one, [0.1], seed=1).ids
        look(tx, four, [0.1], seed=2)
        anna = tx.people.add("Anna")
        tx.placements.put(places({named: anna.id}))
        tx.verdicts.put([Verdict(named, anna.id, Answer.IS)])
        removed, kept = tx.folders.forget_photos(id_of(store, "/a"))
    assert (removed, kept) == ({four}, {one, two})
    assert store.read.photos.get(four) is None
    assert state(store, one) == (False, False)
    assert state(store, two) == (True, False)
    assert store.read.verdicts.persons_of([named]) == {named: anna.id}
    assert [folder.path for folder in store.read.folders.all()] == ["/b"]


def test_the_topmost_folders_stand_for_a_library_without_a_list(store):
    for number, path in enumerate(("/p/a/1.jpg", "/p/a/b/2.jpg", "/p/ab/3.jpg", "/q/4.jpg"), 1):
        add(store, path, str(number))
    assert store.read.folders.topmost() == ["/p/a", "/p/ab", "/q"]


def test_a_sample_is_spread_over_the_folder(store):
    for number in range(9):
        add(store, f"/a/{number}.jpg", str(number))
    sample = store.read.folders.sample("/a", 3, offline=False)
    assert [path for path, _, _ in sample] == ["/a/0.jpg", "/a/3.jpg", "/a/6.jpg"]
    assert store.read.folders.sample("/a", 3, offline=True) == []


def test_when_a_folder_was_looked_at_is_remembered(store, known):
    with store.write() as tx:
        tx.folders.looked(["/a"], datetime(2024, 5, 1, 12, 30, 9))
    looked = {one.path: one.looked_at for one in store.read.folders.all()}
    assert looked == {"/a": datetime(2024, 5, 1, 12, 30, 9), "/b": None}


class TestCopies:
    """What photos look like, and the pairs that were found."""

    @pytest.fixture
    def photos(self, store):
        found = [add(store, f"/p/{number}.jpg", str(number)) for number in range(1, 5)]
        with store.write() as tx:
            for photo in found:
                look(tx, photo, [0.1], seed=photo)
                tx.copies.set_likeness(photo, Likeness(2**64 - photo, bytes([photo]) * 256))
        return found

    def test_hashes_keep_their_highest_bit(self, store, photos):
        ids, hashes = store.read.copies.hashes()
        assert ids.tolist() == photos
        assert hashes.tolist() == [2**64 - photo for photo in photos]
        looks = store.read.copies.looks(photos[:2])
        assert looks.miniatures.shape == (2, 256)
        assert np.allclose(looks.shapes, 4 / 3)

    def test_an_empty_library_has_none(self, store):
        ids, hashes = store.read.copies.hashes()
        assert (len(ids), len(hashes)) == (0, 0)
        assert len(store.read.copies.looks([]).photo_ids) == 0

    def test_pairs_last_until_a_photo_is_looked_at_again(self, store, photos):
        faces = {photo: store.read.faces.of_photo(photo)[0].id for photo in photos}
        one, two, three, _ = photos
        with store.write() as tx:
            tx.copies.compared(photos, [(one, two), (two, three)], [(faces[one], faces[two])])
        assert store.read.copies.uncompared() == []
        assert store.read.copies.pairs_of([two]) == [(one, two), (two, three)]
        assert store.read.copies.twins() == [(faces[one], faces[two])]
        with store.write() as tx:
            look(tx, one, [0.1], seed=one)
        assert store.read.copies.pairs() == [(two, three)]
        assert store.read.copies.twins([faces[one]]) == []
        assert store.read.copies.uncompared() == [one]

    def test_a_group_counts_its_faces_in_copies(self, store, photos):
        faces = [store.read.faces.of_photo(photo)[0].id for photo in photos]
        with store.write() as tx:
            tx.placements.put(places(dict.fromkeys(faces, -faces[0])))
        one, two, three, _ = faces
        with store.write() as tx:
            tx.copies.compared(photos, [], [(one, two), (one, three), (two, three)])
        (group,) = store.read.groups.unnamed()
        assert (group.faces, group.copies) == (4, 2)

    def test_photos_of_an_older_library_wait(self, store, photos):
        late = add(store, "/p/late.jpg", "9")
        with store.write() as tx:
            look(tx, late, [])
        assert store.read.copies.without_look() == [late]
