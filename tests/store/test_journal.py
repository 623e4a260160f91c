"""Undo and redo: exact, in order, across restarts, and sound after an import in between."""

from __future__ import annotations

import random
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facealbum.domain.types import Answer, Verdict
from facealbum.store import Store, Tables, placements
from facealbum.store import journal as journal_module

from .filling import Filler, keys_of, look, places

TRUTH = ["person", "verdict", "setting"]


def state(store: Store) -> dict[str, list[tuple]]:
    """Every row of the tables that undo brings back, and the summaries that follow from them."""
    with store.snapshot() as tables:
        ask = tables.scope.connection.execute
        return {
            name: ask(f"SELECT * FROM {name} ORDER BY 1, 2").fetchall()
            for name in [*TRUTH, "cache_placement", "cache_group"]
        }


def undo(store: Store):
    with store.write() as tx:
        return tx.journal.undo()


def redo(store: Store):
    with store.write() as tx:
        return tx.journal.redo()


def name_group(store: Store, key: int, name: str):
    with store.write() as tx, tx.journal.record(f"Name {name}") as recording:
        person = tx.people.add(name)
        faces = tx.placements.pour(key, person.id)
        tx.verdicts.put([Verdict(face, person.id, Answer.IS) for face in faces])
    return recording, person.id


@pytest.fixture
def faces(store, filler) -> list[int]:
    """Six faces in two unnamed groups of three."""
    ids = filler.people(6)
    with store.write() as tx:
        tx.placements.put(places({face: -ids[0] if face < ids[3] else -ids[3] for face in ids}))
    return ids


def test_naming_a_group_can_be_taken_back_and_done_again(store, faces):
    before = state(store)
    recording, person = name_group(store, -faces[0], "Anna")
    after = state(store)
    assert recording.groups == {f"g{faces[0]}", f"p{person}"}
    assert recording.faces == set(faces[:3])
    undone = undo(store)
    assert (undone.label, undone.groups) == ("Name Anna", recording.groups)
    assert state(store) == before
    assert redo(store).faces == recording.faces
    assert state(store) == after


def test_merging_can_be_taken_back_though_a_person_was_deleted(store, faces):
    _, anna = name_group(store, -faces[0], "Anna")
    _, ben = name_group(store, -faces[3], "Ben")
    with store.write() as tx:
        tx.people.set_birth_date(ben, date(1980, 1, 2))
        tx.people.set_cover(ben, faces[4])
    before = state(store)
    with store.write() as tx, tx.journal.record("Merge Ben into Anna"):
        tx.verdicts.repoint(ben, anna)
        tx.placements.pour(ben, anna)
        tx.people.remove(ben)
    assert store.read.groups.get(anna).confirmed == 6
    undo(store)
    assert state(store) == before


def test_faces_that_only_got_another_key_get_it_back(store, faces):
    before = state(store)
    with store.write() as tx, tx.journal.record("Move"):
        tx.placements.move([faces[0]], -faces[3])
    assert keys_of(store.read)[faces[1]] == -faces[1]
    undo(store)
    assert state(store) == before


def test_a_swap_of_names_can_be_taken_back(store):
    with store.write() as tx:
        anna, ben = tx.people.add("Anna").id, tx.people.add("Ben").id
    before = state(store)
    with store.write() as tx, tx.journal.record("Swap"):
        tx.people.rename(anna, "")
        tx.people.rename(ben, "Anna")
        tx.people.rename(anna, "Ben")
    undo(store)
    assert state(store) == before
    redo(store)
    assert store.read.people.named("anna").id == ben


def test_a_setting_is_taken_back_too(store):
    for value in (0.8, 0.9):
        with store.write() as tx, tx.journal.record("Threshold") as recording:
            tx.settings.set("threshold", value)
        assert recording.settings == {"threshold"}
    undo(store)
    assert store.read.settings.get("threshold") == 0.8
    undo(store)
    assert store.read.settings.get("threshold", "none") == "none"


@pytest.mark.parametrize("rows", [1, 4, 8192])
def test_a_regroup_of_everything_can_be_taken_back(store, faces, monkeypatch, rows):
    monkeypatch.setattr(placements, "_ROWS_AT_ONCE", rows)
    before = state(store)
    with store.write() as tx, tx.journal.record("Regroup"):
        tx.placements.replace_all(places({face: -1 - face % 2 for face in faces}))
    assert state(store) != before
    undo(store)
    assert state(store) == before


