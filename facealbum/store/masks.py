"""Sets of photos as numpy masks: what makes a search of any shape fast at 100,000 photos.

SQLite answers one question (who, when, which file) in milliseconds, but meeting, joining and
excluding sets of 100,000 ids takes it tenths of a second. So each question comes back as one text
of ids, and the sets are met here.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import numpy as np

from facealbum.store.folders import FolderIndex
from facealbum.store.scope import Scope, Seen, as_list

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Ids = NDArray[np.int64]
    Mask = NDArray[np.bool_]

_SORTED_BY_SQL = 5_000
"""So many photos are put into order by a statement, more by the order of all photos."""


class PhotoMasks:
    """Masks over photo ids: ``mask[id]`` says whether the photo is in the set.

    All methods of one search belong in one transaction: the masks are as long as the greatest id.
    What is read of all photos is kept until something is written.
    """

    def __init__(self, scope: Scope) -> None:
        self._connection = scope.connection
        self._folders = FolderIndex(scope)
        self._seen = Seen(scope.connection)
        self._kept: dict[str, NDArray[np.generic]] = {}

    def begin(self) -> None:
        """Forget what an earlier transaction kept, if anything was written since."""
        if self._seen.is_new():
            self._kept.clear()
        self._length = 1 + (
            self._connection.execute("SELECT max(id) FROM photo").fetchone()[0] or 0
        )

    def ordered(self, mask: Mask) -> list[int]:
        """Return the ids in a mask, newest first, undated ones last, without failed photos."""
        ids = np.flatnonzero(mask)
        if len(ids) > _SORTED_BY_SQL or "order" in self._kept:
            order = self._order()
            found: list[int] = order[mask[order]].tolist()
            return found
        rows = self._connection.execute(
            "SELECT id FROM photo WHERE id IN (SELECT value FROM json_each(?))"
            " AND +status <> 'failed' ORDER BY taken_at DESC, id DESC",
            (as_list(ids.tolist()),),
        )
        return [row[0] for row in rows]

    def none(self) -> Mask:
        """Return the mask of no photo."""
        return np.zeros(self._length, dtype=np.bool_)

    def everything(self) -> Mask:
        """Return the mask of all photos but those that failed."""
        return self._among(self._order())

    def asked(self, query: str, *values: object) -> Mask:
        """Return the mask of the ids in the one column of a statement."""
        return self._among(self._ids(query, *values))

    def in_folder(self, text: str) -> Mask:
        """Return the photos with a file in a folder whose path holds ``text``, in any case."""
        return self._among(np.array(self._folders.photos_in(text), dtype=np.int64))

    def folder_names(self) -> list[str]:
        """Return the names of all folders that a search may ask for, in order."""
        return self._folders.names()

    def faces(self) -> Ids:
        """Return by photo id how many faces are in the photo."""
        return self._keep("faces", "SELECT photo_id AS id FROM face WHERE retired = 0")

    def faces_of(self, keys: Iterable[int]) -> Ids:
        """Return by photo id how many faces of these groups are in the photo."""
        ids = self._ids(
            "SELECT photo_id AS id FROM cache_placement"
            " WHERE group_key IN (SELECT value FROM json_each(?))",
            as_list(keys),
        )
        return np.bincount(ids, minlength=self._length)

    def near(self, one: Mask, other: Mask, seconds: float) -> Mask:
        """Return what is in one mask and was taken within ``seconds`` of a photo in the other."""
        order, moments = self._order(), self._moments()
        dated = ~np.isnat(moments)
        ids, times = order[dated][::-1], moments[dated][::-1]
        apart = np.timedelta64(round(seconds * 1_000_000), "us")
        found = self.none()
        for these, those in ((one, other), (other, one)):
            mine, theirs = ids[these[ids]], times[those[ids]]
            my_times = times[these[ids]]
            first = np.searchsorted(theirs, my_times - apart, side="left")
            behind = np.searchsorted(theirs, my_times + apart, side="right")
            found[mine[behind > first]] = True
        return found

    def _order(self) -> Ids:
        if "order" not in self._kept:
            self._kept["order"] = self._ids(
                "SELECT id FROM photo WHERE status <> 'failed' ORDER BY taken_at DESC, id DESC"
            )
        return self._kept["order"]  # type: ignore[return-value]

    def _moments(self) -> NDArray[np.datetime64]:
        """Return when the photos of ``_order`` were taken, NaT where that is not known."""
        if "moments" not in self._kept:
            text = self._text(
                "SELECT coalesce(taken_at, 'NaT') AS id FROM photo WHERE status <> 'failed'"
                " ORDER BY taken_at DESC, photo.id DESC"
            )
            self._kept["moments"] = np.array(text.split(",") if text else [], "datetime64[us]")
        return self._kept["moments"]  # type: ignore[return-value]

    def _keep(self, name: str, query: str) -> Ids:
        if name not in self._kept:
            self._kept[name] = np.bincount(self._ids(query), minlength=self._length)
        return self._kept[name]  # type: ignore[return-value]

    def _among(self, ids: Ids) -> Mask:
        mask = self.none()
        mask[ids] = True
        return mask

    def _ids(self, query: str, *values: object) -> Ids:
        # One text of all ids costs a fraction of a row for each.
        return np.fromstring(self._text(query, *values), dtype=np.int64, sep=",")

    def _text(self, query: str, *values: object) -> str:
        row = self._connection.execute(f"SELECT group_concat(id) FROM ({query})", values).fetchone()
        return row[0] or ""
