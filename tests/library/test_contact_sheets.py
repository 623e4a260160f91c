"""A contact sheet shows what was chosen, tells what is missing, and writes over nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from facealbum.domain.errors import CancelledError, KnownError
from facealbum.domain.exports import Caption, SheetStyle
from facealbum.jobs import JobHandle
from facealbum.library.exporting import contact_sheets
from facealbum.library.exporting.choosing import choose
from facealbum.vision import contact_sheet

PATIENCE = 20


@pytest.fixture
def album(library, photos):
    root = photos(
        ("a.jpg", "date 2019-07-01", "face anna 1"),
        ("ab.jpg", "date 2019-07-02", "face anna 2", "face ben 1"),
        ("none.jpg", "date 2020-01-01"),
    )
    library.import_paths([root]).result(PATIENCE)
    (first,) = [row for row in library.photo_rows(library.photos()) if row.path.endswith("/a.jpg")]
    library.name(library.faces_in(first.id)[0][1].id, "Anna")
    return library


@pytest.fixture
def drawn(monkeypatch):
    """Return the captions of what a sheet draws, and whether there was a picture."""
    seen = []
    real = contact_sheet.ContactSheet.place

    def place(sheet, tile, jpeg):
        done = real(sheet, tile, jpeg)
        seen.append((tile, done))
        return done

    monkeypatch.setattr(contact_sheet.ContactSheet, "place", place)
    return seen


def sheet(library, what, file, **style):
    return library.contact_sheet(what, file, SheetStyle(**style)).result(PATIENCE)


def test_photos_stand_with_names_and_dates(album, tmp_path, drawn):
    report = sheet(album, [], tmp_path / "all.pdf")
    assert (report.pages, report.pictures, report.missing, report.unshown) == (1, 3, (), ())
    assert drawn == [
        (("", "2020-01-01"), True), (("Anna", "2019-07-02"), True), (("Anna", "2019-07-01"), True)
    ]  # fmt: skip
    assert (tmp_path / "all.pdf").read_bytes().startswith(b"%PDF-")
    assert report.place == str(tmp_path / "all.pdf")


def test_captions_are_those_that_were_chosen(album, tmp_path, drawn):
    sheet(album, "Anna", tmp_path / "a.pdf", captions=(Caption.FILE, Caption.NAME), columns=1)
    assert drawn == [(("ab.jpg", "Anna"), True), (("a.jpg", "Anna"), True)]


def test_faces_of_a_person_alone_or_of_whole_photos(album, tmp_path, drawn):
    # The fakes' crops are no pictures: a frame stands in their place, and they are told.
    report = sheet(album, "Anna", tmp_path / "a.pdf", faces=True)
    assert [tile for tile, _ in drawn] == [("Anna", "2019-07-02"), ("Anna", "2019-07-01")]
    assert (report.pictures, len(report.missing)) == (0, 2)
    drawn.clear()
    sheet(album, "2019", tmp_path / "b.pdf", faces=True)
    assert sorted(tile[0] for tile, _ in drawn) == ["", "Anna", "Anna"]


def test_a_hidden_name_is_not_shown(album, tmp_path, drawn):
    album.hide(album.people()[0].id)
    sheet(album, [], tmp_path / "a.pdf")
    assert {tile[0] for tile, _ in drawn} == {""}


def test_a_photo_that_is_away_leaves_a_frame_and_is_told(album, tmp_path, drawn):
    (tmp_path / "photos/a.jpg").unlink()
    report = sheet(album, "Anna", tmp_path / "a.pdf")
    assert report.missing == (str(tmp_path / "photos/a.jpg"),)
    assert [done for _, done in drawn] == [True, False]


@pytest.mark.parametrize(
    ("name", "what", "style", "sentence"),
    [
        ("a.txt", "Anna", {}, "Let it end in .pdf"),
        ("mine.pdf", "Anna", {}, "already something called"),
        ("library/a.pdf", "Anna", {}, "inside facealbum's own folder"),
        ("nowhere/a.pdf", "Anna", {}, "can't be written"),
        ("a.pdf", "1999", {}, "no photo to export"),
        ("a.pdf", "no people", {"faces": True}, "no face to show"),
        ("a.pdf", "Anna", {"columns": 13}, "1 to 12 columns"),
    ],
)
def test_what_is_refused_is_a_sentence(album, tmp_path, name, what, style, sentence):
    (tmp_path / "mine.pdf").write_bytes(b"mine")
    with pytest.raises(KnownError, match=sentence):
        sheet(album, what, tmp_path / name, **style)
    assert (tmp_path / "mine.pdf").read_bytes() == b"mine"
    assert [path.name for path in tmp_path.glob("*.pdf")] == ["mine.pdf"]


def test_too_many_pictures_are_refused(album, tmp_path, monkeypatch):
    monkeypatch.setattr(contact_sheets, "MOST_PICTURES", 2)
    with pytest.raises(KnownError, match="2 pictures at most; these are 3"):
        sheet(album, [], tmp_path / "a.pdf")


def test_a_cancelled_sheet_leaves_nothing(album, tmp_path):
    with album._context.store.snapshot() as tables:
        choice = choose(tables, [])
    handle = JobHandle("sheet")
    handle.listen(lambda job: job.cancel() if job.progress.done == 1 else None)
    place = tmp_path / "out"
    place.mkdir()
    with pytest.raises(CancelledError):
        contact_sheets.write_sheet(
            album._context, album._pictures, choice, place / "a.pdf", SheetStyle(), handle
        )
    assert list(Path(place).iterdir()) == []
