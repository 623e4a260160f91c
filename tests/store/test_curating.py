"""What is no face, drawn faces, strangers and albums: kept, recorded, and found again rightly."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from facealbum.domain.types import Album, Answer, TakenFrom, Verdict
from facealbum.store import FoundFace, PhotoResult, SeenFile

from .filling import OTHER_PIPELINE, PIPELINE, detected, keys_of, look, places


@pytest.fixture
def faces(store, filler):
    ids = filler.photo(0.1, 0.5)
    with store.write() as tx:
        tx.placements.put(places({ids[0]: -ids[0], ids[1]: -ids[1]}))
    return ids


def take_out(store, *faces):
    with store.write() as tx, tx.journal.record("Not a face"):
        tx.faces.set_not_faces(faces, said=True)


def test_what_is_no_face_is_out_of_sight(store, faces):
    take_out(store, faces[0])
    assert faces[0] not in keys_of(store.read)
    assert [face.id for face in store.read.faces.of_photo(1)] == [faces[1]]
    assert faces[0] not in store.read.faces.matrix(PIPELINE).face_ids
    assert [face.id for face in store.read.faces.not_faces()] == [faces[0]]


def test_what_is_no_face_stays_out_when_a_detector_finds_it_again(store, faces):
    take_out(store, faces[0])
    with store.write() as tx:
        recorded = look(tx, 1, [0.1, 0.5], seed=100)
    assert recorded.returned == ()
    assert store.read.faces.get(faces[0]).retired
    with store.write() as tx:
        look(tx, 1, [0.5], seed=100)
    assert [face.id for face in store.read.faces.not_faces()] == [faces[0]]


def test_taking_a_face_out_is_undone_with_its_place(store, faces):
    before = keys_of(store.read)
    take_out(store, faces[0])
    with store.write() as tx:
        recording = tx.journal.undo()
    assert recording.not_faces == {faces[0]}
    assert keys_of(store.read) == before
    assert not store.read.faces.get(faces[0]).retired
    with store.write() as tx:
        tx.journal.redo()
    assert store.read.faces.get(faces[0]).retired


def test_a_drawn_face_stays_when_the_detector_does_not_find_it(store, faces):
    with store.write() as tx:
        drawn = tx.faces.add(1, PIPELINE, detected(0.8), "", drawn=True)
        recorded = look(tx, 1, [0.1, 0.5], seed=100)
    assert drawn not in (*recorded.retired, *recorded.removed)
    assert [face.id for face in store.read.faces.of_photo(1)] == [*faces, drawn]
    assert store.read.faces.get(drawn).drawn


def test_strangers_are_neither_people_nor_hidden(store, faces):
    with store.write() as tx, tx.journal.record("Ignore"):
        person = tx.people.add()
        tx.verdicts.put([Verdict(faces[0], person.id, Answer.IS)])
        tx.placements.move([faces[0]], person.id)
        tx.people.set_stranger(person.id, True)
    groups = store.read.groups
    assert groups.people() == groups.people(hidden=True) == []
    assert [group.person_id for group in groups.strangers()] == [person.id]
    assert (groups.counts().people, groups.counts().strangers) == (0, 1)
    with store.write() as tx:
        tx.journal.undo()
    assert groups.strangers() == []


def test_albums_have_names_of_their_own(store):
    with store.write() as tx:
        tx.albums.add("Summer", "Anna, 2019")
        with pytest.raises(ValueError, match="has this name"):
            tx.albums.add("summer ", "Ben")
    assert store.read.albums.all() == [Album(1, "Summer", "Anna, 2019")]


def test_changes_of_albums_are_undone(store):
    with store.write() as tx:
        one, other = tx.albums.add("One", "Anna"), tx.albums.add("Other", "Ben")
    with store.write() as tx, tx.journal.record("Change albums") as recording:
        tx.albums.rename(one.id, "Third")
        tx.albums.rename(other.id, "One")
        tx.albums.set_query(other.id, "Ben, not Anna")
        made = tx.albums.add("New", "Carol")
        tx.albums.remove(one.id)
    assert recording.albums == {one.id, other.id, made.id}
    after = store.read.albums.all()
    with store.write() as tx:
        tx.journal.undo()
    assert store.read.albums.all() == [one, other]
    with store.write() as tx:
        tx.journal.redo()
    assert store.read.albums.all() == after


def test_faces_from_before_a_birth_are_told_apart_by_the_camera_alone(store, filler):
    early, late = filler.photo(0.1)[0], filler.photo(0.1)[0]
    with store.write() as tx:
        look(tx, 2, [0.1], seed=200, taken_at=datetime(2020, 5, 18))
        born = tx.people.add("Anna").id
        tx.people.add("Ben")
        tx.people.set_birth_date(born, date(2020, 5, 18))
    people = store.read.people
    assert people.births() == [(born, date(2020, 5, 18))]
    assert people.too_early() == people.too_early([early, late]) == {(early, born)}
    assert people.too_early([late]) == set()


@pytest.mark.parametrize("source", TakenFrom)
def test_a_description_s_date_counts_as_the_camera_s_and_the_file_s_does_not(store, filler, source):
    filler.photo(0.1)
    with store.write() as tx:
        (face,) = look(tx, 1, [0.1], taken_at=datetime(2019, 5, 18), taken_from=source).ids
        born = tx.people.add("Anna").id
        tx.people.set_birth_date(born, date(2020, 5, 18))
    counts = source is not TakenFrom.FILE
    assert store.read.people.too_early() == ({(face, born)} if counts else set())
    days = [[1, date(2019, 5, 18).toordinal()]] if counts else []
    assert store.read.photos.taken_days().tolist() == days
    assert store.read.photos.taken_days([2]).tolist() == []
    assert len(store.read.photos.camera_dates()) == counts


def test_whose_word_a_date_is_and_its_offset_are_kept(store, filler):
    filler.photo(0.1)
    with store.write() as tx:
        look(tx, 1, [0.1], taken_from=TakenFrom.XMP, utc_offset=-210)
    photo = store.read.photos.get(1)
    assert (photo.taken_from, photo.utc_offset) == (TakenFrom.XMP, -210)
    with store.write() as tx:
        look(tx, 1, [0.1], taken_from=TakenFrom.FILE)
    assert store.read.photos.get(1).utc_offset is None


def test_a_drawn_face_is_looked_at_again_under_its_own_id(store, faces):
    with store.write() as tx:
        drawn = tx.faces.add(1, PIPELINE, detected(0.8), "old.jpg", drawn=True)
        tx.faces.set_not_faces([drawn], said=True)
    assert store.read.faces.drawn_in([1, 2]) == {1: {drawn: detected(0.8).box}}
    photo = store.read.photos.get(1)
    again = FoundFace(detected(0.8, seed=7), "new.jpg")
    with store.write() as tx:
        recorded = tx.results.record(
            PhotoResult(
                1, photo.content_hash, 400, 300, datetime(2020, 5, 17), TakenFrom.EXIF,
                OTHER_PIPELINE, (), {drawn: again},
            )
        )  # fmt: skip
    face = store.read.faces.get(drawn)
    assert recorded.drawn == (drawn,)
    assert (face.pipeline, face.crop, face.retired, face.drawn) == (
        OTHER_PIPELINE, "new.jpg", True, True,
    )  # fmt: skip


def test_a_photo_with_a_face_that_the_user_drew_or_took_out_is_kept(store, filler):
    drawn, out, plain, _ = (filler.photo(0.1)[0] for _ in range(4))
    with store.write() as tx:
        tx.faces.add(1, PIPELINE, detected(0.8), "", drawn=True)
        tx.faces.set_not_faces([out], said=True)
        for number in (1, 2, 3):
            # Their files have the content of the fourth photo by now.
            tx.photos.register([SeenFile(f"/photos/{number}.jpg", 2, 2, f"{4:032x}")])
    kept = store.read.faces.by_ids([drawn, out, plain])
    assert [face.id for face in kept] == [drawn, out]


@pytest.mark.parametrize("kind", ["not a face", "cover", "drawn"])
def test_a_photo_is_not_deleted_under_what_was_said_of_its_face(store, filler, kind):
    (face,) = filler.photo(0.1)
    filler.photo(0.1)
    with store.write() as tx:
        if kind == "not a face":
            tx.faces.set_not_faces([face], said=True)
        elif kind == "cover":
            tx.people.set_cover(tx.people.add("Anna").id, face)
        else:
            tx.scope.connection.execute("UPDATE face SET drawn = 1 WHERE id = ?", (face,))
    with store.write() as tx:
        # The file of the first photo holds the second one's content now.
        seen = tx.photos.register([SeenFile("/photos/1.jpg", 1, 2, f"{2:032x}")])
    assert seen.removed == set()
    assert store.read.faces.get(face) is not None
