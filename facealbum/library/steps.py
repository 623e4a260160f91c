"""Steps of the history as a list shows them: with the faces and people that each one touched."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from facealbum.library.context import Context
from facealbum.store import Image, JournalEntry, Tables

SHOWN_FACES = 6


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the history.

    Attributes:
        entry: what the journal says of it.
        faces: up to ``SHOWN_FACES`` faces that show what it was about, those that are still there.
        touched: how many faces it was about.
        people: the names of the people whom it was about, as they were called then.
    """

    entry: JournalEntry
    faces: tuple[int, ...]
    touched: int
    people: tuple[str, ...]


def steps(context: Context, ids: Sequence[int]) -> list[Step]:
    """Return steps, newest first; ids of none are left out."""
    with context.store.snapshot() as tables:
        images = dict(tables.journal.images(ids))
        return [
            _step(tables, entry, *images[entry.id])
            for entry in tables.journal.by_ids(ids)
            if entry.id in images
        ]


def _step(tables: Tables, entry: JournalEntry, before: Image, after: Image) -> Step:
    spoken_of = sorted({*before.verdicts, *before.not_faces})
    touched = len(spoken_of) or len(before.places)
    spoken_of = spoken_of or before.places.faces[: 2 * SHOWN_FACES].tolist()
    shown = [
        face.id for face in tables.faces.by_ids(spoken_of[: 2 * SHOWN_FACES]) if face.crop
    ] or _covers(tables, before.persons)
    rows = [row for image in (before, after) for row in image.persons.values() if row is not None]
    return Step(
        entry,
        tuple(shown[:SHOWN_FACES]),
        touched,
        tuple(dict.fromkeys(row[0] for row in rows if row[0])),
    )


def _covers(tables: Tables, persons: Iterable[int]) -> list[int]:
    groups = tables.groups.by_keys(sorted(persons)[:SHOWN_FACES])
    return [group.cover_face_id for group in groups if group.cover_face_id]
