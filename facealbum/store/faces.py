"""Faces, their embeddings, and the measure by which one of them stands for a group."""

from __future__ import annotations

import sqlite3
import struct
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from facealbum.domain import quality
from facealbum.domain.geometry import Box
from facealbum.domain.types import LANDMARKS, DetectedFace, EmbeddingMatrix, Face
from facealbum.store.photos import SPOKEN_OF
from facealbum.store.restoring import set_not_face
from facealbum.store.scope import Scope, arrays, as_list, one_moment

FACE_COLUMNS = (
    "f.id, f.photo_id, f.box_left, f.box_top, f.box_width, f.box_height, f.landmarks, f.score,"
    " f.sharpness, f.short_side, f.pipeline, f.crop, f.retired, f.drawn,"
    " f.yaw, f.pitch, f.shown_at"
)
FACE_WIDTH = FACE_COLUMNS.count(",") + 1
"""Number of columns that make a face."""

SCENE = (
    "CASE WHEN f.shown_at IS NULL THEN f.photo_id ELSE"
    " (1 << 56) + (f.photo_id << 24) + CAST(round(10 * f.shown_at) AS INTEGER) END"
)
"""What two faces of one human are never both in: the photo, or the moment of a clip to a tenth of a
second. In a clip somebody may be found twice, seen from the front and later from the side. 24 bits
are 19 days; no photo has an id of 2 to the 24."""

_ROWS_AT_ONCE = 1024
_LOOKS = np.dtype([("id", np.int64), ("photo", np.int64), ("quality", np.float64)])
_LANDMARKS = struct.Struct(f"<{2 * LANDMARKS}d")

_WEAK = (
    f"(f.short_side < {quality.SMALL} OR f.sharpness < {quality.BLURRED}"
    f" OR f.score < {quality.UNSURE} OR abs(f.yaw) > {quality.TURNED_ASIDE} OR (f.pitch <> 0"
    f" AND f.pitch NOT BETWEEN {quality.LOOKS_UP} AND {quality.LOOKS_DOWN}))"
)

HALF_SIDE_PX = 80.0
"""A face of this short side is half as good a cover as a huge one."""

HALF_SHARPNESS = 100.0
"""So is a face of this sharpness, variance of the Laplacian in grey levels squared."""


def face_quality(score: float, short_side: float, sharpness: float) -> float:
    """Return how well a face shows a person, 0..1: big, sharp and surely a face.

    The product of the detector's score (0..1), the short side (px) and the sharpness, the last
    two brought to 0..1 by x / (x + half).
    """
    side = short_side / (short_side + HALF_SIDE_PX)
    return score * side * sharpness / (sharpness + HALF_SHARPNESS)


def is_moment(scene: int) -> bool:
    """Whether a scene is a moment of a clip, not a photo; see ``SCENE``."""
    return scene >= 1 << 56


