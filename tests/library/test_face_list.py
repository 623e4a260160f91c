"""A list of faces holds what the library knows of each, and other programs can read it."""

from __future__ import annotations

import csv
import io
import json
import os
import sys
from pathlib import Path

import pytest

from facealbum.domain.errors import CancelledError, KnownError
from facealbum.jobs import JobHandle
from facealbum.library.exporting import face_list
from facealbum.library.exporting.choosing import Choice

PATIENCE = 20


@pytest.fixture
def album(library, photos):
    root = photos(
        ("a.jpg", "date 2019-07-01", "face anna 1", "face carl 1"),
        ("ab.jpg", "face anna 2", "face ben 1"),
    )
    library.import_paths([root]).result(PATIENCE)
    rows = {Path(row.path).stem: row.id for row in library.photo_rows(library.photos())}
    faces = {name: [face for face, _ in library.faces_in(row)] for name, row in rows.items()}
    library.name(library.faces_in(rows["a"])[0][1].id, "Anna, =1+1")
    library.name(library.faces_in(rows["ab"])[1][1].id, 'Ben "B"')
    people = {person.name: person.id for person in library.people()}
    library.reject_faces([faces["a"][1].id], people["Anna, =1+1"])
    return library


def written(library, file, what=(), **options):
    report = library.export_faces(list(what), file, **options).result(PATIENCE)
    return report, file.read_bytes()


def test_json_has_a_version_and_a_row_for_each_face(album, tmp_path):
    report, content = written(album, tmp_path / "f.json")
    data = json.loads(content)
    assert (data["format"], data["version"], data["title"]) == ("facealbum faces", 1, "All photos")
    assert report.faces == len(data["faces"]) == 4
    assert (report.photos, report.place) == (2, str(tmp_path / "f.json"))
    by_face = {row["face"]: row for row in data["faces"]}
    for group in (*album.people(), *album.groups()):
        for face, placement in album.faces_of(group.id):
            row = by_face.pop(face.id)
            shown = album.photo(face.photo_id)
            assert set(row) == set(face_list.COLUMNS)
            assert (row["photo"], row["path"]) == (shown.id, shown.path)
            assert row["content"] == shown.content_hash
            assert (row["person"], row["name"]) == (group.id, group.name)
            assert row["left"] == pytest.approx(face.box.left, abs=1e-6)
            assert row["width_px"] == round(face.box.right * 400) - row["left_px"]
            assert row["score"] == face.score
            assert row["sharpness"] == pytest.approx(face.sharpness, abs=1e-3)
            assert (row["distance"] is None) == (placement.distance is None)
    assert by_face == {}


def test_status_and_date_say_whose_word_it_is(album, tmp_path):
    _, content = written(album, tmp_path / "f.json")
    rows = {(row["name"], Path(row["path"]).stem): row for row in json.loads(content)["faces"]}
    anna = rows["Anna, =1+1", "a"]
    assert (anna["status"], anna["taken_from"]) == ("confirmed", "camera")
    assert anna["taken_at"] == "2019-07-01T00:00:00"
    assert rows["", "a"]["status"] == "unnamed"
    assert rows["", "a"]["is_not"] == ["Anna, =1+1"]
    assert rows["Anna, =1+1", "ab"]["taken_from"] == "file"


def test_an_unconfirmed_face_is_only_suggested(album, photos, tmp_path):
    album.import_paths([photos(("c.jpg", "face anna 1"))]).result(PATIENCE)
    _, content = written(album, tmp_path / "f.json", ["file:c.jpg"])
    (row,) = json.loads(content)["faces"]
    assert (row["name"], row["status"]) == ("Anna, =1+1", "suggested")


def test_csv_keeps_to_rfc_4180_and_says_the_same(album, tmp_path):
    _, content = written(album, tmp_path / "f.csv")
    assert content.count(b"\r\n") == content.count(b"\n") == 5
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8"), newline="")))
    _, same = written(album, tmp_path / "f.json")
    for row, other in zip(rows, json.loads(same)["faces"], strict=True):
        assert {row["name"], row["path"]} == {other["name"], other["path"]}
        assert row["is_not"] == "; ".join(other["is_not"])
        assert float(row["left"]) == other["left"]
        assert (row["distance"] == "") == (other["distance"] is None)
        assert row["drawn"] == "no"
    with_mark = written(album, tmp_path / "g.csv", bom=True)[1]
    assert with_mark == b"\xef\xbb\xbf" + content


def test_a_query_chooses_the_photos_and_all_faces_of_them_are_listed(album, tmp_path):
    _, content = written(album, tmp_path / "f.json", ["file:ab"])
    assert {Path(row["path"]).stem for row in json.loads(content)["faces"]} == {"ab"}
    assert len(json.loads(content)["faces"]) == 2


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems' names are text")
def test_a_path_that_is_no_text_is_told_by_its_bytes(library, write_photo, tmp_path):
    write_photo(tmp_path / "photos" / os.fsdecode(b"caf\xe9.jpg"), "face anna 1")
    library.import_paths([tmp_path / "photos"]).result(PATIENCE)
    _, content = written(library, tmp_path / "f.json")
    (row,) = json.loads(content)["faces"]
    assert os.fsencode(row["path"]).endswith(b"caf\xe9.jpg")
    assert b"caf\\udce9.jpg" in written(library, tmp_path / "f.csv")[1]


def test_photos_are_read_a_few_at_a_time_in_their_order(album, tmp_path, monkeypatch):
    _, whole = written(album, tmp_path / "f.json")
    monkeypatch.setattr(face_list, "_AT_ONCE", 1)
    _, parts = written(album, tmp_path / "g.json")
    assert json.loads(whole)["faces"] == json.loads(parts)["faces"]


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("f.txt", "Let its name end in .csv or in .json"),
        ("photos/a.jpg", "Let its name end in .csv or in .json"),
        ("library/f.csv", "inside facealbum's own folder"),
        ("mine.csv", "already something called"),
        ("nowhere/f.csv", "can't be written"),
    ],
)
def test_a_file_that_is_refused_is_a_sentence(album, tmp_path, name, sentence):
    (tmp_path / "mine.csv").write_text("mine")
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(KnownError, match=sentence):
        written(album, tmp_path / name)
    assert (tmp_path / "mine.csv").read_text() == "mine"
    assert [path for path in sorted(tmp_path.rglob("*")) if "library" not in path.parts] == [
        path for path in before if "library" not in path.parts
    ]


def test_a_cancelled_list_leaves_nothing(album, tmp_path):
    choice = Choice("All photos", album.photo_rows(album.photos()), ())
    handle = JobHandle("faces")
    handle.cancel()
    (tmp_path / "out").mkdir()
    with pytest.raises(CancelledError):
        face_list.write_faces(album._context, choice, tmp_path / "out/f.csv", handle, bom=False)
    assert list((tmp_path / "out").iterdir()) == []
