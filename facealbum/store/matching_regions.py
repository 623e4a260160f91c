"""Finding the faces that regions of other programs speak of: by their place in the photo."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from itertools import groupby
from typing import Any

from facealbum.domain.geometry import QUARTER_TURNS, Box, as_stored
from facealbum.store.matching import match_boxes

SAME_FACE_ELSEWHERE = 0.25
"""Other programs draw the box of a face tighter or wider: some up to the hair, some with the whole
head. Two boxes of one middle, one with twice the area of the other, have an intersection over union
of 0.5; three times 0.33. Two neighbours who stand cheek to cheek have less than 0.1."""

_BOX = "r.box_left, r.box_top, r.box_width, r.box_height"


def sides_of(box: Box | None) -> tuple[float | None, ...]:
    """Return a box as four columns, empty for none."""
    return (None,) * 4 if box is None else (box.left, box.top, box.width, box.height)


def match_regions(connection: sqlite3.Connection, photo_ids: Iterable[int]) -> None:
    """Find out again of which faces the regions of some photos speak.

    Faces that were taken out count, so that nobody is asked about them again. A name without a
    place belongs to the face of a photo that has one face, and to which nothing else is given.
    """
    for photo in photo_ids:
        rows = connection.execute(
            f"SELECT r.id, r.source, {_BOX}, r.turns, r.name_key FROM cache_region r"
            " WHERE r.photo_id = ? ORDER BY r.source, r.id",
            (photo,),
        ).fetchall()
        if not rows:
            continue
        faces = connection.execute(
            "SELECT id, box_left, box_top, box_width, box_height, retired FROM face"
            " WHERE photo_id = ? ORDER BY id",
            (photo,),
        ).fetchall()
        for _, some in groupby(rows, key=lambda row: row[1]):
            _match(connection, list(some), faces)
        _match_without_place(connection, rows, faces)


def _match(
    connection: sqlite3.Connection, rows: list[tuple[Any, ...]], faces: list[tuple[Any, ...]]
) -> None:
    """Match the regions of one source; turn them where the faces lie better so."""
    placed = [row for row in rows if row[2] is not None]
    known = [Box(*face[1:5]) for face in faces]
    boxes = [Box(*row[2:6]) for row in placed]
    matches = match_boxes(known, boxes, overlap=SAME_FACE_ELSEWHERE)
    if any(row[6] for row in placed):
        other = [
            as_stored(box, QUARTER_TURNS[row[6]]) for box, row in zip(boxes, placed, strict=True)
        ]
        turned = match_boxes(known, other, overlap=SAME_FACE_ELSEWHERE)
        if len(turned) > len(matches):
            matches, boxes = turned, other
            connection.executemany(
                "UPDATE cache_region SET box_left = ?, box_top = ?, box_width = ?,"
                " box_height = ?, turns = 0 WHERE id = ?",
                [(*sides_of(box), row[0]) for box, row in zip(boxes, placed, strict=True)],
            )
    connection.executemany(
        "UPDATE cache_region SET face_id = ? WHERE id = ?",
        [
            (faces[matches[at]][0] if at in matches else None, row[0])
            for at, row in enumerate(placed)
        ],
    )


def _match_without_place(
    connection: sqlite3.Connection, rows: list[tuple[Any, ...]], faces: list[tuple[Any, ...]]
) -> None:
    there = [face[0] for face in faces if not face[5]]
    names = {row[7] for row in rows}
    sure = len(there) == 1 and len(names) == 1 and all(row[2] is None for row in rows)
    connection.executemany(
        "UPDATE cache_region SET face_id = ? WHERE id = ?",
        [(there[0] if sure else None, row[0]) for row in rows if row[2] is None],
    )
