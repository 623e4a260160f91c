"""Bringing groups up to date that a transaction touched: keys, confirmations, summaries."""

from __future__ import annotations

from facealbum.store.scope import Scope, as_list


def refresh(scope: Scope) -> None:
    """Make keys, confirmations and summaries of the touched groups right again.

    Called before each commit and before groups are read inside a transaction; a reader has nothing
    to do here.
    """
    if not scope.dirty:
        return
    renamed = _anchor(scope)
    touched = as_list(scope.dirty.union(renamed))
    _confirm(scope, touched)
    _summarise(scope, touched)
    scope.dirty.clear()


def _anchor(scope: Scope) -> list[int]:
    """Name unnamed groups after their smallest face; return the new keys."""
    renames: dict[int, int] = dict(
        scope.connection.execute(
            "SELECT group_key, -min(face_id) AS key FROM cache_placement WHERE group_key < 0"
            " AND group_key IN (SELECT value FROM json_each(?))"
            " GROUP BY group_key HAVING key <> group_key",
            (as_list(scope.dirty),),
        ).fetchall()
    )
    if not renames:
        return []
    faces = scope.connection.execute(
        "SELECT face_id, group_key FROM cache_placement"
        " WHERE group_key IN (SELECT value FROM json_each(?))",
        (as_list(renames),),
    ).fetchall()
    if scope.recorder is not None:
        scope.recorder.touch_places(face for face, _ in faces)
    # By face, not by key: one group's new key may be another's old one.
    scope.connection.executemany(
        "UPDATE cache_placement SET group_key = ? WHERE face_id = ?",
        [(renames[key], face) for face, key in faces],
    )
    return list(renames.values())


def _confirm(scope: Scope, touched: str) -> None:
    is_so = (
        "EXISTS (SELECT 1 FROM verdict v WHERE v.face_id = cache_placement.face_id"
        " AND v.person_id = cache_placement.group_key AND v.answer = 'is')"
    )
    scope.connection.execute(
        f"UPDATE cache_placement SET confirmed = 1 - confirmed WHERE confirmed <> {is_so}"
        " AND group_key IN (SELECT value FROM json_each(?))",
        (touched,),
    )


def _summarise(scope: Scope, touched: str) -> None:
    scope.connection.execute(
        "DELETE FROM cache_group WHERE group_key IN (SELECT value FROM json_each(?))", (touched,)
    )
    # SQLite takes cover_face_id from the row that has the maximum; a confirmed face goes first.
    scope.connection.execute(
        "INSERT INTO cache_group"
        " (group_key, faces, photos, confirmed, cover_face_id, cover_rank, copies)"
        " SELECT c.group_key, count(*), count(DISTINCT c.photo_id),"
        " sum(c.confirmed), c.face_id, max(f.quality + c.confirmed), sum(EXISTS"
        " (SELECT 1 FROM cache_twin t JOIN cache_placement d ON d.face_id = t.face_a"
        " WHERE t.face_b = c.face_id AND d.group_key = c.group_key))"
        " FROM cache_placement c JOIN face f ON f.id = c.face_id"
        " WHERE c.group_key IN (SELECT value FROM json_each(?)) GROUP BY c.group_key",
        (touched,),
    )
