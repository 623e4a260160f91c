"""Names go out to one readable file, and come in again over the same photos, wherever they lie."""

from __future__ import annotations

import json
import os
import shutil
import sys
import threading
from datetime import date
from pathlib import Path

import pytest

from facealbum.domain.errors import KnownError
from facealbum.domain.geometry import Box
from facealbum.domain.types import Answer
from facealbum.library import Library

PATIENCE = 60.0


@pytest.fixture
def album(photos):
    people = {"anna": 6, "ben": 4, "carol": 3, "dora": 2}
    return photos(
        *(
            (f"{person}{number}.jpg", f"face {person} {number}", f"date 2020-01-{number + 1:02}")
            for person, count in people.items()
            for number in range(count)
        )
    )


@pytest.fixture
def told(open_library, album, group_with, library_faces):
    """A library in which much was said."""
    library = open_library()
    library.import_paths([album]).result(PATIENCE)
    library.name(group_with(library, "anna0.jpg").id, "Anna")
    library.name(group_with(library, "ben0.jpg").id, "Ben")
    library.hide(group_with(library, "dora0.jpg").id)
    library.reject_faces([library_faces(library, "anna5.jpg")[0].id], "p1")
    library.move_faces([library_faces(library, "ben3.jpg")[0].id], None)
    library.set_cover("p1", library_faces(library, "anna3.jpg")[0].id)
    (lost,) = [face.id for face in library_faces(library, "carol2.jpg")]
    with library._context.store.write() as tx:
        with tx.journal.record("Much"):
            tx.people.set_birth_date(1, date(1990, 2, 3))
            tx.people.set_stranger(2, True)
            tx.faces.set_not_faces([lost], said=True)
            tx.albums.add("Summer", "Anna & 2020")
        library._context.faces_changed(tx)
    library.regroup(0.8).result(PATIENCE)
    return library


def truth(library):
    """Return what was said, by photo, place and name, with no number of this library in it."""
    tables = library._context.store.read
    people = {person.id: person for person in tables.people.all()}
    verdicts = tables.verdicts.all()
    faces = {face.id: face for face in tables.faces.by_ids(range(1, 200))}
    photos = {
        face.photo_id: tables.photos.get(face.photo_id).content_hash for face in faces.values()
    }

    def spot(face_id):
        face = faces[face_id]
        return photos[face.photo_id], face.box

    def who(person_id):
        mine = [spot(v.face_id) for v in verdicts if v.person_id == person_id]
        return people[person_id].name or tuple(sorted(mine, key=str))

    return {
        "people": sorted(
            (
                str(who(one.id)),
                one.hidden,
                one.stranger,
                one.birth_date,
                one.cover_face_id and spot(one.cover_face_id),
            )
            for one in people.values()
        ),
        "verdicts": {(spot(v.face_id), who(v.person_id), v.answer) for v in verdicts},
        "not faces": {spot(face.id) for face in tables.faces.not_faces()},
        "albums": [(album.name, album.query) for album in tables.albums.all()],
        "threshold": library.threshold,
    }


@pytest.fixture
def elsewhere(tmp_path, album, fake_workshop):
    """A library over the same photos in another folder, told nothing."""
    moved = tmp_path / "moved" / "here"
    shutil.copytree(album, moved)
    library = Library.open(tmp_path / "other", fake_workshop)
    library.import_paths([moved]).result(PATIENCE)
    yield library
    library.close()


def test_what_goes_out_comes_in_again_whole_over_photos_that_moved(told, elsewhere, tmp_path):
    file = tmp_path / "names.json"
    exported = told.export_names(file)
    assert (exported.people, exported.albums) == (4, 1)
    report = elsewhere.import_names(file)
    assert truth(elsewhere) == truth(told)
    assert report.conflicts == report.faces_missing == report.already == 0
    assert (report.people, report.people_known, report.people_missing) == (4, 0, ())
    assert (report.not_faces, report.albums, report.threshold) == (1, 1, 0.8)
    assert report.photos_missing == report.drawn_missing == ()
    assert elsewhere.person_named("Anna").faces == 5
    assert report.change.undoable


