"""One old step is taken back while the later ones stay; what stands on it is said first."""

from __future__ import annotations

import numpy as np
import pytest

from facealbum.domain.errors import KnownError, UnknownIdError
from facealbum.domain.types import Answer

PATIENCE = 120.0


def truth(library):
    """Every row of truth that a verb may write."""
    ask = library._context.store.read.scope.connection.execute
    return {
        name: ask(f"SELECT * FROM {name} ORDER BY 1, 2").fetchall()
        for name in ("person", "verdict", "album")
    } | {"no faces": ask("SELECT face_id FROM not_face ORDER BY 1").fetchall()}


def placed(library):
    places = library._context.store.read.placements.arrays()
    return dict(zip(places.face_ids.tolist(), places.keys.tolist(), strict=True))


def last(library):
    return library.history(1).entries[0].id


@pytest.fixture
def album(library, photos):
    people = {"anna": 6, "ben": 4, "carol": 3, "dora": 2}
    root = photos(
        *(
            (f"{person}{number}.jpg", f"face {person} {number}")
            for person, count in people.items()
            for number in range(count)
        )
    )
    library.import_paths([root]).result(PATIENCE)
    return root


@pytest.fixture
def group_of(library, album, group_with):
    return lambda person, number=0: group_with(library, f"{person}{number}.jpg")


@pytest.fixture
def face_of(library, album, library_faces):
    return lambda person, number=0: library_faces(library, f"{person}{number}.jpg")[0].id


def test_a_step_on_which_nothing_stands_goes_alone(library, group_of):
    before = placed(library)
    library.name(group_of("anna").id, "Anna")
    wrong = last(library)
    library.name(group_of("ben").id, "Ben")
    change = library.take_back(wrong)
    assert change.label == "Take back: Name Anna"
    assert change.undoable
    assert library.names() == ["Ben"]
    now = placed(library)
    assert {face: key for face, key in now.items() if key < 0} == {
        face: key for face, key in before.items() if now[face] < 0
    }
    newest, ben, anna = library.history().entries
    assert (newest.takes_back, newest.taken_back) == ((wrong,), False)
    assert (ben.taken_back, anna.taken_back) == (False, True)


def test_to_take_back_is_a_step_that_can_be_undone_and_done_again(library, group_of):
    library.name(group_of("anna").id, "Anna")
    wrong = last(library)
    library.name(group_of("ben").id, "Ben")
    before = truth(library), placed(library)
    library.take_back(wrong)
    after = truth(library), placed(library)
    library.undo()
    assert (truth(library), placed(library)) == before
    assert not library.history().entries[-1].taken_back
    library.redo()
    assert (truth(library), placed(library)) == after
    assert library.history().entries[-1].taken_back


def test_what_stands_on_a_step_is_said_and_goes_with_it_when_asked(library, group_of):
    start = truth(library), placed(library)
    library.name(group_of("anna").id, "Anna")
    wrong = last(library)
    library.name("p1", "Ana")
    library.set_cover("p1", library.faces_of("p1")[2][0].id)
    library.hide("p1")
    library.merge(["p1", group_of("ben").id])
    with pytest.raises(KnownError, match="4 later steps stand") as refused:
        library.take_back(wrong)
    assert refused.value.why == "“Name Ana”, “Cover of Ana”, “Hide Ana” and 1 more."
    assert [entry.label for entry in library.standing_on(wrong)] == [
        "Merge into Ana", "Hide Ana", "Cover of Ana", "Name Ana",
    ]  # fmt: skip
    library.take_back(wrong, with_later=True)
    assert (truth(library), placed(library)) == start
    assert len(library.history(1).entries[0].takes_back) == 5


def test_one_that_only_takes_a_name_that_was_set_free_stands_on_it(library, group_of):
    library.name(group_of("anna").id, "Anna")
    library.name("p1", "Bella")
    renamed = last(library)
    library.name(group_of("ben").id, "Anna")
    assert [entry.label for entry in library.standing_on(renamed)] == ["Name Anna"]


