"""Photos and the files that hold them: a photo is its content, wherever its files lie."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import islice
from typing import Any

import numpy as np
from numpy.typing import NDArray

from facealbum.domain.sentences import unpacked
from facealbum.domain.types import Photo, PhotoStatus, TakenFrom
from facealbum.store.scope import Scope, as_list
from facealbum.store.seen_files import Registered, SeenFile, Tally

# The file that stands for a photo: one that is there and can be read, the first by path.
_PATH = (
    "(SELECT path FROM photo_file WHERE photo_id = p.id ORDER BY present DESC, offline, path"
    " LIMIT 1)"
)
PHOTO_COLUMNS = (
    f"p.id, {_PATH}, p.content_hash, p.width, p.height, p.taken_at, p.taken_from, p.status,"
    " p.reason, p.present, p.utc_offset, p.offline, p.duration, p.codec"
)
_PATHS_AT_ONCE = 500

SPOKEN_OF = (
    "(f.drawn = 1 OR EXISTS (SELECT 1 FROM verdict v WHERE v.face_id = f.id)"
    " OR EXISTS (SELECT 1 FROM not_face n WHERE n.face_id = f.id)"
    " OR EXISTS (SELECT 1 FROM refusal r WHERE r.face_id = f.id)"
    " OR EXISTS (SELECT 1 FROM person e WHERE e.cover_face_id = f.id))"
)
"""Whether the user said anything of the face ``f``: then it is retired where it is found no more,
never deleted."""


WHERE_IT_IS = (
    "present = EXISTS (SELECT 1 FROM photo_file f WHERE f.photo_id = photo.id AND f.present = 1),"
    " offline = EXISTS (SELECT 1 FROM photo_file f WHERE f.photo_id = photo.id AND f.present = 1)"
    " AND NOT EXISTS (SELECT 1 FROM photo_file f WHERE f.photo_id = photo.id AND f.present = 1"
    " AND f.offline = 0)"
)
"""What an update of ``photo`` sets after its files came or went."""


class PhotoTable:
    """Photos by id, path, date and status."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._connection = scope.connection

    # Reading

    def by_ids(self, ids: Sequence[int]) -> list[Photo]:
        """Return the photos in the order of ``ids``; ids of no photo are left out."""
        rows = self._connection.execute(
            f"SELECT {PHOTO_COLUMNS} FROM json_each(?) j JOIN photo p ON p.id = j.value"
            " ORDER BY j.key",
            (as_list(ids),),
        )
        return [photo_of(row) for row in rows]

    def get(self, photo_id: int) -> Photo | None:
        """Return one photo, or None."""
        return next(iter(self.by_ids([photo_id])), None)

    def of_content(self, content_hash: str) -> Photo | None:
        """Return the photo of this content, wherever its files lie, or None."""
        rows = self._connection.execute(
            "SELECT id FROM photo WHERE content_hash = ?", (content_hash,)
        )
        return next(iter(self.by_ids([row[0] for row in rows])), None)

    def ids_by_date(self) -> list[int]:
        """Return the ids of all photos that did not fail, newest first, undated ones last."""
        return [
            row[0]
            for row in self._connection.execute(
                "SELECT id FROM photo WHERE status <> 'failed' ORDER BY taken_at DESC, id DESC"
            )
        ]

    def months(self) -> list[tuple[int, int, int]]:
        """Return ``(year, month, photos)`` for the photos of ``ids_by_date``, in their order.

        Photos without a date are counted last, as year 0 and month 0.
        """
        return [
            (int(month[:4]), int(month[5:7]), photos) if month else (0, 0, photos)
            for month, photos in self._connection.execute(
                "SELECT substr(taken_at, 1, 7) AS month, count(*) FROM photo"
                " WHERE status <> 'failed' GROUP BY month ORDER BY month DESC"
            )
        ]

    def camera_dates(self) -> list[tuple[int, datetime]]:
        """Return id and date of the photos that a camera dated, oldest first."""
        rows = self._connection.execute(
            "SELECT id, taken_at FROM photo WHERE taken_from <> 'file' AND taken_at IS NOT NULL"
            " ORDER BY taken_at, id"
        )
        return [(photo, datetime.fromisoformat(taken_at)) for photo, taken_at in rows]

    def taken_days(self, ids: Iterable[int] | None = None) -> NDArray[np.int64]:
        """Return ``(n, 2)`` ids, ascending, and days (``date.toordinal``) that a camera told."""
        chosen = "" if ids is None else "AND id IN (SELECT value FROM json_each(?))"
        rows = self._connection.execute(
            "SELECT id, CAST(julianday(substr(taken_at, 1, 10)) - 1721424.5 AS INTEGER) FROM photo"
            f" WHERE taken_from <> 'file' AND taken_at IS NOT NULL {chosen} ORDER BY id",
            () if ids is None else (as_list(ids),),
        )
        return np.asarray(np.fromiter(rows, np.dtype((np.int64, 2))).reshape(-1, 2), np.int64)

    def failed(self) -> list[Photo]:
        """Return the photos that could not be read, by path."""
        rows = self._connection.execute(
            f"SELECT {PHOTO_COLUMNS} FROM photo p WHERE p.status = 'failed' ORDER BY 2"
        )
        return [photo_of(row) for row in rows]

    def count(
        self,
        status: PhotoStatus | None = None,
        *,
        present_only: bool = False,
        clips: bool = True,
    ) -> int:
        """Return the number of photos, of one status or of all, with clips or without."""
        conditions = ["status = ?"] if status else []
        if present_only:
            conditions.append("present = 1 AND offline = 0")
        if not clips:
            conditions.append("duration IS NULL")
        # Without any WHERE SQLite counts pages instead of rows.
        where = f"WHERE {' AND '.join(conditions)}" if conditions else ""
        values = [status.value] if status else []
        row = self._connection.execute(f"SELECT count(*) FROM photo {where}", values).fetchone()
        return int(row[0])

    def count_without_face(self) -> int:
        """Return how many photos that were looked at show no face."""
        row = self._connection.execute(
            "SELECT count(*) FROM photo p WHERE p.status = 'done' AND NOT EXISTS"
            " (SELECT 1 FROM face f WHERE f.photo_id = p.id AND f.retired = 0)"
        ).fetchone()
        return int(row[0])

    def stamps(self, paths: Sequence[str]) -> dict[str, tuple[int, int]]:
        """Return ``(size, mtime_ns)`` of those of ``paths`` that the library knows."""
        stamps: dict[str, tuple[int, int]] = {}
        for some in _chunks(paths):
            marks = ", ".join("?" * len(some))
            rows = self._connection.execute(
                f"SELECT path, size, mtime_ns FROM photo_file WHERE path IN ({marks})",
                [os.fsencode(path) for path in some],
            )
            stamps.update((os.fsdecode(path), (size, mtime)) for path, size, mtime in rows)
        return stamps

    def files_under(self, folder: str) -> dict[str, tuple[int, int]]:
        """Return ``(size, mtime_ns)`` by path of the files in ``folder`` and below, or of itself.

        Only those that were there and can be read. After a walk the paths that it did not meet have
        vanished: hand them to ``vanish``.
        """
        rows = self._connection.execute(
            "SELECT path, size, mtime_ns FROM photo_file"
            " WHERE (path = ?3 OR (path >= ?1 AND path < ?2)) AND present = 1 AND offline = 0",
            (*below(folder), os.fsencode(folder)),
        )
        return {os.fsdecode(path): (size, mtime) for path, size, mtime in rows}

    def paths_of(self, photo_id: int) -> list[str]:
        """Return every known file of a photo, present ones first."""
        rows = self._connection.execute(
            "SELECT path FROM photo_file WHERE photo_id = ? ORDER BY present DESC, offline, path",
            (photo_id,),
        )
        return [os.fsdecode(row[0]) for row in rows]

    # Writing

    def register(self, seen: Sequence[SeenFile]) -> Registered:
        """Take files into the library: new, unchanged, changed, moved and copied ones.

        A content that is known brings its photo along, with faces and names. A changed file keeps
        its photo's row when that content is in no other present file; the photo is to be looked at
        again and its faces are matched then. A photo that loses its last file is deleted unless
        the user spoke of one of its faces.

        Raises:
            KeyError: a file without a hash is not known.
        """
        tally = Tally()
        owners = self._owners([file.path for file in seen])
        # Contents that are known first: a file that took another's name must not take its photo.
        strangers = [file for file in seen if not self._settle_known(file, owners, tally)]
        for file in strangers:
            if not self._settle_known(file, owners, tally):
                self._settle_stranger(file, owners.get(file.path), tally)
        removed = self._tidy(tally.left)
        return Registered(
            new=frozenset(tally.new - removed),
            changed=frozenset(tally.changed - removed),
            known=frozenset(tally.known - tally.new - removed),
            removed=frozenset(removed),
        )

    def vanish(self, paths: Sequence[str]) -> set[int]:
        """Mark files as gone; return the photos that have no file there any more.

        Nothing is deleted: they may come back. What is offline has not vanished.
        """
        owners = set(self._owners(paths).values())
        for some in _chunks(paths):
            self._connection.executemany(
                "UPDATE photo_file SET present = 0 WHERE path = ? AND offline = 0",
                [(os.fsencode(path),) for path in some],
            )
        return {photo for photo in owners if not self._look_for_files(photo)}

    def _owners(self, paths: Sequence[str]) -> dict[str, int]:
        owners: dict[str, int] = {}
        for some in _chunks(paths):
            marks = ", ".join("?" * len(some))
            rows = self._connection.execute(
                f"SELECT path, photo_id FROM photo_file WHERE path IN ({marks})",
                [os.fsencode(path) for path in some],
            )
            owners.update((os.fsdecode(path), photo) for path, photo in rows)
        return owners

    def _settle_known(self, file: SeenFile, owners: dict[str, int], tally: Tally) -> bool:
        """Attach a file whose content the library has; return False where it has not."""
        owner = owners.get(file.path)
        if file.content_hash is None:
            if owner is None:
                raise KeyError(file.path)
            photo = owner
        else:
            row = self._connection.execute(
                "SELECT id FROM photo WHERE content_hash = ?", (file.content_hash,)
            ).fetchone()
            if row is None:
                return False
            photo = row[0]
        self._attach(file, photo)
        tally.known.add(photo)
        if owner is not None and owner != photo:
            tally.left.add(owner)
        owners[file.path] = photo
        return True

    def _settle_stranger(self, file: SeenFile, owner: int | None, tally: Tally) -> None:
        if owner is not None and self._is_offline(file.path):
            # Another drive is connected where that file's drive was: the photo is not changed.
            self._connection.execute(
                "DELETE FROM photo_file WHERE path = ?", (os.fsencode(file.path),)
            )
            self._look_for_files(owner)
            owner = None
        if owner is not None and self._is_alone(owner, file.path):
            # The other rows of this photo are files that are gone and held the old content.
            self._connection.execute(
                "DELETE FROM photo_file WHERE photo_id = ? AND path <> ?",
                (owner, os.fsencode(file.path)),
            )
            self._connection.execute(
                "UPDATE photo SET content_hash = ?, status = 'new', reason = '', duration = ?"
                " WHERE id = ?",
                (file.content_hash, 0.0 if file.clip else None, owner),
            )
            photo = owner
            tally.changed.add(photo)
        else:
            photo = int(
                self._connection.execute(
                    "INSERT INTO photo (content_hash, duration) VALUES (?, ?) RETURNING id",
                    (file.content_hash, 0.0 if file.clip else None),
                ).fetchone()[0]
            )
            if owner is not None:
                tally.left.add(owner)
        self._attach(file, photo)
        tally.new.add(photo)

    def _is_offline(self, path: str) -> bool:
        row = self._connection.execute(
            "SELECT 1 FROM photo_file WHERE path = ? AND offline = 1", (os.fsencode(path),)
        ).fetchone()
        return row is not None

    def _is_alone(self, photo: int, path: str) -> bool:
        row = self._connection.execute(
            "SELECT 1 FROM photo_file WHERE photo_id = ? AND present = 1 AND path <> ?",
            (photo, os.fsencode(path)),
        ).fetchone()
        return row is None

    def _attach(self, file: SeenFile, photo: int) -> None:
        name = searchable(_own_name(file.path))
        self._connection.execute(
            "INSERT INTO photo_file (path, photo_id, size, mtime_ns, name)"
            " VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (path) DO UPDATE"
            " SET photo_id = ?2, size = ?3, mtime_ns = ?4, present = 1, offline = 0",
            (os.fsencode(file.path), photo, file.size, file.mtime_ns, name),
        )
        self._connection.execute("UPDATE photo SET present = 1, offline = 0 WHERE id = ?", (photo,))

    def _tidy(self, photos: set[int]) -> set[int]:
        """Delete those that lost all their files and that the user never spoke of."""
        removed: set[int] = set()
        for photo in photos:
            if self._look_for_files(photo):
                continue
            spoken_of = self._connection.execute(
                "SELECT 1 FROM photo_file WHERE photo_id = ?1 UNION ALL"
                f" SELECT 1 FROM face f WHERE f.photo_id = ?1 AND {SPOKEN_OF}",
                (photo,),
            ).fetchone()
            if spoken_of is None:
                delete_photo(self._scope, photo)
                removed.add(photo)
        return removed

    def _look_for_files(self, photo: int) -> bool:
        """Bring ``present`` up to date and return it."""
        row = self._connection.execute(
            f"UPDATE photo SET {WHERE_IT_IS} WHERE id = ? RETURNING present", (photo,)
        ).fetchone()
        return bool(row[0])


