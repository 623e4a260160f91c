import json
import os
from dataclasses import replace

import pytest

from facealbum.domain.types import TakenFrom

from .fake_library import photo

PLACE = {"box": [0.25, 0.125, 0.5, 0.25], "shown_at": None, "weak": []}


def test_people_lists_every_person_and_every_unnamed_group_as_json(run):
    people = run("people", "--json").data
    assert [entry["id"] for entry in people] == ["p1", "p2", "g3", "g9"]
    assert people[0] == {
        "id": "p1",
        "name": "Anna",
        "hidden": False,
        "confirmed": 2,
        "faces": [
            {"id": 1, "photo": "/photos/a.jpg", **PLACE},
            {"id": 2, "photo": "/photos/caf\udce9.jpg", **PLACE},
        ],
    }


def test_people_for_a_human_leaves_single_faces_to_a_remark(run):
    shown = run("people")
    assert [line.split()[0] for line in shown.out.splitlines()] == ["id", "p1", "p2", "g3"]
    assert "hidden" in shown.out.splitlines()[2]
    assert "1 face seen only once" in shown.err


def test_an_empty_library_says_what_to_do(run, library):
    library.known.clear()
    assert run("people", "--json").data == []
    assert "facealbum import" in run("people").err


def test_photos_newest_first(run):
    photos = run("photos", "--json").data
    assert [entry["id"] for entry in photos] == [2, 1]
    assert photos[1] == {
        "id": 1,
        "path": "/photos/a.jpg",
        "taken_at": "2020-05-01T00:00:00",
        "width": 400,
        "height": 300,
        "status": "done",
        "taken_from": "exif",
        "utc_offset": None,
        "video": False,
        "duration": None,
        "codec": "",
    }
    assert run("photos").out.splitlines()[1] == "/photos/a.jpg"


@pytest.mark.parametrize(("minutes", "told"), [(120, "+02:00"), (-210, "-03:30"), (0, "+00:00")])
def test_photos_say_whose_word_their_date_is(run, library, minutes, told):
    library.rows[1] = replace(library.rows[1], taken_from=TakenFrom.XMP, utc_offset=minutes)
    shown = run("photos", "--json").data[1]
    assert (shown["taken_from"], shown["utc_offset"]) == ("xmp", told)


def test_failed_photos_come_with_their_reason(run, library):
    library.failures = [photo(3, "/photos/b.jpg", reason="The file is cut off.")]
    expected = [{"path": "/photos/b.jpg", "reason": "The file is cut off."}]
    assert run("photos", "--failed", "--json").data == expected
    assert "The file is cut off." in run("photos", "--failed").out


def test_search_gives_photos_with_dates_and_the_people_in_them(run, library):
    found = run("search", "Anna", "2020", "--json").data
    assert library.done == [("search", "Anna 2020")]
    assert found[0] == {
        "id": 1,
        "path": "/photos/a.jpg",
        "taken_at": "2020-05-01T00:00:00",
        "people": ["Anna"],
    }


def test_json_is_ascii_and_gives_back_a_path_that_is_no_text(run):
    text = run("search", "Anna", "--json").out
    assert text.isascii()
    assert os.fsencode(json.loads(text)[1]["path"]) == b"/photos/caf\xe9.jpg"


def test_status_counts_what_there_is(run):
    status = run("status", "--json").data
    assert (status["photos"], status["faces"], status["threshold"]) == (2, 6, 0.8)
    assert status["pipeline"] == "facenet+sface"
    assert "pipeline" in run("status").out


def test_settings_are_shown_and_changed(run, library):
    assert run("setting", "--json").data == {"pipeline": "facenet+sface", "threads": 0}
    assert run("setting", "pipeline", "facenet", "--json").data == {"pipeline": "facenet"}
    assert library.values["pipeline"] == "facenet"
    assert "facenet" in run("setting", "pipeline").out


def test_photos_in_another_order(run):
    photos = run("photos", "--sort", "oldest", "--json").data
    assert [entry["id"] for entry in photos] == [1, 2]


@pytest.mark.parametrize(
    ("order", "ids"),
    [
        ("faces", ["p1", "p2", "g3", "g9"]),
        ("latest", ["p2", "p1", "g9", "g3"]),
        ("recent", ["p2", "p1", "g3", "g9"]),
    ],
)
def test_people_stand_in_the_order_that_is_asked_for(run, library, order, ids):
    library.known["p2"] = replace(library.known["p2"], name="Ben")
    library.latest = {"p2": "2020", "g9": "2020", "p1": "2019"}
    people = run("people", "--json", "--sort", order).data
    assert [entry["id"] for entry in people] == ids
