"""Photos that are to be looked at, and those that are to be looked at again; with clips or not."""

from __future__ import annotations

from facealbum.domain.types import Photo
from facealbum.store.photos import PHOTO_COLUMNS, photo_of
from facealbum.store.scope import Scope


class WaitingPhotos:
    """What the next import looks at."""

    def __init__(self, scope: Scope) -> None:
        self._connection = scope.connection

    def next_new(self, limit: int, after: int = 0, *, clips: bool = True) -> list[Photo]:
        """Return up to ``limit`` photos to look at whose file is there, by id, above ``after``.

        ``clips`` says whether clips are among them.
        """
        rows = self._connection.execute(
            f"SELECT {PHOTO_COLUMNS} FROM photo p WHERE p.status = 'new' AND p.present = 1"
            f" AND p.offline = 0 AND p.id > ? {_but_clips(clips)} ORDER BY p.id LIMIT ?",
            (after, limit),
        )
        return [photo_of(row) for row in rows]

    def retry_failed(self, *, clips: bool = True) -> int:
        """Make every FAILED photo NEW again, with clips or without; return how many."""
        return self._connection.execute(
            "UPDATE photo SET status = 'new', reason = '' WHERE status = 'failed'"
            f" {_but_clips(clips)}"
        ).rowcount

    def renew_other_pipelines(self, pipeline: str, *, clips: bool = True) -> int:
        """Make photos NEW that another pipeline looked at, clips too if asked; return how many."""
        return self._connection.execute(
            "UPDATE photo SET status = 'new' WHERE status = 'done' AND pipeline <> ?"
            f" {_but_clips(clips)}",
            (pipeline,),
        ).rowcount


def _but_clips(clips: bool) -> str:
    return "" if clips else "AND duration IS NULL"