def delete_photo(scope: Scope, photo: int) -> None:
    """Delete a photo with its faces, of which the user said nothing."""
    rows = scope.connection.execute(
        "SELECT f.crop, c.group_key FROM face f LEFT JOIN cache_placement c"
        " ON c.face_id = f.id WHERE f.photo_id = ?",
        (photo,),
    ).fetchall()
    scope.dropped_crops.update(crop for crop, _ in rows if crop)
    scope.dirty.update(key for _, key in rows if key is not None)
    scope.connection.execute("DELETE FROM photo WHERE id = ?", (photo,))


def photo_of(row: tuple[Any, ...]) -> Photo:
    """Make a photo of the columns that this module selects."""
    taken = None if row[5] is None else datetime.fromisoformat(row[5])
    path = "" if row[1] is None else os.fsdecode(row[1])
    return Photo(
        row[0],
        path,
        row[2],
        row[3],
        row[4],
        taken,
        TakenFrom(row[6]),
        PhotoStatus(row[7]),
        unpacked(row[8]),
        bool(row[9]),
        row[10],
        bool(row[11]),
        row[12],
        row[13],
    )


def below(folder: str) -> tuple[bytes, bytes]:
    """Return the first path in a folder and below it, and the first behind those."""
    prefix = os.path.join(os.fsencode(folder), b"")  # noqa: PTH118 - Path knows no bytes
    return prefix, prefix[:-1] + bytes([prefix[-1] + 1])


def searchable(text: str) -> str:
    """Return text of a path as it is compared in a search: NFC, folded, any byte allowed."""
    readable = os.fsencode(text).decode(errors="replace")
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", readable).casefold())


def _own_name(path: str) -> str:
    return path.replace("\\", "/").rpartition("/")[2]


def _chunks(paths: Iterable[str]) -> Iterator[list[str]]:
    remaining = iter(paths)
    while some := list(islice(remaining, _PATHS_AT_ONCE)):
        yield some