class FaceTable:
    """Faces by id and photo, and their vectors as matrices.

    A matrix holds the faces of one pipeline that are not retired, each with its vector.
    """

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._connection = scope.connection

    # Reading

    def by_ids(self, ids: Sequence[int]) -> list[Face]:
        """Return the faces in the order of ``ids``, retired ones too; ids of none are left out."""
        rows = self._connection.execute(
            f"SELECT {FACE_COLUMNS} FROM json_each(?) j JOIN face f ON f.id = j.value"
            " ORDER BY j.key",
            (as_list(ids),),
        )
        return [face_of(row) for row in rows]

    def get(self, face_id: int) -> Face | None:
        """Return one face, or None."""
        return next(iter(self.by_ids([face_id])), None)

    def of_photo(self, photo_id: int, *, retired: bool = False) -> list[Face]:
        """Return the faces of a photo, left to right; the retired ones too where asked for."""
        rows = self._connection.execute(
            f"SELECT {FACE_COLUMNS} FROM face f WHERE f.photo_id = ? AND f.retired <= ?"
            " ORDER BY f.box_left, f.box_top, f.id",
            (photo_id, int(retired)),
        )
        return [face_of(row) for row in rows]

    def drawn_in(self, photo_ids: Iterable[int]) -> dict[int, dict[int, Box]]:
        """Return the boxes that the user drew, those out of sight too, by photo and face."""
        found: dict[int, dict[int, Box]] = {}
        rows = self._connection.execute(
            "SELECT f.photo_id, f.id, f.box_left, f.box_top, f.box_width, f.box_height"
            " FROM json_each(?) j CROSS JOIN face f INDEXED BY face_drawn"
            " ON f.photo_id = j.value AND f.drawn = 1 ORDER BY f.id",
            (as_list(photo_ids),),
        )
        for photo, face, *box in rows:
            found.setdefault(photo, {})[face] = Box(*box)
        return found

    def crop_of(self, face_id: int) -> str:
        """Return the name of a face's crop, "" where it has none."""
        row = self._connection.execute("SELECT crop FROM face WHERE id = ?", (face_id,)).fetchone()
        return "" if row is None else str(row[0])

    def count(self) -> int:
        """Return the number of faces that are not retired."""
        # Counting all rows and the few retired ones reads far less than counting the others.
        row = self._connection.execute(
            "SELECT (SELECT count(*) FROM face)"
            " - (SELECT count(*) FROM face INDEXED BY face_retired WHERE retired = 1)"
        ).fetchone()
        return int(row[0])

    def photos_of(self, face_ids: Iterable[int]) -> dict[int, int]:
        """Return photo id by face id."""
        return dict(
            self._connection.execute(
                "SELECT f.id, f.photo_id FROM json_each(?) j JOIN face f ON f.id = j.value",
                (as_list(face_ids),),
            ).fetchall()
        )

    def scenes_of(self, face_ids: Iterable[int]) -> dict[int, int]:
        """Return the scene by face id: see ``SCENE``."""
        return dict(
            self._connection.execute(
                f"SELECT f.id, {SCENE} FROM json_each(?) j JOIN face f ON f.id = j.value",
                (as_list(face_ids),),
            ).fetchall()
        )

    def scenes(self) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Return ``(n,)`` ids of all faces, ascending, and the scene of each."""
        query = f"SELECT f.id AS id, {SCENE} AS scene FROM face f ORDER BY f.id"
        ids, scenes = arrays(self._connection, ("id", "scene"), query)
        return ids, scenes

    def clip_scenes(self, face_ids: Iterable[int] | None = None) -> dict[int, int]:
        """Return the same for those faces that are in clips alone."""
        chosen = "" if face_ids is None else "AND f.id IN (SELECT value FROM json_each(?))"
        rows = self._connection.execute(
            f"SELECT f.id, {SCENE} FROM face f INDEXED BY face_in_clip"
            f" WHERE f.shown_at IS NOT NULL {chosen}",
            () if face_ids is None else (as_list(face_ids),),
        )
        return dict(rows.fetchall())

    def ids(
        self, pipeline: str, face_ids: Iterable[int] | None = None
    ) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Return ``(n,)`` face ids and ``(n,)`` scenes of a matrix, in the matrix's order.

        By content hash, then left, then top of the box: the order is the photos' own and does not
        depend on when they were imported. All faces of the pipeline, or those of ``face_ids``. The
        scene is the photo's id, in a clip that of the moment (``SCENE``).
        """
        ids, scenes = arrays(
            self._connection,
            ("id", "scene"),
            f"SELECT f.id AS id, {SCENE} AS scene {_from_vectors(face_ids)}"
            " ORDER BY p.content_hash, f.box_left, f.box_top, f.shown_at, f.id",
            _matrix_values(pipeline, face_ids),
        )
        return ids, scenes

    def looks(
        self,
    ) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float64]]:
        """Return id, photo id and quality (0..1) of all faces that are not retired, by id."""
        rows = self._connection.execute(
            "SELECT id, photo_id, quality FROM face WHERE retired = 0 ORDER BY id"
        )
        # Row by row: 200,000 tuples at once would be 30 MB.
        table = np.fromiter(rows, _LOOKS)
        ids, photos, quality = (np.ascontiguousarray(table[name]) for name in _LOOKS.names or ())
        return ids, photos, quality

    def weak(self, face_ids: Iterable[int] | None = None) -> frozenset[int]:
        """Return the weak ones of all faces that are not retired, or of ``face_ids``.

        As ``domain.quality.faults_of`` judges each.
        """
        chosen = "" if face_ids is None else "AND f.id IN (SELECT value FROM json_each(?))"
        rows = self._connection.execute(
            f"SELECT f.id FROM face f WHERE f.retired = 0 AND {_WEAK} {chosen}",
            () if face_ids is None else (as_list(face_ids),),
        )
        return frozenset(row[0] for row in rows)

    def matrix(self, pipeline: str, face_ids: Iterable[int] | None = None) -> EmbeddingMatrix:
        """Return the embeddings of all faces of ``pipeline``, or of those of ``face_ids``.

        Rows are in the order of ``ids``, whatever the order of ``face_ids``. Faces of another
        pipeline and retired ones are left out.
        """
        chosen = None if face_ids is None else list(face_ids)
        with one_moment(self._connection):
            order, _ = self.ids(pipeline, chosen)
            rows = self._connection.execute(
                f"SELECT f.id, v.data {_from_vectors(chosen)} ORDER BY f.id",
                _matrix_values(pipeline, chosen),
            )
            return EmbeddingMatrix(order, _gather(rows, order), pipeline)

    def vectors_of(self, face_ids: Sequence[int], pipeline: str) -> dict[int, NDArray[np.float32]]:
        """Return the vector of ``pipeline`` by face id, retired faces included."""
        rows = self._connection.execute(
            "SELECT face_id, data FROM vector WHERE pipeline = ?"
            " AND face_id IN (SELECT value FROM json_each(?))",
            (pipeline, as_list(face_ids)),
        )
        return {face_id: np.frombuffer(data, dtype="<f4") for face_id, data in rows}

    def chunks(self, pipeline: str, size: int = _ROWS_AT_ONCE) -> Iterator[EmbeddingMatrix]:
        """Yield the embeddings of ``pipeline`` by face id, ``size`` rows at a time.

        For sums over all faces that don't fit in memory at once.
        """
        rows = self._connection.execute(
            f"SELECT f.id, v.data {_from_vectors(None)} ORDER BY f.id",
            _matrix_values(pipeline, None),
        )
        while some := rows.fetchmany(size):
            face_ids = np.array([row[0] for row in some], dtype=np.int64)
            yield EmbeddingMatrix(face_ids, _block(some), pipeline)

    # Writing; photos are looked at through ``ResultWriter``

    def add(
        self, photo_id: int, pipeline: str, face: DetectedFace, crop: str, *, drawn: bool = False
    ) -> int:
        """Insert a face with its vector and return its id."""
        row = self._connection.execute(
            "INSERT INTO face (photo_id, box_left, box_top, box_width, box_height, landmarks,"
            " score, sharpness, short_side, quality, yaw, pitch, pipeline, crop, drawn)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
            (photo_id, *_measured(face), pipeline, crop, int(drawn)),
        ).fetchone()
        self._set_vector(row[0], pipeline, face)
        return int(row[0])

    def update(self, face_id: int, pipeline: str, face: DetectedFace, crop: str) -> None:
        """Give a face that was found again its new box and vector.

        A retired one comes back, unless the user said that it is no face.
        """
        self._forget_crop(face_id, instead=crop)
        self._connection.execute(
            "UPDATE face SET box_left = ?, box_top = ?, box_width = ?, box_height = ?,"
            " landmarks = ?, score = ?, sharpness = ?, short_side = ?, quality = ?, yaw = ?,"
            " pitch = ?, pipeline = ?, crop = ?,"
            " retired = EXISTS (SELECT 1 FROM not_face n WHERE n.face_id = face.id) WHERE id = ?",
            (*_measured(face), pipeline, crop, face_id),
        )
        self._set_vector(face_id, pipeline, face)
        self._mark_group(face_id)

    def let_go(self, face_id: int) -> None:
        """Take out a face that is found no more: retired if the user spoke of it, else deleted."""
        self._mark_group(face_id)
        self._connection.execute("DELETE FROM cache_placement WHERE face_id = ?", (face_id,))
        spoken_of = self._connection.execute(
            f"SELECT 1 FROM face f WHERE f.id = ? AND {SPOKEN_OF}", (face_id,)
        ).fetchone()
        if spoken_of is not None:
            self._connection.execute("UPDATE face SET retired = 1 WHERE id = ?", (face_id,))
        else:
            self._forget_crop(face_id)
            self._connection.execute("DELETE FROM face WHERE id = ?", (face_id,))

    def set_not_faces(self, face_ids: Sequence[int], *, said: bool) -> None:
        """Say that these are no faces, or that they are; recorded for undo.

        What is no face stands in no group and is never found again; what is one again stands in no
        group either until it is placed. Verdicts are left as they are.
        """
        if self._scope.recorder is not None:
            self._scope.recorder.touch_not_faces(face_ids)
            self._scope.recorder.touch_places(face_ids)
        for face_id in face_ids:
            self._mark_group(face_id)
            self._connection.execute("DELETE FROM cache_placement WHERE face_id = ?", (face_id,))
            set_not_face(self._scope, face_id, said=said)

    def not_faces(self) -> list[Face]:
        """Return what the user said is no face, by id."""
        rows = self._connection.execute("SELECT face_id FROM not_face ORDER BY face_id")
        return self.by_ids([row[0] for row in rows])

    def drawn_ids(self) -> list[int]:
        """Return the faces that the user drew, by id, those taken out again too."""
        rows = self._connection.execute("SELECT id FROM face WHERE drawn = 1 ORDER BY id")
        return [row[0] for row in rows]

    def _forget_crop(self, face_id: int, instead: str = "") -> None:
        if (crop := self.crop_of(face_id)) not in {"", instead}:
            self._scope.dropped_crops.add(crop)

    def _mark_group(self, face_id: int) -> None:
        self._scope.dirty.update(
            row[0]
            for row in self._connection.execute(
                "SELECT group_key FROM cache_placement WHERE face_id = ?", (face_id,)
            )
        )

    def _set_vector(self, face_id: int, pipeline: str, face: DetectedFace) -> None:
        self._connection.execute(
            "INSERT OR REPLACE INTO vector VALUES (?, ?, ?)",
            (face_id, pipeline, face.vector.astype("<f4", copy=False).tobytes()),
        )


