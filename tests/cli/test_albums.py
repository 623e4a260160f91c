import pytest


def test_albums_are_listed_with_their_search_and_number(run):
    assert run("albums", "--json").data == [
        {"id": "a3", "name": "Summer", "query": "Anna and 2020", "photos": 2, "note": ""}
    ]
    assert run("albums").out.splitlines()[1].split() == ["a3", "Summer", "2", "Anna", "and", "2020"]


def test_no_album_says_what_to_do(run, library):
    library.albums = list
    assert run("albums", "--json").data == []
    assert "album-save" in run("albums").err


@pytest.mark.parametrize("word", ["a3", "summer"])
def test_the_photos_of_an_album(run, word):
    found = run("album", word, "--json").data
    assert (found["id"], found["name"], found["query"]) == ("a3", "Summer", "Anna and 2020")
    assert [photo["id"] for photo in found["photos"]] == [2, 1]
    assert found["photos"][1]["people"] == ["Anna"]
    assert run("album", word).out.splitlines()[1] == "/photos/a.jpg"
    assert "Summer: 2 photos" in run("album", word).err


def test_why_an_album_shows_less_is_said(run, library):
    library.note = "One person is gone."
    assert run("album", "a3", "--json").data["note"] == "One person is gone."
    assert "One person is gone." in run("album", "a3").err
    assert "Summer: One person is gone." in run("albums").err


@pytest.mark.parametrize(
    ("words", "deed"),
    [
        (("album-save", "Summer", "Anna", "2020"), ("save", "Summer", "Anna 2020")),
        (("album-rename", "Summer", "Winter"), ("rename", 3, "Winter")),
        (("album-change", "a3", "only Anna"), ("change", 3, "only Anna")),
        (("album-delete", "SUMMER"), ("delete", 3)),
    ],
)
def test_what_is_done_to_albums(run, library, words, deed):
    done = run(*words, "--json")
    assert done.data == {"revision": 7, "label": f"{deed[0]} album", "albums": ["a3"]}
    assert library.done == [deed]
    assert run(*words).err == f"{deed[0]} album: a3.\n"


def test_an_unknown_album_is_a_sentence(run):
    assert run("album", "Autumn").code == 2
    assert "no album “Autumn”" in run("album-delete", "Autumn").err


def test_help_explains_how_to_search(run, capsys):
    with pytest.raises(SystemExit):
        run("search", "--help")
    told = capsys.readouterr().out
    assert "only (Anna or Ben)" in told
    assert 'folder:"Trip to Rome"' in told
