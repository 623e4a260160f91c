"""What is kept for the next question goes before big work, and never stands there twice."""

from __future__ import annotations

import threading
import weakref

import pytest

from facealbum.library import context, identifying, importing, questioning
from facealbum.library.standing import StandingReader

PATIENCE = 60.0


@pytest.fixture
def album(library, photos):
    root = photos(
        *((f"anna{n}.jpg", f"face anna {n}", f"face ben {n}") for n in range(4)),
        *((f"carol{n}.jpg", f"face carol {n}") for n in range(3)),
    )
    library.import_paths([root]).result(PATIENCE)
    return root


@pytest.fixture
def room_made(library, monkeypatch):
    """How often somebody made room."""
    times = []
    library._context.spare.append(lambda: times.append(1))
    return times


def asked(library):
    return [(question.kind, question.group.id) for question in library.questions(9)]


def test_what_was_let_go_is_read_again(library, album):
    before = asked(library)
    preview = library.preview(0.9)
    assert library.review_at_hand()
    library._context.make_room()
    assert not library.review_at_hand()
    assert library.preview(0.9) == preview
    assert asked(library) == before
    assert library.review_at_hand()


def test_who_asks_just_now_is_answered_first(library, album):
    before = asked(library)
    with library._questioner._now() as (_, sitting):
        other = threading.Thread(target=library._context.make_room)
        other.start()
        other.join()
        assert sitting.humans() is not None
        assert library.review_at_hand()
    assert not library.review_at_hand()
    assert asked(library) == before


def test_a_regroup_makes_room(library, album, room_made):
    library.regroup(0.5).result(PATIENCE)
    assert room_made


@pytest.mark.parametrize(("few", "times"), [(0, 1), (50, 0)])
def test_an_import_makes_room_once_if_it_is_long(
    library, album, photos, room_made, monkeypatch, few, times
):
    monkeypatch.setattr(importing, "FEW", few)
    more = photos(*((f"dora{n}.jpg", f"face dora {n}") for n in range(4)), folder="more")
    library.import_paths([more]).result(PATIENCE)
    assert len(room_made) == times


@pytest.mark.parametrize(("listed", "times"), [(1, 1), (2_000, 0)])
def test_a_change_of_everything_makes_room(library, album, room_made, monkeypatch, listed, times):
    monkeypatch.setattr(context, "LISTED_AT_MOST", listed)
    library.name(library.groups()[0].id, "Anna")
    assert len(room_made) == times


def test_what_a_change_made_worthless_is_let_go_at_once(library, album):
    stood = library.preview(0.9)
    assert library._previewer._now is not None
    group = library.groups()[0]
    library.name(group.id, "Dora")
    assert library._previewer._now is None
    library.undo()
    assert library.preview(0.9) == stood
    reader = library._previewer._reader
    library._context.feed.tell("Import", photos=library.photos())
    assert library._previewer._reader is not reader
    assert library.preview(0.9) == stood


def test_two_sittings_are_never_in_memory(library, album, monkeypatch):
    alive = []
    sitting = questioning.Sitting

    def made(*arguments):
        assert not any(other() for other in alive)
        one = sitting(*arguments)
        alive.append(weakref.ref(one))
        return one

    monkeypatch.setattr(questioning, "Sitting", made)
    asked(library)
    library.regroup(0.5).result(PATIENCE)
    asked(library)
    library._context.feed.tell("everything", everything=True)
    asked(library)
    assert len(alive) == 3


def test_what_stands_is_never_in_memory_twice(library, album, monkeypatch):
    times = []
    read = StandingReader.read

    def noted(reader, revision):
        assert library._previewer._now is None
        times.append(revision)
        return read(reader, revision)

    monkeypatch.setattr(StandingReader, "read", noted)
    for _ in range(3):
        library.preview(0.9)
        library._context.feed.tell("everything", everything=True)
    assert len(times) == 3


def test_people_are_known_the_same_however_few_faces_are_read_at_a_time(
    library, album, library_faces, monkeypatch
):
    for group, name in zip(library.groups(), ("Anna", "Ben", "Carol"), strict=True):
        library.name(group.id, name)
    face = library_faces(library, "anna0.jpg")[0].id
    nearest = {c.person.id: c.distance for c in library.identify(face).candidates}
    assert len(nearest) == 3
    monkeypatch.setattr(identifying, "FACES_AT_ONCE", 1)
    library._identifier._known = None
    again = {c.person.id: c.distance for c in library.identify(face).candidates}
    assert again == pytest.approx(nearest)
