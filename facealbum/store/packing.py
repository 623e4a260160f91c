"""Images as the journal keeps them: small, and those of older versions still readable.

An image is one blob: a letter, the length of the first part, then two zlib streams. The first is
the rows as JSON; the second the placements column by column, because face ids that grow and keys
that repeat shrink to little side by side. The first versions kept the rows as text in a column of
their own and the placements row by row; such entries are known by their text.
"""

from __future__ import annotations

import json
import struct
import zlib
from typing import Any

import numpy as np

from facealbum.store.recording import Image, PersonRow, Place

_OLD_PLACE = np.dtype([("face", "<i8"), ("key", "<i8"), ("distance", "<f8"), ("settled", "i1")])
_NOWHERE = 0
"""The key of a face that stands in no group."""

_HEAD = struct.Struct("<cI")
_PACKED = b"P"
_COUNT = struct.Struct("<IB")
_HALF, _WHOLE = "<f4", "<f8"
"""Distances come from float32 and are kept so where that loses nothing."""


def pack(image: Image) -> bytes:
    """Return an image as one blob."""
    rows = {
        name: part
        for name, part in (
            ("persons", image.persons),
            ("verdicts", image.verdicts),
            ("settings", image.settings),
            ("albums", image.albums),
            ("not_faces", image.not_faces),
            ("refusals", image.refusals),
        )
        if part
    }
    text = zlib.compress(json.dumps(rows, separators=(",", ":")).encode())
    return _HEAD.pack(_PACKED, len(text)) + text + zlib.compress(_columns(image.places))


def unpack(rows_text: str, blob: bytes, *, places: bool = True) -> Image:
    """Return the image of an entry, or only the truth in it.

    ``rows_text`` is empty but for the oldest entries.
    """
    if rows_text:
        return _image(json.loads(rows_text), _read_old(zlib.decompress(blob)) if places else {})
    _, length = _HEAD.unpack_from(blob)
    text = zlib.decompress(blob[_HEAD.size : _HEAD.size + length])
    rest = blob[_HEAD.size + length :]
    return _image(json.loads(text), _read_columns(zlib.decompress(rest)) if places else {})


def _image(rows: dict[str, dict[str, Any]], places: dict[int, Place | None]) -> Image:
    return Image(
        {int(key): row and _person_row(row) for key, row in rows.get("persons", {}).items()},
        {
            int(key): [(person, answer) for person, answer in row]
            for key, row in rows.get("verdicts", {}).items()
        },
        rows.get("settings", {}),
        places,
        {int(key): row and (*row,) for key, row in rows.get("albums", {}).items()},
        {int(key): said for key, said in rows.get("not_faces", {}).items()},
        {int(key): list(said) for key, said in rows.get("refusals", {}).items()},
    )


def _person_row(row: list[Any]) -> PersonRow:
    """Return a person's row; entries from before strangers were known have five columns."""
    name, key, hidden, cover, born, *stranger = row
    return name, key, hidden, cover, born, stranger[0] if stranger else 0


def _columns(places: dict[int, Place | None]) -> bytes:
    rows = np.fromiter(map(_row, places.items()), _OLD_PLACE, len(places))
    rows = rows[np.argsort(rows["face"])]
    faces, keys, distances, settled = (
        rows[name] for name in ("face", "key", "distance", "settled")
    )
    half = distances.astype(_HALF)
    exact = bool(np.array_equal(half.astype(_WHOLE), distances, equal_nan=True))
    return b"".join(
        (
            _COUNT.pack(len(rows), exact),
            np.diff(faces, prepend=0).astype("<i8").tobytes(),
            keys.tobytes(),
            (half if exact else distances).tobytes(),
            settled.tobytes(),
        )
    )


def _read_columns(packed: bytes) -> dict[int, Place | None]:
    count, exact = _COUNT.unpack_from(packed)
    at = _COUNT.size
    columns: list[list[Any]] = []
    for kind in ("<i8", "<i8", _HALF if exact else _WHOLE, "i1"):
        column = np.frombuffer(packed, dtype=kind, count=count, offset=at)
        at += column.nbytes
        columns.append((np.cumsum(column) if not columns else column).tolist())
    return dict(map(_place, *columns))


def _read_old(packed: bytes) -> dict[int, Place | None]:
    return dict(_place(*row) for row in np.frombuffer(packed, dtype=_OLD_PLACE).tolist())


def _row(place: tuple[int, Place | None]) -> tuple[int, int, float, int]:
    """Return the opposite of ``_place``."""
    face, where = place
    if where is None:
        return face, _NOWHERE, np.nan, 0
    key, distance, settled = where
    return face, key, np.nan if distance is None else distance, settled


def _place(face: int, key: int, distance: float, settled: int) -> tuple[int, Place | None]:
    if key == _NOWHERE:
        return face, None
    return face, (key, None if np.isnan(distance) else distance, settled)
