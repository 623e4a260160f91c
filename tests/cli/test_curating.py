import pytest


def test_naming_gives_back_the_change(run, library):
    change = run("name", "g3", "Carol", "--json").data
    assert library.done == [("name", "g3", "Carol")]
    assert change == {
        "revision": 7,
        "label": "name it",
        "groups": ["p1"],
        "faces": [1, 2],
        "photos": [],
        "everything": False,
    }


def test_naming_somebody_as_she_is_called_already_asks_nothing(run):
    shown = run("name", "p1", "anna", answer="")
    assert (shown.code, shown.err) == (0, "name it.\n")


@pytest.mark.parametrize("answer", ["\n", "y\n", "Yes\n"])
def test_naming_alike_asks_and_merges(run, library, answer):
    shown = run("name", "g3", "Anna", answer=answer)
    assert "There is already an Anna with 2 faces. The same person? [Y/n]" in shown.err
    assert shown.code == 0
    assert library.done == [("name", "g3", "Anna")]


@pytest.mark.parametrize("answer", ["n\n", "No\n", ""])
def test_naming_alike_keeps_two_apart_when_told_so(run, library, answer):
    shown = run("name", "g3", "Anna", answer=answer)
    assert shown.code == 2
    assert "Nothing was changed" in shown.err
    assert library.done == []


def test_naming_alike_in_a_script_merges_and_says_how_to_part_them(run, library):
    shown = run("name", "g3", "ben")
    assert library.done == [("name", "g3", "ben")]
    assert "There is already a Ben with 1 face." in shown.err
    assert "facealbum undo" in shown.err


@pytest.mark.parametrize(
    ("words", "deed"),
    [
        ("merge p1 g3 g9", ("merge", "p1", "g3", "g9")),
        ("move 4 3 --to p1", ("move", (4, 3), "p1", "")),
        ("move 4 --new", ("move", (4,), None, "")),
        ("move 4 --new Dora", ("move", (4,), None, "Dora")),
        ("reject 1 2 --from p1", ("reject", (1, 2), "p1")),
        ("hide g3", ("hide", "g3")),
        ("show p2", ("show", "p2")),
        ("undo", ("undo",)),
    ],
)
def test_each_verb_reaches_the_library(run, library, words, deed):
    assert run(*words.split()).code == 0
    assert library.done == [deed]


def test_nothing_to_take_back_is_the_users_error(run, library):
    library.history_now.undo = None
    shown = run("undo")
    assert (shown.code, shown.err) == (2, "There is nothing to undo.\n")
    assert run("redo").code == 2


def test_an_unknown_id_is_a_sentence_and_exit_code_2(run):
    shown = run("hide", "p404")
    assert (shown.code, shown.out) == (2, "")
    assert shown.err == "facealbum: There is nobody with the id p404.\n"