def test_one_that_removes_a_person_of_whom_the_step_spoke_stands_on_it(library, group_of, face_of):
    library.name(group_of("anna").id, "Anna")
    library.name(group_of("ben").id, "Ben")
    library.confirm_faces([face_of("anna")], "p2")
    moved = last(library)
    library.merge(["p2", "p1"])
    assert [entry.label for entry in library.standing_on(moved)] == ["Merge into Ben"]


def test_a_step_and_its_taking_back_are_as_if_never_done(library, group_of):
    library.name(group_of("anna").id, "Anna")
    first = last(library)
    library.hide("p1")
    library.take_back(last(library))
    assert library.standing_on(first) == []
    library.take_back(first)
    assert library.people() == library.people(hidden=True) == []


def test_a_taking_back_of_what_came_before_is_a_step_like_any_other(library, group_of):
    library.name(group_of("anna").id, "Anna")
    first = last(library)
    library.hide("p1")
    second = last(library)
    library.take_back(second)
    third = last(library)
    library.take_back(first)
    assert [entry.label for entry in library.standing_on(third)] == ["Take back: Name Anna"]
    library.take_back(third, with_later=True)
    assert [person.name for person in library.people(hidden=True)] == ["Anna"]
    states = {entry.id: entry.taken_back for entry in library.history().entries}
    assert (states[first], states[second], states[third]) == (False, False, True)


def test_nothing_is_taken_back_twice_and_no_step_that_is_not_there(library, group_of):
    library.name(group_of("anna").id, "Anna")
    step = last(library)
    library.take_back(step)
    with pytest.raises(KnownError, match="taken back already"):
        library.take_back(step)
    library.undo()
    library.undo()
    with pytest.raises(KnownError, match="undone already"):
        library.take_back(step)
    with pytest.raises(KnownError, match="undone already"):
        library.undo_to(step)
    for verb in (library.take_back, library.undo_to, library.standing_on):
        with pytest.raises(UnknownIdError, match="no step 99"):
            verb(99)


def test_undo_goes_down_to_a_step(library, group_of):
    library.name(group_of("anna").id, "Anna")
    before = truth(library), placed(library)
    library.name(group_of("ben").id, "Ben")
    step = last(library)
    library.hide("p1")
    library.merge(["p2", group_of("carol").id])
    change = library.undo_to(step)
    assert change.label == "Undo: Name Ben and 2 more"
    assert (truth(library), placed(library)) == before
    assert library.history().redo == "Name Ben"


def test_faces_that_have_gone_on_since_stay_where_they_are(library, group_of, face_of):
    library.move_faces([face_of("anna", 0)], None, "Twin")
    moved = last(library)
    rest = group_of("anna", 1)
    library.name(rest.id, "Anna")
    anna = library.person_named("Anna").id
    assert library.standing_on(moved) != []
    library.take_back(moved, with_later=True)
    assert library.people() == []
    assert group_of("anna", 1).faces == 6
    assert anna not in {group.id for group in library.groups()}


def test_a_face_that_stood_in_a_group_that_is_no_more_stands_alone(
    library, group_of, face_of, photos
):
    library.name(group_of("carol").id, "Carol")
    library.name(group_of("dora").id, "Dora")
    library.regroup(0.3).result(PATIENCE)
    step = last(library)
    assert [entry.label for entry in library.history(1).entries] == ["Regroup at 0.30"]
    library.take_back(step)
    assert group_of("anna").faces == 6
    assert group_of("ben").faces == 4


def test_faces_taken_out_come_back_with_the_step(library, group_of, face_of):
    library.name(group_of("anna").id, "Anna")
    face = face_of("anna", 2)
    with library._context.store.write() as tx, tx.journal.record("Not a face"):
        tx.faces.set_not_faces([face], said=True)
    step = last(library)
    library.name(group_of("ben").id, "Ben")
    assert library.group("p1").faces == 5
    library.take_back(step)
    assert library.group("p1").faces == 6
    assert library._context.store.read.faces.not_faces() == []


