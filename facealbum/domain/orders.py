"""In which order photos are listed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class PhotoOrder(StrEnum):
    """What photos are sorted by."""

    NEWEST = "newest"
    OLDEST = "oldest"
    NAME = "name"
    SIZE = "size"
    FACES = "faces"


@dataclass(frozen=True, slots=True)
class OrderedPhotos:
    """Photos that did not fail, sorted.

    Attributes:
        ids: of all of them.
        parts: those that stand together, with their number; the numbers add up to all. What they
            have in common is "2019-07" or "" by date, the first letter by name, the number of
            faces by faces, and "" by size.
    """

    ids: list[int]
    parts: list[tuple[str, int]]
