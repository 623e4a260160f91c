"""What other programs say of who is in the photos, and to what of that the user said no."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from typing import Any

from facealbum.domain.geometry import Box
from facealbum.domain.regions import NamedBox, Region
from facealbum.store.matching_regions import match_regions, sides_of
from facealbum.store.people import name_key
from facealbum.store.scope import Scope, as_list

_BOX = "r.box_left, r.box_top, r.box_width, r.box_height"
_OF_PHOTO = b""
_NAMED_SO = "LEFT JOIN person p ON p.name_key = r.name_key"
_SAID_NO = (
    "(EXISTS (SELECT 1 FROM refusal n WHERE n.face_id = r.face_id AND n.name_key = r.name_key)"
    " OR EXISTS (SELECT 1 FROM not_face n JOIN face t ON t.id = n.face_id"
    " WHERE n.face_id = r.face_id AND t.drawn = 0)"
    " OR EXISTS (SELECT 1 FROM verdict v WHERE v.face_id = r.face_id AND v.answer = 'is not'"
    " AND v.person_id = p.id))"
)
"""Whether the user said no. A drawn face that is taken out is no word on its name: its drawing may
have been undone."""
_ELSEWHERE = (
    "EXISTS (SELECT 1 FROM face o JOIN verdict v ON v.face_id = o.id AND v.answer = 'is'"
    " WHERE o.photo_id = r.photo_id AND o.retired = 0 AND v.person_id = p.id"
    " AND (r.face_id IS NULL OR o.id <> r.face_id))"
)
"""Whether somebody else in the photo is confirmed as the person of that name."""


class Standing(StrEnum):
    """How what another program says goes with what the user said."""

    OPEN = "open"
    """The user said nothing of it yet."""
    KNOWN = "known"
    """The user said the same."""
    OTHERWISE = "otherwise"
    """The user said that it is somebody else, or that the person is another face of the photo."""
    REFUSED = "refused"
    """The user said no to it, or that there is no face."""
    NOT_FOUND = "not found"
    """No face is known there."""


@dataclass(frozen=True, slots=True)
class ToldFace:
    """A name that another program gave, and the face that it speaks of.

    Attributes:
        photo_id: the photo.
        name: as it stands there.
        program: who says so, "" where that is not known.
        box: fractions of the upright photo; None where it is not said where the person is.
        face_id: the face, or None; one that is out of sight where it is not found.
        group_key: where the face stands, or None.
        standing: how it goes with what the user said.
    """

    photo_id: int
    name: str
    program: str
    box: Box | None
    face_id: int | None
    group_key: int | None
    standing: Standing


@dataclass(frozen=True, slots=True)
class ToldGroup:
    """Faces of one group to which other programs give one name that the user did not judge yet.

    Attributes:
        group_key: the group.
        name: as it stands there.
        program: who says so.
        person_id: who has that name here, or None.
        face_ids: the faces, by id.
        alone: no other name is given to faces of this group.
    """

    group_key: int
    name: str
    program: str
    person_id: int | None
    face_ids: tuple[int, ...]
    alone: bool


@dataclass(frozen=True, slots=True)
class MetadataFile:
    """A sidecar or ini as it was read.

    Attributes:
        path: absolute, as ``os.fsdecode`` gives it.
        size: bytes.
        mtime_ns: time of the last change, ns since 1970.
        regions: what it says of each photo, by photo id.
    """

    path: str
    size: int
    mtime_ns: int
    regions: dict[int, list[Region]]


class MetadataTable:
    """Regions by photo, the files that they come from, and refusals."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._connection = scope.connection

    # Reading

    def files_in(self, folder: str) -> dict[str, tuple[int, int]]:
        """Return ``(size, mtime_ns)`` by path of the files read in a folder, not below it."""
        prefix = os.path.join(os.fsencode(folder), b"")  # noqa: PTH118 - Path knows no bytes
        rows = self._connection.execute(
            "SELECT path, size, mtime_ns FROM cache_metadata_file WHERE path >= ? AND path < ?",
            (prefix, prefix[:-1] + bytes([prefix[-1] + 1])),
        )
        return {
            os.fsdecode(path): (size, mtime)
            for path, size, mtime in rows
            if os.sep.encode() not in path[len(prefix) :]
        }

    def unread(self, photo_ids: Iterable[int] | None = None) -> list[int]:
        """Return the photos, looked at and present, whose own file was never asked; or of some.

        Clips are not asked.
        """
        chosen = "" if photo_ids is None else "AND p.id IN (SELECT value FROM json_each(?))"
        rows = self._connection.execute(
            "SELECT p.id FROM photo p LEFT JOIN cache_stored s ON s.photo_id = p.id"
            f" WHERE s.photo_id IS NULL AND p.status = 'done' AND p.present = 1"
            f" AND p.duration IS NULL {chosen}"
            " ORDER BY p.id",
            () if photo_ids is None else (as_list(photo_ids),),
        )
        return [row[0] for row in rows]

    def orientations(self, photo_ids: Iterable[int]) -> dict[int, int]:
        """Return the EXIF orientation by photo id, of those of which it is known."""
        rows = self._connection.execute(
            "SELECT photo_id, orientation FROM cache_stored"
            " WHERE photo_id IN (SELECT value FROM json_each(?))",
            (as_list(photo_ids),),
        )
        return dict(rows.fetchall())

    def wrote_inside(self, photo_id: int) -> bool:
        """Return whether a photo's own file carries names that facealbum wrote."""
        row = self._connection.execute(
            "SELECT 1 FROM cache_region WHERE photo_id = ? AND source = ?"
            " AND program = 'facealbum'",
            (photo_id, _OF_PHOTO),
        ).fetchone()
        return row is not None

    def inside(self, photo_id: int) -> list[NamedBox]:
        """Return the regions in a photo's own file, but for those that the user said no to."""
        rows = self._connection.execute(
            f"SELECT r.name, {_BOX} FROM cache_region r {_NAMED_SO} WHERE r.photo_id = ?"
            f" AND r.source = ? AND r.box_left IS NOT NULL AND NOT {_SAID_NO} ORDER BY r.id",
            (photo_id, _OF_PHOTO),
        )
        return [NamedBox(name, Box(*box)) for name, *box in rows]

    def photos_with_names(self) -> list[int]:
        """Return the photos of which a file gives a name, by id."""
        rows = self._connection.execute(
            "SELECT DISTINCT photo_id FROM cache_region ORDER BY photo_id"
        )
        return [row[0] for row in rows]

    def told(self, photo_ids: Iterable[int] | None = None) -> list[ToldFace]:
        """Return what is said of all photos, or of some, by photo; each face and name once.

        Of two names for one face the sidecar's comes before the photo's own, and one that the user
        refused last.
        """
        chosen = "" if photo_ids is None else "WHERE r.photo_id IN (SELECT value FROM json_each(?))"
        rows = self._connection.execute(
            f"SELECT r.photo_id, r.face_id, r.name_key, r.name, r.program, {_BOX}, c.group_key,"
            " (SELECT e.name_key FROM verdict v JOIN person e ON e.id = v.person_id"
            " WHERE v.face_id = r.face_id AND v.answer = 'is'),"
            f" {_SAID_NO} AS no, p.id IS NOT NULL AND {_ELSEWHERE} FROM cache_region r {_NAMED_SO}"
            f" LEFT JOIN cache_placement c ON c.face_id = r.face_id {chosen}"
            " ORDER BY r.photo_id, no, r.source = x'' , r.source DESC, r.id",
            () if photo_ids is None else (as_list(photo_ids),),
        )
        found: list[ToldFace] = []
        for _, some in groupby(rows, key=lambda row: row[0]):
            found += _each_once(list(some))
        return found

    def count_open(self) -> int:
        """Return to how many faces a name is given that is open."""
        row = self._connection.execute(f"SELECT count(DISTINCT r.face_id) {_OPEN}").fetchone()
        return int(row[0])

    def asked(self, limit: int, keys: Iterable[int] | None = None) -> list[ToldGroup]:
        """Return the groups to whose faces a name is given that is open, most faces first.

        All groups, which reads all regions, or those of ``keys``; at most ``limit``, -1 for all.
        """
        chosen = "" if keys is None else "AND c.group_key IN (SELECT value FROM json_each(?))"
        rows = self._connection.execute(
            "SELECT c.group_key, r.name_key, min(r.name), max(r.program), p.id,"
            f" json_group_array(DISTINCT r.face_id), count(DISTINCT r.face_id) AS n {_OPEN}"
            f" {chosen} GROUP BY c.group_key, r.name_key ORDER BY n DESC, c.group_key, r.name_key"
            " LIMIT ?",
            (limit,) if keys is None else (as_list(keys), limit),
        ).fetchall()
        names = self._connection.execute(
            f"SELECT c.group_key FROM (SELECT DISTINCT c.group_key, r.name_key {_OPEN}"
            " AND c.group_key IN (SELECT value FROM json_each(?))) c"
            " GROUP BY c.group_key HAVING count(*) > 1",
            (as_list(row[0] for row in rows),),
        )
        several = {row[0] for row in names}
        return [
            ToldGroup(row[0], row[2], row[3], row[4], _ids(row[5]), row[0] not in several)
            for row in rows
        ]

    def refusals(self, face_ids: Iterable[int] | None = None) -> dict[int, tuple[str, ...]]:
        """Return by face the folded names that the user said no to; of all faces without ids."""
        some = "" if face_ids is None else " WHERE face_id IN (SELECT value FROM json_each(?))"
        rows = self._connection.execute(
            f"SELECT face_id, name_key FROM refusal{some} ORDER BY face_id, name_key",
            () if face_ids is None else (as_list(face_ids),),
        ).fetchall()
        return {
            face: tuple(key for _, key in group)
            for face, group in groupby(rows, lambda row: row[0])
        }

    # Writing; all but refusals is a cache

    def record_photo(self, photo_id: int, orientation: int, regions: Sequence[Region]) -> None:
        """Take what a photo's own file says, in place of what it said before.

        What lies beside the photo is to be read again, whether it changed or not: some of it may
        speak of a photo that was not known when it was read.
        """
        for row in self._connection.execute(
            "SELECT path FROM photo_file WHERE photo_id = ? AND present = 1", (photo_id,)
        ).fetchall():
            self._outdate(os.path.dirname(row[0]))  # noqa: PTH120 - Path knows no bytes
        self._connection.execute(
            "INSERT INTO cache_stored VALUES (?1, ?2)"
            " ON CONFLICT (photo_id) DO UPDATE SET orientation = ?2",
            (photo_id, orientation),
        )
        self._connection.execute(
            "DELETE FROM cache_region WHERE photo_id = ? AND source = ?", (photo_id, _OF_PHOTO)
        )
        self._insert(photo_id, _OF_PHOTO, regions)

    def record_file(self, file: MetadataFile) -> set[int]:
        """Take what a sidecar or ini says likewise; return the photos that it is about."""
        touched = self.forget_files([file.path])
        path = os.fsencode(file.path)
        self._connection.execute(
            "INSERT INTO cache_metadata_file VALUES (?, ?, ?)", (path, file.size, file.mtime_ns)
        )
        for photo_id, regions in file.regions.items():
            self._insert(photo_id, path, regions)
        return touched | file.regions.keys()

    def forget_files(self, paths: Iterable[str]) -> set[int]:
        """Forget what sidecars and inis said that are gone; return the photos concerned."""
        touched: set[int] = set()
        for path in map(os.fsencode, paths):
            rows = self._connection.execute(
                "DELETE FROM cache_region WHERE source = ? RETURNING photo_id", (path,)
            )
            touched.update(row[0] for row in rows)
            self._connection.execute("DELETE FROM cache_metadata_file WHERE path = ?", (path,))
        return touched

    def match(self, photo_ids: Iterable[int]) -> None:
        """Find out again of which faces the regions of some photos speak."""
        match_regions(self._connection, photo_ids)

    def refuse(self, face_ids: Sequence[int], name: str) -> None:
        """Remember that the user said no to a name for some faces; recorded for undo."""
        if self._scope.recorder is not None:
            self._scope.recorder.touch_refusals(face_ids)
        self._connection.executemany(
            "INSERT OR IGNORE INTO refusal VALUES (?, ?)",
            [(face, name_key(name)) for face in face_ids],
        )

    def _outdate(self, folder: bytes) -> None:
        prefix = os.path.join(folder, b"")  # noqa: PTH118 - Path knows no bytes
        self._connection.execute(
            "UPDATE cache_metadata_file SET size = -1 WHERE path >= ?1 AND path < ?2"
            " AND instr(substr(path, ?3), ?4) = 0",
            (prefix, prefix[:-1] + bytes([prefix[-1] + 1]), len(prefix) + 1, os.sep.encode()),
        )

    def _insert(self, photo_id: int, source: bytes, regions: Sequence[Region]) -> None:
        self._connection.executemany(
            "INSERT INTO cache_region (photo_id, source, program, name, name_key, box_left,"
            " box_top, box_width, box_height, turns)"
            " SELECT id, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM photo"
            " WHERE id = ?",
            [
                (source, each.program, each.name, name_key(each.name), *sides_of(each.box),
                 each.turns, photo_id)
                for each in regions
            ],
        )  # fmt: skip


