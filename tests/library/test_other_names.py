"""Names that other programs gave: read, asked about, taken, refused, taken back."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from facealbum.domain.errors import KnownError
from facealbum.domain.geometry import Box, as_stored
from facealbum.domain.regions import NamedBox, StoredSize
from facealbum.domain.types import Answer
from facealbum.exchange.xmp_writing import edit_packet
from facealbum.library import Kind, Reply
from facealbum.library.metadata.reading import MetadataRead
from facealbum.library.metadata.sources import photos_of_sidecar

PATIENCE = 60.0
SIZE = StoredSize(400, 300)
FIRST, SECOND = Box(0.05, 0.3, 0.1, 0.2), Box(0.2, 0.3, 0.1, 0.2)
NOWHERE = Box(0.6, 0.65, 0.2, 0.2)


def packet(*faces, size=SIZE):
    return edit_packet(b"", [NamedBox(*face) for face in faces], size).content


@pytest.fixture
def say(photos):
    """Write a sidecar beside a photo."""

    def write(photo, *faces, folder="photos"):
        root = photos(folder=folder)
        (root / f"{photo}.xmp").write_bytes(packet(*faces))
        return root

    return write


def names(library):
    return {each.name: each for each in library.told_names().names}


def group_of(library, library_faces, photo, place=0):
    face = library_faces(library, photo)[place]
    return {found.id: group for found, group in library.faces_in(face.photo_id)}[face.id]


def load(library, root):
    return library.import_paths([root]).result(PATIENCE)


def test_a_sidecar_becomes_a_question_and_a_yes_makes_the_person(library, photos, say):
    photos(("a.jpg", "face a 1"), ("b.jpg", "face a 2"), ("c.jpg", "face b 1"))
    root = say("a.jpg", ("Anna", FIRST))
    assert load(library, root).names_open == 1
    question = library.questions(1)[0]
    assert (question.kind, question.name, question.person) == (Kind.TOLD, "Anna", None)
    assert question.settles == 2  # the whole group, for nobody else is named in it
    library.answer(question, Reply.YES)
    (anna,) = library.people()
    assert (anna.name, anna.confirmed) == ("Anna", 2)
    assert all(each.kind is not Kind.TOLD for each in library.questions(9))
    assert names(library)["Anna"].same == 1
    library.undo()
    assert library.people() == []
    assert library.questions(1)[0].name == "Anna"


def test_what_was_refused_never_comes_back(open_library, photos, say, library_faces):
    photos(("a.jpg", "face a 1"), ("b.jpg", "face b 1"))
    root = say("a.jpg", ("Anna", FIRST))
    library = open_library()
    load(library, root)
    change = library.answer(library.questions(1)[0], Reply.NO)
    assert change.undoable
    assert library.history().undo == "Anna: no, 1 face"
    (root / "a.jpg.xmp").write_bytes(packet(("Anna", FIRST), ("Ben", NOWHERE)))
    library = open_library()
    load(library, root)
    library.read_metadata().result(PATIENCE)
    assert names(library)["Anna"].refused == 1
    assert all(each.name != "Anna" for each in library.questions(9))
    with pytest.raises(KnownError, match="No other program"):
        library.take_names(["Carol"]).result(PATIENCE)
    library.take_names().result(PATIENCE)
    assert library.people() == []
    assert all(each.name != "Anna" for each in library.questions(9))
    while library.undo() is not None:
        pass
    assert names(library)["Anna"].open == 1
    assert "Anna" in [each.name for each in library.questions(9)]


def test_a_no_to_somebody_who_is_known_is_a_no_like_any(library, photos, say, library_faces):
    photos(("a.jpg", "face a 1"), ("z.jpg", "face z 1"))
    root = say("a.jpg", ("Zoe", FIRST))
    load(library, root)
    library.name(group_of(library, library_faces, "z.jpg").id, "Zoe")
    question = library.questions(1)[0]
    assert (question.kind, question.person.name) == (Kind.TOLD, "Zoe")
    library.answer(question, Reply.NO)
    (face,) = library_faces(library, "a.jpg")
    verdicts = library._context.store.read.verdicts.of_faces([face.id])
    assert [verdict.answer for verdict in verdicts] == [Answer.IS_NOT]


def test_what_the_user_said_before_wins(library, photos, say, library_faces):
    photos(("a.jpg", "face a 1", "face b 1"), ("b.jpg", "face a 2"), ("c.jpg", "face c 1"))
    root = say("a.jpg", ("Anna", FIRST), ("Carol", SECOND))
    say("c.jpg", ("Carol", FIRST))
    load(library, root)
    library.name(group_of(library, library_faces, "a.jpg", 0).id, "Ben")
    library.not_faces([library_faces(library, "a.jpg")[1].id])
    taken = library.take_names().result(PATIENCE)
    assert (taken.confirmed, taken.otherwise, taken.people) == (1, 1, 1)
    assert {group.name: group.faces for group in library.people()} == {"Ben": 2, "Carol": 1}
    told = names(library)
    assert (told["Anna"].otherwise, told["Carol"].refused, told["Carol"].same) == (1, 1, 1)


def test_names_are_taken_in_one_step_with_who_follows(library, photos, say):
    photos(
        ("a.jpg", "face a 1"), ("b.jpg", "face a 2"), ("c.jpg", "face a 3"), ("d.jpg", "face d 1")
    )
    root = say("a.jpg", ("Anna", FIRST))
    load(library, root)
    taken = library.take_names().result(PATIENCE)
    assert (taken.confirmed, taken.people) == (1, 1)
    (anna,) = library.people()
    assert (anna.faces, anna.confirmed) == (3, 1)  # the group follows, unconfirmed
    assert library.history().undo == "Take names from other programs"
    library.undo()
    assert (library.people(), names(library)["Anna"].open) == ([], 1)
    library.redo()
    assert library.people()[0].confirmed == 1


def test_the_setting_decides_what_an_import_does(open_library, photos, say):
    photos(("a.jpg", "face a 1"))
    root = say("a.jpg", ("Anna", FIRST))
    off = open_library(folder="off")
    off.set_setting("other-names", "off")
    assert load(off, root).names_open == 0
    assert off.told_names().names == ()
    taking = open_library(folder="taking")
    taking.set_setting("other-names", "verdicts")
    assert load(taking, root).names_taken == 1
    assert taking.people()[0].name == "Anna"
    taking.undo()
    assert taking.people() == []


def test_a_photo_s_own_file_is_read_in_any_orientation(library, photos):
    size = StoredSize(300, 400, 6)
    inside = packet(("Anna", FIRST), size=size).decode().replace("\n", " ")
    root = photos(("a.jpg", "face a 1", "orientation 6", f"xmp {inside}"))
    assert as_stored(FIRST, 6) != FIRST
    assert load(library, root).names_open == 1


def test_photos_of_before_are_read_on_request(open_library, photos):
    inside = packet(("Anna", FIRST)).decode().replace("\n", " ")
    root = photos(("a.jpg", "face a 1", f"xmp {inside}"))
    library = open_library()
    library.set_setting("other-names", "off")
    load(library, root)
    library.set_setting("other-names", "suggestions")
    assert load(library, root).names_open == 0  # it is not decoded again for that
    assert library.read_metadata().result(PATIENCE).photos == 1
    assert names(library)["Anna"].open == 1
    assert library.read_metadata([root]).result(PATIENCE).photos == 0
    with pytest.raises(KnownError, match="Import it first"):
        library.read_metadata([root.parent / "library"]).result(PATIENCE)


def test_sidecars_that_change_come_or_go_are_seen_by_the_next_import(library, photos, say):
    photos(("a.jpg", "face a 1"), ("b.jpg", "face b 1"))
    root = say("a.jpg", ("Anna", FIRST))
    load(library, root)
    say("a.jpg", ("Anne", FIRST))
    say("b.jpg", ("Ben", FIRST))
    assert load(library, root).photos_new == 0
    assert set(names(library)) == {"Anne", "Ben"}
    (root / "b.jpg.xmp").unlink()
    load(library, root / "a.jpg")
    assert set(names(library)) == {"Anne"}


def test_an_ini_that_was_read_is_read_again_for_a_photo_that_comes_later(library, photos):
    root = photos(("a.jpg", "face a 1"))
    left, top, right, bottom = (round(value * 65535) for value in (0.05, 0.3, 0.15, 0.5))
    digits = f"{left:04x}{top:04x}{right:04x}{bottom:04x}".lstrip("0")
    lines = ["[Contacts2]", "1=Anna;;", "2=Ben;;"]
    lines += ["[A.JPG]", f"faces=rect64({digits}),1", "[b.jpg]", f"faces=rect64({digits}),2"]
    (root / ".picasa.ini").write_text("\n".join(lines))
    load(library, root)
    assert set(names(library)) == {"Anna"}
    photos(("b.jpg", "face b 1"))
    load(library, root)
    assert (names(library)["Anna"].open, names(library)["Ben"].open) == (1, 1)
    assert names(library)["Ben"].programs == ("Picasa",)


def test_picasa_s_turn_is_taken_where_the_faces_lie_so(library, photos):
    root = photos(("a.jpg", "face a 1"), ("b.jpg", "face b 1"))
    shown = as_stored(FIRST, 8)  # turned by one quarter more
    sides = (shown.left, shown.top, shown.right, shown.bottom)
    digits = "".join(f"{round(value * 65535):04x}" for value in sides)
    plain = "".join(f"{round(v * 65535):04x}" for v in (0.05, 0.3, 0.15, 0.5))
    (root / ".picasa.ini").write_text(
        f"[Contacts2]\n1=Anna;;\n2=Ben;;\n[a.jpg]\nfaces=rect64({digits}),1\nrotate=rotate(1)\n"
        f"[b.jpg]\nfaces=rect64({plain}),2\nrotate=rotate(1)\n"
    )
    load(library, root)
    assert (names(library)["Anna"].open, names(library)["Ben"].open) == (1, 1)


def test_contacts_may_lie_elsewhere(library, photos, tmp_path):
    root = photos(("a.jpg", "face a 1"))
    digits = "".join(f"{round(value * 65535):04x}" for value in (0.05, 0.3, 0.15, 0.5))
    (root / ".picasa.ini").write_text(f"[a.jpg]\nfaces=rect64({digits}),cafe\n")
    load(library, root)
    assert library.told_names().names == ()
    contacts = tmp_path / "elsewhere" / "contacts.xml"
    contacts.parent.mkdir()
    contacts.write_text("<contacts><contact id='cafe' name='Carol'/></contacts>")
    library.read_metadata(contacts=contacts).result(PATIENCE)
    assert names(library)["Carol"].open == 1
    with pytest.raises(KnownError, match=r"contacts\.xml"):
        library.read_metadata(contacts=root).result(PATIENCE)


def test_a_place_without_a_face_is_drawn_on_request_and_undone(library, photos, say, library_faces):
    photos(("a.jpg", "face a 1"))
    root = say("a.jpg", ("Anna", FIRST), ("Yves", NOWHERE))
    load(library, root)
    assert (names(library)["Yves"].not_found, names(library)["Yves"].open) == (1, 0)
    taken = library.take_names(draw=True).result(PATIENCE)
    assert (taken.confirmed, taken.drawn, taken.not_found) == (2, 1, 0)
    assert [face.drawn for face in library_faces(library, "a.jpg")] == [False, True]
    library.undo()
    assert len(library_faces(library, "a.jpg")) == 1
    assert names(library)["Yves"].not_found == 1
    again = library.take_names(["yves"], draw=True).result(PATIENCE)
    assert (again.confirmed, again.drawn) == (1, 1)
    assert [group.name for group in library.people()] == ["Yves"]


def test_a_name_without_a_place_belongs_to_the_only_face(library, photos):
    def listed(name):
        text = edit_packet(b"", [NamedBox(name, FIRST)], SIZE).content.decode()
        begin, end = text.index("<mwg-rs:Regions"), text.index("</mwg-rs:Regions>") + 17
        return (text[:begin] + text[end:]).replace("\n", " ")

    root = photos(
        ("a.jpg", "face a 1", f"xmp {listed('Anna')}"),
        ("b.jpg", "face b 1", "face c 1", f"xmp {listed('Ben')}"),
    )
    load(library, root)
    assert (names(library)["Anna"].open, names(library)["Ben"].unplaced) == (1, 1)


def test_a_damaged_file_is_a_note_and_the_rest_go_on(library, photos, say):
    photos(("a.jpg", "face a 1"), ("b.jpg", "face b 1", "xmp <broken"))
    root = say("a.jpg", ("Anna", FIRST))
    (root / "b.jpg.xmp").write_bytes(b"<!DOCTYPE a><a/>")
    report = load(library, root)
    assert (report.photos_new, report.names_open) == (2, 1)
    (note,) = report.notes
    assert "b.jpg.xmp” could not be read: It declares entities or a document type" in note


def test_a_face_that_is_looked_at_again_keeps_its_name_and_its_refusal(
    open_library, photos, say, fake_workshop, library_faces
):
    photos(("a.jpg", "face a 1", "face b 1"))
    root = say("a.jpg", ("Anna", FIRST), ("Ben", SECOND))
    library = open_library()
    load(library, root)
    ben = next(each for each in library.questions(9) if each.name == "Ben")
    library.answer(ben, Reply.NO)
    photos(("a.jpg", "face b 1 0.2"))  # somebody cut Anna out
    load(library, root)
    assert (names(library)["Ben"].refused, names(library)["Anna"].not_found) == (1, 1)
    photos(("a.jpg", "face a 1", "face c 1 0.5"))
    load(library, root)
    (kept,) = [row for row in library._context.store.read.faces.by_ids(range(9)) if row.retired]
    assert kept.box.left == pytest.approx(0.2)  # what was said no to is never deleted


@pytest.mark.parametrize(
    ("sidecar", "photos_", "expected"),
    [
        ("a.jpg.xmp", ["a.jpg", "a.cr2"], ["a.jpg"]),
        ("A.JPG.XMP", ["a.jpg"], ["a.jpg"]),
        ("a.xmp", ["a.jpg", "a.cr2"], ["a.cr2"]),
        ("a.xmp", ["a.jpg", "a.png", "b.jpg"], ["a.jpg", "a.png"]),
        ("c.xmp", ["a.jpg"], []),
    ],
)
def test_whose_a_sidecar_is(sidecar, photos_, expected):
    assert photos_of_sidecar(sidecar, photos_) == expected


@pytest.mark.skipif(os.name != "posix", reason="names are any bytes on POSIX only")
def test_names_of_files_may_be_any_bytes(library, photos, tmp_path):
    root = photos(("x.jpg", "face a 1"))
    odd = os.fsdecode(os.fsencode(str(root)) + b"/caf\xe9.jpg")
    Path(odd).write_text("face a 1")
    Path(f"{odd}.xmp").write_bytes(packet(("Anna", FIRST)))
    load(library, root)
    assert names(library)["Anna"].open == 1


def test_a_file_that_can_t_be_read_is_told_with_what_the_system_says_of_it_if_anything():
    read = MetadataRead()
    read.problem("/photos/a.xmp", PermissionError(13, "Permission denied"))
    read.problem("/photos/b.xmp", OSError())
    assert read.problems == [
        "“/photos/a.xmp” could not be read: Permission denied",
        "“/photos/b.xmp” could not be read.",
    ]
