"""A person is split where the faces fall apart, in one step that undo takes back whole."""

from __future__ import annotations

import pytest

from facealbum.domain.errors import KnownError, UnknownIdError
from facealbum.domain.types import Answer

PATIENCE = 60.0


@pytest.fixture
def wrong(library, photos, library_faces):
    """Anna and Ben as one person called Anna, with one face of a passer-by; faces by who it is."""
    root = photos(
        *((f"anna{n}.jpg", f"face anna {n}") for n in range(6)),
        *((f"ben{n}.jpg", f"face ben {n}") for n in range(4)),
        ("dora.jpg", "face dora 0"),
    )
    library.import_paths([root]).result(PATIENCE)
    library.merge([group.id for group in library.groups()])
    library.name("p1", "Anna")

    def of(person, count):
        return [library_faces(library, f"{person}{n}.jpg")[0].id for n in range(count)]

    return {
        "anna": of("anna", 6),
        "ben": of("ben", 4),
        "dora": [library_faces(library, "dora.jpg")[0].id],
    }


def state(library):
    tables = library._context.store.read
    places = tables.placements.arrays()
    return (
        [(p.id, p.name) for p in tables.people.all()],
        tables.verdicts.all(),
        places.face_ids.tolist(),
        places.keys.tolist(),
    )


def test_two_parts_and_the_outlier_are_proposed(library, wrong):
    parts = library.propose_split("p1")
    assert [sorted(part) for part in parts] == [wrong["anna"], wrong["ben"], wrong["dora"]]


def test_the_first_part_stays_and_the_others_become_people(library, wrong):
    before = state(library)
    change = library.split("p1", library.propose_split("p1"), ["", "Ben"])
    assert change.label == "Split Anna"
    anna, ben = library.person_named("Anna"), library.person_named("Ben")
    assert (anna.id, anna.faces, ben.faces, ben.confirmed) == ("p1", 6, 4, 4)
    (alone,) = library.groups()
    assert alone.cover_face_id == wrong["dora"][0]
    refused = {
        (v.face_id, v.person_id)
        for v in library._context.store.read.verdicts.all()
        if v.answer is Answer.IS_NOT
    }
    assert {(face, ben.person_id) for face in wrong["anna"]} <= refused
    assert {(face, 1) for face in [*wrong["ben"], *wrong["dora"]]} <= refused
    library.undo()
    assert state(library) == before
    library.redo()
    library.regroup().result(PATIENCE)
    assert library.group("p1").faces == 6


def test_a_part_may_be_somebody_who_is_there(library, wrong):
    library.split("p1", [wrong["anna"] + wrong["dora"], wrong["ben"][:2]], ["", "Ben"])
    library.split("p1", [wrong["anna"] + wrong["dora"], wrong["ben"][2:]], ["", "ben"])
    assert library.person_named("Ben").faces == 4


def test_an_unnamed_group_can_be_split_and_named(library, wrong):
    library.undo()
    library.undo()
    library.merge([group.id for group in library.groups()[:2]])
    (both,) = library.people()
    library.split(both.id, [wrong["anna"], wrong["ben"]], ["Anna", "Ben"])
    assert [person.name for person in library.people()] == ["Anna", "Ben"]


def test_faces_that_nobody_speaks_of_stay(library, wrong):
    library.split("p1", [wrong["anna"][:1], wrong["ben"]])
    assert library.group("p1").faces == 7


@pytest.mark.parametrize(
    ("parts", "names", "why"),
    [
        ([[1, 2]], [], "two parts"),
        ([[1, 2], []], [], "two parts"),
        ([[], [1]], [], "two parts"),
        ([[1, 2], [2]], [], "in two parts"),
        ([[1], [2]], ["Eve", "eve"], "one name"),
    ],
)
def test_a_split_that_makes_no_sense_is_refused(library, wrong, parts, names, why):
    before = state(library)
    with pytest.raises(KnownError, match=why):
        library.split("p1", parts, names)
    assert state(library) == before


def test_what_is_not_there_is_refused(library, wrong):
    with pytest.raises(UnknownIdError):
        library.split("p1", [[1], [999]])
    with pytest.raises(UnknownIdError):
        library.propose_split("p9")
    with pytest.raises(KnownError):
        library.propose_split("p1", 1)
    library.split("p1", [wrong["anna"], wrong["ben"]], ["", "Ben"])
    with pytest.raises(KnownError, match="somebody else"):
        library.split("p1", [wrong["anna"][:3], wrong["anna"][3:]], ["Ben", ""])


def test_a_part_that_leaves_cannot_take_the_name_of_who_stays(library, wrong):
    before = state(library)
    with pytest.raises(KnownError, match="Anna is who the first part is already"):
        library.split("p1", [wrong["anna"], wrong["ben"]], ["", "Anna"])
    assert state(library) == before
    library.split("p1", [wrong["anna"], wrong["ben"]], ["Annika", "Anna"])
    assert {person.name for person in library.people()} == {"Annika", "Anna"}
