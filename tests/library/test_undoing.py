"""Whatever was done can be taken back, one step after another, across restarts."""

from __future__ import annotations

import tempfile
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facealbum.domain.errors import KnownError
from facealbum.domain.geometry import Box
from facealbum.domain.types import Answer
from facealbum.library import Library, Seen

PATIENCE = 60.0


@pytest.fixture
def album(photos):
    return photos(
        *(
            (
                f"{n:02}.jpg",
                f"date 2010-01-{n + 1:02}",
                f"face {'abcde'[n % 5]} {n}",
                f"face {'fgh'[n % 3]} {n}",
            )
            for n in range(20)
        )
    )


def everybody(library):
    people = [*library.people(), *library.people(hidden=True), *library.strangers()]
    return [*people, *library.groups()]


def state(library):
    """Everything that a user can see or has said."""
    tables = library._context.store.read
    places = tables.placements.arrays()
    rows = zip(places.face_ids.tolist(), places.keys.tolist(), places.settled.tolist(), strict=True)
    return {
        "people": tables.people.all(),
        "verdicts": tables.verdicts.all(),
        "places": list(rows),
        "groups": everybody(library),
        "not faces": library.removed_faces(),
        "threshold": library.threshold,
        "photos": library.photo_rows(library.photos()),
    }


def out_of_sight(library):
    return [face.id for face in library.removed_faces()]


BORN = {"Anna": date(2015, 1, 1), "Ben": date(2010, 1, 10), "carol": None, "anna": date(1980, 1, 1)}
VERBS = {
    "name": lambda library, groups, faces, word: library.name(groups[0], word),
    "merge": lambda library, groups, faces, word: library.merge(groups),
    "move": lambda library, groups, faces, word: library.move_faces(faces, groups[0]),
    "split": lambda library, groups, faces, word: library.move_faces(faces, None, word),
    "reject": lambda library, groups, faces, word: library.reject_faces(faces, groups[0]),
    "confirm": lambda library, groups, faces, word: library.confirm_faces(faces, groups[0]),
    "part": lambda library, groups, faces, word: library.part(faces[:1], faces[1:]),
    "hide": lambda library, groups, faces, word: library.hide(groups[0]),
    "show": lambda library, groups, faces, word: library.show(groups[0]),
    "cover": lambda library, groups, faces, word: library.set_cover(groups[0], faces[0]),
    "not faces": lambda library, groups, faces, word: library.not_faces(faces),
    "bring back": lambda library, groups, faces, word: library.bring_back(out_of_sight(library)),
    "ignore": lambda library, groups, faces, word: library.ignore(groups),
    "ignore once": lambda library, groups, faces, word: library.ignore_strangers(Seen.ONCE),
    "know": lambda library, groups, faces, word: library.know(groups[0]),
    "birth": lambda library, groups, faces, word: library.set_birth_date(groups[0], BORN[word]),
    "delete": lambda library, groups, faces, word: library.delete_person(groups[0]),
    "draw": lambda library, groups, faces, word: library.draw_face(
        1 + faces[0] % 20, Box(0.8, 0.05 * (faces[0] % 14), 0.1, 0.2), groups[0]
    ).result(PATIENCE),
    "looser": lambda library, groups, faces, word: library.regroup(1.15).result(PATIENCE),
    "stricter": lambda library, groups, faces, word: library.regroup(0.45).result(PATIENCE),
}
STEP = st.tuples(
    st.sampled_from(sorted(VERBS)),
    st.lists(st.integers(0, 1000), min_size=2, max_size=3),
    st.lists(st.integers(0, 1000), min_size=1, max_size=4, unique=True),
    st.sampled_from(["Anna", "Ben", "carol", "anna"]),
)


def do(library, step):
    """Do one step; return whether it changed anything."""
    verb, places, picks, word = step
    ids = [group.id for group in everybody(library)]
    faces = library._context.store.read.placements.arrays().face_ids.tolist()
    before = library.history().entries[:1]
    try:
        VERBS[verb](
            library,
            [ids[place % len(ids)] for place in places],
            list(dict.fromkeys(faces[pick % len(faces)] for pick in picks)),
            word,
        )
    except KnownError:
        return False
    return library.history().entries[:1] != before


