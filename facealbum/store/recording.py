"""Before- and after-images of the rows that a change touches."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from facealbum.store.keys import group_id
from facealbum.store.places import NOWHERE, ROW, Places, RememberedPlaces, as_lists
from facealbum.store.scope import as_list

K = TypeVar("K", int, str)

PersonRow = tuple[str, str, int, int | None, str | None, int]
AlbumRow = tuple[str, str, str]


@dataclass(slots=True)
class Image:
    """Some rows at one moment; None or an empty list where there was no row.

    Attributes:
        persons: name, name key, hidden, cover, birth date and stranger by person id.
        verdicts: all ``[person id, answer]`` of a face, by face id.
        settings: JSON text by key.
        places: where faces stood.
        albums: name, name key and query by album id.
        not_faces: by face id whether the user said that it is no face.
        refusals: by face id the folded names that the user said no to.
    """

    persons: dict[int, PersonRow | None] = field(default_factory=dict)
    verdicts: dict[int, list[tuple[int, str]]] = field(default_factory=dict)
    settings: dict[str, str | None] = field(default_factory=dict)
    places: Places = field(default_factory=Places.of_none)
    albums: dict[int, AlbumRow | None] = field(default_factory=dict)
    not_faces: dict[int, bool] = field(default_factory=dict)
    refusals: dict[int, list[str]] = field(default_factory=dict)

    def drop_equals(self, other: Image) -> None:
        """Drop what is the same in ``other``, which has the same keys, from both."""
        _drop_equals(self.persons, other.persons)
        _drop_equals(self.verdicts, other.verdicts)
        _drop_equals(self.settings, other.settings)
        differ = ~self.places.same_as(other.places)
        self.places, other.places = self.places.some(differ), other.places.some(differ)
        _drop_equals(self.albums, other.albums)
        _drop_equals(self.not_faces, other.not_faces)
        _drop_equals(self.refusals, other.refusals)

    def __bool__(self) -> bool:
        return bool(
            self.persons
            or self.verdicts
            or self.settings
            or len(self.places)
            or self.albums
            or self.not_faces
            or self.refusals
        )

    @property
    def faces(self) -> set[int]:
        """The faces that it speaks of."""
        stood = self.places.faces.tolist()
        return {*self.verdicts, *stood, *self.not_faces, *self.refusals}

    @property
    def groups(self) -> set[str]:
        """The ids of the groups that it speaks of."""
        keys = {*self.persons, *self.places.named(), *self.mentioned}
        return {group_id(key) for key in keys}

    @property
    def mentioned(self) -> set[int]:
        """The people of whom its verdicts speak."""
        return {person for rows in self.verdicts.values() for person, _ in rows}


def _drop_equals(one: dict[K, Any], other: dict[K, Any]) -> None:
    for key in [key for key, row in one.items() if other[key] == row]:
        del one[key], other[key]


@dataclass(slots=True, eq=False)
class Recording:
    """What a recorded change touched; filled when its ``with`` ends.

    Attributes:
        label: for the undo menu.
        entry_id: of the journal, or None where nothing changed.
        groups: ids of groups before and after whose faces, name or state changed.
        faces: ids of faces whose verdicts or place changed.
        settings: keys of settings that changed.
        albums: ids of albums that changed.
        not_faces: ids of faces that were taken out or brought back.
        takes_back: the ids of older entries that this one takes back, newest first.
    """

    label: str
    entry_id: int | None = None
    groups: frozenset[str] = frozenset()
    faces: frozenset[int] = frozenset()
    settings: frozenset[str] = frozenset()
    albums: frozenset[int] = frozenset()
    not_faces: frozenset[int] = frozenset()
    takes_back: tuple[int, ...] = ()


class Recorder:
    """Takes the image of each row before its first change; tables call it before they write."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._before = Image()
        self._places = RememberedPlaces()

    def touch_person(self, person_id: int) -> None:
        """Remember a person's row."""
        if person_id not in self._before.persons:
            self._before.persons[person_id] = self._person(person_id)

    def created_person(self, person_id: int) -> None:
        """Remember that the person did not exist."""
        self._before.persons.setdefault(person_id, None)

    def touch_verdicts(self, face_ids: Iterable[int]) -> None:
        """Remember all verdicts of some faces."""
        new = [face for face in face_ids if face not in self._before.verdicts]
        self._before.verdicts.update(self._verdicts(new))

    def touch_setting(self, key: str) -> None:
        """Remember a setting's value."""
        if key not in self._before.settings:
            self._before.settings[key] = self._setting(key)

    def touch_album(self, album_id: int) -> None:
        """Remember an album's row."""
        if album_id not in self._before.albums:
            self._before.albums[album_id] = self._album(album_id)

    def created_album(self, album_id: int) -> None:
        """Remember that the album did not exist."""
        self._before.albums.setdefault(album_id, None)

    def touch_not_faces(self, face_ids: Iterable[int]) -> None:
        """Remember whether some faces are taken out."""
        new = [face for face in face_ids if face not in self._before.not_faces]
        self._before.not_faces.update(self._not_faces(new))

    def touch_refusals(self, face_ids: Iterable[int]) -> None:
        """Remember which names some faces were refused."""
        new = [face for face in face_ids if face not in self._before.refusals]
        self._before.refusals.update(self._refusals(new))

    def touch_image(self, image: Image) -> None:
        """Remember all rows of which ``image`` speaks."""
        for person in image.persons:
            self.touch_person(person)
        self.touch_verdicts(image.verdicts)
        for key in image.settings:
            self.touch_setting(key)
        for album in image.albums:
            self.touch_album(album)
        self.touch_not_faces(image.not_faces)
        self.touch_refusals(image.refusals)
        self.touch_places(image.places.faces)

    def touch_places(self, face_ids: Iterable[int]) -> None:
        """Remember where some faces stand."""
        new = self._places.lacking(face_ids)
        if len(new):
            self._places.add(self.places_of(new))

    def images(self) -> tuple[Image, Image]:
        """Return the rows as they were and as they are now, only those that differ.

        Nothing can be remembered after it.
        """
        before, self._before = self._before, Image()
        before.places = self._places.take()
        after = self.look_at(before)
        before.drop_equals(after)
        return before, after

    def look_at(self, image: Image) -> Image:
        """Return the rows of which ``image`` speaks as they are now."""
        return Image(
            {key: self._person(key) for key in image.persons},
            self._verdicts(image.verdicts),
            {key: self._setting(key) for key in image.settings},
            self.places_of(image.places.faces),
            {key: self._album(key) for key in image.albums},
            self._not_faces(image.not_faces),
            self._refusals(image.refusals),
        )

    def _person(self, person_id: int) -> PersonRow | None:
        row: PersonRow | None = self._connection.execute(
            "SELECT name, name_key, hidden, cover_face_id, birth_date, stranger FROM person"
            " WHERE id = ?",
            (person_id,),
        ).fetchone()
        return row

    def _album(self, album_id: int) -> AlbumRow | None:
        row: AlbumRow | None = self._connection.execute(
            "SELECT name, name_key, query FROM album WHERE id = ?", (album_id,)
        ).fetchone()
        return row

    def _not_faces(self, face_ids: Iterable[int]) -> dict[int, bool]:
        found = dict.fromkeys(face_ids, False)
        rows = self._connection.execute(
            "SELECT face_id FROM not_face WHERE face_id IN (SELECT value FROM json_each(?))",
            (as_list(found),),
        )
        found.update((row[0], True) for row in rows)
        return found

    def _refusals(self, face_ids: Iterable[int]) -> dict[int, list[str]]:
        found: dict[int, list[str]] = {face: [] for face in face_ids}
        rows = self._connection.execute(
            "SELECT face_id, name_key FROM refusal"
            " WHERE face_id IN (SELECT value FROM json_each(?)) ORDER BY face_id, name_key",
            (as_list(found),),
        )
        for face, name_key in rows:
            found[face].append(name_key)
        return found

    def _setting(self, key: str) -> str | None:
        row = self._connection.execute("SELECT value FROM setting WHERE key = ?", (key,)).fetchone()
        return None if row is None else str(row[0])

    def _verdicts(self, face_ids: Iterable[int]) -> dict[int, list[tuple[int, str]]]:
        found: dict[int, list[tuple[int, str]]] = {face: [] for face in face_ids}
        rows = self._connection.execute(
            "SELECT face_id, person_id, answer FROM verdict"
            " WHERE face_id IN (SELECT value FROM json_each(?)) ORDER BY face_id, person_id",
            (as_list(found),),
        )
        for face, person, answer in rows:
            found[face].append((person, answer))
        return found

    def places_of(self, faces: NDArray[np.int64]) -> Places:
        """Return where faces, ids ascending and each once, stand now."""
        rows = np.zeros(len(faces), ROW)
        rows["face"], rows["key"], rows["distance"] = faces, NOWHERE, np.nan
        for some in as_lists(faces):
            found = np.fromiter(
                self._connection.execute(
                    "SELECT face_id, group_key, coalesce(distance, 9e999), settled"
                    " FROM cache_placement WHERE face_id IN (SELECT value FROM json_each(?))",
                    (some,),
                ),
                ROW,
            )
            found["distance"][np.isinf(found["distance"])] = np.nan
            rows[np.searchsorted(faces, found["face"])] = found
        return Places.of(rows)