@pytest.mark.slow
def test_a_wrong_merge_of_two_big_people_is_taken_back_after_fifty_steps_and_a_restart(
    open_library, photos, library_faces
):
    library = open_library()
    root = photos(
        *((f"a{n:03}.jpg", f"face a {n}") for n in range(500)),
        *((f"b{n:03}.jpg", f"face b {n}") for n in range(500)),
        *((f"{who}{n}.jpg", f"face {who} {n}") for who in "cdefgh" for n in range(10)),
    )
    library.import_paths([root]).result(PATIENCE)
    named = {}
    for group in library.groups():
        photo = library.photos_of(group.id)[0]
        named[photo.path.rpartition("/")[2][0]] = group.id
    library.name(named["a"], "Anna")
    library.name(named["b"], "Ben")
    anna, ben = library.person_named("Anna").id, library.person_named("Ben").id
    members = {who: {f.id for f, _ in library.faces_of(who)} for who in (anna, ben)}
    start = truth(library), placed(library)
    library.merge([anna, ben])
    merge = last(library)
    fifty_steps(library, {who: named[who] for who in "cdefgh"})
    library = open_library()
    assert len(library.history().entries) == 53
    before = truth(library), placed(library)
    assert library.standing_on(merge) == []
    library.take_back(merge)
    assert {who: {f.id for f, _ in library.faces_of(who)} for who in (anna, ben)} == members
    others_stand_untouched(library, before, members[anna] | members[ben])
    for _ in range(52):
        library.undo()
    assert (truth(library), placed(library)) == start
    assert library.person_named("Ben").faces == 500


def fifty_steps(library, groups):
    """Steps of all kinds that don't touch Anna and Ben."""
    people = {}
    for who, group in groups.items():
        library.name(group, who.upper())
        people[who] = library.person_named(who).id
    chance = np.random.default_rng(1)
    number = 0
    while len(library.history().entries) < 53:
        number += 1
        who = "cdefgh"[number % 6]
        person = people[who]
        faces = [face.id for face, _ in library.faces_of(person)]
        match number % 7:
            case 0:
                library.name(person, f"{who} {number}")
            case 1 | 2:
                library.show(person) if library.group(person).hidden else library.hide(person)
            case 3:
                library.set_cover(person, int(chance.choice(faces)))
            case 4:
                library.reject_faces(faces[:1], person)
            case 5:
                library.move_faces(faces[:1], None, f"new {number}")
            case 6:
                library.part(faces[:1], faces[1:])


def others_stand_untouched(library, before, mine):
    rows, places = before
    now = truth(library)
    assert [row for row in now["verdict"] if row[0] not in mine] == [
        row for row in rows["verdict"] if row[0] not in mine
    ]
    assert [row for row in now["person"] if row[1] != "Ben"] == rows["person"]
    assert {f: k for f, k in placed(library).items() if f not in mine} == {
        f: k for f, k in places.items() if f not in mine
    }
    said = library._context.store.read.verdicts.of_faces(mine)
    assert {verdict.answer for verdict in said} == {Answer.IS}


def back(library, entry):
    library.take_back(entry, with_later=True)
    return last(library)


@pytest.mark.parametrize("kind", ["album", "person"])
def test_steps_that_cancel_each_other_are_still_stood_on(library, group_of, kind):
    """Two go together and leave no trace; what was done with the same row since goes with them."""
    start = truth(library)
    if kind == "album":
        library.save_album("Summer", "unnamed")
    else:
        library.name(group_of("anna").id, "Anna")
    made = last(library)
    gone = back(library, made)
    again = back(library, gone)
    back(library, made)
    both = back(library, again)
    assert len(library.history(1).entries[0].takes_back) == 2
    there = back(library, both)
    none = back(library, there)
    once_more = back(library, gone)
    assert truth(library) != start
    assert [entry.id for entry in library.standing_on(none)] == [once_more]
    back(library, none)
    assert truth(library) == start
    entries = {entry.id: entry for entry in library.history(100).entries}
    assert entries[made].taken_back
