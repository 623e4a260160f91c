from pathlib import Path

import pytest

from facealbum.domain.exports import (
    Caption,
    DateFolders,
    ExportKind,
    Layout,
    Manner,
    Paper,
    SheetStyle,
    readable_size,
)


def test_export_hands_over_what_where_and_how(run, library):
    shown = run("export", "p1", "Anna & Ben", "out", "--photo", "3", "--as", "symlinks",
                "--by", "person-date", "--dates", "days")  # fmt: skip
    manner = Manner(ExportKind.SYMLINKS, Layout.PERSON_DATE, DateFolders.DAYS)
    assert library.done == [("export", ("p1", "Anna & Ben", 3), Path("out"), manner)]
    assert "2 photos linked to out" in shown.err
    assert "1 photo already there" in shown.err
    assert "1 photo could not be found:\n  /photos/gone.jpg" in shown.err
    assert shown.out == ""


def test_export_copies_into_one_folder_unless_it_is_told_otherwise(run, library):
    exported = run("export", "p1", "out", "--json").data
    assert library.done == [("export", ("p1",), Path("out"), Manner())]
    assert exported == {
        "copied": 2,
        "skipped": 1,
        "missing": ["/photos/gone.jpg"],
        "bytes": 3_100_000,
        "place": "out",
        "folder": "out",
        "offline": [],
    }
    assert "2 photos copied to out, 3.1 MB." in run("export", "p1", "out").err


def test_export_without_a_folder_is_refused_before_all_photos_go_to_one_called_p1(run, library):
    shown = run("export", "p1")
    assert shown.code == 2
    assert "export ID DEST" in shown.err
    assert library.done == []


def test_a_dry_run_says_how_much_it_would_be(run, library):
    shown = run("export", "p1", "out", "--by", "date", "--dry-run")
    assert library.done == [("plan", ("p1",), Path("out"), Manner(layout=Layout.DATE))]
    assert "2 photos of Anna: 2 files in 1 folder, 3.1 MB. Nothing was written." in shown.err
    assert "The first would be 2019/07/a.jpg." in shown.err
    assert "not enough room: 1.0 MB are free" in shown.err
    plan = run("export", "p1", "out", "--dry-run", "--json").data
    assert (plan["files"], plan["bytes"], plan["example"]) == (2, 3_100_000, "2019/07/a.jpg")


def test_faces_are_listed_of_a_query_or_of_all(run, library):
    shown = run("faces-export", "f.csv", "Anna", "&", "Ben", "--bom")
    run("faces-export", "f.json")
    assert library.done == [
        ("faces", ("Anna & Ben",), Path("f.csv"), True),
        ("faces", (), Path("f.json"), False),
    ]
    assert shown.err == "3 faces of 2 photos written to f.csv.\n"
    assert run("faces-export", "f.json", "--json").data["faces"] == 3


def test_a_contact_sheet_looks_as_it_is_told(run, library):
    shown = run("contact-sheet", "s.pdf", "p1", "--faces", "--paper", "letter", "--landscape",
                "--columns", "6", "--captions", "file", "--title", "Us")  # fmt: skip
    style = SheetStyle("Us", True, Paper.LETTER, True, 6, (Caption.FILE,))
    assert library.done == [("sheet", ("p1",), Path("s.pdf"), style)]
    assert "2 pictures on 1 page written to s.pdf" in shown.err
    assert "No font of this computer has 지" in shown.err
    run("contact-sheet", "s.pdf", "--captions")
    assert library.done[1] == ("sheet", (), Path("s.pdf"), SheetStyle(captions=()))
    assert run("contact-sheet", "s.pdf", "--json").data["unshown"] == ["지"]


@pytest.mark.parametrize(
    ("size", "words"),
    [
        (0, "0 bytes"),
        (1, "1 byte"),
        (999, "999 bytes"),
        (1000, "1.0 kB"),
        (9_949, "9.9 kB"),
        (9_951, "10 kB"),
        (999_499, "999 kB"),
        (999_500, "1.0 MB"),
        (3_140_000_000, "3.1 GB"),
        (12_345_678_901_234_567, "12,346 TB"),
    ],
)
def test_sizes_are_told_as_file_managers_do(size, words):
    assert readable_size(size) == words
