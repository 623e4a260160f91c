"""The main job by the command line, on the sample album, each verb in a process of its own."""

import csv
import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from facealbum.domain.geometry import Box, intersection_over_union

ALBUM = Path(__file__).resolve().parents[2] / "resources" / "sample"
PHOTOS = ALBUM / "photos"
SAME_PLACE = 0.5


class Command:
    """The program on one library."""

    def __init__(self, library):
        self.library = library

    def words(self, *words):
        return [sys.executable, "-m", "facealbum", "--library", self.library, *words]

    def run(self, *words):
        return subprocess.run(self.words(*words), capture_output=True, check=False, timeout=200)

    def json(self, *words):
        done = self.run(*words, "--json")
        assert done.returncode == 0, done.stderr.decode()
        return json.loads(done.stdout)

    def groups(self):
        """Return the groups as sets of places: file below the album, and box."""
        return {
            frozenset((below(face["photo"]), *face["box"]) for face in group["faces"])
            for group in self.json("people")
        }


def below(path):
    return Path(path).relative_to(PHOTOS).as_posix()


@pytest.fixture(scope="module")
def imported(tmp_path_factory):
    """Return a library into which the sample album was imported, and what the import said."""
    command = Command(tmp_path_factory.mktemp("imported") / "library")
    return command, command.json("import", PHOTOS)


@pytest.fixture
def album(imported, tmp_path):
    """Return a library of its own for one test."""
    shutil.copytree(imported[0].library, tmp_path / "library")
    return Command(tmp_path / "library")


@pytest.fixture(scope="module")
def truth():
    """Return the people of each face of the sample album: file, box, name."""
    with (ALBUM / "truth.csv").open(newline="", encoding="utf-8") as file:
        return [
            (row["file"], Box(*(float(row[side]) for side in SIDES)), row["person"])
            for row in csv.DictReader(file)
        ]


SIDES = ("left", "top", "width", "height")


def name_of(face, truth):
    """Return who a found face is; None where nobody is there."""
    for file, box, person in truth:
        if file == below(face["photo"]):
            found = Box(*face["box"])
            if intersection_over_union(found, box) > SAME_PLACE:
                return person
    return None


def group_of(album, person, truth):
    """Return the id of the group that holds most faces of a person."""
    groups = album.json("people")
    return max(groups, key=lambda group: sum(name_of(f, truth) == person for f in group["faces"]))[
        "id"
    ]


def photos_of(person, truth):
    return {file for file, _, name in truth if name == person}


def test_the_sample_album_becomes_its_twelve_people(imported, truth):
    command, report = imported
    groups = command.json("people")
    named = [[name_of(face, truth) for face in group["faces"]] for group in groups]
    assert report["faces"] == len(truth)
    assert sorted(names[0] for names in named) == sorted({person for *_, person in truth})
    assert [names for names in named if len(set(names)) > 1] == []
    assert len(groups) == 12


def test_a_second_import_finds_nothing_new(imported, album):
    report = album.json("import", PHOTOS)
    assert (report["photos_new"], report["faces"]) == (0, 0)
    assert report["photos_unchanged"] == imported[1]["photos_new"]


def test_a_named_person_is_found_and_copied_out(album, truth, tmp_path):
    person = truth[0][2]
    album.json("name", group_of(album, person, truth), person)
    found = album.json("search", person)
    assert {below(photo["path"]) for photo in found} == photos_of(person, truth)
    assert all(person in photo["people"] for photo in found)
    assert album.json("export", person, tmp_path / "out")["copied"] == len(found)
    assert len(list((tmp_path / "out").iterdir())) == len(found)


def test_undo_in_another_process_brings_everything_back(album, truth):
    before = album.json("people")
    first, second = (group["id"] for group in before[:2])
    album.json("name", first, "Anna")
    merged = album.run("name", second, "anna")
    assert b"facealbum undo" in merged.stderr
    assert len(album.json("people")) == len(before) - 1
    album.json("undo")
    album.json("undo")
    assert album.json("people") == before
    assert album.run("undo").returncode == 2


def test_what_the_user_said_outlives_another_threshold(album):
    group = album.json("people")[0]
    album.json("name", group["id"], "Anna")
    album.json("regroup", "--threshold", "0.4")
    anna = next(entry for entry in album.json("people") if entry["name"] == "Anna")
    assert anna["confirmed"] == len(group["faces"])
    assert [face["id"] for face in anna["faces"]] == [face["id"] for face in group["faces"]]


def test_the_largest_faces_of_two_photos_are_compared(album, truth):
    alone = {file: person for file, _, person in truth}
    for file, *_ in truth:
        if sum(other == file for other, *_ in truth) > 1:
            alone.pop(file, None)
    first, *others = alone
    same = next(file for file in others if alone[file] == alone[first])
    other = next(file for file in others if alone[file] != alone[first])
    near = album.json("verify", PHOTOS / first, PHOTOS / same)
    far = album.json("verify", PHOTOS / first, PHOTOS / other)
    assert near["same"]
    assert not far["same"]
    assert near["distance"] < near["threshold"] < far["distance"]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems want file names to be text")
def test_a_photo_that_is_none_and_whose_name_is_no_text_is_listed_with_its_reason(tmp_path):
    command = Command(tmp_path / "library")
    folder = tmp_path / "photos"
    folder.mkdir()
    path = os.fsencode(folder) + b"/caf\xe9.jpg"
    Path(os.fsdecode(path)).write_bytes(b"this is no photo")
    assert command.json("import", folder)["photos_failed"] == 1
    [failed] = command.json("photos", "--failed")
    assert os.fsencode(failed["path"]) == path
    assert failed["reason"]
    assert command.run("photos", "--failed").returncode == 0


def test_a_killed_import_goes_on_and_ends_like_one_that_never_was(imported, tmp_path):
    command = Command(tmp_path / "library")
    running = subprocess.Popen(
        command.words("import", PHOTOS), stderr=subprocess.PIPE, start_new_session=True
    )
    with running:
        for line in running.stderr:
            if line.startswith(b"Looking at photos"):
                break
        beside = command.run("people")
        os.killpg(running.pid, signal.SIGKILL)
    assert beside.returncode == 2
    assert b"facealbum: " in beside.stderr
    assert command.json("status")["unfinished"] > 0
    command.json("import", PHOTOS)
    assert command.json("status")["unfinished"] == 0
    assert command.groups() == imported[0].groups()
