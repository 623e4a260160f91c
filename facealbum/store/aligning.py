"""Putting placements right with the truth, after rows of truth came back from elsewhere."""

from __future__ import annotations

from collections.abc import Iterable

from facealbum.store.faces import SCENE
from facealbum.store.placements import PlacementTable
from facealbum.store.scope import Scope, as_list
from facealbum.store.summaries import refresh


def align(scope: Scope, face_ids: Iterable[int]) -> None:
    """Let these faces, and all that stand with somebody who is no more, stand as was said.

    Who IS somebody stands with them. Who stands with a person that they are not, or that is no
    more, leaves, together with the others that leave the same group. What is no face stands
    nowhere. Everybody else stays.
    """
    refresh(scope)
    places = PlacementTable(scope)
    chosen = as_list({*face_ids, *_orphans(scope)})
    places.remove(_hidden_from_sight(scope, chosen))
    _bring_home(scope, places, chosen)
    _let_leave(scope, places, chosen)
    refresh(scope)


def part_same_photo(scope: Scope, face_ids: Iterable[int]) -> None:
    """Let those of the faces stand alone that met another face of their photo in their group.

    In a clip only a face that is shown at the same moment counts. Confirmed faces stay: the user
    said so.
    """
    refresh(scope)
    chosen = set(face_ids)
    rows = scope.connection.execute(
        "SELECT c.face_id, o.face_id FROM json_each(?) j"
        " JOIN cache_placement c ON c.face_id = j.value AND c.confirmed = 0"
        " JOIN face own ON own.id = c.face_id"
        " JOIN face f ON f.photo_id = c.photo_id AND f.retired = 0 AND f.id <> c.face_id"
        " AND f.shown_at IS own.shown_at"
        " JOIN cache_placement o ON o.face_id = f.id AND o.group_key = c.group_key",
        (as_list(chosen),),
    ).fetchall()
    for face in sorted({face for face, other in rows if other not in chosen}):
        PlacementTable(scope).separate([face])


def _orphans(scope: Scope) -> list[int]:
    rows = scope.connection.execute(
        "SELECT face_id FROM cache_placement WHERE group_key > 0"
        " AND group_key NOT IN (SELECT id FROM person)"
    )
    return [row[0] for row in rows]


def _bring_home(scope: Scope, places: PlacementTable, chosen: str) -> None:
    rows = scope.connection.execute(
        "SELECT v.person_id, f.id, c.face_id FROM json_each(?) j"
        " JOIN face f ON f.id = j.value AND f.retired = 0"
        " JOIN verdict v ON v.face_id = f.id AND v.answer = 'is'"
        " LEFT JOIN cache_placement c ON c.face_id = f.id"
        " WHERE c.face_id IS NULL OR c.group_key <> v.person_id",
        (chosen,),
    ).fetchall()
    places.stand_alone([face for _, face, place in rows if place is None])
    for person in sorted({row[0] for row in rows}):
        places.move([face for home, face, _ in rows if home == person], person)


def _let_leave(scope: Scope, places: PlacementTable, chosen: str) -> None:
    rows = scope.connection.execute(
        f"SELECT c.group_key, c.face_id, {SCENE} FROM json_each(?) j"
        " JOIN cache_placement c ON c.face_id = j.value AND c.group_key > 0"
        " JOIN face f ON f.id = c.face_id"
        " LEFT JOIN person e ON e.id = c.group_key"
        " LEFT JOIN verdict v ON v.face_id = c.face_id AND v.person_id = c.group_key"
        " WHERE e.id IS NULL OR v.answer = 'is not' ORDER BY c.group_key, c.face_id",
        (chosen,),
    ).fetchall()
    for key in sorted({row[0] for row in rows}):
        seen: set[int] = set()
        together = []
        for face, photo in ((row[1], row[2]) for row in rows if row[0] == key):
            if photo in seen:
                places.separate([face])
            else:
                together.append(face)
            seen.add(photo)
        places.separate(together)


def _hidden_from_sight(scope: Scope, chosen: str) -> list[int]:
    rows = scope.connection.execute(
        "SELECT f.id FROM json_each(?) j JOIN face f ON f.id = j.value AND f.retired = 1"
        " JOIN cache_placement c ON c.face_id = f.id",
        (chosen,),
    )
    return [row[0] for row in rows]
