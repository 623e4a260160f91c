"""The review queue and splitting from the command line, so that a script can do all of it."""

import pytest


def test_the_best_questions_come_as_a_table_and_as_json(run, library):
    shown = run("review", "--limit", "2")
    assert "Is this Anna?" in shown.out
    assert "Who is this?" in shown.out
    assert shown.err.startswith("3 faces left to settle.")
    data = run("review", "--json").data
    assert data["left"] == 3
    first, second = data["questions"]
    assert (first["kind"], first["group"], first["faces"]) == ("person", "g3", [4, 3])
    assert (first["name"], first["distance"], first["settles"]) == ("Anna", 0.75, 2)
    assert first["likely"] == [{"person": "p2", "name": "Ben", "distance": 1.25}]
    assert (second["person"], second["distance"], second["false_match_rate"]) == (None, None, None)
    assert library.done == [("questions", 2), ("questions", 10)]


def test_there_may_be_nothing_to_ask(run, library):
    library.asking = False
    assert run("review").err == "Nothing left to ask.\n"
    assert run("review", "--json").data == {"left": 0, "questions": []}


@pytest.mark.parametrize(
    ("words", "about", "deed"),
    [
        ("g3 p1 yes", ("g3", "p1"), ("yes", "", ())),
        ("4 p1 no", (4, "p1"), ("no", "", ())),
        ("g3 --name Dora", ("g3", None), ("same as", "Dora", ())),
        ("g3 p1 --name Dora", ("g3", "p1"), ("same as", "Dora", ())),
        ("g3 p1 yes --without 4", ("g3", "p1"), ("yes", "", (4,))),
    ],
)
def test_an_answer_reaches_the_library(run, library, words, about, deed):
    shown = run("answer", *words.split())
    assert shown.code == 0
    assert library.done[0] == ("about", *about)
    assert library.done[-1] == ("answer", "g3", *deed)
    assert "3 faces left to settle." in shown.err


def test_an_answer_as_json(run):
    assert run("answer", "g3", "p1", "yes", "--json").data["label"] == "answer it"


@pytest.mark.parametrize("words", ["g3 p1", "g3", "g3 p1 yes --name Dora"])
def test_an_answer_needs_yes_or_no_or_a_name(run, library, words):
    shown = run("answer", *words.split())
    assert shown.code == 2
    assert "yes or no, or a name" in shown.err
    assert library.done == []


def test_a_split_is_shown_before_it_is_done(run, library):
    shown = run("split", "p1", "--parts", "3")
    assert shown.out == "2 faces: 4 3\n1 face: 9\n"
    assert "Nothing was changed" in shown.err
    assert run("split", "p1", "--json").data == {"parts": [[4, 3], [9]]}
    assert library.done == [("propose", "p1", 3), ("propose", "p1", 2)]
    assert run("split", "p1", "--apply", "--new", "Eva").code == 0
    assert library.done[-1] == ("split", "p1", [[4, 3], [9]], ["", "Eva"])


def test_faces_can_be_parted_from_the_others(run, library):
    assert run("split", "p1", "--faces", "2", "--new", "Eva", "--json").data["label"] == "split it"
    assert library.done == [("split", "p1", [[1], [2]], ["", "Eva"])]