def test_steps_are_taken_back_in_order_and_survive_a_restart(store, folder, faces):
    states = [state(store)]
    name_group(store, -faces[0], "Anna")
    states.append(state(store))
    _, ben = name_group(store, -faces[3], "Ben")
    states.append(state(store))
    with store.write() as tx, tx.journal.record("Hide Ben"):
        tx.people.set_hidden(ben, True)
    store.close()
    again = Store.open(folder)
    try:
        for expected in reversed(states):
            undo(again)
            assert state(again) == expected
        assert undo(again) is None
        assert again.read.journal.next_undo() is None
        assert [redo(again).label for _ in range(3)] == ["Name Anna", "Name Ben", "Hide Ben"]
        assert redo(again) is None
    finally:
        again.close()


def test_a_new_change_ends_what_could_be_done_again(store, faces):
    name_group(store, -faces[0], "Anna")
    name_group(store, -faces[3], "Ben")
    undo(store)
    assert store.read.journal.next_redo().label == "Name Ben"
    name_group(store, -faces[3], "Carol")
    assert store.read.journal.next_redo() is None
    labels = [(entry.label, entry.undone) for entry in store.read.journal.entries()]
    assert labels == [("Name Carol", False), ("Name Anna", False)]


def test_a_change_of_nothing_leaves_no_entry(store, faces):
    with store.write() as tx, tx.journal.record("Nothing") as recording:
        tx.placements.move(faces[3:], -faces[3])
        tx.placements.set_distances(faces[3:], [0.5] * 3)
        tx.settings.set("a", 1)
        tx.scope.connection.execute("DELETE FROM setting")
    assert recording.entry_id is None
    assert store.read.journal.entries() == []


def test_a_change_that_fails_leaves_no_entry_and_nothing_recorded(store, faces):
    before = state(store)
    with pytest.raises(ZeroDivisionError):
        fail_while_recording(store, faces)
    assert state(store) == before
    assert store.read.journal.entries() == []
    name_group(store, -faces[0], "Anna")
    assert len(store.read.journal.entries()) == 1


def fail_while_recording(store: Store, faces: list[int]) -> None:
    with store.write() as tx, tx.journal.record("Fail"):
        tx.placements.move(faces, tx.people.add("Anna").id)
        raise ZeroDivisionError


def test_recordings_do_not_nest(store):
    with store.write() as tx, tx.journal.record("Outer"):
        with pytest.raises(RuntimeError), tx.journal.record("Inner"):
            pass
        with pytest.raises(RuntimeError):
            tx.journal.undo()


# What an import did in between


def import_face(store: Store, filler: Filler, key: int) -> int:
    (face,) = filler.photo(0.1)
    with store.write() as tx:
        tx.placements.put(places({face: key}))
    return face


def test_a_face_that_joined_a_person_follows_when_the_naming_is_undone(store, filler, faces):
    _, anna = name_group(store, -faces[0], "Anna")
    late = import_face(store, filler, anna)
    undo(store)
    assert keys_of(store.read)[late] == -faces[0]
    assert store.read.placements.unsettled() == [late]
    assert store.read.groups.get(-faces[0]).faces == 4


def test_a_face_that_joined_the_rest_of_a_group_follows_it_back(store, filler, faces):
    with store.write() as tx, tx.journal.record("Move"):
        tx.placements.move([faces[0]], -faces[3])
    late = import_face(store, filler, -faces[1])
    undo(store)
    assert {face for face, key in keys_of(store.read).items() if key == -faces[0]} == {
        *faces[:3], late,
    }  # fmt: skip


def test_two_faces_of_one_photo_do_not_meet_by_an_undo(store, filler, faces):
    _, anna = name_group(store, -faces[0], "Anna")
    first, second = filler.photo(0.1, 0.6)
    with store.write() as tx:
        tx.placements.put(places({first: anna, second: anna}))
    undo(store)
    keys = keys_of(store.read)
    assert keys[first] == -faces[0]
    assert keys[second] == -second


def test_an_undo_leaves_out_faces_that_are_gone(store, faces):
    name_group(store, -faces[0], "Anna")
    undo(store)
    with store.write() as tx:
        look(tx, 1, [])
    assert store.read.faces.get(faces[0]) is None
    redo(store)
    (anna,) = store.read.groups.people()
    assert (anna.faces, anna.confirmed) == (2, 2)
    undo(store)
    assert store.read.groups.get(-faces[1]).faces == 2


def test_a_retired_face_is_given_no_place_by_an_undo(store, faces):
    name_group(store, -faces[0], "Anna")
    with store.write() as tx:
        look(tx, 1, [])
    undo(store)
    assert faces[0] not in keys_of(store.read)
    assert store.read.verdicts.all() == []


