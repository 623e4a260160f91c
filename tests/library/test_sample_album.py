"""The main job with the real models on the sample album: drop, see people, name, find, export."""

from __future__ import annotations

import csv
import sys
import threading
from collections import Counter, defaultdict
from pathlib import Path

import psutil
import pytest

from facealbum.domain.geometry import Box, intersection_over_union
from facealbum.jobs import JobState
from facealbum.library import Library, evaluate_clustering, verify
from facealbum.library.workshop import workshop_of

ALBUM = Path(__file__).parents[2] / "resources/sample"
PHOTOS = ALBUM / "photos"
PATIENCE = 200.0
PEOPLE = 12

pytestmark = pytest.mark.skipif(not ALBUM.is_dir(), reason="there is no sample album here")


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    opened = Library.open(tmp_path_factory.mktemp("sample") / "library")
    opened.import_paths([PHOTOS]).result(PATIENCE)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def truth():
    """Return who is where: person and box by the photo's path below the album."""
    found = defaultdict(list)
    with (ALBUM / "truth.csv").open(newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            box = Box(*(float(row[side]) for side in ("left", "top", "width", "height")))
            found[row["file"]].append((row["person"], box))
    return found


@pytest.fixture(scope="module")
def people(library, truth):
    """Return for each group who its faces are in truth, with the number of each."""

    def person_of(photo, face):
        there = truth[photo.relative_to(PHOTOS).as_posix()]
        name, box = max(there, key=lambda known: intersection_over_union(known[1], face.box))
        assert intersection_over_union(box, face.box) > 0.3, f"no face is at {face.box} in {photo}"
        return name

    rows = {row.id: Path(row.path) for row in library.photo_rows(library.photos())}
    return {
        group.id: Counter(
            person_of(rows[face.photo_id], face) for face, _ in library.faces_of(group.id)
        )
        for group in (*library.people(), *library.groups())
    }


def test_every_face_is_found_and_no_false_one(library, truth):
    assert library.counts().faces == sum(map(len, truth.values()))
    assert library.counts().failed == 0


def test_there_are_exactly_the_twelve_people(library, people, truth):
    assert all(len(names) == 1 for names in people.values()), "a group holds two people"
    assert len(people) == PEOPLE
    everybody = Counter(name for there in truth.values() for name, _ in there)
    assert Counter(dict(kv for names in people.values() for kv in names.items())) == everybody


def test_a_second_import_finds_nothing_new(library):
    report = library.import_paths([PHOTOS]).result(PATIENCE)
    assert (report.photos_new, report.photos_unchanged) == (0, 80)


def test_a_named_person_is_found_and_taken_out(library, people, truth, tmp_path):
    for group_id in sorted(people):
        (name,) = people[group_id]
        library.name(group_id, name)
    photos = [file for file, there in truth.items() if {"Mei", "Minh"} <= {who for who, _ in there}]
    found = library.search("mei & minh").photos
    assert sorted(Path(photo.path).relative_to(PHOTOS).as_posix() for photo in found) == sorted(
        photos
    )
    report = library.export("mei & minh", tmp_path / "out").result(PATIENCE)
    assert report.copied == len(photos) == len(list((tmp_path / "out").iterdir()))
    for _ in people:
        library.undo()
    assert library.people() == []


def test_pictures_are_upright_and_kept(library):
    sideways = [row for row in library.photo_rows(library.photos()) if row.height > row.width]
    photo = sideways[0]
    first = library.thumbnail(photo.id, 128)
    assert first.startswith(b"\xff\xd8")
    assert library.thumbnail(photo.id, 128) == first
    assert len(library.upright_photo(photo.id, 512)) > len(first)
    assert library.crop_file(library.groups()[0].cover_face_id).stat().st_size > 1000


def test_two_photos_are_verified(library, people):
    one, other = library.groups()[:2]
    alone = [
        [Path(p.path) for p in library.photos_of(group.id) if len(library.faces_in(p.id)) == 1]
        for group in (one, other)
    ]
    assert library.verify(*alone[0][:2]).same
    assert not library.verify(alone[0][0], alone[1][0]).same


def test_clustering_is_measured(truth, tmp_path):
    table = tmp_path / "truth.csv"
    alone = sorted((file, there[0][0]) for file, there in truth.items() if len(there) == 1)[:24]
    table.write_text(
        "file,person\n" + "\n".join(f'"{f}",{who}' for f, who in alone) + "\n", "utf-8"
    )
    scores = evaluate_clustering(workshop_of(), PHOTOS, table)
    assert scores["faces"] == len(alone)
    assert scores["default"]["bcubed_f"] == 1.0


@pytest.mark.parametrize("pipeline", ["facenet", "sface"])
def test_one_model_alone_can_be_chosen(pipeline, truth):
    alone = sorted((file, there[0][0]) for file, there in truth.items() if len(there) == 1)
    mei = [PHOTOS / file for file, who in alone if who == "Mei"]
    other = next(PHOTOS / file for file, who in alone if who == "Karim")
    assert verify(workshop_of(pipeline), mei[0], mei[1]).same
    assert not verify(workshop_of(pipeline), mei[0], other).same


def test_closing_in_the_middle_leaves_no_process_thread_or_shared_memory(tmp_path):
    threads = set(threading.enumerate())
    children, kept = set(workers()), shared_memory()
    library = Library.open(tmp_path / "library")
    looking = threading.Event()
    job = library.import_paths([PHOTOS])
    job.listen(lambda handle: looking.set() if handle.progress.done else None)
    assert looking.wait(PATIENCE)
    shared = shared_memory() - kept
    assert set(workers()) - children, "nothing was running that could be left behind"
    assert shared or sys.platform != "linux"
    library.close()
    assert job.state is JobState.CANCELLED
    assert set(workers()) == children
    assert set(threading.enumerate()) <= threads
    assert not [segment for segment in shared if segment.exists()]


def workers():
    """Return the ids of the processes below this one, without Python's own resource tracker."""
    for child in psutil.Process().children(recursive=True):
        if "resource_tracker" not in " ".join(child.cmdline()):
            yield child.pid


def shared_memory():
    """Return the files of the shared memory that this process holds; Linux shows them."""
    maps = Path("/proc/self/maps")
    if not maps.exists():
        return set()
    held = (line.split(maxsplit=5)[-1] for line in maps.read_text().splitlines())
    return {Path(name) for name in held if name.startswith("/dev/shm/") and " " not in name}  # noqa: S108
