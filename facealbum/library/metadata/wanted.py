"""Which names a photo shall carry for other programs, and where they shall stand."""

from __future__ import annotations

from dataclasses import dataclass

from facealbum.domain.regions import NamedBox
from facealbum.store import Tables, group_key


@dataclass(frozen=True, slots=True)
class Choice:
    """How names are written.

    Attributes:
        adobe: name new sidecars ``photo.xmp`` as Adobe does, not ``photo.jpg.xmp`` as digiKam and
            darktable do. A sidecar that is there is written to, whatever its name.
        unconfirmed: write also faces that stand with a person and that the user did not confirm.
        replace: write facealbum's name where another program says that it is somebody else.
        remove: take out what facealbum wrote, and write nothing.
        into_photos: write into the photos themselves, not beside them.
        keep_time: let a photo that is written keep its time of change.
    """

    adobe: bool = False
    unconfirmed: bool = False
    replace: bool = False
    remove: bool = False
    into_photos: bool = False
    keep_time: bool = True


class Names:
    """The names of people who may be told to others: who has one and is not hidden."""

    def __init__(self, tables: Tables, choice: Choice) -> None:
        self._tables = tables
        self._choice = choice
        self._names = {
            person.id: person.name
            for person in tables.people.all()
            if person.name and not person.hidden
        }

    def of(self, photo_id: int) -> list[NamedBox]:
        """Return the faces of a photo that shall have a name, left to right."""
        if self._choice.remove:
            return []
        return [
            NamedBox(self._names[key], face.box)
            for face, place in self._tables.placements.in_photo(photo_id)
            if (key := group_key(place.group_id)) in self._names
            and (place.confirmed or self._choice.unconfirmed)
        ]
