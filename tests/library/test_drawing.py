"""A face that the detector missed is drawn by the user, and never left behind."""

from __future__ import annotations

import pytest

from facealbum.domain.errors import KnownError, PhotoUnreadableError, UnknownIdError
from facealbum.domain.geometry import Box, intersection_over_union

PATIENCE = 60.0
BOX = Box(0.7, 0.1, 0.1, 0.2)


@pytest.fixture
def album(library, photos):
    root = photos(("1.jpg", "face anna 1"), ("2.jpg", "face anna 2"), ("3.jpg", "face ben 1"))
    library.import_paths([root]).result(PATIENCE)
    return root


def draw(library, box=BOX, **who):
    return library.draw_face(1, box, **who).result(PATIENCE)


def vectors(library, face_id):
    context = library._context
    return context.store.read.faces.vectors_of([face_id], context.version)


def test_a_drawn_face_stands_alone_until_it_is_said_who_it_is(library, album):
    change = draw(library)
    (face,) = [face for face, _ in library.faces_in(1) if face.drawn]
    assert intersection_over_union(face.box, BOX) == pytest.approx(1)
    assert change.label == "Draw a face"
    assert library.group(f"g{face.id}").faces == 1
    assert library.crop_file(face.id).read_bytes()
    assert library.counts().unfinished == 0


@pytest.mark.parametrize("who", [{"to": "p1"}, {"name": "ANNA "}])
def test_a_drawn_face_is_who_the_user_says(library, album, group_with, who):
    library.name(group_with(library, "2.jpg").id, "Anna")
    draw(library, Box(0.5, 0.5, 0.1, 0.2), **who)
    assert library.group("p1").faces == 3
    assert library.group("p1").confirmed == 3


def test_undo_takes_it_out_of_sight_and_redo_brings_it_back(library, album, partition):
    before = partition(library)
    draw(library, name="Carol")
    after = partition(library)
    library.undo()
    assert partition(library) == before
    assert library.person_named("Carol") is None
    library.redo()
    assert partition(library) == after
    assert library.person_named("Carol").faces == 1


def test_a_box_on_a_face_is_refused_with_its_name(library, album, group_with):
    library.name(group_with(library, "1.jpg").id, "Anna")
    with pytest.raises(KnownError, match=r"There is a face already: Anna \(face 1\)"):
        draw(library, Box(0.05, 0.29, 0.1, 0.2))
    draw(library)
    with pytest.raises(KnownError, match="nobody named yet"):
        draw(library)
    library.undo()
    draw(library)


@pytest.mark.parametrize("box", [Box(1.2, 0.1, 0.1, 0.1), Box(0.5, 0.5, 0.1, 0.0)])
def test_a_box_without_a_photo_in_it_is_refused(library, album, box):
    with pytest.raises(KnownError, match="No face can be there"):
        draw(library, box)


def test_what_is_not_there_is_refused(library, album):
    with pytest.raises(UnknownIdError):
        library.draw_face(99, BOX).result(PATIENCE)
    with pytest.raises(UnknownIdError):
        draw(library, to="p9")
    (album / "1.jpg").unlink()
    with pytest.raises(PhotoUnreadableError):
        draw(library)
    assert library.counts().faces == 3


def test_another_pipeline_embeds_it_anew(library, album, fake_workshop):
    draw(library, name="Carol")
    (face,) = [face for face, _ in library.faces_in(1) if face.drawn]
    fake_workshop.pipeline = "facenet+sface fake 2"
    assert vectors(library, face.id) == {}
    library.import_paths([album]).result(PATIENCE)
    assert list(vectors(library, face.id)) == [face.id]
    assert library.person_named("Carol").faces == 1
    assert library._context.store.read.faces.get(face.id).drawn


def test_what_was_drawn_and_undone_is_embedded_anew_too(library, album, fake_workshop):
    draw(library, name="Carol")
    library.undo()
    fake_workshop.pipeline = "facenet+sface fake 2"
    library.import_paths([album]).result(PATIENCE)
    assert library.counts().faces == 3
    library.redo()
    assert library.person_named("Carol").faces == 1
    assert library.counts().faces == 4
    library.regroup().result(PATIENCE)
    assert library.counts().faces == 4


def test_a_detector_that_finds_it_at_last_makes_it_no_second_face(library, album, fake_workshop):
    draw(library, Box(0.3, 0.3, 0.1, 0.2), name="Carol")
    (face,) = [face for face, _ in library.faces_in(1) if face.drawn]
    fake_workshop.pipeline = "facenet+sface fake 2"
    (album / "1.jpg").write_text("face anna 1\nface carol 1 0.3")
    library.import_paths([album]).result(PATIENCE)
    assert [each.id for each, _ in library.faces_in(1)] == [1, face.id]
    assert library.person_named("Carol").faces == 1


def test_a_drawn_face_can_be_taken_out_again(library, album):
    draw(library)
    (face,) = [face for face, _ in library.faces_in(1) if face.drawn]
    library.not_faces([face.id])
    assert library.counts().faces == 3
    assert library.removed_faces() == []
    library.undo()
    assert library.counts().faces == 4
