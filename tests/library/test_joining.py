"""A few photos more in a large library are settled by the means that are kept in memory."""

from __future__ import annotations

import numpy as np
import pytest

from facealbum.library import Library, joining, regrouping
from facealbum.library.joining import LiveGroups

PATIENCE = 60.0
PEOPLE = "abcdefgh"


@pytest.fixture(autouse=True)
def large(monkeypatch):
    """Let every library count as a large one."""
    monkeypatch.setattr(regrouping, "TREE_AT_IMPORT", 0)


@pytest.fixture
def in_memory(monkeypatch):
    """Note for each import whether the means in memory were enough."""
    noted = []
    settled_in_memory = regrouping._settled_in_memory

    def note(context):
        noted.append(settled_in_memory(context))
        return noted[-1]

    monkeypatch.setattr(regrouping, "_settled_in_memory", note)
    return noted


@pytest.fixture
def album(photos):
    """Forty photos with two people each."""
    return photos(
        *(
            (f"{n:02}.jpg", f"face {PEOPLE[n % 8]} {n}", f"face {PEOPLE[(n + 3) % 8]} {n + 50}")
            for n in range(40)
        )
    )


def late(photos, number):
    """Write a photo of somebody known, somebody new and, in every second one, the same one new."""
    return photos(
        (
            f"late{number}.jpg",
            f"face {PEOPLE[number % 8]} {number + 200}",
            f"face new{number // 2} {number}",
        ),
        folder=f"late{number}",
    )


def test_where_no_face_comes_in_the_vectors_of_the_others_are_not_read(
    library, album, photos, monkeypatch
):
    library.import_paths([album]).result(PATIENCE)

    def read(*_anything):
        raise AssertionError("all vectors are read for nothing")

    before = places(library)
    monkeypatch.setattr(regrouping, "material", read)
    landscape = photos(("sea.jpg",), folder="landscape")
    assert library.import_paths([landscape]).result(PATIENCE).faces == 0
    assert places(library) == before


def places(library):
    rows = library._context.store.read.placements.arrays()
    return dict(zip(rows.face_ids.tolist(), rows.keys.tolist(), strict=True)), rows.settled.all()


@pytest.mark.parametrize("room", [1, joining.ROOM])
def test_photos_one_by_one_end_where_the_whole_library_would_place_them(
    library, album, photos, tmp_path, fake_workshop, partition, in_memory, monkeypatch, room
):
    monkeypatch.setattr(joining, "ROOM", room)
    library.import_paths([album]).result(PATIENCE)
    in_memory.clear()
    other = Library.open(tmp_path / "other", fake_workshop)
    other.import_paths([album]).result(PATIENCE)
    for number in range(8):
        root = late(photos, number)
        before, _ = places(library)
        in_memory.clear()
        library.import_paths([root]).result(PATIENCE)
        # The first one may have to read what the first import left.
        assert in_memory == [True]
        with monkeypatch.context() as patch:
            patch.setattr(regrouping, "_settled_in_memory", lambda context: False)
            other.import_paths([root]).result(PATIENCE)
        after, settled = places(library)
        assert settled
        assert {face: after[face] for face in before} == before
        assert partition(library) == partition(other)
        assert [g.faces for g in library.groups()] == [g.faces for g in other.groups()]
    other.close()


def summed_up(live):
    """What is kept of each group, by key: how many faces, in which scenes, and their mean."""
    there = live._there()
    keys = np.where(there.person_ids > 0, there.person_ids, -there.anchor_ids).tolist()
    counts = live._counts[: len(keys)].tolist()
    facts = zip(counts, there.sizes.tolist(), there.photo_ids, there.means, strict=True)
    return dict(zip(keys, facts, strict=True))


@pytest.mark.parametrize("room", [1, joining.ROOM])
def test_what_is_kept_of_the_groups_is_what_would_be_read(
    library, album, photos, in_memory, monkeypatch, room
):
    monkeypatch.setattr(joining, "ROOM", room)
    library.import_paths([album]).result(PATIENCE)
    context = library._context
    for number in range(6):
        library.import_paths([late(photos, number)]).result(PATIENCE)
        fresh = LiveGroups(context, context.version, context.live._means.shape[1])
        with context.moment() as (tables, epoch):
            fresh.prepare(tables, epoch)
        kept, read = summed_up(context.live), summed_up(fresh)
        assert kept.keys() == read.keys()
        for key in kept:
            assert kept[key][:-1] == read[key][:-1]
            assert np.allclose(kept[key][-1], read[key][-1], atol=1e-6)
    assert in_memory[1:] == [True] * 6


