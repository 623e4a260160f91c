"""Verbs that find photos, take them out and measure."""

from __future__ import annotations

from pathlib import Path

from facealbum.domain.errors import UnknownIdError
from facealbum.domain.types import Photo
from facealbum.jobs import JobHandle
from facealbum.library import albums, drives, evaluating, exporting, reading, searching
from facealbum.library.verbs.base import Verbs
from facealbum.store import group_key


class FindingVerbs(Verbs):
    """Searching, exporting, comparing."""

    def search(self, query: str) -> searching.SearchResult:
        """Return the photos that match; ``library.query`` has the grammar."""
        with self._context.store.snapshot() as tables:
            return searching.search(tables, query)

    def search_ids(self, query: str) -> list[int]:
        """Return the ids of the same photos: a fraction of the time where they are many."""
        with self._context.store.snapshot() as tables:
            return searching.search_ids(tables, query)

    def find(self, query: str) -> searching.Found:
        """Return the ids of the photos that match, and what the search was understood as."""
        with self._context.store.snapshot() as tables:
            return searching.find(tables, query)

    def vocabulary(self) -> searching.Vocabulary:
        """Return names, folders and years to search for; not for the GUI thread."""
        with self._context.store.snapshot() as tables:
            return searching.vocabulary(tables)

    def export(self, what: str, destination: Path) -> JobHandle:
        """Copy the photos of a group, an album (``a3``, ``album:NAME``) or a search.

        The result is an ``ExportReport``.
        """
        photos = [photo.id for photo in self._photos_for(what)]

        def work(job: JobHandle) -> exporting.ExportReport:
            drives.look_for(self._context)
            rows = self._context.store.read.photos.by_ids(photos)
            return exporting.copy_photos(rows, Path(destination), job)

        return self._start("Export", work)

    def verify(self, a: Path, b: Path) -> evaluating.Verification:
        """Compare the largest faces of two photos."""
        return evaluating.verify(self._context.workshop(), a, b)

    def _photos_for(self, what: str) -> list[Photo]:
        with self._context.store.snapshot() as tables:
            album = albums.meant(tables, what)
            if album is not None:
                return tables.photos.by_ids(albums.content(tables, album.id).ids)
            try:
                group_key(what)
            except UnknownIdError:
                return searching.search(tables, what).photos
            return reading.photos_of(tables, what)
