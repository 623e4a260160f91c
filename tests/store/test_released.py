"""A library of each released version opens, keeps its truth, and its journal still goes back."""

from __future__ import annotations

import shutil
from datetime import date, datetime
from pathlib import Path

import pytest

from facealbum.domain.types import Answer, TakenFrom, Verdict
from facealbum.store import Standing, Store

RELEASED = sorted((Path(__file__).parent / "libraries").glob("*.sqlite3"))
"""``NNNN.sqlite3``, by the number of their schema: four photos of one face and one of two; faces 1,
2 and 6 were named Anna, then 6 was said not to be her. ``releasing`` makes them."""


@pytest.fixture(params=RELEASED, ids=lambda path: path.stem)
def opened(request, folder):
    folder.mkdir()
    shutil.copy(request.param, folder / "library.sqlite3")
    store = Store.open(folder)
    yield store
    store.close()


def test_there_is_a_library_of_the_first_version():
    assert RELEASED[0].stem == "0001"


def test_what_was_said_in_an_older_version_stands(opened):
    anna = opened.read.people.named("anna")
    assert opened.read.verdicts.all() == [
        Verdict(1, anna.id, Answer.IS),
        Verdict(2, anna.id, Answer.IS),
        Verdict(6, anna.id, Answer.IS_NOT),
    ]
    assert not anna.stranger
    assert [face.drawn for face in opened.read.faces.by_ids([1, 6])] == [False, False]


def test_the_dates_of_an_older_version_stay_with_whose_word_they_are(opened):
    photos = opened.read.photos.by_ids(range(1, 6))
    assert {photo.taken_at for photo in photos} == {datetime(2020, 5, 17, 12, 30)}
    assert {photo.taken_from for photo in photos} == {TakenFrom.EXIF}
    assert {photo.utc_offset for photo in photos} == {None}


def test_changes_of_an_older_version_can_be_taken_back_and_done_again(opened):
    with opened.write() as tx:
        assert tx.journal.undo().label == "Not Anna"
        assert tx.journal.undo().label == "Name Anna"
    assert opened.read.people.all() == []
    assert opened.read.verdicts.all() == []
    with opened.write() as tx:
        tx.journal.redo()
        tx.journal.redo()
    assert opened.read.people.named("Anna") is not None
    assert len(opened.read.verdicts.all()) == 3


@pytest.fixture
def eighth(folder):
    folder.mkdir()
    shutil.copy(RELEASED[0].with_name("0008.sqlite3"), folder / "library.sqlite3")
    store = Store.open(folder)
    yield store
    store.close()


def test_what_version_8_knew_beyond_names_stands(eighth):
    tables = eighth.read
    clip = tables.photos.get(6)
    assert (clip.duration, clip.codec, clip.utc_offset) == (12.5, "avc1", 120)
    assert [(moment.at, list(moment.boxes)) for moment in tables.clips.moments(6)] == [
        (2.0, [7]),
        (4.0, [7]),
    ]
    assert tables.faces.get(7).shown_at == 2.0
    assert tables.metadata.refusals() == {3: ("carol",)}
    assert [(each.name, each.standing) for each in tables.metadata.told()] == [
        ("Carol", Standing.REFUSED)
    ]
    assert [face.id for face in tables.faces.not_faces()] == [4]
    assert [(album.name, album.query) for album in tables.albums.all()] == [("Summer", "is:video")]
    (known,) = tables.folders.all()
    assert (known.path, known.watched, known.photos) == ("/photos", True, 6)


def test_steps_of_version_8_are_taken_back_one_by_one(eighth):
    with eighth.write() as tx:
        labels = [tx.journal.undo().label for _ in range(5)]
    assert labels == ["Not Anna", "Name Anna", "Take out", "Carol: no", "Save album"]
    tables = eighth.read
    assert tables.metadata.refusals() == {}
    assert tables.faces.not_faces() == []
    assert tables.albums.all() == []
    assert [each.standing for each in tables.metadata.told()] == [Standing.OPEN]


def test_an_older_person_takes_what_newer_versions_know(opened):
    with opened.write() as tx, tx.journal.record("Born"):
        tx.people.set_birth_date(1, date(1990, 2, 3))
        tx.people.set_stranger(1, True)
    assert opened.read.people.get(1).stranger
    with opened.write() as tx:
        tx.journal.undo()
    assert not opened.read.people.get(1).stranger
