"""Verbs on photos that show the same."""

from __future__ import annotations

from facealbum.domain.sentences import sentence
from facealbum.jobs import JobHandle
from facealbum.library import copies
from facealbum.library.verbs.base import Verbs


class CopyVerbs(Verbs):
    """Listing copies."""

    def duplicates(self) -> list[list[int]]:
        """Return the sets of photos that show the same, as ids: the biggest set, the best first."""
        with self._context.store.snapshot() as tables:
            return copies.sets(tables)

    def copies_of(self, photo_id: int) -> list[copies.Copy]:
        """Return a photo with its copies and their files, the best first; nothing for none.

        Asks the disk for sizes, so not for the GUI thread.
        """
        with self._context.store.snapshot() as tables:
            return copies.copies_of(tables, photo_id)

    def uncompared(self) -> int:
        """Return how many photos of an older library wait for ``find_duplicates``."""
        tables = self._context.store.read.copies
        return len(tables.without_look()) + len(tables.uncompared())

    def find_duplicates(self) -> JobHandle:
        """Sum up photos of an older library and compare them; the result is the number of sets."""
        return self._start(sentence("Find copies"), lambda job: copies.catch_up(self._context, job))
