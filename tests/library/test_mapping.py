"""The map of a person: who is confirmed, unconfirmed, doubtful, and who is like whom."""

from __future__ import annotations

import numpy as np
import pytest

from facealbum.domain.errors import UnknownIdError

PATIENCE = 60.0


@pytest.fixture
def anna(library, photos, library_faces):
    """Anna, with a face that is hers and two of Ben's that are not; faces by who it is."""
    root = photos(
        *((f"anna{n}.jpg", f"face anna {n}") for n in range(6)),
        *((f"ben{n}.jpg", f"face ben {n}") for n in range(2)),
    )
    library.import_paths([root]).result(PATIENCE)

    def of(person, count):
        return [library_faces(library, f"{person}{n}.jpg")[0].id for n in range(count)]

    found = {"anna": of("anna", 6), "ben": of("ben", 2)}
    library.name(library.faces_in(1)[0][1].id, "Anna")
    return found


def by_face(found):
    return {face.face_id: face for face in found.faces}


def person(library):
    return library.person_named("Anna").id


def test_confirmed_faces_lie_in_the_middle_and_are_like_each_other(library, anna):
    found = library.map_person(person(library))
    assert {face.face_id for face in found.faces} == set(anna["anna"])
    assert {face.sureness for face in found.faces} == {"confirmed"}
    assert all(np.hypot(face.x, face.y) <= found.circle for face in found.faces)
    assert all(face.nearest[0][0] in anna["anna"] for face in found.faces)
    assert (found.group.name, found.threshold) == ("Anna", library.threshold)
    assert (found.left_out, found.other_pipeline) == (0, 0)


def test_a_face_of_somebody_else_is_doubtful_and_outside(library, anna, monkeypatch):
    library.move_faces(anna["ben"], person(library))
    tables = library._context.store
    with tables.write() as tx:
        tx.verdicts.withdraw(anna["ben"], library.group(person(library)).person_id)
    places = library._context.store.read.placements
    ours = [place for _, place in places.faces_of(library.group(person(library)).person_id)]
    assert {place.face_id for place in ours if not place.confirmed} == set(anna["ben"])
    found = by_face(library.map_person(person(library)))
    for face in anna["ben"]:
        assert found[face].sureness == "doubtful"
        assert np.hypot(found[face].x, found[face].y) > 0.74
        assert found[face].nearest[0][0] in anna["ben"]


def test_faces_keep_their_places_when_one_of_them_goes(library, anna):
    before = library.map_person(person(library))
    places = {face.face_id: (face.x, face.y) for face in before.faces}
    library.reject_faces(anna["anna"][:1], person(library))
    after = library.map_person(person(library), places)
    assert len(after.faces) == 5
    moved = [np.hypot(f.x - places[f.face_id][0], f.y - places[f.face_id][1]) for f in after.faces]
    assert np.median(moved) < 0.5


def test_an_unnamed_group_has_a_map_and_nobody_has_none(library, anna):
    group = next(g for g in library.groups() if g.faces == 2)
    found = library.map_person(group.id)
    assert {face.sureness for face in found.faces} == {"unconfirmed"}
    with pytest.raises(UnknownIdError):
        library.map_person("p99")
