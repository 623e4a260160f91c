import pytest


def test_history_lists_steps_with_their_ids_and_what_undo_would_do(run):
    shown = run("history")
    rows = [" ".join(line.split()) for line in shown.out.splitlines()]
    assert rows == [
        "id when what",
        "8 2026-01-02 03:04 Merge undone",
        "7 2026-01-02 03:03 Name Anna",
        "6 2026-01-02 03:02 Hide taken back",
    ]
    assert shown.err == "undo takes back: Name Anna\n"
    data = run("history", "--json").data
    assert (data["undo"], data["redo"]) == ("Name Anna", None)
    assert data["entries"][2] == {
        "id": 6,
        "at": "2026-01-02T03:02:00",
        "label": "Hide",
        "undone": False,
        "taken_back": True,
        "takes_back": [],
        "people": ["Anna"],
        "faces": 2,
    }


def test_one_step_says_what_stands_on_it(run):
    shown = run("history", "6")
    assert shown.out.splitlines()[-2:] == ["8\tMerge", "7\tName Anna"]
    assert "2 later steps would be taken back with it" in shown.err
    standing = run("history", "6", "--json").data["standing_on"]
    assert standing == [{"id": 8, "label": "Merge"}, {"id": 7, "label": "Name Anna"}]
    assert "Nothing stands on it: facealbum undo --step 7" in run("history", "7").err


def test_a_step_that_is_not_there_is_a_sentence(run):
    shown = run("history", "99")
    assert (shown.code, shown.err.startswith("facealbum: There is no step 99")) == (2, True)


def test_no_history_says_so(run, library):
    library.history_now.undo, library.history_now.entries = None, ()
    assert run("history").err == "There is nothing to undo.\n"


@pytest.mark.parametrize(
    ("words", "deed"),
    [
        ("undo", ("undo",)),
        ("undo --step 6", ("take back", 6, False)),
        ("undo --step 6 --with-later", ("take back", 6, True)),
        ("undo --to 6", ("undo to", 6)),
        ("history --limit 5", ("history", 5)),
    ],
)
def test_each_verb_reaches_the_library(run, library, words, deed):
    assert run(*words.split()).code == 0
    assert library.done == [deed]


def test_an_undone_step_gives_back_the_change(run):
    assert run("undo", "--step", "6", "--json").data["label"] == "take back it"
