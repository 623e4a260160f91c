"""Nothing that was said is lost: not by another look, another model, another place, a kill."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from facealbum.domain.geometry import Box
from facealbum.domain.types import Answer

PATIENCE = 120.0
PIPELINE = "facenet+sface fake 1"
TRUTH = {
    "person": "id, name, hidden, cover_face_id, birth_date, stranger",
    "verdict": "face_id, person_id, answer",
    "not_face": "face_id",
    "album": "id, name, query",
}


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
    """A library in which something of every kind was said."""
    library = open_library()
    library.import_paths([album]).result(PATIENCE)
    library.name(group_with(library, "anna0.jpg").id, "Anna")
    library.name(group_with(library, "ben0.jpg").id, "Ben")
    library.hide(group_with(library, "dora0.jpg").id)
    library.reject_faces([library_faces(library, "anna5.jpg")[0].id], "p1")
    library.set_cover("p1", library_faces(library, "anna3.jpg")[0].id)
    (out,) = [face.id for face in library_faces(library, "carol2.jpg")]
    cover = library_faces(library, "carol1.jpg")[0].id
    with library._context.store.write() as tx:
        with tx.journal.record("More"):
            tx.people.set_birth_date(1, date(1990, 2, 3))
            tx.people.set_stranger(2, True)
            tx.people.set_cover(2, cover)
            tx.faces.set_not_faces([out], said=True)
            tx.albums.add("Summer", "Anna & 2020")
        library._context.faces_changed(tx)
    return library


def truth(library):
    ask = library._context.store.read.scope.connection.execute
    return {
        table: ask(f"SELECT {columns} FROM {table} ORDER BY 1, 2").fetchall()
        if "," in columns
        else ask(f"SELECT {columns} FROM {table} ORDER BY 1").fetchall()
        for table, columns in TRUTH.items()
    }


def followed(library):
    """Check that each face that is there stands as was said."""
    tables = library._context.store.read
    places = tables.placements.arrays()
    key_of = dict(zip(places.face_ids.tolist(), places.keys.tolist(), strict=True))
    for verdict in tables.verdicts.all():
        if verdict.face_id in key_of:
            stands = key_of[verdict.face_id] == verdict.person_id
            assert stands == (verdict.answer is Answer.IS)
    assert not {face.id for face in tables.faces.not_faces()} & key_of.keys()
    return key_of


def look_again(library, root):
    return library.import_paths([root]).result(PATIENCE)


def test_a_second_look_changes_nothing_that_was_said(told, album):
    before, places = truth(told), followed(told)
    for photo in album.iterdir():
        photo.touch()
    look_again(told, album)
    assert (truth(told), followed(told)) == (before, places)


def test_another_pipeline_carries_everything_over_by_overlap(
    told, album, open_library, fake_workshop
):
    before = truth(told)
    library = open_library(type(fake_workshop)("another pipeline 2"))
    report = look_again(library, album)
    assert report.photos_new == 15
    assert truth(library) == before
    followed(library)
    assert library.person_named("Anna").confirmed == 5
    assert library._context.store.read.faces.get(1).pipeline == "another pipeline 2"


def test_a_detector_that_draws_other_boxes_finds_the_same_faces(
    told, album, open_library, fake_workshop, monkeypatch
):
    before, analyzer = truth(told), sys.modules[type(fake_workshop).__module__].FakeAnalyzer
    face = analyzer._face

    def shifted(self, *arguments):
        found = face(self, *arguments)
        box = found.box
        moved = Box(box.left + 0.01, box.top - 0.01, box.width * 1.1, box.height * 1.1)
        object.__setattr__(found, "box", moved)
        return found

    monkeypatch.setattr(analyzer, "_face", shifted)
    library = open_library(type(fake_workshop)("another detector"))
    look_again(library, album)
    assert truth(library) == before
    followed(library)


def test_a_detector_that_misses_faces_loses_nothing_and_one_that_finds_them_has_them_again(
    told, album, open_library, fake_workshop, monkeypatch
):
    before, analyzer = truth(told), sys.modules[type(fake_workshop).__module__].FakeAnalyzer
    with monkeypatch.context() as blind:
        blind.setattr(analyzer, "_faces", lambda self, photo, look: [])
        library = open_library(type(fake_workshop)("a blind detector"))
        look_again(library, album)
        assert truth(library) == before
        assert followed(library) == {}
    library = open_library(type(fake_workshop)("a good detector"))
    look_again(library, album)
    assert truth(library) == before
    assert library.person_named("Anna").confirmed == 5
    followed(library)


def test_photos_that_are_away_keep_their_people_through_another_pipeline(
    told, album, open_library, fake_workshop
):
    before = truth(told)
    away = [album / "anna0.jpg", album / "anna1.jpg", album / "ben0.jpg"]
    contents = {photo: photo.read_text() for photo in away}
    for photo in away:
        photo.unlink()
    library = open_library(type(fake_workshop)("another pipeline 2"))
    look_again(library, album)
    assert truth(library) == before
    assert library.person_named("Anna").faces == 5
    for photo, text in contents.items():
        photo.write_text(text)
    look_again(library, album)
    assert truth(library) == before
    assert library.person_named("Anna").confirmed == 5


def test_a_moved_folder_and_renamed_photos_keep_everything(told, album):
    before, places = truth(told), followed(told)
    moved = album.with_name("elsewhere")
    album.rename(moved)
    look_again(told, moved)
    assert (truth(told), followed(told)) == (before, places)
    for number, photo in enumerate(sorted(moved.iterdir())):
        photo.rename(moved / f"renamed {number}.jpg")
    look_again(told, moved)
    assert (truth(told), followed(told)) == (before, places)


def test_any_threshold_and_any_regroup_keep_everything(told):
    before = truth(told)
    for threshold in (0.1, 1.9, *told.threshold_range, told.default_threshold):
        told.regroup(threshold).result(PATIENCE)
        assert truth(told) == before
        followed(told)


def test_a_photo_that_is_overwritten_keeps_what_was_said_of_its_faces(told, album, write_photo):
    before = truth(told)
    for name in ("carol1", "carol2", "anna3", "dora0"):
        write_photo(album / f"{name}.jpg", f"face someone_{name} 1 0.6")
    look_again(told, album)
    for name in ("carol1", "carol2"):
        # The old content comes to the place of another photo, whose own content is gone.
        write_photo(album / f"{name}.jpg", "face ben 0", "date 2020-01-01")
    look_again(told, album)
    after = truth(told)
    assert after == before
    followed(told)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_an_import_that_is_killed_half_way_keeps_everything(
    told, album, open_library, photos, tmp_path
):
    before = truth(told)
    more = photos(
        *((f"{n:02}.jpg", f"face {'abcanna'[n % 3 :][:4]} {n}", f"face x{n % 4} {n}")
          for n in range(40)),
        folder="more",
    )  # fmt: skip
    chance = random.Random(5)
    killed = 0
    for _ in range(3):
        told.close()
        script = Path(__file__).with_name("killed.py")
        step = str(chance.randint(1, 60))
        command = [sys.executable, str(script), str(tmp_path / "library"), str(more), step]
        done = subprocess.run(
            command, capture_output=True, text=True, timeout=PATIENCE, check=False
        )
        killed += done.returncode == -signal.SIGKILL
        told = open_library()
        assert truth(told) == before
        followed(told)
    assert killed
    look_again(told, more)
    assert truth(told) == before
    followed(told)


def test_a_crop_that_is_gone_is_made_again_from_its_photo(told, album, monkeypatch):
    (face, _), *_ = told.faces_of("p1")
    crop = told.crop_file(face.id)
    crop.unlink()
    assert told.crop_file(face.id) is None
    made = told.crop_again(face.id)
    assert made == crop
    assert made.read_bytes().startswith(b"\xff\xd8")
    assert told.crop_again(9999) is None


def test_a_crop_of_a_photo_that_changed_or_is_gone_is_not_made_up(told, album):
    (face, _), *_ = told.faces_of("p1")
    photo = Path(told.photo(face.photo_id).path)
    told.crop_file(face.id).unlink()
    text = photo.read_text()
    photo.write_text(f"{text}\nface other 1")
    assert told.crop_again(face.id) is None
    photo.unlink()
    assert told.crop_again(face.id) is None
    photo.write_text(text)
    assert told.crop_again(face.id) is not None


def test_a_backup_is_made_by_itself_once_a_day(told, open_library):
    names = [backup.kind for backup in told.backups()]
    assert names == []
    library = open_library()
    library.close()
    library = open_library()
    assert [(backup.kind, backup.people) for backup in library.backups()] == [("daily", 2)]
    library.name("p1", "Ana")
    library = open_library()
    assert len(library.backups()) == 1
