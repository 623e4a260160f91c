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

from facealbum.store.places import ROW, Places
from facealbum.store.recording import Image, PersonRow

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
    none = Places.of_none()
    if rows_text:
        return _image(json.loads(rows_text), _read_old(zlib.decompress(blob)) if places else none)
    _, length = _HEAD.unpack_from(blob)
    text = zlib.decompress(blob[_HEAD.size : _HEAD.size + length])
    rest = blob[_HEAD.size + length :]
    return _image(json.loads(text), _read_columns(zlib.decompress(rest)) if places else none)


def _image(rows: dict[str, dict[str, Any]], places: Places) -> Image:
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


def _columns(places: Places) -> bytes:
    half = places.distances.astype(_HALF)
    exact = bool(np.array_equal(half.astype(_WHOLE), places.distances, equal_nan=True))
    return b"".join(
        (
            _COUNT.pack(len(places), exact),
            np.diff(places.faces, prepend=0).astype("<i8").tobytes(),
            places.keys.tobytes(),
            (half if exact else places.distances).tobytes(),
            places.settled.tobytes(),
        )
    )


def _read_columns(packed: bytes) -> Places:
    count, exact = _COUNT.unpack_from(packed)
    at = _COUNT.size
    rows = np.zeros(count, ROW)
    for name, kind in zip(ROW.names or (), ("<i8", "<i8", _HALF if exact else _WHOLE, "i1"),
                          strict=True):  # fmt: skip
        column = np.frombuffer(packed, dtype=kind, count=count, offset=at)
        at += column.nbytes
        rows[name] = np.cumsum(column) if name == "face" else column
    return Places.of(rows)


def _read_old(packed: bytes) -> Places:
    return Places.of(np.frombuffer(packed, dtype=ROW))