def test_a_second_time_changes_nothing(told, elsewhere, tmp_path):
    file = tmp_path / "names.json"
    told.export_names(file)
    elsewhere.import_names(file)
    before = truth(elsewhere)
    report = elsewhere.import_names(file)
    assert truth(elsewhere) == before
    assert (report.people, report.confirmed, report.conflicts) == (0, 0, 0)
    assert report.already == 15
    assert [entry.label for entry in elsewhere.history().entries] == ["Import names"]


def test_it_is_one_step_that_can_be_taken_back(told, elsewhere, tmp_path):
    before = truth(elsewhere), elsewhere.groups()
    told.export_names(tmp_path / "names.json")
    elsewhere.import_names(tmp_path / "names.json")
    elsewhere.undo()
    assert (truth(elsewhere), elsewhere.groups()) == before
    elsewhere.redo()
    assert truth(elsewhere) == truth(told)


def test_two_exports_of_the_same_truth_are_the_same_but_for_their_date(told, elsewhere, tmp_path):
    files = [tmp_path / "one.json", tmp_path / "two.json"]
    told.export_names(files[0])
    elsewhere.import_names(files[0])
    elsewhere.export_names(files[1])
    one, two = (json.loads(file.read_text("utf-8")) for file in files)
    for content in (one, two):
        del content["written"]
        for photo in content["photos"]:
            del photo["paths"]
    assert one == two


def test_what_was_said_here_wins_and_is_counted(
    told, elsewhere, tmp_path, group_with, library_faces
):
    file = tmp_path / "names.json"
    told.export_names(file)
    elsewhere.name(group_with(elsewhere, "anna0.jpg").id, "Bella")
    ben = group_with(elsewhere, "ben0.jpg").id
    elsewhere.name(ben, "Ben")
    with elsewhere._context.store.write() as tx:
        tx.people.set_birth_date(2, date(2001, 1, 1))
        tx.albums.add("Summer", "something else")
    report = elsewhere.import_names(file)
    # Six faces are Bella here; Anna and a nameless person are not made of them.
    assert elsewhere.person_named("Bella").confirmed == 6
    assert elsewhere.person_named("Bella").faces == 6
    assert elsewhere.person_named("Ben").confirmed == 4
    assert report.people_known == 1
    assert report.conflicts >= 8
    assert elsewhere._context.store.read.albums.named("summer").query == "something else"


def test_a_person_who_has_no_name_here_yet_gets_it(told, elsewhere, tmp_path, group_with):
    told.export_names(tmp_path / "names.json")
    elsewhere.hide(group_with(elsewhere, "anna0.jpg").id)
    report = elsewhere.import_names(tmp_path / "names.json")
    assert report.people_known == 1
    assert elsewhere.group("p1").name == "Anna"


def test_photos_and_faces_that_are_not_here_are_told(told, tmp_path, album, fake_workshop):
    file = tmp_path / "names.json"
    told.export_names(file)
    some = tmp_path / "some"
    some.mkdir()
    for name in ("anna0.jpg", "anna1.jpg", "carol2.jpg"):
        shutil.copy(album / name, some)
    library = Library.open(tmp_path / "third", fake_workshop)
    library.import_paths([some]).result(PATIENCE)
    report = library.import_names(file)
    assert len(report.photos_missing) == 15 - 2 - 3
    assert report.people_missing == ("Ben", "", "")
    assert library.names() == ["Anna"]
    library.close()


def test_a_photo_whose_bytes_changed_is_found_by_its_path(told, tmp_path, album, fake_workshop):
    file = tmp_path / "names.json"
    told.export_names(file)
    changed = tmp_path / "x" / "photos"
    shutil.copytree(album, changed)
    for photo in changed.iterdir():
        photo.write_text(photo.read_text() + "\n# edited elsewhere")
    library = Library.open(tmp_path / "third", fake_workshop)
    library.import_paths([changed]).result(PATIENCE)
    report = library.import_names(file)
    assert report.photos_missing == ()
    assert library.person_named("Anna").confirmed == 5
    library.close()


