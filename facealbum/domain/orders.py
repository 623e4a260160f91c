"""In which order photos, people and groups are listed."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from facealbum.domain.types import Group


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


class GroupOrder(StrEnum):
    """What people and unnamed groups are sorted by."""

    FACES = "faces"
    PHOTOS = "photos"
    NAME = "name"
    RECENT = "recent"
    LATEST = "latest"


@lru_cache(maxsize=20_000)
def alphabetical(name: str) -> str:
    """Return what a name is sorted by: without accents, whatever the case."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


_KEYS: dict[GroupOrder, Callable[[Group], tuple[Any, ...]]] = {
    GroupOrder.FACES: lambda group: (-group.faces,),
    GroupOrder.PHOTOS: lambda group: (-group.photos, alphabetical(group.name)),
    GroupOrder.NAME: lambda group: (alphabetical(group.name), -group.photos),
    GroupOrder.RECENT: lambda group: (-(group.person_id or 0),),
}


def sorted_groups(
    groups: Sequence[Group], order: GroupOrder, seen: Mapping[str, str] | None = None
) -> list[Group]:
    """Return people who have a name, those who have none, then groups: each in this order.

    Equal ones stay as they stood. ``seen`` says by id when the latest photo was taken; it is needed
    for ``LATEST`` alone.
    """
    if order is GroupOrder.LATEST:
        latest = seen or {}
        ordered = sorted(groups, key=lambda group: latest.get(group.id, ""), reverse=True)
    else:
        ordered = sorted(groups, key=_KEYS[order])
    return sorted(ordered, key=lambda group: (group.person_id is None, not group.name))
