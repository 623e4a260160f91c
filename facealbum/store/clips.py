"""Clips: which photos are clips and how long, and the moments at which their faces are seen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from facealbum.domain.clips import Moment, Sighting
from facealbum.domain.geometry import Box
from facealbum.domain.types import Face
from facealbum.store.matching import Place
from facealbum.store.scope import Scope, as_list


class ClipTable:
    """Clips by photo id, and sightings by face id."""

    def __init__(self, scope: Scope) -> None:
        self._connection = scope.connection

    def lengths(self) -> dict[int, float]:
        """Return the seconds of all clips, by photo id; 0 where they are not known."""
        rows = self._connection.execute(
            "SELECT id, duration FROM photo INDEXED BY photo_clip WHERE duration IS NOT NULL"
        )
        return dict(rows.fetchall())

    def count(self) -> int:
        """Return how many clips there are."""
        row = self._connection.execute(
            "SELECT count(*) FROM photo INDEXED BY photo_clip WHERE duration IS NOT NULL"
        ).fetchone()
        return int(row[0])

    def moments(self, photo_id: int) -> list[Moment]:
        """Return the moments of a clip at which a face in sight is seen, in their order."""
        found: dict[float, Moment] = {}
        rows = self._connection.execute(
            "SELECT s.at, s.face_id, s.box_left, s.box_top, s.box_width, s.box_height FROM face f"
            " JOIN sighting s ON s.face_id = f.id WHERE f.photo_id = ? AND f.retired = 0"
            " ORDER BY s.at, s.box_left, s.face_id",
            (photo_id,),
        )
        for at, face_id, *box in rows:
            found.setdefault(at, Moment(at, {})).boxes[face_id] = Box(*box)
        return list(found.values())

    def best_moment(self, photo_id: int) -> float | None:
        """Return the second at which the best face of a clip is seen, None where there is none."""
        row = self._connection.execute(
            "SELECT shown_at FROM face WHERE photo_id = ? AND retired = 0 AND shown_at IS NOT NULL"
            " ORDER BY quality DESC, id LIMIT 1",
            (photo_id,),
        ).fetchone()
        return None if row is None else float(row[0])

    def places_of(self, faces: Sequence[Face]) -> list[list[Place]]:
        """Return for each face where it is: in a clip at each moment, in a photo at second 0."""
        seen: dict[int, list[Place]] = {}
        rows = self._connection.execute(
            "SELECT face_id, at, box_left, box_top, box_width, box_height FROM sighting"
            " WHERE face_id IN (SELECT value FROM json_each(?)) ORDER BY face_id, at",
            (as_list(face.id for face in faces),),
        )
        for face_id, at, *box in rows:
            seen.setdefault(face_id, []).append((at, Box(*box)))
        return [seen.get(face.id, [(face.shown_at or 0.0, face.box)]) for face in faces]

    def set_sightings(
        self, face_id: int, shown_at: float | None, sightings: Iterable[Sighting]
    ) -> None:
        """Say when a face is seen, in place of what was known; None and nothing in a photo."""
        self._connection.execute("UPDATE face SET shown_at = ? WHERE id = ?", (shown_at, face_id))
        self._connection.execute("DELETE FROM sighting WHERE face_id = ?", (face_id,))
        self._connection.executemany(
            "INSERT INTO sighting VALUES (?, ?, ?, ?, ?, ?)",
            [
                (face_id, each.at, box.left, box.top, box.width, box.height)
                for each in sightings
                for box in (each.box,)
            ],
        )
