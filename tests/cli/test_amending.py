import pytest

from facealbum.cli.amending import SEEN
from facealbum.domain.geometry import Box
from facealbum.library import Seen

BOX = Box(0.25, 0.5, 0.125, 0.25)


@pytest.mark.parametrize(
    ("words", "deed"),
    [
        ("not-face 1 2", ("not faces", (1, 2))),
        ("bring-back 3", ("bring back", (3,))),
        ("confirm 1 2 --as p1", ("confirm", (1, 2), "p1")),
        ("cover p1 2", ("cover", "p1", 2)),
        ("birth p1 2019-03-01", ("birth", "p1", "2019-03-01")),
        ("birth p1 none", ("birth", "p1", None)),
        ("delete p1", ("delete", "p1")),
        ("ignore g3 g9", ("ignore", "g3", "g9")),
        ("ignore --seen once", ("ignore", "once")),
        ("ignore --seen one-event", ("ignore", "one-event")),
        ("know p2", ("know", "p2")),
    ],
)
def test_each_verb_reaches_the_library_and_tells_the_change(run, library, words, deed):
    shown = run(*words.split(), "--json")
    assert (shown.code, library.done) == (0, [deed])
    assert shown.data["label"] == f"{deed[0]} it"


@pytest.mark.parametrize(
    ("words", "to", "name"), [("--to p1", "p1", ""), ("--new Zoe", None, "Zoe"), ("", None, "")]
)
def test_a_face_is_drawn_by_its_box(run, library, words, to, name):
    shown = run("draw", "1", "0.25", "0.5", "0.125", "0.25", *words.split())
    assert (shown.code, library.done[0]) == (0, ("draw", 1, BOX, to, name))
    assert "draw it." in shown.err


def test_a_dry_run_counts_and_changes_nothing(run, library):
    shown = run("ignore", "--seen", "once", "--dry-run")
    assert "312 people with 400 faces" in shown.err
    data = run("ignore", "--seen", "once", "--dry-run", "--json").data
    assert data == {"people": 312, "faces": 400, "examples": [1, 2]}
    assert library.done == [("foresee", "once")] * 2


@pytest.mark.parametrize(
    "words",
    ["ignore", "ignore g3 --seen once", "ignore g3 --dry-run", "faces", "faces p1 --not-faces"],
)
def test_words_that_make_no_sense_are_the_users_error(run, library, words):
    shown = run(*words.split())
    assert (shown.code, library.done) == (2, [])
    assert shown.err.startswith("facealbum: ")


def test_a_date_that_is_none_is_refused(run, capsys):
    with pytest.raises(SystemExit):
        run("birth", "p1", "yesterday")
    assert "is no date like 2019-03-01" in capsys.readouterr().err


@pytest.mark.parametrize(("answer", "code", "done"), [("n\n", 2, 0), ("\n", 0, 1)])
def test_deleting_asks_where_somebody_is_there(run, library, answer, code, done):
    shown = run("delete", "p1", answer=answer)
    assert "Forget Anna? 2 faces will be unknown again" in shown.err
    assert (shown.code, len(library.done)) == (code, done)


def test_strangers_are_listed(run):
    assert "Ben" in run("strangers").out
    assert run("strangers", "--json").data == [{"id": "p2", "name": "Ben", "faces": 1, "photos": 1}]


def test_faces_are_listed_with_their_photos(run):
    listed = run("faces", "p1", "--json").data
    assert [(face["id"], face["photo"]) for face in listed] == [
        (2, "/photos/caf\udce9.jpg"),
        (1, "/photos/a.jpg"),
    ]
    assert listed[0]["box"] == [0.25, 0.125, 0.5, 0.25]
    assert (listed[0]["confirmed"], listed[0]["drawn"], listed[0]["distance"]) == (
        False,
        False,
        None,
    )
    assert "/photos/a.jpg" in run("faces", "p1").out
    assert [face["id"] for face in run("faces", "--not-faces", "--json").data] == [9]


def test_the_words_for_how_often_are_those_of_the_library():
    assert tuple(Seen) == SEEN
