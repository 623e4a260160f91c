"""What other programs say, as the store keeps it, and what the user said no to."""

from __future__ import annotations

import pytest

from facealbum.domain.geometry import Box
from facealbum.domain.regions import Region
from facealbum.domain.types import Answer, Verdict
from facealbum.store import MetadataFile, Standing

from .filling import look, places

HERE, THERE = Box(0.1, 0.2, 0.1, 0.15), Box(0.5, 0.2, 0.1, 0.15)
SIDECAR = "/photos/1.jpg.xmp"


@pytest.fixture
def faces(store, filler):
    """Two faces of photo 1, each a group of its own."""
    found = filler.photo(0.1, 0.5)
    with store.write() as tx:
        tx.placements.put(places({face: -face for face in found}))
    return found


def record(store, *regions, photo=1, path=""):
    with store.write() as tx:
        if path:
            tx.metadata.record_file(MetadataFile(path, 10, 20, {photo: list(regions)}))
        else:
            tx.metadata.record_photo(photo, 1, regions)
        tx.metadata.match([photo])


def standings(store):
    return {each.name: each.standing for each in store.read.metadata.told()}


def test_regions_find_their_faces(store, faces):
    record(store, Region("Anna", HERE, "digiKam"), Region("Ben", Box(0.8, 0.8, 0.1, 0.1)))
    anna, ben = store.read.metadata.told()
    assert (anna.face_id, anna.group_key, anna.standing) == (faces[0], -faces[0], Standing.OPEN)
    assert (ben.face_id, ben.standing) == (None, Standing.NOT_FOUND)
    assert store.read.metadata.count_open() == 1
    (asked,) = store.read.metadata.asked(9)
    assert (asked.name, asked.program, asked.face_ids) == ("Anna", "digiKam", (faces[0],))


def test_wider_boxes_of_other_programs_are_the_same_face(store, faces):
    record(store, Region("Anna", Box(0.05, 0.13, 0.2, 0.28)), Region("Ben", THERE))
    assert set(standings(store).values()) == {Standing.OPEN}


def test_a_sidecar_s_word_comes_before_the_photo_s_own_and_a_refused_one_last(store, faces):
    record(store, Region("Anna", HERE))
    record(store, Region("Anne", HERE), path=SIDECAR)
    assert standings(store) == {"Anne": Standing.OPEN}
    with store.write() as tx:
        tx.metadata.refuse([faces[0]], "anne")
    assert standings(store) == {"Anna": Standing.OPEN}
    (asked,) = store.read.metadata.asked(9)
    assert (asked.name, asked.alone) == ("Anna", True)


def test_two_names_in_one_group_are_told(store, faces):
    with store.write() as tx:
        tx.placements.put(places(dict.fromkeys(faces, -faces[0])))
    record(store, Region("Anna", HERE), Region("Ben", THERE))
    assert [each.alone for each in store.read.metadata.asked(9)] == [False, False]


def test_how_it_goes_with_what_the_user_said(store, faces):
    record(store, Region("Anna", HERE), Region("Ben", THERE))
    with store.write() as tx:
        anna, ben = tx.people.add("anna").id, tx.people.add("Ben").id
        tx.verdicts.put([Verdict(faces[0], anna, Answer.IS), Verdict(faces[1], ben, Answer.IS_NOT)])
    assert standings(store) == {"Anna": Standing.KNOWN, "Ben": Standing.REFUSED}
    with store.write() as tx:
        tx.verdicts.put([Verdict(faces[0], ben, Answer.IS)])
        tx.verdicts.withdraw([faces[1]], ben)
    # Ben is the other face of this photo, so this one can't be.
    assert standings(store) == {"Anna": Standing.OTHERWISE, "Ben": Standing.OTHERWISE}
    assert store.read.metadata.count_open() == 0


def test_what_is_no_face_is_not_asked_about(store, faces):
    record(store, Region("Anna", HERE))
    with store.write() as tx:
        tx.faces.set_not_faces([faces[0]], said=True)
        tx.metadata.match([1])
    assert standings(store) == {"Anna": Standing.REFUSED}


def test_files_are_read_again_when_a_photo_beside_them_is(store, faces):
    record(store, Region("Anna", HERE), path=SIDECAR)
    record(store, Region("Ben", HERE), path="/photos/deeper/x.xmp")
    assert store.read.metadata.files_in("/photos") == {SIDECAR: (10, 20)}
    record(store, Region("Carol", THERE))
    assert store.read.metadata.files_in("/photos") == {SIDECAR: (-1, 20)}
    assert store.read.metadata.files_in("/photos/deeper") == {"/photos/deeper/x.xmp": (10, 20)}
    with store.write() as tx:
        assert tx.metadata.forget_files([SIDECAR, "/never/seen.xmp"]) == {1}
    assert store.read.metadata.files_in("/photos") == {}


def test_unread_photos_and_orientations(store, faces):
    assert store.read.metadata.unread() == store.read.metadata.unread([1]) == [1]
    record(store)
    assert store.read.metadata.unread() == []
    assert store.read.metadata.orientations([1, 2]) == {1: 1}


def test_refusals_are_undone_done_again_and_taken_back(store, faces):
    def refused():
        rows = store.read.scope.connection.execute("SELECT face_id, name_key FROM refusal")
        return sorted(rows.fetchall())

    for name in ("Anna", "Ben"):
        with store.write() as tx, tx.journal.record(f"No {name}") as recording:
            tx.metadata.refuse([faces[0]], name)
    both = [(faces[0], "anna"), (faces[0], "ben")]
    assert recording.faces == {faces[0]}
    assert refused() == both
    with store.write() as tx:
        tx.journal.undo()
    assert refused() == both[:1]
    with store.write() as tx:
        tx.journal.redo()
    assert refused() == both
    # The second stands on the first: both speak of this face.
    (first, second) = sorted(store.read.journal.ids())
    assert [entry.id for entry in store.read.journal.standing_on(first)] == [second]


def test_a_face_that_was_refused_a_name_is_retired_never_deleted(store, faces):
    with store.write() as tx:
        tx.metadata.refuse([faces[0]], "Anna")
        look(tx, 1, [0.9])
    (kept,) = store.read.faces.by_ids(faces)
    assert (kept.id, kept.retired) == (faces[0], True)


def test_photos_that_facealbum_wrote_keep_their_row(store, faces, filler):
    filler.photo(0.1)
    from facealbum.store import SeenFile

    with store.write() as tx:
        assert not tx.rewriter.rewritten(1, f"{2:032x}", [])
        assert tx.rewriter.rewritten(1, "ab" * 16, [SeenFile("/photos/1.jpg", 9, 9, "ab" * 16)])
    assert store.read.photos.get(1).content_hash == "ab" * 16
    assert store.read.photos.stamps(["/photos/1.jpg"]) == {"/photos/1.jpg": (9, 9)}
    assert [face.id for face in store.read.faces.of_photo(1)] == faces