def test_a_cover_that_is_gone_does_not_stop_an_undo(store, faces):
    with store.write() as tx:
        anna = tx.people.add("Anna").id
        tx.people.set_cover(anna, faces[5])
    with store.write() as tx, tx.journal.record("Cover"):
        tx.people.set_cover(anna, faces[4])
    with store.write() as tx:
        look(tx, 6, [])
    undo(store)
    assert store.read.people.get(anna).cover_face_id is None


def test_the_oldest_entries_go_when_the_journal_is_too_big(store, monkeypatch):
    monkeypatch.setattr(journal_module, "JOURNAL_BYTES", 3000)
    for number in range(3 * journal_module.TRIM_EVERY):
        with store.write() as tx, tx.journal.record(f"Set {number}"):
            tx.settings.set("text", random.Random(number).randbytes(150).hex())
    labels = [entry.label for entry in store.read.journal.entries()]
    assert labels[0] == "Set 47"
    assert 1 <= len(labels) < 10
    assert undo(store).label == "Set 47"


# Laws, over any sequence of what verbs are made of

FACES, PEOPLE = 5, 3
FACE_SET = st.sets(st.integers(1, FACES), min_size=1, max_size=3)
PERSON = st.integers(1, PEOPLE)
ATOM = st.one_of(
    st.tuples(st.just("say"), FACE_SET, PERSON, st.sampled_from(list(Answer))),
    st.tuples(st.just("withdraw"), FACE_SET, PERSON),
    st.tuples(st.just("move"), FACE_SET, st.integers(-FACES, PEOPLE).filter(bool)),
    st.tuples(st.just("separate"), FACE_SET),
    st.tuples(st.just("rename"), PERSON, st.sampled_from(["Anna", "Ben", ""])),
    st.tuples(st.just("hide"), PERSON, st.booleans()),
    st.tuples(st.just("cover"), PERSON, st.integers(1, FACES)),
    st.tuples(st.just("merge"), PERSON, PERSON),
    st.tuples(st.just("add"), st.sampled_from(["Carol", ""])),
    st.tuples(st.just("set"), st.sampled_from(["threshold", "other"]), st.integers(0, 2)),
)
VERBS = st.lists(st.lists(ATOM, min_size=1, max_size=4), min_size=1, max_size=5)


@settings(max_examples=80, deadline=None)
@given(verbs=VERBS)
def test_do_then_undo_is_before_and_redo_is_after(tmp_path_factory, verbs):
    store = Store.open(tmp_path_factory.mktemp("any") / "library")
    try:
        prepare(store)
        states = [state(store)]
        for atoms in verbs:
            with store.write() as tx, tx.journal.record("Verb") as recording:
                for atom in atoms:
                    do(tx, *atom)
            if recording.entry_id is not None:
                states.append(state(store))
            else:
                assert state(store) == states[-1]
        for before in reversed(states[:-1]):
            assert undo(store) is not None
            assert state(store) == before
        assert undo(store) is None
        for after in states[1:]:
            assert redo(store) is not None
            assert state(store) == after
    finally:
        store.close()


def prepare(store: Store) -> None:
    faces = Filler(store).people(FACES)
    with store.write() as tx:
        tx.placements.put(places({face: -1 if face < 4 else -4 for face in faces}))
        for name in ["Anna", "Ben", ""]:
            tx.people.add(name)


def do(tx: Tables, kind: str, *what) -> None:
    """Do one step of a verb; a step that makes no sense now does nothing."""
    if kind in {"say", "withdraw", "move", "separate"}:
        do_to_faces(tx, kind, sorted(what[0]), *what[1:])
    elif kind == "add":
        if not what[0] or tx.people.named(what[0]) is None:
            tx.people.add(what[0])
    elif kind == "set":
        tx.settings.set(*what)
    elif tx.people.get(what[0]) is not None:
        do_to_person(tx, kind, *what)


def do_to_faces(tx: Tables, kind: str, faces: list[int], *what) -> None:
    if kind == "separate":
        tx.placements.separate(faces)
    elif kind == "move":
        if what[0] < 0 or tx.people.get(what[0]) is not None:
            tx.placements.move(faces, what[0])
    elif tx.people.get(what[0]) is None:
        return
    elif kind == "say":
        tx.verdicts.put([Verdict(face, *what) for face in faces])
    else:
        tx.verdicts.withdraw(faces, what[0])


def do_to_person(tx: Tables, kind: str, person: int, what) -> None:
    if kind == "rename":
        if not what or tx.people.named(what) in {None, tx.people.get(person)}:
            tx.people.rename(person, what)
    elif kind == "hide":
        tx.people.set_hidden(person, what)
    elif kind == "cover":
        tx.people.set_cover(person, what)
    elif what != person and tx.people.get(what) is not None:
        tx.verdicts.repoint(person, what)
        tx.placements.pour(person, what)
        tx.people.remove(person)