@pytest.fixture
def made(tmp_path, album, fake_workshop):
    """Make a library of the album, a new one each time, by importing once and copying."""
    first = Library.open(tmp_path / "first", fake_workshop)
    first.import_paths([album]).result(PATIENCE)
    first.close()
    database = (tmp_path / "first/library.sqlite3").read_bytes()

    def make(folder):
        folder.mkdir(exist_ok=True)
        (folder / "library.sqlite3").write_bytes(database)
        return Library.open(folder, fake_workshop)

    return make


LAWS = settings(
    max_examples=25,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@LAWS
@given(steps=st.lists(STEP, min_size=1, max_size=6))
def test_do_then_undo_is_as_before_and_redo_as_after(made, steps):
    with tempfile.TemporaryDirectory() as folder:
        library = made(Path(folder))
        seen = [state(library), *(state(library) for step in steps if do(library, step))]
        for before in reversed(seen[:-1]):
            assert library.undo() is not None
            assert state(library) == before
        assert library.undo() is None
        for after in seen[1:]:
            assert library.redo() is not None
            assert state(library) == after
        assert library.redo() is None
        library.close()


@LAWS
@given(steps=st.lists(STEP, min_size=1, max_size=8))
def test_a_verdict_is_followed_and_no_face_is_in_two_places(made, steps):
    with tempfile.TemporaryDirectory() as folder:
        library = made(Path(folder))
        for step in steps:
            do(library, step)
            tables = library._context.store.read
            places = tables.placements.arrays()
            key_of = dict(zip(places.face_ids.tolist(), places.keys.tolist(), strict=True))
            assert len(key_of) == library.counts().faces
            for verdict in tables.verdicts.all():
                stands = key_of.get(verdict.face_id) == verdict.person_id
                assert stands == (verdict.answer is Answer.IS)
            for group in everybody(library):
                assert len(library.faces_of(group.id)) == group.faces
        library.close()


def test_history_names_each_step_and_outlives_the_program(open_library, album):
    library = open_library()
    library.import_paths([album]).result(PATIENCE)
    first, second = (group.id for group in library.groups()[:2])
    library.name(first, "Anna")
    library.name(second, "Ben")
    library = open_library()
    assert library.history().undo == "Name Ben"
    library.undo()
    history = library.history()
    assert (history.undo, history.redo) == ("Name Anna", "Name Ben")
    assert [(entry.label, entry.undone) for entry in history.entries] == [
        ("Name Ben", True),
        ("Name Anna", False),
    ]
    library.name(second, "Bert")
    assert library.history().redo is None
    assert library.names() == ["Anna", "Bert"]


def test_faces_that_came_since_follow_the_group_that_they_joined(library, photos, group_with):
    root = photos(*((f"{n}.jpg", f"face anna {n}") for n in range(4)))
    library.import_paths([root]).result(PATIENCE)
    library.name(library.groups()[0].id, "Anna")
    library.import_paths([photos(("9.jpg", "face anna 9"), folder="more")]).result(PATIENCE)
    assert group_with(library, "9.jpg").name == "Anna"
    library.undo()
    assert library.people() == []
    assert group_with(library, "9.jpg").id == group_with(library, "0.jpg").id


def test_a_wrong_merge_is_undone_after_many_later_steps_and_a_restart(open_library, photos):
    root = photos(*((f"{n:03}.jpg", f"face {'ab'[n % 2]} {n}") for n in range(100)))
    library = open_library()
    library.import_paths([root]).result(PATIENCE)
    before = state(library)["groups"]
    library.merge([group.id for group in library.groups()])
    for number in range(50):
        library.name("p1", f"Name {number}")
    library = open_library()
    for _ in range(51):
        library.undo()
    assert state(library)["groups"] == before