_OPEN = (
    "FROM cache_region r JOIN cache_placement c ON c.face_id = r.face_id AND c.confirmed = 0"
    f" {_NAMED_SO} WHERE NOT {_SAID_NO} AND NOT EXISTS (SELECT 1 FROM verdict v"
    " WHERE v.face_id = r.face_id AND v.answer = 'is')"
    f" AND (p.id IS NULL OR NOT {_ELSEWHERE})"
)
"""All regions on faces of which the user did not say who they are, nor that it is not them."""


def _ids(packed: str) -> tuple[int, ...]:
    return tuple(sorted(int(part) for part in packed.strip("[]").split(",")))


def _each_once(rows: list[tuple[Any, ...]]) -> list[ToldFace]:
    """Return what is said of one photo: for each face its first name, and who was not found."""
    found, faces, names = [], set(), set()
    for row in rows:
        if row[1] is not None and row[1] not in faces:
            faces.add(row[1])
            names.add(row[2])
            found.append(_told(row))
    for row in rows:
        if row[1] is None and row[2] not in names:
            names.add(row[2])
            found.append(_told(row))
    return found


def _told(row: tuple[Any, ...]) -> ToldFace:
    photo, face, key, name, program, *box, group, said, no, elsewhere = row
    if face is None:
        standing = Standing.OTHERWISE if elsewhere else Standing.NOT_FOUND
    elif said is not None:
        standing = Standing.KNOWN if said == key else Standing.OTHERWISE
    elif no:
        standing = Standing.REFUSED
    elif group is None:
        standing = Standing.NOT_FOUND
    else:
        standing = Standing.OTHERWISE if elsewhere else Standing.OPEN
    place = None if box[0] is None else Box(*box)
    return ToldFace(photo, name, program, place, face, group, standing)