def face_of(row: tuple[Any, ...]) -> Face:
    """Make a face of the columns that this module selects."""
    flat = _LANDMARKS.unpack(row[6])
    return Face(
        row[0],
        row[1],
        Box(row[2], row[3], row[4], row[5]),
        tuple(zip(flat[::2], flat[1::2], strict=True)),
        row[7],
        row[8],
        row[9],
        row[10],
        row[11],
        bool(row[12]),
        bool(row[13]),
        row[14],
        row[15],
        row[16],
    )


def _from_vectors(face_ids: Iterable[int] | None) -> str:
    # CROSS JOIN keeps SQLite from reading all vectors to find the few that are asked for.
    chosen = "" if face_ids is None else "json_each(:ids) j CROSS JOIN "
    condition = "" if face_ids is None else " AND f.id = j.value"
    return (
        f"FROM {chosen}face f JOIN vector v ON v.face_id = f.id JOIN photo p ON p.id = f.photo_id"
        f" WHERE f.retired = 0 AND v.pipeline = :pipeline{condition}"
    )


def _matrix_values(pipeline: str, face_ids: Iterable[int] | None) -> dict[str, str]:
    return {"pipeline": pipeline} | ({} if face_ids is None else {"ids": as_list(set(face_ids))})


def _gather(rows: sqlite3.Cursor, order: NDArray[np.int64]) -> NDArray[np.float32]:
    """Return the vectors of rows by face id in the order of ``order``, ``(n, d)``."""
    by_id = np.argsort(order)
    vectors = np.empty((0, 0), dtype=np.float32)
    first = 0
    while some := rows.fetchmany(_ROWS_AT_ONCE):
        block = _block(some)
        if first == 0:
            vectors = np.empty((len(order), block.shape[1]), dtype=np.float32)
        vectors[by_id[first : first + len(some)]] = block
        first += len(some)
    return vectors


def _block(rows: Sequence[tuple[int, bytes]]) -> NDArray[np.float32]:
    """Return the vectors of rows of face id and data as ``(n, d)``."""
    data = b"".join(row[1] for row in rows)
    return np.frombuffer(data, dtype="<f4").reshape(len(rows), -1).astype(np.float32, copy=False)


def _measured(face: DetectedFace) -> tuple[Any, ...]:
    box, flat = face.box, [value for point in face.landmarks for value in point]
    return (
        box.left,
        box.top,
        box.width,
        box.height,
        _LANDMARKS.pack(*flat),
        face.score,
        face.sharpness,
        face.short_side,
        face_quality(face.score, face.short_side, face.sharpness),
        face.yaw,
        face.pitch,
    )
