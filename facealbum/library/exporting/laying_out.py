"""Which folders each photo belongs in, below the place of an export."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from facealbum.domain.exports import DateFolders, Manner
from facealbum.library.exporting.choosing import Choice, without_name
from facealbum.library.exporting.file_names import LONGEST_FOLDER, folded, numbered, portable
from facealbum.store import Tables, group_id, group_key

if TYPE_CHECKING:
    from facealbum.domain.types import Photo

NO_DATE = "No date"
OTHERS = "Other photos"
"""Where photos lie that show none of those who have a folder."""


def folders_of(tables: Tables, choice: Choice, manner: Manner) -> dict[int, list[str]]:
    """Return for each photo's id its folders, with ``/`` between their parts; "" is the place."""
    whose = _people_folders(tables, choice) if manner.layout.by_person else {}
    by_photo: dict[int, list[str]] = {}
    for photo in choice.photos:
        people = whose.get(photo.id, [OTHERS]) if manner.layout.by_person else [""]
        day = _day(photo, manner.dates) if manner.layout.by_date else ""
        by_photo[photo.id] = ["/".join(filter(None, (person, day))) for person in people]
    return by_photo


def _people_folders(tables: Tables, choice: Choice) -> dict[int, list[str]]:
    """Return the folders of people for each photo that shows one of those who have a folder."""
    names = _names(tables, choice.keys)
    members = tables.placements.members(names)
    called = _folder_names(names)
    found: dict[int, set[int]] = {}
    pairs = zip(members.photo_ids.tolist(), members.keys.tolist(), strict=True)
    for photo_id, key in pairs:
        found.setdefault(photo_id, set()).add(key)
    return {photo: [called[key] for key in sorted(keys)] for photo, keys in found.items()}


def _names(tables: Tables, keys: Iterable[int]) -> dict[int, str]:
    """Return by key whoever has a folder: those named, else everybody with a name in sight."""
    chosen = list(keys)
    if chosen:
        groups = tables.groups.by_keys(sorted(chosen))
        return {group_key(group.id): group.name or without_name(group.id) for group in groups}
    return {
        person.id: person.name
        for person in tables.people.all()
        if person.name and not person.hidden and not person.stranger
    }


def _folder_names(names: dict[int, str]) -> dict[int, str]:
    """Return a folder for each, so that two people never share one on any system."""
    taken = {folded(OTHERS), folded(NO_DATE)}
    called: dict[int, str] = {}
    for key, name in sorted(names.items(), key=lambda item: (item[0] < 0, abs(item[0]))):
        safe = portable(name, without_name(group_id(key)), LONGEST_FOLDER)
        free = (each for each in numbered(safe, folder=True) if folded(each) not in taken)
        called[key] = next(free)
        taken.add(folded(called[key]))
    return called


def _day(photo: Photo, dates: DateFolders) -> str:
    taken = photo.taken_at
    if taken is None:
        return NO_DATE
    if dates is DateFolders.DAYS:
        return f"{taken.year:04}-{taken.month:02}-{taken.day:02}"
    return f"{taken.year:04}/{taken.month:02}"
