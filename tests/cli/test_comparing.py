"""Two faces or photos on the command line."""

from pathlib import Path

import pytest

from facealbum.cli.arguments import parse


@pytest.mark.parametrize(
    ("words", "sides"),
    [
        (("17", "23"), (17, 23)),
        (("17", "a.jpg"), (17, Path("a.jpg"))),
        (("a.jpg", "17"), (Path("a.jpg"), 17)),
    ],
)
def test_numbers_are_faces_of_the_library(run, library, words, sides):
    shown = run("verify", *words)
    assert library.done == [("compare", *sides)]
    assert shown.out.startswith("The same person: distance 0.000, threshold 1.200")
    assert "of pairs" in shown.err


def test_a_file_that_is_called_like_a_number_is_a_photo(run, library, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "17").write_bytes(b"")
    assert not parse(("verify", "17", "a.jpg")).needs_library
    run("verify", "17", "23")
    run("verify", "17", "23", "--faces")
    assert library.done == [("compare", Path("17"), 23), ("compare", 17, 23)]


def test_two_photos_need_no_library():
    assert not parse(("verify", "a.jpg", "b.jpg")).needs_library


def test_all_faces_of_a_photo_are_told(run):
    data = run("verify", "17", "a.jpg", "--json").data
    assert data["same"] is True
    assert data["distances"] == [[pytest.approx(2.0), 0.0]]
    assert data["a"] == {"compared": 0, "faces": [{"id": 17, "box": [0.0, 0.5, 0.125, 0.125]}]}
    assert [face["id"] for face in data["b"]["faces"]] == [None, None]
    assert data["b"]["compared"] == 1


def test_two_faces_are_said_to_be_one_person(run, library):
    assert run("same", "4", "2", "--to", "p1", "--json").data["label"] == "same it"
    run("same", "4", "2")
    assert library.done == [("same", 4, 2, "p1"), ("same", 4, 2, None)]