@pytest.fixture
def drawn_in(told, tmp_path):
    """A file of names with a drawn face in each of two photos, and one that nobody drew."""
    file = tmp_path / "names.json"
    told.export_names(file)
    content = json.loads(file.read_text("utf-8"))
    for number, drawn in ((0, True), (1, True), (2, False)):
        face = {"box": [0.8, 0.8, 0.1, 0.1], "drawn": drawn, "is": 0}
        content["photos"][number]["faces"].append(face)
    file.write_text(json.dumps(content), "utf-8")
    return file


def test_drawn_faces_are_drawn_again_and_undone_with_the_rest(elsewhere, drawn_in):
    report = elsewhere.import_names(drawn_in)
    assert (report.drawn, report.drawn_missing, report.faces_missing) == (2, (), 1)
    faces = [face for face, _ in elsewhere.faces_of(elsewhere.person_named("Anna").id)]
    assert [face.box for face in faces if face.drawn] == [Box(0.8, 0.8, 0.1, 0.1)] * 2
    elsewhere.undo()
    assert elsewhere.people() == []
    assert not any(
        face.drawn for group in elsewhere.groups() for face, _ in elsewhere.faces_of(group.id)
    )
    elsewhere.redo()
    assert elsewhere.person_named("Anna").confirmed == len(faces)


def test_faces_drawn_in_photos_that_are_away_are_listed(elsewhere, drawn_in):
    paths = [photo["paths"][0] for photo in json.loads(drawn_in.read_text("utf-8"))["photos"][:2]]
    gone = [Path(photo.path) for photo in elsewhere.photo_rows(elsewhere.photos())]
    for photo in gone:
        photo.unlink()
    elsewhere.import_paths([gone[0].parent]).result(PATIENCE)
    report = elsewhere.import_names(drawn_in)
    assert report.drawn == 0
    assert sorted(report.drawn_missing) == sorted(paths)


@pytest.mark.skipif(os.name == "nt", reason="every name is text there")
def test_a_path_that_is_no_text_and_a_name_in_any_script_survive(
    told, tmp_path, album, fake_workshop, group_with
):
    odd = tmp_path / os.fsdecode(b"caf\xe9")
    shutil.copytree(album, odd)
    shutil.rmtree(album)
    told.import_paths([odd]).result(PATIENCE)
    told.name("p1", "Ánna 安娜")
    file = tmp_path / "names.json"
    told.export_names(file)
    assert "Ánna 安娜" in file.read_text("utf-8")
    library = Library.open(tmp_path / "third", fake_workshop)
    library.import_paths([odd]).result(PATIENCE)
    library.import_names(file)
    assert truth(library) == truth(told)
    library.close()


def refused(library):
    """Return the names that were refused, by photo and box."""
    tables = library._context.store.read
    kept = tables.metadata.refusals()
    return {
        (tables.photos.get(face.photo_id).content_hash, face.box): kept[face.id]
        for face in tables.faces.by_ids(kept)
    }


@pytest.fixture
def told_no(told, library_faces):
    """The library in which much was said, and two names of another program were refused."""
    (face,) = library_faces(told, "dora1.jpg")
    (anna,) = library_faces(told, "anna0.jpg")
    with told._context.store.write() as tx, tx.journal.record("Dora, Anna: no"):
        tx.metadata.refuse([face.id], "Dóra")
        tx.metadata.refuse([face.id], "Carol")
        tx.metadata.refuse([anna.id], "Anna")
    return told


def test_names_that_were_refused_come_along_and_are_undone_with_the_rest(
    told_no, elsewhere, tmp_path
):
    file = tmp_path / "names.json"
    exported = told_no.export_names(file)
    assert exported.answers == len(told_no._context.store.read.verdicts.all()) + 3
    report = elsewhere.import_names(file)
    assert sorted(refused(elsewhere).values()) == [("anna",), ("carol", "dóra")]
    assert refused(elsewhere) == refused(told_no)
    assert truth(elsewhere) == truth(told_no)
    assert (report.conflicts, report.already) == (0, 0)
    again = elsewhere.import_names(file)
    assert (again.rejected, again.conflicts, again.already) == (0, 0, exported.answers + 2)
    elsewhere.undo()
    elsewhere.undo()
    assert refused(elsewhere) == {}
    elsewhere.redo()
    assert refused(elsewhere) == refused(told_no)