def test_what_the_user_said_meanwhile_is_heeded(
    library, album, photos, group_with, library_faces, in_memory
):
    library.import_paths([album]).result(PATIENCE)
    library.import_paths([late(photos, 0)]).result(PATIENCE)
    library.name(group_with(library, "late0.jpg").id, "Anna")
    library.reject_faces([library_faces(library, "00.jpg")[0].id], "p1")
    library.import_paths([late(photos, 8)]).result(PATIENCE)
    assert in_memory[1:] == [True, True]
    assert group_with(library, "late8.jpg").name == "Anna"
    assert not group_with(library, "00.jpg").name
    library.undo()
    library.undo()
    library.import_paths([late(photos, 16)]).result(PATIENCE)
    assert group_with(library, "late16.jpg") == group_with(library, "late8.jpg")
    assert places(library)[1]


def test_what_the_user_says_while_an_import_reads_the_groups_is_heeded(
    library, album, photos, group_with, monkeypatch
):
    library.import_paths([album]).result(PATIENCE)
    for number, name in enumerate(("Anna", "Ben")):
        library.name(group_with(library, f"0{number}.jpg").id, name)
    anna, ben = (group_with(library, f"0{number}.jpg") for number in (0, 1))
    load, merged = LiveGroups._load, []

    def load_slowly(self, tables, without):
        load(self, tables, without)
        if not merged:
            merged.append(library.merge([anna.id, ben.id]))

    monkeypatch.setattr(LiveGroups, "_load", load_slowly)
    library.import_paths([late(photos, 1)]).result(PATIENCE)
    assert merged
    assert group_with(library, "late1.jpg").name == "Anna"
    assert [person.name for person in library.people()] == ["Anna"]


def test_a_photo_whose_faces_changed_is_grouped_with_the_groups_read_anew(
    library, album, photos, write_photo, group_with, in_memory, tmp_path, fake_workshop, partition,
    monkeypatch,
):  # fmt: skip
    other = Library.open(tmp_path / "other", fake_workshop)
    for each in (library, other):
        each.import_paths([album]).result(PATIENCE)
    write_photo(album / "00.jpg", "face h 900")
    with monkeypatch.context() as patch:
        patch.setattr(regrouping, "_settled_in_memory", lambda context: False)
        other.import_paths([album]).result(PATIENCE)
    library.import_paths([album]).result(PATIENCE)
    assert in_memory[-1] is True
    assert partition(library) == partition(other)
    other.close()
    assert group_with(library, "00.jpg") == group_with(library, "07.jpg")
    library.import_paths([late(photos, 0)]).result(PATIENCE)
    assert in_memory[-1] is True
    assert places(library)[1]


def test_what_an_interrupted_import_left_is_settled_too(
    open_library, album, photos, in_memory, monkeypatch, group_with
):
    library = open_library()
    library.import_paths([album]).result(PATIENCE)
    with monkeypatch.context() as patch:
        patch.setattr("facealbum.library.importing.settle", lambda context, handle: None)
        library.import_paths([late(photos, 0)]).result(PATIENCE)
    assert not places(library)[1]
    library = open_library()
    library.import_paths([late(photos, 1)]).result(PATIENCE)
    assert in_memory[-1] is True
    assert places(library)[1]
    assert group_with(library, "late0.jpg", 1) == group_with(library, "late1.jpg", 1)


def test_a_library_in_which_everybody_is_confirmed_is_grouped_as_a_whole(
    library, photos, in_memory
):
    library.import_paths([photos(("a.jpg", "face a 1"), ("b.jpg", "face b 1"))]).result(PATIENCE)
    for group in library.groups():
        library.name(group.id, group.id)
    in_memory.clear()
    library.import_paths([late(photos, 0)]).result(PATIENCE)
    assert in_memory == [False]
    assert places(library)[1]
