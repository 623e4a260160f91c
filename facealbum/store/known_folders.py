"""The folders that were given to the library, and whether what lies in them can be read now."""

from __future__ import annotations

import os
from collections.abc import Iterable
from datetime import datetime

from facealbum.domain.types import Folder
from facealbum.store.photos import SPOKEN_OF, WHERE_IT_IS, below, delete_photo
from facealbum.store.scope import Scope, columns

_IN_IT = "path >= ?1 AND path < ?2"


class FolderTable:
    """Folders by id and path. A path is bytes, as in ``photo_file``."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._connection = scope.connection

    # Reading

    def all(self, *, counted: bool = True) -> list[Folder]:
        """Return the folders by path; ``counted`` with their numbers of photos, which take a while.

        Without, the numbers are 0.
        """
        rows = self._connection.execute(
            "SELECT id, path, watched, asked, online, looked_at, device FROM folder ORDER BY path"
        ).fetchall()
        return [
            Folder(
                id=row[0],
                path=os.fsdecode(row[1]),
                photos=self._count(os.fsdecode(row[1])) if counted else 0,
                watched=bool(row[2]),
                asked=bool(row[3]),
                online=bool(row[4]),
                looked_at=None if row[5] is None else datetime.fromisoformat(row[5]),
                device=row[6],
            )
            for row in rows
        ]

    def get(self, folder_id: int) -> Folder | None:
        """Return one folder, or None."""
        return next((one for one in self.all(counted=False) if one.id == folder_id), None)

    def sample(self, path: str, number: int, *, offline: bool) -> list[tuple[str, int, str]]:
        """Return path, size and content hash of some files below that were there, evenly spread."""
        where = f"f.{_IN_IT.replace('AND ', 'AND f.')} AND f.present = 1 AND f.offline = ?3"
        values = (*below(path), int(offline))
        count = self._connection.execute(
            f"SELECT count(*) FROM photo_file f WHERE {where}", values
        ).fetchone()[0]
        found = []
        for place in sorted({at * count // number for at in range(min(number, count))}):
            row = self._connection.execute(
                "SELECT f.path, f.size, p.content_hash FROM photo_file f"
                f" JOIN photo p ON p.id = f.photo_id WHERE {where} ORDER BY f.path"
                " LIMIT 1 OFFSET ?4",
                (*values, place),
            ).fetchone()
            found.append((os.fsdecode(row[0]), row[1], row[2]))
        return found

    def offline_photos(self) -> list[int]:
        """Return the photos all of whose files are offline, by id."""
        query = "SELECT id FROM photo WHERE offline = 1 ORDER BY id"
        return columns(self._connection, ("id",), query)[0]

    def topmost(self) -> list[str]:
        """Return the folders that hold photos and lie in no other such folder, by path."""
        separator, found = os.sep.encode(), set()
        for (path,) in self._connection.execute("SELECT path FROM photo_file WHERE present = 1"):
            found.add(path[: path.rfind(separator)] or separator)
        top: list[bytes] = []
        for folder in sorted(found, key=lambda path: path + separator):
            if not top or not folder.startswith(top[-1].rstrip(separator) + separator):
                top.append(folder)
        return [os.fsdecode(folder) for folder in top]

    def _count(self, path: str) -> int:
        row = self._connection.execute(
            f"SELECT count(DISTINCT photo_id) FROM photo_file WHERE {_IN_IT} AND present = 1",
            below(path),
        ).fetchone()
        return int(row[0])

    # Writing

    def remember(self, path: str, device: str, *, watched: bool = False) -> int:
        """Know a folder from now on, or see one that is known; return its id.

        It is there, on ``device``. Folders in it that are not watched by themselves are forgotten,
        for it stands for them.
        """
        row = self._connection.execute(
            "INSERT INTO folder (path, device, watched, asked) VALUES (?1, ?2, ?3, ?3)"
            " ON CONFLICT (path) DO UPDATE SET device = ?2, online = 1 RETURNING id",
            (os.fsencode(path), device, int(watched)),
        ).fetchone()
        self._connection.execute(
            f"DELETE FROM folder WHERE {_IN_IT} AND watched = 0 AND online = 1", below(path)
        )
        return int(row[0])

    def looked(self, paths: Iterable[str], at: datetime) -> None:
        """Remember when folders were walked through."""
        self._connection.executemany(
            "UPDATE folder SET looked_at = ? WHERE path = ?",
            [(at.isoformat(timespec="seconds"), os.fsencode(path)) for path in paths],
        )

    def set_watched(self, folder_id: int, *, watched: bool) -> None:
        """Take the user's word on whether to watch a folder."""
        self._connection.execute(
            "UPDATE folder SET watched = ?, asked = 1 WHERE id = ?", (int(watched), folder_id)
        )

    def go_offline(self, folder_id: int) -> set[int]:
        """Mark a folder as not there as a whole; return the photos that can't be read now."""
        path = self._path(folder_id)
        self._connection.execute("UPDATE folder SET online = 0 WHERE id = ?", (folder_id,))
        self._connection.execute(
            f"UPDATE photo_file SET offline = 1 WHERE {_IN_IT} AND present = 1", below(path)
        )
        return self._look_below(path)

    def come_back(self, folder_id: int, device: str) -> set[int]:
        """Mark a folder as there again, with all that was in it; return the photos of it.

        What lies in another folder of it that is away stays away.
        """
        path = self._path(folder_id)
        self._connection.execute(
            "UPDATE folder SET online = 1, device = ? WHERE id = ?", (device, folder_id)
        )
        self._connection.execute(f"UPDATE photo_file SET offline = 0 WHERE {_IN_IT}", below(path))
        away = self._connection.execute(
            f"SELECT path FROM folder WHERE {_IN_IT} AND online = 0", below(path)
        ).fetchall()
        for (inner,) in away:
            self._connection.execute(
                f"UPDATE photo_file SET offline = 1 WHERE {_IN_IT} AND present = 1",
                below(os.fsdecode(inner)),
            )
        return self._look_below(path)

    def move(self, folder_id: int, path: str) -> None:
        """Let a folder, with all that is known in it, lie at another path from now on."""
        old, new = os.fsencode(self._path(folder_id)), os.fsencode(path)
        there = self._connection.execute(
            "SELECT id, watched FROM folder WHERE path = ? AND id <> ?", (new, folder_id)
        ).fetchone()
        if there is not None:
            self._connection.execute("DELETE FROM folder WHERE id = ?", (there[0],))
        self._connection.execute(
            "UPDATE folder SET path = ?, watched = max(watched, ?) WHERE id = ?",
            (new, 0 if there is None else there[1], folder_id),
        )
        start, end = below(os.fsdecode(old))
        for table in ("photo_file", "folder"):
            # Joining bytes makes them text to SQLite, which changes none of them.
            self._connection.execute(
                f"UPDATE OR REPLACE {table} SET path = CAST(?3 || substr(path, ?4) AS BLOB)"
                f" WHERE {_IN_IT}",
                (start, end, below(path)[0], len(start) + 1),
            )

    def forget(self, folder_id: int) -> None:
        """Know a folder no more; its photos stay known."""
        self._connection.execute("DELETE FROM folder WHERE id = ?", (folder_id,))

    def forget_photos(self, folder_id: int) -> tuple[set[int], set[int]]:
        """Forget the photos of a folder too; return those removed, and those that stay.

        A photo with a file elsewhere stays, and so does one of which the user said something.
        """
        path = self._path(folder_id)
        photos = self._photos_below(path)
        self._connection.execute(f"DELETE FROM photo_file WHERE {_IN_IT}", below(path))
        removed = set()
        for photo in photos:
            needed = self._connection.execute(
                "SELECT 1 FROM photo_file WHERE photo_id = ?1 UNION ALL"
                f" SELECT 1 FROM face f WHERE f.photo_id = ?1 AND {SPOKEN_OF}",
                (photo,),
            ).fetchone()
            if needed is None:
                delete_photo(self._scope, photo)
                removed.add(photo)
            else:
                self._connection.execute(f"UPDATE photo SET {WHERE_IT_IS} WHERE id = ?", (photo,))
        self.forget(folder_id)
        return removed, photos - removed

    def _path(self, folder_id: int) -> str:
        row = self._connection.execute(
            "SELECT path FROM folder WHERE id = ?", (folder_id,)
        ).fetchone()
        return os.fsdecode(row[0])

    def _photos_below(self, path: str) -> set[int]:
        rows = self._connection.execute(
            f"SELECT DISTINCT photo_id FROM photo_file WHERE {_IN_IT}", below(path)
        )
        return {row[0] for row in rows}

    def _look_below(self, path: str) -> set[int]:
        self._connection.execute(
            f"UPDATE photo SET {WHERE_IT_IS} WHERE id IN"
            f" (SELECT DISTINCT photo_id FROM photo_file WHERE {_IN_IT})",
            below(path),
        )
        return self._photos_below(path)
