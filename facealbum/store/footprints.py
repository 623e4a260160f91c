"""What an entry of the journal stands on: the rows of truth that it shares with earlier ones.

Placements are a cache and make no dependency: whatever becomes of them can be put right.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from facealbum.store.recording import AlbumRow, Image, PersonRow

Mark = tuple[str, int | str]
Row = PersonRow | AlbumRow


@dataclass(slots=True)
class Footprint:
    """What some entries touched, together.

    Attributes:
        rows: rows of truth, and names that were claimed or set free.
        made: people who came or went.
        spoken_of: people of whom the verdicts speak.
    """

    rows: set[Mark] = field(default_factory=set)
    made: set[int] = field(default_factory=set)
    spoken_of: set[int] = field(default_factory=set)

    @classmethod
    def of(cls, before: Image, after: Image) -> Footprint:
        """Return the footprint of one entry."""
        print_ = cls()
        print_.rows.update(("face", face) for face in before.verdicts)
        print_.rows.update(("no face", face) for face in before.not_faces)
        print_.rows.update(("refused", face) for face in before.refusals)
        print_.rows.update(("setting", key) for key in before.settings)
        rows: Iterable[tuple[str, int, Row | None, Row | None]] = (
            *(("person", key, row, after.persons[key]) for key, row in before.persons.items()),
            *(("album", key, row, after.albums[key]) for key, row in before.albums.items()),
        )
        for kind, item, then, now in rows:
            print_.rows.add((kind, item))
            print_.rows.update(_names(kind, then, now))
        print_.made = {
            person
            for person, row in before.persons.items()
            if (row is None) != (after.persons[person] is None)
        }
        print_.spoken_of = before.mentioned | after.mentioned
        return print_

    def carries(self, later: Footprint) -> bool:
        """Return whether ``later`` stands on this."""
        return not (
            self.rows.isdisjoint(later.rows)
            and self.made.isdisjoint(later.spoken_of)
            and self.spoken_of.isdisjoint(later.made)
        )

    def add(self, other: Footprint) -> None:
        """Take another entry in."""
        self.rows |= other.rows
        self.made |= other.made
        self.spoken_of |= other.spoken_of


def _names(kind: str, before: Row | None, after: Row | None) -> set[Mark]:
    """Return the names that a row claimed or set free; its second column compares them."""
    keys = {row[1] if row is not None else "" for row in (before, after)}
    return {(f"{kind} named", key) for key in keys if key} if len(keys) > 1 else set()