def test_a_name_is_not_refused_to_whom_it_was_given_here(
    told_no, elsewhere, tmp_path, library_faces
):
    file = tmp_path / "names.json"
    told_no.export_names(file)
    content = json.loads(file.read_text("utf-8"))
    said = [face for photo in content["photos"] for face in photo["faces"] if "refused" in face]
    for face in said:
        face.pop("is", None)
    file.write_text(json.dumps(content), "utf-8")
    (anna,) = library_faces(elsewhere, "anna0.jpg")
    elsewhere.name(elsewhere.faces_in(anna.photo_id)[0][1].id, "ANNA")
    report = elsewhere.import_names(file)
    assert report.conflicts >= 1
    assert list(refused(elsewhere).values()) == [("carol", "dóra")]


def test_only_a_file_that_needs_it_has_the_newer_version(told, tmp_path, library_faces):
    file = tmp_path / "names.json"
    told.export_names(file)
    assert json.loads(file.read_bytes())["version"] == 1
    (face,) = library_faces(told, "dora1.jpg")
    with told._context.store.write() as tx, tx.journal.record("Dora: no"):
        tx.metadata.refuse([face.id], "Dora")
    told.export_names(file)
    assert json.loads(file.read_bytes())["version"] == 2


BROKEN = [
    ("", "no JSON"),
    ("[1, 2]", "format"),
    ('{"format": "other"}', "format"),
    ('{"format": "facealbum names", "version": 1}', "no sense"),
    (
        '{"format": "facealbum names", "version": 2, "people": [], "photos":'
        ' [{"content": "ab", "paths": [], "faces": [{"box": [0, 0, 1, 1], "refused": "anna"}]}]}',
        "no sense",
    ),
    (
        '{"format": "facealbum names", "version": 1, "people": [], "photos":'
        ' [{"content": "ab", "paths": [], "faces": [{"box": [0, 0, 1, 1], "is": 3}]}]}',
        "no sense",
    ),
    (
        '{"format": "facealbum names", "version": 1, "photos": [], "people":'
        ' [{"name": "Anna", "cover": [0, 0]}]}',
        "no sense",
    ),
]


@pytest.mark.parametrize(("text", "why"), BROKEN)
def test_a_broken_file_is_a_sentence_and_changes_nothing(library, tmp_path, text, why):
    file = tmp_path / "names.json"
    file.write_text(text, "utf-8")
    with pytest.raises(KnownError, match="no file of names") as refused:
        library.import_names(file)
    assert why in refused.value.why
    assert library.history().entries == ()


def test_a_file_of_a_newer_version_is_refused(library, tmp_path):
    file = tmp_path / "names.json"
    file.write_text('{"format": "facealbum names", "version": 3}', "utf-8")
    with pytest.raises(KnownError, match="newer facealbum"):
        library.import_names(file)


def test_a_file_that_is_not_there_or_cannot_be_written_is_a_sentence(library, tmp_path):
    with pytest.raises(KnownError, match="can't be read"):
        library.import_names(tmp_path / "nothing.json")
    with pytest.raises(KnownError, match="could not be written"):
        library.export_names(tmp_path / "nowhere" / "names.json")


def test_a_no_of_the_file_parts_a_face_from_a_person_that_the_machine_gave_it(
    told, elsewhere, tmp_path, library_faces
):
    told.export_names(tmp_path / "names.json")
    elsewhere.import_names(tmp_path / "names.json")
    (face,) = library_faces(elsewhere, "anna5.jpg")
    said = elsewhere._context.store.read.verdicts.of_faces([face.id])
    assert [verdict.answer for verdict in said] == [Answer.IS_NOT]
    anna = elsewhere.person_named("Anna")
    assert face.id not in {other.id for other, _ in elsewhere.faces_of(anna.id)}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such pipes")
def test_a_pipe_is_written_to_and_not_replaced(library, tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    heard = []
    reader = threading.Thread(target=lambda: heard.append(pipe.read_bytes()))
    reader.start()
    library.export_names(pipe)
    reader.join()
    assert json.loads(heard[0])["format"] == "facealbum names"
    assert pipe.is_fifo()
